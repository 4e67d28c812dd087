"""Warns above the list that an action point is finished while parts of it are still open (R103)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.words import ActionStatus
from zonedesk.ui.actions.nesting import open_parts
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.ui.actions.commands import ActionCommands
    from zonedesk.ui.actions.model import ActionLine

_MOST_NAMED = 4


class OpenPartsBar(QWidget):
    """Names the open parts of what was finished last, and finishes them too when asked.

    It goes when nothing is left, when the user leaves it so, and when the action point is open
    again.

    Args:
        commands: by which action points are finished.
    """

    def __init__(self, commands: ActionCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "sunken")
        self._commands = commands
        self._reference = ""
        self._lines: Sequence[ActionLine] = ()
        self.bar = MessageBar("watch", "")
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 8, 16, 8)
        around.addWidget(self.bar)
        self.bar.acted.connect(self._on_too)
        self.bar.declined.connect(self.put_away)
        commands.finished.connect(self.watch)
        self.hide()

    def watch(self, reference: str) -> None:
        """Look after the parts of an action point that was finished now."""
        self._reference = reference
        self._show()

    def show_lines(self, lines: Sequence[ActionLine]) -> None:
        """Take the action points as they stand now."""
        self._lines = lines
        self._show()

    def put_away(self) -> None:
        """Leave the parts as they are."""
        self._reference = ""
        self.hide()

    def _line(self) -> ActionLine | None:
        lines = self._lines if self._reference else ()
        return next((one for one in lines if one.row.reference == self._reference), None)

    def _show(self) -> None:
        line = self._line()
        finished = line is not None and line.row.status.finished
        left = open_parts(self._lines, self._reference) if finished else []
        if line is not None and left:
            self._tell(line, [one.row.reference for one in left])
        self.setVisible(bool(left))

    def _tell(self, line: ActionLine, left: Sequence[str]) -> None:
        _ = texts()
        many = _.ngettext(
            "{reference} is {status}, but {count} part of it is still open: {parts}.",
            "{reference} is {status}, but {count} parts of it are still open: {parts}.",
            len(left),
        )
        more = "…" if len(left) > _MOST_NAMED else ""
        words = many.format(
            reference=line.row.reference,
            status=said(line.row.status),
            count=len(left),
            parts=", ".join(left[:_MOST_NAMED]) + more,
        )
        done = line.row.status is ActionStatus.DONE
        act = _.gettext("Complete them too") if done else _.gettext("Stop them too")
        self.bar.tell("watch", words, act=act, other=_.gettext("Leave them open"))

    def _on_too(self) -> None:
        line = self._line()
        if line is not None:
            self._commands.set_status(line.entry, line.row.status, with_parts=True)
