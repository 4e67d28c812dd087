"""An action point is noted at a plan line in two keystrokes, and serves that line (R100)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from zonedesk.services.action_record import read_all

if TYPE_CHECKING:
    from zonedesk.ui.plan.page import PlanPage

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_line_is_served_by_the_action_point_that_is_typed(page: PlanPage) -> None:
    folder = page.desk.workspace
    before = {one.row.reference for one in read_all(folder).actions}
    page.show_reference("V3.1")
    page.view.tree.setFocus()
    QTest.keyClick(page.view.tree, Key.Key_A, CONTROL | SHIFT)
    quick = page.detail.quick
    assert quick.text.hasFocus()
    QTest.keyClicks(quick.text, "Borden plaatsen")
    QTest.keyClick(quick.text, Key.Key_Return)
    (made,) = [one for one in read_all(folder).actions if one.row.reference not in before]
    assert (made.row.text, made.row.plan_lines) == ("Borden plaatsen", ("V3.1",))
    record = page.detail.record
    assert record is not None
    assert made.row.reference in {one.reference for one in record.actions}
