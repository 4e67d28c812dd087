"""Of a classified document a dossier notes level and reference, together and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role, opened_council
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.words import LegalClassification, Role
from zonedesk.services import classified, dossiers
from zonedesk.services.dossier_record import read_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

SECRET = LegalClassification.SECRET
REFERENCES: dict[int, str] = {}


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[tuple[Workspace, int]]:
    raad = opened_council(tmp_path)
    with raad.workspace as workspace:
        made = dossiers.create(workspace, fields={"title": "Dreiging", "category": "Veiligheid"})
        REFERENCES[made.id] = made.reference
        yield workspace, made.id


def _noted(workspace: Workspace, dossier_id: int) -> tuple[LegalClassification | None, str]:
    record = read_record(workspace, REFERENCES[dossier_id])
    return record.classification, record.classified_reference


def test_level_and_reference_are_noted_and_taken_away_together(
    dossier: tuple[Workspace, int],
) -> None:
    workspace, one = dossier
    assert _noted(workspace, one) == (None, "")
    classified.note_classified(
        workspace, one, row_version=1, level=SECRET, reference=" OCAD 2018/\n12 "
    )
    assert _noted(workspace, one) == (SECRET, "OCAD 2018/ 12")
    classified.note_classified(workspace, one, row_version=2, level=None, reference="")
    assert _noted(workspace, one) == (None, "")


@pytest.mark.parametrize(
    ("level", "reference", "code"),
    [
        (None, "OCAD 2018/12", "dossier.classified_level"),
        (SECRET, " ", "dossier.classified_reference"),
        (SECRET, "x" * 81, "dossier.classified_long"),
    ],
)
def test_one_without_the_other_or_a_content_is_refused(
    dossier: tuple[Workspace, int],
    level: LegalClassification | None,
    reference: str,
    code: str,
) -> None:
    workspace, one = dossier
    with pytest.raises(Refused, match=code):
        classified.note_classified(workspace, one, row_version=1, level=level, reference=reference)
    assert _noted(workspace, one) == (None, "")


def test_a_reader_notes_nothing_and_who_is_late_is_told(dossier: tuple[Workspace, int]) -> None:
    workspace, one = dossier
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        classified.note_classified(
            as_role(workspace, Role.READER), one, row_version=1, level=SECRET, reference="A"
        )
    with pytest.raises(Conflict):
        classified.note_classified(workspace, one, row_version=9, level=SECRET, reference="A")
