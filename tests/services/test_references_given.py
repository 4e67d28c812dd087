"""References are counted by body and year of the meeting, and stay whatever goes (T10-T13)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import count
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.council import DAY, Council, one, rows, step_to, version
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import Meeting
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import actions, agenda, bodies, decisions, journal, meetings
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.services.workspace import Workspace

NEW_YEAR: Final = datetime(2019, 1, 2, 9, 0, tzinfo=UTC)


def on(folder: Workspace, moment: datetime) -> Workspace:
    """The same open work folder on another day."""
    return replace(folder, clock=FixedClock(moment))


def references(folder: Workspace, table: str = "meeting") -> list[str]:
    """All references of a kind, in the order in which they were given."""
    return [row["reference"] for row in rows(folder, table)]


# --- a meeting of 31 December whose minutes are made in January (T10) ---


def test_a_meeting_of_new_years_eve_that_is_closed_in_january_stays_in_its_year(
    raad: Council,
) -> None:
    folder, item = on(raad.workspace, NEW_YEAR), raad.item("Begroting")
    step_to(folder, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    assert decisions.give_reference(folder, item, row_version=0).reference == "GR/2018/B1"
    noted = actions.add(folder, item_id=item, fields={"text": "Publiceren"})
    whole = actions.add(folder, meeting_id=raad.meeting, fields={"text": "Zaal boeken"})
    assert (noted.reference, whole.reference) == ("A/2018/1", "A/2018/2")
    assert actions.add(folder, fields={"text": "Los"}).reference == "A/2019/1"
    step_to(folder, raad.meeting, MeetingStatus.CLOSED)
    assert one(folder, "meeting", raad.meeting)["reference"] == "GR/2018/1"
    assert meetings.create(folder, raad.body, day=DAY).reference == "GR/2018/2"
    assert meetings.create(folder, raad.body, day=date(2019, 1, 28)).reference == "GR/2019/1"


# --- whatever is made, redated, deleted and taken back (T10, T11, T12) ---

DAYS: Final = (date(2018, 12, 31), date(2019, 1, 1), date(2019, 12, 31), date(2020, 2, 29))
TODAYS: Final = (datetime(2018, 1, 1, tzinfo=UTC), NEW_YEAR, datetime(2031, 7, 1, tzinfo=UTC))
KINDS: Final = ("meet", "meet", "meet", "decide", "decide", "note", "redate", "delete", "undo")
STEPS: Final = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(0, 11),
        st.sampled_from(DAYS),
        st.sampled_from(TODAYS),
    ),
    min_size=4,
    max_size=14,
)
_CODES = count(1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One work folder for all examples; each has two bodies of its own."""
    workspace = opened_folder(closed_folder(tmp_path_factory.mktemp("reeksen")))
    yield workspace
    let_go(workspace)


# Action points are counted over all bodies, so over all examples too.
_NOTED: Counter[int] = Counter()


@dataclass
class Registry:
    """Two bodies, and what a plain count says their next references are."""

    folder: Workspace
    codes: tuple[str, str] = ("", "")
    bodies: tuple[int, int] = (0, 0)
    counted: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    meetings: list[tuple[int, str, date]] = field(default_factory=list)
    given: dict[tuple[str, int], str] = field(default_factory=dict)
    done: list[tuple[int, tuple[str, int]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        number = next(_CODES)
        self.codes = (f"R{number}A", f"R{number}B")
        first, second = (
            bodies.add(self.folder, code, fields={"name": code}).id for code in self.codes
        )
        self.bodies = (first, second)

    def step(self, kind: str, *, which: int, day: date, today: datetime) -> None:
        """Do something on some day; what it gives is what was counted."""
        here = on(self.folder, today)
        if kind == "meet" or not self.meetings:
            self._meet(here, which % 2, day=day)
        elif kind == "undo":
            self._undo(here)
        else:
            place = which % len(self.meetings)
            {
                "decide": self._decide,
                "note": self._note,
                "redate": self._redate,
                "delete": self._delete,
            }[kind](here, place, day)

    def _meet(self, here: Workspace, body: int, *, day: date) -> None:
        code = self.codes[body]
        made = meetings.create(here, self.bodies[body], day=day)
        self.counted["meeting", code, day.year] += 1
        assert made.reference == f"{code}/{day.year}/{self.counted['meeting', code, day.year]}"
        self.meetings.append((made.id, code, day))
        self.given["meeting", made.id] = made.reference
        self.done.append((made.transaction_no, ("meeting", made.id)))

    def _decide(self, here: Workspace, place: int, _: date) -> None:
        meeting, code, day = self.meetings[place]
        item = agenda.add(here, meeting, fields={"title": "Punt"}).id
        made = decisions.give_reference(here, item, row_version=0)
        self.counted["decision", code, day.year] += 1
        assert made.reference == f"{code}/{day.year}/B{self.counted['decision', code, day.year]}"
        self.given["decision", made.id] = made.reference
        self.done.append((made.transaction_no, ("decision", made.id)))

    def _note(self, here: Workspace, place: int, _: date) -> None:
        meeting, _code, day = self.meetings[place]
        made = actions.add(here, meeting_id=meeting, fields={"text": "Doen"})
        _NOTED[day.year] += 1
        assert made.reference == f"A/{day.year}/{_NOTED[day.year]}"
        self.given["action_item", made.id] = made.reference
        self.done.append((made.transaction_no, ("action_item", made.id)))

    def _redate(self, here: Workspace, place: int, day: date) -> None:
        meeting, code, _ = self.meetings[place]
        now = version(here, Meeting, meeting)
        meetings.edit(here, meeting, row_version=now, fields={"held_on": day})
        self.meetings[place] = (meeting, code, day)

    def _delete(self, here: Workspace, place: int, _: date) -> None:
        meeting, _code, _day = self.meetings.pop(place)
        meetings.delete(here, meeting, row_version=version(here, Meeting, meeting))

    def _undo(self, here: Workspace) -> None:
        """Take the last thing back: its reference is gone, and never given again."""
        if not self.done:
            return
        number, bearer = self.done.pop()
        try:
            journal.take_back(here, number)
        except Refused:
            return
        del self.given[bearer]
        self.meetings = [one for one in self.meetings if ("meeting", one[0]) != bearer]

    def stored(self) -> dict[tuple[str, int], str]:
        """The references as they stand in the file, of what is in the bin too."""
        return {
            (table, row["id"]): row["reference"]
            for table in ("meeting", "decision", "action_item")
            for row in rows(self.folder, table)
            if (table, row["id"]) in self.given
        }


@settings(max_examples=8, deadline=None)
@given(steps=STEPS)
def test_whatever_is_done_each_series_counts_on_and_no_reference_changes(
    folder: Workspace, steps: list[tuple[str, int, date, datetime]]
) -> None:
    registry = Registry(folder)
    for kind, which, day, today in steps:
        registry.step(kind, which=which, day=day, today=today)
        assert registry.stored() == registry.given
    for table in ("meeting", "decision", "action_item"):
        every = references(folder, table)
        assert len(set(every)) == len(every)


# --- a meeting is deleted: what was decided keeps its reference, nothing is given again (T12) ---


@pytest.mark.parametrize("which", [0, 1, 2])
def test_deleting_a_meeting_renumbers_nothing_and_gives_nothing_again(
    raad: Council, which: int
) -> None:
    folder = raad.workspace
    held = [raad.meeting, *(meetings.create(folder, raad.body, day=DAY).id for _ in range(2))]
    decided = []
    for meeting in held:
        item = agenda.add(folder, meeting, fields={"title": "Punt"}).id
        decided.append(decisions.give_reference(folder, item, row_version=0).reference)
    assert decided == ["GR/2018/B1", "GR/2018/B2", "GR/2018/B3"]
    now = version(folder, Meeting, held[which])
    gone = meetings.delete(folder, held[which], row_version=now)
    assert gone.reference == f"GR/2018/{which + 1}"
    assert references(folder) == ["GR/2018/1", "GR/2018/2", "GR/2018/3"]
    assert references(folder, "decision") == decided
    new = meetings.create(folder, raad.body, day=DAY)
    assert new.reference == "GR/2018/4"
    first = agenda.add(folder, new.id, fields={"title": "Eerste"}).id
    assert decisions.give_reference(folder, first, row_version=0).reference == "GR/2018/B4"
    assert meetings.restore(folder, held[which])
    assert references(folder) == [f"GR/2018/{number}" for number in range(1, 5)]


def test_a_meeting_with_approved_minutes_is_not_deleted(raad: Council) -> None:
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    now = version(raad.workspace, Meeting, raad.meeting)
    with pytest.raises(Refused, match=r"meeting\.locked"):
        meetings.delete(raad.workspace, raad.meeting, row_version=now)


# --- what the count of a series says when it is empty or spoilt (T13) ---


@pytest.mark.parametrize("counted", [None, 0, -1, -40])
def test_a_series_without_a_usable_last_number_begins_behind_what_is_borne(
    raad: Council, counted: int | None
) -> None:
    folder = raad.workspace
    statement = "DELETE FROM last_number"
    if counted is not None:
        statement = f"UPDATE last_number SET number = {counted}"
    with folder.database.write("test.spoilt", 1, at=folder.clock.now_utc()) as session:
        session.connection().exec_driver_sql(statement)
    assert meetings.create(folder, raad.body, day=DAY).reference == "GR/2018/2"
    assert meetings.create(folder, raad.body, day=DAY).reference == "GR/2018/3"
    assert meetings.create(folder, raad.body, day=date(2019, 1, 28)).reference == "GR/2019/1"


def test_a_reference_typed_beyond_the_count_is_counted_on_from(raad: Council) -> None:
    first, second, other = (raad.item(title) for title in "abc")
    typed = "GR/2018/B40"
    decisions.give_reference(raad.workspace, first, row_version=0, reference=typed)
    with pytest.raises(Refused, match=r"decision\.reference_taken"):
        decisions.give_reference(raad.workspace, second, row_version=0, reference=typed)
    foreign = "23/PZI-124"
    decisions.give_reference(raad.workspace, other, row_version=0, reference=foreign)
    given = decisions.give_reference(raad.workspace, second, row_version=0)
    assert given.reference == "GR/2018/B41"
