"""Papers previewed, saved and printed: what is seen is what leaves."""

from __future__ import annotations

import stat
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from tests.services.confidential import COUNCIL, confidential_register
from tests.services.council import Council, one
from tests.services.folders import fill
from tests.services.test_papers_print import file_paper
from tests.ui.desks import at_desk
from tests.ui.meetings.keys import press
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.words import Edition
from zonedesk.services.papers import Wish, paper
from zonedesk.ui.kit.attachments.reasons import reasons_at
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.page import MeetingsPage
from zonedesk.ui.meetings.preview import MeetingPreview, PreviewPlace
from zonedesk.ui.meetings.preview_words import edition_note, file_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.domain.paper_checks import Check
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
ZVR = "ZVR/2018/2"


def preview_over(workspace: Workspace, theme: Theme, *, inline: bool = True) -> MeetingPreview:
    """The preview at a desk, with one printer that nobody prints on."""
    make = partial(MeetingPreview, printers=lambda: ["Printer"])
    return at_desk(make, workspace, theme, inline=inline)


@pytest.fixture
def preview(lier: Workspace, theme: Theme, show: Show) -> Iterator[MeetingPreview]:
    """The minutes of a meeting of Lier, with the focus on the pages."""
    made = show(preview_over(lier, theme))
    reasons_at(made.desk).remember(("paper:minutes", ZVR), "Nazicht door de korpschef")
    made.show_meeting(ZVR)
    made.setFocus()
    yield made
    made.leave()


@pytest.fixture
def secret(empty: Workspace, theme: Theme, show: Show) -> Iterator[MeetingPreview]:
    """Minutes of a council in which everything that can be closed is."""
    fill(empty, confidential_register())
    made = show(preview_over(empty, theme))
    made.show_meeting(COUNCIL)
    yield made
    made.leave()


def shown(preview: MeetingPreview) -> bytes:
    """The bytes whose pages are seen."""
    assert preview.pages.document is not None
    return preview.pages.document.data


Found = TypeVar("Found", bound=QWidget)


def in_checks(preview: MeetingPreview, kind: type[Found]) -> list[Found]:
    """The widgets of a kind in the lines of the checks, from top to bottom."""
    lines = preview.options.checks._lines
    rows = [line.widget() for place in range(lines.count()) if (line := lines.itemAt(place))]
    return [one for row in rows if row is not None for one in row.findChildren(kind)]


def checks(preview: MeetingPreview) -> list[str]:
    """The words of all checks."""
    return [one.text() for one in in_checks(preview, QLabel)]


def links(preview: MeetingPreview) -> list[QPushButton]:
    """The links beside the checks."""
    return in_checks(preview, QPushButton)


def choose_public(preview: MeetingPreview) -> None:
    """Choose the public edition with the keyboard."""
    preview.options.edition._parts[0].setFocus()
    press(Key.Key_Right)


def test_the_pages_are_those_of_the_paper_itself(preview: MeetingPreview, lier: Workspace) -> None:
    assert shown(preview) == paper(lier, "minutes", reference=ZVR)
    assert preview.pages.count == 3
    assert preview.bar.place.text() == preview.pages.accessibleName()
    assert preview.options.document.currentText() == texts().gettext("Report")


@pytest.mark.parametrize(("kind", "index"), [("agenda", 1), ("attendance", 2), ("convocation", 3)])
def test_another_document_is_chosen_by_key(
    preview: MeetingPreview, lier: Workspace, kind: str, index: int
) -> None:
    moved: list[PreviewPlace] = []
    preview.moved.connect(lambda: moved.append(preview.place))
    preview.options.document.setFocus()
    for _step in range(index):
        press(Key.Key_Down)
    assert shown(preview) == paper(lier, kind, reference=ZVR)
    assert moved[-1] == PreviewPlace(ZVR, kind)


def test_the_public_edition_replaces_the_pages_and_tells_what_it_leaves_out(
    preview: MeetingPreview, lier: Workspace
) -> None:
    full = preview.options.note.text()
    assert "4" in full
    choose_public(preview)
    assert shown(preview) == paper(lier, "minutes", reference=ZVR, wish=Wish(Edition.PUBLIC))
    assert preview.options.note.text() != full
    assert "4" in preview.options.note.text()
    assert preview.place == PreviewPlace(ZVR, "minutes", Edition.PUBLIC)


def test_the_note_names_every_closed_item(secret: MeetingPreview) -> None:
    assert secret.made is not None
    note = secret.options.note.text()
    assert note == edition_note(secret.made.contents)
    assert "2, 2.1, 3" in note
    choose_public(secret)
    assert "2, 2.1, 3, 4" in secret.options.note.text()


@pytest.mark.parametrize("part", PaperPart)
def test_a_part_is_left_out_with_the_space_bar(
    preview: MeetingPreview, lier: Workspace, part: PaperPart
) -> None:
    preview.options.parts[part].setFocus()
    press(Key.Key_Space)
    wish = Wish(left_out=frozenset({part}))
    assert shown(preview) == paper(lier, "minutes", reference=ZVR, wish=wish)
    assert preview.options.parts[part].isEnabled()
    press(Key.Key_Space)
    assert shown(preview) == paper(lier, "minutes", reference=ZVR)


def test_only_what_a_document_has_can_be_chosen(preview: MeetingPreview) -> None:
    options = preview.options
    preview.show_meeting(ZVR, "agenda")
    boxes = [part for part, box in options.parts.items() if box.isVisible()]
    assert boxes == [PaperPart.SIGNATURES]
    assert not options.filling.isVisible()
    assert options.differences.isVisible()
    assert not options.differences.isEnabled()  # it was never sent from here
    preview.show_meeting(ZVR, "convocation")
    boxes = [part for part, box in options.parts.items() if box.isVisible()]
    assert boxes == [PaperPart.SIGNATURES]
    assert not options.edition.isVisible()
    assert not options.differences.isVisible()
    preview.show_meeting(ZVR, "attendance")
    assert not any(box.isVisible() for box in options.parts.values())
    assert not options.edition.isVisible()
    assert not options.note.isVisible()
    assert options.filling.isVisible()


def test_a_list_of_attendance_can_be_filled_in(preview: MeetingPreview, lier: Workspace) -> None:
    preview.show_meeting(ZVR, "attendance")
    preview.options.filling._parts[0].setFocus()
    press(Key.Key_Right)
    wish = Wish(filled=True)
    assert shown(preview) == paper(lier, "attendance", reference=ZVR, wish=wish)


def test_coming_back_to_a_filled_list_shows_it_filled(preview: MeetingPreview) -> None:
    place = PreviewPlace(ZVR, "attendance", filled=True)
    preview.go_to(place)
    assert preview.place == place
    assert preview.options.filling.code == "filled"
    preview.show_meeting(ZVR, "attendance")
    assert preview.place == PreviewPlace(ZVR, "attendance")


@pytest.mark.parametrize("filled", [False, True])
def test_attendance_opens_the_list_that_was_asked_for(
    lier: Workspace, theme: Theme, show: Show, *, filled: bool
) -> None:
    page = show(at_desk(MeetingsPage, lier, theme))
    page.open(ZVR)
    pane = page.detail.attendance.pane
    (pane.filled if filled else pane.to_sign).click()
    expected = paper(lier, "attendance", reference=ZVR, wish=Wish(filled=filled))
    assert shown(page.preview) == expected
    page.preview.leave()


def test_the_paper_speaks_the_language_that_is_chosen(
    preview: MeetingPreview, lier: Workspace
) -> None:
    assert preview.options.spoken == "nl"
    preview.options.language.setFocus()
    press(Key.Key_Down)
    assert shown(preview) == paper(lier, "minutes", reference=ZVR, language="fr")


def test_a_new_option_keeps_the_place_on_the_pages(preview: MeetingPreview) -> None:
    preview.pages.set_zoom(1.25)
    bar = preview.pages.verticalScrollBar()
    bar.setValue(700)
    preview.options.parts[PaperPart.SIGNATURES].click()
    assert bar.value() == 700


def test_checks_lead_to_what_is_to_be_mended(raad: Council, theme: Theme, show: Show) -> None:
    raad.item("Begroting")
    row = str(one(raad.workspace, "meeting", raad.meeting)["reference"])
    preview = show(preview_over(raad.workspace, theme))
    preview.show_meeting(row)
    items: list[str] = []
    lacks: list[Check] = []
    preview.item_wanted.connect(items.append)
    preview.lack_wanted.connect(lacks.append)
    for way in links(preview):
        way.click()
    assert items == [f"{row}#1", f"{row}#closing"]
    assert {"start", "end", "attendance"} <= {check.code for check in lacks}
    assert texts().gettext("Watermark DRAFT") in checks(preview)
    preview.leave()


def test_checks_that_hold_have_no_link(preview: MeetingPreview) -> None:
    assert preview.made is not None
    assert len(links(preview)) == 1  # the closing text is empty
    assert texts().gettext("Fonts are embedded") in checks(preview)


def test_a_paper_that_left_the_house_shows_as_it_left(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    sent = paper(lier, "minutes", reference="ZVR/2018/1", language="fr")
    file_paper(lier, "minutes", Edition.FULL, sent)
    preview = show(preview_over(lier, theme))
    preview.show_meeting("ZVR/2018/1")
    assert shown(preview) == sent
    assert not any(box.isEnabled() for box in preview.options.parts.values())
    assert texts().gettext("As it was filed when it left the house") in checks(preview)
    preview.leave()


def test_what_cannot_be_made_is_said_and_no_old_page_stands_there(
    preview: MeetingPreview,
) -> None:
    preview.show_meeting("ZVR/1900/1")
    assert preview.message.isVisible()
    assert "ZVR/1900/1" in preview.message.words
    assert preview.pages.count == 0
    assert not preview.bar.print.isEnabled()
    preview.show_meeting(ZVR)
    assert not preview.message.isVisible()


def test_going_back_shows_the_paper_that_was_left(preview: MeetingPreview) -> None:
    place = PreviewPlace("GR/2018/3", "agenda", Edition.PUBLIC)
    moved: list[object] = []
    preview.moved.connect(lambda: moved.append(preview.place))
    preview.go_to(place)
    assert preview.place == place
    assert moved == []


def test_escape_and_the_button_go_back_to_the_meeting(
    preview: MeetingPreview, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.back_wanted):
        press(Key.Key_Escape)
    with qtbot.waitSignal(preview.back_wanted):
        preview.bar.back.click()


def test_the_bar_leads_through_pages_and_zoom(preview: MeetingPreview) -> None:
    bar, pages = preview.bar, preview.pages
    assert not bar.previous.isEnabled()
    bar.next.click()
    assert pages.pages == range(3, 4)
    assert not bar.next.isEnabled()
    bar.previous.click()
    bar.larger.click()
    assert bar.zoom.text() == "67 %"
    bar.smaller.click()
    assert bar.zoom.text() == "50 %"
    actions = [one for one in bar._menu.actions() if not one.isSeparator()]
    actions[0].trigger()
    assert pages.fits
    next(one for one in actions if one.text() == "150 %").trigger()
    assert pages.zoom == 1.5
    bar.columns.step(-1)
    assert pages.columns == 1


def test_in_a_narrow_window_words_go_but_every_button_stays(preview: MeetingPreview) -> None:
    bar = preview.bar
    preview.resize(800, 600)
    for button in (bar.back, bar.save, bar.print, bar.next, bar.larger):
        assert button.isVisible()
        assert preview.rect().contains(button.geometry().center())
        assert button.accessibleName() or button.text()
    assert not bar.back.text()
    preview.resize(1232, 824)
    assert bar.back.text()


def dialog(preview: MeetingPreview) -> QFileDialog:
    """The dialog for the file that is open now."""
    found = preview.findChild(QFileDialog)
    assert isinstance(found, QFileDialog)
    return found


def test_saving_proposes_a_name_and_writes_the_shown_bytes(
    preview: MeetingPreview, tmp_path: Path, qtbot: QtBot
) -> None:
    assert preview.made is not None
    told: list[str] = []
    preview.told.connect(lambda words, _act, _do: told.append(words))
    preview.bar.save.click()
    asked = dialog(preview)
    name = file_name("minutes", preview.made.contents)
    assert name.endswith(".pdf")
    assert "ZVR-2018-2" in name
    assert asked.selectedFiles()[0].endswith(name)
    assert asked.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert not asked.testOption(QFileDialog.Option.DontConfirmOverwrite)
    asked.selectFile(str(tmp_path / "verslag.pdf"))
    asked.accept()
    qtbot.waitUntil(lambda: preview.findChild(QFileDialog) is None)
    assert (tmp_path / "verslag.pdf").read_bytes() == shown(preview)
    assert "verslag.pdf" in told[0]


def test_names_of_editions_and_drafts_cannot_be_mixed_up(secret: MeetingPreview) -> None:
    assert secret.made is not None
    full = file_name("minutes", secret.made.contents)
    choose_public(secret)
    public = file_name("minutes", secret.made.contents)
    assert full != public
    assert texts().gettext("public edition") in public
    assert texts().gettext("draft") in public


def saved_in_folder(preview: MeetingPreview, _place: Path) -> Path:
    """A place among the files of the work folder."""
    return preview.desk.workspace.folder.path / "verslag.pdf"


def saved_over_protected(_preview: MeetingPreview, place: Path) -> Path:
    """A file that is write-protected."""
    target = place / "beschermd.pdf"
    target.write_bytes(b"getekend")
    target.chmod(stat.S_IRUSR)
    return target


def saved_nowhere(_preview: MeetingPreview, place: Path) -> Path:
    """A folder that is gone by then."""
    return place / "weg" / "verslag.pdf"


@pytest.mark.parametrize("where", [saved_in_folder, saved_over_protected, saved_nowhere])
def test_a_file_that_cannot_come_there_is_said_with_a_way_out(
    preview: MeetingPreview, tmp_path: Path, where: Callable[[MeetingPreview, Path], Path]
) -> None:
    target = where(preview, tmp_path)
    before = target.read_bytes() if target.exists() else None
    preview.output.save(shown(preview), str(target))
    assert preview.message.isVisible()
    assert str(target) in preview.message.words
    assert (target.read_bytes() if target.exists() else None) == before
    assert preview.pages.count == 3
    preview.message.acted.emit()
    assert dialog(preview).isVisible()
    dialog(preview).reject()


def test_printing_gives_the_pages_of_the_dialog_to_the_printer(
    preview: MeetingPreview, tmp_path: Path, qtbot: QtBot
) -> None:
    press(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    asked = preview.findChild(QPrintDialog)
    assert isinstance(asked, QPrintDialog)
    printer = asked.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gedrukt.pdf"))
    printer.setResolution(72)
    with qtbot.waitSignal(preview.output.printed):
        asked.done(QPrintDialog.DialogCode.Accepted)
    assert (tmp_path / "gedrukt.pdf").read_bytes().startswith(b"%PDF")
    assert preview.bar.print.isEnabled()
    assert not preview.busy.at_work
    qtbot.waitUntil(lambda: preview.findChild(QPrintDialog) is None)


def test_without_a_printer_the_paper_can_be_saved(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    preview = preview_over(lier, theme)
    preview.output._printers = list
    reasons_at(preview.desk).remember(("paper:minutes", ZVR), "Nazicht door de korpschef")
    show(preview).show_meeting(ZVR)
    preview.bar.print.click()
    assert preview.findChild(QPrintDialog) is None
    assert preview.message.isVisible()
    preview.message.acted.emit()
    dialog(preview).reject()
    preview.leave()


def test_actions_are_in_the_menus_only_while_a_paper_is_shown(preview: MeetingPreview) -> None:
    assert all(action.isVisible() for action in preview.actions_here.values())
    preview.hide()
    assert not any(action.isVisible() for action in preview.actions_here.values())


def test_leaving_takes_the_paper_off_the_screen(preview: MeetingPreview) -> None:
    preview.leave()
    assert preview.pages.count == 0
    assert preview.made is None
    preview.refresh()
    assert preview.pages.count == 0


def test_only_the_last_choice_is_shown(
    lier: Workspace, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    preview = show(preview_over(lier, theme, inline=False))
    shows: list[bytes] = []
    preview.pages.turned.connect(
        lambda: shows.append(shown(preview)) if preview.pages.count else None
    )
    preview.show_meeting(ZVR)
    choose_public(preview)
    assert preview.busy.at_work
    qtbot.waitUntil(lambda: bool(shows) and not preview.busy.at_work)
    assert set(shows) == {paper(lier, "minutes", reference=ZVR, wish=Wish(Edition.PUBLIC))}
    preview.leave()
    preview.desk.lane.close()


def test_every_field_has_a_name_for_screen_readers(preview: MeetingPreview) -> None:
    options = preview.options
    for field in (options.document, options.edition, options.filling, options.language):
        assert field.accessibleName()
    assert all(box.text() for box in options.parts.values())
    assert len(preview.areas()) == 3


def test_every_check_has_words(raad: Council, theme: Theme, show: Show) -> None:
    preview = show(preview_over(raad.workspace, theme))
    row = str(one(raad.workspace, "meeting", raad.meeting)["reference"])
    for kind in ("minutes", "agenda", "attendance"):
        preview.show_meeting(row, kind)
        assert preview.made is not None
        said = checks(preview)
        assert said
        assert all(said)
    preview.leave()
