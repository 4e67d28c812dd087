"""Text blocks: sentences that come back, with words in square brackets that are filled in (R84).

A placeholder is a word in square brackets. What the item and its meeting can tell is filled in at
once; every other one stays as it is written, and is typed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Table,
    plain_runs,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.richtext import Block, Run, Runs
    from zonedesk.domain.words import TextPlace

BODY: Final = "orgaan"
DATE: Final = "datum"
HOUR: Final = "uur"
PLACE: Final = "plaats"
CHAIR: Final = "voorzitter"
SECRETARY: Final = "secretaris"
ITEM: Final = "punt"
TITLE: Final = "titel"
DOSSIER: Final = "dossier"
AMOUNT: Final = "bedrag"
LEGAL_BASIS: Final = "rechtsgrond"

KNOWN: Final = (
    BODY, DATE, HOUR, PLACE, CHAIR, SECRETARY, ITEM, TITLE, DOSSIER, AMOUNT, LEGAL_BASIS,
)  # fmt: skip
"""The placeholders that an item and its meeting can fill in, as they stand in the brackets."""

GAP: Final = "\\[[^\\[\\]\n\u2028]+\\]"
"""Pattern of a placeholder; it ends on its own line."""

BLOCKS: Final = "text:"
"""What the list of text blocks is asked by in its place; a block has its number behind it."""

_GAP = re.compile(GAP)
_OPENS = "([{\u201c\u201e\"'\u2018\u00ab/-"  # behind these no blank is written


@dataclass(frozen=True, slots=True)
class TextBlockLine:
    """A text block: title, text, for which field, and of which body.

    ``body`` is its name; empty, with ``body_id`` None, when the block is for every body.
    """

    handle: Handle
    title: str
    text: RichText
    place: TextPlace
    body_id: int | None
    body: str


class _Filled(NamedTuple):
    """A placeholder in a row of runs, and what comes in its stead."""

    start: int
    end: int
    words: str


def filled(text: RichText, values: Mapping[str, str]) -> RichText:
    """Fill in the placeholders of which the value is known; all else stays, with its looks.

    A value takes the look of the bracket that opens, and a capital where the placeholder has one.

    Args:
        text: of a text block.
        values: by the names of `KNOWN`; an empty one is not known.
    """
    return RichText(tuple(_block(block, values) for block in text.blocks))


def apart(text: RichText, before: str) -> RichText:
    """Give a text as it is put behind what stands on its line already.

    A sentence comes behind a blank; a text of several blocks begins on a line of its own.
    """
    if not before.strip() or not text.blocks:
        return text
    first, *others = text.blocks
    if others:
        return RichText((Paragraph(), *text.blocks))
    blank = not before[-1].isspace() and before[-1] not in _OPENS
    if not blank or not isinstance(first, Paragraph) or not first.runs:
        return text
    run, *further = first.runs
    return RichText((Paragraph((replace(run, text=f" {run.text}"), *further)),))


def first_words(text: str, *, most: int) -> str:
    """Give the beginning of a text on one line, cut behind a word, for a list."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[:most].rsplit(' ', 1)[0]}…"


def block_reference(block_id: int) -> str:
    """Give what a text block is asked by in its place: ``text:12``."""
    return f"{BLOCKS}{block_id}"


def block_of(reference: str) -> int | None:
    """Give the id of the text block that a reference asks for; None when it asks for no block."""
    number = reference.removeprefix(BLOCKS)
    asks = reference.startswith(BLOCKS) and number.isascii() and number.isdigit()
    return int(number) if asks else None


def _block(block: Block, values: Mapping[str, str]) -> Block:
    match block:
        case Paragraph(runs):
            return Paragraph(_runs(runs, values))
        case BulletList(items):
            return BulletList(tuple(_runs(item, values) for item in items))
        case NumberedList(items, start):
            return NumberedList(tuple(_runs(item, values) for item in items), start)
        case Table(rows):
            return Table(tuple(tuple(_runs(cell, values) for cell in row) for row in rows))


def _runs(runs: Runs, values: Mapping[str, str]) -> Runs:
    found = [
        _Filled(one.start(), one.end(), words)
        for one in _GAP.finditer(plain_runs(runs))
        if (words := _words(one[0][1:-1].strip(), values))
    ]
    if not found:
        return runs
    made: list[Run] = []
    begin = 0
    for run in runs:
        told = _told(run.text, found, begin=begin)
        if told:
            made.append(replace(run, text=told))
        begin += len(run.text)
    return tuple(made)


def _words(name: str, values: Mapping[str, str]) -> str:
    words = values.get(name.casefold(), "")
    return words[:1].upper() + words[1:] if name[:1].isupper() else words


def _told(text: str, found: list[_Filled], *, begin: int) -> str:
    """Give the text of a run that begins at a place of its row, with what is filled in."""
    parts, at, end = [], begin, begin + len(text)
    for one in found:
        if one.end <= begin or one.start >= end:
            continue
        if one.start >= begin:
            parts += [text[at - begin : one.start - begin], one.words]
        at = min(one.end, end)
    return "".join((*parts, text[at - begin :]))
