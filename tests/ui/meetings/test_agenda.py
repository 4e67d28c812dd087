"""The agenda written: items added, renamed, moved by keys and mouse, deleted and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.services.council import as_role, step_to
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Alt, Control, Key, agenda, chosen, opened, press, type_in
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.services import agenda as agenda_service
from zonedesk.services import meeting_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme


@pytest.fixture
def three(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with three items, open, the first one chosen."""
    for title in ("Verslag", "Begroting", "Varia"):
        raad.item(title)
    raad_page.refresh()
    return opened(raad_page, "GR/2018/1")


def go_to(page: MeetingsPage, number: str) -> None:
    """Choose an item, with the focus in the agenda."""
    page.detail.choose_number(number)
    page.detail.agenda.setFocus()


def test_enter_in_the_empty_row_adds_one_item_after_the_other(
    raad: Council, raad_page: MeetingsPage
) -> None:
    opened(raad_page, "GR/2018/1")
    press(Key.Key_Insert)
    field = raad_page.detail.agenda_pane.new.field
    assert field.hasFocus()
    for title in ("Verslag", "Begroting <b>2019</b>"):
        type_in(title)
        press(Key.Key_Return)
        assert field.hasFocus()
        assert not field.text()
    assert agenda(raad_page) == ["1 Verslag", "2 Begroting <b>2019</b>"]
    assert chosen(raad_page) == "2"
    press(Key.Key_Return)  # an empty title is no item
    assert len(agenda(raad_page)) == 2
    assert raad_page.detail.tabs.accessibleTabName(0).endswith(" 2")


def test_alt_arrows_move_and_the_cursor_goes_along(three: MeetingsPage) -> None:
    go_to(three, "3")
    press(Key.Key_Up, Alt)
    assert agenda(three) == ["1 Verslag", "2 Varia", "3 Begroting"]
    assert chosen(three) == "2"
    press(Key.Key_Up, Alt)
    press(Key.Key_Up, Alt)  # at the top already
    assert agenda(three)[0] == "1 Varia"
    press(Key.Key_Down, Alt)
    assert agenda(three) == ["1 Verslag", "2 Varia", "3 Begroting"]
    assert three.detail.agenda.hasFocus()


def test_alt_arrows_put_an_item_below_another_and_back(three: MeetingsPage) -> None:
    go_to(three, "2")
    press(Key.Key_Right, Alt)
    assert agenda(three) == ["1 Verslag", "1.1 Begroting", "2 Varia"]
    assert chosen(three) == "1.1"
    press(Key.Key_Left, Alt)
    assert agenda(three) == ["1 Verslag", "2 Begroting", "3 Varia"]


def test_what_cannot_be_moved_is_said(three: MeetingsPage) -> None:
    said: list[object] = []
    three.desk.lane.refused.connect(said.append)
    go_to(three, "1")
    press(Key.Key_Right, Alt)
    assert len(said) == 1
    assert agenda(three) == ["1 Verslag", "2 Begroting", "3 Varia"]


@pytest.mark.parametrize(
    ("number", "target", "where", "expected"),
    [
        ("3", "1", "above", ["1 Varia", "2 Verslag", "3 Begroting"]),
        ("1", "3", "below", ["1 Begroting", "2 Varia", "3 Verslag"]),
        ("3", "1", "on", ["1 Verslag", "1.1 Varia", "2 Begroting"]),
        ("1", None, "below", ["1 Begroting", "2 Varia", "3 Verslag"]),
        ("1", "1", "on", ["1 Verslag", "2 Begroting", "3 Varia"]),
    ],
)
def test_an_item_goes_where_it_is_dropped(
    number: str, target: str | None, where: str, expected: list[str], three: MeetingsPage
) -> None:
    record = three.detail.record
    assert record is not None
    keys = {one.row.number: one.handle.id for one in record.items}
    go_to(three, number)
    dropped_on = None if target is None else keys[target]
    three.detail.agenda.drop(
        keys[number],
        dropped_on,
        where="on" if where == "on" else ("above" if where == "above" else "below"),
    )
    assert agenda(three) == expected
    assert three.detail.agenda.key() == keys[number]


def test_f2_renames_in_place(three: MeetingsPage, qtbot: QtBot) -> None:
    go_to(three, "2")
    press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "Begroting"
    field.selectAll()
    type_in("Begroting 2019")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: agenda(three)[1] == "2 Begroting 2019")
    assert three.detail.editor.item.title.toPlainText() == "Begroting 2019"
    assert three.detail.agenda.hasFocus()


def test_escape_and_an_empty_title_leave_the_name(three: MeetingsPage, qtbot: QtBot) -> None:
    go_to(three, "2")
    press(Key.Key_F2)
    type_in("weg")
    press(Key.Key_Escape)
    press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.clear()
    press(Key.Key_Return)
    qtbot.waitUntil(three.detail.agenda.hasFocus)
    assert agenda(three)[1] == "2 Begroting"


def test_del_puts_an_item_in_the_bin_and_the_toast_takes_it_back(three: MeetingsPage) -> None:
    told: list[tuple[str, str, Callable[[], object]]] = []
    three.told.connect(lambda *all_of: told.append(all_of))
    go_to(three, "2")
    press(Key.Key_Delete)
    assert agenda(three) == ["1 Verslag", "2 Varia"]
    assert chosen(three) == "2"
    words, action, act = told[0]
    assert "Begroting" in words
    assert action
    act()
    assert agenda(three) == ["1 Verslag", "2 Begroting", "3 Varia"]


def test_the_last_item_deleted_leaves_the_one_before_chosen(three: MeetingsPage) -> None:
    go_to(three, "3")
    press(Key.Key_Delete)
    assert chosen(three) == "2"


def test_what_was_just_typed_does_not_stand_in_the_way_of_deleting(three: MeetingsPage) -> None:
    three.detail.choose_number("2")
    three.detail.editor.item.discussion.text.setFocus()
    type_in("Besproken.")
    three.detail.agenda.setFocus()
    press(Key.Key_Delete)
    assert agenda(three) == ["1 Verslag", "2 Varia"]


def test_a_long_agenda_keeps_its_scroll_when_something_changes(
    raad: Council, raad_page: MeetingsPage
) -> None:
    for number in range(40):
        raad.item(f"Punt {number}")
    raad_page.refresh()
    page = opened(raad_page, "GR/2018/1")
    go_to(page, "35")
    place = page.detail.agenda.verticalScrollBar().value()
    assert place > 0
    fields: agenda_service.ItemFields = {"title": "Varia"}
    page.desk.lane.command(lambda: agenda_service.add(raad.workspace, raad.meeting, fields=fields))
    assert page.detail.agenda.verticalScrollBar().value() == place
    assert chosen(page) == "35"


def test_a_rename_stays_open_while_the_agenda_changes(
    raad: Council, three: MeetingsPage, qtbot: QtBot
) -> None:
    go_to(three, "2")
    press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("Begroting en")
    fields: agenda_service.ItemFields = {"title": "Dringend"}
    three.desk.lane.command(
        lambda: agenda_service.add(raad.workspace, raad.meeting, fields=fields, ordinal=1)
    )
    assert QApplication.focusWidget() is field
    type_in(" rekening")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: agenda(three)[2] == "3 Begroting en rekening")


def test_a_locked_agenda_can_only_be_read(raad: Council, three: MeetingsPage) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    three.refresh()
    go_to(three, "2")
    before = agenda(three)
    for key, modifier in ((Key.Key_Delete, None), (Key.Key_Up, Alt), (Key.Key_Right, Alt)):
        press(key, modifier)
    press(Key.Key_F2)
    assert agenda(three) == before
    assert three.detail.agenda.hasFocus()
    assert three.detail.agenda_pane.new.isHidden()


def test_a_reader_can_only_read(raad: Council, theme: Theme, show: Show) -> None:
    raad.item("Verslag")
    page = opened(show(page_over(as_role(raad.workspace, Role.READER), theme)), "GR/2018/1")
    assert page.detail.agenda_pane.new.isHidden()
    press(Key.Key_Delete)
    assert agenda(page) == ["1 Verslag"]
    assert page.detail.editor.item.title.isReadOnly()
    assert page.detail.steps.next is None


def test_dragging_starts_from_items_only(three: MeetingsPage) -> None:
    model = three.detail.agenda.agenda
    drags = [bool(model.flags(model.index(n)) & Qt.ItemFlag.ItemIsDragEnabled) for n in range(5)]
    assert drags == [False, True, True, True, False]


def test_the_mouse_chooses_an_item(three: MeetingsPage) -> None:
    view = three.detail.agenda
    place = view.visualRect(view.agenda.index(3)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen(three) == "3"
    item = three.detail.editor.item.item
    assert item is not None
    assert item == meeting_record.item(three.desk.workspace, item.handle.id)


def test_ctrl_with_a_click_keeps_the_row_under_the_cursor_chosen(page: MeetingsPage) -> None:
    view = opened(page).detail.agenda
    place = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Control, place)
    assert view.selectionModel().isSelected(view.currentIndex())
    press(Key.Key_Space, Control)
    assert view.selectionModel().isSelected(view.currentIndex())
    press(Key.Key_End, Control)
    assert view.selectionModel().isSelected(view.currentIndex())
    assert view.currentIndex().row() == view.agenda.rowCount() - 1
