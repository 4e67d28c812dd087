"""A document shown in the place of a page, with crumbs, back and a window of its own.

A page keeps its own parts as they are; while a document is looked at they are covered.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from shiboken6 import Shiboken

from zonedesk.services import attachments
from zonedesk.ui.kit.attachments.document_list import DocumentList
from zonedesk.ui.kit.attachments.viewer import Viewer
from zonedesk.ui.kit.desk import Spot
from zonedesk.ui.kit.panes import has_focus_inside

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.ui.kit.desk import Page


class DocumentPlace(NamedTuple):
    """A document that is shown: its id and version, and the spot of the page below it."""

    attachment_id: int
    version: int | None
    below: Spot


class DocumentVisits(QObject):
    """Shows documents over a page.

    Args:
        page: whose `moved` and `told` are used.
        place: under which the actions of the viewer are declared.
        column: layout of the page that holds its body.
        body: what is covered.
    """

    def __init__(self, page: Page, place: str, *, column: QVBoxLayout, body: QWidget) -> None:
        super().__init__(page)
        self._page, self._body = page, body
        self._below = Spot()
        self._proxy: QWidget | None = None
        self._from: QWidget | None = None
        self._covered: list[QAction] = []
        self.viewer = Viewer(page.desk, place, page)
        self.viewer.hide()
        column.addWidget(self.viewer)
        self.viewer.back_wanted.connect(self._on_back)
        self.viewer.window_wanted.connect(self._on_window)
        self.viewer.told.connect(page.told)

    @property
    def is_open(self) -> bool:
        """Whether a document is shown."""
        return not self.viewer.isHidden()

    def see(self, row: AttachmentRow, version: int | None = None) -> None:
        """Show a document over the page, and tell where the user is."""
        self._below = self._page.spot()
        self._open(row, version)
        self._page.moved.emit(self._page.spot())

    def spot(self, below: Spot) -> Spot:
        """Give the spot of the document that is shown, else the one below."""
        row = self.viewer.row
        if not self.is_open or row is None:
            return below
        state = DocumentPlace(row.handle.id, self.viewer.version, self._below)
        return Spot((*self._below.crumbs, row.title), state)

    def below(self, spot: Spot) -> Spot:
        """Leave the document; gives the spot that the page itself goes to before `come_to`."""
        self.close()
        return spot.state.below if isinstance(spot.state, DocumentPlace) else spot

    def come_to(self, spot: Spot) -> None:
        """Come back to a document, once the page is asked to go to what lies below it."""
        if isinstance(spot.state, DocumentPlace):
            place = spot.state
            work = partial(attachments.document, self._page.desk.workspace, place.attachment_id)
            self._page.desk.lane.query(work, partial(self._on_found, place))

    def close(self) -> None:
        """Let go of the document; the page is seen again."""
        if self.is_open:
            had_focus = has_focus_inside(self.viewer)
            self.viewer.put_away()
            self.viewer.hide()
            if self._proxy is not None:
                self._page.setFocusProxy(self._proxy)
            self._body.show()
            for action in self._covered:
                action.setVisible(True)
            self._covered = []
            if had_focus:
                self._give_back_focus()

    def leave(self) -> None:
        """Let go of the document and break off what is being read in: the folder is locked."""
        self.close()
        for part in self._page.findChildren(DocumentList):
            part.put_away()

    def areas(self, below: tuple[QWidget, ...]) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return self.viewer.areas() if self.is_open else below

    def _open(self, row: AttachmentRow, version: int | None) -> None:
        if not self.is_open:
            self._proxy = self._page.focusProxy()
            self._from = self._page.window().focusWidget()
            own = [one for one in self._page.actions() if one.isVisible()]
            self._covered = own  # what is done with the page waits until it is seen again
            for action in own:
                action.setVisible(False)
        self._body.hide()
        self.viewer.show()
        self._page.setFocusProxy(self.viewer)
        self.viewer.show_document(row, version=version)
        if not self.viewer.reason.isVisible():
            self.viewer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_found(self, place: DocumentPlace, row: AttachmentRow) -> None:
        self._below = place.below
        self._open(row, place.version)

    def _give_back_focus(self) -> None:
        before, self._from = self._from, None
        if before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        self.close()
        self._page.moved.emit(self._page.spot())

    def _on_window(self) -> None:
        self._page.own_window_wanted.emit(self._page.spot())
