"""Rules are data: dated, copied, edited one by one, and refused when they cannot be read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete

from tests.services.council import as_role, rows
from zonedesk.db.bulk import table_of
from zonedesk.db.models import Rule
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.rules import OWN_RULE, VALID_FROM, default_rules, possible_rules
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import Profile, Role
from zonedesk.services import rules

if TYPE_CHECKING:
    from zonedesk.domain.rule_record import RuleLine, RuleSetLine
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.workspace import Workspace

CONVOCATION = "convocation_working_days.police_council"
DEFAULTS = default_rules(Profile.ONE_MUNICIPALITY)


def line(workspace: Workspace, code: str, rule_set: RuleSetLine | None = None) -> RuleLine:
    """A rule of a set, the last one unless another is given."""
    lines = rules.rules_of(workspace, rule_set or rules.rule_sets(workspace)[-1])
    return next(one for one in lines if one.rule.code == code)


def edit(workspace: Workspace, code: str, value: str, article: str = "WGP art. 25/1") -> Outcome:
    """Edit a stored rule as a screen would."""
    handle = line(workspace, code).handle
    assert handle
    return rules.edit(
        workspace, handle.id, row_version=handle.row_version, value=value, article=article
    )


def test_a_zone_starts_with_the_rules_of_its_profile(empty: Workspace) -> None:
    (first,) = rules.rule_sets(empty)
    assert (first.profile, first.valid_from) == (Profile.ONE_MUNICIPALITY, VALID_FROM)
    lines = rules.rules_of(empty, first)
    assert tuple(one.rule for one in lines) == possible_rules(Profile.ONE_MUNICIPALITY)
    assert [one.rule for one in lines if one.handle] == list(DEFAULTS)


def test_a_rule_is_edited_with_its_article(empty: Workspace) -> None:
    made = edit(empty, CONVOCATION, " 8 ", " WGP art. 25/1, §1 ")
    assert Topic.MEETINGS in made.changes
    found = line(empty, CONVOCATION)
    assert (found.rule.value, found.rule.article) == ("8", "WGP art. 25/1, §1")
    assert edit(empty, CONVOCATION, "8", "WGP art. 25/1, §1").changes == NOTHING
    edit(empty, CONVOCATION, "", "")
    assert line(empty, CONVOCATION).rule.value == ""
    assert line(empty, CONVOCATION).rule.article == OWN_RULE


@pytest.mark.parametrize(
    ("code", "value", "refusal"),
    [
        (CONVOCATION, "zeven", "rule.not_a_number"),
        ("counting.zone", "half", "rule.not_a_choice"),
        ("signatories.police_council", "de burgemeester", "rule.not_signatories"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused(
    empty: Workspace, code: str, value: str, refusal: str
) -> None:
    before = rows(empty, "rule")
    with pytest.raises(Refused) as caught:
        edit(empty, code, value)
    assert caught.value.code == refusal
    assert rows(empty, "rule") == before


def test_who_edits_what_somebody_else_changed_is_told(empty: Workspace) -> None:
    handle = line(empty, CONVOCATION).handle
    assert handle
    edit(empty, CONVOCATION, "8")
    with pytest.raises(Conflict):
        rules.edit(empty, handle.id, row_version=handle.row_version, value="9", article="x")


def test_a_term_of_the_zone_itself_is_stored_once(empty: Workspace) -> None:
    (first,) = rules.rule_sets(empty)
    code = "convocation_days.security_council"
    assert line(empty, code).handle is None
    made = rules.add(empty, first, code=code, value="10", article="")
    found = line(empty, code)
    assert found.handle
    assert found.handle.id == made.id
    assert (found.rule.value, found.rule.article) == ("10", OWN_RULE)
    with pytest.raises(Conflict):
        rules.add(empty, first, code=code, value="9", article="")
    with pytest.raises(Refused) as caught:
        rules.add(empty, first, code="lunch_days.zone", value="9", article="")
    assert caught.value.code == "rule.unknown"


def test_new_rules_are_a_copy_that_leaves_the_old_ones_alone(empty: Workspace) -> None:
    edit(empty, CONVOCATION, "8")
    made = rules.new_set(empty, date(2027, 1, 1), title=" Wet van 2026 ")
    first, second = rules.rule_sets(empty)
    assert (second.handle.id, second.title) == (made.id, "Wet van 2026")
    assert (second.profile, second.valid_from) == (first.profile, date(2027, 1, 1))
    of_both = [[one.rule for one in rules.rules_of(empty, one)] for one in (first, second)]
    assert sorted(of_both[0], key=str) == sorted(of_both[1], key=str)
    edit(empty, CONVOCATION, "9")
    assert line(empty, CONVOCATION, first).rule.value == "8"
    assert line(empty, CONVOCATION, second).rule.value == "9"


def test_a_copy_holds_the_defaults_that_the_old_set_lacked(empty: Workspace) -> None:
    table = table_of(Rule)
    with empty.database.write("test.old", 1, at=empty.clock.now_utc()) as session:
        session.execute(delete(table).where(table.c.code == "counting.zone"))
    assert line(empty, "counting.zone").handle is None
    assert line(empty, "counting.zone").rule.value == "strict"
    rules.new_set(empty, date(2027, 1, 1), title="Nieuw")
    assert line(empty, "counting.zone").handle
    assert {one["code"] for one in rows(empty, "rule")} == {rule.code for rule in DEFAULTS}


@pytest.mark.parametrize(
    ("day", "title", "refusal"),
    [
        (VALID_FROM, "Nieuw", "rules.day_taken"),
        (date(1990, 1, 1), "Nieuw", "rules.before_first"),
        (date(2027, 1, 1), "  ", "record.required"),
    ],
)
def test_new_rules_need_a_day_of_their_own_and_a_title(
    empty: Workspace, day: date, title: str, refusal: str
) -> None:
    with pytest.raises(Refused) as caught:
        rules.new_set(empty, day, title=title)
    assert caught.value.code == refusal
    assert len(rules.rule_sets(empty)) == 1


def test_a_reader_changes_no_rules(empty: Workspace) -> None:
    reader = as_role(empty, Role.READER)
    with pytest.raises(Refused) as caught:
        rules.new_set(reader, date(2027, 1, 1), title="Nieuw")
    assert caught.value.code == "user.may_only_read"
    assert rules.rule_sets(reader)
