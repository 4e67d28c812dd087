"""Off an agenda is not in the bin: the item waits, whole, for the next meeting (R48, T7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import pytest

from tests.services.council import Council, one, order, state, step_to, version
from zonedesk.db.models import AgendaItem
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import ItemResult, MeetingStatus
from zonedesk.services import agenda, backlog, bodies, decisions, journal, lists, meetings
from zonedesk.services.register import export_register

if TYPE_CHECKING:
    from zonedesk.domain.rows import AgendaRow


def off(raad: Council, item: int) -> int:
    """Take an item off its agenda; gives the transaction."""
    now = version(raad.workspace, AgendaItem, item)
    return backlog.take_off(raad.workspace, item, row_version=now).transaction_no


def test_what_is_taken_off_waits_with_all_below_it(raad: Council) -> None:
    first, second, third = (raad.item(title) for title in ("Een", "Twee", "Drie"))
    below = raad.item("Twee a", under=second)
    off(raad, second)
    assert order(raad.workspace, raad.meeting) == [(first, None), (third, None)]
    (waits,) = backlog.waiting(raad.workspace, raad.body)
    assert (waits.handle.id, waits.title, waits.below) == (second, "Twee", 1)
    assert one(raad.workspace, "agenda_item", below)["parent_id"] == second
    shown = cast("list[AgendaRow]", lists.rows(raad.workspace, "agenda"))
    assert [row.title for row in shown] == ["Een", "Drie"]


def test_a_sub_item_that_is_taken_off_stands_on_its_own(raad: Council) -> None:
    top = raad.item("Boven")
    below = raad.item("Onder", under=top)
    off(raad, below)
    assert one(raad.workspace, "agenda_item", below)["parent_id"] is None
    assert [waits.handle.id for waits in backlog.waiting(raad.workspace, raad.body)] == [below]


def test_it_keeps_its_texts_and_comes_on_the_next_agenda_in_its_place(raad: Council) -> None:
    item = raad.item("Reglement")
    below = raad.item("Bijlage", under=item)
    text = from_plain("Toelichting van de dienst")
    agenda.edit(
        raad.workspace,
        item,
        row_version=version(raad.workspace, AgendaItem, item),
        fields={"context": text},
    )
    off(raad, item)
    later = meetings.create(raad.workspace, raad.body, day=date(2019, 1, 28)).id
    standing = [agenda.add(raad.workspace, later, fields={"title": one}).id for one in "AB"]
    backlog.put_on(raad.workspace, item, meeting_id=later, ordinal=2)
    assert order(raad.workspace, later) == [
        (standing[0], None),
        (item, None),
        (below, item),
        (standing[1], None),
    ]
    assert one(raad.workspace, "agenda_item", item)["context_plain"] == "Toelichting van de dienst"
    assert backlog.waiting(raad.workspace, raad.body) == ()


def test_the_toast_takes_it_back(raad: Council) -> None:
    items = [raad.item(title) for title in "abc"]
    before = state(raad.workspace)
    journal.take_back(raad.workspace, off(raad, items[1]))
    assert state(raad.workspace) == before


def test_putting_on_is_taken_back_too(raad: Council) -> None:
    item = raad.item("Reglement")
    off(raad, item)
    raad.item("Ander punt")
    before = state(raad.workspace)
    done = backlog.put_on(raad.workspace, item, meeting_id=raad.meeting, ordinal=1)
    journal.take_back(raad.workspace, done.transaction_no)
    assert state(raad.workspace) == before


def test_what_the_meeting_dealt_with_stays_on_its_agenda(raad: Council) -> None:
    item = raad.item("Reglement")
    below = raad.item("Bijlage", under=item)
    now = version(raad.workspace, AgendaItem, below)
    agenda.edit(raad.workspace, below, row_version=now, fields={"result": ItemResult.APPROVED})
    with pytest.raises(Refused) as refused:
        off(raad, item)
    assert (refused.value.code, refused.value.facts) == ("agenda.already_treated", {"item": "1"})


def test_a_decision_keeps_an_item_on_its_agenda(raad: Council) -> None:
    item = raad.item("Reglement")
    decisions.write(raad.workspace, item, row_version=0, text=from_plain("Artikel 1"))
    with pytest.raises(Refused):
        off(raad, item)


def test_an_approved_meeting_lets_nothing_go_and_takes_nothing(raad: Council) -> None:
    item, waits = raad.item("Een"), raad.item("Twee")
    off(raad, waits)
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    with pytest.raises(Refused) as refused:
        off(raad, item)
    assert refused.value.code == "meeting.locked"
    with pytest.raises(Refused) as refused:
        backlog.put_on(raad.workspace, waits, meeting_id=raad.meeting)
    assert refused.value.code == "meeting.locked"


def test_an_item_waits_for_its_own_body_only(raad: Council) -> None:
    item = raad.item("Een")
    off(raad, item)
    other = bodies.add_preset(raad.workspace, "CBS").id
    elsewhere = meetings.create(raad.workspace, other, day=date(2019, 1, 7)).id
    with pytest.raises(Refused) as refused:
        backlog.put_on(raad.workspace, item, meeting_id=elsewhere)
    assert refused.value.code == "agenda.other_body"
    with pytest.raises(Conflict):
        backlog.put_on(raad.workspace, raad.item("Op de agenda"), meeting_id=raad.meeting)


def test_the_register_is_exported_without_what_waits(raad: Council) -> None:
    raad.item("Blijft")
    off(raad, raad.item("Wacht"))
    assert export_register(raad.workspace)
