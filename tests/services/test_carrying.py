"""What was not treated comes back, the old minutes say what they said (R46, R47, T41-T49)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import pytest

from tests.services.carried import (
    EVERYTHING,
    binned,
    edited,
    full_item,
    later,
    step,
)
from tests.services.council import (
    DAY,
    Council,
    as_role,
    one,
    order,
    rows,
    state,
    step_to,
    version,
)
from zonedesk.db.bulk import table_of
from zonedesk.db.commands import records
from zonedesk.db.models import AgendaItem, PlanLine
from zonedesk.domain.carrying import FATES, Along, Fate, Target
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    ItemKind,
    ItemResult,
    LateFlag,
    MeetingStatus,
    PlanLevel,
    Role,
)
from zonedesk.services import (
    actions,
    agenda,
    backlog,
    carrying,
    decisions,
    journal,
    lists,
    meetings,
)

if TYPE_CHECKING:
    from zonedesk.domain.rows import AgendaRow


def test_every_column_of_an_item_is_decided() -> None:
    assert set(FATES) == {column.name for column in table_of(AgendaItem).columns}


@pytest.mark.parametrize(
    ("along", "goes"),
    [
        (frozenset(), {Fate.SHAPE, Fate.MATTER}),
        (frozenset({Along.TEXTS}), {Fate.SHAPE, Fate.MATTER, Fate.TEXTS}),
        (EVERYTHING, {Fate.SHAPE, Fate.MATTER, Fate.TEXTS, Fate.NOTES}),
    ],
)
def test_each_column_goes_along_or_begins_anew_as_decided(
    raad: Council, along: frozenset[Along], goes: set[Fate]
) -> None:
    folder, item, meeting = raad.workspace, full_item(raad), later(raad)
    new = carrying.carry_over(folder, item, to=meeting, along=along).id
    old, made = one(folder, "agenda_item", item), one(folder, "agenda_item", new)
    fresh = agenda.add(folder, meeting, fields={"title": "Vers punt"}).id
    blank = one(folder, "agenda_item", fresh)
    for name, fate in FATES.items():
        if fate in {Fate.PLACED, Fate.STAMPED}:
            continue
        assert made[name] == (old if fate in goes else blank)[name], name
    assert (made["meeting_id"], made["previous_id"]) == (meeting, item)


def test_the_old_item_is_put_off_and_nothing_else_of_it_changes(raad: Council) -> None:
    folder, item = raad.workspace, full_item(raad)
    later(raad)
    before = one(folder, "agenda_item", item)
    carrying.carry_over(folder, item, along=EVERYTHING)
    after = one(folder, "agenda_item", item)
    differing = {name for name in after if after[name] != before[name]}
    assert differing == {"result", "row_version"}
    assert after["result"] == ItemResult.ADJOURNED.value


@pytest.mark.parametrize("result", [ItemResult.APPROVED, ItemResult.NOTED])
def test_an_item_with_a_result_keeps_it(raad: Council, result: ItemResult) -> None:
    item = raad.item("Jaarverslag")
    edited(raad.workspace, item, result=result)
    before = one(raad.workspace, "agenda_item", item)
    carrying.carry_over(raad.workspace, item)
    assert one(raad.workspace, "agenda_item", item) == before


def test_from_approved_minutes_an_item_is_carried_over_and_they_stay_byte_by_byte(
    raad: Council,
) -> None:
    folder, item = raad.workspace, raad.item("Camera's")
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    before = rows(folder, "agenda_item")
    meeting = later(raad)
    new = carrying.carry_over(folder, item).id
    assert one(folder, "agenda_item", new)["meeting_id"] == meeting
    assert rows(folder, "agenda_item")[:-1] == before


def test_deleting_the_new_item_leaves_the_old_minutes_as_they_were(raad: Council) -> None:
    folder, item = raad.workspace, full_item(raad)
    decisions.write(folder, raad.item("Ander punt"), row_version=0, text=from_plain("Artikel 1"))
    later(raad)
    new = carrying.carry_over(folder, item, along=EVERYTHING).id
    before = {name: list(told) for name, told in state(folder).items()}
    old = one(folder, "agenda_item", item)
    binned(folder, new)
    assert one(folder, "agenda_item", item) == old
    after = state(folder)
    # The dossier is adjourned again, for it is on no other agenda any more.
    assert {name for name in after if after[name] != before[name]} == {"agenda_item", "dossier"}


def test_carrying_twice_is_refused_with_the_place_where_it_stands(raad: Council) -> None:
    item, meeting = raad.item("Camera's"), later(raad)
    carrying.carry_over(raad.workspace, item)
    with pytest.raises(Refused) as refused:
        carrying.carry_over(raad.workspace, item)
    assert refused.value.code == "carry.already"
    assert refused.value.facts == {"meeting": one(raad.workspace, "meeting", meeting)["reference"]}


def test_what_waits_already_is_not_carried_over_again(raad: Council) -> None:
    item = raad.item("Camera's")
    carrying.carry_over(raad.workspace, item, to=Target.BACKLOG)
    with pytest.raises(Refused, match=r"carry\.already_waits"):
        carrying.carry_over(raad.workspace, item)


def test_what_was_deleted_there_may_be_carried_over_again(raad: Council) -> None:
    item = raad.item("Camera's")
    later(raad)
    binned(raad.workspace, carrying.carry_over(raad.workspace, item).id)
    assert carrying.carry_over(raad.workspace, item).reference == "GR/2019/1"


def test_without_a_next_meeting_it_waits_for_one(raad: Council) -> None:
    item = raad.item("Camera's")
    meetings.create(raad.workspace, raad.body, day=date(2018, 11, 26))
    done = carrying.carry_over(raad.workspace, item)
    assert done.reference == ""
    (waits,) = backlog.waiting(raad.workspace, raad.body)
    assert (waits.handle.id, waits.title) == (done.id, "Camera's")


def test_a_reader_carries_nothing(raad: Council) -> None:
    with pytest.raises(Refused, match="may_only_read"):
        carrying.carry_over(as_role(raad.workspace, Role.READER), raad.item("Camera's"))


def test_on_an_agenda_that_was_sent_it_is_late(raad: Council) -> None:
    folder, item, meeting = raad.workspace, raad.item("Camera's"), later(raad)
    step(folder, meeting, MeetingStatus.AGENDA_SENT)
    new = carrying.carry_over(folder, item).id
    stored = one(folder, "agenda_item", new)
    assert (stored["meeting_id"], stored["late"]) == (meeting, LateFlag.SUPPLEMENTARY.value)


def test_what_waits_is_not_carried_over(raad: Council) -> None:
    item = raad.item("Camera's")
    now = version(raad.workspace, AgendaItem, item)
    backlog.take_off(raad.workspace, item, row_version=now)
    with pytest.raises(Conflict):
        carrying.carry_over(raad.workspace, item)


def test_what_is_below_goes_along_but_for_what_was_treated(raad: Council) -> None:
    folder, item, meeting = raad.workspace, raad.item("Personeel"), later(raad)
    open_, _treated = (raad.item(title, under=item) for title in ("Vacature", "Benoeming"))
    edited(folder, _treated, result=ItemResult.APPROVED)
    new = carrying.carry_over(folder, item).id
    ((top, _), (below, parent)) = order(folder, meeting)
    assert (top, parent) == (new, new)
    assert one(folder, "agenda_item", below)["previous_id"] == open_


def test_it_comes_behind_the_last_item_of_its_part(raad: Council) -> None:
    folder, meeting = raad.workspace, later(raad)
    item = raad.item("Camera's")
    edited(folder, item, part="Openbare zitting")
    there = [
        agenda.add(folder, meeting, fields={"title": part, "part": part}).id
        for part in ("Openbare zitting", "Besloten zitting")
    ]
    new = carrying.carry_over(folder, item).id
    assert [one for one, _ in order(folder, meeting)] == [there[0], new, there[1]]


@pytest.mark.parametrize("along", [frozenset[Along](), EVERYTHING])
def test_what_was_closed_stays_closed_whatever_goes_along(
    raad: Council, along: frozenset[Along]
) -> None:
    """A confidential plan line or a closed item above closes an item; neither need go along."""
    folder = raad.workspace
    with folder.database.write("test.plan", 1, at=folder.clock.now_utc()) as session:
        values = {"code": "ZVP", "title": "Plan", "level": PlanLevel.PLAN, "confidential": True}
        line = records.add(session, PlanLine, values=values)
    above = raad.item("Tucht")
    edited(folder, above, public=False)
    below, by_line = raad.item("Dossier", under=above), raad.item("Drugs")
    edited(folder, by_line, plan_lines=(line,))
    later(raad)
    for item in (below, by_line):
        carrying.carry_over(folder, item, along=along)
    told = cast("list[AgendaRow]", lists.rows(folder, "agenda", year=2019))
    assert {row.title: row.public for row in told} == {"Dossier": False, "Drugs": False}


def test_open_action_points_stand_below_the_new_item_and_keep_their_origin(raad: Council) -> None:
    folder, item, meeting = raad.workspace, raad.item("Camera's"), later(raad)
    open_ = actions.add(folder, item_id=item, fields={"text": "Bestek opmaken"})
    before = rows(folder, "action_item")
    new = carrying.carry_over(folder, item, along=EVERYTHING).id
    (_, (below, parent)) = order(folder, meeting)
    assert parent == new
    assert one(folder, "agenda_item", below)["title"] == f"{open_.reference}: Bestek opmaken"
    assert one(folder, "agenda_item", below)["kind"] == ItemKind.FOLLOW_UP.value
    assert rows(folder, "action_item") == before


def test_the_toast_takes_carrying_over_back(raad: Council) -> None:
    item = full_item(raad)
    later(raad)
    before = state(raad.workspace)
    done = carrying.carry_over(raad.workspace, item, along=EVERYTHING)
    journal.take_back(raad.workspace, done.transaction_no)
    assert state(raad.workspace) == before


def test_the_way_of_an_item_is_told_from_each_of_its_places(raad: Council) -> None:
    folder, first = raad.workspace, raad.item("Camera's")
    later(raad)
    second = carrying.carry_over(folder, first).id
    third = carrying.carry_over(folder, second).id
    way = carrying.chain(folder, second)
    (before,), (after,) = way.earlier, way.later
    assert (before.handle.id, before.meeting, before.number) == (first, "GR/2018/1", "1")
    assert (before.day, before.result) == (DAY, ItemResult.ADJOURNED)
    assert (after.handle.id, after.meeting, after.number) == (third, "", "")
    assert [stop.handle.id for stop in carrying.chain(folder, first).later] == [second, third]
    binned(folder, second)
    assert [stop.handle.id for stop in carrying.chain(folder, first).later] == [third]
    assert [stop.handle.id for stop in carrying.chain(folder, third).earlier] == [first]
