"""Markings are said everywhere in the words of the zone, from the moment they are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go, lier_folder
from tests.ui.shell.test_places import frame_over
from tests.workspaces import opened_folder
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import Marking
from zonedesk.services import markings
from zonedesk.ui.dossiers.page import DossiersPage
from zonedesk.ui.kit.words import named, usual, word_markings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

OWN = "Niet voor verspreiding"


@pytest.fixture
def lier(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier, open."""
    workspace = opened_folder(lier_folder(tmp_path))
    yield workspace
    let_go(workspace)


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """No test hears the words of another one."""
    yield
    word_markings({})


def test_a_chip_and_a_facet_say_the_words_of_the_zone_at_once(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    frame = show(frame_over(lier, theme))
    frame.go_to("dossiers")
    page = frame.page
    assert isinstance(page, DossiersPage)
    page.view.table.choose("2018_GR_00015")
    assert page.detail.head.marking.accessibleName().endswith(named(Marking.CLOSED))
    markings.set_words(lier, Marking.CLOSED, language="nl", words=OWN)
    frame.desk.hub.changed.emit(frozenset({Topic.ZONE}), None)
    assert named(Marking.CLOSED) == OWN
    assert usual(Marking.CLOSED) != OWN
    assert page.detail.head.marking.accessibleName().endswith(OWN)
    model = page.view.facets.model()
    rows = [str(model.index(line, 0).data()) for line in range(model.rowCount())]
    assert any(row.startswith(OWN) for row in rows)
    markings.set_words(lier, Marking.CLOSED, language="nl", words=markings.lines(lier)[2].usual)
    frame.desk.hub.changed.emit(frozenset({Topic.ZONE}), None)
    assert named(Marking.CLOSED) != OWN


def test_another_folder_does_not_inherit_the_words(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    word_markings({Marking.CLOSED: OWN})
    show(frame_over(lier, theme))
    assert named(Marking.CLOSED) != OWN
