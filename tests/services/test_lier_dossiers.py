"""The nineteen dossiers of Lier, each from the first note to closed (R50-R54, R65)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from tests.services.council import lock, rows, version
from tests.services.folders import let_go, lier_folder
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import AgendaItem, Dossier
from zonedesk.db.queries.dossier_route import placed
from zonedesk.domain.dossier_route import NextStep, next_step
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import DossierStatus, ItemResult, MeetingStatus
from zonedesk.services import (
    agenda,
    bodies,
    decision_course,
    decisions,
    dossier_agenda,
    dossier_steps,
    dossiers,
    journal,
    meetings,
    supervision,
)
from zonedesk.services.dossier_record import read_list, read_record
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.domain.rows import DossierRow
    from zonedesk.services.workspace import Workspace

AFTER = FixedClock(datetime(2019, 3, 1, 11, 0, tzinfo=UTC))


@dataclass(frozen=True)
class Told:
    """A dossier of Lier, the days of its two items, and the description to go by."""

    row: DossierRow
    college: date
    council: date


@dataclass
class Zone:
    """An open work folder with council and college, and the meetings made in it by day."""

    workspace: Workspace
    bodies: dict[str, int]
    held: dict[tuple[str, date], int]

    def meeting(self, body: str, day: date) -> int:
        """The meeting of a body on a day, made once."""
        if (body, day) not in self.held:
            made = meetings.create(self.workspace, self.bodies[body], day=day)
            self.held[body, day] = made.id
        return self.held[body, day]

    def put_on(self, dossier: int, body: str, *, day: date) -> int:
        """A dossier on the agenda of the meeting of a body, chosen from the list."""
        meeting = self.meeting(body, day)
        places = dossier_agenda.places(self.workspace)
        place = next(one for one in places if one.meeting_id == meeting)
        return dossier_agenda.put_on(self.workspace, dossier, place=place).id

    def treat(self, item: int, result: ItemResult) -> None:
        """What came out of an item."""
        now = version(self.workspace, AgendaItem, item)
        agenda.edit(self.workspace, item, row_version=now, fields={"result": result})

    def approve(self, body: str) -> None:
        """All meetings of a body held and their minutes approved."""
        for (one, _day), meeting in self.held.items():
            if one == body:
                for status in (
                    MeetingStatus.AGENDA_SENT,
                    MeetingStatus.RUNNING,
                    MeetingStatus.DRAFT_MINUTES,
                ):
                    row = next(
                        row for row in rows(self.workspace, "meeting") if row["id"] == meeting
                    )
                    meetings.step(
                        self.workspace, meeting, row_version=row["row_version"], to=status
                    )
                lock(self.workspace, meeting)

    def stands(self, ids: list[int]) -> set[tuple[str, NextStep]]:
        """Where dossiers stand and what comes next."""
        with self.workspace.database.read() as session:
            found = placed(session, Dossier.id.in_(ids), today=AFTER.today())
        return {(one.status.value, next_step(one.status, one.facts)) for one in found.values()}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    """The nineteen dossiers as the register of Lier has them."""
    workspace = opened_folder(lier_folder(tmp_path_factory.mktemp("register")))
    found = []
    for line in read_list(workspace).lines:
        record = read_record(workspace, line.row.reference)
        days = {one.row.meeting.partition("/")[0]: one.day for one in record.items}
        found.append(Told(line.row, days["CBS"], days["GR"]))
    let_go(workspace)
    return sorted(found, key=lambda one: one.row.reference)


@pytest.fixture
def zone(tmp_path: Path) -> Iterator[Zone]:
    """A zone in the beginning of March 2019 without any dossier."""
    workspace = replace(opened_folder(closed_folder(tmp_path)), clock=AFTER)
    made = {code: bodies.add_preset(workspace, code).id for code in ("GR", "CBS")}
    yield Zone(workspace, made, {})
    let_go(workspace)


def test_the_nineteen_go_from_note_to_closed(zone: Zone, told: list[Told]) -> None:
    folder = zone.workspace
    assert len(told) == 19
    ids = []
    for one in told:
        fields: dossiers.DossierFields = {
            "title": one.row.title,
            "category": one.row.category,
            "opened_on": date(2018, 1, 2),
            "description": from_plain("Toelichting"),
        }
        made = dossiers.create(folder, fields=fields, body_id=zone.bodies["GR"])
        assert made.reference == one.row.reference
        ids.append(made.id)
    assert zone.stands(ids) == {("preparing", NextStep.PUT_ON_AGENDA)}

    prepared = [
        zone.put_on(dossier, "CBS", day=one.college) for dossier, one in zip(ids, told, strict=True)
    ]
    assert zone.stands(ids) == {("college", NextStep.TREAT)}
    for item in prepared:
        zone.treat(item, ItemResult.NOTED)
    zone.approve("CBS")
    assert zone.stands(ids) == {("college", NextStep.PUT_ON_COUNCIL)}

    items = [
        zone.put_on(dossier, "GR", day=one.council) for dossier, one in zip(ids, told, strict=True)
    ]
    assert zone.stands(ids) == {("on_agenda", NextStep.TREAT)}
    for item in items:
        zone.treat(item, ItemResult.APPROVED)
        decisions.write(folder, item, row_version=0, text=from_plain("Artikel 1. Goedgekeurd."))
    assert zone.stands(ids) == {("on_agenda", NextStep.APPROVE_MINUTES)}
    zone.approve("GR")
    assert zone.stands(ids) == {("decided", NextStep.SEND_LIST)}

    for dossier, one in zip(ids, told, strict=True):
        assert one.row.sent is not None
        assert one.row.received is not None
        days: supervision.ListFields = {
            "list_sent_on": one.row.sent,
            "list_received_on": one.row.received,
        }
        supervision.note_list(folder, [dossier], fields=days)
    assert zone.stands(ids) == {("supervision", NextStep.CARRY_OUT)}

    assert dossier_steps.read_route(folder, ids[0]).open_ends
    for taken in rows(folder, "decision"):
        decision_course.carried_out(folder, taken["id"], row_version=0, on=date(2019, 2, 28))
    assert zone.stands(ids) == {("carried_out", NextStep.CLOSE)}

    assert dossier_steps.read_route(folder, ids[0]).open_ends == ()
    for dossier in ids:
        now = version(folder, Dossier, dossier)
        dossiers.edit(folder, dossier, row_version=now, fields={"status": DossierStatus.CLOSED})
    assert zone.stands(ids) == {("closed", NextStep.NOTHING)}
    assert {row["closed_on"] for row in rows(folder, "dossier")} == {"2019-03-01"}


def test_what_is_undone_takes_the_status_back(zone: Zone) -> None:
    folder = zone.workspace
    fields: dossiers.DossierFields = {"title": "Camera's", "category": "Aankoop"}
    dossier = dossiers.create(folder, fields=fields, body_id=zone.bodies["GR"]).id
    zone.meeting("GR", date(2019, 3, 25))
    place = dossier_agenda.places(folder)[0]
    before = version(folder, Dossier, dossier)
    put = dossier_agenda.put_on(folder, dossier, place=place)
    assert zone.stands([dossier]) == {("on_agenda", NextStep.TREAT)}
    assert version(folder, Dossier, dossier) == before
    journal.take_back(folder, put.transaction_no)
    assert zone.stands([dossier]) == {("preparing", NextStep.PUT_ON_AGENDA)}


def test_an_adjourned_dossier_and_a_council_called_off_come_back(zone: Zone) -> None:
    folder = zone.workspace
    fields: dossiers.DossierFields = {"title": "Camera's", "category": "Aankoop"}
    dossier = dossiers.create(folder, fields=fields, body_id=zone.bodies["GR"]).id
    item = zone.put_on(dossier, "GR", day=date(2019, 3, 25))
    zone.treat(item, ItemResult.ADJOURNED)
    assert zone.stands([dossier]) == {("adjourned", NextStep.PUT_ON_AGENDA_AGAIN)}
    zone.put_on(dossier, "GR", day=date(2019, 4, 29))
    assert zone.stands([dossier]) == {("on_agenda", NextStep.TREAT)}
    meeting = zone.meeting("GR", date(2019, 4, 29))
    row = next(row for row in rows(folder, "meeting") if row["id"] == meeting)
    meetings.step(
        folder,
        meeting,
        row_version=row["row_version"],
        to=MeetingStatus.CANCELLED,
        reason="Geen quorum",
    )
    assert zone.stands([dossier]) == {("adjourned", NextStep.PUT_ON_AGENDA_AGAIN)}


def test_a_status_set_by_hand_stays_and_another_is_offered(zone: Zone) -> None:
    folder = zone.workspace
    fields: dossiers.DossierFields = {"title": "Camera's", "category": "Aankoop"}
    dossier = dossiers.create(folder, fields=fields, body_id=zone.bodies["GR"]).id
    now = version(folder, Dossier, dossier)
    dossiers.edit(folder, dossier, row_version=now, fields={"status": DossierStatus.WITHDRAWN})
    zone.put_on(dossier, "GR", day=date(2019, 3, 25))
    assert zone.stands([dossier]) == {("withdrawn", NextStep.TREAT)}
    assert dossier_steps.read_route(folder, dossier).offered is DossierStatus.ON_AGENDA
