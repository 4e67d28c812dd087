"""The categories that a zone files its dossiers under, with their subcategories (R46).

Dossiers bear words: what an import or an earlier year brought stays, whether it is listed or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.handles import Handle

CATEGORIES: Final = "category:"
"""What the register is asked by for the dossiers of a category: this, then its path."""
BELOW: Final = " › "
"""Stands between a category and its subcategory: ``Personeel › Ontslag``."""


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """A category or subcategory, and how many dossiers outside the bin bear it.

    Attributes:
        name: of itself.
        parent: name of the category it stands below; empty for a category.
        uses: dossiers that bear it, those of its subcategories counted.
        handle: what an editor holds on to; None for a word that is used but not listed.
        parent_id: of the category it stands below, if that is listed.
        active: whether it is offered to new dossiers.
    """

    name: str
    parent: str
    uses: int
    handle: Handle | None = None
    parent_id: int | None = None
    active: bool = True

    @property
    def path(self) -> str:
        """Write it with its category: ``Personeel › Ontslag``."""
        return path_of(self.parent, self.name) if self.parent else self.name

    @property
    def listed(self) -> bool:
        """Whether the zone put it in its list."""
        return self.handle is not None


def path_of(category: str, subcategory: str) -> str:
    """Write a category with its subcategory, or alone."""
    return f"{category}{BELOW}{subcategory}" if subcategory else category


def offered(lines: Iterable[CategoryLine], *, parent: str = "") -> tuple[str, ...]:
    """Give the words that are offered below a category, or the categories themselves.

    The zone's own come in its order; behind them words that are used and not listed. What was
    retired is not offered, whoever bears it.
    """
    below = [one for one in lines if one.parent == parent]
    own = [one.name for one in below if one.listed and one.active]
    return (*own, *(one.name for one in below if not one.listed))
