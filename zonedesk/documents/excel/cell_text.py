"""Text as it may stand in a cell: literally, never a formula, never cut unseen (C05, C06, T75).

That a cell is text is said by its data type, so a leading ``=``, ``+``, ``-`` or ``@`` needs no
apostrophe. Here stands what else Excel would make of a text.
"""

from __future__ import annotations

import re
from typing import Final

from zonedesk.domain.richtext import clean, forbidden

MAX_TEXT: Final = 32_767  # UTF-16 units in a cell (Excel's limit)
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

_LIKE_AN_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def utf16_length(text: str) -> int:
    """Count a text as Excel does, in UTF-16 units."""
    if text.isascii() or max(text) <= "\uffff":
        return len(text)
    return len(text) + sum(char > "\uffff" for char in text)


def literal(text: str) -> str:
    """Give a text that Excel shows exactly as it is.

    ``_x0041_`` would be shown as the character it names, so its first underscore is escaped itself
    (ECMA-376 22.4.2.4). A character no workbook can hold becomes a visible replacement.
    """
    if text.isascii() and text.isprintable() and "_x" not in text:
        return text
    text = clean(text)
    if forbidden(text):
        text = "".join(REPLACEMENT if forbidden(char) else char for char in text)
    return _LIKE_AN_ESCAPE.sub("_x005F_", text) if "_x" in text else text


def cut(text: str, mark: str) -> str:
    """Give a text that fits in a cell: as it is, or cut with a visible mark at its end.

    Args:
        text: as `literal` gives it.
        mark: says that the text was cut.
    """
    if len(text) <= MAX_TEXT // 2 or utf16_length(text) <= MAX_TEXT:
        return text
    room = MAX_TEXT - utf16_length(mark)
    kept = text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", errors="ignore")
    return kept + mark
