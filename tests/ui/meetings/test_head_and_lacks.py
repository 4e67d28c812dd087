"""The head and the list of what is missing where there is little room."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from zonedesk.domain.handles import Handle
from zonedesk.domain.meeting_record import ItemAction, Lack
from zonedesk.domain.words import ActionStatus
from zonedesk.ui.kit.short_link import ShortLink
from zonedesk.ui.meetings.attendance_model import BOXES
from zonedesk.ui.meetings.attendance_places import boxes_in_sight, column_widths
from zonedesk.ui.meetings.editor_action_due import days_late
from zonedesk.ui.meetings.head_facts import HeadFacts
from zonedesk.ui.meetings.lacks import Lacks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

WORDS = "do 13 dec 2018 · 19:30–22:10 · Politiehuis · voorzitter: Burgemeester"
TAIL = " uiterlijk zo 3 feb 2019 · nog 20 dagen"
TERM = f"Lijst van de beslissingen naar de gouverneur{TAIL}"
TODAY = date(2019, 1, 14)
PEOPLE = tuple(Lack("attendance", person_id=one, person=f"Raadslid {one}") for one in range(1, 8))


def facts(qtbot: QtBot) -> HeadFacts:
    """The second line of a head with a term."""
    made = HeadFacts()
    qtbot.addWidget(made)
    made.show()
    made.terms.link.say(TERM, tail=TAIL)
    made.terms.show()
    made.say(WORDS)
    return made


@pytest.mark.parametrize("percent", [100, 150])
def test_the_term_stands_beside_the_words_where_both_fit(
    theme: Theme, qtbot: QtBot, percent: int
) -> None:
    theme.set_percent(percent)
    made = facts(qtbot)
    made.resize(2400, made.heightForWidth(2400))
    assert made.terms.y() < made.words.geometry().bottom()
    assert made.terms.x() > made.words.geometry().right()
    assert made.terms.link.is_whole


@pytest.mark.parametrize("percent", [100, 150])
def test_the_term_stands_below_the_words_where_they_do_not(
    theme: Theme, qtbot: QtBot, percent: int
) -> None:
    theme.set_percent(percent)
    made = facts(qtbot)
    made.resize(480, made.heightForWidth(480))
    assert made.words.height() == made.words.heightForWidth(480)
    assert made.terms.y() >= made.words.geometry().bottom()
    assert made.terms.geometry().bottom() <= made.rect().bottom()
    assert not made.terms.link.is_whole
    assert made.terms.link.text().endswith(f"…{TAIL}")
    assert made.terms.link.accessibleName() == TERM


def test_in_a_low_pane_fewer_lines_are_shown_and_all_are_walked(theme: Theme, show: Show) -> None:
    made = show(Lacks())
    assert theme.percent == 100
    made.show_lacks(PEOPLE)
    assert len(links(made)) == 5
    made.fit(240)
    few = len(links(made))
    assert 0 < few < 5
    made.fit(100)
    assert links(made) == []
    assert made.isVisible()
    asked: list[Lack] = []
    made.wanted.connect(asked.append)
    for _ in PEOPLE:
        made.go_on()
    assert asked == list(PEOPLE)
    made.fit(900)
    assert len(links(made)) == 5


@pytest.mark.parametrize(
    ("due", "status", "days"),
    [
        (date(2019, 1, 4), ActionStatus.OPEN, 10),
        (TODAY, ActionStatus.OPEN, 0),
        (date(2019, 1, 4), ActionStatus.DONE, 0),
        (date(2019, 1, 4), ActionStatus.STOPPED, 0),
        (None, ActionStatus.OPEN, 0),
    ],
)
def test_only_what_is_open_is_late(due: date | None, status: ActionStatus, days: int) -> None:
    one = ItemAction(Handle(1, 1), "A/2019/1", "Bezorgen", "Korpschef", None, due, status)
    assert days_late(one, TODAY) == days


@pytest.mark.parametrize("room", [956, 1040, 1384])
def test_the_boxes_of_attendance_stay_in_sight_with_large_letters(theme: Theme, room: int) -> None:
    theme.set_percent(150)
    widths = column_widths(theme, room, items=5)
    assert sum(widths) <= room
    assert boxes_in_sight(theme, widths[BOXES]) >= 4


def links(panel: Lacks) -> list[ShortLink]:
    """The lines that are shown."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    return [one for one in panel.findChildren(ShortLink) if one.isVisible()]
