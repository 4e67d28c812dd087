"""A command that is asked once: no double click and no second Enter makes the same thing twice."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.lane import Lane


class Once(QObject):
    """Runs the command of a button; until it is done or refused, nobody asks for it again.

    Meanwhile the button sleeps, and what stands in the form cannot be changed: it is empty when
    the command is done. Enter goes through `ask` as the button does.

    Args:
        button: that asks for it; only this decides when it is awake, see `allow`.
        fields: what is typed in the form.
    """

    def __init__(self, button: QAbstractButton, *fields: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(button)
        self._button = button
        self._fields = fields
        self._ready = button.isEnabled()
        self._asking = False

    @property
    def asking(self) -> bool:
        """Whether the command is on its way."""
        return self._asking

    def allow(self, *, ready: bool) -> None:
        """Let the button be awake, or not, while nothing is on its way."""
        self._ready = ready
        self._button.setEnabled(ready and not self._asking)

    def ask(
        self,
        lane: Lane,
        work: Callable[[], Changes | Outcome],
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Any], object] | None = None,
    ) -> bool:
        """Run a command as `Lane.command` does, unless one is on its way.

        Args:
            lane: of the desk.
            work: the command.
            done: gets what the command gave.
            failed: gets a `Verdict`; without it the lane tells it.

        Returns:
            whether it runs.
        """
        if self._asking:
            return False
        self._rest(asking=True)
        told = lane.refused.emit if failed is None else failed
        lane.command(work, done=partial(self._on_end, done), failed=partial(self._on_end, told))
        return True

    def _on_end(self, tell: Callable[[Any], object] | None, found: object) -> None:
        self._rest(asking=False)
        if tell is not None:
            tell(found)

    def _rest(self, *, asking: bool) -> None:
        self._asking = asking
        self._button.setEnabled(self._ready and not asking)
        for field in self._fields:
            field.setReadOnly(asking)
