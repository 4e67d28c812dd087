"""Where a carried item goes, and what a meeting that is off gives back (R46, T45, T46)."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.carried import (
    LATER,
    approved,
    cancelled,
    deleted,
    edited,
    later,
    moved_before,
)
from tests.services.council import (
    DAY,
    Council,
    one,
    order,
    rows,
    state,
    version,
)
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.errors import Refused
from zonedesk.domain.preparing import Source
from zonedesk.domain.words import (
    ItemResult,
    Marking,
)
from zonedesk.services import (
    backlog,
    bodies,
    carrying,
    dossiers,
    meetings,
    preparing,
    standing,
)

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


@pytest.mark.parametrize("change", [cancelled, approved, moved_before, deleted])
def test_a_meeting_that_cannot_take_it_is_passed_by(raad: Council, change: Any) -> None:
    item, first = raad.item("Camera's"), later(raad)
    second = later(raad, date(2019, 2, 25))
    change(raad, first)
    new = carrying.carry_over(raad.workspace, item).id
    assert one(raad.workspace, "agenda_item", new)["meeting_id"] == second


def test_two_meetings_of_one_day_follow_each_other_by_their_hour(raad: Council) -> None:
    evening = later(raad, DAY, time(22))
    late_evening = later(raad, DAY, time(23))
    now = version(raad.workspace, Meeting, raad.meeting)
    hour: meetings.MeetingFields = {"starts_at": time(20)}
    meetings.edit(raad.workspace, raad.meeting, row_version=now, fields=hour)
    new = carrying.carry_over(raad.workspace, raad.item("Camera's")).id
    assert one(raad.workspace, "agenda_item", new)["meeting_id"] == evening
    newest = carrying.carry_over(raad.workspace, new).id
    assert one(raad.workspace, "agenda_item", newest)["meeting_id"] == late_evening


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("same", "carry.same_meeting"),
        ("cancelled", "carry.cancelled"),
        ("locked", "meeting.locked"),
        ("other", "carry.other_body"),
    ],
)
def test_a_wrong_meeting_is_refused_and_nothing_changes(
    raad: Council, kind: str, code: str
) -> None:
    item, target = raad.item("Camera's"), later(raad)
    if kind == "same":
        target = raad.meeting
    elif kind == "cancelled":
        cancelled(raad, target)
    elif kind == "locked":
        approved(raad, target)
    else:
        other = bodies.add_preset(raad.workspace, "ZVR").id
        target = meetings.create(raad.workspace, other, day=LATER).id
    before = state(raad.workspace)
    with pytest.raises(Refused) as refused:
        carrying.carry_over(raad.workspace, item, to=target)
    assert refused.value.code == code
    assert state(raad.workspace) == before


@pytest.mark.parametrize("gone", [cancelled, deleted])
def test_a_meeting_that_is_off_gives_its_items_back_in_one_step(raad: Council, gone: Any) -> None:
    folder = raad.workspace
    item, below = raad.item("Camera's"), 0
    below = raad.item("Bestek", under=item)
    done = raad.item("Jaarverslag")
    edited(folder, done, result=ItemResult.NOTED)
    gone(raad, raad.meeting)
    carrying.give_back(folder, raad.meeting)
    (waits,) = backlog.waiting(folder, raad.body)
    assert (waits.title, waits.below) == ("Camera's", 1)
    again = state(folder)
    carrying.give_back(folder, raad.meeting)
    assert state(folder) == again
    assert one(folder, "agenda_item", below)["meeting_id"] == raad.meeting


def test_a_deleted_meeting_that_gave_its_items_back_returns_as_it_was(raad: Council) -> None:
    folder, _item = raad.workspace, raad.item("Camera's")
    deleted(raad, raad.meeting)
    before = rows(folder, "agenda_item")
    carrying.give_back(folder, raad.meeting)
    assert rows(folder, "agenda_item")[:-1] == before


def test_a_meeting_that_takes_place_gives_nothing_back(raad: Council) -> None:
    raad.item("Camera's")
    with pytest.raises(Refused, match=r"carry\.still_held"):
        carrying.give_back(raad.workspace, raad.meeting)


def begun(raad: Council, day: date = LATER) -> int:
    """A meeting with its standing items."""
    return preparing.begin(raad.workspace, raad.body, day=day).id


def test_a_standing_item_is_skipped_once_and_returns_at_the_next_meeting(raad: Council) -> None:
    folder = raad.workspace
    varia = standing.add(folder, raad.body, fields={"title": "Varia"}).id
    first = begun(raad)
    (item,) = (row["id"] for row in rows(folder, "agenda_item") if row["standing_id"] == varia)
    carrying.skip(folder, item, row_version=version(folder, AgendaItem, item))
    second = begun(raad, date(2019, 2, 25))
    assert [row["meeting_id"] for row in standing_rows(folder, varia)] == [second]
    assert "Varia" in {one.title for one in preparing.proposals(folder, first)}


def standing_rows(folder: Workspace, standing_id: int) -> list[dict[str, Any]]:
    """Items outside the bin that a standing item put on their agenda."""
    return [
        row
        for row in rows(folder, "agenda_item")
        if row["standing_id"] == standing_id and row["deleted_at"] is None
    ]


def test_only_a_standing_item_is_skipped_and_only_before_it_is_treated(raad: Council) -> None:
    folder, item = raad.workspace, raad.item("Camera's")
    with pytest.raises(Refused, match=r"agenda\.not_standing"):
        carrying.skip(folder, item, row_version=version(folder, AgendaItem, item))
    begun(raad)
    item = next(row["id"] for row in rows(folder, "agenda_item") if row["standing_id"])
    edited(folder, item, result=ItemResult.NOTED)
    with pytest.raises(Refused, match=r"agenda\.already_treated"):
        carrying.skip(folder, item, row_version=version(folder, AgendaItem, item))


def beneath_treated(raad: Council) -> tuple[int, int]:
    """An item, and what was left below an item below it that was treated."""
    above = raad.item("Personeel")
    between = raad.item("Vacatures", under=above)
    edited(raad.workspace, between, result=ItemResult.NOTED)
    return above, raad.item("Hoofdinspecteur", under=between)


def test_what_was_left_below_a_treated_item_stays_with_the_one_above_it(raad: Council) -> None:
    above, below = beneath_treated(raad)
    target = later(raad)
    new = carrying.carry_over(raad.workspace, above).id
    (_, last) = order(raad.workspace, target)
    assert last[1] == new
    assert one(raad.workspace, "agenda_item", last[0])["previous_id"] == below


def test_taken_with_the_one_above_it_an_item_comes_once(raad: Council) -> None:
    folder, items = raad.workspace, beneath_treated(raad)
    for item in items:
        edited(folder, item, result=ItemResult.ADJOURNED)
    target = later(raad)
    offered = [
        one.key for one in preparing.proposals(folder, target) if one.source is Source.ADJOURNED
    ]
    assert [item for _, item in offered] == list(items)
    preparing.take(folder, target, chosen=offered)
    there = [one(folder, "agenda_item", item) for item, _ in order(folder, target)]
    assert [row["title"] for row in there] == ["Personeel", "Hoofdinspecteur"]
    assert [row["parent_id"] for row in there] == [None, there[0]["id"]]


def test_a_closed_dossier_keeps_a_carried_item_closed(raad: Council) -> None:
    folder, item = raad.workspace, raad.item("Tucht")
    fields: dossiers.DossierFields = {"title": "Tucht", "category": "x", "marking": Marking.CLOSED}
    dossier = dossiers.create(folder, fields=fields).id
    edited(folder, item, dossier_id=dossier)
    later(raad)
    new = carrying.carry_over(folder, item, along=frozenset()).id
    assert one(folder, "agenda_item", new)["dossier_id"] == dossier
