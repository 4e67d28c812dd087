"""Documents of a record, of a meeting with its items, and of the whole file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from sqlalchemy import func, or_, select

from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Attachment,
    AttachmentVersion,
    Dossier,
    Meeting,
    PlanLine,
)
from zonedesk.db.queries.openness import attachment_markings
from zonedesk.domain.attachments import AttachmentRow, Subject, SubjectKind, VersionRow
from zonedesk.domain.errors import Conflict
from zonedesk.domain.handles import Handle
from zonedesk.domain.openness import strictest
from zonedesk.domain.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import ColumnElement, Executable, Row
    from sqlalchemy.orm import Session

    from zonedesk.db.models.base import Binned
    from zonedesk.domain.words import Marking

_Row: TypeAlias = "Row[*tuple[Any, ...]]"

TABLES: Final[dict[SubjectKind, type[Binned]]] = {
    SubjectKind.DOSSIER: Dossier,
    SubjectKind.MEETING: Meeting,
    SubjectKind.ITEM: AgendaItem,
    SubjectKind.ACTION: ActionItem,
    SubjectKind.PLAN_LINE: PlanLine,
}
"""The table of what a document hangs on."""

COLUMNS: Final = {kind: getattr(Attachment, kind.column) for kind in SubjectKind}
"""The column of a document that names it."""


_SHOWN: Final = (
    Attachment.id,
    Attachment.row_version,
    Attachment.title,
    Attachment.file_name,
    Attachment.kind,
    Attachment.media_type,
    Attachment.marking,
    Attachment.to_print,
    Attachment.received_from,
    Attachment.received_on,
    Attachment.size,
    Attachment.version,
    Attachment.created_at,
    Attachment.sha256,
    Attachment.position,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a document held in one of its versions: how it came in, and where its content lies."""

    file_name: str
    media_type: str
    sha256: str
    size: int


def of_subject(session: Session, subject: Subject) -> tuple[AttachmentRow, ...]:
    """List the documents of a record in their order."""
    return _rows(session, COLUMNS[subject.kind] == subject.id)


def of_meeting(session: Session, meeting_id: int) -> tuple[AttachmentRow, ...]:
    """List the documents of a meeting and of its items: its own first, then by the agenda."""
    items = select(AgendaItem.id).where(
        AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None)
    )
    return _rows(session, or_(Attachment.meeting_id == meeting_id, Attachment.item_id.in_(items)))


def one(session: Session, attachment_id: int) -> AttachmentRow:
    """Read a document; `Conflict` when it is gone or in the bin."""
    found = _rows(session, Attachment.id == attachment_id)
    if not found:
        raise Conflict(Topic.ATTACHMENTS, attachment_id)
    return found[0]


def every(session: Session) -> tuple[AttachmentRow, ...]:
    """List all documents that are not in the bin, nor hang on what is there."""
    there = [
        COLUMNS[kind].in_(select(table.id).where(table.deleted_at.is_(None)))
        for kind, table in TABLES.items()
    ]
    return _rows(session, or_(*there))


def versions(session: Session, attachment_id: int) -> tuple[VersionRow, ...]:
    """List what a document holds and held, the newest first."""
    document = session.execute(_document(attachment_id)).one_or_none()
    if document is None:
        raise Conflict(Topic.ATTACHMENTS, attachment_id)
    former = session.execute(
        select(
            AttachmentVersion.version,
            AttachmentVersion.file_name,
            AttachmentVersion.media_type,
            AttachmentVersion.size,
            AttachmentVersion.sha256,
            AttachmentVersion.created_at,
        )
        .where(AttachmentVersion.attachment_id == attachment_id)
        .order_by(AttachmentVersion.version)
    ).all()
    # What was put aside last went aside when the present content came.
    since = [document.created_at, *(row.created_at for row in former)]
    made = [
        VersionRow(
            version=row.version,
            file_name=row.file_name,
            media_type=row.media_type,
            size=row.size,
            sha256=row.sha256,
            added_at=at,
            current=row is document,
        )
        for row, at in zip((*former, document), since, strict=True)
    ]
    return tuple(reversed(made))


def kept(session: Session, attachment_id: int, *, version: int | None) -> Kept:
    """Tell what a document holds, or held in an earlier version.

    Raises:
        Conflict: there is no such document or version.
    """
    for row in versions(session, attachment_id):
        if row.current if version is None else row.version == version:
            return Kept(row.file_name, row.media_type, row.sha256, row.size)
    raise Conflict(Topic.ATTACHMENTS, attachment_id)


def last_position(session: Session, subject: Subject) -> int:
    """Give the place of the last document of a record; 0 when it has none."""
    query = select(func.max(Attachment.position)).where(
        COLUMNS[subject.kind] == subject.id, Attachment.deleted_at.is_(None)
    )
    return session.scalar(query) or 0


def _document(attachment_id: int) -> Executable:
    return select(
        Attachment.version,
        Attachment.file_name,
        Attachment.media_type,
        Attachment.size,
        Attachment.sha256,
        Attachment.created_at,
    ).where(Attachment.id == attachment_id, Attachment.deleted_at.is_(None))


def _rows(session: Session, which: ColumnElement[bool]) -> tuple[AttachmentRow, ...]:
    held = func.coalesce(Attachment.meeting_id, AgendaItem.meeting_id)
    query = (
        select(*_SHOWN, *COLUMNS.values(), Meeting.status)
        .outerjoin(AgendaItem, Attachment.item_id == AgendaItem.id)
        .outerjoin(Meeting, Meeting.id == held)
        .where(Attachment.deleted_at.is_(None), which)
        .order_by(
            AgendaItem.position.is_not(None),
            AgendaItem.position,
            Attachment.position,
            Attachment.id,
        )
    )
    found = session.execute(query).all()
    replaced = _replaced(session, [row.id for row in found])
    subjects = {row.id: _subject(row) for row in found}
    markings = attachment_markings(session, subjects.values())
    return tuple(
        _row(
            row,
            subjects[row.id],
            marking=markings[subjects[row.id]],
            replaced=replaced.get(row.id, (0, row.created_at)),
        )
        for row in found
    )


def _replaced(session: Session, ids: Iterable[int]) -> dict[int, tuple[int, datetime]]:
    """Tell how often documents were replaced, and when the last time."""
    query = (
        select(
            AttachmentVersion.attachment_id,
            func.count(),
            func.max(AttachmentVersion.created_at, type_=AttachmentVersion.created_at.type),
        )
        .where(AttachmentVersion.attachment_id.in_(tuple(ids)))
        .group_by(AttachmentVersion.attachment_id)
    )
    return {owner: (count, at) for owner, count, at in session.execute(query) if at is not None}


def _subject(row: _Row) -> Subject:
    ids = ((kind, getattr(row, kind.column)) for kind in SubjectKind)
    return next(Subject(kind, one) for kind, one in ids if one is not None)


def _row(
    row: _Row, subject: Subject, *, marking: Marking, replaced: tuple[int, datetime]
) -> AttachmentRow:
    times, since = replaced
    return AttachmentRow(
        handle=Handle(row.id, row.row_version),
        title=row.title,
        file_name=row.file_name,
        kind=row.kind,
        media_type=row.media_type,
        marking=row.marking,
        shown_marking=marking if row.marking is None else strictest((marking, row.marking)),
        to_print=row.to_print,
        received_from=row.received_from,
        received_on=row.received_on,
        size=row.size,
        version=row.version,
        versions=times + 1,
        added_at=since,
        sha256=row.sha256,
        position=row.position,
        subject=subject,
        locked=row.status is not None and row.status.locked,
    )
