"""Comings and goings as they are kept: item, hour, reason, conflict of interest (R57, R58)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict

from zonedesk.domain.paper_item import PresenceChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import time

SEVERAL = "; "
"""Between the reasons of somebody who came in or left more than once (formats.md 2)."""


class MoveKind(StrEnum):
    """What somebody does at an item; who steps out is back at the one after it (WGP 27/3)."""

    ARRIVES = "arrives"
    LEAVES = "leaves"
    STEPS_OUT = "steps_out"


class MoveFields(TypedDict, total=False):
    """What may be said of a coming or going; an empty ``sentence`` is generated again."""

    at: time | None
    reason: str
    conflict: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Move:
    """A person comes in or leaves at an item.

    Attributes:
        id: of the event; 0 for one that is not kept yet.
        item_id: the first item it counts for.
        arrives: whether they come in.
        at: wall time.
        reason: of this event alone; empty where the one of the person counts.
        conflict: whether they leave for a conflict of interest (WGP 27/3, DLB 27).
        sentence: as edited, in the language of the minutes; empty where it is generated.
    """

    id: int
    item_id: int
    arrives: bool
    at: time | None = None
    reason: str = ""
    conflict: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class ToldMove:
    """A coming or going with what is said of it.

    Attributes:
        move: the event.
        again: whether they come back after they left.
        reason: that is told; empty for none.
    """

    move: Move
    again: bool
    reason: str

    def by(self, name: str) -> PresenceChange:
        """Give it as a paper prints it, of somebody by name."""
        move = self.move
        return PresenceChange(
            name,
            move.arrives,
            self.reason,
            again=self.again,
            at=move.at,
            conflict=move.conflict,
            sentence=move.sentence,
        )


def told(
    moves: Iterable[Move], *, places: Mapping[int, int], reason: str = ""
) -> tuple[ToldMove, ...]:
    """Give the comings and goings of one person in order, each with the reason that is told.

    Args:
        moves: of the person; those at an item that is not named in ``places`` are left out.
        places: positions of the items, by id.
        reason: of the person, for events without one of their own. It says nothing of a conflict
            of interest, nor of coming back from one.
    """
    known = sorted(
        (one for one in moves if one.item_id in places),
        key=lambda one: (places[one.item_id], not one.arrives),
    )
    found = []
    left: Move | None = None
    for move in known:
        returns = left is not None and move.arrives
        conflict = move.conflict or (left is not None and left.conflict and move.arrives)
        own = move.reason.strip()
        found.append(ToldMove(move, returns, own or ("" if conflict else reason.strip())))
        left = None if move.arrives else move
    return tuple(found)


def one_reason(reason: str, of_moves: Iterable[str]) -> str:
    """Give the reason of a person as the register has it: their own, else those of the events."""
    return reason or SEVERAL.join(dict.fromkeys(filter(None, of_moves)))


def kind_of(move: Move, moves: Iterable[Move], *, items: Sequence[int]) -> MoveKind:
    """Tell what somebody did by an event.

    Args:
        move: the event.
        moves: all of that person.
        items: ids of the items of the agenda, in order.
    """
    if move.arrives:
        return MoveKind.ARRIVES
    following = items[items.index(move.item_id) + 1 :][:1]
    back = any(one.arrives and [one.item_id] == [*following] for one in moves)
    return MoveKind.STEPS_OUT if back or (move.conflict and not following) else MoveKind.LEAVES
