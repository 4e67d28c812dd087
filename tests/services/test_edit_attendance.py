"""Attendance by single keys: the sheet of the day, comings and goings, and votes that hold it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import DAY, Council, as_role, council, rows, state
from zonedesk.db.models import Vote, Voter
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import AttendanceStatus, Capacity, Role, VoteChoice, VoteMethod
from zonedesk.services import agenda, attendance, bodies, meetings, people

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.workspace import Workspace

PRESENT, ABSENT = AttendanceStatus.PRESENT, AttendanceStatus.ABSENT
REPLACED = AttendanceStatus.REPLACED


@pytest.fixture
def raad(empty: Workspace) -> Council:
    return council(empty)


def marks(desk: Council) -> dict[int, AttendanceStatus | None]:
    """What the sheet says of each person."""
    return {
        one.person_id: one.status for one in attendance.sheet(desk.workspace, desk.meeting).entries
    }


def vote(desk: Council, item: int, *, voters: tuple[int, ...] = ()) -> None:
    """A vote on an item, by name when voters are given."""
    with desk.workspace.database.write("test.vote", 1, at=desk.workspace.clock.now_utc()) as one:
        method = VoteMethod.BY_NAME if voters else VoteMethod.SECRET
        taken = Vote(item_id=item, method=method)
        one.add(taken)
        one.flush()
        one.add_all(
            Voter(vote_id=taken.id, person_id=voter, choice=VoteChoice.FOR) for voter in voters
        )


def test_the_sheet_holds_the_members_of_the_day_in_rank_order(raad: Council) -> None:
    sheet = attendance.sheet(raad.workspace, raad.meeting)
    assert [(one.person_id, one.capacity, one.votes) for one in sheet.entries] == [
        (raad.chair, Capacity.CHAIR, True),
        (raad.member, Capacity.MEMBER, True),
        (raad.secretary, Capacity.SECRETARY, False),
    ]
    assert {one.status for one in sheet.entries} == {None}
    assert not sheet.locked


def test_who_has_two_mandates_stands_there_once_and_in_the_composition_twice(
    raad: Council,
) -> None:
    folder = raad.workspace
    seat = (raad.body, raad.chair)
    people.add_mandate(folder, seat, capacity=Capacity.MEMBER, since=date(2018, 1, 1))
    assert list(marks(raad)) == [raad.chair, raad.member, raad.secretary]
    sitting = bodies.composition(folder, raad.body, day=DAY)
    assert [one.person_id for one in sitting].count(raad.chair) == 2
    assert len(bodies.composition(folder, raad.body, day=date(2017, 12, 31))) == 3


def test_a_former_member_stays_in_old_meetings_and_goes_from_new_ones(raad: Council) -> None:
    folder = raad.workspace
    attendance.mark(folder, raad.meeting, person_id=raad.member, status=PRESENT)
    mandate = next(r["id"] for r in rows(folder, "mandate") if r["person_id"] == raad.member)
    people.end_mandate(folder, mandate, last_day=date(2018, 12, 30))
    sheet = attendance.sheet(folder, raad.meeting)
    assert (sheet.entries[-1].person_id, sheet.entries[-1].capacity) == (raad.member, None)
    later = meetings.create(folder, raad.body, day=date(2019, 1, 1))
    assert raad.member not in {one.person_id for one in attendance.sheet(folder, later.id).entries}


def test_single_keys_and_the_rest_at_once(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    changes = attendance.mark(
        folder, meeting, person_id=raad.member, status=ABSENT, reason=" ziek "
    )
    assert changes == {Topic.ATTENDANCE}
    assert attendance.mark_rest(folder, meeting)
    assert marks(raad) == {raad.chair: PRESENT, raad.member: ABSENT, raad.secretary: PRESENT}
    assert not attendance.mark_rest(folder, meeting)
    assert not attendance.mark(folder, meeting, person_id=raad.member, status=ABSENT)
    noted = {row["person_id"]: row for row in rows(folder, "attendance")}
    assert noted[raad.member]["reason"] == "ziek"
    assert noted[raad.chair]["function"] == "voorzitter"


def test_somebody_else_may_take_part_too(raad: Council) -> None:
    guest = people.add(raad.workspace, fields={"name": "Gast"}).id
    attendance.mark(raad.workspace, raad.meeting, person_id=guest, status=PRESENT)
    assert list(marks(raad))[-1] == guest


def test_a_function_is_kept_as_it_was_then(raad: Council) -> None:
    folder = raad.workspace
    attendance.mark_rest(folder, raad.meeting)
    people.edit(folder, raad.chair, row_version=1, fields={"function": "schepen"})
    sheet = attendance.sheet(folder, raad.meeting)
    assert sheet.entries[0].function == "voorzitter"


@pytest.mark.parametrize("substitute", ["opvolger", None])
def test_somebody_is_replaced_by_a_person_or_a_name(raad: Council, substitute: str | None) -> None:
    who = substitute or raad.secretary
    folder, meeting = raad.workspace, raad.meeting
    attendance.mark(folder, meeting, person_id=raad.member, status=REPLACED, replaced_by=who)
    (row,) = rows(folder, "attendance")
    assert who in {row["replaced_by_id"], row["replaced_by_text"]}
    assert not attendance.mark(folder, meeting, person_id=raad.member, status=REPLACED)
    attendance.mark(folder, meeting, person_id=raad.member, status=PRESENT)
    (row,) = rows(folder, "attendance")
    assert (row["replaced_by_id"], row["replaced_by_text"]) == (None, "")


def test_coming_and_going(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    first, second, third = (raad.item(title) for title in "abc")
    attendance.arrive(folder, meeting, person_id=raad.member, item_id=second)
    attendance.leave(folder, meeting, person_id=raad.member, item_id=third)
    assert not attendance.leave(folder, meeting, person_id=raad.member, item_id=third)
    entry = attendance.sheet(folder, meeting).entries[1]
    assert (entry.status, entry.arrives, entry.leaves) == (PRESENT, (second,), (third,))
    assert attendance.stay(folder, meeting, person_id=raad.member)
    assert not attendance.stay(folder, meeting, person_id=raad.member)
    assert attendance.sheet(folder, meeting).entries[1].arrives == ()
    agenda.delete(folder, first, row_version=1)
    with pytest.raises(Conflict):
        attendance.arrive(folder, meeting, person_id=raad.member, item_id=first)


def test_nobody_comes_and_goes_at_one_item_or_leaves_who_was_not_there(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    item = raad.item("a")
    attendance.arrive(folder, meeting, person_id=raad.member, item_id=item)
    with pytest.raises(Refused) as refusal:
        attendance.leave(folder, meeting, person_id=raad.member, item_id=item)
    assert (refusal.value.code, refusal.value.facts) == (
        "attendance.same_item",
        {"position": 1},
    )
    attendance.mark(folder, meeting, person_id=raad.chair, status=ABSENT)
    with pytest.raises(Refused) as refusal:
        attendance.leave(folder, meeting, person_id=raad.chair, item_id=item)
    assert (refusal.value.code, refusal.value.facts) == (
        "attendance.not_present",
        {"name": "Voorzitter"},
    )


def test_who_was_there_at_a_vote_stays_there(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    _, second, third = (raad.item(title) for title in "abc")
    attendance.mark_rest(folder, meeting)
    vote(raad, second)
    before = state(folder)
    refusals: list[Callable[[], object]] = [
        lambda: attendance.mark(folder, meeting, person_id=raad.member, status=ABSENT),
        lambda: attendance.leave(folder, meeting, person_id=raad.member, item_id=second),
        lambda: attendance.arrive(folder, meeting, person_id=raad.member, item_id=third),
    ]
    for refused in refusals:
        with pytest.raises(Refused) as refusal:
            refused()
        assert (refusal.value.code, refusal.value.facts) == (
            "attendance.votes_exist",
            {"items": ("2",)},
        )
    assert state(folder) == before
    assert attendance.leave(folder, meeting, person_id=raad.member, item_id=third)
    assert attendance.stay(folder, meeting, person_id=raad.member)


def test_an_absent_person_did_not_vote(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    vote(raad, raad.item("a"), voters=(raad.member,))
    with pytest.raises(Refused, match=r"attendance\.votes_exist"):
        attendance.mark(folder, meeting, person_id=raad.member, status=ABSENT)
    assert attendance.mark(folder, meeting, person_id=raad.member, status=PRESENT)
    assert attendance.mark(folder, meeting, person_id=raad.chair, status=ABSENT)


def test_a_reader_marks_nobody(raad: Council) -> None:
    reader = as_role(raad.workspace, Role.READER)
    assert attendance.sheet(reader, raad.meeting).entries
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        attendance.mark_rest(reader, raad.meeting)
