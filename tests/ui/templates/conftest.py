"""The templates of the council, with real keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.desks import at_desk
from zonedesk.services import dossier_templates as templates
from zonedesk.ui.templates.page import TemplatesPage

if TYPE_CHECKING:
    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme


@pytest.fixture
def page(raad: Council, theme: Theme, show: Show) -> TemplatesPage:
    """The example templates, with the focus in the list."""
    templates.take_examples(raad.workspace)
    made = show(at_desk(TemplatesPage, raad.workspace, theme))
    made.table.view.setFocus()
    return made
