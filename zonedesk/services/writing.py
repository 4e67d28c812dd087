"""How a use case writes: who may, under which name, in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Role
from zonedesk.services.dossier_steps import following

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonedesk.db.database import Session
    from zonedesk.domain.touched import Touched
    from zonedesk.services.workspace import Workspace


@contextmanager
def writing(
    workspace: Workspace, operation: str, *, moves: Touched | None = None
) -> Iterator[Session]:
    """Give the session of one transaction; its name stands in the journal.

    Args:
        workspace: the open work folder.
        operation: its name.
        moves: by what it can move dossiers on their route; their status follows
            (`zonedesk.services.dossier_steps`). None for what is no step of a dossier.

    Raises:
        Refused: ``user.may_only_read``.
        DataFileError: as `zonedesk.db.database.Database.write`.
    """
    refuse_reader(workspace)
    with workspace.database.write(
        operation, workspace.actor_id, at=workspace.clock.now_utc()
    ) as session:
        if moves is not None:
            with following(session, moves, today=workspace.clock.today()):
                yield session
        else:
            yield session


def refuse_reader(workspace: Workspace) -> None:
    """Let a reader begin nothing that ends in a change.

    Raises:
        Refused: ``user.may_only_read``.
    """
    if workspace.user.role is Role.READER:
        raise Refused("user.may_only_read")


def refuse_unknown(fields: Mapping[str, object], shape: type) -> None:
    """Keep fields out that have a command of their own; such a one is our mistake: KeyError."""
    unknown = fields.keys() - shape.__annotations__.keys()
    if unknown:
        raise KeyError(*sorted(unknown))
