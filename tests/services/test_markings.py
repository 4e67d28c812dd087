"""Markings in the words of the zone, on every paper and workbook and never those of a level."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.services.council import as_role
from tests.services.folders import lier_folder
from tests.workspaces import opened_folder
from zonedesk.domain.errors import Refused
from zonedesk.domain.markings import LONGEST
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import Marking, Role
from zonedesk.services import markings
from zonedesk.services.workbooks import workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

OWN = "Enkel voor de leden"


@pytest.fixture(scope="module")
def lier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lier_folder(tmp_path_factory.mktemp("markings"))


@pytest.fixture
def folder(lier: Path) -> Iterator[Workspace]:
    workspace = opened_folder(lier)
    try:
        yield workspace
        for line in markings.lines(workspace):
            markings.set_words(workspace, line.marking, language=line.language, words=line.usual)
    finally:
        workspace.database.close()
        workspace.lock.release()


def _words(workspace: Workspace, marking: Marking, language: str = "nl") -> str:
    return next(
        one.words
        for one in markings.lines(workspace)
        if (one.marking, one.language) == (marking, language)
    )


def test_without_a_choice_the_usual_words_hold_in_every_language(folder: Workspace) -> None:
    lines = markings.lines(folder)
    assert [one.language for one in lines] == ["nl"] * 3 + ["fr"] * 3 + ["de"] * 3
    assert not any(one.own for one in lines)
    assert all(one.words for one in lines)


def test_the_words_of_the_zone_hold_in_their_language_only(folder: Workspace) -> None:
    changes = markings.set_words(folder, Marking.CLOSED, language="nl", words=f" {OWN}\n")
    assert changes == {Topic.ZONE}
    assert _words(folder, Marking.CLOSED) == OWN
    assert _words(folder, Marking.CLOSED, "fr") != OWN
    assert markings.screen_words(folder, "nl") == {Marking.CLOSED: OWN}
    assert markings.screen_words(folder, "fr") == {}
    again = markings.set_words(folder, Marking.CLOSED, language="nl", words=OWN)
    assert again == frozenset()


def test_the_usual_words_written_again_are_not_the_zones_own(folder: Workspace) -> None:
    usual = _words(folder, Marking.INTERNAL)
    markings.set_words(folder, Marking.INTERNAL, language="nl", words="Voor intern gebruik")
    markings.set_words(folder, Marking.INTERNAL, language="nl", words=usual)
    assert markings.screen_words(folder, "nl") == {}


@pytest.mark.parametrize(
    "words",
    [
        "VERTROUWELIJK",
        "Geheim",
        "zeer geheim",
        "ZEER  GEHEIM",
        "BEPERKT",
        " beperkt. ",
        "« Secret »".strip("« »"),
        "CONFIDENTIEL",
        "très secret",
        "Restreint",
        "(vertrouwelijk)",
    ],
)
def test_the_word_of_a_legal_classification_alone_is_refused(folder: Workspace, words: str) -> None:
    with pytest.raises(Refused, match=r"marking\.classification"):
        markings.set_words(folder, Marking.CLOSED, language="nl", words=words)
    assert markings.screen_words(folder, "nl") == {}


@pytest.mark.parametrize("words", ["Vertrouwelijk – beperkte verspreiding", "Beperkte kring"])
def test_such_a_word_among_others_is_a_marking(folder: Workspace, words: str) -> None:
    markings.set_words(folder, Marking.CLOSED, language="nl", words=words)
    assert _words(folder, Marking.CLOSED) == words


@pytest.mark.parametrize(
    ("words", "code"),
    [("", "marking.words_needed"), (" \n", "marking.words_needed"), ("x" * 61, "marking.too_long")],
)
def test_words_that_fit_no_foot_of_a_page_are_refused(
    folder: Workspace, words: str, code: str
) -> None:
    assert LONGEST == 60
    with pytest.raises(Refused, match=code):
        markings.set_words(folder, Marking.CLOSED, language="nl", words=words)


def test_a_reader_words_nothing(folder: Workspace) -> None:
    with pytest.raises(Refused, match=r"user\.may_only_read"):
        markings.set_words(as_role(folder, Role.READER), Marking.CLOSED, language="nl", words=OWN)


@pytest.mark.parametrize("kind", ["dossiers", "actions", "decisions", "plan", "college"])
def test_a_workbook_bears_the_words_of_the_zone_on_every_sheet(
    folder: Workspace, kind: str
) -> None:
    for marking in (Marking.INTERNAL, Marking.CLOSED):
        markings.set_words(folder, marking, language="nl", words=OWN)
    book = load_workbook(BytesIO(workbook(folder, kind)))
    for sheet in book.worksheets:
        assert sheet.oddHeader.center.text == OWN, sheet.title
        assert sheet.oddFooter.center.text == OWN, sheet.title
