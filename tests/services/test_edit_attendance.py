"""Attendance by single keys: the sheet of the day, comings and goings, and votes that hold it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import DAY, Council, as_role, rows, state
from zonedesk.db.models import Vote, Voter
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import AttendanceStatus, Capacity, Role, VoteChoice, VoteMethod
from zonedesk.services import (
    agenda,
    attendance,
    attendance_guests,
    attendance_sheet,
    bodies,
    journal,
    meetings,
    people,
)

if TYPE_CHECKING:
    from collections.abc import Callable


PRESENT, ABSENT = AttendanceStatus.PRESENT, AttendanceStatus.ABSENT
REPLACED = AttendanceStatus.REPLACED


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


def boxes(desk: Council, person: int) -> list[bool]:
    """At which items of the agenda somebody is there."""
    sheet = attendance.sheet(desk.workspace, desk.meeting)
    entry = next(one for one in sheet.entries if one.person_id == person)
    return list(entry.present(sheet.places).values())


def test_a_box_is_ticked_and_unticked(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    first, second, third = (raad.item(title) for title in "abc")
    attendance.attend(folder, meeting, person_id=raad.member, at={second: True})
    assert marks(raad)[raad.member] is PRESENT
    assert boxes(raad, raad.member) == [False, True, False]
    assert not attendance.attend(folder, meeting, person_id=raad.member, at={second: True})
    attendance.attend(folder, meeting, person_id=raad.member, at={first: True, third: True})
    assert rows(folder, "presence_event") == []
    attendance.attend(folder, meeting, person_id=raad.member, at={second: False})
    assert boxes(raad, raad.member) == [True, False, True]


def test_who_is_there_at_no_item_any_more_is_absent(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    item = raad.item("a")
    attendance.mark(folder, meeting, person_id=raad.member, status=PRESENT)
    attendance.attend(folder, meeting, person_id=raad.member, at={item: False})
    assert marks(raad)[raad.member] is ABSENT
    assert rows(folder, "presence_event") == []
    attendance.mark(folder, meeting, person_id=raad.chair, status=REPLACED, replaced_by="Schepen")
    attendance.attend(folder, meeting, person_id=raad.chair, at={item: False})
    assert marks(raad)[raad.chair] is REPLACED
    assert boxes(raad, raad.chair) == [False]


def test_a_box_at_a_vote_stays_and_one_at_an_item_that_is_gone_is_a_conflict(
    raad: Council,
) -> None:
    folder, meeting = raad.workspace, raad.meeting
    voted, other = raad.item("a"), raad.item("b")
    attendance.mark_rest(folder, meeting)
    vote(raad, voted)
    before = state(folder)
    with pytest.raises(Refused, match=r"attendance\.votes_exist"):
        attendance.attend(folder, meeting, person_id=raad.member, at={voted: False})
    assert state(folder) == before
    assert [one.voted for one in attendance.sheet(folder, meeting).items] == [True, False]
    assert attendance.attend(folder, meeting, person_id=raad.member, at={other: False})
    agenda.delete(folder, other, row_version=1)
    with pytest.raises(Conflict):
        attendance.attend(folder, meeting, person_id=raad.member, at={other: True})


def test_several_are_marked_at_once_or_none(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    both = (raad.chair, raad.member)
    assert attendance.mark_several(folder, meeting, people=both, status=ABSENT)
    assert not attendance.mark_several(folder, meeting, people=both, status=ABSENT)
    vote(raad, raad.item("a"))
    attendance.mark(folder, meeting, person_id=raad.secretary, status=ABSENT)
    before = state(folder)
    with pytest.raises(Refused, match=r"attendance\.votes_exist"):
        attendance.mark_several(
            folder, meeting, people=(raad.secretary, raad.chair), status=PRESENT
        )
    assert state(folder) == before


def test_the_reason_of_an_absence_goes_when_somebody_comes_after_all(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    attendance.mark(folder, meeting, person_id=raad.member, status=ABSENT, reason="ziek")
    attendance.mark(folder, meeting, person_id=raad.member, status=AttendanceStatus.EXCUSED)
    assert rows(folder, "attendance")[0]["reason"] == "ziek"
    attendance.mark(folder, meeting, person_id=raad.member, status=PRESENT)
    assert rows(folder, "attendance")[0]["reason"] == ""


def test_nobody_replaces_themselves(raad: Council) -> None:
    with pytest.raises(Refused, match=r"attendance\.replaces_self"):
        attendance.mark(
            raad.workspace,
            raad.meeting,
            person_id=raad.member,
            status=REPLACED,
            replaced_by=raad.member,
        )


def test_substitutes_are_not_marked_with_the_rest(raad: Council) -> None:
    folder = raad.workspace
    instead = people.add(folder, fields={"name": "Opvolger"}).id
    people.add_mandate(
        folder,
        (raad.body, instead),
        capacity=Capacity.SUBSTITUTE,
        since=date(2013, 1, 1),
        fields={"substitute_for_id": raad.member},
    )
    attendance.mark_rest(folder, raad.meeting)
    sheet = attendance.sheet(folder, raad.meeting)
    entry = next(one for one in sheet.entries if one.person_id == instead)
    assert (entry.status, entry.replaces) == (None, (raad.member,))
    assert (sheet.present, sheet.called) == (3, 3)


def test_the_sheet_tells_items_quorum_and_the_year(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    raad.item("a")
    earlier = meetings.create(folder, raad.body, day=date(2018, 3, 1)).id
    meetings.create(folder, raad.body, day=date(2018, 4, 1))  # nothing was noted there
    attendance.mark(folder, earlier, person_id=raad.member, status=ABSENT)
    attendance.mark(folder, meeting, person_id=raad.member, status=PRESENT)
    sheet = attendance.sheet(folder, meeting)
    assert [(one.number, one.title) for one in sheet.items] == [("1", "a")]
    assert [(one.id, dict(one.statuses)) for one in sheet.year] == [
        (earlier, {raad.member: ABSENT}),
        (meeting, {raad.member: PRESENT}),
    ]
    assert sheet.quorum is not None
    assert (sheet.quorum.needed, sheet.quorum.present, sheet.quorum.met) == (2, 1, False)


def test_several_mandates_give_the_strongest_capacity_and_keep_the_others(raad: Council) -> None:
    seat = (raad.body, raad.chair)
    people.add_mandate(
        raad.workspace,
        seat,
        capacity=Capacity.SECRETARY,
        since=date(2018, 1, 1),
        fields={"rank": 0.5},
    )
    sheet = attendance.sheet(raad.workspace, raad.meeting)
    entry = next(one for one in sheet.entries if one.person_id == raad.chair)
    assert (entry.capacity, entry.also) == (Capacity.CHAIR, (Capacity.SECRETARY,))
    assert entry.votes


def test_an_expert_comes_for_one_item_and_is_a_new_person_once(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    _, second, _ = (raad.item(title) for title in "abc")
    made = attendance_guests.invite(folder, meeting, who="Expert verkeer", item_id=second)
    assert made.changes == {Topic.ATTENDANCE, Topic.PEOPLE}
    assert boxes(raad, made.id) == [False, True, False]
    with pytest.raises(Refused) as refusal:
        attendance_guests.invite(folder, meeting, who="expert verkeer")
    assert (refusal.value.code, refusal.value.facts) == (
        "attendance.on_sheet",
        {"name": "Expert verkeer"},
    )
    assert [one.name for one in attendance_sheet.candidates(folder)].count("Expert verkeer") == 1
    with pytest.raises(Refused, match=r"record\.required"):
        attendance_guests.invite(folder, meeting, who="  ")


def test_a_guest_is_taken_off_and_put_back_and_a_member_stays(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    guest = attendance_guests.invite(folder, meeting, who="Gast", item_id=raad.item("a")).id
    before = state(folder)
    gone = attendance_guests.remove(folder, meeting, person_id=guest)
    assert guest not in marks(raad)
    journal.take_back(folder, gone.transaction_no)
    assert state(folder) == before
    with pytest.raises(Refused, match=r"attendance\.is_member"):
        attendance_guests.remove(folder, meeting, person_id=raad.member)
    attendance_guests.remove(folder, meeting, person_id=guest)
    with pytest.raises(Conflict):
        attendance_guests.remove(folder, meeting, person_id=guest)


def test_a_former_member_on_the_sheet_is_told_and_may_be_taken_off(raad: Council) -> None:
    folder, meeting = raad.workspace, raad.meeting
    attendance.mark(folder, meeting, person_id=raad.member, status=PRESENT)
    mandate = next(r["id"] for r in rows(folder, "mandate") if r["person_id"] == raad.member)
    people.end_mandate(folder, mandate, last_day=date(2018, 12, 30))
    entry = attendance.sheet(folder, meeting).entries[-1]
    assert (entry.person_id, entry.former) == (raad.member, True)
    attendance_guests.remove(folder, meeting, person_id=raad.member)
    assert raad.member not in marks(raad)
