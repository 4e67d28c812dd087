"""The year planner: what a year holds, the days a rule proposes, and meetings made of them (R28).

What is made are ordinary meetings: one that is moved or called off later leaves the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import meetings, planning, records
from zonedesk.db.models import Body
from zonedesk.db.queries import papers, year_plan
from zonedesk.db.queries.scope import Scope
from zonedesk.domain import rules
from zonedesk.domain.errors import Refused
from zonedesk.domain.planning import dates, from_text, to_text
from zonedesk.domain.term_rules import TermRules
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.working_days import Calendar
from zonedesk.domain.year_plan import (
    BodyYear,
    Expected,
    ProposedDay,
    YearPlan,
    clash,
    shortages,
)
from zonedesk.services import preparing
from zonedesk.services.writing import writing
from zonedesk.system.holidays import calendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from zonedesk.db.queries.year_plan import StoredBody
    from zonedesk.domain.planning import PlanningRule
    from zonedesk.domain.words import BodyKind
    from zonedesk.domain.year_plan import YearMeeting
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.MEETINGS, Topic.BODIES})
_KIND: Final = "gewoon"
_FREQUENCIES: Final = "meetings_a_"  # how codes begin that tell how often a body meets (L24)


def year(workspace: Workspace, year: int) -> YearPlan:
    """Give the meetings of a year by body, against how often each is to meet (L24).

    Bodies that are not active any more stand there when they met.

    Raises:
        Refused: ``rule.unreadable`` (rule, value), as the rule set of that year.
    """
    today = workspace.clock.today()
    with workspace.database.read() as session:
        held = year_plan.meetings(session, year)
        in_force = papers.rules_on(session, Scope(year).last_day, about=_FREQUENCIES)
        bodies = tuple(
            _body(one, held.get(one.id, ()), rules_of_year=in_force, at=(year, today))
            for one in year_plan.bodies(session)
            if one.active or one.id in held
        )
    return YearPlan(year, today, bodies)


def propose(
    workspace: Workspace, body_id: int, *, year: int, rule: PlanningRule
) -> tuple[ProposedDay, ...]:
    """Give the days of a year that follow from a rule, and what speaks against each.

    That the body meets on such a day already is a warning, not a refusal (R29).

    Raises:
        Refused: ``planning.period`` (since, until).
        Conflict: the body is gone or in the bin.
    """
    with workspace.database.read() as session:
        body = records.read(session, Body, record_id=body_id, names=("starts_at", "kind"))
        there = year_plan.meetings(session, year).get(body_id, ())
        in_force = papers.rules_on(session, Scope(year).last_day)
        holidays = _holidays(in_force, year, kind=body["kind"])
    today = workspace.clock.today()
    hour = rule.starts_at or body["starts_at"]
    found = []
    for one in dates(rule, year, calendar=holidays):
        met = (None, "") if one.day is None else clash(one.day, hour, meetings=there)
        past = one.day is not None and one.day < today
        found.append(ProposedDay(one.ruled, one.day, hour, one.fate, *met, past=past))
    return tuple(found)


def create(
    workspace: Workspace, body_id: int, *, rule: PlanningRule, days: Iterable[date]
) -> Outcome:
    """Make the meetings of a body on these days with its standing items, all or none.

    The rule is kept with the body. References are given in the order of the days, each of its own
    year (T10). One step back takes them all away.

    Returns:
        what was done; id and reference are those of the first meeting.

    Raises:
        Refused: ``planning.no_days``, ``user.may_only_read``.
        Conflict: the body is gone or in the bin.
    """
    chosen = sorted(set(days))
    if not chosen:
        raise Refused("planning.no_days")
    told = {"kind": _KIND} | ({"starts_at": rule.starts_at} if rule.starts_at else {})
    with writing(workspace, "meeting.plan") as session:
        made = [meetings.made(session, body_id, day=day, told=told) for day in chosen]
        for one in made:
            preparing.furnish(session, one.id, today=workspace.clock.today())
        planning.keep_rule(session, body_id, text=to_text(rule))
        return Outcome(_TOUCHED, records.running(session), made[0].id, made[0].reference)


def _body(
    stored: StoredBody,
    held: Sequence[YearMeeting],
    *,
    rules_of_year: Sequence[rules.Rule],
    at: tuple[int, date],
) -> BodyYear:
    expected = _expected(stored, rules_of_year)
    planned_year, today = at
    return BodyYear(
        id=stored.id,
        code=stored.code,
        name=stored.name,
        place=stored.place,
        starts_at=stored.starts_at,
        active=stored.active,
        rule=from_text(stored.planning),
        expected=expected,
        meetings=tuple(held),
        shortages=shortages(expected, held, year=planned_year, today=today),
    )


def _expected(stored: StoredBody, rules_of_year: Sequence[rules.Rule]) -> Expected:
    """How often a body is to meet: as often as the zone says of it, else as the law asks (L24)."""
    by_law = rules.meetings_a_year(rules_of_year, stored.kind)
    a_semester = rules.whole_number(rules_of_year, f"meetings_a_semester.{stored.kind}")
    if stored.expected is None:
        return Expected(by_law, a_semester, by_law=by_law is not None)
    return Expected(stored.expected, a_semester)


def _holidays(rules_of_year: tuple[rules.Rule, ...], year: int, *, kind: BodyKind) -> Calendar:
    """The legal holidays, and those of the region that count for a body of a kind (L1, L2)."""
    told = TermRules(rules_of_year).calendar_of(kind)
    return Calendar(calendar(year, year, regional=told.regional), told.saturdays)
