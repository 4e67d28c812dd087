"""The list of meetings: what stands in it, how it is narrowed, what an empty one says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.meetings.conftest import page_over
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import Facet
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key


def shown(page: MeetingsPage) -> list[str]:
    """The references in the list, from top to bottom."""
    return [line.row.reference for line in page.view.table.shown().rows]


def counts(page: MeetingsPage) -> dict[str, int]:
    """What each facet would show, by its words."""
    model = page.view.facets.model()
    looks = [model.index(line, 0).data(LOOK) for line in range(model.rowCount())]
    return {look.words: look.count for look in looks if isinstance(look, Facet)}


def toggle(page: MeetingsPage, words: str) -> None:
    """Put the cursor on a facet and press the space bar."""
    facets = page.view.facets
    model = facets.model()
    lines = range(model.rowCount())
    line = next(one for one in lines if model.index(one, 0).data(LOOK).words == words)
    facets.setFocus()
    facets.setCurrentIndex(model.index(line, 0))
    QTest.keyClick(facets, Key.Key_Space)


def empty_states(page: MeetingsPage) -> list[EmptyState]:
    """What stands in the list in place of rows."""
    found = page.view.table.findChildren(EmptyState)
    return [one for one in found if one.isVisible()]


def test_the_newest_meeting_stands_on_top(page: MeetingsPage) -> None:
    table = page.view.table
    assert shown(page)[:2] == ["ARO/2018/8", "BK/2018/26"]
    assert len(shown(page)) == 81
    cells = [table.model.cell(11, place) for place in table.columns.shown]
    assert cells == [
        "do 15 nov 2018",
        "ZVR/2018/2",
        "Zonale veiligheidsraad",
        "Goedgekeurd",
        "Stadhuis Lier",
        "6",
    ]


def test_a_status_is_told_by_shape_and_word(page: MeetingsPage) -> None:
    look = page.view.table.model.index(0, 3).data(LOOK)
    assert look == ShapeAndWord(Shape.DONE, "Goedgekeurd", "good")


def test_facets_narrow_by_year_and_body_and_count_the_others(page: MeetingsPage) -> None:
    toggle(page, "2018")
    toggle(page, "Zonale veiligheidsraad")
    assert shown(page) == ["ZVR/2018/2", "ZVR/2018/1"]
    told = counts(page)
    assert (told["2018"], told["Zonale veiligheidsraad"], told["Gemeenteraad"]) == (2, 2, 10)
    assert (told["Goedgekeurd"], told["Lopend"]) == (2, 0)
    toggle(page, "Zonale veiligheidsraad")
    assert len(shown(page)) == 81


def test_typing_narrows_and_down_goes_to_the_first_row(page: MeetingsPage) -> None:
    field = page.view.bar.field
    QTest.keyClicks(field, "zvr 2018")
    assert shown(page) == ["ZVR/2018/2", "ZVR/2018/1"]
    QTest.keyClick(field, Key.Key_Down)
    assert page.view.table.view.hasFocus()
    current = page.view.table.current()
    assert current is not None
    assert current.row.reference == "ZVR/2018/2"


def test_nothing_found_says_by_which_filters_and_clears_them(page: MeetingsPage) -> None:
    toggle(page, "Zonale veiligheidsraad")
    QTest.keyClicks(page.view.bar.field, "bestaatniet")
    (state,) = empty_states(page)
    assert "Zonale veiligheidsraad" in state.accessibleName()
    assert "bestaatniet" in state.accessibleName()
    (link,) = state.findChildren(QPushButton)
    assert "81" in link.text()
    QTest.keyClick(link, Key.Key_Space)
    assert len(shown(page)) == 81
    assert not empty_states(page)


@pytest.mark.parametrize("percent", [100, 150])
def test_a_new_folder_says_what_belongs_here(
    percent: int, empty: Workspace, theme: Theme, show: Show
) -> None:
    theme.set_percent(percent)
    page = show(page_over(empty, theme))
    (state,) = empty_states(page)
    room: QWidget = page.view.table.view.viewport()
    assert room.rect().contains(state.geometry())
    assert not shown(page)


def test_the_list_comes_back_as_it_was_left(page: MeetingsPage) -> None:
    toggle(page, "Gemeenteraad")
    page.view.splitter.setSizes([300, 932])
    kept = page.layout_state()
    assert "Zonale" not in "".join(kept.values())
    toggle(page, "Gemeenteraad")
    page.view.splitter.setSizes([240, 992])
    page.restore_layout(kept)
    assert len(shown(page)) == 10
    assert page.view.splitter.sizes()[0] == 300


@pytest.mark.parametrize("stored", ["", "x,y", "1", "1,2,3", "-4,9"])
def test_damaged_widths_are_left_aside(stored: str, page: MeetingsPage) -> None:
    before = page.view.splitter.sizes()
    page.restore_layout({"meetings.facets": stored})
    assert page.view.splitter.sizes() == before
