"""The agenda while it is made: items come, move, go to the bin and come back; none gets lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import Council, as_role, order, rows, state, step_to, version
from zonedesk.db.models import AgendaItem
from zonedesk.db.queries import agenda as lists
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import RichText, from_plain, plain
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import ItemKind, ItemResult, MeetingStatus, Role
from zonedesk.services import agenda, decisions, journal, meetings

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.workspace import Workspace


def shown(desk: Council) -> list[tuple[str, str]]:
    """The agenda as a user reads it."""
    with desk.workspace.database.read() as session:
        return [(row.number, row.title) for row in lists.of_meeting(session, desk.meeting)]


def family(desk: Council) -> dict[str, int]:
    """1 a, 1.1 b, 1.2 c, 2 d, 3 e."""
    a = desk.item("a")
    b, c = desk.item("b", under=a), desk.item("c", under=a)
    return {"a": a, "b": b, "c": c, "d": desk.item("d"), "e": desk.item("e")}


def numbered(text: str) -> list[tuple[str, str]]:
    """`1 a, 1.1 b` as numbers and titles."""
    return [(number, title) for number, title in (one.split() for one in text.split(", "))]


MOVES: list[tuple[str, str | None, int, str]] = [
    ("e", None, 1, "1 e, 2 a, 2.1 b, 2.2 c, 3 d"),
    ("a", None, 2, "1 d, 2 a, 2.1 b, 2.2 c, 3 e"),
    ("a", None, 99, "1 d, 2 e, 3 a, 3.1 b, 3.2 c"),
    ("d", None, -5, "1 d, 2 a, 2.1 b, 2.2 c, 3 e"),
    ("c", "a", 1, "1 a, 1.1 c, 1.2 b, 2 d, 3 e"),
    ("c", None, 1, "1 c, 2 a, 2.1 b, 3 d, 4 e"),
    ("d", "a", 3, "1 a, 1.1 b, 1.2 c, 1.3 d, 2 e"),
    ("a", "d", 1, "1 d, 1.1 a, 1.1.1 b, 1.1.2 c, 2 e"),
    ("d", None, 2, "1 a, 1.1 b, 1.2 c, 2 d, 3 e"),
]


@pytest.mark.parametrize(("item", "under", "ordinal", "after"), MOVES)
def test_an_item_moves_with_all_below_it(
    raad: Council, item: str, under: str | None, *, ordinal: int, after: str
) -> None:
    items = family(raad)
    changes = agenda.move(
        raad.workspace, items[item], under=items[under] if under else None, ordinal=ordinal
    )
    assert shown(raad) == numbered(after)
    assert (Topic.AGENDA in changes) == (after != "1 a, 1.1 b, 1.2 c, 2 d, 3 e")


def test_indenting_and_outdenting(raad: Council) -> None:
    items = family(raad)
    agenda.indent(raad.workspace, items["d"])
    assert shown(raad) == numbered("1 a, 1.1 b, 1.2 c, 1.3 d, 2 e")
    agenda.outdent(raad.workspace, items["c"])
    assert shown(raad) == numbered("1 a, 1.1 b, 1.2 d, 2 c, 3 e")


REFUSALS: list[tuple[str, Callable[[Workspace, dict[str, int]], object], dict[str, object]]] = [
    (
        "agenda.cycle",
        lambda folder, items: agenda.move(folder, items["a"], under=items["b"], ordinal=1),
        {"item": "1"},
    ),
    (
        "agenda.cycle",
        lambda folder, items: agenda.move(folder, items["b"], under=items["b"], ordinal=1),
        {"item": "1.1"},
    ),
    (
        "agenda.nothing_above",
        lambda folder, items: agenda.indent(folder, items["a"]),
        {"item": "1"},
    ),
    ("agenda.at_top", lambda folder, items: agenda.outdent(folder, items["d"]), {"item": "2"}),
    (
        "record.required",
        lambda folder, items: agenda.edit(
            folder, items["a"], row_version=1, fields={"title": " \n"}
        ),
        {"field": "title"},
    ),
    ("record.required", lambda folder, _: agenda.add(folder, 1, fields={}), {"field": "title"}),
]


@pytest.mark.parametrize(("code", "command", "facts"), REFUSALS)
def test_what_cannot_be_is_refused_and_changes_nothing(
    raad: Council,
    code: str,
    command: Callable[[Workspace, dict[str, int]], object],
    *,
    facts: dict[str, object],
) -> None:
    items = family(raad)
    before = state(raad.workspace)
    with pytest.raises(Refused) as refusal:
        command(raad.workspace, items)
    assert (refusal.value.code, refusal.value.facts) == (code, facts)
    assert state(raad.workspace) == before


def test_a_reader_changes_nothing(raad: Council) -> None:
    items = family(raad)
    reader = as_role(raad.workspace, Role.READER)
    commands: list[Callable[[], object]] = [
        lambda: agenda.add(reader, raad.meeting, fields={"title": "x"}),
        lambda: agenda.edit(reader, items["a"], row_version=1, fields={"title": "x"}),
        lambda: agenda.move(reader, items["a"], ordinal=3),
        lambda: agenda.delete(reader, items["a"], row_version=1),
        lambda: agenda.restore(reader, items["a"]),
    ]
    for command in commands:
        with pytest.raises(Refused, match=r"user\.may_only_read"):
            command()


def test_an_editor_saves_what_was_typed_as_it_was_typed(raad: Council) -> None:
    item = raad.item('  R&D <5 > 3 \x0b"é" & co ')
    text = from_plain("=1+1\nregel\x07 twee")
    fields: agenda.ItemFields = {
        "kind": ItemKind.NOTICE,
        "public": False,
        "proposer": "dienst wijk",
        "discussion": text,
        "result": ItemResult.NOTED,
    }
    agenda.edit(raad.workspace, item, row_version=1, fields=fields)
    agenda.edit(raad.workspace, item, row_version=2, fields={"proposer": raad.chair})
    (row,) = rows(raad.workspace, "agenda_item")
    assert row["title"] == 'R&D <5 > 3 "é" & co'
    assert row["discussion_plain"] == "=1+1\nregel twee"
    assert (row["proposer_id"], row["proposer_text"]) == (raad.chair, "")
    assert (row["kind"], row["public"], row["result"], row["row_version"]) == (
        "notice",
        0,
        "noted",
        3,
    )


def test_the_last_one_does_not_win_silently(raad: Council) -> None:
    item = raad.item("a")
    agenda.edit(raad.workspace, item, row_version=1, fields={"title": "b"})
    with pytest.raises(Conflict) as conflict:
        agenda.edit(raad.workspace, item, row_version=1, fields={"title": "c"})
    assert (conflict.value.kind, conflict.value.record_id) == ("agenda", item)
    assert shown(raad) == [("1", "b")]


def test_moving_and_saving_the_same_disturb_no_open_editor(raad: Council) -> None:
    items = family(raad)
    agenda.move(raad.workspace, items["e"], ordinal=1)
    agenda.indent(raad.workspace, items["d"])
    assert not agenda.edit(raad.workspace, items["d"], row_version=1, fields={"title": "d"})
    assert agenda.edit(raad.workspace, items["d"], row_version=1, fields={"title": "D"})


def test_plan_lines_are_linked_and_unlinked_one_by_one_whatever_was_seen(lier: Workspace) -> None:
    first, second, third = (row["id"] for row in rows(lier, "plan_line")[4:7])
    meeting = meetings.create(lier, rows(lier, "body")[0]["id"], day=date(2018, 6, 1)).id
    item = agenda.add(lier, meeting, fields={"title": "a", "plan_lines": (first, second)}).id

    def served() -> list[int]:
        return [
            row["plan_line_id"] for row in rows(lier, "item_plan_line") if row["item_id"] == item
        ]

    assert Topic.AGENDA in agenda.link_line(lier, item, line_id=third)
    assert not agenda.link_line(lier, item, line_id=third)
    agenda.unlink_line(lier, item, line_id=first)
    agenda.unlink_line(lier, item, line_id=second)
    assert served() == [third]
    assert not agenda.unlink_line(lier, item, line_id=second)
    agenda.delete(lier, item, row_version=version(lier, AgendaItem, item))
    with pytest.raises(Conflict):
        agenda.link_line(lier, item, line_id=first)


def test_an_item_treats_plan_lines_in_the_order_given(lier: Workspace) -> None:
    line_ids = tuple(row["id"] for row in rows(lier, "plan_line")[4:7])
    body = rows(lier, "body")[0]["id"]
    from_scratch = meetings.create(lier, body, day=date(2018, 6, 1))
    item = agenda.add(lier, from_scratch.id, fields={"title": "a", "plan_lines": line_ids[::-1]}).id
    links = [row for row in rows(lier, "item_plan_line") if row["item_id"] == item]
    assert [row["plan_line_id"] for row in links] == list(line_ids[::-1])
    assert agenda.edit(lier, item, row_version=1, fields={"plan_lines": line_ids[:1]})
    assert not agenda.edit(lier, item, row_version=1, fields={"plan_lines": line_ids[:1]})


def test_what_goes_to_the_bin_comes_back_where_it_stood(raad: Council) -> None:
    items = family(raad)
    raad.item("b1", under=items["b"])
    before = shown(raad)
    agenda.delete(raad.workspace, items["a"], row_version=1)
    assert shown(raad) == numbered("1 d, 2 e")
    assert agenda.restore(raad.workspace, items["a"])
    assert shown(raad) == before
    assert not agenda.restore(raad.workspace, items["a"])


def test_what_was_in_the_bin_before_stays_there(raad: Council) -> None:
    items = family(raad)
    agenda.delete(raad.workspace, items["b"], row_version=1)
    agenda.delete(raad.workspace, items["a"], row_version=1)
    agenda.restore(raad.workspace, items["a"])
    assert shown(raad) == numbered("1 a, 1.1 c, 2 d, 3 e")
    agenda.delete(raad.workspace, items["a"], row_version=3)
    agenda.restore(raad.workspace, items["b"])
    assert shown(raad) == numbered("1 d, 2 b, 3 e")


def test_an_item_whose_decision_bears_a_reference_keeps_its_number(raad: Council) -> None:
    items = family(raad)
    decisions.give_reference(raad.workspace, items["d"], row_version=0)
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    back = MeetingStatus.DRAFT_MINUTES
    meetings.step(raad.workspace, raad.meeting, row_version=5, to=back, reason="fout")
    with pytest.raises(Refused) as refusal:
        agenda.move(raad.workspace, items["e"], ordinal=1)
    assert (refusal.value.code, refusal.value.facts) == ("agenda.number_frozen", {"number": "2"})
    agenda.move(raad.workspace, items["c"], under=items["a"], ordinal=1)
    assert shown(raad) == numbered("1 a, 1.1 c, 1.2 b, 2 d, 3 e")


def test_a_field_that_has_its_own_command_is_no_field(raad: Council) -> None:
    item = raad.item("a")
    fields: Any = {"position": 7}
    with pytest.raises(KeyError):
        agenda.edit(raad.workspace, item, row_version=1, fields=fields)


def test_deleting_asks_for_the_item_as_it_stands(raad: Council) -> None:
    item = raad.item("a")
    agenda.edit(raad.workspace, item, row_version=1, fields={"title": "b"})
    with pytest.raises(Conflict):
        agenda.delete(raad.workspace, item, row_version=1)
    assert shown(raad) == [("1", "b")]


def test_the_file_keeps_every_item_through_a_row_of_changes(raad: Council) -> None:
    folder = raad.workspace
    items = list(family(raad).values())
    before = state(folder)
    undo = []
    for turn in range(12):
        item = items[turn * 7 % 5]
        gone = agenda.delete(folder, item, row_version=version(folder, AgendaItem, item))
        undo.append(gone.transaction_no)
        left = {row[0] for row in order(folder, raad.meeting)}
        assert item not in left
        journal.take_back(folder, undo.pop())
        assert {row[0] for row in order(folder, raad.meeting)} == set(items)
    assert state(folder) == before


def test_texts_come_out_as_they_went_in(raad: Council) -> None:
    item = raad.item("a")
    assert agenda.edit(raad.workspace, item, row_version=1, fields={"context": RichText()}) == (
        frozenset()
    )
    agenda.edit(raad.workspace, item, row_version=1, fields={"context": from_plain("x\n\ny")})
    with raad.workspace.database.read() as session:
        assert plain(lists.texts(session, item).context) == "x\n\ny"
