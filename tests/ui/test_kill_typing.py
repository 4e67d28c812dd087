"""A kill while typing costs at most ten seconds: the rest is offered back (product.md 3.1, T58).

Timers are the real ones here, for they are what is measured.
"""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.services.council import council, rows
from tests.services.folders import let_go
from tests.ui.hour import Hands
from tests.ui.hour_work import spoken
from tests.workspaces import PASSWORD, opened_folder
from zonedesk.domain.richtext import plain
from zonedesk.services import drafts
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.wishes import Try

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show

ROOT = Path(__file__).parents[2]
AT_MOST = 10  # seconds of work
AFTER_THE_DRAFT = 8  # words that are typed after it was kept and are lost


@pytest.fixture
def place(folder: Path) -> Path:
    """A closed work folder with one item on the agenda of one meeting."""
    workspace = opened_folder(folder)
    council(workspace).item("Begroting")
    let_go(workspace)
    return folder


def killed_while_typing(place: Path) -> tuple[str, float]:
    """Kill a window in which is typed; gives what a draft has and how old its last word is."""
    command = [sys.executable, "-m", "tests.ui.typing_process", str(place)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    typed: dict[str, float] = {}
    kept, since = "", 0
    for line in process.stdout:
        told, _blank, word = line.strip().partition(" ")
        if told == "typed":
            typed[word] = time.monotonic()
            since += bool(kept)
        elif told == "kept":
            kept = kept or word
        if since == AFTER_THE_DRAFT:
            break
    process.kill()
    killed = time.monotonic()
    process.wait()
    process.stdout.close()
    assert kept, "nothing was kept before it ended"
    words = list(typed)
    return " ".join(words[: words.index(kept) + 1]), killed - typed[kept]


def test_a_kill_while_typing_loses_less_than_ten_seconds(
    place: Path, show: Show, qtbot: QtBot
) -> None:
    words, age = killed_while_typing(place)
    assert age < AT_MOST
    window = show(Window(inline=True))
    window.begin(place, given=Try(PASSWORD))
    assert window.frame is not None
    hands = Hands(window, partial(qtbot.waitUntil, timeout=20_000))
    item = "GR/2018/1#1"
    hands.push(spoken("Go to {reference}").format(reference=item))
    discussion = hands.see(RichTextEdit, spoken("Discussion"))
    assert discussion.rich().is_empty  # nothing is put back unasked
    hands.push(spoken("Put back"))
    assert hands.focused is discussion
    offered = plain(discussion.rich()).strip()
    assert offered.startswith(words)  # a word may have come between the draft and its telling
    hands.press("Ctrl+L")
    workspace = opened_folder(place)
    (stored,) = rows(workspace, "agenda_item")
    assert offered in str(stored["discussion"])
    assert drafts.offered(workspace) == ()
    let_go(workspace)
