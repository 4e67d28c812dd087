"""The dated rule sets of the zone, and what they say on a day."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, select

from zonedesk.db.models import Rule, RuleSet, Zone
from zonedesk.db.once import once_a_reading
from zonedesk.db.prepared import fetch
from zonedesk.domain import rules
from zonedesk.domain.handles import Handle
from zonedesk.domain.rule_record import RuleLine, RuleSetLine

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain.words import Profile

# Of the profile that the zone has now; sets of a former profile are kept but rule nothing.
_EVERY: Final = (
    select(RuleSet.valid_from, Rule.code, Rule.value, Rule.article, Zone.profile)
    .join(Zone, Zone.profile == RuleSet.profile)
    .join(Rule, Rule.rule_set_id == RuleSet.id)
    .order_by(RuleSet.valid_from, Rule.id)
)
_SETS: Final = (
    select(RuleSet.id, RuleSet.row_version, RuleSet.profile, RuleSet.valid_from, RuleSet.title)
    .join(Zone, Zone.profile == RuleSet.profile)
    .order_by(RuleSet.valid_from)
)
_RULES: Final = (
    select(Rule.id, Rule.row_version, Rule.code, Rule.value, Rule.article)
    .where(Rule.rule_set_id == bindparam("id"))
    .order_by(Rule.id)
)


@once_a_reading
def by_first_day(session: Session) -> list[tuple[date, tuple[rules.Rule, ...]]]:
    """Give every rule set of the zone with its first day, oldest first, in one query.

    Each is completed with the defaults of the profile (`zonedesk.domain.rules.completed`).
    """
    return [
        (since, rules.completed((rules.Rule(*row[1:4]) for row in rows), rows[0][4]))
        for since, rows in (
            (since, list(found)) for since, found in groupby(fetch(session, _EVERY), itemgetter(0))
        )
    ]


def sets(session: Session) -> list[RuleSetLine]:
    """List the rule sets of the profile of the zone, oldest first."""
    return [
        RuleSetLine(Handle(set_id, version), profile, since, title)
        for set_id, version, profile, since, title in fetch(session, _SETS)
    ]


def of_set(session: Session, set_id: int, *, profile: Profile) -> list[RuleLine]:
    """List the rules of a set, and behind them those it may have but has not stored (R22)."""
    stored = [
        RuleLine(Handle(rule_id, version), rules.Rule(code, value, article))
        for rule_id, version, code, value, article in fetch(session, _RULES, id=set_id)
    ]
    known = {line.rule.code for line in stored}
    possible = (one for one in rules.possible_rules(profile) if one.code not in known)
    return stored + [RuleLine(None, one) for one in possible]


def profile(session: Session) -> Profile:
    """Give the profile of the zone."""
    return session.scalars(select(Zone.profile)).one()
