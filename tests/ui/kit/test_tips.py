"""Tooltips and boxes show what a user typed as it stands, whatever it holds (C01)."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage, Qt, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

import zonedesk.ui
from zonedesk.ui.kit.tips import as_tip, tell_box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

HOSTILE = (
    "Nota <b>vet</b>",
    "<img src='{picture}'>",
    "<img src='file://server/share/x.png'>",
    "1 < 2 > 0 & </qt><u>onderlijnd</u>",
    "a &lt; b",
    "<qt>rijk</qt>",
    "eerste regel\n<i>tweede</i>",
    "<b>eerste</b>\ntweede",
)
#: The one place that makes a label and the one that makes a box.
MAKERS = {"QLabel": "kit/labels.py", "QMessageBox": "kit/tips.py"}


@pytest.mark.parametrize("words", HOSTILE)
def test_a_tooltip_says_what_stands_there(words: str) -> None:
    told = as_tip(words)
    if Qt.mightBeRichText(told):
        told = QTextDocumentFragment.fromHtml(told).toPlainText()
    assert told.replace("\u2028", "\n") == words


@pytest.mark.parametrize("words", ["Politiezone Lier", "R&D, 50 %", "twee\nregels", ""])
def test_ordinary_words_stay_what_they_are(words: str) -> None:
    assert as_tip(words) == words


def test_a_tooltip_fetches_no_picture(tmp_path: Path) -> None:
    picture = tmp_path / "x.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(picture))
    words = f"Nota <img src='{picture}'>"
    assert red_in(words)  # what Qt does by itself
    assert not red_in(as_tip(words))


def test_a_box_shows_markup_as_it_stands(qapp: QApplication, qtbot: QtBot) -> None:
    seen: list[tuple[str, Qt.TextFormat]] = []

    def look() -> None:
        (box,) = (one for one in qapp.topLevelWidgets() if isinstance(one, QMessageBox))
        seen.append((box.text(), box.findChildren(QLabel)[-1].textFormat()))
        box.accept()

    window = QWidget()
    qtbot.addWidget(window)
    QTimer.singleShot(0, look)
    tell_box(window, "De map <b>x</b> is weg")
    assert seen == [("De map <b>x</b> is weg", Qt.TextFormat.PlainText)]


def test_every_tooltip_of_the_sources_is_plain() -> None:
    assert [*unguarded_tips()] == []


def test_labels_and_boxes_are_made_in_one_place() -> None:
    made = {
        (name, where) for where, call in calls() for name in MAKERS if call.split(".")[0] == name
    }
    assert made == set(MAKERS.items())


def test_nothing_is_told_where_qt_guesses() -> None:
    """Nobody uses these; who begins to must see that a text in them stays plain."""
    guessing = {"setWhatsThis", "setStatusTip", "setInformativeText", "setBuddyText"}
    assert not {call for _, call in calls() if call.rpartition(".")[2] in guessing}


def red_in(words: str) -> bool:
    """Whether a tooltip with these words shows red."""
    tip = QLabel(words)
    tip.resize(300, 100)
    image = tip.grab().toImage()
    return any(
        image.pixelColor(x, y) == QColor("red")
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    )


def parsed() -> Iterator[tuple[str, ast.Module]]:
    """Every source of the window, with its place in it."""
    (top,) = map(Path, zonedesk.ui.__path__)
    for path in top.rglob("*.py"):
        yield path.relative_to(top).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls() -> Iterator[tuple[str, str]]:
    """Every call of a name, with where it stands."""
    for where, tree in parsed():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield where, ast.unparse(node.func)


def unguarded_tips() -> Iterator[str]:
    """Where words that are no source text come into a tooltip without `as_tip`."""
    for where, tree in parsed():
        nodes = list(ast.walk(tree))
        yield from (
            f"{where}:{node.lineno}"
            for node in nodes
            if isinstance(node, ast.Call) and not all(map(is_plain, tips_of(node)))
        )
        compared = [ast.unparse(node) for node in nodes if isinstance(node, ast.Compare)]
        if "ToolTipRole" in " ".join(compared) and "as_tip" not in ast.unparse(tree):
            yield where


def tips_of(call: ast.Call) -> list[ast.expr]:
    """What a call gives as the words of a tooltip; nothing when it is about something else."""
    place = {"setToolTip": 0, "showText": 1}.get(getattr(call.func, "attr", ""))
    return [] if place is None else [call.args[place]]


def is_plain(given: ast.expr) -> bool:
    """Whether an argument comes out of `as_tip`, or is a sentence of a catalogue as it stands."""
    if isinstance(given, ast.IfExp):  # one that was there before is put back
        return is_plain(given.body)
    if isinstance(given, ast.BoolOp):
        return any(map(is_plain, given.values))
    if not isinstance(given, ast.Call):
        return False
    if ast.unparse(given.func) == "as_tip":
        return True
    sentence = ast.unparse(given.func) in {"_", "texts().gettext"}
    return sentence and isinstance(given.args[0], ast.Constant)
