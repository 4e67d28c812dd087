"""What people type or paste, as it is kept: without signs that no field may hold (product 3.9)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Table,
    clean,
    forbidden,
)

if TYPE_CHECKING:
    from zonedesk.domain.richtext import Block, Runs


def typed(text: str) -> str:
    """Give a text in composed letters, without control characters and blanks around it."""
    return _allowed(text).strip()


def typed_rich(text: RichText) -> RichText:
    """Give a rich text of which each run holds only what a field may hold; its look stays."""
    return RichText(tuple(_block(block) for block in text.blocks))


def _allowed(text: str) -> str:
    cleaned = clean(text)
    codes = {int(code.removeprefix("U+"), base=16) for code in forbidden(cleaned)}
    return cleaned.translate(dict.fromkeys(codes)) if codes else cleaned


def _block(block: Block) -> Block:
    match block:
        case Paragraph(runs):
            return Paragraph(_runs(runs))
        case BulletList(items):
            return BulletList(tuple(map(_runs, items)))
        case NumberedList(items, start):
            return NumberedList(tuple(map(_runs, items)), start)
        case Table(rows):
            return Table(tuple(tuple(map(_runs, cells)) for cells in rows))


def _runs(runs: Runs) -> Runs:
    return tuple(replace(run, text=_allowed(run.text)) for run in runs)
