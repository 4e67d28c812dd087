"""Action points read for their editors, each time in one session (07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import action_terms, actions, decisions, follow_ups
from zonedesk.domain.action_record import ActionBook, ActionRecord
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.action_record import Owner
    from zonedesk.services.workspace import Workspace


def read_all(workspace: Workspace) -> ActionBook:
    """Read all action points and who can be responsible for one."""
    with workspace.database.read() as session:
        found = actions.owners(session)
        return ActionBook(
            actions=tuple(actions.every(session)),
            owners=tuple(owner for _, owner in found),
            me=_person_of(workspace.user.name, found),
            today=workspace.clock.today(),
        )


def read_one(workspace: Workspace, reference: str) -> ActionRecord:
    """Read one action point with all that belongs to it.

    Raises:
        Refused: ``show.unknown`` (reference), when there is none outside the bin.
    """
    with workspace.database.read() as session:
        action_id = actions.find(session, reference)
        if action_id is None:
            raise Refused("show.unknown", reference=reference)
        today = workspace.clock.today()
        decision = decisions.of_action(session, action_id, today=today)
        entry = actions.entry(session, action_id)
        ended = entry.row.status.finished
        return ActionRecord(
            entry=entry,
            lines=tuple(actions.served(session, action_id)),
            follow_ups=tuple(follow_ups.entries_of_action(session, action_id)),
            today=today,
            decision=None if decision is None else decision.row,
            above=actions.above(session, action_id),
            parts=tuple(actions.parts(session, action_id)),
            returns=None if ended else action_terms.returns(session, action_id, today=today),
        )


def count_late(workspace: Workspace) -> int:
    """Count the open action points whose term has passed, for the navigation."""
    with workspace.database.read() as session:
        return actions.count_late(session, workspace.clock.today())


def _person_of(user: str, owners: Iterable[tuple[str, Owner]]) -> int | None:
    """Find the person that a user of the folder is: the only one of that name or key."""
    wanted = fold(user)
    found = [owner.id for key, owner in owners if wanted in {fold(key), fold(owner.name)}]
    return found[0] if len(found) == 1 else None
