"""The order of an agenda: whatever is moved wherever, every item stands on it once (T3)."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain import agenda_order
from zonedesk.domain.agenda_order import Entry, Order
from zonedesk.domain.errors import Refused

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["move", "indent", "outdent"]),
        st.integers(0, 9),
        st.integers(0, 9) | st.none(),
        st.integers(-2, 12),
    ),
    min_size=1,
    max_size=12,
)


@given(steps=STEPS)
def test_any_row_of_moves_keeps_every_item_once(
    steps: list[tuple[str, int, int | None, int]],
) -> None:
    found: Order = ()
    for item in range(6):
        found = agenda_order.added(found, item, under=item // 2 if item % 2 else None)
    for kind, chosen, under, ordinal in steps:
        items = [entry.item for entry in found]
        item = items[chosen % len(items)]
        target = None if under is None else items[under % len(items)]
        with suppress(Refused):
            if kind == "move":
                found = agenda_order.moved(found, item, under=target, ordinal=ordinal)
            elif kind == "indent":
                found = agenda_order.indented(found, item)
            else:
                found = agenda_order.outdented(found, item)
        assert sorted(entry.item for entry in found) == list(range(6))
        assert found == agenda_order.ordered(found)
        assert len(set(agenda_order.numbers(found).values())) == 6


def test_a_stored_order_that_is_torn_apart_is_read_as_a_tree() -> None:
    torn = (Entry(1), Entry(2), Entry(3, 1), Entry(4, 99))
    assert agenda_order.ordered(torn) == (Entry(1), Entry(3, 1), Entry(2), Entry(4))
