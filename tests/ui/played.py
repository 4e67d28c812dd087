"""Steps of the manual as hands can play them: what stands in them is pressed, typed and chosen.

In a numbered step everything between backticks is done: a key is pressed, anything else is typed.
Words in italics are gone to behind *ga naar* and chosen behind *kies*, as the manual tells its
reader. Bold words and those between quotation marks are only read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtWidgets import QApplication, QComboBox, QMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.ui.hour_work import Secretary

_KEY: Final = re.compile(
    r"(?:(?:Ctrl|Shift|Alt)\+)*"
    r"(?:F\d+|Enter|Tab|Esc|Spatie|Ins|Home|End|PgDn|PgUp|[↑↓←→]|[A-Z0-9])"
)
_ACT: Final = re.compile(r"\b(ga naar|kies)\b|`([^`]+)`|(?<!\*)\*([^*]+)\*(?!\*)", re.IGNORECASE)
_STEP: Final = re.compile(r"^\d+\. (.*(?:\n {3,}.*)*)", re.MULTILINE)
_NAMES: Final = {
    "Enter": "Return",
    "Esc": "Escape",
    "Ins": "Insert",
    "PgDn": "PgDown",
    "Spatie": "Space",
    "↑": "Up",
    "↓": "Down",
    "←": "Left",
    "→": "Right",
}


class Act(NamedTuple):
    """One thing to do: ``press`` a key, ``write`` words, ``go`` to a field, ``choose``."""

    kind: str
    words: str


def steps_of(manual: str, chapter: str) -> list[str]:
    """Give the numbered steps of a chapter, each on one line."""
    found = re.search(
        rf"^## \d+\. {re.escape(chapter)}$(.*?)^## ", manual, re.MULTILINE | re.DOTALL
    )
    assert found is not None, chapter
    return [" ".join(one.split()) for one in _STEP.findall(found[1])]


def acts_of(step: str) -> list[Act]:
    """Give what a step asks to do, in its order."""
    acts, verb = [], ""
    for told, typed, name in _ACT.findall(step):
        if told:
            verb = told.casefold()
        elif typed:
            acts.append(Act("press" if _KEY.fullmatch(typed) else "write", typed))
        else:
            acts.append(Act("go" if verb == "ga naar" else "choose", name))
    return acts


def play(secretary: Secretary, step: str, asides: Mapping[str, Callable[[], object]]) -> None:
    """Do what a step says.

    Args:
        secretary: who does it.
        step: of the manual.
        asides: what is done in the place of a step in which these words stand, up to its last key.
    """
    acts = acts_of(step)
    aside = next((act for words, act in asides.items() if words in step), None)
    if aside is not None:
        _come_back(secretary)
        aside()
        acts = acts[-1:]
    for one in acts:
        _come_back(secretary)
        _do(secretary, one)


def _do(secretary: Secretary, act: Act) -> None:
    hands = secretary.hands
    match act.kind:
        case "press":
            *held, key = act.words.split("+")
            hands.press("+".join([*held, _NAMES.get(key, key)]))
        case "write":
            hands.write(act.words)
        case "go":
            hands.go(act.words)
        case _:
            _choose(secretary, act.words)


def _choose(secretary: Secretary, words: str) -> None:
    """Choose in the menu or list that has the focus, else push the button of that name."""
    focused = secretary.hands.focused
    if isinstance(focused, QMenu):
        secretary.take(words)
    elif isinstance(focused, QComboBox) and focused.findText(words) >= 0:
        secretary.choose(words)
    else:
        secretary.hands.push(words)


def _come_back(secretary: Secretary) -> None:
    """Do what a desktop does when a dialog or window has closed."""
    if QApplication.activeWindow() is None or QApplication.focusWidget() is None:
        secretary.hands.come_back()
