"""What is to come on an agenda waits for it: typed, from a dossier or from an action (R35)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.council import Council, as_role, one, order, state, version
from zonedesk.db.models import AgendaItem
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.preparing import Source
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import ItemKind, Marking, Role
from zonedesk.services import actions, backlog, dossiers, journal, preparing, waiting

LATER = date(2019, 1, 28)


def titles(raad: Council) -> list[str]:
    """What waits for the council."""
    return [one.title for one in backlog.waiting(raad.workspace, raad.body)]


def test_what_is_typed_waits_and_comes_on_the_next_agenda(raad: Council) -> None:
    folder = raad.workspace
    item = waiting.add(folder, raad.body, title=" Camera's ", kind=ItemKind.DECISION).id
    assert titles(raad) == ["Camera's"]
    meeting = preparing.begin(folder, raad.body, day=LATER).id
    preparing.take(folder, meeting, chosen=[(Source.BACKLOG, item)])
    assert order(folder, meeting)[-1] == (item, None)
    assert titles(raad) == []


def test_a_dossier_waits_with_its_text_and_is_not_proposed_twice(raad: Council) -> None:
    folder = raad.workspace
    fields: dossiers.DossierFields = {
        "title": "Reglement",
        "category": "x",
        "marking": Marking.PUBLIC,
        "description": from_plain("Toelichting"),
    }
    dossier = dossiers.create(folder, fields=fields, body_id=raad.body).id
    item = waiting.add_dossier(folder, raad.body, dossier_id=dossier).id
    stored = one(folder, "agenda_item", item)
    assert (stored["dossier_id"], stored["context_plain"]) == (dossier, "Toelichting")
    assert {one.source for one in preparing.proposals(folder, raad.meeting)} == {
        Source.STANDING,
        Source.BACKLOG,
    }


def test_an_action_point_waits_and_is_itself_untouched(raad: Council) -> None:
    folder = raad.workspace
    done = actions.add(folder, meeting_id=raad.meeting, fields={"text": "Bestek opmaken"})
    before = one(folder, "action_item", done.id)
    waiting.add_action(folder, raad.body, action_id=done.id)
    assert titles(raad) == [f"{done.reference}: Bestek opmaken"]
    assert one(folder, "action_item", done.id) == before


def test_what_waits_is_deleted_and_taken_back(raad: Council) -> None:
    folder = raad.workspace
    item = waiting.add(folder, raad.body, title="Camera's").id
    before = state(folder)
    now = version(folder, AgendaItem, item)
    done = waiting.delete(folder, item, row_version=now)
    assert titles(raad) == []
    with pytest.raises(Conflict):
        waiting.delete(folder, item, row_version=now)
    journal.take_back(folder, done.transaction_no)
    assert state(folder) == before


def test_what_stands_on_an_agenda_does_not_wait(raad: Council) -> None:
    item = raad.item("Camera's")
    now = version(raad.workspace, AgendaItem, item)
    with pytest.raises(Conflict):
        waiting.delete(raad.workspace, item, row_version=now)


def test_no_title_no_body_and_no_right_are_refused(raad: Council) -> None:
    with pytest.raises(Refused, match=r"record\.required"):
        waiting.add(raad.workspace, raad.body, title=" ")
    with pytest.raises(Conflict):
        waiting.add(raad.workspace, 99, title="Camera's")
    with pytest.raises(Refused, match="may_only_read"):
        waiting.add(as_role(raad.workspace, Role.READER), raad.body, title="Camera's")
