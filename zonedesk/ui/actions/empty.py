"""What the list of action points says when it is empty: nothing yet, none here, none found (13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.due import View
from zonedesk.ui.actions.looks import view_words
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.table.filtering import nothing_found
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.ui.actions.model import ActionLine
    from zonedesk.ui.kit.table.filtering import FilterBar
    from zonedesk.ui.kit.table.table import RecordTable

_ICON = "actions"


class EmptyStates:
    """Puts the right words in an empty list.

    Args:
        table: the list.
        bar: its filters.
        leave: shows the view of all action points.
        make: begins a new one; None where nothing may be made.
    """

    def __init__(
        self,
        table: RecordTable[ActionLine],
        bar: FilterBar,
        *,
        leave: Callable[[], object],
        make: Callable[[], object] | None,
    ) -> None:
        self._table = table
        self._bar = bar
        self._leave = leave
        self._make = make
        self._place = View.ALL, -1  # nothing is known yet
        self._told: object = None

    def show_view(self, view: View, *, total: int) -> None:
        """Prepare for a view over so many action points."""
        self._place = view, total

    def show_filters(self) -> None:
        """Say why the list is empty; nothing is made as long as it is not."""
        model = self._table.model
        if model.shown_count or self._place[1] < 0:
            return
        told = (self._place, self._bar.told(), model.total)
        if told == self._told:
            return
        self._told = told
        self._table.set_empty(self._nothing(), self._nothing_found())

    def _nothing(self) -> EmptyState:
        _ = texts().gettext
        view, total = self._place
        if not total:
            made = EmptyState(
                _ICON,
                _("No action points yet"),
                words=_("What was agreed in meetings, and who does it by when, stands here."),
            )
            if self._make is not None:
                button = made.add_button(_("New action point"), icon="add", main=True)
                button.clicked.connect(self._make)
            return made
        title = _("No action points under “{view}”").format(view=view_words(view))
        made = EmptyState(_ICON, title, words=_("Nothing asks for attention here."))
        made.add_link(_shows(total)).clicked.connect(self._leave)
        return made

    def _nothing_found(self) -> EmptyState:
        title = texts().gettext("No action points found")
        link = _shows(self._table.model.total)
        return nothing_found(self._bar, _ICON, title=title, link=link)


def _shows(count: int) -> str:
    many = texts().ngettext("Show {count} action point", "Show {count} action points", count)
    return many.format(count=count)
