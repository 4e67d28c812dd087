"""What the minutes of a meeting lack before they can be approved, in one list (R45, R60, R69).

The list tells, it never decides (product.md 3.4): a result or a vote is noted by somebody, never
set by approving. Some lines are remarks only: the minutes can be approved with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import (
    AttendanceStatus,
    BodyKind,
    ItemKind,
    ItemResult,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime, time

    from zonedesk.domain.words import Edition


class Mended(StrEnum):
    """Where something that lacks is filled in."""

    AGENDA = "agenda"
    ATTENDANCE = "attendance"
    FACTS = "facts"
    HOUSE = "house"


@dataclass(frozen=True, slots=True)
class Field:
    """Where a lack is mended: a tab of the meeting, its facts or the house style, and the field."""

    place: Mended
    name: str


MENDED: Final = {
    "start": Field(Mended.AGENDA, "opening"),
    "end": Field(Mended.AGENDA, "closing"),
    "chair": Field(Mended.FACTS, "chair"),
    "secretary": Field(Mended.FACTS, "secretary"),
    "attendance": Field(Mended.ATTENDANCE, "sheet"),
    "chair_absent": Field(Mended.ATTENDANCE, "person"),
    "secretary_absent": Field(Mended.ATTENDANCE, "person"),
    "unmarked": Field(Mended.ATTENDANCE, "person"),
    "unreplaced": Field(Mended.ATTENDANCE, "person"),
    "signatory": Field(Mended.ATTENDANCE, "sheet"),
    "interruption": Field(Mended.AGENDA, "interruption"),
    "items": Field(Mended.AGENDA, "new"),
    "results": Field(Mended.AGENDA, "result"),
    "decision_text": Field(Mended.AGENDA, "decision"),
    "vote_missing": Field(Mended.AGENDA, "vote"),
    "vote_wrong": Field(Mended.AGENDA, "vote"),
    "quorum": Field(Mended.ATTENDANCE, "sheet"),
    "supporters": Field(Mended.AGENDA, "urgency"),
    "closed_matter": Field(Mended.AGENDA, "public"),
    "logo": Field(Mended.HOUSE, "logo"),
    "address": Field(Mended.HOUSE, "address"),
}
"""Where each lack is mended, in the order of the list."""

REMARKS: Final = frozenset({"logo", "address"})
"""What the minutes can be approved without: a missing setting blocks no paper (documents.md 1)."""

DECIDED: Final = frozenset({ItemResult.APPROVED, ItemResult.REJECTED})
"""Results by which a body has decided."""

_COUNCILS: Final = frozenset({BodyKind.POLICE_COUNCIL, BodyKind.MUNICIPAL_COUNCIL})
_THERE: Final = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REPLACED})


@dataclass(frozen=True, slots=True)
class HeldItem:
    """An item as far as it is asked.

    Attributes:
        id: of the item.
        kind: of it.
        result: that was noted.
        decided: whether it has the text of a decision.
        votes: how many votes on it were noted.
        wrong: subjects of the votes on it that contradict something, empty for the item itself.
        urgent: whether it came as urgent.
        supported: whether who agreed to that is noted.
        unmarked: whether the law closes it and nobody said whether it is closed.
        in_number: whether the body was in number at it.
    """

    id: int
    kind: ItemKind
    result: ItemResult | None
    decided: bool = False
    votes: int = 0
    wrong: tuple[str, ...] = ()
    urgent: bool = False
    supported: bool = False
    unmarked: bool = False
    in_number: bool = True


@dataclass(frozen=True, slots=True)
class Expected:
    """The chair or the secretary: who, and how their attendance was noted."""

    person_id: int
    name: str
    status: AttendanceStatus | None


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting as far as it is asked, its headings left out.

    Attributes:
        body_kind: of its body.
        deliberative: whether that decides.
        votes_shown: whether its minutes show votes.
        begin: real or planned hour.
        end: hour of the closing.
        chair: None where nobody is named; so ``secretary``.
        noted: how many attendances are noted.
        people: code, id and name of who is not noted or not whole (`sittings.lack_of`).
        unsigned: roles of the rule set that nobody fills.
        paused: begin of an interruption that has no end.
        items: in order.
        house: what of the house style is not set: ``logo``, ``address``.
    """

    body_kind: BodyKind
    deliberative: bool
    votes_shown: bool
    begin: time | None
    end: time | None
    chair: Expected | None
    secretary: Expected | None
    noted: int
    people: tuple[tuple[str, int, str], ...]
    unsigned: tuple[str, ...]
    paused: time | None
    items: tuple[HeldItem, ...]
    house: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that lacks: its code, and the item or person it lacks at; ``words`` tell more."""

    code: str
    item: int | None = None
    person_id: int = 0
    words: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the minutes cannot be approved without it."""
        return self.code not in REMARKS


@dataclass(frozen=True, slots=True)
class StoredPaper:
    """Minutes as they were kept at an approval; ``size`` in bytes, ``issued_at`` in UTC (R77)."""

    id: int
    version: int
    edition: Edition
    language: str
    issued_at: datetime
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A version of minutes that was kept, and the day on which it was approved."""

    version: int
    day: date


def missing(held: Held) -> tuple[Missing, ...]:
    """Tell what the minutes lack: of the meeting, of its people, item by item, then remarks."""
    return (
        *_of_meeting(held),
        *_of_people(held),
        *(one for item in held.items for one in _of_item(held, item)),
        *(Missing(code) for code in held.house),
    )


def _of_meeting(held: Held) -> Iterator[Missing]:
    lacking = {
        "start": held.begin is None,
        "end": held.end is None,
        "chair": held.chair is None,
        "secretary": held.secretary is None,
        "attendance": not held.noted,
        "items": not held.items,
    }
    yield from (Missing(code) for code, lacks in lacking.items() if lacks)
    if held.paused is not None:
        yield Missing("interruption", words=f"{held.paused:%H:%M}")


def _of_people(held: Held) -> Iterator[Missing]:
    """Whose attendance stops the minutes; of a sheet that nobody filled only that is told."""
    if not held.noted:
        return
    unnoted = {person_id for _, person_id, _ in held.people}
    leading = {"chair_absent": held.chair, "secretary_absent": held.secretary}
    for code, who in leading.items():
        if who is not None and who.status not in _THERE and who.person_id not in unnoted:
            yield Missing(code, person_id=who.person_id, words=who.name)
    for code, person_id, name in held.people:
        yield Missing(code, person_id=person_id, words=name)
    yield from (Missing("signatory", words=role) for role in held.unsigned)


def _of_item(held: Held, item: HeldItem) -> Iterable[Missing]:
    decision = item.kind is ItemKind.DECISION and item.result in DECIDED
    approved = decision and item.result is ItemResult.APPROVED
    deciding = decision and held.deliberative
    lacking = {
        "results": item.result is None,
        "decision_text": approved and not item.decided,
        "vote_missing": deciding and held.votes_shown and not item.votes,
        "quorum": deciding and bool(held.noted) and not item.in_number,
        "supporters": item.urgent and held.body_kind in _COUNCILS and not item.supported,
        "closed_matter": item.unmarked,
    }
    yield from (Missing(code, item.id) for code, lacks in lacking.items() if lacks)
    yield from (Missing("vote_wrong", item.id, words=words) for words in item.wrong)
