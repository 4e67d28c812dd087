"""Small drawn things that lists, cards and widgets share: one drawing each, told by a value.

Components 2, 2b, 11, 11b and 17: chip, class badge, progress, health, key hint. Each has a look
(frozen), a size and a drawing; widgets and delegates use the same two functions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt

from zonedesk.ui.kit.canvas import (
    BODY,
    CENTER,
    ROUND_SMALL,
    SHAPE,
    SHAPE_IN_CHIP,
    Canvas,
    Ink,
    Panel,
    metrics_of,
    width_of,
)
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from typing import Literal

    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

    ChipTone = Literal["neutral", "link", "good", "watch", "stop", "reference", "add"]

CHIP_HEIGHT, CHIP_WIDEST, CHIP_PADDING, GAP = 24, 240, 8, 6
BADGE = 20
BAR_WIDTH, BAR_HEIGHT, FIGURE_WIDTH = 64, 6, 36
KEY_HEIGHT, KEY_PADDING = 18, 5
DASH = "–"

_CHIPS: dict[str, tuple[Panel, Tone, Tone]] = {  # ground, colour of icon, colour of text
    "neutral": (Panel("paused_soft", radius=ROUND_SMALL), "muted", "text"),
    "link": (Panel("accent_soft", radius=ROUND_SMALL), "accent", "accent"),
    "good": (Panel("good_soft", radius=ROUND_SMALL), "good", "good"),
    "watch": (Panel("watch_soft", radius=ROUND_SMALL), "watch", "watch"),
    "stop": (Panel("stop_soft", radius=ROUND_SMALL), "stop", "stop"),
    "reference": (Panel(None, "edge", radius=ROUND_SMALL), "muted", "muted"),
    "add": (Panel(None, "field", radius=ROUND_SMALL, dashed=True), "muted", "muted"),
}

#: The five verdicts of component 11b: shape and tone; the word is the caller's.
HEALTH: dict[str, tuple[Shape, Tone]] = {
    "good": (Shape.GOOD, "good"),
    "risk": (Shape.WATCH, "watch"),
    "blocked": (Shape.STOP, "stop"),
    "paused": (Shape.PAUSED, "paused"),
    "unjudged": (Shape.OPEN, "muted"),
}


@dataclass(frozen=True, slots=True)
class ChipLook:
    """What a chip shows: words, tone, and an icon or a status shape before them."""

    words: str
    tone: ChipTone = "neutral"
    icon: str | None = None
    shape: Shape | None = None
    removable: bool = False


def chip_size(theme: Theme, look: ChipLook, *, whole: bool = False) -> QSize:
    """Measure a chip; one that is longer than 240 pixels is cut unless asked whole."""
    ink = Ink("secondary")
    width = 2 * CHIP_PADDING + width_of(theme, look.words, ink=ink)
    if look.icon or look.shape:
        width += theme.px(CHIP if look.icon else SHAPE_IN_CHIP) + GAP
    if look.removable:
        width += theme.px(CHIP) + GAP
    height = theme.tall(CHIP_HEIGHT, style="secondary")
    return QSize(width if whole else min(width, theme.px(CHIP_WIDEST)), height)


def draw_chip(canvas: Canvas, rect: QRect, *, look: ChipLook, hovered: bool = False) -> None:
    """Draw a chip over the whole of a rectangle."""
    ground, first, words = _CHIPS[look.tone]
    canvas.panel(rect, replace(ground, fill="hover") if hovered else ground)
    inner = rect.adjusted(CHIP_PADDING, 0, -CHIP_PADDING, 0)
    if look.icon:
        inner.setLeft(inner.left() + canvas.icon(inner, look.icon, tone=first, size=CHIP) + GAP)
    elif look.shape:
        width = canvas.shape(inner, look.shape, tone=first, size=SHAPE_IN_CHIP)
        inner.setLeft(inner.left() + width + GAP)
    if look.removable:
        edge = canvas.theme.px(CHIP)
        cross = QRect(inner.right() + 1 - edge, inner.y(), edge, inner.height())
        canvas.icon(cross, "remove", tone=words, size=CHIP)
        inner.setRight(cross.left() - GAP)
    canvas.text(inner, look.words, ink=Ink("secondary", words))


def badge_size(theme: Theme) -> QSize:
    """Measure a class badge."""
    edge = theme.tall(BADGE, style="secondary")
    return QSize(edge, edge)


def draw_badge(canvas: Canvas, rect: QRect, *, letter: str) -> None:
    """Draw the class of a plan line: P filled, A outlined, none a dash (component 2b)."""
    size = badge_size(canvas.theme)
    top = rect.y() + (rect.height() - size.height()) // 2
    square = QRect(rect.x(), top, size.width(), size.height())
    if not letter:
        canvas.text(square, DASH, ink=Ink(tone="muted", align=CENTER))
        return
    filled = letter == "P"
    canvas.panel(square, Panel("accent" if filled else "surface", "accent", ROUND_SMALL))
    tone: Tone = "accent_on" if filled else "accent"
    canvas.text(square, letter, ink=Ink("secondary", tone, semibold=True, align=CENTER))


@dataclass(frozen=True, slots=True)
class ShapeAndWord:
    """A state: its shape and its word in one tone, never one without the other (rule 53)."""

    shape: Shape
    word: str
    tone: Tone = "text"
    semibold: bool = False


def state_width(theme: Theme, state: ShapeAndWord) -> int:
    """Measure a state: shape, 6, word."""
    ink = Ink(semibold=state.semibold)
    return theme.px(SHAPE) + GAP + width_of(theme, state.word, ink=ink)


def draw_state(canvas: Canvas, rect: QRect, *, state: ShapeAndWord, small: bool = False) -> int:
    """Draw shape, 6, word from the left of a rectangle; gives the width they took.

    A small one is of the size of chips, for second lines.
    """
    size = SHAPE_IN_CHIP if small else SHAPE
    taken = canvas.shape(rect, state.shape, tone=state.tone, size=size) + GAP
    ink = Ink("secondary" if small else "body", state.tone, semibold=state.semibold)
    return taken + canvas.text(rect.adjusted(taken, 0, 0, 0), state.word, ink=ink)


def health(code: str, word: str) -> ShapeAndWord:
    """Give the state of a verdict: *good*, *risk*, *blocked*, *paused*, *unjudged* (11b)."""
    shape, tone = HEALTH[code]
    return ShapeAndWord(shape, word, tone)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a plan line is: percent or None, and whether it was derived from its parts."""

    percent: int | None
    derived: bool = False


def progress_size(theme: Theme) -> QSize:
    """Measure a progress cell: bar 64, 8, figure 36."""
    width = theme.px(BAR_WIDTH) + 8 + theme.px(FIGURE_WIDTH)
    return QSize(width, theme.type.line("body"))


def draw_progress(canvas: Canvas, rect: QRect, *, progress: Progress) -> None:
    """Draw bar and figure from the left of a rectangle; without a value a dash (component 11)."""
    if progress.percent is None:
        canvas.text(rect, DASH, ink=Ink(tone="muted"))
        return
    theme = canvas.theme
    height = theme.px(BAR_HEIGHT)
    top = rect.y() + (rect.height() - height) // 2
    track = QRect(rect.x(), top, theme.px(BAR_WIDTH), height)
    canvas.panel(track, Panel("line", radius=height / 2))
    full = min(100, max(0, progress.percent))
    if full:
        done = QRect(track)
        done.setWidth(max(height, round(track.width() * full / 100)))
        canvas.panel(done, Panel("accent", radius=height / 2))
    figure = QRect(track.right() + 9, rect.y(), theme.px(FIGURE_WIDTH), rect.height())
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    ink = Ink(italic=progress.derived, align=right)
    canvas.text(figure, f"{progress.percent} %", ink=ink)


def key_size(theme: Theme, keys: str) -> QSize:
    """Measure a key hint."""
    width = width_of(theme, keys, ink=Ink("keys")) + 2 * KEY_PADDING + 2
    return QSize(width, theme.tall(KEY_HEIGHT, style="keys"))


def draw_key(canvas: Canvas, rect: QRect, *, keys: str, on_primary: bool = False) -> None:
    """Draw a key hint over the whole of a rectangle, on a primary button in its text colour."""
    tone: Tone = "accent_on" if on_primary else "muted"
    canvas.panel(rect, Panel(None, "accent_on" if on_primary else "edge", ROUND_SMALL))
    canvas.text(rect, keys, ink=Ink("keys", tone, align=CENTER))


def line_height(theme: Theme, ink: Ink = BODY) -> int:
    """Measure the letters of an ink, without the room between lines."""
    return metrics_of(theme, ink).height()
