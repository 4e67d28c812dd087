"""The articles of a decision: `Artikel 1.`, `Artikel 2.`, `Enig artikel.` (formats.md, `besluit`).

An article begins at a line whose bold beginning is such a label; what stands before the first one
(considerations, the legal ground) is the introduction.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, TypeAlias

from zonedesk.domain.richtext import (
    Block,
    Paragraph,
    RichText,
    Run,
    Runs,
    plain_runs,
    split_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

Article: TypeAlias = tuple[str, RichText]

_LABEL = re.compile(r"[^\S\n]*((?:Artikel\s+[0-9]+\w*|Enig\s+artikel)\.)", re.IGNORECASE)


def articles(text: RichText) -> tuple[RichText, tuple[Article, ...]]:
    """A decision as its introduction and its articles, each a label and its text; nothing is lost.

    The label is printed as typed (`"Artikel 1."`); blanks between it and its text are dropped, and
    so is the line of a label that stands alone. Without a label all of the text is introduction.
    """
    introduction: list[Block] = []
    found: list[tuple[str, list[Block]]] = []
    for block in _separated(text):
        label = _label(block)
        if label is None:
            (found[-1][1] if found else introduction).append(block)
        else:
            found.append((label[1], _after(block, label.end(1))))
    bodies = tuple((label, RichText(tuple(body))) for label, body in found)
    return RichText(tuple(introduction)), bodies


def _separated(text: RichText) -> Iterator[Block]:
    """The blocks, a paragraph with a label inside it cut into its lines."""
    for block in text.blocks:
        lines = split_lines(block.runs) if isinstance(block, Paragraph) else ()
        if any(_label(Paragraph(line)) for line in lines[1:]):
            yield from map(Paragraph, lines)
        else:
            yield block


def _label(block: Block) -> re.Match[str] | None:
    if not isinstance(block, Paragraph):
        return None
    return _LABEL.match(plain_runs(tuple(takewhile(lambda run: run.bold, block.runs))))


def _after(block: Block, length: int) -> list[Block]:
    """The paragraph behind its label of this length, as no block when nothing is left."""
    runs = block.runs if isinstance(block, Paragraph) else ()
    whole = plain_runs(runs)
    rest = whole[length:].lstrip()
    return [Paragraph(tuple(_cut(runs, len(whole) - len(rest))))] if rest else []


def _cut(runs: Runs, length: int) -> Iterator[Run]:
    for run in runs:
        if length < len(run.text):
            yield replace(run, text=run.text[length:])
        length = max(0, length - len(run.text))
