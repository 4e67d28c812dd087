"""A meeting while it is held: item by item, what comes back, its end; looking writes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, one, rows, state, step_to, version
from zonedesk.db.models import ActionItem, Meeting
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    ActionStatus,
    AttendanceStatus,
    ItemKind,
    ItemResult,
    MeetingStatus,
)
from zonedesk.services import (
    actions,
    agenda,
    attendance,
    carrying,
    decisions,
    follow_ups,
    interruptions,
    journal,
    meetings,
    session,
)
from zonedesk.services.follow_ups import Subject
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

EVENING = datetime(2018, 12, 31, 19, 2, 40, tzinfo=UTC)  # 20:02 in Brussels


@pytest.fixture
def held(raad: Council) -> Council:
    """The council on the evening of its meeting, its agenda of three items sent."""
    desk = replace(raad, workspace=replace(raad.workspace, clock=FixedClock(EVENING)))
    meetings.edit(desk.workspace, desk.meeting, row_version=1, fields={"starts_at": time(20)})
    for title, minutes in (("Verslag", 10), ("Begroting", 30), ("Varia", 5)):
        fields: agenda.ItemFields = {"title": title, "minutes": minutes}
        agenda.add(desk.workspace, desk.meeting, fields=fields)
    step_to(desk.workspace, desk.meeting, MeetingStatus.AGENDA_SENT)
    return desk


def items(desk: Council) -> list[int]:
    """The items of the meeting, in their order."""
    return [row["id"] for row in rows(desk.workspace, "agenda_item")]


def hours(desk: Council) -> list[tuple[str, str]]:
    """When each item began and was done, as it stands in the file."""
    return [
        ((row["began_at"] or "")[:5], (row["done_at"] or "")[:5])
        for row in rows(desk.workspace, "agenda_item")
    ]


def opened(desk: Council) -> Council:
    """The meeting, opened."""
    found = version(desk.workspace, Meeting, desk.meeting)
    session.open_session(desk.workspace, desk.meeting, row_version=found)
    return desk


def test_opening_notes_the_hour_and_begins_with_the_first_item(held: Council) -> None:
    opened(held)
    meeting = one(held.workspace, "meeting", held.meeting)
    assert (meeting["status"], meeting["began_at"][:8]) == ("running", "20:02:00")
    assert hours(held) == [("20:02", ""), ("", ""), ("", "")]


def test_a_meeting_that_is_opened_on_another_day_has_no_hour_of_the_clock(raad: Council) -> None:
    raad.item("Punt")
    step_to(raad.workspace, raad.meeting, MeetingStatus.RUNNING)
    assert one(raad.workspace, "meeting", raad.meeting)["began_at"] is None
    assert hours(raad) == [("", "")]


def test_turning_ends_one_item_and_begins_the_next(held: Council) -> None:
    folder = opened(held).workspace
    first, second, third = items(held)
    before = [row["row_version"] for row in rows(folder, "agenda_item")]
    session.turn(folder, held.meeting, to=second, at=time(20, 10))
    session.turn(folder, held.meeting, to=third, at=time(20, 50))
    assert hours(held) == [("20:02", "20:10"), ("20:10", "20:50"), ("20:50", "")]
    assert not session.turn(folder, held.meeting, to=first, at=time(21))  # it was treated
    assert not session.turn(folder, held.meeting, to=third, at=time(21))
    assert hours(held)[2] == ("20:50", "")
    # Who types in an item meets no conflict because the meeting went on.
    assert [row["row_version"] for row in rows(folder, "agenda_item")] == before


def test_only_a_meeting_that_is_held_goes_from_item_to_item(held: Council) -> None:
    with pytest.raises(Refused, match=r"session\.not_running"):
        session.turn(held.workspace, held.meeting, to=items(held)[0], at=time(20))
    other = meetings.create(held.workspace, held.body, day=date(2018, 12, 31)).id
    strange = agenda.add(held.workspace, other, fields={"title": "Elders"}).id
    opened(held)
    with pytest.raises(Conflict):
        session.turn(held.workspace, held.meeting, to=strange, at=time(20))


def test_the_end_closes_item_interruption_and_meeting(held: Council) -> None:
    folder = opened(held).workspace
    interruptions.begin(folder, held.meeting, at=time(20, 30))
    found = version(folder, Meeting, held.meeting)
    session.close_session(folder, held.meeting, row_version=found, at=time(0, 20))
    meeting = one(folder, "meeting", held.meeting)
    assert (meeting["status"], meeting["ends_at"][:5]) == ("draft_minutes", "00:20")
    assert hours(held)[0] == ("20:02", "00:20")
    assert interruptions.listed(folder, held.meeting)[0].ends == time(0, 20)
    with pytest.raises(Refused, match=r"session\.not_running"):
        session.close_session(folder, held.meeting, row_version=found + 1, at=time(0, 20))


@pytest.mark.parametrize("at", [time(19), time(10, 0)])
def test_a_meeting_does_not_end_before_it_began(held: Council, at: time) -> None:
    folder = opened(held).workspace
    before = state(folder)
    found = version(folder, Meeting, held.meeting)
    with pytest.raises(Refused, match=r"meeting\.end_hour"):
        session.close_session(folder, held.meeting, row_version=found, at=at)
    assert state(folder) == before


def test_minutes_that_are_written_later_keep_the_hours(held: Council) -> None:
    folder = opened(held).workspace
    found = version(folder, Meeting, held.meeting)
    session.close_session(folder, held.meeting, row_version=found, at=None)
    assert one(folder, "meeting", held.meeting)["ends_at"] is None
    assert hours(held)[0] == ("20:02", "")


def test_looking_at_a_session_changes_nothing(lier: Workspace) -> None:
    path = lier.folder.database
    before, written = path.read_bytes(), state(lier)
    for meeting in rows(lier, "meeting")[:12]:
        for item in [None, *(row["id"] for row in rows(lier, "agenda_item"))][:9]:
            session.session(lier, meeting["id"], item_id=item)
    assert state(lier) == written
    assert path.read_bytes() == before


def test_open_action_points_and_what_was_said_come_back_at_the_item(lier: Workspace) -> None:
    meeting = next(row["id"] for row in rows(lier, "meeting") if row["reference"] == "ZVR/2018/2")
    third = 47
    follow_ups.add(lier, Subject.ACTION, subject_id=2, fields={"text": "Offerte ontvangen"})
    view = session.session(lier, meeting, item_id=third).view
    assert view is not None
    assert [one.entry.row.reference for one in view.actions] == [
        "A/2018/2",
        "A/2018/3",
        "A/2018/8",
    ]
    assert view.actions[0].last is not None
    assert view.actions[0].last.text == "Offerte ontvangen"
    assert view.cares
    assert {"V1.1", "V1.2", "V3.1", "O2.1"} <= {row.code for row in view.lines}
    assert view.last_time is not None
    assert (view.last_time.meeting, view.last_time.number) == ("ZVR/2018/1", "2")


def test_action_points_come_back_by_dossier_line_chain_and_by_the_minutes_approved(
    held: Council,
) -> None:
    folder = held.workspace
    first, second, _third = items(held)
    agenda.edit(
        folder, second, row_version=1, fields={"discussion": from_plain("Dit werd gezegd.")}
    )
    made = actions.add(folder, fields={"text": "Nakijken"}, item_id=second)
    loose = actions.add(folder, fields={"text": "Elders"}, item_id=first)
    later = meetings.create(folder, held.body, day=date(2019, 1, 28)).id
    carried = carrying.carry_over(folder, second, to=later).id
    view = session.session(folder, later, item_id=carried).view
    assert view is not None
    assert [one.entry.row.reference for one in view.actions] == [made.reference]
    assert not view.actions[0].new
    assert view.last_time is not None
    assert "Dit werd gezegd." in str(view.last_time.said)
    approval = agenda.add(folder, later, fields={"title": "Alles", "kind": ItemKind.FOLLOW_UP}).id
    view = session.session(folder, later, item_id=approval).view
    assert view is not None
    assert [one.entry.row.reference for one in view.actions] == [made.reference, loose.reference]
    found = version(folder, ActionItem, made.id)
    actions.set_status(folder, made.id, row_version=found, status=ActionStatus.DONE)
    view = session.session(folder, later, item_id=carried).view
    assert view is not None
    assert not view.actions


def test_an_action_point_of_the_item_itself_stands_there_as_new(held: Council) -> None:
    _, second, _ = items(held)
    made = actions.add(held.workspace, fields={"text": "Nieuw"}, item_id=second)
    view = session.session(held.workspace, held.meeting, item_id=second).view
    assert view is not None
    assert [(one.entry.row.reference, one.new) for one in view.actions] == [(made.reference, True)]


def test_the_session_opens_where_the_meeting_is(held: Council) -> None:
    folder = held.workspace
    first, second, third = items(held)

    def shown() -> int:
        found = session.session(folder, held.meeting).shown
        assert found is not None
        return found.id

    assert shown() == first
    opened(held)
    session.turn(folder, held.meeting, to=second, at=time(20, 10))
    assert shown() == second
    session.turn(folder, held.meeting, to=None, at=time(20, 20))
    assert shown() == third
    assert session.session(folder, held.meeting, item_id=9999).shown is not None


def test_a_result_given_afterwards_tells_that_an_item_was_treated(held: Council) -> None:
    second = items(held)[1]
    agenda.edit(held.workspace, second, row_version=1, fields={"result": ItemResult.NOTED})
    record = session.session(held.workspace, held.meeting)
    assert [one.done for one in record.items] == [False, True, False]


def test_an_empty_agenda_has_nothing_to_show(raad: Council) -> None:
    record = session.session(raad.workspace, raad.meeting)
    assert (record.items, record.view, record.shown) == ((), None, None)


def test_a_session_is_undone_as_any_other_change(held: Council) -> None:
    opened(held)
    before = state(held.workspace)
    made = interruptions.begin(held.workspace, held.meeting, at=time(21))
    journal.take_back(held.workspace, made.transaction_no)
    assert state(held.workspace) == before


def test_who_is_there_is_told_at_the_item_that_is_shown(held: Council) -> None:
    folder = opened(held).workspace
    _first, second, _third = items(held)
    attendance.mark_rest(folder, held.meeting, status=AttendanceStatus.PRESENT)
    attendance.leave(folder, held.meeting, person_id=held.member, item_id=second)
    sheet = session.session(folder, held.meeting).sheet
    entry = next(one for one in sheet.entries if one.person_id == held.member)
    assert [entry.present(sheet.places)[one] for one in items(held)] == [True, False, False]


def test_a_decision_that_is_written_stands_in_the_view(held: Council) -> None:
    second = items(held)[1]
    decisions.write(held.workspace, second, row_version=0, text=from_plain("Akkoord."))
    view = session.session(held.workspace, held.meeting, item_id=second).view
    assert view is not None
    assert view.item.decisions
