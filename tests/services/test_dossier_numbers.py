"""Numbers of dossiers: per body and year, given once, whatever happens after (R65, L26, T12)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.council import rows, version
from tests.services.folders import fill, let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import Dossier
from zonedesk.domain.words import DossierStatus
from zonedesk.services import bodies, dossier_links, dossiers

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from zonedesk.services.workspace import Workspace

ACTS = st.lists(
    st.sampled_from(["GR 2018", "GR 2019", "CBS 2018", " 2018", "bin", "back"]), max_size=12
)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(ACTS)
def test_a_number_is_given_once_per_body_and_year(
    tmp_path_factory: pytest.TempPathFactory, acts: list[str]
) -> None:
    """Dossiers go to the bin and come back; no number comes twice, and none is skipped."""
    folder = opened_folder(closed_folder(tmp_path_factory.mktemp("numbers")))
    made = {code: bodies.add_preset(folder, code).id for code in ("GR", "CBS")}
    given_out: list[str] = []
    counted: Counter[str] = Counter()
    for act in acts:
        if act in {"bin", "back"}:
            _put(folder, act)
            continue
        code, year = act.split(" ")
        fields: dossiers.DossierFields = {
            "title": "Dossier",
            "category": "Aankoop",
            "opened_on": date(int(year), 3, 1),
        }
        reference = dossiers.create(folder, fields=fields, body_id=made.get(code)).reference
        counted[act] += 1
        expected = f"{year}_{code}_{counted[act]:05d}" if code else f"D/{year}/{counted[act]}"
        assert reference == expected
        given_out.append(reference)
    assert len(set(given_out)) == len(given_out)
    let_go(folder)


def test_a_number_that_was_imported_is_not_given_again(tmp_path: Path) -> None:
    folder = opened_folder(closed_folder(tmp_path))
    body = bodies.add_preset(folder, "GR").id
    fields: dossiers.DossierFields = {"title": "Camera's", "category": "Aankoop"}
    assert dossiers.create(folder, fields=fields, body_id=body).reference == "2018_GR_00001"
    fill(
        folder,
        {
            "Dossiers": [
                {
                    "referentie": "2018_GR_00005",
                    "titel": "Ingevoerd",
                    "categorie": "Aankoop",
                    "orgaan": "GR",
                    "status": DossierStatus.PREPARING,
                    "geopend": date(2018, 2, 1),
                }
            ]
        },
    )
    assert dossiers.create(folder, fields=fields, body_id=body).reference == "2018_GR_00006"
    let_go(folder)


def test_a_link_is_seen_from_both_ends_and_told_once(tmp_path: Path) -> None:
    folder = opened_folder(closed_folder(tmp_path))
    fields: dossiers.DossierFields = {"title": "Camera's", "category": "Aankoop"}
    first, second = (dossiers.create(folder, fields=fields) for _ in range(2))
    made = dossier_links.link(folder, second.id, other_id=first.id, remark="vervolg")
    assert dossier_links.link(folder, first.id, other_id=second.id, remark="vervolg").changes == (
        frozenset()
    )
    seen = [dossier_links.linked(folder, one.id)[0] for one in (first, second)]
    assert [(one.reference, one.remark) for one in seen] == [
        (second.reference, "vervolg"),
        (first.reference, "vervolg"),
    ]
    dossier_links.unlink(folder, made.id)
    assert dossier_links.linked(folder, first.id) == ()
    let_go(folder)


def _put(folder: Workspace, act: str) -> None:
    binned = act == "back"
    there = [row["id"] for row in rows(folder, "dossier") if bool(row["deleted_at"]) is binned]
    if there and binned:
        dossiers.restore(folder, there[-1])
    elif there:
        now = version(folder, Dossier, there[-1])
        dossiers.delete(folder, there[-1], row_version=now)
