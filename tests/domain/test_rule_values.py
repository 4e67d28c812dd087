"""What a secretary types as the value of a rule is read, or refused with what may stand there."""

from __future__ import annotations

import pytest

from zonedesk.domain.errors import Refused
from zonedesk.domain.rule_values import choices, stored, subject, topic
from zonedesk.domain.rules import default_rules
from zonedesk.domain.words import Profile

POLICE = "police_council"


@pytest.mark.parametrize(
    ("code", "typed", "kept"),
    [
        (f"convocation_working_days.{POLICE}", " 7 ", "7"),
        (f"convocation_working_days.{POLICE}", "", ""),
        (f"convocation_working_days.{POLICE}", "007", "7"),
        ("minister_months.plan", "2", "2"),
        ("counting.zone", "Soepel", "lenient"),
        ("counting.zone", "strict", "strict"),
        ("saturdays.zone", "ja", "yes"),
        (f"quorum.{POLICE}", "Meerderheid van de leden", "members"),
        (f"majority.{POLICE}", "meer voor dan tegen", "more_for_than_against"),
        ("regional_holidays.zone", "11 juli; 8 mei", "flemish;brussels"),
        ("regional_holidays.zone", "geen", "none"),
        (f"signatories.{POLICE}", "voorzitter; secretaris", "chair;secretary"),
        (f"signatories.{POLICE}", "Secretaris: algemeen directeur", "secretary:algemeen directeur"),
    ],
)
def test_a_value_is_kept_as_its_code(code: str, typed: str, kept: str) -> None:
    assert stored(code, typed) == kept


@pytest.mark.parametrize(
    ("code", "typed", "refusal"),
    [
        (f"convocation_working_days.{POLICE}", "zeven", "rule.not_a_number"),
        (f"convocation_working_days.{POLICE}", "-1", "rule.not_a_number"),
        (f"convocation_working_days.{POLICE}", "1000", "rule.not_a_number"),
        ("counting.zone", "half", "rule.not_a_choice"),
        ("regional_holidays.zone", "11 juli; carnaval", "rule.not_a_choice"),
        ("regional_holidays.zone", ";", "rule.not_a_choice"),
        (f"signatories.{POLICE}", "de burgemeester", "rule.not_signatories"),
    ],
)
def test_what_cannot_be_read_is_refused(code: str, typed: str, refusal: str) -> None:
    with pytest.raises(Refused) as caught:
        stored(code, typed)
    assert caught.value.code == refusal
    assert caught.value.facts["found"] == typed


@pytest.mark.parametrize("profile", Profile)
def test_every_default_is_kept_as_it_is(profile: Profile) -> None:
    for rule in default_rules(profile):
        assert stored(rule.code, rule.value) == rule.value
        assert f"{topic(rule.code)}.{subject(rule.code)}" == rule.code
        assert not choices(rule.code) or rule.value.split(";")[0] in choices(rule.code)
