"""Work folders that benchmarks fill themselves, open at once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zonedesk.domain.words import Profile
from zonedesk.services.workspace import NewUser, NewZone, create, unlock
from zonedesk.system.keys import KeyCost

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy.orm import Session

    from zonedesk.services.workspace import Workspace

PASSWORD = "een wachtzin"
AT = datetime(2026, 6, 30, 12, 0, tzinfo=UTC)


def filled_with(fill: Callable[[Session], object], folder: Path) -> Workspace:
    """Make a work folder, open it and fill it in one transaction."""
    create(
        folder,
        NewZone("Lokale Politie Lier", Profile.ONE_MUNICIPALITY),
        user=NewUser("beheerder", PASSWORD),
        cost=KeyCost(memory_kib=8, iterations=1, lanes=1),
    )
    workspace = unlock(folder, PASSWORD)
    with workspace.database.write("bench.fill", workspace.actor_id, at=AT) as session:
        fill(session)
    return workspace
