"""The agenda as a whole: headings, planned times, places, order, items that go on (R36 to R48)."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.services.council import as_role, step_to
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Alt, Control, Key, Shift, agenda, chosen, opened, press, type_in
from zonedesk.domain.agenda_changes import Change
from zonedesk.domain.words import ItemResult, LateFlag, MeetingStatus, Role
from zonedesk.services import agenda as agenda_service
from zonedesk.services import (
    agenda_sending,
    agenda_sent,
    backlog,
    meeting_record,
    meetings,
    preparing,
    standing,
)
from zonedesk.ui.kit.picker import Picker
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_asking import Asking, PlaceAsk
from zonedesk.ui.meetings.agenda_carry import CarryAsk
from zonedesk.ui.meetings.agenda_model import spoken
from zonedesk.ui.meetings.agenda_words import span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme

    Told = list[tuple[str, str, Callable[[], object]]]

THREE = ["1 Verslag", "2 Begroting", "3 Varia"]


@pytest.fixture
def three(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with three items, open, the first one chosen."""
    for title in ("Verslag", "Begroting", "Varia"):
        raad.item(title)
    raad_page.refresh()
    return opened(raad_page, "GR/2018/1")


@pytest.fixture
def told(three: MeetingsPage) -> Told:
    """What toasts say, with their acts."""
    found: Told = []
    three.told.connect(lambda *all_of: found.append(all_of))
    return found


def go_to(page: MeetingsPage, number: str) -> None:
    """Choose an item, with the focus in the agenda."""
    page.detail.choose_number(number)
    page.detail.agenda.setFocus()


def asked(page: MeetingsPage) -> Asking | None:
    """The question that is open beside the agenda."""
    found = (made for made in page.window().findChildren(Asking) if made.isVisible())
    return next(found, None)


def act(page: MeetingsPage, name: str) -> None:
    """Choose something in the menu of the agenda."""
    page.detail.agenda.actions_here[name].trigger()


def add_heading(page: MeetingsPage, title: str, qtbot: QtBot) -> None:
    """Put a heading above the item under the cursor and type its title."""
    press(Key.Key_H, Control | Shift)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.selectedText() == field.text()
    type_in(title)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: f" {title}" in agenda(page))


def test_a_heading_comes_above_the_item_and_has_no_number(
    three: MeetingsPage, qtbot: QtBot
) -> None:
    go_to(three, "2")
    add_heading(three, "Geldzaken", qtbot)
    assert agenda(three) == ["1 Verslag", " Geldzaken", "2 Begroting", "3 Varia"]
    entry = three.detail.agenda.entry()
    assert entry is not None
    assert (entry.heading, entry.title) == (True, "Geldzaken")
    assert spoken(entry) == texts().gettext("{title}, heading").format(title="Geldzaken")
    assert three.detail.tabs.accessibleTabName(0).endswith(" 3")
    assert three.detail.agenda.hasFocus()


def test_of_a_heading_only_the_title_can_be_edited(three: MeetingsPage, qtbot: QtBot) -> None:
    go_to(three, "2")
    add_heading(three, "Geldzaken", qtbot)
    editor = three.detail.editor.item
    assert editor.title.toPlainText() == "Geldzaken"
    for part in (editor.chips, editor.context, editor.discussion, editor.result):
        assert part.isHidden()
    assert editor.actions_part.isHidden()
    assert editor.extras.more.isHidden()
    press(Key.Key_Return)  # into the editor
    type_in(" 2019")
    press(Key.Key_Escape)
    assert " Geldzaken 2019" in agenda(three) or " 2019Geldzaken" in agenda(three)
    go_to(three, "1")
    assert not editor.discussion.isHidden()
    assert not editor.result.isHidden()


def test_a_heading_moves_renames_and_goes_like_an_item(three: MeetingsPage, qtbot: QtBot) -> None:
    go_to(three, "2")
    add_heading(three, "Geldzaken", qtbot)
    press(Key.Key_Down, Alt)
    assert agenda(three) == ["1 Verslag", "2 Begroting", " Geldzaken", "3 Varia"]
    press(Key.Key_F2)
    type_in("Slot")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: " Slot" in agenda(three))
    press(Key.Key_Delete)
    assert agenda(three) == THREE


def test_an_item_dropped_on_a_heading_comes_right_behind_it(
    three: MeetingsPage, qtbot: QtBot
) -> None:
    go_to(three, "2")
    add_heading(three, "Geldzaken", qtbot)
    heading = three.detail.agenda.key()
    go_to(three, "3")
    key = three.detail.agenda.key()
    assert key is not None
    three.detail.agenda.drop(key, heading, where="on")
    assert agenda(three) == ["1 Verslag", " Geldzaken", "2 Varia", "3 Begroting"]


def planned(raad: Council, *minutes: int) -> None:
    """Plan the time of the items of a meeting from two to half past three."""
    version = meeting_record.version(raad.workspace, raad.meeting)
    hours: meetings.MeetingFields = {"starts_at": time(14, 0), "ends_at": time(15, 30)}
    meetings.edit(raad.workspace, raad.meeting, row_version=version, fields=hours)
    record = meeting_record.meeting(raad.workspace, "GR/2018/1")
    for one, planned_minutes in zip(record.items, minutes, strict=True):
        fields: agenda_service.ItemFields = {"minutes": planned_minutes}
        agenda_service.choose(raad.workspace, one.handle.id, seen={}, fields=fields)


def test_planned_times_give_hours_and_a_total_that_runs_over(
    raad: Council, three: MeetingsPage
) -> None:
    assert all(not one.takes for one in three.detail.agenda.agenda.entries)
    planned(raad, 5, 80, 10)
    three.refresh()
    shown = [(one.starts, one.takes) for one in three.detail.agenda.agenda.entries if one.row]
    assert shown == [("14:00", span(5)), ("14:05", span(80)), ("15:25", span(10))]
    _ = texts().gettext
    until = _("{until}, {span} too late").format(
        until=_("until {time}").format(time="15:35"), span=span(5)
    )
    assert until in three.detail.agenda_pane.told
    go_to(three, "3")
    press(Key.Key_Up, Alt)
    shown = [(one.starts, one.title) for one in three.detail.agenda.agenda.entries if one.row]
    assert shown == [("14:00", "Verslag"), ("14:05", "Varia"), ("14:15", "Begroting")]


def test_to_place_by_keys(three: MeetingsPage) -> None:
    go_to(three, "3")
    press(Key.Key_G, Control)
    assert isinstance(asked(three), PlaceAsk)
    type_in("1")
    press(Key.Key_Return)
    assert agenda(three) == ["1 Varia", "2 Verslag", "3 Begroting"]
    assert chosen(three) == "1"
    assert three.detail.agenda.hasFocus()
    assert asked(three) is None


@pytest.mark.parametrize("typed", ["nul", "0", "-2", "1,5"])
def test_what_is_no_place_stays_with_a_sentence(typed: str, three: MeetingsPage) -> None:
    go_to(three, "3")
    press(Key.Key_G, Control)
    type_in(typed)
    press(Key.Key_Return)
    asking = asked(three)
    assert isinstance(asking, PlaceAsk)
    assert asking.field.text() == typed
    assert typed in asking.row.trouble.words
    press(Key.Key_Escape)
    assert asked(three) is None
    assert three.detail.agenda.hasFocus()
    assert agenda(three) == THREE


def test_a_sort_is_told_and_taken_back(three: MeetingsPage, told: Told) -> None:
    three.detail.agenda.setFocus()
    act(three, "agenda.sort_title")
    assert agenda(three) == ["1 Begroting", "2 Varia", "3 Verslag"]
    told[0][2]()
    assert agenda(three) == THREE


def test_a_sort_that_changes_nothing_has_no_way_back(three: MeetingsPage, told: Told) -> None:
    act(three, "agenda.sort_kind")
    (words, action, _act) = told[0]
    assert words == texts().gettext("The agenda is in that order already")
    assert not action


def test_an_item_goes_on_to_the_next_meeting_that_is_held(
    raad: Council, three: MeetingsPage, told: Told
) -> None:
    for day in (date(2019, 1, 28), date(2019, 2, 25), date(2018, 11, 5)):
        meetings.create(raad.workspace, raad.body, day=day)
    version = meeting_record.version(raad.workspace, raad.meeting + 1)
    cancelled = MeetingStatus.CANCELLED
    meetings.step(
        raad.workspace, raad.meeting + 1, row_version=version, to=cancelled, reason="Sneeuw"
    )
    go_to(three, "2")
    press(Key.Key_D, Control | Shift)
    asking = asked(three)
    assert isinstance(asking, CarryAsk)
    choices = [asking.target.itemText(n) for n in range(asking.target.count())]
    assert len(choices) == 2  # the next one, and waiting
    assert "GR/2019/2" in choices[0]
    assert QApplication.focusWidget() is asking.target
    for _step in range(5):
        press(Key.Key_Tab)
    assert asking.yes.hasFocus()
    press(Key.Key_Return)
    later = meeting_record.meeting(raad.workspace, "GR/2019/2")
    assert [one.row.title for one in later.items] == ["Begroting"]
    here = meeting_record.meeting(raad.workspace, "GR/2018/1")
    assert here.items[1].row.result is ItemResult.ADJOURNED
    assert "GR/2019/2" in told[0][0]
    told[0][2]()
    assert not meeting_record.meeting(raad.workspace, "GR/2019/2").items


def test_without_a_next_meeting_it_waits_and_its_way_is_shown(
    raad: Council, three: MeetingsPage
) -> None:
    go_to(three, "2")
    press(Key.Key_D, Control | Shift)
    asking = asked(three)
    assert isinstance(asking, CarryAsk)
    assert asking.target.count() == 1
    asking.yes.click()
    (waits,) = backlog.waiting(raad.workspace, raad.body)
    assert waits.title == "Begroting"
    assert agenda(three) == THREE
    three.refresh()
    chain = three.detail.editor.item.extras.chain
    assert [chip.text() for chip in chain.chips] == [texts().gettext("Waits for a later meeting")]


def test_the_links_of_an_item_lead_to_where_it_came_from_and_went_to(
    raad: Council, three: MeetingsPage
) -> None:
    meetings.create(raad.workspace, raad.body, day=date(2019, 1, 28))
    wanted: list[tuple[str, str]] = []
    three.record_wanted.connect(lambda *where: wanted.append(where))
    go_to(three, "2")
    press(Key.Key_D, Control | Shift)
    asking = asked(three)
    assert isinstance(asking, CarryAsk)
    asking.yes.click()
    three.refresh()
    three.detail.editor.item.extras.chain.chips[0].click()
    assert wanted == [("meetings", "GR/2019/1#1")]
    three.show_reference("GR/2019/1#1")
    three.detail.editor.item.extras.chain.chips[0].click()
    assert wanted[-1] == ("meetings", "GR/2018/1#2")


def test_only_a_standing_item_can_be_skipped_and_it_comes_back(
    raad: Council, three: MeetingsPage, told: Told
) -> None:
    skip = three.detail.agenda.actions_here["agenda.skip"]
    go_to(three, "2")
    assert not skip.isEnabled()
    standing.add(raad.workspace, raad.body, fields={"title": "Rondvraag"})
    coming = preparing.begin(raad.workspace, raad.body, day=date(2019, 1, 28))
    three.open(coming.reference)
    (last,) = [one for one in agenda(three) if "Rondvraag" in one]
    go_to(three, last.split()[0])
    assert skip.isEnabled()
    skip.trigger()
    assert last not in agenda(three)
    told[-1][2]()
    assert last in agenda(three)


def test_a_proposal_comes_on_the_agenda_by_keys(
    raad: Council, three: MeetingsPage, told: Told
) -> None:
    go_to(three, "2")
    press(Key.Key_Delete, Control | Shift)  # it waits now
    press(Key.Key_O, Control | Shift)
    picker = next(one for one in three.window().findChildren(Picker) if one.isVisible())
    type_in("begroting")
    assert picker.model.rowCount() == 1
    press(Key.Key_Return)
    assert sorted(line.split(" ", 1)[1] for line in agenda(three)) == [
        "Begroting",
        "Varia",
        "Verslag",
    ]
    assert not backlog.waiting(raad.workspace, raad.body)
    told[-1][2]()
    assert len(agenda(three)) == 2


def test_what_changed_since_sending_is_told_above_the_agenda(
    raad: Council, three: MeetingsPage
) -> None:
    changed = three.detail.agenda_pane.changed
    version = meeting_record.version(raad.workspace, raad.meeting)
    agenda_sending.send(raad.workspace, raad.meeting, row_version=version, day=date(2018, 12, 20))
    three.refresh()
    assert changed.isHidden()
    raad.item("Nagekomen")
    go_to(three, "3")
    press(Key.Key_Up, Alt)
    three.refresh()
    assert not changed.isHidden()
    found = agenda_sent.changes(raad.workspace, raad.meeting)
    assert found is not None
    assert {one.change for one in found} == {Change.ADDED, Change.MOVED}
    changed.link.setFocus()
    press(Key.Key_Space)
    picker = next(one for one in three.window().findChildren(Picker) if one.isVisible())
    assert picker.model.rowCount() == len(found)
    type_in("nagekomen")
    press(Key.Key_Return)
    assert chosen(three) == "4"
    entry = three.detail.agenda.entry()
    assert entry is not None
    assert entry.late is not None
    assert entry.late in LateFlag


def test_a_reader_and_a_locked_meeting_can_do_none_of_it(
    raad: Council, three: MeetingsPage, theme: Theme, show: Show
) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    three.refresh()
    reader = opened(show(page_over(as_role(raad.workspace, Role.READER), theme)), "GR/2018/1")
    for page in (three, reader):
        go_to(page, "2")
        actions = page.detail.agenda.actions_here
        assert not [name for name, one in actions.items() if one.isEnabled()]
        for keys in (Key.Key_G, Key.Key_D, Key.Key_H):
            press(keys, Control | Shift if keys != Key.Key_G else Control)
        assert asked(page) is None
        assert agenda(page) == THREE


def test_titles_of_three_hundred_words_leave_the_question_in_the_window(
    raad: Council, raad_page: MeetingsPage
) -> None:
    raad.item("Lange titel " * 150)
    raad_page.refresh()
    page = opened(raad_page, "GR/2018/1")
    go_to(page, "1")
    press(Key.Key_D, Control | Shift)
    asking = asked(page)
    assert asking is not None
    assert page.window().rect().contains(asking.geometry())
    asking.close_up()
