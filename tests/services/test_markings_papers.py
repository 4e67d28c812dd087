"""Every edition of every paper bears the words of the zone, the public one nothing closed."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.folders import let_go, lier_folder
from tests.workspaces import opened_folder
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.words import Edition, Marking
from zonedesk.services import markings
from zonedesk.services.paper_years import YEARLY, year_paper
from zonedesk.services.papers import PAPERS, paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.services.workspace import Workspace

MEETING = "GR/2018/1"
WORDS = {
    Marking.PUBLIC: "Voor iedereen",
    Marking.INTERNAL: "Voor de diensten",
    Marking.CLOSED: "Enkel voor de leden",
}


@pytest.fixture(scope="module")
def lier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = opened_folder(lier_folder(tmp_path_factory.mktemp("worded")))
    for marking, words in WORDS.items():
        markings.set_words(workspace, marking, language="nl", words=words)
    yield workspace
    let_go(workspace)
