"""The number that papers print: a letter for the session, a mark for what came late (L26)."""

from __future__ import annotations

import pytest

from zonedesk.domain.agenda_numbers import closed_session, shown, unmarked
from zonedesk.domain.words import LateFlag, NumberStyle

SHOWN = [
    ("4", NumberStyle.CONTINUOUS, True, None, "4"),
    ("4.1", NumberStyle.CONTINUOUS, False, None, "4.1"),
    ("4", NumberStyle.LETTERED, True, None, "A.4"),
    ("7", NumberStyle.LETTERED, False, None, "B.7"),
    ("9", NumberStyle.CONTINUOUS, True, LateFlag.URGENT, "HD 9"),
    ("9", NumberStyle.CONTINUOUS, True, LateFlag.SUPPLEMENTARY, "AP 9"),
    ("9.2", NumberStyle.LETTERED, False, LateFlag.URGENT, "HD B.9.2"),
    ("", NumberStyle.LETTERED, True, LateFlag.URGENT, ""),
]


@pytest.mark.parametrize(("number", "style", "public", "late", "label"), SHOWN)
def test_letter_and_mark_stand_before_the_plain_number(
    number: str, style: NumberStyle, *, public: bool, late: LateFlag | None, label: str
) -> None:
    assert shown(number, style, public=public, late=late) == label


def test_a_closed_item_does_not_tell_that_it_is_urgent() -> None:
    assert [unmarked(label) for label in ("HD B.9", "AP 4", "4.1", "")] == ["B.9", "4", "4.1", ""]


def test_what_stands_below_a_closed_item_is_treated_with_it() -> None:
    marks = {1: (None, None), 2: (1, None), 3: (None, False), 4: (3, True), 5: (4, None)}
    assert closed_session(marks, deliberative=True) == {3, 4, 5}
    assert closed_session({1: (None, None), 2: (None, True)}, deliberative=False) == {1}
