"""Supervision noted, its terms set otherwise, and told to the council (WGP 85-88, DLB 284)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import DAY, Council, one, rows
from zonedesk.db.bulk import table_of
from zonedesk.db.models import AgendaItem
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING
from zonedesk.domain.words import (
    DossierStatus,
    ItemKind,
    ItemResult,
    Matter,
    SupervisionResult,
)
from zonedesk.services import agenda, decisions, dossiers, journal, meetings, supervision
from zonedesk.services.dossier_record import count_waiting, read_list, read_record
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.services.workspace import Workspace

#: Lier's nineteen: the day of the council, of the sending (nine days later), of the receipt (two
#: more), and what follows by hand: receipt + 25 and + 40, of which no day is moved.
LIER = (
    # Jan has 31 days: 2 Feb + 25 = 27 Feb; + 40 = 42 Feb less 28 = 14 Mar.
    ("2018_GR_00001", (2018, 1, 31), (2018, 2, 2), (2018, 2, 27), (2018, 3, 14)),
    # Mar has 31: 9 + 25 = 34 - 31 = 3 Apr; 9 + 40 = 49 - 31 = 18 Apr.
    ("2018_GR_00002", (2018, 3, 7), (2018, 3, 9), (2018, 4, 3), (2018, 4, 18)),
    ("2018_GR_00003", (2018, 3, 7), (2018, 3, 9), (2018, 4, 3), (2018, 4, 18)),
    # Apr has 30: 6 + 25 = 31 - 30 = 1 May; 6 + 40 = 46 - 30 = 16 May.
    ("2018_GR_00004", (2018, 4, 4), (2018, 4, 6), (2018, 5, 1), (2018, 5, 16)),
    ("2018_GR_00005", (2018, 4, 4), (2018, 4, 6), (2018, 5, 1), (2018, 5, 16)),
    # May has 31: 4 + 25 = 29 May; 4 + 40 = 44 - 31 = 13 Jun.
    ("2018_GR_00006", (2018, 5, 2), (2018, 5, 4), (2018, 5, 29), (2018, 6, 13)),
    ("2018_GR_00007", (2018, 5, 2), (2018, 5, 4), (2018, 5, 29), (2018, 6, 13)),
    # Jun has 30: 8 + 25 = 33 - 30 = 3 Jul; 8 + 40 = 48 - 30 = 18 Jul.
    ("2018_GR_00008", (2018, 6, 6), (2018, 6, 8), (2018, 7, 3), (2018, 7, 18)),
    ("2018_GR_00009", (2018, 6, 6), (2018, 6, 8), (2018, 7, 3), (2018, 7, 18)),
    # Jul has 31: 6 + 25 = 31 Jul; 6 + 40 = 46 - 31 = 15 Aug, a holiday: it stays.
    ("2018_GR_00010", (2018, 7, 4), (2018, 7, 6), (2018, 7, 31), (2018, 8, 15)),
    ("2018_GR_00011", (2018, 7, 4), (2018, 7, 6), (2018, 7, 31), (2018, 8, 15)),
    # Oct has 31: 5 + 25 = 30 Oct; 5 + 40 = 45 - 31 = 14 Nov.
    ("2018_GR_00012", (2018, 10, 3), (2018, 10, 5), (2018, 10, 30), (2018, 11, 14)),
    ("2018_GR_00013", (2018, 10, 3), (2018, 10, 5), (2018, 10, 30), (2018, 11, 14)),
    # Nov has 30: 2 + 25 = 27 Nov; 2 + 40 = 42 - 30 = 12 Dec.
    ("2018_GR_00014", (2018, 10, 31), (2018, 11, 2), (2018, 11, 27), (2018, 12, 12)),
    ("2018_GR_00015", (2018, 10, 31), (2018, 11, 2), (2018, 11, 27), (2018, 12, 12)),
    # Dec has 31: 7 + 25 = 32 - 31 = 1 Jan; 7 + 40 = 47 - 31 = 16 Jan.
    ("2018_GR_00016", (2018, 12, 5), (2018, 12, 7), (2019, 1, 1), (2019, 1, 16)),
    ("2018_GR_00017", (2018, 12, 5), (2018, 12, 7), (2019, 1, 1), (2019, 1, 16)),
    # 28 + 25 = 53 - 31 = 22 Jan; 28 + 40 = 68 - 31 = 37 - 31 = 6 Feb.
    ("2018_GR_00018", (2018, 12, 26), (2018, 12, 28), (2019, 1, 22), (2019, 2, 6)),
    ("2018_GR_00019", (2018, 12, 26), (2018, 12, 28), (2019, 1, 22), (2019, 2, 6)),
)


def test_the_terms_of_lier_are_as_counted_by_hand(read_lier: Workspace) -> None:
    found = {line.row.reference: line.supervision for line in read_list(read_lier).lines}
    assert found.keys() == {reference for reference, *_ in LIER}
    for reference, sent, received, suspension, annulment in LIER:
        told = found[reference]
        assert told.sending is not None
        assert told.suspension is not None
        assert told.annulment is not None
        assert (told.sent, told.received) == (date(*sent), date(*received)), reference
        assert told.sending.met == date(*sent)
        assert told.suspension.until == date(*suspension), reference
        assert told.annulment.until == date(*annulment), reference


@pytest.fixture
def decided(raad: Council) -> tuple[Council, int]:
    """A dossier that the council decides on at its meeting of 31 December 2018."""
    told: Any = {"title": "Laptops", "category": "Aankoop"}
    dossier = dossiers.create(raad.workspace, fields=told, body_id=raad.body).id
    item = raad.item("Aankoop van laptops")
    dossiers.link(raad.workspace, dossier, items=[(item, 1)])
    agenda.edit(raad.workspace, item, row_version=2, fields={"result": ItemResult.APPROVED})
    decisions.give_reference(raad.workspace, item, row_version=0)
    edit(raad.workspace, dossier, status=DossierStatus.DECIDED)
    return raad, dossier


def read(workspace: Workspace, dossier: int) -> DossierRecord:
    """A dossier as an editor reads it."""
    return read_record(workspace, one(workspace, "dossier", dossier)["reference"])


def edit(workspace: Workspace, dossier: int, **fields: Any) -> None:
    """Change a dossier as it stands."""
    told: Any = fields
    version = read(workspace, dossier).handle.row_version
    dossiers.edit(workspace, dossier, row_version=version, fields=told)


def note(workspace: Workspace, dossier: int, **fields: Any) -> Any:
    """Note what happened under supervision."""
    told: Any = fields
    version = read(workspace, dossier).handle.row_version
    return supervision.record(workspace, dossier, row_version=version, fields=told)


def test_a_decision_is_sent_received_asked_for_and_answered(decided: tuple[Council, int]) -> None:
    raad, dossier = decided
    folder = raad.workspace
    assert read(folder, dossier).supervision.sending is not None
    note(folder, dossier, list_sent_on=date(2019, 1, 8))
    record = read(folder, dossier)
    assert record.row.status is DossierStatus.SUPERVISION
    assert record.supervision.provisional
    note(folder, dossier, list_received_on=date(2019, 1, 10), posted_on=date(2019, 1, 8))
    told = read(folder, dossier).supervision
    assert told.posting is not None
    assert told.annulment is not None
    assert (told.posting.until, told.annulment.until) == (date(2019, 1, 18), date(2019, 2, 19))
    note(folder, dossier, file_requested_on=date(2019, 1, 20))
    assert read(folder, dossier).supervision.interrupted == date(2019, 1, 20)
    assert count_waiting(folder) == 1
    note(folder, dossier, file_sent_on=date(2019, 1, 22), file_received_on=date(2019, 1, 24))
    told = read(folder, dossier).supervision
    assert told.annulment is not None
    assert told.annulment.until == date(2019, 3, 5)  # 7 days of January, 28 of February, 5 more
    note(folder, dossier, supervision_result=SupervisionResult.NO_REMARKS)
    assert count_waiting(folder) == 0


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"list_sent_on": date(2018, 12, 30)}, "supervision.sent_before_decided"),
        (
            {"list_sent_on": date(2019, 1, 8), "list_received_on": date(2019, 1, 7)},
            "dossier.received_before_sent",
        ),
        ({"posted_on": date(2018, 12, 1)}, "supervision.posted_before_decided"),
        ({"file_requested_on": date(2019, 1, 8)}, "supervision.list_not_sent"),
        ({"file_sent_on": date(2019, 1, 8)}, "supervision.file_not_requested"),
        ({"justified_on": date(2019, 1, 8)}, "supervision.not_suspended"),
        ({"justified_received_on": date(2019, 1, 8)}, "supervision.not_justified"),
        (
            {"list_sent_on": date(2019, 1, 8), "suspended_on": date(2019, 1, 7)},
            "supervision.suspended_before_list",
        ),
        (
            {"list_sent_on": date(2019, 1, 8), "answered_on": date(2019, 1, 7)},
            "supervision.answered_before_list",
        ),
    ],
)
def test_days_that_cannot_be_are_refused(
    decided: tuple[Council, int], fields: dict[str, Any], code: str
) -> None:
    raad, dossier = decided
    with pytest.raises(Refused) as caught:
        note(raad.workspace, dossier, **fields)
    assert caught.value.code == code
    assert read(raad.workspace, dossier).supervision.sent is None


def test_the_matter_of_the_dossier_goes_before_that_of_its_item(
    decided: tuple[Council, int],
) -> None:
    raad, dossier = decided
    item = rows(raad.workspace, "agenda_item")[0]
    table = table_of(AgendaItem)
    with writing(raad.workspace, "item.matter") as session:
        changed = table.update().where(table.c.id == item["id"])
        session.execute(changed.values(matter=Matter.PUBLIC_CONTRACT))
    assert read(raad.workspace, dossier).supervision.oversight.article == "86, 1°"
    note(raad.workspace, dossier, matter=Matter.BUDGET)
    assert read(raad.workspace, dossier).supervision.approves


def test_a_term_is_set_otherwise_with_a_reason_and_back_to_the_rule(
    decided: tuple[Council, int],
) -> None:
    raad, dossier = decided
    note(raad.workspace, dossier, list_sent_on=DAY, list_received_on=DAY)
    day = date(2019, 3, 1)
    with pytest.raises(Refused, match=r"record\.required"):
        supervision.overrule(raad.workspace, dossier, code="annulment", day=day, reason=" ")
    with pytest.raises(Refused, match=r"supervision\.unknown_term"):
        supervision.overrule(raad.workspace, dossier, code="accounts", day=day, reason="x")
    assert supervision.overrule(
        raad.workspace, dossier, code="annulment", day=day, reason="Brief van de minister"
    )
    told = read(raad.workspace, dossier).supervision.annulment
    assert told is not None
    assert (told.until, told.by_rule) == (day, date(2019, 2, 9))  # 40 - 31 days of January
    assert told.overruled is not None
    assert supervision.follow_rule(raad.workspace, dossier, code="annulment")
    assert supervision.follow_rule(raad.workspace, dossier, code="annulment") == NOTHING
    told = read(raad.workspace, dossier).supervision.annulment
    assert told is not None
    assert told.until == date(2019, 2, 9)


def test_one_list_is_noted_on_every_dossier_of_its_meeting_and_taken_back_at_once(
    decided: tuple[Council, int],
) -> None:
    raad, dossier = decided
    note(raad.workspace, dossier, matter=Matter.PUBLIC_CONTRACT)
    day = date(2019, 1, 8)
    outcome = supervision.note_list_of_meeting(
        raad.workspace, raad.meeting, fields={"list_sent_on": day, "posted_on": day}
    )
    days = read(raad.workspace, dossier).supervision.days
    assert (days.sent, days.posted, days.copy_sent) == (day, day, day)
    later = date(2019, 1, 20)
    supervision.note_list(
        raad.workspace, [dossier], fields={"list_sent_on": later, "list_received_on": later}
    )
    days = read(raad.workspace, dossier).supervision.days
    assert (days.sent, days.received) == (day, later)  # what was noted stays
    assert outcome.reference == read(raad.workspace, dossier).row.reference


def test_the_list_is_taken_back_in_one_step(decided: tuple[Council, int]) -> None:
    raad, dossier = decided
    outcome = supervision.note_list(
        raad.workspace, [dossier], fields={"list_sent_on": date(2019, 1, 8)}
    )
    journal.take_back(raad.workspace, outcome.transaction_no)
    assert read(raad.workspace, dossier).supervision.sent is None


def test_a_meeting_without_decisions_has_no_list(raad: Council) -> None:
    with pytest.raises(Refused, match=r"supervision\.nothing_decided"):
        supervision.note_list_of_meeting(raad.workspace, raad.meeting, fields={"list_sent_on": DAY})


def test_what_came_out_is_told_at_the_next_meeting(decided: tuple[Council, int]) -> None:
    raad, dossier = decided
    with pytest.raises(Refused, match=r"supervision\.no_result"):
        supervision.report(raad.workspace, dossier)
    note(
        raad.workspace,
        dossier,
        list_sent_on=DAY,
        answered_on=date(2019, 1, 20),
        supervision_result=SupervisionResult.ANNULLED,
    )
    outcome = supervision.report(raad.workspace, dossier)
    item = one(raad.workspace, "agenda_item", outcome.id)
    assert (item["kind"], item["dossier_id"]) == (ItemKind.ANNOUNCEMENT.value, dossier)
    assert "Laptops" in item["title"]
    assert "2019" in item["context_plain"]
    assert read(raad.workspace, dossier).supervision.days.reported == outcome.reference
    with pytest.raises(Refused) as caught:
        supervision.report(raad.workspace, dossier)
    assert caught.value.code == "supervision.reported"
    version = read(raad.workspace, dossier).handle.row_version
    supervision.reported(raad.workspace, dossier, row_version=version, meeting_id=None)
    assert not read(raad.workspace, dossier).supervision.days.reported


def test_without_a_meeting_to_come_nothing_can_be_told(decided: tuple[Council, int]) -> None:
    raad, dossier = decided
    note(
        raad.workspace,
        dossier,
        list_sent_on=DAY,
        supervision_result=SupervisionResult.NO_REMARKS,
    )
    version = one(raad.workspace, "meeting", raad.meeting)["row_version"]
    meetings.delete(raad.workspace, raad.meeting, row_version=version)
    with pytest.raises(Refused) as caught:
        supervision.report(raad.workspace, dossier)
    assert caught.value.code == "supervision.no_meeting"


def test_who_read_an_older_state_notes_nothing(decided: tuple[Council, int]) -> None:
    raad, dossier = decided
    with pytest.raises(Conflict):
        supervision.record(raad.workspace, dossier, row_version=1, fields={"posted_on": DAY})
