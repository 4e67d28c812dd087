"""The first rule set of a zone says who signs, and names the article of each rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zonedesk.domain.attendance import Quorum
from zonedesk.domain.errors import Refused
from zonedesk.domain.rules import (
    Rule,
    default_rules,
    find,
    meetings_a_year,
    quorum,
    signatories,
)
from zonedesk.domain.words import BodyKind, Capacity, Profile

CHAIR, SECRETARY = Capacity.CHAIR, Capacity.SECRETARY
LIER = default_rules(Profile.ONE_MUNICIPALITY)


@pytest.mark.parametrize("profile", Profile)
def test_every_rule_is_readable_and_has_an_article(profile: Profile) -> None:
    rules = default_rules(profile)
    assert len({rule.code for rule in rules}) == len(rules)
    assert all(rule.article and rule.value for rule in rules)
    for kind in BodyKind:
        assert {capacity for capacity, _ in signatories(rules, kind)} == {CHAIR, SECRETARY}
        assert (quorum(rules, kind) is not None) is kind.deliberative
        assert (find(rules, f"majority.{kind}") is not None) is kind.deliberative


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (BodyKind.MUNICIPAL_COUNCIL, ((SECRETARY, "algemeen directeur"), (CHAIR, ""))),
        (
            BodyKind.MUNICIPAL_COLLEGE,
            ((CHAIR, "burgemeester"), (SECRETARY, "algemeen directeur")),
        ),
        (BodyKind.POLICE_COUNCIL, ((CHAIR, ""), (SECRETARY, ""))),
        (BodyKind.SECURITY_COUNCIL, ((CHAIR, ""), (SECRETARY, ""))),
    ],
)
def test_the_minutes_are_signed_from_left_to_right(
    kind: BodyKind, expected: tuple[tuple[Capacity, str], ...]
) -> None:
    assert signatories(LIER, kind) == expected


@pytest.mark.parametrize(
    ("code", "article"),
    [
        ("signatories.municipal_council", "DLB art. 32"),
        ("signatories.municipal_college", "DLB art. 283"),
        ("signatories.police_council", "WGP art. 27/1"),
        ("signatories.security_council", "eigen regel"),
        ("quorum.police_council", "WGP art. 27/2"),
        ("quorum.municipal_council", "DLB art. 26"),
        ("quorum.police_college", "WGP art. 28"),
        ("majority.police_council", "WGP art. 26/1"),
        ("majority.municipal_council", "DLB art. 33"),
        ("meetings_a_year.police_council", "WGP art. 25"),
        ("meetings_a_year.security_council", "WGP art. 35"),
        ("meetings_a_year.municipal_council", "DLB art. 18"),
        ("convocation_working_days.police_council", "WGP art. 25/1"),
        ("convocation_days.municipal_council", "DLB art. 20"),
        ("annulment_days.supervision", "WGP art. 88"),
    ],
)
def test_a_rule_names_its_article(code: str, article: str) -> None:
    rule = find(LIER, code)
    assert rule is not None
    assert rule.article == article


def test_the_flemish_decree_is_never_quoted_in_brussels() -> None:
    assert not [rule for rule in default_rules(Profile.BRUSSELS) if "DLB" in rule.article]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (BodyKind.POLICE_COUNCIL, Quorum.MEMBERS),
        (BodyKind.POLICE_COLLEGE, Quorum.WEIGHTS),
        (BodyKind.MUNICIPAL_COUNCIL, Quorum.MEMBERS),
        (BodyKind.SECURITY_COUNCIL, None),
    ],
)
def test_only_deciding_bodies_need_a_quorum(kind: BodyKind, expected: Quorum | None) -> None:
    assert quorum(LIER, kind) is expected


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (BodyKind.SECURITY_COUNCIL, 1),
        (BodyKind.POLICE_COUNCIL, 4),
        (BodyKind.MUNICIPAL_COUNCIL, 10),
        (BodyKind.CORPS_MANAGEMENT, None),
    ],
)
def test_the_law_says_how_often_some_bodies_meet(kind: BodyKind, number: int | None) -> None:
    assert meetings_a_year(LIER, kind) == number


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", ()),
        ("  ", ()),
        ("chair", ((CHAIR, ""),)),
        (
            " Voorzitter : de burgemeester ; secretaris",
            ((CHAIR, "de burgemeester"), (SECRETARY, "")),
        ),
        ("secretary:verslaggever: dienst", ((SECRETARY, "verslaggever: dienst"),)),
    ],
)
def test_an_edited_rule_is_read(value: str, expected: tuple[tuple[Capacity, str], ...]) -> None:
    rules = [Rule("signatories.other", value, "eigen regel")]
    assert signatories(rules, BodyKind.OTHER) == expected


def test_without_a_rule_nobody_signs_and_nothing_is_asked() -> None:
    assert signatories([], BodyKind.OTHER) == ()
    assert quorum([], BodyKind.POLICE_COUNCIL) is None
    assert meetings_a_year([], BodyKind.POLICE_COUNCIL) is None


@pytest.mark.parametrize("value", ["de burgemeester", "chair;", ";", ":chair", "chair,secretary"])
def test_an_unreadable_signatory_is_refused_by_name_of_the_rule(value: str) -> None:
    rules = [replace(rule, value=value) for rule in LIER]
    with pytest.raises(Refused) as caught:
        signatories(rules, BodyKind.POLICE_COUNCIL)
    assert caught.value.code == "rule.unreadable"
    assert caught.value.facts == {"rule": "signatories.police_council", "value": value}


@pytest.mark.parametrize("value", ["vier", "-1", "1.5", "1000", "²"])
def test_unreadable_numbers_and_quorums_are_refused(value: str) -> None:
    rules = [replace(rule, value=value) for rule in LIER]
    for read in (quorum, meetings_a_year):
        with pytest.raises(Refused, match="unreadable"):
            read(rules, BodyKind.POLICE_COUNCIL)
