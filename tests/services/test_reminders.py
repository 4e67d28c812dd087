"""Reminders per owner and the calendar of terms: what stands in them, and what never does."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from tests.services.confidential import SECRET
from tests.services.council import as_role, rows, version
from zonedesk.db.models import ActionItem, Person
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import AccessAct, ActionStatus, Role
from zonedesk.services import access, actions, agenda, people, reminders
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.council import Council
    from zonedesk.services.workspace import Workspace


def secret(raad: Council, owner: int | str = "Dienst") -> str:
    """An action point on a closed item."""
    item = raad.item("Personeel")
    fields: agenda.ItemFields = {"public": False}
    seen = {"row_version": 1}
    agenda.edit(raad.workspace, item, **seen, fields=fields)
    made: actions.ActionFields = {"text": SECRET, "owner": owner}
    return actions.add(raad.workspace, item_id=item, fields=made).reference


def test_everybody_with_something_open_is_reminded_once(lier: Workspace) -> None:
    made = reminders.reminders_of(lier, confidential=True)
    names = [one.to.name for one in made]
    assert names == sorted(names, key=str.casefold)
    told = sorted(row.reference for one in made for row in one.rows)
    listed = rows(lier, "action_item")
    owned = [one for one in listed if one["owner_id"] or one["owner_text"]]
    finished = {"done", "stopped"}
    assert told == sorted(one["reference"] for one in owned if one["status"] not in finished)


def test_free_texts_that_differ_in_case_are_one_owner(raad: Council) -> None:
    for owner in ("Dienst mobiliteit", "dienst Mobiliteit"):
        fields: actions.ActionFields = {"text": "Tellen", "owner": owner}
        actions.add(raad.workspace, fields=fields)
    (made,) = reminders.reminders_of(raad.workspace)
    assert len(made.rows) == 2
    assert reminders.one_reminder(raad.workspace, "DIENST MOBILITEIT") == made


def test_the_address_of_the_person_is_used(raad: Council, tmp_path: Path) -> None:
    folder = raad.workspace
    seen = version(folder, Person, raad.chair)
    people.edit(folder, raad.chair, row_version=seen, fields={"email": "vz@raad.example"})
    actions.add(folder, fields={"text": "Tekenen", "owner": raad.chair})
    target = tmp_path / "vz.eml"
    reminders.save_reminder(folder, reminders.reminders_of(folder)[0], target=target)
    message = message_from_bytes(target.read_bytes(), policy=default)
    assert str(message["To"]) == "Voorzitter <vz@raad.example>"


def test_what_is_confidential_is_left_out_unless_asked_with_a_reason(
    raad: Council, tmp_path: Path
) -> None:
    folder = raad.workspace
    reference = secret(raad)
    actions.add(folder, fields={"text": "Open punt", "owner": "Dienst"})
    (usual,) = reminders.reminders_of(folder)
    text = reminders.reminder_text(usual)
    assert SECRET not in text
    assert reference not in text
    assert usual.kept_back == 1
    reminders.save_reminders(folder, [usual], folder=tmp_path / "brieven")
    (whole,) = reminders.reminders_of(folder, confidential=True)
    target = tmp_path / "geheim.eml"
    with pytest.raises(Refused, match=r"access\.reason_needed"):
        reminders.save_reminder(folder, whole, target=target)
    reader = as_role(folder, Role.READER)
    with pytest.raises(Refused, match=r"user\.may_not_export_confidential"):
        reminders.save_reminder(reader, whole, target=target, reason="Opvolging")
    assert not target.exists()
    reminders.save_reminder(folder, whole, target=target, reason="Opvolging")
    (line,) = access.entries(folder)
    assert (line.act, line.kind, line.reference) == (AccessAct.EXPORTED, "reminder", "Dienst")
    assert line.reason == "Opvolging"


def test_who_has_only_confidential_points_gets_no_letter(raad: Council) -> None:
    secret(raad)
    assert reminders.reminders_of(raad.workspace) == ()
    with pytest.raises(Refused, match=r"reminder\.nothing"):
        reminders.one_reminder(raad.workspace, "Dienst")
    assert reminders.one_reminder(raad.workspace, "Dienst", confidential=True).rows


def test_each_gets_a_file_of_their_own(raad: Council, tmp_path: Path) -> None:
    folder = raad.workspace
    for owner in ("A/B", "A-B", "Korps"):
        actions.add(folder, fields={"text": "Iets", "owner": owner})
    made = reminders.reminders_of(folder)
    files = reminders.save_reminders(folder, made, folder=tmp_path / "brieven")
    assert len({file.name.casefold() for file in files}) == 3
    assert all(file.is_file() for file in files)
    with pytest.raises(DataFileError, match=r"output\.inside"):
        reminders.save_reminders(folder, made, folder=folder.folder.path)


def test_what_is_finished_or_without_owner_is_not_asked_for(raad: Council) -> None:
    folder = raad.workspace
    actions.add(folder, fields={"text": "Van niemand"})
    made = actions.add(folder, fields={"text": "Klaar", "owner": "Korps"})
    seen = version(folder, ActionItem, made.id)
    actions.set_status(folder, made.id, row_version=seen, status=ActionStatus.DONE)
    assert reminders.reminders_of(folder) == ()


def test_the_calendar_holds_the_terms_of_one_owner_or_of_all(lier: Workspace) -> None:
    def summaries(owner: str | None) -> set[str]:
        data, _ = reminders.terms_calendar(lier, owner, confidential=True)
        calendar = Calendar.from_ical(data)
        return {str(one["summary"]).split(":")[0] for one in calendar.walk("VEVENT")}

    dated = {
        one["reference"]
        for one in rows(lier, "action_item")
        if one["due_on"] and one["status"] not in {"done", "stopped"}
    }
    assert summaries(None) == dated
    assert summaries("korpschef") == {"A/2018/2"}


def test_a_closed_term_stands_in_no_calendar_without_a_reason(
    raad: Council, tmp_path: Path
) -> None:
    folder = raad.workspace
    reference = secret(raad)
    action = next(one for one in rows(folder, "action_item") if one["reference"] == reference)
    actions.set_due(folder, action["id"], row_version=1, due_on=folder.clock.today())
    target = tmp_path / "termijnen.ics"
    reminders.save_terms(folder, target=target)
    assert SECRET.encode() not in target.read_bytes()
    with pytest.raises(Refused, match=r"access\.reason_needed"):
        reminders.save_terms(folder, target=target, confidential=True)
    reminders.save_terms(folder, target=target, confidential=True, reason="Opvolging")
    assert reference.encode() in target.read_bytes()
