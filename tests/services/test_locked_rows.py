"""What stands in an approved meeting: every table of it, refused by the file itself (T56)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from tests.services.council import council, lock, one, state, step_to
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.bulk import table_of
from zonedesk.db.commands import records
from zonedesk.db.models import (
    AgendaItem,
    Attendance,
    Base,
    Candidate,
    Decision,
    DecisionCourse,
    DecisionLink,
    Interruption,
    ItemGuest,
    ItemPlanLine,
    MeetingTerm,
    PlanLine,
    PresenceEvent,
    SentAgenda,
    UrgencySupporter,
    Vote,
    Voter,
)
from zonedesk.domain.words import (
    AgendaStage,
    AttendanceStatus,
    DecisionLinkKind,
    ItemKind,
    MeetingStatus,
    PlanLevel,
    VoteChoice,
    VoteMethod,
)
from zonedesk.services import meetings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.services.council import Council
    from zonedesk.db.database import Session
    from zonedesk.db.models.base import Journaled
    from zonedesk.services.workspace import Workspace

#: What hangs on a meeting and lives on after it was approved.
LIVES_ON = {
    "action_item",  # an action point lives on (product.md 3.3)
    "action_plan_line",
    "attachment",  # a signed copy comes after the approval; its service keeps the others
    "attachment_version",
    "decision_course",  # what became of a decision later (R66)
    "dossier",  # says at which meeting its supervision was told of
    "dossier_link",
    "dossier_term",
    "follow_up",  # a state of progress is the plan's
    "issued_document",  # later papers, an extract for one, leave the house after the approval
    "meeting_step",  # the way back is such a step
    "plan_snapshot",  # never changed at all
}


@dataclass(frozen=True)
class Spine:
    """What everything else of a meeting hangs on, with the ids of two persons."""

    meeting: int
    item: int
    attendance: int
    vote: int
    decision: int
    other: int
    line: int
    chair: int
    member: int


def spine(session: Session, raad: Council, line: int) -> Spine:
    """Write an item with a vote and two decisions, and the attendance of the chair."""
    item = records.add(session, AgendaItem, values=item_of(raad.meeting, position=1))
    texts = {"item_id": item, "text_plain": "besluit"}
    return Spine(
        raad.meeting,
        item,
        records.add(session, Attendance, values=attendance_of(raad.meeting, raad.chair)),
        records.add(session, Vote, values={"item_id": item, "method": VoteMethod.BY_NAME}),
        records.add(session, Decision, values={**texts, "position": 1}),
        records.add(session, Decision, values={**texts, "position": 2}),
        line,
        raad.chair,
        raad.member,
    )


def item_of(meeting: int, *, position: int) -> dict[str, Any]:
    """An item on an agenda."""
    kind = ItemKind.DECISION
    return {"meeting_id": meeting, "position": position, "title": "punt", "kind": kind}


def attendance_of(meeting: int, person: int) -> dict[str, Any]:
    """Somebody who was there."""
    return {"meeting_id": meeting, "person_id": person, "status": AttendanceStatus.PRESENT}


#: One row of each table that is frozen, as it hangs on the spine.
ROWS: dict[type[Journaled], Callable[[Spine], dict[str, Any]]] = {
    AgendaItem: lambda on: item_of(on.meeting, position=2),
    Attendance: lambda on: attendance_of(on.meeting, on.member),
    Candidate: lambda on: {"vote_id": on.vote, "name": "Kandidaat"},
    Decision: lambda on: {"item_id": on.item, "position": 3},
    DecisionLink: lambda on: {
        "later_id": on.decision,
        "earlier_id": on.other,
        "kind": DecisionLinkKind.REPLACES,
    },
    Interruption: lambda on: {"meeting_id": on.meeting, "starts_at": time(20, 0)},
    ItemGuest: lambda on: {"item_id": on.item, "person_id": on.member},
    ItemPlanLine: lambda on: {"item_id": on.item, "plan_line_id": on.line},
    MeetingTerm: lambda on: {
        "meeting_id": on.meeting,
        "code": "convocation",
        "day": date(2018, 12, 1),
        "reason": "Reden",
    },
    PresenceEvent: lambda on: {
        "attendance_id": on.attendance,
        "item_id": on.item,
        "arrives": True,
    },
    SentAgenda: lambda on: {
        "meeting_id": on.meeting,
        "stage": AgendaStage.FIRST,
        "sent_on": date(2018, 12, 1),
        "items": "[]",
    },
    UrgencySupporter: lambda on: {"item_id": on.item, "person_id": on.member},
    Vote: lambda on: {"item_id": on.item, "subject": "artikel 1", "method": VoteMethod.SECRET},
    Voter: lambda on: {"vote_id": on.vote, "person_id": on.member, "choice": VoteChoice.FOR},
}


@dataclass(frozen=True)
class Locked:
    """Two approved meetings: one with a row of every table, one with its spine only."""

    workspace: Workspace
    full: Spine
    bare: Spine
    rows: dict[type[Journaled], int]


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Locked]:
    """Both meetings, for every test: what is refused leaves nothing."""
    folder = opened_folder(closed_folder(tmp_path_factory.mktemp("locked")))
    raad = council(folder)
    bare = council_meeting(raad)
    with folder.database.write("test.fill", 1, at=folder.clock.now_utc()) as session:
        line = records.add(
            session, PlanLine, values={"code": "V1", "title": "x", "level": PlanLevel.MEASURE}
        )
        full, spare = spine(session, raad, line), spine(session, bare, line)
        rows = {model: records.add(session, model, values=row(full)) for model, row in ROWS.items()}
    for held in (raad, bare):
        step_to(folder, held.meeting, MeetingStatus.DRAFT_MINUTES)
        lock(folder, held.meeting)
    yield Locked(folder, full, spare, rows)
    let_go(folder)


def council_meeting(raad: Council) -> Council:
    """The same council at a second meeting."""
    made = meetings.create(raad.workspace, raad.body, day=date(2018, 12, 30)).id
    return replace(raad, meeting=made)


def refused(locked: Locked, work: Callable[[Session], object]) -> None:
    """Nothing is written, whatever the operation calls itself."""
    folder = locked.workspace
    before = state(folder)
    for name in ("agenda.edit", "register.import", "journal.take_back", "merge"):
        with (
            pytest.raises(IntegrityError, match="locked"),
            folder.database.write(name, 1, at=folder.clock.now_utc()) as session,
        ):
            work(session)
    assert state(folder) == before


def test_every_table_that_hangs_on_a_meeting_is_frozen_with_it_or_lives_on() -> None:
    hanging = {"meeting"}
    while True:
        more = {
            table.name
            for table in Base.metadata.sorted_tables
            if any(key.column.table.name in hanging for key in table.foreign_keys)
        } - hanging
        if not more:
            break
        hanging |= more
    frozen = {table_of(model).name for model in ROWS}
    assert hanging - {"meeting"} == frozen | LIVES_ON


@pytest.mark.parametrize("model", ROWS, ids=lambda model: str(model.__tablename__))
def test_a_row_of_an_approved_meeting_is_not_changed(
    locked: Locked, model: type[Journaled]
) -> None:
    table = table_of(model)
    mine = table.c.id == locked.rows[model]
    column = next(iter(table.foreign_keys)).parent.name
    refused(
        locked,
        lambda session: session.execute(
            update(table).where(mine).values({column: table.c[column]})
        ),
    )


@pytest.mark.parametrize("model", ROWS, ids=lambda model: str(model.__tablename__))
def test_a_row_of_an_approved_meeting_is_not_deleted(
    locked: Locked, model: type[Journaled]
) -> None:
    table = table_of(model)
    mine = table.c.id == locked.rows[model]
    refused(locked, lambda session: session.execute(delete(table).where(mine)))


@pytest.mark.parametrize("model", ROWS, ids=lambda model: str(model.__tablename__))
def test_nothing_comes_into_an_approved_meeting(locked: Locked, model: type[Journaled]) -> None:
    values = ROWS[model](locked.bare)
    refused(locked, lambda session: records.add(session, model, values=values))


def test_what_became_of_a_decision_is_still_noted(locked: Locked) -> None:
    folder = locked.workspace
    values = {"decision_id": locked.full.decision, "carried_out_on": date(2019, 2, 1)}
    with folder.database.write("decision.course", 1, at=folder.clock.now_utc()) as session:
        assert records.add(session, DecisionCourse, values=values)


def test_a_later_decision_names_one_that_is_locked(locked: Locked) -> None:
    folder = locked.workspace
    body = council_of(locked)
    later = meetings.create(folder, body, day=date(2019, 1, 28)).id
    with folder.database.write("decision.link", 1, at=folder.clock.now_utc()) as session:
        item = records.add(session, AgendaItem, values=item_of(later, position=1))
        decision = records.add(session, Decision, values={"item_id": item})
        kind = DecisionLinkKind.AMENDS
        values = {"later_id": decision, "earlier_id": locked.full.decision, "kind": kind}
        assert records.add(session, DecisionLink, values=values)


def council_of(locked: Locked) -> int:
    """The body of both meetings."""
    return int(one(locked.workspace, "meeting", locked.full.meeting)["body_id"])
