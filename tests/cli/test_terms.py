"""``deadlines``: what must happen when for a meeting, by which article, counted how."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.services.folders import filled_folder
from tests.services.listed import body, meeting
from zonedesk.domain.words import BodyKind

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk

VECTORS = {
    ("PR/2026/1", "convocation"): "2026-12-04",
    ("PR/2026/1", "extra_item"): "2026-12-08",
    ("PR/2026/2", "convocation"): "2026-11-06",
    ("PR/2026/2", "extra_item"): "2026-11-10",
    ("PR/2027/1", "minutes"): "2027-04-29",
    ("PR/2027/2", "budget"): "2026-12-23",
    ("GR/2026/1", "convocation"): "2026-12-07",
    ("GR/2026/1", "extra_item"): "2026-12-10",
    ("GR/2026/1", "decision_list"): "2026-12-28",
    ("GR/2026/1", "governor_list"): "2027-01-05",
    ("GR/2026/1", "suspension"): "2027-01-30",
    ("GR/2026/1", "annulment"): "2027-02-14",
    ("PC/2026/1", "extraordinary"): "2026-12-13",
}


@pytest.fixture
def councils(tmp_path: Path) -> Path:
    """A work folder with meetings on the days of the vectors."""
    kinds = {
        "PR": BodyKind.POLICE_COUNCIL,
        "GR": BodyKind.MUNICIPAL_COUNCIL,
        "PC": BodyKind.POLICE_COLLEGE,
        "ZVR": BodyKind.SECURITY_COUNCIL,
    }
    days = {
        "PR/2026/1": date(2026, 12, 16),
        "PR/2026/2": date(2026, 11, 19),
        "PR/2027/1": date(2027, 5, 12),
        "PR/2027/2": date(2027, 1, 6),
        "GR/2026/1": date(2026, 12, 16),
        "ZVR/2026/1": date(2026, 12, 16),
    }
    held = [
        meeting(reference, reference[: reference.index("/")], day)
        for reference, day in days.items()
    ]
    held.append(meeting("PC/2026/1", "PC", date(2026, 12, 16), soort="buitengewoon"))
    bodies = [body(code, kind) for code, kind in kinds.items()]
    return filled_folder(tmp_path, {"Organen": bodies, "Vergaderingen": held})


@pytest.mark.parametrize("reference", sorted({reference for reference, _ in VECTORS}))
def test_the_vectors_of_the_law_come_out(
    zonedesk: Zonedesk, councils: Path, reference: str
) -> None:
    told = zonedesk("deadlines", councils, reference, "--json").document
    found = {(reference, one["code"]): one["date"] for one in told}
    wanted = {key: day for key, day in VECTORS.items() if key[0] == reference}
    assert wanted.items() <= found.items()
    assert all({"what", "date", "article", "counted"} <= one.keys() for one in told)
    assert all(one["what"] and one["article"] and one["counted"] for one in told)


def test_a_body_without_a_law_has_no_terms(zonedesk: Zonedesk, councils: Path) -> None:
    ended = zonedesk("deadlines", councils, "ZVR/2026/1", "--json")
    assert (ended.status, ended.document) == (0, [])
    assert zonedesk("deadlines", councils, "ZVR/2026/1").status == 0


def test_people_get_a_table(zonedesk: Zonedesk, councils: Path) -> None:
    ended = zonedesk("deadlines", councils, "PR/2026/1")
    lines = ended.out.splitlines()
    assert lines[2].startswith("04/12/2026")
    assert "WGP art. 25/1" in lines[2]
    assert "7 december 2026" in lines[2]
    assert len(lines) == 2 + 9


def test_a_meeting_that_is_not_there_is_refused(zonedesk: Zonedesk, councils: Path) -> None:
    ended = zonedesk("deadlines", councils, "PR/2031/9", "--json")
    assert (ended.status, ended.document["error"]) == (1, "show.unknown")
    assert "PR/2031/9" in ended.err
