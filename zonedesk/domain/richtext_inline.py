r"""Bold, italic and underline in one line of the register's marks (formats.md 2, "rich").

`**vet**`, `//cursief//`, `__onderlijnd__`; the rules:

- A row of two or more mark characters is a mark: its two inner characters count, more are text. An
  opening mark has no letter or digit before it and no blank after it; a closing mark has no blank
  before it and does not stand between two letters or digits; between them stands more than marks.
  The nearest opening mark counts. Every other row is text, and so is all of an address
  (`https://x//y`). The three kinds do not know each other, so they nest and overlap.
- `\` before a row of mark characters makes it text. Backslashes count only there (`\\` is then one
  backslash); elsewhere (`C:\_x`, `\\server`) each one is itself.

Writing adds a backslash only where the line would otherwise come back different. What marks cannot
say loses its look, never its text: a look that begins or ends inside a word, the look of blanks
and mark characters at its edge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

BOLD, ITALIC, UNDERLINE = 1, 2, 4
_BITS = {"*": BOLD, "/": ITALIC, "_": UNDERLINE}
_HAS_BIT = {bit: bytes(look & bit > 0 for look in range(256)) for bit in _BITS.values()}

_LETTER = r"[^\W_]"
_ADDRESS = rf":///?(?={_LETTER})\S*{_LETTER}"
_TOKEN = re.compile(rf"(?<={_LETTER}){_ADDRESS}|(\\*)(\*{{2,}}|/{{2,}}|_{{2,}})")
_CONTENT = re.compile(r"[^\s*/_\\]")


def _unit(char: str, others: str, *, inside: str = "(?!)") -> re.Pattern[str]:
    """Stretches that must share one look: words, addresses, and what `char` glues together."""
    piece = rf"(?:{_LETTER}+(?:{inside})*(?:{_ADDRESS})?|{others})"
    return re.compile(rf"{piece}(?:{char}+{piece})*")


_UNITS = {
    "*": _unit(r"\*", r"[^\w\s*]|_"),
    "/": _unit(r"/", r"[^\w\s/]|_", inside=f":{_LETTER}+"),  # "a:" + "//b" would be an address
    "_": _unit(r"_", r"[^\w\s]"),
}


class Line(NamedTuple):
    """The bare text of one line and, for each character, the bits of its look."""

    text: str
    looks: bytes


class _Row(NamedTuple):
    """A row of mark characters in marks text that may open or close a look."""

    start: int
    end: int
    opens: bool
    closes: bool


class _Edit(NamedTuple):
    """A stretch of marks text that is not printed, and the look that begins or ends there."""

    start: int
    end: int
    bit: int = 0


class _Region(NamedTuple):
    """A stretch of bare text that has the look of one mark character."""

    start: int
    end: int
    char: str


def has_marks(text: str) -> bool:
    """Whether a text holds anything that could be a mark; few do, which saves work."""
    return "**" in text or "//" in text or "__" in text


def read_line(marks: str) -> Line:
    """What one line of marks prints."""
    if not has_marks(marks):
        return Line(marks, bytes(len(marks)))
    texts: list[str] = []
    looks: list[bytes] = []
    look = done = 0
    for start, end, bit in sorted(_edits(marks)):
        texts.append(marks[done:start])
        looks.append(bytes((look,)) * (start - done))
        look, done = look ^ bit, end
    texts.append(marks[done:])
    return Line("".join(texts), b"".join((*looks, bytes(len(marks) - done))))


def _edits(marks: str) -> Iterator[_Edit]:
    pending: dict[str, _Row] = {}
    for token in _TOKEN.finditer(marks):
        if token[2] is None:
            continue
        before, slashes = token.start(), len(token[1])
        if slashes:
            yield _Edit(before, before + (slashes + 1) // 2)
        if slashes % 2 == 0:
            yield from _matched(marks, _row(marks, token), pending=pending)


def _row(marks: str, token: re.Match[str]) -> _Row:
    start, end = token.span(2)
    before, after = marks[start - 1 : start], marks[end : end + 1]
    in_word = before.isalnum() and after.isalnum()
    return _Row(
        start,
        end,
        opens=not (before.isalnum() or after.isspace() or not after),
        closes=not (in_word or before.isspace() or not before),
    )


def _matched(marks: str, row: _Row, *, pending: dict[str, _Row]) -> Iterator[_Edit]:
    char = marks[row.start]
    opening = pending.pop(char, None) if row.closes else None
    if opening and _CONTENT.search(marks, opening.end, row.start):
        yield _Edit(opening.end - 2, opening.end, _BITS[char])
        yield _Edit(row.start, row.start + 2, _BITS[char])
    elif row.opens:
        pending[char] = row


def write_line(line: Line) -> str:
    """The marks that print this line, as far as marks can say it (see the rules above)."""
    used = set(line.looks)
    if used <= {0} and not has_marks(line.text):
        return line.text
    kinds = [char for char, bit in _BITS.items() if any(look & bit for look in used)]
    regions = [region for char in kinds for region in _regions(line, char)]
    woven, marks = _woven(line.text, regions)
    guarded = _guarded(woven, marks, everything=True)
    short = _guarded(woven, marks, everything=False)
    return short if short == guarded or read_line(short) == read_line(guarded) else guarded


def _regions(line: Line, char: str) -> Iterator[_Region]:
    """Where this look stands, cut back to what marks can say."""
    sayable = _sayable(line.text, line.looks.translate(_HAS_BIT[_BITS[char]]), char=char)
    start = sayable.find(1)
    while start >= 0:
        end = sayable.find(0, start)
        end = len(sayable) if end < 0 else end
        if _CONTENT.search(line.text, start, end):
            yield _Region(start, end, char)
        start = sayable.find(1, end)


def _sayable(text: str, wanted: bytes, *, char: str) -> bytearray:
    """For each character 1 if it keeps the look: whole units, and blanks between two of them."""
    kept = bytearray(len(wanted))
    last = 0
    for unit in _UNITS[char].finditer(text):
        start, end = unit.span()
        joined = last > 0 and kept[last - 1] == 1 and 0 not in wanted[last:start]
        after_word = last == start > 0 and text[start - 1].isalnum()
        if 0 not in wanted[start:end] and (joined or not after_word):
            kept[start:end] = b"\1" * (end - start)
            kept[last:start] = bytes((joined,)) * (start - last)
        last = end
    return kept


def _woven(text: str, regions: list[_Region]) -> tuple[str, set[int]]:
    """The text with its marks between, and where in it the marks begin."""
    if not regions:
        return text, set()
    # What opens last closes first; of two that open and close together, the later sign is inside.
    closings = [(each.end, 0, -each.start, -ord(each.char)) for each in regions]
    openings = [(each.start, 1, -each.end, ord(each.char)) for each in regions]
    pieces: list[str] = []
    places: set[int] = set()
    done = length = 0
    for place, _, _, sign in sorted(closings + openings):
        pieces += text[done:place], chr(abs(sign)) * 2
        length += place - done
        places.add(length)
        length, done = length + 2, place
    return "".join((*pieces, text[done:])), places


def _guarded(woven: str, marks: set[int], *, everything: bool) -> str:
    """The line with doubled backslashes before marks, and one before each literal row if asked."""

    def guard(token: re.Match[str]) -> str:
        if token[2] is None:
            return token[0]
        is_mark = not marks.isdisjoint(range(*token.span(2)))
        return token[1] * 2 + ("\\" if everything and not is_mark else "") + token[2]

    return _TOKEN.sub(guard, woven)
