"""A new meeting: from nothing at all to an open meeting with its body and members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.services.council import as_role, rows
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Control, Key, button, press, type_in
from zonedesk.domain.words import Capacity, Role
from zonedesk.services import bodies
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme


def begun(page: MeetingsPage) -> MeetingsPage:
    """Press Ctrl+N in the list."""
    page.view.table.view.setFocus()
    press(Key.Key_N, Control)
    return page


def test_an_empty_folder_offers_the_first_meeting_once(
    empty: Workspace, theme: Theme, show: Show
) -> None:
    page = show(page_over(empty, theme))
    (state,) = (one for one in page.view.findChildren(EmptyState) if one.isVisible())
    button(state, texts().gettext("New meeting")).click()
    assert page.new.isVisible()
    assert page.view.new.isHidden()


def test_from_nothing_to_a_meeting_with_a_body_and_members(
    empty: Workspace, theme: Theme, show: Show
) -> None:
    page = begun(show(page_over(empty, theme)))
    form = page.new
    assert form.first.isVisible()
    offered = {action.text(): action for action in form.presets_menu().actions()}
    offered["Zonale veiligheidsraad"].trigger()
    assert form.body.currentText() == "Zonale veiligheidsraad"
    assert form.first.isHidden()
    form.day.setFocus()
    type_in("15/1/2019")
    for name, function, capacity in (
        ("Burgemeester", "burgemeester", Capacity.CHAIR),
        ("Korpschef", "korpschef", Capacity.MEMBER),
        ("Secretaris", "secretaris", Capacity.SECRETARY),
    ):
        form.members.name.setFocus()
        type_in(name)
        form.members.function.setFocus()
        type_in(function)
        form.members.capacity.setCurrentIndex(form.members.capacity.findData(capacity))
        press(Key.Key_Return)
    assert [one.name for one in form.members.members] == ["Burgemeester", "Korpschef", "Secretaris"]
    assert QApplication.focusWidget() is form.members.name
    form.hour.setFocus()
    type_in("14")
    press(Key.Key_Return)
    assert page.shows_record()
    record = page.detail.record
    assert record is not None
    assert record.row.reference == "ZVR/2019/1"
    assert (record.row.chair, record.facts.secretary) == ("Burgemeester", "Secretaris")
    assert page.spot().crumbs == ("2019", "ZVR/2019/1")


def test_the_composition_is_that_of_the_date(raad: Council, raad_page: MeetingsPage) -> None:
    form = begun(raad_page).new
    form.day.setFocus()
    type_in("1/2/2012")  # the mandates began in 2013
    press(Key.Key_Tab)
    assert not form.members.members
    form.day.setFocus()
    form.day.selectAll()
    type_in("1/2/2019")
    press(Key.Key_Tab)
    assert "Raadslid" in [one.name for one in form.members.members]


def test_nobody_is_seated_before_the_day_is_told(raad: Council, raad_page: MeetingsPage) -> None:
    seats = len(rows(raad.workspace, "mandate"))
    form = begun(raad_page).new
    form.members.name.setFocus()
    type_in("Waarnemer")
    press(Key.Key_Return)
    assert form.day_row.wrong
    assert form.day.hasFocus()
    type_in("3/12/2012")
    form.members.name.setFocus()
    press(Key.Key_Return)
    assert len(rows(raad.workspace, "mandate")) == seats + 1
    assert rows(raad.workspace, "mandate")[-1]["valid_from"] == "2012-01-01"
    assert [one.name for one in form.members.members] == ["Waarnemer"]


def test_what_is_missing_is_said_beside_its_field(raad: Council, raad_page: MeetingsPage) -> None:
    form = begun(raad_page).new
    form.make.click()
    assert form.day_row.wrong
    assert len(rows(raad.workspace, "meeting")) == 1
    form.day.setFocus()
    type_in("30/2/2019")
    press(Key.Key_Return)
    assert form.day_row.trouble.words
    form.day.selectAll()
    type_in("28/2/2019")
    press(Key.Key_Return)
    assert not form.day_row.trouble.words
    assert raad_page.shows_record()


def test_escape_gives_up_and_makes_nothing(raad: Council, raad_page: MeetingsPage) -> None:
    form = begun(raad_page).new
    form.day.setFocus()
    type_in("28/2/2019")
    press(Key.Key_Escape)
    assert not form.isVisible()
    assert raad_page.view.isVisible()
    assert len(rows(raad.workspace, "meeting")) == 1


def test_the_place_and_the_kind_are_taken_over(raad: Council, raad_page: MeetingsPage) -> None:
    form = begun(raad_page).new
    form.place.setFocus()
    type_in("Raadzaal")
    form.kind.setFocus()
    form.kind.selectAll()
    type_in("ARO+")
    form.day.setFocus()
    type_in("28/2/2019")
    press(Key.Key_Return)
    record = raad_page.detail.record
    assert record is not None
    assert (record.row.place, record.row.kind) == ("Raadzaal", "ARO+")


def test_bodies_that_are_there_are_not_offered_again(
    raad: Council, raad_page: MeetingsPage
) -> None:
    form = begun(raad_page).new
    bodies.add_preset(raad.workspace, "PR")
    form.refresh()
    offered = [action.text() for action in form.presets_menu().actions()]
    assert "Politieraad" not in offered
    assert "Gemeenteraad" not in offered
    assert len(offered) == 8


def test_a_reader_is_not_offered_a_meeting(raad: Council, theme: Theme, show: Show) -> None:
    page = show(page_over(as_role(raad.workspace, Role.READER), theme))
    assert page.view.new.isHidden()
    begun(page)
    assert not page.new.isVisible()
