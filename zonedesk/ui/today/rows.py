"""The rows of the cards of a day: what each shows, where it leads, and how it is drawn (01)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QListView

from zonedesk.ui.kit.canvas import MUTED, RIGHT, SECOND, Canvas, Ink, width_of
from zonedesk.ui.kit.delegates.deadlines import Deadline, draw_deadline
from zonedesk.ui.kit.delegates.row import LOOK, PADDING, Cell, Index, RowDelegate
from zonedesk.ui.kit.looks import ShapeAndWord, draw_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

HIGH, HIGH_TWO, LOW = 34, 44, 32
ARTICLE: Final = 88
_STATE, _REFERENCE, _OWNER, _NUMBER, _GAP = 120, 60, 156, 20, 12
_LEAST = 320  # for the words of an action point; where they get less, the owner stands below


class Jump(NamedTuple):
    """Where a row leads: key of a place and reference in it."""

    place: str
    reference: str = ""


NOWHERE: Final = Jump("")
BACKUP: Final = Jump("", "backup")
"""Makes a backup now; there is no place for that."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of words.

    Attributes:
        words: that it tells.
        rest: muted behind them.
        below: a second line, muted.
        link: words of its link at the right, empty for none.
        jump: where Enter and a click lead.
        state: shape before the words; its word is not written, for the words tell it.
        number: before the words in a column of its own.
        tone: of the words.
    """

    words: str
    rest: str = ""
    below: str = ""
    link: str = ""
    jump: Jump = NOWHERE
    state: ShapeAndWord | None = None
    number: str = ""
    tone: Tone = "text"

    @property
    def spoken(self) -> str:
        """All that it tells, for screen readers and as tooltip."""
        told = " ".join(filter(None, (self.number, self.words, self.rest)))
        return ", ".join(filter(None, (told, self.below, self.link)))


@dataclass(frozen=True, slots=True)
class TermLook:
    """A term, how it was counted, and where it leads."""

    deadline: Deadline
    counted: str
    jump: Jump

    @property
    def spoken(self) -> str:
        """All that it tells."""
        one = self.deadline
        told = (one.words, one.day, one.what, one.reference, one.provisional, one.article)
        return ", ".join(filter(None, (*told, self.counted)))


@dataclass(frozen=True, slots=True)
class ActionLook:
    """An action point: how near its term is, what is to be done, by whom."""

    state: ShapeAndWord
    reference: str
    words: str
    owner: str
    jump: Jump

    @property
    def spoken(self) -> str:
        """All that it tells."""
        told = (self.state.word, self.reference, self.words, self.owner)
        return ", ".join(filter(None, told))


Row: TypeAlias = Line | TermLook | ActionLook


def jump_of(look: object) -> Jump:
    """Tell where a row leads."""
    return look.jump if isinstance(look, (Line, TermLook, ActionLook)) else NOWHERE


def spoken(look: object) -> str:
    """Say a row."""
    return look.spoken if isinstance(look, (Line, TermLook, ActionLook)) else ""


def counting(look: TermLook) -> str:
    """Say on what a term rests and how it was counted."""
    one = look.deadline
    words = texts().gettext("How counted: {counted}").format(counted=look.counted)
    return " · ".join(filter(None, (one.what, one.article, words)))


class TodayDelegate(RowDelegate):
    """Draws the rows of a card.

    Args:
        inside: the rows stand in a card with padding of its own, without lines between them.
    """

    def __init__(self, parent: QObject | None = None, *, inside: bool = False) -> None:
        super().__init__(parent, height=LOW if inside else HIGH, line=not inside)
        self._inside = inside

    def inner(self, rect: QRect, index: Index) -> QRect:
        """Give the part that is written in; inside a padded card that is all of it."""
        side = 0 if self._inside else PADDING
        del index
        return rect.adjusted(side, 0, -side, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave out the line below the last row: there the card ends."""
        self._line = not self._inside and index.row() < index.model().rowCount() - 1
        super().paint(painter, option, index)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw a row by its kind."""
        match cell.look:
            case TermLook(deadline=deadline):
                wide = any_late_term(cell.index)
                draw_deadline(canvas, cell.rect, deadline=deadline, wide=wide)
            case ActionLook() as action:
                _draw_action(canvas, cell.rect, action)
            case Line() as line:
                _draw_line(canvas, cell.rect, line)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a row of one or two lines."""
        look = index.data(LOOK)
        theme = theme_of(option.widget)
        view = option.widget
        wide = view.width() if isinstance(view, QListView) else 0
        two = isinstance(look, Line) and look.below
        if two or (isinstance(look, ActionLook) and _is_tight(theme, wide - 2 * PADDING)):
            return QSize(0, theme.tall(HIGH_TWO, lines=2))
        return QSize(0, self.height(theme))


def _draw_action(canvas: Canvas, rect: QRect, look: ActionLook) -> None:
    theme = canvas.theme
    state = QRect(rect)
    state.setWidth(theme.px(_STATE))
    draw_state(canvas, state, state=look.state)
    left = rect.x() + theme.px(_STATE) + _GAP
    canvas.text(
        QRect(left, rect.y(), theme.px(_REFERENCE), rect.height()), look.reference, ink=MUTED
    )
    left += theme.px(_REFERENCE) + _GAP
    words = rect.adjusted(left - rect.x(), 0, 0, 0)
    if _is_tight(theme, rect.width()):
        _draw_two(canvas, words, look.words, below=look.owner)
        return
    owner = rect.adjusted(rect.width() - theme.px(_OWNER), 0, 0, 0)
    canvas.text(owner, look.owner, ink=MUTED)
    words.setRight(owner.left() - _GAP)
    canvas.text(words, look.words)


def _is_tight(theme: Theme, width: int) -> bool:
    """Tell whether an action point needs a second line for who does it."""
    fixed = sum(theme.px(one) for one in (_STATE, _REFERENCE, _OWNER))
    return width - fixed - 3 * _GAP < theme.px(_LEAST)


def _draw_line(canvas: Canvas, rect: QRect, look: Line) -> None:
    theme = canvas.theme
    rest = QRect(rect)
    if look.link:
        wide = width_of(theme, look.link)
        place = rect.adjusted(rect.width() - wide, 0, 0, 0)
        canvas.text(place, look.link, ink=Ink(tone="accent", align=RIGHT))
        rest.setRight(place.left() - _GAP)
    if look.state is not None:
        rest.setLeft(rest.left() + _draw_shape(canvas, rest, look.state))
    elif look.number:
        canvas.text(rest, look.number, ink=MUTED)
        number = max(theme.px(_NUMBER), width_of(theme, look.number) + 8)
        rest.setLeft(rest.left() + number)
    if look.below:
        _draw_two(canvas, rest, look.words, below=look.below)
        return
    taken = canvas.text(rest, look.words, ink=Ink(tone=look.tone))
    if look.rest:
        canvas.text(rest.adjusted(taken + 4, 0, 0, 0), look.rest, ink=MUTED)


def _draw_shape(canvas: Canvas, rect: QRect, state: ShapeAndWord) -> int:
    return canvas.shape(rect, state.shape, tone=state.tone) + 8


def _draw_two(canvas: Canvas, rect: QRect, words: str, *, below: str) -> None:
    body, second = canvas.theme.type.line("body") - 2, canvas.theme.type.line("secondary")
    top = rect.y() + (rect.height() - body - second) // 2
    canvas.text(QRect(rect.x(), top, rect.width(), body), words)
    canvas.text(QRect(rect.x(), top + body, rect.width(), second), below, ink=SECOND)


def any_late_term(index: Index) -> bool:
    """Tell whether a list of terms begins with a late one, so that its first column is wider."""
    first = index.model().index(0, 0).data(LOOK)
    return isinstance(first, TermLook) and first.deadline.days < 0
