"""How states, terms and the course of a dossier are said and drawn."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate

from zonedesk.domain.dossier_record import Stage, Step, standing
from zonedesk.domain.words import DossierStatus, Marking, SupervisionResult
from zonedesk.i18n.formats import amount
from zonedesk.ui.kit.dates import spoken_locale
from zonedesk.ui.kit.delegates.timeline import Entry
from zonedesk.ui.kit.looks import ChipLook, ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.domain.dossier_record import Event, Note, Supervision, Treated
    from zonedesk.ui.kit.looks import ChipTone
    from zonedesk.ui.theme.tokens import Tone

SOON_DAYS: Final = 7
"""From so many days before its end a term asks for attention (component 13)."""

_NEXT_DAY: Final = timedelta(days=1)
_STATUS: Final[Mapping[DossierStatus, tuple[Shape, Tone, ChipTone]]] = {
    DossierStatus.PREPARING: (Shape.OPEN, "muted", "neutral"),
    DossierStatus.COLLEGE: (Shape.RUNNING, "accent", "link"),
    DossierStatus.ON_AGENDA: (Shape.RUNNING, "accent", "link"),
    DossierStatus.DECIDED: (Shape.DONE, "good", "good"),
    DossierStatus.SUPERVISION: (Shape.RUNNING, "accent", "link"),
    DossierStatus.CARRIED_OUT: (Shape.DONE, "good", "good"),
    DossierStatus.CLOSED: (Shape.DONE, "muted", "neutral"),
    DossierStatus.ADJOURNED: (Shape.PAUSED, "paused", "neutral"),
    DossierStatus.WITHDRAWN: (Shape.STOP, "stop", "stop"),
}
_RESULTS: Final[Mapping[SupervisionResult, tuple[Shape, Tone]]] = {
    SupervisionResult.NO_REMARKS: (Shape.DONE, "good"),
    SupervisionResult.APPROVED: (Shape.DONE, "good"),
    SupervisionResult.SUSPENDED: (Shape.WATCH, "watch"),
    SupervisionResult.ANNULLED: (Shape.STOP, "stop"),
    SupervisionResult.NOT_APPROVED: (Shape.STOP, "stop"),
}
_ICONS: Final[Mapping[Step, str]] = {
    Step.OPENED: "dossiers",
    Step.TREATED: "meetings",
    Step.SENT: "mail",
    Step.RECEIVED: "inbox",
    Step.SUSPENSION: "supervision",
    Step.ANNULMENT: "supervision",
    Step.NOTED: "discussion",
    Step.CLOSED: "approve",
}
_MARKS: Final[Mapping[Marking, str]] = {
    Marking.PUBLIC: "show",
    Marking.INTERNAL: "hide",
    Marking.CLOSED: "lock",
}


def status_state(status: DossierStatus) -> ShapeAndWord:
    """Give the status of a dossier by shape and word."""
    shape, tone, _ = _STATUS[status]
    return ShapeAndWord(shape, named(status), tone)


def status_chip(status: DossierStatus) -> ChipLook:
    """Give the status of a dossier as a chip."""
    shape, _, tone = _STATUS[status]
    return ChipLook(named(status), tone, shape=shape)


def marking_chip(marking: Marking) -> ChipLook:
    """Give who may read a dossier as a chip; a closed one bears the lock."""
    return ChipLook(named(marking), icon=_MARKS[marking])


def result_state(result: SupervisionResult) -> ShapeAndWord:
    """Give what came out of supervision by shape and word."""
    shape, tone = _RESULTS[result]
    return ShapeAndWord(shape, said(result), tone)


def result_chip(result: SupervisionResult | None) -> ChipLook:
    """Give what came out of supervision as a chip; as long as nothing did, what can be added."""
    if result is None:
        return ChipLook(texts().gettext("no result yet"), "add")
    shape, tone = _RESULTS[result]
    tones: dict[Tone, ChipTone] = {"good": "good", "watch": "watch", "stop": "stop"}
    return ChipLook(named(result), tones[tone], shape=shape)


def term_state(days: int) -> ShapeAndWord:
    """Say how many days a term has left: watch from seven days before its end, stop when late."""
    words = days_left(days)
    if days < 0:
        return ShapeAndWord(Shape.STOP, words, "stop")
    return ShapeAndWord(Shape.WATCH, words, "watch") if days <= SOON_DAYS else _later(words)


def supervision_state(supervision: Supervision, today: date) -> ShapeAndWord | None:
    """Give how far supervision is by shape and word; None where there is none."""
    now = standing(supervision, today)
    if supervision.result is not None:
        return result_state(supervision.result)
    if now.stage is Stage.OVER:
        words = texts().gettext("fill in the result")
        return ShapeAndWord(Shape.WATCH, words, "watch")
    if now.days is None:
        return None
    if now.stage is Stage.TO_SEND:
        shape = term_state(now.days)
        words = texts().gettext("send: {days}").format(days=shape.word)
        return ShapeAndWord(shape.shape, words, shape.tone)
    return term_state(now.days)


def days_left(days: int) -> str:
    """Write how many days a term has left: ``nog 8 dagen``, ``vandaag``, ``3 dagen te laat``."""
    _ = texts()
    if days < 0:
        words = _.ngettext("{count} day late", "{count} days late", -days)
        return words.format(count=-days)
    if not days:
        return _.gettext("today")
    return _.ngettext("{count} day left", "{count} days left", days).format(count=days)


def money(cents: int | None) -> str:
    """Write an amount: ``€ 17.600,00``; nothing when there is none."""
    return "" if cents is None else f"€\N{NO-BREAK SPACE}{amount(cents, texts().language)}"


def plain_day(day: date) -> str:
    """Write a day without its weekday: ``5 dec 2018``."""
    return spoken_locale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def near_day(day: date, today: date) -> str:
    """Write a day of this year with its weekday: ``wo 16 jan``; of another with its year."""
    form = "ddd d MMM" if day.year == today.year else "d MMM yyyy"
    return spoken_locale().toString(QDate(day.year, day.month, day.day), form)


def short_day(day: date, today: date) -> str:
    """Write a day of this year without it: ``1 jan``; of another with it: ``5 dec 2018``."""
    form = "d MMM" if day.year == today.year else "d MMM yyyy"
    return spoken_locale().toString(QDate(day.year, day.month, day.day), form)


def entry_of(event: Event, today: date, *, opened_by: str = "") -> Entry:
    """Give an entry of the course as the timeline draws it."""
    what, facts = _told(event, today, opened_by=opened_by)
    icon = _ICONS[event.step]
    if event.item is not None and event.item.row.decision_reference:
        icon = "decisions"
    day = near_day(event.day, today)
    linked = event.item is not None
    return Entry(icon, day, what, facts, coming=event.day > today, link=linked)


def item_words(item: Treated) -> str:
    """Say which item treated a dossier, and what came out: ``GR/2018/9 punt 2: goedgekeurd``."""
    words = texts().gettext("{meeting} item {number}")
    told = words.format(meeting=item.row.meeting, number=item.row.number)
    return told if item.row.result is None else f"{told}: {said(item.row.result)}"


def _told(event: Event, today: date, *, opened_by: str) -> tuple[str, str]:
    """Give what an entry says and the facts below it."""
    _ = texts().gettext
    if event.item is not None:
        reference = event.item.row.decision_reference
        decision = _("decision {reference}").format(reference=reference)
        return item_words(event.item), decision if reference else event.item.row.title
    if event.note is not None:
        return _noted(event.note)
    if event.step in {Step.SUSPENSION, Step.ANNULMENT}:
        return _term_words(event, today)
    runs = _("supervision runs from {day}").format(day=near_day(event.day + _NEXT_DAY, today))
    facts = {
        Step.OPENED: opened_by,
        Step.SENT: _days_after(event.days),
        Step.RECEIVED: runs,
    }
    words = {
        Step.OPENED: _("Dossier opened"),
        Step.SENT: _("List sent to the governor"),
        Step.RECEIVED: _("List received by the governor"),
        Step.CLOSED: _("Dossier closed"),
    }
    return words[event.step], facts.get(event.step, "")


def _noted(note: Note) -> tuple[str, str]:
    first, *rest = note.text.splitlines() or [""]
    kind = named(note.kind)
    return first, " · ".join(filter(None, (kind, note.author, " ".join(rest))))


def _term_words(event: Event, today: date) -> tuple[str, str]:
    _ = texts()
    suspension = _.gettext("Term of suspension by the governor")
    annulment = _.gettext("Term of annulment by the minister")
    what = suspension if event.step is Step.SUSPENSION else annulment
    if event.term is None:
        return what, ""
    long = _.ngettext("{count} day", "{count} days", event.term.days)
    left = (event.day - today).days
    now = days_left(left) if left >= 0 else _.gettext("over")
    return what, f"{long.format(count=event.term.days)} · {now}"


def _days_after(days: int | None) -> str:
    if days is None:
        return ""
    words = texts().ngettext(
        "{count} day after the decision", "{count} days after the decision", days
    )
    return words.format(count=days)


def _later(words: str) -> ShapeAndWord:
    return ShapeAndWord(Shape.OPEN, words, "muted")
