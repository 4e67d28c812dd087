"""A user keeps the register as it stands under a name, and finds it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import as_role
from tests.ui.dossiers.conftest import page_over
from tests.ui.dossiers.test_register import shown, toggle
from zonedesk.domain.words import Role
from zonedesk.services import views
from zonedesk.ui.kit.table.columns import Filter, SortBy
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.page import DossiersPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
STAFF = Filter("category", "Personeel")


def keep(page: DossiersPage, name: str) -> None:
    """Name what the list shows, as the menu lets one do."""
    page.views.action.trigger()
    field = page.views.field
    field.clear()
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Key.Key_Return)


def entries(page: DossiersPage) -> dict[str, Callable[[], object]]:
    """What the menu of the views holds, with how each is chosen."""
    page.views.fill()
    return {one.text(): one.trigger for one in page.views.button.choices.actions()}


def said(page: DossiersPage) -> tuple[str, str]:
    """What stands on the button."""
    return page.views.button.name, page.views.button.note


def test_a_view_brings_filters_words_order_and_columns_back(page: DossiersPage) -> None:
    table = page.view.table
    toggle(page, "Personeel")
    page.view.bar.field.setText("ontslag")
    order = (SortBy("category"), SortBy("opened", descending=True))
    table.set_sort(order)
    table.columns.show(4, shown=True)
    keep(page, "Ontslagen")
    assert said(page) == ("Ontslagen", "")
    held = table.columns.shown
    entries(page)[texts().gettext("All dossiers")]()
    assert len(shown(page)) == 19
    table.reset()
    entries(page)["Ontslagen"]()
    assert shown(page) == ["15", "04"]
    assert (table.model.sort_order, table.columns.shown) == (order, held)
    assert page.view.bar.field.text() == "ontslag"


def test_the_button_tells_that_a_view_was_changed_until_it_is_kept(page: DossiersPage) -> None:
    toggle(page, "Personeel")
    keep(page, "Mijn werk")
    toggle(page, "Ontslag")
    assert said(page) == ("Mijn werk", texts().gettext("changed"))
    words = texts().gettext("Keep the changes in “{name}”").format(name="Mijn werk")
    entries(page)[words]()
    assert said(page) == ("Mijn werk", "")
    entries(page)[texts().gettext("All dossiers")]()
    entries(page)["Mijn werk"]()
    assert shown(page) == ["15", "04"]


def test_other_columns_beside_a_dossier_are_no_change(page: DossiersPage) -> None:
    toggle(page, "Personeel")
    keep(page, "Mijn werk")
    page.panes.toggle_right()
    page.view.bar.field.setText("ontslag")
    page.view.bar.field.clear()
    assert said(page) == ("Mijn werk", "")


def test_a_view_is_renamed_and_deleted_with_a_way_back(page: DossiersPage) -> None:
    told: list[Callable[[], object]] = []
    page.told.connect(lambda _words, _link, act: told.append(act))
    toggle(page, "Personeel")
    keep(page, "Mijn werk")
    entries(page)[texts().gettext("Rename…")]()
    assert page.views.field.text() == "Mijn werk"
    QTest.keyClicks(page.views.field, "Personeel")
    QTest.keyClick(page.views.field, Key.Key_Return)
    assert said(page) == ("Personeel", "")
    entries(page)[texts().gettext("Delete")]()
    assert not page.views.views
    assert page.view.table.model.filters == (STAFF,)  # the list stays as it is
    told[-1]()
    assert [one.name for one in page.views.views] == ["Personeel"]


def test_escape_keeps_nothing_and_a_name_that_exists_stays_to_be_mended(
    page: DossiersPage,
) -> None:
    page.views.begin()
    QTest.keyClick(page.views.field, Key.Key_Escape)
    assert not page.views.views
    assert not page.views.button.isHidden()
    refused: list[object] = []
    page.desk.lane.refused.connect(refused.append)
    keep(page, "Alles")
    keep(page, "alles")
    assert len(refused) == 1
    assert not page.views.field.isHidden()
    assert len(page.views.views) == 1


def test_what_a_view_says_about_columns_that_are_no_more_is_left_aside(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    content = (
        '{"columns":[["reference",120,true],["gone",80,true]],"sort":[["gone",true],'
        '["title",false]],"filters":[["gone","x"],["category","Personeel"]],"quick":7}'
    )
    views.keep(lier, "dossiers", name="Van vroeger", content=content)
    views.keep(lier, "dossiers", name="Stuk", content="{")
    page = show(page_over(lier, theme))
    entries(page)["Van vroeger"]()
    table = page.view.table
    assert table.model.sort_order == (SortBy("title"),)
    assert table.model.filters == (STAFF,)
    assert said(page) == ("Van vroeger", "")
    entries(page)["Stuk"]()
    assert len(shown(page)) == 19


def test_a_list_that_stands_as_a_view_is_called_by_it(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    first = show(page_over(lier, theme))
    first.view.table.set_filters([Filter("year", "2018")])
    keep(first, "Alle dossiers 2018")
    again = show(page_over(lier, theme))
    assert said(again) == (texts().gettext("All dossiers"), "")
    again.restore_layout(first.layout_state())
    assert said(again) == ("Alle dossiers 2018", "")


def test_who_only_reads_chooses_but_keeps_nothing(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    views.keep(lier, "dossiers", name="Voor mij", content="{}")
    page = show(page_over(as_role(lier, Role.READER), theme))
    page.views.begin()
    assert page.views.field.isHidden()
    assert not page.views.action.isEnabled()
    assert "Voor mij" in entries(page)
