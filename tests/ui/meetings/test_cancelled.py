"""A cancelled meeting says why, and what it left goes to the next one or waits (R24, T46)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role, rows, step_to, version
from tests.services.prepared import titles
from tests.ui.meetings.conftest import page_over
from zonedesk.db.models import Meeting
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.services import backlog, meetings

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.theme.theme import Theme


def cancel(raad: Council, reason: str = "te weinig leden") -> None:
    """Call the meeting off."""
    now = version(raad.workspace, Meeting, raad.meeting)
    to = MeetingStatus.CANCELLED
    meetings.step(raad.workspace, raad.meeting, row_version=now, to=to, reason=reason)


@pytest.fixture
def page(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with two items that was called off, open."""
    raad.item("Camera's")
    raad.item("Begroting")
    cancel(raad)
    raad_page.open("GR/2018/1")
    return raad_page


def waits(raad: Council) -> list[str]:
    """What waits for a meeting of the council."""
    return [one.title for one in backlog.waiting(raad.workspace, raad.body)]


def test_the_bar_says_why_and_how_much_was_left(page: MeetingsPage) -> None:
    bar = page.detail.cancelled
    assert bar.isVisible()
    assert "te weinig leden" in bar.words
    assert "2" in bar.words
    assert not any(entry.asked for entry in page.detail.agenda.agenda.entries if entry.row)


def test_what_was_left_waits_when_it_is_asked_later(raad: Council, page: MeetingsPage) -> None:
    told: list[tuple[str, str, Callable[[], object]]] = []
    page.told.connect(lambda *all_of: told.append(all_of))
    page.detail.actions_here["meetings.let_wait"].trigger()
    assert waits(raad) == ["Camera's", "Begroting"]
    assert titles(raad.workspace, raad.meeting) == ["Camera's", "Begroting"]
    assert not page.detail.cancelled.offers
    assert not page.detail.actions_here["meetings.let_wait"].isEnabled()
    told[0][2]()
    assert waits(raad) == []
    assert page.detail.cancelled.offers


def test_what_was_left_goes_to_the_next_meeting(raad: Council, page: MeetingsPage) -> None:
    coming = meetings.create(raad.workspace, raad.body, day=date(2019, 1, 28))
    step_to(raad.workspace, coming.id, MeetingStatus.AGENDA_SENT)
    told: list[str] = []
    page.told.connect(lambda *all_of: told.append(all_of[0]))
    page.detail.cancelled.acted.emit()
    assert titles(raad.workspace, coming.id) == ["Camera's", "Begroting"]
    assert "GR/2019/1" in told[0]
    late = {row["late"] for row in _items(raad, coming.id)}
    assert late == {"supplementary"}
    assert waits(raad) == []


def test_a_meeting_taken_up_again_has_no_bar(raad: Council, page: MeetingsPage) -> None:
    now = version(raad.workspace, Meeting, raad.meeting)
    to = MeetingStatus.PREPARING
    meetings.step(raad.workspace, raad.meeting, row_version=now, to=to, reason="toch")
    page.refresh()
    assert page.detail.cancelled.isHidden()
    cancel(raad, reason="")
    page.refresh()
    assert "te weinig" not in page.detail.cancelled.words


def test_a_reader_is_told_why_and_offered_nothing(raad: Council, theme: Theme, show: Show) -> None:
    raad.item("Camera's")
    cancel(raad)
    page = show(page_over(as_role(raad.workspace, Role.READER), theme))
    page.open("GR/2018/1")
    assert page.detail.cancelled.isVisible()
    assert not page.detail.cancelled.offers


def _items(raad: Council, meeting: int) -> list[dict[str, object]]:
    return [row for row in rows(raad.workspace, "agenda_item") if row["meeting_id"] == meeting]
