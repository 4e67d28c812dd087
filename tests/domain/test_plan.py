"""The plan is read from the top down, and a confidential line covers all below it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.errors import Refused
from zonedesk.domain.plan import depths, effective_confidential, plan_order

LIER = {
    "V1.1": "V1",
    "ZVP": None,
    "V10": "V",
    "V2": "V",
    "V": "ZVP",
    "V1": "V",
    "O": "ZVP",
    "V1.1.1": "V1.1",
}


@st.composite
def plans(draw: st.DrawFn) -> dict[str, str | None]:
    """A plan whose lines stand in any order."""
    parents: dict[str, str | None] = {}
    for number in range(draw(st.integers(0, 25))):
        above = draw(st.none() | st.sampled_from(sorted(parents))) if parents else None
        parents[f"L{number}"] = above
    return {code: parents[code] for code in draw(st.permutations(sorted(parents)))}


def test_brothers_stand_by_position_then_by_code() -> None:
    by_code = ["ZVP", "O", "V", "V1", "V1.1", "V1.1.1", "V2", "V10"]
    assert plan_order(LIER, {}) == by_code
    by_position = ["ZVP", "V", "V10", "V1", "V1.1", "V1.1.1", "V2", "O"]
    assert plan_order(LIER, {"V": 1, "O": 2, "V10": 1, "V1": 2, "V2": 3}) == by_position


def test_depth_counts_from_the_plan_itself() -> None:
    found = depths(LIER)
    assert [found[code] for code in ("ZVP", "V", "O", "V1", "V1.1", "V1.1.1")] == [0, 1, 1, 2, 3, 4]


def test_a_confidential_line_covers_all_below_it() -> None:
    assert effective_confidential(LIER, ["V1"]) == {"V1", "V1.1", "V1.1.1"}
    assert effective_confidential(LIER, []) == frozenset()
    assert effective_confidential(LIER, ["ZVP"]) == LIER.keys()


def test_a_line_whose_parent_is_not_among_the_lines_stands_at_the_top() -> None:
    parents = {"V1": "V", "V1.1": "V1"}
    assert plan_order(parents, {}) == ["V1", "V1.1"]
    assert depths(parents) == {"V1": 0, "V1.1": 1}
    assert effective_confidential(parents, ["V"]) == frozenset()


@pytest.mark.parametrize(
    ("parents", "in_cycle"),
    [
        ({"A": "A"}, {"A"}),
        ({"A": "B", "B": "A"}, {"A", "B"}),
        ({"Z": None, "T1": "T", "T": "A", "A": "B", "B": "C", "C": "A"}, {"A", "B", "C"}),
    ],
)
def test_a_line_that_hangs_on_itself_is_refused_by_name(
    parents: dict[str, str | None], in_cycle: set[str]
) -> None:
    for act in (
        lambda: plan_order(parents, {}),
        lambda: depths(parents),
        lambda: effective_confidential(parents, []),
    ):
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.code == "plan.cycle"
        assert caught.value.facts["line"] in in_cycle


@given(plans())
def test_every_line_stands_once_right_below_its_branch(parents: dict[str, str | None]) -> None:
    ordered = plan_order(parents, {})
    depth = depths(parents)
    assert sorted(ordered) == sorted(parents)
    branch: list[str] = []
    for code in ordered:
        del branch[depth[code] :]
        assert (branch[-1] if branch else None) == parents[code]
        branch.append(code)


@given(plans(), st.data())
def test_a_line_is_never_more_open_than_the_line_above(
    parents: dict[str, str | None], data: st.DataObject
) -> None:
    flags = data.draw(st.sets(st.sampled_from(sorted(parents)))) if parents else set()
    covered = effective_confidential(parents, flags)
    assert covered >= flags
    for code, above in parents.items():
        assert (code in covered) is (code in flags or above in covered)


def test_two_thousand_lines_under_one_another_are_no_trouble() -> None:
    parents = {f"L{number}": f"L{number - 1}" if number else None for number in range(2000)}
    assert plan_order(parents, {}) == list(parents)
    assert depths(parents)["L1999"] == 1999
    assert len(effective_confidential(parents, ["L1000"])) == 1000
