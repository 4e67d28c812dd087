"""What an act of a user can move on the route of a dossier, told before it is done."""

from __future__ import annotations

from dataclasses import dataclass

Ids = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """The records by which an act touches dossiers, by ids; without any it touches none.

    Attributes:
        dossiers: themselves, those too that an item is about to treat.
        items: agenda items whose dossiers are meant.
        beside: agenda items, with all that stands on the same agenda or waits with them.
        meetings: with all on their agendas.
        decisions: of the items that were decided on.
        actions: action points on dossiers.
    """

    dossiers: Ids = ()
    items: Ids = ()
    beside: Ids = ()
    meetings: Ids = ()
    decisions: Ids = ()
    actions: Ids = ()
