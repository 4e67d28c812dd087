"""A bar with too little room shows icons and short words, and still tells everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.yielding import ShortButton, ShortLabel, Yielding

if TYPE_CHECKING:
    from tests.ui.conftest import Show


class Bar(QWidget):
    """Words that can be shorter, and a button with an icon."""

    def __init__(self) -> None:
        super().__init__()
        self.counted = ShortLabel()
        self.counted.say("64 planregels", short="64")
        self.act = ShortButton("&Kolommen", icon="columns")
        row = QHBoxLayout(self)
        row.addWidget(self.counted)
        row.addWidget(self.act)
        Yielding(self, (self.counted, self.act))
        self.setMinimumSize(1, 1)  # a bar in a pane can be narrower than its parts


def test_words_stand_there_where_there_is_room(show: Show) -> None:
    bar = show(Bar())
    bar.resize(600, 60)
    assert bar.counted.text() == "64 planregels"
    assert not bar.act.yielded


def test_the_first_part_gives_way_first_and_comes_back(show: Show) -> None:
    bar = show(Bar())
    bar.resize(600, 60)
    whole = bar.sizeHint().width()
    bar.resize(whole - 10, 60)
    assert bar.counted.text() == "64"
    assert not bar.act.yielded
    bar.resize(whole, 60)
    assert bar.counted.text() == "64 planregels"


def test_what_is_not_written_stands_in_the_tooltip_and_is_spoken(show: Show) -> None:
    bar = show(Bar())
    bar.resize(110, 60)
    assert bar.counted.toolTip() == bar.counted.accessibleName() == "64 planregels"
    assert bar.act.sizeHint().width() == bar.act.sizeHint().height()
    assert bar.act.toolTip() == "Kolommen"
    assert bar.act.text() == "&Kolommen"
