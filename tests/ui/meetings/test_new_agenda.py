"""What the agenda of a new meeting begins with, chosen in its form with real keys (R27, R39)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import rows, version
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Control, Key, agenda, press, type_in
from zonedesk.db.models import Meeting
from zonedesk.domain.new_agenda import Begins
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import bodies, meetings

if TYPE_CHECKING:
    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.meetings.new_meeting import NewMeeting
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme


@pytest.fixture
def zone(empty: Workspace, theme: Theme, show: Show) -> MeetingsPage:
    """An empty folder with the security council, and the form of its first meeting."""
    bodies.add_preset(empty, "ZVR")
    page = show(page_over(empty, theme))
    begin(page)
    return page


def begin(page: MeetingsPage) -> NewMeeting:
    """Press Ctrl+N in the list."""
    page.view.table.view.setFocus()
    press(Key.Key_N, Control)
    return page.new


def on_day(form: NewMeeting, day: str) -> None:
    """Type a day and leave the field."""
    form.day.setFocus()
    form.day.selectAll()
    type_in(day)
    press(Key.Key_Tab)


def offered(form: NewMeeting) -> list[Begins]:
    """What can be chosen."""
    choice = form.agenda.choice
    return [choice.itemData(row) for row in range(choice.count())]


def chosen(form: NewMeeting) -> str:
    """What is chosen, by its code."""
    return form.agenda.begins.value


def test_the_standing_items_come_along_at_the_usual_hour(
    zone: MeetingsPage, empty: Workspace
) -> None:
    assert offered(zone.new) == [Begins.STANDING, Begins.EMPTY]
    assert "Varia" in zone.new.agenda.note.text()
    assert zone.new.hour.placeholderText() == "14:00"
    on_day(zone.new, "15/1/2019")
    zone.new.finish()
    assert agenda(zone)[-1] == "5 Varia"
    assert rows(empty, "meeting")[0]["starts_at"].startswith("14:00")


def test_an_hour_that_is_typed_is_that_of_the_meeting(zone: MeetingsPage, empty: Workspace) -> None:
    on_day(zone.new, "15/1/2019")
    zone.new.hour.setFocus()
    type_in("9")
    press(Key.Key_Return)
    assert rows(empty, "meeting")[0]["starts_at"].startswith("09:00")


def test_an_empty_agenda_is_chosen_with_an_arrow(zone: MeetingsPage, empty: Workspace) -> None:
    on_day(zone.new, "15/1/2019")
    zone.new.agenda.choice.setFocus()
    press(Key.Key_Down)
    assert zone.new.agenda.begins is Begins.EMPTY
    assert not zone.new.agenda.note.isVisible()
    zone.new.finish()
    assert zone.shows_record()
    assert agenda(zone) == []
    assert rows(empty, "meeting")[0]["starts_at"].startswith("14:00")


def test_like_the_previous_one_says_what_goes_along(raad: Council, raad_page: MeetingsPage) -> None:
    raad.item("Aankoop van fietsen")
    raad.item("Camera's")
    form = begin(raad_page)
    on_day(form, "28/1/2019")
    assert offered(form) == list(Begins)
    form.agenda.choice.setFocus()
    press(Key.Key_Down)
    assert form.agenda.begins is Begins.LIKE_LAST
    assert "GR/2018/1" in form.agenda.note.text()
    assert form.agenda.choice.accessibleDescription() == form.agenda.note.text()
    form.finish()
    titles = " ".join(agenda(raad_page))
    assert "Aankoop van fietsen" in titles
    assert "Camera's" in titles


def test_only_a_meeting_before_that_was_not_cancelled_is_a_pattern(
    raad: Council, raad_page: MeetingsPage
) -> None:
    raad.item("Aankoop van fietsen")
    form = begin(raad_page)
    on_day(form, "28/1/2018")  # the other meeting is on the last day of that year
    assert Begins.LIKE_LAST not in offered(form)
    on_day(form, "28/1/2019")
    assert Begins.LIKE_LAST in offered(form)
    called_off = MeetingStatus.CANCELLED
    now = version(raad.workspace, Meeting, raad.meeting)
    meetings.step(
        raad.workspace, raad.meeting, row_version=now, to=called_off, reason="Te weinig leden"
    )
    on_day(form, "29/1/2019")
    assert Begins.LIKE_LAST not in offered(form)


def test_a_choice_that_is_gone_falls_back_to_the_standing_items_and_comes_back(
    raad: Council, raad_page: MeetingsPage
) -> None:
    raad.item("Aankoop van fietsen")
    form = begin(raad_page)
    on_day(form, "28/1/2019")
    form.agenda.choice.setFocus()
    press(Key.Key_Down)
    on_day(form, "28/1/2018")
    assert chosen(form) == "standing"
    on_day(form, "28/1/2019")
    assert chosen(form) == "like_last"


def test_the_next_form_proposes_the_standing_items_again(
    raad: Council, raad_page: MeetingsPage
) -> None:
    raad.item("Aankoop van fietsen")
    form = begin(raad_page)
    on_day(form, "28/1/2019")
    form.agenda.choice.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Escape)
    assert begin(raad_page).agenda.begins is Begins.STANDING


def test_a_meeting_on_the_same_day_is_the_previous_one(
    raad: Council, raad_page: MeetingsPage
) -> None:
    raad.item("Aankoop van fietsen")
    meetings.create(raad.workspace, raad.body, day=date(2018, 12, 30))
    form = begin(raad_page)
    on_day(form, "31/12/2018")
    found = form.agenda.found
    assert found is not None
    assert found.last is not None
    assert (found.last.reference, found.last.items) == ("GR/2018/1", 1)
