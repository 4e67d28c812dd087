"""Foreign HTML into a text of the model: Word, Outlook, LibreOffice, web pages, Excel (rule 32).

Words are kept, looks are brought back to the few of the model; fonts, colours, images, scripts
and what nobody saw are gone (T64, T65). A heading becomes bold, an item of a nested list an item
of its own, a merged cell one cell. Nothing is loaded and nothing is executed: the HTML is only
read, by the parser of the standard library.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from zonedesk.ui.kit.richtext.flow import Flow, Grid
from zonedesk.ui.kit.richtext.looks import Look, declarations, is_hidden, look_of

if TYPE_CHECKING:
    from zonedesk.domain.richtext import RichText

_COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
# Word's <![if !supportLists]> and <![endif]>; their contents are real.
_SECTIONS = re.compile(r"<!\[[^>]*>|<\?[^>]*>")

_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
}  # fmt: skip
_SKIPPED = {"script", "style", "title", "template", "svg", "math", "object", "noscript", "xml"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "html", "legend", "main", "nav", "p", "pre", "section",
    "summary", "ul", "ol", "table",
}  # fmt: skip
_CELLS = {"td", "th"}
_LISTS = {"ul", "ol"}
_ROOMS = {"td", "th", "table", "li", "div", "body", "blockquote"}
_WHOLE = re.compile(r"[0-9]{1,6}")
_WORD_LIST = re.compile(r"l[0-9]+ level[0-9]+ lfo[0-9]+")


def from_html(html: str) -> RichText:
    """Read HTML of any source; whatever it is, something is read and nothing is raised."""
    reader = _Reader()
    reader.feed(_SECTIONS.sub("", _COMMENTS.sub("", html)))
    reader.close()
    return reader.rich()


@dataclass
class _Open:
    """An element that is open."""

    tag: str
    look: Look
    hidden: bool
    marks: bool = False
    item: bool = False


@dataclass
class _Table:
    """A table that is open: how many lists are open around it, and the spans of its open cell."""

    lists_outside: int
    columns: int = 1
    rows: int = 1
    grid: Grid = field(default_factory=Grid)


class _Reader(HTMLParser):
    """Walks through HTML with a stack of open elements and of the cells they stand in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[_Open] = []
        self._flows = [Flow()]
        self._grids: list[_Table] = []
        self._lists: list[tuple[str, str, int]] = []
        self._count = 0

    def rich(self) -> RichText:
        """Give what was read; what was left open is closed."""
        while self._open:
            self._close(self._open.pop())
        while self._grids:
            self._end_table()
        return self._flows[-1].rich()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        attributes = {name: value or "" for name, value in attrs}
        self._imply_ends(tag)
        flow = self._flows[-1]
        if tag == "br" and not self._hidden():
            flow.break_line()
        if tag in _BLOCKS:
            flow.end_block()
        if tag in _VOID:
            return
        around = self._open[-1] if self._open else _Open("", Look(), hidden=False)
        made = _Open(
            tag,
            look_of(tag, attributes, inside=around.look),
            hidden=around.hidden or tag in _SKIPPED or is_hidden(attributes),
            marks=around.marks or declarations(attributes).get("mso-list") == "ignore",
        )
        self._open.append(made)
        if not made.hidden:
            self._begin(made, attributes)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and all that was left open inside it."""
        if not any(one.tag == tag for one in self._open):
            return
        while self._open:
            last = self._open.pop()
            self._close(last)
            if last.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        """Take text."""
        around = self._open[-1] if self._open else _Open("", Look(), hidden=False)
        if around.hidden:
            return
        if around.marks:
            self._flows[-1].mark(around.look.run(data).text)
        else:
            self._flows[-1].text(data, look=around.look)

    def _hidden(self) -> bool:
        return bool(self._open) and self._open[-1].hidden

    def _imply_ends(self, tag: str) -> None:
        """Close what HTML allows to be left open: a paragraph, an item, a cell, a row."""
        if tag in _BLOCKS or tag in _CELLS or tag in {"li", "tr"}:
            self._end_within("p", _ROOMS)
        if tag == "li":
            self._end_within("li", _LISTS | {"table"})
        if tag in _CELLS or tag == "tr":
            self._end_within("td", {"table"})
            self._end_within("th", {"table"})
        if tag == "tr":
            self._end_within("tr", {"table"})

    def _end_within(self, tag: str, rooms: set[str]) -> None:
        for one in reversed(self._open):
            if one.tag == tag:
                self.handle_endtag(tag)
                return
            if one.tag in rooms:
                return

    def _begin(self, made: _Open, attributes: dict[str, str]) -> None:
        tag, flow = made.tag, self._flows[-1]
        if tag in _LISTS:
            self._count += 1
            self._lists.append((tag, str(self._count), _whole(attributes.get("start", ""), 1)))
        elif tag == "li":
            self._begin_item(attributes)
            made.item = True
        elif tag == "table":
            self._grids.append(_Table(len(self._lists)))
            self._flows.append(Flow())
        elif tag == "tr" and self._grids:
            self._grids[-1].grid.begin_row()
        elif tag in _CELLS and self._grids:
            self._begin_cell(attributes)
        elif found := _WORD_LIST.search(declarations(attributes).get("mso-list", "")):
            flow.begin_item("mso", found[0], number=1)
            made.item = True

    def _begin_item(self, attributes: dict[str, str]) -> None:
        kind, which, number = self._lists[-1] if self._lists else ("ul", "", 1)
        number = _whole(attributes.get("value", ""), number)
        if self._lists:
            self._lists[-1] = (kind, which, number + 1)
        self._flows[-1].begin_item("ol" if kind == "ol" else "ul", which, number=number)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        """Open a cell; text that stood between cells belongs before the table."""
        self._flows[-1].end_block()
        self._grids[-1].columns = _whole(attributes.get("colspan", ""), 1)
        self._grids[-1].rows = _whole(attributes.get("rowspan", ""), 1)
        self._flows.append(Flow())

    def _close(self, gone: _Open) -> None:
        if gone.hidden:
            return
        if gone.item:
            self._flows[-1].end_item()
        elif gone.tag in _LISTS and self._lists:
            self._flows[-1].end_block()
            self._lists.pop()
        elif gone.tag in _CELLS and self._grids:
            self._end_cell()
        elif gone.tag == "table" and self._grids:
            self._end_table()
        elif gone.tag in _BLOCKS:
            self._flows[-1].end_block()

    def _end_cell(self) -> None:
        table = self._grids[-1]
        table.grid.add(self._flows.pop(), columns=table.columns, rows=table.rows)

    def _end_table(self) -> None:
        table = self._grids.pop()
        grid = table.grid
        between = self._flows.pop().rich()
        del self._lists[table.lists_outside :]
        flow = self._flows[-1]
        flow.put(between.blocks)
        if grid.is_layout():
            flow.put(grid.only.blocks)
        elif grid.rows:
            flow.table(grid.table())


def _whole(text: str, otherwise: int) -> int:
    found = _WHOLE.fullmatch(text.strip())
    return int(found[0]) if found else otherwise
