"""A view of a list that a user keeps under a name (R110)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonedesk.domain.handles import Handle


@dataclass(frozen=True, slots=True)
class KeptView:
    """What a user calls a view, and what it shows; ``content`` is written by the list itself."""

    handle: Handle
    name: str
    content: str
