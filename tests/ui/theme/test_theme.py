"""The look follows the user's choice everywhere at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import primary
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.theme.palette import palette
from zonedesk.ui.theme.theme import Density, Scheme, Theme, current, icon, theme_of, tokens_of
from zonedesk.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show


def test_the_program_wears_one_theme_and_its_windows_one_stylesheet(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    assert current() is theme
    window = QWidget()
    qtbot.addWidget(window)
    assert theme.tokens.accent in window.styleSheet()
    assert not qapp.styleSheet()
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.background)


def test_a_new_scheme_reaches_every_widget_that_is_shown(
    theme: Theme, show: Show, colors_of: Callable[[QWidget], set[str]]
) -> None:
    button = show(primary("Bewaren"))
    assert LIGHT.accent.lower() in colors_of(button)
    theme.set_scheme(Scheme.DARK)
    assert DARK.accent.lower() in colors_of(button)
    assert LIGHT.accent.lower() not in colors_of(button)


def test_larger_text_reaches_every_widget_that_is_shown(theme: Theme, show: Show) -> None:
    pane = QWidget()
    column = QVBoxLayout(pane)
    parts = [label("Titel", "record"), label("Tekst"), QLineEdit(), QPushButton("Knop")]
    for part in parts:
        column.addWidget(part)
    show(pane)
    before = [part.sizeHint().height() for part in parts]
    theme.set_percent(150)
    after = [part.sizeHint().height() for part in parts]
    assert all(new > old * 1.2 for old, new in zip(before, after, strict=True))


def test_text_size_stays_within_its_limits(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.enlarge(2)
    assert theme.percent == 120
    theme.enlarge(20)
    assert theme.percent == 160
    theme.enlarge(-20)
    assert theme.percent == 90


@pytest.mark.parametrize(
    ("density", "heights"),
    [(Density.COMPACT, (28, 40)), (Density.NORMAL, (34, 44)), (Density.ROOMY, (42, 52))],
)
def test_rows_have_the_height_of_their_density(
    theme: Theme, density: Density, heights: tuple[int, int]
) -> None:
    theme.set_density(density)
    assert (theme.row_height(), theme.row_height(2)) == heights
    theme.set_percent(150)
    assert theme.row_height() == heights[0] + 10  # the text grew by ten pixels, margins stayed
    assert theme.row_height(2) == heights[1] + 20


def test_one_window_may_wear_another_look(
    theme: Theme, show: Show, colors_of: Callable[[QWidget], set[str]]
) -> None:
    window = grounded(QWidget(), "background")
    words = QLabel("Zitting", window)
    own = Theme(window, scheme=Scheme.DARK, percent=120)
    own.dress(window)
    show(window)
    assert theme_of(words) is own
    assert current() is theme
    shown = colors_of(window)
    assert {DARK.background.lower(), DARK.text.lower()} <= shown
    assert LIGHT.background.lower() not in shown
    assert words.font().pointSizeF() == pytest.approx(own.type.points("body"))


def test_a_window_that_is_gone_is_no_longer_dressed(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    own = Theme(qapp, scheme=Scheme.LIGHT)
    own.dress(window)
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    own.set_scheme(Scheme.DARK)
    own.deleteLater()


def test_schemes_have_their_colours() -> None:
    assert tokens_of(Scheme.LIGHT) is LIGHT
    assert tokens_of(Scheme.HIGH_CONTRAST) is HIGH_CONTRAST
    assert tokens_of(Scheme.SYSTEM) in {LIGHT, DARK, HIGH_CONTRAST}


def test_what_cannot_be_used_looks_off() -> None:
    made = palette(LIGHT)
    off = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert off == QColor(LIGHT.off)
    assert made.color(QPalette.ColorRole.ButtonText) == QColor(LIGHT.text)


def test_an_icon_wears_the_colour_of_its_role(theme: Theme) -> None:
    image = icon("approve", tone="good").pixmap(18, 18).toImage()
    inked = {
        QColor.fromRgba(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if QColor.fromRgba(image.pixel(x, y)).alpha() == 255
        or image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {theme.color("good").name()}
