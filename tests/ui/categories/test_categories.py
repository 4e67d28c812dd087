"""The page of the categories: what it lists, and what the keys do to them (R46)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.services.council import as_role
from tests.services.folders import let_go, lier_folder
from tests.ui.desks import at_desk
from tests.workspaces import opened_folder
from zonedesk.domain.words import Role
from zonedesk.services import categories
from zonedesk.services.dossier_record import read_record
from zonedesk.ui.categories.page import CategoriesPage
from zonedesk.ui.kit.actions import DeskAction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier
page_over = partial(at_desk, CategoriesPage)


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield workspace
    let_go(workspace)


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show) -> CategoriesPage:
    """The categories of Lier, all taken into the list, with the focus there."""
    categories.take_used(lier)
    made = show(page_over(lier, theme))
    made.table.view.setFocus()
    return made


def paths(page: CategoriesPage) -> list[str]:
    """What the list shows, from top to bottom."""
    return [one.path for one in page.table.model.rows_shown()]


def tops(page: CategoriesPage) -> list[str]:
    """The categories among them."""
    return [one for one in paths(page) if " › " not in one]


def act(page: CategoriesPage, name: str) -> None:
    """Do what an action of the menu does."""
    found = page.findChild(DeskAction, f"categories.{name}")
    assert found is not None
    found.trigger()


def editor(page: CategoriesPage) -> QLineEdit:
    """The field in which a name is edited."""
    found = page.table.view.viewport().findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_words_in_use_show_with_their_numbers_and_are_taken_with_one_click(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    page = show(page_over(lier, theme))
    assert tops(page) == ["Personeel", "Aankoop en onderhoud", "Gegevensbescherming"]
    assert not page.take_button.isHidden()
    page.take_button.click()
    assert page.take_button.isHidden()
    assert all(one.listed for one in categories.listed(lier))


def test_a_name_is_typed_over_in_its_cell_and_goes_to_all_dossiers(
    page: CategoriesPage, lier: Workspace
) -> None:
    told: list[Callable[[], object]] = []
    page.told.connect(lambda _words, _link, act: told.append(act))
    page.table.choose("Personeel")
    act(page, "rename")
    field = editor(page)
    field.selectAll()
    QTest.keyClicks(field, "Personeelszaken")
    QTest.keyClick(field, Key.Key_Return)
    assert read_record(lier, "2018_GR_00004").row.category == "Personeelszaken"
    assert tops(page)[0] == "Personeelszaken"
    told[-1]()
    assert tops(page)[0] == "Personeel"


def test_a_new_category_and_subcategory_come_where_they_belong(page: CategoriesPage) -> None:
    page.new_button.click()
    current = page.table.current()
    assert current is not None
    assert (current.parent, current.uses) == ("", 0)
    page.table.choose("Gegevensbescherming")
    act(page, "new_part")
    below = page.table.current()
    assert below is not None
    assert below.parent == "Gegevensbescherming"


def test_categories_walk_with_alt_and_arrows(page: CategoriesPage) -> None:
    page.table.choose("Gegevensbescherming")
    act(page, "up")
    assert tops(page) == ["Personeel", "Gegevensbescherming", "Aankoop en onderhoud"]
    act(page, "up")
    act(page, "up")
    assert tops(page)[0] == "Gegevensbescherming"
    act(page, "down")
    assert tops(page)[1] == "Gegevensbescherming"


def test_a_category_is_merged_with_one_of_the_same_level(page: CategoriesPage) -> None:
    page.table.choose("Gegevensbescherming")
    page.fill_targets()
    offered = {one.text(): one for one in page.merge_button.choices.actions()}
    assert list(offered) == ["Personeel", "Aankoop en onderhoud"]
    offered["Personeel"].trigger()
    assert tops(page) == ["Personeel", "Aankoop en onderhoud"]
    assert page.table.model.rows_shown()[0].uses == 14


def test_enter_on_a_count_asks_for_its_dossiers(page: CategoriesPage) -> None:
    asked: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda place, reference: asked.append((place, reference)))
    page.table.choose("Personeel › Ontslag")
    view = page.table.view
    view.setCurrentIndex(page.table.model.index(view.currentIndex().row(), 1))
    QTest.keyClick(view, Key.Key_Return)
    assert asked == [("dossiers", "category:Personeel › Ontslag")]


def test_what_is_borne_cannot_be_deleted_but_retired(page: CategoriesPage) -> None:
    refused: list[object] = []
    page.desk.lane.refused.connect(refused.append)
    page.table.choose("Personeel")
    act(page, "delete")
    assert len(refused) == 1
    act(page, "retire")
    current = page.table.current()
    assert current is not None
    assert not current.active


def test_who_only_reads_looks(lier: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    page.table.choose("Personeel")
    page.begin()
    assert not page.new_button.isEnabled()
    assert page.table.model.columns[0].editor is None
    assert "Personeel" in tops(page)
