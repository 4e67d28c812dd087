"""Choosing by keys: segmented control, check box, drop-down, tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from zonedesk.ui.kit.choices import CheckBox, Combo, SegmentedControl
from zonedesk.ui.kit.tabs import TabBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

CHOICES = (("consensus", "Consensus"), ("names", "Namen"), ("secret", "Geheim"))


@pytest.fixture
def control(show: Show) -> SegmentedControl:
    made = show(SegmentedControl(CHOICES, name="Stemming"))
    made.choose("consensus")
    return made


def part(control: SegmentedControl, place: int) -> QRadioButton:
    return control.findChildren(QRadioButton)[place]


def test_arrows_choose_the_neighbour(control: SegmentedControl, qtbot: QtBot) -> None:
    part(control, 0).setFocus()
    with qtbot.waitSignal(control.chosen) as told:
        QTest.keyClick(part(control, 0), Qt.Key.Key_Right)
    assert told.args == ["names"]
    assert control.code == "names"
    assert part(control, 1).hasFocus()
    QTest.keyClick(part(control, 1), Qt.Key.Key_Left)
    assert control.code == "consensus"
    with qtbot.assertNotEmitted(control.chosen):
        QTest.keyClick(part(control, 0), Qt.Key.Key_Left)
    assert control.code == "consensus"


def test_a_click_chooses_once(control: SegmentedControl, qtbot: QtBot) -> None:
    told: list[str] = []
    control.chosen.connect(told.append)
    QTest.mouseClick(part(control, 2), Qt.MouseButton.LeftButton, pos=QPoint(30, 4))
    QTest.mouseClick(part(control, 2), Qt.MouseButton.LeftButton)
    assert told == ["secret"]


def test_showing_a_choice_tells_nobody(control: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(control.chosen):
        control.choose("secret")
    assert control.code == "secret"
    with pytest.raises(ValueError, match="not in list"):
        control.choose("nonsense")


def test_nothing_need_be_chosen(show: Show, qtbot: QtBot) -> None:
    control = show(SegmentedControl(CHOICES, name="Stemming", small=True))
    assert control.code is None
    assert control.sizeHint().height() == 28
    part(control, 0).setFocus()
    QTest.keyClick(part(control, 0), Qt.Key.Key_Right)
    assert control.code == "consensus"


def test_screen_readers_meet_radio_buttons_under_a_name(control: SegmentedControl) -> None:
    assert control.accessibleName() == "Stemming"
    spoken = QAccessible.queryAccessibleInterface(part(control, 1))
    assert spoken.role() == QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "Namen"


def test_choosing_moves_nothing_and_text_size_does(control: SegmentedControl, theme: Theme) -> None:
    before = control.sizeHint()
    control.choose("secret")
    assert control.sizeHint() == before
    assert before.height() == 32
    theme.set_percent(150)
    assert control.sizeHint().height() == 42


def test_the_ring_goes_around_the_whole(control: SegmentedControl, theme: Theme) -> None:
    part(control, 0).setFocus()
    image = control.grab().toImage()
    middle = control.height() // 2
    for x in (0, control.width() - 1):
        assert image.pixelColor(x, middle) == theme.color("accent")


def test_a_check_box_is_toggled_by_space_and_by_its_words(show: Show, qtbot: QtBot) -> None:
    box = show(CheckBox("Alleen aandacht nodig"))
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 6, 8))
    assert not box.isChecked()


@pytest.mark.parametrize("usable", [True, False])
def test_a_checked_box_is_seen(
    *, usable: bool, show: Show, theme: Theme, colors_of: Callable[[QWidget], set[str]]
) -> None:
    box = show(CheckBox("Aan"))
    box.setEnabled(usable)
    box.toggle()
    assert (theme.color("accent").name() in colors_of(box)) == usable


def test_a_drop_down_has_its_arrow(show: Show, theme: Theme) -> None:
    combo = Combo()
    combo.addItems(["College", "Gemeenteraad"])
    show(combo)
    image = combo.grab().toImage()
    assert combo.sizeHint().height() == 32
    area = [
        image.pixelColor(x, y).name()
        for x in range(combo.width() - 26, combo.width() - 6)
        for y in range(8, 24)
    ]
    assert theme.color("muted").name() in area


@pytest.fixture
def tabs(show: Show) -> TabBar:
    made = TabBar()
    made.add("Te laat", count=3, tone="stop")
    made.add("Deze week", count=0)
    made.add("Geschiedenis")
    return show(made)


def test_tabs_go_round_with_control_tab(tabs: TabBar, qtbot: QtBot) -> None:
    places = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        QTest.keyClick(tabs, key, Qt.KeyboardModifier.ControlModifier)
        places.append(tabs.currentIndex())
    assert places == [1, 2, 0, 2]
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert tabs.currentIndex() == 1


def test_tabs_say_their_counts(
    tabs: TabBar, theme: Theme, colors_of: Callable[[QWidget], set[str]]
) -> None:
    assert [tabs.accessibleTabName(place) for place in range(3)] == [
        "Te laat 3",
        "Deze week 0",
        "Geschiedenis",
    ]
    assert theme.color("stop").name() in colors_of(tabs)
    assert tabs.sizeHint().height() == 36
    theme.set_percent(150)
    tabs.set_count(0, 12, tone="stop")
    assert tabs.tabRect(0).height() == 46


def test_the_chosen_tab_has_its_line(tabs: TabBar, theme: Theme) -> None:
    image = tabs.grab().toImage()
    line = tabs.tabRect(0).bottom()
    assert image.pixelColor(20, line) == theme.color("accent")
    assert image.pixelColor(tabs.tabRect(1).x() + 20, line) != theme.color("accent")
