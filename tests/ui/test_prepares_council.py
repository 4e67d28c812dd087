"""A police council made ready in keys: from an empty home to its convocation on paper."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QComboBox

from tests.ui.hour_window import hands_at_work, warnings_of
from tests.ui.hour_work import MARKUP, SECRET, Secretary, spoken
from tests.ui.kit.pages.test_printing import ink
from zonedesk.domain.presets import AGENDAS
from zonedesk.domain.richtext import Paragraph, RichText, Run
from zonedesk.domain.rows import AgendaRow
from zonedesk.domain.words import BodyKind, Capacity
from zonedesk.services import lists, terms
from zonedesk.services.papers import paper
from zonedesk.services.workspace import unlock
from zonedesk.system.recent import recent_folders
from zonedesk.ui.kit.pages.document import PaperDocument
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.meetings.agenda_list import AgendaList
from zonedesk.ui.meetings.preview import MeetingPreview

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.logging import _QtMessageCapture as QtLog
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from tests.ui.hour import Hands
    from zonedesk.services.workspace import Workspace

BODY: Final = "Politieraad"
REFERENCE: Final = "PR/2026/1"
SEND_BY: Final = date(2026, 12, 4)
"""For a session on Wednesday 16 December 2026: seven full working days lie between (L3)."""

MEMBERS: Final = (
    ("Burgemeester", Capacity.CHAIR),
    ("Secretaris", Capacity.SECRETARY),
    ("Eerste raadslid", Capacity.MEMBER),
    ("Tweede raadslid", Capacity.MEMBER),
    ("Derde raadslid", Capacity.MEMBER),
)
#: What stands on the agenda of every police council, and the parts of it.
STANDING: Final = tuple(one.title for one in AGENDAS[BodyKind.POLICE_COUNCIL].standing)
OPEN_SESSION, CLOSED_SESSION = AGENDAS[BodyKind.POLICE_COUNCIL].parts
CLOSED: Final = "Aanwijzing van een commissaris"
OPEN: Final = (
    "Begroting <2027> & R&D",
    "Rekening 2025",
    "Aankoop van voertuigen",
    'Samenwerking "Nete"',
    "Kalender 2027",
)
WRITTEN: Final = (*OPEN[:4], CLOSED, OPEN[4])
"""As the secretary thinks of them; the closed one is put at the end afterwards."""

AGENDA: Final = (*STANDING, *OPEN, CLOSED)


@pytest.fixture(autouse=True)
def no_qt_warning(qtlog: QtLog) -> Iterator[None]:
    """A warning of Qt fails the test; those of opening a menu without a screen do not."""
    yield
    assert not warnings_of(qtlog)


@pytest.fixture
def hands(show: Show, qtbot: QtBot) -> Iterator[Hands]:
    """Hands on a window whose work is done beside it, as for a user."""
    with hands_at_work(show, qtbot, inline=False) as made:
        yield made


def test_a_police_council_is_prepared_from_nothing_to_its_printed_convocation(
    hands: Hands, tmp_path: Path
) -> None:
    secretary = Secretary(hands)
    secretary.first_run(profile="&Several municipalities")
    secretary.begin_meeting("16/12/2026", body=BODY, begins="Standing items")
    for name, capacity in MEMBERS:
        secretary.seat(name, capacity)
    secretary.say_place("Raadzaal")
    secretary.make_meeting("19:30")
    assert REFERENCE in hands.window.windowTitle()
    assert items(hands) == STANDING
    secretary.write_agenda(WRITTEN)
    assert items(hands) == (*STANDING, *WRITTEN)
    explain_and_close(secretary)
    assert items(hands) == AGENDA
    secretary.step("Agenda was sent")
    saved, printed = tmp_path / "uitnodiging.pdf", tmp_path / "gedrukt.pdf"
    preview_convocation(secretary)
    secretary.save_paper(saved)
    secretary.print_paper(printed)
    assert_convocation(saved)
    assert_same_pages(saved, printed)
    hands.press("Ctrl+L")
    secretary.unlock()
    hands.until(lambda: any(one.isVisible() for one in hands.window.findChildren(MeetingPreview)))
    hands.press("Escape")  # from the paper that was shown, to its meeting
    secretary.open_first_item()
    assert items(hands) == AGENDA
    hands.press(*["Down"] * len(STANDING))
    assert_explained(hands)
    hands.press("Ctrl+L")
    (folder,) = recent_folders()
    workspace = unlock(folder.path, SECRET)
    assert_registered(workspace, saved)
    workspace.close()


def items(hands: Hands) -> tuple[str, ...]:
    """The titles on the agenda, between opening and closing."""
    return tuple(hands.rows(AgendaList)[1:-1])


def explain_and_close(secretary: Secretary) -> None:
    """Explain the first item with looks, close the one that is about a person, and put it last."""
    hands = secretary.hands
    hands.press("Home", *["Down"] * (len(STANDING) + 1), "Return")
    hands.go(spoken("Explanation"), RichTextEdit, by="Shift+Tab")
    hands.write("Met ")
    hands.press("Ctrl+B")
    hands.write("vette")
    hands.press("Ctrl+B")
    hands.write(" cijfers.", then="Return")
    hands.write(MARKUP)
    hands.press(*["Ctrl+PgDown"] * WRITTEN.index(CLOSED))
    secretary.set_chip("Part", CLOSED_SESSION)
    secretary.set_chip("Public", "Closed to the public")
    hands.go(spoken("Agenda"), AgendaList, by="F6")
    hands.press("Alt+Down")


def preview_convocation(secretary: Secretary) -> None:
    """Preview the papers, and choose the convocation among them."""
    hands = secretary.hands
    hands.press("Ctrl+P")
    hands.go(spoken("&Document"), QComboBox)
    secretary.choose(spoken("Convocation"))


def assert_convocation(saved: Path) -> None:
    """The paper says what, when, where and for what, in order, and who calls."""
    pages = PdfReader(saved).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    agenda = [f"{number} {title}" for number, title in enumerate(AGENDA, 1)]
    said = [
        "Uitnodiging",
        f"{BODY} van woensdag 16 december 2026",
        "woensdag 16 december 2026 om 19.30 uur",
        "Raadzaal",
        ", ".join(name for name, _capacity in MEMBERS),
        OPEN_SESSION,
        *agenda[:-1],
        CLOSED_SESSION,
        f"{agenda[-1]} Besloten",
        "De voorzitter Burgemeester",
        "De secretaris Secretaris",
    ]
    at = 0
    for one in said:
        assert one in words[at:], (one, words)
        at = words.index(one, at) + len(one)
    assert "CONCEPT" not in words
    assert "vette" not in words  # explanations are for the session


def assert_same_pages(saved: Path, printed: Path) -> None:
    """What came out of the printer has the pages that were saved, with their ink in its place."""
    shown, came = (PaperDocument(one.read_bytes()) for one in (saved, printed))
    assert len(came.sizes) == len(shown.sizes)
    for page in range(len(shown.sizes)):
        told, found = (ink(one.image(page, 790)) for one in (shown, came))
        assert told
        assert strays(told, found) + strays(found, told) <= 0.02 * len(told)
    shown.close()
    came.close()


def strays(places: list[tuple[int, int]], others: list[tuple[int, int]]) -> int:
    """How many places have none of the others beside them."""
    near = {(x + right, y + down) for x, y in others for right in (-1, 0, 1) for down in (-1, 0, 1)}
    return len(set(places) - near)


def assert_explained(hands: Hands) -> None:
    """The first item that was written has its explanation, with its looks."""
    text = hands.see(RichTextEdit, spoken("Explanation")).rich()
    looks = Paragraph((Run("Met "), Run("vette", bold=True), Run(" cijfers.")))
    assert text == RichText((looks, Paragraph((Run(MARKUP),))))


def assert_registered(workspace: Workspace, saved: Path) -> None:
    """The register has meeting, members and items, and the law says until when to send."""
    rows = [one for one in lists.rows(workspace, "agenda") if isinstance(one, AgendaRow)]
    assert tuple(one.title for one in rows) == AGENDA
    assert [one.title for one in rows if not one.public] == [CLOSED]
    deadlines = {one.code: one.date for one in terms.deadlines(workspace, REFERENCE)}
    assert deadlines["convocation"] == SEND_BY
    assert paper(workspace, "convocation", reference=REFERENCE) == saved.read_bytes()
