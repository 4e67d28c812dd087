"""The list of all documents, each with the record it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from zonedesk.db.models import AgendaItem, Dossier, Meeting
from zonedesk.db.queries import attachment_places, attachments
from zonedesk.db.queries.scope import scope
from zonedesk.domain.attachments import DocumentRow, Subject, SubjectKind
from zonedesk.domain.numbering import sort_key
from zonedesk.system.clock import in_brussels

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain.attachments import AttachmentRow


def documents(
    session: Session, *, year: int | None = None, body: str | None = None
) -> list[DocumentRow]:
    """List documents by the record they hang on, naturally, then in their order there.

    Args:
        session: to read with.
        year: in which the document, as it is now, was added.
        body: code of the body that meets, or that decides on the dossier; documents of action
            points and plan lines have none. Unknown is ``list.unknown_body``.
    """
    limits = scope(session, year=year, body=body)
    rows = [row for row in attachments.every(session) if year in {None, _day(row).year}]
    if limits.body_id is not None:
        bodies = _bodies(session, {row.subject for row in rows})
        rows = [row for row in rows if bodies.get(row.subject) == limits.body_id]
    found = shown(session, rows)
    return sorted(found, key=lambda row: (row.record, sort_key(row.reference)))


def shown(session: Session, rows: Collection[AttachmentRow]) -> list[DocumentRow]:
    """Name the record that each of some documents hangs on."""
    names = attachment_places.references(session, {row.subject for row in rows})
    return [_listed(row, names[row.subject]) for row in rows]


def _listed(row: AttachmentRow, reference: str) -> DocumentRow:
    return DocumentRow(
        record=row.subject.kind,
        reference=reference,
        title=row.title,
        file_name=row.file_name,
        kind=row.kind,
        media_type=row.media_type,
        size=row.size,
        version=row.version,
        marking=row.shown_marking,
        to_print=row.to_print,
        received_from=row.received_from,
        received=row.received_on,
        added=_day(row),
    )


def _day(row: AttachmentRow) -> date:
    return in_brussels(row.added_at).date()


def _bodies(session: Session, subjects: Iterable[Subject]) -> dict[Subject, int | None]:
    """Tell which body records belong to; those that belong to none are left out."""
    held = func.coalesce(Meeting.body_id, AgendaItem.backlog_body_id)
    readers = {
        SubjectKind.DOSSIER: select(Dossier.id, Dossier.body_id),
        SubjectKind.MEETING: select(Meeting.id, Meeting.body_id),
        SubjectKind.ITEM: select(AgendaItem.id, held).outerjoin(
            Meeting, AgendaItem.meeting_id == Meeting.id
        ),
    }
    kinds = {subject.kind for subject in subjects} & readers.keys()
    return {
        Subject(kind, one): body
        for kind in kinds
        for one, body in session.execute(readers[kind]).all()
    }
