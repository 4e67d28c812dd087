"""The sheet of all parts is drawn, light beside dark, at every text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel

from zonedesk.ui.gallery import Gallery, Sheet, render
from zonedesk.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Show


def test_the_picture_is_as_large_as_the_one_to_compare(tmp_path: Path) -> None:
    render(tmp_path / "parts.png")
    image = QImage(str(tmp_path / "parts.png"))
    assert (image.width(), image.height()) == (1440, 900)
    assert image.pixelColor(4, 450) == QColor(LIGHT.background)
    assert image.pixelColor(724, 450) == QColor(DARK.background)


@pytest.mark.parametrize("percent", [100, 150])
def test_no_word_is_cut(percent: int, show: Show) -> None:
    gallery = show(Gallery(percent))
    sheets = gallery.findChildren(Sheet)
    assert len(sheets) == 2
    parts: list[QLabel | QAbstractButton] = gallery.findChildren(QLabel)
    parts += gallery.findChildren(QAbstractButton)
    cut = [
        part.text()
        for part in parts
        if part.isVisible() and part.width() < part.minimumSizeHint().width()
    ]
    assert cut == []
