"""Carrying an agenda item over: what goes along, and where an item came from and went to (R47).

A carried item is a new one, linked to the old; what the old meeting said of it stays (T41).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.words import ItemResult


class Along(StrEnum):
    """What goes along with an item, as the user chooses.

    ``TEXTS`` is what the item explains beforehand, ``NOTES`` what was noted of its discussion,
    ``LINKS`` its plan lines and the people invited for it, ``ACTIONS`` its open action points,
    each as an item below it. The dossier goes along in any case, for it keeps an item closed.
    """

    TEXTS = "texts"
    NOTES = "notes"
    LINKS = "links"
    ACTIONS = "actions"


USUAL: Final = frozenset({Along.TEXTS, Along.LINKS})
"""What goes along unless the user chooses otherwise."""


class Target(StrEnum):
    """Where an item goes when no meeting is named.

    ``NEXT`` is the next meeting of the body that is still prepared, its backlog where there is
    none (T45).
    """

    NEXT = "next"
    BACKLOG = "backlog"


class Fate(StrEnum):
    """What becomes of a column of an item when a new item is made after it (R31, T49).

    ``SHAPE`` goes along always, ``MATTER`` only when the item itself is carried over, ``TEXTS``
    and ``NOTES`` as chosen. ``RESET`` begins anew, ``PLACED`` is said by where the item comes to
    stand, ``STAMPED`` by the file.
    """

    SHAPE = "shape"
    MATTER = "matter"
    TEXTS = "texts"
    NOTES = "notes"
    RESET = "reset"
    PLACED = "placed"
    STAMPED = "stamped"


FATES: Final[Mapping[str, Fate]] = {
    "title": Fate.SHAPE,
    "short_title": Fate.SHAPE,
    "kind": Fate.SHAPE,
    "public": Fate.SHAPE,
    "part": Fate.SHAPE,
    "minutes": Fate.SHAPE,
    "heading": Fate.SHAPE,
    "matter": Fate.SHAPE,
    "proposer_id": Fate.MATTER,
    "proposer_text": Fate.MATTER,
    "presenter_id": Fate.MATTER,
    "presenter_text": Fate.MATTER,
    "expected": Fate.MATTER,
    "dossier_id": Fate.MATTER,
    "approves_id": Fate.MATTER,
    "context": Fate.TEXTS,
    "context_plain": Fate.TEXTS,
    "discussion": Fate.NOTES,
    "discussion_plain": Fate.NOTES,
    "number": Fate.RESET,
    "urgency_reason": Fate.RESET,
    "result": Fate.RESET,
    "began_at": Fate.RESET,
    "done_at": Fate.RESET,
    "meeting_id": Fate.PLACED,
    "parent_id": Fate.PLACED,
    "position": Fate.PLACED,
    "backlog_body_id": Fate.PLACED,
    "late": Fate.PLACED,
    "previous_id": Fate.PLACED,
    "standing_id": Fate.PLACED,
    "id": Fate.STAMPED,
    "row_version": Fate.STAMPED,
    "created_by": Fate.STAMPED,
    "created_at": Fate.STAMPED,
    "changed_by": Fate.STAMPED,
    "changed_at": Fate.STAMPED,
    "deleted_at": Fate.STAMPED,
    "deleted_by": Fate.STAMPED,
}
"""Every column of an agenda item, decided; a test asks for those that are new.

Decisions, votes, comings and goings, supporters of an urgency and drafts never go along.
"""

LIKE: Final = frozenset({Fate.SHAPE})
"""What a meeting like an earlier one takes of its agenda: how it is built, not what was said."""


def columns(fates: Collection[Fate]) -> tuple[str, ...]:
    """Give the columns of an item that have one of these fates."""
    return tuple(name for name, fate in FATES.items() if fate in fates)


def carried(along: Collection[Along]) -> frozenset[Fate]:
    """Give the fates of the columns that go along with an item that is carried over."""
    chosen = {Along.TEXTS: Fate.TEXTS, Along.NOTES: Fate.NOTES}
    return frozenset({Fate.SHAPE, Fate.MATTER} | {chosen[one] for one in along if one in chosen})


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of an item on its way.

    Attributes:
        handle: of the item there.
        title: that it bears there.
        meeting: reference of the meeting; empty where it waits on the backlog of its body.
        day: of that meeting.
        number: it shows on that agenda.
        result: that it had there.
        cancelled: whether that meeting was called off.
    """

    handle: Handle
    title: str
    meeting: str = ""
    day: date | None = None
    number: str = ""
    result: ItemResult | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """Where an item came from, the oldest first, and where it went to, the nearest first."""

    earlier: tuple[Stop, ...] = ()
    later: tuple[Stop, ...] = ()
