"""Bodies, people, decisions, action points, dossiers and plan lines as an editor saves them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import Council, as_role, one, rows, state, step_to
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.presets import PRESETS
from zonedesk.domain.richtext import RichText, from_plain
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import (
    ActionStatus,
    BodyKind,
    Capacity,
    DossierStatus,
    ItemResult,
    MeetingStatus,
    MinutesKind,
    Role,
)
from zonedesk.services import (
    actions,
    agenda,
    bodies,
    decisions,
    dossiers,
    follow_ups,
    people,
    plan,
)
from zonedesk.services.follow_ups import Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.workspace import Workspace

TODAY = date(2018, 11, 22)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.code)
def test_a_preset_is_a_body_ready_to_use(empty: Workspace, preset: Any) -> None:
    made = bodies.add_preset(empty, preset.code)
    row = one(empty, "body", made.id)
    told = row["code"], row["name"], row["name_fr"], row["kind"], row["expected"]
    assert told == (preset.code, preset.name, preset.name_fr, preset.kind.value, preset.expected)
    assert row["minutes_kind"] == ("minutes" if row["deliberative"] else "report")
    with pytest.raises(Refused) as refusal:
        bodies.add_preset(empty, preset.code)
    assert (refusal.value.code, refusal.value.facts) == ("body.code_taken", {"body": preset.code})


def test_a_body_of_ones_own(empty: Workspace) -> None:
    fields: bodies.BodyFields = {"name": "Overleg wijk", "kind": BodyKind.OTHER}
    made = bodies.add(empty, " OW ", fields=fields)
    assert made.reference == "OW"
    changes = bodies.edit(
        empty, made.id, row_version=1, fields={"minutes_kind": MinutesKind.MINUTES}
    )
    assert {Topic.BODIES, Topic.AGENDA} <= changes
    with pytest.raises(Refused, match=r"record\.required"):
        bodies.add(empty, "X", fields={"name": ""})
    with pytest.raises(Refused, match=r"record\.required"):
        bodies.add(empty, " ", fields={"name": "x"})


def test_people_get_a_key_of_their_own_and_share_functions(empty: Workspace) -> None:
    fields: people.PersonFields = {"name": "Één Inspecteur", "function": "inspecteur"}
    keys = [people.add(empty, fields=fields).reference for _ in range(3)]
    assert keys == ["een-inspecteur", "een-inspecteur-2", "een-inspecteur-3"]
    assert people.add(empty, fields={"name": "!"}).reference == "persoon"
    assert people.add(empty, fields={"name": "x"}, key="chef").reference == "chef"
    assert len(rows(empty, "function")) == 1
    people.edit(empty, 1, row_version=1, fields={"function": ""})
    assert one(empty, "person", 1)["function_id"] is None


def test_mandates_vote_by_law_and_do_not_overlap(raad: Council) -> None:
    folder = raad.workspace
    assert [row["votes"] for row in rows(folder, "mandate")] == [1, 1, 0]
    seat = (raad.body, raad.member)
    with pytest.raises(Refused, match=r"mandate\.overlaps"):
        people.add_mandate(folder, seat, capacity=Capacity.MEMBER, since=date(2019, 1, 1))
    with pytest.raises(Refused) as refusal:
        people.end_mandate(folder, 2, last_day=date(2012, 12, 31))
    assert (refusal.value.code, refusal.value.facts) == (
        "mandate.end_before_begin",
        {"first": date(2013, 1, 1)},
    )
    assert people.end_mandate(folder, 2, last_day=date(2018, 12, 31))
    assert not people.end_mandate(folder, 2, last_day=date(2018, 12, 31))
    people.add_mandate(folder, seat, capacity=Capacity.MEMBER, since=date(2019, 1, 1))
    fields: people.MandateFields = {"valid_to": date(2018, 6, 1)}
    with pytest.raises(Refused, match=r"mandate\.overlaps"):
        people.add_mandate(
            folder, seat, capacity=Capacity.MEMBER, since=date(2018, 1, 1), fields=fields
        )


def test_a_decision_is_written_emptied_and_numbered_for_good(raad: Council) -> None:
    folder = raad.workspace
    first, second = raad.item("a"), raad.item("b")
    assert not decisions.write(folder, first, row_version=0, text=RichText())
    decisions.write(folder, first, row_version=0, text=from_plain("x"))
    with pytest.raises(Conflict) as conflict:
        decisions.write(folder, first, row_version=0, text=from_plain("y"))
    assert conflict.value.kind == "decisions"
    decisions.write(folder, first, row_version=1, text=RichText())
    assert not rows(folder, "decision")
    made = decisions.give_reference(folder, first, row_version=0)
    assert made.reference == "GR/2018/B1"
    typed = decisions.give_reference(folder, second, row_version=0, reference=" GR/2018/B7 ")
    assert typed.reference == "GR/2018/B7"
    third = raad.item("c")
    assert decisions.give_reference(folder, third, row_version=0).reference == "GR/2018/B8"
    fourth = raad.item("d")
    for item, version, reference, code in (
        (first, 1, "", "decision.reference_given"),
        (fourth, 0, "GR/2018/B7", "decision.reference_taken"),
    ):
        with pytest.raises(Refused) as refusal:
            decisions.give_reference(folder, item, row_version=version, reference=reference)
        assert refusal.value.code == code
    decisions.write(folder, first, row_version=1, text=from_plain("z"))
    decisions.write(folder, first, row_version=2, text=RichText())
    assert rows(folder, "decision")[0]["reference"] == "GR/2018/B1"


def test_nothing_is_decided_on_a_withdrawn_item(raad: Council) -> None:
    item = raad.item("a")
    fields: agenda.ItemFields = {"result": ItemResult.WITHDRAWN}
    agenda.edit(raad.workspace, item, row_version=1, fields=fields)
    with pytest.raises(Refused, match=r"decision\.item_withdrawn"):
        decisions.write(raad.workspace, item, row_version=0, text=from_plain("x"))


def test_an_action_point_takes_over_what_its_item_treats(lier: Workspace) -> None:
    item = next(row for row in rows(lier, "item_plan_line"))["item_id"]
    made = actions.add(lier, fields={"text": "Cijfers bezorgen"}, item_id=item)
    row = one(lier, "action_item", made.id)
    assert (made.reference, row["status"]) == ("A/2018/9", "open")
    assert row["origin_item_id"] == item
    assert row["origin_meeting_id"] == one(lier, "agenda_item", item)["meeting_id"]
    treated = [r["plan_line_id"] for r in rows(lier, "item_plan_line") if r["item_id"] == item]
    served = [
        r["plan_line_id"] for r in rows(lier, "action_plan_line") if r["action_id"] == made.id
    ]
    assert served == treated


def test_an_action_point_is_of_the_year_of_its_meeting(raad: Council) -> None:
    folder = raad.workspace
    assert actions.add(folder, fields={"text": "a"}).reference == "A/2018/1"
    dossier = dossiers.create(folder, fields={"title": "d", "category": "c"}).id
    item = raad.item("x")
    agenda.edit(folder, item, row_version=1, fields={"dossier_id": dossier})
    made = actions.add(folder, fields={"text": "b", "owner": "korps"}, item_id=item)
    assert one(folder, "action_item", made.id)["dossier_id"] == dossier
    whole = actions.add(folder, fields={"text": "c"}, meeting_id=raad.meeting)
    assert one(folder, "action_item", whole.id)["origin_meeting_id"] == raad.meeting
    step_to(folder, raad.meeting, MeetingStatus.CLOSED)
    assert actions.add(folder, fields={"text": "d"}, item_id=item).reference == "A/2018/4"


def test_an_action_point_runs_to_its_end_and_back(raad: Council) -> None:
    folder = raad.workspace
    action = actions.add(folder, fields={"text": "a"}).id
    actions.set_due(folder, action, row_version=1, due_on=TODAY)
    actions.set_status(folder, action, row_version=2, status=ActionStatus.DONE)
    assert one(folder, "action_item", action)["done_on"] == "2018-11-22"
    actions.set_status(folder, action, row_version=3, status=ActionStatus.RUNNING)
    row = one(folder, "action_item", action)
    assert (row["status"], row["done_on"], row["due_on"]) == ("running", None, "2018-11-22")
    with pytest.raises(Conflict):
        actions.set_due(folder, action, row_version=1, due_on=None)
    before = state(folder)
    actions.delete(folder, action, row_version=4)
    assert actions.restore(folder, action)
    assert not actions.restore(folder, action)
    assert state(folder) == before
    assert actions.edit(folder, action, row_version=6, fields={"text": "b", "plan_lines": ()})
    with pytest.raises(Refused, match=r"record\.required"):
        actions.edit(folder, action, row_version=7, fields={"text": " "})


def test_a_dossier_is_opened_edited_and_linked(raad: Council) -> None:
    folder = raad.workspace
    fields: dossiers.DossierFields = {"title": "Laptops", "category": "aankoop"}
    of_body = dossiers.create(folder, fields=fields, body_id=raad.body)
    alone = dossiers.create(folder, fields=fields)
    assert (of_body.reference, alone.reference) == ("2018_GR_00001", "D/2018/1")
    row = one(folder, "dossier", alone.id)
    assert (row["status"], row["opened_on"], row["marking"]) == (
        "preparing",
        "2018-11-22",
        "internal",
    )
    edited: dossiers.DossierFields = {"amount": 12345, "status": DossierStatus.COLLEGE}
    assert dossiers.edit(folder, alone.id, row_version=1, fields=edited)
    with pytest.raises(Refused) as refusal:
        dossiers.edit(folder, alone.id, row_version=2, fields={"closed_on": date(2018, 11, 21)})
    assert (refusal.value.code, refusal.value.facts) == (
        "dossier.closed_before_opened",
        {"first": TODAY},
    )
    item = raad.item("a")
    action = actions.add(folder, fields={"text": "a"}).id
    assert dossiers.link(folder, alone.id, items=[(item, 1)], actions=[(action, 1)])
    assert one(folder, "agenda_item", item)["dossier_id"] == alone.id
    assert dossiers.link(folder, None, actions=[(action, 2)])
    assert one(folder, "action_item", action)["dossier_id"] is None


READER: list[Callable[[Workspace], object]] = [
    lambda f: bodies.add_preset(f, "PR"),
    lambda f: bodies.edit(f, 1, row_version=1, fields={}),
    lambda f: people.add(f, fields={"name": "x"}),
    lambda f: people.edit(f, 1, row_version=1, fields={}),
    lambda f: people.end_mandate(f, 1, last_day=TODAY),
    lambda f: decisions.write(f, 1, row_version=0, text=RichText()),
    lambda f: actions.add(f, fields={"text": "x"}),
    lambda f: actions.set_due(f, 1, row_version=1, due_on=None),
    lambda f: dossiers.create(f, fields={"title": "x", "category": "y"}),
    lambda f: dossiers.link(f, None),
    lambda f: plan.judge(f, 1, row_version=1, health=None),
    lambda f: follow_ups.add(f, Subject.LINE, subject_id=1, fields={"text": "x"}),
]


@pytest.mark.parametrize("command", READER)
def test_a_reader_changes_nothing(empty: Workspace, command: Callable[[Workspace], object]) -> None:
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        command(as_role(empty, Role.READER))


def test_a_list_comes_back_after_it_was_sent(raad: Council) -> None:
    folder = raad.workspace
    made = dossiers.create(folder, fields={"title": "Laptops", "category": "aankoop"}).id
    sent = date(2018, 11, 20)
    dossiers.edit(folder, made, row_version=1, fields={"list_sent_on": sent})
    with pytest.raises(Refused) as refusal:
        dossiers.edit(folder, made, row_version=2, fields={"list_received_on": date(2018, 11, 19)})
    assert (refusal.value.code, refusal.value.facts) == (
        "dossier.received_before_sent",
        {"first": sent},
    )
    assert dossiers.edit(folder, made, row_version=2, fields={"list_received_on": sent})
    with pytest.raises(Refused, match=r"dossier\.received_before_sent"):
        dossiers.edit(folder, made, row_version=3, fields={"list_sent_on": date(2018, 11, 21)})


def test_an_amount_below_zero_is_refused(raad: Council) -> None:
    folder = raad.workspace
    made = dossiers.create(folder, fields={"title": "Laptops", "category": "aankoop"}).id
    with pytest.raises(Refused, match=r"dossier\.amount_negative"):
        dossiers.edit(folder, made, row_version=1, fields={"amount": -500})
    assert one(folder, "dossier", made)["amount"] is None
    assert dossiers.edit(folder, made, row_version=1, fields={"amount": 0})
