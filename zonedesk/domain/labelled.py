"""A text read back in the parts that its bold labels begin: articles, grounds of a motivation."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

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
    from collections.abc import Callable, Iterator


class Label(NamedTuple):
    """A label at the head of a paragraph: its words as typed, and where they end."""

    words: str
    end: int


class Part(NamedTuple):
    """What a label begins, up to the next one."""

    label: str
    text: RichText


def labelled(
    text: RichText, label_of: Callable[[Runs], Label | None]
) -> tuple[RichText, tuple[Part, ...]]:
    """Take a text apart in what stands before its first label, and its parts; nothing is lost.

    Blanks between a label and its text are dropped, and so is the line of a label that stands
    alone. A paragraph with a label inside it is cut into its lines first.

    Args:
        text: as it was written.
        label_of: finds the label that a row of runs begins with; None when there is none.
    """
    introduction: list[Block] = []
    found: list[tuple[str, list[Block]]] = []
    for block in _separated(text, label_of):
        label = label_of(block.runs) if isinstance(block, Paragraph) else None
        if label is None:
            (found[-1][1] if found else introduction).append(block)
        else:
            found.append((label.words, _after(block, label.end)))
    parts = tuple(Part(words, RichText(tuple(body))) for words, body in found)
    return RichText(tuple(introduction)), parts


def bold_beginning(runs: Runs) -> str:
    """Give the bold words that a row of runs begins with."""
    return plain_runs(tuple(takewhile(lambda run: run.bold, runs)))


def _separated(text: RichText, label_of: Callable[[Runs], Label | None]) -> Iterator[Block]:
    """Give the blocks, a paragraph with a label inside it cut into its lines."""
    for block in text.blocks:
        lines = split_lines(block.runs) if isinstance(block, Paragraph) else ()
        if any(label_of(line) for line in lines[1:]):
            yield from map(Paragraph, lines)
        else:
            yield block


def _after(block: Block, length: int) -> list[Block]:
    """Give the paragraph behind its label of this length, no block when nothing is left."""
    runs = block.runs if isinstance(block, Paragraph) else ()
    whole = plain_runs(runs)
    rest = whole[length:].lstrip()
    return [Paragraph(tuple(_cut(runs, len(whole) - len(rest))))] if rest else []


def _cut(runs: Runs, length: int) -> Iterator[Run]:
    for run in runs:
        if length < len(run.text):
            yield replace(run, text=run.text[length:])
        length = max(0, length - len(run.text))
