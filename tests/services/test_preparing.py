"""A meeting is ready in one step: its template, the last one, and what else could come on it."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import Council, one, order, rows, state, step_to, version
from tests.services.prepared import APPROVAL, LATER, begun, edited, offered, running, taken, titles
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.carrying import FATES, Fate
from zonedesk.domain.errors import Conflict
from zonedesk.domain.preparing import Source
from zonedesk.domain.presets import AGENDAS, PRESETS
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    BodyKind,
    ItemKind,
    ItemResult,
    Marking,
    MeetingStatus,
    StandingRole,
)
from zonedesk.services import (
    actions,
    agenda,
    bodies,
    carrying,
    dossiers,
    journal,
    meetings,
    preparing,
    standing,
)
from zonedesk.services.register import export_register, import_register

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.workspace import Workspace


@pytest.mark.parametrize("preset", PRESETS, ids=[one.code for one in PRESETS])
def test_each_preset_begins_with_the_approval_of_the_last_minutes(
    empty: Workspace, preset: Any
) -> None:
    body = bodies.add_preset(empty, preset.code).id
    lines = standing.listed(empty, body)
    assert lines[0].role is StandingRole.PREVIOUS_MINUTES
    assert [one.title for one in lines] == [one.title for one in preset.agenda.standing]
    parts = one(empty, "body", body)["parts"].split("\n")
    assert {line.part for line in lines} - {""} <= set(parts)


def test_every_kind_of_body_says_how_its_agenda_is_built() -> None:
    assert set(AGENDAS) == set(BodyKind)


def test_a_security_council_gets_its_five_items_in_their_parts_at_its_hour(
    empty: Workspace,
) -> None:
    body = bodies.add_preset(empty, "ZVR").id
    meeting = preparing.begin(empty, body, day=LATER).id
    assert titles(empty, meeting) == [
        "Goedkeuring van het vorige verslag",
        "Opvolging van de actiepunten",
        "Stand van het zonaal veiligheidsplan",
        "Ronde bestuurlijke en gerechtelijke politie",
        "Varia",
    ]
    kept = {row["part"] for row in rows(empty, "agenda_item")}
    assert kept == set(one(empty, "body", body)["parts"].split("\n"))
    assert one(empty, "meeting", meeting)["starts_at"].startswith("14:00")


def test_bodies_of_a_register_have_no_standing_items(read_lier: Workspace) -> None:
    assert rows(read_lier, "standing_item") == []


def test_a_register_that_is_taken_in_leaves_standing_items_as_they_are(
    raad: Council, tmp_path: Path
) -> None:
    path = tmp_path / "register.xlsx"
    path.write_bytes(export_register(raad.workspace))
    before = rows(raad.workspace, "standing_item")
    import_register(raad.workspace, path)
    assert rows(raad.workspace, "standing_item") == before


def test_a_meeting_says_itself_what_differs_from_the_usual(raad: Council) -> None:
    fields: preparing.BeginFields = {"starts_at": time(19, 30), "place": "Kazerne", "kind": "extra"}
    made = preparing.begin(raad.workspace, raad.body, day=LATER, fields=fields)
    stored = one(raad.workspace, "meeting", made.id)
    assert (stored["place"], stored["kind"]) == ("Kazerne", "extra")
    assert stored["starts_at"].startswith("19:30")
    assert made.reference == "GR/2019/1"
    assert (stored["chair_id"], stored["secretary_id"]) == (raad.chair, raad.secretary)


def test_the_first_item_names_the_minutes_it_approves(raad: Council) -> None:
    running(raad)
    first, *_ = titles(raad.workspace, begun(raad))
    assert first == f"{APPROVAL}: GR/2018/1 (31 december 2018)"


def test_nothing_is_named_where_nothing_was_held(raad: Council) -> None:
    first, *_ = titles(raad.workspace, begun(raad))
    assert first == APPROVAL


def test_each_of_several_minutes_gets_an_item_the_oldest_first(raad: Council) -> None:
    folder = raad.workspace
    second = meetings.create(folder, raad.body, day=date(2019, 1, 14)).id
    cancelled = meetings.create(folder, raad.body, day=date(2019, 1, 15)).id
    for meeting in (raad.meeting, second):
        step_to(folder, meeting, MeetingStatus.DRAFT_MINUTES)
    now = version(folder, Meeting, cancelled)
    meetings.step(folder, cancelled, row_version=now, to=MeetingStatus.CANCELLED)
    one_, two, *rest = titles(folder, begun(raad))
    assert ("GR/2018/1" in one_, "GR/2019/1" in two) == (True, True)
    assert not any(title.startswith(APPROVAL) for title in rest)


def test_minutes_are_asked_once_and_again_when_their_approval_is_put_off(raad: Council) -> None:
    folder = raad.workspace
    running(raad)
    second = begun(raad)
    step_to(folder, second, MeetingStatus.RUNNING)
    third = begun(raad, date(2019, 2, 25))
    assert "GR/2018/1" not in titles(folder, third)[0]
    edited(folder, order(folder, second)[0][0], result=ItemResult.ADJOURNED)
    assert [one.reference for one in offered(raad, third, Source.MINUTES)] == ["GR/2018/1"]


def test_before_the_last_approved_minutes_nothing_is_asked_any_more(raad: Council) -> None:
    folder = raad.workspace
    running(raad)
    second = meetings.create(folder, raad.body, day=date(2019, 1, 14)).id
    step_to(folder, second, MeetingStatus.APPROVED)
    assert titles(folder, begun(raad))[0] == APPROVAL


def test_a_meeting_planned_long_ago_gets_its_minutes_named_when_they_are_taken(
    raad: Council,
) -> None:
    planned = begun(raad)
    running(raad)
    taken(raad, planned, Source.MINUTES)
    assert titles(raad.workspace, planned)[0] == f"{APPROVAL}: GR/2018/1 (31 december 2018)"
    assert len(titles(raad.workspace, planned)) == 2
    assert offered(raad, planned, Source.MINUTES) == []


def test_minutes_that_no_item_waits_for_come_first(raad: Council) -> None:
    folder = raad.workspace
    meeting = meetings.create(folder, raad.body, day=LATER).id
    agenda.add(folder, meeting, fields={"title": "Camera's"})
    running(raad)
    taken(raad, meeting, Source.MINUTES)
    assert titles(folder, meeting) == [
        f"{APPROVAL}: GR/2018/1 (31 december 2018)",
        "Camera's",
    ]


LIKE_RESET = frozenset(Fate) - {Fate.SHAPE, Fate.PLACED, Fate.STAMPED}


def test_like_an_earlier_meeting_takes_each_column_as_decided(raad: Council) -> None:
    folder = raad.workspace
    heading, item = raad.item("Financiën"), raad.item("Begroting 2019")
    dossier = dossiers.create(folder, fields={"title": "Begroting", "category": "x"}).id
    told = {
        "kind": ItemKind.DECISION,
        "public": True,
        "part": "Openbare zitting",
        "proposer": raad.member,
        "dossier_id": dossier,
        "context": from_plain("Toelichting"),
        "discussion": from_plain("Bespreking"),
        "result": ItemResult.APPROVED,
    }
    edited(folder, item, **told)
    actions.add(folder, item_id=item, fields={"text": "Publiceren"})
    with folder.database.write("test.rest", 1, at=folder.clock.now_utc()) as session:
        raw = session.connection().exec_driver_sql
        raw("UPDATE agenda_item SET heading=1 WHERE id=?", (heading,))
        raw(
            "UPDATE agenda_item SET short_title='Begroting', minutes=15, presenter_id=?,"
            " expected='Goedkeuring', urgency_reason='Spoed' WHERE id=?",
            (raad.chair, item),
        )
    meeting = begun(raad, like=raad.meeting)
    made = {
        row["title"]: row for row in rows(folder, "agenda_item") if row["meeting_id"] == meeting
    }
    assert titles(folder, meeting) == [APPROVAL, "Mondelinge vragen", "Financiën", "Begroting 2019"]
    old, copy = one(folder, "agenda_item", item), made["Begroting 2019"]
    blank = one(folder, "agenda_item", raad.item("Vers punt"))
    for name, fate in FATES.items():
        if fate is Fate.SHAPE:
            assert copy[name] == old[name], name
        elif fate in LIKE_RESET:
            assert copy[name] == blank[name], name
    assert (copy["previous_id"], copy["standing_id"]) == (None, None)
    assert made["Financiën"]["heading"] == 1
    assert len(rows(folder, "action_item")) == 1
    assert [row for row in rows(folder, "attendance") if row["meeting_id"] == meeting] == []


def test_standing_items_keep_the_place_they_had_and_skipped_ones_return(raad: Council) -> None:
    folder = raad.workspace
    first = begun(raad)
    camera = agenda.add(folder, first, fields={"title": "Camera's"}, ordinal=2).id
    agenda.add(folder, first, fields={"title": "Bestek"}, under=camera)
    questions = order(folder, first)[-1][0]
    agenda.move(folder, questions, ordinal=1)
    approval = order(folder, first)[1][0]
    carrying.skip(folder, approval, row_version=version(folder, AgendaItem, approval))
    second = begun(raad, date(2019, 2, 25), like=first)
    assert titles(folder, second) == [APPROVAL, "Mondelinge vragen", "Camera's", "Bestek"]
    parent = order(folder, second)[-1][1] or 0
    assert one(folder, "agenda_item", parent)["title"] == "Camera's"


def test_a_standing_item_that_was_taken_away_does_not_return_with_a_copy(raad: Council) -> None:
    folder = raad.workspace
    first = begun(raad)
    approval, questions = standing.listed(folder, raad.body)
    standing.delete(folder, questions.handle.id, row_version=questions.handle.row_version)
    assert [one.title for one in standing.listed(folder, raad.body)] == [approval.title]
    assert titles(folder, begun(raad, date(2019, 2, 25), like=first)) == [APPROVAL]
    assert titles(folder, first) == [APPROVAL, "Mondelinge vragen"]


def test_an_agenda_of_the_register_brings_no_standing_item_twice(raad: Council) -> None:
    """Registers know no standing items: there they are known by their kind and title."""
    folder = raad.workspace
    agenda.add(
        folder,
        raad.meeting,
        fields={"title": "Goedkeuring verslag november", "kind": ItemKind.MINUTES_APPROVAL},
    )
    raad.item("Jaarverslag")
    raad.item("mondelinge  VRAGEN")
    meeting = begun(raad, like=raad.meeting)
    assert titles(folder, meeting) == [APPROVAL, "Jaarverslag", "Mondelinge vragen"]


def test_what_a_dossier_closed_stays_closed_in_a_copy_without_it(raad: Council) -> None:
    folder, item = raad.workspace, raad.item("Tuchtzaak")
    fields: dossiers.DossierFields = {"title": "T", "category": "x", "marking": Marking.CLOSED}
    edited(folder, item, dossier_id=dossiers.create(folder, fields=fields).id)
    meeting = begun(raad, like=raad.meeting)
    copy = next(
        row
        for row in rows(folder, "agenda_item")
        if row["meeting_id"] == meeting and row["title"] == "Tuchtzaak"
    )
    assert (copy["dossier_id"], copy["public"]) == (None, 0)


@pytest.mark.parametrize("day", [date(2018, 12, 31), date(2019, 3, 31), date(2019, 10, 27)])
def test_any_day_is_a_day_to_meet_on(raad: Council, day: date) -> None:
    """The last of the year counts in its own year; the clocks changing moves nothing."""
    made = preparing.begin(raad.workspace, raad.body, day=day)
    assert made.reference.startswith(f"GR/{day.year}/")
    stored = one(raad.workspace, "meeting", made.id)
    assert (stored["held_on"], stored["starts_at"][:5]) == (day.isoformat(), "20:00")


def test_a_title_of_three_hundred_words_goes_along_whole(raad: Council) -> None:
    title = " ".join(["woord"] * 300)
    raad.item(title)
    assert title in titles(raad.workspace, begun(raad, like=raad.meeting))


def test_a_body_without_members_and_template_gets_an_empty_agenda(empty: Workspace) -> None:
    body = bodies.add(empty, "WG", fields={"name": "Werkgroep"}).id
    meeting = preparing.begin(empty, body, day=LATER).id
    assert titles(empty, meeting) == []
    assert one(empty, "meeting", meeting)["chair_id"] is None
    assert preparing.proposals(empty, meeting) == ()
    assert titles(empty, preparing.begin(empty, body, day=LATER, like=meeting).id) == []


def test_making_a_meeting_is_one_transaction_that_is_taken_back(raad: Council) -> None:
    running(raad)
    raad.item("Begroting")
    before = state(raad.workspace)
    done = preparing.begin(raad.workspace, raad.body, day=LATER, like=raad.meeting)
    journal.take_back(raad.workspace, done.transaction_no)
    assert state(raad.workspace) == before


def test_like_a_meeting_that_is_gone_makes_none(raad: Council) -> None:
    now = version(raad.workspace, Meeting, raad.meeting)
    meetings.delete(raad.workspace, raad.meeting, row_version=now)
    before = state(raad.workspace)
    with pytest.raises(Conflict):
        begun(raad, like=raad.meeting)
    assert state(raad.workspace) == before
