"""Mandates through any row of commands: seats are never held twice, no day is miscounted (R17)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.council import rows
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.body_record import FILLED, Period
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Capacity
from zonedesk.services import bodies, mandates, people
from zonedesk.services.body_record import read_bodies, read_body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.services.workspace import Workspace

BEGIN = date(2018, 1, 1)
PEOPLE = 4
_CODES = count(1)

CAPACITIES = st.sampled_from((Capacity.CHAIR, Capacity.MEMBER, Capacity.SUBSTITUTE))
COMMANDS = st.lists(
    st.fixed_dictionaries(
        {
            "what": st.sampled_from(("add", "add", "edit", "end", "reopen", "succeed", "remove")),
            "which": st.integers(0, 5),
            "person": st.integers(0, PEOPLE - 1),
            "capacity": CAPACITIES,
            "rank": st.none() | st.integers(1, 3).map(float),
            "first": st.integers(0, 60),
            "length": st.none() | st.integers(-2, 40),
        }
    ),
    min_size=3,
    max_size=14,
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One work folder for all examples; each makes a body of its own in it."""
    workspace = opened_folder(closed_folder(tmp_path_factory.mktemp("mandates")))
    yield workspace
    let_go(workspace)


def day(number: int) -> date:
    """A day of the year."""
    return BEGIN + timedelta(days=number)


def mine(folder: Workspace, body: int) -> list[dict[str, Any]]:
    """The mandates of a body outside the bin, as they stand in the file."""
    return [
        row
        for row in rows(folder, "mandate")
        if row["body_id"] == body and row["deleted_at"] is None
    ]


def period(row: dict[str, Any]) -> Period:
    """When a mandate runs."""
    last = row["valid_to"]
    first = date.fromisoformat(row["valid_from"])
    return Period(first, None if last is None else date.fromisoformat(last))


def run(folder: Workspace, body: int, *, person: int, told: dict[str, Any]) -> None:
    """One command, on one of the mandates that are there."""
    there = mine(folder, body)
    first = day(told["first"])
    last = None if told["length"] is None else first + timedelta(days=told["length"])
    if told["what"] == "add":
        fields: mandates.MandateFields = {"rank": told["rank"], "valid_to": last}
        mandates.add(folder, (body, person), capacity=told["capacity"], since=first, fields=fields)
    if not there:
        return
    row = there[told["which"] % len(there)]
    found, seen = row["id"], row["row_version"]
    match told["what"]:
        case "edit":
            changed: mandates.MandateChange = {
                "rank": told["rank"],
                "valid_from": first,
                "valid_to": last,
                "capacity": told["capacity"],
            }
            mandates.edit(folder, found, row_version=seen, fields=changed)
        case "end":
            mandates.end(folder, found, last_day=first)
        case "reopen":
            mandates.reopen(folder, found, row_version=seen)
        case "succeed":
            mandates.succeed(folder, found, person_id=person, since=first, row_version=seen)
        case "remove":
            mandates.remove(folder, found, row_version=seen)


def refuse_twice(there: list[dict[str, Any]]) -> None:
    """Nobody sits twice in one capacity, and no two sit on the seat of one rank."""
    for one, other in combinations(there, 2):
        if one["capacity"] != other["capacity"] or not period(one).meets(period(other)):
            continue
        assert one["person_id"] != other["person_id"]
        filled = one["capacity"] in {capacity.value for capacity in FILLED}
        assert not filled or one["rank"] is None or one["rank"] != other["rank"]


@settings(max_examples=25, deadline=None)
@given(COMMANDS, st.lists(st.integers(-3, 105), min_size=3, max_size=3))
def test_whatever_is_done_to_mandates_the_composition_of_each_day_holds(
    shared: Workspace, commands: list[dict[str, Any]], days: list[int]
) -> None:
    code = f"B{next(_CODES)}"
    body = bodies.add(shared, code, fields={"name": "Overleg"}).id
    who = [row["id"] for row in rows(shared, "person")]
    while len(who) < PEOPLE:
        who.append(people.add(shared, fields={"name": f"Lid {len(who)}"}).id)
    refused = set()
    for told in commands:
        try:
            run(shared, body, person=who[told["person"]], told=told)
        except Refused as refusal:
            refused.add(refusal.code)
    assert refused <= {"mandate.overlaps", "mandate.end_before_begin"}
    there = mine(shared, body)
    refuse_twice(there)
    for when in map(day, days):
        plain = {row["id"] for row in there if period(row).holds(when)}
        found = bodies.composition(shared, body, day=when)
        assert {one.mandate_id for one in found} == plain
        record = read_body(shared, code, day=when)
        seated = [line.holder(when) for line in record.seats]
        assert {bar.handle.id for bar in seated if bar is not None} == plain
        gaps = [gap for line in record.seats for gap in line.gaps if gap.holds(when)]
        (line,) = [one for one in read_bodies(shared, when) if one.code == code]
        assert record.line == line
        assert line.vacancies == len(gaps)
