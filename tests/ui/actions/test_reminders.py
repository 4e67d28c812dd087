"""Letters and terms for the owner's own programs, from beside the list (R107)."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.services.council import rows
from zonedesk.ui.kit.actions import actions_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.actions.conftest import Heard
    from zonedesk.ui.actions.page import ActionsPage

Key = Qt.Key


def ask(page: ActionsPage, name: str) -> None:
    """Choose an action from the menu."""
    next(one for one in actions_of(page) if one.objectName() == name).trigger()


def choose(page: ActionsPage, key: str) -> None:
    """Choose an owner."""
    owner = page.reminders.owner
    owner.setCurrentIndex(owner.findData(key))


def save(page: ActionsPage, target: Path) -> None:
    """Answer the file dialog."""
    dialog = page.reminders.saver.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(target))
    dialog.close()


def test_a_letter_is_read_and_copied(page: ActionsPage, heard: Heard) -> None:
    ask(page, "actions.reminders")
    assert page.reminders.owner.hasFocus()
    page.reminders.confidential.setChecked(True)
    choose(page, "korpschef")
    text = page.reminders.letter.toPlainText()
    assert "A/2018/2" in text
    page.reminders.copy.click()
    if page.reminders.reason.isVisible():
        QTest.keyClicks(page.reminders.reason.field, "Opvolging")
        QTest.keyClick(page.reminders.reason.field, Key.Key_Return)
    assert QGuiApplication.clipboard().text().strip() == text.strip()
    assert heard.toasts
    QTest.keyClick(page.reminders, Key.Key_Escape)
    assert page.detail.isVisible()


def test_what_is_confidential_is_saved_with_a_reason(page: ActionsPage, tmp_path: Path) -> None:
    ask(page, "actions.reminders")
    page.reminders.confidential.setChecked(True)
    page.reminders.save.click()
    asked = page.reminders.reason
    assert asked.isVisible()
    QTest.keyClicks(asked.field, "Opvolging door de raad")
    QTest.keyClick(asked.field, Key.Key_Return)
    dialog = page.reminders.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "brieven"))
    dialog.close()
    letters = list((tmp_path / "brieven").iterdir())
    assert len(letters) == page.reminders.owner.count() - 1
    logged = rows(page.desk.workspace, "access_log")
    assert {one["reason"] for one in logged} == {"Opvolging door de raad"}


def test_one_letter_and_the_terms_are_saved(page: ActionsPage, tmp_path: Path) -> None:
    ask(page, "actions.reminders")
    owner = page.reminders.owner
    owner.setCurrentIndex(1)
    page.reminders.save.click()
    save(page, tmp_path / "brief.eml")
    letter = message_from_bytes((tmp_path / "brief.eml").read_bytes(), policy=default)
    text = letter.get_content().replace("\r\n", "\n")
    assert text.strip() == page.reminders.letter.toPlainText().strip()
    page.reminders.calendar.click()
    save(page, tmp_path / "termijnen.ics")
    assert (tmp_path / "termijnen.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
