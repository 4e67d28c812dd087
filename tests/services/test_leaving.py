"""What leaves the folder: confidential content is logged, and no reader takes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role
from tests.services.folders import let_go, lier_folder
from tests.workspaces import opened_folder
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.shown_list import ShownColumn, ShownList
from zonedesk.domain.words import AccessAct, Edition, Marking, Role
from zonedesk.services import access, leaving_kinds
from zonedesk.services.leaving import Leaving, let_out
from zonedesk.services.list_export import save_list
from zonedesk.services.meeting_archive import save_archive
from zonedesk.services.workbooks import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

MEETING = "ZVR/2018/1"
PUBLIC = Wish(Edition.PUBLIC)


@pytest.fixture(scope="module")
def lier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = opened_folder(lier_folder(tmp_path_factory.mktemp("leaving")))
    yield workspace
    let_go(workspace)


CLOSED: dict[str, Callable[[Workspace], Leaving]] = {
    "paper:minutes": lambda one: leaving_kinds.paper_leaves(
        one, "minutes", reference=MEETING, wish=Wish()
    ),
    "paper:decisions": lambda one: leaving_kinds.year_paper_leaves(
        one, "decisions", year=2018, body=None, wish=Wish()
    ),
    "workbook": lambda one: leaving_kinds.workbook_leaves(one, "decisions", chosen=Choice(2018)),
    "register": lambda one: leaving_kinds.workbook_leaves(one, "register", chosen=Choice()),
    "archive": lambda one: leaving_kinds.archive_leaves(one, MEETING),
}


@pytest.mark.parametrize("kind", CLOSED)
def test_a_full_edition_with_something_closed_is_logged_with_its_reason(
    lier: Workspace, kind: str
) -> None:
    leaving = CLOSED[kind](lier)
    assert (leaving.kind, leaving.marking) == (kind, Marking.CLOSED)

    let_out(lier, leaving, reason="Voor het archief", act=AccessAct.PRINTED)

    entry = access.entries(lier)[0]
    assert (entry.kind, entry.reference, entry.act) == (kind, leaving.reference, AccessAct.PRINTED)
    assert entry.reason == "Voor het archief"


@pytest.mark.parametrize("kind", CLOSED)
def test_a_reader_takes_no_full_edition_out(lier: Workspace, kind: str) -> None:
    before = access.entries(lier)
    with pytest.raises(Refused, match=r"user\.may_not_export_confidential"):
        let_out(as_role(lier, Role.READER), CLOSED[kind](lier), reason="Nazicht")
    assert access.entries(lier) == before


OPEN: list[Callable[[Workspace], Leaving]] = [
    lambda one: leaving_kinds.paper_leaves(one, "minutes", reference=MEETING, wish=PUBLIC),
    lambda one: leaving_kinds.paper_leaves(one, "attendance", reference=MEETING, wish=Wish()),
    lambda one: leaving_kinds.year_paper_leaves(
        one, "decisions", year=2018, body=None, wish=PUBLIC
    ),
    lambda one: leaving_kinds.year_paper_leaves(one, "minutes", year=2018, body=None, wish=PUBLIC),
    lambda one: leaving_kinds.workbook_leaves(
        one, "dossiers", chosen=Choice(edition=Edition.PUBLIC)
    ),
    lambda one: leaving_kinds.workbook_leaves(one, "attendance", chosen=Choice()),
]


@pytest.mark.parametrize("of", OPEN)
def test_what_holds_nothing_closed_leaves_without_a_word(
    lier: Workspace, of: Callable[[Workspace], Leaving]
) -> None:
    before = access.entries(lier)
    let_out(as_role(lier, Role.READER), of(lier), reason="")
    assert access.entries(lier) == before


def test_an_archive_is_logged_before_it_is_written_and_not_written_without_reason(
    lier: Workspace, tmp_path: Path
) -> None:
    target = tmp_path / "alles.zip"
    with pytest.raises(Refused, match=r"access\.reason_needed"):
        save_archive(lier, MEETING, target=target)
    assert not target.exists()
    save_archive(lier, MEETING, target=target, reason="Dossier van de voorzitter")
    assert target.exists()
    assert access.entries(lier)[0].reason == "Dossier van de voorzitter"


@pytest.mark.parametrize("marking", Marking)
def test_a_list_with_a_closed_row_is_for_who_may_take_it_out(
    lier: Workspace, tmp_path: Path, marking: Marking
) -> None:
    shown = ShownList("Dossiers", (ShownColumn("Titel"),), (("Camera's",),), (), marking)
    target = tmp_path / "lijst.xlsx"
    reader = as_role(lier, Role.READER)
    if marking is Marking.CLOSED:
        with pytest.raises(Refused, match=r"user\.may_not_export_confidential"):
            save_list(reader, shown, target=target, reason="Nazicht")
        assert not target.exists()
    else:
        save_list(reader, shown, target=target)
        assert target.exists()
