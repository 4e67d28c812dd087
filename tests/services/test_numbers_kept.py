"""What was decided keeps its number and reference for good; the others are counted (T8, T15)."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.council import Council, council, one, order, rows, step_to, version
from tests.services.folders import let_go
from tests.services.test_agenda_headings import KINDS, Clerk
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import Meeting
from zonedesk.db.queries import agenda as lists
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.words import ItemResult, MeetingStatus
from zonedesk.services import (
    agenda,
    agenda_places,
    carrying,
    decisions,
    journal,
    meetings,
    preparing,
    show,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Council]:
    """A council whose meetings are made anew for each example."""
    workspace = opened_folder(closed_folder(tmp_path_factory.mktemp("nummers")))
    yield council(workspace)
    let_go(workspace)


def numbers(folder: Workspace, meeting: int) -> dict[int, str]:
    """The number that each item shows, headings with the empty one, in order."""
    with folder.database.read() as session:
        return {item: row.number for item, row in lists.items_by_id(session, meeting)}


# --- whatever is done to a meeting that was approved and taken back (T15) ---

REOPENED: Final = (*KINDS, "decide", "decide", "approve", "approve", "date")
STEPS: Final = st.lists(
    st.tuples(st.sampled_from(REOPENED), st.integers(0, 9), st.integers(-2, 12)),
    min_size=3,
    max_size=12,
)


class Registrar(Clerk):
    """A clerk who takes decisions too, has minutes approved and takes them back.

    Of three items one is decided before the minutes are approved for the first time.
    """

    def __init__(self, desk: Council, *, decided: int) -> None:
        super().__init__(desk)
        self.decided: dict[int, str] = {}
        for title in "abc":
            fields: agenda.ItemFields = {"title": title}
            self.made.append(agenda.add(self.folder, self.meeting, fields=fields).id)
        self._decide(self.made[decided])
        self._approve()

    def step(self, kind: str, *, chosen: int, ordinal: int) -> None:
        """Do something; what is refused changes nothing."""
        there = self.there()
        if kind == "approve":
            self._approve()
        elif kind == "date":
            self._date(chosen)
        elif kind != "decide":
            super().step(kind, chosen=chosen, ordinal=ordinal)
        elif there:
            self._decide(there[chosen % len(there)])

    def _decide(self, item: int) -> None:
        made = decisions.give_reference(self.folder, item, row_version=0)
        self.decided[made.id] = made.reference

    def _approve(self) -> None:
        step_to(self.folder, self.meeting, MeetingStatus.APPROVED)
        now = version(self.folder, Meeting, self.meeting)
        back = MeetingStatus.DRAFT_MINUTES
        meetings.step(self.folder, self.meeting, row_version=now, to=back, reason="fout")

    def _date(self, chosen: int) -> None:
        now = version(self.folder, Meeting, self.meeting)
        day = date(2018 + chosen % 3, 12, 31)
        meetings.edit(self.folder, self.meeting, row_version=now, fields={"held_on": day})

    def frozen(self) -> dict[int, str]:
        """The numbers that were given for good, of items that stand on the agenda."""
        there = set(self.there())
        return {
            row["id"]: row["number"]
            for row in rows(self.folder, "agenda_item")
            if row["id"] in there and row["number"] is not None
        }

    def references(self) -> dict[int, str]:
        """The references of decisions as they stand in the file."""
        every = rows(self.folder, "decision")
        return {row["id"]: row["reference"] for row in every if row["id"] in self.decided}


@settings(max_examples=8, deadline=None)
@given(steps=STEPS, decided=st.integers(0, 2))
def test_whatever_is_done_what_was_decided_keeps_number_and_reference(
    desk: Council, steps: list[tuple[str, int, int]], decided: int
) -> None:
    registrar = Registrar(desk, decided=decided)
    reference = one(desk.workspace, "meeting", registrar.meeting)["reference"]
    given_for_good = registrar.frozen()
    assert list(given_for_good.values()) == [str(decided + 1)]
    for kind, chosen, ordinal in steps:
        with suppress(Refused, Conflict):
            registrar.step(kind, chosen=chosen, ordinal=ordinal)
        given_for_good |= registrar.frozen()
        shown = numbers(desk.workspace, registrar.meeting)
        for item, number in given_for_good.items():
            assert shown.get(item, number) == number
        counted = [number for number in shown.values() if number]
        assert len(set(counted)) == len(counted)
        assert all(sort_key(a) < sort_key(b) for a, b in pairwise(counted))
        assert registrar.references() == registrar.decided
        meeting = one(desk.workspace, "meeting", registrar.meeting)
        assert meeting["reference"] == reference


def test_when_the_date_is_corrected_the_undecided_follow_and_the_decided_stay(
    raad: Council,
) -> None:
    folder, items = raad.workspace, [raad.item(title) for title in "abc"]
    decisions.give_reference(folder, items[0], row_version=0)
    now = version(folder, Meeting, raad.meeting)
    corrected: meetings.MeetingFields = {"held_on": date(2019, 1, 2)}
    meetings.edit(folder, raad.meeting, row_version=now, fields=corrected)
    later = decisions.give_reference(folder, items[1], row_version=0)
    stored = [row["reference"] for row in rows(folder, "decision")]
    assert stored == ["GR/2018/B1", later.reference] == ["GR/2018/B1", "GR/2019/B1"]
    assert show.show(folder, "GR/2018/1#3", kind="item")["title"] == "c"


def test_a_reference_follows_an_undecided_item_and_stays_with_a_decided_one(
    raad: Council,
) -> None:
    folder, items = raad.workspace, [raad.item(title) for title in "abcd"]
    decisions.give_reference(folder, items[0], row_version=0)
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    now = version(folder, Meeting, raad.meeting)
    back = MeetingStatus.DRAFT_MINUTES
    meetings.step(folder, raad.meeting, row_version=now, to=back, reason="fout")
    agenda.move(folder, items[3], ordinal=2)
    assert numbers(folder, raad.meeting) == {
        items[0]: "1",
        items[3]: "2",
        items[1]: "3",
        items[2]: "4",
    }
    assert show.show(folder, "GR/2018/1#1", kind="item")["title"] == "a"
    assert show.show(folder, "GR/2018/1#2", kind="item")["title"] == "d"
    with pytest.raises(Refused, match=r"agenda\.number_frozen"):
        agenda_places.move_to(folder, items[3], ordinal=1)


def test_taking_a_move_back_gives_no_decided_item_another_number(raad: Council) -> None:
    """The move was made before the minutes were approved, its undoing comes after."""
    folder, items = raad.workspace, [raad.item(title) for title in "abc"]
    moved = agenda_places.move_to(folder, items[2], ordinal=1)
    decisions.give_reference(folder, items[0], row_version=0)
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    now = version(folder, Meeting, raad.meeting)
    back = MeetingStatus.DRAFT_MINUTES
    meetings.step(folder, raad.meeting, row_version=now, to=back, reason="fout")
    before = numbers(folder, raad.meeting)
    with pytest.raises(Refused):
        journal.take_back(folder, moved.transaction_no)
    assert numbers(folder, raad.meeting) == before


# --- the order outlives the program, and goes along to the next meeting (T8) ---

MOVES: Final = [("e", None, 1), ("b", None, 9), ("d", "a", 1), ("a", None, 3), ("c", "e", 2)]


def test_the_order_is_there_again_after_each_closing_of_the_file(tmp_path: Path) -> None:
    place = closed_folder(tmp_path)
    folder = opened_folder(place)
    desk = council(folder)
    items = {title: desk.item(title) for title in "abcde"}
    for title, under, ordinal in MOVES:
        above = items[under] if under else None
        agenda.move(folder, items[title], under=above, ordinal=ordinal)
        before = order(folder, desk.meeting), numbers(folder, desk.meeting)
        let_go(folder)
        folder = opened_folder(place)
        assert (order(folder, desk.meeting), numbers(folder, desk.meeting)) == before
    let_go(folder)


PLACES: Final = st.lists(st.integers(0, 5), min_size=1, max_size=5)


def titles(folder: Workspace, meeting: int) -> list[tuple[str, str]]:
    """The agenda by numbers and titles, standing items left out."""
    stored: dict[int, dict[str, Any]] = {row["id"]: row for row in rows(folder, "agenda_item")}
    shown = numbers(folder, meeting)
    return [
        (number, stored[item]["title"])
        for item, number in shown.items()
        if stored[item]["standing_id"] is None
    ]


@settings(max_examples=4, deadline=None)
@given(places=PLACES, adjourned=st.booleans())
def test_an_order_made_by_hand_goes_along_to_the_next_meeting(
    desk: Council, places: list[int], *, adjourned: bool
) -> None:
    folder = desk.workspace
    first = meetings.create(folder, desk.body, day=date(2030, 1, 7)).id
    items = [agenda.add(folder, first, fields={"title": title}).id for title in "abcde"]
    agenda.add(folder, first, fields={"title": "d1"}, under=items[3])
    for turn, place in enumerate(places):
        agenda.move(folder, items[turn % 5], ordinal=place)
    expected = titles(folder, first)
    if adjourned:
        target = meetings.create(folder, desk.body, day=date(2030, 1, 14)).id
        for item, under in order(folder, first):
            if under is None:
                carrying.carry_over(folder, item, to=target)
    else:
        target = preparing.begin(folder, desk.body, day=date(2030, 1, 14), like=first).id
    assert [title for _, title in titles(folder, target)] == [title for _, title in expected]
    if adjourned:
        assert titles(folder, target) == expected
        results = {one(folder, "agenda_item", item)["result"] for item in items}
        assert results == {ItemResult.ADJOURNED.value}


def test_what_is_taken_of_several_meetings_keeps_the_order_of_each(raad: Council) -> None:
    folder = raad.workspace
    second = meetings.create(folder, raad.body, day=date(2019, 1, 14)).id
    for meeting, letters in ((raad.meeting, "ab"), (second, "cd")):
        made = [agenda.add(folder, meeting, fields={"title": title}).id for title in letters]
        agenda.move(folder, made[1], ordinal=1)
        for item in made:
            now = one(folder, "agenda_item", item)["row_version"]
            put_off: agenda.ItemFields = {"result": ItemResult.ADJOURNED}
            agenda.edit(folder, item, row_version=now, fields=put_off)
    target = meetings.create(folder, raad.body, day=date(2019, 1, 28)).id
    offered = [one.key for one in preparing.proposals(folder, target) if one.title in "abcd"]
    preparing.take(folder, target, chosen=reversed(offered))
    assert [title for _, title in titles(folder, target)] == ["b", "a", "d", "c"]
