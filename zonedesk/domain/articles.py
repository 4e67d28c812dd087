"""The articles of a decision: `Artikel 1.`, `Artikel 2.`, `Enig artikel.` (formats.md, `besluit`).

An article begins at a line whose bold beginning is such a label; what stands before the first one
(considerations, the legal ground) is the introduction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zonedesk.domain.labelled import Label, bold_beginning, labelled
from zonedesk.domain.labelled import Part as Article

if TYPE_CHECKING:
    from zonedesk.domain.richtext import RichText, Runs

__all__ = ["Article", "articles"]

_LABEL = re.compile(r"[^\S\n]*((?:Artikel\s+[0-9]+\w*|Enig\s+artikel)\.)", re.IGNORECASE)


def articles(text: RichText) -> tuple[RichText, tuple[Article, ...]]:
    """A decision as its introduction and its articles, each a label and its text; nothing is lost.

    The label is printed as typed (`"Artikel 1."`); blanks between it and its text are dropped, and
    so is the line of a label that stands alone. Without a label all of the text is introduction.
    """
    return labelled(text, _label)


def _label(runs: Runs) -> Label | None:
    found = _LABEL.match(bold_beginning(runs))
    return None if found is None else Label(found[1], found.end(1))
