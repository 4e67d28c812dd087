"""Bodies read for editing, their mandates through time, and what becomes of a body (R12-R18)."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import DAY, Council, as_role, council, one, rows, state, version
from zonedesk.db.models import Body, Mandate
from zonedesk.domain.body_record import Period
from zonedesk.domain.compositions import preset_seats
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import AttendanceStatus, BodyKind, Capacity, NumberStyle, Role
from zonedesk.services import (
    attendance,
    bodies,
    dossiers,
    journal,
    mandates,
    meetings,
    people,
)
from zonedesk.services.body_record import read_bodies, read_body

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.body_record import SeatLine
    from zonedesk.services.workspace import Workspace

TODAY = date(2018, 11, 22)
SINCE = date(2013, 1, 1)


def seat_of(folder: Workspace, mandate: int, *, code: str = "GR") -> SeatLine:
    """The seat on which a mandate stands."""
    found = read_body(folder, code, day=TODAY).seats
    return next(line for line in found if mandate in [bar.handle.id for bar in line.bars])


def newcomer(folder: Workspace, name: str = "Raadslid nieuw") -> int:
    """Somebody who sits nowhere yet."""
    return people.add(folder, fields={"name": name}).id


def test_the_bodies_of_the_example_are_read_with_members_and_meetings(
    read_lier: Workspace,
) -> None:
    found = read_bodies(read_lier, TODAY)
    assert [(line.code, line.members, line.vacancies, line.meetings) for line in found[:3]] == [
        ("ZVR", 4, 0, 2),
        ("GR", 2, 0, 10),
        ("CBS", 1, 0, 10),
    ]
    record = read_body(read_lier, "ZVR", day=TODAY)
    assert record.line == found[0]
    assert [line.title for line in record.seats][:2] == ["burgemeester", "procureur des Konings"]
    (deputy,) = record.seats[4].bars
    assert (deputy.capacity, deputy.substitute_for) == (
        Capacity.SUBSTITUTE,
        "Procureur des Konings",
    )
    assert not read_bodies(read_lier, date(2012, 12, 31))[0].members


def test_an_unknown_body_is_refused(read_lier: Workspace) -> None:
    with pytest.raises(Refused, match=r"show\.unknown"):
        read_body(read_lier, "XYZ", day=TODAY)


def test_a_body_has_parts_an_hour_and_a_way_of_numbering(raad: Council) -> None:
    folder = raad.workspace
    fields: bodies.BodyFields = {
        "parts": ["Openbare  zitting ", "", "Besloten\nzitting"],
        "starts_at": time(20),
        "number_style": NumberStyle.LETTERED,
    }
    assert bodies.edit(
        folder, raad.body, row_version=version(folder, Body, raad.body), fields=fields
    )
    line = read_body(folder, "GR", day=TODAY).line
    assert line.parts == ("Openbare zitting", "Besloten zitting")
    assert (line.starts_at, line.number_style) == (time(20), NumberStyle.LETTERED)
    nothing: bodies.BodyFields = {"parts": ()}
    bodies.edit(folder, raad.body, row_version=line.handle.row_version, fields=nothing)
    assert read_body(folder, "GR", day=TODAY).line.parts == ()


def test_a_body_that_met_is_deactivated_and_not_deleted(raad: Council) -> None:
    folder = raad.workspace
    handle = read_body(folder, "GR", day=TODAY).line.handle
    with pytest.raises(Refused) as refusal:
        bodies.delete(folder, handle.id, row_version=handle.row_version)
    assert (refusal.value.code, refusal.value.facts) == ("body.used", {"body": "GR", "count": 1})
    bodies.edit(folder, handle.id, row_version=handle.row_version, fields={"active": False})
    assert not read_body(folder, "GR", day=TODAY).line.active


def test_a_body_that_never_met_goes_to_the_bin_and_comes_back(empty: Workspace) -> None:
    made = bodies.add_preset(empty, "PR")
    with pytest.raises(Conflict):
        bodies.delete(empty, made.id, row_version=7)
    gone = bodies.delete(empty, made.id, row_version=version(empty, Body, made.id))
    assert not read_bodies(empty, TODAY)
    assert Topic.BODIES in journal.take_back(empty, gone.transaction_no)
    assert [line.code for line in read_bodies(empty, TODAY)] == ["PR"]
    bodies.delete(empty, made.id, row_version=version(empty, Body, made.id))
    assert bodies.restore(empty, made.id)
    assert not bodies.restore(empty, made.id)
    dossiers.create(empty, fields={"title": "x", "category": "y"}, body_id=made.id)
    with pytest.raises(Refused, match=r"body\.used"):
        bodies.delete(empty, made.id, row_version=version(empty, Body, made.id))


def test_a_usual_composition_asks_only_for_names(empty: Workspace) -> None:
    body = bodies.add_preset(empty, "ZVR").id
    seats = preset_seats(BodyKind.SECURITY_COUNCIL)
    names = [
        "Burgemeester",
        "Procureur",
        "Korpschef",
        "",
        "Gerechtelijk directeur",
        " ",
        "Griffier",
    ]
    named: list[tuple[Any, people.PersonFields]] = [
        (seat, {"name": name}) for seat, name in zip(seats, names, strict=True)
    ]
    before = state(empty)
    outcome = bodies.take_seats(empty, body, since=SINCE, named=named)
    found = read_body(empty, "ZVR", day=TODAY)
    assert [(line.title, line.capacity) for line in found.seats] == [
        ("burgemeester", Capacity.CHAIR),
        ("procureur des Konings", Capacity.MEMBER),
        ("korpschef", Capacity.MEMBER),
        ("gerechtelijk directeur", Capacity.ADDED),
        ("secretaris", Capacity.SECRETARY),
    ]
    assert found.line.members == 3
    assert not any(bar.votes for line in found.seats for bar in line.bars)
    assert one(empty, "function", 2)["title_fr_f"] == "procureure du Roi"
    college = bodies.add_preset(empty, "BK").id
    again: list[tuple[Any, people.PersonFields]] = [
        (seat, {"name": name})
        for seat, name in zip(
            preset_seats(BodyKind.MAYOR_CONSULTATION), ["Burgemeester", "Korpschef"], strict=True
        )
    ]
    second = bodies.take_seats(empty, college, since=SINCE, named=again)
    assert len(rows(empty, "person")) == 5  # the register knew both
    for one_outcome in (second, outcome):
        journal.take_back(empty, one_outcome.transaction_no)
    assert state(empty)["mandate"] == before["mandate"] == []
    assert state(empty)["person"] == []


def test_every_field_of_a_mandate_is_edited(raad: Council) -> None:
    folder = raad.workspace
    fields: mandates.MandateChange = {
        "capacity": Capacity.CHAIR,
        "valid_from": date(2014, 1, 1),
        "valid_to": date(2024, 12, 31),
        "weight": 2.5,
        "municipality": "Lier",
        "rank": 4.0,
        "substitute_for_id": raad.chair,
        "votes": False,
    }
    mandates.edit(folder, 2, row_version=1, fields=fields)
    (bar,) = seat_of(folder, 2).bars
    assert (bar.capacity, bar.period) == (
        Capacity.CHAIR,
        Period(date(2014, 1, 1), date(2024, 12, 31)),
    )
    assert (bar.weight, bar.municipality, bar.rank, bar.votes) == (2.5, "Lier", 4.0, False)
    assert bar.substitute_for == "Voorzitter"
    with pytest.raises(Conflict):
        mandates.edit(folder, 2, row_version=1, fields={"rank": 1.0})
    assert not mandates.edit(folder, 2, row_version=2, fields={"rank": 4.0}).changes


def test_another_capacity_votes_as_is_usual_there(raad: Council) -> None:
    folder = raad.workspace
    mandates.edit(folder, 2, row_version=1, fields={"capacity": Capacity.EXPERT})
    assert one(folder, "mandate", 2)["votes"] == 0
    mandates.edit(folder, 2, row_version=2, fields={"capacity": Capacity.MEMBER})
    assert one(folder, "mandate", 2)["votes"] == 1


REFUSED: list[tuple[mandates.MandateChange, str]] = [
    ({"valid_to": date(2012, 12, 31)}, "mandate.end_before_begin"),
    ({"weight": -1.0}, "mandate.weight_negative"),
    ({"substitute_for_id": 2}, "mandate.replaces_self"),
]


@pytest.mark.parametrize(("fields", "code"), REFUSED)
def test_a_mandate_that_cannot_be_is_refused(
    raad: Council, fields: mandates.MandateChange, code: str
) -> None:
    before = state(raad.workspace)
    with pytest.raises(Refused, match=code):
        mandates.edit(raad.workspace, 2, row_version=1, fields=fields)
    assert state(raad.workspace) == before


def test_who_holds_a_seat_is_named_when_it_is_given_to_another(raad: Council) -> None:
    folder = raad.workspace
    mandates.edit(folder, 2, row_version=1, fields={"rank": 3.0})
    seat = (raad.body, newcomer(folder))
    with pytest.raises(Refused) as refusal:
        mandates.add(folder, seat, capacity=Capacity.MEMBER, since=TODAY, fields={"rank": 3.0})
    assert refusal.value.facts == {"person": "Raadslid", "first": SINCE, "last": None}
    mandates.end(folder, 2, last_day=TODAY)
    with pytest.raises(Refused) as refusal:
        mandates.add(folder, seat, capacity=Capacity.MEMBER, since=TODAY, fields={"rank": 3.0})
    assert refusal.value.facts["last"] == TODAY
    tomorrow = TODAY + timedelta(days=1)
    mandates.add(folder, seat, capacity=Capacity.MEMBER, since=tomorrow, fields={"rank": 3.0})
    with pytest.raises(Refused, match=r"mandate\.overlaps"):
        mandates.reopen(folder, 2, row_version=version(folder, Mandate, 2))


def test_a_mandate_that_ended_runs_on(raad: Council) -> None:
    folder = raad.workspace
    ended = mandates.end(folder, 2, last_day=TODAY, row_version=1)
    assert seat_of(folder, 2).gaps == (Period(TODAY + timedelta(days=1)),)
    with pytest.raises(Conflict):
        mandates.end(folder, 2, last_day=DAY, row_version=1)
    mandates.reopen(folder, 2, row_version=2)
    assert seat_of(folder, 2).gaps == ()
    with pytest.raises(Refused, match=r"journal\.touched_since"):
        journal.take_back(folder, ended.transaction_no)


def test_a_successor_sits_from_the_day_after_on_the_same_seat(raad: Council) -> None:
    folder = raad.workspace
    before = state(folder)
    next_one = newcomer(folder)
    outcome = mandates.succeed(folder, 2, person_id=next_one, since=date(2018, 7, 1), row_version=1)
    old, new = seat_of(folder, 2).bars
    assert (old.last, new.first) == (date(2018, 6, 30), date(2018, 7, 1))
    assert (new.person_id, new.last, new.votes, new.rank) == (next_one, None, True, old.rank)
    assert seat_of(folder, 2).gaps == ()
    order = [line.bars[0].handle.id for line in read_body(folder, "GR", day=TODAY).seats]
    assert order == [1, 2, 3]  # as it was without ranks
    journal.take_back(folder, outcome.transaction_no)
    assert state(folder)["mandate"] == before["mandate"]


def test_a_successor_who_comes_later_leaves_the_seat_vacant_between(raad: Council) -> None:
    folder = raad.workspace
    mandates.end(folder, 2, last_day=date(2018, 6, 30))
    assert read_bodies(folder, TODAY)[0].vacancies == 1
    mandates.succeed(folder, 2, person_id=newcomer(folder), since=date(2018, 9, 1), row_version=2)
    (gap,) = seat_of(folder, 2).gaps
    assert gap == Period(date(2018, 7, 1), date(2018, 8, 31))
    vacant = [read_bodies(folder, day)[0].vacancies for day in (gap.first, gap.last or TODAY)]
    assert (vacant, read_bodies(folder, TODAY)[0].vacancies) == ([1, 1], 0)
    with pytest.raises(Conflict):
        mandates.succeed(folder, 2, person_id=raad.chair, since=DAY, row_version=1)


def test_two_chairs_in_one_year_stand_in_the_history(raad: Council) -> None:
    folder = raad.workspace
    mandates.succeed(folder, 1, person_id=raad.member, since=date(2018, 7, 1), row_version=1)
    chairs = [
        [
            one.name
            for one in bodies.composition(folder, raad.body, day=day)
            if one.capacity is Capacity.CHAIR
        ]
        for day in (date(2018, 6, 30), date(2018, 7, 1))
    ]
    assert chairs == [["Voorzitter"], ["Raadslid"]]
    made = meetings.create(folder, raad.body, day=date(2018, 3, 1)).id
    assert one(folder, "meeting", made)["chair_id"] == raad.chair  # T26, T28


def test_a_member_names_a_deputy(raad: Council) -> None:
    folder = raad.workspace
    deputy = newcomer(folder)
    made = mandates.name_deputy(folder, 2, person_id=deputy, since=TODAY)
    (bar,) = seat_of(folder, made.id).bars
    assert (bar.capacity, bar.votes, bar.substitute_for) == (
        Capacity.SUBSTITUTE,
        True,
        "Raadslid",
    )
    with pytest.raises(Refused, match=r"mandate\.replaces_self"):
        mandates.name_deputy(folder, 2, person_id=raad.member, since=TODAY)


def test_a_mandate_that_was_a_mistake_goes_and_can_be_made_again(raad: Council) -> None:
    folder = raad.workspace
    outcome = mandates.remove(folder, 2, row_version=1)
    assert len(read_body(folder, "GR", day=TODAY).seats) == 2
    journal.take_back(folder, outcome.transaction_no)
    assert len(read_body(folder, "GR", day=TODAY).seats) == 3
    mandates.remove(folder, 2, row_version=version(folder, Mandate, 2))
    seat = (raad.body, raad.member)
    mandates.add(folder, seat, capacity=Capacity.MEMBER, since=SINCE)
    assert len(read_body(folder, "GR", day=TODAY).seats) == 3


def test_a_mandate_that_a_meeting_used_is_ended_and_not_removed(raad: Council) -> None:
    folder = raad.workspace
    attendance.mark(folder, raad.meeting, person_id=raad.member, status=AttendanceStatus.PRESENT)
    with pytest.raises(Refused) as refusal:
        mandates.remove(folder, 2, row_version=1)
    assert refusal.value.facts == {"person": "Raadslid", "count": 1, "meeting": "GR/2018/1"}
    with pytest.raises(Refused, match=r"mandate\.used"):
        mandates.remove(folder, 1, row_version=1)  # takes the chair
    mandates.end(folder, 2, last_day=date(2018, 6, 1))
    mandates.remove(folder, 2, row_version=2)  # no meeting in its time


READER: list[Callable[[Workspace], object]] = [
    lambda f: bodies.delete(f, 1, row_version=1),
    lambda f: bodies.restore(f, 1),
    lambda f: bodies.take_seats(f, 1, since=TODAY, named=()),
    lambda f: mandates.edit(f, 1, row_version=1, fields={}),
    lambda f: mandates.end(f, 1, last_day=TODAY),
    lambda f: mandates.reopen(f, 1, row_version=1),
    lambda f: mandates.succeed(f, 1, person_id=1, since=TODAY, row_version=1),
    lambda f: mandates.name_deputy(f, 1, person_id=1, since=TODAY),
    lambda f: mandates.remove(f, 1, row_version=1),
]


@pytest.mark.parametrize("command", READER)
def test_who_may_only_read_changes_nothing(
    empty: Workspace, command: Callable[[Workspace], object]
) -> None:
    council(empty)
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        command(as_role(empty, Role.READER))
