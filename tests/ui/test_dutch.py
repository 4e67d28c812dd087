"""Everything on every screen is Dutch: no source text of a catalogue shows, no English word."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QBuffer,
    QIODevice,
    QModelIndex,
    Qt,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabBar, QWidget

from tests import catalogues
from tests.ui.screens import menus_of, on_every_screen
from zonedesk.ui.kit.texts import plain_words, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QMainWindow

    from zonedesk.ui.theme.theme import Theme

MOST_ROWS, DEEPEST = 100, 4
#: Packages whose sentences come on a screen; listed values are known by their Dutch word.
SHOWN = {"ui", "services", "refusals"}
#: What a widget may say, to the eye or to a screen reader.
SAYS = (
    "text",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "windowTitle",
    "title",
    "statusTip",
    "whatsThis",
)
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
#: Words that Dutch does not have, neither as a word of its own nor borrowed.
ENGLISH = re.compile(
    r"\b(the|and|with|from|this|that|these|not|for|are|has|have|been|will|yes|your|you|its|"
    r"list|meeting|minutes|items|delete|save|saved|search|password|folder|show|hide|page|"
    r"next|previous|back|print|close|date|name|by|to|no|new|without|everything|nothing)\b",
    re.IGNORECASE,
)

#: French as well as English: the page of markings shows how each language words them.
FRENCH = frozenset({"Public"})


@cache
def sources() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Source texts that differ from their Dutch: those that stand alone, and those with gaps."""
    pairs = [
        (package, plain_words(source), plain_words(told))
        for package, language in catalogues.catalogue_files()
        if language == "nl"
        for message in catalogues.read(package, language)
        for source, told in zip(forms(message.id), forms(message.string), strict=False)
    ]
    dutch = {told.casefold() for _, _, told in pairs}
    differing = {one for package, one, told in pairs if one != told and package in SHOWN and one}
    shown = {one for one in differing if one.casefold() not in dutch}
    gaps = [source for source in shown if re.search(r"[A-Za-z]{3}", GAP.sub("", source))]
    patterns = [pattern(source) for source in gaps if GAP.search(source)]
    return frozenset(shown), tuple(patterns)


GAP = re.compile(r"\{[^}]*\}")


def forms(text: object) -> tuple[str, ...]:
    """A text, or all forms of one that has a plural."""
    return tuple(text) if isinstance(text, (tuple, list)) else (str(text),)


def pattern(source: str) -> re.Pattern[str]:
    """What a source text with gaps looks like when the gaps are filled."""
    return re.compile(".+".join(re.escape(part) for part in GAP.split(source)))


def is_english(words: str) -> bool:
    """Whether words are a source text, or hold a word that is not Dutch."""
    plain = plain_words(words).strip()
    alone, with_gaps = sources()
    return (
        plain in alone
        or any(one.fullmatch(plain) for one in with_gaps)
        or ENGLISH.search(plain) is not None
    )


def english(window: QMainWindow) -> Iterator[str]:
    """The English words that a window shows, says or has in its menus."""
    said = {*said_by(window), *drawn(window), *in_menus(window)}
    yield from sorted(words for words in said - FRENCH if words and is_english(words))


def said_by(window: QMainWindow) -> Iterator[str]:
    """What visible widgets say, and the models behind their lists."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    for widget in (window, *shown):
        for name in SAYS:
            say = getattr(widget, name, None)
            if callable(say) and not isinstance(widget, QTabBar):
                yield str(say())
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        elif isinstance(widget, QAbstractItemView):
            yield from in_model(widget.model())
        for action in widget.actions():
            yield from (action.text(), action.toolTip())


def in_model(model: QAbstractItemModel | None) -> Iterator[str]:
    """What rows, their children and headings say."""
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    heads = [
        model.headerData(column, Qt.Orientation.Horizontal, role)
        for column in range(columns)
        for role in ROLES
    ]
    yield from (one for one in heads if isinstance(one, str))
    yield from in_rows(model, QModelIndex(), columns=columns, depth=0)


def in_rows(
    model: QAbstractItemModel, parent: QModelIndex, *, columns: int, depth: int
) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        indexes = [model.index(row, column, parent) for column in range(columns)]
        told = [index.data(role) for index in indexes for role in ROLES]
        yield from (one for one in told if isinstance(one, str))
        if depth < DEEPEST:
            yield from in_rows(model, indexes[0], columns=columns, depth=depth + 1)


def drawn(window: QMainWindow) -> list[str]:
    """The letters that are really drawn, also those of painted parts that say nothing."""
    sheet = QBuffer()
    sheet.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(sheet)
    drawing.setSize(window.size())
    window.render(drawing)
    return re.findall(r"<text[^>]*>([^<]*)</text>", bytes(sheet.data().data()).decode())


def in_menus(window: QMainWindow) -> Iterator[str]:
    for _, shown in menus_of(window):
        for one in shown:
            yield from (one.text(), one.toolTip())


@pytest.mark.timeout(300)
def test_no_screen_shows_an_english_word(
    tmp_path_factory: pytest.TempPathFactory, worn: Theme
) -> None:
    assert texts().language == "nl"
    found = on_every_screen(tmp_path_factory.mktemp("screens"), worn, {"english": english})
    assert not found["english"]


@pytest.mark.parametrize("words", ["Save &PDF…", "3 filters active", "Naar the lijst"])
def test_english_is_recognised(words: str) -> None:
    assert is_english(words)


@pytest.mark.parametrize(
    "words", ["Open", "P&DF bewaren…", "3 filters actief", "Budget en planning"]
)
def test_dutch_is_not(words: str) -> None:
    assert not is_english(words)
