"""How a use case writes: who may, under which name, in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonedesk.db.database import Session
    from zonedesk.services.workspace import Workspace


@contextmanager
def writing(workspace: Workspace, operation: str) -> Iterator[Session]:
    """Give the session of one transaction; its name stands in the journal.

    Raises:
        Refused: ``user.may_only_read``.
        DataFileError: as `zonedesk.db.database.Database.write`.
    """
    if workspace.user.role is Role.READER:
        raise Refused("user.may_only_read")
    with workspace.database.write(
        operation, workspace.actor_id, at=workspace.clock.now_utc()
    ) as session:
        yield session


def refuse_unknown(fields: Mapping[str, object], shape: type) -> None:
    """Keep fields out that have a command of their own; such a one is our mistake: KeyError."""
    unknown = fields.keys() - shape.__annotations__.keys()
    if unknown:
        raise KeyError(*sorted(unknown))
