"""Two items never share a place, none stands nowhere or in two places: the file says so (T5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from tests.services.council import DAY, council, order, rows
from tests.services.folders import let_go
from tests.workspaces import NOON, closed_folder, opened_folder
from zonedesk.domain.errors import Conflict
from zonedesk.domain.preparing import Source
from zonedesk.services import backlog, meetings, preparing, waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.services.council import Council


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Council]:
    """A council with the items a and b on one agenda, and c on another."""
    workspace = opened_folder(closed_folder(tmp_path_factory.mktemp("plaatsen")))
    made = council(workspace)
    made.item("a")
    made.item("b")
    meetings.create(workspace, made.body, day=DAY)
    yield made
    let_go(workspace)


# What no code may write, whether it comes from a screen, an import, an undo or a mistake.
WRONG = {
    "a place taken by another": "UPDATE agenda_item SET position = 1",
    "an item that is there copied": (
        "INSERT INTO agenda_item (meeting_id, position, title, kind, part, proposer_text, context,"
        " context_plain, discussion, discussion_plain, row_version) SELECT meeting_id, position,"
        " title, kind, part, proposer_text, context, context_plain, discussion, discussion_plain, 1"
        " FROM agenda_item"
    ),
    "on an agenda and waiting": "UPDATE agenda_item SET backlog_body_id = 1",
    "nowhere": "UPDATE agenda_item SET meeting_id = NULL, position = NULL",
    "of no meeting": "UPDATE agenda_item SET meeting_id = 99",
    "below nothing": "UPDATE agenda_item SET parent_id = 99",
    "no such kind": "UPDATE agenda_item SET kind = 'x'",
    "minutes below zero": "UPDATE agenda_item SET minutes = -1",
}


@pytest.mark.parametrize("statement", WRONG.values(), ids=WRONG)
def test_the_file_refuses_what_an_agenda_cannot_be(desk: Council, statement: str) -> None:
    folder = desk.workspace
    before = rows(folder, "agenda_item")
    with (
        pytest.raises(IntegrityError),
        folder.database.write("test.wrong", 1, at=NOON) as session,
    ):
        session.connection().exec_driver_sql(statement)
    assert rows(folder, "agenda_item") == before


def test_places_are_of_one_meeting_and_free_for_what_has_none(desk: Council) -> None:
    folder = desk.workspace
    other = meetings.create(folder, desk.body, day=DAY).id
    for title in "xy":
        item = waiting.add(folder, desk.body, title=title).id
        assert rows(folder, "agenda_item")[-1]["position"] is None
        backlog.put_on(folder, item, meeting_id=other)
    assert len(order(folder, other)) == len(order(folder, desk.meeting)) == 2


def test_what_waits_comes_on_one_agenda_once(desk: Council) -> None:
    folder = desk.workspace
    item = waiting.add(folder, desk.body, title="z").id
    first, second = (meetings.create(folder, desk.body, day=DAY).id for _ in range(2))
    offered = {
        meeting: [
            one.key for one in preparing.proposals(folder, meeting) if one.source is Source.BACKLOG
        ]
        for meeting in (first, second)
    }
    preparing.take(folder, first, chosen=offered[first])
    before = rows(folder, "agenda_item")
    commands: list[Callable[[], object]] = [
        lambda: preparing.take(folder, first, chosen=offered[first]),
        lambda: preparing.take(folder, second, chosen=offered[second]),
        lambda: backlog.put_on(folder, item, meeting_id=first),
    ]
    for again in commands:
        with pytest.raises(Conflict):
            again()
    assert rows(folder, "agenda_item") == before
