"""A paper on its way to a printer: the pages that were previewed, at the fineness of the printer.

The paper goes over band by band, each in a turn of the event loop, so that the window stays alive
and can break it off; a printer that is not there or gives up is told (D12).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from zonedesk.ui.kit.pages.document import POINTS_PER_INCH, PaperDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.ui.kit.pages.shown import Pages

FINEST: Final = 600
"""Dots per inch; what is finer than this takes memory and time, and no eye sees it."""

_BAND: Final = 1024
_SAME: Final = 0.998
"""A sheet this much of the page is the same paper, measured in other units."""

_FAILED: Final = {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}


def printer_for(document: Pages, *, name: str) -> QPrinter:
    """Give the printer of the system, set to the paper of a document.

    Args:
        document: whose first page tells size and direction.
        name: of the print job and of a file that it may go to.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = document.sizes[0]
    lies = size.width() > size.height()
    upright = QSizeF(size.height(), size.width()) if lies else size
    layout = QPageLayout(
        QPageSize(upright, QPageSize.Unit.Point),
        QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait,
        QMarginsF(),
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """Give the pages that are printed, counted from 0, in the order they leave the printer."""
    first, last = 1, count
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = printer.fromPage(), min(printer.toPage() or count, count)
    pages = list(range(first - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _copy in range(copies)]


class PrintRun(QObject):
    """Prints a paper; begins by itself and is deleted when it is done.

    Signals: `progressed` gives pages done and pages in all; `ended` whether it was printed.

    Args:
        data: the PDF.
        printer: what it is printed on, with the choices of its dialog.
    """

    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, data: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = PaperDocument(data)
        self._printer = printer
        self._painter = QPainter()
        self._pages = chosen_pages(printer, len(self._document.sizes))
        self._bands = self._all_bands()
        self._good = self._cancelled = False
        self.destroyed.connect(self._document.close)
        QTimer.singleShot(0, self._go_on)

    def cancel(self) -> None:
        """Break it off; what the printer has already is up to the printer."""
        self._cancelled = True
        self._printer.abort()

    def _go_on(self) -> None:
        """Draw the next band, then let the window have its turn."""
        if next(self._bands, None) is not None:
            QTimer.singleShot(0, self._go_on)
            return
        self._finish()

    def _finish(self) -> None:
        if self._painter.isActive():
            self._good = self._painter.end() and self._good
        good = self._good and not self._gave_up()
        self._document.close()
        self.ended.emit(good)
        self.deleteLater()

    def _gave_up(self) -> bool:
        return self._cancelled or self._printer.printerState() in _FAILED

    def _all_bands(self) -> Iterator[int]:
        """Draw page by page, band by band; ends early when the printer gives up."""
        if not self._pages or not self._painter.begin(self._printer):
            return
        total = len(self._pages)
        for done, page in enumerate(self._pages):
            if done and not self._printer.newPage():
                return
            for top in self._page_bands(page):
                yield top
                if self._gave_up():
                    return
            self.progressed.emit(done + 1, total)
        self._good = True

    def _page_bands(self, page: int) -> Iterator[int]:
        """Draw a page in its own size; on smaller paper it shrinks until it fits."""
        dpi = min(self._printer.resolution(), FINEST)
        size = self._document.sizes[page]
        dots = self._printer.resolution() / POINTS_PER_INCH
        sheet = QSizeF(self._printer.pageLayout().fullRectPixels(self._printer.resolution()).size())
        scale = min(sheet.width() / dots / size.width(), sheet.height() / dots / size.height())
        scale = 1.0 if scale > _SAME else scale
        left = (sheet.width() / dots - scale * size.width()) / 2
        above = (sheet.height() / dots - scale * size.height()) / 2
        dot = scale * POINTS_PER_INCH / dpi  # of the picture, in points
        for top, band in self._document.bands(page, dpi=dpi, rows=_BAND):
            corner = QPointF(left, above + top * dot) * dots
            measured = QSizeF(band.width() * dot, band.height() * dot) * dots
            self._painter.drawImage(QRectF(corner, measured), band)
            yield top
