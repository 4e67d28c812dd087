"""Buttons: as tall as the pictures say, reached and pressed by keys, spoken by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.buttons import (
    Button,
    big_one,
    icon_button,
    link,
    plain,
    primary,
    quiet,
    small_one,
)
from zonedesk.ui.kit.row_button import RowButton
from zonedesk.ui.theme.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

MADE: dict[str, tuple[Callable[[], Button], int]] = {
    "plain": (lambda: plain("Openen"), 32),
    "primary": (lambda: primary("Openen"), 32),
    "primary with icon": (lambda: primary("Openen", icon="approve"), 32),
    "quiet": (lambda: quiet("Openen", icon="add"), 32),
    "small": (lambda: small_one(plain("Openen")), 28),
    "big": (lambda: big_one(primary("Openen")), 36),
    "link": (lambda: link("Openen"), 22),
    "icon alone": (lambda: icon_button("menu", "Meer", small=False), 32),
    "small icon alone": (lambda: icon_button("menu", "Meer"), 28),
}


@pytest.mark.parametrize("kind", MADE)
def test_height_is_that_of_the_pictures_and_grows_with_the_text(
    kind: str, show: Show, theme: Theme
) -> None:
    make, height = MADE[kind]
    button = show(make())
    assert button.sizeHint().height() == height
    theme.set_percent(150)
    assert height + 6 <= button.sizeHint().height() <= height * 1.5


@pytest.mark.parametrize("kind", MADE)
def test_focus_moves_nothing(kind: str, show: Show) -> None:
    make, _ = MADE[kind]
    button = show(make())
    before = button.sizeHint()
    button.setFocus()
    assert button.hasFocus()
    assert button.sizeHint() == before


@pytest.mark.parametrize(("small", "edge"), [(True, 28), (False, 32)])
def test_a_button_with_an_icon_alone_is_square_and_has_a_name(
    qtbot: QtBot, *, small: bool, edge: int
) -> None:
    button = icon_button("menu", "Meer", small=small)
    qtbot.addWidget(button)
    assert (button.sizeHint().width(), button.sizeHint().height()) == (edge, edge)
    assert button.accessibleName() == button.toolTip() == "Meer"


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST])
@pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "icon alone"])
def test_focus_is_seen(
    kind: str,
    scheme: Scheme,
    show: Show,
    theme: Theme,
    colors_of: Callable[[QWidget], set[str]],
) -> None:
    theme.set_scheme(scheme)
    button = show(MADE[kind][0]())
    button.setFocus()
    ring = theme.tokens.text if kind == "primary" else theme.tokens.accent
    assert ring.lower() in colors_of(button)


def test_the_access_key_presses(show: Show, qtbot: QtBot) -> None:
    button = show(plain("&Bewaren"))
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)


def test_tab_walks_in_order_and_space_presses(show: Show, qtbot: QtBot) -> None:
    bar = QWidget()
    row = QHBoxLayout(bar)
    buttons = [plain("Een"), quiet("Twee"), link("Drie"), primary("Vier")]
    for button in buttons:
        row.addWidget(button)
    show(bar)
    buttons[0].setFocus()
    for button in buttons[1:]:
        QTest.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()
    with qtbot.waitSignal(buttons[-1].clicked):
        QTest.keyClick(buttons[-1], Qt.Key.Key_Space)


def test_the_icon_follows_the_theme(
    show: Show, theme: Theme, colors_of: Callable[[QWidget], set[str]]
) -> None:
    button = show(icon_button("remove", "Sluiten"))
    theme.set_scheme(Scheme.DARK)
    assert theme.tokens.muted.lower() in colors_of(button)
    theme.set_percent(150)
    assert button.iconSize().width() == 27
    button.set_meaning(None)
    assert button.iconSize().isEmpty()


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button_as_space_does(kind: str, key: Qt.Key, show: Show) -> None:
    button = show(MADE[kind][0]())
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()
    QTest.keyClick(button, key)
    assert pressed == [True]


def test_enter_presses_a_row_that_is_a_button(show: Show) -> None:
    row = show(RowButton("Openen"))
    pressed: list[bool] = []
    row.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert pressed == [True]
