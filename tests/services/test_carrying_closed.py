"""Meetings closed and opened again: nothing is forgotten, nothing comes twice (T42-T44, T47)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.carried import edited, later, step
from tests.services.council import Council, one, order, rows, state, step_to, version
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import AgendaItem
from zonedesk.domain.errors import Refused
from zonedesk.domain.preparing import Source
from zonedesk.domain.words import ItemResult, MeetingStatus
from zonedesk.services import (
    agenda,
    backlog,
    bodies,
    carrying,
    meeting_record,
    meetings,
    preparing,
    standing,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonedesk.services.workspace import Workspace

MEETINGS: Final = 4
FIRST: Final = date(2019, 1, 7)
TITLES: Final = ("Camera's", "Bestek", "Lot 1", "Wagens")
_CODES = count(1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One work folder for all examples; each has a body of its own."""
    workspace = opened_folder(closed_folder(tmp_path_factory.mktemp("gesloten")))
    yield workspace
    let_go(workspace)


@dataclass
class Year:
    """A body with four meetings, and items below each other on the first of them."""

    folder: Workspace
    body: int = 0
    varia: int = 0
    meetings: list[int] = field(default_factory=list)
    locked: dict[int, list[dict[str, Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        code = f"JR{next(_CODES)}"
        self.body = bodies.add(self.folder, code, fields={"name": "Werkgroep"}).id
        self.varia = standing.add(self.folder, self.body, fields={"title": "Varia"}).id
        for week in range(MEETINGS):
            day = FIRST + timedelta(weeks=week)
            self.meetings.append(preparing.begin(self.folder, self.body, day=day).id)
        above: int | None = None
        for title in TITLES:
            under = None if title == "Wagens" else above
            fields: agenda.ItemFields = {"title": title}
            above = agenda.add(self.folder, self.meetings[0], fields=fields, under=under).id

    def items(self) -> dict[int, dict[str, Any]]:
        """The items of the body outside the bin, on an agenda or waiting, Varia left out."""
        return {
            row["id"]: row
            for row in rows(self.folder, "agenda_item")
            if row["deleted_at"] is None
            and row["standing_id"] is None
            and (row["meeting_id"] in self.meetings or row["backlog_body_id"] == self.body)
        }

    def status(self, meeting: int) -> str:
        """Where a meeting stands."""
        return str(one(self.folder, "meeting", meeting)["status"])

    def agenda(self, meeting: int) -> list[dict[str, Any]]:
        """The items of a meeting as they stand in the file."""
        return [row for row in rows(self.folder, "agenda_item") if row["meeting_id"] == meeting]

    def asked(self, meeting: int) -> set[int]:
        """The items of which the closing check asks what came of them (T44)."""
        reference = one(self.folder, "meeting", meeting)["reference"]
        lacking = meeting_record.meeting(self.folder, reference).lacking
        return {one.item.handle.id for one in lacking if one.code == "results" and one.item}


def chosen(year: Year, which: int) -> dict[str, Any] | None:
    """One of the items on an agenda."""
    there = [row for row in year.items().values() if row["meeting_id"] is not None]
    return there[which % len(there)] if there else None


def carry(year: Year, which: int) -> None:
    """Carry an item over; refused where that was done."""
    item = chosen(year, which)
    if item is not None:
        carrying.carry_over(year.folder, item["id"])


def note(year: Year, which: int) -> None:
    """Treat an item."""
    item = chosen(year, which)
    if item is not None:
        edited(year.folder, item["id"], result=ItemResult.NOTED)


def put_off(year: Year, which: int) -> None:
    """Put an item off without saying till when."""
    item = chosen(year, which)
    if item is not None:
        edited(year.folder, item["id"], result=ItemResult.ADJOURNED)


def close(year: Year, which: int) -> None:
    """Approve the minutes; before that each item without a result is asked for."""
    meeting = year.meetings[which % MEETINGS]
    if year.status(meeting) == MeetingStatus.APPROVED.value:
        return
    if year.status(meeting) != MeetingStatus.DRAFT_MINUTES.value:
        step_to(year.folder, meeting, MeetingStatus.DRAFT_MINUTES)
    there = [row for row in year.agenda(meeting) if row["deleted_at"] is None]
    assert year.asked(meeting) == {row["id"] for row in there if row["result"] is None}
    step_to(year.folder, meeting, MeetingStatus.APPROVED)
    year.locked[meeting] = year.agenda(meeting)


def reopen(year: Year, which: int) -> None:
    """Take approved minutes back, whatever was approved after them (T47)."""
    meeting = year.meetings[which % MEETINGS]
    if meeting in year.locked:
        step(year.folder, meeting, MeetingStatus.DRAFT_MINUTES)
        del year.locked[meeting]


def take(year: Year, which: int) -> None:
    """Put what is offered on an agenda that is still made; what waits goes on waiting."""
    meeting = year.meetings[which % MEETINGS]
    if year.status(meeting) == MeetingStatus.PREPARING.value:
        every = preparing.proposals(year.folder, meeting)
        offered = [one.key for one in every if one.source is not Source.BACKLOG]
        preparing.take(year.folder, meeting, chosen=offered)


def skip(year: Year, which: int) -> None:
    """Leave the standing item out this time."""
    for row in year.agenda(year.meetings[which % MEETINGS]):
        if row["standing_id"] == year.varia and row["deleted_at"] is None:
            carrying.skip(year.folder, row["id"], row_version=row["row_version"])


def top(row: dict[str, Any], items: dict[int, dict[str, Any]]) -> int:
    """The item at the top under which an item stands or waits."""
    while row["parent_id"] is not None:
        row = items[row["parent_id"]]
    return int(row["id"])


def check(year: Year) -> None:
    """Locked minutes are byte by byte the same; each item has one end, which is never silent."""
    for meeting, was in year.locked.items():
        assert year.agenda(meeting) == was
    items = year.items()
    carried = [row["previous_id"] for row in items.values() if row["previous_id"] is not None]
    assert len(set(carried)) == len(carried)
    ends = {key: row for key, row in items.items() if key not in carried}
    assert sorted(row["title"] for row in ends.values()) == sorted(TITLES)
    waits = {one.handle.id for one in backlog.waiting(year.folder, year.body)}
    for key, row in ends.items():
        if row["meeting_id"] is None:
            assert top(row, items) in waits
        elif row["result"] is None and row["meeting_id"] in year.locked:
            assert key in year.asked(row["meeting_id"])


def taken_later(year: Year) -> tuple[set[int], set[int]]:
    """The items put off that a meeting far away is offered, and those that come on its agenda."""
    far = preparing.begin(year.folder, year.body, day=date(2020, 1, 6)).id
    every = preparing.proposals(year.folder, far)
    assert "Varia" not in [one.title for one in every]  # it came by itself, skipped or not
    offered = {one.id for one in every if one.source is Source.ADJOURNED}
    preparing.take(year.folder, far, chosen=[one.key for one in every])
    there = [row for row in year.agenda(far) if row["previous_id"] is not None]
    came = [row["previous_id"] for row in there]
    assert len(set(came)) == len(came)
    order(year.folder, far)
    return offered, set(came)


STEPS: Final[tuple[Callable[[Year, int], None], ...]] = (
    carry,
    carry,
    note,
    put_off,
    put_off,
    close,
    close,
    reopen,
    take,
    skip,
)


@settings(max_examples=5, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 11)), min_size=4, max_size=12))
def test_four_meetings_closed_and_reopened_forget_nothing(
    folder: Workspace, steps: list[tuple[Callable[[Year, int], None], int]]
) -> None:
    year = Year(folder)
    for act, which in steps:
        with suppress(Refused):
            act(year, which)
        check(year)
    items = year.items()
    carried = {row["previous_id"] for row in items.values()}
    put_off_last = {
        key: row["parent_id"]
        for key, row in items.items()
        if row["result"] == ItemResult.ADJOURNED.value and key not in carried
    }
    offered, came = taken_later(year)
    assert offered == {key for key, above in put_off_last.items() if above not in put_off_last}
    assert set(put_off_last) <= came


def test_closing_keeps_items_nobody_treated_and_asks_for_each(raad: Council) -> None:
    folder = raad.workspace
    items = [raad.item(title) for title in ("Verslag", "Camera's", "Laptops")]
    raad.item("Bestek", under=items[1])
    edited(folder, items[0], result=ItemResult.NOTED)
    step_to(folder, raad.meeting, MeetingStatus.DRAFT_MINUTES)

    def asked() -> list[tuple[str, str]]:
        lacking = meeting_record.meeting(folder, "GR/2018/1").lacking
        found = [one.item.row for one in lacking if one.code == "results" and one.item]
        return [(row.number, row.title) for row in found]

    assert asked() == [("2", "Camera's"), ("2.1", "Bestek"), ("3", "Laptops")]
    carrying.carry_over(folder, items[1])
    assert asked() == [("3", "Laptops")]
    before = order(folder, raad.meeting)
    step_to(folder, raad.meeting, MeetingStatus.CLOSED)
    assert order(folder, raad.meeting) == before
    assert asked() == [("3", "Laptops")]


REOPENED: Final = [(0,), (1,), (0, 1), (1, 0)]


@pytest.mark.parametrize("which", REOPENED)
def test_the_last_and_earlier_minutes_are_reopened_and_approved_again(
    raad: Council, which: tuple[int, ...]
) -> None:
    folder, item = raad.workspace, raad.item("Camera's")
    edited(folder, raad.item("Jaarverslag"), result=ItemResult.NOTED)
    second = later(raad)
    new = carrying.carry_over(folder, item).id
    edited(folder, new, result=ItemResult.APPROVED)
    held = (raad.meeting, second)
    for meeting in held:
        step_to(folder, meeting, MeetingStatus.APPROVED)
    before = state(folder)
    for place in which:
        step(folder, held[place], MeetingStatus.DRAFT_MINUTES)
    with pytest.raises(Refused, match=r"carry\.already"):
        carrying.carry_over(folder, item)
    for place in which:
        step_to(folder, held[place], MeetingStatus.APPROVED)
    after = state(folder)
    differing = {name for name in after if after[name] != before[name]}
    assert differing <= {"meeting", "meeting_step"}
    assert {"GR/2018/1", "GR/2019/1"} == {row["reference"] for row in after["meeting"]}


def test_what_reopened_minutes_say_anew_leaves_the_carried_item_alone(raad: Council) -> None:
    folder, item = raad.workspace, raad.item("Camera's")
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    later(raad)
    new = carrying.carry_over(folder, item).id
    assert one(folder, "agenda_item", item)["result"] is None  # they were locked
    before = one(folder, "agenda_item", new)
    step(folder, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    edited(folder, item, title="Camera's op de markt", result=ItemResult.ADJOURNED)
    agenda.add(folder, raad.meeting, fields={"title": "Ook besproken"}, ordinal=1)
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    assert one(folder, "agenda_item", new) == before
    (stop,) = carrying.chain(folder, new).earlier
    assert (stop.title, stop.number) == ("Camera's op de markt", "2")


def test_an_item_carried_to_a_meeting_that_is_deleted_is_offered_again(raad: Council) -> None:
    """It would be out of reach for ever: neither on an agenda nor on the backlog (T46)."""
    folder, item, target = raad.workspace, raad.item("Camera's"), later(raad)
    carrying.carry_over(folder, item)
    now = int(one(folder, "meeting", target)["row_version"])
    meetings.delete(folder, target, row_version=now)
    third = later(raad, date(2019, 2, 25))
    offered = [
        one.id for one in preparing.proposals(folder, third) if one.source is Source.ADJOURNED
    ]
    assert offered == [item]
    assert carrying.carry_over(folder, item).reference == "GR/2019/2"
    assert version(folder, AgendaItem, item) >= 2
