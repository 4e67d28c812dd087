"""Indicators made, changed, put in order and measured many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role, rows
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.indicator_grid import GridRow, rows_of
from zonedesk.domain.topics import NOTHING
from zonedesk.domain.words import Direction, IndicatorFrequency, Role
from zonedesk.services import indicators, journal
from zonedesk.services.plan_record import read_line

if TYPE_CHECKING:
    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.plan_record import PlanRecord
    from zonedesk.services.workspace import Workspace


def burglary(workspace: Workspace) -> PlanRecord:
    """The line of burglaries with its indicators BIN and WON-A."""
    return read_line(workspace, "V1.1", year=2018)


def shown(workspace: Workspace, code: str) -> IndicatorRecord:
    """An indicator of that line."""
    return next(one for one in burglary(workspace).indicators if one.code == code)


def test_an_indicator_is_added_behind_the_others_and_changed(lier: Workspace) -> None:
    line = burglary(lier).handle.id
    made = indicators.add(
        lier,
        line,
        fields={
            "code": " AANR ",
            "name": "Aanrijtijd",
            "unit": "minuten",
            "direction": Direction.RANGE,
            "frequency": IndicatorFrequency.QUARTER,
            "source": "dispatching",
        },
    )
    assert made.reference == "AANR"
    assert [one.code for one in burglary(lier).indicators] == ["BIN", "WON-A", "AANR"]
    found = shown(lier, "AANR")
    assert (found.direction, found.frequency) == (Direction.RANGE, IndicatorFrequency.QUARTER)
    assert (found.source, found.baseline) == ("dispatching", None)
    version = found.row_version
    changed: indicators.IndicatorFields = {"name": "Tijd ter plaatse", "baseline": 11.5}
    assert indicators.edit(lier, made.id, row_version=version, fields=changed)
    again = shown(lier, "AANR")
    assert (again.name, again.baseline) == ("Tijd ter plaatse", 11.5)
    same = indicators.edit(lier, made.id, row_version=again.row_version, fields={"code": "AANR"})
    assert same == NOTHING
    with pytest.raises(Conflict):
        indicators.edit(lier, made.id, row_version=version, fields={"name": "Anders"})


def test_a_code_is_never_given_twice(lier: Workspace) -> None:
    line = burglary(lier).handle.id
    found = shown(lier, "BIN")
    indicators.delete(lier, found.id, row_version=found.row_version)
    for code in ("bin", "WON-A"):
        with pytest.raises(Refused, match=r"indicator\.code_exists"):
            indicators.add(lier, line, fields={"code": code, "name": "Netwerken"})
    with pytest.raises(Refused, match=r"record\.required"):
        indicators.add(lier, line, fields={"code": "X", "name": " "})
    with pytest.raises(Conflict):
        indicators.add(lier, 9999, fields={"code": "X", "name": "X"})
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        indicators.add(as_role(lier, Role.READER), line, fields={"code": "X", "name": "X"})


def test_an_indicator_comes_back_from_the_bin_with_its_values(lier: Workspace) -> None:
    found = shown(lier, "WON-A")
    gone = indicators.delete(lier, found.id, row_version=found.row_version)
    assert [one.code for one in burglary(lier).indicators] == ["BIN"]
    assert indicators.restore(lier, found.id)
    assert indicators.restore(lier, found.id) == NOTHING
    assert shown(lier, "WON-A").value_of(2018) == 187
    assert gone.id == found.id


def test_indicators_stand_in_the_order_that_was_chosen(lier: Workspace) -> None:
    found = shown(lier, "WON-A")
    assert indicators.move(lier, found.id, steps=-1)
    assert [one.code for one in burglary(lier).indicators] == ["WON-A", "BIN"]
    assert indicators.move(lier, found.id, steps=-5) == NOTHING
    assert shown(lier, "WON-A").row_version == found.row_version
    assert indicators.move(lier, found.id, steps=9)
    assert [one.code for one in burglary(lier).indicators] == ["BIN", "WON-A"]


def test_many_periods_are_one_step_that_is_undone_at_once(lier: Workspace) -> None:
    found = shown(lier, "BIN")
    year, *quarters = rows_of(found, 2018)
    entered = [
        GridRow("2018", target=12.0, value=0.0, remark="telling", row_version=year.row_version),
        GridRow("2018-K1", target=3.0, value=2.5, source="wijkdienst"),
        *quarters[1:],
    ]
    before = rows(lier, "journal")[-1]["transaction_no"]
    assert indicators.measure_all(lier, found.id, rows=entered)
    again = shown(lier, "BIN")
    assert (again.value_of(2018), again.target_of(2018)) == (0.0, 12.0)
    assert [one.period for one in again.measurements if one.period[:4] == "2018"] == [
        "2018",
        "2018-K1",
    ]
    quarter = again.of_period("2018-K1")
    assert quarter is not None
    assert (quarter.value, quarter.source) == (2.5, "wijkdienst")
    numbers = {one["transaction_no"] for one in rows(lier, "journal")}
    (made,) = {one for one in numbers if one > before}
    assert indicators.measure_all(lier, found.id, rows=rows_of(again, 2018)) == NOTHING
    journal.take_back(lier, made)
    assert [(one.period, one.value) for one in shown(lier, "BIN").measurements] == [
        (one.period, one.value) for one in found.measurements
    ]


def test_who_measured_meanwhile_keeps_all_of_it(lier: Workspace) -> None:
    found = shown(lier, "BIN")
    entered = [GridRow("2018-K1", value=1.0), GridRow("2018", value=4.0)]
    with pytest.raises(Conflict):
        indicators.measure_all(lier, found.id, rows=entered)
    assert shown(lier, "BIN").of_period("2018-K1") is None
    with pytest.raises(Refused, match=r"indicator\.range_turned"):
        indicators.measure_all(lier, found.id, rows=[GridRow("2018-K1", target=2.0, target_to=1.0)])


def test_the_upper_end_of_a_range_is_kept(lier: Workspace) -> None:
    line = burglary(lier).handle.id
    fields: indicators.IndicatorFields = {
        "code": "AANR",
        "name": "Aanrijtijd",
        "direction": Direction.RANGE,
    }
    made = indicators.add(lier, line, fields=fields)
    entered = GridRow("2018", target=8.0, target_to=12.0, value=11.0)
    indicators.measure_all(lier, made.id, rows=[entered])
    assert shown(lier, "AANR").reached(2018)
