"""Dossiers read for editing, closed, put in the bin and taken back; the list as a workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.services.council import DAY, as_role, council
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.shown_list import ShownColumn, ShownList
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import (
    DossierStatus,
    ItemResult,
    Marking,
    Role,
    SupervisionResult,
)
from zonedesk.services import (
    actions,
    agenda,
    bodies,
    decisions,
    dossiers,
    follow_ups,
    journal,
    people,
)
from zonedesk.services.dossier_record import count_waiting, read_list, read_record
from zonedesk.services.follow_ups import Subject
from zonedesk.services.list_export import list_workbook, save_list
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

TODAY = date(2018, 11, 22)


def made(workspace: Workspace, **fields: Any) -> str:
    """A new dossier, by its reference."""
    told: Any = {"title": "Laptops", "category": "Aankoop", **fields}
    return dossiers.create(workspace, fields=told).reference


def edit(workspace: Workspace, reference: str, **fields: Any) -> None:
    """Change a dossier as it stands."""
    handle = read_record(workspace, reference).handle
    told: Any = fields
    dossiers.edit(workspace, handle.id, row_version=handle.row_version, fields=told)


def test_the_example_is_read_with_handles_and_years(read_lier: Workspace) -> None:
    found = read_list(read_lier)
    assert len(found.lines) == 19
    assert {line.year for line in found.lines} == {2018}
    assert len({line.handle.id for line in found.lines}) == 19
    assert "Gemeenteraad" in [name for _, name in found.bodies]
    assert found.today == TODAY
    line = found.lines[16]
    assert line.row.reference == "2018_GR_00017"
    assert line.supervision.annulment is not None
    assert line.supervision.annulment.until == date(2019, 1, 16)
    record = read_record(read_lier, line.row.reference)
    assert (record.row, record.handle) == (line.row, line.handle)
    assert record.supervision == line.supervision
    assert [one.reference for one in record.items] == ["CBS/2018/9#2", "GR/2018/9#2"]
    assert count_waiting(read_lier) == 0


def test_an_unknown_dossier_is_refused(read_lier: Workspace) -> None:
    with pytest.raises(Refused, match=r"show\.unknown"):
        read_record(read_lier, "2018_GR_99999")


def test_a_decision_of_the_council_waits_to_be_sent_and_then_for_the_governor(
    empty: Workspace,
) -> None:
    raad = council(empty)
    reference = made(empty)
    item = raad.item("Aankoop van laptops")
    dossiers.link(empty, read_record(empty, reference).handle.id, items=[(item, 1)])
    agenda.edit(empty, item, row_version=2, fields={"result": ItemResult.APPROVED})
    decisions.give_reference(empty, item, row_version=0)
    edit(empty, reference, status=DossierStatus.DECIDED)
    sending = read_record(empty, reference).supervision.sending
    assert sending is not None
    assert sending.until == date(2019, 1, 20)  # the council meets on 31 December
    assert count_waiting(empty) == 1
    edit(empty, reference, list_sent_on=DAY)
    assert read_record(empty, reference).supervision.provisional
    assert count_waiting(empty) == 1
    edit(empty, reference, supervision_result=SupervisionResult.NO_REMARKS)
    assert count_waiting(empty) == 0


def test_what_hangs_on_a_dossier_is_read_with_it(empty: Workspace) -> None:
    people.add(empty, fields={"name": "Korpschef"})
    reference = made(empty)
    record = read_record(empty, reference)
    actions.add(empty, fields={"text": "Offerte vragen", "dossier_id": record.handle.id})
    follow_ups.add(empty, Subject.DOSSIER, subject_id=record.handle.id, fields={"text": "Gebeld"})
    record = read_record(empty, reference)
    assert [one.text for one in record.actions] == ["Offerte vragen"]
    assert [one.note.text for one in record.course if one.note is not None] == ["Gebeld"]
    assert [name for _, name in read_list(empty).people] == ["Korpschef"]


def test_closing_dates_a_dossier_and_opening_it_again_does_not(empty: Workspace) -> None:
    reference = made(empty)
    edit(empty, reference, status=DossierStatus.CLOSED)
    assert read_record(empty, reference).row.closed == TODAY
    edit(empty, reference, title="Laptops en schermen")
    assert read_record(empty, reference).row.closed == TODAY
    edit(empty, reference, status=DossierStatus.DECIDED)
    assert read_record(empty, reference).row.closed is None
    edit(empty, reference, status=DossierStatus.CLOSED, closed_on=date(2018, 11, 23))
    assert read_record(empty, reference).row.closed == date(2018, 11, 23)
    late = made(empty, opened_on=date(2018, 12, 1))
    edit(empty, late, status=DossierStatus.CLOSED)
    assert read_record(empty, late).row.closed == date(2018, 12, 1)


def test_a_dossier_in_the_bin_comes_back_whole(empty: Workspace) -> None:
    reference = made(empty)
    record = read_record(empty, reference)
    actions.add(empty, fields={"text": "Offerte vragen", "dossier_id": record.handle.id})
    with pytest.raises(Conflict):
        dossiers.delete(empty, record.handle.id, row_version=7)
    outcome = dossiers.delete(empty, record.handle.id, row_version=1)
    assert outcome.reference == reference
    assert Topic.DOSSIERS in outcome.changes
    assert not read_list(empty).lines
    with pytest.raises(Refused):
        read_record(empty, reference)
    assert made(empty) != reference  # a number is given once
    assert Topic.DOSSIERS in journal.take_back(empty, outcome.transaction_no)
    assert read_record(empty, reference).actions
    dossiers.delete(
        empty, record.handle.id, row_version=read_record(empty, reference).handle.row_version
    )
    assert dossiers.restore(empty, record.handle.id)
    assert not dossiers.restore(empty, record.handle.id)


def test_who_may_only_read_deletes_nothing(empty: Workspace) -> None:
    handle = read_record(empty, made(empty)).handle
    reader = as_role(empty, Role.READER)
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        dossiers.delete(reader, handle.id, row_version=handle.row_version)
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        dossiers.restore(reader, handle.id)


def test_bodies_to_choose_are_those_that_decide(empty: Workspace) -> None:
    bodies.add_preset(empty, "ZVR")
    bodies.add_preset(empty, "GR")
    assert [name for _, name in read_list(empty).bodies] == ["Gemeenteraad"]


SHOWN = ShownList(
    title="Dossiers",
    columns=(
        ShownColumn("Referentie"),
        ShownColumn("Titel", width=40),
        ShownColumn("Geopend", "date"),
        ShownColumn("Bedrag", "amount"),
        ShownColumn("titel"),
    ),
    rows=(
        ("D/1", "=1+1", date(2018, 3, 1), 12.5, "x"),
        ("D/2", "Laptops", None, None, "y"),
    ),
    filters=("Categorie: Aankoop",),
    marking=Marking.CLOSED,
)


def test_a_list_is_exported_as_it_shows(empty: Workspace) -> None:
    sheet = load_workbook(BytesIO(list_workbook(empty, SHOWN))).active
    lines = list(sheet.iter_rows(values_only=True))
    assert lines[0][0] == "Dossiers"
    assert lines[1][0].startswith("Categorie: Aankoop")
    assert lines[3] == ("Referentie", "Titel", "Geopend", "Bedrag", "titel 5")
    assert lines[4][1] == "=1+1"
    assert sheet["B5"].data_type == "s"  # a text is never a formula
    assert lines[4][2].date() == date(2018, 3, 1)
    assert lines[6][3] == 12.5
    printed = (sheet.oddHeader, sheet.oddFooter)
    told = [part.text or "" for one in printed for part in (one.left, one.center, one.right)]
    assert any("Besloten" in one for one in told)


def test_a_list_without_rows_says_so(empty: Workspace) -> None:
    nothing = ShownList("Dossiers", SHOWN.columns, ())
    lines = list(load_workbook(BytesIO(list_workbook(empty, nothing))).active.values)
    assert lines[3][0] == "Referentie"
    assert lines[4][0]


def test_a_list_is_saved_whole_or_not_at_all(empty: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "lijst.xlsx"
    save_list(empty, SHOWN, target=target, reason="controle")
    assert load_workbook(target).active.title
    with pytest.raises(DataFileError):
        save_list(empty, SHOWN, target=tmp_path / "nergens" / "lijst.xlsx", reason="controle")


@pytest.mark.parametrize("name", ["keys.json", "zonedesk.db", "lijst.xlsx"])
def test_a_list_never_comes_among_the_files_of_the_work_folder(empty: Workspace, name: str) -> None:
    target = empty.folder.path / name
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(DataFileError) as caught:
        save_list(empty, replace(SHOWN, marking=Marking.INTERNAL), target=target)
    assert caught.value.trouble == "output.inside"
    assert (target.read_bytes() if target.exists() else None) == before
