"""What a secretary is told of a register that cannot be taken: sheet, row, column and why."""

from __future__ import annotations

from datetime import date, time
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.services.registers import (
    ACTIONS,
    DOSSIERS,
    INDICATORS,
    MEETINGS,
    PEOPLE,
    PLAN,
    book_of,
    full_register,
)
from zonedesk.domain import register, register_checks, register_warnings, words
from zonedesk.domain.closing import warnings
from zonedesk.domain.register import Problem
from zonedesk.domain.register_merge import merge

if TYPE_CHECKING:
    from zonedesk.domain.register import Value
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import Key, Record

    Cells = dict[str, Value]

APPROVED, CLOSED, DRAFT, CANCELLED = MEETINGS
NIGHT: Cells = {"beginuur": time(14, 0)}
BY_NAME: Cells = {"vergadering": DRAFT, "nummer": "2", "wijze": words.VoteMethod.BY_NAME}
DAY = date(2018, 5, 1)


@cache
def stored() -> dict[str, dict[Key, Record]]:
    """The full register as an earlier import left it."""
    outcome = merge(book_of(full_register()), {}, last_numbers={})
    assert not register_checks.problems(outcome)
    return outcome.world.records


def taken(sheet: str, *lines: Cells) -> Merge:
    """What a file with these lines of one sheet would do to the full register."""
    return merge(book_of({sheet: lines}), stored(), last_numbers={})


def first(sheet: str, **cells: Value) -> Cells:
    """The first line of a sheet of the full register with some cells changed."""
    return full_register()[sheet][0] | cells


def item(number: str, meeting: str = DRAFT, **cells: Value) -> Cells:
    return {"vergadering": meeting, "nummer": number, "titel": "Punt", **cells}


def vote(method: words.VoteMethod, **cells: Value) -> Cells:
    return {"vergadering": DRAFT, "nummer": "2", "wijze": method, **cells}


def attendance(status: words.AttendanceStatus, **cells: Value) -> Cells:
    nothing: Cells = dict.fromkeys(("vervangen_door", "komt_toe_bij", "verlaat_bij"))
    return {"vergadering": DRAFT, "persoon": PEOPLE[0], "status": status} | nothing | cells


def unnumbered(**cells: Value) -> Cells:
    """An action point without reference that nothing dates."""
    return {"tekst": "Actie", "status": words.ActionStatus.OPEN, **cells}


REFERENCES: list[tuple[str, Cells, str]] = [
    ("Mandaten", {"orgaan": "geen"}, "orgaan"),
    ("Mandaten", {"persoon": "geen"}, "persoon"),
    ("Mandaten", {"vervangt": "geen"}, "vervangt"),
    ("Dossiers", {"orgaan": "geen"}, "orgaan"),
    ("Vergaderingen", {"referentie": DRAFT, "orgaan": "geen"}, "orgaan"),
    ("Vergaderingen", {"referentie": DRAFT, "voorzitter": "geen"}, "voorzitter"),
    ("Vergaderingen", {"referentie": DRAFT, "secretaris": "geen"}, "secretaris"),
    ("Aanwezigheden", {"vergadering": "geen"}, "vergadering"),
    ("Aanwezigheden", {"vergadering": DRAFT, "persoon": "geen"}, "persoon"),
    ("Agendapunten", {"vergadering": "geen"}, "vergadering"),
    ("Agendapunten", {"vergadering": DRAFT, "dossier": "geen"}, "dossier"),
    ("Agendapunten", {"vergadering": DRAFT, "planregel": (PLAN[0], "geen")}, "planregel"),
    ("Stemmingen", {"vergadering": "geen"}, "vergadering"),
    ("Plan", {"ouder": "geen"}, "ouder"),
    ("Planklassen", {"planregel": "geen"}, "planregel"),
    ("Indicatoren", {"planregel": "geen"}, "planregel"),
    ("Metingen", {"indicator": "geen"}, "indicator"),
    ("Actiepunten", {"dossier": "geen"}, "dossier"),
    ("Actiepunten", {"planregels": ("geen",)}, "planregels"),
    ("Actiepunten", {"onderdeel_van": "geen"}, "onderdeel_van"),
    ("Actiepunten", {"oorsprong": "geen"}, "oorsprong"),
    ("Opvolging", {"vergadering": "geen"}, "vergadering"),
]


@pytest.mark.parametrize(("sheet", "cells", "column"), REFERENCES)
def test_a_record_that_is_not_there(sheet: str, cells: Cells, column: str) -> None:
    found = register_checks.problems(taken(sheet, first(sheet, **cells)))
    unknown = [one for one in found if one.code == "register.unknown"]
    assert [(one.sheet, one.row, one.column) for one in unknown] == [(sheet, 2, column)]
    assert unknown[0].facts["value"] == "geen"


CASES: list[tuple[str, Cells, str, str]] = [
    ("Mandaten", first("Mandaten", tot=date(2017, 1, 1)), "tot", "end_before_begin"),
    ("Dossiers", first("Dossiers", afgesloten=date(2017, 1, 1)), "afgesloten", "end_before_begin"),
    ("Plan", first("Plan", gepland_tot=date(2013, 1, 1)), "gepland_tot", "end_before_begin"),
    ("Plan", first("Plan", werkelijk_tot=date(2013, 1, 1)), "werkelijk_tot", "end_before_begin"),
    (
        "Vergaderingen",
        {"referentie": DRAFT, **NIGHT, "einduur": time(1, 59)} | {"datum": DAY},
        "einduur",
        "",
    ),
    ("Vergaderingen", {"referentie": DRAFT, **NIGHT, "einduur": time(2, 0)}, "einduur", ""),
    ("Vergaderingen", {"referentie": DRAFT, **NIGHT, "einduur": time(14, 0)}, "einduur", ""),
    (
        "Vergaderingen",
        {"referentie": DRAFT, **NIGHT, "einduur": time(2, 1)},
        "einduur",
        "end_hour",
    ),
    ("Vergaderingen", {"referentie": APPROVED, "plaats": "elders"}, "", "meeting_locked"),
    (
        "Vergaderingen",
        {"referentie": CLOSED, "status": words.MeetingStatus.PREPARING},
        "",
        "meeting_locked",
    ),
    ("Agendapunten", item("8", APPROVED), "", "meeting_locked"),
    ("Agendapunten", item("1", APPROVED, titel="anders"), "", "meeting_locked"),
    (
        "Aanwezigheden",
        {
            "vergadering": CLOSED,
            "persoon": PEOPLE[5],
            "status": words.AttendanceStatus.PRESENT,
        },
        "",
        "meeting_locked",
    ),
    (
        "Stemmingen",
        {"vergadering": APPROVED, "nummer": "3", "wijze": words.VoteMethod.CONSENSUS},
        "",
        "meeting_locked",
    ),
    ("Agendapunten", item("12"), "nummer", "number_gap"),
    ("Agendapunten", item("4.4"), "nummer", "number_gap"),
    ("Agendapunten", item("11"), "nummer", ""),
    ("Agendapunten", item("5.1"), "nummer", ""),
    ("Agendapunten", item("9.1.1"), "nummer", "no_parent_item"),
    (
        "Agendapunten",
        item("1", besluit_referentie=f"={DRAFT}/B2 <b>"),
        "besluit_referentie",
        "reference_twice",
    ),
    (
        "Aanwezigheden",
        {"vergadering": DRAFT, "persoon": PEOPLE[0], "komt_toe_bij": "99"},
        "komt_toe_bij",
        "unknown_item",
    ),
    (
        "Aanwezigheden",
        {"vergadering": DRAFT, "persoon": PEOPLE[0], "verlaat_bij": "4.9"},
        "verlaat_bij",
        "unknown_item",
    ),
    (
        "Aanwezigheden",
        attendance(words.AttendanceStatus.PRESENT, komt_toe_bij="2", verlaat_bij="2"),
        "verlaat_bij",
        "attendance.same_item",
    ),
    (
        "Aanwezigheden",
        attendance(words.AttendanceStatus.EXCUSED, komt_toe_bij="2"),
        "komt_toe_bij",
        "excused_present",
    ),
    (
        "Aanwezigheden",
        attendance(words.AttendanceStatus.EXCUSED, verlaat_bij="2"),
        "verlaat_bij",
        "excused_present",
    ),
    ("Aanwezigheden", attendance(words.AttendanceStatus.EXCUSED), "", ""),
    ("Mandaten", first("Mandaten", gewicht=-0.5), "gewicht", "weight_negative"),
    ("Mandaten", first("Mandaten", gewicht=0), "gewicht", ""),
    ("Mandaten", first("Mandaten", vervangt=PEOPLE[0]), "vervangt", "replaces_self"),
    ("Actiepunten", unnumbered(), "referentie", "reference_needed"),
    ("Actiepunten", unnumbered(oorsprong="ZVR/1999/1#3"), "oorsprong", "unknown"),
    ("Stemmingen", {**BY_NAME, "nummer": "99"}, "nummer", "unknown_item"),
    ("Stemmingen", {**BY_NAME, "voor": (PEOPLE[0], "geen")}, "voor", "unknown"),
    ("Stemmingen", {**BY_NAME, "voor": 7}, "voor", "unknown"),
    (
        "Stemmingen",
        {**BY_NAME, "voor": (PEOPLE[0],), "tegen": (PEOPLE[1], PEOPLE[0])},
        "tegen",
        "voted_twice",
    ),
    ("Stemmingen", {**BY_NAME, "voor": (PEOPLE[0], PEOPLE[0])}, "voor", "voted_twice"),
    ("Stemmingen", vote(words.VoteMethod.SECRET, voor=(PEOPLE[0],)), "voor", "votes_number"),
    ("Stemmingen", vote(words.VoteMethod.BY_COUNT, blanco=(PEOPLE[0],)), "blanco", "votes_number"),
    ("Plan", first("Plan", code=PLAN[0], ouder=PLAN[0]), "ouder", "plan_cycle"),
    ("Plan", first("Plan", gewicht=-1), "gewicht", "weight_negative"),
    (
        "Actiepunten",
        first("Actiepunten", referentie=ACTIONS[0], onderdeel_van=ACTIONS[0]),
        "onderdeel_van",
        "action_cycle",
    ),
    (
        "Dossiers",
        first("Dossiers", gerubriceerd_referentie="G/1"),
        "gerubriceerd",
        "classified_both",
    ),
    ("Plan", first("Plan", code=PLAN[0], ouder=PLAN[2]), "ouder", "plan_cycle"),
    (
        "Plan",
        first("Plan", gezondheid=words.Health.RISK, toelichting=None),
        "toelichting",
        "explanation_needed",
    ),
    ("Plan", first("Plan", gezondheid=words.Health.GOOD, toelichting=None), "toelichting", ""),
    ("Actiepunten", first("Actiepunten", oorsprong=f"{DRAFT}#99"), "oorsprong", "unknown_item"),
    ("Opvolging", first("Opvolging", bij="geen"), "bij", "unknown_subject"),
    (
        "Organen",
        first("Organen", vergaderingen_per_jaar=2.5),
        "vergaderingen_per_jaar",
        "not_whole",
    ),
    ("Organen", first("Organen", vergaderingen_per_jaar=-3), "vergaderingen_per_jaar", "not_whole"),
    ("Dossiers", first("Dossiers", bedrag=10**15), "bedrag", "number_too_large"),
    ("Dossiers", first("Dossiers", bedrag=-(10**15) + 1), "bedrag", ""),
    ("Metingen", first("Metingen", waarde=float("inf")), "waarde", "number_too_large"),
    ("Mandaten", first("Mandaten", rangorde=-(10**400)), "rangorde", "number_too_large"),
    ("Stemmingen", vote(words.VoteMethod.SECRET, voor=10**30), "voor", "number_too_large"),
    ("Zone", {"sleutel": "logo", "waarde": "x"}, "sleutel", "zone_key"),
    ("Zone", {"sleutel": "naam", "waarde": None}, "waarde", "required"),
    ("Zone", {"sleutel": "naam", "waarde": "Zone\nLier"}, "waarde", "zone.name_lines"),
    ("Zone", {"sleutel": "code", "waarde": "53580"}, "waarde", "zone_code"),
    ("Zone", {"sleutel": "code", "waarde": "٥٣٥٨"}, "waarde", "zone_code"),
    ("Zone", {"sleutel": "profiel", "waarde": "grootstad"}, "waarde", "word"),
    ("Zone", {"sleutel": "talen", "waarde": "nl; en"}, "waarde", "word"),
    ("Zone", {"sleutel": "gemeenten", "waarde": "Lier=veel"}, "waarde", "municipality"),
    ("Zone", {"sleutel": "gemeenten", "waarde": "Lier=1.234"}, "waarde", "municipality"),
    ("Zone", {"sleutel": "gemeenten", "waarde": "=3"}, "waarde", "municipality"),
    ("Zone", {"sleutel": "gemeenten", "waarde": "Lier=" + "9" * 400}, "waarde", "municipality"),
]


@pytest.mark.parametrize(("sheet", "line", "column", "code"), CASES)
def test_a_rule_of_the_register(sheet: str, line: Cells, column: str, code: str) -> None:
    found = register_checks.problems(taken(sheet, line))
    told = {(one.sheet, one.row, one.column, one.code) for one in found}
    full = code if code.startswith(("zone.", "attendance.")) else f"register.{code}"
    assert told == ({(sheet, 2, column, full)} if code else set())


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (("naam", "Zone"), "Zone"),
        ((" Profiel ", "MULTI_MUNICIPALITY"), "meergemeente"),
        (("profiel", "Brussel"), "brussel"),
        (("talen", "NL; fr;nl"), "nl; fr"),
        (("talen", None), None),
        (("gemeenten", " Lier = 3,50 ;Duffel"), "Lier=3,5; Duffel"),
        (("code", None), None),
    ],
)
def test_the_zone_reads_as_it_is_written(told: tuple[str, str | None], kept: str | None) -> None:
    outcome = taken("Zone", {"sleutel": told[0], "waarde": told[1]})
    assert not register_checks.problems(outcome)
    key = told[0].strip().lower()
    assert outcome.world.records["Zone"][key,] == {"sleutel": key, "waarde": kept}


def test_a_gap_between_numbers_names_the_line_after_it() -> None:
    lines = [item("11"), item("13"), item("14")]
    found = register_checks.problems(taken("Agendapunten", *lines))
    facts = {"meeting": DRAFT, "missing": "12"}
    assert found == [Problem("Agendapunten", 3, "nummer", "register.number_gap", facts)]


def test_numbers_with_gaps_are_kept_where_they_are_frozen() -> None:
    meeting = first("Vergaderingen", referentie="PR/2018/9")
    numbers = [item(number, "PR/2018/9") for number in ("1", "3", "7")]
    book = book_of({"Vergaderingen": [meeting], "Agendapunten": numbers})
    assert not register_checks.problems(merge(book, stored(), last_numbers={}))


def test_follow_up_is_written_on_an_action_before_a_dossier_before_a_plan_line() -> None:
    world = merge(book_of(full_register()), {}, last_numbers={}).world
    for key in (ACTIONS[0], DOSSIERS[0], PLAN[0]):
        world.of(register.PLAN).setdefault((key,), {})
    assert register_checks.follow_up_subject(world, PLAN[0]) is register.PLAN
    assert register_checks.follow_up_subject(world, DOSSIERS[0]) is register.DOSSIERS
    world.of(register.DOSSIERS)[ACTIONS[0],] = {}
    assert register_checks.follow_up_subject(world, ACTIONS[0]) is register.ACTIONS
    assert register_checks.follow_up_subject(world, INDICATORS[0]) is None


def test_the_reference_of_a_meeting_may_hold_a_hash() -> None:
    meeting = first("Vergaderingen", referentie="PR#2018#9")
    made = first("Actiepunten", referentie=None, oorsprong="PR#2018#9", termijn=None)
    book = book_of({"Vergaderingen": [meeting], "Actiepunten": [made]})
    outcome = merge(book, stored(), last_numbers={})
    assert not register_checks.problems(outcome)
    assert isinstance(meeting["datum"], date)
    assert outcome.changes["Actiepunten"][0].key == (f"A/{meeting['datum'].year}/1",)


def test_what_finished_minutes_lack_is_one_warning_a_meeting() -> None:
    bare: Cells = {"orgaan": "PR", "soort": "gewoon", "datum": DAY}
    finished: list[Cells] = [
        {"referentie": f"PR/2018/{20 + place}", "status": status, **bare}
        for place, status in enumerate(words.MeetingStatus)
    ]
    told = list(warnings(taken("Vergaderingen", *finished)))
    # The council has notulen, so its sentence names these.
    assert [(one.row, one.column, one.code) for one in told] == [
        (5, "", "register.minutes_lack"),
        (6, "", "register.minutes_lack"),
        (7, "", "register.minutes_lack"),
    ]
    lacking = told[0].facts["missing"]
    assert isinstance(lacking, tuple)
    assert {"start", "end", "attendance", "items"} <= set(lacking)


@pytest.mark.parametrize(
    ("body", "code"), [("PR", "register.minutes_lack"), ("ZVR", "register.report_lacks")]
)
def test_what_is_lacking_is_told_of_minutes_or_report(body: str, code: str) -> None:
    meeting: Cells = {"referentie": f"{body}/2018/30", "orgaan": body, "datum": DAY}
    status: Cells = {"status": words.MeetingStatus.APPROVED}
    assert [one.code for one in warnings(taken("Vergaderingen", meeting | status))] == [code]


WARNINGS: list[tuple[str, Cells, str]] = [
    ("Aanwezigheden", attendance(words.AttendanceStatus.REPLACED), "vervangen_door"),
    ("Aanwezigheden", attendance(words.AttendanceStatus.REPLACED, vervangen_door="Iemand"), ""),
    ("Stemmingen", vote(words.VoteMethod.CONSENSUS, voor=12, tegen=0), "voor"),
    ("Stemmingen", vote(words.VoteMethod.CONSENSUS), ""),
    ("Stemmingen", vote(words.VoteMethod.BY_COUNT, voor=12), ""),
    ("Plan", first("Plan", code=PLAN[2], ouder="=P.2", niveau=words.PlanLevel.PLAN), "niveau"),
    ("Plan", first("Plan", code=PLAN[2], ouder="=P.2", niveau=words.PlanLevel.MEASURE), ""),
    ("Plan", first("Plan", code=PLAN[2], ouder=None, niveau=words.PlanLevel.MEASURE), ""),
]


@pytest.mark.parametrize(("sheet", "line", "column"), WARNINGS)
def test_what_looks_wrong_is_a_warning_that_stops_nothing(
    sheet: str, line: Cells, column: str
) -> None:
    outcome = taken(sheet, line)
    assert not register_checks.problems(outcome)
    told = [(one.sheet, one.row, one.column) for one in register_warnings.warnings(outcome)]
    assert told == ([(sheet, 2, column)] if column else [])
