"""``deadlines`` by the test vectors of the law, counted strictly and leniently (domain.md 6)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from tests.services.folders import filled_folder, let_go
from tests.services.listed import body, meeting
from tests.workspaces import opened_folder
from zonedesk.domain.words import BodyKind
from zonedesk.services import rules

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Zonedesk
    from zonedesk.services.workspace import Workspace

STRICT, LENIENT = "strict", "lenient"
COUNTING: Final = "counting.zone"
DAYS: Final = {
    "2026/1": date(2026, 12, 16),
    "2026/2": date(2026, 11, 19),  # 11 November lies between
    "2027/1": date(2027, 5, 12),  # Ascension is 6 May
    "2027/2": date(2027, 1, 6),
}
#: Of a police council: last day for the convocation, and for an item that a member adds (L3, L4).
POLICE: Final = {
    STRICT: {
        "2026/1": ("2026-12-04", "2026-12-08"),
        "2026/2": ("2026-11-06", "2026-11-10"),
        "2027/1": ("2027-04-29", "2027-05-03"),
        "2027/2": ("2026-12-23", "2026-12-28"),
    },
    LENIENT: {
        "2026/1": ("2026-12-07", "2026-12-09"),
        "2026/2": ("2026-11-09", "2026-11-12"),
        "2027/1": ("2027-04-30", "2027-05-04"),
        "2027/2": ("2026-12-24", "2026-12-29"),
    },
}
#: Of a municipal council, which counts days in either way (L7, L8).
MUNICIPAL: Final = {
    "2026/1": ("2026-12-07", "2026-12-10"),
    "2026/2": ("2026-11-10", "2026-11-13"),
    "2027/1": ("2027-05-03", "2027-05-06"),
    "2027/2": ("2026-12-28", "2026-12-31"),
}


@pytest.fixture
def councils(tmp_path: Path) -> Path:
    """A work folder in which both councils meet on the days of the vectors."""
    kinds = {"PR": BodyKind.POLICE_COUNCIL, "GR": BodyKind.MUNICIPAL_COUNCIL}
    held = [meeting(f"{code}/{name}", code, day) for code in kinds for name, day in DAYS.items()]
    bodies = [body(code, kind) for code, kind in kinds.items()]
    return filled_folder(tmp_path, {"Organen": bodies, "Vergaderingen": held})


@pytest.mark.parametrize("method", [STRICT, LENIENT])
def test_every_council_hears_until_when_to_convene_and_to_add(
    zonedesk: Zonedesk, councils: Path, method: str
) -> None:
    workspace = opened_folder(councils)
    count(workspace, method)
    let_go(workspace)
    assert told(zonedesk, councils, "PR") == POLICE[method]
    assert told(zonedesk, councils, "GR") == MUNICIPAL


def count(workspace: Workspace, method: str) -> None:
    """Choose how the zone counts working days, in all of its rule sets."""
    for one in rules.rule_sets(workspace):
        line = next(line for line in rules.rules_of(workspace, one) if line.rule.code == COUNTING)
        article = line.rule.article
        if line.handle is None:
            rules.add(workspace, one, code=COUNTING, value=method, article=article)
        else:
            known = line.handle
            version = known.row_version
            rules.edit(workspace, known.id, row_version=version, value=method, article=article)


def told(zonedesk: Zonedesk, folder: Path, code: str) -> dict[str, tuple[str, str]]:
    """What the program tells of the meetings of a body: convocation and added item."""
    found: dict[str, tuple[str, str]] = {}
    for name in DAYS:
        document = zonedesk("deadlines", folder, f"{code}/{name}", "--json").document
        days = {one["code"]: one["date"] for one in document}
        found[name] = (days["convocation"], days["extra_item"])
    return found
