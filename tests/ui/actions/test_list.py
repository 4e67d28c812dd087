"""The list of action points: groups, quick views, editing in place, what an empty one says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from tests.ui.actions.conftest import Heard, page_over
from zonedesk.domain.due import View
from zonedesk.domain.words import ActionStatus, Role
from zonedesk.services.action_record import read_all
from zonedesk.ui.kit.delegates.cells import OverState
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.table.editing import CellDate, CellTrouble
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.domain.rows import ActionRow
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.actions.page import ActionsPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def lines(page: ActionsPage) -> list[str]:
    """What the list shows from top to bottom: references, and headings by code and count."""
    model = page.view.table.model
    told = []
    for line in range(model.rowCount()):
        row, group = model.row_at(line), model.group_at(line)
        told.append(row.row.reference if row else f"{group[0].code} {group[1]}" if group else "?")
    return told


def stored(page: ActionsPage, reference: str) -> ActionRow:
    """An action point as it stands in the folder."""
    found = read_all(page.desk.workspace).actions
    return next(one.row for one in found if one.row.reference == reference)


def counts(page: ActionsPage) -> dict[View, int]:
    """What the tabs count."""
    tabs = page.view.tabs
    return {view: tabs.tabData(place)[0] for place, view in enumerate(page.view._views)}


def edit(page: ActionsPage, reference: str, key: str) -> QLineEdit:
    """Put the cursor on a cell and press F2."""
    table = page.view.table
    assert page.view.reveal(reference)
    place = next(n for n, one in enumerate(table.model.columns) if one.key == key)
    table.view.setCurrentIndex(table.view.currentIndex().siblingAtColumn(place))
    QTest.keyClick(table.view, Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def retype(field: QLineEdit, text: str, key: Qt.Key = Key.Key_Return) -> None:
    """Type over what stands in a field, and press a key."""
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def test_action_points_stand_under_their_terms(page: ActionsPage) -> None:
    assert lines(page) == [
        "late 3",
        "A/2018/2",
        "A/2018/3",
        "A/2018/6",
        "week 1",
        "A/2018/7",
        "month 1",
        "A/2018/5",
        "later 1",
        "A/2018/4",
        "undated 1",
        "A/2018/8",
        "done:2018 1",
    ]
    current = page.view.table.current()
    assert current is not None
    assert current.row.reference == "A/2018/2"


def test_quick_views_count_and_narrow(page: ActionsPage) -> None:
    assert counts(page) == {
        View.ALL: 8,
        View.LATE: 3,
        View.WEEK: 1,
        View.MONTH: 2,
        View.UNDATED: 1,
        View.UNOWNED: 0,
        View.MINE: 1,
    }
    assert page.view.tabs.tabData(1) == (3, "stop")
    page.view.tabs.setFocus()
    QTest.keyClick(page.view.tabs, Key.Key_Right)
    assert lines(page) == ["late 3", "A/2018/2", "A/2018/3", "A/2018/6"]
    page.view.show_view(View.MINE)
    assert lines(page) == ["week 1", "A/2018/7"]


def test_who_is_no_person_of_the_register_has_no_points_of_their_own(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    stranger = replace(lier, user=replace(lier.user, name="beheerder"))
    page = show(page_over(stranger, theme))
    assert View.MINE not in counts(page)


def test_a_term_is_a_day_over_shape_and_words(page: ActionsPage) -> None:
    model = page.view.table.model
    column = next(n for n, one in enumerate(model.columns) if one.key == "term")
    looks = [model.index(line, column).data(LOOK) for line in (1, 5, 7)]
    shapes = [one.state.shape for one in looks if isinstance(one, OverState)]
    assert shapes == [Shape.STOP, Shape.WATCH, Shape.OPEN]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("vr", date(2019, 1, 18)),
        ("+14", date(2019, 1, 28)),
        ("31/1", date(2019, 1, 31)),
        ("1/1", date(2020, 1, 1)),
        ("vandaag", date(2019, 1, 14)),
        ("", None),
    ],
)
def test_a_term_is_typed_in_its_cell_enter_writes_and_goes_down(
    page: ActionsPage, heard: Heard, typed: str, expected: date | None
) -> None:
    field = edit(page, "A/2018/2", "term")
    assert isinstance(field, CellDate)
    assert field.text() == "30 jun 2018"
    if not typed:
        field.selectAll()
        QTest.keyClick(field, Key.Key_Delete)
        QTest.keyClick(field, Key.Key_Return)
    else:
        retype(field, typed)
    assert stored(page, "A/2018/2").due == expected
    assert len(heard.toasts) == 1
    current = page.view.table.current()
    assert current is not None
    assert current.row.reference == "A/2018/3"
    assert page.view.table.view.hasFocus()


def test_down_goes_over_a_heading(page: ActionsPage) -> None:
    retype(edit(page, "A/2018/6", "term"), "vr")
    current = page.view.table.current()
    assert current is not None
    assert current.row.reference == "A/2018/7"
    assert lines(page)[:3] == ["late 2", "A/2018/2", "A/2018/3"]


def test_the_letters_of_a_cell_stay_where_they_were(page: ActionsPage) -> None:
    field = edit(page, "A/2018/2", "term")
    table = page.view.table
    column = table.view.currentIndex().column()
    cell = table.view.visualRect(table.view.currentIndex())
    text = cell.x() + 6 if column else cell.x() + 16
    assert field.height() == 28
    assert 8 <= text - field.x() <= 10


def test_esc_leaves_a_cell_and_a_text_that_is_no_day_stays(page: ActionsPage, heard: Heard) -> None:
    field = edit(page, "A/2018/2", "term")
    retype(field, "31/02/2019")
    assert field.isVisible()
    assert field.text() == "31/02/2019"
    (said,) = page.window().findChildren(CellTrouble)
    assert said.isVisible()
    assert said.trouble.words == field.accessibleDescription() != ""
    assert said.y() >= field.mapTo(page.window(), field.rect().bottomLeft()).y()
    page.view.bar.field.setFocus()
    assert field.isVisible()
    field.setFocus()
    QTest.keyClick(field, Key.Key_Escape)
    assert page.view.table.view.hasFocus()
    assert not said.isVisible()
    assert stored(page, "A/2018/2").due == date(2018, 6, 30)
    assert not heard.toasts


def test_a_status_is_chosen_with_the_keys_and_taken_back_from_the_toast(
    page: ActionsPage, heard: Heard
) -> None:
    field = edit(page, "A/2018/6", "status")
    assert isinstance(field, PickField)
    assert field.choices_shown is not None
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    row = stored(page, "A/2018/6")
    assert (row.status, row.done) == (ActionStatus.DONE, date(2019, 1, 14))
    assert "A/2018/6" in heard.toasts[0][0]
    assert counts(page)[View.LATE] == 2
    heard.undo()
    assert stored(page, "A/2018/6").status is ActionStatus.RUNNING
    assert counts(page)[View.LATE] == 3
    assert not heard.refused


def test_a_status_is_typed(page: ActionsPage) -> None:
    field = edit(page, "A/2018/2", "status")
    words = field.text()
    retype(field, "zzz")
    assert field.isVisible()
    retype(field, words[:3], Key.Key_Tab)
    assert stored(page, "A/2018/2").status is ActionStatus.RUNNING


def test_an_owner_is_completed_from_the_register_or_written_freely(
    page: ActionsPage, heard: Heard
) -> None:
    field = edit(page, "A/2018/8", "owner")
    assert isinstance(field, PickField)
    field.selectAll()
    QTest.keyClicks(field, "recherche")
    assert field.choices_shown is not None
    QTest.keyClick(field, Key.Key_Return)
    assert stored(page, "A/2018/8").owner == "Diensthoofd lokale recherche"
    field = edit(page, "A/2018/8", "owner")
    field.selectAll()
    QTest.keyClicks(field, "Dienst")
    QTest.keyClick(field, Key.Key_Escape)
    assert field.isVisible()
    QTest.keyClick(field, Key.Key_Return)
    assert stored(page, "A/2018/8").owner == "Dienst"
    assert len(heard.toasts) == 2


def test_a_click_on_a_status_opens_the_list_and_a_click_takes(page: ActionsPage) -> None:
    table = page.view.table
    assert page.view.reveal("A/2018/3")
    column = next(n for n, one in enumerate(table.model.columns) if one.key == "status")
    cell = table.view.visualRect(table.view.currentIndex().siblingAtColumn(column))
    QTest.mouseClick(table.view.viewport(), LEFT, pos=cell.center())
    field = QApplication.focusWidget()
    assert isinstance(field, PickField)
    shown = field.choices_shown
    assert shown is not None
    at = shown.view.visualRect(shown.view.model().index(1, 0)).center()
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=at)
    assert stored(page, "A/2018/3").status is ActionStatus.RUNNING


def test_a_click_on_a_term_opens_its_calendar(page: ActionsPage) -> None:
    table = page.view.table
    column = next(n for n, one in enumerate(table.model.columns) if one.key == "term")
    cell = table.view.visualRect(table.view.currentIndex().siblingAtColumn(column))
    QTest.mouseClick(table.view.viewport(), LEFT, pos=cell.center())
    field = QApplication.focusWidget()
    assert isinstance(field, CellDate)
    calendar = field.calendar
    assert calendar is not None
    QTest.keyClick(field, Key.Key_Escape)
    assert not calendar.isVisible()
    assert field.isVisible()


def test_two_quick_changes_are_no_conflict(page: ActionsPage, heard: Heard) -> None:
    line = page.view.table.current()
    assert line is not None
    page.commands.set_status(line.entry, ActionStatus.OPEN)
    page.commands.set_term(line.entry, date(2019, 2, 1))
    assert not heard.refused
    assert stored(page, "A/2018/2").due == date(2019, 2, 1)


def test_chosen_rows_go_to_the_bin_and_come_back(page: ActionsPage, heard: Heard) -> None:
    page.view.reveal("A/2018/2")
    QTest.keyClick(page.view.table.view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.view.table.view, Key.Key_Delete)
    assert counts(page)[View.ALL] == 6
    assert "2" in heard.toasts[0][0]
    heard.undo()
    assert counts(page)[View.ALL] == 8


def test_groups_by_other_things_and_folds_that_stay(page: ActionsPage) -> None:
    menu = page.view.group_button.choices
    page.view.fill_groupings()
    menu.actions()[2].trigger()
    assert [one for one in lines(page) if " " in one] == [
        "open 5",
        "running 2",
        "done 1",
    ]
    page.view.table.model.toggle_group("open")
    page.refresh()
    assert page.view.table.model.is_collapsed("open")
    page.view.group_by("origin")
    assert lines(page)[0] == "2018_GR_00003 1"
    assert lines(page)[-2:] == [" 1", "A/2018/8"]
    page.view.group_by("owner")
    assert lines(page)[0] == "Burgemeester van Lier 1"


def test_rows_under_headings_are_all_as_high(page: ActionsPage) -> None:
    page.view.group_by("status")
    page.view.group_by("term")
    view, model = page.view.table.view, page.view.table.model
    heights = {
        view.rowHeight(line) for line in range(model.rowCount()) if model.row_at(line) is not None
    }
    assert heights == {44}


def test_one_owner_is_chosen_from_the_menu(page: ActionsPage) -> None:
    page.view.fill_owners()
    menu = page.view.owner_button.choices
    entry = next(one for one in menu.actions() if one.text().startswith("Korpschef"))
    entry.trigger()
    assert lines(page) == ["late 1", "A/2018/2"]
    page.view.bar.clear()
    assert len(lines(page)) == 13


def test_an_origin_leads_to_its_meeting_or_dossier(page: ActionsPage, heard: Heard) -> None:
    table = page.view.table
    column = next(n for n, one in enumerate(table.model.columns) if one.key == "origin")
    for reference in ("A/2018/2", "A/2018/6", "A/2018/8"):
        page.view.reveal(reference)
        cell = table.view.visualRect(table.view.currentIndex().siblingAtColumn(column))
        QTest.mouseClick(table.view.viewport(), LEFT, pos=cell.topLeft() + QPoint(20, 20))
    assert heard.wanted == [("meetings", "ZVR/2018/1#4"), ("dossiers", "2018_GR_00003")]


def test_an_action_point_is_found_behind_filters_views_and_folds(
    page: ActionsPage, heard: Heard
) -> None:
    page.view.show_view(View.LATE)
    page.view.bar.field.setText("flitsen")
    page.show_reference("A/2018/1")
    current = page.view.table.current()
    assert current is not None
    assert current.row.reference == "A/2018/1"
    page.show_reference("A/2018/99")
    assert len(heard.refused) == 1


def test_ctrl_enter_asks_for_a_window(page: ActionsPage, heard: Heard) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (spot,) = heard.windows
    other = page.spot()
    assert getattr(spot, "state", None) == other.state == "A/2018/2"


def test_an_empty_view_says_so_and_leads_back(page: ActionsPage) -> None:
    page.view.show_view(View.UNOWNED)
    shown = [one for one in page.findChildren(EmptyState) if one.isVisible()]
    assert len(shown) == 1
    assert not page.view.export_button.isEnabled()
    assert page.view.panes.side.currentWidget() is page.nothing
    QTest.mouseClick(shown[0].findChildren(QPushButton)[-1], LEFT)
    assert page.view.chosen_view is View.ALL
    assert page.view.panes.side.currentWidget() is page.detail


def test_nothing_found_offers_to_clear(page: ActionsPage) -> None:
    page.view.bar.field.setFocus()
    QTest.keyClicks(page.view.bar.field, "zzz")
    (shown,) = [one for one in page.findChildren(EmptyState) if one.isVisible()]
    QTest.mouseClick(shown.findChildren(QPushButton)[-1], LEFT)
    assert len(lines(page)) == 13


def test_a_new_folder_offers_the_first_action_point(empty_page: ActionsPage) -> None:
    (shown,) = [one for one in empty_page.findChildren(EmptyState) if one.isVisible()]
    QTest.mouseClick(shown.findChildren(QPushButton)[0], LEFT)
    assert empty_page.new_action.text.hasFocus()


def test_a_reader_edits_nothing(lier: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(replace(lier, user=replace(lier.user, role=Role.READER)), theme))
    view = page.view.table.view
    view.setFocus()
    view.setCurrentIndex(view.currentIndex().siblingAtColumn(3))
    QTest.keyClick(view, Key.Key_F2)
    assert view.hasFocus()
    QTest.keyClick(view, Key.Key_Delete)
    assert counts(page)[View.ALL] == 8
    assert page.detail.title.isReadOnly()
    assert not page.view.new_button.isEnabled()


def test_the_looks_of_the_page_come_back(
    page: ActionsPage, lier: Workspace, theme: Theme, show: Show
) -> None:
    page.view.group_by("owner")
    stored_looks = dict(page.layout_state())
    assert "Korpschef" not in str(stored_looks)
    again = show(page_over(lier, theme))
    again.restore_layout(stored_looks)
    assert again.view.kind == "owner"
    assert again.layout_state()["actions.list"] == stored_looks["actions.list"]
    again.restore_layout({"actions.groups": "what", "actions.panes": "x,y"})
    assert again.view.kind == "term"
