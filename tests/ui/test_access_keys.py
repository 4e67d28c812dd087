"""Keys: letters of menus and fields are clear, shortcuts do not clash, fields keep their own."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTabBar, QWidget

from tests.services.council import state
from tests.ui.screens import (
    asked,
    desk_of,
    fields_of,
    listening,
    menus_of,
    on_every_screen,
    press_focus,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QMainWindow

    from tests.ui.screens import Ear
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
Plain = Qt.KeyboardModifier.NoModifier
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier

#: What a field does with keys itself, and what works on records elsewhere.
OF_FIELDS = (
    *[(key, Plain) for key in (Key.Key_Delete, Key.Key_Backspace, Key.Key_Space, Key.Key_F2)],
    *[(key, Plain) for key in (Key.Key_Home, Key.Key_End, Key.Key_Left, Key.Key_Right)],
    *[(key, Plain) for key in (Key.Key_Up, Key.Key_Down)],
    *[(key, Plain) for key in (Key.Key_A, Key.Key_V, Key.Key_F, Key.Key_R, Key.Key_K, Key.Key_H)],
    *[(key, Plain) for key in (Key.Key_Plus, Key.Key_Minus)],
    *[(key, Control) for key in (Key.Key_Home, Key.Key_End, Key.Key_Left, Key.Key_Right)],
    *[(key, Control) for key in (Key.Key_Delete, Key.Key_Backspace, Key.Key_Insert)],
    *[(key, Control) for key in (Key.Key_B, Key.Key_I, Key.Key_U, Key.Key_C, Key.Key_V)],
    *[(key, Control) for key in (Key.Key_X, Key.Key_A, Key.Key_Z, Key.Key_Y, Key.Key_D)],
    *[(key, Shift) for key in (Key.Key_Delete, Key.Key_Insert, Key.Key_Home, Key.Key_End)],
    (Key.Key_Right, Control | Shift),
)
#: What a field may leave to what is around it, and what that may be: one step back.
LEAVING = (Key.Key_Return, Key.Key_Escape)
BACK = (".back", "window.close")


def letter(words: str) -> str:
    """The access key in words: ``Alt+B``; empty without one."""
    return QKeySequence.mnemonic(words).toString()


def letters_on(window: QMainWindow) -> Iterator[tuple[str, str]]:
    """Every access key that works on a screen, with the words it stands in."""
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and not button.shortcut().isEmpty():
            yield button.shortcut().toString(), button.text()
    for label in window.findChildren(QLabel):
        buddy = buddy_of(label)
        if label.isVisible() and buddy is not None and buddy.isEnabled():
            yield letter(label.text()), label.text()
    for bar in window.findChildren(QTabBar):
        if bar.isVisible():
            yield from ((letter(bar.tabText(at)), bar.tabText(at)) for at in range(bar.count()))


def buddy_of(label: QLabel) -> QWidget | None:
    return label.buddy()


def unclear_letters(window: QMainWindow) -> Iterator[str]:
    """Access keys that mean two things: in a menu, or on the screen with its menu bar."""
    for title, shown in menus_of(window):
        words = [(letter(one.text()), one.text()) for one in shown]
        yield from twice(words if title else [*words, *letters_on(window)])


def twice(words: list[tuple[str, str]]) -> Iterator[str]:
    by_letter = defaultdict(list)
    for key, text in words:
        by_letter[key].append(text)
    for key, texts in by_letter.items():
        if key and len(texts) > 1:
            yield f"{key}: {texts}"


def menus_without_letters(window: QMainWindow) -> Iterator[str]:
    """Words in menus that no letter chooses; those of the places have their digit as keys."""
    for _, shown in menus_of(window):
        yield from (
            one.text() for one in shown if not letter(one.text()) and one.shortcut().isEmpty()
        )


def clashing_keys(window: QMainWindow) -> Iterator[str]:
    """Shortcuts that Qt would call ambiguous wherever the focus is, and access keys they hide."""
    bound = list(bound_keys(window))
    for place, (keys, context, owner, what) in enumerate(bound):
        for other_keys, other_context, other_owner, other in bound[place + 1 :]:
            if (
                keys == other_keys
                and what is not other
                and meet((context, owner), (other_context, other_owner))
            ):
                yield f"{keys}: {told_of(what)} and {told_of(other)}"
    taken = {keys for keys, *_ in bound}
    yield from (f"{key}: {text}" for key, text in letters_on(window) if key and key in taken)


def bound_keys(
    window: QMainWindow,
) -> Iterator[tuple[str, Qt.ShortcutContext, QWidget, QAction | QShortcut]]:
    """Every shortcut that works now: its keys, where it works and of what it is."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    for owner in (window, *(one for one in shown if one.window() is window)):
        usable = [one for one in owner.actions() if one.isEnabled() and one.isVisible()]
        for action, keys in ((one, keys) for one in usable for keys in one.shortcuts()):
            yield keys.toString(), action.shortcutContext(), owner, action
    for shortcut in window.findChildren(QShortcut):
        part = shortcut.parent()
        if isinstance(part, QWidget) and part.isVisible() and shortcut.isEnabled():
            yield shortcut.key().toString(), shortcut.context(), part, shortcut


def meet(
    one: tuple[Qt.ShortcutContext, QWidget], other: tuple[Qt.ShortcutContext, QWidget]
) -> bool:
    """Whether there is a place for the focus at which both work."""
    itself, wide = Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WindowShortcut
    (context, owner), (other_context, other_owner) = one, other
    if owner is other_owner or wide in {context, other_context}:
        return True
    inside = context != itself and owner.isAncestorOf(other_owner)
    return inside or (other_context != itself and other_owner.isAncestorOf(owner))


def told_of(what: QAction | QShortcut) -> str:
    return what.objectName() or getattr(what, "text", lambda: "a key")()


def stolen_keys(window: QMainWindow) -> Iterator[str]:
    """Keys that set off an action while somebody types."""
    with listening(window) as ear:
        for field in fields_of(window):
            for key, modifier in OF_FIELDS:
                yield from pressed(ear, field, key=key, modifier=modifier)


def pressed(
    ear: Ear, field: QWidget, *, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> Iterator[str]:
    """Press a key in a field and tell what heard it."""
    if not shiboken6.isValid(field) or not press_focus(field):
        return
    ear.heard.clear()
    QTest.keyClick(field, key, modifier)
    keys = QKeySequence(QKeyCombination(modifier, key)).toString()
    yield from (f"{keys} in {told(field)}: {one}" for one in ear.heard)


def acting_keys(window: QMainWindow) -> Iterator[str]:
    """Whether Enter or Esc in a field in which nothing is typed changes the work folder."""
    desk = desk_of(window)
    if desk is None:
        return
    with listening(window) as ear:
        for field, key in product(fields_of(window), LEAVING):
            if key == Key.Key_Return and not isinstance(field, QLineEdit):
                continue  # there it begins a new line
            said = partial(state, desk.workspace)
            before = asked(desk, said)
            heard = list(pressed(ear, field, key=key, modifier=Plain))
            yield from (one for one in heard if not one.endswith(BACK))
            if asked(desk, said) != before:
                yield f"{key.name} in a field changes the work folder"


@pytest.fixture(scope="module")
def found(
    tmp_path_factory: pytest.TempPathFactory, worn: Theme
) -> dict[str, list[tuple[str, object]]]:
    """What is wrong with keys on any screen; fields come last, for keys change what they show."""
    looks = {
        "letters": unclear_letters,
        "menus": menus_without_letters,
        "clashes": clashing_keys,
        "stolen": stolen_keys,
    }
    return on_every_screen(tmp_path_factory.mktemp("screens"), worn, looks)


@pytest.mark.parametrize(
    "way",
    [
        pytest.param("letters", id="an access key means one thing"),
        pytest.param("menus", id="everything in a menu has a key"),
        pytest.param("clashes", id="shortcuts do not clash"),
        pytest.param("stolen", id="fields keep their keys and nothing acts on the record"),
    ],
)
@pytest.mark.timeout(300)
def test_on_every_screen(found: dict[str, list[tuple[str, object]]], way: str) -> None:
    assert not found[way]


@pytest.mark.timeout(300)
def test_enter_and_escape_in_a_field_change_no_record(
    tmp_path_factory: pytest.TempPathFactory, worn: Theme
) -> None:
    folder = tmp_path_factory.mktemp("screens")
    found = on_every_screen(folder, worn, {"keys": acting_keys})
    assert not found["keys"]
