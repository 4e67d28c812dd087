"""Who may know what: items, what came out of them, and actions inherit what closes (3.6)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select, update

from tests.services.folders import fill, let_go
from tests.workspaces import NOON, closed_folder, opened_folder
from zonedesk.db.models import ActionItem, AgendaItem, Body, Dossier, Meeting
from zonedesk.db.queries import actions, agenda, decisions, openness, plan
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    ActionStatus,
    BodyKind,
    DossierStatus,
    Marking,
    MeetingStatus,
    PlanLevel,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

PUBLIC, INTERNAL, CLOSED = Marking.PUBLIC, Marking.INTERNAL, Marking.CLOSED

# Number, what is said of the item, its own marking in the end, that of its decision and votes.
OF_COUNCIL: list[tuple[str, dict[str, Any], Marking, Marking]] = [
    ("1", {}, PUBLIC, PUBLIC),
    ("2", {"openbaar": False}, CLOSED, CLOSED),
    ("2.1", {"openbaar": True}, CLOSED, CLOSED),
    ("2.1.1", {"openbaar": True}, CLOSED, CLOSED),
    ("3", {"dossier": "D-openbaar"}, PUBLIC, PUBLIC),
    ("4", {"dossier": "D-intern"}, PUBLIC, INTERNAL),
    ("5", {"dossier": "D-besloten"}, CLOSED, CLOSED),
    ("5.1", {}, CLOSED, CLOSED),
    ("6", {"planregel": ("P",)}, PUBLIC, PUBLIC),
    ("7", {"planregel": ("P", "V.1")}, CLOSED, CLOSED),
    ("8", {"planregel": ("V",), "dossier": "D-openbaar", "openbaar": True}, CLOSED, CLOSED),
    ("9", {}, PUBLIC, PUBLIC),
    ("9.1", {"openbaar": False}, CLOSED, CLOSED),
]
OF_SECURITY_COUNCIL: list[tuple[str, dict[str, Any], Marking, Marking]] = [
    ("1", {}, CLOSED, CLOSED),
    ("2", {"openbaar": True}, PUBLIC, PUBLIC),
    ("3", {"openbaar": True, "dossier": "D-intern"}, PUBLIC, INTERNAL),
]
OF_ACTIONS: list[tuple[str, dict[str, Any], Marking]] = [
    ("A/1", {"oorsprong": "GR/1#1"}, PUBLIC),
    ("A/2", {"oorsprong": "GR/1#2.1"}, CLOSED),
    ("A/3", {"oorsprong": "GR/1"}, PUBLIC),
    ("A/4", {"oorsprong": "ZVR/1"}, CLOSED),
    ("A/5", {"oorsprong": "ZVR/1#2"}, PUBLIC),
    ("A/6", {"oorsprong": "GR/1#1", "dossier": "D-intern"}, INTERNAL),
    ("A/7", {"oorsprong": "GR/1#1", "dossier": "D-openbaar", "planregels": ("V.1",)}, CLOSED),
    ("A/8", {"planregels": ("P",)}, PUBLIC),
    ("A/9", {"dossier": "D-besloten"}, CLOSED),
    ("A/10", {}, INTERNAL),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A work folder with everything that can close something."""
    opened = opened_folder(closed_folder(tmp_path))
    fill(opened, register())
    yield opened
    let_go(opened)


def register() -> dict[str, list[dict[str, Any]]]:
    return {
        "Organen": [
            {"code": "GR", "naam": "Gemeenteraad", "soort": BodyKind.MUNICIPAL_COUNCIL},
            {"code": "ZVR", "naam": "Veiligheidsraad", "soort": BodyKind.SECURITY_COUNCIL},
        ],
        "Dossiers": [
            {
                "referentie": f"D-{marking.word}",
                "titel": "Dossier",
                "categorie": "Aankoop",
                "status": DossierStatus.DECIDED,
                "markering": marking,
                "geopend": date(2020, 1, 2),
            }
            for marking in Marking
        ],
        "Plan": [
            {"code": "P", "niveau": PlanLevel.PLAN, "titel": "Plan"},
            {
                "code": "V",
                "ouder": "P",
                "niveau": PlanLevel.THEME,
                "titel": "Thema",
                "vertrouwelijk": True,
            },
            {"code": "V.1", "ouder": "V", "niveau": PlanLevel.MEASURE, "titel": "Maatregel"},
        ],
        "Vergaderingen": [
            {
                "referentie": reference,
                "orgaan": reference.partition("/")[0],
                "datum": date(2020, 1, 6),
                "status": MeetingStatus.RUNNING,
            }
            for reference in ITEMS
        ],
        "Agendapunten": [
            {
                "vergadering": meeting,
                "nummer": number,
                "titel": f"{meeting}#{number}",
                "besluit": from_marks("Zo besloten."),
                **told,
            }
            for meeting, items in ITEMS.items()
            for number, told, _, _ in items
        ],
        "Actiepunten": [
            {"referentie": reference, "tekst": "Doen", "status": ActionStatus.OPEN, **told}
            for reference, told, _ in OF_ACTIONS
        ],
    }


ITEMS = {"GR/1": OF_COUNCIL, "ZVR/1": OF_SECURITY_COUNCIL}
OF_ITEMS = {f"{of}#{item[0]}": item[2] for of, items in ITEMS.items() for item in items}
OF_OUTCOMES = {f"{of}#{item[0]}": item[3] for of, items in ITEMS.items() for item in items}


def by_title(workspace: Workspace, markings: dict[int, Marking]) -> dict[str, Marking]:
    """Markings by the title of the item."""
    with workspace.database.read() as session:
        titles = dict(session.execute(select(AgendaItem.id, AgendaItem.title)).all())
    return {titles[item_id]: marking for item_id, marking in markings.items()}


def test_an_item_is_closed_by_itself_or_by_what_it_treats(workspace: Workspace) -> None:
    with workspace.database.read() as session:
        found = openness.item_markings(session)
        public = {row.title: row.public for row in agenda.agenda(session)}
    assert by_title(workspace, found) == OF_ITEMS
    assert public == {title: marking is PUBLIC for title, marking in OF_ITEMS.items()}


def test_what_came_out_is_as_strict_as_item_dossier_and_plan_line(workspace: Workspace) -> None:
    with workspace.database.read() as session:
        found = openness.outcome_markings(session)
        listed = {
            row.title: row.marking for row in decisions.decisions(session, today=date(2021, 12, 31))
        }
    assert by_title(workspace, found) == OF_OUTCOMES
    assert listed == OF_OUTCOMES


def test_one_meeting_is_judged_as_among_all(workspace: Workspace) -> None:
    with workspace.database.read() as session:
        meeting = session.scalars(select(Meeting.id).where(Meeting.reference == "GR/1")).one()
        items = openness.item_markings(session, meetings=[meeting])
        outcomes = openness.outcome_markings(session, meetings=[meeting])
        nothing = openness.item_markings(session, meetings=())
    of_council = {title for title in OF_ITEMS if title.startswith("GR")}
    assert by_title(workspace, items) == {title: OF_ITEMS[title] for title in of_council}
    assert by_title(workspace, outcomes) == {title: OF_OUTCOMES[title] for title in of_council}
    assert nothing == {}


def test_an_action_is_as_strict_as_the_strictest_it_hangs_on(workspace: Workspace) -> None:
    with workspace.database.read() as session:
        found = openness.action_markings(session)
        references = dict(session.execute(select(ActionItem.id, ActionItem.reference)).all())
        listed = {row.reference: row.marking for row in actions.actions(session)}
    wanted = {reference: marking for reference, _, marking in OF_ACTIONS}
    assert {references[key]: marking for key, marking in found.items()} == wanted
    assert listed == wanted


def test_all_below_a_confidential_line_is_confidential(workspace: Workspace) -> None:
    with workspace.database.read() as session:
        rows = plan.plan(session)
    assert {row.code: row.confidential for row in rows} == {"P": False, "V": True, "V.1": True}


def test_a_closed_dossier_in_the_bin_still_closes_what_tells_of_it(workspace: Workspace) -> None:
    database = workspace.database
    with database.write("test.bin", workspace.actor_id, at=NOON) as session:
        session.execute(update(Dossier).values(deleted_at=NOON))
    with database.read() as session:
        found = openness.item_markings(session)
        shown = {row.dossier for row in agenda.agenda(session)}
    assert by_title(workspace, found) == OF_ITEMS
    assert shown == {""}


def test_a_parent_that_stands_later_closes_all_the_same(workspace: Workspace) -> None:
    database = workspace.database
    with database.write("test.move", workspace.actor_id, at=NOON) as session:
        session.execute(update(AgendaItem).where(AgendaItem.title == "GR/1#2").values(position=99))
    with database.read() as session:
        found = openness.item_markings(session)
        public = {row.title for row in agenda.agenda(session) if row.public}
    assert by_title(workspace, found) == OF_ITEMS
    assert public == {title for title, marking in OF_ITEMS.items() if marking is PUBLIC}


def test_a_closed_parent_in_the_bin_still_closes_what_stood_under_it(workspace: Workspace) -> None:
    database = workspace.database
    with database.write("test.bin", workspace.actor_id, at=NOON) as session:
        closed = update(AgendaItem).where(AgendaItem.title == "GR/1#2")
        session.execute(closed.values(deleted_at=NOON, position=None))
    with database.read() as session:
        found = openness.item_markings(session)
        public = {row.title: row.public for row in agenda.agenda(session)}
    assert by_title(workspace, found) == OF_ITEMS
    assert (public["GR/1#2.1"], "GR/1#2" in public) == (False, False)


def test_documents_are_as_strict_as_what_they_hang_on(workspace: Workspace) -> None:
    with workspace.database.read() as session:
        outcomes = openness.outcome_markings(session)
        dossiers = dict(session.execute(select(Dossier.id, Dossier.marking)).all())
        meetings = dict(session.execute(select(Meeting.id, Body.deliberative).join(Body)).all())
        kinds = {
            SubjectKind.ITEM: outcomes,
            SubjectKind.DOSSIER: dossiers,
            SubjectKind.ACTION: openness.action_markings(session),
            SubjectKind.PLAN_LINE: openness.line_markings(session),
            SubjectKind.MEETING: {
                key: PUBLIC if deliberative else Marking.CLOSED
                for key, deliberative in meetings.items()
            },
        }
        wanted = {
            Subject(kind, key): marking
            for kind, markings in kinds.items()
            for key, marking in markings.items()
        }
        assert openness.attachment_markings(session, wanted) == wanted
    assert {subject.kind for subject in wanted} == set(SubjectKind)
