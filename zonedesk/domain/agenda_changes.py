"""What changed on an agenda since it was sent: kept as JSON, told as differences (R40, R41)."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.order_kept import in_order
from zonedesk.domain.words import ItemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from zonedesk.domain.words import AgendaStage


@dataclass(frozen=True, slots=True)
class SentItem:
    """An item as it was sent.

    ``number`` is empty for a heading, ``parent`` the id of the item it stood below, ``context``
    a hash of its explanation, ``public`` its effective openness, ``dossier`` a reference.
    """

    id: int
    number: str
    title: str
    kind: ItemKind
    part: str
    public: bool
    minutes: int | None
    dossier: str
    context: str
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Sending:
    """One time that an agenda left the house."""

    id: int
    stage: AgendaStage
    day: date
    items: tuple[SentItem, ...]


class Change(StrEnum):
    """In what an agenda differs from the one that was sent."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference of one item.

    ``before`` and ``now`` are numbers for what was added, removed or moved, titles for what was
    renamed; ``fields`` names what changed: kind, part, public, minutes, dossier, context.
    """

    change: Change
    item: int
    title: str
    before: str = ""
    now: str = ""
    fields: tuple[str, ...] = ()


_KINDS: Final = {kind.value: kind for kind in ItemKind}
_COMPARED: Final = ("kind", "part", "public", "minutes", "dossier", "context")


def to_json(items: Iterable[SentItem]) -> str:
    """Write items as they are kept, in their order."""
    return json.dumps([asdict(item) for item in items], ensure_ascii=False, sort_keys=True)


def from_json(text: str) -> tuple[SentItem, ...]:
    """Read items that `to_json` wrote."""
    return tuple(SentItem(**{**told, "kind": _KINDS[told["kind"]]}) for told in json.loads(text))


def differences(sent: Sequence[SentItem], now: Sequence[SentItem]) -> tuple[Difference, ...]:
    """Tell what changed since an agenda was sent, as the agenda reads now; what is gone comes last.

    An item whose number only changed because others came or went was not moved: moved are the
    fewest items that explain the order (R41).
    """
    before = {item.id: item for item in sent}
    there = {item.id for item in now}
    moved = _moved(sent, now)
    found = [
        difference
        for item in now
        for difference in (
            _kept(before[item.id], item, moved=item.id in moved)
            if item.id in before
            else [Difference(Change.ADDED, item.id, item.title, now=item.number)]
        )
    ]
    gone = [item for item in sent if item.id not in there]
    found += [Difference(Change.REMOVED, one.id, one.title, before=one.number) for one in gone]
    return tuple(found)


def _kept(old: SentItem, new: SentItem, *, moved: bool) -> list[Difference]:
    """Tell how an item that was sent differs."""
    found = []
    if moved:
        found.append(Difference(Change.MOVED, new.id, new.title, old.number, new.number))
    if old.title != new.title:
        found.append(Difference(Change.RENAMED, new.id, new.title, old.title, new.title))
    fields = tuple(name for name in _COMPARED if getattr(old, name) != getattr(new, name))
    if fields:
        found.append(Difference(Change.CHANGED, new.id, new.title, fields=fields))
    return found


def _moved(sent: Sequence[SentItem], now: Sequence[SentItem]) -> set[int]:
    """Give the items that stand below another one, or out of the old order."""
    parents = {item.id: item.parent for item in sent}
    there = {item.id for item in now}
    elsewhere = {
        item.id
        for item in now
        if item.id in parents and _parent(parents[item.id], there) != item.parent
    }
    place = {item.id: index for index, item in enumerate(sent)}
    staying = [item.id for item in now if item.id in place and item.id not in elsewhere]
    # the order is compared row by row: who moves takes along what stands below
    rows: dict[int | None, list[int]] = {}
    for one in staying:
        rows.setdefault(_parent(parents[one], there), []).append(one)
    return elsewhere | {one for row in rows.values() for one in set(row) - in_order(row, place)}


def _parent(parent: int | None, there: set[int]) -> int | None:
    """Give where an item stood, the top where that is gone."""
    return parent if parent in there else None
