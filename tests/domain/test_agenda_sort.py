"""An agenda put in order by rule: headings stay, sub-items go along (R36, T9)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain import agenda_order
from zonedesk.domain.agenda_order import Entry, Order
from zonedesk.domain.agenda_sort import SortFacts, SortRule, by_rule, part_place
from zonedesk.domain.words import ItemKind


def facts(
    title: str = "",
    *,
    part: int = 0,
    kind: ItemKind = ItemKind.DECISION,
    category: str = "",
    proposer: str = "",
    public: bool = True,
) -> SortFacts:
    """An item of which a test says one thing."""
    return SortFacts(part, kind, category, proposer, public, title)


def flat(count: int) -> Order:
    """Items 0, 1, 2 at the top."""
    return tuple(Entry(item) for item in range(count))


def sorted_by(*rules: SortRule, told: list[SortFacts]) -> list[int]:
    """The items in the order of the rules."""
    order = by_rule(flat(len(told)), rules, facts=dict(enumerate(told)))
    return [entry.item for entry in order]


def test_each_rule_alone() -> None:
    assert sorted_by(SortRule.PART, told=[facts(part=2), facts(part=1), facts(part=0)]) == [2, 1, 0]
    kinds = [ItemKind.FOLLOW_UP, ItemKind.DECISION, ItemKind.MINUTES_APPROVAL]
    assert sorted_by(SortRule.KIND, told=[facts(kind=kind) for kind in kinds]) == [2, 1, 0]
    categories = [facts(category=one) for one in ("", "Personeel", "Aankoop")]
    assert sorted_by(SortRule.CATEGORY, told=categories) == [2, 1, 0]
    proposers = [facts(proposer=one) for one in ("Schepen", "", "burgemeester")]
    assert sorted_by(SortRule.PROPOSER, told=proposers) == [2, 0, 1]
    assert sorted_by(SortRule.OPENNESS, told=[facts(public=False), facts()]) == [1, 0]
    titles = [facts(one) for one in ("punt 10", "Punt 9", "école")]
    assert sorted_by(SortRule.TITLE, told=titles) == [2, 1, 0]


def test_the_first_rule_counts_most_and_equal_items_stay_as_they_stood() -> None:
    told = [facts("b", public=False), facts("z"), facts("a"), facts("a", public=False)]
    assert sorted_by(SortRule.OPENNESS, SortRule.TITLE, told=told) == [2, 1, 3, 0]
    assert sorted_by(SortRule.KIND, told=told) == [0, 1, 2, 3]


def test_headings_keep_what_they_head_and_items_what_is_below_them() -> None:
    order = (
        Entry(1),
        Entry(2, 1),
        Entry(3, 1),
        Entry(4),
        Entry(5, heading=True),
        Entry(6),
        Entry(7),
        Entry(8, 7),
        Entry(9, heading=True),
    )
    told = {item: facts(title) for item, title in {1: "z", 4: "a", 6: "d", 7: "c"}.items()}
    found = by_rule(order, [SortRule.TITLE], facts=told)
    assert [entry.item for entry in found] == [4, 1, 2, 3, 5, 7, 8, 6, 9]
    assert agenda_order.headings(found) == {5, 9}


@given(
    rows=st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from("abc"), st.booleans(), st.booleans()),
        max_size=12,
    )
)
def test_ordering_twice_is_the_same_and_loses_nothing(
    rows: list[tuple[int, str, bool, bool]],
) -> None:
    order: Order = ()
    for item, (part, _, heading, below) in enumerate(rows):
        parents = [entry.item for entry in order if not entry.heading]
        under = parents[part % len(parents)] if below and parents and not heading else None
        order = agenda_order.added(order, item, under=under, heading=heading)
    told = {item: facts(row[1], part=row[0]) for item, row in enumerate(rows)}
    rules = [SortRule.PART, SortRule.TITLE]
    once = by_rule(order, rules, facts=told)
    assert by_rule(once, rules, facts=told) == once
    assert {(one.item, one.parent, one.heading) for one in once} == {
        (one.item, one.parent, one.heading) for one in order
    }


def test_parts_stand_in_the_order_of_the_body() -> None:
    parts = ("Openbaar", "Besloten")
    assert [part_place(one, parts) for one in ("", "Openbaar", "Besloten", "Varia")] == [0, 1, 2, 3]
