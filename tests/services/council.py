"""A municipal council with members and a meeting, made through the use cases themselves."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.bulk import table_of
from zonedesk.db.commands import approving
from zonedesk.db.commands.meetings import standing
from zonedesk.db.models import Base
from zonedesk.domain import lifecycle
from zonedesk.domain.touched import Touched
from zonedesk.domain.words import Capacity, MeetingStatus, Role
from zonedesk.services import agenda, bodies, meetings, people
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

DAY = date(2018, 12, 31)
_HOME = tempfile.TemporaryDirectory()
_BOOKKEEPING = {"journal", "operation", "draft", "last_number", "backup_log"}
_STAMPS = {"row_version", "created_by", "created_at", "changed_by", "changed_at"}


@dataclass(frozen=True)
class Council:
    """An open work folder with a council of three and one meeting in preparation."""

    workspace: Workspace
    body: int
    chair: int
    member: int
    secretary: int
    meeting: int

    def item(self, title: str, *, under: int | None = None) -> int:
        """A new item at the end of the agenda, or of an item."""
        fields: agenda.ItemFields = {"title": title}
        return agenda.add(self.workspace, self.meeting, fields=fields, under=under).id


def council(workspace: Workspace) -> Council:
    """Set the council up in a work folder."""
    body = bodies.add_preset(workspace, "GR").id
    seats = []
    for function, capacity in (
        ("Voorzitter", Capacity.CHAIR),
        ("Raadslid", Capacity.MEMBER),
        ("Algemeen directeur", Capacity.SECRETARY),
    ):
        person = people.add(workspace, fields={"name": function, "function": function.lower()}).id
        people.add_mandate(workspace, (body, person), capacity=capacity, since=date(2013, 1, 1))
        seats.append(person)
    meeting = meetings.create(workspace, body, day=DAY).id
    chair, member, secretary = seats
    return Council(workspace, body, chair, member, secretary, meeting)


@cache
def _template() -> tuple[Path, Council]:
    folder = closed_folder(Path(_HOME.name))
    workspace = opened_folder(folder)
    try:
        return folder, council(workspace)
    finally:
        let_go(workspace)


def opened_council(parent: Path) -> Council:
    """The same council in a work folder of its own, open; made once and copied."""
    folder, made = _template()
    copy = shutil.copytree(folder, parent / folder.name)
    return replace(made, workspace=opened_folder(Path(copy)))


def version(workspace: Workspace, model: type[Base], record_id: int) -> int:
    """The row version of a record as a screen would have read it."""
    table = table_of(model)
    with workspace.database.read() as session:
        query = select(table.c.row_version).where(table.c.id == record_id)
        return int(session.execute(query).scalar_one())


def rows(workspace: Workspace, table: str) -> list[dict[str, Any]]:
    """All rows of a table, as they stand in the file."""
    cursor = workspace.database.connection.execute(f"SELECT * FROM {table} ORDER BY rowid")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def one(folder: Workspace, table: str, record_id: int) -> dict[str, Any]:
    """A record as it stands in the file."""
    return next(row for row in rows(folder, table) if row["id"] == record_id)


def order(workspace: Workspace, meeting: int) -> list[tuple[int, int | None]]:
    """The items of a meeting by position, each with its parent; positions have no gap."""
    there = [
        row
        for row in rows(workspace, "agenda_item")
        if row["meeting_id"] == meeting and row["deleted_at"] is None
    ]
    there.sort(key=lambda row: row["position"])
    assert [row["position"] for row in there] == list(range(1, len(there) + 1))
    return [(row["id"], row["parent_id"]) for row in there]


def state(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    """Everything the work folder says, without bookkeeping and stamps."""
    return {
        table.name: [
            {name: told for name, told in row.items() if name not in _STAMPS}
            for row in rows(workspace, table.name)
        ]
        for table in Base.metadata.sorted_tables
        if table.name not in _BOOKKEEPING
    }


def as_role(workspace: Workspace, role: Role) -> Workspace:
    """The same open work folder in the hands of somebody with another role."""
    return replace(workspace, user=replace(workspace.user, role=role))


def step_to(workspace: Workspace, meeting: int, status: MeetingStatus) -> None:
    """Take a meeting forward to a status; it is approved as it stands, whatever it lacks."""
    known = {one.value: one for one in MeetingStatus}
    while True:
        row = next(row for row in rows(workspace, "meeting") if row["id"] == meeting)
        following = lifecycle.next_step(known[row["status"]])
        if row["status"] == status.value or following is None:
            return
        if following is MeetingStatus.APPROVED:
            lock(workspace, meeting)
        else:
            meetings.step(workspace, meeting, row_version=row["row_version"], to=following)


def lock(workspace: Workspace, meeting: int) -> None:
    """Lock a meeting with minutes as approving does, whatever they lack and without papers."""
    moves = Touched(meetings=(meeting,))
    with writing(workspace, "minutes.approve", moves=moves) as session:
        found = standing(session, meeting)
        approving.approve(session, found, row_version=found.row_version)
