"""Terms come out of the rules of the meeting's day, are explained, and may be set otherwise."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, select

from tests.services.council import Council, as_role, rows, step_to
from zonedesk.db.bulk import table_of
from zonedesk.db.models import Rule
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import (
    MeetingStatus,
    Role,
)
from zonedesk.i18n.formats import long_date
from zonedesk.services import bodies, journal, meetings, rules, terms

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

DAY = date(2026, 12, 16)


def meeting_of(workspace: Workspace, code: str, day: date = DAY, kind: str = "gewoon") -> int:
    """A meeting of one of the presets, on a day."""
    known = {row["code"]: row["id"] for row in rows(workspace, "body")}
    body = known.get(code) or bodies.add_preset(workspace, code).id
    return meetings.create(workspace, body, day=day, kind=kind).id


def days(workspace: Workspace, meeting_id: int) -> dict[str, date]:
    """The day of each term."""
    return {term.code.value: term.day for term in terms.of_meeting(workspace, meeting_id)}


def test_the_terms_of_a_meeting_are_told_by_day_with_article_and_both_methods(
    empty: Workspace,
) -> None:
    meeting_of(empty, "PR")
    told = terms.deadlines(empty, " PR/2026/1 ")
    assert [one.date for one in told] == sorted(one.date for one in told)
    assert (told[0].date, told[0].code) == (date(2026, 12, 4), "convocation")
    assert all(one.what and one.article and one.counted for one in told)
    convocation = told[0]
    assert long_date(date(2026, 12, 4), weekday=True) in convocation.counted
    assert long_date(date(2026, 12, 7), weekday=True) in convocation.counted
    french = terms.deadlines(empty, "PR/2026/1", language="fr")[0]
    assert "vendredi 4 décembre 2026" in french.counted


def test_a_town_council_has_the_days_of_its_decree(empty: Workspace) -> None:
    found = days(empty, meeting_of(empty, "GR"))
    assert found["convocation"] == date(2026, 12, 7)
    assert found["extra_item"] == date(2026, 12, 10)
    assert found["decision_list"] == date(2026, 12, 28)
    assert found["governor_list"] == date(2027, 1, 5)
    assert found["annulment"] == date(2027, 2, 14)


def test_a_meeting_that_is_not_there_is_refused(empty: Workspace) -> None:
    with pytest.raises(Refused) as caught:
        terms.deadlines(empty, "PR/2026/1")
    assert caught.value.code == "show.unknown"
    with pytest.raises(Conflict):
        terms.of_meeting(empty, 7)


def test_another_day_is_kept_with_its_reason_until_the_rule_counts_again(empty: Workspace) -> None:
    held = meeting_of(empty, "PR")
    day = date(2026, 12, 1)
    changes = terms.overrule(empty, held, code="convocation", day=day, reason=" De drukker sluit. ")
    assert changes == {Topic.MEETINGS}
    told = terms.deadlines(empty, "PR/2026/1")[0]
    assert (told.date, told.rule_date, told.reason) == (day, date(2026, 12, 4), "De drukker sluit.")
    assert "De drukker sluit." in told.counted
    assert "De drukker sluit.." not in told.counted
    same = terms.overrule(empty, held, code="convocation", day=day, reason="De drukker sluit.")
    assert same == NOTHING
    later = date(2026, 12, 2)
    assert terms.overrule(empty, held, code="convocation", day=later, reason="Toch later")
    assert days(empty, held)["convocation"] == later
    assert terms.follow_rule(empty, held, code="convocation") == {Topic.MEETINGS}
    assert terms.follow_rule(empty, held, code="convocation") == NOTHING
    assert days(empty, held)["convocation"] == date(2026, 12, 4)
    assert not rows(empty, "meeting_term")


@pytest.mark.parametrize(
    ("code", "reason", "refusal"),
    [
        ("convocation", " ", "record.required"),
        ("decision_list", "x", "term.unknown"),
        ("iets", "x", "term.unknown"),
    ],
)
def test_a_day_without_reason_or_term_is_refused(
    empty: Workspace, code: str, reason: str, refusal: str
) -> None:
    held = meeting_of(empty, "PR")
    with pytest.raises(Refused) as caught:
        terms.overrule(empty, held, code=code, day=DAY, reason=reason)
    assert caught.value.code == refusal
    assert not rows(empty, "meeting_term")


def test_the_terms_of_an_approved_meeting_stay_as_they_are(raad: Council) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    assert terms.of_meeting(raad.workspace, raad.meeting)
    with pytest.raises(Refused) as set_otherwise:
        terms.overrule(raad.workspace, raad.meeting, code="minutes", day=DAY, reason="afspraak")
    with pytest.raises(Refused) as followed:
        terms.follow_rule(raad.workspace, raad.meeting, code="minutes")
    assert {set_otherwise.value.code, followed.value.code} == {"meeting.locked"}


def test_a_reader_sets_no_terms(raad: Council) -> None:
    reader = as_role(raad.workspace, Role.READER)
    with pytest.raises(Refused) as caught:
        terms.overrule(reader, raad.meeting, code="minutes", day=DAY, reason="x")
    assert caught.value.code == "user.may_only_read"
    assert terms.of_meeting(reader, raad.meeting)


def test_a_set_day_can_be_taken_back(raad: Council) -> None:
    before = days(raad.workspace, raad.meeting)
    terms.overrule(raad.workspace, raad.meeting, code="minutes", day=DAY, reason="afspraak")
    number = max(row["transaction_no"] for row in rows(raad.workspace, "journal"))
    journal.take_back(raad.workspace, number)
    assert days(raad.workspace, raad.meeting) == before


def test_a_meeting_keeps_the_rules_of_its_own_day(empty: Workspace) -> None:
    old, new = meeting_of(empty, "PR"), meeting_of(empty, "PR", date(2027, 1, 6))
    rules.new_set(empty, date(2027, 1, 1), title="Nieuwe regels")
    newest = rules.rule_sets(empty)[-1]
    line = next(
        line
        for line in rules.rules_of(empty, newest)
        if line.rule.code == "convocation_working_days.police_council"
    )
    assert line.handle
    rules.edit(
        empty, line.handle.id, row_version=line.handle.row_version, value="5", article="eigen regel"
    )
    assert days(empty, old)["convocation"] == date(2026, 12, 4)
    assert days(empty, new)["convocation"] == date(2026, 12, 28)


def test_a_zone_founded_before_these_rules_existed_counts_with_their_defaults(
    empty: Workspace,
) -> None:
    held = meeting_of(empty, "PR")
    whole = days(empty, held)
    rule = table_of(Rule)
    old = rule.c.code.like("counting%") | rule.c.code.like("documents%")
    with empty.database.write("test.old", 1, at=empty.clock.now_utc()) as session:
        session.execute(delete(rule).where(old))
    assert days(empty, held) == whole
    with empty.database.read() as session:
        assert session.scalar(select(rule.c.id).where(old)) is None


def test_before_the_first_rules_there_are_no_terms(empty: Workspace) -> None:
    assert days(empty, meeting_of(empty, "PR", date(1990, 1, 8))) == {}


@pytest.mark.parametrize("day", [date(9999, 12, 31), date(2026, 12, 31), date(2028, 2, 29)])
def test_the_last_days_of_the_calendar_have_terms(empty: Workspace, day: date) -> None:
    assert len(days(empty, meeting_of(empty, "GR", day))) == 9
    assert terms.running(empty, day.year)
