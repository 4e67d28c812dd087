"""What could come on an agenda is proposed, and taken in one step (R35, R46, R102)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.council import DAY, Council, as_role, one, order, rows, state, step_to, version
from tests.services.prepared import LATER, begun, edited, offered, running, taken, titles
from zonedesk.db.models import ActionItem, AgendaItem
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.preparing import Source
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    ActionStatus,
    DossierStatus,
    ItemKind,
    ItemResult,
    Marking,
    MeetingStatus,
    Role,
    StandingRole,
)
from zonedesk.services import (
    actions,
    agenda,
    backlog,
    dossiers,
    journal,
    meetings,
    preparing,
    standing,
)


def test_what_was_put_off_is_proposed_until_it_is_carried_over(raad: Council) -> None:
    folder, item = raad.workspace, raad.item("Camera's")
    below = raad.item("Bestek", under=item)
    for one_ in (item, below):
        edited(folder, one_, result=ItemResult.ADJOURNED, context=from_plain("Toelichting"))
    meeting = begun(raad)
    (proposal,) = offered(raad, meeting, Source.ADJOURNED)
    assert (proposal.id, proposal.reference, proposal.due) == (item, "GR/2018/1#1", DAY)
    taken(raad, meeting, Source.ADJOURNED)
    assert titles(folder, meeting)[-2:] == ["Camera's", "Bestek"]
    carried = order(folder, meeting)[-2][0]
    assert one(folder, "agenda_item", carried)["previous_id"] == item
    assert one(folder, "agenda_item", carried)["context_plain"] == "Toelichting"
    assert offered(raad, begun(raad, date(2019, 2, 25)), Source.ADJOURNED) == []


def test_what_came_back_by_itself_is_not_proposed(raad: Council) -> None:
    """Registers of earlier years know no carrying over."""
    edited(raad.workspace, raad.item("Camera's"), result=ItemResult.ADJOURNED)
    second = meetings.create(raad.workspace, raad.body, day=date(2019, 1, 14)).id
    agenda.add(raad.workspace, second, fields={"title": "camera's"})
    assert offered(raad, begun(raad), Source.ADJOURNED) == []


def test_the_backlog_of_the_body_is_proposed_and_taken_with_what_is_below(raad: Council) -> None:
    folder, item = raad.workspace, raad.item("Camera's")
    raad.item("Bestek", under=item)
    backlog.take_off(folder, item, row_version=version(folder, AgendaItem, item))
    meeting = begun(raad)
    taken(raad, meeting, Source.BACKLOG)
    assert titles(folder, meeting)[-2:] == ["Camera's", "Bestek"]
    assert backlog.waiting(folder, raad.body) == ()


def test_open_action_points_of_the_body_are_proposed_late_ones_first(raad: Council) -> None:
    folder, item = raad.workspace, raad.item("Camera's")
    standing.add(
        folder, raad.body, fields={"title": "Opvolging", "role": StandingRole.OPEN_ACTIONS}
    )
    due = {"Later": date(2030, 1, 1), "Te laat": date(2018, 11, 21), "Vandaag": date(2018, 11, 22)}
    for text, day in due.items():
        actions.add(folder, item_id=item, fields={"text": text, "due_on": day})
    done = actions.add(folder, item_id=item, fields={"text": "Klaar"}).id
    now = version(folder, ActionItem, done)
    actions.set_status(folder, done, row_version=now, status=ActionStatus.DONE)
    meeting = begun(raad)
    found = offered(raad, meeting, Source.ACTION)
    assert [(one.title, one.late) for one in found] == [
        ("Te laat", True),
        ("Later", False),
        ("Vandaag", False),
    ]
    before = rows(folder, "action_item")
    preparing.take(folder, meeting, chosen=[found[0].key])
    below, parent = order(folder, meeting)[-1]
    assert parent is not None
    assert one(folder, "agenda_item", below)["title"] == f"{found[0].reference}: Te laat"
    assert one(folder, "agenda_item", parent)["title"] == "Opvolging"
    assert rows(folder, "action_item") == before
    assert [one.title for one in offered(raad, meeting, Source.ACTION)] == ["Later", "Vandaag"]


@pytest.mark.parametrize("status", list(DossierStatus))
def test_a_dossier_is_proposed_while_it_waits_for_this_body(
    raad: Council, status: DossierStatus
) -> None:
    fields: dossiers.DossierFields = {"title": "Camera's", "category": "x", "status": status}
    dossiers.create(raad.workspace, fields=fields, body_id=raad.body)
    dossiers.create(raad.workspace, fields=fields)
    ready = status in {DossierStatus.PREPARING, DossierStatus.COLLEGE}
    found = offered(raad, begun(raad), Source.DOSSIER)
    assert [one.title for one in found] == ["Camera's"] * ready


@pytest.mark.parametrize(
    ("marking", "text"),
    [(Marking.PUBLIC, "Toelichting"), (Marking.INTERNAL, ""), (Marking.CLOSED, "Toelichting")],
)
def test_a_dossier_brings_its_text_where_that_makes_nothing_known(
    raad: Council, marking: Marking, text: str
) -> None:
    folder = raad.workspace
    fields: dossiers.DossierFields = {
        "title": "Camera's",
        "category": "x",
        "marking": marking,
        "description": from_plain("Toelichting"),
    }
    dossier = dossiers.create(folder, fields=fields, body_id=raad.body).id
    meeting = begun(raad)
    taken(raad, meeting, Source.DOSSIER)
    item = one(folder, "agenda_item", order(folder, meeting)[-1][0])
    assert (item["dossier_id"], item["context_plain"]) == (dossier, text)
    assert item["kind"] == ItemKind.DECISION.value
    assert offered(raad, meeting, Source.DOSSIER) == []
    assert offered(raad, begun(raad, date(2019, 2, 25)), Source.DOSSIER) == []


def test_everything_at_once_is_taken_in_one_transaction_and_back(raad: Council) -> None:
    folder, item = raad.workspace, raad.item("Uitgesteld")
    edited(folder, item, result=ItemResult.ADJOURNED)
    waits = raad.item("Wacht")
    backlog.take_off(folder, waits, row_version=version(folder, AgendaItem, waits))
    actions.add(folder, meeting_id=raad.meeting, fields={"text": "Opvolgen"})
    dossiers.create(folder, fields={"title": "D", "category": "x"}, body_id=raad.body)
    running(raad)
    meeting = meetings.create(folder, raad.body, day=LATER).id
    every = preparing.proposals(folder, meeting)
    assert {one.source for one in every} == set(Source)
    step_to(folder, meeting, MeetingStatus.AGENDA_SENT)
    before = state(folder)
    done = preparing.take(folder, meeting, chosen=[one.key for one in every])
    late = {one(folder, "agenda_item", item)["late"] for item, _ in order(folder, meeting)}
    assert late == {"supplementary"}
    assert len(titles(folder, meeting)) == len(every)
    assert preparing.proposals(folder, meeting) == ()
    journal.take_back(folder, done.transaction_no)
    assert state(folder) == before


def test_what_is_no_proposal_any_more_stops_the_whole(raad: Council) -> None:
    folder, item = raad.workspace, raad.item("Camera's")
    backlog.take_off(folder, item, row_version=version(folder, AgendaItem, item))
    meeting = begun(raad)
    before = state(folder)
    with pytest.raises(Conflict):
        preparing.take(folder, meeting, chosen=[(Source.BACKLOG, item), (Source.DOSSIER, 99)])
    assert state(folder) == before


def test_a_locked_meeting_takes_nothing_and_a_reader_neither(raad: Council) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    with pytest.raises(Refused, match=r"meeting\.locked"):
        preparing.take(raad.workspace, raad.meeting, chosen=[])
    with pytest.raises(Refused, match="may_only_read"):
        preparing.begin(as_role(raad.workspace, Role.READER), raad.body, day=LATER)
