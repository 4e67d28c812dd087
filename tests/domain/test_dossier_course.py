"""The course of a dossier: what is told, in which order, narrowed, and to whom."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.dossier_course import (
    Affected,
    Change,
    CourseKind,
    Event,
    Moment,
    Note,
    Step,
    Treated,
    course,
    for_edition,
    newest_first,
    of_kind,
)
from zonedesk.domain.dossier_supervision import Supervision, SupervisionDays
from zonedesk.domain.richtext import RichText
from zonedesk.domain.rows import AgendaRow, DecisionRow, DossierRow
from zonedesk.domain.words import (
    DossierStatus,
    Edition,
    FollowUpKind,
    ItemKind,
    ItemResult,
    Marking,
    SupervisionResult,
)

DAY = date(2019, 1, 14)


def dossier(**fields: object) -> DossierRow:
    told = {
        "reference": "2019_GR_00001",
        "title": "Aankoop",
        "category": "Aankoop",
        "subcategory": "",
        "phenomenon": "",
        "body": "GR",
        "status": DossierStatus.DECIDED,
        "handler": "",
        "marking": Marking.PUBLIC,
        "opened": DAY,
        "closed": None,
        "amount": None,
        "legal_basis": "",
        "sent": None,
        "received": None,
        "supervision_result": None,
        **fields,
    }
    return DossierRow(**told)  # type: ignore[arg-type]


def decision(reference: str, marking: Marking = Marking.PUBLIC) -> DecisionRow:
    return DecisionRow(
        reference, "GR/2019/1", "GR", DAY, "1", "Aankoop", RichText(), None, "", marking
    )


def item(*decisions: DecisionRow, public: bool = True) -> Treated:
    row = AgendaRow(
        "GR/2019/1", "1", "Aankoop", ItemKind.DECISION, public, ItemResult.APPROVED, "", "", ""
    )
    return Treated(row, DAY + timedelta(days=5), "Gemeenteraad", decisions)


def steps(events: tuple[Event, ...]) -> list[Step]:
    return [one.step for one in events]


def told(**given: object) -> tuple[Event, ...]:
    return course(
        dossier(),
        Supervision(SupervisionDays(**given)),  # type: ignore[arg-type]
        items=(),
        notes=(),
        today=DAY,
    )


def test_an_item_with_one_decision_is_one_entry_and_with_more_each_has_its_own() -> None:
    one = course(dossier(), Supervision(), items=[item(decision("B1"))], notes=(), today=DAY)
    assert steps(one) == [Step.TREATED, Step.OPENED]
    two = item(decision("B1"), decision("B2"))
    several = course(dossier(), Supervision(), items=[two], notes=(), today=DAY)
    assert steps(several) == [Step.DECIDED, Step.DECIDED, Step.TREATED, Step.OPENED]


def test_a_note_with_a_term_is_told_on_both_days() -> None:
    note = Note(DAY, FollowUpKind.DEADLINE, "Offerte vragen", "", DAY + timedelta(days=30))
    events = course(dossier(), Supervision(), items=(), notes=[note], today=DAY)
    assert [(one.step, one.day) for one in events] == [
        (Step.DUE, DAY + timedelta(days=30)),
        (Step.NOTED, DAY),
        (Step.OPENED, DAY),
    ]


def test_every_day_of_supervision_has_its_entry() -> None:
    names = (
        "sent",
        "copy_sent",
        "posted",
        "received",
        "requested",
        "file_sent",
        "file_received",
        "suspended",
        "justified",
        "justified_received",
        "answered",
    )
    days = {name: DAY + timedelta(days=place + 1) for place, name in enumerate(names)}
    events = told(**days, result=SupervisionResult.APPROVED)
    assert [one.day for one in reversed(events)] == [DAY, *days.values()]
    assert events[0].answer is SupervisionResult.APPROVED
    assert all(CourseKind.SUPERVISION in one.kinds for one in events[:-1])


@pytest.mark.parametrize(
    ("event", "origin"),
    [
        (Event(Step.TREATED, DAY, item=item()), ("meetings", "GR/2019/1#1")),
        (Event(Step.CARRIED_OUT, DAY, decision=decision("B1")), ("meetings", "GR/2019/1#1")),
        (
            Event(Step.AFFECTED, DAY, affected=Affected("B1", "B2", "amends", "GR/2019/2#1")),
            ("meetings", "GR/2019/2#1"),
        ),
        (Event(Step.ACTION_MADE, DAY, moment=Moment("A/2019/1", "Doen")), ("actions", "A/2019/1")),
        (Event(Step.DOCUMENT_ADDED, DAY, moment=Moment("", "Offerte")), None),
        (Event(Step.LINKED, DAY, other="2018_GR_00001"), ("dossiers", "2018_GR_00001")),
        (Event(Step.OPENED, DAY), None),
    ],
)
def test_an_entry_opens_where_it_comes_from(event: Event, origin: tuple[str, str] | None) -> None:
    assert event.origin == origin


def test_the_public_edition_keeps_what_everybody_may_read() -> None:
    closed = decision("B2", Marking.CLOSED)
    events = course(
        dossier(),
        Supervision(),
        items=[item(decision("B1"), closed), item(public=False)],
        notes=[Note(DAY, FollowUpKind.REMARK, "Gebeld", "Secretaris")],
        today=DAY,
        more=[
            Event(
                Step.CHANGED, DAY, change=Change("title", "a", "b", "x"), marking=Marking.INTERNAL
            ),
            Event(Step.DOCUMENT_ADDED, DAY, moment=Moment("", "Nota"), marking=Marking.CLOSED),
        ],
    )
    public = for_edition(events, Edition.PUBLIC)
    assert sorted(steps(public)) == sorted([Step.DECIDED, Step.TREATED, Step.OPENED])
    kept = next(one.item for one in public if one.item)
    assert [one.reference for one in kept.decisions] == ["B1"]
    assert for_edition(events, Edition.FULL) == events


@given(st.lists(st.tuples(st.sampled_from(list(Step)), st.integers(0, 400)), max_size=60))
def test_a_course_is_in_order_and_each_entry_has_a_kind(found: list[tuple[Step, int]]) -> None:
    events = newest_first(Event(step, DAY + timedelta(days=days)) for step, days in found)
    assert [one.day for one in events] == sorted((one.day for one in events), reverse=True)
    assert of_kind(events, None) == events
    parts = [of_kind(events, kind) for kind in CourseKind]
    assert sum(map(len, parts)) == len(events)
