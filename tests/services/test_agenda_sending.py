"""Agendas that leave the house: kept, printed for good, and what changed since (R40, R41)."""

from __future__ import annotations

import hashlib
from datetime import date, time

import pytest

from tests.services.council import Council, one, rows, step_to
from zonedesk.domain.agenda_changes import Change
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.words import AgendaStage, Edition, LateFlag, MeetingStatus
from zonedesk.services import (
    agenda,
    agenda_sending,
    agenda_sent,
    backlog,
    journal,
    meeting_record,
    meetings,
    papers,
    terms,
)

DAY = date(2018, 11, 22)
REFERENCE = "GR/2018/1"


def sent(desk: Council, *titles: str) -> list[int]:
    """An agenda with some items, sent."""
    items = [desk.item(title) for title in titles]
    send(desk)
    return items


def send(desk: Council) -> int:
    """Send the agenda; the number of the transaction."""
    version = one(desk.workspace, "meeting", desk.meeting)["row_version"]
    return agenda_sending.send(
        desk.workspace, desk.meeting, row_version=version, day=DAY
    ).transaction_no


def late(desk: Council, item: int) -> LateFlag | None:
    """How an item is late."""
    return meeting_record.item(desk.workspace, item).late


def told(desk: Council) -> list[tuple[Change, str, str, str]]:
    """The differences with the agenda that was sent last."""
    found = agenda_sent.changes(desk.workspace, desk.meeting)
    assert found is not None
    return [(one.change, one.title, one.before, one.now) for one in found]


def test_sending_is_a_step_that_keeps_items_and_papers(raad: Council) -> None:
    assert agenda_sent.changes(raad.workspace, raad.meeting) is None
    sent(raad, "a", "b")
    record = meeting_record.meeting(raad.workspace, REFERENCE)
    assert record.row.status is MeetingStatus.AGENDA_SENT
    assert (record.stage, record.sent_on) == (AgendaStage.FIRST, DAY)
    (sending,) = agenda_sent.sendings(raad.workspace, raad.meeting)
    assert [(item.number, item.title) for item in sending.items] == [("1", "a"), ("2", "b")]
    issued = rows(raad.workspace, "issued_document")
    assert [row["edition"] for row in issued if row["kind"] == "convocation"] == ["full"]
    filed = {row["edition"]: row for row in issued if row["kind"] == "agenda"}
    assert set(filed) == {"full", "public"}
    for edition in Edition:
        printed = papers.paper(
            raad.workspace, "agenda", reference=REFERENCE, wish=Wish(edition=edition)
        )
        assert printed == filed[edition.value]["content"]
        assert filed[edition.value]["sha256"] == hashlib.sha256(printed).hexdigest()
    assert agenda_sent.changes(raad.workspace, raad.meeting) == ()


def test_the_stored_print_never_changes(raad: Council) -> None:
    (item,) = sent(raad, "a")
    printed = papers.paper(raad.workspace, "agenda", reference=REFERENCE)
    agenda.edit(raad.workspace, item, row_version=1, fields={"title": "anders"})
    assert papers.paper(raad.workspace, "agenda", reference=REFERENCE) == printed
    assert told(raad) == [(Change.RENAMED, "anders", "a", "anders")]


def test_an_empty_agenda_is_not_sent(raad: Council) -> None:
    agenda.add(raad.workspace, raad.meeting, fields={"title": "Varia", "heading": True})
    with pytest.raises(Refused, match=r"agenda\.empty"):
        send(raad)
    assert rows(raad.workspace, "sent_agenda") == []


def test_only_a_meeting_in_preparation_as_it_was_read_is_sent(raad: Council) -> None:
    raad.item("a")
    with pytest.raises(Conflict):
        agenda_sending.send(raad.workspace, raad.meeting, row_version=99, day=DAY)
    assert rows(raad.workspace, "issued_document") == []
    transaction = send(raad)
    with pytest.raises(Refused, match=r"meeting\.step_forbidden"):
        send(raad)
    with pytest.raises(Refused, match=r"journal\.not_reversible"):
        journal.take_back(raad.workspace, transaction)


def test_what_comes_after_sending_is_late_by_itself(raad: Council) -> None:
    (first,) = sent(raad, "a")
    assert late(raad, first) is None
    assert late(raad, raad.item("b")) is LateFlag.SUPPLEMENTARY
    terms.overrule(
        raad.workspace, raad.meeting, code="extra_item", day=date(2018, 11, 21), reason="vroeger"
    )
    assert late(raad, raad.item("c")) is LateFlag.URGENT
    told: agenda.ItemFields = {"title": "d", "late": None}
    assert late(raad, agenda.add(raad.workspace, raad.meeting, fields=told).id) is None


def test_what_comes_while_the_meeting_runs_is_urgent(raad: Council) -> None:
    sent(raad, "a")
    step_to(raad.workspace, raad.meeting, MeetingStatus.RUNNING)
    assert late(raad, raad.item("b")) is LateFlag.URGENT
    heading = agenda.add(raad.workspace, raad.meeting, fields={"title": "V", "heading": True}).id
    assert late(raad, heading) is None


def test_a_supplementary_agenda_is_compared_with_the_one_before(raad: Council) -> None:
    first, second = sent(raad, "a", "b")
    raad.item("c")
    agenda.move(raad.workspace, second, ordinal=1)
    agenda.edit(raad.workspace, first, row_version=1, fields={"minutes": 20})
    assert told(raad) == [
        (Change.MOVED, "b", "2", "1"),
        (Change.CHANGED, "a", "", ""),
        (Change.ADDED, "c", "", "3"),
    ]
    agenda_sending.send_again(raad.workspace, raad.meeting, day=DAY)
    stages = [one.stage for one in agenda_sent.sendings(raad.workspace, raad.meeting)]
    assert stages == [AgendaStage.FIRST, AgendaStage.SUPPLEMENTARY]
    assert told(raad) == []
    with pytest.raises(Refused, match=r"agenda\.unchanged"):
        agenda_sending.send_again(raad.workspace, raad.meeting, day=DAY)


def test_an_urgent_item_makes_an_urgent_agenda(raad: Council) -> None:
    sent(raad, "a")
    fields: agenda.ItemFields = {"title": "b", "late": LateFlag.URGENT}
    agenda.add(raad.workspace, raad.meeting, fields=fields)
    before = papers.paper(raad.workspace, "agenda", reference=REFERENCE)
    agenda_sending.send_again(raad.workspace, raad.meeting, day=DAY)
    record = meeting_record.meeting(raad.workspace, REFERENCE)
    assert record.stage is AgendaStage.URGENT
    assert [entry.label for entry in record.items] == ["1", "HD 2"]
    assert papers.paper(raad.workspace, "agenda", reference=REFERENCE) != before


def test_nothing_is_sent_again_that_was_not_sent(raad: Council) -> None:
    raad.item("a")
    with pytest.raises(Refused, match=r"agenda\.not_sent"):
        agenda_sending.send_again(raad.workspace, raad.meeting, day=DAY)


def test_a_step_back_keeps_what_was_sent(raad: Council) -> None:
    sent(raad, "a")
    version = one(raad.workspace, "meeting", raad.meeting)["row_version"]
    back = MeetingStatus.PREPARING
    meetings.step(raad.workspace, raad.meeting, row_version=version, to=back, reason="fout")
    assert late(raad, raad.item("b")) is None
    assert told(raad) == [(Change.ADDED, "b", "", "2")]
    send(raad)
    stages = [one.stage for one in agenda_sent.sendings(raad.workspace, raad.meeting)]
    assert stages == [AgendaStage.FIRST, AgendaStage.FIRST]


def test_the_agenda_tells_when_each_item_comes(raad: Council) -> None:
    first = raad.item("a")
    below = raad.item("a1", under=first)
    gone = raad.item("weg")
    last = raad.item("b")
    for item, minutes in ((first, 10), (below, 25), (gone, 500), (last, 30)):
        agenda.edit(raad.workspace, item, row_version=1, fields={"minutes": minutes})
    agenda.delete(raad.workspace, gone, row_version=2)
    version = one(raad.workspace, "meeting", raad.meeting)["row_version"]
    hours: meetings.MeetingFields = {"starts_at": time(20), "ends_at": time(20, 45)}
    meetings.edit(raad.workspace, raad.meeting, row_version=version, fields=hours)
    record = meeting_record.meeting(raad.workspace, REFERENCE)
    starts = [entry.slot.starts if entry.slot else None for entry in record.items]
    assert starts == [time(20), time(20), time(20, 25)]
    assert record.times is not None
    assert (record.times.total, record.times.over) == (55, 10)


def test_what_waited_and_comes_after_sending_is_late_too(raad: Council) -> None:
    above = raad.item("a")
    below = raad.item("a1", under=above)
    raad.item("b")
    backlog.take_off(raad.workspace, above, row_version=1)
    send(raad)
    backlog.put_on(raad.workspace, above, meeting_id=raad.meeting)
    assert [late(raad, one) for one in (above, below)] == [LateFlag.SUPPLEMENTARY] * 2


def test_an_agenda_prepared_anew_is_printed_as_it_stands(raad: Council) -> None:
    sent(raad, "Opening")
    before = papers.paper(raad.workspace, "agenda", reference=REFERENCE)
    again = int(str(one(raad.workspace, "meeting", raad.meeting)["row_version"]))
    preparing = MeetingStatus.PREPARING
    meetings.step(raad.workspace, raad.meeting, row_version=again, to=preparing, reason="Vergeten")
    raad.item("Begroting")
    whole = papers.made_paper(raad.workspace, "agenda", reference=REFERENCE)
    assert not whole.filed
    assert whole.data != before
    send(raad)
    assert papers.made_paper(raad.workspace, "agenda", reference=REFERENCE).filed
