"""Interruptions of a meeting: hours that hold, one at a time, nothing in a locked meeting."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role, state, step_to
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.services import interruptions, journal

if TYPE_CHECKING:
    from tests.services.council import Council


def noted(desk: Council) -> list[tuple[time, time | None, str]]:
    """The interruptions of the meeting."""
    found = interruptions.listed(desk.workspace, desk.meeting)
    return [(one.starts, one.ends, one.remark) for one in found]


def test_a_meeting_stands_still_and_goes_on(raad: Council) -> None:
    item = raad.item("Punt")
    interruptions.begin(raad.workspace, raad.meeting, at=time(15), item_id=item, remark="Pauze")
    with pytest.raises(Refused, match=r"interruption\.under_way"):
        interruptions.begin(raad.workspace, raad.meeting, at=time(15, 1))
    assert interruptions.end(raad.workspace, raad.meeting, at=time(15, 10))
    assert not interruptions.end(raad.workspace, raad.meeting, at=time(15, 11))
    interruptions.begin(raad.workspace, raad.meeting, at=time(23, 50), ends=time(0, 10))
    assert noted(raad) == [
        (time(15), time(15, 10), "Pauze"),
        (time(23, 50), time(0, 10), ""),
    ]


@pytest.mark.parametrize("end", [time(14, 59), time(3, 30)])
def test_it_does_not_go_on_before_it_stood_still(raad: Council, end: time) -> None:
    interruptions.begin(raad.workspace, raad.meeting, at=time(15))
    before = state(raad.workspace)
    with pytest.raises(Refused, match=r"interruption\.end_hour"):
        interruptions.end(raad.workspace, raad.meeting, at=end)
    with pytest.raises(Refused, match=r"interruption\.end_hour"):
        interruptions.begin(raad.workspace, raad.meeting, at=time(15), ends=end)
    assert state(raad.workspace) == before


def test_an_interruption_is_mended_and_taken_away(raad: Council) -> None:
    folder = raad.workspace
    made = interruptions.begin(folder, raad.meeting, at=time(15), ends=time(15, 10))
    interruptions.edit(
        folder, made.id, row_version=1, fields={"ends_at": time(15, 20), "remark": "Brand"}
    )
    assert noted(raad) == [(time(15), time(15, 20), "Brand")]
    with pytest.raises(Conflict):
        interruptions.edit(folder, made.id, row_version=1, fields={"remark": ""})
    with pytest.raises(Conflict):
        interruptions.remove(folder, made.id, row_version=1)
    gone = interruptions.remove(folder, made.id, row_version=2)
    assert not noted(raad)
    journal.take_back(folder, gone.transaction_no)
    assert noted(raad) == [(time(15), time(15, 20), "Brand")]


def test_nothing_of_it_changes_in_a_locked_meeting_or_by_a_reader(raad: Council) -> None:
    raad.item("Punt")
    made = interruptions.begin(raad.workspace, raad.meeting, at=time(15), ends=time(15, 10))
    reader = as_role(raad.workspace, Role.READER)
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        interruptions.begin(reader, raad.meeting, at=time(16))
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    before = state(raad.workspace)
    for attempt in (
        lambda: interruptions.begin(raad.workspace, raad.meeting, at=time(16)),
        lambda: interruptions.end(raad.workspace, raad.meeting, at=time(16)),
        lambda: interruptions.edit(raad.workspace, made.id, row_version=1, fields={"remark": "x"}),
        lambda: interruptions.remove(raad.workspace, made.id, row_version=1),
    ):
        with pytest.raises(Refused, match=r"meeting\.locked"):
            attempt()
    assert state(raad.workspace) == before
