"""Tabs with their counts (component 15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from zonedesk.ui.kit.canvas import ROUND_SMALL, Canvas, Ink, width_of
from zonedesk.ui.kit.texts import plain_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.ui.theme.tokens import Tone

TAB_HEIGHT, TAB_PADDING, TAB_BETWEEN = 36, 12, 4


class TabBar(QTabBar):
    """Tabs with a count (component 15); Ctrl+Tab goes to the next, Ctrl+Shift+Tab back.

    Words and count are given with `add`; the count is said to screen readers with the words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def add(self, words: str, *, count: int | str | None = None, tone: Tone = "muted") -> int:
        """Add a tab; gives its place. ``tone`` is that of its count, *stop* for late things."""
        place = self.addTab(words)
        self.set_count(place, count, tone=tone)
        return place

    def set_count(self, place: int, count: int | str | None, *, tone: Tone = "muted") -> None:
        """Show another count, a share such as ``5/6``, or none."""
        self.setTabData(place, (count, tone))
        words = plain_words(self.tabText(place))
        self.setAccessibleTabName(place, words if count is None else f"{words} {count}")
        self.setTabText(place, self.tabText(place))  # without it Qt keeps the width of before

    def _words(self, place: int) -> tuple[str, str, Tone]:
        data: tuple[int | str | None, Tone] | None = self.tabData(place)
        count, tone = data or (None, "muted")
        words = plain_words(self.tabText(place))
        return words, "" if count is None else str(count), tone

    def tabSizeHint(self, index: int) -> QSize:
        """Measure words as if chosen, so that choosing moves nothing."""
        theme = theme_of(self)
        words, count, _ = self._words(index)
        wide = width_of(theme, words, ink=Ink(semibold=True)) + 2 * TAB_PADDING + TAB_BETWEEN
        if count:
            wide += width_of(theme, count) + 8
        return QSize(wide, theme.tall(TAB_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Tell layouts that less would cut words."""
        return self.tabSizeHint(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go round with Ctrl+Tab; arrows are Qt's."""
        back = event.key() == Qt.Key.Key_Backtab
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and (back or event.key() == Qt.Key.Key_Tab):
            self.setCurrentIndex((self.currentIndex() + (-1 if back else 1)) % self.count())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every tab."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        for place in range(self.count()):
            self._draw_tab(canvas, place)
        painter.end()

    def _draw_tab(self, canvas: Canvas, place: int) -> None:
        words, count, tone = self._words(place)
        chosen = place == self.currentIndex()
        whole = self.tabRect(place).adjusted(0, 0, -TAB_BETWEEN, 0)
        inner = whole.adjusted(TAB_PADDING, 0, 0, 0)
        ink = Ink(tone="text" if chosen else "muted", semibold=chosen)
        taken = canvas.text(inner, words, ink=ink)
        if count:
            figure = inner.adjusted(taken + 8, 0, 0, 0)
            taken += 8 + canvas.text(figure, count, ink=Ink(tone=tone))
        if chosen:
            canvas.bar(QRect(inner.x(), whole.bottom() - 1, taken, 2), "accent")
        if chosen and self.hasFocus():
            canvas.ring(whole, radius=ROUND_SMALL)
