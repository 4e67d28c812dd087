"""Lines put elsewhere: whatever is done, the plan stays one tree with all its lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.errors import Refused
from zonedesk.domain.plan_moves import (
    PlanTree,
    Stand,
    brothers,
    fitting,
    indented,
    level_below,
    moved,
    outdented,
    proposed_code,
    stand_of,
    stepped,
    with_all_below,
)
from zonedesk.domain.words import PlanLevel

_LEVELS = list(PlanLevel)


@st.composite
def trees(draw: st.DrawFn) -> PlanTree:
    """Trees whose levels go down as they do."""
    made: list[Stand] = []
    for line in range(1, draw(st.integers(1, 12)) + 1):
        above = draw(st.sampled_from([None, *made]))
        level = fitting(draw(st.sampled_from(_LEVELS)), above.level if above else None)
        made.append(Stand(line, above.line if above else None, level, f"L{line}"))
    return tuple(draw(st.permutations(made)))


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(("step", "indent", "outdent", "move")),
        st.integers(1, 12),
        st.integers(0, 12),
        st.integers(-3, 14),
    ),
    max_size=12,
)


def done(tree: PlanTree, step: tuple[str, int, int, int]) -> PlanTree:
    """A tree after a step of a user; what is refused changes nothing."""
    act, line, other, number = step
    lines = {one.line for one in tree}
    if line not in lines:
        return tree
    if act == "step":
        return stepped(tree, line, steps=number)
    if act == "indent":
        return indented(tree, line)
    if act == "outdent":
        return outdented(tree, line)
    try:
        return moved(tree, line, parent=other if other in lines else None, ordinal=number)
    except Refused:
        return tree


@given(trees(), _STEPS)
def test_whatever_is_moved_it_stays_a_tree_and_nothing_is_lost(
    tree: PlanTree, steps: list[tuple[str, int, int, int]]
) -> None:
    codes = {one.line: one.code for one in tree}
    for step in steps:
        tree = done(tree, step)
        assert {one.line: one.code for one in tree} == codes
        tops = [one.line for one in brothers(tree, None)]
        reached = [line for top in tops for line in with_all_below(tree, top)]
        assert sorted(reached) == sorted(codes)
        for one in tree:
            above = stand_of(tree, one.parent).level if one.parent else None
            assert fitting(one.level, above) is one.level


@given(trees(), st.integers(1, 12), st.integers(1, 14))
def test_a_moved_line_stands_where_it_was_put(tree: PlanTree, line: int, ordinal: int) -> None:
    if line > len(tree):
        return
    after = moved(tree, line, parent=None, ordinal=ordinal)
    order = [one.line for one in brothers(after, None)]
    assert order.index(line) == min(ordinal - 1, len(order) - 1)
    others = [one.line for one in brothers(tree, None) if one.line != line]
    assert [one for one in order if one != line] == others


@given(trees(), st.integers(1, 12))
def test_in_and_out_again_is_where_it_was(tree: PlanTree, line: int) -> None:
    if line > len(tree) or indented(tree, line) == tree:
        return
    inside = indented(tree, line)
    above = stand_of(inside, line).parent
    if above is None or stand_of(inside, above).level is PlanLevel.PLAN:
        return
    after = outdented(inside, line)
    parent = stand_of(tree, line).parent
    assert [one.line for one in brothers(after, parent)] == [
        one.line for one in brothers(tree, parent)
    ]


@pytest.mark.parametrize(
    ("parent", "beside", "taken", "code"),
    [
        ("V1.1", ("V1.1.1", "V1.1.3"), ("V1.1.1", "V1.1.3"), "V1.1.4"),
        ("V1.1", (), (), "V1.1.1"),
        ("V", (), (), "V1"),
        ("V", ("V1", "V2"), ("V1", "V2", "V3"), "V4"),
        ("ZVP", ("V", "O"), ("V", "O"), "P"),
        ("ZVP", ("Y", "Z"), ("Y", "Z"), "ZVP1"),
        ("20-V", ("20-V9",), ("20-V9",), "20-V10"),
        ("A", ("Snelheid",), ("Snelheid",), "A1"),
        ("", (), (), "P1"),
        ("", ("ZVP",), ("ZVP", "p1"), "P2"),
    ],
)
def test_a_new_code_goes_on_where_its_brothers_are(
    parent: str, beside: tuple[str, ...], taken: tuple[str, ...], code: str
) -> None:
    assert proposed_code(parent, beside, taken=taken) == code


def test_a_new_line_has_the_level_that_its_plan_uses_there() -> None:
    tree = (
        Stand(1, None, PlanLevel.PLAN, "P"),
        Stand(2, 1, PlanLevel.THEME, "T"),
        Stand(3, 2, PlanLevel.TACTICAL, "T1"),
        Stand(4, 1, PlanLevel.THEME, "U"),
    )
    assert level_below(tree, 4) is PlanLevel.TACTICAL
    assert level_below(tree, 3) is PlanLevel.MEASURE
    assert level_below(tree, 1) is PlanLevel.THEME
    assert level_below((), None) is PlanLevel.PLAN
