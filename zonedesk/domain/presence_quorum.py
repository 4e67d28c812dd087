"""Whether a body is in number, at a meeting and at each of its items (L14, L15)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from zonedesk.domain.attendance import (
    ItemQuorum,
    Quorum,
    QuorumCheck,
    needed,
    quorum_by_weight,
)
from zonedesk.domain.sittings import Part
from zonedesk.domain.words import AttendanceStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from zonedesk.domain.sittings import AttendanceEntry, SheetItem


def check_quorum(
    entries: Iterable[AttendanceEntry],
    items: Sequence[SheetItem],
    *,
    rule: Quorum | None,
    article: str = "",
    free: Collection[int] = frozenset(),
) -> QuorumCheck:
    """Tell whether a body is in number at a meeting, and at which items it is not.

    Args:
        entries: everybody of the sheet; only members in office count (L14).
        items: of the agenda.
        rule: `zonedesk.domain.rules.quorum`; None for a consultative body.
        article: that the rule rests on.
        free: ids of items at which any number is enough, for they were convoked before.
    """
    members = [entry for entry in entries if entry.part is Part.MEMBERS]
    places = {item.id: item.position for item in items}
    there = [(entry, entry.present(places)) for entry in members if entry.there]
    of_items = []
    for item in items:
        seats = _seats(entry for entry, at in there if at[item.id])
        anyhow = rule is not None and item.id in free
        met = anyhow or _enough(seats, members, rule=rule)
        of_items.append(ItemQuorum(item.id, item.number, _count(seats, rule), met, anyhow))
    seats = _seats(entry for entry, _ in there)
    all_free = bool(items) and all(item.free for item in of_items)
    met = all_free or _enough(seats, members, rule=rule)
    weighed = rule is Quorum.WEIGHTS
    return QuorumCheck(
        rule,
        article,
        members=len(members),
        present=len(seats),
        needed=needed(len(members)) if rule is Quorum.MEMBERS else None,
        met=met,
        unmarked=sum(entry.status is None for entry in members),
        lacking=tuple(item.number for item in of_items if not item.met) if met else (),
        items=tuple(of_items),
        votes=_count(members, rule) if weighed else Fraction(0),
    )


def _seats(there: Iterable[AttendanceEntry]) -> list[AttendanceEntry]:
    """Give whose seats are taken; nobody takes two of them, their own comes first."""
    taken: dict[int | str, AttendanceEntry] = {}
    own_first = sorted(there, key=lambda entry: entry.status is AttendanceStatus.REPLACED)
    for entry in own_first:
        taken.setdefault(entry.occupant or entry.person_id, entry)
    return list(taken.values())


def _enough(
    seats: Sequence[AttendanceEntry], members: Sequence[AttendanceEntry], *, rule: Quorum | None
) -> bool:
    if rule is Quorum.MEMBERS:
        return len(seats) >= needed(len(members))
    if rule is Quorum.WEIGHTS:
        return quorum_by_weight((one.weight for one in seats), (one.weight for one in members))
    return True


def _count(seats: Sequence[AttendanceEntry], rule: Quorum | None) -> Fraction:
    """Count seats, or add their votes as they are written."""
    if rule is not Quorum.WEIGHTS:
        return Fraction(len(seats))
    return sum((Fraction(str(one.weight)) for one in seats), Fraction(0))


def convoked(convocations: Sequence[int]) -> int:
    """Tell for which time an item is convoked (L14).

    Args:
        convocations: for which time each meeting was convoked on whose agenda the item stood,
            this one first and then back in time.
    """
    expected = convocations[0]
    count = 0
    for convocation in convocations:
        if convocation != expected or expected < 1:
            break
        count, expected = count + 1, expected - 1
    return count
