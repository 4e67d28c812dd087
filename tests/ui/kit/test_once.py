"""What is asked twice in a hurry happens once; a pane that waits takes nothing in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.ui.gates import Gate
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Changes
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.still import Still

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show


class Form(QWidget):
    """A field and a button that makes something of it, in a lane."""

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self.lane = lane
        self.made: list[str] = []
        self.told: list[object] = []
        self.field, self.button = QLineEdit(), QPushButton()
        self.once = Once(self.button, self.field)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.button.clicked.connect(self.ask)

    def make(self) -> Changes:
        """Make it."""
        self.made.append(self.field.text())
        return NOTHING

    def refuse(self) -> NoReturn:
        """Say why it cannot be made."""
        raise Refused("record.required", field="title")

    def ask(self) -> bool:
        """Ask for it."""
        return self.once.ask(self.lane, self.make, done=self.told.append)


@pytest.fixture
def slow(qapp: QApplication) -> Iterator[Lane]:
    """A lane that is a thread of its own."""
    made = Lane(ChangeHub(qapp))
    yield made
    made.close()


@pytest.fixture
def form(slow: Lane, show: Show) -> Form:
    """The form."""
    return show(Form(slow))


def test_two_clicks_make_one_thing(form: Form, qtbot: QtBot) -> None:
    gate = Gate(form.lane, qtbot)
    gate.shut()
    for _ in range(2):
        form.button.click()
    assert form.once.asking
    assert not form.ask()
    form.once.allow(ready=True)
    assert not form.button.isEnabled()
    QTest.keyClicks(form.field, "x")
    gate.open()
    assert form.made == [""]
    assert form.told == [NOTHING]
    assert form.button.isEnabled()
    QTest.keyClicks(form.field, "x")
    form.button.click()
    gate.rest()
    assert form.made == ["", "x"]


def test_what_was_refused_can_be_asked_again(form: Form, qtbot: QtBot) -> None:
    refused: list[object] = []
    form.lane.refused.connect(refused.append)
    gate = Gate(form.lane, qtbot)
    form.once.ask(form.lane, form.refuse, failed=form.told.append)
    gate.rest()
    form.once.ask(form.lane, form.refuse)
    gate.rest()
    assert [len(form.told), len(refused)] == [1, 1]
    assert form.ask()
    gate.rest()
    assert form.made == [""]


def test_a_button_that_may_not_be_used_sleeps_on(form: Form, qtbot: QtBot) -> None:
    form.once.allow(ready=False)
    form.ask()
    Gate(form.lane, qtbot).rest()
    assert not form.button.isEnabled()


def test_a_pane_that_waits_takes_nothing_in_but_goes_on_with_tab(form: Form) -> None:
    wishes: list[str] = []
    still = Still(form)
    form.field.setFocus()
    still.hold()
    still.when_there(lambda: wishes.append("eerst"))
    still.when_there(lambda: wishes.append("laatst"))
    QTest.keyClicks(form.field, "x")
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    assert (form.field.text(), form.made, wishes) == ("", [], [])
    form.field.setFocus()
    QTest.keyClick(form.field, Qt.Key.Key_Tab)
    assert form.button.hasFocus()
    still.release()
    assert wishes == ["laatst"]
    QTest.keyClicks(form.field, "x")
    assert form.field.text() == "x"


def test_a_wish_for_what_is_chosen_no_more_is_forgotten(form: Form) -> None:
    wishes: list[str] = []
    still = Still(form)
    still.hold()
    still.when_there(lambda: wishes.append("van de vorige"))
    still.hold()
    still.release()
    still.hold()
    still.when_there(lambda: wishes.append("van niets"))
    still.give_up()
    assert not wishes
    assert not still.holds
