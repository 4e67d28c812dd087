"""What the desk shows on a day: Lier on 14 January 2019, an empty folder, and everything late."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from tests.services.council import Council, as_role, opened_council, step_to
from tests.services.folders import let_go, lier_folder
from tests.workspaces import PASSWORD, closed_folder, opened_folder
from zonedesk.db.models import Rule
from zonedesk.domain.dossier_supervision import TermState
from zonedesk.domain.today import Reading, TodayBook
from zonedesk.domain.words import Capacity, Health, MeetingStatus, Role
from zonedesk.services import actions, mandates, people
from zonedesk.services.today import read_today
from zonedesk.services.workspace import unlock
from zonedesk.services.writing import writing
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

MONDAY = FixedClock(datetime(2019, 1, 14, 9, 47, tzinfo=UTC))


@pytest.fixture(scope="module")
def lier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The example of Lier on Monday 14 January 2019; tests only read."""
    workspace = unlock(lier_folder(tmp_path_factory.mktemp("today")), PASSWORD, clock=MONDAY)
    yield workspace
    let_go(workspace)


@pytest.fixture(scope="module")
def book(lier: Workspace) -> TodayBook:
    """What the desk shows there."""
    return read_today(lier)


@pytest.fixture
def raad(tmp_path: Path) -> Iterator[Council]:
    """A council with a meeting in preparation on 31 December 2018."""
    made = opened_council(tmp_path)
    yield made
    let_go(made.workspace)


def on(made: Council, day: date) -> Workspace:
    """The folder of the council, looked at on a day."""
    moment = datetime(day.year, day.month, day.day, 11, tzinfo=UTC)
    return replace(made.workspace, clock=FixedClock(moment))


def test_late_action_points_come_first_then_this_week_then_without_term(book: TodayBook) -> None:
    late = [(one.reference, (book.today - one.due).days) for one in book.actions.late if one.due]
    assert late == [("A/2018/2", 198), ("A/2018/3", 106), ("A/2018/6", 44)]
    assert [one.reference for one in book.actions.week] == ["A/2018/7"]
    assert [one.reference for one in book.actions.undated] == ["A/2018/8"]
    assert book.actions.open == 7
    assert book.actions.late[0].owner == "Korpschef"


def test_the_plan_is_told_pillar_by_pillar(book: TodayBook) -> None:
    assert book.plan is not None
    assert (book.plan.year, book.plan.judged) == (2018, date(2018, 11, 15))
    assert [one.counts for one in book.plan.pillars] == [
        ((Health.GOOD, 5), (Health.RISK, 2)),
        ((Health.GOOD, 2), (Health.BLOCKED, 1), (Health.PAUSED, 1)),
        ((None, 6),),
    ]
    assert [one.measures for one in book.plan.pillars] == [False, False, True]


def test_what_is_to_be_kept_in_order_is_told(book: TodayBook, lier: Workspace) -> None:
    care = book.care
    assert [(one.line, one.target) for one in care.indicators] == [("V1.1", 10.0)]
    assert [(one.code, one.planned, one.least) for one in care.unplanned] == [
        ("ZVR", 0, 1),
        ("GR", 0, 10),
    ]
    assert care.chairless == ("POK", "OKAM")
    assert (care.ending, care.unopened) == ((), ())
    assert care.backup == lier.clock.now_utc()


def test_what_there_is_not_is_not_told(book: TodayBook) -> None:
    assert (book.bare, book.bodies, book.meeting, book.minutes) == (False, True, None, ())
    assert book.terms == ()


def test_a_folder_without_anything_is_bare(tmp_path: Path) -> None:
    workspace = opened_folder(closed_folder(tmp_path))
    try:
        book = read_today(workspace)
    finally:
        let_go(workspace)
    assert book.bare
    assert not book.bodies
    assert (book.meeting, book.plan, book.actions.open) == (None, None, 0)
    assert book.care.unplanned == ()


def test_the_next_meeting_tells_what_is_still_to_be_done(raad: Council) -> None:
    raad.item("Opening")
    book = read_today(on(raad, date(2018, 12, 30)))
    found = book.meeting
    assert found is not None
    assert (found.meeting.reference, found.members) == ("GR/2018/1", 3)
    assert [one.title for one in found.agenda][-1] == "Opening"
    assert found.unsent
    assert found.to_do == len(found.lacks) + 1 + bool(found.proposed)
    codes = [one.code for one in found.lacks]
    assert "place" in codes


def test_a_convocation_that_did_not_go_is_late_until_it_goes(raad: Council) -> None:
    workspace = on(raad, date(2018, 12, 30))
    book = read_today(workspace)
    (late,) = [one.first for one in book.terms if one.first.state is TermState.LATE]
    assert (late.reference, late.article) == ("GR/2018/1", "DLB art. 20")
    assert late.counted


def test_a_meeting_of_yesterday_that_nobody_opened_is_told(raad: Council) -> None:
    book = read_today(on(raad, date(2019, 1, 1)))
    assert [one.reference for one in book.care.unopened] == ["GR/2018/1"]
    assert book.meeting is None


def test_minutes_wait_with_what_stops_them(raad: Council) -> None:
    raad.item("Opening")
    workspace = on(raad, date(2019, 1, 10))
    step_to(workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    (waiting,) = read_today(workspace).minutes
    assert (waiting.meeting.reference, waiting.days) == ("GR/2018/1", 10)
    assert waiting.reading is Reading.COMPLETE
    assert "results" in {one.code for one in waiting.lacks}


def test_mandates_and_action_points_that_end_soon_are_told(raad: Council) -> None:
    workspace = raad.workspace
    person = people.add(workspace, fields={"name": "Raadslid tot maart"}).id
    mandates.add(
        workspace,
        (raad.body, person),
        capacity=Capacity.MEMBER,
        since=date(2013, 1, 1),
        fields={"valid_to": date(2019, 3, 1)},
    )
    actions.add(workspace, fields={"text": "Nazien", "due_on": date(2018, 12, 28)})
    book = read_today(on(raad, date(2018, 12, 31)))
    assert [one.person for one in book.care.ending] == ["Raadslid tot maart"]
    assert [one.text for one in book.actions.late] == ["Nazien"]


def test_a_rule_that_cannot_be_read_leaves_the_rest(raad: Council) -> None:
    with writing(raad.workspace, "rule.edit") as session:
        session.execute(
            update(Rule)
            .where(Rule.code == "convocation_days.municipal_council")
            .values(value="veel")
        )
    book = read_today(on(raad, date(2018, 12, 30)))
    assert book.unreadable is not None
    assert book.unreadable.code == "rule.unreadable"
    assert book.meeting is not None


def test_a_reader_may_change_nothing(raad: Council) -> None:
    assert not read_today(as_role(raad.workspace, Role.READER)).may_edit
