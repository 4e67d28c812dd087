"""A register that names what lies in the bin: told with the row, and nothing is written (T12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from tests.workspaces import NOON
from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Decision,
    Dossier,
    Indicator,
    Meeting,
    Person,
    PlanLine,
)
from zonedesk.services.register import export_register, import_register

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.db.models.base import Binned
    from zonedesk.domain.register import Problem
    from zonedesk.services.workspace import Workspace


def in_bin(workspace: Workspace, model: type[Binned], record_id: int) -> None:
    """Put one record in the bin, and nothing that hangs on it."""
    with workspace.database.write("test.bin", workspace.actor_id, at=NOON) as session:
        values = {"deleted_at": NOON}
        if model is AgendaItem:
            values["position"] = None  # type: ignore[assignment]
        if model is Meeting:
            values["locked_in"] = None  # type: ignore[assignment]
        session.execute(update(model).where(model.id == record_id).values(**values))


def told(workspace: Workspace, tmp_path: Path, register: bytes) -> list[Problem]:
    """The problems of this kind when the register comes back."""
    path = tmp_path / "register.xlsx"
    path.write_bytes(register)
    report = import_register(workspace, path)
    return [one for one in report.problems if one.code == "register.in_bin"]


@pytest.mark.parametrize(
    ("model", "sheet", "column"),
    [
        (ActionItem, "Actiepunten", "referentie"),
        (Body, "Organen", "code"),
        (Dossier, "Dossiers", "referentie"),
        (Indicator, "Indicatoren", "code"),
        (Person, "Personen", "sleutel"),
        (PlanLine, "Plan", "code"),
    ],
)
def test_a_record_in_the_bin_is_told_with_its_row(
    lier: Workspace, tmp_path: Path, model: type[Binned], sheet: str, *, column: str
) -> None:
    register = export_register(lier)
    with lier.database.read() as session:
        last = session.scalars(select(model.id).order_by(model.id.desc())).first()
    assert last is not None
    in_bin(lier, model, last)
    problems = told(lier, tmp_path, register)
    assert [(one.sheet, one.column) for one in problems] == [(sheet, column)]
    assert problems[0].row > 1


def test_the_reference_of_a_decision_in_the_bin_is_told_at_its_item(
    lier: Workspace, tmp_path: Path
) -> None:
    register = export_register(lier)
    with lier.database.read() as session:
        found = session.execute(
            select(Decision.item_id, Decision.reference)
            .join(AgendaItem)
            .join(Meeting, AgendaItem.meeting_id == Meeting.id)
            .where(Decision.reference != "")
        ).first()
    assert found is not None
    with lier.database.write("test.bin", lier.actor_id, at=NOON) as session:
        meeting = select(AgendaItem.meeting_id).where(AgendaItem.id == found.item_id)
        session.execute(
            update(Meeting)
            .where(Meeting.id == meeting.scalar_subquery())
            .values(status="draft_minutes")
        )
    in_bin(lier, AgendaItem, found.item_id)
    problems = told(lier, tmp_path, register)
    assert [(one.column, one.facts["value"]) for one in problems] == [
        ("besluit_referentie", found.reference)
    ]
