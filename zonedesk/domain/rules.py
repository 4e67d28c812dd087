"""Rules a zone starts with: who signs, quorum, majority, how often a body meets (domain.md 1, 6).

Rules are data. A zone edits values and articles, and dates them; what stands here only fills the
first rule set of a profile. A rule without a law behind it says ``eigen regel`` (formats.md 1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zonedesk.domain import quoted_texts
from zonedesk.domain.attendance import Quorum
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import BodyKind, Capacity, Profile

if TYPE_CHECKING:
    from collections.abc import Iterable

OWN_RULE = "eigen regel"
VALID_FROM = date(1998, 12, 7)
"""First day of the rule sets a zone starts with: the law on the integrated police."""

_SMALL_NUMBER = re.compile("[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: ``code`` is ``topic.body_kind``, ``article`` the law it rests on, as printed.

    Topics that end in ``_days``, ``_months`` or ``_years`` are terms (domain.md L3-L25).
    """

    code: str
    value: str
    article: str


_CHAIR_AND_SECRETARY = "chair;secretary"
_MORE_FOR_THAN_AGAINST = "more_for_than_against"
_MATTERS_OF_PERSONS = (
    "recruitment;appointment;candidates;chief;availability;suspension;discipline;person"
)

_POLICE = (
    Rule("signatories.police_council", _CHAIR_AND_SECRETARY, "WGP art. 27/1"),
    Rule("signatories.police_college", _CHAIR_AND_SECRETARY, "WGP art. 29"),
    Rule("quorum.police_council", Quorum.MEMBERS.value, "WGP art. 27/2"),
    Rule("quorum.police_college", Quorum.WEIGHTS.value, "WGP art. 28"),
    Rule("majority.police_council", _MORE_FOR_THAN_AGAINST, "WGP art. 26/1"),
    Rule("majority.police_college", "half_of_votes_represented", "WGP art. 28"),
    Rule("weighted_matters.police_council", "budget;budget_change;accounts", "WGP art. 26"),
    Rule(
        "secret_matters.police_council",
        "appointment;candidates;chief;availability;suspension;discipline",
        "WGP art. 26/2",
    ),
    Rule("closed_matters.police_council", _MATTERS_OF_PERSONS, "WGP art. 25/7"),
    Rule("tied_ballot.police_council", "oldest", "WGP art. 26/3"),
    Rule("meetings_a_year.police_council", "4", "WGP art. 25"),
    Rule("meetings_a_semester.police_council", "1", "WGP art. 25"),
    Rule("convocation_working_days.police_council", "7", "WGP art. 25/1"),
    # The law shortens the term "for art. 25/4, al. 3", which it does not have: in the municipal
    # law that this copies, it is the second and third convocation (domain.md 1.2).
    Rule("reconvocation_working_days.police_council", "2", "WGP art. 25/1"),
    Rule("documents_working_days.police_council", "7", "WGP art. 25/1"),
    Rule("publication_working_days.police_council", "7", "WGP art. 25/4"),
    Rule("extra_item_working_days.police_council", "5", "WGP art. 25/2"),
    Rule("budget_working_days.police_council", "7", "WGP art. 25/3"),
    Rule("minutes_working_days.police_council", "7", "WGP art. 27/1"),
    Rule("extraordinary_clear_days.police_college", "2", "NGW art. 105"),
    *(Rule(*one) for one in quoted_texts.POLICE_COUNCIL),
)
_EVERY_ZONE = (
    Rule("meetings_a_year.security_council", "1", "WGP art. 35"),
    Rule("term_years.plan", "6", "WGP art. 36"),
    Rule("minister_months.plan", "2", "WGP art. 37"),
    Rule("resubmission_months.plan", "1", "WGP art. 37"),
    Rule("list_days.supervision", "20", "WGP art. 85"),
    Rule("copy_days.supervision", "20", "WGP art. 86"),
    Rule("posting_days.supervision", "10", "WGP art. 85"),
    Rule("suspension_days.supervision", "25", "WGP art. 88"),
    Rule("annulment_days.supervision", "40", "WGP art. 88"),
    Rule("justification_days.supervision", "100", "WGP art. 87"),
    Rule("minister_days.supervision", "40", "WGP art. 87"),
    Rule("staffing_days.supervision", "25", "WGP art. 67"),
    Rule("appeal_days.supervision", "40", "WGP art. 69"),
    Rule("budget_days.supervision", "20", "WGP art. 71"),
    Rule("approval_days.supervision", "25", "WGP art. 76"),
    Rule("contribution_days.supervision", "25", "WGP art. 76"),
    Rule("accounts_days.supervision", "200", "WGP art. 78"),
    Rule("loans_days.supervision", "40", "WGP art. 84"),
    Rule("counting.zone", "strict", OWN_RULE),
    Rule("saturdays.zone", "no", OWN_RULE),
    Rule("regional_holidays.zone", "none", OWN_RULE),
)
_FLEMISH = (
    Rule("signatories.municipal_council", "secretary:algemeen directeur;chair", "DLB art. 32"),
    Rule(
        "signatories.municipal_college",
        "chair:burgemeester;secretary:algemeen directeur",
        "DLB art. 283",
    ),
    Rule("quorum.municipal_council", Quorum.MEMBERS.value, "DLB art. 26"),
    Rule("quorum.municipal_college", Quorum.MEMBERS.value, OWN_RULE),
    Rule("majority.municipal_council", _MORE_FOR_THAN_AGAINST, "DLB art. 33"),
    Rule("majority.municipal_college", _MORE_FOR_THAN_AGAINST, OWN_RULE),
    Rule(
        "secret_matters.municipal_council",
        "recruitment;appointment;candidates;chief;availability;suspension;discipline",
        "DLB art. 34",
    ),
    Rule("closed_matters.municipal_council", _MATTERS_OF_PERSONS, "DLB art. 28"),
    Rule("tied_ballot.municipal_council", "youngest", "DLB art. 35"),
    Rule("meetings_a_year.municipal_council", "10", "DLB art. 18"),
    Rule("convocation_days.municipal_council", "8", "DLB art. 20"),
    Rule("reconvocation_days.municipal_council", "8", "DLB art. 20"),
    Rule("documents_days.municipal_council", "8", "DLB art. 20"),
    Rule("publication_days.municipal_council", "8", "DLB art. 22"),
    Rule("extra_item_days.municipal_council", "5", "DLB art. 21"),
    Rule("minutes_days.municipal_council", "8", "DLB art. 32"),
    Rule("online_days.municipal_council", "10", "DLB art. 287"),
    Rule("online_days.municipal_college", "10", "DLB art. 287"),
    Rule("extraordinary_clear_days.municipal_college", "2", OWN_RULE),
    Rule("regional_holidays.municipal_council", "flemish", "DLB art. 6"),
    Rule("regional_holidays.municipal_college", "flemish", "DLB art. 6"),
)
_QUOTED_BY_TOWNS = tuple(Rule(*one) for one in quoted_texts.MUNICIPAL_COUNCIL)
# The decree is Flemish; for a town council in Brussels a zone fills in its own articles.
_OF_TOWNS_IN_BRUSSELS = (
    Rule("signatories.municipal_council", _CHAIR_AND_SECRETARY, OWN_RULE),
    Rule("signatories.municipal_college", _CHAIR_AND_SECRETARY, OWN_RULE),
    Rule("quorum.municipal_council", Quorum.MEMBERS.value, OWN_RULE),
    Rule("quorum.municipal_college", Quorum.MEMBERS.value, OWN_RULE),
    Rule("majority.municipal_council", _MORE_FOR_THAN_AGAINST, OWN_RULE),
    Rule("majority.municipal_college", _MORE_FOR_THAN_AGAINST, OWN_RULE),
    Rule("extraordinary_clear_days.municipal_college", "2", "NGW art. 105"),
)
_CONSULTATIVE = tuple(
    Rule(f"signatories.{kind}", _CHAIR_AND_SECRETARY, OWN_RULE)
    for kind in BodyKind
    if not kind.deliberative
)
# A zone may set terms for bodies that no law sets any for, and in Brussels for the town council.
_OWN_TERMS = ("convocation_days", "documents_days")
_TERMS_OF_A_COUNCIL = (
    "convocation_days",
    "reconvocation_days",
    "documents_days",
    "publication_days",
    "extra_item_days",
    "minutes_days",
    "online_days",
)


def default_rules(profile: Profile) -> tuple[Rule, ...]:
    """Give the rules a zone of a profile starts with; each body kind says who signs."""
    towns = _OF_TOWNS_IN_BRUSSELS if profile is Profile.BRUSSELS else _FLEMISH + _QUOTED_BY_TOWNS
    return _EVERY_ZONE + _POLICE + towns + _CONSULTATIVE


def possible_rules(profile: Profile) -> tuple[Rule, ...]:
    """Give every rule a zone of a profile may set: the defaults, and terms that no law sets.

    The latter have no value until the zone gives one; then the term is an ``eigen regel``.
    """
    rules = default_rules(profile)
    known = {rule.code for rule in rules}
    bodies = [kind for kind in BodyKind if not kind.deliberative]
    codes = [f"{topic}.{kind}" for kind in bodies for topic in _OWN_TERMS]
    codes += [f"{topic}.{BodyKind.MUNICIPAL_COUNCIL}" for topic in _TERMS_OF_A_COUNCIL]
    return rules + tuple(Rule(code, "", OWN_RULE) for code in codes if code not in known)


def completed(rules: Iterable[Rule], profile: Profile) -> tuple[Rule, ...]:
    """Give the rules of a zone with the defaults of its profile for those it does not have.

    Rule sets are filled when a zone is founded. What a later version of the program asks beside
    that counts as its default until the zone edits it; an empty value of the zone's own is a rule
    that it does not want.
    """
    stored = tuple(rules)
    known = {rule.code for rule in stored}
    return stored + tuple(rule for rule in default_rules(profile) if rule.code not in known)


def find(rules: Iterable[Rule], code: str) -> Rule | None:
    """Find a rule by its code; None when the zone has no such rule."""
    return next((rule for rule in rules if rule.code == code), None)


def signatories(rules: Iterable[Rule], kind: BodyKind) -> tuple[tuple[Capacity, str], ...]:
    """Tell who signs the papers of a body, from left to right.

    Args:
        rules: the rule set in force on the day of the meeting.
        kind: of the body.

    Returns:
        Pairs of a capacity and the role printed above the signature; an empty role means the
        word for the capacity itself, in the language of the paper. Without a rule, nobody.

    Raises:
        Refused: ``rule.unreadable`` (rule, value) when the rule does not name capacities.
    """
    rule = find(rules, f"signatories.{kind}")
    if rule is None or not rule.value.strip():
        return ()
    return tuple(_signatory(rule, part) for part in rule.value.split(";"))


def _signatory(rule: Rule, part: str) -> tuple[Capacity, str]:
    name, _, role = (piece.strip() for piece in part.partition(":"))
    capacity = next((one for one in Capacity if one == name), None) or Capacity.of_word(name)
    if capacity is None:
        raise _unreadable(rule)
    return capacity, role


def quorum(rules: Iterable[Rule], kind: BodyKind) -> Quorum | None:
    """Tell which quorum a body needs; None when it needs none. Bad: ``rule.unreadable``."""
    rule = find(rules, f"quorum.{kind}")
    if rule is None or not rule.value.strip():
        return None
    try:
        return Quorum(rule.value.strip())
    except ValueError:
        raise _unreadable(rule) from None


def meetings_a_year(rules: Iterable[Rule], kind: BodyKind) -> int | None:
    """Tell how often a body must meet in a year; None when no law says so (L24).

    Raises:
        Refused: ``rule.unreadable`` (rule, value) when the rule holds no small whole number.
    """
    return whole_number(rules, f"meetings_a_year.{kind}")


def whole_number(rules: Iterable[Rule], code: str) -> int | None:
    """Read a rule that is a number of times, days or months; None when the zone sets none.

    Raises:
        Refused: ``rule.unreadable`` (rule, value) when the rule holds no small whole number.
    """
    rule = find(rules, code)
    if rule is None or not rule.value.strip():
        return None
    value = rule.value.strip()
    if not _SMALL_NUMBER.fullmatch(value):
        raise _unreadable(rule)
    return int(value)


def _unreadable(rule: Rule) -> Refused:
    return Refused("rule.unreadable", rule=rule.code, value=rule.value)
