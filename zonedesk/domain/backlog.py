"""What waits for a meeting: items of a body that stand on no agenda (R48)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.words import ItemKind


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """An item on a backlog; ``below`` counts the items that came there with it."""

    handle: Handle
    title: str
    kind: ItemKind
    dossier: str
    below: int
