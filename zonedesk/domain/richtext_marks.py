r"""Rich text as a secretary types it in a cell of the register workbook (formats.md 2, "rich").

Every line is a paragraph. Lines that begin with `- ` form a bullet list; lines that begin with
`1. ` a numbered one, as long as the numbers count on: no number that was typed is ever changed.
Where a paragraph would begin as an item, `\- ` and `3\. ` say that it does not: directly there one
backslash is dropped. Marks inside a line: `richtext_inline`.

A line break inside a run comes back as a new paragraph with the same text. Tables become text.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from zonedesk.domain.richtext import (
    Block,
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    Runs,
    Table,
    from_plain,
    plain_row,
    plain_runs,
)
from zonedesk.domain.richtext_inline import (
    BOLD,
    ITALIC,
    UNDERLINE,
    Line,
    has_marks,
    read_line,
    write_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"(?:0|[1-9][0-9]{0,8})"
_ITEM = re.compile(rf"- |({_NUMBER})\. ")
_LOOKS_LIKE_ITEM = re.compile(rf"{_NUMBER}(?=\\*\. )|(?=\\*- )")
_LITERAL_ITEM = re.compile(rf"{_NUMBER}(?=\\+\. )|(?=\\+- )")
_LOOKS = tuple(
    (bool(bits & BOLD), bool(bits & ITALIC), bool(bits & UNDERLINE))
    for bits in range(BOLD + ITALIC + UNDERLINE + 1)
)
_BITS = {look: bits for bits, look in enumerate(_LOOKS)}


def literal(text: str) -> str:
    """Marks that print this text exactly, whatever is in it."""
    return to_marks(from_plain(text))


def from_marks(marks: str) -> RichText:
    """The rich text a cell says; never an error, and no visible character gets lost."""
    if not marks:
        return RichText.empty
    return RichText(tuple(_blocks(marks.split("\n"))))


def _blocks(lines: list[str]) -> Iterator[Block]:
    for (kind, *_), group in groupby(enumerate(lines), _list_of):
        members = [line for _, line in group]
        if kind == "p":
            yield from map(_paragraph, members)
            continue
        begin, _, _ = members[0].partition(" ")
        items = tuple(_runs(line.partition(" ")[2]) for line in members)
        yield BulletList(items) if kind == "ul" else NumberedList(items, int(begin[:-1]))


def _list_of(placed: tuple[int, str]) -> tuple[str, int]:
    """What holds lines together: their kind and, of numbered ones, the number less the place."""
    place, line = placed
    item = _ITEM.match(line)
    if item is None:
        return "p", 0
    return ("ul", 0) if item[1] is None else ("ol", int(item[1]) - place)


def _paragraph(marks: str) -> Paragraph:
    item = _LITERAL_ITEM.match(marks) if "\\" in marks else None
    return Paragraph(_runs(marks[: item.end()] + marks[item.end() + 1 :] if item else marks))


def _runs(marks: str) -> Runs:
    if not has_marks(marks):
        return (Run(marks),) if marks else ()
    line = read_line(marks)
    runs: list[Run] = []
    start = 0
    for bits, stretch in groupby(line.looks):
        end = start + len(list(stretch))
        runs.append(Run(line.text[start:end], *_LOOKS[bits]))
        start = end
    return tuple(runs)


def to_marks(text: RichText) -> str:
    """The text for a cell; what marks cannot say becomes plain text (see `richtext_inline`)."""
    return "\n".join(line for block in text.blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(runs):
            yield from map(_no_item, _written(runs))
        case BulletList(items):
            for item in items:
                yield from _item_lines("- ", item)
        case NumberedList(items, start):
            for number, item in enumerate(items, start):
                yield from _item_lines(f"{number}. ", item)
        case Table(rows):
            yield from (literal(plain_row(row)) for row in rows)


def _item_lines(begin: str, item: Runs) -> Iterator[str]:
    first, *others = _written(item)
    yield begin + first
    yield from map(_no_item, others)


def _no_item(marks: str) -> str:
    """The line so that it comes back as a paragraph, though it may begin as an item."""
    item = _LOOKS_LIKE_ITEM.match(marks)
    return f"{marks[: item.end()]}\\{marks[item.end() :]}" if item else marks


def _written(runs: Runs) -> list[str]:
    """The lines of a row of runs, each with its marks; at least one."""
    whole = plain_runs(runs)
    looks = b"".join(
        bytes((_BITS[run.bold, run.italic, run.underline],)) * len(run.text) for run in runs
    )
    if not any(looks) and not has_marks(whole):
        return whole.split("\n")
    lines: list[str] = []
    start = 0
    for text in whole.split("\n"):
        lines.append(write_line(Line(text, looks[start : start + len(text)])))
        start += len(text) + 1
    return lines
