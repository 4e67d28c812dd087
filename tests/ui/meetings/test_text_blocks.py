"""F4 puts a text block in at the cursor, filled in, as one step of undo (R84)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.services.council import rows, step_to
from tests.ui.meetings.keys import Control, Key, Shift, opened, press, type_in
from zonedesk.domain.richtext import Paragraph, RichText, Run, from_plain, plain
from zonedesk.domain.text_blocks import BLOCKS
from zonedesk.domain.words import MeetingStatus, TextPlace
from zonedesk.services import texts as blocks
from zonedesk.ui.kit.picker import Picker
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_model import CLOSING, OPENING

if TYPE_CHECKING:
    from tests.services.council import Council
    from zonedesk.ui.kit.richtext.editor import RichTextEdit
    from zonedesk.ui.meetings.page import MeetingsPage

BLOCKS_OF_TEST = (
    ("Kennisname", TextPlace.ANY, "De raad neemt kennis van [titel]."),
    (
        "Vraag",
        TextPlace.DISCUSSION,
        "De raad verzoekt [dienst] om tegen [einddatum] te antwoorden.",
    ),
    ("Opening", TextPlace.OPENING, "De [orgaan] van [datum] wordt geopend."),
    ("Besluit", TextPlace.DECISION, "Goedgekeurd."),
)


@pytest.fixture
def page(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with one item, open at it, in a zone that has text blocks."""
    raad.item("Begroting")
    for title, place, text in BLOCKS_OF_TEST:
        fields = blocks.TextBlockFields(title=title, place=place, text=from_plain(text))
        blocks.add(raad.workspace, fields=fields)
    raad_page.refresh()
    return opened(raad_page, "GR/2018/1")


@pytest.fixture
def field(page: MeetingsPage) -> RichTextEdit:
    """The discussion of the item, with the cursor in it."""
    text = page.detail.editor.item.discussion.text
    text.setFocus()
    return text


def offered() -> list[str]:
    """The titles in the list that is open at the cursor, without its last line."""
    return [one.words for one in picker().model.choices][:-1]


def picker() -> Picker:
    """The list that has the focus."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    found = focused.parent()
    assert isinstance(found, Picker)
    return found


def tidied() -> None:
    """Let everything go that was only needed until now."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def test_typing_narrows_and_enter_puts_it_in_as_one_step(field: RichTextEdit) -> None:
    type_in("Eerst.")
    press(Key.Key_F4)
    assert offered() == ["Kennisname", "Vraag"]
    type_in("kennis")
    assert offered() == ["Kennisname"]
    press(Key.Key_Return)
    assert field.hasFocus()
    assert plain(field.rich()) == "Eerst. De raad neemt kennis van Begroting."
    press(Key.Key_Z, Control)
    assert plain(field.rich()) == "Eerst."


def test_typing_replaces_one_placeholder_after_the_other(field: RichTextEdit) -> None:
    press(Key.Key_F4)
    press(Key.Key_Down)
    press(Key.Key_Return)
    tidied()
    assert field.hasFocus()
    assert field.textCursor().selectedText() == "[dienst]"
    type_in("de wijkdienst")
    press(Key.Key_F4, Shift)
    assert field.textCursor().selectedText() == "[einddatum]"
    type_in("1 maart")
    press(Key.Key_F4, Shift)
    assert not field.textCursor().hasSelection()
    told = "De raad verzoekt de wijkdienst om tegen 1 maart te antwoorden."
    assert plain(field.rich()) == told


def test_after_the_last_placeholder_comes_the_first(field: RichTextEdit) -> None:
    type_in("[a] en [b]")
    for expected in ("[a]", "[b]", "[a]"):
        press(Key.Key_F4, Shift)
        assert field.textCursor().selectedText() == expected


def test_esc_leaves_everything_as_it_is(field: RichTextEdit) -> None:
    type_in("Half een zin")
    press(Key.Key_F4)
    type_in("ken")
    press(Key.Key_Escape)
    tidied()
    assert field.hasFocus()
    assert plain(field.rich()) == "Half een zin"
    type_in(" en verder")
    assert plain(field.rich()) == "Half een zin en verder"


def test_what_was_put_in_is_saved_with_the_text(page: MeetingsPage, field: RichTextEdit) -> None:
    press(Key.Key_F4)
    press(Key.Key_Return)
    page.detail.agenda.setFocus()
    (item,) = rows(page.desk.workspace, "agenda_item")
    assert item["discussion_plain"] == "De raad neemt kennis van Begroting."


def test_a_block_keeps_its_looks(page: MeetingsPage, field: RichTextEdit) -> None:
    text = RichText((Paragraph((Run("Gelet op", bold=True), Run(" [titel];"))),))
    fields = blocks.TextBlockFields(title="Motivering", text=text)
    blocks.add(page.desk.workspace, fields=fields)
    press(Key.Key_F4)
    type_in("motiv")
    press(Key.Key_Return)
    assert field.rich() == RichText((Paragraph((Run("Gelet op", bold=True), Run(" Begroting;"))),))


def test_a_text_of_several_lines_begins_on_its_own_line(
    page: MeetingsPage, field: RichTextEdit
) -> None:
    fields = blocks.TextBlockFields(title="Motivering", text=from_plain("Feiten\nGrond"))
    blocks.add(page.desk.workspace, fields=fields)
    type_in("Eerst.")
    press(Key.Key_F4)
    type_in("motiv")
    press(Key.Key_Return)
    assert plain(field.rich()) == "Eerst.\nFeiten\nGrond"
    press(Key.Key_Z, Control)
    assert plain(field.rich()) == "Eerst."


@pytest.mark.parametrize(
    ("key", "expected"), [(OPENING, ["Kennisname", "Opening"]), (CLOSING, ["Kennisname"])]
)
def test_opening_and_closing_have_blocks_of_their_own(
    page: MeetingsPage, key: int, expected: list[str]
) -> None:
    page.detail.choose(key)
    page.detail.editor.ends[key].long.text.setFocus()
    press(Key.Key_F4)
    assert offered() == expected


def test_a_motivation_is_offered_its_own(page: MeetingsPage) -> None:
    fields = blocks.TextBlockFields(
        title="Gelet op", place=TextPlace.MOTIVATION, text=from_plain("Gelet op [wet];")
    )
    blocks.add(page.desk.workspace, fields=fields)
    motivation = page.detail.editor.item.result.first.motivation
    motivation.unfold(is_open=True)
    motivation.text.setFocus()
    press(Key.Key_F4)
    assert offered() == ["Kennisname", "Gelet op"]


def test_an_opening_knows_the_meeting_but_no_item(page: MeetingsPage) -> None:
    page.detail.choose(OPENING)
    text = page.detail.editor.ends[OPENING].long.text
    text.setFocus()
    press(Key.Key_F4)
    type_in("opening")
    press(Key.Key_Return)
    body = rows(page.desk.workspace, "body")[0]["name"]
    assert plain(text.rich()) == f"De {body} van 31 december 2018 wordt geopend."
    press(Key.Key_F4)
    press(Key.Key_Return)
    assert text.textCursor().selectedText() == "[titel]"


def test_of_a_selection_a_block_is_made_and_undone(page: MeetingsPage, field: RichTextEdit) -> None:
    toasts: list[tuple[str, object]] = []
    page.told.connect(lambda words, _action, act: toasts.append((words, act)))
    type_in("Een zin die terugkomt.")
    press(Key.Key_A, Control)
    press(Key.Key_F4)
    assert picker().model.choices[-1].words == texts().gettext(
        "Make a text block of the selection…"
    )
    type_in("geen enkel blok heet zo")
    press(Key.Key_Return)
    assert offered() == []
    press(Key.Key_Down)
    press(Key.Key_Return)
    type_in("Terugkomer")
    press(Key.Key_Return)
    assert field.hasFocus()
    made = blocks.listed(page.desk.workspace)[-1]
    assert (made.title, made.place) == ("Terugkomer", TextPlace.DISCUSSION)
    assert plain(made.text) == plain(field.rich()) == "Een zin die terugkomt."
    ((words, act),) = toasts
    assert "Terugkomer" in words
    assert callable(act)
    act()
    assert len(blocks.listed(page.desk.workspace)) == len(BLOCKS_OF_TEST)


def test_the_last_line_leads_to_all_blocks(page: MeetingsPage, field: RichTextEdit) -> None:
    asked: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda place, reference: asked.append((place, reference)))
    press(Key.Key_F4)
    press(Key.Key_PageDown)
    press(Key.Key_Return)
    assert asked == [("rules", BLOCKS)]


def test_minutes_that_are_locked_take_no_block(raad: Council, page: MeetingsPage) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    page.refresh()
    text = page.detail.editor.item.discussion.text
    text.setFocus()
    press(Key.Key_F4)
    assert QApplication.focusWidget() is text


def test_the_button_serves_the_text_that_was_used_last(
    page: MeetingsPage, field: RichTextEdit
) -> None:
    for text, expected in (
        (page.detail.editor.item.result.text, ["Kennisname", "Besluit"]),
        (field, ["Kennisname", "Vraag"]),
    ):
        text.setFocus()
        page.detail.agenda.setFocus()
        page.detail.editor.blocks.open()
        assert offered() == expected
        press(Key.Key_Escape)
        assert text.hasFocus()
