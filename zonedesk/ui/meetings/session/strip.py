"""The persons of a session: one button each; Ctrl and a digit notes who comes or leaves (03)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from zonedesk.domain.session_record import in_number, seats
from zonedesk.ui.kit.buttons import pressed_by
from zonedesk.ui.kit.canvas import SECOND, SHAPE, Canvas, Ink, Panel, metrics_of, width_of
from zonedesk.ui.kit.labels import grounded, label, repolish
from zonedesk.ui.kit.looks import GAP, draw_key, key_size
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.meetings.session.actions import MOST_PERSONS
from zonedesk.ui.meetings.session.words import seat_note, short_names, there_words
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from zonedesk.domain.session_record import Seat, SessionRecord
    from zonedesk.ui.theme.tokens import Tone

_HEIGHT, _SIDE, _BUTTON, _PADDING, _BETWEEN = 48, 24, 28, 6, 8
_WIDEST, _USUAL, _LEAST = 220, 104, 60  # of a name: in room enough, while scrolling, at worst
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class PersonButton(QAbstractButton):
    """One person: keys, whether they are there, name, and why or when.

    Args:
        keys: the digit that it answers to, empty for none.
    """

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._there = False
        self._note = ""
        self.most = _WIDEST
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_seat(self, seat: Seat, name: str) -> None:
        """Show a person."""
        _ = texts().gettext
        self._there, self._note = seat.there, seat_note(seat)
        self.setText(name)
        state = _("present") if seat.there else _("not present")
        self.setAccessibleName(", ".join(filter(None, (name, state, self._note))))
        entry = seat.entry
        told = [entry.name, entry.function, entry.organisation, self._note or state]
        self.setToolTip(as_tip("\n".join(dict.fromkeys(filter(None, told)))))
        self.updateGeometry()
        self.update()

    def set_room(self, most: int) -> None:
        """Let the name be so many pixels wide at 100 %; a longer one is cut in the middle."""
        if most != self.most:
            self.most = most
            self.updateGeometry()
            self.update()

    def name_width(self, most: int) -> int:
        """Measure the name, cut where it may be so wide at most."""
        return width_of(theme_of(self), self._cut(most))

    def _cut(self, most: int) -> str:
        theme = theme_of(self)
        middle = Qt.TextElideMode.ElideMiddle
        return metrics_of(theme, Ink()).elidedText(self.text(), middle, theme.px(most))

    def sizeHint(self) -> QSize:
        """Measure keys, shape, name and note."""
        theme = theme_of(self)
        wide = 2 * _PADDING + theme.px(SHAPE) + GAP + self.name_width(self.most) + 4
        if self._keys:
            wide += key_size(theme, self._keys).width() + GAP
        if self._note:
            wide += GAP + width_of(theme, self._note, ink=SECOND)
        return QSize(wide, theme.tall(_BUTTON))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if not pressed_by(event, self):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover ground."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover ground away."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        usable = self.isEnabled()
        ground: Tone = "hover" if usable and self.underMouse() else "surface"
        canvas.panel(self.rect(), Panel(ground, "edge" if usable else "line"))
        inner = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        if self._keys:
            size = key_size(canvas.theme, self._keys)
            place = QRect(inner.left(), (self.height() - size.height()) // 2, 0, 0)
            place.setSize(size)
            draw_key(canvas, place, keys=self._keys)
            inner.setLeft(place.right() + 1 + GAP)
        shape = Shape.GOOD if self._there else Shape.OPEN
        tone: Tone = "good" if self._there else "muted"
        inner.setLeft(inner.left() + canvas.shape(inner, shape, tone=tone) + GAP)
        name = QRect(inner.left(), 0, self.name_width(self.most), self.height())
        canvas.text(name, self._cut(self.most), ink=Ink())
        if self._note:
            canvas.text(inner.adjusted(name.width() + GAP, 0, 0, 0), self._note, ink=SECOND)
        if self.hasFocus():
            canvas.ring(self.rect())
        painter.end()


class PersonStrip(QWidget):
    """How many are there, and everybody; `turned` gives a person who comes or leaves."""

    turned = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._seats: tuple[Seat, ...] = ()
        self.count = label(semibold=True)
        self.lost = Icon("stop", tone="stop", size=LINE)
        self._hint = label(texts().gettext("Ctrl+digit"), "secondary", tone="muted")
        self.buttons: list[PersonButton] = []
        self._inner = grounded(QWidget(), "surface")
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BETWEEN)
        self._row.addStretch(1)
        self.sideways = _Sideways()
        self.sideways.resized.connect(self._make_room)
        self.sideways.setWidget(self._inner)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(8)
        row.addWidget(self.lost)
        row.addWidget(self.count)
        row.addSpacing(8)
        row.addWidget(self.sideways, 1)
        row.addSpacing(8)
        row.addWidget(self._hint)
        self.lost.hide()
        self._fit()

    def show_record(self, record: SessionRecord, *, usable: bool) -> None:
        """Show who is there at the item that is shown."""
        shown = record.shown
        self._seats = seats(record.sheet, shown.id if shown else None)
        names = short_names(record.sheet.entries)
        self._make(len(self._seats))
        for seat, button in zip(self._seats, self.buttons, strict=True):
            button.show_seat(seat, names[seat.entry.person_id])
            button.setEnabled(usable)
        self._tell_count(record)
        self._hint.setVisible(usable and bool(self._seats))
        self._make_room()

    def turn(self, place: int) -> None:
        """Let the person at a place come or leave, if there is one that may."""
        if place < len(self.buttons) and self.buttons[place].isEnabled():
            seat = self._seats[place]
            self.turned.emit(seat.entry.person_id, not seat.there)

    def _tell_count(self, record: SessionRecord) -> None:
        shown = record.shown
        items = record.sheet.items
        item = next((one for one in items if shown and one.id == shown.id), None)
        noted = any(seat.entry.status is not None for seat in self._seats)
        met = in_number(record.sheet.quorum, item) or not noted
        words = there_words(self._seats)
        if not met:
            words += " · " + texts().gettext("not in number")
        self.count.setText(words)
        repolish(self.count, tone="text" if met else "stop")
        self.lost.setVisible(not met)

    def _make(self, count: int) -> None:
        while len(self.buttons) > count:
            gone = self.buttons.pop()
            self._row.removeWidget(gone)
            gone.deleteLater()
        while len(self.buttons) < count:
            number = len(self.buttons) + 1
            made = PersonButton(str(number) if number <= MOST_PERSONS else "", self._inner)
            made.clicked.connect(partial(self.turn, number - 1))
            self.buttons.append(made)
            self._row.insertWidget(number - 1, made)
            made.show()

    def _make_room(self) -> None:
        """Cut long names as far as that brings everybody in sight, no further where it cannot."""
        hints = [one.sizeHint().width() - one.name_width(one.most) for one in self.buttons]
        room = self.sideways.viewport().width() - sum(hints) - _BETWEEN * len(hints)
        fitting = (
            most
            for most in range(_WIDEST, _LEAST - 1, -2)
            if sum(one.name_width(most) for one in self.buttons) <= room
        )
        most = next(fitting, _USUAL)
        for button in self.buttons:
            button.set_room(most)

    def _fit(self) -> None:
        self.setFixedHeight(theme_of(self).tall(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()
            self._make_room()


class _Sideways(QScrollArea):
    """Scrolls sideways, by wheel and with the focus; there is no room for a bar."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways."""
        bar = self.horizontalScrollBar()
        turned = event.angleDelta()
        bar.setValue(bar.value() - (turned.x() or turned.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more room, or less."""
        super().resizeEvent(event)
        self.resized.emit()
