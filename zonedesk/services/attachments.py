"""Documents kept inside the file: added, replaced, described, opened (R85, product.md 1).

The content is kept first, under its SHA-256, and only then something refers to it: what goes wrong
in between leaves no document and no harm.
"""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from zonedesk.db.commands import attachments as writes
from zonedesk.db.commands import records
from zonedesk.db.models import Attachment
from zonedesk.db.queries import attachment_places, documents
from zonedesk.db.queries import attachments as reads
from zonedesk.db.queries.attachments import Kept
from zonedesk.documents.reading.words import words_of
from zonedesk.domain.attachments import LONGEST, SubjectKind
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.words import AccessAct
from zonedesk.services.attachment_access import note_access
from zonedesk.services.attachment_intake import arriving, looked_at
from zonedesk.services.writing import refuse_reader, refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from datetime import date
    from pathlib import Path

    from zonedesk.db.content import ContentReader
    from zonedesk.db.database import Session
    from zonedesk.domain.attachments import AttachmentRow, DocumentRow, Subject, VersionRow
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import Marking
    from zonedesk.services.attachment_intake import Arrival
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.ATTACHMENTS})


class AttachmentFields(TypedDict, total=False):
    """What is said of a document; ``marking`` None leaves it to the record it hangs on."""

    title: str
    kind: str
    marking: Marking | None
    to_print: bool
    received_from: str
    received_on: date | None


class Watch(NamedTuple):
    """Who waits for a long copy: told of the bytes done, asked whether to stop."""

    progress: Callable[[int], None] | None = None
    cancelled: Callable[[], bool] | None = None


_NOBODY = Watch()


@dataclass(frozen=True, slots=True)
class _Taken:
    """A document whose content is kept: its title, what it holds, and its words for search."""

    title: str
    content: Kept
    words: str


def attached(workspace: Workspace, subject: Subject) -> tuple[AttachmentRow, ...]:
    """Give the documents of a record, in their order."""
    with workspace.database.read() as session:
        return reads.of_subject(session, subject)


def attached_to_meeting(workspace: Workspace, meeting_id: int) -> tuple[AttachmentRow, ...]:
    """Give the documents of a meeting and of its items: its own first, then by the agenda."""
    with workspace.database.read() as session:
        return reads.of_meeting(session, meeting_id)


def listed(
    workspace: Workspace, subject: Subject, *, only: Container[int] | None = None
) -> tuple[DocumentRow, ...]:
    """Give the documents of a record as the list of all documents shows them.

    Those of a meeting come with those of its items; ``only`` names some of them by their ids.
    """
    with workspace.database.read() as session:
        whole = subject.kind is SubjectKind.MEETING
        rows = (
            reads.of_meeting(session, subject.id) if whole else reads.of_subject(session, subject)
        )
        meant = [row for row in rows if only is None or row.handle.id in only]
        return tuple(documents.shown(session, meant))


def subject_of(workspace: Workspace, reference: str) -> Subject:
    """Give the record that a reference or the code of a plan line names.

    Raises:
        Refused: ``show.unknown`` (reference).
    """
    wanted = unicodedata.normalize("NFC", reference.strip())
    with workspace.database.read() as session:
        found = attachment_places.find(session, wanted)
    if found is None:
        raise Refused("show.unknown", reference=reference)
    return found


def document(workspace: Workspace, attachment_id: int) -> AttachmentRow:
    """Give one document; `Conflict` when it is gone or in the bin."""
    with workspace.database.read() as session:
        return reads.one(session, attachment_id)


def versions(workspace: Workspace, attachment_id: int) -> tuple[VersionRow, ...]:
    """Give what a document holds and held, the newest first; `Conflict` when it is gone."""
    with workspace.database.read() as session:
        return reads.versions(session, attachment_id)


def add(
    workspace: Workspace,
    subject: Subject,
    *,
    path: Path,
    watch: Watch = _NOBODY,
) -> Outcome:
    """Take a file in as a document, behind the others of its record.

    An approved meeting takes documents too: the signed copy comes afterwards.

    Args:
        workspace: the open work folder.
        subject: what it hangs on.
        path: the file; it stays where it is.
        watch: who waits.

    Returns:
        with the id of the document.

    Raises:
        Refused: ``attachment.…`` as `attachment_intake.arriving`; ``user.may_only_read``.
        Conflict: the record is gone or in the bin.
        Cancelled: it was broken off.
        DataFileError: as `zonedesk.db.content.Contents.add`.
    """
    refuse_reader(workspace)
    _refuse_gone(workspace, subject)
    return _hung(workspace, subject, taken=_from_file(workspace, path, watch=watch))


def add_bytes(workspace: Workspace, subject: Subject, *, data: bytes, name: str) -> Outcome:
    """Take bytes in as a document, as they come from the clipboard; otherwise as `add`."""
    refuse_reader(workspace)
    _refuse_gone(workspace, subject)
    if len(data) > LONGEST:
        raise Refused("attachment.too_large", name=name, most=LONGEST)
    taken = _kept(workspace, looked_at(name, io.BytesIO(data)), watch=_NOBODY)
    return _hung(workspace, subject, taken=taken)


def replace(
    workspace: Workspace,
    attachment_id: int,
    *,
    path: Path,
    row_version: int,
    watch: Watch = _NOBODY,
) -> Outcome:
    """Let a document hold another file, and keep the one it held as a version of it.

    Raises:
        Refused: as `add`; ``meeting.locked`` (reference).
        Conflict: it moved on since it was read (T57), or is gone.
    """
    refuse_reader(workspace)
    with workspace.database.read() as session:
        writes.refuse_locked(session, attachment_id)
    taken = _from_file(workspace, path, watch=watch)
    with writing(workspace, "attachment.replace") as session:
        changed = writes.replace(
            session, attachment_id, row_version=row_version, content=taken.content
        )
        _keep_words(session, taken)
        changes = _TOUCHED if changed else NOTHING
        return Outcome(changes, records.running(session), attachment_id)


def reinstate(
    workspace: Workspace, attachment_id: int, *, version: int, row_version: int
) -> Outcome:
    """Let a document hold again what it held in an earlier version; all versions stay.

    Raises:
        Refused: ``meeting.locked`` (reference), ``user.may_only_read``.
        Conflict: it moved on since it was read, or there is no such version.
    """
    with writing(workspace, "attachment.reinstate") as session:
        content = reads.kept(session, attachment_id, version=version)
        changed = writes.replace(session, attachment_id, row_version=row_version, content=content)
        changes = _TOUCHED if changed else NOTHING
        return Outcome(changes, records.running(session), attachment_id)


def edit(
    workspace: Workspace, attachment_id: int, *, row_version: int, fields: AttachmentFields
) -> Changes:
    """Set what is said of a document.

    Raises:
        Refused: ``record.required`` (field); ``meeting.locked`` (reference) for a mark that opens
            up what an approved meeting holds; ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    refuse_unknown(fields, AttachmentFields)
    with writing(workspace, "attachment.edit") as session:
        values = records.columns(Attachment, fields)
        records.require(values, ("title",))
        records.forget_drafts(session, Attachment, record_id=attachment_id, fields=fields)
        changed = writes.edit(session, attachment_id, row_version=row_version, values=values)
        return _TOUCHED if changed else NOTHING


def move(workspace: Workspace, attachment_id: int, *, ordinal: int) -> Outcome:
    """Give a document a place among those of its record, from 1; beyond the last is the last.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it is gone.
    """
    with writing(workspace, "attachment.move") as session:
        changed = writes.place(session, attachment_id, ordinal=ordinal)
        changes = _TOUCHED if changed else NOTHING
        return Outcome(changes, records.running(session), attachment_id)


def delete(workspace: Workspace, attachment_id: int, *, row_version: int) -> Outcome:
    """Put a document in the bin; its content stays, for it can come back.

    Raises:
        Refused: ``meeting.locked`` (reference), ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "attachment.delete") as session:
        writes.refuse_locked(session, attachment_id)
        records.to_bin(session, Attachment, record_id=attachment_id, row_version=row_version)
        return Outcome(_TOUCHED, records.running(session), attachment_id)


def restore(workspace: Workspace, attachment_id: int) -> Changes:
    """Take a document out of the bin."""
    with writing(workspace, "attachment.restore") as session:
        back = records.from_bin(session, Attachment, record_id=attachment_id)
        return _TOUCHED if back else NOTHING


def opened(
    workspace: Workspace, attachment_id: int, *, version: int | None = None, reason: str = ""
) -> ContentReader:
    """Open what a document holds, or held in an earlier version, to be shown inside the program.

    It is read piece by piece out of the encrypted file; nothing of it comes on the disk (B09).

    Args:
        workspace: the open work folder.
        attachment_id: the document.
        version: None for the present one.
        reason: why somebody opens what is confidential; it stands in the access log.

    Raises:
        Refused: ``access.reason_needed``.
        Conflict: the document or the version is gone.
        DataFileError: ``content_missing`` (``path``), and troubles of the file.
    """
    with workspace.database.read() as session:
        row = reads.one(session, attachment_id)
        content = reads.kept(session, attachment_id, version=version)
    reader = workspace.contents.reader(content.sha256)
    note_access(workspace, [row], act=AccessAct.OPENED, reason=reason)
    return reader


def _refuse_gone(workspace: Workspace, subject: Subject) -> None:
    """Copy nothing for a record that is gone."""
    with workspace.database.read() as session:
        table = reads.TABLES[subject.kind]
        records.read(session, table, record_id=subject.id, names=("id",))


def _from_file(workspace: Workspace, path: Path, *, watch: Watch) -> _Taken:
    with arriving(path) as arrival:
        return _kept(workspace, arrival, watch=watch)


def _kept(workspace: Workspace, arrival: Arrival, *, watch: Watch) -> _Taken:
    stored = workspace.contents.add(
        arrival.stream, longest=LONGEST, progress=watch.progress, cancelled=watch.cancelled
    )
    content = Kept(arrival.file_name, arrival.media_type, stored.sha256, stored.size)
    with workspace.contents.reader(stored.sha256) as reader:
        words = words_of(reader, media_type=arrival.media_type)
    return _Taken(arrival.title, content, words)


def _hung(workspace: Workspace, subject: Subject, *, taken: _Taken) -> Outcome:
    with writing(workspace, "attachment.add") as session:
        attachment_id = writes.add(session, subject, title=taken.title, content=taken.content)
        _keep_words(session, taken)
        return Outcome(_TOUCHED, records.running(session), attachment_id)


def _keep_words(session: Session, taken: _Taken) -> None:
    writes.keep_text(session, taken.content.sha256, words=taken.words)
