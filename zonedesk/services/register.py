"""The register workbook: taken over as a whole or not at all, and written out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.queries import markings
from zonedesk.db.register.load import hidden_keys, load
from zonedesk.db.register.save import save
from zonedesk.documents.excel.register_reader import read_register
from zonedesk.documents.excel.register_writer import write_register
from zonedesk.documents.marking_words import marking_words
from zonedesk.domain import register_checks, register_warnings
from zonedesk.domain.errors import Refused
from zonedesk.domain.register_merge import counts, merge
from zonedesk.domain.words import Marking, Role
from zonedesk.i18n.catalogue import translator
from zonedesk.services.backup import backup_if_moved
from zonedesk.system.clock import in_brussels

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from zonedesk.db.database import Session
    from zonedesk.db.register.load import StoredRegister
    from zonedesk.domain.register import Problem, RegisterBook
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.services.workspace import Workspace

_LANGUAGE: Final = "nl"
"""The register speaks one language, whatever that of the papers is (formats.md 2)."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do: problems, warnings, and counts by sheet of the file."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    created: Mapping[str, int]
    changed: Mapping[str, int]
    unchanged: Mapping[str, int]


def import_register(workspace: Workspace, path: Path, *, dry_run: bool = False) -> ImportReport:
    """Take a register workbook over, all or nothing, after a verified backup.

    Args:
        workspace: the open work folder.
        path: the workbook, ``.xlsx``.
        dry_run: only tell what would happen.

    Returns:
        The report; with any problem nothing was written.

    Raises:
        Refused: the file is missing or hostile (C05-C08), or the user may only read.
        DataFileError: the backup or the writing failed; nothing was written.
    """
    if workspace.user.role is Role.READER:
        raise Refused("user.may_only_read")
    book = read_register(path)
    report, touched = _preview(workspace, book)
    if dry_run or report.problems or not touched:
        return report
    backup_if_moved(workspace)  # one that holds all of it may stand there already
    return take_over(workspace, book)


def take_over(workspace: Workspace, book: RegisterBook) -> ImportReport:
    """Write a register that was read, in one transaction; with any problem nothing is written."""
    with workspace.database.write(
        "register.import", workspace.actor_id, at=workspace.clock.now_utc()
    ) as session:
        stored, outcome, report = _merged(session, book, today=workspace.clock.today())
        if not report.problems:
            save(session, stored, outcome=outcome)
    return report


def _preview(workspace: Workspace, book: RegisterBook) -> tuple[ImportReport, bool]:
    with workspace.database.read() as session:
        _, outcome, report = _merged(session, book, today=workspace.clock.today())
    return report, any(outcome.changes.values())


def _merged(
    session: Session, book: RegisterBook, *, today: date
) -> tuple[StoredRegister, Merge, ImportReport]:
    stored = load(session, today=today)
    outcome = merge(
        book,
        stored.records,
        last_numbers=stored.last_numbers,
        decided=stored.decisions.decided,
    )
    found = register_checks.problems(outcome, hidden=hidden_keys(session, stored))
    by_sheet = counts(outcome)
    report = ImportReport(
        problems=tuple(found),
        warnings=tuple(register_warnings.warnings(outcome)),
        created={sheet: numbers[0] for sheet, numbers in by_sheet.items()},
        changed={sheet: numbers[1] for sheet, numbers in by_sheet.items()},
        unchanged={sheet: numbers[2] for sheet, numbers in by_sheet.items()},
    )
    return stored, outcome, report


def export_register(workspace: Workspace) -> bytes:
    """Write every sheet of the register; of an empty work folder it is the empty template.

    It holds everything, so that every page bears the strictest marking, in the zone's own words.
    """
    with workspace.database.read() as session:
        stored = load(session, today=workspace.clock.today())
        wordings = markings.wordings(session)
    zone = str(stored.records["Zone"]["naam",]["waarde"])
    exported = in_brussels(workspace.clock.now_utc())
    marking = marking_words(Marking.CLOSED, translator(_LANGUAGE), wordings=wordings)
    return write_register(stored.lines(), zone=zone, exported=exported, marking=marking)
