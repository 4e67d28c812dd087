"""What leaves the folder as a file or on paper: who may, and the log of what is confidential.

A public edition leaves without more. A full one that holds something closed is logged with a
reason, and readers may not take it out (product.md 1, GBW art. 56).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.access import LIST, PAPER, needs_reason
from zonedesk.domain.openness import strictest
from zonedesk.domain.paper_marking import marking_of
from zonedesk.domain.words import AccessAct, Marking
from zonedesk.services import access

if TYPE_CHECKING:
    from zonedesk.domain.paper_options import MeetingPaper
    from zonedesk.domain.shown_list import ShownList
    from zonedesk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Leaving:
    """Something that is about to leave: kind and reference as the log names it, and its marking."""

    kind: str
    reference: str
    marking: Marking


def let_out(
    workspace: Workspace, leaving: Leaving, *, reason: str, act: AccessAct = AccessAct.EXPORTED
) -> None:
    """Let something leave the folder; what is closed is logged first.

    Args:
        workspace: the open work folder.
        leaving: what it is.
        reason: why; needed for what is closed.
        act: exported or printed.

    Raises:
        Refused: ``access.reason_needed``, ``user.may_not_export_confidential``.
        DataFileError: nothing was logged, and nothing may leave.
    """
    if needs_reason(leaving.marking):
        access.note(
            workspace,
            act=act,
            kind=leaving.kind,
            reference=leaving.reference,
            marking=leaving.marking,
            reason=reason,
        )


def made_paper_leaves(kind: str, reference: str, *, contents: MeetingPaper) -> Leaving:
    """Tell what a paper of a meeting that was made is, by what stands in it."""
    return Leaving(PAPER + kind, reference, marking_of(contents))


def list_leaves(shown: ShownList) -> Leaving:
    """Tell what the list on the screen is."""
    return Leaving(LIST, shown.title, strictest([Marking.INTERNAL, shown.marking]))
