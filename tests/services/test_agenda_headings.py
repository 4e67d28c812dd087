"""Headings on the agenda: lines without a number, in every list and through every change (T1)."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.council import Council, council, order, rows, step_to, version
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import AgendaItem
from zonedesk.db.queries import agenda as lists
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.numbering import gap, sort_key
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import ItemResult, MeetingStatus
from zonedesk.services import (
    agenda,
    agenda_places,
    attendance,
    backlog,
    decisions,
    journal,
    meeting_record,
    meetings,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonedesk.services.workspace import Workspace


def shown(folder: Workspace, meeting: int) -> list[tuple[str, str]]:
    """The agenda as its editor reads it, headings with the empty number."""
    with folder.database.read() as session:
        return [(row.number, row.title) for _, row in lists.items_by_id(session, meeting)]


def heading(desk: Council, title: str, *, ordinal: int | None = None) -> int:
    """A new heading on the agenda."""
    fields: agenda.ItemFields = {"title": title, "heading": True}
    return agenda.add(desk.workspace, desk.meeting, fields=fields, ordinal=ordinal).id


def test_a_heading_bears_no_number_and_stands_in_no_list(raad: Council) -> None:
    raad.item("a")
    heading(raad, "Varia")
    raad.item("b")
    assert shown(raad.workspace, raad.meeting) == [("1", "a"), ("", "Varia"), ("2", "b")]
    record = meeting_record.meeting(raad.workspace, "GR/2018/1")
    assert [one.heading for one in record.items] == [False, True, False]
    assert record.row.items == 2
    with raad.workspace.database.read() as session:
        assert [row.title for row in lists.agenda(session)] == ["a", "b"]
        assert [row.title for row in lists.of_meeting(session, raad.meeting)] == ["a", "b"]
    sheet = attendance.sheet(raad.workspace, raad.meeting)
    assert [one.title for one in sheet.items] == ["a", "b"]


def test_nothing_is_missing_of_a_heading(raad: Council) -> None:
    item = raad.item("a")
    heading(raad, "Varia")
    step_to(raad.workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    agenda.edit(
        raad.workspace,
        item,
        row_version=version(raad.workspace, AgendaItem, item),
        fields={"result": ItemResult.NOTED},
    )
    record = meeting_record.meeting(raad.workspace, "GR/2018/1")
    assert "results" not in {lack.code for lack in record.lacking}
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    assert [row["number"] for row in rows(raad.workspace, "agenda_item")] == ["1", None]


def test_an_item_becomes_a_heading_and_one_again(raad: Council) -> None:
    first, second = raad.item("a"), raad.item("b")
    agenda.edit(raad.workspace, first, row_version=1, fields={"heading": True})
    assert shown(raad.workspace, raad.meeting) == [("", "a"), ("1", "b")]
    agenda.choose(raad.workspace, first, seen={"heading": True}, fields={"heading": False})
    assert shown(raad.workspace, raad.meeting) == [("1", "a"), ("2", "b")]
    raad.item("b1", under=second)
    with pytest.raises(Refused, match=r"agenda\.under_heading"):
        agenda.edit(raad.workspace, second, row_version=1, fields={"heading": True})


def test_what_was_treated_is_no_heading(raad: Council) -> None:
    item = raad.item("a")
    decisions.give_reference(raad.workspace, item, row_version=0)
    with pytest.raises(Refused) as refusal:
        agenda.edit(raad.workspace, item, row_version=1, fields={"heading": True})
    assert (refusal.value.code, refusal.value.facts) == ("agenda.heading_treated", {"title": "a"})


def test_nothing_is_decided_on_a_heading(raad: Council) -> None:
    line = heading(raad, "Varia")
    for refused in (
        lambda: decisions.write(raad.workspace, line, row_version=0, text=from_marks("ja")),
        lambda: decisions.give_reference(raad.workspace, line, row_version=0),
    ):
        with pytest.raises(Refused) as refusal:
            refused()
        assert (refusal.value.code, refusal.value.facts) == (
            "decision.on_heading",
            {"title": "Varia"},
        )
    assert rows(raad.workspace, "decision") == []


def test_nothing_comes_below_a_heading(raad: Council) -> None:
    line, item = heading(raad, "Varia"), raad.item("a")
    for refused in (
        lambda: agenda.add(raad.workspace, raad.meeting, fields={"title": "b"}, under=line),
        lambda: agenda.move(raad.workspace, item, ordinal=1, under=line),
    ):
        with pytest.raises(Refused, match=r"agenda\.under_heading"):
            refused()
    with pytest.raises(Refused, match=r"agenda\.nothing_above"):
        agenda.indent(raad.workspace, item)


def test_an_item_whose_parent_became_a_heading_comes_back_at_the_top(raad: Council) -> None:
    above = raad.item("a")
    below = raad.item("b", under=above)
    agenda.delete(raad.workspace, below, row_version=1)
    agenda.edit(raad.workspace, above, row_version=1, fields={"heading": True})
    agenda.restore(raad.workspace, below)
    assert ("1", "b") in shown(raad.workspace, raad.meeting)


# --- whatever is done (T1, T3, T5, T8): on the file itself, read again after each step ---


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Council]:
    """A council whose meetings are made anew for each example."""
    workspace = opened_folder(closed_folder(tmp_path_factory.mktemp("raad")))
    yield council(workspace)
    let_go(workspace)


KINDS = [
    "add",
    "below",
    "move",
    "indent",
    "outdent",
    "place",
    "heading",
    "delete",
    "restore",
    "off",
    "on",
    "undo",
]
STEPS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 9), st.integers(-2, 12)),
    min_size=4,
    max_size=14,
)


class Clerk:
    """Somebody who makes an agenda, and what they have at hand."""

    def __init__(self, desk: Council) -> None:
        self.folder = desk.workspace
        self.meeting = meetings.create(desk.workspace, desk.body, day=date(2019, 1, 31)).id
        self.made: list[int] = []
        self.binned: list[int] = []
        self.waiting: list[int] = []
        self.undo: list[int] = []

    def there(self) -> list[int]:
        """The items on the agenda, in order."""
        return [item for item, _ in order(self.folder, self.meeting)]

    def step(self, kind: str, *, chosen: int, ordinal: int) -> None:
        """Do something; what is refused changes nothing."""
        there = self.there()
        if kind == "add" or not there:
            fields: agenda.ItemFields = {"title": "x", "heading": chosen > 7}
            made = agenda.add(self.folder, self.meeting, fields=fields, ordinal=ordinal)
            self.made.append(made.id)
            return
        item = there[chosen % len(there)]
        acts: dict[str, Callable[[], None]] = {
            "below": lambda: self._below(item),
            "move": lambda: self._move(item, there[ordinal % len(there)], ordinal=ordinal),
            "indent": lambda: self._told(agenda.indent(self.folder, item)),
            "outdent": lambda: self._told(agenda.outdent(self.folder, item)),
            "place": lambda: self._place(item, ordinal),
            "heading": lambda: self._heading(item, on=ordinal > 4),
            "delete": lambda: self._delete(item),
            "restore": self._restore,
            "off": lambda: self._off(item),
            "on": lambda: self._on(ordinal),
            "undo": self._undo,
        }
        acts[kind]()

    def _told(self, _: object) -> None:
        """What a command says it changed is not asked here."""

    def _below(self, item: int) -> None:
        made = agenda.add(self.folder, self.meeting, fields={"title": "y"}, under=item)
        self.made.append(made.id)

    def _move(self, item: int, target: int, *, ordinal: int) -> None:
        under = target if ordinal % 2 else None
        agenda.move(self.folder, item, ordinal=ordinal, under=under)

    def _place(self, item: int, ordinal: int) -> None:
        self.undo.append(agenda_places.move_to(self.folder, item, ordinal=ordinal).transaction_no)

    def _heading(self, item: int, *, on: bool) -> None:
        seen = next(row for row in rows(self.folder, "agenda_item") if row["id"] == item)
        agenda.choose(
            self.folder, item, seen={"heading": bool(seen["heading"])}, fields={"heading": on}
        )

    def _delete(self, item: int) -> None:
        row_version = version(self.folder, AgendaItem, item)
        agenda.delete(self.folder, item, row_version=row_version)
        self.binned.append(item)

    def _restore(self) -> None:
        if self.binned:
            agenda.restore(self.folder, self.binned.pop())

    def _off(self, item: int) -> None:
        row_version = version(self.folder, AgendaItem, item)
        backlog.take_off(self.folder, item, row_version=row_version)
        self.waiting.append(item)

    def _on(self, ordinal: int) -> None:
        if self.waiting:
            item = self.waiting.pop()
            backlog.put_on(self.folder, item, meeting_id=self.meeting, ordinal=ordinal)

    def _undo(self) -> None:
        if self.undo:
            journal.take_back(self.folder, self.undo.pop())


@settings(max_examples=25, deadline=None)
@given(steps=STEPS)
def test_whatever_is_done_the_agenda_is_numbered_without_gap(
    desk: Council, steps: list[tuple[str, int, int]]
) -> None:
    clerk = Clerk(desk)
    folder = clerk.folder
    for kind, chosen, ordinal in steps:
        with suppress(Refused, Conflict):
            clerk.step(kind, chosen=chosen, ordinal=ordinal)
        stored = {row["id"]: row for row in rows(folder, "agenda_item") if row["id"] in clerk.made}
        assert len(stored) == len(clerk.made)
        there = clerk.there()
        assert len(set(there)) == len(there)
        titles = {item for item in there if stored[item]["heading"]}
        with folder.database.read() as session:
            listed = lists.items_by_id(session, clerk.meeting)
        assert [item for item, _ in listed] == there
        assert {item for item, row in listed if not row.number} == titles
        numbers = [row.number for _, row in listed if row.number]
        assert gap(numbers) is None
        assert numbers == sorted(numbers, key=sort_key)


def test_twelve_items_are_listed_as_they_are_counted(raad: Council) -> None:
    items = [raad.item(str(place)) for place in range(1, 11)]
    raad.item("1.1", under=items[0])
    raad.item("10.1", under=items[-1])
    numbers = [number for number, _ in shown(raad.workspace, raad.meeting)]
    assert numbers == ["1", "1.1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "10.1"]


def test_the_backlog_does_not_count_as_a_place(raad: Council) -> None:
    first = raad.item("weg")
    for title in "abc":
        raad.item(title)
    backlog.take_off(raad.workspace, first, row_version=1)
    last = order(raad.workspace, raad.meeting)[-1][0]
    agenda_places.move_to(raad.workspace, last, ordinal=1)
    assert shown(raad.workspace, raad.meeting) == [("1", "c"), ("2", "a"), ("3", "b")]
