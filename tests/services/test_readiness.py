"""One list of what is missing before an agenda is sent, never green while it has a line (R45)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any, cast

import pytest

from tests.services.council import DAY, Council, order, step_to, version
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.readiness import Need
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import ItemKind, MeetingStatus
from zonedesk.services import agenda, bodies, dossiers, meetings, preparing, readiness
from zonedesk.services import terms as meeting_terms

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

LATER = date(2019, 1, 28)


def needs(folder: Workspace, meeting: int) -> list[str]:
    """What is missing, with the number of the item, but for the term."""
    found = readiness.missing(folder, meeting, terms=())
    return [f"{one.need}{one.number and ' ' + one.number}" for one in found]


def told(folder: Workspace, meeting: int, **fields: Any) -> None:
    """Set fields of a meeting."""
    now = version(folder, Meeting, meeting)
    told = cast("meetings.MeetingFields", fields)
    meetings.edit(folder, meeting, row_version=now, fields=told)


def edited(folder: Workspace, item: int, **fields: Any) -> None:
    """Set fields of an item."""
    now = version(folder, AgendaItem, item)
    agenda.edit(folder, item, row_version=now, fields=cast("agenda.ItemFields", fields))


@pytest.fixture
def ready(raad: Council) -> Council:
    """A meeting with nothing missing: hour, place, and one notice."""
    told(raad.workspace, raad.meeting, starts_at=time(20), place="Raadzaal")
    edited(raad.workspace, raad.item("Kennisgeving"), kind=ItemKind.NOTICE)
    assert readiness.missing(raad.workspace, raad.meeting, terms=()) == ()
    return raad


def test_an_empty_meeting_of_an_empty_body_lacks_all_that_stops_it(empty: Workspace) -> None:
    body = bodies.add(empty, "WG", fields={"name": "Werkgroep"}).id
    meeting = meetings.create(empty, body, day=DAY).id
    found = readiness.missing(empty, meeting)
    assert [(one.need, one.blocks) for one in found] == [
        (Need.ITEMS, True),
        (Need.START, True),
        (Need.PLACE, True),
        (Need.CHAIR, True),
        (Need.SECRETARY, False),
        (Need.MEMBERS, True),
    ]


def test_a_meeting_at_midnight_has_its_hour(ready: Council) -> None:
    told(ready.workspace, ready.meeting, starts_at=time(0))
    assert needs(ready.workspace, ready.meeting) == []


@pytest.mark.parametrize(
    ("mode", "lacks"),
    [("physical", ["place"]), ("hybrid", ["place"]), ("video", []), ("written", [])],
)
def test_a_meeting_that_is_nowhere_needs_no_place(
    ready: Council, mode: str, lacks: list[str]
) -> None:
    folder = ready.workspace
    with folder.database.write("test.mode", 1, at=folder.clock.now_utc()) as session:
        session.connection().exec_driver_sql("UPDATE meeting SET mode=?, place=''", (mode,))
    assert needs(folder, ready.meeting) == lacks


def test_a_decision_needs_who_presents_it_its_explanation_and_its_dossier(
    ready: Council,
) -> None:
    folder, item = ready.workspace, ready.item("Reglement")
    edited(folder, item, kind=ItemKind.DECISION)
    assert needs(folder, ready.meeting) == ["presenter 2", "context 2", "dossier 2"]
    first, *_ = readiness.missing(folder, ready.meeting, terms=())
    assert first.item is not None
    assert (first.item.id, first.title, first.blocks) == (item, "Reglement", False)
    dossier = dossiers.create(folder, fields={"title": "Reglement", "category": "x"}).id
    text = from_plain("Toelichting")
    edited(folder, item, proposer="Korpschef", context=text, dossier_id=dossier)
    assert needs(folder, ready.meeting) == []


def test_below_an_item_its_presenter_speaks(ready: Council) -> None:
    above = ready.item("Personeel")
    edited(ready.workspace, above, proposer="Korpschef")
    ready.item("Vacatures", under=above)
    assert needs(ready.workspace, ready.meeting) == []


def test_an_advisory_body_needs_no_dossier(ready: Council) -> None:
    folder = ready.workspace
    version_ = next(
        row for row in folder.database.connection.execute("SELECT row_version FROM body")
    )[0]
    bodies.edit(folder, ready.body, row_version=version_, fields={"deliberative": False})
    edited(folder, ready.item("Reglement"), kind=ItemKind.DECISION, proposer="Korpschef")
    assert needs(folder, ready.meeting) == ["context 2"]


def test_planned_times_are_asked_when_others_have_them(ready: Council) -> None:
    folder = ready.workspace
    above = ready.item("Personeel")
    edited(folder, above, kind=ItemKind.NOTICE)
    below = ready.item("Vacatures", under=above)
    edited(folder, below, kind=ItemKind.NOTICE)
    assert needs(folder, ready.meeting) == []
    with folder.database.write("test.minutes", 1, at=folder.clock.now_utc()) as session:
        raw = session.connection().exec_driver_sql
        raw("UPDATE agenda_item SET minutes=10 WHERE id=?", (below,))
    assert needs(folder, ready.meeting) == ["minutes 1"]


def test_previous_minutes_that_are_not_on_the_agenda_are_missed_until_they_are(
    ready: Council,
) -> None:
    folder = ready.workspace
    meeting = preparing.begin(folder, ready.body, day=LATER, fields={"place": "Raadzaal"}).id
    step_to(folder, ready.meeting, MeetingStatus.RUNNING)
    (lack,) = readiness.missing(folder, meeting, terms=())
    assert (lack.need, lack.reference, lack.day) == (Need.PREVIOUS_MINUTES, "GR/2018/1", DAY)
    chosen = [one.key for one in preparing.proposals(folder, meeting)][:1]
    preparing.take(folder, meeting, chosen=chosen)
    assert needs(folder, meeting) == []


def test_a_convocation_term_that_passed_is_told_and_stops_nothing(ready: Council) -> None:
    """The council may still be convoked: with urgency, which the secretary has to know."""
    folder = ready.workspace
    assert readiness.missing(folder, ready.meeting) == ()
    known = meeting_terms.of_meeting(folder, ready.meeting)
    passed = tuple(replace(one, passed=True) for one in known)
    (lack,) = readiness.missing(folder, ready.meeting, terms=passed)
    assert (lack.need, lack.blocks) == (Need.TERM, False)
    assert lack.day is not None
    assert lack.day < DAY
    step_to(folder, ready.meeting, MeetingStatus.AGENDA_SENT)
    assert readiness.missing(folder, ready.meeting, terms=passed) == ()


@pytest.mark.parametrize("status", [MeetingStatus.RUNNING, MeetingStatus.APPROVED])
def test_once_opened_nothing_is_asked_of_the_agenda(raad: Council, status: MeetingStatus) -> None:
    assert readiness.missing(raad.workspace, raad.meeting)
    step_to(raad.workspace, raad.meeting, status)
    assert readiness.missing(raad.workspace, raad.meeting) == ()


def test_standing_items_need_nobody_to_present_them(empty: Workspace) -> None:
    body = bodies.add_preset(empty, "ZVR").id
    meeting = preparing.begin(empty, body, day=DAY, fields={"place": "Kazerne"}).id
    assert len(order(empty, meeting)) == 5
    assert needs(empty, meeting) == ["chair", "secretary", "members"]


def test_a_title_of_three_hundred_words_is_a_title(ready: Council) -> None:
    edited(ready.workspace, order(ready.workspace, ready.meeting)[0][0], title="woord " * 300)
    assert needs(ready.workspace, ready.meeting) == []
