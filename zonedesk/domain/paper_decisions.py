"""The list of decisions of a meeting or of a year, for the public or for the governor (L11, L13).

Nothing closed stands in the public edition, not even a number: `for_reader` takes it away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zonedesk.domain.openness import strictest
from zonedesk.domain.words import Edition, Marking, Matter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from zonedesk.domain.papers import Heading, House, Signatory
    from zonedesk.domain.words import ItemKind, ItemResult


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """One decision as a list of them prints it.

    Attributes:
        number: of its item, as papers show it.
        title: of the decision, else of its item.
        reference: its own, may be empty.
        summary: the short description; empty where nothing was written.
        result: what came of the item.
        marking: who may read it.
        section: the part of the agenda, empty where there are none.
        in_closed_session: it was taken behind closed doors.
        matter: tells what the governor gets of it.
        sent_on: the day the list of decisions with it went to the governor.
        kind: of its item.
        item: reference of its item, ``GR/2018/9#4``: what it is called without one of its own.
        linked: references of the earlier decisions that it amends, replaces or withdraws, and of
            the later ones that do so to it (R66); ``public_linked`` those that everybody may know.
    """

    number: str
    title: str
    reference: str
    summary: str
    result: ItemResult | None
    marking: Marking = Marking.PUBLIC
    section: str = ""
    in_closed_session: bool = False
    matter: Matter = Matter.ORDINARY
    sent_on: date | None = None
    kind: ItemKind | None = None
    item: str = ""
    linked: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    public_linked: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@dataclass(frozen=True, slots=True)
class DecisionsPaper:
    """The decisions of one meeting in one edition.

    Attributes:
        house: style of the zone.
        heading: the meeting.
        edition: of which the entries are.
        entries: in the order of the agenda.
        signatories: who signs.
        held: the meeting took place; until then this is a draft.
        due: the last day on which the list goes to the governor, None where it does not go.
        posting_days: how many days it lies open for consultation.
        governor: it is the form for the governor, signed for the college.
        college: name of the college that sends it; empty where the register knows none.
    """

    house: House
    heading: Heading
    edition: Edition
    entries: tuple[DecisionEntry, ...]
    signatories: tuple[Signatory, ...] = ()
    held: bool = True
    due: date | None = None
    posting_days: int | None = None
    governor: bool = False
    college: str = ""

    @property
    def marking(self) -> Marking:
        """Who may read it: as strict as its strictest decision."""
        if self.edition is Edition.PUBLIC:
            return Marking.PUBLIC
        least = Marking.PUBLIC if self.heading.deliberative else Marking.INTERNAL
        return strictest([least, *(one.marking for one in self.entries)])

    @property
    def sent_on(self) -> date | None:
        """The day the whole list went to the governor; None while one decision did not."""
        days = {one.sent_on for one in self.entries}
        return max(one for one in days if one) if days and None not in days else None


@dataclass(frozen=True, slots=True)
class DecisionsOfYear:
    """The decisions of a year, meeting by meeting in the order of their days.

    ``body`` is the name of the one body whose decisions stand here, empty for those of all.
    """

    house: House
    year: int
    edition: Edition
    papers: tuple[DecisionsPaper, ...]
    body: str = ""
    governor: bool = False

    @property
    def marking(self) -> Marking:
        """Who may read it: as strict as its strictest part."""
        return strictest([Marking.PUBLIC, *(one.marking for one in self.papers)])


def for_reader(entries: Iterable[DecisionEntry], edition: Edition) -> tuple[DecisionEntry, ...]:
    """Give the decisions that an edition may show."""
    shown = (one for one in entries if edition is Edition.FULL or one.marking is Marking.PUBLIC)
    if edition is Edition.FULL:
        return tuple(shown)
    return tuple(replace(entry, linked=entry.public_linked) for entry in shown)
