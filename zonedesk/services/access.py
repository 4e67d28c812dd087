"""The access log: who opened, exported or printed what is confidential, and why (GBW art. 56).

It stands beside the journal: an entry is no change of the register, cannot be taken back, asks for
no backup, and is written for readers too. What a reader may do with confidential content is look
at it within the program (product.md 1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import access as commands
from zonedesk.db.queries import access
from zonedesk.domain.access import needs_reason, reason_of
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import AccessAct, Marking, Role

if TYPE_CHECKING:
    from datetime import datetime

    from zonedesk.domain.access import AccessLine
    from zonedesk.services.workspace import Workspace

__all__ = ["entries", "last_reason", "may_leave", "needs_reason", "note"]

_LEAVES = frozenset({AccessAct.EXPORTED, AccessAct.PRINTED})


def note(
    workspace: Workspace,
    *,
    act: AccessAct,
    kind: str,
    reference: str,
    marking: Marking,
    reason: str,
) -> None:
    """Put in the log that somebody saw something, before it is shown or leaves the house.

    Args:
        workspace: the open work folder.
        act: what is done with it.
        kind: of what is seen, as in `zonedesk.domain.access`.
        reference: by which it is known; never its content.
        marking: the strictest of what is seen.
        reason: why; needed for what is closed.

    Raises:
        Refused: ``access.reason_needed``; ``user.may_not_export_confidential`` where a reader
            exports or prints.
        DataFileError: nothing was written, and nothing is to be shown.
    """
    given = reason_of(reason, marking=marking)
    if act in _LEAVES:
        may_leave(workspace, marking)
    at = workspace.clock.now_utc()
    with workspace.database.write("access.note", workspace.actor_id, at=at) as session:
        commands.note(
            session, act=act, kind=kind, reference=reference, marking=marking, reason=given
        )


def may_leave(workspace: Workspace, marking: Marking) -> None:
    """Stop confidential content that a reader would take out of the folder (product.md 1).

    Raises:
        Refused: ``user.may_not_export_confidential``.
    """
    if workspace.user.role is Role.READER and needs_reason(marking):
        raise Refused("user.may_not_export_confidential")


def entries(
    workspace: Workspace,
    *,
    since: datetime | None = None,
    act: AccessAct | None = None,
    words: str = "",
) -> tuple[AccessLine, ...]:
    """Give the log, newest first; the administrator alone reads it.

    Args:
        workspace: the open work folder.
        since: aware instant of the oldest entry; all unless said.
        act: entries of one act; all unless said.
        words: that stand in who, reference or reason, each of them, whatever the case.

    Raises:
        Refused: ``user.administrator_only``.
    """
    if workspace.user.role is not Role.ADMINISTRATOR:
        raise Refused("user.administrator_only")
    asked = words.casefold().split()
    with workspace.database.read() as session:
        found = access.entries(session, since=since, act=act)
    return tuple(line for line in found if _holds(line, asked))


def last_reason(workspace: Workspace, kind: str) -> str:
    """Give the reason that the user at work gave last for a kind of thing; empty if none."""
    with workspace.database.read() as session:
        return access.last_reason(session, kind, actor_id=workspace.actor_id)


def _holds(line: AccessLine, asked: list[str]) -> bool:
    text = f"{line.who} {line.reference} {line.reason}".casefold()
    return all(word in text for word in asked)
