"""The text blocks of the council, with real keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.ui.desks import at_desk
from zonedesk.domain.richtext import from_plain
from zonedesk.services import texts as blocks
from zonedesk.ui.texts.page import TextsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme


@dataclass
class Heard:
    """What the page told the frame."""

    toasts: list[str] = field(default_factory=list)
    acts: list[Callable[[], object]] = field(default_factory=list)
    refused: list[object] = field(default_factory=list)

    def tell(self, words: str, _action: str, act: Callable[[], object]) -> None:
        """Hear a toast."""
        self.toasts.append(words)
        self.acts.append(act)


page_over = partial(at_desk, TextsPage)


@pytest.fixture
def nothing(raad: Council, theme: Theme, show: Show) -> TextsPage:
    """The page before there is any block."""
    return show(page_over(raad.workspace, theme))


@pytest.fixture
def page(raad: Council, theme: Theme, show: Show) -> TextsPage:
    """Three blocks, with the focus in the list."""
    for title in ("Aan", "Begin", "Cijfers"):
        fields = blocks.TextBlockFields(title=title, text=from_plain(f"Tekst van {title}."))
        blocks.add(raad.workspace, fields=fields)
    made = show(page_over(raad.workspace, theme))
    made.table.view.setFocus()
    return made


@pytest.fixture
def heard(page: TextsPage) -> Heard:
    """What the page told the frame."""
    told = Heard()
    page.told.connect(told.tell)
    page.desk.lane.refused.connect(told.refused.append)
    return told
