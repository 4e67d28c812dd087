"""An item written: texts, chips, result, decision and action points, saved without a button."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from tests.services.council import one, rows, step_to
from tests.ui.meetings.keys import (
    Control,
    Key,
    Shift,
    agenda,
    opened,
    press,
    type_in,
    words_in,
)
from zonedesk.domain.richtext import plain
from zonedesk.domain.words import ActionStatus, ItemKind, ItemResult, MeetingStatus
from zonedesk.services import agenda as agenda_service
from zonedesk.services import dossiers, meeting_record, people
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_model import CLOSING, OPENING
from zonedesk.ui.meetings.editor_action_places import DUE, OWNER, STATUS, TEXT, places
from zonedesk.ui.meetings.sentences import sentence_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from zonedesk.domain.meeting_record import ItemRecord
    from zonedesk.ui.meetings.editor_item import ItemEditor
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme

Both = Control | Shift


@pytest.fixture
def page(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with two items, open at the first."""
    for title in ("Verslag", "Begroting"):
        raad.item(title)
    raad_page.refresh()
    return opened(raad_page, "GR/2018/1")


def editor_of(page: MeetingsPage) -> ItemEditor:
    """The editor of items."""
    return page.detail.editor.item


def stored(page: MeetingsPage) -> ItemRecord:
    """The item that is edited, as it is stored."""
    item = editor_of(page).item
    assert item is not None
    return meeting_record.item(page.desk.workspace, item.handle.id)


def test_leaving_a_text_saves_it(page: MeetingsPage) -> None:
    editor_of(page).discussion.text.setFocus()
    type_in("De raad bespreekt het <ontwerp>.")
    editor_of(page).context.text.setFocus()
    type_in("Zie bijlage.")
    page.detail.agenda.setFocus()
    item = stored(page)
    assert plain(item.discussion) == "De raad bespreekt het <ontwerp>."
    assert plain(item.context) == "Zie bijlage."


def test_going_to_the_next_item_saves_and_shows_the_other(page: MeetingsPage) -> None:
    first = stored(page).handle.id
    editor_of(page).discussion.text.setFocus()
    type_in("Eerste.")
    press(Key.Key_PageDown, Control)
    assert editor_of(page).title.toPlainText() == "Begroting"
    assert editor_of(page).discussion.text.hasFocus()
    assert not editor_of(page).discussion.text.toPlainText()
    assert plain(meeting_record.item(page.desk.workspace, first).discussion) == "Eerste."
    press(Key.Key_PageUp, Control)
    assert editor_of(page).discussion.text.toPlainText() == "Eerste."


def test_the_title_is_edited_in_place_and_the_agenda_follows(page: MeetingsPage) -> None:
    title = editor_of(page).title
    title.setFocus()
    title.selectAll()
    type_in("Goedkeuring van het verslag")
    press(Key.Key_Return)
    assert not title.hasFocus()
    assert agenda(page)[0] == "1 Goedkeuring van het verslag"


def test_an_empty_title_is_refused_and_said(page: MeetingsPage) -> None:
    title = editor_of(page).title
    title.setFocus()
    title.selectAll()
    press(Key.Key_Delete)
    page.detail.agenda.setFocus()
    assert editor_of(page).keeper.bar.isVisible()
    assert agenda(page)[0] == "1 Verslag"


def test_saving_moves_neither_cursor_nor_scroll(page: MeetingsPage, qtbot: QtBot) -> None:
    text = editor_of(page).discussion.text
    bar = editor_of(page).verticalScrollBar()
    text.setFocus()
    for number in range(60):
        type_in(f"Regel {number}")
        press(Key.Key_Return)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    press(Key.Key_Home, Control)
    for _ in range(50):
        press(Key.Key_Down)
    qtbot.waitUntil(lambda: bar.value() > 0)
    place, scroll = text.textCursor().position(), bar.value()
    editor_of(page).keeper.flush()
    assert text.textCursor().position() == place
    assert bar.value() == scroll
    assert text.hasFocus()


def test_the_kind_is_chosen_from_its_chip(page: MeetingsPage) -> None:
    actions = editor_of(page).chips.kind_menu().actions()
    assert [action.isChecked() for action in actions].count(True) == 1
    actions[list(ItemKind).index(ItemKind.DECISION)].trigger()
    assert stored(page).kind is ItemKind.DECISION
    assert "Beslissing" in words_in(editor_of(page).chips)


def test_openness_is_chosen_from_its_chip_or_left_to_the_body(page: MeetingsPage) -> None:
    _, closed, as_body = editor_of(page).chips.openness_menu().actions()
    assert as_body.isChecked()
    closed.trigger()
    assert stored(page).public is False
    assert editor_of(page).context.name.isVisible()
    lock = [words for words in words_in(editor_of(page).context.name) if "besloten" in words]
    assert lock
    editor_of(page).chips.openness_menu().actions()[2].trigger()
    assert stored(page).public is None


def test_a_dossier_is_found_by_typing_and_taken_away_by_its_cross(
    raad: Council, page: MeetingsPage
) -> None:
    for title in ("Camera's in het centrum", "Aankoop van voertuigen"):
        fields: dossiers.DossierFields = {"title": title, "category": "aankoop"}
        create = partial(dossiers.create, raad.workspace, fields=fields, body_id=raad.body)
        page.desk.lane.command(create)
    chips = editor_of(page).chips
    chip = next(one for one in chips.chips if one.text() == words_of_dossier_chip(page))
    chip.click()
    assert chips.picker is not None
    assert chips.picker.field.hasFocus()
    type_in("centrum")
    press(Key.Key_Return)
    dossier = stored(page).dossier
    assert dossier is not None
    assert dossier.title == "Camera's in het centrum"
    linked: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda *what: linked.append(what))
    chip = next(one for one in chips.chips if one.text() == dossier.reference)
    chip.click()
    assert linked == [("dossiers", dossier.reference)]
    chip.setFocus()
    press(Key.Key_Delete)
    assert stored(page).dossier is None


def words_of_dossier_chip(page: MeetingsPage) -> str:
    """The words of the dashed chip that links a dossier."""
    wanted = texts().gettext("Link dossier")
    return next(one.text() for one in page.detail.editor.item.chips.chips if wanted in one.text())


def test_who_proposes_may_be_a_person_or_a_free_text(raad: Council, page: MeetingsPage) -> None:
    chips = editor_of(page).chips
    chips.chips[-1].click()
    type_in("raad")
    press(Key.Key_Return)
    assert stored(page).proposer_id == raad.member
    chip = next(one for one in chips.chips if one.text() == "Raadslid")
    chip.click()
    type_in("De buurt")
    press(Key.Key_Return)
    item = stored(page)
    assert (item.proposer_id, item.proposer) == (None, "De buurt")


def test_a_result_is_one_choice(page: MeetingsPage) -> None:
    combo = editor_of(page).result.result
    combo.setCurrentIndex(combo.findData(ItemResult.APPROVED))
    combo.activated.emit(combo.currentIndex())
    assert stored(page).result is ItemResult.APPROVED


def test_a_decision_is_written_and_numbered_for_good(page: MeetingsPage) -> None:
    result = editor_of(page).result
    assert result.number.isHidden()
    result.text.setFocus()
    type_in("De raad keurt goed.")
    page.detail.agenda.setFocus()
    (decision,) = stored(page).decisions
    assert plain(decision.text) == "De raad keurt goed."
    result.number.click()
    assert stored(page).decisions[0].reference == "GR/2018/B1"
    assert "GR/2018/B1" in words_in(result)
    assert result.number.isHidden()


def test_a_number_waits_for_what_is_being_typed(page: MeetingsPage) -> None:
    result = editor_of(page).result
    result.text.setFocus()
    type_in("Eerst.")
    page.detail.agenda.setFocus()
    result.text.setFocus()
    type_in(" Dan.")
    result.number.click()
    (decision,) = stored(page).decisions
    assert (plain(decision.text), decision.reference) == ("Eerst. Dan.", "GR/2018/B1")


def test_the_sentence_at_the_cursor_becomes_the_decision(page: MeetingsPage) -> None:
    editor_of(page).discussion.text.setFocus()
    type_in("Er is overleg. De raad keurt het goed. Varia volgt.")
    for _ in range(16):
        press(Key.Key_Left)
    press(Key.Key_B, Both)
    assert editor_of(page).result.text.hasFocus()
    page.detail.agenda.setFocus()
    assert plain(stored(page).decisions[0].text) == "De raad keurt het goed."


def test_the_sentence_at_the_cursor_becomes_an_action_point(page: MeetingsPage) -> None:
    editor_of(page).discussion.text.setFocus()
    type_in("De korpschef maakt een nota.")
    press(Key.Key_A, Both)
    new = editor_of(page).actions_part.new
    assert new.owner.hasFocus()
    press(Key.Key_Return)
    (action,) = stored(page).actions
    assert action.text == "De korpschef maakt een nota."


@pytest.mark.parametrize(
    ("place", "expected"),
    [(0, "Een."), (4, "Een."), (5, "Twee!"), (11, "Drie"), (99, "Drie")],
)
def test_a_sentence_is_found_by_a_place(place: int, expected: str) -> None:
    assert sentence_in("Een. Twee! Drie", place) == expected


def test_enter_notes_an_action_point_and_opens_the_next(raad: Council, page: MeetingsPage) -> None:
    new = editor_of(page).actions_part.new
    for text, owner, due in (("Nota maken", "Raadslid", "31/3/2019"), ("Zaal", "De buurt", "")):
        new.text.setFocus()
        type_in(text)
        press(Key.Key_Tab)
        type_in(owner)
        press(Key.Key_Tab)
        type_in(due)
        press(Key.Key_Return)
        assert new.text.hasFocus()
        assert not new.text.text()
    first, second = stored(page).actions
    assert (first.text, first.owner_id, first.due) == ("Nota maken", raad.member, date(2019, 3, 31))
    assert (second.owner_id, second.owner, second.due) == (None, "De buurt", None)
    assert first.reference == "A/2018/1"


def test_what_the_empty_action_row_asks_can_be_read_however_large_the_letters(
    page: MeetingsPage, theme: Theme, qtbot: QtBot
) -> None:
    new = editor_of(page).actions_part.new
    fields = (new.text, new.owner, new.due)
    assert len({field.y() for field in fields}) == 1
    for percent in (150, 160):
        theme.set_percent(percent)
        qtbot.waitUntil(lambda: new.owner.y() == new.due.y() > new.text.geometry().bottom())
        for field in fields:
            words = field.fontMetrics().horizontalAdvance(field.placeholderText())
            assert field.width() >= words + field.height() // 2, field.placeholderText()
    theme.set_percent(100)
    qtbot.waitUntil(lambda: len({field.y() for field in fields}) == 1)


def test_an_action_row_left_with_a_text_is_noted(page: MeetingsPage) -> None:
    first = stored(page).handle.id
    new = editor_of(page).actions_part.new
    new.text.setFocus()
    type_in("Niet vergeten")
    press(Key.Key_PageDown, Control)
    (action,) = meeting_record.item(page.desk.workspace, first).actions
    assert action.text == "Niet vergeten"
    assert not new.text.text()
    assert not stored(page).actions


def test_parts_of_an_action_point_are_edited_in_place(
    raad: Council, page: MeetingsPage, qtbot: QtBot
) -> None:
    new = editor_of(page).actions_part.new
    new.text.setFocus()
    type_in("Nota")
    press(Key.Key_Return)
    table = editor_of(page).actions_part.rows
    table.setFocus()
    table.edit_part(0, DUE)
    field = QApplication.focusWidget()
    assert isinstance(field, DateField)
    type_in("1/4/2019")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: stored(page).actions[0].due == date(2019, 4, 1))
    table.edit_part(0, OWNER)
    type_in("Raadslid")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: stored(page).actions[0].owner_id == raad.member)
    table.edit_part(0, STATUS)
    field = QApplication.focusWidget()
    assert isinstance(field, PickField)
    press(Key.Key_Down)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: stored(page).actions[0].status is ActionStatus.RUNNING)
    table.edit_part(0, TEXT)
    type_in("Nota schrijven")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: stored(page).actions[0].text == "Nota schrijven")


def test_a_click_opens_the_part_under_the_mouse(page: MeetingsPage, theme: Theme) -> None:
    new = editor_of(page).actions_part.new
    new.text.setFocus()
    type_in("Nota")
    press(Key.Key_Return)
    page.grab()
    table = editor_of(page).actions_part.rows
    rect = table.visualRect(table.model().index(0, 0)).adjusted(24, 0, -24, 0)
    point: QPoint = places(theme, rect)[DUE].center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert isinstance(QApplication.focusWidget(), DateField)


def test_del_puts_an_action_point_in_the_bin(page: MeetingsPage) -> None:
    told: list[tuple[object, ...]] = []
    page.told.connect(lambda *all_of: told.append(all_of))
    new = editor_of(page).actions_part.new
    new.text.setFocus()
    type_in("Nota")
    press(Key.Key_Return)
    table = editor_of(page).actions_part.rows
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    press(Key.Key_Delete)
    assert not stored(page).actions
    act = told[0][2]
    assert callable(act)
    act()
    assert [one.text for one in stored(page).actions] == ["Nota"]


def test_opening_and_closing_have_their_hour_and_text(raad: Council, page: MeetingsPage) -> None:
    page.detail.choose(OPENING)
    end = page.detail.editor.ends[OPENING]
    end.hour.setFocus()
    type_in("19u30")
    press(Key.Key_Tab)
    end.long.text.setFocus()
    type_in("De voorzitter opent.")
    page.detail.choose(CLOSING)
    closing = page.detail.editor.ends[CLOSING]
    closing.hour.setFocus()
    type_in("22")
    page.detail.agenda.setFocus()
    meeting = one(raad.workspace, "meeting", raad.meeting)
    assert meeting["starts_at"].startswith("19:30")
    assert meeting["ends_at"].startswith("22:00")
    assert meeting["opening_plain"] == "De voorzitter opent."
    assert page.detail.agenda.agenda.entries[0].hour == "19:30"


def test_a_locked_item_is_read_only_and_says_why(raad: Council, page: MeetingsPage) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    page.refresh()
    editor = editor_of(page)
    assert editor.locked.isVisible()
    assert editor.locked.words
    assert editor.title.isReadOnly()
    assert all(field.isReadOnly() for field in editor.fields())
    assert not editor.result.result.isEnabled()
    assert not page.detail.editor.bar.isEnabled()
    assert editor.actions_part.new.isVisible()  # action points live on (product.md 3.3)


def test_what_another_window_changed_is_seen(raad: Council, page: MeetingsPage) -> None:
    item = stored(page)
    fields: agenda_service.ItemFields = {"title": "Verslag van oktober"}
    version = item.handle.row_version
    page.desk.lane.command(
        lambda: agenda_service.edit(
            raad.workspace, item.handle.id, row_version=version, fields=fields
        )
    )
    assert editor_of(page).title.toPlainText() == "Verslag van oktober"
    assert agenda(page)[0] == "1 Verslag van oktober"


def test_a_new_person_can_be_chosen_at_once(raad: Council, page: MeetingsPage) -> None:
    page.desk.lane.command(lambda: people.add(raad.workspace, fields={"name": "Korpschef"}))
    new = editor_of(page).actions_part.new
    new.text.setFocus()
    type_in("Nota")
    press(Key.Key_Tab)
    type_in("Korpschef")
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert stored(page).actions[0].owner_id == rows(raad.workspace, "person")[-1]["id"]


def test_locking_the_folder_stores_what_is_typed(raad: Council, page: MeetingsPage) -> None:
    item = stored(page).handle.id
    editor_of(page).discussion.text.setFocus()
    type_in("Nog niet klaar")
    page.leave()
    assert plain(meeting_record.item(raad.workspace, item).discussion) == "Nog niet klaar"


def test_tab_walks_the_editor_from_top_to_bottom(page: MeetingsPage) -> None:
    editor = editor_of(page)
    editor.title.setFocus()
    walked = []
    for _ in range(len(editor.chips.chips) + 9):
        press(Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    new, decision = editor.actions_part.new, editor.result.first
    after = [*editor.chips.chips, *editor.fields()[:2]]
    after += [editor.result.result, decision.motivation.fold, decision.text]
    methods = editor.votes.line.method.findChildren(QRadioButton)
    assert walked == [*after, methods[0], new.text, new.owner, new.due]


def test_clicking_from_part_to_part_opens_each(
    page: MeetingsPage, theme: Theme, qtbot: QtBot
) -> None:
    new = editor_of(page).actions_part.new
    new.text.setFocus()
    type_in("Nota")
    press(Key.Key_Return)
    page.grab()
    table = editor_of(page).actions_part.rows
    rect = table.visualRect(table.model().index(0, 0)).adjusted(24, 0, -24, 0)
    rooms = places(theme, rect)
    for part, kind in ((DUE, DateField), (STATUS, PickField), (OWNER, PickField)):
        point = rooms[part].center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert isinstance(QApplication.focusWidget(), kind)


def test_enter_on_a_proposed_name_takes_it_and_the_next_one_notes_the_action_point(
    raad: Council, page: MeetingsPage
) -> None:
    new = editor_of(page).actions_part.new
    new.text.setFocus()
    type_in("Nota maken")
    press(Key.Key_Tab)
    type_in("Raads")
    press(Key.Key_Return)
    assert not stored(page).actions
    assert new.owner.value() == raad.member
    assert new.due.hasFocus()
    type_in("31/3/2019")
    press(Key.Key_Return)
    (action,) = stored(page).actions
    assert (action.owner_id, action.due) == (raad.member, date(2019, 3, 31))
