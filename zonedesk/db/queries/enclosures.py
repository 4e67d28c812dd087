"""The documents that go along with the papers of a meeting (R86)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zonedesk.db.models import Meeting
from zonedesk.db.queries import agenda, attachments
from zonedesk.domain.attachments import SubjectKind
from zonedesk.domain.openness import shown_in

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.domain.words import Edition


class Enclosed(NamedTuple):
    """A document and the number of its item; empty for one of the whole meeting."""

    row: AttachmentRow
    number: str


def enclosed(session: Session, meeting_id: int) -> tuple[Enclosed, ...]:
    """Give the documents of a meeting and of its items that are to be printed, in their order."""
    rows = [row for row in attachments.of_meeting(session, meeting_id) if row.to_print]
    if not rows:
        return ()
    numbers = agenda.numbers(session, Meeting.id == meeting_id)
    return tuple(Enclosed(row, _number(row, numbers)) for row in rows)


def for_edition(enclosures: tuple[Enclosed, ...], edition: Edition) -> tuple[Enclosed, ...]:
    """Give those that stand in an edition: the public one holds only what is public."""
    return tuple(one for one in enclosures if shown_in(edition, one.row.shown_marking))


def _number(row: AttachmentRow, numbers: dict[int, str]) -> str:
    return numbers.get(row.subject.id, "") if row.subject.kind is SubjectKind.ITEM else ""
