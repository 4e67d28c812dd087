"""The terms that run in a year: of its meetings, and of dossiers that nobody answered yet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.council import Council, one, version
from tests.services.folders import fill
from tests.services.listed import item
from tests.services.test_terms import days, meeting_of
from zonedesk.db.models import Meeting
from zonedesk.domain.words import (
    DossierStatus,
    ItemResult,
    MeetingStatus,
    SupervisionResult,
)
from zonedesk.services import meetings, terms

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


def supervised(workspace: Workspace, reference: str, **fields: Any) -> None:
    """A dossier that the council decided on in 2018, with the days of its list."""
    fill(
        workspace,
        {
            "Dossiers": [
                {
                    "referentie": reference,
                    "titel": "Laptops",
                    "categorie": "Aankoop",
                    "status": DossierStatus.DECIDED,
                    "geopend": date(2018, 1, 2),
                    **fields,
                }
            ],
        },
    )


def test_the_receipt_of_the_list_starts_the_terms_of_supervision(raad: Council) -> None:
    fill(
        raad.workspace,
        {
            "Dossiers": [
                {
                    "referentie": "D1",
                    "titel": "Laptops",
                    "categorie": "Aankoop",
                    "status": DossierStatus.SUPERVISION,
                    "geopend": date(2018, 12, 1),
                    "toezicht_verzonden": date(2019, 1, 8),
                    "toezicht_ontvangen": date(2019, 1, 10),
                }
            ],
            "Agendapunten": [item("GR/2018/1", "1", dossier="D1", resultaat=ItemResult.APPROVED)],
        },
    )
    found = days(raad.workspace, raad.meeting)
    assert found["governor_list"] == date(2019, 1, 20)
    assert found["suspension"] == date(2019, 2, 4)
    assert found["annulment"] == date(2019, 2, 19)


def test_the_running_terms_of_a_year_are_those_of_its_meetings_and_dossiers(
    empty: Workspace,
) -> None:
    held = [meeting_of(empty, "GR"), meeting_of(empty, "PR"), meeting_of(empty, "ZVR")]
    extraordinary = meeting_of(empty, "PC", kind="buitengewoon")
    meeting_of(empty, "PC")
    cancelled = meeting_of(empty, "PR", date(2026, 3, 3))
    meetings.step(
        empty,
        cancelled,
        row_version=version(empty, Meeting, cancelled),
        to=MeetingStatus.CANCELLED,
        reason="te weinig punten",
    )
    told = terms.running(empty, 2026)
    assert [one.term.day for one in told] == sorted(one.term.day for one in told)
    by_meeting = {
        reference: {one.term.code.value: one.term.day for one in told if one.reference == reference}
        for reference in {one.reference for one in told}
    }
    expected = {
        one(empty, "meeting", meeting_id)["reference"]: days(empty, meeting_id)
        for meeting_id in (*held, extraordinary)
    }
    assert by_meeting == {name: found for name, found in expected.items() if found}
    assert {one.body for one in told} == {"GR", "PR", "PC"}
    assert not terms.running(empty, 2024)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"toezicht_verzonden": date(2018, 3, 1), "toezicht_ontvangen": date(2018, 3, 5)},
            {
                "posting": date(2018, 3, 11),
                "suspension": date(2018, 3, 30),
                "annulment": date(2018, 4, 14),
            },
        ),
        (
            {"toezicht_verzonden": date(2018, 3, 1)},
            {
                "posting": date(2018, 3, 11),
                "suspension": date(2018, 3, 26),
                "annulment": date(2018, 4, 10),
            },
        ),
        ({}, {}),
        (
            {
                "toezicht_verzonden": date(2018, 3, 1),
                "toezicht_resultaat": SupervisionResult.NO_REMARKS,
            },
            {},
        ),
    ],
)
def test_a_dossier_has_terms_as_long_as_nobody_answered(
    empty: Workspace, fields: dict[str, Any], expected: dict[str, date]
) -> None:
    supervised(empty, "D1", **fields)
    told = {one.term.code.value: one.term.day for one in terms.running(empty, 2018)}
    assert told == expected


def test_the_list_with_a_decision_goes_to_the_governor_in_twenty_days(raad: Council) -> None:
    fill(
        raad.workspace,
        {
            "Dossiers": [
                {
                    "referentie": "D1",
                    "titel": "Laptops",
                    "categorie": "Aankoop",
                    "status": DossierStatus.DECIDED,
                    "geopend": date(2018, 12, 1),
                }
            ],
            "Agendapunten": [
                item(
                    "GR/2018/1",
                    "1",
                    dossier="D1",
                    resultaat=ItemResult.APPROVED,
                    besluit_referentie="B1",
                )
            ],
        },
    )
    found = [one for one in terms.running(raad.workspace, 2018) if one.reference == "D1"]
    assert [(one.term.code.value, one.term.day) for one in found] == [
        ("governor_list", date(2019, 1, 20))
    ]
    assert found[0].held_on is None


def test_the_ministers_have_two_months_for_a_plan_and_one_for_its_new_version(
    empty: Workspace,
) -> None:
    first = terms.plan_approval(empty, date(2026, 12, 31))
    again = terms.plan_approval(empty, date(2026, 12, 31), again=True)
    assert first
    assert again
    assert (first.day, first.article) == (date(2027, 2, 28), "WGP art. 37")
    assert again.day == date(2027, 1, 31)
