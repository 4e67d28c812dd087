"""Backups with documents on the command line: what is lost is told before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.services.folders import let_go
from tests.workspaces import opened_folder
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.services import attachments, dossiers

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk


def attach(folder: Path) -> None:
    """Hang one document on a new dossier."""
    workspace = opened_folder(folder)
    fields: dossiers.DossierFields = {"title": "Dienstwagens", "category": "logistiek"}
    subject = Subject(SubjectKind.DOSSIER, dossiers.create(workspace, fields=fields).id)
    attachments.add_bytes(workspace, subject, data=b"%PDF-1.7 offerte", name="offerte.pdf")
    let_go(workspace)


def contents_check(zonedesk: Zonedesk, path: Path) -> tuple[bool, str]:
    checks = zonedesk("verify", path, "--json").document["checks"]
    found = next(one for one in checks if one["name"] == "contents")
    return found["ok"], found["detail"]


def test_a_full_backup_needs_nothing_beside_it(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path
) -> None:
    attach(empty)
    made = tmp_path / "elders" / "vol.zdbackup"
    made.parent.mkdir()
    assert zonedesk("backup", empty, "-o", made).status == 0
    assert contents_check(zonedesk, made) == (True, "")
    assert zonedesk("restore", made, tmp_path / "terug").status == 0
    assert contents_check(zonedesk, tmp_path / "terug") == (True, "")


def test_lost_contents_are_told_and_all_else_comes_back_when_asked(
    zonedesk: Zonedesk, empty: Path, tmp_path: Path
) -> None:
    attach(empty)
    made = zonedesk("backup", empty).out.strip()
    (empty / "backups" / "content.db").unlink()
    refused = zonedesk("restore", made, tmp_path / "terug")
    assert refused.status == 1
    assert "--incomplete" in refused.err
    assert not (tmp_path / "terug").exists()
    assert zonedesk("restore", made, tmp_path / "terug", "--incomplete").status == 0
    sound, said = contents_check(zonedesk, tmp_path / "terug")
    assert not sound
    assert "1" in said


def test_a_backup_says_what_the_folder_has_lost(zonedesk: Zonedesk, empty: Path) -> None:
    attach(empty)
    (empty / "content.db").unlink()
    made = zonedesk("backup", empty)
    assert made.status == 0
    assert "zonedesk verify" in made.err
