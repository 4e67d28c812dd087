"""The small rich text of every long field: what the desk keeps of bold, lists and tables (R82).

A text is a row of blocks (paragraph, bullet list, numbered list, simple table) of runs (a stretch
of characters with one look). All values are frozen; nothing here knows HTML, Qt or ReportLab.
Stored form: `richtext_json`; marks of the register workbook: `richtext_marks`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Position: TypeAlias = Literal["", "sub", "super"]

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of characters with one look; `\\n` in its text is a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    position: Position = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; without runs it is an empty line."""

    runs: Runs = ()


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list with bullets; each item is a row of runs."""

    items: tuple[Runs, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A numbered list; `start` numbers its first item, for a list may go on after a text."""

    items: tuple[Runs, ...] = ()
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A simple table: rows of cells, each cell a row of runs; rows may differ in length."""

    rows: tuple[tuple[Runs, ...], ...] = ()


Block: TypeAlias = Paragraph | BulletList | NumberedList | Table


@dataclass(frozen=True, slots=True)
class RichText:
    """A text as the secretary wrote it, block after block."""

    empty: ClassVar[RichText]
    blocks: tuple[Block, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing visible was written: blanks, empty items and empty cells do not count."""
        return not any(run.text.strip() for run in runs_of(self))


RichText.empty = RichText()


def runs_of(text: RichText) -> Iterator[Run]:
    """All runs of a text in reading order, those of items and cells too."""
    for block in text.blocks:
        for runs in _rows(block):
            yield from runs


def _rows(block: Block) -> tuple[Runs, ...]:
    match block:
        case Paragraph(runs):
            return (runs,)
        case Table(rows):
            return tuple(cell for row in rows for cell in row)
        case _:
            return block.items


def from_plain(text: str) -> RichText:
    """A rich text that shows exactly this text: every line its own paragraph, all of it literal."""
    if not text:
        return RichText.empty
    return RichText(tuple(Paragraph((Run(line),) if line else ()) for line in text.split("\n")))


def plain(text: RichText) -> str:
    """The bare text for search, mails and cells: `- x`, `1. x`, cells joined with ` | `."""
    return "\n".join(line for block in text.blocks for line in _plain_lines(block))


def _plain_lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(runs):
            yield plain_runs(runs)
        case BulletList(items):
            yield from (f"- {plain_runs(item)}" for item in items)
        case NumberedList(items, start):
            yield from (f"{number}. {plain_runs(item)}" for number, item in enumerate(items, start))
        case Table(rows):
            yield from (plain_row(row) for row in rows)


def plain_runs(runs: Runs) -> str:
    """The bare characters of a row of runs, line breaks included."""
    return "".join(run.text for run in runs)


def split_lines(runs: Runs) -> tuple[Runs, ...]:
    """The runs line by line, without the line breaks; at least one line."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines.extend([replace(run, text=other)] for other in others)
    return tuple(tuple(run for run in line if run.text) for line in lines)


def plain_row(cells: tuple[Runs, ...]) -> str:
    """A table row on one line; a line break inside a cell becomes a blank."""
    return " | ".join(plain_runs(cell).replace("\n", " ") for cell in cells)


def clean(text: str) -> str:
    """Text as it is stored: composed letters (NFC) and one kind of line break (T67)."""
    if text.isascii():
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def forbidden(text: str) -> tuple[str, ...]:
    """The characters no field may hold, each once, as `U+000B`; empty when the text is fine (T75).

    Forbidden are control characters other than tab and line feed, lone surrogates, and the two
    code points no workbook can hold. Ask after `clean`, which has settled carriage returns.
    """
    if text.isascii() and text.isprintable():
        return ()
    return tuple(dict.fromkeys(f"U+{ord(found):04X}" for found in _FORBIDDEN.findall(text)))
