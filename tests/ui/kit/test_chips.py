"""Chips and the other small drawn things: measures, states, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.labels import Badge, KeyHint, ProgressBar, State
from zonedesk.ui.kit.looks import HEALTH, ChipLook, Progress, health
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.kit.looks import ChipTone
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

FILTER = ChipLook("Jaar: 2018", "link", removable=True)
TONES: dict[ChipTone, tuple[Tone, ...]] = {
    "neutral": ("paused_soft", "muted"),
    "link": ("accent_soft", "accent"),
    "good": ("good_soft", "good"),
    "watch": ("watch_soft", "watch"),
    "stop": ("stop_soft", "stop"),
}


@pytest.mark.parametrize("tone", TONES)
def test_a_chip_shows_its_tone_by_ground_shape_and_word(
    tone: ChipTone, show: Show, theme: Theme, colors_of: Callable[[QWidget], set[str]]
) -> None:
    chip = show(Chip(ChipLook("Te laat", tone, shape=Shape.STOP)))
    assert {theme.color(part).name() for part in TONES[tone]} <= colors_of(chip)


def test_a_chip_is_24_high_and_grows_with_the_text(theme: Theme) -> None:
    chip = Chip(ChipLook("Dossier", "add", icon="dossiers"))
    assert chip.sizeHint().height() == 24
    width = chip.sizeHint().width()
    theme.set_percent(150)
    assert chip.sizeHint().height() == 32
    assert chip.sizeHint().width() > width * 1.3


def test_long_words_are_cut_at_240_and_stand_in_the_tooltip(show: Show) -> None:
    words = "Overeenkomst over de uitwisseling van camerabeelden tussen zones"
    chip = show(Chip(ChipLook(words)))
    assert chip.sizeHint().width() == 240
    assert chip.accessibleName() == words
    assert chip.toolTip() == words


def test_a_filter_is_removed_by_del_and_by_its_cross(show: Show, qtbot: QtBot) -> None:
    chip = show(Chip(FILTER))
    chip.setFocus()
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    cross = QPoint(chip.width() - 12, chip.height() // 2)
    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    with qtbot.waitSignal(chip.clicked), qtbot.assertNotEmitted(chip.removed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_chip_that_acts_is_pressed_by_keys(key: Qt.Key, show: Show, qtbot: QtBot) -> None:
    chip = show(Chip(ChipLook("Bespreking"), acts=True))
    chip.setFocus()
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, key)


def test_a_chip_that_only_tells_is_no_tab_stop() -> None:
    assert Chip(ChipLook("Goed")).focusPolicy() == Qt.FocusPolicy.NoFocus


def test_focus_is_seen(show: Show, theme: Theme, colors_of: Callable[[QWidget], set[str]]) -> None:
    chip = show(Chip(ChipLook("Te laat", "stop"), acts=True))
    chip.clearFocus()
    assert theme.color("accent").name() not in colors_of(chip)
    chip.setFocus()
    assert theme.color("accent").name() in colors_of(chip)


@pytest.mark.parametrize("code", HEALTH)
def test_health_is_shape_and_word(code: str, show: Show, theme: Theme) -> None:
    shown = show(State(health(code, "Woord")))
    assert shown.accessibleName() == "Woord"
    words_alone = theme.metrics().horizontalAdvance("Woord")
    assert shown.sizeHint().width() == words_alone + 10 + 6


@pytest.mark.parametrize(
    ("progress", "spoken"), [(Progress(70), "70 %"), (Progress(None), "–"), (Progress(0), "0 %")]
)
def test_progress_is_spoken_and_drawn(
    progress: Progress,
    spoken: str,
    show: Show,
    theme: Theme,
    colors_of: Callable[[QWidget], set[str]],
) -> None:
    shown = show(ProgressBar(progress))
    assert shown.accessibleName() == spoken
    assert shown.sizeHint().width() == 64 + 8 + 36
    assert (theme.color("accent").name() in colors_of(shown)) == bool(progress.percent)


def test_badge_and_key_hint_have_their_measures(theme: Theme) -> None:
    badge, hint = Badge("P", "prioriteit 2018"), KeyHint("Ctrl+K")
    assert badge.sizeHint().toTuple() == (20, 20)
    assert badge.toolTip() == badge.accessibleName() == "prioriteit 2018"
    assert hint.sizeHint().height() == 18
    theme.set_percent(150)
    assert badge.sizeHint().height() == 28
    assert hint.sizeHint().height() == 26


@pytest.mark.parametrize(("letter", "filled"), [("P", True), ("A", False), ("", False)])
def test_priority_is_filled_and_attention_outlined(
    *, letter: str, filled: bool, show: Show, theme: Theme
) -> None:
    shown = show(Badge(letter, "klasse"))
    color = shown.grab().toImage().pixelColor(4, 4).name()
    assert (color == theme.color("accent").name()) == filled
