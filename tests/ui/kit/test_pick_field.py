"""A field in which one of several is chosen while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.menu_button import MenuButton
from zonedesk.ui.kit.pick_field import PickField

if TYPE_CHECKING:
    from tests.ui.conftest import Show

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
PEOPLE = (Choice(1, "Algemeen directeur"), Choice(2, "Korpschef"), Choice(3, "Diensthoofd wijk"))


class Form(QWidget):
    """A field of persons with another field below it."""

    def __init__(self, *, free: bool) -> None:
        super().__init__()
        self.field, self.other = PickField(PEOPLE, self, free=free), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.other)
        column.addStretch(1)
        self.resize(400, 300)


@pytest.fixture
def free(show: Show) -> Form:
    """A form whose field takes any text."""
    made = show(Form(free=True))
    made.field.setFocus()
    return made


@pytest.fixture
def closed(show: Show) -> Form:
    """A form whose field takes only its choices."""
    made = show(Form(free=False))
    made.field.setFocus()
    return made


def marked(field: PickField) -> str | None:
    """What Enter takes."""
    shown = field.choices_shown
    choice = shown.marked if shown else None
    return choice.words if choice else None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("kor", "Korpschef"), ("wijk", "Diensthoofd wijk"), ("KORPSCHEF", "Korpschef"), ("ijk", None)],
)
def test_typing_marks_what_begins_so(free: Form, typed: str, expected: str | None) -> None:
    field = free.field
    QTest.keyClicks(field, typed)
    assert field.choices_shown is not None
    assert marked(field) == expected


def test_enter_takes_what_is_marked_and_arrows_walk(closed: Form) -> None:
    field = closed.field
    QTest.keyClick(field, Key.Key_Down)
    assert marked(field) is None
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Up)
    assert marked(field) == "Algemeen directeur"
    QTest.keyClick(field, Key.Key_Return)
    assert field.value() == 1
    assert field.choices_shown is None


def test_esc_closes_the_list_and_a_free_text_stays_one(free: Form) -> None:
    field, other = free.field, free.other
    QTest.keyClicks(field, "Korps")
    QTest.keyClick(field, Key.Key_Escape)
    other.setFocus()
    assert field.value() == "Korps"


def test_leaving_takes_the_text_and_not_what_is_marked(free: Form) -> None:
    field, other = free.field, free.other
    QTest.keyClicks(field, "Korps")
    assert marked(field) == "Korpschef"
    other.setFocus()
    assert field.value() == "Korps"
    assert field.choices_shown is None


def test_what_is_no_choice_stays_as_it_was_typed_and_is_marked(closed: Form) -> None:
    field, other = closed.field, closed.other
    QTest.keyClicks(field, "niemand")
    other.setFocus()
    assert field.refusal is not None
    assert (field.refusal.code, field.text()) == ("choice.unknown", "niemand")
    field.setFocus()
    field.clear()
    other.setFocus()
    assert field.value() is None


def test_a_click_takes_a_choice(free: Form) -> None:
    field = free.field
    heard: list[object] = []
    field.value_changed.connect(heard.append)
    field.open_choices()
    shown = field.choices_shown
    assert shown is not None
    at = shown.view.visualRect(shown.view.model().index(2, 0)).center()
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=at)
    assert heard == [3]
    assert field.text() == "Diensthoofd wijk"


def test_a_button_over_a_menu_has_room_for_its_chevron(show: Show) -> None:
    button = show(MenuButton("Groepeer: &termijn"))
    wide = button.width()
    button.setText("Groepeer: &verantwoordelijke")
    assert button.sizeHint().width() > wide
    assert button.menu() is button.choices
