"""What is closed is freed: opening anything eight times leaves no more widgets than once."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING, TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from tests.services.folders import let_go, lier_folder
from tests.ui.screens import CLOCK
from tests.workspaces import PASSWORD
from zonedesk.services.first_run import zone_of
from zonedesk.services.workspace import unlock
from zonedesk.ui.kit.actions import DeskAction, actions_of
from zonedesk.ui.kit.attachments.reasons import ReasonBar
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.table.header import RecordHeader
from zonedesk.ui.meetings.page import MeetingsPage
from zonedesk.ui.pictures.folders import home_of_its_own
from zonedesk.ui.shell.manual import ManualWindow
from zonedesk.ui.shell.pages import PAGES
from zonedesk.ui.shell.window import Window
from zonedesk.ui.start.opening import Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.shell.frame import Frame
    from zonedesk.ui.theme.theme import Theme

ROUNDS = 8
RECORDS = {
    "meetings": "ZVR/2018/2",
    "dossiers": "2018_GR_00001",
    "plan": "V1.1",
    "actions": "A/2018/2",
    "decisions": "2018_GR_00001",
    "people": "ZVR",
    "rules": "convocation_days.municipal_council",
}
PLACES = [entry.key for entry in PAGES if entry.key in RECORDS]
FORMS = {"plan": "plan.note", "decisions": "decisions.facets"}  # nothing new is made there
EXPORTS = {"dossiers": "dossiers.export"}
Found = TypeVar("Found", bound=QWidget)


def settle() -> None:
    """Let Qt do what it put off, and delete what is to be deleted."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def free() -> None:
    """Let Python collect what Qt left."""
    settle()
    gc.collect()
    settle()


def grown(open_and_close: Callable[[], object]) -> int:
    """How many widgets more there are after eight times than after the first two."""
    for _ in range(2):
        open_and_close()
    free()
    before = len(QApplication.allWidgets())
    for _ in range(ROUNDS):
        open_and_close()
        settle()
    free()
    return len(QApplication.allWidgets()) - before


def the(whole: QWidget, kind: type[Found]) -> Found:
    """The first widget of a kind that shows."""
    return next(one for one in whole.findChildren(kind) if one.isVisible())


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory, worn: Theme) -> Iterator[Window]:
    """The window over the example of Lier, which does everything at once."""
    place = tmp_path_factory.mktemp("freed")
    with home_of_its_own(place / "home"):
        made = Window(inline=True, theme=worn)
        made.show()
        workspace = unlock(lier_folder(place), PASSWORD, clock=CLOCK)
        made.show_unlock(workspace.folder.path).opened.emit(Opened(workspace, zone_of(workspace)))
        yield made
        made.close()
        shiboken6.delete(made)


@pytest.fixture
def frame(window: Window) -> Frame:
    """The desk, with the window in front."""
    assert window.frame is not None
    window.activateWindow()
    free()
    return window.frame


def at_record(frame: Frame, key: str) -> Page:
    """The page of a place that shows a record."""
    frame.show_record(key, RECORDS[key])
    assert frame.page is not None
    return frame.page


def act(frame: Frame, name: str) -> None:
    """Do an action that is usable here, by its name."""
    window = frame.window()
    assert frame.page is not None
    bound: list[DeskAction] = [*actions_of(frame.page), *actions_of(window)]
    next(one for one in bound if one.action.id == name and one.isEnabled()).trigger()


@pytest.mark.parametrize("key", PLACES)
def test_windows_of_records(frame: Frame, key: str) -> None:
    page = at_record(frame, key)
    seen: list[weakref.ref[QWidget]] = []

    def open_and_close() -> None:
        page.own_window_wanted.emit(page.spot())
        (own,) = frame.windows.all
        seen.extend((weakref.ref(own), weakref.ref(own.page)))
        own.close()

    assert grown(open_and_close) <= 0
    assert not [one for one in seen if one() is not None]


@pytest.mark.parametrize("key", PLACES)
def test_records_and_forms_of_a_place(frame: Frame, key: str) -> None:
    page = at_record(frame, key)
    start = page.spot()

    def open_and_close() -> None:
        act(frame, FORMS.get(key, f"{key}.new"))
        frame.go_to("meetings" if key != "meetings" else "plan")
        frame.go_to(key, start)

    assert grown(open_and_close) <= 0


@pytest.mark.parametrize("key", ["meetings", "dossiers", "actions"])
def test_menus_of_columns(frame: Frame, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[weakref.ref[QWidget]] = []

    def close_at_once(menu: QMenu, *_: object) -> None:
        seen.append(weakref.ref(menu))
        menu.close()

    monkeypatch.setattr(QMenu, "popup", close_at_once)  # without a display no menu can be shown
    frame.go_to(key)
    assert frame.page is not None
    if isinstance(frame.page, MeetingsPage):
        frame.page.close_record()
    header = the(frame.page, RecordHeader)

    def open_and_close() -> None:
        header.menu_wanted.emit(QPoint(10, 10))

    assert grown(open_and_close) <= 0
    assert len(seen) > ROUNDS
    assert not [one for one in seen if one() is not None]


@pytest.mark.parametrize("key", ["dossiers", "plan"])
def test_calendars(frame: Frame, key: str) -> None:
    page = at_record(frame, key)
    fields = [one for one in page.findChildren(DateField) if one.isVisible() and one.isEnabled()]
    assert fields

    def open_and_close() -> None:
        for field in fields:
            field.setFocus()
            field.open_calendar()
            assert field.calendar is not None
            field.close_calendar()

    assert grown(open_and_close) <= 0


@pytest.mark.parametrize("key", ["dossiers", "plan"])
def test_lists_of_choices(frame: Frame, key: str) -> None:
    page = at_record(frame, key)
    field = the(page, PickField)

    def open_and_close() -> None:
        field.setFocus()
        field.open_choices()
        field.close_choices()

    assert grown(open_and_close) <= 0


@pytest.mark.parametrize("key", ["dossiers", "plan", "actions"])
def test_dialogs_for_a_workbook(frame: Frame, key: str) -> None:
    at_record(frame, key)
    seen: list[weakref.ref[QWidget]] = []

    def open_and_close() -> None:
        act(frame, EXPORTS.get(key, f"{key}.excel"))
        for bar in frame.window().findChildren(ReasonBar):
            if bar.isVisible():
                bar.field.setText("Nazicht")
                bar.go_on.click()
        dialog = the(frame.window(), QFileDialog)
        seen.append(weakref.ref(dialog))
        dialog.reject()

    assert grown(open_and_close) <= 0
    assert not [one for one in seen if one() is not None]


def test_previews_with_their_dialogs(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    page = at_record(frame, "meetings")
    assert isinstance(page, MeetingsPage)
    act(frame, "meetings.print")
    output = page.preview.output
    monkeypatch.setattr(output, "_printers", lambda: ["Printer"])

    def say_why() -> None:
        bar = page.preview.leaving.bar
        if bar.isVisible():
            bar.field.setText("Nazicht")
            bar.go_on.click()

    def open_and_close() -> None:
        act(frame, "preview.save")
        say_why()
        the(page, QFileDialog).reject()
        act(frame, "preview.print")
        say_why()
        the(page, QPrintDialog).reject()
        page.go_to(page.spot())
        frame.back()
        frame.forward()

    assert grown(open_and_close) <= 0


def test_the_manual(frame: Frame) -> None:
    def open_and_close() -> None:
        act(frame, "help.manual")
        the(frame.window(), ManualWindow).close()

    assert grown(open_and_close) <= 0


def test_screens_before_the_desk(tmp_path: Path, worn: Theme) -> None:
    folder = lier_folder(tmp_path)
    window = Window(inline=True, theme=worn)
    window.show()

    def open_and_close() -> None:
        window.show_unlock(folder).recovery.click()
        screen = window.show_first_run()
        for place in range(len(screen.parts)):
            screen.go_to(place)

    assert grown(open_and_close) <= 0
    window.close()
    shiboken6.delete(window)


def test_the_desk_is_freed_when_it_is_locked(tmp_path: Path, worn: Theme) -> None:
    folder = lier_folder(tmp_path)
    window = Window(inline=True, theme=worn)
    window.show()
    seen: list[weakref.ref[QWidget]] = []

    def open_and_close() -> None:
        workspace = unlock(folder, PASSWORD, clock=CLOCK)
        window.show_unlock(folder).opened.emit(Opened(workspace, zone_of(workspace)))
        frame = window.frame
        assert frame is not None
        for key in PLACES:
            at_record(frame, key)
        seen.append(weakref.ref(frame))
        seen.extend(weakref.ref(page) for page in frame._pages.values())
        window.frame = None
        window._opened = None
        let_go(workspace)
        window.show_unlock(folder)

    for _ in range(3):
        open_and_close()
        free()
    assert not [one for one in seen if one() is not None]
    window.close()
    shiboken6.delete(window)
