"""How an entry of the course of a dossier is said and drawn (component 12)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from zonedesk.domain.dossier_course import CourseKind, Step
from zonedesk.services import dossier_course
from zonedesk.ui.dossiers.looks import days_left, near_day
from zonedesk.ui.kit.delegates.timeline import Entry
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.domain.dossier_course import Event, Note, Treated

_NEXT_DAY: Final = timedelta(days=1)
_ICONS: Final[Mapping[Step, str]] = {
    Step.OPENED: "dossiers",
    Step.LINKED: "link",
    Step.TREATED: "meetings",
    Step.DECIDED: "decisions",
    Step.AFFECTED: "decisions",
    Step.CARRIED_OUT: "approve",
    Step.SENT: "mail",
    Step.COPY_SENT: "mail",
    Step.FILE_SENT: "mail",
    Step.JUSTIFIED: "mail",
    Step.RECEIVED: "inbox",
    Step.FILE_RECEIVED: "inbox",
    Step.JUSTIFIED_RECEIVED: "inbox",
    Step.ANSWERED: "inbox",
    Step.NOTED: "discussion",
    Step.DUE: "discussion",
    Step.ACTION_MADE: "actions",
    Step.ACTION_MOVED: "actions",
    Step.ACTION_DONE: "actions",
    Step.DOCUMENT_ADDED: "file",
    Step.DOCUMENT_REPLACED: "file",
    Step.CHANGED: "edit",
    Step.CLOSED: "approve",
}
_TERMS: Final = frozenset({Step.SUSPENSION, Step.ANNULMENT, Step.APPROVAL})


def kind_words(kind: CourseKind | None) -> str:
    """Name what a course can be narrowed to."""
    _ = texts().gettext
    return {
        None: _("All"),
        CourseKind.MEETINGS: _("Meetings"),
        CourseKind.DECISIONS: _("Decisions"),
        CourseKind.SUPERVISION: _("Supervision"),
        CourseKind.NOTES: _("Notes"),
        CourseKind.ACTIONS: _("Actions"),
        CourseKind.DOCUMENTS: _("Documents"),
        CourseKind.CHANGES: _("Changes"),
    }[kind]


def entry_of(event: Event, today: date, *, opened_by: str = "") -> Entry:
    """Give an entry of the course as the timeline draws it."""
    what, facts = _told(event, today, opened_by=opened_by)
    icon = _ICONS.get(event.step, "supervision")
    if event.item is not None and event.item.row.decision_reference:
        icon = "decisions"
    day = near_day(event.day, today)
    return Entry(icon, day, what, facts, coming=event.day > today, link=event.origin is not None)


def item_words(item: Treated) -> str:
    """Say which item treated a dossier, and what came out: ``GR/2018/9 punt 2: goedgekeurd``."""
    words = texts().gettext("{meeting} item {number}")
    told = words.format(meeting=item.row.meeting, number=item.row.number)
    return told if item.row.result is None else f"{told}: {said(item.row.result)}"


def _told(event: Event, today: date, *, opened_by: str) -> tuple[str, str]:
    """Give what an entry says and the facts below it."""
    if event.item is not None:
        facts = dossier_course.item_facts(event.item, texts().language)
        return item_words(event.item), facts or event.item.row.title
    if event.step is Step.NOTED and event.note is not None:
        return _noted(event.note)
    if event.step in _TERMS:
        return _term_words(event, today)
    if event.step is Step.RECEIVED:
        words = texts().gettext("supervision runs from {day}")
        runs = words.format(day=near_day(event.day + _NEXT_DAY, today))
        return texts().gettext("List received by the governor"), runs
    told = dossier_course.words(event, texts().language)
    if event.step is Step.OPENED:
        return told.words, opened_by
    by = event.moment.by if event.moment is not None and not event.moment.reference else ""
    by = event.change.by if event.change is not None else by
    return told.words, " · ".join(part for part in (told.facts, by) if part)


def _noted(note: Note) -> tuple[str, str]:
    first, *rest = note.text.splitlines() or [""]
    kind = named(note.kind)
    return first, " · ".join(filter(None, (kind, note.author, " ".join(rest))))


def _term_words(event: Event, today: date) -> tuple[str, str]:
    _ = texts()
    what = {
        Step.SUSPENSION: _.gettext("Term of suspension by the governor"),
        Step.ANNULMENT: _.gettext("Term of annulment by the minister"),
        Step.APPROVAL: _.gettext("Term of approval"),
    }[event.step]
    if event.term is None:
        return what, ""
    long = _.ngettext("{count} day", "{count} days", event.term.days)
    left = (event.day - today).days
    now = days_left(left) if left >= 0 else _.gettext("over")
    return what, f"{long.format(count=event.term.days)} · {now}"
