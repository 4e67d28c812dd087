"""The navigation at the left: zone, places with counters, user and lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.ui.kit.canvas import CENTER, RIGHT, ROUND_SMALL, Canvas, Ink, Panel, width_of
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.row_button import RowButton
from zonedesk.ui.kit.texts import literal, plain_words, texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.start.screen import SMALL_MARK, Mark
from zonedesk.ui.theme.icons import NAVIGATION
from zonedesk.ui.theme.theme import theme_of
from zonedesk.ui.theme.tokens import DARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from zonedesk.ui.shell.pages import PageEntry
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone
    from zonedesk.ui.theme.typography import Style

WIDTH, NARROW = 208, 56
HEAD, ITEM = 48, 36
_EDGE, _PADDING, _GAP, _COUNTER, _BADGE = 8, 8, 10, 20, 8
_BETWEEN_GROUPS = 12
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class NavigationItem(RowButton):
    """One place, the user or the lock: icon, word, and what waits there.

    Args:
        words: its name.
        icon: meaning of its icon.
        keys: shown at the right, for acts such as the lock.
        place: it can be the place that is shown.
    """

    def __init__(
        self,
        words: str,
        icon: str,
        *,
        keys: str = "",
        place: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(literal(words), parent)
        self._icon, self._keys = icon, keys
        self._count, self._late = 0, False
        self.collapsed = False
        self.setCheckable(place)
        self._say()

    @property
    def count(self) -> int:
        """What waits for the user there."""
        return self._count

    def show_count(self, count: int, *, late: bool = False) -> None:
        """Show how much waits there; nothing for 0."""
        self._count, self._late = count, late
        self._say()
        self.update()

    def collapse(self, *, collapsed: bool) -> None:
        """Show the icon alone, with the word as tooltip, or both."""
        self.collapsed = collapsed
        self._say()
        self.updateGeometry()
        self.update()

    def _say(self) -> None:
        words = (
            f"{plain_words(self.text())} {self._count}" if self._count else plain_words(self.text())
        )
        self.setAccessibleName(words)
        told = f"{plain_words(self.text())} {self._keys}".strip() if self.collapsed else ""
        self.setToolTip(as_tip(told))

    def _ink(self) -> Ink:
        active = self.isChecked()
        return Ink(tone="accent" if active else "text", semibold=active)

    def _draw_ground(self, canvas: Canvas) -> None:
        box = self.rect().adjusted(_EDGE, 0, -_EDGE, 0)
        if self.isChecked():
            dark = canvas.theme.tokens == DARK
            canvas.panel(box, Panel("accent_soft" if dark else "surface"))
            edge = canvas.theme.px(20)
            bar = QRect(box.x(), (self.height() - edge) // 2, 3, edge)
            canvas.panel(bar, Panel("accent", radius=1.5))
        elif self.underMouse():
            canvas.panel(box, Panel("hover"))
        if self.hasFocus():
            canvas.ring(box)

    def _draw_count(self, canvas: Canvas, box: QRect) -> None:
        style: Style = "keys" if self.collapsed else "secondary"
        ink = Ink(style, "stop" if self._late else "muted", semibold=True, align=CENTER)
        if self._late or self.collapsed:  # over the icon it needs a ground of its own
            line: Tone | None = "line" if self.collapsed else None
            ground: Tone = "stop_soft" if self._late else "surface"
            canvas.panel(box, Panel(ground, line, radius=ROUND_SMALL))
        canvas.text(box, str(self._count), ink=ink)

    def _counter_box(self, theme: Theme) -> QRect:
        if self.collapsed:
            ink = Ink("keys", semibold=True)
            wide = width_of(theme, str(self._count), ink=ink) + _BADGE
            return QRect(self.width() - wide - 2, 0, wide, theme.type.line("keys"))
        high = theme.tall(_COUNTER, style="secondary")
        wide = max(
            high, width_of(theme, str(self._count), ink=Ink("secondary", semibold=True)) + 10
        )
        right = self.width() - _EDGE - _PADDING
        return QRect(right - wide, (self.height() - high) // 2, wide, high)

    def wide(self) -> int:
        """Measure icon, word and room for a counter or keys."""
        theme = theme_of(self)
        words = width_of(theme, plain_words(self.text()), ink=Ink(semibold=True))
        fixed = 2 * (_EDGE + _PADDING) + theme.px(NAVIGATION) + _GAP
        after = width_of(theme, self._keys, ink=Ink("keys")) if self._keys else theme.px(_COUNTER)
        return fixed + words + 8 + after

    def sizeHint(self) -> QSize:
        """Measure the item: 36 high."""
        theme = theme_of(self)
        return QSize(NARROW if self.collapsed else self.wide(), theme.tall(ITEM))

    def minimumSizeHint(self) -> QSize:
        """Let the navigation decide the width."""
        return QSize(NARROW, theme_of(self).tall(ITEM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word and counter."""
        painter = QPainter(self)
        theme = theme_of(self)
        canvas = Canvas(painter, theme)
        self._draw_ground(canvas)
        edge = theme.px(NAVIGATION)
        left = (self.width() - edge) // 2 if self.collapsed else _EDGE + _PADDING
        tone: Tone = "accent" if self.isChecked() else "muted"
        canvas.icon(self.rect().adjusted(left, 0, 0, 0), self._icon, tone=tone, size=NAVIGATION)
        if not self.collapsed:
            room = self.rect().adjusted(left + edge + _GAP, 0, -_EDGE - _PADDING, 0)
            canvas.text(room, plain_words(self.text()), ink=self._ink())
            canvas.text(
                room.adjusted(0, 0, -5, 0), self._keys, ink=Ink("keys", "muted", align=RIGHT)
            )
        if self._count:
            self._draw_count(canvas, self._counter_box(theme))
        painter.end()


class _Head(QWidget):
    """Mark, zone and work folder."""

    def __init__(self, zone: str, folder: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = (zone, texts().gettext("work folder {name}").format(name=folder))
        self.setAccessibleName(", ".join(self._lines))
        self.setToolTip(as_tip("\n".join(self._lines)))
        self._mark = Mark(SMALL_MARK, self)

    def place_mark(self, *, collapsed: bool) -> None:
        """Put the mark at the left, or in the middle of a collapsed navigation."""
        edge = self._mark.sizeHint().width()
        self._mark.resize(edge, edge)
        left = (NARROW - edge) // 2 if collapsed else 2 * _EDGE
        self._mark.move(left, (self.height() - edge) // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw two lines beside the mark."""
        painter = QPainter(self)
        theme = theme_of(self)
        canvas = Canvas(painter, theme)
        left = 2 * _EDGE + self._mark.width() + _GAP
        wide = self.width() - left - _EDGE
        first, second = theme.px(18), theme.px(15)
        top = (self.height() - first - second) // 2
        canvas.text(QRect(left, top, wide, first), self._lines[0], ink=Ink(semibold=True))
        below = QRect(left, top + first, wide, second)
        canvas.text(below, self._lines[1], ink=Ink("secondary", "muted"))
        painter.end()


class Navigation(QFrame):
    """Where one can go; `chosen` gives the key of a place, `lock_wanted` asks for the lock.

    Args:
        entries: the places that work.
        zone: its name.
        folder: name of the work folder.
        user: who unlocked it.
    """

    chosen = Signal(str)
    lock_wanted = Signal()

    def __init__(
        self,
        entries: Sequence[PageEntry],
        *,
        zone: str,
        folder: str,
        user: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.setProperty("ground", "sunken")
        self.setAccessibleName(_("Places"))
        self.collapsed = False
        self.items: dict[str, NavigationItem] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, _EDGE)
        row.addLayout(self._column)
        row.addWidget(rule(upright=True))
        self._head = _Head(zone, folder)
        self._column.addWidget(self._head)
        self._column.addSpacing(_EDGE)
        self._add_places(entries)
        self._column.addStretch(1)
        self.user = NavigationItem(user, "user")
        self.user.setEnabled(False)
        self.lock = NavigationItem(_("Lock"), "lock", keys="Ctrl+L")
        self.lock.clicked.connect(self.lock_wanted)
        self._column.addWidget(self.user)
        self._column.addWidget(self.lock)
        self._fit()

    def show_place(self, key: str) -> None:
        """Mark the place that is shown."""
        for name, item in self.items.items():
            item.setChecked(name == key)

    def collapse(self, *, collapsed: bool) -> None:
        """Show icons alone, or icons with words."""
        if collapsed != self.collapsed:
            self.collapsed = collapsed
            for item in (*self.items.values(), self.user, self.lock):
                item.collapse(collapsed=collapsed)
            self._fit()

    @property
    def first(self) -> QWidget:
        """What takes the focus: the place that is shown, or the first thing there is."""
        here = (item for item in self.items.values() if item.isChecked())
        return next(here, next(iter(self.items.values()), self.lock))

    def focus_first(self) -> None:
        """Put the focus on the place that is shown, or on the first thing there is."""
        self.first.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_places(self, entries: Sequence[PageEntry]) -> None:
        _ = texts().gettext
        group = entries[0].group if entries else 0
        for entry in entries:
            if entry.group != group:
                self._column.addSpacing(_BETWEEN_GROUPS)
                group = entry.group
            item = NavigationItem(plain_words(_(entry.title)), entry.icon, place=True)
            item.setObjectName(entry.key)
            item.clicked.connect(self._on_clicked)
            self.items[entry.key] = item
            self._column.addWidget(item)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, NavigationItem):
            self.chosen.emit(sender.objectName())

    def _fit(self) -> None:
        widest = max(item.wide() for item in (*self.items.values(), self.user, self.lock))
        self.setFixedWidth(NARROW if self.collapsed else max(WIDTH, widest))
        self._head.setFixedHeight(theme_of(self).tall(HEAD, lines=2))
        self._head.place_mark(collapsed=self.collapsed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down with the arrows."""
        items = [*self.items.values(), self.lock]
        focused = next((place for place, one in enumerate(items) if one.hasFocus()), None)
        if focused is None or event.key() not in _STEPS:
            super().keyPressEvent(event)
            return
        place = (focused + _STEPS[Qt.Key(event.key())]) % len(items)
        items[place].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that larger text needs."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and self.isVisible():
            self._fit()
