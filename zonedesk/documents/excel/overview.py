"""The overview of the college workbook: the figures of a year beside those of the year before.

Tables stand at the left, a chart beside its table; the next block begins below both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from zonedesk.documents.excel.charts import chart_rows, years_chart
from zonedesk.documents.excel.looks import MIN_HEIGHT, Cells, Kind, Look
from zonedesk.documents.excel.overview_blocks import Block, OverviewBlocks, key_figures
from zonedesk.documents.excel.paper import ACCENT, QUIET, TINT, lay_out_pages
from zonedesk.documents.excel.sheet import NOTE, QUIET_LINE, TITLE, SummaryBook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from openpyxl.cell import WriteOnlyCell

    from zonedesk.documents.excel.register_cells import Content
    from zonedesk.domain.college import CollegeBook

WIDTHS: Final = (38, 22, *(13,) * 8)

_BELOW: Final = ("A", 27.0)  # a wide table has its chart below it: column, width in cm
_BESIDE: Final = ("F", 13.0)  # a narrow one beside it
_NARROW: Final = 4  # columns

_HEADING: Final = Look(bold=True, size=13, ink=ACCENT, ruled=False, wrapped=False)
_LABEL: Final = Look(ink=QUIET, ruled=False, wrapped=False)
_BIG: Final = Look(size=24, bold=True, ink=ACCENT, ruled=False, wrapped=False, centred=False)
_KEY_COLUMNS: Final = (0, 1, 3, 6)  # where the key figures stand
_KEY_ROW: Final = 6
_HEADING_HEIGHT: Final = 18
_WIDE_HEADING: Final = 31
_GAP: Final = 1


def write_overview(book: SummaryBook, college: CollegeBook, *, note: str) -> None:
    """Add the overview as a sheet.

    Args:
        book: the workbook in the making.
        college: figures of the year and of the year before.
        note: what the lists leave out, in one line; empty when nothing.
    """
    _Overview(book, college).write(note)


class _Overview:
    """Writes the overview from top to bottom and knows in which row it is."""

    def __init__(self, book: SummaryBook, college: CollegeBook) -> None:
        self._book = book
        self._college = college
        self._say = book.context.say
        self._worksheet = book.sheet(self._say("Overview"))
        self._cells = Cells(self._worksheet, language=book.context.language)
        self._row = 0  # the last one written

    def write(self, note: str) -> None:
        college, context = self._college, self._book.context
        title = self._say("Figures for the college %(year)d") % {"year": college.year}
        self._prepare(title)
        self._append([(title, TITLE)])
        self._append([(context.filter_line, QUIET_LINE)])
        self._append([(note, NOTE)])
        self._append()
        self._write_key_figures()
        tables = OverviewBlocks(college.figures, college.previous, say=self._say)
        for block in tables.all():
            self._write_block(block)

    def _prepare(self, title: str) -> None:
        worksheet, context = self._worksheet, self._book.context
        for place, width in enumerate(WIDTHS, 1):
            worksheet.column_dimensions[get_column_letter(place)].width = width
        worksheet.row_dimensions[1].height = 28
        worksheet.row_dimensions[_KEY_ROW].height = 34
        worksheet.freeze_panes = "A3"
        lay_out_pages(
            worksheet,
            zone=context.zone,
            repeated="1:2",
            marking=context.shown_marking,
            title=title,
            language=context.language,
        )

    def _append(self, contents: Iterable[tuple[Content, Look]] = ()) -> None:
        self._row += 1
        dimension = self._worksheet.row_dimensions[self._row]
        dimension.height = dimension.height or MIN_HEIGHT
        self._worksheet.append(self._written(contents))

    def _written(self, contents: Iterable[tuple[Content, Look]]) -> Iterator[WriteOnlyCell]:
        for content, look in contents:
            yield self._cells.cell(content, look)

    def _write_key_figures(self) -> None:
        """Write the numbers one looks for first, each above that of the year before."""
        before = self._college.previous
        figures = key_figures(self._college.figures, before, say=self._say)
        self._append(_spread([label for label, _, _ in figures], _LABEL))
        self._append(_spread([number for _, number, _ in figures], _BIG))
        earlier = ["–" if number is None else str(number) for _, _, number in figures]
        self._append(_spread([f"{before.year}: {number}" for number in earlier], _LABEL))

    def _write_block(self, block: Block) -> None:
        if block.new_page:
            self._worksheet.row_breaks.append(Break(id=self._row))
        for _ in range(_GAP):
            self._append()
        top = self._row + 1
        self._append([(block.title, _HEADING)])
        self._append_headings(block)
        first = self._row + 1
        for line in block.lines:
            self._append(line)
        if not block.lines:
            self._append([(self._say("Nothing to show."), _LABEL)])
            return
        self._append((value, _total_look(place)) for place, value in enumerate(block.total))
        last_column = get_column_letter(len(block.headings))
        ref = f"A{first - 1}:{last_column}{first - 1 + len(block.lines)}"
        self._book.table(self._worksheet, block.headings, ref=ref)
        if block.charted:
            self._add_chart(block, top=top, first=first)

    def _append_headings(self, block: Block) -> None:
        wide = len(block.headings) > _NARROW
        height = _WIDE_HEADING if wide else _HEADING_HEIGHT
        self._worksheet.row_dimensions[self._row + 1].height = height
        self._append(
            (heading, _heading_look(place)) for place, heading in enumerate(block.headings)
        )

    def _add_chart(self, block: Block, *, top: int, first: int) -> None:
        lines = len(block.lines)
        column, width = _BESIDE
        if len(block.headings) > _NARROW:
            top = self._row + 2
            column, width = _BELOW
        chart = years_chart(self._worksheet, first=first, lines=lines, width=width, inks=block.inks)
        self._worksheet.add_chart(chart, f"{column}{top}")
        while self._row < top + chart_rows(lines):
            self._append()


def _spread(contents: Sequence[Content], look: Look) -> Iterator[tuple[Content, Look]]:
    placed: dict[int, Content] = dict(zip(_KEY_COLUMNS, contents, strict=True))
    for place in range(max(_KEY_COLUMNS) + 1):
        yield placed.get(place), look


def _heading_look(place: int) -> Look:
    kind = Kind.NUMBER if place > 1 else Kind.TEXT
    return Look(kind=kind, bold=True, ink=ACCENT, fill=TINT)


def _total_look(place: int) -> Look:
    kind = Kind.NUMBER if place > 1 else Kind.TEXT
    return Look(kind=kind, bold=True, above=True, wrapped=False)
