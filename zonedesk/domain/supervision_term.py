"""One term of supervision: its last day, how it was counted, and how it stands on a day (L11, L12).

Every day counts from the day after the act, and no last day is moved to a working day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.rule_values import Counting
from zonedesk.domain.term_rules import TermCode, Unit
from zonedesk.domain.terms import Counted, MeetingTerm, Overruled

if TYPE_CHECKING:
    from zonedesk.domain.term_rules import Way

SOON_DAYS: Final = 7
"""From so many days before its end a term asks for attention."""

#: What the zone must do itself: afterwards it is late. In the other terms an authority may act.
_OURS: Final = frozenset(
    {
        TermCode.GOVERNOR_LIST,
        TermCode.SUPERVISED_BUDGET,
        TermCode.CERTIFIED_COPY,
        TermCode.JUSTIFICATION,
    }
)
#: What goes on after an answer.
_AFTER_ANSWER: Final = frozenset({TermCode.APPEAL})
#: Silence is approval (WGP art. 68).
_SILENT: Final = frozenset({TermCode.STAFFING})


class TermState(StrEnum):
    """How a term stands on a day."""

    TO_COME = "to_come"
    RUNNING = "running"
    DUE_SOON = "due_soon"
    LATE = "late"
    MET = "met"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of supervision.

    Attributes:
        until: the last day, as somebody set it or as the rules count it.
        days: how many days it counts.
        article: that it rests on.
        code: what it is for.
        start: the day of the act; the day after it is the first.
        met: when what it is for was done; None as long as it was not.
        presumed: whether it is counted from a sending, for the receipt is not known.
        overruled: what somebody set instead of the day of the rules.
    """

    until: date
    days: int
    article: str
    code: TermCode
    start: date
    met: date | None = None
    presumed: bool = False
    overruled: Overruled | None = None

    @property
    def by_rule(self) -> date:
        """The last day by the rules, whatever somebody set."""
        return self.start + timedelta(days=self.days)

    @property
    def ours(self) -> bool:
        """Whether the zone must act, not an authority."""
        return self.code in _OURS

    @property
    def silence_approves(self) -> bool:
        """Whether the decision is approved when the term lapses (WGP art. 68)."""
        return self.code in _SILENT

    @property
    def after_answer(self) -> bool:
        """Whether it goes on when the answer is there."""
        return self.code in _AFTER_ANSWER

    def left(self, today: date) -> int:
        """Give how many days are left, below zero when it is over."""
        return (self.until - today).days

    def state(self, today: date) -> TermState:
        """Tell how it stands on a day."""
        if self.met is not None:
            return TermState.MET
        left = self.left(today)
        if left < 0:
            if self.code is TermCode.POSTING:
                return TermState.MET  # it stayed posted as long as it had to
            return TermState.LATE if self.ours else TermState.LAPSED
        if today < self.start:
            return TermState.TO_COME
        return TermState.DUE_SOON if left <= SOON_DAYS else TermState.RUNNING

    def waits(self, today: date) -> bool:
        """Tell whether it still asks something on a day, or is still waited for."""
        return self.state(today) not in {TermState.MET, TermState.LAPSED}

    def told(self, today: date) -> MeetingTerm:
        """Give it as lists of terms of any kind tell it."""
        by_rule = self.by_rule
        how = Counted(
            Unit.DAYS_AFTER,
            self.days,
            self.start,
            Counting.STRICT,
            by_rule,
            by_rule,
            presumed=self.presumed,
        )
        passed = self.until < today
        return MeetingTerm(
            self.code, self.code.value, self.until, self.article, how, self.overruled, passed
        )


def counted(way: Way, act: date, *, overruled: Overruled | None = None) -> Term:
    """Count a term that runs from an act; what somebody set stands instead (product.md 3.5)."""
    until = overruled.day if overruled else act + timedelta(days=way.number)
    return Term(until, way.number, way.article, way.code, act, overruled=overruled)
