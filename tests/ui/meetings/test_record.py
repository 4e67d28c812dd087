"""A meeting opened from the list: head, steps, agenda, texts, attendance, and the way back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.services.council import Council, one, step_to
from tests.ui.meetings.keys import (
    Control,
    Key,
    button,
    chosen,
    opened,
    press,
    texts_of,
    words_in,
)
from zonedesk.domain.words import AttendanceStatus, ItemResult, MeetingStatus
from zonedesk.services import agenda, attendance, meetings
from zonedesk.ui.kit.lack_words import lack_words
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.meetings.agenda_model import CLOSING, OPENING
from zonedesk.ui.meetings.spots import RecordPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Spot
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme

DAY_LATER = date(2019, 1, 28)


def command(page: MeetingsPage, work: Callable[[], Changes | Outcome]) -> None:
    """Somebody changes something elsewhere."""
    page.desk.lane.command(work)


def test_enter_opens_and_escape_goes_back_to_the_same_row(page: MeetingsPage) -> None:
    told: list[Spot] = []
    page.moved.connect(told.append)
    opened(page)
    assert page.shows_record()
    assert page.detail.agenda.hasFocus()
    press(Key.Key_Escape)
    assert not page.shows_record()
    assert [spot.crumbs for spot in told] == [("2018", "ZVR/2018/2"), ()]
    assert page.view.table.view.hasFocus()
    assert [line.row.reference for line in page.view.table.chosen()] == ["ZVR/2018/2"]


def test_a_double_click_opens(page: MeetingsPage) -> None:
    view = page.view.table.view
    page.view.table.choose("KL/2018/10")
    place = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.shows_record()
    assert page.detail.head.title.text() == "Korpsleiding"


def test_the_head_tells_body_reference_and_when(page: MeetingsPage, theme: Theme) -> None:
    head = opened(page).detail.head
    assert head.title.text() == "Zonale veiligheidsraad"
    assert head.reference.accessibleName() == "ZVR/2018/2"
    told = head.second.text()
    assert told.startswith("do 15 nov 2018 · 14:00–16:20 · Stadhuis Lier · ")
    assert told.endswith("Burgemeester van Lier")
    assert head.height() == 64


def test_arrows_walk_the_agenda_and_show_each_item(page: MeetingsPage) -> None:
    opened(page)
    assert chosen(page) == "1"
    for _ in range(3):
        press(Key.Key_Down)
    assert chosen(page) == "4"
    assert texts_of(page) == [
        "Evaluatie van de opleiding en van de signaalfunctie.",
        "Vertrouwelijk: bespreking van de opgevolgde dossiers.",
        "De opleiding wordt in 2019 voor alle medewerkers herhaald.",
    ]
    assert any(words.startswith("O1.1") for words in words_in(page.detail.editor))
    state = page.spot().state
    assert isinstance(state, RecordPlace)
    assert (state.reference, state.tab, state.item) == ("ZVR/2018/2", 0, page.detail.agenda.key())


def test_ctrl_page_keys_step_from_inside_a_text_and_stop_at_the_ends(page: MeetingsPage) -> None:
    opened(page).detail.choose_number("4")
    page.detail.editor.setFocus()
    assert isinstance(QApplication.focusWidget(), RichTextEdit)
    press(Key.Key_PageDown, Control)
    assert chosen(page) == "5"
    assert isinstance(QApplication.focusWidget(), RichTextEdit)
    press(Key.Key_PageUp, Control)
    assert chosen(page) == "4"
    for _ in range(10):
        press(Key.Key_PageDown, Control)
    assert page.detail.agenda.key() == CLOSING
    for _ in range(10):
        press(Key.Key_PageUp, Control)
    assert page.detail.agenda.key() == OPENING


def test_escape_goes_one_step_back_at_a_time(page: MeetingsPage) -> None:
    opened(page).detail.choose_number("4")
    page.detail.editor.setFocus()
    press(Key.Key_Escape)
    assert page.detail.agenda.hasFocus()
    press(Key.Key_Escape)
    assert not page.shows_record()


def test_enter_goes_from_the_agenda_into_the_texts(page: MeetingsPage) -> None:
    opened(page).detail.choose_number("4")
    press(Key.Key_Return)
    assert QApplication.focusWidget() is page.detail.editor.item.discussion.text


def test_each_row_of_the_agenda_says_all_it_shows(page: MeetingsPage) -> None:
    model = opened(page).detail.agenda.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [str(model.index(line, 0).data(role)) for line in range(model.rowCount())]
    assert len(spoken) == 8
    assert "14:00" in spoken[0]
    assert spoken[2].startswith("2 Toelichting bij het programma recherchemanagement, ")
    closed = spoken[4].split(", ")
    assert (len(closed), len(spoken[5].split(", "))) == (4, 3)
    assert closed[-1] == "afspraak"


def test_rows_have_their_heights_and_grow_with_their_title(
    page: MeetingsPage, theme: Theme
) -> None:
    agenda_list = opened(page).detail.agenda

    def heights() -> list[int]:
        model = agenda_list.model()
        return [agenda_list.sizeHintForIndex(model.index(n, 0)).height() for n in range(3)]

    assert heights() == [36, 52, 52]
    theme.set_percent(150)
    opening, item, _ = heights()
    assert opening == 46
    assert item > 52


def test_action_points_stand_on_two_lines_where_it_is_narrow(
    page: MeetingsPage, theme: Theme
) -> None:
    opened(page).detail.choose_number("4")
    rows = page.detail.editor.item.actions_part.rows
    assert rows.model().index(0, 0).data().startswith("A/2018/4, Opleiding radicalisme")
    assert rows.sizeHint().height() == 34
    theme.set_percent(150)
    page.grab()
    assert rows.sizeHint().height() == theme.row_height(2)


def test_attendance_is_the_second_tab(page: MeetingsPage) -> None:
    opened(page)
    page.detail.tabs.setFocus()
    press(Key.Key_Right)
    assert page.detail.attendance.isVisible()
    assert page.detail.attendance.view.isVisible()
    press(Key.Key_Escape)
    assert not page.shows_record()


def test_tabs_show_their_counts_in_full(page: MeetingsPage) -> None:
    tabs = opened(page).detail.tabs
    for place in range(tabs.count()):
        assert tabs.tabRect(place).width() == tabs.tabSizeHint(place).width()
    assert tabs.accessibleTabName(0).endswith(" 6")
    assert tabs.accessibleTabName(1).endswith(" 5/6")


def test_coming_back_to_a_spot_tells_nobody(page: MeetingsPage) -> None:
    opened(page).detail.choose_number("5")
    page.detail.tabs.setCurrentIndex(1)
    spot = page.spot()
    press(Key.Key_Escape)
    told: list[object] = []
    page.moved.connect(told.append)
    page.go_to(spot)
    assert page.spot() == spot
    page.go_to(type(spot)())
    assert not page.shows_record()
    assert not told


def test_the_list_reads_itself_again_when_a_meeting_is_made(
    raad: Council, raad_page: MeetingsPage
) -> None:
    command(raad_page, lambda: meetings.create(raad.workspace, raad.body, day=DAY_LATER))
    references = [line.row.reference for line in raad_page.view.table.shown().rows]
    assert references == ["GR/2019/1", "GR/2018/1"]


def test_the_open_meeting_keeps_its_item_when_an_item_is_added(
    raad: Council, raad_page: MeetingsPage
) -> None:
    for title in ("Verslag", "Begroting"):
        raad.item(title)
    raad_page.refresh()
    opened(raad_page, "GR/2018/1").detail.choose_number("2")
    fields: agenda.ItemFields = {"title": "Varia"}
    command(raad_page, lambda: agenda.add(raad.workspace, raad.meeting, fields=fields))
    assert raad_page.detail.agenda.model().rowCount() == 5
    assert chosen(raad_page) == "2"
    assert raad_page.detail.editor.item.title.toPlainText() == "Begroting"


def test_a_meeting_that_is_gone_gives_way_to_the_list(
    raad: Council, raad_page: MeetingsPage
) -> None:
    opened(raad_page, "GR/2018/1")
    told: list[object] = []
    raad_page.desk.lane.refused.connect(told.append)
    command(raad_page, lambda: meetings.delete(raad.workspace, raad.meeting, row_version=1))
    assert not raad_page.shows_record()
    assert len(told) == 1
    assert raad_page.view.table.model.total == 0


def test_what_is_missing_is_told_and_leads_to_its_item(
    raad: Council, raad_page: MeetingsPage
) -> None:
    first, second = raad.item("Verslag"), raad.item("Begroting")
    step_to(raad.workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    fields: agenda.ItemFields = {"result": ItemResult.NOTED}
    version = one(raad.workspace, "agenda_item", first)["row_version"]
    agenda.edit(raad.workspace, first, row_version=version, fields=fields)
    assert second
    opened(raad_page, "GR/2018/1")
    record = raad_page.detail.record
    assert record is not None
    codes = [(lack.code, lack.item.row.number if lack.item else "") for lack in record.lacking]
    assert ("results", "2") in codes
    assert ("results", "1") not in codes
    assert ("start", "") in codes
    words = lack_words(record.lacking[codes.index(("results", "2"))])
    link = button(raad_page.detail.lacks, words)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert chosen(raad_page) == "2"
    assert any(str(len(codes)) in text for text in words_in(raad_page.detail.steps.strip))


@pytest.mark.parametrize("status", [MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT])
def test_before_the_meeting_it_is_asked_what_its_agenda_needs(
    status: MeetingStatus, raad: Council, raad_page: MeetingsPage
) -> None:
    step_to(raad.workspace, raad.meeting, status)
    record = opened(raad_page, "GR/2018/1").detail.record
    assert record is not None
    assert [lack.code for lack in record.lacking] == ["items", "start", "place"]


def test_nothing_is_asked_of_a_cancelled_meeting(raad: Council, raad_page: MeetingsPage) -> None:
    meetings.step(raad.workspace, raad.meeting, row_version=1, to=MeetingStatus.CANCELLED)
    detail = opened(raad_page, "GR/2018/1").detail
    assert detail.lacks.isHidden()
    assert any(words.startswith("Geannuleerd") for words in words_in(detail.steps.strip))


def test_every_text_on_the_page_follows_its_width(page: MeetingsPage) -> None:
    opened(page).detail.choose_number("3")
    for field in page.detail.editor.item.fields():
        assert field.verticalScrollBar().maximum() == 0


def test_a_long_list_of_what_is_missing_stays_short(
    raad: Council, raad_page: MeetingsPage, theme: Theme
) -> None:
    for number in range(12):
        raad.item(f"Aankoop van materiaal voor de wijkwerking in het centrum, deel {number}")
    step_to(raad.workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    lacks = opened(raad_page, "GR/2018/1").detail.lacks
    links = [one for one in lacks.findChildren(QPushButton) if one.isVisible()]
    assert len(links) == 6  # the next one, two hours, attendance and two items
    assert any("10" in words for words in words_in(lacks))
    for link in links:
        assert link.sizeHint().width() <= link.width()
    assert "deel 1" in links[-1].toolTip()


def test_an_unnoted_member_is_missing_and_leads_to_their_line(
    raad: Council, raad_page: MeetingsPage
) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    present = AttendanceStatus.PRESENT
    attendance.mark(raad.workspace, raad.meeting, person_id=raad.chair, status=present)
    detail = opened(raad_page, "GR/2018/1").detail
    assert detail.record is not None
    lacks = [lack for lack in detail.record.lacking if lack.person_id]
    assert [lack.person for lack in lacks] == ["Raadslid", "Algemeen directeur"]
    assert "Algemeen directeur" in lack_words(lacks[1])
    for lack in reversed(lacks):
        detail.mending.mend(lack)
        current = detail.attendance.view.current()
        assert current is not None
        assert current.person_id == lack.person_id


def test_a_title_with_an_ampersand_is_whole_under_what_is_missing(
    raad: Council, raad_page: MeetingsPage
) -> None:
    raad.item("R&D")
    step_to(raad.workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    lacks = opened(raad_page, "GR/2018/1").detail.lacks
    shown = [one.text() for one in lacks.findChildren(QPushButton) if "D" in one.text()]
    assert any("R&&D" in words for words in shown)  # a button shows && as one &
