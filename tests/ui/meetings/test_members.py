"""Who is seated in the form of a new meeting: taken out again, and never lost when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.services.council import rows
from tests.ui.meetings.conftest import page_over
from zonedesk.services.drafts import NEW

if TYPE_CHECKING:
    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.meetings.new_meeting import NewMeeting
    from zonedesk.ui.theme.theme import Theme


def write(words: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, words)


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def form_of(raad: Council, theme: Theme, show: Show, *, day: str = "1/2/2019") -> NewMeeting:
    page = show(page_over(raad.workspace, theme))
    page.show_reference(NEW)
    form = page.new
    form.day.setFocus()
    write(day)
    form.members.name.setFocus()
    return form


def test_who_was_just_seated_is_taken_out_again(raad: Council, theme: Theme, show: Show) -> None:
    form = form_of(raad, theme, show)
    before = {row["id"] for row in rows(raad.workspace, "person")}
    write("Vergissing")
    press(Qt.Key.Key_Return)
    assert "Vergissing" in [one.name for one in form.members.members]
    buttons = form.members.findChildren(QAbstractButton)
    out = [one for one in buttons if "Vergissing" in one.accessibleName()][-1]
    out.click()
    assert "Vergissing" not in [one.name for one in form.members.members]
    people = rows(raad.workspace, "person")
    assert {row["id"] for row in people if row["deleted_at"] is None} == before
    assert form.members.name.hasFocus()


def test_who_sat_there_before_cannot_be_taken_out_here(
    raad: Council, theme: Theme, show: Show
) -> None:
    form = form_of(raad, theme, show)
    assert len(form.members.members) == 3
    names = [one.accessibleName() for one in form.members.findChildren(QAbstractButton)]
    assert not any("Raadslid" in name for name in names)


def test_who_is_typed_and_not_added_is_seated_with_the_meeting(
    raad: Council, theme: Theme, show: Show
) -> None:
    form = form_of(raad, theme, show)
    meetings = len(rows(raad.workspace, "meeting"))
    write("Nieuw raadslid")
    form.make.click()
    assert len(rows(raad.workspace, "meeting")) == meetings + 1
    assert rows(raad.workspace, "mandate")[-1]["valid_from"] == "2019-01-01"
    assert "Nieuw raadslid" in {row["name"] for row in rows(raad.workspace, "person")}


def test_a_refused_seat_holds_the_meeting_back_and_says_why(
    raad: Council, theme: Theme, show: Show
) -> None:
    form = form_of(raad, theme, show)
    meetings = len(rows(raad.workspace, "meeting"))
    write("Raadslid")  # sits there already
    form.make.click()
    assert form.members.trouble.isVisible()
    assert len(rows(raad.workspace, "meeting")) == meetings
    assert form.members.is_begun
