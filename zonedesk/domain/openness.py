"""Openness: who may read what, and how what hangs on a record inherits it (product.md 3.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from collections.abc import Iterable

_STRICTNESS = {Marking.PUBLIC: 0, Marking.INTERNAL: 1, Marking.CLOSED: 2}


def strictest(markings: Iterable[Marking]) -> Marking:
    """Give the strictest of some markings; none at all is public."""
    return max(markings, key=_STRICTNESS.__getitem__, default=Marking.PUBLIC)


def own_marking(public: bool | None, *, deliberative: bool) -> Marking:  # noqa: FBT001
    """Tell an item's own marking.

    Args:
        public: the mark set on the item; none means the default of its body.
        deliberative: whether the body decides; its items are open unless marked, those of a
            consultative body closed unless marked (product.md 3.6).
    """
    is_public = deliberative if public is None else public
    return Marking.PUBLIC if is_public else Marking.CLOSED


def item_marking(own: Marking, hung_on: Iterable[Marking]) -> Marking:
    """Tell an item's marking: closed itself, or drawn closed by what it treats.

    A closed dossier, a confidential plan line or a closed parent item closes the item, for its
    title and texts tell of them. An internal dossier leaves the item as it was marked.
    """
    return strictest([own, *(marking for marking in hung_on if marking is Marking.CLOSED)])


def shown_in(edition: Edition, marking: Marking) -> bool:
    """Tell whether a record stands in an edition; the public one holds only what is public."""
    return edition is Edition.FULL or marking is Marking.PUBLIC
