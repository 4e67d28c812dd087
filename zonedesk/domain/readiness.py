"""What a meeting still lacks before its agenda can be sent, in one list (R45).

As long as the list has a line, nothing is green. Some lines stop the sending: an agenda tells day,
hour and place of the meeting and at least one item (DLB art. 20, WGP art. 25/1), is signed by who
chairs it, and goes to the members.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.term_rules import TermCode
from zonedesk.domain.words import ItemKind, MeetingMode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date, time

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.preparing import ForApproval
    from zonedesk.domain.terms import MeetingTerm


class Need(StrEnum):
    """What is missing; of the meeting first, then of an item."""

    ITEMS = "items"
    START = "start"
    PLACE = "place"
    CHAIR = "chair"
    SECRETARY = "secretary"
    MEMBERS = "members"
    PREVIOUS_MINUTES = "previous_minutes"
    TERM = "term"
    TITLE = "title"
    PRESENTER = "presenter"
    CONTEXT = "context"
    DOSSIER = "dossier"
    MINUTES = "minutes"


_BLOCKING: Final = frozenset(
    {Need.ITEMS, Need.START, Need.PLACE, Need.CHAIR, Need.MEMBERS, Need.TITLE}
)
_TREATED: Final = frozenset({ItemKind.DECISION, ItemKind.DISCUSSION})
_NOWHERE: Final = frozenset({MeetingMode.VIDEO, MeetingMode.WRITTEN})
_CONVENING: Final = frozenset({TermCode.CONVOCATION, TermCode.EXTRAORDINARY})


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing.

    Attributes:
        need: what.
        item: of the item at which it is; None for the meeting.
        number: that the item shows.
        title: of the item.
        reference: of the meeting whose minutes are not on the agenda.
        day: of that meeting, or the last day of the term that passed.
    """

    need: Need
    item: Handle | None = None
    number: str = ""
    title: str = ""
    reference: str = ""
    day: date | None = None

    @property
    def blocks(self) -> bool:
        """Whether the agenda cannot be sent without it."""
        return self.need in _BLOCKING


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """An agenda item as far as it is asked; ``standing`` when it returns at every meeting."""

    handle: Handle
    parent: int | None
    number: str
    title: str
    kind: ItemKind
    presented: bool
    explained: bool
    dossier: bool
    minutes: int | None
    standing: bool


@dataclass(frozen=True, slots=True)
class ReadyMeeting:
    """A meeting as far as it is asked; its headings are left out of ``items``."""

    start: time | None
    place: str
    mode: MeetingMode
    chair: str
    secretary: str
    members: int
    deliberative: bool
    items: tuple[ReadyItem, ...]
    awaiting: tuple[ForApproval, ...] = ()


def missing(meeting: ReadyMeeting, terms: Iterable[MeetingTerm] = ()) -> tuple[Missing, ...]:
    """Tell what a meeting lacks before its agenda is sent: of itself, then item by item.

    Args:
        meeting: as it stands.
        terms: of the meeting; a convocation term that passed is a line.
    """
    return (*_of_meeting(meeting), *_of_terms(terms), *_of_items(meeting))


def _of_meeting(meeting: ReadyMeeting) -> Iterator[Missing]:
    there = {
        Need.ITEMS: meeting.items,
        Need.START: meeting.start is not None,
        Need.PLACE: meeting.place.strip() or meeting.mode in _NOWHERE,
        Need.CHAIR: meeting.chair,
        Need.SECRETARY: meeting.secretary,
        Need.MEMBERS: meeting.members,
    }
    yield from (Missing(need) for need, value in there.items() if not value)
    for held in meeting.awaiting:
        yield Missing(Need.PREVIOUS_MINUTES, reference=held.reference, day=held.day)


def _of_terms(terms: Iterable[MeetingTerm]) -> Iterator[Missing]:
    for term in terms:
        if term.code in _CONVENING and term.passed:
            yield Missing(Need.TERM, day=term.day)


def _of_items(meeting: ReadyMeeting) -> Iterator[Missing]:
    known = {item.handle.id: item for item in meeting.items}
    timed = _timed(meeting.items)
    for item in meeting.items:
        lacks = {
            Need.TITLE: not item.title.strip(),
            Need.PRESENTER: _asked(item) and not _presented(item, known),
            Need.CONTEXT: item.kind is ItemKind.DECISION and not item.explained,
            Need.DOSSIER: meeting.deliberative
            and item.kind is ItemKind.DECISION
            and not item.dossier,
            Need.MINUTES: bool(timed) and item.handle.id not in timed,
        }
        for need, lacking in lacks.items():
            if lacking:
                yield Missing(need, item.handle, number=item.number, title=item.title)


def _asked(item: ReadyItem) -> bool:
    """Tell whether somebody has to bring an item forward."""
    return item.kind in _TREATED and not item.standing


def _presented(item: ReadyItem, known: Mapping[int, ReadyItem]) -> bool:
    """Tell whether somebody presents an item, or the one it stands below."""
    above: ReadyItem | None = item
    while above is not None:
        if above.presented:
            return True
        above = known.get(above.parent or 0)
    return False


def _timed(items: Sequence[ReadyItem]) -> frozenset[int]:
    """Give the items whose time is planned: by themselves, or above or below them."""
    timed = {item.handle.id for item in items if item.minutes is not None}
    if not timed:
        return frozenset()
    below = set(timed)
    for item in items:
        if item.parent in below:
            below.add(item.handle.id)
    above = set(timed)
    for item in reversed(items):
        if item.handle.id in above and item.parent is not None:
            above.add(item.parent)
    return frozenset(below | above)
