"""The list on the screen as workbook or paper: exactly the rows and columns that show (rule 16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import papers
from zonedesk.documents.excel.context import BookContext
from zonedesk.documents.excel.shown_list import render_shown
from zonedesk.documents.pdf.shown_list import render_shown_list
from zonedesk.domain.openness import strictest
from zonedesk.domain.words import Marking
from zonedesk.services.leaving import let_out, list_leaves
from zonedesk.services.workbooks import LANGUAGES
from zonedesk.system.clock import in_brussels
from zonedesk.system.outputs import save_copy

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.shown_list import ShownList
    from zonedesk.services.workspace import Workspace


def list_workbook(workspace: Workspace, shown: ShownList) -> bytes:
    """Give a list as ``.xlsx``; it is for inside, whatever it shows."""
    with workspace.database.read() as session:
        spoken = papers.language(session)
        house = papers.house(session)
    context = BookContext(
        zone=house.zone,
        wordings=house.wordings,
        made=in_brussels(workspace.clock.now_utc()),
        filters=shown.filters,
        marking=strictest([Marking.INTERNAL, shown.marking]),
        language=spoken if spoken in LANGUAGES else LANGUAGES[0],
    )
    return render_shown(shown, context=context)


def list_paper(workspace: Workspace, shown: ShownList) -> bytes:
    """Give a list as PDF; it is for inside, whatever it shows."""
    with workspace.database.read() as session:
        spoken = papers.language(session)
        house = papers.house(session)
    return render_shown_list(shown, house=house, day=workspace.clock.today(), language=spoken)


def save_list_paper(
    workspace: Workspace, shown: ShownList, *, target: Path, reason: str = ""
) -> None:
    """Write a list as ``.pdf``; see `save_list` for refusals."""
    data = list_paper(workspace, shown)
    let_out(workspace, list_leaves(shown), reason=reason)
    save_copy(target, data)


def save_list(workspace: Workspace, shown: ShownList, *, target: Path, reason: str = "") -> None:
    """Write a list as ``.xlsx`` in place of what is there, never among the files of a work folder.

    Raises:
        Refused: ``access.reason_needed``, ``user.may_not_export_confidential``.
        DataFileError: the user named a place where nothing may come, or that cannot be written, as
            `zonedesk.system.outputs.save_copy`.
    """
    data = list_workbook(workspace, shown)
    let_out(workspace, list_leaves(shown), reason=reason)
    save_copy(target, data)
