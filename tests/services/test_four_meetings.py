"""An action point over four meetings in a row, as the secretary lives through it (R102, R103)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, order, step_to, version
from tests.services.prepared import begun, offered, titles
from zonedesk.db.models import ActionItem
from zonedesk.domain.action_record import Return
from zonedesk.domain.due import View
from zonedesk.domain.preparing import Source
from zonedesk.domain.words import ActionStatus, FollowUpKind, MeetingStatus, StandingRole
from zonedesk.services import actions, follow_ups, preparing, standing
from zonedesk.services.action_record import read_one
from zonedesk.services.follow_ups import Subject
from zonedesk.system.clock import FixedClock
from zonedesk.ui.actions.model import read_list

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

SECOND, THIRD, FOURTH = date(2019, 1, 28), date(2019, 2, 25), date(2019, 3, 25)


@pytest.fixture
def evening(raad: Council) -> Council:
    """The first meeting is held; the council follows its action points up on every agenda."""
    fields: standing.StandingFields = {
        "title": "Opvolging van de actiepunten",
        "role": StandingRole.OPEN_ACTIONS,
    }
    standing.add(raad.workspace, raad.body, fields=fields)
    step_to(raad.workspace, raad.meeting, MeetingStatus.RUNNING)
    return raad


def on_day(raad: Council, day: date) -> Council:
    """The same folder, opened on another day."""
    clock = FixedClock(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
    return replace(raad, workspace=replace(raad.workspace, clock=clock))


def proposed(raad: Council, meeting: int) -> list[tuple[str, bool]]:
    """The action points proposed for a meeting, and whether each is late."""
    return [(one.reference, one.late) for one in offered(raad, meeting, Source.ACTION)]


def taken(raad: Council, meeting: int, *references: str) -> None:
    """Put the proposals of some action points on an agenda."""
    found = offered(raad, meeting, Source.ACTION)
    chosen = [one.key for one in found if one.reference in references]
    preparing.take(raad.workspace, meeting, chosen=chosen)


def now(folder: Workspace, action: int) -> int:
    """The row version of an action point."""
    return version(folder, ActionItem, action)


def put_off(raad: Council, action: int, day: date) -> None:
    """Give an action point a later term."""
    folder = raad.workspace
    actions.set_due(folder, action, row_version=now(folder, action), due_on=day)


def test_an_action_point_comes_back_until_it_is_done(evening: Council) -> None:
    raad = evening
    item = raad.item("Camera's in het park")
    fields: actions.ActionFields = {"text": "Offertes vragen", "due_on": date(2019, 1, 15)}
    made = actions.add(raad.workspace, item_id=item, fields=fields)
    whole, reference = made.id, made.reference
    assert read_one(raad.workspace, reference).entry.row.origin == "GR/2018/1#1"

    # The second meeting treats it: late by then, told where things stand, put off once.
    raad = on_day(raad, date(2019, 1, 21))
    second = begun(raad, SECOND)
    assert proposed(raad, second) == [(reference, True)]
    assert read_one(raad.workspace, reference).returns == Return("GR/2019/1", SECOND)
    taken(raad, second, reference)
    assert titles(raad.workspace, second)[-1] == f"{reference}: Offertes vragen"
    assert order(raad.workspace, second)[-1][1] is not None, "below the item that follows up"
    assert read_one(raad.workspace, reference).returns == Return("GR/2019/1", SECOND, "3.1")
    note: follow_ups.FollowUpFields = {
        "text": "Een offerte is binnen.",
        "kind": FollowUpKind.PROGRESS,
        "meeting_id": second,
    }
    follow_ups.add(raad.workspace, Subject.ACTION, subject_id=whole, fields=note)
    put_off(raad, whole, date(2019, 2, 20))
    step_to(raad.workspace, second, MeetingStatus.HELD)
    record = read_one(raad.workspace, reference)
    assert [one.meeting for one in record.follow_ups] == ["GR/2019/1"]

    # The third meeting skips it: it was not taken, so it was not discussed, and it is not closed.
    raad = on_day(raad, date(2019, 2, 18))
    third = begun(raad, THIRD)
    assert proposed(raad, third) == [(reference, False)]
    step_to(raad.workspace, third, MeetingStatus.HELD)
    record = read_one(raad.workspace, reference)
    assert record.entry.row.status is ActionStatus.OPEN
    assert len(record.follow_ups) == 1

    # Meanwhile it is put off again, and a part of it is late before the whole is.
    raad = on_day(raad, date(2019, 3, 18))
    put_off(raad, whole, date(2019, 6, 30))
    part = actions.add(
        raad.workspace,
        fields={"text": "Plan tekenen", "parent_id": whole, "due_on": date(2019, 3, 1)},
    )
    record = read_one(raad.workspace, reference)
    assert record.postponed == (date(2019, 1, 15), date(2019, 2, 20))
    fourth = begun(raad, FOURTH)
    assert proposed(raad, fourth) == [(part.reference, True), (reference, False)]

    # At the fourth it is done, its part with it: nothing comes back any more.
    taken(raad, fourth, reference, part.reference)
    done = ActionStatus.DONE
    version_ = now(raad.workspace, whole)
    actions.set_status(raad.workspace, whole, row_version=version_, status=done, with_parts=True)
    step_to(raad.workspace, fourth, MeetingStatus.HELD)
    fifth = begun(raad, date(2019, 4, 29))
    assert proposed(raad, fifth) == []
    assert read_one(raad.workspace, reference).returns is None


def test_a_late_part_shows_although_its_whole_does_not(evening: Council) -> None:
    raad = on_day(evening, date(2019, 3, 18))
    folder = raad.workspace
    fields: actions.ActionFields = {"text": "Geheel", "due_on": date(2019, 6, 30)}
    whole = actions.add(folder, meeting_id=raad.meeting, fields=fields)
    late: actions.ActionFields = {
        "text": "Deel",
        "parent_id": whole.id,
        "due_on": date(2019, 3, 1),
    }
    actions.add(folder, fields=late)
    lines = [line for line in read_list(folder).lines if View.LATE in line.views]
    assert [(line.row.text, line.entry.parent) for line in lines] == [("Deel", whole.reference)]
