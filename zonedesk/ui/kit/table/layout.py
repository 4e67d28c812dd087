"""Columns as the user wants them: shown or not, wide or narrow, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonedesk.ui.kit.table.state import ColumnState
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHeaderView

    from zonedesk.ui.kit.table.columns import TableColumn
    from zonedesk.ui.kit.table.header import RecordHeader


class ColumnLayout:
    """The columns of one list on one heading; the first one stays first and always shows.

    Args:
        columns: the columns in their own order.
        header: the headings they stand under.
    """

    def __init__(self, columns: Sequence[TableColumn[Any]], header: RecordHeader) -> None:
        self._columns = tuple(columns)
        self._header = header
        self._scale = theme_of(header).type.scale
        self._fitting = False
        header.sectionResized.connect(self._on_resized)
        self.reset()

    @property
    def shown(self) -> list[int]:
        """The places of the columns that show, in the order of the screen."""
        header = self._header
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [place for place in order if not header.isSectionHidden(place)]

    def is_shown(self, place: int) -> bool:
        """Tell whether a column shows."""
        return not self._header.isSectionHidden(place)

    def can_hide(self, place: int) -> bool:
        """Tell whether a column may be hidden: never the first, by which people know a row."""
        return place > 0

    def show(self, place: int, *, shown: bool) -> None:
        """Show or hide a column."""
        self._header.setSectionHidden(place, not shown and self.can_hide(place))
        self.fit()

    def reset(self) -> None:
        """Give columns their own order, widths and visibility again."""
        own = [ColumnState(one.key, one.width, one.shown) for one in self._columns]
        self.restore(own)

    def restore(self, states: Sequence[ColumnState]) -> None:
        """Put columns as they were left; those that are new stand at the end, as they come."""
        known = {one.key: place for place, one in enumerate(self._columns)}
        wanted = {known[one.key]: one for one in states if one.key in known}
        for place, column in enumerate(self._columns):
            state = wanted.get(place, ColumnState(column.key, column.width, column.shown))
            hidden = not state.shown and self.can_hide(place)
            self._header.setSectionHidden(place, hidden)
            self._header.resizeSection(place, round(state.width * self._scale))
        order = [place for place in wanted if place] + [
            place for place in range(1, len(self._columns)) if place not in wanted
        ]
        for target, place in enumerate([0, *order]):
            self._header.moveSection(self._header.visualIndex(place), target)
        self.fit()

    def states(self) -> tuple[ColumnState, ...]:
        """Tell how the columns stand now, widths at 100 % text."""
        header = self._header
        order = [header.logicalIndex(place) for place in range(header.count())]
        return tuple(
            ColumnState(self._columns[place].key, self._width(place), self.is_shown(place))
            for place in order
        )

    def fit(self) -> None:
        """Let the flexible column take what is left, and follow the text size."""
        self._fitting = True
        self._follow_text()
        flexible = [place for place in self.shown if self._columns[place].flexible]
        if flexible:
            others = sum(self._header.sectionSize(place) for place in self.shown)
            others -= self._header.sectionSize(flexible[0])
            least = round(self._columns[flexible[0]].width * self._scale)
            room = self._header.viewport().width() - others
            self._header.resizeSection(flexible[0], max(least, room))
        self._fitting = False

    def _follow_text(self) -> None:
        scale = theme_of(self._header).type.scale
        if scale != self._scale:
            widths = {place: self._width(place) for place in range(len(self._columns))}
            self._scale = scale
            for place, width in widths.items():
                if self.is_shown(place):
                    self._header.resizeSection(place, round(width * scale))

    def _width(self, place: int) -> int:
        column = self._columns[place]
        size = self._header.sectionSize(place)
        return column.width if column.flexible or not size else round(size / self._scale)

    def _on_resized(self, _section: int, _before: int, _after: int) -> None:
        if not self._fitting:
            self.fit()


def fixed_first(header: QHeaderView) -> None:
    """Put the first column back in front when something was dragged before it."""
    if header.visualIndex(0) != 0:
        header.moveSection(header.visualIndex(0), 0)
