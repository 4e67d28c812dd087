"""A list that opens below a chip: typing narrows it, Enter takes, Esc and a click beside close."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from zonedesk.ui.kit.picker import Offer, Picker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Show

Key = Qt.Key
OFFERS = (
    Offer(1, "D/2018/1", "Aankoop van voertuigen"),
    Offer(2, "D/2018/2", "Camera's"),
    Offer(3, "D/2018/3", "Reglement"),
)


@pytest.fixture
def anchor(show: Show) -> Iterator[QPushButton]:
    """A button in a window with room below it."""
    window = QWidget()
    window.resize(600, 500)
    column = QVBoxLayout(window)
    made = QPushButton("Dossier")
    column.addWidget(made)
    column.addStretch(1)
    show(window)
    yield made
    del window  # it lives as long as the test


def opened(anchor: QPushButton, *, free: str = "") -> Picker:
    """The list of three, open, and what it tells on `anchor`'s property."""
    picker = Picker(anchor, OFFERS, name="Dossier zoeken", free=free)
    picker.open()
    return picker


def test_typing_narrows_without_regard_to_accents(anchor: QPushButton) -> None:
    picker = opened(anchor)
    taken: list[object] = []
    picker.picked.connect(taken.append)
    assert picker.field.hasFocus()
    QTest.keyClicks(picker.field, "CAMÉRA")
    assert [one.key for one in picker.model.choices] == [2]
    QTest.keyClick(picker.field, Key.Key_Return)
    assert taken == [2]
    assert anchor.hasFocus()


def test_arrows_walk_and_stop_at_the_ends(anchor: QPushButton) -> None:
    picker = opened(anchor)
    taken: list[object] = []
    picker.picked.connect(taken.append)
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down):
        QTest.keyClick(picker.field, key)
    QTest.keyClick(picker.field, Key.Key_Enter)
    assert taken == [3]


def test_escape_closes_and_changes_nothing(anchor: QPushButton) -> None:
    picker = opened(anchor)
    taken: list[object] = []
    picker.picked.connect(taken.append)
    QTest.keyClick(picker.field, Key.Key_Escape)
    assert not picker.isVisible()
    assert not taken
    assert anchor.hasFocus()


def test_a_click_beside_closes(anchor: QPushButton) -> None:
    picker = opened(anchor)
    QTest.mouseClick(anchor.window(), Qt.MouseButton.LeftButton, pos=QPoint(590, 490))
    assert not picker.isVisible()


def test_a_click_on_a_line_takes_it(anchor: QPushButton) -> None:
    picker = opened(anchor)
    taken: list[object] = []
    picker.picked.connect(taken.append)
    place = picker.list.visualRect(picker.model.index(1)).center()
    QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert taken == [2]


def test_a_free_text_is_offered_as_the_last_line(anchor: QPushButton) -> None:
    picker = opened(anchor, free="“{text}”")
    told: list[str] = []
    picker.typed.connect(told.append)
    QTest.keyClicks(picker.field, "De buurt")
    assert [one.words for one in picker.model.choices] == ["“De buurt”"]
    QTest.keyClick(picker.field, Key.Key_Return)
    assert told == ["De buurt"]


def test_nothing_found_takes_nothing(anchor: QPushButton) -> None:
    picker = opened(anchor)
    taken: list[object] = []
    picker.picked.connect(taken.append)
    QTest.keyClicks(picker.field, "bestaat niet")
    QTest.keyClick(picker.field, Key.Key_Return)
    assert not taken
