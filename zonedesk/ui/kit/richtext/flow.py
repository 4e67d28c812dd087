"""Lines as they come out of foreign HTML, gathered into paragraphs, lists and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal, TypeAlias

from zonedesk.domain.richtext import (
    Block,
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    Runs,
    Table,
)
from zonedesk.ui.kit.richtext.settling import joined, readable, settled
from zonedesk.ui.kit.richtext.writing import flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.ui.kit.richtext.looks import Look

_BLANKS = re.compile(r"[\s\u00a0\u200b\ufeff]+")
_NUMBER = re.compile(r"\(?([0-9]{1,6})[.)]?")
_LETTER = re.compile(r"\(?([a-z])[.)]", re.IGNORECASE)
_MOST_SPAN = 100

Marker: TypeAlias = "tuple[str, str, int]"  # kind ("ul", "ol", "mso"), which list, which number


@dataclass
class _Line:
    """One line: its runs, and the list it is an item of."""

    runs: list[Run]
    marker: Marker | None = None
    table: Table | None = None


@dataclass
class Item:
    """An item of a list that is open: its marker until its first line is written."""

    marker: Marker
    line: _Line | None = None
    lines_before: int = 0


@dataclass
class Flow:
    """What stands in the body or in a cell: text comes in, blocks go out."""

    items: list[Item] = field(default_factory=list)
    _lines: list[_Line] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _mark: str = ""
    _seen: bool = False

    def text(self, text: str, *, look: Look) -> None:
        """Take characters; blanks count as one, as browsers show them, unless the look keeps."""
        shown = readable(text)
        if look.keeps_space:
            kept = shown.replace("\u00a0", " ")
        else:
            self._seen = self._seen or "\u00a0" in shown
            kept = _BLANKS.sub(" ", shown)
            if not self._runs or self._runs[-1].text.endswith((" ", "\n")):
                kept = kept.lstrip(" ")
        if kept:
            self._runs.append(look.run(kept))

    def mark(self, text: str) -> None:
        """Take the drawn number or bullet of a list of Word."""
        self._mark += text

    def break_line(self) -> None:
        """Take a line break inside a paragraph."""
        self._seen = True
        self._runs.append(Run("\n"))

    def end_block(self) -> None:
        """Close the line that is open; one that nobody could see is none."""
        runs, seen = _trimmed(self._runs), self._seen
        self._runs, self._seen = [], False
        if runs or seen:
            self._close(runs)

    def begin_item(self, kind: Literal["ul", "ol", "mso"], which: str, *, number: int) -> None:
        """Open an item of a list."""
        self.end_block()
        self.items.append(Item((kind, which, number), lines_before=len(self._lines)))

    def end_item(self) -> None:
        """Close the item of the innermost list, an empty one too."""
        self.end_block()
        if not self.items:
            return
        item = self.items.pop()
        if item.line is None and item.lines_before == len(self._lines):
            self._add_item(item, [])

    def table(self, table: Table) -> None:
        """Take a finished table."""
        self.end_block()
        self._lines.append(_Line([], table=table))

    def put(self, blocks: tuple[Block, ...]) -> None:
        """Take blocks as they are, from a table that only laid a page out."""
        self.end_block()
        for number, block in enumerate(blocks):
            match block:
                case Paragraph(runs):
                    self._lines.append(_Line(list(runs)))
                case Table():
                    self._lines.append(_Line([], table=block))
                case BulletList(items):
                    which = f"put {len(self._lines)} {number}"
                    self._lines += [_Line(list(one), ("ul", which, 1)) for one in items]
                case NumberedList(items, start):
                    which = f"put {len(self._lines)} {number}"
                    self._lines += [
                        _Line(list(one), ("ol", which, n)) for n, one in enumerate(items, start)
                    ]

    def rich(self) -> RichText:
        """Give everything as a text, without empty lines before and after it."""
        self.end_block()
        lines = self._lines
        while lines and _is_blank(lines[0]):
            lines = lines[1:]
        while lines and _is_blank(lines[-1]):
            lines = lines[:-1]
        return settled(RichText(tuple(_blocks(lines))))

    def cell(self) -> Runs:
        """Give everything as the lines of a cell."""
        return flat(self.rich())

    def _close(self, runs: list[Run]) -> None:
        item = self.items[-1] if self.items else None
        if item is None:
            self._lines.append(_Line(runs))
        elif item.line is None:
            self._add_item(item, runs)
        elif item.line is self._lines[-1]:
            item.line.runs += [Run("\n"), *runs]
        else:
            self._lines.append(_Line(runs))

    def _add_item(self, item: Item, runs: list[Run]) -> None:
        marker, mark = item.marker, self._mark.strip(" \t\r\n\u00a0")
        self._mark = ""
        item.line = _Line(runs, marker)
        if marker[0] == "mso":
            item.line.marker = self._word_marker(marker[1], mark)
            if item.line.marker is None:
                item.line.runs[:0] = [Run(f"{mark} ")]
        self._lines.append(item.line)

    def _word_marker(self, which: str, mark: str) -> Marker | None:
        """What a drawn number means; one such as 1.2. is kept as text."""
        if number := _NUMBER.fullmatch(mark):
            return "ol", which, int(number[1])
        if (letter := _LETTER.fullmatch(mark)) and (letter[1] in "aA" or self._after(which)):
            return "ol", which, self._after(which) or 1
        return None if any(map(str.isalnum, mark[:-1])) else ("ul", which, 1)

    def _after(self, which: str) -> int:
        """The number after that of the last line, if it is of the same list."""
        last = self._lines[-1].marker if self._lines else None
        return last[2] + 1 if last and last[:2] == ("ol", which) else 0


@dataclass
class Grid:
    """A table that is open: rows of cells, with the places that merged cells take."""

    rows: list[list[Runs]] = field(default_factory=list)
    only: RichText = RichText.empty
    _below: dict[int, int] = field(default_factory=dict)

    def begin_row(self) -> None:
        """Open a row."""
        self.rows.append([])
        self._skip_taken()

    def add(self, flow: Flow, *, columns: int, rows: int) -> None:
        """Take a finished cell that is so many columns wide and rows high."""
        if not self.rows:
            self.begin_row()
        self.only = flow.rich()
        place = len(self.rows[-1])
        wide = min(max(columns, 1), _MOST_SPAN)
        self.rows[-1] += [flow.cell(), *([()] * (wide - 1))]
        if rows > 1:
            self._below |= dict.fromkeys(range(place, place + wide), min(rows, _MOST_SPAN) - 1)
        self._skip_taken()

    def table(self) -> Table:
        """Give the table; rows and columns that hold no cell at all are left out."""
        return Table(tuple(tuple(row) for row in self.rows if row))

    def is_layout(self) -> bool:
        """Tell whether it only lays out a page: a table of one cell."""
        return sum(map(len, self.rows)) == 1

    def _skip_taken(self) -> None:
        while left := self._below.get(len(self.rows[-1])):
            self._below[len(self.rows[-1])] = left - 1
            self.rows[-1].append(())


def _trimmed(runs: list[Run]) -> list[Run]:
    """The runs without blanks at the end and without the last break, which shows nothing."""
    kept = list(joined(runs))
    if kept and kept[-1].text.endswith("\n"):
        kept[-1] = _with(kept[-1], kept[-1].text[:-1])
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    if kept:
        kept[-1] = _with(kept[-1], kept[-1].text.rstrip(" "))
    return kept


def _with(run: Run, text: str) -> Run:
    return replace(run, text=text)


def _is_blank(line: _Line) -> bool:
    return line.table is None and line.marker is None and not line.runs


def _blocks(lines: list[_Line]) -> Iterator[Block]:
    for key, same in groupby(lines, key=lambda line: line.marker[:2] if line.marker else None):
        group = list(same)
        if key is None:
            yield from (line.table or Paragraph(tuple(line.runs)) for line in group)
            continue
        items = tuple(tuple(line.runs) for line in group)
        first = group[0].marker
        number = first[2] if first else 1
        yield BulletList(items) if key[0] == "ul" else NumberedList(items, number)
