"""Cells for the clipboard: tab-separated with headings, as Excel takes them (rule 17)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Numbers, percentages and phones begin with a sign too and must stay readable (trust.md 3).
_FORMULA = re.compile(r"[=@]|[+-](?![\d\s.,/%()€–-]*$)")
_QUOTED = re.compile(r'[\t\n\r"]')


def tab_separated(lines: Iterable[Sequence[str]]) -> str:
    """Write lines of cells; a cell with tabs or line breaks is quoted, a formula stays text."""
    return "".join("\t".join(map(_cell, line)) + "\n" for line in lines)


def _cell(text: str) -> str:
    if _FORMULA.match(text):
        text = f"'{text}"
    if _QUOTED.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text
