"""A new action point in the narrow column of a session: text over who and by when (03)."""

from __future__ import annotations

from zonedesk.ui.meetings.editor_actions import NewAction

_ANY_WIDTH = 16_777_215  # Qt's largest: no limit


class NarrowAction(NewAction):
    """The row of a new action point as a small form; Enter in any of its fields notes it."""

    def _fit(self) -> None:
        """Stand below one another, whatever the width."""
        if self._lines:
            return
        self._lines = 2
        for part in (self._first, self._last):
            part.hide()
        for field in self._fields():
            field.setProperty("quiet", "false")
            field.setProperty("small", "true")
        self.owner.setMaximumWidth(_ANY_WIDTH)
        self._grid.setContentsMargins(0, 12, 0, 4)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.text, 0, 0, 1, 2)
        self._grid.addWidget(self.owner, 1, 0)
        self._grid.addWidget(self.due, 1, 1)
