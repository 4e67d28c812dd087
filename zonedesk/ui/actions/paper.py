"""The action points on paper: the list that is printed as an annex (R102)."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

from zonedesk.domain import access
from zonedesk.domain.paper_actions import Grouping
from zonedesk.services.leaving import Leaving, let_out
from zonedesk.system.outputs import save_copy
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.exporting import FileKind

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

PAPER: Final = FileKind("pdf", noop("PDF file (*.pdf)"))
# Loaded when it is first needed, in the lane: ReportLab takes longer than a page (trust.md 7).
_SERVICE: Final = "zonedesk.services.paper_actions"


def save_paper(workspace: Workspace, target: Path, *, grouping: str, reason: str) -> None:
    """Save the open action points as PDF; in the lane.

    Args:
        workspace: the open work folder.
        target: where the user wants it.
        grouping: by what the list on the screen stands together; another one is by owner.
        reason: why, where something confidential stands in it.
    """
    service = importlib.import_module(_SERVICE)
    known = {one.value: one for one in Grouping}
    wish = service.ActionsWish(grouping=known.get(grouping, Grouping.OWNER))
    made = service.made_actions(workspace, wish)
    leaving = Leaving(access.PAPER + service.KIND, "", made.marking)
    let_out(workspace, leaving, reason=reason)
    save_copy(target, made.data)
