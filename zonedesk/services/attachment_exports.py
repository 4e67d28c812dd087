"""Documents that leave the file, on purpose: one, or all of a record (R85, T74, C09).

Each is written whole or not at all, under a short name that every system accepts. What is
confidential leaves only with a reason, which stands in the access log.
"""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from zonedesk.db.content import CHUNK
from zonedesk.db.queries import attachment_places, papers
from zonedesk.db.queries import attachments as reads
from zonedesk.domain.attachments import SubjectKind
from zonedesk.domain.errors import Refused
from zonedesk.domain.media_types import ending_of, is_executable, is_shortcut
from zonedesk.domain.words import AccessAct
from zonedesk.i18n.catalogue import LANGUAGES, translator
from zonedesk.services.attachment_access import note_access
from zonedesk.services.attachment_contents import Named, contents_list
from zonedesk.services.staging import staged
from zonedesk.system.clock import in_brussels
from zonedesk.system.files import safe_name
from zonedesk.system.outputs import refuse_inside, saving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TypeAlias

    from zonedesk.domain.attachments import AttachmentRow, Subject
    from zonedesk.services.workspace import Workspace

    Source: TypeAlias = io.RawIOBase | io.BufferedIOBase
    Put: TypeAlias = Callable[[str, Source], None]

_LONGEST_TITLE: Final = 60
_ENDING: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,9}")
_READABLE_BY_OWNER: Final = 0o600 << 16


class _Bundle(NamedTuple):
    """All documents of a record: what it is called, and what the contents list says."""

    reference: str
    listing: tuple[Named, ...]
    contents: tuple[str, bytes]


def export_name(row: AttachmentRow, *, number: int | None = None, digits: int = 2) -> str:
    """Give the name a document is exported under: its title, with the ending it came with.

    Args:
        row: the document.
        number: its place among others, which comes first: ``01 Offerte.pdf``.
        digits: of the number.

    Returns:
        a name that no system refuses and that starts no program, whatever its title says.
    """
    ending = ending_of(row.file_name)
    suffix = f".{ending}" if _ENDING.fullmatch(ending) else ""
    title = " ".join(row.title.split())[:_LONGEST_TITLE]
    # A title may end as the file does; it is not said twice.
    stem = title[: -len(suffix)] if suffix and title.casefold().endswith(suffix) else title
    if not safe_name(stem, fallback=""):
        stem = "document"
    placed = stem if number is None else f"{number:0{digits}} {stem}"
    name = safe_name(placed.rstrip(". ") + suffix)
    if is_executable(name) or is_shortcut(name):
        return name.replace(".", "-")
    return name


def export(
    workspace: Workspace,
    attachment_id: int,
    *,
    target: Path,
    version: int | None = None,
    reason: str = "",
) -> None:
    """Write what a document holds, or held in an earlier version, to a file the user named.

    Args:
        workspace: the open work folder.
        attachment_id: the document.
        target: where it comes, in place of what stands there.
        version: None for the present one.
        reason: why something confidential leaves the file.

    Raises:
        Refused: ``access.reason_needed``, ``user.may_not_export_confidential``.
        Conflict: the document or the version is gone.
        DataFileError: ``content_missing``, and as `zonedesk.system.outputs.saving`.
    """
    with workspace.database.read() as session:
        row = reads.one(session, attachment_id)
        content = reads.kept(session, attachment_id, version=version)
    with saving(target) as temporary:
        note_access(workspace, [row], act=AccessAct.EXPORTED, reason=reason)
        with workspace.contents.reader(content.sha256) as source, temporary.open("wb") as file:
            shutil.copyfileobj(source, file, CHUNK)


def export_all(workspace: Workspace, subject: Subject, *, target: Path, reason: str = "") -> Path:
    """Write all documents of a record, numbered in their order, with a list of them.

    Those of a meeting come with those of its items.

    Args:
        workspace: the open work folder.
        subject: the record.
        target: a file ``….zip``, or a folder; in one that holds something a new one is made.
        reason: why something confidential leaves the file.

    Returns:
        the ZIP or the folder that holds them.

    Raises:
        Refused: ``attachment.none`` (reference); as `export`.
        DataFileError: as `export`; nothing of them is left there.
    """
    bundle = _bundle(workspace, subject)
    rows = [one.row for one in bundle.listing]
    if not rows:
        raise Refused("attachment.none", reference=bundle.reference)
    packed = target.suffix.casefold() == ".zip"
    with _zipped(workspace, target) if packed else _in_folder(target, bundle.reference) as made:
        note_access(workspace, rows, act=AccessAct.EXPORTED, reason=reason)
        _put_all(workspace, bundle, put=made.put)
    return made.place


class _Made(NamedTuple):
    """What is being written: where it will stand, and how a file is put in it."""

    place: Path
    put: Put


@contextmanager
def _zipped(workspace: Workspace, target: Path) -> Iterator[_Made]:
    moment = in_brussels(workspace.clock.now_utc()).timetuple()[:6]

    def put(name: str, source: Source) -> None:
        entry = zipfile.ZipInfo(name, moment)
        entry.external_attr = _READABLE_BY_OWNER
        with archive.open(entry, "w") as file:
            shutil.copyfileobj(source, file, CHUNK)

    with saving(target) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        yield _Made(target, put)


@contextmanager
def _in_folder(target: Path, reference: str) -> Iterator[_Made]:
    place = _free_folder(target, reference)
    refuse_inside(place / "document")
    with staged(place) as folder:

        def put(name: str, source: Source) -> None:
            with (folder / name).open("xb") as file:
                shutil.copyfileobj(source, file, CHUNK)

        yield _Made(place, put)


def _free_folder(target: Path, reference: str) -> Path:
    """Give a folder that is absent or empty: the one that was named, else a new one in it."""
    if not target.is_dir() or not any(target.iterdir()):
        return target
    named = safe_name(reference.replace("/", "-").replace("#", "-"))
    found, count = target / named, 1
    while found.exists():
        count += 1
        found = target / f"{named} {count}"
    return found


def _put_all(workspace: Workspace, bundle: _Bundle, *, put: Put) -> None:
    name, contents = bundle.contents
    put(name, io.BytesIO(contents))
    for one in bundle.listing:
        with workspace.contents.reader(one.row.sha256) as source:
            put(one.name, source)


def _bundle(workspace: Workspace, subject: Subject) -> _Bundle:
    with workspace.database.read() as session:
        whole = subject.kind is SubjectKind.MEETING
        rows = (
            reads.of_meeting(session, subject.id) if whole else reads.of_subject(session, subject)
        )
        places = attachment_places.references(session, [subject, *(row.subject for row in rows)])
        spoken = papers.language(session)
    digits = max(2, len(str(len(rows))))
    listing = tuple(
        Named(row, export_name(row, number=number, digits=digits), places[row.subject])
        for number, row in enumerate(rows, 1)
    )
    reference = places[subject]
    made = contents_list(
        reference,
        listing,
        moment=in_brussels(workspace.clock.now_utc()),
        tr=translator(spoken if spoken in LANGUAGES else LANGUAGES[0]),
    )
    return _Bundle(reference, listing, made)
