"""Templates of dossiers: taken over, edited, and what a new dossier begins with (R55)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.services.council import rows
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.dossier_templates import filled_in, gaps, typed_over
from zonedesk.domain.errors import Refused
from zonedesk.domain.richtext import from_plain, plain
from zonedesk.domain.words import Matter
from zonedesk.services import backlog, bodies, dossiers, waiting
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


@pytest.mark.parametrize(
    ("words", "told", "found"),
    [
        ("Aankoop van [voorwerp]", "Aankoop van een voertuig", {"voorwerp": "een voertuig"}),
        ("Aankoop van [voorwerp]", "aankoop van [voorwerp]", {"voorwerp": "[voorwerp]"}),
        (
            "Begroting [jaar] van [zone]",
            "Begroting 2019 van Lier",
            {"jaar": "2019", "zone": "Lier"},
        ),
        ("[graad] en [graad]", "inspecteur en inspecteur", {"graad": "inspecteur"}),
        ("[graad] en [graad]", "inspecteur en commissaris", None),
        ("Aankoop van [voorwerp]", "Onderhoud van een voertuig", None),
        ("[titel]", "Onderhoud van een voertuig", None),
        ("Rekening (A+B)", "Rekening (A+B)", {}),
    ],
)
def test_a_title_that_was_typed_over_tells_what_stood_in_the_brackets(
    words: str, told: str, found: dict[str, str] | None
) -> None:
    assert typed_over(words, told) == found


def test_an_item_takes_the_words_that_the_template_has_for_it(folder: Workspace) -> None:
    for title, words in (("[zaak]: koop", "?"), ("Aankoop van [voorwerp]", "Koop van [voorwerp]")):
        fields: templates.TemplateFields = {
            "name": title,
            "category": "Aankoop",
            "title": title,
            "item_title": words,
            "item_context": from_plain("Dossier [dossier]: [voorwerp] voor [bedrag], [termijn]."),
        }
        templates.add(folder, fields=fields)
    body = bodies.add_preset(folder, "GR").id
    made = dossiers.create(
        folder,
        fields={"title": "Aankoop van een drone", "category": "Aankoop", "amount": 125000},
        body_id=body,
    )
    waiting.add_dossier(folder, body, dossier_id=made.id)
    (item,) = backlog.waiting(folder, body)
    assert item.title == "Koop van een drone"
    stored = rows(folder, "agenda_item")[-1]["context_plain"].replace("\xa0", " ")
    assert stored == f"Dossier {made.reference}: een drone voor 1.250, [termijn]."
    other = dossiers.create(folder, fields={"title": "Verkoop", "category": "Aankoop"})
    waiting.add_dossier(folder, body, dossier_id=other.id)
    assert backlog.waiting(folder, body)[-1].title == "Verkoop"


def test_a_template_is_copied_whole(folder: Workspace) -> None:
    templates.take_examples(folder)
    first = templates.listed(folder)[0]
    templates.copy(folder, first.handle.id, name="Nog een")
    copied = next(one for one in templates.listed(folder) if one.text.name == "Nog een")
    assert replace(copied.text, name=first.text.name) == first.text
