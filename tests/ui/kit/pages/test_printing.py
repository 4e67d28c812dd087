"""A paper on a printer: the same pages, whole, in their own size; the printer is a file here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from zonedesk.ui.kit.pages.document import PaperDocument
from zonedesk.ui.kit.pages.printing import PrintRun, chosen_pages, printer_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.logging import _QtMessageCapture as QtLog
    from pytestqt.qtbot import QtBot

    Printed = Callable[[QPrinter], PaperDocument]


@pytest.fixture
def document(short_paper: bytes) -> Iterator[PaperDocument]:
    """The paper that is printed."""
    made = PaperDocument(short_paper)
    yield made
    made.close()


@pytest.fixture
def printer(document: PaperDocument, tmp_path: Path) -> QPrinter:
    """A printer of 150 dots per inch that writes a file."""
    made = printer_for(document, name="Verslag ZVR-2018-1")
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "gedrukt.pdf"))
    made.setResolution(150)
    return made


@pytest.fixture
def printed(short_paper: bytes, qtbot: QtBot) -> Iterator[Printed]:
    """Print and open what came out."""
    opened: list[PaperDocument] = []

    def run(printer: QPrinter) -> PaperDocument:
        job = PrintRun(short_paper, printer)
        with qtbot.waitSignal(job.ended) as ended:
            pass
        assert ended.args == [True]
        with open(printer.outputFileName(), "rb") as file:  # noqa: PTH123 - a name of Qt
            opened.append(PaperDocument(file.read()))
        return opened[-1]

    yield run
    for one in opened:
        one.close()


def ink(image: QImage) -> list[tuple[int, int]]:
    """Where a page is dark, on a coarse grid."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(79, 112, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    dark = [(x, y) for x in range(79) for y in range(112)]
    return [place for place in dark if QColor(small.pixel(*place)).lightness() < 225]


def light(image: QImage, row: int) -> list[int]:
    """How light a row is, at every fiftieth dot."""
    return [QColor(image.pixel(x, row)).lightness() for x in range(0, image.width(), 50)]


def test_the_printer_is_set_to_the_paper(printer: QPrinter) -> None:
    layout = printer.pageLayout()
    assert layout.pageSize().id() == QPageSize.PageSizeId.A4
    assert layout.orientation() == QPageLayout.Orientation.Portrait
    assert printer.docName() == "Verslag ZVR-2018-1"


def test_every_page_is_printed_as_it_was_shown(
    document: PaperDocument, printer: QPrinter, printed: Printed
) -> None:
    out = printed(printer)
    assert len(out.sizes) == len(document.sizes)
    for page in range(len(document.sizes)):
        shown, came = (set(ink(one.image(page, 790))) for one in (document, out))
        assert shown
        assert len(shown ^ came) <= 0.1 * len(shown)


def test_a_fine_printer_gets_the_page_in_bands_without_a_seam(
    document: PaperDocument,
) -> None:
    ((_top, whole),) = document.bands(0, dpi=300, rows=9999)
    heights = []
    for top, band in document.bands(0, dpi=300, rows=500):
        heights.append(band.height())
        for row in (0, band.height() // 2, band.height() - 1):
            line = light(band, row)
            assert line == pytest.approx(light(whole, top + row), abs=3)
    assert heights == [500] * 7 + [8]
    assert whole.height() == sum(heights)


def test_only_the_pages_that_were_asked_for(printer: QPrinter, printed: Printed) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    assert len(printed(printer).sizes) == 1


@pytest.mark.parametrize(
    ("order", "collated", "copies", "pages"),
    [
        (QPrinter.PageOrder.FirstPageFirst, True, 2, [0, 1, 2, 0, 1, 2]),
        (QPrinter.PageOrder.FirstPageFirst, False, 2, [0, 0, 1, 1, 2, 2]),
        (QPrinter.PageOrder.LastPageFirst, True, 1, [2, 1, 0]),
    ],
)
def test_order_and_copies_are_those_of_the_dialog(
    printer: QPrinter,
    order: QPrinter.PageOrder,
    collated: bool,  # noqa: FBT001 - a case of the table
    copies: int,
    pages: list[int],
) -> None:
    printer.setPageOrder(order)
    printer.setCollateCopies(collated)
    printer.setCopyCount(copies)
    assert chosen_pages(printer, 3) == pages


def test_smaller_paper_takes_the_whole_page(
    document: PaperDocument, printer: QPrinter, printed: Printed
) -> None:
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    out = printed(printer)
    assert out.sizes[0].width() == pytest.approx(420, abs=1)
    shown, came = (ink(one.image(0, 790)) for one in (document, out))
    assert max(y for _, y in came) == pytest.approx(max(y for _, y in shown), abs=1)
    assert max(x for x, _ in came) == pytest.approx(max(x for x, _ in shown), abs=1)


def test_a_printer_that_cannot_begin_is_told(
    short_paper: bytes, printer: QPrinter, qtlog: QtLog
) -> None:
    printer.setOutputFileName("/nergens/gedrukt.pdf")
    told: list[bool] = []
    job = PrintRun(short_paper, printer)
    job.ended.connect(told.append)
    with qtlog.disabled():  # Qt says it too
        job._go_on()
    assert told == [False]


def test_breaking_off_ends_the_run(short_paper: bytes, printer: QPrinter, qtbot: QtBot) -> None:
    job = PrintRun(short_paper, printer)
    pages: list[int] = []

    def stop(done: int) -> None:
        pages.append(done)
        job.cancel()

    job.progressed.connect(stop)
    with qtbot.waitSignal(job.ended) as ended:
        pass
    assert ended.args == [False]
    assert pages == [1]
