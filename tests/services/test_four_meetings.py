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
    from zonedesk.domain.topics import Outcome
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
    item = evening.item("Camera's in het park")
    fields: actions.ActionFields = {"text": "Offertes vragen", "due_on": date(2019, 1, 15)}
    made = actions.add(evening.workspace, item_id=item, fields=fields)
    assert read_one(evening.workspace, made.reference).entry.row.origin == "GR/2018/1#1"
    discussed(on_day(evening, date(2019, 1, 21)), made)
    skipped(on_day(evening, date(2019, 2, 18)), made)
    raad = on_day(evening, date(2019, 3, 18))
    part = divided(raad, made)
    finished(raad, made, part)


def discussed(raad: Council, made: Outcome) -> None:
    """At the second meeting it is late; what is done is told, and it is put off."""
    folder, second = raad.workspace, begun(raad, SECOND)
    assert proposed(raad, second) == [(made.reference, True)]
    assert read_one(folder, made.reference).returns == Return("GR/2019/1", SECOND)
    taken(raad, second, made.reference)
    assert titles(folder, second)[-1] == f"{made.reference}: Offertes vragen"
    assert order(folder, second)[-1][1] is not None, "below the item that follows up"
    assert read_one(folder, made.reference).returns == Return("GR/2019/1", SECOND, "3.1")
    note: follow_ups.FollowUpFields = {
        "text": "Een offerte is binnen.",
        "kind": FollowUpKind.PROGRESS,
        "meeting_id": second,
    }
    follow_ups.add(folder, Subject.ACTION, subject_id=made.id, fields=note)
    put_off(raad, made.id, date(2019, 2, 20))
    step_to(folder, second, MeetingStatus.DRAFT_MINUTES)
    record = read_one(folder, made.reference)
    assert [one.meeting for one in record.follow_ups] == ["GR/2019/1"]


def skipped(raad: Council, made: Outcome) -> None:
    """The third meeting does not treat it: that closes nothing."""
    folder, third = raad.workspace, begun(raad, THIRD)
    assert proposed(raad, third) == [(made.reference, False)]
    step_to(folder, third, MeetingStatus.DRAFT_MINUTES)
    record = read_one(folder, made.reference)
    assert record.entry.row.status is ActionStatus.OPEN
    assert len(record.follow_ups) == 1


def divided(raad: Council, made: Outcome) -> Outcome:
    """It is put off again; a part of it is late before the whole is."""
    put_off(raad, made.id, date(2019, 6, 30))
    fields: actions.ActionFields = {
        "text": "Plan tekenen",
        "parent_id": made.id,
        "due_on": date(2019, 3, 1),
    }
    part = actions.add(raad.workspace, fields=fields)
    record = read_one(raad.workspace, made.reference)
    assert record.postponed == (date(2019, 1, 15), date(2019, 2, 20))
    return part


def finished(raad: Council, made: Outcome, part: Outcome) -> None:
    """At the fourth meeting it is done and its part with it: nothing comes back any more."""
    folder, fourth = raad.workspace, begun(raad, FOURTH)
    assert proposed(raad, fourth) == [(part.reference, True), (made.reference, False)]
    taken(raad, fourth, made.reference, part.reference)
    done, seen = ActionStatus.DONE, now(folder, made.id)
    actions.set_status(folder, made.id, row_version=seen, status=done, with_parts=True)
    step_to(folder, fourth, MeetingStatus.DRAFT_MINUTES)
    assert proposed(raad, begun(raad, date(2019, 4, 29))) == []
    assert read_one(folder, made.reference).returns is None


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
