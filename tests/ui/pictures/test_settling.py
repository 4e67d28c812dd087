"""Waiting ends when all work is done, and a mistake in a slot does not get lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.pictures.settling import Patience, noting_mistakes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def busy_lane(qapp: QApplication) -> Iterator[Lane]:
    """A lane with a thread of its own."""
    made = Lane(ChangeHub(qapp))
    yield made
    made.close()


def test_work_that_brings_more_work_is_waited_for(busy_lane: Lane) -> None:
    found: list[int] = []

    def again(number: int) -> None:
        found.append(number)
        if number < 3:
            busy_lane.query(lambda: number + 1, again)

    with noting_mistakes() as mistakes:
        patience = Patience(busy_lane, mistakes)
        busy_lane.query(lambda: 1, again)
        patience.settle()
    assert found == [1, 2, 3]


def test_a_mistake_in_a_slot_is_raised(busy_lane: Lane) -> None:
    def wrong(_found: object) -> None:
        raise LookupError("kapot")

    with noting_mistakes() as mistakes:
        patience = Patience(busy_lane, mistakes)
        busy_lane.query(lambda: 1, wrong)
        with pytest.raises(LookupError, match="kapot"):
            patience.settle()
