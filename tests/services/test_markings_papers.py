"""Every edition of every paper bears the words of the zone, the public one nothing closed."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.documents.pdf.reading import Paper
from tests.services.confidential import (
    COUNCIL,
    SECRET,
    SECURITY,
    confidential_register,
    words_of_pdf,
)
from tests.services.folders import filled_folder, let_go
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.errors import Refused
from zonedesk.domain.markings import fit_words
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.words import Edition, Marking
from zonedesk.services import markings
from zonedesk.services.paper_years import YEARLY, year_paper
from zonedesk.services.papers import PAPERS, paper
from zonedesk.services.register import export_register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

    Maker = Callable[[Workspace, Wish], bytes]

WORDS = {
    Marking.PUBLIC: "Zonewoord iedereen",
    Marking.INTERNAL: "Zonewoord diensten",
    Marking.CLOSED: "Zonewoord leden",
}
LETTERS = st.text(st.characters(codec="latin-1", categories=["L", "Nd"]), min_size=1, max_size=40)


def _paper(kind: str, reference: str, workspace: Workspace, wish: Wish) -> bytes:
    return paper(workspace, kind, reference=reference, wish=wish)


def _of_year(kind: str, workspace: Workspace, wish: Wish) -> bytes:
    return year_paper(workspace, kind, year=2021, wish=wish)


MAKERS: Mapping[str, Maker] = {
    f"{kind} {reference}": partial(_paper, kind, reference + ("#1" if one.of_item else ""))
    for kind, one in PAPERS.items()
    for reference in (COUNCIL, SECURITY)
} | {f"{kind} 2021": partial(_of_year, kind) for kind in YEARLY}


@pytest.fixture(scope="module")
def zone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = filled_folder(tmp_path_factory.mktemp("worded"), confidential_register())
    workspace = opened_folder(folder)
    for marking, words in WORDS.items():
        markings.set_words(workspace, marking, language="nl", words=words)
    yield workspace
    let_go(workspace)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("name", MAKERS)
def test_every_page_bears_words_of_the_zone(zone: Workspace, name: str, edition: Edition) -> None:
    try:
        data = MAKERS[name](zone, Wish(edition))
    except Refused:  # a closed item has no public extract, one of a consultative body none at all
        if "extract" not in name:
            raise
        return
    for number, page in enumerate(Paper(data).pages, start=1):
        assert any(words in page for words in WORDS.values()), number
    if edition is Edition.PUBLIC and PAPERS[name.split(maxsplit=1)[0]].has_editions:
        assert WORDS[Marking.CLOSED] not in Paper(data).text
        assert SECRET not in words_of_pdf(data)


@settings(max_examples=6, deadline=None)
@given(LETTERS)
def test_any_words_that_fit_stand_in_the_foot_of_the_full_edition(
    zone: Workspace, typed: str
) -> None:
    try:
        words = fit_words(typed)
    except Refused:
        return
    markings.set_words(zone, Marking.CLOSED, language="nl", words=words)
    try:
        data = paper(zone, "minutes", reference=COUNCIL)
        for page in Paper(data).pages:
            assert "".join(words.split()) in "".join(page.split())
    finally:
        markings.set_words(zone, Marking.CLOSED, language="nl", words=WORDS[Marking.CLOSED])


def test_every_page_of_the_register_bears_the_strictest_marking(tmp_path: Path) -> None:
    workspace = opened_folder(closed_folder(tmp_path))
    try:
        usual = _in_headers(export_register(workspace))
        markings.set_words(workspace, Marking.CLOSED, language="nl", words="Niet voor verspreiding")
        own = _in_headers(export_register(workspace))
    finally:
        let_go(workspace)
    assert usual == {"Besloten – niet voor verspreiding"}
    assert own == {"Niet voor verspreiding"}


def _in_headers(data: bytes) -> set[str | None]:
    """What stands in the middle of header and footer of the sheets, but those of lists."""
    sheets = [one for one in load_workbook(BytesIO(data)) if not one.title.startswith("#")]
    parts = [part for one in sheets for part in (one.oddHeader, one.oddFooter)]
    return {part.center.text for part in parts}
