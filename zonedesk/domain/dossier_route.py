"""The route of a dossier: what each step rests on, what comes next, and what stands in its way.

Prepared in the college, on the agenda of the council, decided, under supervision, carried out,
closed; adjourned and withdrawn on the way. What happened tells where a dossier stands, the status
is what somebody says: it follows what happens only as long as it agreed with it (`followed`), and
otherwise another is offered (`offered`). So a status set by hand is never written over unasked,
and whatever happens there is always a next step (`next_step`) until the dossier is closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.dossier_supervision import Stage
from zonedesk.domain.words import (
    BodyKind,
    DecisionStanding,
    DossierStatus,
    ItemResult,
    SupervisionResult,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

COLLEGES: Final = frozenset({BodyKind.POLICE_COLLEGE, BodyKind.MUNICIPAL_COLLEGE})
COUNCILS: Final = frozenset({BodyKind.POLICE_COUNCIL, BodyKind.MUNICIPAL_COUNCIL})
_PUT_OFF: Final = {
    ItemResult.ADJOURNED: DossierStatus.ADJOURNED,
    ItemResult.WITHDRAWN: DossierStatus.WITHDRAWN,
}
_VOTED: Final = frozenset({ItemResult.APPROVED, ItemResult.REJECTED})
_AGAINST: Final = frozenset(
    {SupervisionResult.SUSPENDED, SupervisionResult.ANNULLED, SupervisionResult.NOT_APPROVED}
)
_COUNTING: Final = frozenset({DecisionStanding.VALID, DecisionStanding.AMENDED})
_RUNNING: Final = frozenset({Stage.RUNNING, Stage.INTERRUPTED})
_FORWARD: Final = (
    DossierStatus.PREPARING,
    DossierStatus.COLLEGE,
    DossierStatus.ON_AGENDA,
    DossierStatus.DECIDED,
    DossierStatus.SUPERVISION,
    DossierStatus.CARRIED_OUT,
    DossierStatus.CLOSED,
)


class Role(StrEnum):
    """What a body does on the route of a dossier."""

    PREPARES = "prepares"
    DECIDES = "decides"
    HEARS = "hears"


class NextStep(StrEnum):
    """What is to happen with a dossier, in the order of its route."""

    PUT_ON_AGENDA = "put_on_agenda"
    PUT_ON_AGENDA_AGAIN = "put_on_agenda_again"
    TREAT = "treat"
    PUT_ON_COUNCIL = "put_on_council"
    APPROVE_MINUTES = "approve_minutes"
    SEND_LIST = "send_list"
    AWAIT_SUPERVISION = "await_supervision"
    MEND = "mend"
    CARRY_OUT = "carry_out"
    CLOSE = "close"
    NOTHING = "nothing"


class EndKind(StrEnum):
    """What is still open when a dossier is closed (R54)."""

    ITEM = "item"
    LIST = "list"
    TERM = "term"
    ANSWER = "answer"
    DECISION = "decision"
    ACTION = "action"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class RouteItem:
    """An agenda item on a dossier.

    Attributes:
        reference: at which it opens: ``GR/2018/9#2``; empty while it waits for a meeting.
        body: code of the body.
        role: what the body does on this route.
        day: of its meeting; None while it waits for one.
        result: what came out of it.
        settled: whether the minutes are approved.
        cancelled: whether its meeting was called off: it stands on no agenda then.
        supervised: whether a council treats it, of whose decisions the governor hears (WGP 85).
    """

    reference: str
    body: str
    role: Role
    day: date | None
    result: ItemResult | None = None
    settled: bool = False
    cancelled: bool = False
    supervised: bool = False

    @property
    def lives(self) -> bool:
        """Whether it stands on the agenda of a meeting that goes on."""
        return self.day is not None and not self.cancelled

    @property
    def decided(self) -> bool:
        """Whether the body that decides was done with it, by minutes that are approved."""
        done = self.result is not None and self.result not in _PUT_OFF
        return self.role is Role.DECIDES and self.lives and self.settled and done


@dataclass(frozen=True, slots=True)
class RouteDecision:
    """A decision on a dossier: how it is called, what it is worth, and when it was carried out."""

    called: str
    standing: DecisionStanding
    carried_out_on: date | None = None

    @property
    def waits(self) -> bool:
        """Whether it counts and nobody noted that it was carried out."""
        return self.standing in _COUNTING and self.carried_out_on is None


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """What happened to a dossier.

    Attributes:
        items: on it, in any order.
        decisions: on the items of the body that decides; without those that were rejected.
        sent: when the list, or the file to approve, went to the governor.
        stage: how far supervision is.
        result: what the governor or the minister answered.
        until: the next day that counts in supervision.
        actions: references of its action points that are open.
        deadlines: days of its notes that are still to come or were not met.
    """

    items: tuple[RouteItem, ...] = ()
    decisions: tuple[RouteDecision, ...] = ()
    sent: date | None = None
    stage: Stage = Stage.NONE
    result: SupervisionResult | None = None
    until: date | None = None
    actions: tuple[str, ...] = ()
    deadlines: tuple[date, ...] = ()

    @property
    def last(self) -> RouteItem | None:
        """The last item on an agenda of a body that prepares or decides."""
        on = [one for one in self.items if one.lives and one.role is not Role.HEARS]
        # Of two on one day the one that decides comes after the one that prepares.
        order = (Role.PREPARES, Role.DECIDES)
        return max(on, key=lambda one: (one.day, order.index(one.role)), default=None)

    @property
    def decided(self) -> RouteItem | None:
        """The last item by which the body that decides was done with it."""
        done = (one for one in self.items if one.decided)
        return max(done, key=lambda one: (one.day, one.reference), default=None)

    @property
    def supervised(self) -> bool:
        """Whether the governor is to hear of it: a council approved or rejected it."""
        return any(one.decided and one.supervised and one.result in _VOTED for one in self.items)

    @property
    def through(self) -> bool:
        """Whether supervision is over, or was never needed."""
        if not self.supervised:
            return self.sent is None or self.stage in {Stage.OVER, Stage.ANSWERED}
        return self.stage is Stage.ANSWERED or (self.sent is not None and self.stage is Stage.OVER)

    @property
    def carried_out(self) -> bool:
        """Whether something was decided, and all that counts of it is carried out."""
        done = any(one.carried_out_on is not None for one in self.decisions)
        return done and not any(one.waits for one in self.decisions)


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """Something that is still open.

    Attributes:
        kind: what it is.
        reference: of the item, decision or action point.
        day: until when, if it has a day.
    """

    kind: EndKind
    reference: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """Where a dossier is, what is offered, what comes next and what is open."""

    facts: RouteFacts
    offered: DossierStatus | None
    next: NextStep
    open_ends: tuple[OpenEnd, ...]


def role_of(kind: BodyKind, *, own: bool, owned: bool) -> Role:
    """Tell what a body does on the route of a dossier.

    The body that the dossier names decides; without one it is the council. A college that does not
    decide prepares (WGP art. 27, 33). Any other body only hears of it.

    Args:
        kind: of the body.
        own: whether the dossier names it.
        owned: whether the dossier names a body at all.
    """
    if own or (not owned and kind in COUNCILS):
        return Role.DECIDES
    return Role.PREPARES if kind in COLLEGES else Role.HEARS


def placed(facts: RouteFacts) -> DossierStatus:
    """Tell where a dossier stands by what happened.

    What was decided stays decided, whatever comes on an agenda after; the list goes out before it
    counts as carried out, so that no term is lost.
    """
    if facts.decided is not None:
        if facts.through and facts.carried_out:
            return DossierStatus.CARRIED_OUT
        sent = facts.sent is not None or facts.result is not None
        return DossierStatus.SUPERVISION if sent else DossierStatus.DECIDED
    last = facts.last
    if last is None:
        return DossierStatus.PREPARING
    if last.result in _PUT_OFF:
        return _PUT_OFF[last.result]
    return DossierStatus.ON_AGENDA if last.role is Role.DECIDES else DossierStatus.COLLEGE


def fitting(facts: RouteFacts) -> frozenset[DossierStatus]:
    """Tell which statuses agree with what happened.

    Once supervision is over a dossier may be called decided or under supervision alike.
    """
    here = placed(facts)
    if here is DossierStatus.SUPERVISION and facts.through:
        return frozenset({DossierStatus.DECIDED, here})
    return frozenset({here})


def offered(status: DossierStatus, facts: RouteFacts) -> DossierStatus | None:
    """Give the status to offer in place of the one that is stored, None when it may stay.

    Only what lies further on the route is offered, and what was adjourned or withdrawn: who set a
    status ahead of what is noted knows why. A closed dossier is not offered anything.
    """
    here = placed(facts)
    if status is DossierStatus.CLOSED or status in fitting(facts):
        return None
    if status not in _FORWARD:  # adjourned or withdrawn by hand: until it is on its way again
        return here if here is not DossierStatus.PREPARING else None
    if here not in _FORWARD:
        return here
    return here if _FORWARD.index(here) > _FORWARD.index(status) else None


def followed(
    status: DossierStatus, *, before: RouteFacts, after: RouteFacts
) -> DossierStatus | None:
    """Give the status that follows what was just done, None when it stays as it is.

    It follows where it agreed with what had happened until then; else somebody set it.
    """
    if status not in fitting(before) or status in fitting(after):
        return None
    return placed(after)


def next_step(status: DossierStatus, facts: RouteFacts) -> NextStep:
    """Tell what is to happen next; there is always something until the dossier is closed."""
    if status is DossierStatus.CLOSED:
        return NextStep.NOTHING
    if facts.decided is not None:
        return _after_decision(facts)
    if status is DossierStatus.CARRIED_OUT:
        return NextStep.CLOSE
    return _before_decision(facts.last)


def open_ends(facts: RouteFacts) -> tuple[OpenEnd, ...]:
    """List what is still open, as closing warns of it (R54)."""
    return tuple(_open_ends(facts))


def route(status: DossierStatus, facts: RouteFacts) -> Route:
    """Tell all of it at once."""
    return Route(facts, offered(status, facts), next_step(status, facts), open_ends(facts))


def _before_decision(last: RouteItem | None) -> NextStep:
    if last is None:
        return NextStep.PUT_ON_AGENDA
    if last.result is None:
        return NextStep.TREAT
    if last.result in _PUT_OFF:
        return NextStep.PUT_ON_AGENDA_AGAIN
    return NextStep.APPROVE_MINUTES if last.role is Role.DECIDES else NextStep.PUT_ON_COUNCIL


def _after_decision(facts: RouteFacts) -> NextStep:
    if facts.result in _AGAINST:
        return NextStep.MEND
    if facts.supervised and facts.sent is None and facts.result is None:
        return NextStep.SEND_LIST
    if any(one.waits for one in facts.decisions) and facts.through:
        return NextStep.CARRY_OUT
    return NextStep.CLOSE if facts.through else NextStep.AWAIT_SUPERVISION


def _open_ends(facts: RouteFacts) -> Iterator[OpenEnd]:
    for item in facts.items:
        if item.result is None and not item.cancelled and item.role is not Role.HEARS:
            yield OpenEnd(EndKind.ITEM, item.reference or item.body, item.day)
    if facts.supervised and facts.sent is None and facts.result is None:
        yield OpenEnd(EndKind.LIST, day=facts.until)
    elif facts.stage in _RUNNING:
        yield OpenEnd(EndKind.TERM, day=facts.until)
    if facts.result in _AGAINST:
        yield OpenEnd(EndKind.ANSWER)
    for decision in facts.decisions:
        if decision.waits:
            yield OpenEnd(EndKind.DECISION, decision.called)
    for reference in facts.actions:
        yield OpenEnd(EndKind.ACTION, reference)
    for day in facts.deadlines:
        yield OpenEnd(EndKind.DEADLINE, day=day)
