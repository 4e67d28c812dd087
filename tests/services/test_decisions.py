"""Several decisions on one item, how they hang together, and when they begin to count."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import Council, one, rows, step_to, version
from tests.services.folders import let_go, lier_folder
from tests.workspaces import opened_folder
from zonedesk.db.models import Decision
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import RichText, plain
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    DecisionLinkKind,
    DecisionStanding,
    ItemResult,
    Marking,
    MeetingStatus,
)
from zonedesk.services import (
    actions,
    agenda,
    decision_course,
    decision_links,
    decision_record,
    decisions,
    journal,
    lists,
    meetings,
)
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

DAY = date(2018, 12, 31)
AMENDS, REPLACES, WITHDRAWS = DecisionLinkKind


def on(folder: Workspace, day: date) -> Workspace:
    """The same work folder on another day."""
    noon = datetime(day.year, day.month, day.day, 11, tzinfo=UTC)
    return replace(folder, clock=FixedClock(noon))


def at_meeting(raad: Council, *, days: int, title: str) -> tuple[int, int]:
    """A decision on an item of another meeting so many days later: meeting and decision."""
    folder = raad.workspace
    meeting = meetings.create(folder, raad.body, day=DAY + timedelta(days=days)).id
    item = agenda.add(folder, meeting, fields={"title": title}).id
    return meeting, decisions.add(folder, item, fields={"text": from_marks(title)}).id


def hold(folder: Workspace, meeting: int) -> None:
    """Open a meeting that has something on its agenda."""
    step_to(folder, meeting, MeetingStatus.RUNNING)


def texts(folder: Workspace, item: int) -> list[str]:
    return [plain(facts.text) for facts in decision_record.of_item(folder, item)]


def test_an_item_takes_several_decisions_each_with_its_own_facts(raad: Council) -> None:
    folder = raad.workspace
    item = raad.item("Aankoop")
    decisions.write(folder, item, row_version=0, text=from_marks("een"))
    fields: decisions.DecisionFields = {
        "title": "Gunning",
        "summary": "Twee wagens",
        "motivation": from_marks("**Financiën**\n€ 5"),
        "text": from_marks("twee"),
        "result": ItemResult.REJECTED,
        "public": False,
        "responsible": "Dienst logistiek",
        "effective_on": date(2019, 2, 1),
    }
    second = decisions.add(folder, item, fields=fields)
    decisions.add(folder, item, fields={"text": from_marks("drie"), "responsible": raad.member})
    first, other, third = decision_record.of_item(folder, item)
    assert (plain(first.text), first.result, first.public) == ("een", None, None)
    assert other.handle.id == second.id
    assert (other.title, other.summary, other.responsible) == (
        "Gunning",
        "Twee wagens",
        "Dienst logistiek",
    )
    assert (other.result, other.effective_on) == (ItemResult.REJECTED, date(2019, 2, 1))
    assert (third.responsible, third.responsible_id) == ("Raadslid", raad.member)
    assert one(folder, "decision", second.id)["motivation_plain"] == "Financiën\n€ 5"
    hold(folder, raad.meeting)
    listed: Any = lists.rows(on(folder, DAY), "decisions")
    assert [(row.title, row.result, row.marking) for row in listed] == [
        ("Aankoop", None, Marking.PUBLIC),
        ("Gunning", ItemResult.REJECTED, Marking.CLOSED),
        ("Aankoop", None, Marking.PUBLIC),
    ]


def test_decisions_are_moved_and_removed_and_the_first_stays_the_first(raad: Council) -> None:
    folder = raad.workspace
    item = raad.item("a")
    made = [decisions.add(folder, item, fields={"text": from_marks(t)}).id for t in "abc"]
    assert decisions.move(folder, made[2], ordinal=1)
    assert texts(folder, item) == ["c", "a", "b"]
    assert not decisions.move(folder, made[2], ordinal=1)
    assert [row["row_version"] for row in rows(folder, "decision")] == [1, 1, 1]
    gone = decisions.remove(folder, made[2], row_version=1)
    assert texts(folder, item) == ["a", "b"]
    assert [row["position"] for row in rows(folder, "decision")] == [1, 2]
    journal.take_back(folder, gone.transaction_no)
    assert texts(folder, item) == ["c", "a", "b"]


def test_what_bears_a_reference_stays(raad: Council) -> None:
    folder = raad.workspace
    item = raad.item("a")
    made = decisions.add(folder, item).id
    assert decisions.number(folder, made, row_version=1).reference == "GR/2018/B1"
    second = decisions.add(folder, item).id
    assert decisions.number(folder, second, row_version=1).reference == "GR/2018/B2"
    with pytest.raises(Refused) as refusal:
        decisions.remove(folder, made, row_version=2)
    assert (refusal.value.code, refusal.value.facts) == (
        "decision.has_reference",
        {"reference": "GR/2018/B1"},
    )
    with pytest.raises(Refused, match=r"decision\.reference_given"):
        decisions.number(folder, second, row_version=2)
    with pytest.raises(Conflict):
        decisions.remove(folder, second, row_version=1)


def test_a_decision_that_says_nothing_any_more_is_none_unless_it_is_one_of_several(
    raad: Council,
) -> None:
    folder = raad.workspace
    item = raad.item("a")
    fields: decisions.DecisionFields = {"motivation": from_marks("**Advies**\nJa")}
    decisions.write_fields(folder, item, row_version=0, fields=fields)
    decisions.write(folder, item, row_version=1, text=from_marks("x"))
    decisions.write(folder, item, row_version=2, text=RichText())
    assert len(rows(folder, "decision")) == 1
    decisions.write_fields(folder, item, row_version=3, fields={"motivation": RichText()})
    assert not rows(folder, "decision")
    decisions.write(folder, item, row_version=0, text=from_marks("x"))
    decisions.add(folder, item)
    decisions.write(folder, item, row_version=1, text=RichText())
    assert texts(folder, item) == ["", ""]


def test_nothing_is_decided_on_a_withdrawn_item(raad: Council) -> None:
    folder = raad.workspace
    item = raad.item("a")
    made = decisions.add(folder, item, fields={"text": from_marks("x")}).id
    agenda.edit(folder, item, row_version=1, fields={"result": ItemResult.WITHDRAWN})
    acts: tuple[Callable[[], object], ...] = (
        lambda: decisions.add(folder, item),
        lambda: decisions.edit(folder, made, row_version=1, fields={"title": "x"}),
        lambda: decisions.move(folder, made, ordinal=2),
        lambda: decisions.remove(folder, made, row_version=1),
    )
    for act in acts:
        with pytest.raises(Refused, match=r"decision\.item_withdrawn"):
            act()


@pytest.mark.parametrize(
    ("days", "effective", "worth"),
    [
        (-1, None, ""),
        (0, None, "valid"),
        (1, None, "valid"),
        (0, 5, "pending"),
        (4, 5, "pending"),
        (5, 5, "valid"),
    ],
)
def test_the_register_shows_a_decision_from_its_meeting_on(
    raad: Council, days: int, effective: int | None, worth: str
) -> None:
    """T51: on the day before, the day itself and the day after."""
    folder = raad.workspace
    item = raad.item("a")
    starts = None if effective is None else DAY + timedelta(days=effective)
    decisions.add(folder, item, fields={"text": from_marks("x"), "effective_on": starts})
    hold(folder, raad.meeting)
    today = on(folder, DAY + timedelta(days=days))
    lines = decision_record.read_book(today).lines
    listed: Any = lists.rows(today, "decisions")
    assert len(lines) == len(listed) == bool(worth)
    if worth:
        assert lines[0].row == listed[0]
        assert lines[0].row.state == worth
    else:
        assert decision_record.of_item(today, item)[0].standing is DecisionStanding.PENDING


def test_a_meeting_that_was_not_opened_decided_nothing(raad: Council) -> None:
    folder = raad.workspace
    item = raad.item("a")
    made = decisions.add(folder, item, fields={"text": from_marks("x")}).id
    after = on(folder, DAY + timedelta(days=3))
    assert not decision_record.read_book(after).lines
    assert decision_record.of_item(after, item)[0].standing is DecisionStanding.PENDING
    acts: tuple[Callable[[], object], ...] = (
        lambda: actions.add(after, fields={"text": "Uitvoeren"}, decision_id=made),
        lambda: decision_course.carried_out(after, made, row_version=0, on=DAY),
    )
    for act in acts:
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.code == "decision.not_held"
    assert not rows(folder, "action_item")


def test_a_later_decision_changes_an_earlier_one_from_its_own_meeting_on(raad: Council) -> None:
    folder = raad.workspace
    item = raad.item("Oud")
    earlier = decisions.add(folder, item, fields={"text": from_marks("oud")}).id
    hold(folder, raad.meeting)
    meeting, later = at_meeting(raad, days=28, title="Nieuw")
    decision_links.link(folder, later, earlier_id=earlier, kind=REPLACES)
    hold(folder, meeting)
    found = {}
    for days in (27, 28, 29):
        (facts,) = decision_record.of_item(on(folder, DAY + timedelta(days=days)), item)
        found[days] = str(facts.standing)
    assert found == {27: "valid", 28: "replaced", 29: "replaced"}
    after = on(folder, DAY + timedelta(days=29))
    old, new = decision_record.read_book(after).lines
    assert (old.row.amended_by, new.row.replaces) == (("GR/2019/1#1",), ("GR/2018/1#1",))
    (facts,) = decision_record.of_item(after, item)
    assert [(one.kind, one.title, one.item) for one in facts.later] == [
        (REPLACES, "Nieuw", "GR/2019/1#1")
    ]
    sheet = decision_record.read_sheet(after, later)
    assert [one.title for one in sheet.facts.earlier] == ["Oud"]


def test_links_go_back_in_time_and_never_in_a_circle(raad: Council) -> None:
    folder = raad.workspace
    item = raad.item("a")
    first = decisions.add(folder, item, fields={"text": from_marks("x")}).id
    second = decisions.add(folder, item, fields={"text": from_marks("y")}).id
    third = decisions.add(folder, item, fields={"text": from_marks("z")}).id
    _, later = at_meeting(raad, days=28, title="Later")
    decision_links.link(folder, second, earlier_id=first, kind=AMENDS)
    decision_links.link(folder, third, earlier_id=second, kind=AMENDS)
    for one_, other, code in (
        (first, first, "decision.links_itself"),
        (first, third, "decision.link_circle"),
        (first, later, "decision.link_backwards"),
    ):
        with pytest.raises(Refused) as refusal:
            decision_links.link(folder, one_, earlier_id=other, kind=REPLACES)
        assert refusal.value.code == code
    with pytest.raises(Refused, match=r"decision\.linked_to"):
        decisions.remove(folder, first, row_version=1)
    with pytest.raises(Conflict):
        decision_links.link(folder, later, earlier_id=99, kind=REPLACES)


def test_a_link_is_told_anew_and_taken_away(raad: Council) -> None:
    folder = raad.workspace
    first = decisions.add(folder, raad.item("a"), fields={"text": from_marks("x")}).id
    _, later = at_meeting(raad, days=28, title="Later")
    made = decision_links.link(folder, later, earlier_id=first, kind=AMENDS)
    assert not decision_links.link(folder, later, earlier_id=first, kind=AMENDS).changes
    decision_links.link(folder, later, earlier_id=first, kind=WITHDRAWS)
    (link,) = rows(folder, "decision_link")
    assert (link["id"], link["kind"]) == (made.id, "withdraws")
    gone = decision_links.unlink(folder, made.id)
    assert not rows(folder, "decision_link")
    with pytest.raises(Conflict):
        decision_links.unlink(folder, made.id)
    journal.take_back(folder, gone.transaction_no)
    assert len(rows(folder, "decision_link")) == 1


def test_a_decision_with_links_and_actions_goes_and_comes_back_whole(raad: Council) -> None:
    folder = on(raad.workspace, DAY + timedelta(days=60))
    first = decisions.add(folder, raad.item("a"), fields={"text": from_marks("x")}).id
    meeting, later = at_meeting(raad, days=28, title="Later")
    decision_links.link(folder, later, earlier_id=first, kind=AMENDS)
    hold(folder, meeting)
    actions.add(folder, fields={"text": "Uitvoeren"}, decision_id=later)
    gone = decisions.remove(folder, later, row_version=version(folder, Decision, later))
    assert not rows(folder, "decision_link")
    assert rows(folder, "action_item")[0]["decision_id"] is None
    journal.take_back(folder, gone.transaction_no)
    assert len(rows(folder, "decision_link")) == 1
    assert rows(folder, "action_item")[0]["decision_id"] == later


def test_what_became_of_a_decision_is_noted_once_its_meeting_was_held(raad: Council) -> None:
    folder = on(raad.workspace, DAY + timedelta(days=60))
    item = raad.item("a")
    made = decisions.add(folder, item, fields={"text": from_marks("x")}).id
    hold(folder, raad.meeting)
    done = DAY + timedelta(days=10)
    decision_course.carried_out(folder, made, row_version=0, on=done, remark=" geleverd ")
    sheet = decision_record.read_sheet(folder, made)
    assert (sheet.course.carried_out_on, sheet.course.remark) == (done, "geleverd")
    assert sheet.line.row.state is DecisionStanding.CARRIED_OUT
    for day in (DAY - timedelta(days=1), DAY + timedelta(days=61)):
        with pytest.raises(Refused, match=r"decision\.carried_out_day"):
            decision_course.carried_out(folder, made, row_version=1, on=day)
    with pytest.raises(Conflict):
        decision_course.carried_out(folder, made, row_version=0, on=done)
    decision_course.carried_out(folder, made, row_version=1, on=None)
    assert decision_record.read_sheet(folder, made).line.row.state is DecisionStanding.VALID


def test_an_action_point_comes_from_a_decision_and_its_item(raad: Council) -> None:
    folder = on(raad.workspace, DAY)
    item = raad.item("a")
    made = decisions.add(folder, item, fields={"text": from_marks("x")}).id
    hold(folder, raad.meeting)
    point = actions.add(folder, fields={"text": "Uitvoeren"}, decision_id=made)
    stored = one(folder, "action_item", point.id)
    assert (stored["origin_item_id"], stored["decision_id"]) == (item, made)
    sheet = decision_record.read_sheet(folder, made)
    assert [row.reference for row in sheet.actions] == [point.reference]
    assert sheet.facts.actions == (point.id,)


def test_what_can_be_changed_was_decided_before(raad: Council) -> None:
    folder = raad.workspace
    item = raad.item("a")
    made = decisions.add(folder, item, fields={"text": from_marks("x")}).id
    meeting, later = at_meeting(raad, days=28, title="Later")
    there = next(row["id"] for row in rows(folder, "agenda_item") if row["meeting_id"] == meeting)
    assert [one_.id for one_ in decision_record.choices(folder, item)] == [made]
    assert [one_.id for one_ in decision_record.choices(folder, there)] == [later, made]


def test_decisions_of_approved_minutes_stay_but_can_be_carried_out(tmp_path: Path) -> None:
    lier = opened_folder(lier_folder(tmp_path))
    folder = on(lier, date(2019, 6, 3))
    line = decision_record.read_book(folder).lines[0]
    made = line.handle
    acts: tuple[Callable[[], object], ...] = (
        lambda: decisions.edit(
            folder, made.id, row_version=made.row_version, fields={"title": "x"}
        ),
        lambda: decisions.move(folder, made.id, ordinal=2),
        lambda: decision_links.link(folder, made.id, earlier_id=made.id + 1, kind=AMENDS),
    )
    for act in acts:
        with pytest.raises(Refused, match=r"meeting\.locked"):
            act()
    decision_course.carried_out(folder, made.id, row_version=0, on=date(2019, 6, 3))
    after = decision_record.read_sheet(folder, made.id)
    assert after.line.row.state is DecisionStanding.CARRIED_OUT
    let_go(lier)
