"""What an agenda is prepared from: the standing items of a body, and what could come on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import ItemKind, ItemResult, StandingRole, fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from zonedesk.domain.handles import Handle

_WORDS: Final = re.compile(r"[^\s,;:()]+")


@dataclass(frozen=True, slots=True)
class StandingLine:
    """An item that stands on the agenda of every meeting of a body (R39).

    ``public`` None leaves its openness to the body, ``minutes`` is the time planned for it.
    """

    handle: Handle
    title: str
    kind: ItemKind
    role: StandingRole = StandingRole.ORDINARY
    part: str = ""
    public: bool | None = None
    minutes: int | None = None


class Source(StrEnum):
    """Where something comes from that could be put on an agenda, in the order it is offered."""

    MINUTES = "minutes"
    STANDING = "standing"
    ADJOURNED = "adjourned"
    BACKLOG = "backlog"
    ACTION = "action"
    DOSSIER = "dossier"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that could come on an agenda.

    Attributes:
        source: where it comes from.
        id: of the meeting, standing item, agenda item, action point or dossier it is.
        title: what people read.
        reference: of the meeting, item, action point or dossier; empty where it has none.
        due: term of an action point; day of the meeting for minutes and adjourned items.
        late: whether that term has passed.
    """

    source: Source
    id: int
    title: str
    reference: str = ""
    due: date | None = None
    late: bool = False

    @property
    def key(self) -> tuple[Source, int]:
        """What `zonedesk.services.preparing.take` is told to take."""
        return self.source, self.id


@dataclass(frozen=True, slots=True)
class ForApproval:
    """A meeting whose minutes wait to be approved."""

    id: int
    reference: str
    day: date


@dataclass(frozen=True, slots=True)
class Earlier:
    """A meeting that was, as far as its minutes go.

    ``over`` tells whether it was opened or its day has passed, ``approved`` whether its minutes
    are.
    """

    meeting: ForApproval
    over: bool
    approved: bool


@dataclass(frozen=True, slots=True)
class ApprovalItem:
    """An item by which minutes are approved: what it is called and what came out of it.

    ``approves`` is the meeting whose minutes these are; None where only the title names it, as in
    what came from the register.
    """

    title: str
    result: ItemResult | None
    approves: int | None = None


def awaiting_approval(
    earlier: Sequence[Earlier], items: Collection[ApprovalItem]
) -> tuple[ForApproval, ...]:
    """Give the meetings whose minutes the next one is to approve, the oldest first (R39).

    These are the meetings since the last one with approved minutes. Where an agenda names one
    already, it is left out, unless its approval was put off there.

    Args:
        earlier: meetings of the body before the new one, by date, cancelled ones left out.
        items: items of its other agendas that approve minutes, cancelled meetings left out.
    """
    approved = [place for place, one in enumerate(earlier) if one.approved]
    since = earlier[approved[-1] + 1 :] if approved else earlier
    asked = [item for item in items if item.result is not ItemResult.ADJOURNED]
    linked = {item.approves for item in asked}
    told = {word for item in asked if item.approves is None for word in named(item.title)}
    return tuple(
        one.meeting
        for one in since
        if one.over and one.meeting.id not in linked and one.meeting.reference not in told
    )


def named(text: str) -> frozenset[str]:
    """Give the words of a title, for the references it may name: ``ZVR/2018/1`` is one."""
    return frozenset(word.rstrip(".") for word in _WORDS.findall(text))


def approval_title(title: str, *, reference: str, day: str) -> str:
    """Name the meeting whose minutes an item approves; the reference in it is the link.

    Args:
        title: of the standing item.
        reference: of that meeting.
        day: it was held on, in words.
    """
    return f"{title}: {reference} ({day})"


@dataclass(frozen=True, slots=True)
class Copied:
    """An item of the agenda that a new one is made like, as far as standing items go."""

    id: int
    parent: int | None
    title: str
    kind: ItemKind
    standing: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a new agenda: a copy of an item, a standing item, or one that is both."""

    copied: Copied | None = None
    standing: StandingLine | None = None


def laid_out(standing: Sequence[StandingLine], copied: Sequence[Copied]) -> tuple[Line, ...]:
    """Lay a new agenda out: the copy of an earlier one with the standing items in their places.

    A standing item keeps the place it had there; one that was skipped there comes behind the
    standing item before it, or first (R46). Items of standing items that no longer stand are
    left out with all below them, and so are approvals of other minutes, and doubles.

    Args:
        standing: of the body, in order.
        copied: the agenda as it reads, none for a meeting that is like no other.
    """
    known = {one.handle.id: one for one in standing}
    lines: list[Line] = []
    met: set[int] = set()
    gone: set[int] = set()
    for item in copied:
        match = _matched(item, standing) if item.parent is None else None
        if item.parent in gone or _is_past(item, match, known=known, met=met):
            gone.add(item.id)
            continue
        if match is not None:
            met.add(match.handle.id)
        lines.append(Line(item, match))
    return tuple(_with_skipped(lines, standing))


def skipped(standing: Sequence[StandingLine], agenda: Sequence[Copied]) -> tuple[StandingLine, ...]:
    """Give the standing items of a body that do not stand on an agenda of it (R46)."""
    tops = [item for item in agenda if item.parent is None]
    matches = [_matched(item, standing) for item in tops]
    there = {one.handle.id for one in matches if one}
    return tuple(one for one in standing if one.handle.id not in there)


@dataclass(frozen=True, slots=True)
class PutOff:
    """An item that a meeting put off; ``day`` is that of the meeting."""

    id: int
    title: str
    meeting: str
    number: str
    day: date
    dossier: int | None = None


@dataclass(frozen=True, slots=True)
class Treated:
    """An item of a meeting, as far as it may be an earlier one that came back."""

    title: str
    day: date
    dossier: int | None = None


def not_returned(put_off: Iterable[PutOff], items: Collection[Treated]) -> tuple[PutOff, ...]:
    """Give the items put off that did not come back on a later agenda by themselves.

    Registers of earlier years know no carrying over: there an item returned when a later one has
    its title or treats its dossier.
    """
    last: dict[object, date] = {}
    for item in items:
        for sign in (fold(item.title), item.dossier):
            if sign is not None:
                last[sign] = max(item.day, last.get(sign, item.day))
    return tuple(
        one
        for one in put_off
        if last.get(fold(one.title), one.day) <= one.day
        and (one.dossier is None or last.get(one.dossier, one.day) <= one.day)
    )


def _matched(item: Copied, standing: Iterable[StandingLine]) -> StandingLine | None:
    """Find the standing item that an item came from; registers tell it by the title only."""
    for one in standing:
        if item.standing == one.handle.id:
            return one
        if item.standing is None and _same_thing(item, one):
            return one
    return None


def _same_thing(item: Copied, one: StandingLine) -> bool:
    if one.role is StandingRole.PREVIOUS_MINUTES:
        return item.kind is ItemKind.MINUTES_APPROVAL
    return fold(item.title) == fold(one.title)


def _is_past(
    item: Copied,
    match: StandingLine | None,
    *,
    known: Collection[int],
    met: Collection[int],
) -> bool:
    if match is not None:
        return match.handle.id in met
    retired = item.standing is not None and item.standing not in known
    return retired or item.kind is ItemKind.MINUTES_APPROVAL


def _with_skipped(lines: list[Line], standing: Sequence[StandingLine]) -> list[Line]:
    there = {line.standing.handle.id for line in lines if line.standing}
    before: int | None = None
    for one in standing:
        if one.handle.id not in there:
            lines.insert(_behind(lines, before), Line(standing=one))
        before = one.handle.id
    return lines


def _behind(lines: Sequence[Line], standing: int | None) -> int:
    """Give the place behind a standing item and all below it; None is the very first."""
    if standing is None:
        return 0
    places = [
        n for n, one in enumerate(lines) if one.standing and one.standing.handle.id == standing
    ]
    place = places[-1] + 1
    while place < len(lines):
        copy = lines[place].copied
        if copy is None or copy.parent is None:
            break
        place += 1
    return place
