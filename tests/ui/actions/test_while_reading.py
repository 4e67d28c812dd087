"""Between a choice and what it shows: what is typed or asked meanwhile goes nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import rows
from tests.ui.actions.conftest import Heard, listen, page_over
from tests.ui.gates import Gate
from zonedesk.services import actions, drafts
from zonedesk.services.action_record import read_one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.actions.page import ActionsPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(lier: Workspace, theme: Theme, show: Show, qtbot: QtBot) -> Iterator[ActionsPage]:
    """The action points with the focus in the list, over a lane that is a thread of its own."""
    made = show(page_over(lier, theme, inline=False))
    Gate(made.desk.lane, qtbot).rest()
    made.view.table.view.setFocus()
    yield made
    made.desk.lane.close()


@pytest.fixture
def gate(page: ActionsPage, qtbot: QtBot) -> Gate:
    """The way to the lane."""
    return Gate(page.desk.lane, qtbot)


@pytest.fixture
def told(page: ActionsPage) -> Heard:
    """What the page told the frame."""
    return listen(page)


def text_of(page: ActionsPage, reference: str) -> str:
    """The text of an action point as it stands in the file."""
    return read_one(page.desk.workspace, reference).entry.row.text


def count(workspace: Workspace, table: str) -> int:
    """How many records of a table are not in the bin."""
    return sum(row["deleted_at"] is None for row in rows(workspace, table))


def go_down(page: ActionsPage) -> tuple[str, str]:
    """Go to the next action point with the arrow; gives the one before it and that one."""
    record = page.detail.record
    assert record is not None
    for _ in range(2):  # over the heading of a group
        QTest.keyClick(page.view.table.view, Key.Key_Down)
    line = page.view.table.current()
    assert line is not None
    assert line.row.reference != record.entry.row.reference
    return record.entry.row.reference, line.row.reference


def test_what_is_typed_before_an_action_point_is_there_is_not_typed_in_the_one_before(
    page: ActionsPage, gate: Gate
) -> None:
    gate.shut()
    first, second = go_down(page)
    words = [text_of(page, one) for one in (first, second)]
    QTest.keyClicks(page.detail.title, "Ander ")
    QTest.mouseClick(page.detail.done, Qt.MouseButton.LeftButton)
    gate.open()
    page.leave()
    gate.rest()
    assert [text_of(page, one) for one in (first, second)] == words


def test_the_text_is_edited_as_soon_as_it_is_there(page: ActionsPage, gate: Gate) -> None:
    gate.shut()
    first, second = go_down(page)
    words = text_of(page, first)
    page.view.table.edit_wanted.emit(page.view.table.current())
    gate.open()
    QTest.keyClicks(page.detail.title, "Nazien")
    page.leave()
    gate.rest()
    assert (text_of(page, first), text_of(page, second)) == (words, "Nazien")


def test_what_comes_too_late_is_not_shown(page: ActionsPage, gate: Gate) -> None:
    gate.shut()
    page.refresh()
    page.view.table.current_changed.emit(None)  # a filter leaves nothing
    gate.open()
    assert page.detail.record is None
    assert page.view.panes.side.currentWidget() is page.nothing


def test_an_impatient_user_notes_one_action_point(page: ActionsPage, gate: Gate) -> None:
    before = count(page.desk.workspace, "action_item")
    page.making.begin()
    page.new_action.text.setPlainText("Iets doen")
    gate.shut()
    QTest.keyClick(page.new_action.text, Key.Key_Return, CONTROL)
    page.new_action.finish()
    page.new_action.put_away()
    assert not page.new_action.note.isEnabled()
    gate.open()
    assert count(page.desk.workspace, "action_item") == before + 1


def test_an_entry_is_added_once_and_what_is_typed_on_stays(page: ActionsPage, gate: Gate) -> None:
    before = count(page.desk.workspace, "follow_up")
    entry = page.detail.new_entry
    entry.field.setFocus()
    entry.field.insertPlainText("Eerste 😀.")  # a sign that Qt counts as two
    gate.shut()
    for _ in range(2):
        QTest.keyClick(entry.field, Key.Key_Return, CONTROL)
    QTest.keyClicks(entry.field, " En een tweede")
    gate.open()
    assert count(page.desk.workspace, "follow_up") == before + 1
    assert entry.field.toPlainText() == "En een tweede"
    assert entry.button.isEnabled()
    page.leave()
    gate.rest()
    assert [one.content for one in drafts.offered(page.desk.workspace)] == ["En een tweede"]


def test_action_points_go_and_come_back_together(
    page: ActionsPage, gate: Gate, told: Heard
) -> None:
    before = count(page.desk.workspace, "action_item")
    page.commands.delete([line.entry for line in page.view.lines[:3]])
    gate.rest()
    assert count(page.desk.workspace, "action_item") == before - 3
    told.undo()
    gate.rest()
    assert count(page.desk.workspace, "action_item") == before
    assert not told.refused


def test_a_way_back_that_is_refused_brings_nothing_back(
    page: ActionsPage, gate: Gate, told: Heard
) -> None:
    entries = [line.entry for line in page.view.lines[:2]]
    page.commands.delete(entries)
    gate.rest()
    actions.restore(page.desk.workspace, entries[0].handle.id)  # in another window
    before = count(page.desk.workspace, "action_item")
    told.undo()
    gate.rest()
    assert count(page.desk.workspace, "action_item") == before
    assert len(told.refused) == 1


def test_of_action_points_one_of_which_moved_on_none_is_deleted(
    page: ActionsPage, gate: Gate, told: Heard
) -> None:
    entries = [line.entry for line in page.view.lines[:2]]
    held = entries[1].handle
    actions.set_due(page.desk.workspace, held.id, row_version=held.row_version, due_on=None)
    actions.set_owner(page.desk.workspace, held.id, row_version=held.row_version + 1, owner="x")
    before = count(page.desk.workspace, "action_item")
    page.commands.delete(entries)
    gate.rest()
    assert count(page.desk.workspace, "action_item") == before
    assert (len(told.refused), told.toasts) == (1, [])
