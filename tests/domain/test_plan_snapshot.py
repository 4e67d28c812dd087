"""A kept state of a plan: it reads back as it was, and two of them are compared line by line."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.richtexts import rich_texts
from zonedesk.domain.paper_plan import DiscussedAt, LastProgress
from zonedesk.domain.plan_comparison import (
    Field,
    FieldChange,
    IndicatorChange,
    Kind,
    LineChange,
    Turn,
    compare,
    turn_of,
)
from zonedesk.domain.plan_snapshot import (
    KeptIndicator,
    KeptLine,
    KeptValue,
    PlanStand,
    begun,
    from_json,
    printed,
    record_of,
    to_json,
)
from zonedesk.domain.rows import ActionRow, PlanRow
from zonedesk.domain.words import (
    ActionStatus,
    Direction,
    Health,
    Marking,
    PlanClass,
    PlanLevel,
    PlanStatus,
)

JUNE, DECEMBER = date(2018, 6, 30), date(2018, 12, 31)


def row(code: str, parent: str = "P", **told: Any) -> PlanRow:
    """A line of a plan, running and good."""
    plain: dict[str, Any] = {
        "code": code,
        "parent": parent,
        "level": PlanLevel.OPERATIONAL,
        "depth": 1 if parent else 0,
        "title": f"Doelstelling {code}",
        "class_": PlanClass.PRIORITY,
        "status": PlanStatus.RUNNING,
        "health": Health.GOOD,
        "explanation": "",
        "judged": date(2018, 4, 19),
        "progress": None,
        "lead": "Verkeer",
        "department": "",
        "partners": "",
        "planned_from": None,
        "planned_to": None,
        "actual_from": None,
        "actual_to": None,
        "last_progress": "",
        "confidential": False,
    }
    return PlanRow(**{**plain, **told})


def line(key: int, code: str, parent: str = "P", **told: Any) -> KeptLine:
    """A kept line with its id."""
    mine = {name: told.pop(name) for name in list(told) if name in KeptLine.__dataclass_fields__}
    return KeptLine(key, row(code, parent, **told), **mine)


def indicator(*values: KeptValue, key: int = 1) -> KeptIndicator:
    """What is measured on a line."""
    name, unit = "Diefstallen", "feiten"
    better = Direction.LOWER
    return KeptIndicator(
        key, "WON-A", name, unit, better, commitment=False, baseline=212.0, values=values
    )


TOP = line(1, "P", "")


def stand(*lines: KeptLine, day: date = DECEMBER) -> PlanStand:
    """A plan that stood so."""
    return PlanStand(2018, day, (TOP, *lines))


def changes(old: PlanStand, new: PlanStand) -> dict[str, LineChange]:
    """The lines that differ, by code."""
    return {one.line.row.code: one for one in compare(old, new).lines if one.kinds}


numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
days = st.none() | st.dates()
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
rows = st.builds(
    PlanRow,
    **dict.fromkeys(("code", "parent", "title", "explanation", "lead"), words),
    **dict.fromkeys(("department", "partners", "last_progress"), words),
    **dict.fromkeys(("judged", "planned_from", "planned_to", "actual_from"), days),
    actual_to=days,
    level=st.sampled_from(PlanLevel),
    depth=st.integers(0, 9),
    class_=st.none() | st.sampled_from(PlanClass),
    status=st.sampled_from(PlanStatus),
    health=st.none() | st.sampled_from(Health),
    progress=numbers,
    confidential=st.booleans(),
)
values = st.builds(KeptValue, words, numbers, numbers, numbers)
indicators = st.builds(
    KeptIndicator,
    st.integers(1),
    *(words, words, words, st.sampled_from(Direction), st.booleans(), numbers),
    values=st.lists(values, max_size=2).map(tuple),
)
kept_lines = st.builds(
    KeptLine,
    st.integers(1),
    rows,
    *(numbers, st.booleans(), rich_texts(), words, words),
    last=st.none() | st.builds(LastProgress, words, st.dates(), words, words),
    indicators=st.lists(indicators, max_size=2).map(tuple),
)
actions = st.builds(
    ActionRow,
    *(words, words, words, days, st.sampled_from(ActionStatus), words, words),
    plan_lines=st.lists(words, max_size=2).map(tuple),
    done=days,
    marking=st.sampled_from(Marking),
)
discussions = st.builds(
    DiscussedAt, words, st.lists(words, max_size=2).map(tuple), st.sampled_from(Marking)
)
stands = st.builds(
    PlanStand,
    st.integers(1900, 2199),
    st.dates(),
    lines=st.lists(kept_lines, max_size=2).map(tuple),
    actions=st.lists(actions, max_size=2).map(tuple),
    discussed=st.lists(discussions, max_size=2).map(tuple),
)


@given(stands)
def test_a_state_reads_back_as_it_was_and_is_written_the_same_again(made: PlanStand) -> None:
    text = to_json(made)
    assert from_json(text) == made
    assert to_json(from_json(text)) == text


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("version", 2),
        ("year", "2018"),
        ("day", "30/06/2018"),
        ("day", "20180630"),
        ("lines", {}),
        ("more", 1),
    ],
)
def test_what_is_no_state_of_this_version_is_refused(place: str, value: object) -> None:
    told = json.loads(to_json(stand()))
    told[place] = value
    with pytest.raises(ValueError, match=r"\w"):
        from_json(json.dumps(told))


def test_a_word_or_number_that_nobody_knows_is_refused() -> None:
    text = to_json(stand(line(2, "V1", progress=40.0)))
    for old, new in (('"good"', '"prima"'), ("40.0", "true"), ('"id":2', '"id":2.5')):
        assert old in text
        with pytest.raises(ValueError, match=r"\w"):
            from_json(text.replace(old, new))
    with pytest.raises(ValueError, match=r"\w"):
        from_json("[" * 100_000)


def test_lines_that_came_went_and_moved_are_told_apart() -> None:
    old = stand(line(2, "V1"), line(3, "V2"), line(4, "V3"), line(5, "V3.1", "V3"))
    new = stand(line(4, "V3"), line(2, "V1"), line(5, "V1.1", "V1"), line(6, "V4"))
    found = compare(old, new)
    told = [(one.line.id, one.kinds) for one in found.lines]
    assert told == [
        (1, ()),
        (4, (Kind.MOVED,)),
        (2, ()),
        (3, (Kind.GONE,)),
        (5, (Kind.MOVED, Kind.CHANGED)),
        (6, (Kind.NEW,)),
    ]
    assert found.kinds == {Kind.MOVED: 2, Kind.GONE: 1, Kind.CHANGED: 1, Kind.NEW: 1}


def test_a_place_that_differs_because_others_came_or_went_is_no_move() -> None:
    old = stand(line(2, "V1"), line(3, "V2"), line(4, "V3"))
    new = stand(line(5, "V0"), line(3, "V2"), line(4, "V3"))
    assert [one.kinds for one in compare(old, new).lines if one.line.id in {3, 4}] == [(), ()]


def test_each_field_is_told_with_what_it_was() -> None:
    old = line(2, "V1", progress=40.0, last=LastProgress("Gestart", JUNE))
    new = replace(
        line(2, "V1", health=Health.RISK, explanation="Te weinig toezicht", class_=None),
        progress=55.0,
        last=LastProgress("Halfweg", DECEMBER),
    )
    found = changes(stand(old), stand(new))["V1"]
    assert found.fields == (
        FieldChange(Field.CLASS, PlanClass.PRIORITY, None),
        FieldChange(Field.HEALTH, Health.GOOD, Health.RISK),
        FieldChange(Field.EXPLANATION, "", "Te weinig toezicht"),
        FieldChange(Field.PROGRESS, 40.0, 55.0),
        FieldChange(Field.LAST_PROGRESS, "Gestart", "Halfweg"),
    )
    assert (found.turn, found.advanced) == (Turn.WORSE, 15.0)
    assert found.changed(Field.TITLE) is None


def test_a_judgement_that_was_only_confirmed_is_no_change() -> None:
    later = line(2, "V1", judged=DECEMBER)
    assert not changes(stand(line(2, "V1")), stand(later))


def test_progress_that_only_follows_from_lines_below_is_told_but_is_no_change() -> None:
    old = line(2, "V1", progress=40.0, derived=True)
    new = replace(old, progress=55.0)
    found = compare(stand(old), stand(new)).lines[1]
    assert (found.kinds, found.advanced) == ((), 15.0)
    assert changes(stand(old), stand(replace(new, derived=False)))


@pytest.mark.parametrize(
    ("old", "new", "turn"),
    [
        (Health.GOOD, Health.RISK, Turn.WORSE),
        (Health.BLOCKED, Health.RISK, Turn.BETTER),
        (Health.GOOD, Health.PAUSED, Turn.WORSE),
        (Health.PAUSED, Health.GOOD, Turn.BETTER),
        (Health.PAUSED, Health.BLOCKED, None),
        (Health.GOOD, Health.GOOD, None),
        (None, Health.GOOD, None),
        (Health.GOOD, None, None),
    ],
)
def test_a_judgement_becomes_better_or_worse(
    old: Health | None, new: Health | None, turn: Turn | None
) -> None:
    assert turn_of(old, new) is turn


def test_figures_differ_by_period_and_a_missing_value_is_not_zero() -> None:
    first = KeptValue("2018-K1", 50.0, None, 48.0)
    missing, there = KeptValue("2018", 200.0, None, None), KeptValue("2018", 200.0, None, 0.0)
    old = line(2, "V1", indicators=(indicator(missing, first), indicator(key=7)))
    new = line(2, "V1", indicators=(indicator(there, first), indicator(key=8)))
    found = changes(stand(old), stand(new))["V1"]
    assert found.indicators == (
        IndicatorChange("Diefstallen", "feiten", "2018", missing, there),
        IndicatorChange("Diefstallen", "feiten", kind=Kind.NEW),
        IndicatorChange("Diefstallen", "feiten", kind=Kind.GONE),
    )
    assert found.kinds == (Kind.CHANGED,)


def test_a_state_holds_no_figures_of_periods_that_had_not_begun() -> None:
    periods = ("2017", "2018", "2018-K2", "2018-K3", "2019")
    kept = begun([KeptValue(one, None, None, 1.0) for one in periods], JUNE)
    assert [one.period for one in kept] == ["2017", "2018", "2018-K2"]


def test_a_range_of_then_is_judged_by_both_its_ends() -> None:
    ranged = replace(indicator(KeptValue("2018", 30.0, 32.0, 35.2)), direction=Direction.RANGE)
    assert record_of(ranged).reached(2018) is False
    inside = replace(ranged, values=(KeptValue("2018", 30.0, 36.0, 35.2),))
    assert record_of(inside).reached(2018) is True


def test_the_paper_of_a_state_tells_what_stood_then() -> None:
    measured = indicator(KeptValue("2018", 200.0, None, 187.0))
    made = stand(line(2, "V1", progress=40.0, indicators=(measured,)), day=JUNE)
    paper = printed(made)
    assert (paper.day, paper.year, len(paper.lines)) == (JUNE, 2018, 2)
    told = paper.lines[1]
    assert told.progress == 40.0
    assert (told.indicators[0].target, told.indicators[0].values[-1]) == (200.0, ("2018", 187.0))


def test_a_line_that_was_confidential_once_stays_so_in_a_comparison() -> None:
    old, new = line(2, "V1", confidential=True), line(2, "V1")
    assert changes(stand(old), stand(new))["V1"].confidential
