"""More about an item: time, presenter, outcome, guests, part, and an urgency agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.council import as_role, one, step_to
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Control, Key, Shift, opened, press, type_in
from zonedesk.domain.words import AttendanceStatus, LateFlag, MeetingStatus, Role
from zonedesk.services import agenda as agenda_service
from zonedesk.services import attendance, meeting_record
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_words import span

if TYPE_CHECKING:
    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.services.agenda import ItemFields
    from zonedesk.ui.meetings.editor_item import ItemEditor
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme


@pytest.fixture
def page(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with two items, open at the first one."""
    raad.item("Begroting")
    raad.item("Varia")
    raad_page.refresh()
    opened(raad_page, "GR/2018/1")
    raad_page.detail.agenda.setFocus()
    return raad_page


def editor_of(page: MeetingsPage) -> ItemEditor:
    """The editor of the item."""
    return page.detail.editor.item


def stored(raad: Council, page: MeetingsPage) -> dict[str, Any]:
    """The item as it stands in the file."""
    key = page.detail.agenda.key()
    assert key is not None
    return one(raad.workspace, "agenda_item", key)


def set_fields(raad: Council, page: MeetingsPage, fields: ItemFields) -> None:
    """Set fields of the item behind the back of the window, and read it again."""
    key = page.detail.agenda.key()
    assert key is not None
    agenda_service.choose(raad.workspace, key, seen={}, fields=fields)
    page.refresh()


def chips_of(page: MeetingsPage) -> list[str]:
    """What the chips of the item say."""
    return [chip.text() for chip in editor_of(page).chips.chips]


@pytest.mark.parametrize(
    ("typed", "minutes"), [("15", 15), ("0:15", 15), ("1u30", 90), ("90m", 90)]
)
def test_keys_go_to_the_time_and_it_is_stored_and_told(
    typed: str, minutes: int, raad: Council, page: MeetingsPage
) -> None:
    assert not editor_of(page).extras.more.is_open
    press(Key.Key_G, Control | Shift)
    assert editor_of(page).extras.more.is_open
    type_in(typed)
    press(Key.Key_Tab)
    assert stored(raad, page)["minutes"] == minutes
    assert span(minutes) in chips_of(page)
    entry = page.detail.agenda.entry()
    assert entry is not None
    assert entry.takes == span(minutes)


def test_a_time_that_cannot_be_read_stays_with_a_sentence(
    raad: Council, page: MeetingsPage
) -> None:
    press(Key.Key_G, Control | Shift)
    type_in("straks")
    press(Key.Key_Tab)
    more = editor_of(page).extras.more
    assert more.minutes.text() == "straks"
    assert "straks" in more.time_row.trouble.words
    assert stored(raad, page)["minutes"] is None


def test_presenter_short_title_and_outcome_by_keys_alone(raad: Council, page: MeetingsPage) -> None:
    press(Key.Key_G, Control | Shift)
    press(Key.Key_Tab)
    type_in("raadsl")
    press(Key.Key_Return)
    press(Key.Key_Tab)
    type_in("Begr.")
    press(Key.Key_Tab)
    type_in("Akkoord")
    press(Key.Key_Escape)
    kept = stored(raad, page)
    assert kept["presenter_id"] == raad.member
    assert (kept["short_title"], kept["expected"]) == ("Begr.", "Akkoord")
    set_fields(raad, page, {"presenter": "Brandweer"})
    assert editor_of(page).extras.more.presenter.text() == "Brandweer"


def test_the_section_is_open_where_something_stands_in_it(
    raad: Council, page: MeetingsPage
) -> None:
    def is_open() -> bool:
        return editor_of(page).extras.more.is_open

    page.detail.choose_number("2")
    set_fields(raad, page, {"expected": "Akkoord"})
    assert is_open()
    page.detail.choose_number("1")
    assert not is_open()
    page.detail.choose_number("2")
    assert is_open()
    editor_of(page).extras.more.fold.setFocus()
    press(Key.Key_Space)
    assert not is_open()
    page.refresh()
    assert not is_open()  # as the user left it
    press(Key.Key_Space)
    assert is_open()


def test_guests_come_and_go_by_keys(raad: Council, page: MeetingsPage) -> None:
    press(Key.Key_G, Control | Shift)
    guests = editor_of(page).extras.more.guests
    guests.chips[-1].setFocus()
    press(Key.Key_Return)
    type_in("alg")
    press(Key.Key_Return)
    item = editor_of(page).item
    assert item is not None
    assert [one.id for one in item.guests] == [raad.secretary]
    guests.chips[0].setFocus()
    press(Key.Key_Delete)
    item = editor_of(page).item
    assert item is not None
    assert not item.guests


def test_the_part_is_one_of_those_of_the_body(raad: Council, page: MeetingsPage) -> None:
    record = page.detail.record
    assert record is not None
    assert record.body.parts
    menu = editor_of(page).chips.part_menu()
    words = [act.text() for act in menu.actions()]
    assert words[1:] == [part.replace("&", "&&") for part in record.body.parts]
    menu.actions()[1].trigger()
    assert stored(raad, page)["part"] == record.body.parts[0]
    assert record.body.parts[0] in chips_of(page)


def urgent(raad: Council, page: MeetingsPage, *, present: int) -> None:
    """Let the item be urgent, with so many members present who have a vote."""
    set_fields(raad, page, {"late": LateFlag.URGENT})
    for person in (raad.chair, raad.member)[:present]:
        attendance.mark(
            raad.workspace, raad.meeting, person_id=person, status=AttendanceStatus.PRESENT
        )
    page.refresh()


def test_an_urgency_is_agreed_to_by_two_thirds_by_keys(raad: Council, page: MeetingsPage) -> None:
    part = editor_of(page).extras.urgency
    assert part.isHidden()
    urgent(raad, page, present=2)
    assert not part.isHidden()
    part.reason.setFocus()
    type_in("Overstroming")
    part.bar.acted.emit()
    assert len(part.boxes) == 2
    assert not part.agree.isEnabled()
    first, second = part.boxes.values()
    assert first.hasFocus()
    press(Key.Key_Space)
    assert not part.agree.isEnabled()  # two of two are needed
    press(Key.Key_Tab)
    assert second.hasFocus()
    press(Key.Key_Space)
    assert part.agree.isEnabled()
    part.agree.setFocus()
    press(Key.Key_Return)
    item = editor_of(page).item
    assert item is not None
    assert {one.id for one in item.supporters} == {raad.chair, raad.member}
    assert item.urgency_reason == "Overstroming"
    assert "Raadslid" in part.bar.words


def test_without_its_reason_an_urgency_is_refused_with_a_sentence(
    raad: Council, page: MeetingsPage
) -> None:
    urgent(raad, page, present=2)
    part = editor_of(page).extras.urgency
    part.bar.acted.emit()
    part.everybody.click()
    part.agree.click()
    item = editor_of(page).item
    assert item is not None
    assert bool(item.supporters) == part.refusal.isHidden()


def test_who_is_present_has_to_be_noted_first(raad: Council, page: MeetingsPage) -> None:
    urgent(raad, page, present=0)
    part = editor_of(page).extras.urgency
    part.bar.acted.emit()
    assert not part.refusal.isHidden()
    assert not part.boxes
    words = texts().gettext("Note first who is present, under Attendance.")
    assert part.refusal.words == words


def test_the_mark_of_a_late_item_can_be_changed(raad: Council, page: MeetingsPage) -> None:
    urgent(raad, page, present=0)
    menu = editor_of(page).chips.late_menu()
    menu.actions()[1].trigger()
    assert stored(raad, page)["late"] == LateFlag.SUPPLEMENTARY
    assert editor_of(page).extras.urgency.isHidden()


def test_a_reader_and_a_locked_meeting_only_read(
    raad: Council, page: MeetingsPage, theme: Theme, show: Show
) -> None:
    set_fields(raad, page, {"minutes": 25, "guests": (raad.secretary,), "late": LateFlag.URGENT})
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    page.refresh()
    reader = opened(show(page_over(as_role(raad.workspace, Role.READER), theme)), "GR/2018/1")
    for shown in (page, reader):
        extras = editor_of(shown).extras
        assert extras.more.is_open
        for field in (extras.more.minutes, extras.more.presenter, extras.urgency.reason):
            assert field.isReadOnly()
        assert len(extras.more.guests.chips) == 1
        extras.more.guests.chips[0].setFocus()
        press(Key.Key_Delete)
    record = meeting_record.meeting(raad.workspace, "GR/2018/1")
    kept = meeting_record.item(raad.workspace, record.items[0].handle.id)
    assert [one.id for one in kept.guests] == [raad.secretary]


def test_a_time_that_was_just_typed_is_stored_with_the_next_item(
    raad: Council, page: MeetingsPage
) -> None:
    first = page.detail.agenda.key()
    assert first is not None
    press(Key.Key_G, Control | Shift)
    type_in("45")
    press(Key.Key_PageDown, Control)
    assert one(raad.workspace, "agenda_item", first)["minutes"] == 45
    assert QApplication.focusWidget() is not None
