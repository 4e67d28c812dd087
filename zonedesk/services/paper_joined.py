"""The minutes of a meeting with the documents that go along, in one PDF (R86)."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from zonedesk.db.queries import enclosures, meetings, papers
from zonedesk.db.queries.approvals import MINUTES
from zonedesk.documents.pdf.joined import render_joined
from zonedesk.domain.errors import Refused
from zonedesk.domain.openness import strictest
from zonedesk.domain.paper_joined import Enclosure, JoinedPaper
from zonedesk.domain.words import AccessAct
from zonedesk.services.attachment_access import note_access
from zonedesk.services.papers import Wish, paper

__all__ = ["MINUTES", "joined_minutes"]

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.db.queries.enclosures import Enclosed
    from zonedesk.services.workspace import Workspace

_WHOLE = Wish()


def joined_minutes(
    workspace: Workspace,
    reference: str,
    *,
    wish: Wish = _WHOLE,
    language: str | None = None,
    reason: str = "",
) -> bytes:
    """Give the minutes of a meeting and its documents that are to be printed, in their order.

    Those of the meeting come first, then those of its items; the public edition holds public ones
    only. What cannot be joined is listed on the last page.

    Args:
        workspace: the open work folder.
        reference: of the meeting.
        wish: edition and more of the minutes.
        language: nl, fr or de; the zone's first language unless said.
        reason: why something confidential leaves the file.

    Raises:
        Refused: as `zonedesk.services.papers.paper`; ``access.reason_needed``,
            ``user.may_not_export_confidential``.
        DataFileError: ``content_missing``.
    """
    data = paper(workspace, MINUTES, reference=reference, wish=wish, language=language)
    with workspace.database.read() as session:
        record_id = meetings.find(session, reference)
        if record_id is None:
            raise Refused("paper.unknown_meeting", reference=reference)
        found = enclosures.for_edition(enclosures.enclosed(session, record_id), wish.edition)
        spoken = language or papers.language(session)
        house = papers.house(session)
    rows = [one.row for one in found]
    note_access(workspace, rows, act=AccessAct.EXPORTED, reason=reason)
    with ExitStack() as streams:
        joined = JoinedPaper(
            house=house,
            reference=reference,
            edition=wish.edition,
            marking=strictest(row.shown_marking for row in rows),
            paper=data,
            enclosures=_opened(workspace, found, streams=streams),
        )
        return render_joined(joined, language=spoken)


def _opened(
    workspace: Workspace, found: Iterable[Enclosed], *, streams: ExitStack
) -> tuple[Enclosure, ...]:
    """Open the documents; ``streams`` closes them."""
    return tuple(
        Enclosure(
            number=number,
            title=row.title,
            media_type=row.media_type,
            stream=streams.enter_context(workspace.contents.reader(row.sha256)),
        )
        for row, number in found
    )
