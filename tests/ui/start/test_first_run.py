"""The first run: four steps, each right before the next, and a work folder that opens."""

from __future__ import annotations

import shutil
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest

from tests.services.spoilt import spoilt_register
from zonedesk.services import users
from zonedesk.services.demo import example_register
from zonedesk.services.lists import rows
from zonedesk.services.workspace import unlock
from zonedesk.system.recent import recent_folders
from zonedesk.ui.start.code_page import CodePage, CodePrinter, draw_code
from zonedesk.ui.start.first_run import FirstRun
from zonedesk.ui.start.password_part import DEFAULT_USER, is_group
from zonedesk.ui.start.strength import SHORTEST, Verdict, strength

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.ui.kit.lane import Lane
    from zonedesk.ui.start.opening import Opened

GROUPS = ("K7QD", "2MXR", "9FHT", "W4NC", "6BPV", "3YJE", "T8GS")
PASSWORD = "vier Fietsen & een brug"


@pytest.fixture
def steps(lane: Lane, show: Show) -> FirstRun:
    """The first step, shown."""
    return show(FirstRun(lane=lane))


def fill_password(steps: FirstRun) -> None:
    part = steps.password
    part.password.setText(PASSWORD)
    part.again.setText(PASSWORD)
    for place, field in zip(part.places, part.retyped, strict=True):
        field.setText(part.groups[place].lower())


def fill(steps: FirstRun, folder: Path) -> None:
    steps.zone.name.setText("Lokale Politie Lier")
    steps.go_to(1)
    fill_password(steps)
    steps.go_to(2)
    steps.folder.path.setText(str(folder))
    steps.go_to(3)


def test_next_wakes_when_the_step_is_right_and_says_what_is_missing(
    steps: FirstRun, qtbot: QtBot
) -> None:
    steps.zone.name.setFocus()
    assert not steps.next.isEnabled()
    assert "naam van de zone" in steps.next.toolTip()
    QTest.keyClicks(steps.zone.name, "Lokale Politie Lier")
    assert steps.next.isEnabled()
    QTest.keyClick(steps.zone.name, Qt.Key.Key_Return)
    assert steps.place == 1
    assert not steps.next.isEnabled()
    fill_password(steps)
    assert steps.next.isEnabled()


def test_the_password_must_be_long_typed_twice_and_the_code_copied(steps: FirstRun) -> None:
    steps.go_to(1)
    part = steps.password
    told = []
    part.password.setText("kort")
    told.append(part.missing())
    part.password.setText(PASSWORD)
    told.append(part.missing())
    part.again.setText(PASSWORD)
    told.append(part.missing())
    fill_password(steps)
    assert part.missing() == ""
    assert [words.split(".")[0] for words in told] == [
        "Neem een wachtwoord van ten minste 8 tekens",
        "Typ twee keer hetzelfde wachtwoord",
        f"Typ groep {part.places[0] + 1} van de herstelcode over",
    ]
    assert part.user.text() == DEFAULT_USER


def test_a_done_step_can_be_opened_again(steps: FirstRun, tmp_path: Path) -> None:
    fill(steps, tmp_path / "lier.zonedesk")
    steps._buttons[0].click()
    assert steps.place == 0
    steps.next.click()
    assert steps.place == 1


def test_a_folder_that_is_taken_is_refused(steps: FirstRun, folder: Path) -> None:
    steps.go_to(2)
    steps.folder.path.setText(str(folder))
    assert "niet leeg" in steps.next.toolTip()


@pytest.mark.parametrize("example", [False, True], ids=["empty", "example"])
def test_the_last_step_makes_a_folder_that_password_and_code_open(
    steps: FirstRun, tmp_path: Path, *, example: bool
) -> None:
    made: list[Opened] = []
    steps.opened.connect(made.append)
    place = tmp_path / "lier.zonedesk"
    fill(steps, place)
    steps.begin.example.setChecked(example)
    steps.next.click()
    (opened,) = made
    assert opened.zone == "Lokale Politie Lier"
    assert opened.workspace.user.name == DEFAULT_USER
    opened.workspace.close()
    unlock(place, PASSWORD).close()
    assert users.opens_with_code(place, steps.password.code)
    assert recent_folders()[0].path == place
    assert not recent_folders()[0].example


def test_a_register_workbook_is_looked_through_and_taken_in(
    steps: FirstRun, tmp_path: Path
) -> None:
    made: list[Opened] = []
    steps.opened.connect(made.append)
    fill(steps, tmp_path / "lier.zonedesk")
    begin = steps.begin
    begin.register.setChecked(True)
    assert not steps.next.isEnabled()
    begin.path.setFocus()
    QTest.keyClicks(begin.path, str(example_register()))
    QTest.keyClick(begin.path, Qt.Key.Key_Return)
    assert begin.missing() == ""
    assert begin.problems.isHidden()
    assert any(sign.isdigit() for sign in begin.state.words)
    steps.next.click()
    (opened,) = made
    assert len(rows(opened.workspace, "meetings")) > 10
    opened.workspace.close()


def test_problems_of_a_workbook_are_shown_by_sheet_and_row_and_nothing_is_made(
    steps: FirstRun, tmp_path: Path
) -> None:
    workbook = spoilt_register(tmp_path / "register.xlsx")
    place = tmp_path / "lier.zonedesk"
    fill(steps, place)
    begin = steps.begin
    begin.register.setChecked(True)
    begin.path.setText(str(workbook))
    begin.read()
    assert not begin.problems.isHidden()
    table = begin.problems.model
    told = [[table.cell(line, column) for column in range(4)] for line in range(table.rowCount())]
    assert ["Vergaderingen", "2", "datum"] in [line[:3] for line in told]
    assert all(line[3] for line in told)
    assert not steps.next.isEnabled()
    assert not place.exists()
    shutil.copy(example_register(), workbook)  # mended meanwhile
    begin.read()
    assert begin.problems.isHidden()
    assert steps.next.isEnabled()
    begin.empty.setChecked(True)
    assert begin.workbook is None


@pytest.mark.parametrize("content", [None, b"geen werkboek"], ids=["missing", "strange"])
def test_a_file_that_is_no_workbook_is_told(
    steps: FirstRun, tmp_path: Path, content: bytes | None
) -> None:
    workbook = tmp_path / "register.xlsx"
    if content is not None:
        workbook.write_bytes(content)
    fill(steps, tmp_path / "lier.zonedesk")
    steps.begin.register.setChecked(True)
    steps.begin.path.setText(str(workbook))
    steps.begin.read()
    assert not steps.begin.trouble.isHidden()
    assert not steps.next.isEnabled()
    steps.begin.example.setChecked(True)
    assert steps.begin.trouble.isHidden()
    assert steps.next.isEnabled()


def test_the_code_is_printed_on_one_page_and_nowhere_saved(tmp_path: Path) -> None:
    page = CodePage("Lokale Politie Lier", "secretaris", "do 22 nov 2018", GROUPS)
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    assert draw_code(QPdfWriter(target), page)
    (sheet,) = PdfReader(BytesIO(target.data().data())).pages
    words = " ".join(sheet.extract_text().split())
    for told in ("Lokale Politie Lier", "secretaris", "do 22 nov 2018"):
        assert told in words
    places = [words.find(group) for group in GROUPS]
    assert places == sorted(places)
    assert places[0] >= 0
    assert list(tmp_path.iterdir()) == []


def test_without_a_printer_the_user_is_told_to_write_the_code_down(
    steps: FirstRun, qtbot: QtBot
) -> None:
    printer = CodePrinter(steps, printers=list)
    printer.told.connect(steps.password.printed.say)
    printer.ask(CodePage("Lier", "secretaris", "vandaag", GROUPS))
    assert steps.password.printed.words


def test_nothing_is_made_when_the_user_goes_away(steps: FirstRun, qtbot: QtBot) -> None:
    with qtbot.waitSignal(steps.given_up):
        QTest.keyClick(steps.zone.name, Qt.Key.Key_Escape)
    assert recent_folders() == ()


@pytest.mark.parametrize(
    ("password", "verdict"),
    [
        ("kort", Verdict.SHORT),
        ("        ", Verdict.SHORT),
        ("wachtwoord2018", Verdict.WEAK),
        ("aaaaaaaaaaaaaaaa", Verdict.WEAK),
        ("abcdefghijklmnop", Verdict.WEAK),
        ("1234567890", Verdict.WEAK),
        ("PolitieLier2019!", Verdict.WEAK),
        ("fietsbrug", Verdict.WEAK),
        ("vier fietsen en een brug", Verdict.FAIR),
        ("vier Fietsen & een brug over de Nete", Verdict.STRONG),
        ("x7#Kq9!vL2mP", Verdict.STRONG),
    ],
)
def test_the_strength_is_honest(password: str, verdict: Verdict) -> None:
    assert strength(password, known=("Lokale Politie Lier",)).verdict is verdict


def test_the_shortest_password_is_that_of_the_services() -> None:
    assert SHORTEST == users.SHORTEST_PASSWORD


def test_a_group_may_be_typed_as_it_is_read(steps: FirstRun) -> None:
    groups = steps.password.groups
    assert is_group(f"{groups[2].lower()} ", groups, place=2)
    other = "0000" if groups[2] != "0000" else "1111"
    assert not is_group(other, groups, place=2)
    assert not is_group(groups[2][:3], groups, place=2)
