"""Files on their way in beside the window, and broken off on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.services import attachments
from zonedesk.ui.kit.attachments.taking import Taking
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from zonedesk.ui.theme.theme import Theme


@pytest.fixture
def beside(raad: Council, theme: Theme) -> Iterator[Desk]:
    """A desk whose lane works in a thread of its own."""
    hub = ChangeHub()
    lane = Lane(hub)
    yield Desk(raad.workspace, theme, lane, hub)
    lane.close()


def files(folder: Path, count: int, size: int = 10) -> tuple[Path, ...]:
    """Files that all hold something else."""
    made = tuple(folder / f"{number}.txt" for number in range(count))
    for number, path in enumerate(made):
        path.write_bytes(str(number).encode() * size)
    return made


def test_files_come_in_one_after_the_other_beside_the_window(
    beside: Desk, raad: Council, qtbot: QtBot, tmp_path: Path
) -> None:
    subject = Subject(SubjectKind.MEETING, raad.meeting)
    taking = Taking(beside, beside.hub)
    with qtbot.waitSignal(taking.ended) as heard:
        taking.take(subject, files(tmp_path, 3))
    outcomes, troubles = heard.args or ((), ())
    assert (len(outcomes), troubles) == (3, ())
    rows = attachments.attached(raad.workspace, subject)
    assert [row.file_name for row in rows] == ["0.txt", "1.txt", "2.txt"]


def test_what_is_broken_off_leaves_nothing(
    beside: Desk, raad: Council, qtbot: QtBot, tmp_path: Path
) -> None:
    subject = Subject(SubjectKind.MEETING, raad.meeting)
    taking = Taking(beside, beside.hub)
    taking.progressed.connect(taking.cancel)
    with qtbot.waitSignal(taking.ended):
        taking.take(subject, files(tmp_path, 2, size=40 << 20))
        taking.cancel()
    assert attachments.attached(raad.workspace, subject) == ()
    assert raad.workspace.contents.hashes() == frozenset()
