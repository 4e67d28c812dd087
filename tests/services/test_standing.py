"""What stands on every agenda of a body is kept in order, and its past agendas stay (R39)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, as_role, one, rows, state, step_to
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.words import ItemKind, MeetingStatus, Role, StandingRole
from zonedesk.services import bodies, journal, preparing, standing

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


@pytest.fixture
def body(empty: Workspace) -> int:
    """A body without a template."""
    return bodies.add(empty, "WG", fields={"name": "Werkgroep"}).id


def titles(folder: Workspace, body: int) -> list[str]:
    """The standing items in order."""
    return [one.title for one in standing.listed(folder, body)]


def filled(folder: Workspace, body: int, text: str = "abc") -> list[int]:
    """Standing items of one letter each."""
    return [standing.add(folder, body, fields={"title": one}).id for one in text]


def test_a_standing_item_says_all_it_is_told(empty: Workspace, body: int) -> None:
    fields: standing.StandingFields = {
        "title": "  Opvolging ",
        "kind": ItemKind.FOLLOW_UP,
        "role": StandingRole.OPEN_ACTIONS,
        "part": "Opvolging",
        "public": False,
        "minutes": 10,
    }
    standing.add(empty, body, fields=fields)
    (line,) = standing.listed(empty, body)
    assert (line.title, line.kind, line.role) == (
        "Opvolging",
        ItemKind.FOLLOW_UP,
        StandingRole.OPEN_ACTIONS,
    )
    assert (line.part, line.public, line.minutes) == ("Opvolging", False, 10)


@pytest.mark.parametrize(
    ("ordinal", "expected"),
    [(None, "abcx"), (1, "xabc"), (2, "axbc"), (-3, "xabc"), (99, "abcx")],
)
def test_a_new_one_comes_where_it_is_told(
    empty: Workspace, body: int, ordinal: int | None, expected: str
) -> None:
    filled(empty, body)
    standing.add(empty, body, fields={"title": "x"}, ordinal=ordinal)
    assert titles(empty, body) == list(expected)


@pytest.mark.parametrize(
    ("which", "ordinal", "expected"),
    [(0, 1, "abc"), (0, 2, "bac"), (0, 99, "bca"), (2, 1, "cab"), (2, -1, "cab")],
)
def test_it_is_moved_beyond_the_last_place_is_last(
    empty: Workspace, body: int, which: int, ordinal: int, expected: str
) -> None:
    items = filled(empty, body)
    changes = standing.move(empty, items[which], ordinal=ordinal)
    assert titles(empty, body) == list(expected)
    assert bool(changes) == (expected != "abc")


def test_one_that_no_agenda_knows_is_gone_and_taken_back(empty: Workspace, body: int) -> None:
    items = filled(empty, body)
    before = state(empty)
    done = standing.delete(empty, items[1], row_version=1)
    assert titles(empty, body) == ["a", "c"]
    assert len(rows(empty, "standing_item")) == 2
    journal.take_back(empty, done.transaction_no)
    assert state(empty) == before


def test_one_that_approved_minutes_know_stands_no_more_and_they_stay(
    empty: Workspace, body: int
) -> None:
    items = filled(empty, body)
    meeting = preparing.begin(empty, body, day=date(2019, 1, 28)).id
    step_to(empty, meeting, MeetingStatus.APPROVED)
    before = rows(empty, "agenda_item")
    done = standing.delete(empty, items[1], row_version=1)
    assert titles(empty, body) == ["a", "c"]
    assert rows(empty, "agenda_item") == before
    with pytest.raises(Conflict):
        standing.edit(empty, items[1], row_version=2, fields={"title": "z"})
    with pytest.raises(Conflict):
        standing.move(empty, items[1], ordinal=1)
    journal.take_back(empty, done.transaction_no)
    assert titles(empty, body) == ["a", "b", "c"]


def test_editing_one_leaves_agendas_that_were_made(empty: Workspace, body: int) -> None:
    (item,) = filled(empty, body, "a")
    preparing.begin(empty, body, day=date(2019, 1, 28))
    assert standing.edit(empty, item, row_version=1, fields={"title": "b"})
    assert not standing.edit(empty, item, row_version=2, fields={"title": "b"})
    assert [row["title"] for row in rows(empty, "agenda_item")] == ["a"]
    with pytest.raises(Conflict):
        standing.edit(empty, item, row_version=1, fields={"title": "c"})


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": " "}, "record.required"),
        ({}, "record.required"),
        ({"title": "a", "minutes": -1}, "standing.minutes_negative"),
    ],
)
def test_what_makes_no_sense_is_refused(
    empty: Workspace, body: int, fields: standing.StandingFields, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        standing.add(empty, body, fields=fields)
    assert refused.value.code == code
    assert titles(empty, body) == []


def test_a_reader_sees_them_and_changes_none(raad: Council) -> None:
    reader = as_role(raad.workspace, Role.READER)
    assert titles(reader, raad.body)
    with pytest.raises(Refused, match="may_only_read"):
        standing.add(reader, raad.body, fields={"title": "a"})


def test_a_preset_is_one_transaction_with_the_parts_and_hour(empty: Workspace) -> None:
    before = state(empty)
    done = bodies.add_preset(empty, "PR")
    made = one(empty, "body", done.id)
    assert made["parts"] == "Openbare zitting\nBesloten zitting"
    assert made["starts_at"].startswith("20:00")
    assert made["row_version"] == 1
    journal.take_back(empty, done.transaction_no)
    assert state(empty) == before
