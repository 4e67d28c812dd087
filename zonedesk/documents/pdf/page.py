"""The page: house style, head, foot and watermark, and the total of pages (README section 2).

The layout runs once. Finished pages are held back until their number is known.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError
from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate

from zonedesk.documents.fonts import REGULAR, SEMIBOLD, register_fonts
from zonedesk.documents.pdf import text
from zonedesk.documents.pdf.archive import Facts, archived
from zonedesk.documents.pdf.styles import (
    HAIR,
    LEFT,
    NORMAL,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    SMALL,
    TEXT,
    Styles,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.papers import House

TOP_FIRST, TOP_LATER, BOTTOM = 38 * mm, 27 * mm, 23 * mm
PAGE_ROOM = PAGE_HEIGHT - TOP_LATER - BOTTOM
"""Height of the text area of a later page."""

_FIRST, _LATER = "first", "later"
_BAR_WIDTH, _BAR_HEIGHT = 23 * mm, 2.6
_LOGO_WIDTH, _LOGO_HEIGHT = 23 * mm, 16 * mm
_WATERMARK_SIZE, _WATERMARK_GREY, _WATERMARK_TURN = 142, 0.92, 54
_GAP = 6 * mm


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands around the text of a paper, all of it words to print.

    ``head`` is the middle of the head of later pages; ``edition`` and ``marking_on_top`` stand
    top right on the first page; ``marking`` and ``remark`` stand in the foot of every page;
    ``watermark`` is empty on a finished paper.
    """

    house: House
    kind: str
    head: str
    reference: str
    edition: str
    marking: str
    marking_on_top: bool
    remark: str = ""
    watermark: str = ""


class _HeldPages(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that keeps its pages until all of them are made, then numbers them."""

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self._held: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802
        """Hold the page back; bookmarks on the next one must point to the next one."""
        self._held.append(dict(self.__dict__))
        self._startPage()
        self._doc.pageCounter += 1
        self._doc.inObject = None

    def save(self) -> None:
        """Number the pages and write the file."""
        held, self._doc.pageCounter = self._held, 1
        for number, page in enumerate(held, 1):
            self.__dict__.update(page)
            self._number(number, len(held))
            super().showPage()
        self._held = []
        super().save()

    def _number(self, number: int, total: int) -> None:
        self.setFont(REGULAR, SMALL)
        self.setFillColor(black)
        self.drawRightString(LEFT + RIGHT, 13 * mm, f"{number}/{total}")


def built(story: list[Flowable], sheet: Sheet, *, look: Styles, facts: Facts) -> bytes:
    """Set a story on pages and give the finished file.

    Args:
        story: the flowables of the paper, used up.
        sheet: what stands around them.
        look: the styles of the paper.
        facts: title, author, subject and language of the file.
    """
    register_fonts()
    target = io.BytesIO()
    template = BaseDocTemplate(
        target, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, allowSplitting=1, pageCompression=1
    )
    template.addPageTemplates(
        [
            _page(_FIRST, TOP_FIRST, draw=partial(_first_page, sheet=sheet, look=look)),
            _page(_LATER, TOP_LATER, draw=partial(_later_page, sheet=sheet)),
        ]
    )
    template.build([NextPageTemplate(_LATER), *story], canvasmaker=_HeldPages)
    return archived(target.getvalue(), facts)


def _page(name: str, top: float, *, draw: Callable[[Canvas, object], None]) -> PageTemplate:
    area = Frame(
        LEFT,
        BOTTOM,
        RIGHT,
        PAGE_HEIGHT - top - BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(name, [area], onPage=draw)


def _first_page(canvas: Canvas, _document: object, *, sheet: Sheet, look: Styles) -> None:
    _ground(canvas, sheet)
    top = PAGE_HEIGHT - 16 * mm
    if not _logo(canvas, sheet.house.logo, top=top):
        canvas.setFillColor(look.accent)
        canvas.rect(LEFT, top - _BAR_HEIGHT, _BAR_WIDTH, _BAR_HEIGHT, stroke=0, fill=1)
    _hairline(canvas, LEFT + TEXT, y=top)
    last = _right(canvas, sheet.edition, y=top - 16, face=REGULAR)
    if sheet.marking_on_top:
        lower = 13 if sheet.edition else 0
        last = max(last, _right(canvas, sheet.marking, y=top - 16 - lower, face=SEMIBOLD))
    room = RIGHT - TEXT - last - _GAP
    zone = text.shortened(sheet.house.zone, SEMIBOLD, size=NORMAL, room=room)
    canvas.setFillColor(look.ink)
    text.write(canvas, zone, at=(LEFT + TEXT, top - 16), size=NORMAL)
    canvas.setFillColor(black)
    address = text.shortened(sheet.house.address, REGULAR, size=SMALL, room=room)
    text.write(canvas, address, at=(LEFT + TEXT, top - 29), size=SMALL)


def _later_page(canvas: Canvas, _document: object, *, sheet: Sheet) -> None:
    _ground(canvas, sheet)
    y = PAGE_HEIGHT - 16 * mm
    canvas.setFillColor(black)
    kind = text.pieces(sheet.kind, SEMIBOLD)
    text.write(canvas, kind, at=(LEFT, y), size=SMALL)
    start = max(TEXT, text.width(kind, SMALL) + 4 * mm)
    zone = text.shortened(sheet.house.zone, REGULAR, size=SMALL, room=(RIGHT - TEXT) / 2)
    taken = text.width(zone, SMALL)
    room = RIGHT - start - taken - _GAP
    head = text.shortened(sheet.head, REGULAR, size=SMALL, room=room)
    text.write(canvas, head, at=(LEFT + start, y), size=SMALL)
    text.write(canvas, zone, at=(LEFT + RIGHT - taken, y), size=SMALL)
    _hairline(canvas, LEFT, y=PAGE_HEIGHT - 19 * mm)


def _ground(canvas: Canvas, sheet: Sheet) -> None:
    if sheet.watermark:
        _watermark(canvas, sheet.watermark)
    _hairline(canvas, LEFT, y=17.5 * mm)
    y = 13 * mm
    reference = text.shortened(sheet.reference, REGULAR, size=SMALL, room=RIGHT / 3)
    canvas.setFillColor(black)
    text.write(canvas, reference, at=(LEFT, y), size=SMALL)
    start = max(TEXT, text.width(reference, SMALL) + 4 * mm)
    text.write(canvas, [(SEMIBOLD, sheet.marking)], at=(LEFT + start, y), size=SMALL)
    if sheet.remark:
        start += stringWidth(sheet.marking, SEMIBOLD, SMALL)
        text.write(canvas, [(REGULAR, f" · {sheet.remark}")], at=(LEFT + start, y), size=SMALL)


def _watermark(canvas: Canvas, word: str) -> None:
    canvas.saveState()
    canvas.setFillGray(_WATERMARK_GREY)
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(_WATERMARK_TURN)
    canvas.setFont(SEMIBOLD, _WATERMARK_SIZE)
    canvas.drawCentredString(0, -0.37 * _WATERMARK_SIZE, word)
    canvas.restoreState()


def _hairline(canvas: Canvas, left: float, *, y: float) -> None:
    canvas.setStrokeColor(black)
    canvas.setLineWidth(HAIR)
    canvas.line(left, y, LEFT + RIGHT, y)


def _right(canvas: Canvas, words: str, *, y: float, face: str) -> float:
    canvas.setFillColor(black)
    taken = float(stringWidth(words, face, SMALL))
    canvas.setFont(face, SMALL)
    canvas.drawString(LEFT + RIGHT - taken, y, words)
    return taken


def _logo(canvas: Canvas, picture: bytes | None, *, top: float) -> bool:
    """Print the logo on white, for an archived paper holds no transparency; false without one."""
    if not picture:
        return False
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            seen = opened.convert("RGBA")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return False
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen.getchannel("A"))
    scale = min(_LOGO_WIDTH / flat.width, _LOGO_HEIGHT / flat.height)
    wide, high = flat.width * scale, flat.height * scale
    canvas.drawImage(ImageReader(flat), LEFT, top - high, wide, high)
    return True
