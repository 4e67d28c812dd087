"""The one form in which equal texts are equal: what a text looks like after it was on a screen."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    Runs,
    Table,
    clean,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.richtext import Block

# Line and paragraph separators are line breaks; two code points frame tables inside Qt.
_BREAKS = re.compile("[\u2028\u2029]")
_FRAMES = re.compile("[\ufdd0\ufdd1]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def settled(text: RichText) -> RichText:
    """Give the text with neighbouring runs of one look joined and nothing empty left standing.

    Nothing that can be seen is lost: runs without characters, lists without items and tables
    without cells go, short table rows are filled up, a single empty paragraph is an empty text.
    """
    blocks = tuple(kept for block in text.blocks if (kept := _settled_block(block)) is not None)
    return RichText.empty if blocks == (Paragraph(),) else RichText(blocks)


def joined(runs: Iterable[Run]) -> Runs:
    """Give runs without empty ones, neighbours of one look as one."""
    filled = [replace(run, text=_visible(run.text)) for run in runs]
    looks = groupby((run for run in filled if run.text), key=lambda run: replace(run, text=""))
    return tuple(replace(look, text="".join(run.text for run in same)) for look, same in looks)


def readable(text: str) -> str:
    """Give foreign text as it may be stored: composed, one kind of break, no control characters.

    A vertical tab is the line break of Word, a form feed its page break.
    """
    broken = clean(text).replace("\x0b", "\n").replace("\x0c", "\n")
    return _CONTROLS.sub("", broken)


def _visible(text: str) -> str:
    if text.isascii():
        return text
    return _FRAMES.sub("\ufffd", _BREAKS.sub("\n", text))


def _settled_block(block: Block) -> Block | None:
    match block:
        case Paragraph(runs):
            return Paragraph(joined(runs))
        case Table(rows):
            return _settled_table(rows)
        case BulletList(items):
            return BulletList(tuple(map(joined, items))) if items else None
        case NumberedList(items, start):
            return NumberedList(tuple(map(joined, items)), start) if items else None


def _settled_table(rows: tuple[tuple[Runs, ...], ...]) -> Table | None:
    width = max(map(len, rows), default=0)
    if not width:
        return None
    return Table(tuple((*map(joined, row), *(((),) * (width - len(row)))) for row in rows))
