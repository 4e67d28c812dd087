"""Persons and functions read for editing, where each is used, what becomes of them (R19, R21)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.council import DAY, Council, as_role, council, one, state, version
from tests.services.naming import name_everywhere
from tests.workspaces import NOON
from zonedesk.db.models import Attendance, Base, Function, Person
from zonedesk.db.queries import paper_people
from zonedesk.db.queries.person_uses import COLUMNS
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.people_record import UseKind, counted
from zonedesk.domain.rows import AgendaRow, PersonRow
from zonedesk.domain.words import AttendanceStatus, Gender, Role
from zonedesk.services import (
    agenda,
    attendance,
    functions,
    journal,
    lists,
    mandates,
    people,
)
from zonedesk.services.people_record import read_functions, read_people, read_person

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.people_record import FunctionLine, PersonLine
    from zonedesk.services.workspace import Workspace

TODAY = date(2018, 11, 22)


def line_of(folder: Workspace, person: int) -> PersonLine:
    """The line of a person as the list shows it."""
    return next(line for line in read_people(folder, TODAY) if line.handle.id == person)


def function_of(folder: Workspace, title: str) -> FunctionLine:
    """The line of a function."""
    return next(line for line in read_functions(folder) if line.title == title)


def agenda_rows(folder: Workspace) -> list[AgendaRow]:
    """The list of all agenda items."""
    return [row for row in lists.rows(folder, "agenda") if isinstance(row, AgendaRow)]


def change(folder: Workspace, person: int, fields: people.PersonFields) -> None:
    """Change a person as they stand."""
    people.edit(folder, person, row_version=version(folder, Person, person), fields=fields)


def test_the_people_of_the_example_are_read_with_their_bodies(read_lier: Workspace) -> None:
    found = read_people(read_lier, TODAY)
    assert len(found) == 15
    chief = next(line for line in found if line.key == "korpschef")
    assert chief.bodies == ("ZVR", "KL", "BK", "ARO", "POK", "OKAM")
    assert chief.function == "korpschef"
    assert not any(line.bodies for line in read_people(read_lier, date(2012, 12, 31)))


def test_the_list_of_uses_is_complete_and_not_cut(read_lier: Workspace) -> None:
    record = read_person(read_lier, "korpschef", day=TODAY)
    assert counted(record.used) == {
        UseKind.MANDATE: 6,
        UseKind.ATTENDED: 2,
        UseKind.CHAIRED: 10,
        UseKind.PROPOSED: 58,
        UseKind.HANDLED: 1,
        UseKind.OWNED: 1,
        UseKind.LED: 6,
        UseKind.WROTE: 1,
    }
    assert len(record.mandates) == 6
    proposed = [use for use in record.used if use.kind is UseKind.PROPOSED]
    assert proposed[0].reference == "BK/2018/26#1"
    assert [use.day for use in proposed] == sorted(
        (use.day or date.min for use in proposed), reverse=True
    )
    items = [row for row in agenda_rows(read_lier) if row.proposer == "Korpschef"]
    assert {use.reference for use in proposed} == {f"{row.meeting}#{row.number}" for row in items}


def test_an_unknown_person_is_refused(read_lier: Workspace) -> None:
    with pytest.raises(Refused, match=r"show\.unknown"):
        read_person(read_lier, "niemand", day=TODAY)


def test_every_column_that_names_a_person_is_a_use() -> None:
    naming = {
        column
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if any(key.column.table.name == "person" for key in column.foreign_keys)
    }
    assert naming == {column.property.columns[0] for column in COLUMNS.values()}
    assert list(COLUMNS) == list(UseKind)


def test_who_is_named_is_not_deleted_and_every_use_is_told(raad: Council) -> None:
    folder = raad.workspace
    person = people.add(folder, fields={"name": "Korpschef"}).id
    name_everywhere(raad, person)
    used = read_person(folder, "korpschef", day=TODAY).used
    assert counted(used) == dict.fromkeys(UseKind, 1)
    told = {use.kind: use.reference for use in used}
    assert told[UseKind.VOTED] == told[UseKind.GUEST] == "GR/2018/1#1"
    assert told[UseKind.CHAIRED] == "GR/2018/2"
    assert (told[UseKind.LED], told[UseKind.MANDATE]) == ("A.1", "GR")
    assert told[UseKind.WROTE] == told[UseKind.OWNED]
    handle = line_of(folder, person).handle
    with pytest.raises(Refused) as refusal:
        people.delete(folder, person, row_version=handle.row_version)
    assert refusal.value.facts == {"person": "Korpschef", "count": len(UseKind)}
    change(folder, person, {"active": False})
    assert not line_of(folder, person).active
    assert read_person(folder, "korpschef", day=TODAY).used == used  # T30, T31


def test_who_is_named_by_nothing_goes_to_the_bin_and_comes_back(empty: Workspace) -> None:
    person = people.add(empty, fields={"name": "Korpschef"}).id
    with pytest.raises(Conflict):
        people.delete(empty, person, row_version=7)
    gone = people.delete(empty, person, row_version=1)
    assert gone.reference == "korpschef"
    assert not read_people(empty, TODAY)
    journal.take_back(empty, gone.transaction_no)
    assert [line.key for line in read_people(empty, TODAY)] == ["korpschef"]
    people.delete(empty, person, row_version=version(empty, Person, person))
    assert people.restore(empty, person)
    assert not people.restore(empty, person)


def test_what_lies_in_the_bin_keeps_nobody(raad: Council) -> None:
    folder = raad.workspace
    item = raad.item("Laptops")
    person = people.add(folder, fields={"name": "Korpschef"}).id
    agenda.edit(folder, item, row_version=1, fields={"proposer": person})
    agenda.delete(folder, item, row_version=2)
    (use,) = read_person(folder, "korpschef", day=TODAY).used
    assert (use.kind, use.binned) == (UseKind.PROPOSED, True)
    people.delete(folder, person, row_version=1)


def test_lists_stand_by_what_was_typed_to_sort_by(empty: Workspace) -> None:
    told: list[people.PersonFields] = [
        {"name": "van der Dienst", "sort_name": "Dienst, van der"},
        {"name": "Zeven"},
        {"name": "Acht"},
        {"name": "de Wijkdienst", "sort_name": "de Wijkdienst"},
    ]
    for fields in told:
        people.add(empty, fields=fields)
    names = ["Acht", "de Wijkdienst", "van der Dienst", "Zeven"]
    assert [line.full_name for line in read_people(empty, TODAY)] == names
    rows = [row for row in lists.rows(empty, "people") if isinstance(row, PersonRow)]
    assert [row.name for row in rows] == names


def test_a_function_is_found_by_each_title_and_made_once(empty: Workspace) -> None:
    made: functions.FunctionFields = {
        "title": "schepen",
        "title_f": "schepene",
        "title_plural": "schepenen",
        "title_fr": "échevin",
        "title_fr_f": "échevine",
        "title_fr_plural": "échevins",
    }
    function = functions.add(empty, fields=made).id
    told: list[people.PersonFields] = [
        {"name": "a", "function": "schepen"},
        {"name": "b", "function": "schepene", "gender": Gender.FEMALE},
        {"name": "c", "function_id": function},
    ]
    for fields in told:
        people.add(empty, fields=fields)
    assert [line.function for line in read_people(empty, TODAY)] == [
        "schepen",
        "schepene",
        "schepen",
    ]
    (line,) = read_functions(empty)
    assert (line.title_fr_plural, line.used, line.active) == ("échevins", 3, True)


def test_a_function_is_edited_deactivated_and_deleted_only_when_nobody_bears_it(
    raad: Council,
) -> None:
    folder = raad.workspace
    line = function_of(folder, "raadslid")
    with pytest.raises(Refused) as refusal:
        functions.delete(folder, line.handle.id, row_version=1)
    assert refusal.value.facts == {"title": "raadslid", "count": 1}
    assert functions.edit(folder, line.handle.id, row_version=1, fields={"active": False})
    assert line_of(folder, raad.member).function == "raadslid"  # T31
    with pytest.raises(Refused, match=r"function\.exists"):
        functions.edit(folder, line.handle.id, row_version=2, fields={"title": "voorzitter"})
    with pytest.raises(Refused, match=r"record\.required"):
        functions.edit(folder, line.handle.id, row_version=2, fields={"title": " "})
    change(folder, raad.member, {"function": ""})
    gone = functions.delete(folder, line.handle.id, row_version=2)
    assert "raadslid" not in [one_line.title for one_line in read_functions(folder)]
    journal.take_back(folder, gone.transaction_no)
    assert function_of(folder, "raadslid").handle.id == line.handle.id
    with pytest.raises(Conflict):
        functions.delete(folder, line.handle.id, row_version=1)


def printed(folder: Workspace, meeting: int, person: int, *, language: str = "nl") -> str:
    """The function that papers of a meeting print for a person."""
    with folder.database.read() as session:
        return paper_people.parties(session, meeting, language=language)[person].function


def test_papers_print_the_title_that_somebody_bears(raad: Council) -> None:
    folder, person = raad.workspace, raad.member
    function = function_of(folder, "raadslid").handle.id
    titles: functions.FunctionFields = {
        "title_f": "raadsvrouw",
        "title_fr": "conseiller",
        "title_fr_f": "conseillère",
    }
    functions.edit(folder, function, row_version=1, fields=titles)
    assert printed(folder, raad.meeting, person) == "raadslid"
    change(folder, person, {"gender": Gender.FEMALE})
    assert printed(folder, raad.meeting, person) == "raadsvrouw"
    assert printed(folder, raad.meeting, person, language="fr") == "conseillère"
    assert printed(folder, raad.meeting, raad.chair, language="fr") == "voorzitter"


@pytest.mark.parametrize(
    ("noted", "language", "title"),
    [
        ("raadslid", "nl", "raadslid"),
        ("raadsvrouw", "nl", "raadsvrouw"),
        ("raadsvrouw", "fr", "conseillère"),
        ("waarnemend raadslid", "nl", "waarnemend raadslid"),
        ("waarnemend raadslid", "fr", "waarnemend raadslid"),
    ],
)
def test_what_a_meeting_noted_stays_as_noted(
    raad: Council, noted: str, language: str, title: str
) -> None:
    folder, person = raad.workspace, raad.member
    with folder.database.write("test.noted", 1, at=NOON) as session:
        told = {"status": AttendanceStatus.PRESENT, "function": noted}
        session.add(Attendance(meeting_id=raad.meeting, person_id=person, **told))
    titles: functions.FunctionFields = {
        "title_f": "raadsvrouw",
        "title_fr": "conseiller",
        "title_fr_f": "conseillère",
    }
    functions.edit(folder, function_of(folder, "raadslid").handle.id, row_version=1, fields=titles)
    change(folder, person, {"function": "voorzitter", "gender": Gender.FEMALE})
    assert printed(folder, raad.meeting, person, language=language) == title


def test_an_old_meeting_is_read_after_everybody_left(raad: Council) -> None:
    folder = raad.workspace
    attendance.mark(folder, raad.meeting, person_id=raad.member, status=AttendanceStatus.PRESENT)
    sheet = attendance.sheet(folder, raad.meeting)
    for mandate in (1, 2, 3):
        mandates.end(folder, mandate, last_day=DAY)
    for person in (raad.chair, raad.member, raad.secretary):
        change(folder, person, {"active": False})
    for line in read_functions(folder):
        functions.edit(
            folder, line.handle.id, row_version=line.handle.row_version, fields={"active": False}
        )
    assert attendance.sheet(folder, raad.meeting) == sheet
    assert not any(line.bodies for line in read_people(folder, date(2020, 1, 1)))


READER: list[Callable[[Workspace], object]] = [
    lambda f: people.delete(f, 1, row_version=1),
    lambda f: people.restore(f, 1),
    lambda f: functions.add(f, fields={"title": "x"}),
    lambda f: functions.edit(f, 1, row_version=1, fields={"title": "x"}),
    lambda f: functions.delete(f, 1, row_version=1),
]


@pytest.mark.parametrize("command", READER)
def test_who_may_only_read_changes_nothing(
    empty: Workspace, command: Callable[[Workspace], object]
) -> None:
    council(empty)
    before = state(empty)
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        command(as_role(empty, Role.READER))
    assert state(empty) == before
    assert one(empty, "function", 1)["row_version"] == version(empty, Function, 1)


def test_a_woman_is_noted_at_a_meeting_by_her_own_title(raad: Council) -> None:
    titles: functions.FunctionFields = {"title": "Schepen", "title_f": "Schepene"}
    made = functions.add(raad.workspace, fields=titles)
    change(raad.workspace, raad.member, {"gender": Gender.FEMALE, "function_id": made.id})
    attendance.mark(
        raad.workspace, raad.meeting, person_id=raad.member, status=AttendanceStatus.PRESENT
    )
    sheet = attendance.sheet(raad.workspace, raad.meeting)
    (entry,) = (one for one in sheet.entries if one.person_id == raad.member)
    assert entry.function == "Schepene"
