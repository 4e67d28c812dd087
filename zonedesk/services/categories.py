"""The categories of the zone: listed, renamed on every dossier at once, merged, retired (R46).

A dossier bears words. What an import brings in stays as it is written there; a word that is not in
the list is shown as such, and can be taken into it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import categories as commands
from zonedesk.db.commands import records
from zonedesk.db.commands.order import write_order
from zonedesk.db.models import DossierCategory
from zonedesk.db.queries import categories
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.domain.categories import CategoryLine
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.DOSSIERS, Topic.TEMPLATES})
_NAMES: Final = ("row_version", "name", "parent_id")


@dataclass(frozen=True, slots=True)
class _Stored:
    """A category as it stands, with the words that a dossier bears for it."""

    id: int
    name: str
    parent_id: int | None
    parent: str

    @property
    def words(self) -> tuple[str, str]:
        """Category and subcategory; the latter empty for a category."""
        return (self.parent, self.name) if self.parent else (self.name, "")


def listed(workspace: Workspace) -> tuple[CategoryLine, ...]:
    """Give all categories in order, subcategories below them, words that are not listed last."""
    with workspace.database.read() as session:
        return tuple(categories.lines(session))


def add(workspace: Workspace, name: str, *, parent_id: int | None = None) -> Outcome:
    """Put a category in the list behind the others, or a subcategory below one.

    Raises:
        Refused: ``record.required`` (field), ``category.exists`` (name), ``user.may_only_read``.
        Conflict: the category it comes below is gone.
    """
    with writing(workspace, "category.add") as session:
        _read(session, parent_id)
        made = _add(session, _free(session, name, parent_id=parent_id), parent_id=parent_id)
        return Outcome(_TOUCHED, records.running(session), made)


def take(workspace: Workspace, category: str, *, subcategory: str = "") -> Outcome:
    """Put a word that dossiers bear in the list, with the category it stands below.

    Returns:
        the id of what was taken, also when it stood there already.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
    """
    with writing(workspace, "category.take") as session:
        made = _take(session, (category, subcategory))
        return Outcome(_TOUCHED, records.running(session), made)


def take_used(workspace: Workspace) -> Outcome:
    """Put every word that dossiers bear in the list; told by how many came, as its ``id``.

    Raises:
        Refused: ``user.may_only_read``.
    """
    with writing(workspace, "category.take_used") as session:
        wanted = [one for one in categories.lines(session) if not one.listed]
        for one in wanted:
            _take(session, (one.parent, one.name))
        return Outcome(_TOUCHED if wanted else NOTHING, records.running(session), len(wanted))


def rename(workspace: Workspace, category_id: int, *, row_version: int, name: str) -> Outcome:
    """Give a category another name, on every dossier and template that bears it, at once.

    Raises:
        Refused: ``record.required`` (field); ``category.exists`` (name), which are to be merged;
            ``user.may_only_read``.
        Conflict: it moved on since it was read, or is gone.
    """
    with writing(workspace, "category.rename") as session:
        stored = _read(session, category_id)
        parent_id = None if stored is None else stored.parent_id
        free = _free(session, name, parent_id=parent_id, besides=category_id)
        changed = records.change(
            session,
            DossierCategory,
            record_id=category_id,
            row_version=row_version,
            values={"name": free},
        )
        if changed and stored is not None:
            after = (stored.parent, free) if stored.parent else (free, "")
            commands.reword(session, stored.words, after=after)
        return Outcome(_TOUCHED if changed else NOTHING, records.running(session), category_id)


def merge(workspace: Workspace, category_id: int, *, row_version: int, into_id: int) -> Outcome:
    """Let another category take over all that bears this one, and take this one off the list.

    Subcategories come along; of two with the same name one is left.

    Raises:
        Refused: ``category.other_level`` for a category and a subcategory, ``category.itself``,
            ``user.may_only_read``.
        Conflict: one of them is gone, or this one moved on since it was read.
    """
    with writing(workspace, "category.merge") as session:
        gone, into = _read(session, category_id), _read(session, into_id)
        if gone is None or into is None or gone.id == into.id:
            raise Refused("category.itself")
        if bool(gone.parent) != bool(into.parent):
            raise Refused("category.other_level", name=gone.name, other=into.name)
        _unmoved(session, category_id, row_version=row_version)
        commands.reword(session, gone.words, after=into.words)
        _hand_over(session, gone.id, into_id=into.id)
        commands.drop(session, gone.id)
        return Outcome(_TOUCHED, records.running(session), into.id)


def retire(
    workspace: Workspace, category_id: int, *, row_version: int, active: bool = False
) -> Changes:
    """Offer a category no longer, or again; who bears it keeps it.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read, or is gone.
    """
    with writing(workspace, "category.retire") as session:
        changed = records.change(
            session,
            DossierCategory,
            record_id=category_id,
            row_version=row_version,
            values={"active": active},
        )
        return _TOUCHED if changed else NOTHING


def move(workspace: Workspace, category_id: int, *, ordinal: int) -> Changes:
    """Move a category among those beside it; beyond the last place is the last (T3).

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it is gone.
    """
    with writing(workspace, "category.move") as session:
        names = ("parent_id",)
        stored = records.read(session, DossierCategory, record_id=category_id, names=names)
        beside = categories.order_of(session, stored["parent_id"])
        others = [one for one in beside if one != category_id]
        place = min(max(ordinal - 1, 0), len(others))
        order = [*others[:place], category_id, *others[place:]]
        return _TOUCHED if write_order(session, DossierCategory, order=order) else NOTHING


def delete(workspace: Workspace, category_id: int, *, row_version: int) -> Outcome:
    """Take a category that nothing bears off the list.

    Raises:
        Refused: ``category.used`` (name, count), which is retired or merged instead;
            ``category.has_parts`` (name); ``user.may_only_read``.
        Conflict: it moved on since it was read, or is gone.
    """
    with writing(workspace, "category.delete") as session:
        stored = _read(session, category_id)
        _unmoved(session, category_id, row_version=row_version)
        if stored is not None:
            count = categories.uses(session)[stored.words]
            if count:
                raise Refused("category.used", name=stored.name, count=count)
            if categories.order_of(session, category_id):
                raise Refused("category.has_parts", name=stored.name)
            commands.drop(session, category_id)
        return Outcome(_TOUCHED, records.running(session), category_id)


def _read(session: Session, category_id: int | None) -> _Stored | None:
    if category_id is None:
        return None
    row = records.read(session, DossierCategory, record_id=category_id, names=_NAMES)
    above = _read(session, row["parent_id"])
    return _Stored(category_id, row["name"], row["parent_id"], above.name if above else "")


def _unmoved(session: Session, category_id: int, *, row_version: int) -> None:
    stored = records.read(session, DossierCategory, record_id=category_id, names=("row_version",))
    if stored["row_version"] != row_version:
        raise Conflict(Topic.DOSSIERS, category_id)


def _free(session: Session, name: str, *, parent_id: int | None, besides: int | None = None) -> str:
    """Give a name as it is kept, which nothing beside it has in any case."""
    cleaned = " ".join(typed(name).split())
    records.require({"name": cleaned}, ("name",))
    beside = categories.names_below(session, parent_id)
    folded = cleaned.casefold()
    if any(one.casefold() == folded for key, one in beside.items() if key != besides):
        raise Refused("category.exists", name=cleaned)
    return cleaned


def _add(session: Session, name: str, *, parent_id: int | None) -> int:
    position = len(categories.order_of(session, parent_id)) + 1
    values = {"name": name, "parent_id": parent_id, "position": position, "active": True}
    return records.add(session, DossierCategory, values=values)


def _take(session: Session, words: tuple[str, str]) -> int:
    """Put a category, or one and its subcategory, in the list exactly as dossiers bear them."""
    parent_id: int | None = None
    found = 0
    for word in filter(None, words):
        beside = {name: key for key, name in categories.names_below(session, parent_id).items()}
        found = beside.get(word) or _add(session, word, parent_id=parent_id)
        parent_id = found
    if not found:
        raise Refused("record.required", field="name")
    return found


def _hand_over(session: Session, from_id: int, *, into_id: int) -> None:
    """Let subcategories stand below another category; of two with one name one is left."""
    known = set(categories.names_below(session, into_id).values())
    for one, name in categories.names_below(session, from_id).items():
        if name in known:
            commands.drop(session, one)
        else:
            place = len(categories.order_of(session, into_id)) + 1
            commands.put_below(session, one, parent_id=into_id, position=place)
