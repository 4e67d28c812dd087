"""What was thrown away is in no list, and no list names it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from tests.services.folders import fill
from tests.services.listed import action, body, item, line, meeting, named, of, person
from tests.workspaces import NOON
from zonedesk.db.models import ActionItem, AgendaItem, Body, Dossier, Meeting, Person, PlanLine
from zonedesk.domain.words import AttendanceStatus, DossierStatus

if TYPE_CHECKING:
    from zonedesk.db.models.base import Binned
    from zonedesk.services.workspace import Workspace


@pytest.mark.parametrize(
    ("model", "what", "gone"),
    [
        (Body, "bodies", ["KL"]),
        (Person, "people", ["korpschef"]),
        (Meeting, "meetings", ["KL/1"]),
        (Meeting, "agenda", ["1"]),
        (Meeting, "attendance", ["korpschef"]),
        (AgendaItem, "agenda", ["1"]),
        (Dossier, "dossiers", ["D/1"]),
        (PlanLine, "plan", ["V1"]),
        (PlanLine, "indicators", ["I1"]),
        (ActionItem, "actions", ["A/1"]),
    ],
)
def test_what_is_in_the_bin_is_in_no_list(
    empty: Workspace, model: type[Binned], what: str, *, gone: list[str]
) -> None:
    fill_one_of_each(empty)
    assert named(empty, what) == gone
    put_in_the_bin(empty, model)
    assert named(empty, what) == []


def test_a_list_names_nothing_that_is_in_the_bin(empty: Workspace) -> None:
    fill_one_of_each(empty)
    for model in (Dossier, PlanLine, Meeting):
        put_in_the_bin(empty, model)
    found = of(empty, "actions", "A/1")
    assert (found.origin, found.dossier, found.plan_lines) == ("", "", ())


def test_a_person_in_the_bin_keeps_the_name_in_what_was_done(empty: Workspace) -> None:
    fill_one_of_each(empty)
    put_in_the_bin(empty, Person)
    assert of(empty, "actions", "A/1").owner == "Els Korpschef"


def fill_one_of_each(workspace: Workspace) -> None:
    """One record of every list, each hanging on the others."""
    fill(
        workspace,
        {
            "Organen": [body("KL")],
            "Personen": [person("korpschef", voornaam="Els")],
            "Dossiers": [
                {
                    "referentie": "D/1",
                    "titel": "Dossier",
                    "categorie": "Aankoop",
                    "status": DossierStatus.PREPARING,
                    "geopend": date(2020, 1, 2),
                }
            ],
            "Vergaderingen": [meeting("KL/1", "KL", date(2020, 1, 6))],
            "Agendapunten": [item("KL/1", "1", dossier="D/1")],
            "Aanwezigheden": [
                {
                    "vergadering": "KL/1",
                    "persoon": "korpschef",
                    "status": AttendanceStatus.PRESENT,
                }
            ],
            "Plan": [line("V1")],
            "Indicatoren": [{"code": "I1", "planregel": "V1", "naam": "Ritten"}],
            "Actiepunten": [
                action(
                    "A/1",
                    oorsprong="KL/1#1",
                    dossier="D/1",
                    planregels=("V1",),
                    verantwoordelijke="korpschef",
                )
            ],
        },
    )


def put_in_the_bin(workspace: Workspace, model: type[Binned]) -> None:
    """Put every record of a table in the bin."""
    database = workspace.database
    with database.write("test.bin", workspace.actor_id, at=NOON) as session:
        session.execute(update(model).values(deleted_at=NOON, deleted_by=workspace.actor_id))
