"""The one lane: work beside the window, outcomes in the window, verdicts told, changes heard."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.system.trouble import DataFileError
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Job, Lane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

MEETINGS = frozenset({Topic.MEETINGS})


class Listener(QObject):
    """Keeps what it was told, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: list[threading.Thread] = []

    def hear(self, found: object) -> None:
        """Keep an outcome."""
        self.heard.append(found)
        self.threads.append(threading.current_thread())

    def hear_change(self, changes: object, initiator: object) -> None:
        """Keep a change."""
        self.heard.append((changes, initiator))


def told_by(number: int) -> tuple[int, int]:
    """A number and the thread that tells it."""
    return number, threading.get_ident()


@pytest.fixture
def hub(qapp: QCoreApplication) -> ChangeHub:
    """A change signal."""
    return ChangeHub()


@pytest.fixture(params=[True, False], ids=["inline", "thread"])
def lane(request: pytest.FixtureRequest, hub: ChangeHub) -> Iterator[Lane]:
    """A lane, at once and beside the window."""
    made = Lane(hub, inline=request.param)
    yield made
    made.close()


@pytest.fixture
def beside(hub: ChangeHub) -> Iterator[Lane]:
    """A lane in its thread."""
    made = Lane(hub)
    yield made
    made.close()


def test_what_was_read_comes_to_the_window(lane: Lane, qtbot: QtBot) -> None:
    listener = Listener()
    lane.query(lambda: 42, listener.hear)
    qtbot.waitUntil(lambda: listener.heard == [42])
    assert listener.threads == [threading.main_thread()]


def test_work_is_done_in_order_and_in_one_thread(beside: Lane, qtbot: QtBot) -> None:
    listener = Listener()
    for number in range(20):
        beside.query(partial(told_by, number), listener.hear)
    qtbot.waitUntil(lambda: len(listener.heard) == 20)
    (worker,) = {one[1] for one in listener.heard if isinstance(one, tuple)}
    assert listener.heard == [(number, worker) for number in range(20)]
    assert worker != threading.get_ident()


@pytest.mark.parametrize(
    "verdict", [Refused("meeting.locked"), DataFileError("missing", path="/x")]
)
def test_a_verdict_goes_to_who_asked(lane: Lane, qtbot: QtBot, verdict: Exception) -> None:
    listener, others = Listener(), Listener()
    lane.refused.connect(others.hear)

    def work() -> None:
        raise verdict

    lane.query(work, listener.hear, failed=listener.hear)
    qtbot.waitUntil(lambda: listener.heard == [verdict])
    lane.query(work, listener.hear)
    qtbot.waitUntil(lambda: others.heard == [verdict])
    assert listener.heard == [verdict]


@pytest.mark.parametrize("given", [MEETINGS, Outcome(MEETINGS, 7, 3)], ids=["changes", "outcome"])
def test_pages_hear_what_a_command_changed_and_who_asked(
    lane: Lane, hub: ChangeHub, qtbot: QtBot, given: Outcome
) -> None:
    page, listener = QObject(), Listener()
    hub.changed.connect(listener.hear_change)
    lane.command(lambda: given, page, done=listener.hear)
    qtbot.waitUntil(lambda: len(listener.heard) == 2)
    assert listener.heard == [given, (MEETINGS, page)]


def test_a_command_that_changed_nothing_disturbs_nobody(
    lane: Lane, hub: ChangeHub, qtbot: QtBot
) -> None:
    listener, done = Listener(), Listener()
    hub.changed.connect(listener.hear_change)
    lane.command(lambda: NOTHING, done=done.hear)
    qtbot.waitUntil(lambda: done.heard == [NOTHING])
    assert not listener.heard


def test_progress_is_told_and_work_can_be_broken_off(beside: Lane, qtbot: QtBot) -> None:
    listener, job, may_go_on = Listener(), Job(), threading.Event()
    told: list[tuple[int, int]] = []
    job.progressed.connect(lambda done, total: told.append((done, total)))

    def work() -> str:
        job.tell(1, 3)
        may_go_on.wait(5)
        job.tell(2, 3)
        return "too late"

    beside.query(work, listener.hear, failed=listener.hear, job=job)
    qtbot.waitUntil(lambda: told == [(1, 3)])
    with qtbot.waitSignal(job.ended):
        job.cancel()
        may_go_on.set()
    assert told == [(1, 3)]
    assert not listener.heard


def test_an_outcome_for_a_closed_window_is_forgotten(beside: Lane, qtbot: QtBot) -> None:
    listener, may_go_on = Listener(), threading.Event()
    heard = listener.heard
    job = beside.query(lambda: may_go_on.wait(5), listener.hear)
    listener.deleteLater()
    QCoreApplication.sendPostedEvents(listener, QEvent.Type.DeferredDelete.value)
    with qtbot.waitSignal(job.ended):
        may_go_on.set()
    assert not heard


def test_our_own_mistake_reaches_the_last_resort(beside: Lane, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        beside.query(partial(int, "no number"))
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ValueError


def test_it_tells_how_much_waits(lane: Lane, qtbot: QtBot) -> None:
    told: list[int] = []
    lane.busy.connect(told.append)
    lane.query(lambda: 1)
    qtbot.waitUntil(lambda: told == [1, 0])


def test_who_was_let_go_hears_nothing_but_a_verdict_is_told(
    beside: Lane, hub: ChangeHub, qtbot: QtBot
) -> None:
    listener = Listener()
    hub.changed.connect(listener.hear_change)
    beside.refused.connect(listener.hear)
    wait = threading.Event()

    def change() -> frozenset[Topic]:
        wait.wait()
        return MEETINGS

    def refuse() -> int:
        raise Refused("meeting.locked")

    beside.command(change, done=listener.hear)
    beside.query(refuse, listener.hear, failed=listener.hear)
    beside.let_go()
    with qtbot.waitSignal(beside.too_late) as late:
        wait.set()
    assert late.args[0].code == "meeting.locked"
    assert listener.heard == []
    beside.query(lambda: 1, listener.hear)
    qtbot.waitUntil(lambda: listener.heard == [1])
