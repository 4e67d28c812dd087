"""Where pages lie: never over one another, always on the desk, found again after a change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSizeF

from zonedesk.ui.kit.pages.arrangement import (
    GAP,
    SIDE,
    STEPS,
    Arrangement,
    arrange,
    fitting,
    stepped,
)

A4 = QSizeF(595.276, 841.89)
A4_LYING = QSizeF(841.89, 595.276)
SHEETS = st.lists(st.sampled_from([A4, A4_LYING, QSizeF(200, 300)]), min_size=1, max_size=9)


def laid(count: int = 3, *, zoom: float = 1.0, columns: int = 2, room: int = 900) -> Arrangement:
    """Pages of A4 on a desk."""
    return arrange([A4] * count, zoom=zoom, columns=columns, room=room, caption=16)


def test_at_100_percent_paper_has_its_size_on_a_screen_of_96_dots() -> None:
    assert laid().papers[0].size().toTuple() == (794, 1123)


def test_two_pages_lie_side_by_side_with_a_gap() -> None:
    first, second, third = laid(zoom=0.5).papers
    assert second.left() - first.right() - 1 == GAP
    assert (first.top(), second.top()) == (GAP, GAP)
    assert third.left() == first.left()
    assert third.top() > first.bottom() + GAP


def test_a_single_page_lies_in_the_middle() -> None:
    (page,) = laid(1, zoom=0.5).papers
    assert abs(page.center().x() - 450) <= 1


@given(SHEETS, st.sampled_from(STEPS), st.integers(1, 3), st.integers(100, 2000))
def test_pages_lie_apart_and_on_the_desk(
    sizes: list[QSizeF], zoom: float, columns: int, room: int
) -> None:
    lies = arrange(sizes, zoom=zoom, columns=columns, room=room, caption=16)
    desk = QRect(0, 0, lies.size.width(), lies.size.height())
    assert desk.width() >= room
    for place, paper in enumerate(lies.papers):
        assert desk.contains(paper)
        assert not any(paper.intersects(other) for other in lies.papers[:place])


@given(SHEETS, st.integers(1, 2), st.integers(500, 2000))
def test_fitted_pages_need_no_scrolling_sideways(
    sizes: list[QSizeF], columns: int, room: int
) -> None:
    zoom = fitting(sizes, columns=columns, room=room)
    lies = arrange(sizes, zoom=zoom, columns=columns, room=room, caption=16)
    assert lies.size.width() == room or zoom == STEPS[0]


@given(st.integers(0, 8000), st.sampled_from(STEPS), st.integers(1, 2))
def test_a_place_is_found_again_at_another_zoom(y: int, zoom: float, columns: int) -> None:
    before = laid(9, columns=columns)
    after = laid(9, columns=columns, zoom=zoom)
    anchor = before.anchor(y)
    page, down = after.anchor(after.height_of(anchor))
    if 0 <= anchor[1] <= 1:  # between two pages the gap does not grow with them
        assert page == anchor[0]
        assert down == pytest.approx(anchor[1], abs=0.01)


def test_a_place_on_a_page_that_is_gone_is_the_end() -> None:
    assert laid(2).height_of((4, 0.5)) == laid(2).size.height()


@pytest.mark.parametrize(
    ("zoom", "steps", "next_one"),
    [(1.0, 1, 1.1), (1.0, -1, 0.9), (0.56, 1, 0.67), (0.56, -1, 0.5), (4.0, 1, 4.0)],
)
def test_the_zoom_goes_by_steps(zoom: float, steps: int, next_one: float) -> None:
    assert stepped(zoom, steps) == next_one


def test_a_single_page_is_fitted_like_one_of_a_pair() -> None:
    assert fitting([A4], columns=2, room=940) == fitting([A4] * 2, columns=2, room=940)
    wide = fitting([A4], columns=1, room=940)
    assert arrange([A4], zoom=wide, columns=1, room=940, caption=16).papers[0].left() == SIDE
