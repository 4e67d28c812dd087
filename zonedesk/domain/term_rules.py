"""Which terms a meeting has by the rules of its day, and how each is counted (domain.md L3-L13).

A rule of a term is called after its topic, what it is counted in and the kind of the body:
``convocation_working_days.police_council``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from zonedesk.domain import rules
from zonedesk.domain.rule_values import Counting, choice, regions
from zonedesk.domain.rules import OWN_RULE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from zonedesk.domain.rules import Rule
    from zonedesk.domain.words import BodyKind

EXTRAORDINARY: Final = ("buitengewo", "extraordinair", "außerordentlich")
"""How the kind of an extraordinary meeting is written; the list of kinds is free."""


class TermCode(StrEnum):
    """What a term is for; the code by which it is stored when somebody sets another day."""

    CONVOCATION = "convocation"
    EXTRAORDINARY = "extraordinary"
    PUBLICATION = "publication"
    DOCUMENTS = "documents"
    BUDGET = "budget"
    MINUTES = "minutes"
    EXTRA_ITEM = "extra_item"
    DECISION_LIST = "decision_list"
    GOVERNOR_LIST = "governor_list"
    CERTIFIED_COPY = "certified_copy"
    POSTING = "posting"
    SUSPENSION = "suspension"
    ANNULMENT = "annulment"
    JUSTIFICATION = "justification"
    AFTER_JUSTIFICATION = "after_justification"
    STAFFING = "staffing"
    APPEAL = "appeal"
    SUPERVISED_BUDGET = "supervised_budget"
    BUDGET_APPROVAL = "budget_approval"
    CONTRIBUTION = "contribution"
    ACCOUNTS = "accounts"
    LOANS = "loans"
    MINISTER = "minister"
    RESUBMISSION = "resubmission"


class Label(StrEnum):
    """What the term of a convocation is called when it is not the first; else its code is it."""

    SECOND_CONVOCATION = "second_convocation"
    THIRD_CONVOCATION = "third_convocation"


class Unit(StrEnum):
    """What a term is counted in, and in which direction."""

    WORKING_DAYS = "working_days"
    CLEAR_DAYS = "clear_days"
    DAYS_AFTER = "days_after"
    MONTHS_AFTER = "months_after"


@dataclass(frozen=True, slots=True)
class Convened:
    """A meeting as far as its terms go.

    Attributes:
        day: on which it is held.
        body: kind of its body.
        kind: of the meeting, as the secretary wrote it.
        convocation: 1, or 2 and 3 when the council was not in number before (L14).
        received: when the governor had the list of its decisions; None as long as he has not.
    """

    day: date
    body: BodyKind
    kind: str = ""
    convocation: int = 1
    received: date | None = None

    @property
    def extraordinary(self) -> bool:
        """Whether it needs a convocation of its own in a college (L9)."""
        written = self.kind.casefold()
        return any(word in written for word in EXTRAORDINARY)


class Way(NamedTuple):
    """How a term is counted: in what, how many, by which article."""

    code: TermCode
    label: str
    unit: Unit
    number: int
    article: str
    move: bool = False


#: Terms before a meeting with the topic of their rule, in the order in which they fall mostly.
_BEFORE: Final = (
    (TermCode.CONVOCATION, "convocation"),
    (TermCode.EXTRAORDINARY, "extraordinary"),
    (TermCode.PUBLICATION, "publication"),
    (TermCode.DOCUMENTS, "documents"),
    (TermCode.BUDGET, "budget"),
    (TermCode.MINUTES, "minutes"),
    (TermCode.EXTRA_ITEM, "extra_item"),
)
_BEFORE_UNITS: Final = (
    ("working_days", Unit.WORKING_DAYS),
    ("days", Unit.CLEAR_DAYS),
    ("clear_days", Unit.CLEAR_DAYS),
)
#: Terms that run from an act, with their rule; the decree moves a last day that is not worked.
AFTER: Final[Mapping[TermCode, tuple[str, Unit]]] = {
    TermCode.GOVERNOR_LIST: ("list_days.supervision", Unit.DAYS_AFTER),
    TermCode.CERTIFIED_COPY: ("copy_days.supervision", Unit.DAYS_AFTER),
    TermCode.POSTING: ("posting_days.supervision", Unit.DAYS_AFTER),
    TermCode.SUSPENSION: ("suspension_days.supervision", Unit.DAYS_AFTER),
    TermCode.ANNULMENT: ("annulment_days.supervision", Unit.DAYS_AFTER),
    TermCode.JUSTIFICATION: ("justification_days.supervision", Unit.DAYS_AFTER),
    TermCode.AFTER_JUSTIFICATION: ("minister_days.supervision", Unit.DAYS_AFTER),
    TermCode.STAFFING: ("staffing_days.supervision", Unit.DAYS_AFTER),
    TermCode.APPEAL: ("appeal_days.supervision", Unit.DAYS_AFTER),
    TermCode.SUPERVISED_BUDGET: ("budget_days.supervision", Unit.DAYS_AFTER),
    TermCode.BUDGET_APPROVAL: ("approval_days.supervision", Unit.DAYS_AFTER),
    TermCode.CONTRIBUTION: ("contribution_days.supervision", Unit.DAYS_AFTER),
    TermCode.ACCOUNTS: ("accounts_days.supervision", Unit.DAYS_AFTER),
    TermCode.LOANS: ("loans_days.supervision", Unit.DAYS_AFTER),
    TermCode.MINISTER: ("minister_months.plan", Unit.MONTHS_AFTER),
    TermCode.RESUBMISSION: ("resubmission_months.plan", Unit.MONTHS_AFTER),
}


@dataclass(frozen=True, slots=True)
class CalendarRules:
    """Which days count as working days: names of regional holidays, and whether Saturdays do."""

    regional: tuple[str, ...]
    saturdays: bool


class TermRules:
    """The rules of a day, each read once for all terms that are counted by them.

    Args:
        rules: in force on the day of the meeting, completed with the defaults.

    Raises:
        Refused: ``rule.unreadable`` (rule, value), from each method that meets such a rule.
    """

    def __init__(self, found: tuple[Rule, ...]) -> None:
        self.rules = found
        self._known = {rule.code: rule for rule in found}
        self._before_meeting: dict[tuple[BodyKind, bool, int], tuple[Way, ...]] = {}
        self._ways: dict[str, Way | None] = {}
        self._calendars: dict[BodyKind, CalendarRules] = {}

    @cached_property
    def method(self) -> Counting:
        """How the zone counts working days."""
        lenient = self._choice("counting.zone") == Counting.LENIENT
        return Counting.LENIENT if lenient else Counting.STRICT

    def calendar_of(self, body: BodyKind) -> CalendarRules:
        """Tell which days people work on, for the terms of a body (L1, L2)."""
        if body not in self._calendars:
            code = f"regional_holidays.{body}"
            rule = self._known.get(code) or self._known.get("regional_holidays.zone")
            saturdays = self._choice("saturdays.zone") == "yes"
            self._calendars[body] = CalendarRules(regions(rule) if rule else (), saturdays)
        return self._calendars[body]

    def way_after(self, code: TermCode) -> Way | None:
        """Give how a term from an act is counted; None when the zone has no such term."""
        name, unit = AFTER[code]
        return self._way(code, name, unit=unit)

    def ways_before(self, meeting: Convened) -> tuple[Way, ...]:
        """Give how the terms before a meeting are counted, each once."""
        key = (meeting.body, meeting.extraordinary, meeting.convocation)
        if key not in self._before_meeting:
            found = (self._before(code, topic, meeting=meeting) for code, topic in _BEFORE)
            self._before_meeting[key] = tuple(way for way in found if way)
        return self._before_meeting[key]

    def decision_list(self, body: BodyKind) -> Way | None:
        """Give how the term of the published list of decisions is counted (L13)."""
        way = self._way(TermCode.DECISION_LIST, f"online_days.{body}", unit=Unit.DAYS_AFTER)
        return way and way._replace(move=True)

    def _before(self, code: TermCode, topic: str, *, meeting: Convened) -> Way | None:
        if code is TermCode.EXTRAORDINARY and not meeting.extraordinary:
            return None
        again = code is TermCode.CONVOCATION and meeting.convocation > 1
        for name in (f"re{topic}", topic) if again else (topic,):
            for ending, unit in _BEFORE_UNITS:
                way = self._way(code, f"{name}_{ending}.{meeting.body}", unit=unit)
                if way:
                    return way._replace(label=_label(meeting)) if again else way
        return None

    def _way(self, code: TermCode, name: str, *, unit: Unit) -> Way | None:
        if name not in self._ways:
            self._ways[name] = self._read_way(code, name, unit=unit)
        return self._ways[name]

    def _read_way(self, code: TermCode, name: str, *, unit: Unit) -> Way | None:
        rule = self._known.get(name)
        number = rules.whole_number((rule,), name) if rule else None
        if rule is None or number is None:
            return None
        return Way(code, code.value, unit, number, rule.article.strip() or OWN_RULE)

    def _choice(self, code: str) -> str:
        rule = self._known.get(code)
        return choice(rule) if rule else ""


def _label(meeting: Convened) -> str:
    return {2: Label.SECOND_CONVOCATION, 3: Label.THIRD_CONVOCATION}[meeting.convocation].value


def by_day(
    sets: Iterable[tuple[date, tuple[Rule, ...]]],
) -> Callable[[date], TermRules]:
    """Give what tells the rules of a day, out of rule sets with their first day, oldest first.

    Before the first set there are no rules.
    """
    nothing = TermRules(())
    newest_first = [(since, TermRules(found)) for since, found in sets][::-1]

    def on(day: date) -> TermRules:
        for since, found in newest_first:
            if since <= day:
                return found
        return nothing

    return on
