"""The chapter of the manual for who begins, played: from an empty home to signed minutes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import pytest
from pypdf import PdfReader

from tests.ui.hour_window import hands_at_work, warnings_of
from tests.ui.hour_work import SECRET, Secretary
from tests.ui.played import play, steps_of
from zonedesk.domain.words import Edition, MeetingStatus
from zonedesk.services import meeting_record, minutes_kept, users
from zonedesk.services.workspace import unlock
from zonedesk.system.recent import recent_folders
from zonedesk.ui.shell.manual import manual_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.logging import _QtMessageCapture as QtLog
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from tests.ui.hour import Hands
    from zonedesk.services.workspace import Workspace

CHAPTER: Final = "Van een lege werkmap tot een ondertekend verslag"
#: What stands in the minutes, in this order.
SAID: Final = (
    "Verslag",
    "Onderbreking",
    "Aanwezig Burgemeester, voorzitter Korpschef, lid Secretaris, secretaris",
    "Verontschuldigd Procureur, lid",
    "1 Goedkeuring van het vorige verslag",
    "Geen opmerkingen.",
    "5 Cameraplan",
    "Het ontwerp is aan de leden bezorgd.",
    "De korpschef licht het punt toe. De raad is het eens.",
    "Besluit afspraak De korpschef bezorgt het plan aan de gemeente.",
    "6 Varia",
    "De voorzitter dankt de aanwezigen.",
    "De voorzitter Burgemeester De secretaris Secretaris",
)


@pytest.fixture(autouse=True)
def no_qt_warning(qtlog: QtLog) -> Iterator[None]:
    """A warning of Qt fails the test; those of opening a menu without a screen do not."""
    yield
    assert not warnings_of(qtlog)


@pytest.fixture
def hands(show: Show, qtbot: QtBot) -> Iterator[Hands]:
    """Hands on a window that begins."""
    with hands_at_work(show, qtbot, inline=True) as made:
        yield made


def test_who_follows_the_manual_comes_from_nothing_to_signed_minutes(
    hands: Hands, tmp_path: Path
) -> None:
    secretary = Secretary(hands)
    printed, saved = tmp_path / "gedrukt.pdf", tmp_path / "Documents"
    codes: list[str] = []
    asides: dict[str, Callable[[], object]] = {
        "de twee gevraagde groepen": lambda: codes.append(secretary.retype_code()),
        "printervenster": partial(secretary.print_paper, printed),
    }
    for step in steps_of(manual_path().read_text(encoding="utf-8"), CHAPTER):
        play(secretary, step, asides)
    hands.come_back()
    hands.press("Ctrl+L")
    (folder,) = recent_folders()
    assert users.opens_with_code(folder.path, codes[0])
    workspace = unlock(folder.path, SECRET)
    assert_kept(workspace, saved / "verslag.pdf")
    workspace.close()
    assert "Uitnodiging" in words_of(saved / "uitnodiging.pdf")
    assert len(PdfReader(printed).pages) == 1


def assert_kept(workspace: Workspace, saved: Path) -> None:
    """What was saved are the minutes that were kept, and says all, down to who signs."""
    (line,) = meeting_record.list_meetings(workspace).lines
    assert line.row.status is MeetingStatus.APPROVED
    kept = minutes_kept.versions(workspace, line.handle.id)
    assert {one.version for one in kept} == {1}
    (whole,) = (one for one in kept if one.edition is Edition.FULL and one.language == "nl")
    assert saved.read_bytes() == minutes_kept.content(workspace, whole.id)
    words, at = words_of(saved), 0
    assert "CONCEPT" not in words
    for one in SAID:
        assert one in words[at:], (one, words)
        at = words.index(one, at) + len(one)


def words_of(paper: Path) -> str:
    """All words of a paper on one line."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(paper).pages).split())
