"""Parts of an action point in the list and beside it: made, moved, closed (R103, R106)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.council import version
from tests.ui.actions.test_list import lines, stored
from zonedesk.db.models import ActionItem
from zonedesk.domain.due import View
from zonedesk.domain.words import ActionStatus
from zonedesk.services import actions, meetings
from zonedesk.services.action_record import read_all, read_one
from zonedesk.services.meeting_record import list_bodies
from zonedesk.ui.actions.columns import TERM, TEXT
from zonedesk.ui.actions.fact_parts import FactLink
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.kit.delegates.cells import OverState, Words
from zonedesk.ui.kit.delegates.row import LOOK

if TYPE_CHECKING:
    from tests.ui.actions.conftest import Heard
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.actions.page import ActionsPage

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def part(page: ActionsPage, whole: str, text: str, due: date | None = None) -> str:
    """A part of an action point, made elsewhere."""
    folder = page.desk.workspace
    parent = read_one(folder, whole).entry.handle.id
    fields: actions.ActionFields = {"text": text, "parent_id": parent, "due_on": due}
    made = actions.add(folder, fields=fields)
    page.refresh()
    return made.reference


def look(page: ActionsPage, reference: str, key: str) -> object:
    """How a cell is drawn."""
    model = page.view.table.model
    line = model.line_of(reference)
    assert line is not None
    place = next(n for n, one in enumerate(model.columns) if one.key == key)
    return model.data(model.index(line, place), LOOK)


def parent_of(folder: Workspace, reference: str) -> str:
    """What an action point is a part of."""
    return read_one(folder, reference).entry.parent


def test_a_part_is_made_with_a_key_and_a_text(page: ActionsPage) -> None:
    QTest.keyClick(page.view.table.view, Key.Key_N, CONTROL | SHIFT)
    form = page.new_action
    assert form.text.hasFocus()
    assert "A/2018/2" in form.part_of.text()
    QTest.keyClicks(form.text, "Offertes vragen")
    QTest.keyClick(form.text, Key.Key_Return, CONTROL)
    assert parent_of(page.desk.workspace, "A/2018/9") == "A/2018/2"
    assert page.detail.reference.text() == "A/2018/9"
    links = [one.words for one in page.detail.facts.findChildren(FactLink)]
    assert any(words.startswith("A/2018/2 ") for words in links)
    page.making.begin()
    assert not form.part_of.isVisible()


def test_a_part_stands_in_below_its_whole(page: ActionsPage) -> None:
    made = part(page, "A/2018/3", "Deel", date(2018, 6, 1))
    assert lines(page)[:5] == ["late 4", "A/2018/2", "A/2018/3", made, "A/2018/6"]
    drawn = look(page, made, TEXT)
    assert isinstance(drawn, Words)
    assert drawn.indent == 1
    assert "A/2018/3" in drawn.second
    page.view.group_by("owner")
    elsewhere = look(page, made, TEXT)
    assert isinstance(elsewhere, Words)
    assert (elsewhere.indent, elsewhere.second) == (0, drawn.second)


def test_a_late_part_shows_although_its_whole_is_filtered_out(page: ActionsPage) -> None:
    made = part(page, "A/2018/4", "Deel", date(2018, 12, 20))
    page.view.show_view(View.LATE)
    shown = lines(page)
    assert made in shown
    assert "A/2018/4" not in shown
    drawn = look(page, made, TEXT)
    assert isinstance(drawn, Words)
    assert (drawn.indent, "A/2018/4" in drawn.second) == (0, True)


def test_the_parts_stand_beside_the_list_and_lead_there(page: ActionsPage, heard: Heard) -> None:
    made = part(page, "A/2018/2", "Deel")
    rows = page.detail.parts.list.looks.rows
    assert [row.reference for row in rows] == [made]
    page.detail.parts.list.setFocus()
    QTest.keyClick(page.detail.parts.list, Key.Key_Down)
    QTest.keyClick(page.detail.parts.list, Key.Key_Return)
    assert heard.wanted[-1] == ("actions", made)


def test_closing_a_whole_warns_and_closes_the_parts_when_asked(
    page: ActionsPage, heard: Heard
) -> None:
    made = part(page, "A/2018/2", "Deel")
    page.view.reveal("A/2018/2")
    QTest.keyClick(page.view.table.view, Key.Key_D, CONTROL)
    warned = page.open_parts
    assert warned.isVisible()
    assert made in warned.bar.words
    assert stored(page, made).status is ActionStatus.OPEN
    heard.undo()
    assert not warned.isVisible(), "it is open again"
    page.view.reveal("A/2018/2")
    QTest.keyClick(page.view.table.view, Key.Key_D, CONTROL)
    warned.bar.acted.emit()
    assert stored(page, made).status is ActionStatus.DONE
    assert not warned.isVisible()
    heard.undo()
    assert stored(page, made).status is ActionStatus.OPEN
    assert stored(page, "A/2018/2").status is ActionStatus.DONE


def test_an_action_point_is_made_a_part_and_one_of_its_own_again(
    page: ActionsPage, heard: Heard
) -> None:
    folder = page.desk.workspace
    act = next(one for one in actions_of(page) if one.objectName() == "actions.part_of")
    act.trigger()
    picker = page.acts.whole.picker
    assert picker is not None
    QTest.keyClicks(picker.field, "A/2018/3")
    QTest.keyClick(picker.field, Key.Key_Return)
    assert parent_of(folder, "A/2018/2") == "A/2018/3"
    heard.undo()
    assert parent_of(folder, "A/2018/2") == ""


def test_what_was_put_off_shows_how_often_and_until_when_before(page: ActionsPage) -> None:
    folder = page.desk.workspace
    action = read_one(folder, "A/2018/3").entry.handle.id
    for day in (date(2018, 10, 15), date(2018, 12, 20)):
        seen = version(folder, ActionItem, action)
        actions.set_due(folder, action, row_version=seen, due_on=day)
    page.refresh()
    drawn = look(page, "A/2018/3", TERM)
    assert isinstance(drawn, OverState)
    assert drawn.words.endswith("· 2×")
    model = page.view.table.model
    place = next(n for n, one in enumerate(model.columns) if one.key == TERM)
    line = model.line_of("A/2018/3")
    tip = str(model.data(model.index(line or 0, place), Qt.ItemDataRole.ToolTipRole))
    assert "30 sep" in tip
    assert "15 okt" in tip
    counted = next(one for one in model.columns if one.key == "postponed")
    assert [counted.text(one) for one in page.view.lines if counted.text(one)] == ["2"]


def test_where_it_comes_back_is_told_and_opens(page: ActionsPage, heard: Heard) -> None:
    folder = page.desk.workspace
    body = next(one.id for one in list_bodies(folder) if one.code == "ZVR")
    made = meetings.create(folder, body, day=date(2019, 3, 14))
    page.refresh()
    assert page.detail.returns.isVisible()
    page.detail.returns.bar.acted.emit()
    assert heard.wanted[-1] == ("meetings", made.reference)
    page.view.reveal("A/2018/6")
    assert not page.detail.returns.isVisible(), "it comes from no body"
    assert len(read_all(folder).actions) == 8
