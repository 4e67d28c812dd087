"""What another place asks of the meetings: a step, a lack, proposals, the planner of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonedesk.ui.kit import wanted
from zonedesk.ui.meetings.spots import PlannerPlace, place_of

if TYPE_CHECKING:
    from tests.services.council import Council
    from zonedesk.ui.meetings.page import MeetingsPage

MEETING = "GR/2018/1"


@pytest.mark.parametrize(
    ("reference", "parts"),
    [
        ("ZVR/2018/2#4!context", ("ZVR/2018/2", "4", "context")),
        ("ZVR/2018/2!step", ("ZVR/2018/2", "", "step")),
        ("ZVR/2018/2#4", ("ZVR/2018/2", "4", "")),
        ("ZVR/2018/2", ("ZVR/2018/2", "", "")),
    ],
)
def test_references_tell_where_and_what_for(reference: str, parts: tuple[str, ...]) -> None:
    place = place_of(reference)
    assert (place.reference, place.number, place.need) == parts


def test_the_next_step_gets_the_focus_and_is_not_taken(
    raad: Council, raad_page: MeetingsPage
) -> None:
    raad.item("Begroting")
    raad_page.show_reference(wanted.at(MEETING, wanted.STEP))
    detail = raad_page.detail
    assert detail.steps.next is not None
    assert detail.steps.next.hasFocus()
    assert detail.record is not None
    assert detail.record.row.status.value == "preparing"


def test_a_lack_of_an_item_leads_to_its_field(raad: Council, raad_page: MeetingsPage) -> None:
    raad.item("Begroting")
    raad_page.show_reference(wanted.at(f"{MEETING}#1", "presenter"))
    editor = raad_page.detail.editor.item
    assert editor.extras.more.presenter.hasFocus()


def test_a_lack_of_the_meeting_leads_to_its_facts(raad: Council, raad_page: MeetingsPage) -> None:
    raad.item("Begroting")
    raad_page.show_reference(wanted.at(MEETING, "place"))
    assert raad_page.detail.head_editor.isVisible()


def test_what_was_filled_in_meanwhile_is_not_looked_for(
    raad: Council, raad_page: MeetingsPage
) -> None:
    raad.item("Begroting")
    raad_page.show_reference(wanted.at(MEETING, "nothing_of_the_kind"))
    assert raad_page.shows_record()


def test_the_planner_opens_at_the_year(raad_page: MeetingsPage) -> None:
    raad_page.show_reference(f"{wanted.PLANNER}2019")
    assert raad_page.spot().state == PlannerPlace(2019)
