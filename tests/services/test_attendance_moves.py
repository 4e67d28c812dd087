"""Comings and goings with hour, reason and conflict of interest, and what minutes say of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.services.council import Council, rows
from tests.services.test_edit_attendance import vote
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.papers import MinutesPaper
from zonedesk.domain.presence_moves import MoveFields, MoveKind
from zonedesk.domain.rows import AttendanceRow
from zonedesk.domain.words import AttendanceStatus
from zonedesk.services import attendance, attendance_moves, lists, papers
from zonedesk.services.attendance_moves import Wanted
from zonedesk.services.register import export_register, import_register

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.sittings import AttendanceEntry
    from zonedesk.services.workspace import Workspace


@pytest.fixture
def items(raad: Council) -> tuple[int, ...]:
    """Four items, everybody present."""
    made = tuple(raad.item(title) for title in ("Een", "Twee", "Drie", "Vier"))
    attendance.mark_rest(raad.workspace, raad.meeting)
    return made


def entry(raad: Council) -> AttendanceEntry:
    """The member as the sheet has it."""
    sheet = attendance.sheet(raad.workspace, raad.meeting)
    return next(one for one in sheet.entries if one.person_id == raad.member)


def boxes(raad: Council) -> str:
    """At which items the member is there."""
    sheet = attendance.sheet(raad.workspace, raad.meeting)
    there = entry(raad).present(sheet.places)
    return "".join("x" if there[item.id] else "." for item in sheet.items)


def attendance_rows(folder: Workspace) -> list[AttendanceRow]:
    """The list of attendance."""
    return [row for row in lists.rows(folder, "attendance") if isinstance(row, AttendanceRow)]


def said(raad: Council) -> list[str]:
    """What the minutes say of comings and goings."""
    return [one.words for one in attendance.sheet(raad.workspace, raad.meeting).sentences]


@pytest.mark.parametrize(
    ("place", "expected"), [(0, ".xxx"), (1, "x.xx"), (3, "xxx.")], ids=["first", "inside", "last"]
)
def test_who_steps_out_is_away_at_one_item_only(
    raad: Council, items: tuple[int, ...], place: int, expected: str
) -> None:
    change = attendance_moves.steps_out
    assert change(raad.workspace, raad.meeting, person_id=raad.member, item_id=items[place])
    assert boxes(raad) == expected
    left = next(one for one in entry(raad).moves if not one.arrives)
    assert (left.item_id, left.conflict) == (items[place], True)
    assert not change(raad.workspace, raad.meeting, person_id=raad.member, item_id=items[place])


def test_who_steps_out_while_leaving_next_does_not_come_back(
    raad: Council, items: tuple[int, ...]
) -> None:
    folder, who = raad.workspace, raad.member
    attendance.leave(folder, raad.meeting, person_id=who, item_id=items[2])
    attendance_moves.steps_out(folder, raad.meeting, person_id=who, item_id=items[1])
    assert boxes(raad) == "x..."
    with pytest.raises(Refused, match="not_present"):
        attendance_moves.steps_out(folder, raad.meeting, person_id=who, item_id=items[3])


def test_the_minutes_say_who_comes_goes_and_why(raad: Council, items: tuple[int, ...]) -> None:
    folder, who = raad.workspace, raad.member
    attendance_moves.steps_out(folder, raad.meeting, person_id=who, item_id=items[1])
    attendance.leave(
        folder,
        raad.meeting,
        person_id=who,
        item_id=items[3],
        told={"at": time(20, 5), "reason": "trein"},
    )
    first, back, last = said(raad)
    assert first == "Raadslid verlaat de vergadering bij punt 2 (belangenconflict)."
    assert back.startswith("Raadslid ")
    assert "bij punt 3" not in first
    assert "20.05" in last
    assert last.endswith("(trein).")


def test_a_sentence_is_written_by_hand_and_made_again_once_it_is_emptied(
    raad: Council, items: tuple[int, ...]
) -> None:
    folder, who = raad.workspace, raad.member
    attendance.leave(folder, raad.meeting, person_id=who, item_id=items[1])
    (event,) = entry(raad).moves
    assert attendance_moves.describe(folder, event.id, fields={"sentence": "Het lid vertrekt."})
    attendance.attend(folder, raad.meeting, person_id=raad.chair, at={items[0]: False})
    attendance_moves.describe(folder, event.id, fields={"reason": "trein", "at": time(20)})
    assert "Het lid vertrekt." in said(raad)
    assert not attendance_moves.describe(folder, event.id, fields={"sentence": "Het lid vertrekt."})
    attendance_moves.describe(folder, event.id, fields={"sentence": " "})
    assert any(one.endswith("(trein).") for one in said(raad))


def test_screen_and_minutes_say_the_same(raad: Council, items: tuple[int, ...]) -> None:
    folder, who = raad.workspace, raad.member
    attendance_moves.steps_out(folder, raad.meeting, person_id=who, item_id=items[1])
    attendance.leave(
        folder, raad.meeting, person_id=raad.chair, item_id=items[2], told={"at": time(21)}
    )
    paper = papers.paper_data(folder, "minutes", reference="GR/2018/1")
    assert isinstance(paper, MinutesPaper)
    told = [change for item in paper.items for change in item.presence]
    sheet = attendance.sheet(folder, raad.meeting)
    assert [(one.arrives, one.conflict, one.at) for one in told] == [
        (False, True, None),
        (True, False, None),
        (False, False, time(21)),
    ]
    assert len(sheet.sentences) == len(told)


@pytest.mark.parametrize(
    ("kind", "place", "expected"),
    [
        (MoveKind.LEAVES, 2, "xx.."),
        (MoveKind.ARRIVES, 2, "..xx"),
        (MoveKind.STEPS_OUT, 2, "xx.x"),
        (MoveKind.LEAVES, 1, "x..."),
    ],
)
def test_a_move_becomes_another_one_and_keeps_what_was_said(
    raad: Council, items: tuple[int, ...], kind: MoveKind, place: int, expected: str
) -> None:
    folder = raad.workspace
    attendance_moves.steps_out(folder, raad.meeting, person_id=raad.member, item_id=items[1])
    event = entry(raad).moves[0]
    attendance_moves.describe(folder, event.id, fields={"reason": "familie"})
    wanted = Wanted(kind, items[place], {"at": time(20)})
    assert attendance_moves.amend(folder, event.id, wanted=wanted)
    assert boxes(raad) == expected
    first = entry(raad).moves[0]
    assert (first.reason, first.at) == ("familie", time(20))
    assert first.conflict is (kind is not MoveKind.ARRIVES)


def test_the_same_move_again_changes_nothing(raad: Council, items: tuple[int, ...]) -> None:
    folder = raad.workspace
    attendance_moves.steps_out(folder, raad.meeting, person_id=raad.member, item_id=items[1])
    event = entry(raad).moves[0]
    wanted = Wanted(MoveKind.STEPS_OUT, items[1], {})
    assert not attendance_moves.amend(folder, event.id, wanted=wanted)


def test_who_did_not_leave_does_not_come_back(raad: Council, items: tuple[int, ...]) -> None:
    folder = raad.workspace
    attendance_moves.steps_out(folder, raad.meeting, person_id=raad.member, item_id=items[1])
    event = entry(raad).moves[0]
    assert attendance_moves.forget(folder, event.id)
    assert (boxes(raad), entry(raad).moves) == ("xxxx", ())
    with pytest.raises(Conflict):
        attendance_moves.forget(folder, event.id)


def test_a_vote_holds_who_was_there(raad: Council, items: tuple[int, ...]) -> None:
    folder, meeting, who = raad.workspace, raad.meeting, raad.member
    attendance_moves.steps_out(folder, meeting, person_id=who, item_id=items[1])
    vote(raad, items[1])
    event = entry(raad).moves[0]
    with pytest.raises(Refused, match="votes_exist"):
        attendance_moves.forget(folder, event.id)
    with pytest.raises(Refused, match="votes_exist"):
        attendance_moves.amend(folder, event.id, wanted=Wanted(MoveKind.STEPS_OUT, items[2], {}))
    with pytest.raises(Refused, match="votes_exist"):
        attendance_moves.steps_out(folder, meeting, person_id=raad.chair, item_id=items[1])
    assert attendance_moves.describe(folder, event.id, fields={"reason": "familie"})
    assert boxes(raad) == "x.xx"


def test_who_is_not_there_replaces_nobody(raad: Council, items: tuple[int, ...]) -> None:
    folder, meeting = raad.workspace, raad.meeting
    replaced, away = AttendanceStatus.REPLACED, AttendanceStatus.ABSENT
    attendance.mark(
        folder, meeting, person_id=raad.member, status=replaced, replaced_by=raad.secretary
    )
    assert entry(raad).there
    attendance.mark(folder, meeting, person_id=raad.secretary, status=away)
    assert not entry(raad).there
    assert entry(raad).lack == "unreplaced"
    attendance.mark(folder, meeting, person_id=raad.member, status=AttendanceStatus.PRESENT)
    with pytest.raises(Refused, match="replacement_away"):
        attendance.mark(
            folder, meeting, person_id=raad.member, status=replaced, replaced_by=raad.secretary
        )


def test_a_substitute_stays_at_what_was_voted_on(raad: Council, items: tuple[int, ...]) -> None:
    folder, meeting = raad.workspace, raad.meeting
    replaced, away = AttendanceStatus.REPLACED, AttendanceStatus.ABSENT
    guest = attendance.mark(folder, meeting, person_id=raad.member, status=replaced)
    assert guest
    attendance.mark(
        folder, meeting, person_id=raad.member, status=replaced, replaced_by=raad.secretary
    )
    vote(raad, items[0])
    with pytest.raises(Refused, match="votes_exist"):
        attendance.mark(folder, meeting, person_id=raad.secretary, status=away)


def test_who_voted_is_not_replaced_afterwards(raad: Council, items: tuple[int, ...]) -> None:
    folder, meeting = raad.workspace, raad.meeting
    vote(raad, items[0], voters=(raad.member,))
    replaced = AttendanceStatus.REPLACED
    with pytest.raises(Refused, match="votes_exist"):
        attendance.mark(folder, meeting, person_id=raad.member, status=replaced, replaced_by="X")
    assert not attendance.mark(
        folder, meeting, person_id=raad.member, status=AttendanceStatus.PRESENT
    )


def test_another_substitute_may_be_noted_until_there_was_a_vote(
    raad: Council, items: tuple[int, ...]
) -> None:
    folder, meeting, replaced = raad.workspace, raad.meeting, AttendanceStatus.REPLACED
    for name in ("Eerste", "Tweede"):
        attendance.mark(folder, meeting, person_id=raad.member, status=replaced, replaced_by=name)
    vote(raad, items[0])
    with pytest.raises(Refused, match="votes_exist"):
        attendance.mark(folder, meeting, person_id=raad.member, status=replaced, replaced_by="X")


def test_lists_tell_the_reasons_of_the_events(raad: Council, items: tuple[int, ...]) -> None:
    folder, who = raad.workspace, raad.member
    for place, reason in ((3, "trein"), (1, "familie")):
        attendance_moves.steps_out(
            folder,
            raad.meeting,
            person_id=who,
            item_id=items[place],
            told={"reason": reason},
        )
    listed = next(row for row in attendance_rows(folder) if row.name == "Raadslid")
    assert (listed.leaves, listed.arrives, listed.reason) == ("2; 4", "3", "familie; trein")
    attendance.mark(
        folder, raad.meeting, person_id=who, status=AttendanceStatus.PRESENT, reason="werk"
    )
    listed = next(row for row in attendance_rows(folder) if row.name == "Raadslid")
    assert listed.reason == "werk"
    assert [row["reason"] for row in rows(folder, "presence_event")].count("") == 1


def test_the_register_keeps_comings_and_goings_and_their_reasons(
    raad: Council, items: tuple[int, ...], tmp_path: Path
) -> None:
    folder, who = raad.workspace, raad.member
    told: MoveFields = {
        "at": time(20),
        "reason": "familie",
        "conflict": True,
        "sentence": "Zo.",
    }
    attendance_moves.steps_out(
        folder,
        raad.meeting,
        person_id=who,
        item_id=items[1],
        told=told,
    )
    path = tmp_path / "register.xlsx"
    path.write_bytes(export_register(folder))
    before = entry(raad).moves
    report = import_register(folder, path)
    assert (report.problems, sum(report.changed.values())) == ((), 0)
    book = load_workbook(path)
    sheet = book["Aanwezigheden"]
    headings = {cell.value: cell.column for cell in sheet[1]}
    (line,) = [
        row for row in range(2, sheet.max_row + 1) if sheet.cell(row, headings["reden"]).value
    ]
    assert sheet.cell(line, headings["reden"]).value == "familie"
    sheet.cell(line, headings["komt_toe_bij"]).value = "4"
    book.save(path)
    assert not import_register(folder, path).problems
    assert boxes(raad) == "x..x"
    assert entry(raad).moves[0] == replace(before[0], id=entry(raad).moves[0].id)
    sheet.cell(line, headings["reden"]).value = "werk"
    book.save(path)
    assert not import_register(folder, path).problems
    assert (entry(raad).reason, entry(raad).moves[0].reason) == ("werk", "")
