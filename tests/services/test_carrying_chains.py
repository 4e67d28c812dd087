"""Whatever happens to four meetings, an item is carried on, never doubled, never lost (T41-T45)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.council import one, order, rows, version
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import agenda, bodies, carrying, meetings, preparing, standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

MEETINGS: Final = 4
FIRST: Final = date(2019, 1, 7)
_CODES = count(1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One work folder for all examples; each has a body of its own."""
    place: Path = tmp_path_factory.mktemp("keten")
    workspace = opened_folder(closed_folder(place))
    yield workspace
    let_go(workspace)


@dataclass
class Course:
    """A body with four meetings, an item on the first of them, and all that came of it."""

    folder: Workspace
    body: int = 0
    varia: int = 0
    meetings: list[int] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    binned: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        code = f"WG{next(_CODES)}"
        self.body = bodies.add(self.folder, code, fields={"name": "Werkgroep"}).id
        self.varia = standing.add(self.folder, self.body, fields={"title": "Varia"}).id
        for week in range(MEETINGS):
            day = FIRST + timedelta(weeks=week)
            self.meetings.append(preparing.begin(self.folder, self.body, day=day).id)
        item = agenda.add(self.folder, self.meetings[0], fields={"title": "Camera's"})
        self.items.append(item.id)

    def row(self, item: int) -> dict[str, Any]:
        """An item as it stands in the file."""
        return one(self.folder, "agenda_item", item)

    def meeting(self, meeting: int) -> dict[str, Any]:
        """A meeting as it stands in the file."""
        return one(self.folder, "meeting", meeting)

    def live(self, item: int) -> bool:
        """Whether an item is outside the bin."""
        return self.row(item)["deleted_at"] is None

    def successors(self, item: int) -> list[int]:
        """Where an item was carried over to, outside the bin."""
        found = (row for row in rows(self.folder, "agenda_item") if row["previous_id"] == item)
        return [row["id"] for row in found if row["deleted_at"] is None]

    def expected(self, item: int) -> int | None:
        """The next meeting as a plain look at the calendar gives it."""
        here = self.meeting(self.row(item)["meeting_id"])
        coming = [
            (row["held_on"], row["id"])
            for row in map(self.meeting, self.meetings)
            if row["status"] == MeetingStatus.PREPARING.value
            and (row["held_on"], row["id"]) > (here["held_on"], here["id"])
        ]
        return min(coming)[1] if coming else None


def carry(course: Course, which: int) -> None:
    """Carry an item over; refused where it stands elsewhere already."""
    item = course.items[which % len(course.items)]
    if not course.live(item) or course.row(item)["meeting_id"] is None:
        return
    before, expected = course.row(item), course.expected(item)
    if course.successors(item):
        with pytest.raises(Refused):
            carrying.carry_over(course.folder, item)
        assert course.row(item) == before
        return
    new = carrying.carry_over(course.folder, item).id
    course.items.append(new)
    assert course.row(new)["meeting_id"] == expected
    assert (course.row(new)["backlog_body_id"] is None) == (expected is not None)
    kept = {"result", "row_version", "changed_by", "changed_at"}
    after = course.row(item)
    assert all(after[name] == before[name] for name in before if name not in kept)


def delete(course: Course, which: int) -> None:
    """Delete an item; what it came from stays byte by byte (T41)."""
    item = course.items[which % len(course.items)]
    if not course.live(item) or course.row(item)["meeting_id"] is None:
        return
    others = [one for one in course.items if one != item]
    before = [course.row(one) for one in others]
    agenda.delete(course.folder, item, row_version=version(course.folder, AgendaItem, item))
    places = {"position"}
    for old, one_ in zip(before, others, strict=True):
        now = course.row(one_)
        assert {k: v for k, v in now.items() if k not in places} == {
            k: v for k, v in old.items() if k not in places
        }
    course.binned.append(item)


def restore(course: Course, which: int) -> None:
    """Take an item out of the bin."""
    if course.binned:
        agenda.restore(course.folder, course.binned.pop(which % len(course.binned)))


def cancel(course: Course, which: int) -> None:
    """Call a meeting off, or take it up again."""
    meeting = course.meetings[which % MEETINGS]
    off = course.meeting(meeting)["status"] == MeetingStatus.CANCELLED.value
    to = MeetingStatus.PREPARING if off else MeetingStatus.CANCELLED
    now = version(course.folder, Meeting, meeting)
    meetings.step(course.folder, meeting, row_version=now, to=to, reason="Reden")


def reschedule(course: Course, which: int) -> None:
    """Put a meeting on another day, before or behind the others (T45)."""
    meeting = course.meetings[which % MEETINGS]
    day = FIRST + timedelta(days=which * 5)
    now = version(course.folder, Meeting, meeting)
    meetings.edit(course.folder, meeting, row_version=now, fields={"held_on": day})


def skip(course: Course, which: int) -> None:
    """Skip the standing item of a meeting; it is offered there again, and only there."""
    meeting = course.meetings[which % MEETINGS]
    there = [
        row
        for row in rows(course.folder, "agenda_item")
        if row["standing_id"] == course.varia
        and row["meeting_id"] == meeting
        and row["deleted_at"] is None
    ]
    for row in there:
        carrying.skip(course.folder, row["id"], row_version=row["row_version"])
    offered = {one.title for one in preparing.proposals(course.folder, meeting)}
    assert "Varia" in offered


def check(course: Course) -> None:
    """Nothing is doubled without the bin, every way is told from both ends, no place is empty."""
    for meeting in course.meetings:
        order(course.folder, meeting)
    for item in course.items:
        row = course.row(item)
        assert (row["meeting_id"] is None) != (row["backlog_body_id"] is None)
        if not course.live(item):
            continue
        way = carrying.chain(course.folder, item)
        for stop in way.later:
            back = carrying.chain(course.folder, stop.handle.id)
            assert item in [one.handle.id for one in back.earlier]


STEPS: Final = (carry, carry, carry, delete, restore, cancel, reschedule, skip)


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 11)), min_size=3, max_size=12))
def test_four_meetings_whatever_happens(folder: Workspace, steps: list[tuple[Any, int]]) -> None:
    course = Course(folder)
    for step, which in steps:
        step(course, which)
        check(course)
    without_bin = not any(step in {delete, restore} for step, _ in steps)
    if without_bin:
        assert all(len(course.successors(item)) <= 1 for item in course.items)


def test_an_item_walks_through_all_meetings_and_then_waits(folder: Workspace) -> None:
    course = Course(folder)
    for _ in range(MEETINGS):
        carry(course, len(course.items) - 1)
    places = [course.row(item)["meeting_id"] for item in course.items]
    assert places == [*course.meetings, None]
    last = carrying.chain(folder, course.items[-1])
    assert [stop.handle.id for stop in last.earlier] == course.items[:-1]
    new = preparing.begin(folder, course.body, day=FIRST + timedelta(weeks=8)).id
    chosen = [one.key for one in preparing.proposals(folder, new)]
    preparing.take(folder, new, chosen=chosen)
    assert course.row(course.items[-1])["meeting_id"] == new
    assert preparing.proposals(folder, new) == ()
