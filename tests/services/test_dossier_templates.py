"""Templates of dossiers: taken over, edited, and what a new dossier begins with (R55)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.dossier_templates import filled_in, gaps
from zonedesk.domain.errors import Refused
from zonedesk.domain.richtext import plain
from zonedesk.domain.words import Matter
from zonedesk.services import dossier_templates as templates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Workspace]:
    """An open work folder without templates."""
    workspace = opened_folder(closed_folder(tmp_path))
    yield workspace
    let_go(workspace)


def test_the_examples_come_once_by_folder(folder: Workspace) -> None:
    assert templates.take_examples(folder).id == 6
    assert templates.take_examples(folder).id == 0
    found = [one.text for one in templates.listed(folder)]
    assert [one.folder for one in found] == sorted(one.folder for one in found)
    assert {one.name for one in found} >= {"Vacantverklaring", "Begroting"}


def test_a_preview_fills_in_what_is_known_and_leaves_the_rest(folder: Workspace) -> None:
    templates.take_examples(folder)
    known = templates.values(folder)
    found = {one.text.name: one.text for one in templates.listed(folder)}
    budget = templates.preview(found["Begroting"], known)
    assert budget.title == "Politiebegroting 2018"
    assert budget.matter is Matter.BUDGET
    assert "dienstjaar 2018" in plain(budget.description)
    assert gaps(templates.preview(found["Aankoop"], known).title) == ("[voorwerp]",)


def test_a_template_needs_a_name_and_goes_to_the_bin(folder: Workspace) -> None:
    with pytest.raises(Refused, match=r"record\.required"):
        templates.add(folder, fields={"name": " "})
    made = templates.add(folder, fields={"name": "Nieuw", "title": "Over [voorwerp]"})
    (line,) = templates.listed(folder)
    templates.edit(folder, made.id, row_version=line.handle.row_version, fields={"folder": "X"})
    (line,) = templates.listed(folder)
    assert line.text.folder == "X"
    templates.delete(folder, made.id, row_version=line.handle.row_version)
    assert templates.listed(folder) == ()


def test_a_placeholder_is_filled_in_where_it_is_known() -> None:
    assert filled_in("Begroting [jaar] van [zone]", {"jaar": "2026"}) == "Begroting 2026 van [zone]"
