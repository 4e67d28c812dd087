"""Which lines show: order, what keeps its place in the tree, what is counted."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.test_plan_record import EMPTY
from zonedesk.domain.plan import depths, plan_order
from zonedesk.domain.plan_record import PlanEntry
from zonedesk.domain.words import Health, PlanClass, PlanLevel
from zonedesk.ui.plan.model import PlanModel
from zonedesk.ui.plan.outline import (
    OTHERS,
    Narrowing,
    below,
    health_below,
    lines_of,
    outline,
    plans_of,
)

WORDS = ("snelheid", "drugs", "overlast", "é")


@st.composite
def plans(draw: st.DrawFn) -> list[PlanEntry]:
    """A plan in its order, of any shape."""
    parents: dict[str, str | None] = {}
    for number in range(draw(st.integers(0, 25))):
        parents[f"L{number}"] = draw(st.sampled_from([None, *parents]))
    deep = depths(parents)
    return [
        PlanEntry(
            replace(
                EMPTY,
                code=code,
                parent=parents[code] or "",
                depth=deep[code],
                title=draw(st.sampled_from(WORDS)),
                health=draw(st.none() | st.sampled_from(list(Health))),
            ),
            number,
        )
        for number, code in enumerate(plan_order(parents, {}))
    ]


narrowings = st.builds(Narrowing, st.sampled_from(("", "DRU", "e", "zzz", "l1")), st.booleans())


@given(plans(), narrowings)
def test_what_is_found_keeps_all_lines_above_it(
    entries: list[PlanEntry], narrowing: Narrowing
) -> None:
    shown = outline(entries, narrowing)
    codes = [one.row.code for one in shown.entries]
    parents = {one.row.code: one.row.parent for one in entries}
    assert codes == [one.row.code for one in entries if one.row.code in set(codes)]
    assert all(parents[code] in {"", *codes} for code in codes)
    needed = set(shown.found)
    for code in shown.found:
        while code := parents[code]:
            needed.add(code)
    assert set(codes) == needed


@given(plans())
def test_nothing_is_left_out_when_nothing_is_narrowed(entries: list[PlanEntry]) -> None:
    shown = outline(entries, Narrowing())
    assert shown.entries == tuple(entries)
    assert shown.found == {one.row.code for one in entries}


@given(plans(), narrowings)
def test_the_tree_shows_each_line_once_below_its_parent(
    entries: list[PlanEntry], narrowing: Narrowing
) -> None:
    shown = outline(entries, narrowing)
    model = PlanModel()
    model.show_outline(shown, 2018)
    walked = []
    waiting = [model.index(row, 0) for row in reversed(range(model.rowCount()))]
    while waiting:
        index = waiting.pop()
        entry = model.entry(index)
        assert entry is not None
        assert model.index_of(entry.row.code) == index
        above = model.entry(model.parent(index))
        assert (above.row.code if above else "") == entry.row.parent
        walked.append(entry.row.code)
        below_it = [model.index(row, 0, index) for row in range(model.rowCount(index))]
        waiting += reversed(below_it)
    assert walked == [one.row.code for one in shown.entries]


def test_lines_without_a_plan_are_a_plan_of_their_own() -> None:
    entries = [
        PlanEntry(replace(EMPTY, code="P", level=PlanLevel.PLAN, title="ZVP"), 1),
        PlanEntry(replace(EMPTY, code="P1", parent="P", depth=1, health=Health.RISK), 2),
        PlanEntry(replace(EMPTY, code="X", class_=PlanClass.PRIORITY), 3),
    ]
    assert plans_of(entries) == (("P", "ZVP"), (OTHERS, ""))
    assert [one.row.code for one in lines_of(entries, "P")] == ["P1"]
    assert [one.row.code for one in lines_of(entries, OTHERS)] == ["X"]
    assert [one.row.code for one in below(entries, "P")] == ["P1"]
    assert health_below(entries, "P") == {Health.RISK: 1}
    assert outline(entries, Narrowing()).count(PlanClass.PRIORITY) == 1


def test_accents_and_case_do_not_matter() -> None:
    entries = [PlanEntry(replace(EMPTY, code="A", title="Nieuwe technologieën"), 1)]
    assert outline(entries, Narrowing("TECHNOLOGIEEN nieuw")).entries == tuple(entries)
