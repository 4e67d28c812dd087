"""Parts of an action point: where they come from, what closing and moving does to them (R103)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import Council, rows, version
from tests.workspaces import PASSWORD, opened_folder
from zonedesk.db.models import ActionItem
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING
from zonedesk.domain.words import ActionStatus
from zonedesk.services import actions, journal
from zonedesk.services.action_record import read_all, read_one
from zonedesk.services.backup import backup
from zonedesk.services.restore import restore

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.workspace import Workspace


def part(folder: Workspace, parent: int, text: str) -> int:
    """A part of an action point."""
    return actions.add(folder, fields={"text": text, "parent_id": parent}).id


def now(folder: Workspace, action: int) -> int:
    """The row version of an action point."""
    return version(folder, ActionItem, action)


def parents(folder: Workspace) -> dict[str, str]:
    """What each action point is a part of."""
    return {one.row.text: one.parent for one in read_all(folder).actions}


def statuses(folder: Workspace) -> list[str]:
    """Where the action points stand, in the order they were made."""
    return [row["status"] for row in rows(folder, "action_item")]


def test_a_part_comes_from_where_the_whole_comes_from(lier: Workspace) -> None:
    whole = next(row for row in rows(lier, "action_item") if row["reference"] == "A/2018/2")
    made = actions.add(lier, fields={"text": "Offerte vragen", "parent_id": whole["id"]})
    record = read_one(lier, made.reference)
    above = read_one(lier, "A/2018/2")
    assert made.reference == "A/2018/9"
    assert record.above is not None
    assert record.above.row == above.entry.row
    assert record.entry.parent == "A/2018/2"
    assert [one.row.reference for one in above.parts] == [made.reference]
    assert record.entry.row.origin == above.entry.row.origin != ""
    assert record.lines == above.lines
    assert (record.entry.row.marking, above.above) == (above.entry.row.marking, None)


def test_nothing_is_a_part_of_itself(raad: Council) -> None:
    folder = raad.workspace
    whole = actions.add(folder, meeting_id=raad.meeting, fields={"text": "Geheel"}).id
    middle = part(folder, whole, "Deel")
    inner = part(folder, middle, "Deel van een deel")
    for parent in (whole, middle, inner):
        with pytest.raises(Refused, match=r"action\.cycle"):
            actions.set_parent(folder, whole, row_version=now(folder, whole), parent_id=parent)
        with pytest.raises(Refused, match=r"action\.cycle"):
            actions.edit(
                folder, whole, row_version=now(folder, whole), fields={"parent_id": parent}
            )
    moved = actions.set_parent(folder, inner, row_version=now(folder, inner), parent_id=whole)
    assert parents(folder)["Deel van een deel"] == parents(folder)["Deel"] != ""
    journal.take_back(folder, moved.transaction_no)
    assert parents(folder)["Deel van een deel"] != parents(folder)["Deel"]
    freed = actions.set_parent(folder, inner, row_version=now(folder, inner), parent_id=None)
    assert freed.changes != NOTHING
    assert parents(folder)["Deel van een deel"] == ""


def test_a_whole_in_the_bin_takes_no_parts_and_leaves_those_it_has(raad: Council) -> None:
    folder = raad.workspace
    whole = actions.add(folder, fields={"text": "Geheel"}).id
    part(folder, whole, "Deel")
    gone = actions.delete(folder, whole, row_version=now(folder, whole))
    assert parents(folder) == {"Deel": ""}
    with pytest.raises(Conflict):
        part(folder, whole, "Nog een")
    journal.take_back(folder, gone.transaction_no)
    assert parents(folder)["Deel"] == "A/2018/1"


def test_closing_a_whole_leaves_its_parts_open_unless_they_go_along(raad: Council) -> None:
    folder = raad.workspace
    whole = actions.add(folder, fields={"text": "Geheel"}).id
    middle = part(folder, whole, "Deel")
    part(folder, middle, "Deel van een deel")
    stopped = part(folder, whole, "Gestopt")
    done = ActionStatus.DONE
    version_ = now(folder, stopped)
    actions.set_status(folder, stopped, row_version=version_, status=ActionStatus.STOPPED)
    actions.set_status(folder, whole, row_version=now(folder, whole), status=done)
    assert statuses(folder) == ["done", "open", "open", "stopped"]
    before = now(folder, whole)
    closed = actions.set_status(folder, whole, row_version=before, status=done, with_parts=True)
    assert statuses(folder) == ["done", "done", "done", "stopped"]
    assert closed.changes != NOTHING, "the parts were open, the whole was not"
    assert {row["done_on"] for row in rows(folder, "action_item")} == {"2018-11-22", None}
    journal.take_back(folder, closed.transaction_no)
    assert statuses(folder) == ["done", "open", "open", "stopped"]


def test_terms_put_off_are_told_by_the_list_and_the_record(raad: Council) -> None:
    folder = raad.workspace
    first, second, third = date(2019, 1, 1), date(2019, 2, 1), date(2019, 3, 1)
    made = actions.add(folder, fields={"text": "Termijn", "due_on": first})
    actions.add(folder, fields={"text": "Nooit uitgesteld", "due_on": first})
    for day in (second, None, third):
        actions.set_due(folder, made.id, row_version=now(folder, made.id), due_on=day)
    listed = {one.row.text: one.postponed for one in read_all(folder).actions}
    assert listed == {"Termijn": (first, second), "Nooit uitgesteld": ()}
    assert read_one(folder, made.reference).postponed == (first, second)


def test_a_restored_backup_knows_what_was_put_off_and_what_is_a_part(
    raad: Council, tmp_path: Path
) -> None:
    folder = raad.workspace
    made = actions.add(folder, fields={"text": "Termijn", "due_on": date(2019, 1, 1)})
    actions.set_due(folder, made.id, row_version=1, due_on=date(2019, 2, 1))
    part(folder, made.id, "Deel")
    saved = backup(folder, tmp_path / "stick.zdbackup")
    target = tmp_path / "terug.zonedesk"
    restore(saved, target, password=PASSWORD)
    with opened_folder(target) as back:
        record = read_one(back, made.reference)
        assert record.postponed == (date(2019, 1, 1),)
        assert [one.row.text for one in record.parts] == ["Deel"]
