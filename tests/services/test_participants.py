"""Who takes part is judged on the day of the meeting; what was noted is never swept away (R30)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import DAY, Council, one, rows, state, step_to, version
from zonedesk.db.models import Meeting
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.participants import Days, Part, Term, Why, joined, left
from zonedesk.domain.words import AttendanceStatus, Capacity, MeetingStatus
from zonedesk.services import (
    attendance,
    attendance_guests,
    bodies,
    meetings,
    participants,
    people,
    preparing,
)

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


def person(folder: Workspace, name: str) -> int:
    """Somebody of the register."""
    return people.add(folder, fields={"name": name}).id


def seat(raad: Council, who: int, since: date, until: date | None = None, **more: Any) -> int:
    """A mandate in the council; gives its id."""
    capacity = more.get("capacity", Capacity.MEMBER)
    mandate = people.add_mandate(
        raad.workspace, (raad.body, who), capacity=capacity, since=since
    ).id
    if until is not None:
        people.end_mandate(raad.workspace, mandate, last_day=until)
    return mandate


def mandate_of(raad: Council, who: int) -> int:
    """The first mandate of somebody."""
    return next(
        int(row["id"]) for row in rows(raad.workspace, "mandate") if row["person_id"] == who
    )


def ended(raad: Council, who: int, last_day: date) -> None:
    """Let the mandate of somebody end."""
    people.end_mandate(raad.workspace, mandate_of(raad, who), last_day=last_day)


def moved(raad: Council, day: date) -> None:
    """Put the meeting on another day."""
    now = version(raad.workspace, Meeting, raad.meeting)
    meetings.edit(raad.workspace, raad.meeting, row_version=now, fields={"held_on": day})


def all_present(raad: Council) -> None:
    """Note everybody as present."""
    attendance.mark_rest(raad.workspace, raad.meeting)


def told(raad: Council) -> list[tuple[Part, str, Why]]:
    """What changed, by name."""
    found = participants.changes(raad.workspace, raad.meeting)
    return [(one.part, one.name, one.why) for one in found]


def test_nothing_changed_is_nothing_to_ask(raad: Council) -> None:
    assert told(raad) == []
    all_present(raad)
    assert told(raad) == []


def test_who_left_before_the_day_is_shown_first_and_goes_when_chosen(raad: Council) -> None:
    all_present(raad)
    ended(raad, raad.member, date(2018, 11, 30))
    before = rows(raad.workspace, "attendance")
    (change,) = participants.changes(raad.workspace, raad.meeting)
    assert (change.part, change.why, change.day) == (Part.GOES, Why.ENDED, date(2018, 11, 30))
    assert rows(raad.workspace, "attendance") == before
    sheet = attendance.sheet(raad.workspace, raad.meeting)
    assert [one.name for one in sheet.entries if one.former] == ["Raadslid"]
    participants.renew(raad.workspace, raad.meeting, chosen=[change.key])
    assert told(raad) == []
    names = [one.name for one in attendance.sheet(raad.workspace, raad.meeting).entries]
    assert names == ["Voorzitter", "Algemeen directeur"]
    seated = participants.choosable(raad.workspace, raad.meeting)
    assert "Raadslid" not in [one.name for one in seated]


def test_who_came_in_the_meantime_is_told_and_stands_on_the_list(raad: Council) -> None:
    all_present(raad)
    seat(raad, person(raad.workspace, "Nieuw raadslid"), date(2018, 12, 1))
    (change,) = participants.changes(raad.workspace, raad.meeting)
    assert (change.part, change.name, change.why) == (Part.COMES, "Nieuw raadslid", Why.BEGAN)
    before = state(raad.workspace)
    participants.renew(raad.workspace, raad.meeting, chosen=[change.key])
    assert state(raad.workspace) == before


def test_moving_the_meeting_is_told_as_the_reason(raad: Council) -> None:
    folder = raad.workspace
    late = person(folder, "Later raadslid")
    seat(raad, late, date(2019, 1, 1))
    all_present(raad)
    ended(raad, raad.member, DAY)
    ended(raad, raad.chair, DAY)
    moved(raad, date(2019, 1, 7))
    assert told(raad) == [
        (Part.COMES, "Later raadslid", Why.MOVED),
        (Part.GOES, "Voorzitter", Why.MOVED),
        (Part.GOES, "Raadslid", Why.MOVED),
        (Part.CHAIR, "", Why.MOVED),
    ]
    moved(raad, DAY)
    assert told(raad) == []


def test_a_new_chair_and_secretary_are_offered_in_the_place_of_the_old(raad: Council) -> None:
    folder = raad.workspace
    new = person(folder, "Nieuwe voorzitter")
    ended(raad, raad.chair, date(2018, 11, 30))
    seat(raad, new, date(2018, 12, 1), capacity=Capacity.CHAIR)
    ended(raad, raad.secretary, date(2018, 11, 30))
    found = {one.part: one for one in participants.changes(folder, raad.meeting)}
    chair, secretary = found[Part.CHAIR], found[Part.SECRETARY]
    assert (chair.name, chair.instead_of, chair.why) == (
        "Nieuwe voorzitter",
        "Voorzitter",
        Why.ENDED,
    )
    assert (secretary.person_id, secretary.instead_of) == (None, "Algemeen directeur")
    participants.renew(folder, raad.meeting, chosen=[chair.key, secretary.key])
    stored = one(folder, "meeting", raad.meeting)
    assert (stored["chair_id"], stored["secretary_id"]) == (new, None)


def test_who_was_chosen_for_the_occasion_is_nobodys_mistake(raad: Council) -> None:
    """A member in the chair, a secretary of another zone: both were chosen."""
    folder = raad.workspace
    now = version(folder, Meeting, raad.meeting)
    chosen: meetings.MeetingFields = {
        "chair_id": raad.member,
        "secretary_id": person(folder, "Secretaris van elders"),
    }
    meetings.edit(folder, raad.meeting, row_version=now, fields=chosen)
    assert told(raad) == []


def test_a_vacant_chair_is_filled_when_there_is_one(empty: Workspace) -> None:
    body = bodies.add_preset(empty, "ZVR").id
    meeting = preparing.begin(empty, body, day=DAY).id
    assert participants.changes(empty, meeting) == ()
    chair = person(empty, "Burgemeester")
    people.add_mandate(empty, (body, chair), capacity=Capacity.CHAIR, since=date(2013, 1, 1))
    (change,) = participants.changes(empty, meeting)
    assert (change.part, change.person_id, change.why) == (Part.CHAIR, chair, Why.VACANT)


def test_guests_are_no_former_members(raad: Council) -> None:
    all_present(raad)
    attendance_guests.invite(raad.workspace, raad.meeting, who="Deskundige verkeer")
    assert told(raad) == []


def test_approved_minutes_keep_who_took_part(raad: Council) -> None:
    all_present(raad)
    ended(raad, raad.member, date(2018, 11, 30))
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    assert told(raad) == []
    with pytest.raises(Refused, match=r"meeting\.locked"):
        participants.renew(raad.workspace, raad.meeting, chosen=[])


def test_what_is_no_change_any_more_stops_the_whole(raad: Council) -> None:
    all_present(raad)
    ended(raad, raad.member, date(2018, 11, 30))
    (change,) = participants.changes(raad.workspace, raad.meeting)
    before = state(raad.workspace)
    with pytest.raises(Conflict):
        participants.renew(
            raad.workspace, raad.meeting, chosen=[change.key, (Part.GOES, raad.chair)]
        )
    assert state(raad.workspace) == before


def test_somebody_with_two_mandates_is_chosen_once_and_stays_while_one_holds(
    raad: Council,
) -> None:
    seat(raad, raad.member, date(2013, 1, 1), capacity=Capacity.EXPERT)
    all_present(raad)
    ended(raad, raad.member, date(2018, 11, 30))
    seated = [one.person_id for one in participants.choosable(raad.workspace, raad.meeting)]
    assert sorted(seated) == [raad.chair, raad.member, raad.secretary]
    assert told(raad) == []


def test_pickers_give_exactly_the_mandates_of_the_day_and_all_on_demand(raad: Council) -> None:
    folder = raad.workspace
    ended(raad, raad.member, DAY)
    later = person(folder, "Later raadslid")
    seat(raad, later, date(2019, 1, 1))
    gone = person(folder, "Uit dienst")
    now = next(row["row_version"] for row in rows(folder, "person") if row["id"] == gone)
    people.edit(folder, gone, row_version=now, fields={"active": False})
    on_the_day = participants.choosable(folder, raad.meeting)
    assert [one.person_id for one in on_the_day] == [raad.chair, raad.member, raad.secretary]
    everybody = participants.choosable(folder, raad.meeting, everybody=True)
    assert [one.person_id for one in everybody[:3]] == [one.person_id for one in on_the_day]
    others = {one.name for one in everybody[3:]}
    assert "Later raadslid" in others
    assert "Uit dienst" not in others
    moved(raad, date(2019, 1, 1))
    next_day = participants.choosable(folder, raad.meeting)
    assert [one.person_id for one in next_day] == [raad.chair, raad.secretary, later]


def test_a_body_without_members_offers_nobody(empty: Workspace) -> None:
    body = bodies.add_preset(empty, "KL").id
    meeting = preparing.begin(empty, body, day=DAY).id
    assert participants.choosable(empty, meeting) == ()
    assert participants.changes(empty, meeting) == ()


def test_absent_marks_go_like_present_ones(raad: Council) -> None:
    excused = AttendanceStatus.EXCUSED
    attendance.mark(raad.workspace, raad.meeting, person_id=raad.member, status=excused)
    ended(raad, raad.member, date(2018, 11, 30))
    gone = [
        one for one in participants.changes(raad.workspace, raad.meeting) if one.part is Part.GOES
    ]
    participants.renew(raad.workspace, raad.meeting, chosen=[one.key for one in gone])
    assert rows(raad.workspace, "attendance") == []


def term(since: tuple[int, int], until: tuple[int, int] | None) -> Term:
    """A mandate from one day of 2018 to another."""
    last = None if until is None else date(2018, *until)
    return Term(1, Capacity.MEMBER, date(2018, *since), last)


DAYS = Days(date(2018, 6, 15), date(2018, 3, 1))


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ([term((6, 15), (6, 15))], None),
        ([term((1, 1), (6, 14))], (Why.MOVED, date(2018, 3, 1))),
        ([term((4, 1), (6, 14))], (Why.ENDED, date(2018, 6, 14))),
        ([term((6, 16), None)], (Why.NOT_YET, date(2018, 6, 16))),
        ([term((4, 1), (4, 30)), term((5, 1), (5, 31))], (Why.ENDED, date(2018, 5, 31))),
        ([term((6, 16), None), term((4, 1), (4, 30))], (Why.ENDED, date(2018, 4, 30))),
    ],
)
def test_both_ends_of_a_mandate_count(terms: list[Term], expected: tuple[Why, date] | None) -> None:
    assert left(terms, DAYS) == expected


def test_who_joins_tells_since_when() -> None:
    assert joined([term((5, 1), None)], DAYS) == (Why.MOVED, date(2018, 3, 1))
    assert joined([term((1, 1), None)], DAYS) == (Why.BEGAN, date(2018, 1, 1))
