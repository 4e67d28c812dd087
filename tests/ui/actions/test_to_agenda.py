"""An action point waits for a meeting of the body that is chosen, and stays open (R35, R102)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from zonedesk.services import backlog
from zonedesk.services.meeting_record import list_bodies
from zonedesk.ui.kit.actions import actions_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.actions.page import ActionsPage


def waits(folder: Workspace, code: str) -> list[str]:
    """What waits for a meeting of a body."""
    body = next(one.id for one in list_bodies(folder) if one.code == code)
    return [one.title for one in backlog.waiting(folder, body)]


def test_an_action_point_waits_for_the_body_that_is_chosen(page: ActionsPage) -> None:
    folder = page.desk.workspace
    told: list[tuple[str, str, Callable[[], object]]] = []
    page.told.connect(lambda *all_of: told.append(all_of))
    record = page.detail.record
    assert record is not None
    before = waits(folder, "ZVR")
    act = next(one for one in actions_of(page) if one.objectName() == "actions.to_agenda")
    act.trigger()
    picker = page.acts.to_agenda.picker
    assert picker is not None
    QTest.keyClicks(picker.field, "zonale")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert len(waits(folder, "ZVR")) == len(before) + 1
    assert record.entry.row.reference in told[0][0]
    told[0][2]()
    assert waits(folder, "ZVR") == before
