"""What is said of the plan at a meeting, noted on its lines from the editor of the item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.meetings.keys import opened
from zonedesk.domain.words import FollowUpKind
from zonedesk.services import agenda, plan_lines
from zonedesk.services.plan_record import read_line

if TYPE_CHECKING:
    from tests.services.council import Council
    from zonedesk.ui.meetings.editor_item import ItemEditor
    from zonedesk.ui.meetings.page import MeetingsPage

PROGRESS, EVALUATION = FollowUpKind.PROGRESS, FollowUpKind.EVALUATION


@pytest.fixture
def editor(raad: Council, raad_page: MeetingsPage) -> ItemEditor:
    """The editor of an item that treats a line of the plan."""
    line = plan_lines.add(raad.workspace, "Snelheid", code="V1").id
    item = raad.item("Evaluatie")
    agenda.link_line(raad.workspace, item, line_id=line)
    raad_page.refresh()
    made: ItemEditor = opened(raad_page, "GR/2018/1").detail.editor.item
    return made


def test_what_was_just_typed_is_noted_on_the_line_with_one_key(
    raad: Council, raad_page: MeetingsPage, editor: ItemEditor
) -> None:
    told: list[tuple[str, str, object]] = []
    raad_page.told.connect(lambda *said: told.append(said))
    assert editor.plan.isVisible()
    QTest.keyClicks(editor.discussion.text, "Drie acties gehouden.")
    QTest.keyClick(editor.plan.links["V1", PROGRESS], Qt.Key.Key_Space)
    note = read_line(raad.workspace, "V1", year=2018).notes[0]
    assert (note.text, note.kind) == ("Drie acties gehouden.", PROGRESS)
    assert set(editor.plan.links) == {("V1", EVALUATION)}
    undo = told[-1][2]
    assert callable(undo)
    undo()
    assert not read_line(raad.workspace, "V1", year=2018).notes


def test_nothing_is_noted_of_what_was_not_said(
    raad: Council, raad_page: MeetingsPage, editor: ItemEditor
) -> None:
    refused: list[object] = []
    raad_page.desk.lane.refused.connect(refused.append)
    QTest.keyClick(editor.plan.links["V1", PROGRESS], Qt.Key.Key_Space)
    assert len(refused) == 1
    assert editor.plan.links["V1", PROGRESS].isEnabled()
    assert not read_line(raad.workspace, "V1", year=2018).notes


def test_an_item_without_a_line_of_the_plan_offers_nothing(
    raad: Council, raad_page: MeetingsPage
) -> None:
    raad.item("Verslag")
    raad_page.refresh()
    assert not opened(raad_page, "GR/2018/1").detail.editor.item.plan.isVisible()
