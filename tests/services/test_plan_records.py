"""The plan read for its place, and values of indicators that are written there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from tests.services.council import as_role, one, rows
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import Health, PlanClass, PlanStatus, Role
from zonedesk.services import indicators, plan
from zonedesk.services.plan_record import count_missing, read_line, read_plan
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.services.workspace import Workspace

JANUARY = FixedClock(datetime(2019, 1, 14, 10, tzinfo=UTC))


def at(workspace: Workspace, code: str) -> PlanEntry:
    """A line of the plan of 2018."""
    return next(one for one in read_plan(workspace, 2018).entries if one.row.code == code)


def indicator(workspace: Workspace, line: str, code: str) -> IndicatorRecord:
    """An indicator of a line."""
    found = read_line(workspace, line, year=2018).indicators
    return next(one for one in found if one.code == code)


def test_the_plan_is_read_with_what_is_derived_and_counted(lier: Workspace) -> None:
    book = read_plan(replace(lier, clock=JANUARY))
    assert (book.years, book.year, book.may_edit) == ((2017, 2018, 2019), 2018, True)
    lines = {entry.row.code: entry for entry in book.entries}
    burglary = lines["V1.1"]
    assert (burglary.actions, burglary.late, burglary.missing) == (1, 0, 1)
    assert burglary.planned.derived
    assert burglary.classes == ((2018, PlanClass.PRIORITY),)
    assert burglary.needs_attention
    assert (lines["V3.1"].actions, lines["V3.1"].late) == (2, 2)
    assert not lines["V2.2"].needs_attention
    assert not any(entry.stale for entry in book.entries)
    later = FixedClock(datetime(2019, 6, 14, 10, tzinfo=UTC))
    assert {one.row.code for one in read_plan(replace(lier, clock=later)).entries if one.stale} == {
        entry.row.code for entry in book.entries if entry.row.health is not None
    }


def test_the_class_is_that_of_the_year(lier: Workspace) -> None:
    shown = {one.row.code: one.row.class_ for one in read_plan(lier, 2019).entries}
    assert set(shown.values()) == {None}


def test_a_new_folder_has_no_plan(tmp_path: Path) -> None:
    workspace = opened_folder(closed_folder(tmp_path))
    book = read_plan(workspace)
    assert (book.entries, book.years, book.year) == ((), (2018,), 2018)
    assert count_missing(workspace) == 0
    workspace.database.close()
    workspace.lock.release()


def test_a_line_comes_with_all_that_hangs_on_it(lier: Workspace) -> None:
    record = read_line(lier, "V1.1", year=2018)
    assert [one.code for one in record.indicators] == ["BIN", "WON-A"]
    assert [one.meeting for one in record.notes] == ["ZVR/2018/2", "ZVR/2018/1"]
    assert [one.meeting for one in record.items] == ["ZVR/2018/1", "ZVR/2018/2"]
    assert [one.reference for one in record.actions] == ["A/2018/8"]
    assert len(record.children) == 9
    assert (record.lead, record.entry.row.lead) in record.people
    with pytest.raises(Refused, match=r"show\.unknown"):
        read_line(lier, "V9", year=2018)


def test_a_reader_may_not_edit(lier: Workspace) -> None:
    reader = as_role(lier, Role.READER)
    assert not read_plan(reader).may_edit
    assert not read_line(reader, "V1.1", year=2018).may_edit
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        indicators.measure(reader, 1, period="2018", value=1.0)


def test_a_value_that_was_missing_is_written_beside_its_target(lier: Workspace) -> None:
    missing = indicator(lier, "V1.1", "BIN")
    found = missing.of_period("2018")
    assert found is not None
    assert count_missing(lier) == 1
    touched = indicators.measure(
        lier, missing.id, period="2018", value=11.5, row_version=found.handle.row_version
    )
    assert touched == {Topic.INDICATORS, Topic.PLAN}
    again = indicator(lier, "V1.1", "BIN")
    assert (again.value_of(2018), again.target_of(2018)) == (11.5, 10.0)
    assert count_missing(lier) == 0
    assert rows(lier, "journal")[-1]["operation"] == "indicator.measure"


def test_a_value_of_a_new_period_is_added_and_taken_away(lier: Workspace) -> None:
    made = indicator(lier, "V1.1", "BIN")
    assert indicators.measure(lier, made.id, period="2018-K1", value=None) == NOTHING
    assert indicators.measure(lier, made.id, period="2018-K1", value=3.0)
    found = indicator(lier, "V1.1", "BIN").of_period("2018-K1")
    assert found is not None
    assert found.value == 3.0
    again = partial(
        indicators.measure,
        lier,
        made.id,
        period="2018-K1",
        row_version=found.handle.row_version,
    )
    assert again(value=3.0) == NOTHING
    assert again(value=None)
    assert indicator(lier, "V1.1", "BIN").value_of(2018) is None


def test_who_measured_meanwhile_is_not_written_over(lier: Workspace) -> None:
    made = indicator(lier, "V1.1", "BIN")
    for row_version in (None, 99):
        with pytest.raises(Conflict):
            indicators.measure(lier, made.id, period="2018", value=1.0, row_version=row_version)
    with pytest.raises(Conflict):
        indicators.measure(lier, 9999, period="2018", value=1.0)
    with pytest.raises(Refused, match=r"register\.period"):
        indicators.measure(lier, made.id, period="2018-K9", value=1.0)


def test_a_line_that_is_done_is_whole(lier: Workspace) -> None:
    line = at(lier, "V2.3.1")
    plan.edit_line(lier, line.id, row_version=1, fields={"status": PlanStatus.DONE})
    assert one(lier, "plan_line", line.id)["progress"] == 100
    with pytest.raises(Refused) as refusal:
        plan.edit_line(lier, line.id, row_version=2, fields={"status": PlanStatus.TO_PLAN})
    assert refusal.value.code == "plan.step_forbidden"
    fields: plan.LineFields = {"status": PlanStatus.RUNNING, "progress": 90.0}
    assert plan.edit_line(lier, line.id, row_version=2, fields=fields)


def test_a_new_explanation_is_a_judgement_of_today(lier: Workspace) -> None:
    line = at(lier, "O2.1")
    assert line.row.health is Health.BLOCKED
    with pytest.raises(Refused, match=r"plan\.explanation_needed"):
        plan.edit_line(lier, line.id, row_version=1, fields={"explanation": " "})
    plan.edit_line(lier, line.id, row_version=1, fields={"explanation": "leverancier failliet"})
    assert one(lier, "plan_line", line.id)["judged_on"] == "2018-11-22"
    unjudged = at(lier, "V1.1.1")
    plan.edit_line(lier, unjudged.id, row_version=1, fields={"explanation": "loopt"})
    assert one(lier, "plan_line", unjudged.id)["judged_on"] is None


@pytest.mark.parametrize("year", [2018, 2019])
def test_a_line_alone_tells_what_it_tells_in_the_plan(lier: Workspace, year: int) -> None:
    entries = read_plan(lier, year).entries
    for entry in entries:
        record = read_line(lier, entry.row.code, year=year)
        below = [one for one in entries if one.row.parent == entry.row.code]
        assert (record.entry, list(record.children)) == (entry, below)


def test_of_one_line_only_what_it_needs_is_read(lier: Workspace) -> None:
    asked: list[str] = []
    engine = lier.database._reader
    event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    read_line(lier, "V1.1", year=2018)
    assert 0 < len(asked) <= 20  # it was 42


def test_a_judgement_with_its_explanation_is_one_change(lier: Workspace) -> None:
    line = at(lier, "V2.3.1")
    fields: plan.LineFields = {"title": "Nieuw", "health": Health.RISK, "explanation": " "}
    with pytest.raises(Refused, match=r"plan\.explanation_needed"):
        plan.edit_line(lier, line.id, row_version=1, fields=fields)
    assert one(lier, "plan_line", line.id)["title"] == line.row.title
    fields["explanation"] = "te weinig volk"
    assert plan.edit_line(lier, line.id, row_version=1, fields=fields)
    stored = one(lier, "plan_line", line.id)
    assert (stored["title"], stored["health"], stored["judged_on"]) == (
        "Nieuw",
        "risk",
        "2018-11-22",
    )
    gone: plan.LineFields = {"health": None, "explanation": ""}
    assert plan.edit_line(lier, line.id, row_version=2, fields=gone)
    assert one(lier, "plan_line", line.id)["judged_on"] is None
