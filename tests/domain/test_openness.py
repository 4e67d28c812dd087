"""Who may read what: the strictest mark wins, and silence follows the body (product.md 3.6)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.openness import item_marking, own_marking, shown_in, strictest
from zonedesk.domain.words import Edition, Marking

PUBLIC, INTERNAL, CLOSED = Marking.PUBLIC, Marking.INTERNAL, Marking.CLOSED
markings = st.sampled_from(Marking)


@pytest.mark.parametrize(
    ("given_marks", "expected"),
    [
        ([], PUBLIC),
        ([PUBLIC], PUBLIC),
        ([PUBLIC, INTERNAL], INTERNAL),
        ([CLOSED, PUBLIC, INTERNAL], CLOSED),
    ],
)
def test_the_strictest_mark_wins(given_marks: list[Marking], expected: Marking) -> None:
    assert strictest(given_marks) is expected


@given(st.lists(markings), markings)
def test_another_mark_never_opens(given_marks: list[Marking], more: Marking) -> None:
    together = strictest([*given_marks, more])
    assert together is strictest([strictest(given_marks), together])
    assert shown_in(Edition.PUBLIC, together) is all(
        shown_in(Edition.PUBLIC, mark) for mark in [*given_marks, more]
    )


@pytest.mark.parametrize(
    ("public", "deliberative", "expected"),
    [
        (True, True, PUBLIC),
        (True, False, PUBLIC),
        (False, True, CLOSED),
        (False, False, CLOSED),
        (None, True, PUBLIC),
        (None, False, CLOSED),
    ],
)
def test_an_item_without_a_mark_follows_its_body(
    *, public: bool | None, deliberative: bool, expected: Marking
) -> None:
    assert own_marking(public, deliberative=deliberative) is expected


@pytest.mark.parametrize(
    ("own", "hung_on", "expected"),
    [
        (PUBLIC, [], PUBLIC),
        (PUBLIC, [PUBLIC, INTERNAL], PUBLIC),
        (PUBLIC, [INTERNAL, CLOSED], CLOSED),
        (CLOSED, [PUBLIC], CLOSED),
        (INTERNAL, [INTERNAL], INTERNAL),
    ],
)
def test_only_closed_things_close_the_item_that_treats_them(
    own: Marking, hung_on: list[Marking], expected: Marking
) -> None:
    assert item_marking(own, hung_on) is expected


@pytest.mark.parametrize("marking", Marking)
def test_the_full_edition_shows_all_and_the_public_one_what_is_public(marking: Marking) -> None:
    assert shown_in(Edition.FULL, marking)
    assert shown_in(Edition.PUBLIC, marking) is (marking is PUBLIC)
