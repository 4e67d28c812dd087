"""A place of the window over a work folder, at a desk of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

Placed = TypeVar("Placed", bound=QWidget)


def at_desk(
    make: Callable[[Desk], Placed], workspace: Workspace, theme: Theme, *, inline: bool = True
) -> Placed:
    """What is made of a desk whose lane does everything at once, as large as a window leaves it."""
    hub = ChangeHub()
    lane = Lane(hub, inline=inline)
    made = make(Desk(workspace, theme, lane, hub))
    hub.setParent(made)
    lane.setParent(made)
    made.resize(1232, 824)
    return made
