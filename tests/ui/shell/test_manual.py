"""The manual inside the program: its links lead somewhere, its keys are those of the program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from zonedesk.ui.meetings.session.actions import IN_SESSION
from zonedesk.ui.shell.actions import RECORD_ACTIONS, SHELL_ACTIONS, START_ACTIONS
from zonedesk.ui.shell.look import LOOK_ACTIONS
from zonedesk.ui.shell.manual import ManualWindow, link_of, manual_path
from zonedesk.ui.shell.manual_looks import blocks_of
from zonedesk.ui.shell.pages import PAGES

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.ui.kit.actions import Action
    from zonedesk.ui.theme.theme import Theme

WORDS = manual_path().read_text(encoding="utf-8")
LINKS = sorted(set(re.findall(r"\]\(#([^)]+)\)", WORDS)))
NAMES = {"Return": "Enter", "PgDown": "PgDn", "Space": "Spatie"}
NAMES |= {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


@pytest.fixture
def manual(show: Show) -> ManualWindow:
    """The manual, open."""
    return show(ManualWindow(WORDS))


def declared() -> list[Action]:
    """Everything the program declares that has keys."""
    groups = [entry.actions for entry in PAGES]
    groups += [START_ACTIONS, SHELL_ACTIONS, RECORD_ACTIONS, LOOK_ACTIONS, of_session()]
    return [one for group in groups for one in group if one.shortcut]


def of_session() -> tuple[Action, ...]:
    """What can be done in a session; of persons and results by number the first and the last."""
    between = re.compile(r"session\.(person_[2-8]|result_[2-4])")
    return tuple(one for one in IN_SESSION if not between.fullmatch(one.id))


def written(keys: str) -> str:
    """Keys as the manual writes them."""
    if keys.endswith("+"):
        return keys
    *held, key = keys.split("+")
    return "+".join([*held, NAMES.get(key, key)])


@pytest.mark.parametrize("link", LINKS)
def test_a_link_goes_to_its_chapter(manual: ManualWindow, link: str) -> None:
    manual.text.anchorClicked.emit(QUrl(f"#{link}"))
    block = manual.text.textCursor().block()
    assert link_of(block.text()) == link
    assert block.blockFormat().headingLevel()


def test_the_last_chapter_scrolls_into_sight(manual: ManualWindow) -> None:
    assert manual.go_to(link_of(re.findall(r"^## (.+)$", WORDS, re.MULTILINE)[-1]))
    assert manual.text.verticalScrollBar().value() > 0
    assert not manual.go_to("99-there-is-none")


def test_a_link_is_followed_by_keys(manual: ManualWindow) -> None:
    manual.text.setFocus()
    QTest.keyClick(manual.text, Qt.Key.Key_Tab)
    QTest.keyClick(manual.text, Qt.Key.Key_Return)
    assert link_of(manual.text.textCursor().block().text()) == "1-beginnen"


@pytest.mark.parametrize("action", declared(), ids=lambda one: one.id)
def test_the_keys_of_the_program_stand_in_the_manual(action: Action) -> None:
    keys = action.shortcut.split("; ")[0]
    if keys in {"Ctrl+Left", "Ctrl+Right"}:
        return  # the arrows alone do the same, and those are told
    assert f"`{written(keys)}`" in WORDS


def test_letters_grow_with_the_text_size(manual: ManualWindow, theme: Theme) -> None:
    def sizes() -> set[float]:
        fonts = (block.begin().fragment().charFormat() for block in blocks_of(document))
        return {one.fontPointSize() for one in fonts if one.fontPointSize()}

    document = manual.text.document()
    before = sizes()
    theme.set_percent(150)
    assert min(sizes()) > min(before)
    assert max(sizes()) > max(before)
