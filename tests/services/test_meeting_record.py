"""What the editor of a meeting reads: rows as in the lists, with handles, in one session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import one, step_to, version
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.paper_checks import checks
from zonedesk.domain.words import AttendanceStatus, ItemKind, ItemResult, MeetingStatus
from zonedesk.services import agenda, attendance, lists, meeting_record, meetings, papers

if TYPE_CHECKING:
    from tests.services.council import Council
    from zonedesk.services.workspace import Workspace


def test_the_list_is_that_of_every_screen_with_handles(lier: Workspace) -> None:
    found = meeting_record.list_meetings(lier)
    assert [line.row for line in found.lines] == list(lists.rows(lier, "meetings"))
    for line in found.lines[:5]:
        assert line.handle.row_version == version(lier, Meeting, line.handle.id)
    assert found.bodies[0].name == "Zonale veiligheidsraad"


def test_a_meeting_holds_its_agenda_as_every_list_shows_it(lier: Workspace) -> None:
    record = meeting_record.meeting(lier, "ZVR/2018/2")
    of_all = [
        row for row in lists.rows(lier, "agenda") if getattr(row, "meeting", "") == "ZVR/2018/2"
    ]
    assert [entry.row for entry in record.items] == of_all
    assert (record.earlier, record.later) == ("ZVR/2018/1", "")
    assert record.body.code == "ZVR"
    assert not record.lacking
    assert len(record.attendance) == 6


def test_an_item_tells_what_it_is_linked_to_and_what_came_of_it(lier: Workspace) -> None:
    record = meeting_record.meeting(lier, "ZVR/2018/2")
    item = meeting_record.item(lier, record.items[3].handle.id)
    assert item.handle == record.items[3].handle
    assert item.title == "Extremisme en radicalisme: rol van de wijkwerking"
    assert [line.reference for line in item.plan_lines] == ["O1.1"]
    assert item.proposer == "Korpschef"
    assert item.result is ItemResult.AGREED
    assert len(item.decisions) == 1
    assert [action.reference for action in item.actions] == ["A/2018/4"]


def test_what_is_gone_is_refused(raad: Council) -> None:
    item = raad.item("Verslag")
    agenda.delete(raad.workspace, item, row_version=version(raad.workspace, AgendaItem, item))
    with pytest.raises(Refused):
        meeting_record.item(raad.workspace, item)
    meetings.delete(raad.workspace, raad.meeting, row_version=1)
    with pytest.raises(Refused):
        meeting_record.meeting(raad.workspace, "GR/2018/1")
    with pytest.raises(Conflict):
        meeting_record.version(raad.workspace, raad.meeting)


def test_before_the_meeting_it_is_asked_what_its_agenda_needs(raad: Council) -> None:
    def lacking() -> list[str]:
        return [lack.code for lack in meeting_record.meeting(raad.workspace, "GR/2018/1").lacking]

    assert lacking() == ["items", "start", "place"]
    raad.item("Verslag")
    assert lacking() == ["start", "place", "presenter"]
    step_to(raad.workspace, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    assert lacking() == ["start", "end", "attendance", "results"]


def test_choices_are_what_there_is(lier: Workspace) -> None:
    choices = meeting_record.choices(lier)
    assert len(choices.dossiers) == len(lists.rows(lier, "dossiers"))
    assert "O1.1" in [line.reference for line in choices.plan_lines]
    assert "Korpschef" in [person.name for person in choices.persons]
    assert meeting_record.persons(lier) == choices.persons


def test_one_click_is_stored_whatever_else_was_saved_meanwhile(raad: Council) -> None:
    item = raad.item("Verslag")
    fields: agenda.ItemFields = {"title": "Verslag van oktober"}
    agenda.edit(raad.workspace, item, row_version=1, fields=fields)
    agenda.choose(
        raad.workspace,
        item,
        seen={"kind": ItemKind.DISCUSSION},
        fields={"kind": ItemKind.DECISION},
    )
    assert one(raad.workspace, "agenda_item", item)["kind"] == "decision"


def test_one_click_on_what_somebody_else_changed_is_a_conflict(raad: Council) -> None:
    item = raad.item("Verslag")
    agenda.choose(raad.workspace, item, seen={"result": None}, fields={"result": ItemResult.NOTED})
    with pytest.raises(Conflict):
        agenda.choose(
            raad.workspace, item, seen={"result": None}, fields={"result": ItemResult.APPROVED}
        )
    with pytest.raises(Refused):
        agenda.choose(raad.workspace, item, seen={"title": "Verslag"}, fields={"title": " "})


def test_one_click_in_a_locked_meeting_is_refused(raad: Council) -> None:
    item = raad.item("Verslag")
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    with pytest.raises(Refused) as refused:
        agenda.choose(raad.workspace, item, seen={}, fields={"result": ItemResult.NOTED})
    assert refused.value.code == "meeting.locked"


def test_who_was_called_and_is_not_noted_is_missing(raad: Council) -> None:
    folder = raad.workspace

    def people() -> list[tuple[str, str]]:
        record = meeting_record.meeting(folder, "GR/2018/1")
        return [(lack.code, lack.person) for lack in record.lacking if lack.person_id]

    step_to(folder, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    assert people() == []  # nothing noted at all is one line: the attendance
    attendance.mark(folder, raad.meeting, person_id=raad.chair, status=AttendanceStatus.PRESENT)
    assert people() == [("unmarked", "Raadslid"), ("unmarked", "Algemeen directeur")]
    attendance.mark(folder, raad.meeting, person_id=raad.member, status=AttendanceStatus.REPLACED)
    assert people() == [("unreplaced", "Raadslid"), ("unmarked", "Algemeen directeur")]
    found = papers.paper_data(folder, "minutes", reference="GR/2018/1")
    told = [(one.code, one.person) for one in checks(found) if one.person]
    assert told == people()
    step_to(folder, raad.meeting, MeetingStatus.APPROVED)
    assert people() == []
