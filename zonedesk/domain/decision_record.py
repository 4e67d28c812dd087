"""Decisions as their editors read them, and what each is worth on a day (R64, R66, T51).

A decision has no effect before its meeting was held and before the day on which it takes effect.
What a later decision does to an earlier one counts from the day on which the later has effect.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import DecisionLinkKind, DecisionStanding, DecisionState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Self

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.rows import ActionRow, DecisionRow
    from zonedesk.domain.vote_record import Voted
    from zonedesk.domain.words import ItemResult, Marking


@dataclass(frozen=True, slots=True)
class Effect:
    """When a decision begins to count.

    Attributes:
        day: of the meeting.
        effective_on: from which day on, if another than that of the meeting.
        held: whether its meeting was opened.
    """

    day: date
    effective_on: date | None = None
    held: bool = field(default=True, kw_only=True)

    def was_held(self, today: date) -> bool:
        """Tell whether the meeting took place: opened, and not on a day still to come (T51)."""
        return self.held and self.day <= today

    def counts(self, today: date) -> bool:
        """Tell whether the decision has effect on a day."""
        begins = self.effective_on or self.day
        return self.was_held(today) and begins <= today


_BY_LINK: Final = {
    DecisionLinkKind.AMENDS: DecisionStanding.AMENDED,
    DecisionLinkKind.REPLACES: DecisionStanding.REPLACED,
    DecisionLinkKind.WITHDRAWS: DecisionStanding.WITHDRAWN,
}
_BY_STATE: Final = {
    DecisionState.VALID: DecisionStanding.VALID,
    DecisionState.AMENDED: DecisionStanding.AMENDED,
    DecisionState.REPLACED: DecisionStanding.REPLACED,
    DecisionState.CARRIED_OUT: DecisionStanding.CARRIED_OUT,
    DecisionState.WITHDRAWN: DecisionStanding.WITHDRAWN,
}
_STRENGTH: Final = tuple(DecisionStanding)
_WAITS: Final = frozenset({DecisionStanding.VALID, DecisionStanding.AMENDED})


def standing(
    effect: Effect,
    stored: DecisionState,
    *,
    later: Iterable[tuple[DecisionLinkKind, Effect]],
    carried_out_on: date | None,
    today: date,
) -> DecisionStanding:
    """Tell what a decision is worth on a day.

    What ends it goes before what was done with it: withdrawn, replaced, carried out, amended.

    Args:
        effect: when it begins to count.
        stored: the state that came along with it.
        later: what later decisions do to it, and when each of them begins to count.
        carried_out_on: the day it was carried out, None when it was not.
        today: the day asked for.
    """
    if not effect.was_held(today):
        return DecisionStanding.PENDING
    found = {_BY_STATE[stored]} | {_BY_LINK[kind] for kind, one in later if one.counts(today)}
    if carried_out_on is not None:
        found.add(DecisionStanding.CARRIED_OUT)
    strongest = max(found, key=_STRENGTH.index)
    waits = strongest in _WAITS and not effect.counts(today)
    return DecisionStanding.PENDING if waits else strongest


@dataclass(frozen=True, slots=True)
class LinkedDecision:
    """A decision at the other end of a link.

    Attributes:
        id: of the decision.
        link_id: of the link.
        kind: what the later one does to the earlier one.
        reference: its own, else that of its item.
        title: what was decided on.
        item: reference of its item, at which it opens: ``GR/2018/9#2``.
        day: of its meeting.
        counts: whether the later of the two has effect today.
    """

    id: int
    link_id: int
    kind: DecisionLinkKind
    reference: str
    title: str
    item: str
    day: date
    counts: bool


class LinkedReference(str):
    """The reference of a decision at the other end of a link; ``kind`` is what the later one does.

    It counts as the text that it is, in lists, registers and JSON.
    """

    __slots__ = ("kind",)
    kind: DecisionLinkKind

    def __new__(cls, reference: str, kind: DecisionLinkKind) -> Self:
        """Make it of a reference and the kind of the link."""
        made = super().__new__(cls, reference)
        made.kind = kind
        return made


@dataclass(frozen=True, slots=True)
class Course:
    """What became of a decision; ``row_version`` is 0 as long as nothing was noted."""

    row_version: int = 0
    carried_out_on: date | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """What an editor of a decision holds beside its text.

    Attributes:
        handle: what a command needs.
        reference: its own; empty when none was given.
        title: its own, empty where that of the item serves.
        summary: the short description of the list of decisions.
        motivation: its reasons (`zonedesk.domain.motivation`).
        text: with its articles.
        result: its own, None where that of the item serves.
        public: its own mark, None where the item tells it.
        responsible_id: the person, None for a free text or nobody.
        responsible: full name or free text.
        effective_on: None where it counts from the day of the meeting.
        standing: what it is worth today.
        earlier: what it amends, replaces or withdraws.
        later: what amends, replaces or withdraws it.
        actions: ids of the action points that come from it.
    """

    handle: Handle
    reference: str
    title: str
    summary: str
    motivation: RichText
    text: RichText
    result: ItemResult | None
    public: bool | None
    responsible_id: int | None
    responsible: str
    effective_on: date | None
    standing: DecisionStanding
    earlier: tuple[LinkedDecision, ...] = ()
    later: tuple[LinkedDecision, ...] = ()
    actions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionChoice:
    """An earlier decision that a later one can amend, replace or withdraw."""

    id: int
    reference: str
    title: str
    day: date


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision in the register; ``body`` is the name of its body."""

    row: DecisionRow
    handle: Handle
    body: str
    carried_out_on: date | None

    @property
    def key(self) -> str:
        """What it is known by in the list; not all decisions have a reference."""
        return str(self.handle.id)

    @property
    def item(self) -> str:
        """The reference of its item: ``GR/2018/9#2``."""
        return self.row.item

    @property
    def called(self) -> str:
        """Its reference, else that of its item."""
        return self.row.reference or self.item

    @property
    def marking(self) -> Marking:
        """Who may read it."""
        return self.row.marking


@dataclass(frozen=True, slots=True)
class DecisionBook:
    """The register: all decisions of meetings that were held, in the order of the agenda list."""

    lines: tuple[DecisionLine, ...]
    today: date


@dataclass(frozen=True, slots=True)
class DecisionSheet:
    """One decision of the register with all that hangs on it, read at once.

    ``item_title`` is the title of its item.
    """

    line: DecisionLine
    facts: DecisionFacts
    course: Course
    item_title: str
    votes: tuple[Voted, ...]
    actions: tuple[ActionRow, ...]
    today: date
