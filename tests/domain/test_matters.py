"""What the matter of an item asks: secret or weighted votes, closed doors (L18, L21, L22)."""

from __future__ import annotations

import pytest

from zonedesk.domain.errors import Refused
from zonedesk.domain.matters import asked
from zonedesk.domain.rules import Rule, default_rules
from zonedesk.domain.words import BodyKind, Matter, Profile, VoteMethod

POLICE = default_rules(Profile.MULTI_MUNICIPALITY)
TOWN = default_rules(Profile.ONE_MUNICIPALITY)
COUNCIL = BodyKind.POLICE_COUNCIL


@pytest.mark.parametrize(
    ("matter", "weighted", "secret", "closed"),
    [
        (Matter.ORDINARY, None, None, None),
        (Matter.BUDGET, "WGP art. 26", None, None),
        (Matter.BUDGET_CHANGE, "WGP art. 26", None, None),
        (Matter.ACCOUNTS, "WGP art. 26", None, None),
        (Matter.APPOINTMENT, None, "WGP art. 26/2", "WGP art. 25/7"),
        (Matter.AVAILABILITY, None, "WGP art. 26/2", "WGP art. 25/7"),
        (Matter.DISCIPLINE, None, "WGP art. 26/2", "WGP art. 25/7"),
        (Matter.PERSON, None, None, "WGP art. 25/7"),
        (Matter.PUBLIC_CONTRACT, None, None, None),
    ],
)
def test_a_police_council_votes_as_the_law_of_the_police_asks(
    matter: Matter, weighted: str | None, secret: str | None, closed: str | None
) -> None:
    found = asked(POLICE, COUNCIL, matter=matter)
    assert (found.weighted, found.secret, found.closed) == (weighted, secret, closed)


def test_a_town_council_votes_in_secret_on_personnel_and_never_with_weights() -> None:
    kind = BodyKind.MUNICIPAL_COUNCIL
    assert asked(TOWN, kind, matter=Matter.RECRUITMENT).secret == "DLB art. 34"
    assert asked(TOWN, kind, matter=Matter.PERSON).closed == "DLB art. 28"
    assert asked(TOWN, kind, matter=Matter.BUDGET).weighted is None


@pytest.mark.parametrize("matter", Matter)
def test_a_consultative_body_is_asked_nothing(matter: Matter) -> None:
    found = asked(POLICE, BodyKind.SECURITY_COUNCIL, matter=matter)
    assert (found.weighted, found.secret, found.closed) == (None, None, None)
    assert found.allowed == tuple(VoteMethod)


@pytest.mark.parametrize("matter", Matter)
def test_what_is_required_is_allowed(matter: Matter) -> None:
    found = asked(POLICE, COUNCIL, matter=matter)
    assert found.required in {None, *found.allowed}
    assert (VoteMethod.BY_NAME in found.allowed) is (found.secret is None)


def test_a_zone_that_empties_the_rule_is_asked_nothing() -> None:
    own = (Rule("secret_matters.police_council", "", "eigen regel"),)
    assert asked(own, COUNCIL, matter=Matter.APPOINTMENT).secret is None


def test_a_rule_that_names_no_matter_is_said_to_be_unreadable() -> None:
    own = (Rule("secret_matters.police_council", "iets", "eigen regel"),)
    with pytest.raises(Refused) as caught:
        asked(own, COUNCIL, matter=Matter.APPOINTMENT)
    assert caught.value.code == "rule.unreadable"
