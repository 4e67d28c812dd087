"""Drafts are found back: in their record, and from the start of the desk in their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, council, one, rows, version
from tests.services.folders import fill
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.words import PlanLevel
from zonedesk.services import (
    actions,
    agenda,
    dossiers,
    drafts,
    follow_ups,
    meetings,
)
from zonedesk.services.drafts import Place, Whereabouts

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


@dataclass(frozen=True)
class Desk:
    """A work folder with one record of each kind that is typed in."""

    workspace: Workspace
    raad: Council
    ids: dict[str, int]
    references: dict[str, str]


@pytest.fixture
def desk(empty: Workspace) -> Desk:
    """A council, and a record of each kind."""
    raad = council(empty)
    first = raad.item("eerste")
    below = raad.item("onder", under=first)
    action = actions.add(empty, fields={"text": "doen"}, item_id=first)
    dossier = dossiers.create(empty, fields={"title": "d", "category": "c"})
    fill(empty, {"Plan": [{"code": "P1", "niveau": PlanLevel.PLAN, "titel": "Plan"}]})
    entry = follow_ups.add(
        empty, follow_ups.Subject.ACTION, subject_id=action.id, fields={"text": "gebeld"}
    )
    return Desk(
        empty,
        raad,
        {
            "meeting": raad.meeting,
            "agenda_item": below,
            "action_item": action.id,
            "dossier": dossier.id,
            "plan_line": rows(empty, "plan_line")[0]["id"],
            "follow_up": entry.id,
            "person": raad.chair,
            "body": raad.body,
        },
        {"action_item": action.reference, "dossier": dossier.reference},
    )


def test_a_draft_says_in_which_place_its_record_is_seen(desk: Desk) -> None:
    found = {
        subject: drafts.whereabouts(desk.workspace, Place(subject, record_id, "x"))
        for subject, record_id in desk.ids.items()
    }
    assert found == {
        "meeting": Whereabouts("meetings", "GR/2018/1"),
        "agenda_item": Whereabouts("meetings", "GR/2018/1#1.1"),
        "action_item": Whereabouts("actions", desk.references["action_item"]),
        "dossier": Whereabouts("dossiers", desk.references["dossier"]),
        "plan_line": Whereabouts("plan", "P1"),
        "follow_up": Whereabouts("actions", desk.references["action_item"]),
        "person": Whereabouts("people", one(desk.workspace, "person", desk.raad.chair)["key"]),
        "body": Whereabouts("people", "GR"),
    }


def test_what_is_in_the_bin_is_seen_nowhere(desk: Desk) -> None:
    folder = desk.workspace
    item = Place("agenda_item", desk.ids["agenda_item"], "context")
    agenda.delete(folder, item.id, row_version=version(folder, AgendaItem, item.id))
    assert drafts.whereabouts(folder, item) is None
    agenda.restore(folder, item.id)
    assert drafts.whereabouts(folder, item) is not None
    meeting = Place("meeting", desk.raad.meeting, "opening")
    meetings.delete(folder, meeting.id, row_version=version(folder, Meeting, meeting.id))
    assert drafts.whereabouts(folder, item) is None
    assert drafts.whereabouts(folder, meeting) is None
    assert drafts.whereabouts(folder, Place("dossier", 999, "title")) is None


def test_what_is_not_there_yet_is_a_draft_of_the_folder_and_seen_in_its_form(desk: Desk) -> None:
    forms = {"new_action": "actions", "new_dossier": "dossiers", "new_meeting": "meetings"}
    for field in forms:
        place = Place(drafts.FOLDER, drafts.FOLDER_ID, field)
        drafts.keep(desk.workspace, place, content="{}", row_version=1)
    kept = drafts.offered(desk.workspace)
    found = {one.place.field: drafts.whereabouts(desk.workspace, one.place) for one in kept}
    assert found == {field: Whereabouts(page, drafts.NEW) for field, page in forms.items()}
    unknown = Place(drafts.FOLDER, drafts.FOLDER_ID, "name")
    assert drafts.whereabouts(desk.workspace, unknown) is None
    drafts.drop(desk.workspace, kept[0].place)
    assert len(drafts.of_record(desk.workspace, drafts.FOLDER, record_id=drafts.FOLDER_ID)) == 2


def test_a_record_is_offered_its_own_drafts_only(desk: Desk) -> None:
    folder = desk.workspace
    item = desk.ids["agenda_item"]
    for field in ("context", "discussion"):
        drafts.keep(folder, Place("agenda_item", item, field), content=field, row_version=1)
    other = Place("dossier", desk.ids["dossier"], "description")
    drafts.keep(folder, other, content="elders", row_version=1)
    found = drafts.of_record(folder, "agenda_item", record_id=item)
    assert {draft.content for draft in found} == {"context", "discussion"}
    assert not any(draft.moved_on for draft in found)
    agenda.edit(folder, item, row_version=1, fields={"title": "nieuw"})
    assert all(draft.moved_on for draft in drafts.of_record(folder, "agenda_item", record_id=item))
    assert len(drafts.offered(folder)) == 3
    assert drafts.of_record(folder, "agenda_item", record_id=999) == ()
