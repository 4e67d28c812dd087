"""What an editor of dossiers reads: the list, one dossier, its supervision and its course (05).

Supervision is that of the governor and the minister over decisions of councils (WGP art. 85-88).
Terms count every day from the day after, and are never moved to a working day (L11, L12).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain import rules
from zonedesk.domain.words import DossierStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.rows import ActionRow, AgendaRow, DossierRow
    from zonedesk.domain.rules import Rule
    from zonedesk.domain.words import FollowUpKind, ItemResult, SupervisionResult

TO_SEND: Final = frozenset({DossierStatus.DECIDED, DossierStatus.SUPERVISION})
"""Where a dossier stands while its list may have to be sent: not before, not long after."""


@dataclass(frozen=True, slots=True)
class Term:
    """The last day of a term, how many days it counts, and the article it rests on."""

    until: date
    days: int
    article: str


@dataclass(frozen=True, slots=True)
class Supervision:
    """How a dossier stands with the supervising authorities.

    Attributes:
        sent: when the list with the decision went to the governor.
        received: when the governor had it; the terms run from the day after.
        result: what came out, None as long as nobody noted it.
        sending: until when the list must be sent; None when it was, or need not be.
        suspension: until when the governor may suspend.
        annulment: until when the minister may annul.
    """

    sent: date | None = None
    received: date | None = None
    result: SupervisionResult | None = None
    sending: Term | None = None
    suspension: Term | None = None
    annulment: Term | None = None

    @property
    def provisional(self) -> bool:
        """Whether the terms are counted from the sending, for the receipt is not known."""
        return self.sent is not None and self.received is None


class Stage(StrEnum):
    """How far supervision is."""

    NONE = "none"
    TO_SEND = "to_send"
    RUNNING = "running"
    OVER = "over"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far supervision is today; ``days`` left until the next day that counts, if any."""

    stage: Stage
    days: int | None = None


def supervised(
    dossier: DossierRow, decided: date | None, *, rules_on: Callable[[date], Iterable[Rule]]
) -> Supervision:
    """Count the terms of a dossier by the rules of the day on which each begins.

    Args:
        dossier: with its days and result.
        decided: day of the decision of the council; None when there is none.
        rules_on: the rules in force on a day.
    """
    begins = dossier.received or dossier.sent
    in_force = tuple(rules_on(begins)) if begins else ()
    waits = begins is None and dossier.status in TO_SEND and dossier.supervision_result is None
    return Supervision(
        sent=dossier.sent,
        received=dossier.received,
        result=dossier.supervision_result,
        sending=_term("list_days", decided, in_force=tuple(rules_on(decided)))
        if decided and waits
        else None,
        suspension=_term("suspension_days", begins, in_force=in_force),
        annulment=_term("annulment_days", begins, in_force=in_force),
    )


def standing(supervision: Supervision, today: date) -> Standing:
    """Tell how far supervision is on a day."""
    if supervision.result is not None:
        return Standing(Stage.ANSWERED)
    if supervision.sending is not None:
        return Standing(Stage.TO_SEND, (supervision.sending.until - today).days)
    terms = [one.until for one in (supervision.suspension, supervision.annulment) if one]
    coming = [until for until in terms if until >= today]
    if coming:
        return Standing(Stage.RUNNING, (min(coming) - today).days)
    return Standing(Stage.OVER if terms else Stage.NONE)


class Step(StrEnum):
    """What happens to a dossier, in the order in which it does on one day."""

    OPENED = "opened"
    TREATED = "treated"
    SENT = "sent"
    RECEIVED = "received"
    SUSPENSION = "suspension"
    ANNULMENT = "annulment"
    NOTED = "noted"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Treated:
    """An agenda item that treats a dossier, with the day of its meeting."""

    row: AgendaRow
    day: date

    @property
    def reference(self) -> str:
        """The reference of the item: ``GR/2018/9#2``."""
        return f"{self.row.meeting}#{self.row.number}"


@dataclass(frozen=True, slots=True)
class Note:
    """What was written on a dossier."""

    day: date
    kind: FollowUpKind
    text: str
    author: str


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the course of a dossier; only what its step has is filled.

    Attributes:
        step: what happened.
        day: when, or until when for a term.
        item: the item that treated it.
        note: what was written.
        term: that ends on the day.
        days: of the step, counted from the one before: from decision to sending.
    """

    step: Step
    day: date
    item: Treated | None = None
    note: Note | None = None
    term: Term | None = None
    days: int | None = None

    @property
    def result(self) -> ItemResult | None:
        """What came out of the item."""
        return self.item.row.result if self.item else None


def course(
    dossier: DossierRow,
    supervision: Supervision,
    *,
    items: Iterable[Treated],
    notes: Iterable[Note],
    decided: date | None,
    today: date,
) -> tuple[Event, ...]:
    """Put everything that happened to a dossier in order, the newest first (R51).

    What is still to come is on top: a term that runs. Once the answer is there, none does.
    """
    sent, received = supervision.sent, supervision.received
    days = (sent - decided).days if sent and decided else None
    events = [Event(Step.OPENED, dossier.opened)]
    events += [Event(Step.TREATED, item.day, item=item) for item in items]
    events += [Event(Step.SENT, sent, days=days)] if sent else []
    events += [Event(Step.RECEIVED, received)] if received else []
    terms = ((Step.SUSPENSION, supervision.suspension), (Step.ANNULMENT, supervision.annulment))
    shown = (one for one in terms if one[1] and not (supervision.result and one[1].until > today))
    events += [Event(step, term.until, term=term) for step, term in shown if term]
    events += [Event(Step.NOTED, note.day, note=note) for note in notes]
    events += [Event(Step.CLOSED, dossier.closed)] if dossier.closed else []
    order = list(Step)
    oldest_first = sorted(events, key=lambda one: (one.day, order.index(one.step)))
    return tuple(reversed(oldest_first))


def _term(topic: str, begins: date | None, *, in_force: tuple[Rule, ...]) -> Term | None:
    code = f"{topic}.supervision"
    days = rules.whole_number(in_force, code)
    rule = rules.find(in_force, code)
    if begins is None or days is None or rule is None:
        return None
    return Term(begins + timedelta(days=days), days, rule.article)


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier in the list of an editor.

    Attributes:
        row: as every list shows it.
        handle: what an editor holds on to.
        supervision: with its terms.
        year: the last in which the body that decides had it on its agenda, else in which it was
            opened; so the list counts as the annual figures do.
    """

    row: DossierRow
    handle: Handle
    supervision: Supervision
    year: int


@dataclass(frozen=True, slots=True)
class DossierList:
    """All dossiers, who may handle them, which bodies decide, and the day it was read on.

    Attributes:
        lines: in the order of the list.
        people: id and full name of everybody who can be a handler, by name.
        bodies: id and name of each body that decides, in the order of entry.
        today: the day in Brussels.
    """

    lines: tuple[DossierLine, ...]
    people: tuple[tuple[int, str], ...]
    bodies: tuple[tuple[int, str], ...]
    today: date


@dataclass(frozen=True, slots=True)
class DossierRecord:
    """One dossier with all that hangs on it, read at once."""

    row: DossierRow
    handle: Handle
    description: RichText
    supervision: Supervision
    course: tuple[Event, ...]
    items: tuple[Treated, ...]
    actions: tuple[ActionRow, ...]
    today: date
