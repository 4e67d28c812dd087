"""Two records of one person made into one: nothing is lost, nothing done twice (R19, T30)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import DAY, Council, as_role, one, rows, state, step_to, version
from tests.services.naming import name_everywhere
from tests.workspaces import NOON
from zonedesk.db.models import Mandate, Person, Vote, Voter
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.people_record import ClashKind, UseKind, counted
from zonedesk.domain.words import (
    AttendanceStatus,
    Capacity,
    Gender,
    MeetingStatus,
    Role,
    VoteChoice,
    VoteMethod,
)
from zonedesk.services import agenda, attendance, journal, mandates, meetings, people
from zonedesk.services.merging import merge, merge_check
from zonedesk.services.people_record import read_people, read_person

if TYPE_CHECKING:
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.workspace import Workspace

TODAY = date(2018, 11, 22)
PRESENT, ABSENT = AttendanceStatus.PRESENT, AttendanceStatus.ABSENT


def double(raad: Council, **fields: Any) -> int:
    """A second record of the member."""
    told: Any = {"name": "Raadslid", **fields}
    return people.add(raad.workspace, fields=told).id


def held(folder: Workspace, person: int) -> tuple[int, int]:
    """A person as an editor holds them."""
    return person, version(folder, Person, person)


def merged(raad: Council, drop: int, *, keep: int | None = None) -> Outcome:
    """The double made one with the member."""
    folder = raad.workspace
    kept = raad.member if keep is None else keep
    return merge(folder, held(folder, kept), drop=held(folder, drop))


def uses(folder: Workspace, person: int) -> dict[UseKind, int]:
    """How often a person is named, by kind."""
    key = one(folder, "person", person)["key"]
    return dict(counted(read_person(folder, key, day=TODAY).used))


def kinds(raad: Council, drop: int) -> list[tuple[ClashKind, str, bool]]:
    """What is told before a merger."""
    check = merge_check(raad.workspace, raad.member, drop_id=drop)
    return [(clash.kind, clash.reference, clash.blocks) for clash in check.clashes]


@pytest.mark.parametrize("status", [MeetingStatus.PREPARING, MeetingStatus.APPROVED])
def test_everything_that_named_one_names_the_other(raad: Council, status: MeetingStatus) -> None:
    folder = raad.workspace
    keep = people.add(folder, fields={"name": "Korpschef"}).id
    drop = people.add(folder, fields={"name": "Korpschef", "email": "k@example.org"}).id
    name_everywhere(raad, drop)
    step_to(folder, raad.meeting, status)
    before, used = state(folder), uses(folder, drop)
    assert merge_check(folder, keep, drop_id=drop).moves == used
    outcome = merged(raad, drop, keep=keep)
    assert uses(folder, keep) == used == dict.fromkeys(UseKind, 1)
    assert not [line for line in read_people(folder, TODAY) if line.handle.id == drop]
    assert one(folder, "person", keep)["email"] == "k@example.org"
    assert one(folder, "meeting", raad.meeting)["status"] == status.value
    assert journal.take_back(folder, outcome.transaction_no)
    assert state(folder) == before


def test_an_approved_meeting_is_locked_again_after_a_merger(raad: Council) -> None:
    folder = raad.workspace
    drop = double(raad)
    item = name_everywhere(raad, drop)
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    seen = one(folder, "meeting", raad.meeting)["row_version"]
    with pytest.raises(Refused, match=r"merge\.clash"):
        merged(raad, drop)  # the one came in the place of the other
    keep = people.add(folder, fields={"name": "Korpschef"}).id
    merged(raad, drop, keep=keep)
    with pytest.raises(Refused, match=r"meeting\.locked"):
        agenda.edit(folder, item, row_version=9, fields={"title": "x"})
    with pytest.raises(Refused, match=r"meeting\.locked"):
        attendance.mark(folder, raad.meeting, person_id=keep, status=ABSENT)
    assert one(folder, "meeting", raad.meeting)["secretary_id"] == keep
    assert one(folder, "meeting", raad.meeting)["row_version"] == seen + 1  # its secretary


def test_who_was_there_stays_on_the_list_where_both_stand(raad: Council) -> None:
    folder = raad.workspace
    drop = double(raad)
    item = raad.item("Laptops")
    attendance.mark(folder, raad.meeting, person_id=raad.member, status=ABSENT)
    attendance.mark(folder, raad.meeting, person_id=drop, status=PRESENT)
    attendance.leave(folder, raad.meeting, person_id=drop, item_id=item)
    assert kinds(raad, drop) == [(ClashKind.PRESENT, "GR/2018/1", False)]
    before = state(folder)
    outcome = merged(raad, drop)
    (mark,) = rows(folder, "attendance")
    assert (mark["person_id"], mark["status"]) == (raad.member, PRESENT.value)
    assert [event["attendance_id"] for event in rows(folder, "presence_event")] == [mark["id"]]
    journal.take_back(folder, outcome.transaction_no)
    assert state(folder) == before


def test_both_there_in_approved_minutes_are_two_persons(raad: Council) -> None:
    folder = raad.workspace
    drop = double(raad)
    for person in (raad.member, drop):
        attendance.mark(folder, raad.meeting, person_id=person, status=PRESENT)
    assert merge_check(folder, raad.member, drop_id=drop).allowed
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    assert kinds(raad, drop) == [(ClashKind.PRESENT, "GR/2018/1", True)]
    before = state(folder)
    with pytest.raises(Refused) as refusal:
        merged(raad, drop)
    assert refusal.value.facts == {
        "person": "Raadslid",
        "other": "Raadslid",
        "count": 1,
        "reference": "GR/2018/1",
    }
    assert state(folder) == before


def test_who_both_voted_are_two_persons(raad: Council) -> None:
    folder = raad.workspace
    drop = double(raad)
    item = raad.item("Laptops")
    with folder.database.write("test.vote", 1, at=NOON) as session:
        vote = Vote(item_id=item, method=VoteMethod.BY_NAME)
        session.add(vote)
        session.flush()
        for person in (raad.member, drop):
            session.add(Voter(vote_id=vote.id, person_id=person, choice=VoteChoice.FOR))
    assert kinds(raad, drop) == [(ClashKind.VOTED, "GR/2018/1#1", True)]
    with pytest.raises(Refused, match=r"merge\.clash"):
        merged(raad, drop)


def test_mandates_that_overlap_become_one_and_others_move(raad: Council) -> None:
    folder = raad.workspace
    drop = double(raad)
    seat = (raad.body, drop)
    mandates.end(folder, 2, last_day=date(2018, 6, 30))
    early: mandates.MandateFields = {"valid_to": date(2013, 12, 31)}
    people.add_mandate(folder, seat, capacity=Capacity.MEMBER, since=date(2012, 1, 1), fields=early)
    people.add_mandate(folder, seat, capacity=Capacity.MEMBER, since=date(2018, 6, 1))
    people.add_mandate(folder, seat, capacity=Capacity.EXPERT, since=date(2018, 6, 1))
    assert kinds(raad, drop) == [
        (ClashKind.MANDATE, "GR", False),
        (ClashKind.MANDATE, "GR", False),
    ]
    before = state(folder)
    outcome = merged(raad, drop)
    mine = read_person(folder, "raadslid", day=TODAY).mandates
    assert [(one.bar.capacity, one.bar.first, one.bar.last) for one in mine] == [
        (Capacity.EXPERT, date(2018, 6, 1), None),
        (Capacity.MEMBER, date(2012, 1, 1), None),
    ]
    journal.take_back(folder, outcome.transaction_no)
    assert state(folder) == before


def test_a_mandate_of_the_bin_is_in_nobodys_way(raad: Council) -> None:
    folder = raad.workspace
    drop = double(raad)
    mandates.remove(folder, 2, row_version=version(folder, Mandate, 2))
    people.add_mandate(folder, (raad.body, drop), capacity=Capacity.MEMBER, since=date(2013, 1, 1))
    merged(raad, drop)
    (mandate,) = read_person(folder, "raadslid", day=TODAY).mandates
    assert mandate.bar.person_id == raad.member


def test_who_replaces_the_other_is_another(raad: Council) -> None:
    drop = double(raad)
    mandates.name_deputy(raad.workspace, 2, person_id=drop, since=TODAY)
    assert kinds(raad, drop) == [(ClashKind.REPLACED, "GR", True)]


def test_what_the_kept_record_says_goes_before_what_the_other_says(raad: Council) -> None:
    folder = raad.workspace
    drop = double(raad, function="schepen", organisation="Stad", phone="03")
    people.edit(folder, drop, row_version=1, fields={"gender": Gender.FEMALE})
    people.edit(folder, raad.member, row_version=1, fields={"organisation": "Gemeente"})
    merged(raad, drop)
    line = read_person(folder, "raadslid", day=TODAY).line
    assert (line.function, line.organisation, line.phone) == ("raadslid", "Gemeente", "03")
    assert line.gender is Gender.FEMALE


def test_a_meeting_of_a_later_day_is_chaired_by_who_stays(raad: Council) -> None:
    folder = raad.workspace
    drop = double(raad)
    mandates.end(folder, 1, last_day=TODAY)
    people.add_mandate(folder, (raad.body, drop), capacity=Capacity.CHAIR, since=DAY)
    merged(raad, drop)
    made = meetings.create(folder, raad.body, day=date(2019, 1, 7)).id
    assert one(folder, "meeting", made)["chair_id"] == raad.member


def test_one_and_the_same_or_a_moved_record_is_not_merged(raad: Council) -> None:
    folder = raad.workspace
    drop = double(raad)
    with pytest.raises(Refused, match=r"merge\.same"):
        merged(raad, drop, keep=drop)
    for keep, other in (((raad.member, 7), (drop, 1)), ((raad.member, 1), (drop, 7))):
        with pytest.raises(Conflict):
            merge(folder, keep, drop=other)
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        merge(as_role(folder, Role.READER), (raad.member, 1), drop=(drop, 1))
    assert len(read_people(folder, TODAY)) == 4
