"""The terms of a meeting follow from the rules of its day, and tell their article (L3-L13, L25)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.test_working_days import VECTORS
from zonedesk.domain.errors import Refused
from zonedesk.domain.rule_values import Counting
from zonedesk.domain.rules import OWN_RULE, Rule, completed, default_rules, possible_rules
from zonedesk.domain.term_rules import AFTER, Convened, TermCode, TermRules, Unit, by_day
from zonedesk.domain.terms import MeetingTerm, Overruled, after_act, terms_of
from zonedesk.domain.words import BodyKind, Profile
from zonedesk.domain.working_days import Calendar
from zonedesk.system import holidays

POLICE, TOWN = BodyKind.POLICE_COUNCIL, BodyKind.MUNICIPAL_COUNCIL
FLANDERS = default_rules(Profile.ONE_MUNICIPALITY)
TODAY = date(2026, 12, 10)


def edited(*changed: Rule, rules: tuple[Rule, ...] = FLANDERS) -> tuple[Rule, ...]:
    """Rules of which some have another value, or are added."""
    by_code = {rule.code: rule for rule in (*rules, *changed)}
    return tuple(by_code.values())


def counted(
    meeting: Convened,
    *,
    rules: tuple[Rule, ...] = FLANDERS,
    overruled: dict[str, Overruled] | None = None,
) -> dict[TermCode, MeetingTerm]:
    """The terms of a meeting by what they are for; each stands there once."""
    in_force = TermRules(rules)
    wanted = in_force.calendar_of(meeting.body)
    days = holidays.calendar(meeting.day.year - 1, meeting.day.year + 1, regional=wanted.regional)
    calendar = Calendar(days, wanted.saturdays)
    found = terms_of(meeting, in_force, calendar=calendar, overruled=overruled or {}, today=TODAY)
    assert len({term.code for term in found}) == len(found)
    assert all(term.article for term in found)
    return {term.code: term for term in found}


def days(found: dict[TermCode, MeetingTerm]) -> dict[str, date]:
    """Only the days."""
    return {code.value: term.day for code, term in found.items()}


@pytest.mark.parametrize("vector", VECTORS, ids=[one[0] for one in VECTORS])
def test_councils_have_the_days_of_the_vectors(vector: tuple[str, ...]) -> None:
    day, strict, lenient, item, item_lenient, clear, item_clear = map(date.fromisoformat, vector)
    police = counted(Convened(day, POLICE))
    of_strict = {"convocation", "publication", "documents", "budget", "minutes"}
    assert {code for code, found in days(police).items() if found == strict} == of_strict
    assert police[TermCode.EXTRA_ITEM].day == item
    assert police[TermCode.CONVOCATION].counted.lenient == lenient
    assert police[TermCode.EXTRA_ITEM].counted.lenient == item_lenient
    town = days(counted(Convened(day, TOWN)))
    assert {town[code] for code in ("convocation", "publication", "documents", "minutes")} == {
        clear
    }
    assert town["extra_item"] == item_clear


def test_a_decision_of_16_december_2026_has_the_days_of_the_vectors() -> None:
    found = counted(Convened(date(2026, 12, 16), TOWN))
    told = days(found)
    assert told["governor_list"] == date(2027, 1, 5)
    assert told["suspension"] == date(2027, 1, 30)
    assert told["annulment"] == date(2027, 2, 14)
    assert told["decision_list"] == date(2026, 12, 28)
    assert found[TermCode.DECISION_LIST].counted.moved_from == date(2026, 12, 26)
    assert found[TermCode.SUSPENSION].counted.presumed


def test_the_supervisors_count_from_the_receipt_once_it_is_known() -> None:
    meeting = Convened(date(2026, 12, 16), POLICE, received=date(2026, 12, 21))
    found = counted(meeting)
    assert found[TermCode.SUSPENSION].day == date(2027, 1, 15)
    assert found[TermCode.ANNULMENT].day == date(2027, 1, 30)
    assert not found[TermCode.ANNULMENT].counted.presumed
    assert found[TermCode.GOVERNOR_LIST].day == date(2027, 1, 5)


def test_a_zone_that_counts_leniently_sends_a_working_day_later() -> None:
    rules = edited(Rule("counting.zone", "soepel", OWN_RULE))
    found = counted(Convened(date(2026, 11, 19), POLICE), rules=rules)[TermCode.CONVOCATION]
    assert found.day == date(2026, 11, 9)
    assert found.counted.method is Counting.LENIENT
    assert found.counted.strict == date(2026, 11, 6)
    assert found.counted.skipped == (date(2026, 11, 11),)


def test_saturdays_count_where_the_zone_says_so() -> None:
    rules = edited(Rule("saturdays.zone", "ja", OWN_RULE))
    found = counted(Convened(date(2026, 12, 16), POLICE), rules=rules)[TermCode.CONVOCATION]
    assert found.day == date(2026, 12, 7)


def test_11_july_counts_for_the_town_council_and_not_for_the_police_council() -> None:
    in_force = TermRules(FLANDERS)
    assert in_force.calendar_of(TOWN).regional == ("flemish",)
    assert in_force.calendar_of(POLICE).regional == ()
    rules = edited(Rule("regional_holidays.zone", "8 mei; german", OWN_RULE))
    assert TermRules(rules).calendar_of(POLICE).regional == ("brussels", "german")


@pytest.mark.parametrize(
    ("convocation", "label", "day"),
    [
        (1, "convocation", date(2026, 12, 4)),
        (2, "second_convocation", date(2026, 12, 11)),
        (3, "third_convocation", date(2026, 12, 11)),
    ],
)
def test_a_council_is_convoked_again_at_shorter_notice(
    convocation: int, label: str, day: date
) -> None:
    found = counted(Convened(date(2026, 12, 16), POLICE, convocation=convocation))
    assert (found[TermCode.CONVOCATION].label, found[TermCode.CONVOCATION].day) == (label, day)
    assert found[TermCode.CONVOCATION].article == "WGP art. 25/1"
    assert found[TermCode.PUBLICATION].day == date(2026, 12, 4)


def test_without_a_rule_for_it_the_second_convocation_takes_as_long_as_the_first() -> None:
    rules = edited(Rule("reconvocation_working_days.police_council", "", OWN_RULE))
    found = counted(Convened(date(2026, 12, 16), POLICE, convocation=2), rules=rules)
    assert found[TermCode.CONVOCATION].day == date(2026, 12, 4)
    assert found[TermCode.CONVOCATION].label == "second_convocation"


@pytest.mark.parametrize("kind", ["buitengewoon", "Buitengewone zitting", "extraordinaire"])
def test_a_college_convokes_only_its_extraordinary_meetings(kind: str) -> None:
    day = date(2026, 12, 16)
    found = counted(Convened(day, BodyKind.POLICE_COLLEGE, kind))
    assert days(found) == {"extraordinary": day - timedelta(days=3)}
    assert found[TermCode.EXTRAORDINARY].article == "NGW art. 105"
    assert not counted(Convened(day, BodyKind.POLICE_COLLEGE, "gewoon"))


def test_a_consultative_body_has_only_the_terms_the_zone_sets() -> None:
    meeting = Convened(date(2026, 12, 16), BodyKind.SECURITY_COUNCIL)
    assert not counted(meeting)
    rules = edited(
        Rule("convocation_days.security_council", "10", ""),
        Rule("documents_working_days.security_council", "5", "huishoudelijk reglement art. 4"),
    )
    found = counted(meeting, rules=rules)
    assert days(found) == {
        "convocation": date(2026, 12, 5),
        "documents": date(2026, 12, 8),
    }
    assert found[TermCode.CONVOCATION].article == OWN_RULE
    assert found[TermCode.DOCUMENTS].article == "huishoudelijk reglement art. 4"


def test_a_day_that_somebody_set_stands_beside_that_of_the_rule() -> None:
    otherwise = Overruled(date(2026, 12, 1), "de drukker sluit")
    meeting = Convened(date(2026, 12, 16), POLICE)
    found = counted(meeting, overruled={"convocation": otherwise})[TermCode.CONVOCATION]
    assert (found.day, found.overruled) == (otherwise.day, otherwise)
    assert found.counted.day == date(2026, 12, 4)
    assert found.passed


def test_a_list_that_may_be_sent_later_is_received_later() -> None:
    otherwise = Overruled(date(2027, 1, 8), "uitstel")
    meeting = Convened(date(2026, 12, 16), POLICE)
    found = counted(meeting, overruled={"governor_list": otherwise})
    assert found[TermCode.SUSPENSION].day == date(2027, 2, 2)


def test_what_is_due_today_has_not_passed() -> None:
    meeting = Convened(date(2026, 12, 16), POLICE)
    set_by_hand = {
        "minutes": Overruled(TODAY, "afspraak"),
        "budget": Overruled(TODAY - timedelta(days=1), "afspraak"),
    }
    found = counted(meeting, overruled=set_by_hand)
    assert not found[TermCode.MINUTES].passed
    assert found[TermCode.BUDGET].passed


@pytest.mark.parametrize(
    ("code", "day"),
    [
        (TermCode.MINISTER, date(2027, 2, 28)),
        (TermCode.RESUBMISSION, date(2027, 1, 31)),
        (TermCode.JUSTIFICATION, date(2027, 4, 10)),
        (TermCode.ACCOUNTS, date(2027, 7, 19)),
        (TermCode.POSTING, date(2027, 1, 10)),
    ],
)
def test_a_term_runs_from_an_act(code: TermCode, day: date) -> None:
    found = after_act(
        code,
        date(2026, 12, 31),
        in_force=TermRules(FLANDERS),
        calendar=Calendar(frozenset()),
        today=TODAY,
    )
    assert found is not None
    assert found.day == day
    assert found.article.startswith("WGP art. ")


@pytest.mark.parametrize("profile", Profile)
def test_every_profile_can_count_every_meeting_and_every_act(profile: Profile) -> None:
    rules = default_rules(profile)
    for kind in BodyKind:
        for number in (1, 2, 3):
            meeting = Convened(date(2026, 12, 31), kind, "buitengewoon", number)
            found = counted(meeting, rules=rules)
            assert bool(found) is (kind.deliberative)
    for code in AFTER:
        assert TermRules(rules).way_after(code)


def test_a_rule_that_cannot_be_read_is_named() -> None:
    for code, value in (
        ("convocation_working_days.police_council", "zeven"),
        ("counting.zone", "half"),
        ("regional_holidays.zone", "carnaval"),
    ):
        with pytest.raises(Refused) as caught:
            counted(Convened(TODAY, POLICE), rules=edited(Rule(code, value, "x")))
        assert (caught.value.code, caught.value.facts) == (
            "rule.unreadable",
            {"rule": code, "value": value},
        )


def test_an_older_rule_set_counts_with_the_defaults_it_lacks() -> None:
    old = tuple(rule for rule in FLANDERS if not rule.code.startswith(("counting", "documents")))
    changed = tuple(
        replace(rule, value="9") if rule.code == "convocation_days.municipal_council" else rule
        for rule in old
    )
    whole = completed(changed, Profile.ONE_MUNICIPALITY)
    assert {rule.code for rule in whole} == {rule.code for rule in FLANDERS}
    found = days(counted(Convened(date(2026, 12, 16), TOWN), rules=whole))
    assert found["convocation"] == date(2026, 12, 6)
    assert found["documents"] == date(2026, 12, 7)


def test_a_zone_may_set_terms_that_no_law_sets() -> None:
    for profile in Profile:
        own = [rule for rule in possible_rules(profile) if not rule.value]
        assert {rule.article for rule in own} == {OWN_RULE}
        assert "convocation_days.security_council" in {rule.code for rule in own}
        codes = [rule.code for rule in possible_rules(profile)]
        assert len(set(codes)) == len(codes)


def test_a_meeting_keeps_the_rules_of_its_own_day() -> None:
    newer = edited(Rule("convocation_working_days.police_council", "10", "WGP art. 25/1"))
    rules_on = by_day([(date(1998, 12, 7), FLANDERS), (date(2027, 1, 1), newer)])
    assert rules_on(date(1998, 12, 6)).rules == ()
    assert rules_on(date(2026, 12, 31)).rules == FLANDERS
    assert rules_on(date(2027, 1, 1)).rules == newer


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.sampled_from([POLICE, TOWN]))
def test_terms_before_a_meeting_lie_before_it_and_the_others_behind(
    day: date, body: BodyKind
) -> None:
    for term in counted(Convened(day, body)).values():
        backward = term.counted.unit in {Unit.WORKING_DAYS, Unit.CLEAR_DAYS}
        assert (term.day < day) is backward
        assert term.counted.strict <= term.counted.lenient
