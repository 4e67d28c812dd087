"""An agenda put in order: to a number, or by rule; one undo restores it exactly (R36, T9)."""

from __future__ import annotations

import json

import pytest

from tests.services.council import Council, order, rows, state, step_to
from zonedesk.db.queries import agenda as lists
from zonedesk.domain.agenda_sort import SortRule
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import ItemKind, MeetingStatus
from zonedesk.services import agenda, agenda_places, bodies, decisions, journal, meetings


def shown(desk: Council) -> str:
    """The agenda in one line."""
    with desk.workspace.database.read() as session:
        found = lists.items_by_id(session, desk.meeting)
    return ", ".join(f"{row.number} {row.title}".strip() for _, row in found)


def made(desk: Council) -> dict[str, int]:
    """1 d, 1.1 d1, Varia, 2 c, 3 a, 4 b."""
    d = desk.item("d")
    items = {"d": d, "d1": desk.item("d1", under=d)}
    fields: agenda.ItemFields = {"title": "Varia", "heading": True}
    items["Varia"] = agenda.add(desk.workspace, desk.meeting, fields=fields).id
    return items | {title: desk.item(title) for title in "cab"}


PLACES = [
    ("a", 1, "1 a, 2 d, 2.1 d1, Varia, 3 c, 4 b"),
    ("a", 2, "1 d, 1.1 d1, Varia, 2 a, 3 c, 4 b"),
    ("d", 2, "Varia, 1 c, 2 d, 2.1 d1, 3 a, 4 b"),
    ("d", 9, "Varia, 1 c, 2 a, 3 b, 4 d, 4.1 d1"),
    ("b", -3, "1 b, 2 d, 2.1 d1, Varia, 3 c, 4 a"),
    ("c", 2, "1 d, 1.1 d1, Varia, 2 c, 3 a, 4 b"),
    ("d1", 5, "1 d, 1.1 d1, Varia, 2 c, 3 a, 4 b"),
    ("Varia", 4, "1 d, 1.1 d1, 2 c, 3 a, Varia, 4 b"),
]


@pytest.mark.parametrize(("item", "number", "after"), PLACES)
def test_an_item_goes_to_a_number_and_back(
    raad: Council, item: str, number: int, *, after: str
) -> None:
    items = made(raad)
    before, stored = shown(raad), state(raad.workspace)
    outcome = agenda_places.move_to(raad.workspace, items[item], ordinal=number)
    assert shown(raad) == after
    assert bool(outcome.changes) == (before != after)
    if outcome.changes:
        journal.take_back(raad.workspace, outcome.transaction_no)
    assert state(raad.workspace) == stored


def test_a_whole_agenda_is_put_in_order_and_put_back_exactly(raad: Council) -> None:
    made(raad)
    stored = state(raad.workspace)
    outcome = agenda_places.sort(raad.workspace, raad.meeting, rules=[SortRule.TITLE])
    assert shown(raad) == "1 d, 1.1 d1, Varia, 2 a, 3 b, 4 c"
    entries = [row for row in rows(raad.workspace, "journal") if row["operation"] == "agenda.sort"]
    told = [json.loads(row["before"]).get("position") for row in entries]
    assert {4, 5, 6} <= set(told)  # the order it had stands in the journal
    journal.take_back(raad.workspace, outcome.transaction_no)
    assert state(raad.workspace) == stored
    assert not agenda_places.sort(raad.workspace, raad.meeting, rules=[]).changes


def test_parts_stand_in_the_order_of_the_body_and_public_before_closed(raad: Council) -> None:
    body = rows(raad.workspace, "body")[0]
    bodies.edit(
        raad.workspace,
        raad.body,
        row_version=body["row_version"],
        fields={"parts": ("Openbare zitting", "Besloten zitting")},
    )
    for title, part, kind, public in (
        ("a", "Besloten zitting", ItemKind.DECISION, False),
        ("b", "Openbare zitting", ItemKind.DISCUSSION, True),
        ("c", "Openbare zitting", ItemKind.MINUTES_APPROVAL, True),
        ("d", "", ItemKind.DECISION, False),
    ):
        fields: agenda.ItemFields = {"title": title, "part": part, "kind": kind, "public": public}
        agenda.add(raad.workspace, raad.meeting, fields=fields)
    agenda_places.sort(raad.workspace, raad.meeting, rules=[SortRule.PART, SortRule.KIND])
    assert shown(raad) == "1 d, 2 c, 3 b, 4 a"
    agenda_places.sort(raad.workspace, raad.meeting, rules=[SortRule.OPENNESS])
    assert shown(raad) == "1 c, 2 b, 3 d, 4 a"


def test_an_order_that_changes_a_frozen_number_is_refused(raad: Council) -> None:
    items = made(raad)
    decisions.give_reference(raad.workspace, items["a"], row_version=0)
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    with pytest.raises(Refused, match=r"meeting\.locked"):
        agenda_places.sort(raad.workspace, raad.meeting, rules=[SortRule.TITLE])
    row = rows(raad.workspace, "meeting")[0]
    back = MeetingStatus.DRAFT_MINUTES
    meetings.step(
        raad.workspace, raad.meeting, row_version=row["row_version"], to=back, reason="fout"
    )
    before = order(raad.workspace, raad.meeting)
    with pytest.raises(Refused, match=r"agenda\.number_frozen"):
        agenda_places.sort(raad.workspace, raad.meeting, rules=[SortRule.TITLE])
    assert order(raad.workspace, raad.meeting) == before
