"""Bodies: set up, composed on a day, mandates over the years, standing items; with real keys."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.council import as_role
from tests.ui.people.conftest import body, page_over
from zonedesk.domain.body_record import MandateBar, Period
from zonedesk.domain.words import Capacity, NumberStyle, Role
from zonedesk.services import mandates, people
from zonedesk.services.people_record import read_people
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.people.body_detail import BodyTab
from zonedesk.ui.people.time_bar import stretch_words
from zonedesk.ui.people.time_drawing import places, stretches
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.people.page import PeoplePage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier
Plain = Qt.KeyboardModifier.NoModifier
PROSECUTOR, CHIEF = 1, 2  # places of seats in the security council


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Plain) -> None:
    for key in keys:
        QTest.keyClick(focused(), key, modifier)


def write(words: str) -> None:
    QTest.keyClicks(focused(), words)


def act(page: PeoplePage, name: str) -> None:
    next(one for one in actions_of(page) if one.action.id == name).trigger()


def bar_of(workspace: Workspace, seat: int) -> MandateBar:
    return body(workspace).seats[seat].bars[-1]


def test_an_empty_folder_offers_the_usual_bodies(
    empty: Workspace, theme: Theme, show: Show
) -> None:
    page = show(page_over(empty, theme))
    act(page, "people.new")
    assert page.bodies.form.preset.currentData() == "ZVR"
    press(Key.Key_Return)
    assert page.spot().crumbs == ("ZVR",)
    assert body(empty).standing
    act(page, "people.new")
    offered = [page.bodies.form.preset.itemData(n) for n in range(page.bodies.form.preset.count())]
    assert "ZVR" not in offered
    assert offered[-1] == ""


def test_the_usual_seats_ask_only_for_names(empty: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(empty, theme))
    page.bodies.add_preset("ZVR")
    act(page, "people.composition")
    write("Eerste")
    press(Key.Key_Tab)
    write("Burgemeester")
    press(Key.Key_Return)
    (seat,) = body(empty).seats
    assert seat.capacity is Capacity.CHAIR
    assert seat.bars[0].name == "Eerste Burgemeester"
    assert seat.bars[0].function == "burgemeester"


def test_another_body_is_made_from_its_code_and_name(page: PeoplePage, lier: Workspace) -> None:
    act(page, "people.new")
    form = page.bodies.form
    form.preset.setCurrentIndex(form.preset.count() - 1)
    form.name.setFocus()
    write("Werkgroep verkeer")
    press(Key.Key_Return)
    assert form.rows["code"].wrong  # says what is missing, at its field
    write("WV")
    press(Key.Key_Return)
    assert body(lier, "WV").line.name == "Werkgroep verkeer"
    assert page.bodies.detail.record is not None
    assert page.bodies.detail.record.line.code == "WV"


def test_the_name_is_stored_while_it_is_typed(page: PeoplePage, lier: Workspace) -> None:
    act_in_list(page, "people.rename")
    write("Zonale raad")
    press(Key.Key_Tab)
    assert body(lier).line.name == "Zonale raad"


def act_in_list(page: PeoplePage, name: str) -> None:
    made = [one for one in actions_of(page.part.table) if one.action.id == name]
    made[0].trigger()


def test_facts_are_stored_as_they_are_left(page: PeoplePage, lier: Workspace) -> None:
    detail = page.bodies.detail
    page.bodies.go_in()
    detail.show_tab(BodyTab.FACTS)
    facts = detail.facts
    facts.expected.setFocus()
    facts.expected.selectAll()
    write("7")
    facts.starts_at.setFocus()
    write("1930")
    facts.parts.setFocus()
    write("Openbaar")
    press(Key.Key_Return)
    write("Besloten")
    facts.place.setFocus()
    facts.number_style.setFocus()
    press(Key.Key_Down)
    line = body(lier).line
    assert line.expected == 7
    assert line.starts_at is not None
    assert f"{line.starts_at:%H:%M}" == "19:30"
    assert line.parts == ("Openbaar", "Besloten")
    assert line.number_style is NumberStyle.LETTERED


def test_a_number_that_is_none_stays_as_typed_and_is_marked(
    page: PeoplePage, lier: Workspace
) -> None:
    page.bodies.detail.show_tab(BodyTab.FACTS)
    field = page.bodies.detail.facts.expected
    field.setFocus()
    field.selectAll()
    write("veel")
    page.bodies.detail.facts.place.setFocus()
    assert field.text() == "veel"
    assert field.refusal is not None
    assert body(lier).line.expected == 2


def test_the_composition_follows_the_day(page: PeoplePage, lier: Workspace) -> None:
    bar = bar_of(lier, PROSECUTOR)
    mandates.end(lier, bar.handle.id, last_day=date(2016, 6, 30))
    page.refresh()
    composition = page.bodies.detail.composition
    assert [one.gap is not None for one in composition.table.model.rows_shown()].count(True) == 1
    composition.day.setFocus()
    composition.day.selectAll()
    write("1/1/2015")
    press(Key.Key_Return)
    assert all(one.gap is None for one in composition.table.model.rows_shown())
    composition.day.selectAll()
    write("1/1/2000")
    press(Key.Key_Return)
    assert not composition.table.model.rows_shown()


def test_somebody_new_is_seated_by_keys(page: PeoplePage, lier: Workspace) -> None:
    before = len(body(lier).seats)
    act(page, "people.seat")
    write("Waarnemer")
    press(Key.Key_Tab)
    write("waarnemer")
    press(Key.Key_Return)
    record = body(lier)
    assert len(record.seats) == before + 1
    seat = next(one for one in record.seats if one.bars[-1].name == "Waarnemer")
    assert seat.bars[-1].function == "waarnemer"
    assert page.bodies.detail.form.isHidden()
    assert not record.line.deliberative
    assert not seat.bars[-1].votes


def test_the_form_keeps_the_focus_when_it_is_shown_for_the_first_time(page: PeoplePage) -> None:
    act(page, "people.seat")
    QApplication.processEvents()  # a window of a moment would have taken it away
    assert page.isActiveWindow()
    assert page.bodies.detail.form.fields.who.hasFocus()


def test_a_refused_seat_takes_nobody_up(page: PeoplePage, lier: Workspace) -> None:
    act(page, "people.seat")
    form = page.bodies.detail.form
    write("Niemand")
    form.fields.first.set_day(date(2019, 1, 2))
    form.fields.last.set_day(date(2019, 1, 1))
    form.submit()
    assert form.trouble.isVisible()
    assert "niemand" not in {one.key for one in read_people(lier, date(2018, 1, 1))}


def test_a_mandate_ends_from_the_time_bar(page: PeoplePage, lier: Workspace) -> None:
    detail = page.bodies.detail
    detail.show_tab(BodyTab.MANDATES)
    bars = detail.mandates.bar
    bars.setFocus()
    press(Key.Key_Home, Key.Key_Down, Key.Key_Return)
    form = detail.form
    assert form.isVisible()
    form.acts[0].click()  # ends…
    write("31/12/2017")
    press(Key.Key_Return)
    line = next(one for one in body(lier).seats if one.gaps)
    assert line.bars[-1].last == date(2017, 12, 31)
    assert line.gaps == (Period(date(2018, 1, 1)),)
    assert any(isinstance(one, Period) for seat in bars.seats for one in stretches(seat))


def test_succession_ends_the_old_mandate_the_day_before(page: PeoplePage, lier: Workspace) -> None:
    bar = bar_of(lier, CHIEF)
    page.bodies.detail.form.begin_edit(bar)
    page.bodies.detail.form.acts[1].click()
    write("Nieuwe korpschef")
    page.bodies.detail.form.fields.first.set_day(date(2018, 9, 1))
    press(Key.Key_Return)
    seat = next(one for one in body(lier).seats if one.bars[0].handle.id == bar.handle.id)
    assert [one.last for one in seat.bars] == [date(2018, 8, 31), None]
    assert seat.bars[1].name == "Nieuwe korpschef"
    assert not seat.gaps


def test_a_deputy_stands_in_for_a_member(page: PeoplePage, lier: Workspace) -> None:
    bar = bar_of(lier, CHIEF)
    page.bodies.detail.form.begin_edit(bar)
    page.bodies.detail.form.acts[2].click()
    write("Adjunct")
    press(Key.Key_Return)
    found = [one.bars[-1] for one in body(lier).seats]
    deputy = next(one for one in found if one.name == "Adjunct")
    assert deputy.substitute_for == bar.name
    assert deputy.capacity is Capacity.SUBSTITUTE


def test_a_mandate_that_meetings_used_is_not_removed(page: PeoplePage, lier: Workspace) -> None:
    bar = bar_of(lier, CHIEF)
    page.bodies.detail.form.begin_edit(bar)
    page.bodies.detail.form.acts[3].click()
    assert page.bodies.detail.form.trouble.isVisible()
    assert bar_of(lier, CHIEF).handle.id == bar.handle.id


def test_a_seat_that_is_filled_in_is_not_lost_when_the_user_goes_on(
    page: PeoplePage, lier: Workspace
) -> None:
    act(page, "people.seat")
    write("Waarnemer")
    page.bodies.table.choose("GR")
    assert "Waarnemer" in [one.bars[-1].name for one in body(lier).seats]
    assert page.bodies.detail.form.isHidden()
    act(page, "people.seat")
    page.bodies.table.choose("ZVR")  # nothing was typed
    assert page.bodies.detail.form.isHidden()


def test_escape_puts_the_form_away_and_the_focus_back(page: PeoplePage) -> None:
    act(page, "people.seat")
    write("Half")
    press(Key.Key_Escape)
    assert page.bodies.detail.form.isHidden()
    assert page.bodies.detail.isAncestorOf(focused())
    press(Key.Key_Escape)
    assert page.bodies.table.isAncestorOf(focused())
    assert not page.spot().crumbs


def test_forty_mandates_on_one_seat_are_walked_by_keys(page: PeoplePage, lier: Workspace) -> None:
    made = people.add(lier, fields={"name": "Jaarlijks aangesteld lid met een heel lange naam"}).id
    record = body(lier)
    for year in range(1970, 2010):
        fields: mandates.MandateFields = {"rank": 99.0, "valid_to": date(year, 10, 31)}
        mandates.add(
            lier,
            (record.line.handle.id, made),
            capacity=Capacity.MEMBER,
            since=date(year, 1, 1),
            fields=fields,
        )
    page.refresh()
    shown = page.bodies.detail.mandates
    page.bodies.detail.show_tab(BodyTab.MANDATES)
    shown.terms.step(1)  # all years
    bars = shown.bar
    row = next(n for n, seat in enumerate(bars.seats) if len(seat.bars) == 40)
    bars.setFocus()
    bars.setCurrentIndex(bars.looks.index(row, 0))
    press(Key.Key_Home)
    assert bars.stretch is not None
    assert bars.stretch.first == date(1970, 1, 1)
    press(Key.Key_Right, Key.Key_Right)
    assert bars.stretch.first == date(1971, 1, 1)
    told = str(bars.looks.index(row, 0).data(Qt.ItemDataRole.DisplayRole))
    assert stretch_words(bars.stretch) in told
    assert stretch_words(bars.stretch) in shown.told.text()
    spans = places(theme_of(bars), bars.rect(), seat=bars.seats[row], axis=bars.ruler.axis)
    there = [one for one in spans if one is not None]
    assert all(one.right() <= after.left() + 2 for one, after in pairwise(there))


def test_standing_items_are_added_moved_changed_and_taken_away(
    page: PeoplePage, lier: Workspace
) -> None:
    page.bodies.go_in()
    page.bodies.detail.show_tab(BodyTab.STANDING)
    standing = page.bodies.detail.standing
    for title in ("Verslag", "Varia"):
        standing.title.setFocus()
        write(title)
        press(Key.Key_Return)
    standing.table.choose(standing.table.model.rows_shown()[1].handle.id)
    standing.table.view.setFocus()
    press(Key.Key_Up, modifier=Alt)
    assert [one.title for one in body(lier).standing] == ["Varia", "Verslag"]
    press(Key.Key_Delete)
    assert [one.title for one in body(lier).standing] == ["Verslag"]


def test_a_standing_item_that_was_begun_is_kept(page: PeoplePage, lier: Workspace) -> None:
    page.bodies.detail.show_tab(BodyTab.STANDING)
    page.bodies.detail.standing.title.setFocus()
    write("Half getypt")
    page.bodies.table.choose("GR")
    assert not page.bodies.detail.standing.title.text()
    page.bodies.table.choose("ZVR")
    assert page.bodies.detail.standing.title.text() == "Half getypt"


def test_a_body_that_met_is_deactivated_and_muted(page: PeoplePage, lier: Workspace) -> None:
    act(page, "people.idle")
    assert not body(lier).line.active
    assert page.bodies.detail.head.idle.isVisible()
    act_in_list(page, "people.delete")
    assert body(lier).line.code == "ZVR"


def test_a_list_that_a_filter_emptied_is_read_again(page: PeoplePage) -> None:
    page.bodies.table.set_quick("niets heet zo")
    page.refresh()
    assert page.bodies.table.current() is None
    page.bodies.unfilter()
    page.refresh()
    assert page.bodies.table.current() is not None


@pytest.mark.parametrize("tab", BodyTab)
def test_a_reader_changes_nothing(lier: Workspace, theme: Theme, show: Show, tab: BodyTab) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    page.bodies.table.choose("ZVR")
    detail = page.bodies.detail
    detail.show_tab(tab)
    assert not page.bodies.new_button.isEnabled()
    assert not detail.composition.add.isEnabled()
    assert detail.title.isReadOnly()
    assert not detail.standing.row.isVisible()
    act(page, "people.new")
    act(page, "people.seat")
    assert detail.form.isHidden()
    detail.form.begin_edit(bar_of(lier, CHIEF))
    assert detail.form.save.isHidden()
    assert not any(one.isVisible() for one in detail.form.acts)


def test_a_long_name_and_a_small_window_show_everything_that_counts(
    page: PeoplePage, lier: Workspace
) -> None:
    page.resize(700, 520)
    page.bodies.go_in()
    assert not page.bodies.table.isVisible()
    assert page.bodies.detail.head.back.isVisible()
    press(Key.Key_Escape)
    assert page.bodies.table.isVisible()
