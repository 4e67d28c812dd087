"""An action point is noted at a dossier in two keystrokes, a text and Enter (R100)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import as_role, rows
from tests.ui.dossiers.conftest import CAMERAS, page_over
from zonedesk.domain.words import Role
from zonedesk.services.action_record import read_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.page import DossiersPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_dossier_is_its_origin_and_it_is_taken_back(page: DossiersPage) -> None:
    folder = page.desk.workspace
    told: list[tuple[str, str, Callable[[], object]]] = []
    page.told.connect(lambda *all_of: told.append(all_of))
    before = {one.row.reference for one in read_all(folder).actions}
    QTest.keyClick(page.view.table.view, Key.Key_A, CONTROL | SHIFT)
    quick = page.detail.quick
    assert quick.text.hasFocus()
    QTest.keyClicks(quick.text, "Camera's laten keuren")
    QTest.keyClick(quick.text, Key.Key_Tab)
    QTest.keyClicks(quick.owner, "Dienst techniek")
    QTest.keyClick(quick.text, Key.Key_Return)
    (made,) = [one for one in read_all(folder).actions if one.row.reference not in before]
    assert (made.row.text, made.row.owner) == ("Camera's laten keuren", "Dienst techniek")
    assert made.row.dossier == CAMERAS
    assert page.detail.record is not None
    assert made.row.reference in {one.reference for one in page.detail.record.actions}
    assert not quick.isVisible()
    assert made.row.reference in told[-1][0]
    told[-1][2]()
    assert {one.row.reference for one in read_all(folder).actions} == before


def test_esc_hides_it_and_what_was_typed_is_kept_as_a_draft(page: DossiersPage) -> None:
    quick = page.detail.quick
    page.detail.begin_action()
    QTest.keyClicks(quick.text, "Later")
    QTest.keyClick(quick.text, Key.Key_Escape)
    assert not quick.isVisible()
    page.leave()
    kept = rows(page.desk.workspace, "draft")
    assert [(one["subject"], one["field"]) for one in kept] == [("dossier", "new_action")]
    page.detail.begin_action()
    assert quick.text.text() == "Later"


def test_who_only_reads_notes_nothing(lier: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    page.view.table.choose(CAMERAS)
    page.detail.begin_action()
    assert not page.detail.quick.isVisible()
