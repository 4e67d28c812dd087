"""In a narrow window an action point covers the list, as a dossier does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from zonedesk.ui.actions.page import ActionsPage

Key = Qt.Key


def test_a_narrow_window_shows_list_or_action_point(page: ActionsPage) -> None:
    page.resize(960, 640)
    assert page.view.table.isVisible()
    assert not page.view.panes.side.isVisible()
    page.view.table.view.setFocus()
    QTest.keyClick(page.view.table.view, Key.Key_Return)
    assert page.detail.isVisible()
    assert not page.view.table.isVisible()
    assert page.detail.back.isVisible()
    page.detail.back.click()
    assert page.view.table.isVisible()
    assert not page.detail.isVisible()


def test_a_wide_window_shows_both(page: ActionsPage) -> None:
    page.resize(1232, 824)
    assert page.view.table.isVisible()
    assert page.view.panes.side.isVisible()
    assert not page.detail.back.isVisible()
