"""What is typed for a record that is not there yet: kept, back after a kill, gone when made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from tests.services.council import rows
from zonedesk.domain.errors import Refused
from zonedesk.services import agenda, drafts
from zonedesk.services.drafts import Place
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.keeping.bar import KeeperBar
from zonedesk.ui.kit.keeping.unmade import UnmadeKeeper
from zonedesk.ui.kit.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.domain.topics import Outcome

HOSTILE = '<b>vet & "scherp"</b> \' ; DROP TABLE --'


@dataclass(eq=False)
class Row(QWidget):
    """An empty row for a new item of a meeting: title, day and kind; Enter makes it."""

    desk: Desk

    def __post_init__(self) -> None:
        super().__init__()
        self.title, self.day, self.kind, self.bar = QLineEdit(), DateField(), Combo(), KeeperBar()
        self.kind.addItems(["gewoon", "buitengewoon"])
        typed: dict[str, QLineEdit | QPlainTextEdit | QComboBox] = {
            "title": self.title,
            "day": self.day,
            "kind": self.kind,
        }
        self.unmade = UnmadeKeeper(
            self.desk, "new_item", typed=typed, subject="meeting", bar=self.bar, parent=self
        )
        column = QVBoxLayout(self)
        for widget in (self.bar, self.title, self.day, self.kind):
            column.addWidget(widget)

    def type_in(self, words: str) -> None:
        """Type a title, and let the timer of the draft run out."""
        QTest.keyClicks(self.title, words)
        self.unmade.draft_timer.timeout.emit()


@pytest.fixture
def kept(raad: Council) -> Callable[[], list[str]]:
    """Reads what the work folder has kept."""
    return lambda: [one.content for one in drafts.offered(raad.workspace)]


@pytest.fixture
def make_row(raad: Council, desk: Desk, show: Show) -> Callable[[Desk | None], Row]:
    """Show the row of the meeting; at another desk it is a later session."""

    def made(at: Desk | None = None) -> Row:
        row = show(Row(at or desk))
        row.unmade.open(raad.meeting)
        return row

    return made


@pytest.fixture
def later(desk: Desk) -> Desk:
    """The same work folder after a kill."""
    return Desk(desk.workspace, desk.theme, desk.lane, desk.hub)


def test_what_was_typed_stands_there_again_after_a_kill(
    make_row: Callable[..., Row], later: Desk
) -> None:
    row = make_row()
    QTest.keyClicks(row.title, HOSTILE)
    QTest.keyClicks(row.day, "31/1/2019")
    row.kind.setCurrentText("buitengewoon")
    assert row.unmade.draft_timer.isActive()
    assert row.unmade.draft_timer.interval() == 5000
    row.unmade.draft_timer.timeout.emit()

    again = make_row(later)
    assert again.title.text() == HOSTILE
    assert again.day.day() == date(2019, 1, 31)
    assert again.kind.currentText() == "buitengewoon"
    assert again.bar.words
    assert again.title.toolTip() == again.bar.words
    assert again.unmade.is_typed
    assert not again.unmade.touched


def test_a_text_that_cannot_be_read_comes_back_as_it_was_typed(
    make_row: Callable[..., Row], later: Desk
) -> None:
    row = make_row()
    QTest.keyClicks(row.day, "eens in mei")
    row.unmade.flush()
    again = make_row(later)
    assert again.day.text() == "eens in mei"
    assert again.day.refusal is not None


def test_what_is_emptied_is_forgotten(
    make_row: Callable[..., Row], later: Desk, kept: Callable[[], list[str]], qtbot: QtBot
) -> None:
    row = make_row()
    row.type_in("Ver")
    assert len(kept()) == 1
    for _ in "Ver":
        QTest.keyClick(row.title, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not kept())
    assert not make_row(later).title.text()


def test_left_out_it_comes_back_no_more(
    make_row: Callable[..., Row], later: Desk, kept: Callable[[], list[str]], qtbot: QtBot
) -> None:
    make_row().type_in("Verslag")
    again = make_row(later)
    again.bar.message.acted.emit()
    assert not again.title.text()
    assert not again.bar.words
    assert not again.title.toolTip()
    qtbot.waitUntil(lambda: not kept())


def test_each_record_has_its_own(raad: Council, make_row: Callable[..., Row]) -> None:
    row = make_row()
    QTest.keyClicks(row.title, "Voor deze vergadering")
    row.unmade.open(raad.meeting + 1)
    assert not row.title.text()
    row.unmade.open(raad.meeting)
    assert row.title.text() == "Voor deze vergadering"
    row.unmade.open(raad.meeting)  # a reload
    assert row.title.text() == "Voor deze vergadering"


def test_a_choice_alone_is_nothing_typed(
    make_row: Callable[..., Row], kept: Callable[[], list[str]]
) -> None:
    row = make_row()
    row.kind.setCurrentText("buitengewoon")
    row.unmade.close()
    assert not row.unmade.is_typed
    assert not kept()


def test_another_window_leaves_it_to_the_one_it_is_typed_in(
    make_row: Callable[..., Row], kept: Callable[[], list[str]]
) -> None:
    row = make_row()
    row.type_in("Verslag")
    beside = make_row()
    assert not beside.title.text()
    beside.unmade.close()
    assert len(kept()) == 1
    row.unmade.close()
    assert make_row().title.text() == "Verslag"


@pytest.mark.parametrize("content", ["{half", "[]", '"x"', '{"title": 3, "other": "x"}'])
def test_a_draft_that_cannot_be_read_shows_nothing(
    raad: Council, make_row: Callable[..., Row], content: str
) -> None:
    place = Place("meeting", raad.meeting, "new_item")
    drafts.keep(raad.workspace, place, content=content, row_version=1)
    row = make_row()
    assert not row.title.text()
    row.type_in("Nieuw")
    (stored,) = drafts.offered(raad.workspace)
    assert "Nieuw" in stored.content


def test_what_is_made_is_forgotten_and_what_is_refused_is_not(
    raad: Council, make_row: Callable[..., Row], kept: Callable[[], list[str]]
) -> None:
    row = make_row()
    QTest.keyClicks(row.title, "Verslag")

    def refuse() -> Outcome:
        raise Refused("record.required", field="title")

    row.desk.lane.command(row.unmade.making(refuse))
    assert len(kept()) == 1
    fields: agenda.ItemFields = {"title": "Verslag"}
    work = partial(agenda.add, raad.workspace, raad.meeting, fields=fields)
    row.desk.lane.command(row.unmade.making(work))
    assert not kept()
    assert [one["title"] for one in rows(raad.workspace, "agenda_item")] == ["Verslag"]


@pytest.fixture
def beside(desk: Desk) -> Iterator[Desk]:
    """A desk whose lane works beside the window, as in the program."""
    lane = Lane(desk.hub)
    yield Desk(desk.workspace, desk.theme, lane, desk.hub)
    lane.close()


def test_with_the_lane_beside_the_window_nothing_stays_behind(
    make_row: Callable[..., Row], beside: Desk, qtbot: QtBot
) -> None:
    row = make_row(beside)
    row.type_in("Verslag")
    row.title.clear()  # entered, before the draft was even written
    row.unmade.close()
    found: list[int] = []
    beside.lane.query(
        partial(drafts.offered, beside.workspace), lambda all_: found.append(len(all_))
    )
    qtbot.waitUntil(lambda: found == [0])
