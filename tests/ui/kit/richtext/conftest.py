"""A field of a long text on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.richtext.bar import FormatBar
from zonedesk.ui.kit.richtext.editor import RichTextEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Show


@pytest.fixture
def edit(show: Show) -> Iterator[RichTextEdit]:
    """An empty field in a page, with the focus."""
    page = QWidget()
    page.resize(500, 400)
    column = QVBoxLayout(page)
    bar = FormatBar()
    made = RichTextEdit()
    bar.serve(made)
    for widget in (bar, made, QLineEdit()):
        column.addWidget(widget)
    show(page)
    made.setFocus()
    yield made
    page.close()
