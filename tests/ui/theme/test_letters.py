"""Words are words on every machine, also on one without fonts (trust.md 0.17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QWidget

from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.theme.typography import STYLES, Style, Typography

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme


def columns_of_ink(words: QLabel, show: Show) -> list[tuple[bool, ...]]:
    """Which pixels are dark, column by column; columns without ink are left out."""
    pane = grounded(QWidget(), "surface")
    words.setParent(pane)
    pane.resize(words.sizeHint())
    image = show(pane).grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    columns = [
        tuple(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
        for x in range(image.width())
    ]
    return [column for column in columns if any(column)]


def test_letters_are_drawn_not_boxes(show: Show) -> None:
    # Boxes would show two kinds of columns: an upright edge, and top with bottom.
    columns = columns_of_ink(label("Wijkagent Özgür, 7/9", "page"), show)
    assert len(set(columns)) > 20


def test_letters_differ_from_one_another(show: Show) -> None:
    assert columns_of_ink(label("ii"), show) != columns_of_ink(label("mm"), show)


def test_the_family_and_its_semibold_are_loaded(theme: Theme) -> None:
    for semibold in (False, True):
        info = QFontInfo(theme.font(semibold=semibold))
        assert info.family() == theme.type.family
        assert info.weight() == (600 if semibold else 400)


def test_figures_are_as_wide_as_one_another(theme: Theme) -> None:
    widths = {theme.metrics().horizontalAdvance(figure * 10) for figure in "0123456789"}
    assert len(widths) == 1


@pytest.mark.parametrize("style", STYLES)
def test_every_style_grows_with_the_text_size(style: Style) -> None:
    normal, large = Typography(100), Typography(150)
    assert large.points(style) == pytest.approx(normal.points(style) * 1.5, abs=0.01)
    assert large.line(style) == round(STYLES[style].line * 1.5)
    assert normal.points(style) - STYLES[style].points in {0, 0.5}


@pytest.mark.parametrize("style", STYLES)
def test_letters_fit_their_line(style: Style, theme: Theme) -> None:
    # Ascent and descent of the family are larger than any letter it has.
    assert theme.metrics(style).height() <= theme.type.line(style) * 1.1


@pytest.mark.parametrize("style", STYLES)
def test_a_label_wears_its_style(style: Style, show: Show, theme: Theme) -> None:
    shown = show(label("Tekst", style))
    assert shown.font().pointSizeF() == pytest.approx(theme.type.points(style), abs=0.01)
    assert (shown.font().weight() >= 600) == STYLES[style].semibold
