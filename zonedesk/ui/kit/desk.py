"""The desk that every page works at, and what a page is to the frame around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zonedesk.domain.topics import NOTHING, Changes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.hub import ChangeHub
    from zonedesk.ui.kit.lane import Lane
    from zonedesk.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What a page works with: the open work folder, the look, the lane and the change signal."""

    workspace: Workspace
    theme: Theme
    lane: Lane
    hub: ChangeHub


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a page stands, for crumbs, window title, back and forward.

    Attributes:
        crumbs: words behind the name of the place, the record last: ``("2018", "ZVR/2018/2")``.
        state: whatever the page needs to come back here; None is its beginning.
    """

    crumbs: tuple[str, ...] = ()
    state: object = None


class Page(QWidget):
    """A place of the desk; a feature makes one of it and the frame shows it.

    Signals: `moved` gives the new `Spot` when the user went to another record; `told` gives the
    words of a toast, the words of its action and what that does (empty and None without one);
    `record_wanted` gives key and reference of a record of another place that the user wants to
    see; `rows_wanted` key and filters, each a column and a code, of rows of another place;
    `own_window_wanted` the `Spot` of the record that is to get a window of its own;
    `lock_wanted` asks for the lock, in a window that a place opened itself; `backup_wanted` asks
    for a backup now.

    Its `DeskAction` objects, and those of its parts, stand in the menus while it is shown.

    Attributes:
        TOPICS: what it shows; when one of them changed elsewhere, `refresh` is called.
    """

    moved = Signal(object)
    told = Signal(str, str, object)
    record_wanted = Signal(str, str)
    rows_wanted = Signal(str, object)
    own_window_wanted = Signal(object)
    lock_wanted = Signal()
    backup_wanted = Signal()

    TOPICS: ClassVar[Changes] = NOTHING

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = False
        desk.hub.changed.connect(self._on_changed)

    def spot(self) -> Spot:
        """Tell where the page stands now."""
        return Spot()

    def left_at(self) -> Spot:
        """Tell where the user is when the folder is locked, to come back there."""
        return self.spot()

    def go_to(self, spot: Spot) -> None:
        """Come back to a spot it told before, without emitting `moved`."""

    def show_reference(self, reference: str) -> None:
        """Show a record that another place asked for and tell `moved`; refused when unknown.

        An empty reference asks for the form of a record that is not there yet, where there is one.
        """

    def show_rows(self, filters: tuple[tuple[str, str], ...]) -> None:
        """Show the rows that go with filters, each a column and a code, and tell `moved`."""

    def refresh(self) -> None:
        """Read again what the page shows; a hidden page is asked when it is shown next."""

    def renew(self) -> None:
        """Refresh now, or when the page is shown next."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks: toolbar, list, detail."""
        return (self,)

    def leave(self) -> None:
        """Put away what is being typed: the folder is about to be locked."""

    def layout_state(self) -> Mapping[str, str]:
        """Give what the page remembers of its looks, never content; read by `restore_layout`."""
        return {}

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time; what is missing or unreadable keeps its default."""

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes & self.TOPICS:
            self.renew()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
