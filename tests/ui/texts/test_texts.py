"""Text blocks are written, ordered, deleted and taken over with keys (R84)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.services.council import as_role
from tests.ui.desks import at_desk
from tests.ui.texts.conftest import Heard, page_over
from zonedesk.domain.richtext import plain
from zonedesk.domain.text_blocks import BLOCKS, block_reference
from zonedesk.domain.text_examples import EXAMPLES
from zonedesk.domain.words import Role, TextPlace
from zonedesk.services import texts as blocks
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.shell.administration import AdministrationPage

if TYPE_CHECKING:
    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.domain.text_blocks import TextBlockLine
    from zonedesk.ui.texts.page import TextsPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
Alt, Control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Plain = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Plain) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def type_in(words: str) -> None:
    """Type where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def stored(page: TextsPage) -> list[TextBlockLine]:
    """The blocks as they are stored."""
    return list(blocks.listed(page.desk.workspace))


def titles(page: TextsPage) -> list[str]:
    """The titles in the list; they are those in the work folder."""
    shown = [one.title for one in page.table.model.rows_shown()]
    assert shown == [one.title for one in stored(page)]
    return shown


def on(page: TextsPage) -> str:
    """The title under the cursor; its block stands beside the list."""
    line = page.table.current()
    assert line is not None
    assert page.detail.title.text() == line.title
    assert plain(page.detail.text.rich()) == plain(line.text)
    return line.title


def shown(place: AdministrationPage) -> str:
    """The part that is shown."""
    return next(key for key, part in place.parts.items() if part is place.part)


def test_a_zone_without_blocks_takes_over_the_examples_once(nothing: TextsPage) -> None:
    words = texts().gettext("Take over the example sentences")
    (button,) = [
        one for one in nothing.findChildren(QPushButton) if one.text() == words and one.isVisible()
    ]
    button.setFocus()
    press(Key.Key_Space)
    assert nothing.table.view.hasFocus()  # the button is gone
    assert titles(nothing) == [one.title for one in EXAMPLES]
    assert on(nothing) == EXAMPLES[0].title
    nothing.examples.click()
    assert len(titles(nothing)) == len(EXAMPLES)


def test_the_cursor_goes_through_the_blocks(page: TextsPage) -> None:
    assert on(page) == "Aan"
    press(Key.Key_Down)
    assert on(page) == "Begin"


def test_what_is_typed_is_saved_when_the_cursor_goes_back(page: TextsPage) -> None:
    press(Key.Key_Return)
    assert page.detail.text.hasFocus()
    press(Key.Key_End, Control)
    type_in(" [datum]")
    press(Key.Key_Escape)
    assert page.table.view.hasFocus()
    assert plain(stored(page)[0].text) == "Tekst van Aan. [datum]"
    press(Key.Key_F2)
    type_in("Anders")
    press(Key.Key_Escape)
    assert titles(page) == ["Anders", "Begin", "Cijfers"]


def test_another_block_takes_what_was_typed_in_the_first_nowhere(page: TextsPage) -> None:
    page.detail.title.setFocus()
    type_in("X")
    page.table.view.setFocus()
    press(Key.Key_Down)
    assert on(page) == "Begin"
    assert titles(page)[1:] == ["Begin", "Cijfers"]
    assert "X" in titles(page)[0]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((Key.Key_Down,), ["Begin", "Aan", "Cijfers"]),
        ((Key.Key_Down, Key.Key_Down), ["Begin", "Cijfers", "Aan"]),
        ((Key.Key_Up,), ["Aan", "Begin", "Cijfers"]),
        ((Key.Key_Down, Key.Key_Up), ["Aan", "Begin", "Cijfers"]),
    ],
)
def test_alt_and_arrows_put_blocks_in_order(
    page: TextsPage, keys: tuple[Qt.Key, ...], expected: list[str]
) -> None:
    for key in keys:
        press(key, Alt)
    assert titles(page) == expected
    assert on(page) == "Aan"


def test_a_narrowed_list_moves_past_what_is_seen(page: TextsPage) -> None:
    page.table.set_quick("i")  # Begin and Cijfers
    page.table.choose(stored(page)[2].handle.id)
    page.table.view.setFocus()
    press(Key.Key_Up, Alt)
    page.table.set_quick("")
    assert titles(page) == ["Aan", "Cijfers", "Begin"]


def test_del_puts_a_block_in_the_bin_and_undo_brings_it_back(page: TextsPage, heard: Heard) -> None:
    press(Key.Key_Down)
    press(Key.Key_Delete)
    assert titles(page) == ["Aan", "Cijfers"]
    (words,) = heard.toasts
    assert "Begin" in words
    heard.acts[0]()
    assert titles(page) == ["Aan", "Begin", "Cijfers"]


def test_a_new_block_comes_behind_the_cursor_and_its_title_is_typed(
    page: TextsPage, heard: Heard
) -> None:
    press(Key.Key_N, Control)
    assert page.detail.title.hasFocus()
    type_in("Nieuw")
    press(Key.Key_Escape)
    assert titles(page) == ["Aan", "Nieuw", "Begin", "Cijfers"]
    assert on(page) == "Nieuw"
    assert not heard.refused


def test_field_and_body_are_chosen_with_one_click(raad: Council, page: TextsPage) -> None:
    page.detail.title.setFocus()
    type_in("!")
    page.detail.place.setFocus()
    for combo, row in ((page.detail.place, 5), (page.detail.body, 1)):
        combo.setCurrentIndex(row)
        combo.activated.emit(row)
    line = stored(page)[0]
    assert (line.place, line.body_id) == (TextPlace.DECISION, raad.body)
    assert "!" in line.title
    assert page.detail.body.currentText() == line.body
    assert not page.detail.keeper.is_typing


def test_a_block_is_shown_that_another_place_asked_for(page: TextsPage, heard: Heard) -> None:
    page.show_reference(block_reference(stored(page)[2].handle.id))
    assert on(page) == "Cijfers"
    page.show_reference(BLOCKS)
    assert not heard.refused
    page.show_reference(block_reference(99))
    assert len(heard.refused) == 1


def test_a_reader_looks_and_changes_nothing(
    raad: Council, theme: Theme, show: Show, page: TextsPage
) -> None:
    reading = show(page_over(as_role(raad.workspace, Role.READER), theme))
    reading.table.view.setFocus()
    for key, modifier in ((Key.Key_Delete, Plain), (Key.Key_Down, Alt), (Key.Key_N, Control)):
        press(key, modifier)
    assert titles(reading) == ["Aan", "Begin", "Cijfers"]
    assert reading.detail.title.isReadOnly()
    assert not reading.new_button.isEnabled()


def test_rules_and_blocks_stand_under_tabs_of_one_place(
    raad: Council, theme: Theme, show: Show, page: TextsPage
) -> None:
    block = block_reference(stored(page)[1].handle.id)
    place = show(at_desk(AdministrationPage, raad.workspace, theme))
    spots: list[object] = []
    place.moved.connect(spots.append)
    assert shown(place) == "rules"
    before = place.spot()
    place.show_reference(block)
    assert shown(place) == "texts"
    assert on(place.texts) == "Begin"
    assert spots
    after = place.spot()
    place.go_to(before)
    assert shown(place) == "rules"
    place.go_to(after)
    assert on(place.texts) == "Begin"
    place.show_reference("convocation_days.municipal_council")
    assert shown(place) == "rules"
    other = show(at_desk(AdministrationPage, raad.workspace, theme))
    place.show_part(place.texts)
    other.restore_layout(place.layout_state())
    assert shown(other) == "texts"
