"""Documents written: added, replaced with the old one kept, put in another place (R85)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, select, update

from zonedesk.db.bulk import CHOSEN, table_of
from zonedesk.db.commands import meetings, records
from zonedesk.db.models import AgendaItem, Attachment, AttachmentText, AttachmentVersion
from zonedesk.db.queries import attachments
from zonedesk.db.queries.openness import attachment_markings
from zonedesk.domain.attachments import SubjectKind
from zonedesk.domain.openness import strictest

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.attachments import Kept
    from zonedesk.domain.attachments import Subject
    from zonedesk.domain.words import Marking

_HELD = ("version", "file_name", "media_type", "sha256", "size")


def add(session: Session, subject: Subject, *, title: str, content: Kept) -> int:
    """Hang a document on a record, behind its others, and give its id.

    Its content is kept already. What hangs on an approved meeting may be added: a signed copy.

    Raises:
        Conflict: the record is gone or in the bin.
    """
    records.read(session, attachments.TABLES[subject.kind], record_id=subject.id, names=("id",))
    values = {
        subject.kind.column: subject.id,
        "position": attachments.last_position(session, subject) + 1,
        "title": title,
        **_held(content),
    }
    return records.add(session, Attachment, values=values)


def replace(session: Session, attachment_id: int, *, row_version: int, content: Kept) -> bool:
    """Let a document hold another content and keep what it held; tell whether it differs.

    Raises:
        Refused: ``meeting.locked`` (reference).
        Conflict: it moved on since it was read (T57).
    """
    refuse_locked(session, attachment_id)
    old = records.read(session, Attachment, record_id=attachment_id, names=_HELD)
    values = _held(content)
    differs = any(old[name] != value for name, value in values.items())
    values["version"] = old["version"] + differs
    records.change(
        session, Attachment, record_id=attachment_id, row_version=row_version, values=values
    )
    if differs:
        records.add(session, AttachmentVersion, values={"attachment_id": attachment_id, **old})
    return differs


def edit(session: Session, attachment_id: int, *, row_version: int, values: dict[str, Any]) -> bool:
    """Set what is said of a document; tell whether anything differs.

    Raises:
        Refused: ``meeting.locked`` (reference) for a mark that opens up what an approved meeting
            holds.
        Conflict: it moved on since it was read.
    """
    if "marking" in values and _opens(session, attachment_id, to=values["marking"]):
        refuse_locked(session, attachment_id)
    return records.change(
        session, Attachment, record_id=attachment_id, row_version=row_version, values=values
    )


def place(session: Session, attachment_id: int, *, ordinal: int) -> bool:
    """Give a document a place among those of its record, from 1; tell whether any place differs."""
    subject = attachments.one(session, attachment_id).subject
    rows = attachments.of_subject(session, subject)
    stored = {row.handle.id: row.position for row in rows}
    order = [one for one in stored if one != attachment_id]
    order.insert(max(ordinal, 1) - 1, attachment_id)
    changed = [
        {CHOSEN: one, "place": position}
        for position, one in enumerate(order, 1)
        if stored[one] != position
    ]
    if changed:
        table = table_of(Attachment)
        chosen = update(table).where(table.c.id == bindparam(CHOSEN))
        session.execute(
            chosen.values(position=bindparam("place"), **records.unstamped(table)), changed
        )
    return bool(changed)


def refuse_locked(session: Session, attachment_id: int) -> None:
    """Let nobody change what an approved meeting holds (T56).

    Raises:
        Refused: ``meeting.locked`` (reference).
    """
    names = (SubjectKind.MEETING.column, SubjectKind.ITEM.column)
    found = records.read(session, Attachment, record_id=attachment_id, names=names)
    meeting_id, item_id = (found[name] for name in names)
    if item_id is not None:
        query = select(AgendaItem.meeting_id).where(AgendaItem.id == item_id)
        meeting_id = session.scalar(query)
    if meeting_id is not None:
        meetings.open_meeting(session, meeting_id)


def has_text(session: Session, sha256: str) -> bool:
    """Whether the words of a content were read out already."""
    query = select(AttachmentText.sha256).where(AttachmentText.sha256 == sha256)
    return session.scalar(query) is not None


def keep_text(session: Session, sha256: str, *, words: str) -> None:
    """Keep the words of a content for search, once for all documents that hold it."""
    if words and not has_text(session, sha256):
        session.execute(insert(AttachmentText).values(sha256=sha256, words=words))


def _held(content: Kept) -> dict[str, Any]:
    return {
        "file_name": content.file_name,
        "media_type": content.media_type,
        "sha256": content.sha256,
        "size": content.size,
    }


def _opens(session: Session, attachment_id: int, *, to: Marking | None) -> bool:
    """Whether a mark would show a document to more people than may read it now."""
    row = attachments.one(session, attachment_id)
    inherited = attachment_markings(session, [row.subject])[row.subject]
    after = inherited if to is None else strictest((inherited, to))
    return after is not row.shown_marking and strictest((after, row.shown_marking)) is not after
