"""The interruptions of a meeting, mended below its closing hour with keys (R25)."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import as_role, rows, step_to
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Key, opened, press, type_in
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.services import interruptions
from zonedesk.ui.meetings.agenda_model import CLOSING

if TYPE_CHECKING:
    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.meetings.page import MeetingsPage
    from zonedesk.ui.meetings.pauses import Pauses
    from zonedesk.ui.theme.theme import Theme


@pytest.fixture
def page(raad: Council, raad_page: MeetingsPage) -> MeetingsPage:
    """A meeting with two items, open at its closing."""
    raad.item("Begroting")
    raad.item("Varia")
    return at_closing(raad_page)


def at_closing(page: MeetingsPage) -> MeetingsPage:
    """The page with the closing of the meeting chosen."""
    page.refresh()
    opened(page, "GR/2018/1")
    page.detail.agenda.choose(CLOSING)
    return page


def pauses_of(page: MeetingsPage) -> Pauses:
    """The list of interruptions."""
    found = page.detail.editor.ends[CLOSING].pauses
    assert found is not None
    return found


def stored(raad: Council) -> list[tuple[Any, ...]]:
    """The interruptions as they stand in the file: hours, item, reason."""
    return [
        (row["starts_at"][:5], (row["ends_at"] or "")[:5], row["item_id"], row["remark"])
        for row in rows(raad.workspace, "interruption")
    ]


def noted(raad: Council, page: MeetingsPage, begin: time, end: time | None) -> None:
    """Note an interruption behind the back of the window, and read the meeting again."""
    interruptions.begin(raad.workspace, raad.meeting, at=begin, ends=end)
    page.refresh()


def test_without_any_there_is_only_the_way_to_add_one(page: MeetingsPage) -> None:
    part = pauses_of(page)
    assert part.rows == []
    assert part.add.isVisible()


def test_one_is_noted_by_keys_alone(raad: Council, page: MeetingsPage) -> None:
    pauses_of(page).add.setFocus()
    press(Key.Key_Space)
    type_in("20u10")
    press(Key.Key_Tab)
    assert stored(raad) == [("20:10", "", None, "")]
    type_in("2025")
    press(Key.Key_Tab)
    press(Key.Key_Down)
    press(Key.Key_Tab)
    type_in("Overleg tussen de fracties")
    press(Key.Key_Tab)
    (item, *_others) = [row["id"] for row in rows(raad.workspace, "agenda_item")]
    assert stored(raad) == [("20:10", "20:25", item, "Overleg tussen de fracties")]
    (row,) = pauses_of(page).rows
    assert row.remove.hasFocus()


def test_one_is_mended_in_place_and_stays_where_it_is(raad: Council, page: MeetingsPage) -> None:
    noted(raad, page, time(20), time(20, 15))
    noted(raad, page, time(21), time(21, 5))
    first, second = pauses_of(page).rows
    first.ends.setFocus()
    first.ends.selectAll()
    type_in("20:20")
    press(Key.Key_Return)
    assert pauses_of(page).rows == [first, second]
    assert [one[1] for one in stored(raad)] == ["20:20", "21:05"]
    first.remark.setFocus()
    type_in("Rookpauze")
    page.detail.put_away()
    assert stored(raad)[0][3] == "Rookpauze"


def test_an_end_before_the_begin_is_refused_with_a_sentence(
    raad: Council, page: MeetingsPage
) -> None:
    noted(raad, page, time(20), time(20, 15))
    (row,) = pauses_of(page).rows
    row.ends.setFocus()
    row.ends.selectAll()
    type_in("19:00")
    press(Key.Key_Return)
    assert "20" in pauses_of(page).refusal.words
    assert row.ends.text() == "19:00"
    assert stored(raad) == [("20:00", "20:15", None, "")]
    row.starts.setFocus()
    row.starts.selectAll()
    type_in("18:50")
    press(Key.Key_Return)
    assert stored(raad) == [("18:50", "19:00", None, "")]
    assert pauses_of(page).refusal.isHidden()


def test_an_hour_that_cannot_be_read_stays_with_a_sentence(
    raad: Council, page: MeetingsPage
) -> None:
    noted(raad, page, time(20), None)
    (row,) = pauses_of(page).rows
    row.ends.setFocus()
    type_in("straks")
    press(Key.Key_Return)
    assert row.ends.text() == "straks"
    assert "straks" in pauses_of(page).refusal.words
    assert stored(raad) == [("20:00", "", None, "")]


def test_one_is_taken_away_and_comes_back(raad: Council, page: MeetingsPage) -> None:
    noted(raad, page, time(20), time(20, 15))
    told: list[tuple[str, str, Any]] = []
    page.told.connect(lambda words, act, undo: told.append((words, act, undo)))
    (row,) = pauses_of(page).rows
    row.remove.setFocus()
    press(Key.Key_Space)
    assert stored(raad) == []
    assert pauses_of(page).rows == []
    assert pauses_of(page).add.hasFocus()
    ((_words, _act, undo),) = told
    undo()
    assert stored(raad) == [("20:00", "20:15", None, "")]
    assert len(pauses_of(page).rows) == 1


def test_one_begun_without_an_hour_is_nothing(raad: Council, page: MeetingsPage) -> None:
    part = pauses_of(page)
    part.begin()
    part.begin()
    assert len(part.rows) == 1
    page.detail.leave()
    assert stored(raad) == []
    assert part.rows == []


def test_what_is_missing_before_the_approval_is_gone_to(raad: Council, page: MeetingsPage) -> None:
    noted(raad, page, time(20), None)
    step_to(raad.workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    page.refresh()
    assert page.detail.record is not None
    page.detail.choose_number("1")
    lack = next(one for one in page.detail.record.lacking if one.code == "interruption")
    page.detail.mending.mend(lack)
    (row,) = pauses_of(page).rows
    assert row.ends.hasFocus()


@pytest.mark.parametrize("who", ["reader", "writer of what is approved"])
def test_who_may_not_write_reads_them(
    who: str, raad: Council, page: MeetingsPage, theme: Theme, show: Show
) -> None:
    noted(raad, page, time(20), time(20, 15))
    if who == "reader":
        page = at_closing(show(page_over(as_role(raad.workspace, Role.READER), theme)))
    else:
        step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
        page.refresh()
    part = pauses_of(page)
    (row,) = part.rows
    assert row.starts.isReadOnly()
    assert not row.item.isEnabled()
    assert row.remove.isHidden()
    assert part.add.isHidden()
