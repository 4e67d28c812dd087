"""The access log: who saw what is confidential, when and why; beside the journal."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.services.council import as_role, opened_council
from tests.workspaces import NOON, closed_folder, opened_folder
from zonedesk.db.integrity import journal_end
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import AccessAct, Marking, Role
from zonedesk.services import access, agenda
from zonedesk.services.backup import backup_if_moved
from zonedesk.services.journal import take_back

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Workspace]:
    with opened_folder(closed_folder(tmp_path)) as workspace:
        yield workspace


def _seen(
    workspace: Workspace, reason: str = "Bespreking", *, act: AccessAct = AccessAct.OPENED
) -> None:
    access.note(
        workspace,
        act=act,
        kind="dossier",
        reference="GR/2018/003",
        marking=Marking.CLOSED,
        reason=reason,
    )


@pytest.mark.parametrize("marking", Marking)
def test_a_reason_is_asked_for_what_is_closed_and_nothing_else(marking: Marking) -> None:
    assert access.needs_reason(marking) is (marking is Marking.CLOSED)


def test_who_opens_something_closed_stands_in_the_log_with_the_reason(folder: Workspace) -> None:
    _seen(folder, "  Voorbereiding\nvan de raad ")

    (entry,) = access.entries(folder)

    assert (entry.at, entry.who, entry.act) == (NOON, "beheerder", AccessAct.OPENED)
    assert (entry.kind, entry.reference, entry.marking) == (
        "dossier",
        "GR/2018/003",
        Marking.CLOSED,
    )
    assert entry.reason == "Voorbereiding van de raad"


@pytest.mark.parametrize("reason", ["", "  ", "\n\t"])
def test_without_a_reason_nothing_closed_is_opened_and_nothing_logged(
    folder: Workspace, reason: str
) -> None:
    with pytest.raises(Refused, match=r"access\.reason_needed"):
        _seen(folder, reason)
    assert access.entries(folder) == ()


def test_what_is_not_closed_may_be_noted_without_reason(folder: Workspace) -> None:
    access.note(
        folder,
        act=AccessAct.OPENED,
        kind="document",
        reference="b",
        marking=Marking.INTERNAL,
        reason="",
    )
    assert [one.reason for one in access.entries(folder)] == [""]


def test_an_entry_is_no_change_of_the_register(folder: Workspace) -> None:
    before = journal_end(folder.database.connection)
    backup_if_moved(folder)
    _seen(folder)
    assert journal_end(folder.database.connection) == before
    assert backup_if_moved(folder) is None


def test_an_entry_stands_not_in_the_way_of_taking_a_change_back(tmp_path: Path) -> None:
    raad = opened_council(tmp_path)
    with raad.workspace as workspace:
        outcome = agenda.add(workspace, raad.meeting, fields={"title": "Camera's"})
        _seen(workspace)
        take_back(workspace, outcome.transaction_no)
        assert len(access.entries(workspace)) == 1


def test_a_reader_is_logged_too_when_looking(folder: Workspace) -> None:
    _seen(as_role(folder, Role.READER))
    assert len(access.entries(folder)) == 1


@pytest.mark.parametrize("act", [AccessAct.EXPORTED, AccessAct.PRINTED])
def test_a_reader_takes_nothing_closed_out_of_the_folder(folder: Workspace, act: AccessAct) -> None:
    with pytest.raises(Refused, match=r"user\.may_not_export_confidential"):
        _seen(as_role(folder, Role.READER), act=act)
    assert access.entries(folder) == ()


@pytest.mark.parametrize("role", [Role.READER, Role.SECRETARY])
def test_only_the_administrator_reads_the_log(folder: Workspace, role: Role) -> None:
    with pytest.raises(Refused, match=r"user\.administrator_only"):
        access.entries(as_role(folder, role))


def test_the_log_is_chosen_by_act_words_and_day_and_has_the_newest_first(
    folder: Workspace,
) -> None:
    _seen(folder, "Nazicht")
    _seen(folder, "Voor de burgemeester", act=AccessAct.EXPORTED)

    assert [one.reason for one in access.entries(folder)] == ["Voor de burgemeester", "Nazicht"]
    exported = access.entries(folder, act=AccessAct.EXPORTED)
    assert [one.act for one in exported] == [AccessAct.EXPORTED]
    assert len(access.entries(folder, words="BURGEMEESTER gr/2018")) == 1
    assert access.entries(folder, words="korpschef") == ()
    assert len(access.entries(folder, since=NOON)) == 2
    assert access.entries(folder, since=NOON + timedelta(seconds=1)) == ()


def test_the_last_reason_for_a_kind_is_offered_again(folder: Workspace) -> None:
    assert access.last_reason(folder, "dossier") == ""
    _seen(folder, "Nazicht")
    _seen(folder, "Overleg")
    assert access.last_reason(folder, "dossier") == "Overleg"
    assert access.last_reason(folder, "document") == ""


@pytest.mark.parametrize("statement", ["DELETE FROM access_log", "UPDATE access_log SET reason=''"])
def test_no_entry_is_ever_changed(folder: Workspace, statement: str) -> None:
    _seen(folder)
    with (
        pytest.raises(IntegrityError, match="never changed"),
        folder.database.write("test.tamper", folder.actor_id, at=NOON) as session,
    ):
        session.execute(text(statement))
    assert len(access.entries(folder)) == 1
