"""The sentence at the cursor, of which a decision or an action point is made (02)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

_END = re.compile(r"[.!?…]+(?=\s|$)")


def sentence_in(text: str, place: int) -> str:
    """Give the sentence of a text in which a place lies; behind the last one, the last."""
    start = 0
    found = ""
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        part = text[start:end].strip()
        if part:
            found = part
        if place <= end and found:
            return found
        start = end
    return found


def sentence_at_cursor(editor: QTextEdit) -> str:
    """Give what is selected in a field, else the sentence at its cursor."""
    cursor = editor.textCursor()
    if cursor.hasSelection():
        return " ".join(cursor.selectedText().split())
    return sentence_in(cursor.block().text(), cursor.positionInBlock())
