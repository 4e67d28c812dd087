"""A small place of the desk over a real work folder: the items of a meeting, with their title."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from tests.services.council import one
from zonedesk.domain.errors import Refused
from zonedesk.domain.handles import Handle
from zonedesk.domain.topics import Topic
from zonedesk.services import agenda
from zonedesk.ui.kit.actions import Action, bind
from zonedesk.ui.kit.desk import Page, Spot
from zonedesk.ui.kit.keeping.fields import LineField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.shell.pages import PageEntry

if TYPE_CHECKING:
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk

ACTIONS = (Action("items.first", "First item", None, "Ctrl+1", menu="meeting"),)
MEETING = "GR/2018/1"


class ItemsPage(Page):
    """Shows one item, or none; its title is kept while it is typed."""

    TOPICS = frozenset({Topic.AGENDA})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.item = 0
        self.title = QLineEdit()
        self.title.setAccessibleName("Titel")
        save = partial(save_item, desk.workspace)
        self.keeper = RecordKeeper(desk, subject="agenda_item", save=save, parent=self)
        self.keeper.add("title", LineField(self.title))
        self.keeper.stale.connect(self.refresh)
        column = QVBoxLayout(self)
        for widget in (self.keeper.bar, self.title):
            column.addWidget(widget)
        bind(self, ACTIONS, acts={"items.first": self.open_first})

    def open_first(self) -> None:
        """Do as if the user opened the first item."""
        self.go_to(Spot((), 1))
        self.moved.emit(self.spot())

    def to_list(self) -> None:
        """Do as if the user went back to the list."""
        self.item = 0
        self.moved.emit(self.spot())

    def spot(self) -> Spot:
        """The item."""
        return Spot((MEETING, f"punt {self.item}"), self.item) if self.item else Spot()

    def go_to(self, spot: Spot) -> None:
        """Come back to an item."""
        self.item = spot.state if isinstance(spot.state, int) else 0
        self.refresh()

    def show_reference(self, reference: str) -> None:
        """Show the item with a number; there are two."""
        work = partial(find, reference)
        self.desk.lane.query(work, self._on_found)

    def refresh(self) -> None:
        """Read the item in the lane."""
        if self.item:
            work = partial(one, self.desk.workspace, "agenda_item", self.item)
            self.desk.lane.query(work, self._on_read)

    def leave(self) -> None:
        """Store what is typed."""
        self.keeper.flush()

    def layout_state(self) -> dict[str, str]:
        """Something to remember."""
        return {"width": str(self.width())}

    def _on_found(self, item: int) -> None:
        self.go_to(Spot((), item))
        self.moved.emit(self.spot())

    def _on_read(self, row: dict[str, Any]) -> None:
        self.keeper.open(Handle(row["id"], row["row_version"]), {"title": row["title"]})


def write(page: ItemsPage, words: str) -> None:
    """Type at the end of the title."""
    page.title.setFocus()
    page.title.setCursorPosition(len(page.title.text()))
    QTest.keyClicks(page.title, words)


def find(reference: str) -> int:
    """The item of a reference; ids go with the numbers here."""
    meeting, _, number = reference.partition("#")
    if meeting != MEETING or number not in {"1", "2"}:
        raise Refused("show.unknown", reference=reference)
    return int(number)


def save_item(workspace: Workspace, item: int, row_version: int, fields: dict[str, Any]) -> Changes:
    """Store the title."""
    given: agenda.ItemFields = {"title": fields["title"]}
    return agenda.edit(workspace, item, row_version=row_version, fields=given)


#: Two places, so that one can ask the other.
ENTRIES = (
    PageEntry("meetings", "Meetings", "meetings", ItemsPage, ACTIONS),
    PageEntry("dossiers", "Dossiers", "dossiers", ItemsPage),
)
