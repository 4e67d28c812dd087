"""A new plan from the old one: what goes along, what does not, under which codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role
from zonedesk.domain.errors import Refused
from zonedesk.domain.plan_cycle import (
    ALL_ALONG,
    Along,
    NewPlan,
    copied_code,
    default_lines,
    prefix_of,
)
from zonedesk.domain.words import PlanClass, PlanLevel, PlanStatus, Role
from zonedesk.services import journal, plan
from zonedesk.services.plan_cycle import begin
from zonedesk.services.plan_record import read_line, read_plan

if TYPE_CHECKING:
    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.services.workspace import Workspace

NEXT = NewPlan(
    code="ZVP20",
    title="Zonaal veiligheidsplan 2020-2025",
    first=date(2020, 1, 1),
    last=date(2025, 12, 31),
    prefix="20-",
)


def lines(workspace: Workspace, year: int = 2020) -> dict[str, PlanEntry]:
    """All lines as they stand in a year, by code."""
    return {one.row.code: one for one in read_plan(workspace, year).entries}


def whole(workspace: Workspace, *, along: frozenset[Along] = ALL_ALONG) -> NewPlan:
    """The next cycle with everything that is not finished."""
    return replace(NEXT, lines=default_lines(read_plan(workspace).entries), along=along)


def test_a_whole_plan_goes_on_under_codes_of_its_own(lier: Workspace) -> None:
    before = lines(lier)
    made = begin(lier, whole(lier))
    after = lines(lier)
    assert made.reference == "ZVP20"
    assert len(after) == 2 * len(before)
    copies = [code for code in after if code.startswith("20-")]
    assert copies == [f"20-{code}" for code in before if code != "ZVP"]
    assert after["20-V1.1"].row.parent == "20-V1"
    assert after["20-V"].row.parent == "ZVP20"
    root = after["ZVP20"].row
    assert (root.planned_from, root.planned_to) == (NEXT.first, NEXT.last)


def test_nothing_of_how_it_went_goes_along(lier: Workspace) -> None:
    begin(lier, whole(lier))
    after = lines(lier)
    old, new = after["V1.1"], after["20-V1.1"]
    assert (new.row.title, new.row.lead, new.row.level) == (
        old.row.title,
        old.row.lead,
        old.row.level,
    )
    assert old.row.health is not None
    assert (new.row.health, new.row.judged, new.row.progress) == (None, None, None)
    assert (new.row.status, new.row.planned_from) == (PlanStatus.TO_PLAN, None)
    assert (new.actions, new.classes) == (0, ((2020, PlanClass.PRIORITY),))


def test_the_last_value_is_the_new_baseline(lier: Workspace) -> None:
    begin(lier, whole(lier))
    old = {one.code: one for one in read_line(lier, "V1.1", year=2020).indicators}
    new = {one.code: one for one in read_line(lier, "20-V1.1", year=2020).indicators}
    assert set(new) == {f"20-{code}" for code in old}
    assert new["20-WON-A"].baseline == 187
    assert new["20-WON-A"].measurements == ()


def test_only_what_is_chosen_goes_along(lier: Workspace) -> None:
    begin(lier, whole(lier, along=frozenset({Along.PARTNERS})))
    after = lines(lier)
    assert not any(
        one.row.level is PlanLevel.MEASURE for code, one in after.items() if code[:3] == "20-"
    )
    new = after["20-V1.1"]
    assert (new.row.lead, new.classes) == ("", ())
    assert not read_line(lier, "20-V1.1", year=2020).indicators


def test_a_line_without_the_one_above_comes_below_the_nearest(lier: Workspace) -> None:
    old = lines(lier)
    chosen = frozenset(old[code].id for code in ("V", "V1.1", "O1.1.1"))
    begin(lier, replace(NEXT, lines=chosen))
    after = lines(lier)
    assert after["20-V1.1"].row.parent == "20-V"
    assert after["20-O1.1.1"].row.parent == "ZVP20"
    assert after["20-O1.1.1"].row.confidential


def test_what_is_finished_stays_behind_unless_it_is_asked_for(lier: Workspace) -> None:
    line = read_line(lier, "V2.2", year=2018).handle
    plan.edit_line(lier, line.id, row_version=line.row_version, fields={"status": PlanStatus.DONE})
    assert line.id not in default_lines(read_plan(lier).entries)


def test_it_is_taken_back_whole(lier: Workspace) -> None:
    before = lines(lier)
    made = begin(lier, whole(lier))
    journal.take_back(lier, made.transaction_no)
    assert lines(lier) == before


def test_a_plan_can_begin_with_nothing(lier: Workspace) -> None:
    begin(lier, NEXT)
    assert lines(lier)["ZVP20"].row.level is PlanLevel.PLAN


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (replace(NEXT, code="zvp"), "plan.code_exists"),
        (replace(NEXT, code=" "), "record.required"),
        (replace(NEXT, title=""), "record.required"),
        (replace(NEXT, last=date(2019, 1, 1)), "plan.end_before_begin"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(lier: Workspace, new: NewPlan, code: str) -> None:
    with pytest.raises(Refused) as refused:
        begin(lier, new)
    assert refused.value.code == code


def test_two_plans_never_share_a_code(lier: Workspace) -> None:
    with pytest.raises(Refused) as refused:
        begin(lier, replace(whole(lier), prefix=""))
    assert refused.value.code == "plan.code_exists"
    assert "ZVP20" not in lines(lier)


def test_a_reader_begins_no_plan(lier: Workspace) -> None:
    with pytest.raises(Refused):
        begin(as_role(lier, Role.READER), NEXT)


@pytest.mark.parametrize(
    ("code", "copy"),
    [("V1.1", "20-V1.1"), ("14-V1.1", "20-V1.1"), ("2014-V1", "20-V1"), ("19", "20-19")],
)
def test_codes_bear_the_year_of_their_plan(code: str, copy: str) -> None:
    assert copied_code(code, prefix_of(date(2020, 5, 1))) == copy
