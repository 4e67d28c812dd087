"""The user's own views of the action points: tabs behind the quick views, kept in the bar (07)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSignalBlocker

from zonedesk.domain.due import View
from zonedesk.ui.kit.saved_views import ListSetting, SavedViews
from zonedesk.ui.kit.texts import literal, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.saved_view import KeptView
    from zonedesk.ui.actions.view import ActionsView
    from zonedesk.ui.kit.desk import Page

_MOST, _LONGEST = 4, 24
_VIEW, _GROUP = "view", "group"
_CODES: Final = {one.value: one for one in View}


class ActionsSetting(ListSetting):
    """The list with the quick view below its filters, and what it is grouped by."""

    def __init__(self, view: ActionsView) -> None:
        super().__init__(view.table, view.bar)
        self._view = view

    def more(self) -> dict[str, str]:
        """Give the quick view and the grouping."""
        return {_VIEW: self._view.chosen_view.value, _GROUP: self._view.kind}

    def take_more(self, more: Mapping[str, str]) -> None:
        """Take them; unknown ones are as they came."""
        self._view.take_quick(_CODES.get(more.get(_VIEW, ""), View.ALL))
        self._view.group_by(more.get(_GROUP, ""))


class OwnViews(QObject):
    """Tabs of the first few own views, in step with the button of all of them.

    Args:
        page: whose list it is.
        view: with the tabs.
    """

    def __init__(self, page: Page, view: ActionsView) -> None:
        super().__init__(page)
        self._view, self._tabs = view, view.tabs
        whole = texts().gettext("All action points")
        self.kept = SavedViews(page, "actions", setting=ActionsSetting(view), whole=whole)
        self.kept.listed.connect(self._show)
        self.kept.chosen_changed.connect(self._on_chosen)
        view.tabs_made.connect(self._show)
        self._tabs.currentChanged.connect(self._on_tab)
        self._show()

    @property
    def _first(self) -> int:
        return self._view.quick_count

    def _show(self) -> None:
        with QSignalBlocker(self._tabs):
            while self._tabs.count() > self._first:
                self._tabs.removeTab(self._tabs.count() - 1)
            for one in self.kept.views[:_MOST] if self._first else ():
                long = len(one.name) > _LONGEST
                self._tabs.add(literal(f"{one.name[:_LONGEST]}…" if long else one.name))
                self._tabs.setTabToolTip(self._tabs.count() - 1, one.name if long else "")
        self._on_chosen()

    def _on_chosen(self) -> None:
        """Put the tab where the chosen view is; one without a tab stands at its quick view."""
        place = self._place(self.kept.chosen)
        if place is not None:
            with QSignalBlocker(self._tabs):
                self._tabs.setCurrentIndex(place)

    def _place(self, view: KeptView | None) -> int | None:
        shown = self.kept.views[:_MOST]
        found = next((n for n, one in enumerate(shown) if view and one.handle == view.handle), None)
        return None if found is None or not self._first else self._first + found

    def _on_tab(self, place: int) -> None:
        if place >= self._first:
            self.kept.choose(self.kept.views[place - self._first])
        elif self.kept.let_go():
            self._view.bar.clear()
