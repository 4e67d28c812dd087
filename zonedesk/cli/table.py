"""Tables for people: aligned columns, Dutch words, dates as on paper, cut to the screen only."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any, Final

from zonedesk.cli.headings import heading
from zonedesk.cli.language import texts
from zonedesk.domain.richtext import RichText, plain
from zonedesk.domain.words import Word
from zonedesk.i18n.formats import amount, clock, decimal, short_date

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP: Final = "  "
_NARROWEST: Final = 4
_CUT: Final = "…"
_EMPTY: Final[tuple[object, ...]] = (None, "", (), [])


def screen_width() -> int | None:
    """Columns of the terminal; None when the output goes to a file or another program."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def shown(value: object, name: str = "") -> str:
    """Write one value for people, on one line.

    Args:
        value: of a row or a record.
        name: of its field, for amounts.
    """
    return _one_line(_text(value, name))


def table(titles: Sequence[str], rows: Sequence[Sequence[str]], *, width: int | None = None) -> str:
    """Set rows in aligned columns under their titles.

    Args:
        titles: one a column.
        rows: texts, as many as there are titles.
        width: most columns of the screen; None for no limit.

    Returns:
        lines, each with its end.
    """
    widths = [max(map(_columns, column)) for column in zip(titles, *rows, strict=True)]
    if width is not None:
        _narrow(widths, width)
    rule = ["─" * size for size in widths]
    return "".join(_line(cells, widths) for cells in (titles, rule, *rows))


def record(value: object, *, depth: int = 0) -> Iterator[str]:
    """Write a record of names and values, what hangs on it indented below; gives lines."""
    pairs = value.items() if isinstance(value, Mapping) else ()
    for name, one in pairs:
        label = "  " * depth + heading(str(name))
        if isinstance(one, Mapping):
            yield f"{label}:"
            yield from record(one, depth=depth + 1)
        elif _is_list_of_records(one):
            yield f"{label} ({len(one)}):"
            for part in one:
                yield from _entry(part, depth=depth + 1)
        else:
            yield from _field(label, _text(one, str(name)))


def _is_list_of_records(value: object) -> bool:
    return isinstance(value, list | tuple) and any(isinstance(one, Mapping) for one in value)


def _entry(part: object, *, depth: int) -> Iterator[str]:
    """One of many: what is empty in it would only stand in the way."""
    filled = (
        {name: one for name, one in part.items() if one not in _EMPTY}
        if isinstance(part, Mapping)
        else part
    )
    lines = list(record(filled, depth=depth + 1))
    if lines:
        yield "  " * depth + "- " + lines[0].lstrip()
        yield from lines[1:]


def _field(label: str, text: str) -> Iterator[str]:
    lines = [_one_line(line) for line in text.split("\n")]
    if len(lines) == 1:
        yield f"{label}: {lines[0]}".rstrip()
        return
    yield f"{label}:"
    indent = " " * (len(label) - len(label.lstrip()) + 4)
    yield from (f"{indent}{line}".rstrip() for line in lines)


def _text(value: object, name: str) -> str:
    """Write a value for people; lines stay lines."""
    if isinstance(value, list | tuple):
        return ", ".join(_text(one, name) for one in value)
    if isinstance(value, int) and name == "amount":
        return amount(value)
    return next((write(value) for kind, write in _WRITERS if isinstance(value, kind)), str(value))


def _yes_no(value: bool) -> str:  # noqa: FBT001 - the value itself
    return texts().gettext("yes") if value else texts().gettext("no")


def _label(value: Word) -> str:
    return texts().label(type(value).__name__, value.value)


_WRITERS: Final[tuple[tuple[type, Callable[[Any], str]], ...]] = (
    (bool, _yes_no),
    (Word, _label),
    (date, short_date),
    (time, clock),
    (float, decimal),
    (RichText, plain),
    (type(None), lambda _: ""),
)


def _one_line(text: str) -> str:
    """Without line breaks and without signs that a terminal would obey."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(sign) in {"W", "F"} for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)


def _narrow(widths: list[int], limit: int) -> None:
    """Take from the widest column until the line fits, or every column is at its narrowest."""
    gaps = len(_GAP) * (len(widths) - 1)
    while sum(widths) + gaps > limit and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(map(_cell, cells, widths)).rstrip() + "\n"


def _cell(text: str, width: int) -> str:
    size = _columns(text)
    if size <= width:
        return text + " " * (width - size)
    kept = text
    while _columns(kept) > width - 1:
        kept = kept[:-1]
    return kept + _CUT + " " * (width - 1 - _columns(kept))
