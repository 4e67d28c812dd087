"""How a term of supervision stands, and what goes to the governor, in words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.dossier_supervision import TermState
from zonedesk.domain.governor import Oversight
from zonedesk.domain.words import Matter
from zonedesk.ui.dossiers.looks import days_left, plain_day
from zonedesk.ui.kit.looks import ChipLook, ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.dossier_supervision import Supervision, Term


def term_left(term: Term, today: date) -> ShapeAndWord:
    """Say how a term stands: days left, late, when it was met, or over without a measure."""
    _ = texts().gettext
    state = term.state(today)
    if state is TermState.MET:
        words = _("done on {day}").format(day=plain_day(term.met)) if term.met else _("over")
        return ShapeAndWord(Shape.DONE, words, "good")
    if state is TermState.LAPSED:
        silent = term.silence_approves
        words = _("over: approved by silence") if silent else _("over without a measure")
        return ShapeAndWord(Shape.DONE, words, "good")
    words = days_left(term.left(today))
    if state is TermState.LATE:
        return ShapeAndWord(Shape.STOP, words, "stop")
    if state is TermState.DUE_SOON:
        return ShapeAndWord(Shape.WATCH, words, "watch")
    if state is TermState.TO_COME:
        words = _("from {day}").format(day=plain_day(term.start))
    return ShapeAndWord(Shape.OPEN, words, "muted")


def oversight_words(supervision: Supervision) -> str:
    """Say what goes to the governor and by which article: ``lijst en afschrift (WGP art. 86)``."""
    _ = texts().gettext
    words = {
        Oversight.LIST: _("list of decisions"),
        Oversight.COPY: _("list and certified copy"),
        Oversight.APPROVAL: _("for approval"),
    }[supervision.oversight.kind]
    return f"{words} (WGP art. {supervision.oversight.article})"


def matter_chip(matter: Matter | None) -> ChipLook:
    """Give the matter of a dossier as a chip."""
    return ChipLook(named(matter or Matter.ORDINARY))
