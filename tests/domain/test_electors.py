"""Who votes on an item, with how many votes, and who sits there without one (L15, L18, T36)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from zonedesk.domain.electors import Composition, NoVote, Weighing, room
from zonedesk.domain.sittings import AttendanceEntry
from zonedesk.domain.words import AttendanceStatus, Capacity

CHAIR, MEMBER, OTHER, SECRETARY, SUBSTITUTE = 1, 2, 3, 4, 5
PRESENT, REPLACED = AttendanceStatus.PRESENT, AttendanceStatus.REPLACED


def entry(person: int, capacity: Capacity = Capacity.MEMBER, **told: object) -> AttendanceEntry:
    """Somebody of the sheet; members vote, others do not."""
    values: dict[str, object] = {"status": PRESENT, "votes": capacity.votes, **told}
    return AttendanceEntry(person, f"Persoon {person}", "", "", capacity=capacity, **values)  # type: ignore[arg-type]


SHEET = (
    entry(CHAIR, Capacity.CHAIR, weight=10),
    entry(MEMBER, weight=7.5),
    entry(OTHER),
    entry(SECRETARY, Capacity.SECRETARY),
)
ALL = dict.fromkeys((CHAIR, MEMBER, OTHER, SECRETARY, SUBSTITUTE), True)
HEADS = Composition()


def test_members_vote_and_others_sit_there() -> None:
    found = room(SHEET, ALL, made=HEADS, chair_id=CHAIR)
    assert [one.person_id for one in found.electors] == [MEMBER, OTHER, CHAIR]  # who votes last
    assert [(one.person_id, one.reason) for one in found.others] == [(SECRETARY, NoVote.NO_RIGHT)]
    assert found.chair == found.electors[-1]
    assert found.represented == 3


def test_who_is_not_there_does_not_vote() -> None:
    found = room(SHEET, ALL | {MEMBER: False}, made=HEADS)
    assert found.elector(MEMBER) is None
    assert found.chair is None


def test_a_mayor_has_the_votes_of_the_mandate() -> None:
    found = room(SHEET, ALL, made=Composition(Weighing.MANDATES))
    assert [one.weight for one in found.electors] == [10, Fraction(15, 2), 1]


def test_the_votes_of_a_municipality_are_spread_over_all_who_sit_for_it() -> None:
    towns = {CHAIR: "Aardorp", MEMBER: "Aardorp", OTHER: "Beekdorp"}
    made = Composition(Weighing.MUNICIPALITIES, towns, {"Aardorp": 7.0, "Beekdorp": 4.0})
    found = room(SHEET, ALL | {MEMBER: False}, made=made)
    assert {one.person_id: one.weight for one in found.electors} == {
        CHAIR: Fraction(7, 2),  # who is away keeps the other half
        OTHER: Fraction(4),
    }
    assert not found.unweighed


def test_who_comes_from_an_unknown_municipality_is_named() -> None:
    towns = {CHAIR: "Aardorp", MEMBER: "Aardorp"}
    made = Composition(Weighing.MUNICIPALITIES, towns, {"Aardorp": 7.0})
    assert room(SHEET, ALL, made=made).unweighed == ("Persoon 3",)


@pytest.mark.parametrize(
    ("status", "there", "votes"),
    [
        (None, False, True),  # nothing noted of the substitute: the line of the member tells
        (PRESENT, True, True),
        (PRESENT, False, False),
        (AttendanceStatus.ABSENT, False, False),
    ],
)
def test_a_substitute_votes_for_a_member_only_when_there(
    *, status: AttendanceStatus | None, there: bool, votes: bool
) -> None:
    member = entry(MEMBER, status=REPLACED, replaced_by_id=SUBSTITUTE, replaced_by="Opvolger")
    substitute = entry(SUBSTITUTE, Capacity.SUBSTITUTE, status=status, replaces=(MEMBER,))
    found = room((member, substitute), {MEMBER: True, SUBSTITUTE: there}, made=HEADS)
    assert (found.elector(SUBSTITUTE) is not None) is votes
    assert found.elector(MEMBER) is None
    if votes:
        assert found.electors[0].instead_of == "Persoon 2"
    assert len(found.electors) <= 1


def test_a_substitute_beside_the_member_does_not_vote() -> None:
    substitute = entry(SUBSTITUTE, Capacity.SUBSTITUTE, replaces=(MEMBER,))
    both = room((SHEET[1], substitute), ALL, made=HEADS)
    assert [one.person_id for one in both.electors] == [MEMBER]
    assert [(one.person_id, one.reason) for one in both.others] == [
        (SUBSTITUTE, NoVote.REPLACES_NOBODY)
    ]
    alone = room((SHEET[1], substitute), ALL | {MEMBER: False}, made=HEADS)
    assert [one.person_id for one in alone.electors] == [SUBSTITUTE]
