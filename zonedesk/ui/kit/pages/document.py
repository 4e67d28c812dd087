"""A finished paper opened by pdfium: its pages as pictures and as words.

The one place that speaks to pdfium. It knows one thread only, the one of the window; a page of A4
takes five milliseconds on the screen and a hundred at 600 dots per inch.
"""

from __future__ import annotations

import ctypes
from contextlib import closing
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # pypdfium2 has no types
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage

from zonedesk.ui.kit.pages.shown import Pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

POINTS_PER_INCH = 72
_raw = pypdfium2.raw


class UnreadablePaperError(Exception):
    """A PDF that cannot be opened; `locked` when it asks for a password of its own."""

    def __init__(self, *, locked: bool) -> None:
        super().__init__("locked" if locked else "damaged")
        self.locked = locked


class PaperDocument(Pages):
    """The pages of a PDF.

    Args:
        source: the bytes that are shown, printed and saved; or a stream that is only shown, read
            piece by piece and closed with the document.

    Attributes:
        data: the bytes; none of a stream.
        sizes: of each page in points, 1/72 inch.

    Raises:
        UnreadablePaperError: it is no PDF, is damaged, or asks for a password.
    """

    def __init__(self, source: bytes | BinaryIO) -> None:
        self.data = source if isinstance(source, bytes) else b""
        try:
            self._pdf = pypdfium2.PdfDocument(source, autoclose=True)
            pages = range(len(self._pdf))
            self.sizes = tuple(_size(self._pdf.get_page_size(page)) for page in pages)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == _raw.FPDF_ERR_PASSWORD
            raise UnreadablePaperError(locked=locked) from error

    def image(self, page: int, width: int) -> QImage:
        """Draw a page, counted from 0, ``width`` pixels wide, on white paper."""
        size = self.sizes[page]
        # pdfium rounds up: half a pixel less gives the width to the pixel.
        return self._drawn(page, (width - 0.5) / size.width(), rows=None)

    def bands(self, page: int, *, dpi: int, rows: int) -> Iterator[tuple[int, QImage]]:
        """Draw a page band by band, so that a fine printer does not fill the memory.

        Args:
            page: counted from 0.
            dpi: dots per inch of the printer.
            rows: pixels that a band is high, the last one less.

        Returns:
            the row at which each band begins, and the band.
        """
        scale = dpi / POINTS_PER_INCH
        height = _up(self.sizes[page].height() * scale)
        for top in range(0, height, rows):
            below = max(0, height - top - rows)
            yield top, self._drawn(page, scale, rows=(top, below))

    def text(self, page: int) -> str:
        """Give the words of a page, counted from 0, for those who cannot see it."""
        try:
            with closing(self._pdf[page]) as opened, closing(opened.get_textpage()) as words:
                return str(words.get_text_range()).replace("\r\n", "\n").strip()
        except pypdfium2.PdfiumError:  # a page of a damaged file of somebody else
            return ""

    def fonts_embedded(self) -> bool:
        """Tell whether every letter brings its font along, so that it prints alike everywhere."""
        return all(self._page_embeds(page) for page in range(len(self.sizes)))

    def close(self) -> None:
        """Let go of the file; nothing can be drawn any more."""
        self._pdf.close()

    def _page_embeds(self, page: int) -> bool:
        with closing(self._pdf[page]) as opened:
            letters = opened.get_objects(filter=[_raw.FPDF_PAGEOBJ_TEXT])
            fonts = [_raw.FPDFTextObj_GetFont(one.raw) for one in letters]
            return all(_raw.FPDFFont_GetIsEmbedded(font) == 1 for font in fonts)

    def _drawn(self, page: int, scale: float, *, rows: tuple[int, int] | None) -> QImage:
        """Draw a page or a band of it: ``rows`` counts the pixels left out above and below."""
        above, below = rows or (0, 0)
        canvas = _Canvas()
        # Half a pixel less again, because pdfium rounds what it leaves out up as well.
        crop = (0, max(0.0, below - 0.5) / scale, 0, max(0.0, above - 0.5) / scale)
        try:
            with closing(self._pdf[page]) as opened:
                drawn = opened.render(
                    scale=scale,
                    crop=crop,
                    bitmap_maker=canvas.make,
                    force_bitmap_format=_raw.FPDFBitmap_BGRx,
                )
                drawn.close()
        except pypdfium2.PdfiumError:  # a page of a damaged file of somebody else stays white
            return _white(self.sizes[page], scale)
        return canvas.image


class _Canvas:
    """Lets pdfium draw straight into a picture of Qt."""

    def __init__(self) -> None:
        self.image = QImage()

    def make(self, width: int, height: int, **look: int) -> pypdfium2.PdfBitmap:
        """Make the picture and give it to pdfium; ``look`` is the order of its colours."""
        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        bits = self.image.bits()
        buffer = (ctypes.c_ubyte * len(bits)).from_buffer(bits)
        stride = self.image.bytesPerLine()
        return pypdfium2.PdfBitmap.new_native(width, height, buffer=buffer, stride=stride, **look)


def _size(points: tuple[float, float]) -> QSizeF:
    """Give the size of a page; one without any would divide by nothing."""
    return QSizeF(max(1.0, points[0]), max(1.0, points[1]))


def _white(size: QSizeF, scale: float) -> QImage:
    form = QImage.Format.Format_RGB32
    made = QImage(_up(size.width() * scale), _up(size.height() * scale), form)
    made.fill(Qt.GlobalColor.white)
    return made


def _up(value: float) -> int:
    return int(-(-value // 1))
