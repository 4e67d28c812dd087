"""Supervision over what a council decided on a dossier: what is sent, and until when what (05).

It is that of the governor and the minister (WGP art. 65-90). Terms count every day from the day
after the act, and are never moved to a working day (L11, L12). A registered request for the file
interrupts those of suspension and annulment; they run anew from the receipt of the file (art. 88).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from zonedesk.domain import governor
from zonedesk.domain.governor import Oversight
from zonedesk.domain.supervision_term import SOON_DAYS, Term, TermState, counted
from zonedesk.domain.term_rules import TermCode
from zonedesk.domain.words import DossierStatus, Matter, SupervisionResult

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from zonedesk.domain.term_rules import TermRules
    from zonedesk.domain.terms import Overruled

__all__ = [
    "SOON_DAYS",
    "TO_SEND",
    "Stage",
    "Standing",
    "Supervision",
    "SupervisionDays",
    "Term",
    "TermState",
    "standing",
    "supervised",
]

TO_SEND: Final = frozenset({DossierStatus.DECIDED, DossierStatus.SUPERVISION})
"""Where a dossier stands while its list may have to be sent: not before, not long after."""

#: Who approves within how long, by matter (WGP art. 67-78).
_APPROVAL: Final[Mapping[Matter, TermCode]] = MappingProxyType(
    {
        Matter.STAFF_PLAN: TermCode.STAFFING,
        Matter.BUDGET: TermCode.BUDGET_APPROVAL,
        Matter.BUDGET_CHANGE: TermCode.BUDGET_APPROVAL,
        Matter.CONTRIBUTION: TermCode.CONTRIBUTION,
        Matter.ACCOUNTS: TermCode.ACCOUNTS,
    }
)
#: What goes to the governor for approval by a term of its own (WGP art. 71).
_SENT_APART: Final = frozenset({Matter.BUDGET, Matter.BUDGET_CHANGE, Matter.CONTRIBUTION})
_LISTED: Final = governor.supervision(Matter.ORDINARY)
_NOTHING_SET: Final[Mapping[str, Overruled]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SupervisionDays:
    """What happened to a decision under supervision, as it is noted on its dossier.

    Attributes:
        status: of the dossier.
        matter: what it is about; of the dossier, else of the item that decided on it.
        decided: day of the decision of the council; None as long as there is none.
        sent: when the list, or the file to approve, went to the governor.
        received: when the governor had it.
        result: what came out.
        copy_sent: when the certified copy went (WGP art. 86).
        posted: when the list was posted (WGP art. 85).
        requested: when the file was asked for by registered letter (WGP art. 88).
        file_sent: when it went.
        file_received: when it was there.
        suspended: when the suspension was sent to the zone (WGP art. 87).
        justified: when the council justified what was suspended.
        justified_received: when the minister had that.
        answered: when the answer came.
        remark: of the secretary.
        reported: reference of the meeting that heard what came out; empty as long as none did.
        chosen: the matter as it is chosen on the dossier itself.
    """

    status: DossierStatus = DossierStatus.PREPARING
    matter: Matter = Matter.ORDINARY
    decided: date | None = None
    sent: date | None = None
    received: date | None = None
    result: SupervisionResult | None = None
    copy_sent: date | None = None
    posted: date | None = None
    requested: date | None = None
    file_sent: date | None = None
    file_received: date | None = None
    suspended: date | None = None
    justified: date | None = None
    justified_received: date | None = None
    answered: date | None = None
    remark: str = ""
    reported: str = ""
    chosen: Matter = Matter.ORDINARY


@dataclass(frozen=True, slots=True)
class Supervision:
    """How a dossier stands with the supervising authorities.

    Attributes:
        days: what was noted.
        oversight: what goes to the governor, with its article.
        sending: until when the list or the file must be sent; None when it need not be.
        copy: until when the certified copy must go.
        posting: until when the list stays posted.
        suspension: until when the governor may suspend; None while a request interrupts it.
        annulment: until when the minister may annul; after a suspension, from the justification.
        justification: until when the council justifies what was suspended.
        approval: until when what needs it is approved or not.
        appeal: until when the council may appeal against what was not approved.
        interrupted: since when terms stand still: the file was asked for and has not gone.
    """

    days: SupervisionDays = SupervisionDays()
    oversight: governor.Supervision = _LISTED
    sending: Term | None = None
    copy: Term | None = None
    posting: Term | None = None
    suspension: Term | None = None
    annulment: Term | None = None
    justification: Term | None = None
    approval: Term | None = None
    appeal: Term | None = None
    interrupted: date | None = None

    @property
    def sent(self) -> date | None:
        """When the list with the decision went to the governor."""
        return self.days.sent

    @property
    def received(self) -> date | None:
        """When the governor had it; the terms run from the day after."""
        return self.days.received

    @property
    def result(self) -> SupervisionResult | None:
        """What came out, None as long as nobody noted it."""
        return self.days.result

    @property
    def provisional(self) -> bool:
        """Whether the terms are counted from the sending, for the receipt is not known."""
        return self.sent is not None and self.received is None

    @property
    def approves(self) -> bool:
        """Whether the decision has no effect before it is approved (WGP art. 67-78)."""
        return self.oversight.kind is Oversight.APPROVAL

    @property
    def answered(self) -> bool:
        """Whether it is over: after a suspension it goes on, where its day is known."""
        going_on = self.result is SupervisionResult.SUSPENDED and self.days.suspended is not None
        return self.result is not None and not going_on

    @property
    def terms(self) -> tuple[Term, ...]:
        """Its terms, in the order of its course."""
        every = (
            self.sending,
            self.copy,
            self.posting,
            self.suspension,
            self.justification,
            self.annulment,
            self.approval,
            self.appeal,
        )
        return tuple(one for one in every if one is not None)

    def open_terms(self, today: date) -> tuple[Term, ...]:
        """Give the terms that still ask something on a day, or are still waited for."""
        waits = (one for one in self.terms if one.waits(today))
        return tuple(one for one in waits if not self.answered or one.after_answer)


class Stage(StrEnum):
    """How far supervision is."""

    NONE = "none"
    TO_SEND = "to_send"
    RUNNING = "running"
    INTERRUPTED = "interrupted"
    OVER = "over"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far supervision is today; ``days`` left until the next day that counts, if any."""

    stage: Stage
    days: int | None = None


class _Count(NamedTuple):
    """Counts terms by the rules of the day on which each begins, and sees what was set instead."""

    rules_on: Callable[[date], TermRules]
    overruled: Mapping[str, Overruled]

    def term(
        self, code: TermCode, act: date | None, *, met: date | None = None, presumed: bool = False
    ) -> Term | None:
        """Count a term; None without an act, or where the zone has no such term."""
        if act is None:
            return None
        way = self.rules_on(act).way_after(code)
        if way is None:
            return None
        found = counted(way, act, overruled=self.overruled.get(code.value))
        return replace(found, met=met, presumed=presumed) if met or presumed else found


def supervised(
    days: SupervisionDays,
    *,
    rules_on: Callable[[date], TermRules],
    overruled: Mapping[str, Overruled] = _NOTHING_SET,
) -> Supervision:
    """Count the terms of a dossier by the rules of the day on which each begins.

    Args:
        days: what happened to it.
        rules_on: the rules in force on a day.
        overruled: days that somebody set instead, by the code of the term.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    count = _Count(rules_on, overruled)
    oversight = governor.supervision(days.matter)
    sent = Supervision(
        days=days,
        oversight=oversight,
        sending=_sending(days, count),
        copy=_copy(days, count) if oversight.kind is Oversight.COPY else None,
        posting=count.term(TermCode.POSTING, days.posted or days.sent),
    )
    if days.sent is None and days.received is None:
        return sent
    if sent.approves:
        return _approving(sent, count)
    return _acting(sent, count)


def standing(supervision: Supervision, today: date) -> Standing:
    """Tell how far supervision is on a day."""
    if supervision.answered:
        return Standing(Stage.ANSWERED)
    sending = supervision.sending
    if sending is not None and sending.met is None:
        return Standing(Stage.TO_SEND, sending.left(today))
    if supervision.interrupted is not None:
        return Standing(Stage.INTERRUPTED)
    justifying = supervision.justification
    if justifying is not None and justifying.met is None:
        return Standing(Stage.RUNNING, justifying.left(today))
    every = (supervision.suspension, supervision.annulment, supervision.approval)
    terms = [one for one in every if one is not None and one.met is None]
    left = [one.left(today) for one in terms if one.until >= today]
    if left:
        return Standing(Stage.RUNNING, min(left))
    return Standing(Stage.OVER if terms else Stage.NONE)


def _waits(days: SupervisionDays) -> bool:
    return days.status in TO_SEND and days.result is None


def _sending(days: SupervisionDays, count: _Count) -> Term | None:
    """Until when the list or the file goes: twenty days after the decision (art. 71, 85; L11)."""
    gone = days.sent or days.received
    if gone is None and not _waits(days):
        return None
    apart = days.matter in _SENT_APART
    code = TermCode.SUPERVISED_BUDGET if apart else TermCode.GOVERNOR_LIST
    return count.term(code, days.decided, met=gone)


def _copy(days: SupervisionDays, count: _Count) -> Term | None:
    """Until when the certified copy goes beside the list (art. 86)."""
    if days.copy_sent is None and not _waits(days):
        return None
    return count.term(TermCode.CERTIFIED_COPY, days.decided, met=days.copy_sent)


def _acting(sent: Supervision, count: _Count) -> Supervision:
    """Until when the governor may suspend and the minister annul (art. 87, 88; L12)."""
    days = sent.days
    suspension = _from_receipt(TermCode.SUSPENSION, days, count=count)
    annulment = _from_receipt(TermCode.ANNULMENT, days, count=count)
    still = annulment is not None and _stands_still(annulment, days)
    if still:
        annulment = None
    if suspension is not None and _stands_still(suspension, days):
        suspension = None
    if days.suspended is not None:
        return _suspended(replace(sent, suspension=suspension), count)
    if annulment is not None and sent.result is SupervisionResult.ANNULLED:
        annulment = replace(annulment, met=days.answered)
    interrupted = days.requested if still else None
    return replace(sent, suspension=suspension, annulment=annulment, interrupted=interrupted)


def _from_receipt(code: TermCode, days: SupervisionDays, *, count: _Count) -> Term | None:
    """Count from the receipt of the list, or of the file that was asked for while the term ran."""
    begins = days.received or days.sent
    first = count.term(code, begins, presumed=days.received is None)
    if first is None or days.requested is None or days.requested > first.by_rule:
        return first
    again = days.file_received or days.file_sent
    return count.term(code, again, presumed=days.file_received is None) or first


def _stands_still(term: Term, days: SupervisionDays) -> bool:
    asked = days.requested is not None and days.requested <= term.by_rule
    return asked and days.file_sent is None and days.file_received is None


def _suspended(sent: Supervision, count: _Count) -> Supervision:
    """What follows a suspension: the council justifies, then the minister decides (art. 87)."""
    days = sent.days
    suspension = sent.suspension
    if suspension is not None:
        suspension = replace(suspension, met=days.suspended)
    return replace(
        sent,
        suspension=suspension,
        justification=count.term(TermCode.JUSTIFICATION, days.suspended, met=days.justified),
        annulment=count.term(
            TermCode.AFTER_JUSTIFICATION,
            days.justified_received or days.justified,
            met=days.answered if sent.result is SupervisionResult.ANNULLED else None,
            presumed=days.justified_received is None,
        ),
    )


def _approving(sent: Supervision, count: _Count) -> Supervision:
    """Until when the governor approves or not; against a refusal of the formation, appeal."""
    days = sent.days
    approval = count.term(
        _APPROVAL[days.matter],
        days.received or days.sent,
        met=days.answered if days.result is not None else None,
        presumed=days.received is None,
    )
    refused = days.matter is Matter.STAFF_PLAN and days.result is SupervisionResult.NOT_APPROVED
    appeal = count.term(TermCode.APPEAL, days.answered) if refused else None
    return replace(sent, approval=approval, appeal=appeal)
