"""The number of an agenda item as papers print it: with its letter and its mark (L26).

The letter tells whether it is treated in public, the mark that it came after sending. References,
lists and the register always bear the plain number; letter and mark only stand before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.openness import own_marking
from zonedesk.domain.words import LateFlag, Marking, NumberStyle

if TYPE_CHECKING:
    from collections.abc import Mapping

PUBLIC_LETTER: Final = "A"
CLOSED_LETTER: Final = "B"
MARKS: Final = {LateFlag.URGENT: "HD", LateFlag.SUPPLEMENTARY: "AP"}
"""*Hoogdringend* and *aanvullend punt*, as Flemish councils print them (domain.md 3)."""


def shown(number: str, style: NumberStyle, *, public: bool, late: LateFlag | None = None) -> str:
    """Give the number of an item as a paper prints it: ``4``, ``A.4``, ``HD B.7``.

    Args:
        number: as counted; empty for a heading, which shows none.
        style: of the body.
        public: whether the item is treated in public session.
        late: why it came after the agenda was sent.
    """
    if not number:
        return ""
    lettered = number
    if style is NumberStyle.LETTERED:
        lettered = f"{PUBLIC_LETTER if public else CLOSED_LETTER}.{number}"
    return lettered if late is None else f"{MARKS[late]} {lettered}"


def closed_session(
    marks: Mapping[int, tuple[int | None, bool | None]], *, deliberative: bool
) -> set[int]:
    """Give the items that are treated behind closed doors: marked so, or below such an item.

    Args:
        marks: by item the item it stands below, and the mark it bears itself.
        deliberative: whether the body decides, so that items without a mark are public.
    """
    closed = {
        item
        for item, (_, public) in marks.items()
        if own_marking(public, deliberative=deliberative) is Marking.CLOSED
    }
    while below := {item for item, (above, _) in marks.items() if above in closed} - closed:
        closed |= below
    return closed


def unmarked(label: str) -> str:
    """Give a shown number without the mark of a late item: all that a closed item may show."""
    return label.rpartition(" ")[2]
