"""Figures of indicators entered many at once, and what they say about a year."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.errors import Refused
from zonedesk.domain.handles import Handle
from zonedesk.domain.indicator_grid import GridRow, check_rows, pasted, rows_of
from zonedesk.domain.indicator_record import IndicatorRecord, MeasurementRecord, Trend
from zonedesk.domain.words import Direction

HELD = Handle(1, 4)
RANGE = IndicatorRecord(
    1,
    "AANR",
    "Aanrijtijd",
    "minuten",
    direction=Direction.RANGE,
    commitment=False,
    baseline=None,
    measurements=(),
)
CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r")).map(
    lambda text: " ".join(text.split())
)


def of_2018(
    value: float | None, *, low: float | None = 8.0, high: float | None = 12.0
) -> IndicatorRecord:
    """The indicator with a range and a value in 2018."""
    one = MeasurementRecord("2018", low, value, HELD, target_to=high)
    return replace(RANGE, measurements=(one,))


@pytest.mark.parametrize(
    ("value", "low", "high", "reached"),
    [
        (8.0, 8.0, 12.0, True),
        (12.0, 8.0, 12.0, True),
        (7.9, 8.0, 12.0, False),
        (12.1, 8.0, 12.0, False),
        (0.0, 0.0, 0.0, True),
        (None, 8.0, 12.0, None),
        (9.0, 8.0, None, None),
        (9.0, None, 12.0, None),
    ],
)
def test_a_range_is_reached_between_its_ends(
    value: float | None, low: float | None, high: float | None, *, reached: bool | None
) -> None:
    assert of_2018(value, low=low, high=high).reached(2018) is reached


@pytest.mark.parametrize(
    ("direction", "before", "value", "trend"),
    [
        (Direction.HIGHER, 10.0, 12.0, Trend(1, good=True)),
        (Direction.HIGHER, 10.0, 0.0, Trend(-1, good=False)),
        (Direction.LOWER, 10.0, 12.0, Trend(1, good=False)),
        (Direction.LOWER, 10.0, 9.0, Trend(-1, good=True)),
        (Direction.LOWER, 10.0, 10.0, Trend(0, good=None)),
        (Direction.RANGE, 15.0, 13.0, Trend(-1, good=True)),
        (Direction.RANGE, 9.0, 13.0, Trend(1, good=False)),
        (Direction.RANGE, 9.0, 11.0, Trend(1, good=None)),
        (Direction.HIGHER, None, 12.0, None),
        (Direction.HIGHER, 10.0, None, None),
    ],
)
def test_a_trend_is_told_in_its_good_or_bad_sense(
    direction: Direction, before: float | None, value: float | None, trend: Trend | None
) -> None:
    made = replace(of_2018(value), direction=direction)
    earlier = MeasurementRecord("2016", None, before, HELD)
    assert replace(made, measurements=(earlier, *made.measurements)).trend(2018) == trend
    assert replace(made, baseline=before).trend(2018) == trend


def test_quarters_of_a_commitment_add_up_on_both_sides() -> None:
    quarters = [MeasurementRecord(f"2018-K{no}", 25.0, 10.0 * no, HELD) for no in (1, 2, 4)]
    made = replace(RANGE, commitment=True, direction=Direction.HIGHER, measurements=tuple(quarters))
    assert (made.target_of(2018), made.value_of(2018)) == (75.0, 70.0)
    assert made.reached(2018) is False


def test_the_rows_of_a_year_are_itself_and_its_quarters() -> None:
    rows = rows_of(of_2018(9.0), 2018)
    assert [row.period for row in rows] == ["2018", "2018-K1", "2018-K2", "2018-K3", "2018-K4"]
    assert rows[0] == GridRow("2018", target=8.0, target_to=12.0, value=9.0, row_version=4)
    assert [row.is_empty for row in rows] == [False, True, True, True, True]
    assert not GridRow("2018", value=0.0).is_empty


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([GridRow("2018-K5")], "register.period"),
        ([GridRow("2018"), GridRow("2018")], "register.period"),
        ([GridRow("2018", target=9.0, target_to=8.0)], "indicator.range_turned"),
    ],
)
def test_rows_that_cannot_be_kept_are_refused(rows: list[GridRow], code: str) -> None:
    with pytest.raises(Refused, match=code):
        check_rows(rows)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", ()),
        ("187", (("187",),)),
        ("200\t187\r\n50\t\r\n", (("200", "187"), ("50", ""))),
        ('1\t"twee\nregels"\n', (("1", "twee regels"),)),
        ('1\t"zogezegd ""klaar"""', (("1", 'zogezegd "klaar"'),)),
        ('"open\t2\n3', (('"open', "2"), ("3",))),
        ("1\n\n3\n", (("1",), ("",), ("3",))),
    ],
)
def test_cells_are_read_as_a_spreadsheet_copies_them(
    text: str, cells: tuple[tuple[str, ...], ...]
) -> None:
    assert pasted(text) == cells


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=5))
def test_whatever_a_spreadsheet_quotes_comes_back(rows: list[list[str]]) -> None:
    quoted = ["\t".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    assert pasted("\r\n".join(quoted) + "\r\n") == tuple(tuple(row) for row in rows)


@given(st.text())
def test_any_text_can_be_pasted(text: str) -> None:
    assert all(isinstance(cell, str) for row in pasted(text) for cell in row)
