"""Items put on the backlog of a body: typed, from a dossier or from an action point (R35).

What waits there is read and put on an agenda by `zonedesk.services.backlog` and
`zonedesk.services.preparing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import agenda, backlog, carrying, records
from zonedesk.db.commands.carrying import Place
from zonedesk.db.models import ActionItem, AgendaItem, Body
from zonedesk.domain import agenda_order
from zonedesk.domain.errors import Conflict
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.domain.words import ItemKind
from zonedesk.services import proposing
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.AGENDA, Topic.MEETINGS})


def add(
    workspace: Workspace, body_id: int, *, title: str, kind: ItemKind = ItemKind.DISCUSSION
) -> Outcome:
    """Let an item wait for a meeting of a body.

    Raises:
        Refused: ``record.required`` (field) without a title; ``user.may_only_read``.
        Conflict: the body is gone.
    """
    with writing(workspace, "backlog.add") as session:
        records.read(session, Body, record_id=body_id, names=("id",))
        values = records.columns(AgendaItem, {"title": title, "kind": kind})
        records.require(values, ("title",))
        values |= Place(body_id).columns
        item_id = records.add(session, AgendaItem, values=values)
        return Outcome(_TOUCHED, records.running(session), item_id)


def add_dossier(workspace: Workspace, body_id: int, *, dossier_id: int) -> Outcome:
    """Let a dossier wait for a meeting of a body, with its text as that of the item (R52).

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: the body or the dossier is gone.
    """
    with writing(workspace, "backlog.add", moves=Touched((dossier_id,))) as session:
        names = ("deliberative",)
        decides = records.read(session, Body, record_id=body_id, names=names)["deliberative"]
        values = proposing.dossier_columns(session, dossier_id, deliberative=decides)
        values |= Place(body_id).columns
        item_id = records.add(session, AgendaItem, values=values)
        return Outcome(_TOUCHED, records.running(session), item_id)


def add_action(workspace: Workspace, body_id: int, *, action_id: int) -> Outcome:
    """Let the follow-up of an action point wait for a meeting of a body; raises as `add`."""
    with writing(workspace, "backlog.add", moves=Touched(actions=(action_id,))) as session:
        records.read(session, Body, record_id=body_id, names=("id",))
        records.read(session, ActionItem, record_id=action_id, names=("id",))
        item_id = carrying.add_action(session, action_id, to=Place(body_id), under=None)
        return Outcome(_TOUCHED, records.running(session), item_id)


def delete(workspace: Workspace, item_id: int, *, row_version: int) -> Outcome:
    """Put an item that waits in the bin, with all below it (R48).

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read, or waits no more.
    """
    with writing(workspace, "backlog.delete") as session:
        records.change(session, AgendaItem, record_id=item_id, row_version=row_version, values={})
        body_id = backlog.body_of(session, item_id)
        if body_id is None:
            raise Conflict(Topic.AGENDA, item_id)
        order = backlog.waiting(session, body_id)
        agenda.put_in_bin(session, agenda_order.subtree(order, item_id))
        return Outcome(_TOUCHED, records.running(session), item_id)
