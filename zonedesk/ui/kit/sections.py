"""Headings inside a page: of detail panes, of cards, and rows that lead elsewhere (component 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import Button, link
from zonedesk.ui.kit.canvas import BODY, SECOND, Canvas, width_of
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.row_button import RowButton
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

PANE_HEIGHT, CARD_HEIGHT, ROW_HEIGHT = 36, 40, 36
_CARD_PADDING = 16


class SectionHeader(QWidget):
    """The heading of a part: words, muted count, one quiet button at the right edge.

    Args:
        words: what the part holds.
        count: how many, or None.
        act: words of the button, empty for none; `button` is the button.
        icon: meaning of the button's icon.
        card: the larger heading of a card, with padding and the section style.
    """

    def __init__(
        self,
        words: str,
        *,
        count: int | None = None,
        act: str = "",
        icon: str | None = None,
        card: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height = CARD_HEIGHT if card else PANE_HEIGHT
        row = QHBoxLayout(self)
        side = _CARD_PADDING if card else 0
        row.setContentsMargins(side, 0, side, 0)
        row.setSpacing(8)
        self._words = label(words, "section" if card else "body", semibold=True)
        self._count = label(tone="muted")
        row.addWidget(self._words)
        row.addWidget(self._count)
        row.addStretch(1)
        self.button: Button | None = None
        if act:
            self.button = link(act, icon=icon)
            row.addWidget(self.button)
        self.set_count(count)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words.setText(words)

    def set_count(self, count: int | None) -> None:
        """Show another count, or none."""
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)

    def set_fact(self, words: str) -> None:
        """Show a muted fact in the place of the count."""
        self._count.setText(words)
        self._count.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        """Measure the heading: 36 in panes, 40 in cards."""
        return QSize(super().sizeHint().width(), theme_of(self).tall(self._height))

    def minimumSizeHint(self) -> QSize:
        """Keep the height; the width is that of the words."""
        return QSize(super().minimumSizeHint().width(), theme_of(self).tall(self._height))


class Card(QFrame):
    """A card on the page: heading with a line below, then what it holds.

    Args:
        words: heading.
        act: words of the link in the heading, empty for none.
    """

    def __init__(
        self,
        words: str,
        *,
        count: int | None = None,
        act: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self.setAccessibleName(words)
        self.header = SectionHeader(words, count=count, act=act, card=True)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(rule())
        column.addLayout(self.body, 1)


class LinkRow(RowButton):
    """A row that is one button: words, a muted fact, a chevron at the right (component 4)."""

    def __init__(self, words: str, *, fact: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._fact = fact
        self.setAccessibleName(f"{words} {fact}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_fact(self, fact: str) -> None:
        """Show another fact."""
        self._fact = fact
        self.setAccessibleName(f"{self.text()} {fact}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the row: 36 high."""
        theme = theme_of(self)
        wide = width_of(theme, self.text()) + width_of(theme, self._fact, ink=SECOND)
        return QSize(wide + 16 + theme.px(LINE), theme.tall(ROW_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, words, fact and chevron."""
        painter = QPainter(self)
        theme = theme_of(self)
        canvas = Canvas(painter, theme)
        if self.underMouse():
            canvas.bar(self.rect(), "hover")
        top = self.rect()
        top.setHeight(1)
        canvas.bar(top, "line")
        inner = self.rect().adjusted(0, 0, -theme.px(LINE) - 8, 0)
        fact = width_of(theme, self._fact, ink=SECOND)
        canvas.text(inner.adjusted(0, 0, -fact - 8 if fact else 0, 0), self.text(), ink=BODY)
        canvas.text(inner.adjusted(inner.width() - fact, 0, 0, 0), self._fact, ink=SECOND)
        chevron = self.rect().adjusted(self.width() - theme.px(LINE), 0, 0, 0)
        canvas.icon(chevron, "next", tone="muted", size=LINE)
        if self.hasFocus():
            canvas.ring(self.rect(), radius=4)
        painter.end()
