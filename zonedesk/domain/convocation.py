"""What calls the members of a body together: the data of a convocation (documents.md section 2).

A convocation goes to those who are invited and is the same in both editions (product.md 3.6).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.agenda_times import TimedItem, timetable
from zonedesk.domain.words import Marking, MeetingMode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time

    from zonedesk.domain.agenda_times import Timetable
    from zonedesk.domain.papers import Annex, Heading, House, Item, Party, Signatory
    from zonedesk.domain.quoted_articles import QuotedArticle
    from zonedesk.domain.terms import MeetingTerm


@dataclass(frozen=True, slots=True)
class Invited:
    """People who are invited for one item only (R22); ``number`` as the agenda shows it."""

    number: str
    names: tuple[str, ...]
    starts_at: time | None = None


@dataclass(frozen=True, slots=True)
class ConvocationPaper:
    """The invitation to a meeting with its agenda.

    Attributes:
        house: who sends it.
        heading: the meeting.
        addressees: to whom it goes, in rank order; one alone is addressed as on a letter.
        items: of the agenda, closed ones with their title.
        times: what the agenda takes, by the place of each item.
        convocation: 1, or 2 and 3 where the body was not in number before (L14).
        quoted: the article that a repeated convocation must quote; None where none must be.
        must_quote: whether the rules ask for one.
        mode: how the meeting comes together.
        invited: experts, by the item they come for.
        annexes: what goes along or may be read.
        documents_open: whether documents can be read from the day of sending (WGP 25/1, DLB 20).
        sent_on: the day it left; None before.
        term: the last day on which it may leave; None where no rule says so or nobody asked.
        signatories: who signs, in the order of the rule set.
    """

    house: House
    heading: Heading
    addressees: tuple[Party, ...]
    items: tuple[Item, ...]
    times: Timetable
    convocation: int = 1
    quoted: QuotedArticle | None = None
    must_quote: bool = False
    mode: MeetingMode = MeetingMode.PHYSICAL
    invited: tuple[Invited, ...] = ()
    annexes: tuple[Annex, ...] = ()
    documents_open: bool = False
    sent_on: date | None = None
    term: MeetingTerm | None = None
    signatories: tuple[Signatory, ...] = ()

    @property
    def names_closed_items(self) -> bool:
        """Whether a title in it is not for everybody."""
        return any(item.marking is not Marking.PUBLIC for item in self.items)

    @property
    def too_late(self) -> bool:
        """Whether it left after its last day, or can no longer leave in time."""
        if self.term is None:
            return False
        return self.term.passed if self.sent_on is None else self.sent_on > self.term.day


def planned(heading: Heading, items: Iterable[Item]) -> Timetable:
    """Plan the time of an agenda; its slots are told by the place of each item, from 0 (R43)."""
    rows = tuple(items)
    places = {item.number: place for place, item in enumerate(rows) if item.number}
    timed = (
        TimedItem(
            place, places.get(item.number.rpartition(".")[0]), item.minutes, heading=item.heading
        )
        for place, item in enumerate(rows)
    )
    return timetable(timed, heading.start, end=heading.end)


def planned_end(heading: Heading, times: Timetable) -> time | None:
    """Tell when a meeting is planned to end: as noted, else by the minutes of its items.

    The minutes only tell it when nobody forgot an item.
    """
    if heading.end is not None:
        return heading.end
    return times.ends if times.total and not times.unplanned else None


def in_both_sessions(items: Iterable[Item]) -> bool:
    """Tell whether an agenda has a public and a closed part."""
    return len({item.in_closed_session for item in items if not item.heading}) > 1
