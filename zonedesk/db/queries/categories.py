"""Categories as the zone listed them, and the words that dossiers bear (R46)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from zonedesk.db.models import Dossier, DossierCategory
from zonedesk.domain.categories import CategoryLine
from zonedesk.domain.handles import Handle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Row
    from sqlalchemy.orm import Session


def lines(session: Session) -> list[CategoryLine]:
    """List categories in their order, each with its subcategories below it.

    Words that dossiers bear and nobody listed come last in each: first the larger ones.
    """
    told = uses(session)
    stored = _stored(session)
    names = {row.id: row.name for row in stored if row.parent_id is None}
    found: list[CategoryLine] = []
    for top in [row for row in stored if row.parent_id is None]:
        found.append(_line(top, parent="", told=told))
        below = [row for row in stored if row.parent_id == top.id]
        found += [_line(row, parent=top.name, told=told) for row in below]
        found += _unlisted(told, top.name, known={row.name for row in below}, parent_id=top.id)
    for name in _largest(told, "", known=set(names.values())):
        found.append(CategoryLine(name, "", told[name, ""]))
        found += _unlisted(told, name, known=set(), parent_id=None)
    return found


def uses(session: Session) -> Counter[tuple[str, str]]:
    """Count the dossiers outside the bin by category and subcategory; ``""`` counts all of it."""
    query = (
        select(Dossier.category, Dossier.subcategory, func.count())
        .where(Dossier.deleted_at.is_(None))
        .group_by(Dossier.category, Dossier.subcategory)
    )
    found: Counter[tuple[str, str]] = Counter()
    for category, subcategory, count in session.execute(query):
        for word in {"", subcategory}:
            found[category, word] += count
    return found


def order_of(session: Session, parent_id: int | None) -> list[int]:
    """Give what stands below a category by id, in order; below None the categories."""
    query = select(DossierCategory.id).where(DossierCategory.parent_id.is_(parent_id))
    ordered = query.order_by(DossierCategory.position, DossierCategory.id)
    return list(session.scalars(ordered))


def names_below(session: Session, parent_id: int | None) -> dict[int, str]:
    """Give what stands below a category by id; below None the categories."""
    query = select(DossierCategory.id, DossierCategory.name)
    rows = session.execute(query.where(DossierCategory.parent_id.is_(parent_id)))
    return dict(rows.all())


def _stored(session: Session) -> list[Row[int, int, int | None, str, bool]]:
    query = select(
        DossierCategory.id,
        DossierCategory.row_version,
        DossierCategory.parent_id,
        DossierCategory.name,
        DossierCategory.active,
    ).order_by(DossierCategory.position, DossierCategory.id)
    return list(session.execute(query).all())


def _line(
    row: Row[int, int, int | None, str, bool],
    *,
    parent: str,
    told: Counter[tuple[str, str]],
) -> CategoryLine:
    key = (parent, row.name) if parent else (row.name, "")
    handle = Handle(row.id, row.row_version)
    return CategoryLine(row.name, parent, told[key], handle, row.parent_id, row.active)


def _unlisted(
    told: Counter[tuple[str, str]], parent: str, *, known: set[str], parent_id: int | None
) -> Iterator[CategoryLine]:
    for word in _largest(told, parent, known=known):
        yield CategoryLine(word, parent, told[parent, word], parent_id=parent_id)


def _largest(told: Counter[tuple[str, str]], parent: str, *, known: set[str]) -> list[str]:
    """Give the words below a category that nobody listed, the larger ones first."""
    if parent:
        sizes = {sub: count for (top, sub), count in told.items() if top == parent and sub}
    else:
        sizes = {top: count for (top, sub), count in told.items() if top and not sub}
    return sorted(sizes.keys() - known, key=lambda one: (-sizes[one], one.casefold()))
