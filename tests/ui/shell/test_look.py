"""Text size, colours and height of rows are chosen in the menu and worn at the next start."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from zonedesk.system.settings import Settings
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.shell import settings as declared
from zonedesk.ui.shell.look import LOOK_ACTIONS, LookActions, RememberedLook, remembered_theme
from zonedesk.ui.shell.settings import DENSITY, REGISTRY, SCHEME, TEXT_SIZE
from zonedesk.ui.theme.theme import Density, Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.ui.conftest import Show

SOURCES = Path(__file__).parents[3] / "zonedesk" / "ui"
CONTROL = Qt.KeyboardModifier.ControlModifier


def choose(window: QWidget, name: str) -> None:
    """Choose an action in the menu."""
    next(one for one in actions_of(window) if one.action.id == name).trigger()


def ticked(window: QWidget) -> set[str]:
    """What has a tick in the menu."""
    return {one.action.id for one in actions_of(window) if one.isChecked()}


@pytest.fixture
def window(theme: Theme, show: Show) -> QWidget:
    """A window whose menu has the look."""
    made = QWidget()
    LookActions(made, theme)
    return show(made)


def test_keys_make_text_larger_smaller_and_normal(window: QWidget, theme: Theme) -> None:
    seen = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        QTest.keyClick(window, key, CONTROL)
        seen.append(theme.percent)
    assert seen == [110, 120, 110, 100]


def test_colours_and_rows_have_a_tick_in_the_menu(window: QWidget, theme: Theme) -> None:
    assert ticked(window) == {"look.light", "look.standard"}
    choose(window, "look.dark")
    choose(window, "look.roomy")
    assert (theme.scheme, theme.density) == (Scheme.DARK, Density.ROOMY)
    assert ticked(window) == {"look.dark", "look.roomy"}


def test_two_windows_tick_the_same(window: QWidget, theme: Theme) -> None:
    other = QWidget()
    LookActions(other, theme)
    choose(window, "look.high_contrast")
    assert ticked(other) == ticked(window) == {"look.high_contrast", "look.standard"}


def test_what_is_chosen_is_worn_at_the_next_start(theme: Theme, qapp: QApplication) -> None:
    memory = RememberedLook(theme, Settings(REGISTRY))
    theme.set_percent(130)
    theme.set_scheme(Scheme.HIGH_CONTRAST)
    theme.set_density(Density.COMPACT)
    again = remembered_theme(qapp)
    assert (again.percent, again.scheme, again.density) == (
        130,
        Scheme.HIGH_CONTRAST,
        Density.COMPACT,
    )
    for one in (memory, again):
        QObject.deleteLater(one)


def test_at_the_first_start_the_look_is_that_of_the_system(qapp: QApplication, home: Path) -> None:
    theme = remembered_theme(qapp)
    assert (theme.percent, theme.scheme, theme.density) == (100, Scheme.SYSTEM, Density.NORMAL)
    assert not (home / "settings" / "settings.json").exists()
    theme.deleteLater()


def test_every_choice_of_the_look_has_its_setting() -> None:
    assert {action.within for action in LOOK_ACTIONS} == {
        setting.title for setting in (TEXT_SIZE, SCHEME, DENSITY)
    }


def test_every_setting_is_in_the_registry_and_used() -> None:
    names = {name for name, one in vars(declared).items() if one in REGISTRY}
    assert len(names) == len(REGISTRY) == len({setting.key for setting in REGISTRY})
    used = {
        node.id
        for path in SOURCES.rglob("*.py")
        if path.name != "settings.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name)
    }
    assert names <= used


def test_defaults_can_be_chosen() -> None:
    assert all(setting.accepts(setting.default) for setting in REGISTRY)


def test_the_file_holds_the_look_only(theme: Theme, home: Path) -> None:
    memory = RememberedLook(theme, Settings(REGISTRY))
    theme.enlarge(2)
    stored = json.loads((home / "settings" / "settings.json").read_text(encoding="utf-8"))
    assert stored == {"look.text_size": 120, "look.scheme": "light"}
    memory.deleteLater()
