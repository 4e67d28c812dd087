"""Which panes of the place show: facets, list, dossier; how wide, with which columns (05)."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zonedesk.ui.dossiers.columns import states
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.panes import has_focus_inside, set_widths
from zonedesk.ui.kit.table.state import ListState, state_from_json
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.ui.dossiers.detail import DossierDetail
    from zonedesk.ui.dossiers.view import DossiersView

# The page of a window of 1100, whose navigation is collapsed to 56.
_COVERS_UNDER = 1044
_KEYS = {True: "dossiers.beside", False: "dossiers.alone"}


class Pane(IntEnum):
    """What stands in the right pane."""

    NOTHING = 0
    DOSSIER = 1
    NEW = 2


class Panes(QObject):
    """Shows and hides the panes; the right one covers the list where there is little room.

    `has_dossier` tells whether a dossier was read into its pane.

    Args:
        detail: the dossier.
        form: of a new one.
    """

    def __init__(self, detail: DossierDetail, form: QWidget) -> None:
        super().__init__(detail)
        self._detail = detail
        self._filtering = self._beside = True  # as the user wants it
        self._narrow = self._covering = self._alone = False
        self._showed_beside = True
        self.has_dossier = False
        self._columns: dict[bool, ListState] = {}
        self._sizes: list[int] = []
        self.right = QStackedWidget()
        self._parts = (_nothing_chosen(), detail, form)
        for part in self._parts:
            self.right.addWidget(part)

    @property
    def pane(self) -> Pane:
        """What stands in the right pane."""
        return Pane(self.right.currentIndex())

    def serve(self, view: DossiersView) -> None:
        """Take the view whose panes these are."""
        self._view = view
        self._take(ListState(states(view.table.model.columns, beside=True)))

    def show_pane(self, pane: Pane) -> None:
        """Put something else in the right pane; a focus that was in it goes along."""
        had_focus = has_focus_inside(self.right)
        self.right.setCurrentIndex(pane)
        self.right.setFocusProxy(self._parts[pane])
        if had_focus and not has_focus_inside(self.right):
            self._view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def mode(self) -> str:
        """Which columns show: those beside a dossier, or those of the list alone."""
        return _KEYS[self._showed_beside]

    @property
    def alone(self) -> bool:
        """Whether the dossier has a window of its own."""
        return self._alone

    def stand_alone(self, *, alone: bool) -> None:
        """Show the right pane only: the dossier has a window of its own."""
        self._alone = alone
        self._lay_out()

    def show_right(self) -> None:
        """Show the right pane: beside the list, or over it."""
        self._beside = self._covering = True
        self._lay_out()

    def show_left(self) -> None:
        """Show the list where it was covered."""
        self._covering = False
        self._lay_out()

    def toggle_right(self) -> None:
        """Hide the right pane or show it (Ctrl+3)."""
        if self._narrow:
            self._covering = not self._covering
        else:
            self._beside = not self._beside
        self._lay_out()

    def toggle_facets(self) -> None:
        """Hide the facets or show them (Ctrl+1)."""
        self._filtering = not self._filtering
        self._lay_out()

    def fit(self, width: int) -> None:
        """Follow the room that there is; who edits a dossier goes on in it."""
        narrow = width < theme_of(self.right).px(_COVERS_UNDER)
        if narrow != self._narrow:
            self._narrow = narrow
            self._covering = has_focus_inside(self.right)
            self._lay_out()

    def layout_state(self) -> dict[str, str]:
        """Give list, widths and what the user hid, never content."""
        now = self._view.table.state()
        self._columns[self._showed_beside] = ListState(now.columns)
        told = {_KEYS[mode]: state.to_json() for mode, state in self._columns.items()}
        told["dossiers.list"] = ListState(sort=now.sort, filters=now.filters).to_json()
        told["dossiers.panes"] = ",".join(map(str, self._measured()))
        shown = {"facets": self._filtering, "dossier": self._beside}
        told["dossiers.shown"] = ",".join(name for name, on in shown.items() if on)
        return told

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take what was stored; what is damaged leaves everything as it is."""
        for mode, key in _KEYS.items():
            if key in stored:
                self._columns[mode] = state_from_json(stored[key])
        if "dossiers.list" in stored:
            state = state_from_json(stored["dossiers.list"])
            self._view.table.set_sort(state.sort)
            self._view.table.set_filters(state.filters)
        if "dossiers.shown" in stored:
            shown = stored["dossiers.shown"].split(",")
            self._filtering, self._beside = "facets" in shown, "dossier" in shown
        set_widths(self._view.splitter, stored.get("dossiers.panes", ""))
        self._take(self._columns.get(self._showed_beside, ListState()))
        self._lay_out()

    def _measured(self) -> list[int]:
        sizes = self._view.splitter.sizes()
        return sizes if all(sizes) or not self._sizes else self._sizes

    def _lay_out(self) -> None:
        right = self._alone or (self._covering if self._narrow else self._beside)
        left = not (right and (self._narrow or self._alone))
        had_focus = has_focus_inside(self._view)
        self._sizes = self._measured()
        self._view.toolbar.setVisible(left)
        self._view.rule.setVisible(left)
        self._view.table.setVisible(left)
        self._view.facets.setVisible(left and self._filtering)
        self.right.setVisible(right)
        self._detail.head.back.setVisible(self._narrow and not self._alone)
        self._detail.head.window_button.setVisible(not self._alone)
        self._show_columns(beside=right or self._narrow)
        if had_focus and not has_focus_inside(self._view):
            shown = self._view.table if left else self.right
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_columns(self, *, beside: bool) -> None:
        """Show more columns when the list stands alone; each way keeps what the user chose."""
        if beside == self._showed_beside:
            return
        self._columns[self._showed_beside] = ListState(self._view.table.columns.states())
        self._showed_beside = beside
        own = ListState(states(self._view.table.model.columns, beside=beside))
        self._take(self._columns.get(beside, own))

    def _take(self, state: ListState) -> None:
        if state.columns:
            self._view.table.columns.restore(state.columns)


def _nothing_chosen() -> QWidget:
    made = grounded(QWidget(), "surface")
    column = QVBoxLayout(made)
    words = label(texts().gettext("Choose a dossier in the list."), tone="muted", wrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column.addWidget(words)
    return made
