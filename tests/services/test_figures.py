"""The figures of a year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from tests.services.folders import fill
from zonedesk.domain.figures import BodyFigures, CategoryFigures
from zonedesk.domain.words import (
    ActionStatus,
    BodyKind,
    DossierStatus,
    Health,
    Marking,
    MeetingStatus,
    PlanClass,
)
from zonedesk.services.figures import year_figures

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


def test_meetings_of_2018_are_those_of_the_annual_report(read_lier: Workspace) -> None:
    held = {body.code: body.held for body in year_figures(read_lier, 2018).bodies}
    assert held == {
        "ZVR": 2,
        "GR": 10,
        "CBS": 10,
        "KL": 10,
        "BK": 26,
        "ARO": 8,
        "POK": 5,
        "OKAM": 10,
    }


def test_dossiers_of_2018_are_those_of_the_annual_report(read_lier: Workspace) -> None:
    """One of them was opened in December 2017."""
    figures = year_figures(read_lier, 2018)
    assert figures.dossiers == (
        CategoryFigures(
            "Personeel",
            13,
            (
                ("Vacantverklaring", 7),
                ("Blijvende invaliditeit", 3),
                ("Ontslag", 2),
                ("In beschikbaarheidstelling", 1),
            ),
        ),
        CategoryFigures("Aankoop en onderhoud", 5, (("Aankoop", 3), ("Onderhoud", 2))),
        CategoryFigures("Gegevensbescherming", 1, (("Aanstelling", 1),)),
    )
    assert figures.dossier_total == 19
    assert year_figures(read_lier, 2017).dossier_total == 0


def test_plan_and_actions_are_counted(read_lier: Workspace) -> None:
    figures = year_figures(read_lier, 2018)
    assert dict(figures.plan_classes) == {PlanClass.PRIORITY: 3, PlanClass.ATTENTION: 3}
    assert dict(figures.plan_health) == {
        Health.GOOD: 7,
        Health.RISK: 2,
        Health.BLOCKED: 1,
        Health.PAUSED: 1,
    }
    before = year_figures(read_lier, 2017)
    assert not any(count for _, count in before.plan_health)
    assert dict(figures.actions) == {
        ActionStatus.OPEN: 1,
        ActionStatus.RUNNING: 2,
        ActionStatus.DONE: 1,
        ActionStatus.STOPPED: 0,
    }


def test_a_new_work_folder_has_figures_of_nothing(empty: Workspace) -> None:
    figures = year_figures(empty, 2018)
    assert (figures.bodies, figures.dossiers, figures.dossier_total) == ((), (), 0)
    assert {count for _, count in (*figures.plan_classes, *figures.actions)} == {0}


def test_planned_held_and_called_off_are_told_apart(empty: Workspace) -> None:
    statuses = list(MeetingStatus)
    fill(
        empty,
        {
            "Organen": [
                {"code": "KL", "naam": "Korpsleiding", "soort": BodyKind.CORPS_MANAGEMENT},
                {"code": "OUD", "naam": "Oud", "soort": BodyKind.OTHER, "actief": False},
            ],
            "Vergaderingen": [
                {
                    "referentie": f"KL/{number}",
                    "orgaan": "KL",
                    "datum": date(2021, 1, number),
                    "status": status,
                }
                for number, status in enumerate(statuses, 1)
            ],
        },
    )
    assert year_figures(empty, 2021).bodies == (
        BodyFigures("KL", "Korpsleiding", None, planned=7, held=4, cancelled=1),
    )


def _dossier(reference: str, category: str, opened: date, **values: Any) -> dict[str, Any]:
    return {
        "referentie": reference,
        "titel": "Dossier",
        "categorie": category,
        "status": DossierStatus.PREPARING,
        "geopend": opened,
        **values,
    }


def test_a_dossier_counts_in_each_year_in_which_its_body_treated_it(empty: Workspace) -> None:
    meetings = [("GR/1", "GR", date(2020, 12, 14)), ("GR/2", "GR", date(2021, 1, 25))]
    college = [("CBS/1", "CBS", date(2019, 12, 2))]
    opened = date(2019, 11, 20)
    fill(
        empty,
        {
            "Organen": [
                {"code": "GR", "naam": "Raad", "soort": BodyKind.MUNICIPAL_COUNCIL},
                {"code": "CBS", "naam": "College", "soort": BodyKind.MUNICIPAL_COLLEGE},
            ],
            "Dossiers": [
                _dossier("D-verdaagd", "Aankoop", opened, orgaan="GR", markering=Marking.CLOSED),
                _dossier("D-college", "aanbod", opened, orgaan="GR"),
                _dossier("D-los", "Aankoop", opened),
            ],
            "Vergaderingen": [
                {"referentie": ref, "orgaan": body, "datum": day, "status": MeetingStatus.APPROVED}
                for ref, body, day in (*meetings, *college)
            ],
            "Agendapunten": [
                {"vergadering": ref, "nummer": "1", "titel": "Punt", "dossier": dossier}
                for ref, dossier in (
                    ("CBS/1", "D-college"),
                    ("GR/1", "D-verdaagd"),
                    ("GR/2", "D-verdaagd"),
                )
            ],
        },
    )
    told = {year: year_figures(empty, year).dossiers for year in (2019, 2020, 2021)}
    assert told == {
        2019: (CategoryFigures("aanbod", 1, ()), CategoryFigures("Aankoop", 1, ())),
        2020: (CategoryFigures("Aankoop", 1, ()),),
        2021: (CategoryFigures("Aankoop", 1, ()),),
    }
