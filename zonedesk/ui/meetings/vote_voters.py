"""The list of voters: V, T, O and B act on the row and go to the next (R71)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from zonedesk.domain.votes import written
from zonedesk.domain.words import VoteChoice
from zonedesk.ui.kit.canvas import CENTER, ROUND, SECOND, Canvas, Ink, Panel, width_of
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from zonedesk.domain.electors import Elector
    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

#: The keys, as product and papers name the choices; the same in every language of the window.
KEYS: Final[tuple[tuple[str, VoteChoice], ...]] = (
    ("V", VoteChoice.FOR),
    ("T", VoteChoice.AGAINST),
    ("O", VoteChoice.ABSTAIN),
    ("B", VoteChoice.BLANK),
)
_BY_KEY: Final = {Qt.Key[f"Key_{letter}"]: choice for letter, choice in KEYS}
_EMPTIES: Final = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_ROW, _SEGMENT, _EDGE = 32, 28, 8
_TWO_COLUMNS, _MANY = 640, 6
_RESTYLES: Final = frozenset({"StyleChange", "FontChange"})


@dataclass(frozen=True, slots=True)
class VoterRow:
    """A voter in the list, with what was noted.

    ``second`` tells with how many votes and for whom they vote.
    """

    person_id: int
    name: str
    second: str = ""
    choice: VoteChoice | None = None


class _Voters(QAbstractListModel):
    """The voters and what was noted of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[VoterRow] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt calls it
        """Count the voters."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a voter as a look, or in words for screen readers."""
        row = self.rows[index.row()]
        if role == LOOK:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            given = said(row.choice) if row.choice else texts().gettext("not noted")
            return f"{row.name}: {given}"
        return None


class _VoterDelegate(RowDelegate):
    """Draws name, weight and the four choices of a voter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, height=_ROW)
        self.editable = True

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part of a row that is written in."""
        return rect.adjusted(_EDGE, 0, -_EDGE, 0)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw a row."""
        row = cell.look
        if not isinstance(row, VoterRow):
            return
        parts = segments(canvas.theme, cell.rect)
        room = cell.rect.adjusted(0, 0, parts[0].x() - cell.rect.right() - _EDGE, 0)
        wide = width_of(canvas.theme, row.second, ink=SECOND) if row.second else 0
        name = room.adjusted(0, 0, -(wide + _EDGE if wide else 0), 0)
        canvas.text(name, row.name, ink=Ink(semibold=cell.state.selected))
        if wide:
            beside = room.adjusted(room.width() - wide, 0, 0, 0)
            canvas.text(beside, row.second, ink=SECOND)
        self._draw_choices(canvas, parts, row=row)

    def _draw_choices(self, canvas: Canvas, parts: Sequence[QRect], *, row: VoterRow) -> None:
        whole = parts[0].united(parts[-1])
        canvas.panel(whole, Panel("surface", "edge", radius=ROUND))
        for part, (letter, choice) in zip(parts, KEYS, strict=True):
            chosen = row.choice is choice
            if chosen:
                canvas.painter.save()
                canvas.painter.setClipRect(part)
                canvas.panel(whole, Panel("accent_soft", "edge", radius=ROUND))
                canvas.painter.restore()
            if part is not parts[0]:
                canvas.bar(QRect(part.x(), part.y(), 1, part.height()), "edge")
            tone: Tone = "accent" if chosen else "muted" if self.editable else "off"
            canvas.text(part, letter, ink=Ink(tone=tone, semibold=chosen, align=CENTER))


def segments(theme: Theme, rect: QRect) -> list[QRect]:
    """Give the four choices at the right of a row."""
    wide, tall = theme.px(_SEGMENT), theme.tall(_SEGMENT - 4)
    top = rect.y() + (rect.height() - tall) // 2
    left = rect.right() + 1 - wide * len(KEYS)
    return [QRect(left + place * wide, top, wide, tall) for place in range(len(KEYS))]


class VoterList(QListView):
    """Who votes, in one or two columns; as high as it needs.

    Signals: `changed` that something was noted, `left` that the focus went.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voters = _Voters(self)
        self._rows = _VoterDelegate(self)
        self.setModel(self._voters)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(
            texts().gettext("Votes by name: V for, T against, O abstains, B blank")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setUniformItemSizes(True)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_voters(
        self,
        electors: Iterable[Elector],
        choices: Mapping[int, VoteChoice],
        *,
        weighted: bool,
        editable: bool,
    ) -> None:
        """Show who votes and what was noted; the cursor stays with its person."""
        current = self.current()
        rows = [
            VoterRow(
                one.person_id, one.name, _beside(one, weighted=weighted), choices.get(one.person_id)
            )
            for one in electors
        ]
        self._rows.editable = editable
        if rows == self._voters.rows:
            return
        self._voters.beginResetModel()
        self._voters.rows = rows
        self._voters.endResetModel()
        self._fit()
        people = [one.person_id for one in rows]
        if current is not None and current.person_id in people:
            self.go(people.index(current.person_id))
        elif rows:
            self.go(0)

    @property
    def rows(self) -> list[VoterRow]:
        """Everybody in the list."""
        return self._voters.rows

    def choices(self) -> dict[int, VoteChoice]:
        """Give what was noted, by person."""
        return {one.person_id: one.choice for one in self._voters.rows if one.choice is not None}

    def current(self) -> VoterRow | None:
        """Give the voter under the cursor."""
        place = self.currentIndex().row()
        return self._voters.rows[place] if 0 <= place < len(self._voters.rows) else None

    def note(self, choice: VoteChoice | None, *, place: int) -> None:
        """Note what a voter chose, or that nothing is noted of them."""
        row = self._voters.rows[place]
        if not self._rows.editable or row.choice is choice:
            return
        self._voters.rows[place] = VoterRow(row.person_id, row.name, row.second, choice)
        index = self._voters.index(place)
        self._voters.dataChanged.emit(index, index)
        self.changed.emit()

    def note_rest(self, choice: VoteChoice) -> None:
        """Note the same for everybody of whom nothing is noted; for all when all are noted."""
        rest = [place for place, one in enumerate(self._voters.rows) if one.choice is None]
        for place in rest or range(len(self._voters.rows)):
            self.note(choice, place=place)

    def go(self, place: int) -> None:
        """Put the cursor on a voter."""
        if 0 <= place < len(self._voters.rows):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._voters.index(place), flag)

    def _fit(self) -> None:
        """Lay the rows out in one or two columns."""
        theme = theme_of(self)
        count = len(self._voters.rows)
        two = count > _MANY and self.width() >= theme.px(_TWO_COLUMNS)
        columns = 2 if two else 1
        lines = -(-count // columns)
        tall = self._rows.height(theme)
        self.setWrapping(two)
        self.setGridSize(QSize(max(1, self.width() // columns), tall))
        whole = lines * tall + 1  # to the pixel the last row would begin a column of its own
        if self.height() != whole:
            self.setFixedHeight(whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note a choice with its letter and go on; Delete forgets it."""
        place = self.currentIndex().row()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        key = Qt.Key(event.key())
        if plain and place >= 0 and key in _BY_KEY:
            self.note(_BY_KEY[key], place=place)
            self.go(min(place + 1, len(self._voters.rows) - 1))
        elif plain and place >= 0 and key in _EMPTIES:
            self.note(None, place=place)
        elif plain and event.text().isalnum():
            event.accept()  # no other letter walks away from the row
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note the choice that is clicked; the chosen one again forgets it."""
        super().mousePressEvent(event)
        place = self.indexAt(event.position().toPoint()).row()
        choice = self._choice_at(event.position().toPoint())
        if choice is not None and event.button() is Qt.MouseButton.LeftButton:
            noted = self._voters.rows[place].choice
            self.note(None if noted is choice else choice, place=place)

    def _choice_at(self, pos: QPoint) -> VoteChoice | None:
        index = self.indexAt(pos)
        if not index.isValid():
            return None
        room = self._rows.inner(self.visualRect(index), index)
        parts = segments(theme_of(self), room)
        found = (
            choice for part, (_, choice) in zip(parts, KEYS, strict=True) if part.contains(pos)
        )
        return next(found, None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the list is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the columns out anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type().name in _RESTYLES:
            self._fit()


def _beside(elector: Elector, *, weighted: bool) -> str:
    """Say whom a voter stands for, and with how many votes."""
    _ = texts().gettext
    instead = _("for {name}").format(name=elector.instead_of) if elector.instead_of else ""
    chair = _("chair") if elector.chair else ""
    weight = written(elector.weight) if weighted else ""
    return " · ".join(filter(None, (instead or chair, weight)))
