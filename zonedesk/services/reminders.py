"""Reminders of open action points per owner, and their terms for a calendar, as files (R107).

What is confidential stands in none of them unless that is asked with a reason, which is logged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.queries import calendar_entries, papers, reminders
from zonedesk.documents.ics.terms import render_terms
from zonedesk.documents.mail.reminder import reminder_text, render_reminder
from zonedesk.domain.access import REMINDER, needs_reason
from zonedesk.domain.calendar_entries import TermCalendar, TermEntry
from zonedesk.domain.errors import Refused
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.openness import strictest
from zonedesk.domain.reminders import Addressee, Reminder, owned, reminded
from zonedesk.domain.words import Marking, fold
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.services.leaving import Leaving, let_out
from zonedesk.system.files import safe_name, told
from zonedesk.system.outputs import refuse_inside, save_copy

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zonedesk.db.database import Session
    from zonedesk.domain.action_record import ActionEntry
    from zonedesk.services.workspace import Workspace

__all__ = [
    "one_reminder",
    "reminder_text",
    "reminders_of",
    "save_reminder",
    "save_reminders",
    "save_terms",
    "terms_calendar",
]

MAIL: Final = ".eml"


def reminders_of(workspace: Workspace, *, confidential: bool = False) -> tuple[Reminder, ...]:
    """Give a reminder for everybody who is responsible for something open, by name.

    Who has nothing but what may not be told is left out.

    Args:
        workspace: the open work folder.
        confidential: whether what is closed is told too; saving it asks for a reason.
    """
    with workspace.database.read() as session:
        return _made(workspace, session, confidential=confidential)


def one_reminder(workspace: Workspace, owner: str, *, confidential: bool = False) -> Reminder:
    """Give the reminder of one owner: the key of a person, or the text as it was typed.

    Raises:
        Refused: ``reminder.nothing`` (owner), when nothing open is theirs that may be told.
    """
    wanted = fold(owner)
    for one in reminders_of(workspace, confidential=confidential):
        if wanted in {fold(one.to.key), fold(one.to.name)}:
            return one
    raise Refused("reminder.nothing", owner=owner)


def let_text_out(workspace: Workspace, reminder: Reminder, *, reason: str = "") -> str:
    """Give a reminder as text that leaves by the clipboard; raises as `save_reminder`."""
    _let_out(workspace, [reminder], reason=reason)
    return reminder_text(reminder)


def save_reminder(
    workspace: Workspace, reminder: Reminder, *, target: Path, reason: str = ""
) -> None:
    """Write a reminder as ``.eml`` where the user wants it.

    Raises:
        Refused: ``access.reason_needed``, ``user.may_not_export_confidential``, where it tells
            something closed.
        DataFileError: as `zonedesk.system.outputs.save_copy`.
    """
    _let_out(workspace, [reminder], reason=reason)
    save_copy(target, render_reminder(reminder))


def save_reminders(
    workspace: Workspace, made: Iterable[Reminder], *, folder: Path, reason: str = ""
) -> tuple[Path, ...]:
    """Write reminders in a folder, one ``.eml`` each, named after whom it is for.

    A folder that is absent is made.

    Returns:
        the files, in the order given.

    Raises:
        Refused, DataFileError: as `save_reminder`; nothing is written where one may not leave.
    """
    refuse_inside(folder / MAIL)
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    all_of_them = tuple(made)
    _let_out(workspace, all_of_them, reason=reason)
    taken: set[str] = set()
    files = []
    for one in all_of_them:
        target = folder / _free_name(one.to, taken)
        save_copy(target, render_reminder(one))
        files.append(target)
    return tuple(files)


def terms_calendar(
    workspace: Workspace, owner: str | None = None, *, confidential: bool = False
) -> tuple[bytes, Leaving]:
    """Give the terms of open action points as ``.ics``, and what that is when it leaves.

    Args:
        workspace: the open work folder.
        owner: as of `one_reminder`; None for everybody's, also those that nobody owns.
        confidential: whether what is closed is told too.

    Raises:
        Refused: ``reminder.nothing`` (owner).
    """
    references = None
    if owner is not None:
        asked = one_reminder(workspace, owner, confidential=confidential)
        references = {row.reference for row in asked.rows}
    with workspace.database.read() as session:
        entries = [
            entry
            for entry in reminders.open_ones(session)
            if entry.row.due is not None
            and (confidential or not needs_reason(entry.row.marking))
            and (references is None or entry.row.reference in references)
        ]
        zone, name = calendar_entries.zone(session)
    terms = sorted((_term(entry) for entry in entries), key=lambda one: one.day)
    calendar = TermCalendar(name, zone, workspace.clock.now_utc(), tuple(terms))
    marking = strictest([Marking.INTERNAL, *(entry.row.marking for entry in entries)])
    return render_terms(calendar), Leaving(REMINDER, owner or "", marking)


def save_terms(
    workspace: Workspace,
    *,
    target: Path,
    owner: str | None = None,
    confidential: bool = False,
    reason: str = "",
) -> None:
    """Write the terms as ``.ics``; see `terms_calendar`, refused as `save_reminder`."""
    data, leaving = terms_calendar(workspace, owner, confidential=confidential)
    let_out(workspace, leaving, reason=reason)
    save_copy(target, data)


def _made(workspace: Workspace, session: Session, *, confidential: bool) -> tuple[Reminder, ...]:
    persons = reminders.addressees(session)
    spoken = papers.language(session)
    house = papers.house(session)
    found = []
    for who, entries in owned(reminders.open_ones(session)).items():
        name = entries[0].row.owner
        to = persons.get(who) if isinstance(who, int) else None
        rows = [
            entry.row for entry in entries if confidential or not needs_reason(entry.row.marking)
        ]
        if not rows:
            continue
        found.append(
            Reminder(
                to=to or Addressee(name, name),
                zone=house.zone,
                made=workspace.clock.now_utc(),
                today=workspace.clock.today(),
                rows=reminded(rows),
                kept_back=len(entries) - len(rows),
                language=spoken if spoken in LANGUAGES else LANGUAGES[0],
            )
        )
    return tuple(sorted(found, key=lambda one: (sort_key(one.to.name), one.to.key)))


def _let_out(workspace: Workspace, made: Iterable[Reminder], *, reason: str) -> None:
    for one in made:
        let_out(workspace, Leaving(REMINDER, one.to.key, one.marking), reason=reason)


def _free_name(to: Addressee, taken: set[str]) -> str:
    """Give a file name that no other reminder of the same run has."""
    stem, count = safe_name(to.name, fallback="herinnering"), 1
    name = f"{stem}{MAIL}"
    while name.casefold() in taken:
        count += 1
        name = f"{stem} ({count}){MAIL}"
    taken.add(name.casefold())
    return name


def _term(entry: ActionEntry) -> TermEntry:
    row = entry.row
    if row.due is None:
        raise ValueError(row.reference)
    return TermEntry(
        reference=row.reference,
        text=row.text,
        owner=row.owner,
        day=row.due,
        origin=row.origin or row.dossier,
        version=entry.handle.row_version,
    )
