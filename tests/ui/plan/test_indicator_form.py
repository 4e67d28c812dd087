"""Indicators made, changed and deleted in the detail of a plan line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from zonedesk.domain.words import Direction, IndicatorFrequency
from zonedesk.services.plan_record import read_line

if TYPE_CHECKING:
    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.ui.plan.page import PlanPage

Key = Qt.Key


def stored(page: PlanPage) -> tuple[IndicatorRecord, ...]:
    """The indicators of the line as they stand in the folder."""
    return read_line(page.desk.workspace, "V1.1", year=2018).indicators


def test_an_indicator_is_made_with_its_facts(page: PlanPage) -> None:
    section = page.detail.indicators
    section.add.click()
    form = section.form
    assert form.code.hasFocus()
    QTest.keyClicks(form.code, "bin")
    QTest.keyClicks(form.name, "Aanrijtijd")
    QTest.keyClicks(form.baseline, "11,5")
    form.direction.setCurrentIndex(list(Direction).index(Direction.RANGE))
    form.frequency.setCurrentIndex(1)
    QTest.keyClick(form.name, Key.Key_Return)
    assert form.trouble.words
    form.code.clear()
    QTest.keyClicks(form.code, "AANR")
    QTest.keyClick(form.code, Key.Key_Return)
    assert not form.isVisible()
    made = stored(page)[-1]
    assert (made.code, made.name, made.baseline) == ("AANR", "Aanrijtijd", 11.5)
    assert (made.direction, made.frequency) == (Direction.RANGE, IndicatorFrequency.QUARTER)


def test_its_facts_are_changed_and_it_is_deleted_and_taken_back(page: PlanPage) -> None:
    told = []
    page.told.connect(lambda *words: told.append(words))
    section = page.detail.indicators

    def ask() -> None:
        found = page.detail.findChildren(QAbstractButton, "facts WON-A")
        found[-1].click()

    ask()
    QTest.keyClicks(section.form.source, "ANG")
    QTest.keyClick(section.form.source, Key.Key_Return)
    assert stored(page)[-1].source == "ANG"
    ask()
    section.form.remove.click()
    assert [one.code for one in stored(page)] == ["BIN"]
    told[-1][2]()
    assert [one.code for one in stored(page)] == ["BIN", "WON-A"]
    ask()
    QTest.keyClick(section.form.code, Key.Key_Escape)
    assert not section.form.isVisible()
