"""Taking a register over: all or nothing, journaled, backed up, and what it leaves behind."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select

from tests.services.folders import let_go
from tests.services.registers import DOSSIERS, MEETINGS, PEOPLE, full_register, write
from tests.workspaces import NOON, PASSWORD, add_people, opened_folder
from zonedesk.db.models import (
    AgendaItem,
    Base,
    Decision,
    JournalEntry,
    Meeting,
    PlanLine,
    Voter,
)
from zonedesk.db.register.load import load
from zonedesk.domain import words
from zonedesk.domain.errors import Refused
from zonedesk.services.demo import example_register
from zonedesk.services.register import export_register, import_register
from zonedesk.services.restore import restore
from zonedesk.services.verification import verify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zonedesk.domain.register import Value
    from zonedesk.services.register import ImportReport
    from zonedesk.services.workspace import Workspace

    Lines = Sequence[Mapping[str, Value]]

APPROVED, CLOSED, DRAFT, CANCELLED = MEETINGS


@pytest.fixture
def full(empty: Workspace, tmp_path: Path) -> Workspace:
    """A work folder that holds the full register."""
    assert not import_register(empty, write(tmp_path / "full.xlsx", full_register())).problems
    return empty


def taken(workspace: Workspace, tmp_path: Path, **sheets: Lines) -> ImportReport:
    """Import a workbook that has only the columns these lines name."""
    path = write(tmp_path / "change.xlsx", sheets)
    book = load_workbook(path)
    for worksheet in [one for one in book.worksheets if one.title not in sheets]:
        book.remove(worksheet)
    for name, lines in sheets.items():
        said = {column for line in lines for column in line}
        absent = [cell.column for cell in book[name][1] if cell.value not in said]
        for column in reversed(absent):
            book[name].delete_cols(column)
    book.save(path)
    return import_register(workspace, path)


def everything(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, journal included; not the log of backups."""
    with workspace.database.read() as session:
        return {
            table.name: [tuple(row) for row in session.execute(select(table))]
            for table in Base.metadata.sorted_tables
            if table.name not in {"backup_log", "operation"}
        }


def backups(workspace: Workspace) -> list[Path]:
    return sorted(workspace.folder.backups.glob("*.zdbackup"))


def entries(workspace: Workspace, operation: str = "register.import") -> list[JournalEntry]:
    with workspace.database.read() as session:
        query = select(JournalEntry).where(JournalEntry.operation == operation)
        return list(session.scalars(query.order_by(JournalEntry.id)))


def rows(workspace: Workspace, *columns: Any) -> list[tuple[Any, ...]]:
    with workspace.database.read() as session:
        return [tuple(row) for row in session.execute(select(*columns))]


def test_with_one_problem_nothing_at_all_is_written(empty: Workspace, tmp_path: Path) -> None:
    sheets = full_register()
    sheets["Opvolging"][-1]["bij"] = "geen"
    before = everything(empty), backups(empty)
    report = import_register(empty, write(tmp_path / "bad.xlsx", sheets))
    told = [(one.sheet, one.row, one.column, one.code) for one in report.problems]
    assert told == [("Opvolging", len(sheets["Opvolging"]) + 1, "bij", "register.unknown_subject")]
    assert (everything(empty), backups(empty)) == before


def test_all_problems_come_at_once_reading_and_rules_alike(
    empty: Workspace, tmp_path: Path
) -> None:
    path = write(tmp_path / "bad.xlsx", full_register())
    book = load_workbook(path)
    book["Organen"]["A1"] = "Code "
    book["Personen"].insert_cols(1)
    book["Personen"]["A1"] = "# eigen notitie"
    book["Personen"]["A2"] = "wat dan ook"
    book["Mandaten"]["D1"] = "stemrecht"
    book["Dossiers"]["B2"] = None
    book["Vergaderingen"]["D3"] = "31/02/2018"
    book["Metingen"]["C2"] = "1.234"
    book["Agendapunten"]["I2"] = "geen"
    book["Actiepunten"].delete_cols(2)
    book.create_sheet("#lijstjes")["A1"] = "x"
    book.create_sheet("Kladblad")["A1"] = "x"
    book.save(path)
    before = everything(empty)
    report = import_register(empty, path)
    assert everything(empty) == before
    assert [(one.sheet, one.row, one.column, one.code) for one in report.problems] == [
        ("Kladblad", 0, "", "register.sheet_unknown"),
        ("Mandaten", 1, "stemrecht", "register.heading_unknown"),
        ("Dossiers", 2, "titel", "register.required"),
        ("Vergaderingen", 3, "datum", "register.date"),
        ("Agendapunten", 2, "dossier", "register.unknown"),
        ("Metingen", 2, "streefwaarde", "register.number_ambiguous"),
        ("Actiepunten", 1, "tekst", "register.column_missing"),
    ]


def test_a_missing_key_column_is_told_once(empty: Workspace, tmp_path: Path) -> None:
    report = taken(
        empty, tmp_path, Planklassen=[{"jaar": 2018, "klasse": words.PlanClass.PRIORITY}]
    )
    assert [(one.row, one.column, one.code) for one in report.problems] == [
        (1, "planregel", "register.key_missing")
    ]


def test_a_dry_run_tells_the_same_and_writes_nothing(empty: Workspace) -> None:
    before = everything(empty), backups(empty)
    told = import_register(empty, example_register(), dry_run=True)
    assert (everything(empty), backups(empty)) == before
    assert sum(told.created.values()) > 300
    assert import_register(empty, example_register()) == told


def test_one_verified_backup_comes_first(empty: Workspace, tmp_path: Path) -> None:
    """B: what was there before can be brought back."""
    add_people(empty.database, "Korpschef")
    before = backups(empty)
    import_register(empty, example_register())
    (made,) = set(backups(empty)) - set(before)
    found = verify(made, PASSWORD)
    assert all(check.ok for check in found.checks)
    assert not entries_in_backup(made, tmp_path)
    import_register(empty, example_register())
    assert len(backups(empty)) == len(before) + 1


def test_the_backup_made_at_opening_will_do_when_nothing_was_written_since(
    empty: Workspace,
) -> None:
    (made,) = backups(empty)
    import_register(empty, example_register())
    assert backups(empty) == [made]


def test_a_backup_that_is_gone_is_made_again_before_an_import(empty: Workspace) -> None:
    for gone in backups(empty):
        gone.unlink()
    import_register(empty, example_register())
    assert len(backups(empty)) == 1


def entries_in_backup(backup: Path, tmp_path: Path) -> list[JournalEntry]:
    restore(backup, tmp_path / "terug.zonedesk", password=PASSWORD)
    workspace = opened_folder(tmp_path / "terug.zonedesk")
    try:
        return entries(workspace)
    finally:
        let_go(workspace)


def test_a_reader_may_not_import(empty: Workspace) -> None:
    reader = replace(empty, user=replace(empty.user, role=words.Role.READER))
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        import_register(reader, example_register())


def test_the_journal_holds_one_transaction_with_each_row(full: Workspace, tmp_path: Path) -> None:
    made = entries(full)
    assert {(one.transaction_no, one.actor_id) for one in made} == {
        (made[0].transaction_no, full.user.id)
    }
    tables = {"dossier", "vote", "voter", "agenda_item", "presence_event", "follow_up", "zone"}
    assert tables <= {one.table_name for one in made}
    assert {one.before for one in made if one.table_name != "zone"} == {None}
    assert len([one for one in made if one.table_name == "vote"]) == len(
        full_register()["Stemmingen"]
    )
    line = {"referentie": DOSSIERS[1], "titel": "Nieuwe titel"}
    taken(full, tmp_path, Dossiers=[line])
    (changed,) = entries(full)[len(made) :]
    assert changed.transaction_no > made[0].transaction_no
    assert changed.table_name == "dossier"
    assert '"title":"Nieuwe titel"' in (changed.after or "")
    assert '"title"' in (changed.before or "")


def test_a_plan_line_may_stand_before_the_line_above_it(full: Workspace) -> None:
    parents = {line["code"]: line["ouder"] for line in full_register()["Plan"]}
    codes = dict(rows(full, PlanLine.id, PlanLine.code))
    stored = {
        codes[line]: codes.get(above) for line, above in rows(full, PlanLine.id, PlanLine.parent_id)
    }
    assert stored == parents
    assert list(parents)[-1] == "P"


def test_frozen_numbers_are_kept_and_others_derived(full: Workspace) -> None:
    with full.database.read() as session:
        query = select(Meeting.reference, AgendaItem.number).join(
            Meeting, Meeting.id == AgendaItem.meeting_id
        )
        numbers = {tuple(row) for row in session.execute(query)}
    frozen = {(APPROVED, number) for number in ("1", "3", "4", "4.1", "7")} | {(CLOSED, "2")}
    assert numbers == frozen | {(DRAFT, None), (CANCELLED, None)}
    taken_over = dict(rows(full, Meeting.reference, Meeting.taken_over))
    assert taken_over == {APPROVED: True, CLOSED: True, DRAFT: False, CANCELLED: False}


def test_approving_by_an_import_freezes_the_numbers(full: Workspace, tmp_path: Path) -> None:
    approved = {"referentie": DRAFT, "status": words.MeetingStatus.APPROVED}
    report = taken(full, tmp_path, Vergaderingen=[approved])
    assert report.changed == {"Vergaderingen": 1}
    with full.database.read() as session:
        query = select(AgendaItem.number).join(Meeting, Meeting.id == AgendaItem.meeting_id)
        numbers = session.scalars(
            query.where(Meeting.reference == DRAFT).order_by(AgendaItem.position)
        ).all()
        footer = session.scalar(select(Meeting.taken_over).where(Meeting.reference == DRAFT))
    assert numbers == ["1", "2", "3", "4", "4.1", "4.2", "5", "6", "7", "8", "9", "10"]
    assert footer
    again = taken(
        full, tmp_path, Agendapunten=[{"vergadering": DRAFT, "nummer": "1", "titel": "x"}]
    )
    assert [one.code for one in again.problems] == ["register.meeting_locked"]


def test_items_come_between_those_of_a_draft(full: Workspace, tmp_path: Path) -> None:
    lines = [
        {"vergadering": DRAFT, "nummer": number, "titel": f"Nieuw {number}"}
        for number in ("5.1.1", "11", "5.1", "4.3")
    ]
    assert not taken(full, tmp_path, Agendapunten=lines).problems
    with full.database.read() as session:
        found = load(session).records["Agendapunten"]
    numbers = [number for meeting, number in found if meeting == DRAFT]
    expected = ["1", "2", "3", "4", "4.1", "4.2", "4.3", "5", "5.1", "5.1.1", "6"]
    expected += ["7", "8", "9", "10", "11"]
    assert numbers == expected
    assert found[DRAFT, "5.1"]["titel"] == "Nieuw 5.1"
    old = {
        line["nummer"]: line["titel"]
        for line in full_register()["Agendapunten"]
        if line["vergadering"] == DRAFT
    }
    assert found[DRAFT, "6"]["titel"] == old["6"]


def test_a_change_touches_only_what_it_changes(full: Workspace, tmp_path: Path) -> None:
    before = len(entries(full))
    taken(full, tmp_path, Vergaderingen=[{"referentie": DRAFT, "plaats": "elders"}])
    line = {"vergadering": DRAFT, "nummer": "1", "titel": "Anders"}
    taken(full, tmp_path, Agendapunten=[line])
    changed = [one.table_name for one in entries(full)[before:]]
    assert changed == ["meeting", "agenda_item"]


def test_decisions_can_swap_their_references(full: Workspace, tmp_path: Path) -> None:
    given = {
        line["nummer"]: line["besluit_referentie"]
        for line in full_register()["Agendapunten"]
        if line["vergadering"] == DRAFT
    }
    lines = [
        {"vergadering": DRAFT, "nummer": number, "titel": "t", "besluit_referentie": given[other]}
        for number, other in (("1", "2"), ("2", "1"))
    ]
    assert not taken(full, tmp_path, Agendapunten=lines).problems
    borne = [reference for (reference,) in rows(full, Decision.reference) if reference]
    assert sorted(borne) == sorted(
        str(line["besluit_referentie"]) for line in full_register()["Agendapunten"]
    )


def test_what_is_emptied_is_gone(full: Workspace, tmp_path: Path) -> None:
    item = {"vergadering": DRAFT, "nummer": "8", "titel": "t", "planregel": None, "besluit": None}
    attendance = {"vergadering": DRAFT, "persoon": PEOPLE[0], "komt_toe_bij": None}
    report = taken(
        full,
        tmp_path,
        Agendapunten=[item | {"besluit_referentie": None}],
        Aanwezigheden=[attendance],
        Actiepunten=[{"referentie": "A/2018/4", "planregels": None, "oorsprong": None}],
    )
    assert report.problems == ()
    with full.database.read() as session:
        records = load(session).records
    assert records["Agendapunten"][DRAFT, "8"]["planregel"] is None
    assert records["Aanwezigheden"][DRAFT, PEOPLE[0]]["komt_toe_bij"] is None
    assert records["Aanwezigheden"][DRAFT, PEOPLE[0]]["verlaat_bij"] == "1"
    assert records["Actiepunten"]["A/2018/4",]["planregels"] is None
    assert (DRAFT, "8", 1) not in records["Besluiten"]
    assert len(records["Besluiten"]) == len(full_register()["Besluiten"]) - 1


def test_a_vote_made_secret_leaves_no_name(full: Workspace, tmp_path: Path) -> None:
    """R73: the vote itself holds numbers only; that it was by name before, the journal knows."""
    with full.database.read() as session:
        named = session.scalar(select(func.count()).select_from(Voter))
    vote = {"vergadering": DRAFT, "nummer": "1", "wijze": words.VoteMethod.SECRET}
    subject = next(
        line["onderwerp"]
        for line in full_register()["Stemmingen"]
        if line["vergadering"] == DRAFT and line["wijze"] is words.VoteMethod.BY_NAME
    )
    numbers = dict.fromkeys(("voor", "tegen", "onthouding", "blanco", "ongeldig"), 1)
    assert not taken(full, tmp_path, Stemmingen=[vote | numbers | {"onderwerp": subject}]).problems
    with full.database.read() as session:
        left = session.scalar(select(func.count()).select_from(Voter))
    assert left == (named or 0) - len(PEOPLE)


def test_a_secret_vote_with_names_is_refused_and_leaves_no_trace(
    full: Workspace, tmp_path: Path
) -> None:
    """R73: neither in a table nor in the journal."""
    before = everything(full)
    vote = {"vergadering": DRAFT, "nummer": "9", "wijze": words.VoteMethod.SECRET}
    report = taken(full, tmp_path, Stemmingen=[vote | {"voor": (PEOPLE[0], PEOPLE[1])}])
    assert [(one.row, one.column, one.code) for one in report.problems] == [
        (2, "voor", "register.votes_number")
    ]
    assert everything(full) == before
    assert not taken(full, tmp_path, Stemmingen=[vote | {"voor": 2}]).problems
    told = entries(full)[-1]
    assert told.table_name == "vote"
    assert not any(key in f"{told.before}{told.after}" for key in PEOPLE)


def test_the_year_of_a_number_is_that_of_the_meeting(empty: Workspace, tmp_path: Path) -> None:
    """T10: a meeting of 31/12, entered in another year."""
    body = {"code": "ZVR", "naam": "Raad", "soort": words.BodyKind.SECURITY_COUNCIL}
    meeting = {"referentie": None, "orgaan": "ZVR", "datum": date(2016, 12, 31)}
    meeting |= {"status": words.MeetingStatus.CLOSED}
    lines: dict[str, Lines] = {"Organen": [body], "Vergaderingen": [meeting]}
    assert NOON.year != 2016
    taken(empty, tmp_path, **lines)
    assert rows(empty, Meeting.reference) == [("ZVR/2016/1",)]
    assert taken(empty, tmp_path, **lines).unchanged == {"Organen": 1, "Vergaderingen": 1}


def test_an_empty_folder_exports_an_empty_template(empty: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    path.write_bytes(export_register(empty))
    with closing(load_workbook(path)) as book:
        filled = {sheet.title: sheet.max_row for sheet in book.worksheets if sheet.max_row > 1}
    assert set(filled) <= {"Toelichting", "Zone", "#lijsten"}
    report = import_register(empty, path)
    assert not report.problems
    assert sum(report.unchanged.values()) == 7
