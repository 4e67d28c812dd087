"""Urgent items: two thirds of those present agree, and the minutes name them (L19)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.council import Council, rows
from zonedesk.domain.errors import Refused
from zonedesk.domain.papers import MinutesPaper
from zonedesk.domain.words import AttendanceStatus, Capacity, LateFlag
from zonedesk.services import (
    agenda,
    agenda_urgency,
    attendance,
    journal,
    meeting_record,
    papers,
    people,
)


def seated(desk: Council, function: str, capacity: Capacity = Capacity.MEMBER) -> int:
    """Another member of the council."""
    person = people.add(desk.workspace, fields={"name": function}).id
    people.add_mandate(
        desk.workspace, (desk.body, person), capacity=capacity, since=date(2013, 1, 1)
    )
    return person


def present(desk: Council, *persons: int) -> None:
    """Note who is there."""
    attendance.mark_several(
        desk.workspace, desk.meeting, people=persons, status=AttendanceStatus.PRESENT
    )


def test_two_thirds_of_those_present_make_an_item_urgent(raad: Council) -> None:
    third = seated(raad, "Schepen")
    present(raad, raad.chair, raad.member, third, raad.secretary)
    item = raad.item("a")
    assert set(agenda_urgency.may_support(raad.workspace, item)) == {raad.chair, raad.member, third}
    with pytest.raises(Refused) as refusal:
        agenda_urgency.urgency(raad.workspace, item, supporters=[third], reason="brand")
    assert refusal.value.facts == {"given": 1, "needed": 2, "present": 3}
    agenda_urgency.urgency(
        raad.workspace, item, supporters=[third, raad.chair], reason=" De termijn loopt af. "
    )
    record = meeting_record.item(raad.workspace, item)
    assert [one.name for one in record.supporters] == ["Schepen", "Voorzitter"]
    assert (record.late, record.urgency_reason) == (LateFlag.URGENT, "De termijn loopt af.")


def test_the_minutes_name_them_with_the_reason(raad: Council) -> None:
    present(raad, raad.chair, raad.member)
    item = raad.item("Dringende herstelling")
    agenda_urgency.urgency(
        raad.workspace, item, supporters=[raad.member, raad.chair], reason="Het dak lekt."
    )
    paper = papers.paper_data(raad.workspace, "minutes", reference="GR/2018/1")
    assert isinstance(paper, MinutesPaper)
    (printed,) = paper.items
    assert printed.urgent_for == ("Raadslid", "Voorzitter")
    assert (printed.label, printed.urgency_reason) == ("HD 1", "Het dak lekt.")


def test_the_decree_asks_a_reason(raad: Council) -> None:
    present(raad, raad.chair)
    with pytest.raises(Refused, match=r"urgency\.reason_needed"):
        agenda_urgency.urgency(
            raad.workspace, raad.item("a"), supporters=[raad.chair], reason=" \n"
        )
    assert rows(raad.workspace, "urgency_supporter") == []


def test_who_is_not_there_or_has_no_vote_supports_nothing(raad: Council) -> None:
    item = raad.item("a")
    with pytest.raises(Refused, match=r"urgency\.nobody_present"):
        agenda_urgency.urgency(raad.workspace, item, supporters=[raad.chair], reason="x")
    present(raad, raad.chair, raad.secretary)
    for person, name in ((raad.member, "Raadslid"), (raad.secretary, "Algemeen directeur")):
        with pytest.raises(Refused) as refusal:
            agenda_urgency.urgency(raad.workspace, item, supporters=[person], reason="x")
        assert (refusal.value.code, refusal.value.facts) == ("urgency.not_present", {"name": name})


def test_only_who_is_there_at_the_item_counts(raad: Council) -> None:
    first, second = raad.item("a"), raad.item("b")
    present(raad, raad.chair, raad.member)
    attendance.attend(
        raad.workspace, raad.meeting, person_id=raad.member, at={first: True, second: False}
    )
    assert set(agenda_urgency.may_support(raad.workspace, first)) == {raad.chair, raad.member}
    assert set(agenda_urgency.may_support(raad.workspace, second)) == {raad.chair}


def test_who_replaces_a_member_supports_in_his_place(raad: Council) -> None:
    other = people.add(raad.workspace, fields={"name": "Opvolger"}).id
    attendance.mark(
        raad.workspace,
        raad.meeting,
        person_id=raad.member,
        status=AttendanceStatus.REPLACED,
        replaced_by=other,
    )
    assert agenda_urgency.may_support(raad.workspace, raad.item("a")) == {other: "Opvolger"}


def test_an_urgency_can_be_taken_back_and_set_anew(raad: Council) -> None:
    present(raad, raad.chair, raad.member)
    item = raad.item("a")
    outcome = agenda_urgency.urgency(
        raad.workspace, item, supporters=[raad.chair, raad.member], reason="x"
    )
    again = agenda_urgency.urgency(
        raad.workspace, item, supporters=[raad.chair, raad.member], reason="x"
    )
    assert not again.changes
    journal.take_back(raad.workspace, outcome.transaction_no)
    assert meeting_record.item(raad.workspace, item).supporters == ()
    assert meeting_record.item(raad.workspace, item).late is None


def test_guests_and_the_other_fields_of_an_item_are_kept(raad: Council) -> None:
    fields: agenda.ItemFields = {
        "title": "Begroting 2019, eerste wijziging",
        "short_title": "BW 1",
        "minutes": 90,
        "presenter": "Financieel beheerder",
        "expected": "vaststelling",
        "guests": (raad.member, raad.chair, raad.member),
    }
    item = agenda.add(raad.workspace, raad.meeting, fields=fields).id
    found = meeting_record.item(raad.workspace, item)
    assert (found.short_title, found.minutes, found.presenter) == (
        "BW 1",
        90,
        "Financieel beheerder",
    )
    assert [one.name for one in found.guests] == ["Raadslid", "Voorzitter"]
    change: agenda.ItemFields = {"guests": (raad.chair,), "presenter": raad.chair, "minutes": None}
    agenda.edit(raad.workspace, item, row_version=1, fields=change)
    found = meeting_record.item(raad.workspace, item)
    assert [one.id for one in found.guests] == [raad.chair]
    assert (found.presenter_id, found.presenter, found.minutes) == (raad.chair, "Voorzitter", None)
    assert not agenda.edit(raad.workspace, item, row_version=2, fields={"guests": (raad.chair,)})
    with pytest.raises(Refused, match=r"item\.minutes"):
        agenda.edit(raad.workspace, item, row_version=2, fields={"minutes": -1})
