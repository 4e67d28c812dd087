"""Persons and functions: facts, where they are named, merging, titles in place; with real keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.council import as_role
from tests.ui.people.conftest import page_over, person
from zonedesk.domain.words import Gender, Role
from zonedesk.services import drafts, people
from zonedesk.services.drafts import NEW
from zonedesk.services.people_record import read_functions, read_people
from zonedesk.ui.kit.actions import actions_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Show
    from zonedesk.domain.errors import Refused
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.people.page import PeoplePage
    from zonedesk.ui.people.person_lists import Row
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
CHIEF, TRAFFIC = "korpschef", "verkeer"


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


def write(words: str) -> None:
    QTest.keyClicks(focused(), words)


def act(page: PeoplePage, name: str) -> None:
    shown = [one for one in actions_of(page) if one.action.id == name and one.is_in_sight]
    shown[0].trigger()


@pytest.fixture
def persons(page: PeoplePage) -> PeoplePage:
    """The persons of Lier; that of traffic is chosen and the focus is in the list."""
    act(page, "people.persons")
    page.persons.table.choose(TRAFFIC)
    return page


def keys(workspace: Workspace) -> set[str]:
    return {one.key for one in read_people(workspace, workspace.clock.today())}


def test_facts_are_stored_as_they_are_left(persons: PeoplePage, lier: Workspace) -> None:
    press(Key.Key_Return)
    write("An")
    facts = persons.persons.detail.facts
    facts.gender.setFocus()
    press(Key.Key_Down)
    facts.email.setFocus()
    write("verkeer@example.be")
    facts.function.setFocus()
    facts.function.selectAll()
    write("hoofd verkeer")
    press(Key.Key_Tab)
    line = person(lier, TRAFFIC).line
    assert (line.first_name, line.gender, line.email) == ("An", Gender.FEMALE, "verkeer@example.be")
    assert line.function == "hoofd verkeer"
    assert persons.persons.detail.title.text().startswith("An ")


def test_a_function_is_chosen_from_the_list(persons: PeoplePage, lier: Workspace) -> None:
    wanted = next(one for one in read_functions(lier) if one.title == "korpschef")
    function = persons.persons.detail.facts.function
    function.setFocus()
    function.selectAll()
    write("korpsch")
    press(Key.Key_Return)
    assert person(lier, TRAFFIC).line.function_id == wanted.handle.id


def test_somebody_new_is_taken_up_by_keys(persons: PeoplePage, lier: Workspace) -> None:
    act(persons, "people.new")
    press(Key.Key_Return)
    assert persons.persons.form.rows["name"].wrong
    persons.persons.form.name.setFocus()
    write("Zonechef")
    press(Key.Key_Return)
    assert "zonechef" in {one.casefold() for one in keys(lier)}
    assert persons.persons.detail.record is not None
    assert persons.persons.detail.record.line.name == "Zonechef"


def test_a_form_that_was_begun_is_led_back_to(
    persons: PeoplePage, lier: Workspace, theme: Theme, show: Show
) -> None:
    act(persons, "people.new")
    persons.persons.form.name.setFocus()
    write("Half")
    persons.leave()
    (kept,) = drafts.offered(lier)
    where = drafts.whereabouts(lier, kept.place)
    assert where == drafts.Whereabouts("people", NEW)
    other = show(page_over(lier, theme))
    other.show_reference(NEW)
    assert other.part is other.persons
    assert other.persons.panes.side.currentWidget() is other.persons.form


def test_what_is_typed_and_not_stored_leads_to_the_person(lier: Workspace) -> None:
    handle = person(lier, CHIEF).line.handle
    place = drafts.Place("person", handle.id, "email")
    assert drafts.whereabouts(lier, place) == drafts.Whereabouts("people", CHIEF)


def test_every_use_opens_its_place(persons: PeoplePage) -> None:
    wanted: list[tuple[str, str]] = []
    persons.record_wanted.connect(lambda place, reference: wanted.append((place, reference)))
    persons.persons.table.choose(CHIEF)
    uses = persons.persons.detail.uses
    rows: list[Row] = list(uses.looks.rows)
    assert sum(not one.group for one in rows) == len(person_uses(persons))
    first = next(n for n, one in enumerate(rows) if one.leads[0] == "meetings")
    uses.setFocus()
    uses.setCurrentIndex(uses.looks.index(first, 0))
    press(Key.Key_Return)
    assert wanted == [rows[first].leads]


def person_uses(page: PeoplePage) -> tuple[object, ...]:
    record = page.persons.detail.record
    assert record is not None
    return record.used


def test_a_mandate_opens_its_body(persons: PeoplePage) -> None:
    persons.persons.table.choose(CHIEF)
    mandates = persons.persons.detail.mandates
    mandates.setFocus()
    mandates.setCurrentIndex(mandates.looks.index(0, 0))
    code = mandates.looks.rows[0].right
    press(Key.Key_Return)
    assert persons.part is persons.bodies
    assert persons.spot().crumbs == (code,)


def test_who_is_used_is_deactivated_and_not_deleted(persons: PeoplePage, lier: Workspace) -> None:
    told: list[Refused] = []
    persons.desk.lane.refused.connect(told.append)
    press(Key.Key_Delete)
    assert [one.code for one in told] == ["person.used"]
    act(persons, "people.idle")
    assert not person(lier, TRAFFIC).line.active
    assert persons.persons.detail.head.idle.isVisible()


def test_who_is_not_used_goes_to_the_bin_and_comes_back(
    persons: PeoplePage, lier: Workspace
) -> None:
    key = people.add(lier, fields={"name": "Dubbel"}).reference
    persons.refresh()
    told: list[tuple[str, object]] = []
    persons.told.connect(lambda words, _act, undo: told.append((words, undo)))
    persons.persons.table.choose(key)
    persons.persons.table.view.setFocus()
    press(Key.Key_Delete)
    assert key not in keys(lier)
    told[-1][1]()  # type: ignore[operator]
    assert key in keys(lier)


def test_merging_shows_first_what_moves(persons: PeoplePage, lier: Workspace) -> None:
    key = people.add(lier, fields={"name": "Verkeer", "email": "v@example.be"}).reference
    persons.refresh()
    persons.persons.table.choose(key)
    act(persons, "people.merge")
    merging = persons.persons.detail.merging
    assert not merging.merge.isEnabled()
    write("Diensthoofd verkeer")
    press(Key.Key_Down, Key.Key_Return)
    assert merging.check is not None
    assert merging.check.allowed
    assert merging.told.text()
    merging.merge.click()
    assert TRAFFIC not in keys(lier)
    record = person(lier, key)
    assert record.mandates
    assert record.line.email == "v@example.be"
    assert record.line.function == "diensthoofd verkeer"
    assert merging.isHidden()


def test_a_merger_that_clashes_is_not_offered(persons: PeoplePage) -> None:
    persons.persons.table.choose(CHIEF)
    act(persons, "people.merge")
    merging = persons.persons.detail.merging
    write("Bestuurlijk directeur")
    press(Key.Key_Down, Key.Key_Return)
    assert merging.check is not None
    assert not merging.check.allowed
    assert not merging.merge.isEnabled()
    press(Key.Key_Escape)
    assert merging.isHidden()


def test_facets_leave_who_sits_in_a_body(persons: PeoplePage) -> None:
    table = persons.persons.table
    chosen = True
    persons.persons.facets.toggled.emit("body", "POK", chosen)
    assert [one.key for one in table.model.rows_shown()] == [CHIEF]
    persons.show_reference(TRAFFIC)
    assert table.model.shown_count == table.model.total > 1


def test_titles_of_a_function_are_typed_in_their_cells(page: PeoplePage, lier: Workspace) -> None:
    act(page, "people.functions")
    table = page.functions.table
    wanted = next(one for one in read_functions(lier) if one.title == "korpschef")
    table.choose(str(wanted.handle.id))
    for column, words in ((1, "korpschef (v)"), (4, "cheffe de corps")):
        index = table.view.currentIndex().siblingAtColumn(column)
        table.view.setCurrentIndex(index)
        table.view.setFocus()
        press(Key.Key_F2)
        write(words)
        press(Key.Key_Tab)
        table.choose(str(wanted.handle.id))
    line = next(one for one in read_functions(lier) if one.handle.id == wanted.handle.id)
    assert (line.title_f, line.title_fr_f) == ("korpschef (v)", "cheffe de corps")


def test_a_function_is_added_and_let_go_again(page: PeoplePage, lier: Workspace) -> None:
    act(page, "people.functions")
    act(page, "people.new")
    write("griffier")
    press(Key.Key_Tab)
    write("greffier")
    press(Key.Key_Return)
    made = next(one for one in read_functions(lier) if one.title == "griffier")
    assert made.title_fr == "greffier"
    assert not page.functions.title.text()
    page.functions.table.choose(str(made.handle.id))
    page.functions.table.view.setFocus()
    press(Key.Key_Delete)
    assert "griffier" not in {one.title for one in read_functions(lier)}


def test_a_reader_reads_only(lier: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    page.show_reference(CHIEF)
    detail = page.persons.detail
    assert detail.facts.name.isReadOnly()
    assert not detail.head.more.isVisible()
    page.show_part(page.functions)
    assert not page.functions.title.isVisible()
    act(page, "people.new")
    act(page, "people.idle")
    assert person(lier, CHIEF).line.active


def test_the_looks_of_last_time_come_back(
    persons: PeoplePage, lier: Workspace, theme: Theme, show: Show
) -> None:
    stored = persons.layout_state()
    other = show(page_over(lier, theme))
    other.restore_layout(stored)
    assert other.part is other.persons
    other.restore_layout(dict.fromkeys(stored, "x"))
    assert other.part is other.persons


def test_an_own_window_shows_one_record(
    persons: PeoplePage, lier: Workspace, theme: Theme, show: Show
) -> None:
    spots: list[object] = []
    persons.own_window_wanted.connect(spots.append)
    act(persons, "people.own_window")
    other = show(page_over(lier, theme))
    other.go_to(spots[0])  # type: ignore[arg-type]
    assert other.persons.detail.isVisible()
    assert not other.persons.table.isVisible()
    assert not other.tabs.isVisible()
    assert other.spot().crumbs == (TRAFFIC,)
