"""How states and terms of a dossier are said and drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate

from zonedesk.domain.dossier_supervision import Stage, standing
from zonedesk.domain.words import DossierStatus, Marking, SupervisionResult
from zonedesk.i18n.formats import amount
from zonedesk.ui.kit.dates import spoken_locale
from zonedesk.ui.kit.looks import ChipLook, ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.ui.kit.looks import ChipTone
    from zonedesk.ui.theme.tokens import Tone

SOON_DAYS: Final = 7
"""From so many days before its end a term asks for attention (component 13)."""

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
    if now.stage is Stage.ANSWERED and supervision.result is not None:
        return result_state(supervision.result)
    if now.stage is Stage.INTERRUPTED:
        return ShapeAndWord(Shape.PAUSED, texts().gettext("file asked for"), "paused")
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


def _later(words: str) -> ShapeAndWord:
    return ShapeAndWord(Shape.OPEN, words, "muted")
