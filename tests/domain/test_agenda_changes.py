"""What changed since an agenda was sent (R41)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.agenda_changes import (
    Change,
    Difference,
    SentItem,
    differences,
    from_json,
    to_json,
)
from zonedesk.domain.words import ItemKind


def item(key: int, number: str = "", *, parent: int | None = None) -> SentItem:
    """An item as it was sent."""
    return SentItem(
        id=key,
        number=number or str(key),
        title=f"punt {key}",
        kind=ItemKind.DISCUSSION,
        part="",
        public=True,
        minutes=None,
        dossier="",
        context="",
        parent=parent,
    )


SENT = tuple(item(key) for key in (1, 2, 3, 4))


def numbered(*keys: int) -> tuple[SentItem, ...]:
    """These items in this order, counted."""
    return tuple(item(key, str(place)) for place, key in enumerate(keys, 1))


def test_the_same_agenda_differs_in_nothing() -> None:
    assert differences(SENT, SENT) == ()


def test_what_came_and_went_moves_nothing_else() -> None:
    assert differences(SENT, numbered(9, 1, 3, 4)) == (
        Difference(Change.ADDED, 9, "punt 9", now="1"),
        Difference(Change.REMOVED, 2, "punt 2", before="2"),
    )


def test_only_the_item_that_was_moved_is_told() -> None:
    assert differences(SENT, numbered(2, 3, 4, 1)) == (
        Difference(Change.MOVED, 1, "punt 1", before="1", now="4"),
    )
    assert differences(SENT, numbered(4, 1, 2, 3)) == (
        Difference(Change.MOVED, 4, "punt 4", before="4", now="1"),
    )


def test_an_item_that_came_to_stand_below_another_was_moved() -> None:
    now = (item(1), item(2, "1.1", parent=1), item(3, "2"), item(4, "3"))
    assert differences(SENT, now) == (Difference(Change.MOVED, 2, "punt 2", before="2", now="1.1"),)


def test_a_new_title_and_other_fields_are_told_apart() -> None:
    changed = replace(item(2), title="nieuw", kind=ItemKind.DECISION, public=False, minutes=5)
    assert differences(SENT, (SENT[0], changed, *SENT[2:])) == (
        Difference(Change.RENAMED, 2, "nieuw", before="punt 2", now="nieuw"),
        Difference(Change.CHANGED, 2, "nieuw", fields=("kind", "public", "minutes")),
    )


def test_what_was_below_an_item_that_is_gone_did_not_move() -> None:
    sent = (item(1), item(2, "1.1", parent=1), item(3, "2"))
    assert differences(sent, (item(2, "1"), item(3, "2"))) == (
        Difference(Change.REMOVED, 1, "punt 1", before="1"),
    )


@given(
    before=st.permutations(range(7)).map(lambda row: row[:5]),
    after=st.permutations(range(7)).map(lambda row: row[:6]),
)
def test_the_moved_items_explain_the_order(before: list[int], after: list[int]) -> None:
    found = differences(numbered(*before), numbered(*after))
    by_kind = {kind: {one.item for one in found if one.change is kind} for kind in Change}
    assert by_kind[Change.ADDED] == set(after) - set(before)
    assert by_kind[Change.REMOVED] == set(before) - set(after)
    staying = [one for one in before if one in after and one not in by_kind[Change.MOVED]]
    assert [one for one in after if one in staying] == staying


def test_what_is_kept_comes_back_as_it_was() -> None:
    kept = (replace(item(1), title='R&D "é" \n=1+1', minutes=15, context="ab"), item(2, parent=1))
    assert from_json(to_json(kept)) == kept
