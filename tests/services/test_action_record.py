"""Action points as their editors read them, and the commands of one click."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import one, version
from tests.services.council import rows as raw
from zonedesk.db.models import ActionItem, FollowUp
from zonedesk.domain.action_record import ServedLine
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import ActionStatus, FollowUpKind
from zonedesk.services import actions, follow_ups
from zonedesk.services.action_record import count_late, read_all, read_one
from zonedesk.services.follow_ups import Subject
from zonedesk.services.journal import take_back
from zonedesk.services.lists import rows

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


def test_the_list_is_that_of_the_command_line_with_what_commands_need(lier: Workspace) -> None:
    book = read_all(lier)
    assert [entry.row for entry in book.actions] == list(rows(lier, "actions"))
    for entry in book.actions:
        stored = one(lier, "action_item", entry.handle.id)
        assert (stored["reference"], stored["owner_id"]) == (entry.row.reference, entry.owner_id)
        assert version(lier, ActionItem, entry.handle.id) == entry.handle.row_version
    assert book.today == date(2018, 11, 22)
    assert [owner.name for owner in book.owners][:2] == [
        "Algemeen directeur",
        "Bestuurlijk directeur-coördinator",
    ]


@pytest.mark.parametrize(
    ("user", "known"),
    [("secretaris ZVR", "Secretaris ZVR"), ("korpschef", "Korpschef"), ("beheerder", None)],
)
def test_the_user_is_the_person_of_that_name_or_key(
    lier: Workspace, user: str, known: str | None
) -> None:
    book = read_all(replace(lier, user=replace(lier.user, name=user)))
    assert {owner.id: owner.name for owner in book.owners}.get(book.me or 0) == known


def test_one_action_point_brings_its_lines_and_follow_up(lier: Workspace) -> None:
    record = read_one(lier, "A/2018/2")
    assert record.lines == (ServedLine("V3.1", "Handhaven snelheid zone 30"),)
    (entry,) = record.follow_ups
    assert (entry.date, entry.kind, entry.author) == (
        date(2018, 9, 4),
        FollowUpKind.PROGRESS,
        "Korpschef",
    )
    assert version(lier, FollowUp, entry.handle.id) == entry.handle.row_version
    assert record.postponed == ()
    with pytest.raises(Refused, match=r"show\.unknown"):
        read_one(lier, "A/2018/99")


def test_an_action_point_leads_back_to_its_decision(lier: Workspace) -> None:
    stored = next(one for one in raw(lier, "decision") if one["reference"])
    made = actions.add(lier, fields={"text": "Uitvoeren"}, decision_id=int(str(stored["id"])))
    record = read_one(lier, made.reference)
    assert record.decision is not None
    assert record.decision.reference == stored["reference"]
    assert record.decision.item == record.entry.row.origin
    assert read_one(lier, "A/2018/2").decision is None


def test_late_is_what_is_open_and_was_due_before_today(lier: Workspace) -> None:
    assert count_late(lier) == 2
    entry = read_one(lier, "A/2018/4").entry
    actions.set_due(lier, entry.handle.id, row_version=1, due_on=date(2018, 11, 22))
    assert count_late(lier) == 2
    actions.set_due(lier, entry.handle.id, row_version=2, due_on=date(2018, 11, 21))
    assert count_late(lier) == 3
    actions.set_status(lier, entry.handle.id, row_version=3, status=ActionStatus.STOPPED)
    assert count_late(lier) == 2
    actions.delete(lier, read_one(lier, "A/2018/2").entry.handle.id, row_version=1)
    assert count_late(lier) == 1


def test_a_term_that_was_put_off_is_counted_until_it_is_taken_back(lier: Workspace) -> None:
    handle = read_one(lier, "A/2018/5").entry.handle
    days = (date(2019, 2, 15), date(2019, 2, 1), date(2019, 3, 1))
    done = [
        actions.set_due(lier, handle.id, row_version=handle.row_version + n, due_on=day)
        for n, day in enumerate(days)
    ]
    assert read_one(lier, "A/2018/5").postponed == (date(2019, 1, 31), date(2019, 2, 1))
    take_back(lier, done[-1].transaction_no)
    assert read_one(lier, "A/2018/5").postponed == (date(2019, 1, 31),)


def test_a_change_of_one_click_can_be_taken_back(lier: Workspace) -> None:
    before = read_one(lier, "A/2018/6").entry
    somebody = read_all(lier).owners[0]
    handle = before.handle
    outcome = actions.set_owner(lier, handle.id, row_version=handle.row_version, owner=somebody.id)
    assert (set(outcome.changes), outcome.reference) == ({Topic.ACTIONS}, "A/2018/6")
    assert read_one(lier, "A/2018/6").entry.row.owner == somebody.name
    take_back(lier, outcome.transaction_no)
    after = read_one(lier, "A/2018/6").entry
    assert after.row == before.row
    same = actions.set_owner(
        lier, handle.id, row_version=after.handle.row_version, owner=after.owner_id
    )
    assert same.changes == NOTHING
    told = actions.set_owner(
        lier, handle.id, row_version=after.handle.row_version, owner="  de leverancier "
    )
    assert told.changes
    free = read_one(lier, "A/2018/6").entry
    assert (free.row.owner, free.owner_id) == ("de leverancier", None)


def test_an_entry_of_follow_up_goes_to_the_bin_by_its_handle(lier: Workspace) -> None:
    handle = read_one(lier, "A/2018/7").entry.handle
    follow_ups.add(lier, Subject.ACTION, subject_id=handle.id, fields={"text": "Cijfers gevraagd."})
    (entry,) = read_one(lier, "A/2018/7").follow_ups
    assert (entry.text, entry.kind, entry.meeting) == ("Cijfers gevraagd.", FollowUpKind.REMARK, "")
    gone = follow_ups.delete(lier, entry.handle.id, row_version=entry.handle.row_version)
    assert read_one(lier, "A/2018/7").follow_ups == ()
    take_back(lier, gone.transaction_no)
    assert [one.text for one in read_one(lier, "A/2018/7").follow_ups] == ["Cijfers gevraagd."]


def test_what_is_done_stays_done_on_its_day(lier: Workspace) -> None:
    made = actions.add(lier, fields={"text": "Doe"}).id
    day = date(2018, 3, 5)
    actions.set_status(lier, made, row_version=1, status=ActionStatus.DONE, done_on=day)
    again = actions.set_status(lier, made, row_version=2, status=ActionStatus.DONE)
    assert again.changes == NOTHING
    assert one(lier, "action_item", made)["done_on"] == "2018-03-05"
    other = date(2018, 3, 6)
    actions.set_status(lier, made, row_version=2, status=ActionStatus.DONE, done_on=other)
    assert one(lier, "action_item", made)["done_on"] == "2018-03-06"
    actions.set_status(lier, made, row_version=3, status=ActionStatus.RUNNING)
    assert one(lier, "action_item", made)["done_on"] is None


def test_action_points_are_deleted_all_or_none(lier: Workspace) -> None:
    held = [(one.handle.id, one.handle.row_version) for one in read_all(lier).actions[:3]]
    with pytest.raises(Conflict):
        actions.delete_all(lier, [held[0], (held[1][0], 99)])
    before = len(read_all(lier).actions)
    outcome = actions.delete_all(lier, held)
    assert len(read_all(lier).actions) == before - 3
    assert take_back(lier, outcome.transaction_no)
    assert len(read_all(lier).actions) == before
