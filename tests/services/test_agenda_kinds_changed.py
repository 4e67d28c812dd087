"""Another kind, part, openness or lateness changes no number and no order (T6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.council import Council, council, one, order, rows, step_to, version
from tests.services.folders import let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import AgendaItem, Body, Meeting
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import ItemKind, ItemResult, LateFlag, MeetingStatus, NumberStyle
from zonedesk.services import agenda, bodies, decisions, meeting_record, meetings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.services.workspace import Workspace

PARTS: Final = ("", "Openbare zitting", "Besloten zitting")
FIELDS: Final = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(ItemKind),
        "part": st.sampled_from(PARTS),
        "public": st.sampled_from([None, True, False]),
        "late": st.sampled_from([None, *LateFlag]),
        "result": st.sampled_from([None, *ItemResult]),
        "minutes": st.sampled_from([None, 0, 15]),
    },
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Council]:
    """A council with 1, 2, 2.1, 2.2, a heading, 3."""
    workspace = opened_folder(closed_folder(tmp_path_factory.mktemp("soorten")))
    made = council(workspace)
    made.item("eerste")
    second = made.item("tweede")
    made.item("onder", under=second)
    made.item("onderste", under=second)
    agenda.add(workspace, made.meeting, fields={"title": "Varia", "heading": True})
    made.item("laatste")
    yield made
    let_go(workspace)


def numbered(desk: Council) -> list[tuple[str, str]]:
    """The agenda as its editor reads it."""
    record = meeting_record.meeting(desk.workspace, "GR/2018/1")
    return [(one.row.number, one.row.title) for one in record.items]


def labels(desk: Council) -> list[str]:
    """The numbers as papers print them."""
    record = meeting_record.meeting(desk.workspace, "GR/2018/1")
    return [one.label for one in record.items if not one.heading]


def edited(folder: Workspace, item: int, **fields: Any) -> None:
    """Set fields of an item."""
    now = version(folder, AgendaItem, item)
    agenda.edit(folder, item, row_version=now, fields=cast("agenda.ItemFields", fields))


NUMBERS: Final = [
    ("1", "eerste"),
    ("2", "tweede"),
    ("2.1", "onder"),
    ("2.2", "onderste"),
    ("", "Varia"),
    ("3", "laatste"),
]


@settings(max_examples=8, deadline=None)
@given(changes=st.lists(st.tuples(st.sampled_from([0, 1, 2, 3, 5]), FIELDS), max_size=5))
def test_whatever_an_item_becomes_it_keeps_its_place(
    desk: Council, changes: list[tuple[int, dict[str, Any]]]
) -> None:
    before = order(desk.workspace, desk.meeting)
    for place, fields in changes:
        edited(desk.workspace, before[place][0], **fields)
        assert order(desk.workspace, desk.meeting) == before
        assert numbered(desk) == NUMBERS


LETTERED: Final = [
    (0, {"public": False}, ["B.1", "A.2", "A.2.1", "A.2.2", "A.3"]),
    (1, {"public": False}, ["A.1", "B.2", "B.2.1", "B.2.2", "A.3"]),
    (3, {"public": False}, ["A.1", "A.2", "A.2.1", "B.2.2", "A.3"]),
    (5, {"public": False}, ["A.1", "A.2", "A.2.1", "A.2.2", "B.3"]),
    (0, {"late": LateFlag.URGENT}, ["HD A.1", "A.2", "A.2.1", "A.2.2", "A.3"]),
    (5, {"late": LateFlag.SUPPLEMENTARY}, ["A.1", "A.2", "A.2.1", "A.2.2", "AP A.3"]),
    (1, {"kind": ItemKind.NOTICE, "part": PARTS[2]}, ["A.1", "A.2", "A.2.1", "A.2.2", "A.3"]),
]


@pytest.mark.parametrize(("place", "fields", "expected"), LETTERED)
def test_the_first_a_middle_or_the_last_item_gets_another_letter_and_no_other_number(
    desk: Council, place: int, fields: dict[str, Any], expected: list[str]
) -> None:
    folder = desk.workspace
    style: bodies.BodyFields = {"number_style": NumberStyle.LETTERED}
    bodies.edit(folder, desk.body, row_version=version(folder, Body, desk.body), fields=style)
    usual = {"public": None, "late": None, "kind": ItemKind.DISCUSSION, "part": ""}
    items = [item for item, _ in order(folder, desk.meeting)]
    for item, (number, _) in zip(items, NUMBERS, strict=True):
        if number:
            edited(folder, item, **usual)
    edited(folder, items[place], **fields)
    assert labels(desk) == expected
    assert numbered(desk) == NUMBERS


@pytest.mark.parametrize("ordinal", [1, 2, None])
@pytest.mark.parametrize("kind", ItemKind)
def test_a_new_item_is_counted_whatever_its_kind(
    desk: Council, kind: ItemKind, ordinal: int | None
) -> None:
    fields: agenda.ItemFields = {"title": "nieuw", "kind": kind, "part": PARTS[1], "public": False}
    made = agenda.add(desk.workspace, desk.meeting, fields=fields, ordinal=ordinal)
    shown = [number for number, _ in numbered(desk) if number]
    tops = [number for number in shown if "." not in number]
    assert tops == ["1", "2", "3", "4"]
    now = version(desk.workspace, AgendaItem, made.id)
    agenda.delete(desk.workspace, made.id, row_version=now)
    assert numbered(desk) == NUMBERS


@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_item_becomes_a_heading_only_where_no_decided_item_is_counted_otherwise(
    raad: Council, place: int
) -> None:
    folder, items = raad.workspace, [raad.item(title) for title in "abc"]
    decisions.give_reference(folder, items[1], row_version=0)
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    now = version(folder, Meeting, raad.meeting)
    back = MeetingStatus.DRAFT_MINUTES
    meetings.step(folder, raad.meeting, row_version=now, to=back, reason="fout")
    codes = ["agenda.number_frozen", "agenda.heading_treated", ""]
    before = rows(folder, "agenda_item")
    if codes[place]:
        with pytest.raises(Refused) as refused:
            edited(folder, items[place], heading=True)
        assert refused.value.code == codes[place]
        assert rows(folder, "agenda_item") == before
    else:
        edited(folder, items[place], heading=True)
        assert [number for number, _ in numbered(raad)] == ["1", "2", ""]
    assert one(folder, "agenda_item", items[1])["number"] == "2"
