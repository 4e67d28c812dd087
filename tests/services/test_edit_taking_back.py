"""What was done is taken back whole or not at all; what was typed is offered after a kill."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import Council, as_role, council, rows, state, step_to
from tests.services.folders import let_go
from tests.workspaces import opened_folder
from zonedesk.domain.errors import Refused
from zonedesk.domain.richtext import RichText, from_plain
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import ActionStatus, AttendanceStatus, Health, MeetingStatus, Role
from zonedesk.services import (
    actions,
    agenda,
    attendance,
    bodies,
    decisions,
    dossiers,
    drafts,
    follow_ups,
    journal,
    meetings,
    people,
    plan,
)
from zonedesk.services.drafts import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.workspace import Workspace


@pytest.fixture
def raad(empty: Workspace) -> Council:
    """A council whose meeting has a tree of items, attendance, a decision and an action point."""
    desk = council(empty)
    top = desk.item("a")
    below = desk.item("b", under=top)
    desk.item("c")
    attendance.mark(empty, desk.meeting, person_id=desk.chair, status=AttendanceStatus.PRESENT)
    attendance.arrive(empty, desk.meeting, person_id=desk.member, item_id=below)
    decisions.write(empty, top, row_version=0, text=from_plain("besluit"))
    actions.add(empty, fields={"text": "doen"}, item_id=top)
    dossiers.create(empty, fields={"title": "d", "category": "c"})
    return desk


def last(folder: Workspace) -> int:
    """The number of the last transaction."""
    return int(
        folder.database.connection.execute("SELECT transaction_no FROM operation").fetchone()[0]
    )


COMMANDS: list[Callable[[Workspace, Council], object]] = [
    lambda f, _: agenda.delete(f, 1, row_version=1),
    lambda f, _: agenda.delete(f, 2, row_version=1),
    lambda f, _: agenda.move(f, 3, ordinal=1),
    lambda f, _: agenda.move(f, 1, under=3, ordinal=1),
    lambda f, _: agenda.outdent(f, 2),
    lambda f, _: agenda.edit(f, 1, row_version=1, fields={"title": "x", "public": True}),
    lambda f, _: agenda.edit(f, 1, row_version=1, fields={"context": from_plain("é\n\"'")}),
    lambda f, r: agenda.add(f, r.meeting, fields={"title": "x"}, under=1, ordinal=1),
    lambda f, _: decisions.write(f, 1, row_version=1, text=RichText()),
    lambda f, _: decisions.write(f, 1, row_version=1, text=from_plain("anders")),
    lambda f, r: attendance.stay(f, r.meeting, person_id=r.member),
    lambda f, r: attendance.mark_rest(f, r.meeting),
    lambda f, r: meetings.create(f, r.body, day=date(2019, 1, 1)),
    lambda f, r: meetings.delete(f, r.meeting, row_version=1),
    lambda f, _: actions.delete(f, 1, row_version=1),
    lambda f, _: actions.set_status(f, 1, row_version=1, status=ActionStatus.DONE),
    lambda f, _: actions.add(f, fields={"text": "nog"}, item_id=1),
    lambda f, _: dossiers.link(f, 1, items=[(1, 1)], actions=[(1, 1)]),
    lambda f, _: follow_ups.add(f, follow_ups.Subject.ACTION, subject_id=1, fields={"text": "x"}),
    lambda f, _: people.add(f, fields={"name": "n", "function": "f"}),
    lambda f, _: bodies.add_preset(f, "ZVR"),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_taken_back_everything_is_as_before(
    raad: Council, command: Callable[[Workspace, Council], object]
) -> None:
    folder = raad.workspace
    before = state(folder)
    command(folder, raad)
    after = state(folder)
    assert after != before
    done = last(folder)
    assert journal.take_back(folder, done)
    assert state(folder) == before
    with pytest.raises(Refused, match=r"journal\.touched_since"):
        journal.take_back(folder, done)
    assert journal.take_back(folder, last(folder))
    assert state(folder) == after


def test_a_row_of_commands_is_taken_back_one_by_one(raad: Council) -> None:
    folder = raad.workspace
    states = []
    done = []
    for command in (
        lambda: agenda.move(folder, 3, ordinal=1),
        lambda: agenda.delete(folder, 2, row_version=1),
        lambda: actions.set_due(folder, 1, row_version=1, due_on=date(2019, 1, 1)),
        lambda: agenda.indent(folder, 1),
    ):
        states.append(state(folder))
        command()
        done.append(last(folder))
    with pytest.raises(Refused, match=r"journal\.touched_since"):
        journal.take_back(folder, done[0])
    assert journal.take_back(folder, done[2]) == {Topic.ACTIONS}
    assert journal.take_back(folder, done[3])
    assert state(folder) == states[2]


def test_taking_back_is_kept_in_the_journal_and_counts_versions_on(raad: Council) -> None:
    folder = raad.workspace
    actions.set_due(folder, 1, row_version=1, due_on=date(2019, 1, 1))
    journal.take_back(folder, last(folder))
    entry = rows(folder, "journal")[-1]
    assert (entry["operation"], entry["table_name"]) == ("journal.take_back", "action_item")
    assert rows(folder, "action_item")[0]["row_version"] == 3


def test_what_something_newer_hangs_on_stays(raad: Council) -> None:
    folder = raad.workspace
    made = agenda.add(folder, raad.meeting, fields={"title": "x"})
    decisions.write(folder, made.id, row_version=0, text=from_plain("y"))
    before = state(folder)
    with pytest.raises(Refused, match=r"journal\.touched_since"):
        journal.take_back(folder, made.transaction_no)
    assert state(folder) == before


def test_a_place_that_was_taken_since_is_no_obstacle_to_what_stands_elsewhere(
    raad: Council,
) -> None:
    folder = raad.workspace
    gone = agenda.delete(folder, 3, row_version=1)
    agenda.add(folder, raad.meeting, fields={"title": "x"})
    with pytest.raises(Refused, match=r"journal\.touched_since"):
        journal.take_back(folder, gone.transaction_no)


def test_nothing_is_taken_back_in_an_approved_meeting(raad: Council) -> None:
    folder = raad.workspace
    decisions.write(folder, 1, row_version=1, text=from_plain("anders"))
    done = last(folder)
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    before = state(folder)
    with pytest.raises(Refused, match=r"meeting\.locked"):
        journal.take_back(folder, done)
    with pytest.raises(Refused) as refusal:
        journal.take_back(folder, last(folder))
    assert (refusal.value.code, refusal.value.facts) == (
        "journal.not_reversible",
        {"operation": "minutes.approve"},
    )
    assert state(folder) == before


def test_a_transaction_that_changed_nothing_takes_nothing_back(raad: Council) -> None:
    assert not journal.take_back(raad.workspace, 99_999)
    reader = as_role(raad.workspace, Role.READER)
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        journal.take_back(reader, 1)


def test_a_judgement_is_taken_back_with_its_numbers(lier: Workspace) -> None:
    line = rows(lier, "plan_line")[-1]["id"]
    plan.edit_line(lier, line, row_version=1, fields={"progress": 33.3})
    before = state(lier)
    plan.judge(lier, line, row_version=2, health=Health.RISK, explanation="é")
    journal.take_back(lier, last(lier))
    assert state(lier) == before


CONTEXT = Place("agenda_item", 1, "context")


def test_what_was_typed_is_offered_until_it_is_saved(raad: Council) -> None:
    folder = raad.workspace
    drafts.keep(folder, CONTEXT, content="hal", row_version=1)
    drafts.keep(folder, CONTEXT, content="hallo", row_version=1)
    ((draft),) = drafts.offered(folder)
    assert (draft.place, draft.content, draft.row_version, draft.moved_on) == (
        CONTEXT,
        "hallo",
        1,
        False,
    )
    assert not [row for row in rows(folder, "journal") if row["table_name"] == "draft"]
    agenda.edit(folder, 1, row_version=1, fields={"title": "ander veld"})
    assert [draft.moved_on for draft in drafts.offered(folder)] == [True]
    agenda.edit(folder, 1, row_version=2, fields={"context": from_plain("hallo")})
    assert not drafts.offered(folder)


def test_a_decision_being_typed_is_a_draft_of_its_item(raad: Council) -> None:
    folder = raad.workspace
    place = Place("agenda_item", 1, decisions.DRAFT_FIELD)
    drafts.keep(folder, place, content="x", row_version=1)
    decisions.write(folder, 1, row_version=1, text=from_plain("x"))
    assert not drafts.offered(folder)


def test_a_draft_waits_for_its_record_and_is_dropped_when_asked(raad: Council) -> None:
    folder = raad.workspace
    drafts.keep(folder, CONTEXT, content="x", row_version=1)
    agenda.delete(folder, 1, row_version=1)
    assert not drafts.offered(folder)
    agenda.restore(folder, 1)
    assert len(drafts.offered(folder)) == 1
    drafts.drop(folder, CONTEXT)
    assert not drafts.offered(folder)


def test_a_draft_outlives_a_session_that_ended_badly(raad: Council) -> None:
    folder = raad.workspace
    drafts.keep(folder, CONTEXT, content="x", row_version=1)
    let_go(folder)
    again = opened_folder(folder.folder.path)
    try:
        assert [draft.content for draft in drafts.offered(again)] == ["x"]
    finally:
        let_go(again)


def test_no_draft_of_what_is_no_record(raad: Council) -> None:
    strange: Any = Place("rule", 1, "value")
    with pytest.raises(KeyError):
        drafts.keep(raad.workspace, strange, content="x", row_version=1)
