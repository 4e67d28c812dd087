"""By what an act touches dossiers: only those are read when their status may follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import rows, version
from zonedesk.db.models import ActionItem, AgendaItem
from zonedesk.db.queries.dossier_route import touched
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.touched import Touched
from zonedesk.domain.words import DossierStatus
from zonedesk.services import actions, agenda, decisions, dossiers

if TYPE_CHECKING:
    from tests.services.council import Council


@pytest.fixture
def two(raad: Council) -> tuple[int, int]:
    """Two dossiers of the council that are on no agenda."""
    made = [
        dossiers.create(
            raad.workspace, fields={"title": title, "category": "x"}, body_id=raad.body
        ).id
        for title in ("Camera's", "Radio's")
    ]
    return made[0], made[1]


def found(raad: Council, by: Touched) -> set[int]:
    """The dossiers that are touched."""
    with raad.workspace.database.read() as session:
        return set(touched(session, by))


def status_of(raad: Council, dossier: int) -> str:
    """The status as it is stored."""
    return str(
        next(row["status"] for row in rows(raad.workspace, "dossier") if row["id"] == dossier)
    )


def test_an_act_touches_what_its_records_hang_on(raad: Council, two: tuple[int, int]) -> None:
    one, other = two
    first = agenda.add(raad.workspace, raad.meeting, fields={"title": "A", "dossier_id": one}).id
    second = agenda.add(raad.workspace, raad.meeting, fields={"title": "B", "dossier_id": other}).id
    action = actions.add(raad.workspace, meeting_id=raad.meeting, fields={"text": "Doen"}).id
    now = version(raad.workspace, ActionItem, action)
    dossiers.link(raad.workspace, other, actions=[(action, now)])
    decisions.write(raad.workspace, first, row_version=0, text=from_plain("Artikel 1."))
    (decision,) = [row["id"] for row in rows(raad.workspace, "decision")]
    assert found(raad, Touched()) == set()
    assert found(raad, Touched((one,))) == {one}
    assert found(raad, Touched(items=(first,))) == {one}
    assert found(raad, Touched(beside=(second,))) == {one, other}
    assert found(raad, Touched(meetings=(raad.meeting,))) == {one, other}
    assert found(raad, Touched(actions=(action,))) == {other}
    assert found(raad, Touched(decisions=(decision,))) == {one}


def test_what_is_closed_is_not_touched(raad: Council, two: tuple[int, int]) -> None:
    now = next(row for row in rows(raad.workspace, "dossier") if row["id"] == two[0])
    dossiers.edit(
        raad.workspace,
        two[0],
        row_version=now["row_version"],
        fields={"status": DossierStatus.CLOSED},
    )
    assert found(raad, Touched(two)) == {two[1]}


def test_an_item_that_gets_a_dossier_or_another_one_moves_both(
    raad: Council, two: tuple[int, int]
) -> None:
    one, other = two
    fields: agenda.ItemFields = {"title": "Camera's", "dossier_id": one}
    item = agenda.add(raad.workspace, raad.meeting, fields=fields).id
    assert (status_of(raad, one), status_of(raad, other)) == ("on_agenda", "preparing")
    now = version(raad.workspace, AgendaItem, item)
    agenda.edit(raad.workspace, item, row_version=now, fields={"dossier_id": other})
    assert (status_of(raad, one), status_of(raad, other)) == ("preparing", "on_agenda")
