"""A desk with the pages of a paper: to look through, enlarge and read (picture 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from zonedesk.ui.kit.canvas import Canvas, Ink
from zonedesk.ui.kit.pages.arrangement import (
    CAPTION_GAP,
    Arrangement,
    arrange,
    fitting,
    stepped,
    within,
)
from zonedesk.ui.kit.pages.document import PaperDocument
from zonedesk.ui.kit.pages.drawn import Drawn
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent

    from zonedesk.ui.kit.pages.shown import Pages

_CAPTION = Ink("secondary", "muted", align=Qt.AlignmentFlag.AlignCenter)
_LINE_OF_ARROWS = 48
_NOTCH = 120
_SIDES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_NEARER: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class PageDesk(QAbstractScrollArea):
    """Shows the pages of a PDF as they will be printed; paper is white in every theme.

    PgUp and PgDn go from row to row, Home and End to the first and last page, + and − and the
    wheel with Ctrl enlarge and reduce. Screen readers hear the words of the pages in sight.

    Signals: `turned` tells that other pages are in front, `zoomed` that the zoom is new.
    """

    turned = Signal()
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document: Pages | None = None
        self.zoom = 1.0
        self.fits = True
        self._columns = 2
        self._row = 0
        self._turned = 0
        self._drawn = Drawn()
        self._lies = Arrangement((), self.size(), 1)
        self._name()

    @property
    def columns(self) -> int:
        """How many pages lie side by side."""
        return self._columns

    @property
    def pages(self) -> range:
        """The pages of the row in front, counted from 1; empty without a paper."""
        row = self._lies.in_row(self._row)
        return range(row.start + 1, row.stop + 1)

    @property
    def count(self) -> int:
        """How many pages the paper has."""
        return len(self._lies.papers)

    def show_paper(self, data: bytes, *, keep: bool = True) -> None:
        """Show a paper.

        Args:
            data: a PDF.
            keep: stay at the place of the paper before; else begin at the first page.
        """
        self.show_document(lambda: PaperDocument(data), keep=keep)

    def show_document(self, open_it: Callable[[], Pages], *, keep: bool = False) -> None:
        """Show pages that are opened once those before them are let go; see `show_paper`."""
        anchor = self._anchor() if keep and self.count else None
        self._let_go()
        self._drawn = Drawn()
        self.document = open_it()
        self.destroyed.connect(self.document.close)
        self._arrange(anchor or (0, -1.0))
        self._name()
        self.turned.emit()

    def clear(self) -> None:
        """Take the paper away, and what was drawn of it."""
        self._let_go()
        self._drawn = Drawn()
        self._arrange((0, 0.0))
        self._name()
        self.turned.emit()

    def set_columns(self, columns: int) -> None:
        """Lay one or two pages side by side."""
        anchor = self._anchor()
        self._columns = columns
        self._arrange(anchor)
        self.turned.emit()

    def fit_width(self) -> None:
        """Let the pages fill the width, now and in another width."""
        anchor = self._anchor()
        self.fits = True
        self._arrange(anchor)

    def set_zoom(self, zoom: float, *, at: int | None = None) -> None:
        """Enlarge or reduce; what lies at the height ``at`` of the view stays there."""
        at = self.viewport().height() // 2 if at is None else at
        anchor = self._anchor(at)
        self.fits = False
        self.zoom = within(zoom)
        self._arrange(anchor, at=at)
        self.zoomed.emit()

    def step_zoom(self, steps: int, *, at: int | None = None) -> None:
        """Go one step of the zoom up or down."""
        self.set_zoom(stepped(self.zoom, steps), at=at)

    def step(self, rows: int) -> None:
        """Go to another row of pages; at the ends nothing happens."""
        self._go_to_row(min(max(self._row + rows, 0), max(0, self._lies.rows - 1)))

    def _anchor(self, at: int = 0) -> tuple[int, float]:
        if not self.count:
            return 0, 0.0
        return self._lies.anchor(self.verticalScrollBar().value() + at)

    def _let_go(self) -> None:
        if self.document is not None:
            self.destroyed.disconnect(self.document.close)
            self.document.close()
            self.document = None

    def _arrange(self, anchor: tuple[int, float], *, at: int = 0) -> None:
        """Lay the pages anew so that what was at a height of the view comes there again."""
        sizes = self.document.sizes if self.document is not None else ()
        room = self.viewport().width()
        zoom = self.zoom
        if self.fits and self.document is not None:
            self.zoom = fitting(sizes, columns=self._columns, room=room)
        caption = theme_of(self).type.line("secondary")
        self._lies = arrange(
            sizes, zoom=self.zoom, columns=self._columns, room=room, caption=caption
        )
        self._measure_bars()
        if self.count:
            self.verticalScrollBar().setValue(self._lies.height_of(anchor) - at)
        self._find_row()
        self.viewport().update()
        if self.fits and zoom != self.zoom:
            self.zoomed.emit()

    def _measure_bars(self) -> None:
        seen, whole = self.viewport().size(), self._lies.size
        upright, level = self.verticalScrollBar(), self.horizontalScrollBar()
        upright.setRange(0, max(0, whole.height() - seen.height()))
        upright.setPageStep(seen.height())
        upright.setSingleStep(_LINE_OF_ARROWS)
        middle = level.value() + level.pageStep() / 2
        share = middle / max(1, level.maximum() + level.pageStep())
        level.setRange(0, max(0, whole.width() - seen.width()))
        level.setPageStep(seen.width())
        level.setSingleStep(_LINE_OF_ARROWS)
        level.setValue(round(share * whole.width() - seen.width() / 2))

    def _go_to_row(self, row: int) -> None:
        if self.count:
            self.verticalScrollBar().setValue(self._lies.top(row))
            self._take_row(row)

    def _find_row(self) -> None:
        """Tell which row is in front: the one a third down; at the very end the last."""
        bar = self.verticalScrollBar()
        if not self.count:
            self._take_row(0)
        elif bar.value() == bar.maximum() > 0:
            self._take_row(self._lies.rows - 1)
        else:
            self._take_row(self._lies.row_at(bar.value() + self.viewport().height() // 3))

    def _take_row(self, row: int) -> None:
        if row != self._row:
            self._row = row
            self._name()
            self.turned.emit()

    def _name(self) -> None:
        """Let screen readers know where this is and what stands there."""
        self.setAccessibleName(said_place(self.pages, self.count))
        document = self.document
        words = [document.text(page - 1) for page in self.pages] if document else []
        self.setAccessibleDescription("\n\n".join(words))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pages and find the row in front."""
        super().scrollContentsBy(dx, dy)
        self._find_row()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages anew; what was at the top stays there."""
        super().resizeEvent(event)
        self._arrange(self._anchor())

    def changeEvent(self, event: QEvent) -> None:
        """Measure the numbers below the pages anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange} and self._lies.papers:
            self._arrange(self._anchor())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge and reduce with Ctrl around the mouse, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH:  # a touchpad turns in small parts
            self.step_zoom(1 if self._turned > 0 else -1, at=round(event.position().y()))
            self._turned = 0
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the pages and zoom with the keys that readers of papers know."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _SIDES:
            self._turn(_SIDES[key])
        elif key in _NEARER:
            self.step_zoom(_NEARER[key])
        elif key == Qt.Key.Key_Home:
            self._go_to_row(0)
        elif key == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            self._go_to_row(self._lies.rows - 1)
        else:
            super().keyPressEvent(event)

    def _turn(self, side: int) -> None:
        """Go a row further; where pages are higher than the view, as far as one sees."""
        if not self.count:
            return
        paper = self._lies.papers[self._row * self._lies.columns]
        if paper.height() <= self.viewport().height():
            self.step(side)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + side * (bar.pageStep() - _LINE_OF_ARROWS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in sight with their edge line and number."""
        painter = QPainter(self.viewport())
        canvas = Canvas(painter, theme_of(self))
        canvas.bar(self.viewport().rect(), "sunken")
        moved = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        seen = self.viewport().rect()
        for page, paper in enumerate(self._lies.papers):
            lies = paper.translated(-moved)
            if lies.adjusted(0, 0, 0, 2 * CAPTION_GAP + 16).intersects(seen):
                self._draw_page(canvas, page, lies)
        if self.hasFocus():
            canvas.ring(self.viewport().rect(), radius=0)
        painter.end()

    def _draw_page(self, canvas: Canvas, page: int, lies: QRect) -> None:
        canvas.bar(lies.adjusted(-1, -1, 1, 1), "edge")
        ratio = self.devicePixelRatioF()
        if self.document is not None:
            image = self._drawn.image(self.document, page, width=lies.width(), ratio=ratio)
            canvas.painter.setClipRect(lies)  # pdfium rounds the height up
            canvas.painter.drawImage(_to_the_dot(lies, image.size(), ratio), image)
            canvas.painter.setClipping(False)
        line = canvas.theme.type.line("secondary")
        below = QRect(lies.left(), lies.bottom() + 1 + CAPTION_GAP, lies.width(), line)
        canvas.text(below, str(page + 1), ink=_CAPTION)


def _to_the_dot(lies: QRect, drawn: QSize, ratio: float) -> QRectF:
    """Put a picture on whole dots of the screen, one on one where it has the size for that."""
    left, top = round(lies.left() * ratio) / ratio, round(lies.top() * ratio) / ratio
    if drawn.width() != round(lies.width() * ratio):
        return QRectF(lies)
    return QRectF(left, top, drawn.width() / ratio, drawn.height() / ratio)


def said_place(pages: range, count: int) -> str:
    """Say which pages are in front: ``Page 1–2 of 3``; nothing without pages."""
    if not pages:
        return texts().gettext("Pages")
    _ = texts().gettext
    if len(pages) == 1:
        return _("Page {page} of {count}").format(page=pages[0], count=count)
    words = _("Pages {first}–{last} of {count}")
    return words.format(first=pages[0], last=pages[-1], count=count)
