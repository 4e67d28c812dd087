"""The strip of supervision: sent, received, suspension, annulment, and how it was counted (05)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zonedesk.domain.dossier_supervision import Stage, standing
from zonedesk.ui.dossiers.looks import days_left, plain_day, short_day, term_state
from zonedesk.ui.kit.canvas import Canvas, Ink, Panel, width_of
from zonedesk.ui.kit.looks import GAP
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.dossier_supervision import Supervision, Term
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

_HEIGHT, _PADDING, _NAME_LINE, _DAY_LINE = 56, 8, 18, 22
_SHAPE = 10


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the strip: its name, shape and tone, the day or the days left below it."""

    name: str
    shape: Shape
    tone: Tone
    told: str
    now: bool = False


def parts_of(supervision: Supervision, today: date) -> tuple[Part, ...]:
    """Give the parts of the strip on a day: sent and received, and what authorities may do.

    What must be approved has one part for it; after a suspension comes the justification.
    """
    _ = texts().gettext
    first = (_sent(supervision, today), _received(supervision))
    if supervision.approves:
        return (*first, _term(_("Approval"), supervision.approval, today=today, now=True))
    running = standing(supervision, today).stage is Stage.RUNNING
    before, name = supervision.suspension, _("Suspension")
    if supervision.justification is not None:
        before, name = supervision.justification, _("Justification")
    waits = before is not None and before.waits(today)
    if supervision.interrupted is not None:
        still = Part(name, Shape.PAUSED, "paused", _("file asked for"), now=before is None)
        stopped = Part(_("Annulment"), Shape.PAUSED, "paused", _("file asked for"))
        over = still if before is None else _term(name, before, today=today, now=False)
        return (*first, over, stopped)
    return (
        *first,
        _term(name, before, today=today, now=running and waits),
        _term(_("Annulment"), supervision.annulment, today=today, now=running and not waits),
    )


def counted_words(supervision: Supervision) -> str:
    """Say how the terms were counted, and by which article."""
    _ = texts().gettext
    if supervision.interrupted is not None:
        return _("the file was asked for: the terms run anew from its receipt (WGP art. 88)")
    justified = supervision.justification
    if justified is not None:
        words = _("suspended: justified within {days} days, then the minister decides ({article})")
        return words.format(days=justified.days, article=justified.article)
    acting = (supervision.suspension, supervision.annulment, supervision.approval)
    terms = [one for one in acting if one is not None]
    if terms:
        return _running_words(supervision, terms)
    sending = supervision.sending
    if sending is None:
        return ""
    words = _("the list goes to the governor within {days} days of the decision ({article})")
    return words.format(days=sending.days, article=sending.article)


def _running_words(supervision: Supervision, terms: Sequence[Term]) -> str:
    _ = texts().gettext
    first, last = terms[0].days, terms[-1].days
    both = _("{first} and {second}").format(first=first, second=last)
    words = _("{days} days from the day after the receipt ({article})")
    if supervision.days.file_received is not None:
        words = _("{days} days from the day after the receipt of the file ({article})")
    elif supervision.provisional:
        words = _("provisional: {days} days from the day after the sending ({article})")
    told = words.format(
        days=both if len(terms) > 1 else str(first),
        article=" · ".join(dict.fromkeys(one.article for one in terms)),
    )
    silent = any(one.silence_approves for one in terms)
    return f"{told}; {_('silence is approval')}" if silent else told


def _sent(supervision: Supervision, today: date) -> Part:
    name = texts().gettext("Sent")
    if supervision.sent is not None:
        return Part(name, Shape.DONE, "good", plain_day(supervision.sent))
    if supervision.sending is None or supervision.sending.met is not None:
        return Part(name, Shape.OPEN, "muted", "–")
    state = term_state(supervision.sending.left(today))
    now = state.tone != "muted"
    return Part(name, state.shape, state.tone, state.word, now=now)


def _received(supervision: Supervision) -> Part:
    name = texts().gettext("Received")
    if supervision.received is not None:
        return Part(name, Shape.DONE, "good", plain_day(supervision.received))
    if supervision.sent is not None:
        return Part(name, Shape.WATCH, "watch", texts().gettext("fill in"))
    return Part(name, Shape.OPEN, "muted", "–")


def _term(name: str, term: Term | None, *, today: date, now: bool) -> Part:
    if term is None:
        return Part(name, Shape.OPEN, "muted", "–")
    if term.met is not None:
        return Part(name, Shape.DONE, "good", short_day(term.met, today))
    until = texts().gettext("until {day}").format(day=short_day(term.until, today))
    left = term.left(today)
    if left < 0:
        tone: Tone = "stop" if term.ours else "good"
        return Part(name, Shape.STOP if term.ours else Shape.DONE, tone, until, now=term.ours)
    if not now:
        return Part(name, Shape.OPEN, "muted", until)
    state = term_state(left)
    return Part(name, state.shape, state.tone, days_left(left), now=True)


class SupervisionStrip(QWidget):
    """Three or four parts side by side; where they would be cut, two above one or two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: tuple[Part, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Show how far it is."""
        self.parts = parts
        told = "; ".join(f"{part.name}: {part.told}" for part in parts)
        self.setAccessibleName(told)
        self.setToolTip(as_tip(told))
        self.updateGeometry()
        self.update()

    def _across(self, width: int) -> int:
        theme = theme_of(self)
        whole = sum(_wide(theme, part) for part in self.parts)
        return max(1, len(self.parts)) if whole <= width else 2

    def _lines(self, across: int) -> int:
        return max(1, -(-len(self.parts) // across))

    def _rooms(self) -> list[QRect]:
        """Give each part what it needs and its share of what is left."""
        theme, across = theme_of(self), self._across(self.width())
        lines = self._lines(across)
        high = self.height() // lines
        rooms: list[QRect] = []
        for line in range(lines):
            widths = [_wide(theme, one) for one in self.parts[line * across : (line + 1) * across]]
            share = max(0, self.width() - sum(widths)) / max(1, len(widths))
            edges = [round(sum(widths[:n]) + share * n) for n in range(len(widths) + 1)]
            rooms += [
                QRect(left, line * high, right - left, high) for left, right in pairwise(edges)
            ]
        return rooms

    def sizeHint(self) -> QSize:
        """Be wide enough for four parts."""
        theme = theme_of(self)
        wide = sum(_wide(theme, part) for part in self.parts)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Be narrow; the parts go below one another."""
        return QSize(0, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Measure one or two lines of parts."""
        lines = self._lines(self._across(width))
        return lines * theme_of(self).tall(_HEIGHT, lines=2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew in another width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts, the running one on watch ground, and the lines between them."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        for part, room in zip(self.parts, self._rooms(), strict=False):  # before the first record
            _draw_part(canvas, room, part=part)
            if room.x():
                canvas.bar(QRect(room.x(), room.y(), 1, room.height()), "line")
            if room.y():
                canvas.bar(QRect(room.x(), room.y(), room.width(), 1), "line")
        canvas.panel(self.rect(), Panel(line="line"))
        painter.end()


def _wide(theme: Theme, part: Part) -> int:
    name = width_of(theme, part.name, ink=Ink("secondary", semibold=True))
    told = width_of(theme, part.told, ink=Ink(semibold=part.now))
    return max(theme.px(_SHAPE) + GAP + name, told) + 2 * _PADDING


def _draw_part(canvas: Canvas, room: QRect, *, part: Part) -> None:
    if part.now:
        ground: Tone = "stop_soft" if part.tone == "stop" else "watch_soft"
        canvas.bar(room.adjusted(1, 1, -1, -1), ground if part.tone != "muted" else "paused_soft")
    theme = canvas.theme
    name_line, day_line = theme.px(_NAME_LINE), theme.px(_DAY_LINE)
    inner = room.adjusted(_PADDING, 0, -_PADDING, 0)
    top = room.y() + (room.height() - name_line - day_line) // 2
    name = QRect(inner.x(), top, inner.width(), name_line)
    taken = canvas.shape(name, part.shape, tone=part.tone) + GAP
    ink = Ink("secondary", part.tone, semibold=True)
    canvas.text(name.adjusted(taken, 0, 0, 0), part.name, ink=ink)
    below = QRect(inner.x(), top + name_line, inner.width(), day_line)
    canvas.text(below, part.told, ink=Ink(semibold=part.now))
