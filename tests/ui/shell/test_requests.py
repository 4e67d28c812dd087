"""One place asks another to show a record; what was typed and never saved is led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.shell.places import ENTRIES, MEETING, ItemsPage
from zonedesk.services import dossiers, drafts
from zonedesk.services.drafts import Place
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.ui.kit.desk import Desk

ALT = Qt.KeyboardModifier.AltModifier


def ask(frame: Frame, key: str, reference: str) -> None:
    """Do as if the user followed a link on the page that is shown."""
    assert frame.page is not None
    frame.page.record_wanted.emit(key, reference)


def where(frame: Frame) -> tuple[str, tuple[str, ...]]:
    """The place and the record that are shown."""
    assert frame.page is not None
    return frame.page.objectName(), frame.top.crumbs.crumbs


def test_a_record_of_another_place_is_shown_and_one_step_leads_back(items: Frame) -> None:
    page = items.page
    assert isinstance(page, ItemsPage)
    page.open_first()
    ask(items, "dossiers", f"{MEETING}#2")
    assert where(items) == ("dossiers", (MEETING, "punt 2"))
    assert items.navigation.items["dossiers"].isChecked()
    items.back()
    assert where(items) == ("meetings", (MEETING, "punt 1"))
    items.forward()
    assert where(items) == ("dossiers", (MEETING, "punt 2"))


def test_the_same_record_asked_for_twice_is_one_step(items: Frame) -> None:
    ask(items, "dossiers", f"{MEETING}#2")
    ask(items, "dossiers", f"{MEETING}#2")
    items.back()
    assert where(items) == ("meetings", ())
    assert not items.top.back.isEnabled()


def test_a_reference_that_is_not_there_is_told_above_the_page(items: Frame) -> None:
    ask(items, "dossiers", f"{MEETING}#9")
    assert f"{MEETING}#9" in items.notice.words
    items.back()
    assert where(items) == ("meetings", ())
    page = items.page
    assert isinstance(page, ItemsPage)
    page.open_first()
    items.back()
    assert where(items) == ("meetings", ())


def test_after_a_refusal_the_next_record_is_a_step_of_its_own(items: Frame) -> None:
    ask(items, "dossiers", f"{MEETING}#9")
    page = items.page
    assert isinstance(page, ItemsPage)
    page.open_first()
    items.back()
    assert where(items) == ("dossiers", ())


def test_a_place_that_does_not_work_yet_is_told(items: Frame) -> None:
    ask(items, "plan", "P1")
    assert "P1" in items.notice.words
    assert where(items) == ("meetings", ())
    QTest.keyClick(items.notice.bar._link, Qt.Key.Key_Space)
    assert items.notice.isHidden()


def test_alt_and_a_digit_go_to_the_places(items: Frame) -> None:
    QTest.keyClick(items, Qt.Key.Key_2, ALT)
    assert where(items)[0] == "dossiers"
    QTest.keyClick(items, Qt.Key.Key_1, ALT)
    assert where(items)[0] == "meetings"


@pytest.fixture
def opened(desk: Desk, show: Show) -> Callable[[], Frame]:
    """Opens the frame, after the test wrote its drafts."""

    def made() -> Frame:
        frame = Frame(desk, ENTRIES, zone="Lier", layout=Layout(desk.workspace.folder.path))
        return show(frame)

    return made


def test_when_everything_was_saved_nothing_is_said(opened: Callable[[], Frame]) -> None:
    frame = opened()
    assert frame.left_over.words == ""


def test_a_text_that_was_not_saved_is_told_and_led_to(
    raad: Council, opened: Callable[[], Frame]
) -> None:
    place = Place("agenda_item", 2, "title")
    drafts.keep(raad.workspace, place, content="Begroting 2019", row_version=1)
    frame = opened()
    assert "1" in frame.left_over.words
    link = frame.left_over.bar._link
    assert f"{MEETING}#2" in link.text()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert where(frame) == ("meetings", (MEETING, "punt 2"))
    page = frame.page
    assert isinstance(page, ItemsPage)
    assert page.keeper.bar.isVisible()  # the record itself offers it
    page.keeper.bar.message.acted.emit()
    assert page.title.text() == "Begroting 2019"
    assert frame.left_over.isHidden()


def test_several_are_led_to_one_after_the_other(raad: Council, opened: Callable[[], Frame]) -> None:
    dossier = dossiers.create(raad.workspace, fields={"title": "d", "category": "c"})
    for place in (
        Place("person", raad.chair, "name"),
        Place("dossier", dossier.id, "title"),
        Place("agenda_item", 1, "title"),
        Place("agenda_item", 1, "context"),
    ):
        drafts.keep(raad.workspace, place, content="x", row_version=1)
    frame = opened()
    assert "4" in frame.left_over.words
    asked: list[tuple[str, str]] = []
    frame.left_over.record_wanted.connect(lambda key, reference: asked.append((key, reference)))
    while not frame.left_over.isHidden():
        QTest.keyClick(frame.left_over.bar._link, Qt.Key.Key_Space)
    assert sorted(asked) == [
        ("dossiers", dossier.reference),
        ("meetings", f"{MEETING}#1"),
        ("people", "voorzitter"),
    ]


def test_a_text_of_a_place_that_is_not_there_yet_is_only_told(
    raad: Council, opened: Callable[[], Frame]
) -> None:
    drafts.keep(raad.workspace, Place("person", raad.chair, "name"), content="x", row_version=1)
    frame = opened()
    assert frame.left_over.words
    QTest.keyClick(frame.left_over.bar._link, Qt.Key.Key_Space)
    assert frame.left_over.isHidden()
    assert len(drafts.offered(raad.workspace)) == 1
