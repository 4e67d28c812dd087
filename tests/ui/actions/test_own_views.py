"""The user's own views of the action points stand behind the quick views (07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.due import View
from zonedesk.ui.actions.grouping import CODES

if TYPE_CHECKING:
    from zonedesk.ui.actions.page import ActionsPage


def tabs(page: ActionsPage) -> list[str]:
    """The words of the tabs behind the quick views."""
    bar = page.view.tabs
    return [bar.tabText(place) for place in range(page.view.quick_count, bar.count())]


def keep(page: ActionsPage, name: str) -> None:
    """Keep what the list shows."""
    page.own_views.kept.begin()
    page.own_views.kept.field.named.emit(name)


def shown(page: ActionsPage) -> list[str]:
    """The references in the list."""
    return [line.row.reference for line in page.view.table.model.rows_shown()]


def test_an_own_view_is_a_tab_that_brings_quick_view_filter_and_groups_back(
    page: ActionsPage,
) -> None:
    other = next(one for one in CODES if one != page.view.kind)
    page.view.show_view(View.LATE)
    owner = page.view.table.model.rows_shown()[0].row.owner
    page.view.table.add_filter("owner", owner)
    page.view.group_by(other)
    held = shown(page)
    keep(page, "Achterstand")
    assert tabs(page) == ["Achterstand"]
    assert page.view.tabs.currentIndex() == page.view.quick_count
    page.view.tabs.setCurrentIndex(0)
    assert page.view.table.model.filters == ()
    assert page.own_views.kept.chosen is None
    page.view.group_by("term")
    page.view.tabs.setCurrentIndex(page.view.quick_count)
    assert (shown(page), page.view.kind) == (held, other)
    assert page.view.chosen_view is View.LATE


def test_the_tab_goes_with_its_view(page: ActionsPage) -> None:
    keep(page, "Alles & nog wat")
    assert tabs(page) == ["Alles && nog wat"]
    page.refresh()
    assert tabs(page) == ["Alles && nog wat"]
    page.own_views.kept.delete()
    assert tabs(page) == []
