"""A list of five dossiers on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.kit.table.lists import COLUMNS, ROWS, Dossier
from zonedesk.ui.kit.table.filtering import FilterBar
from zonedesk.ui.kit.table.table import RecordTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Show


@pytest.fixture
def table(show: Show) -> RecordTable[Dossier]:
    """A list of five dossiers, in front and with the focus."""
    made = RecordTable(COLUMNS, identity=lambda row: row.number, name="Dossiers")
    made.resize(900, 400)
    made.set_rows(ROWS)
    show(made)
    made.view.setFocus()
    return made


@pytest.fixture
def bar(show: Show, table: RecordTable[Dossier]) -> Iterator[FilterBar]:
    """The quick field and chips of the list, in a window with it."""
    pane = QWidget()
    column = QVBoxLayout(pane)
    made = FilterBar(table)
    column.addWidget(made)
    column.addWidget(table)
    pane.resize(900, 500)
    yield show(pane).findChild(FilterBar) or made
    table.setParent(None)
