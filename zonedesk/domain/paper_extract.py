"""An extract of the minutes: one item, who was there at it, and the formula that certifies it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zonedesk.domain.words import AttendanceStatus, Edition, Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from zonedesk.domain.papers import Attendee, Heading, House, Item, PresenceChange, Signatory


@dataclass(frozen=True, slots=True)
class ExtractPaper:
    """An extract in one edition.

    Attributes:
        house: style of the zone.
        heading: the meeting.
        edition: of which the item is.
        item: with its texts, votes and decisions.
        attendees: as they were at the item.
        signatories: who certifies it.
        delivered_on: the day on which it is given.
        formula: the words that certify it; empty for those of the catalogue.
    """

    house: House
    heading: Heading
    edition: Edition
    item: Item
    attendees: tuple[Attendee, ...]
    signatories: tuple[Signatory, ...] = ()
    delivered_on: date | None = None
    formula: str = ""

    @property
    def items(self) -> tuple[Item, ...]:
        """The one item, for who asks a paper for its items."""
        return (self.item,)


def may_be_public(item: Item) -> bool:
    """Tell whether a public extract of an item can exist: it is open, and what came of it too."""
    return item.marking is Marking.PUBLIC and item.outcome_marking is Marking.PUBLIC


def attendees_at(
    attendees: Iterable[Attendee], items: Sequence[Item], *, number: str
) -> tuple[Attendee, ...]:
    """Give the attendees as they were at an item: who was away by then is absent (L28).

    Args:
        attendees: of the meeting as a whole.
        items: of the agenda in order, closed ones included.
        number: of the item.
    """
    place = next(index for index, item in enumerate(items) if item.number == number)
    before = [change for item in items[: place + 1] for change in item.presence]
    after = [change for item in items[place + 1 :] for change in item.presence]
    away = _away(before, after)
    return tuple(_absent(one) if _called(one) in away else one for one in attendees)


def _away(before: Iterable[PresenceChange], after: Iterable[PresenceChange]) -> set[str]:
    """Name who left and did not come back yet, and who comes only later."""
    last = {change.name: change.arrives for change in before}
    first: dict[str, bool] = {}
    for change in after:
        first.setdefault(change.name, change.arrives)
    gone = {name for name, arrived in last.items() if not arrived}
    return gone | {name for name, arrives in first.items() if arrives and name not in last}


def _called(one: Attendee) -> str:
    return one.replaced_by or one.party.name


def _absent(one: Attendee) -> Attendee:
    return replace(one, status=AttendanceStatus.ABSENT, replaced_by="")
