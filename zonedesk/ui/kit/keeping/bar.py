"""What a keeper has to say: a conflict, a refusal, a text that comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.ui.kit.messages import MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.ui.kit.messages import Severity


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say, and what the user can do about it.

    Attributes:
        severity: how grave it is; the gravest stands first.
        words: one or two sentences.
        act: words of the link at the right and what it does.
        other: words of the link before it and what that does.
    """

    severity: Severity
    words: str
    act: tuple[str, Callable[[], object]] | None = None
    other: tuple[str, Callable[[], object]] | None = None


_GRAVEST = ("stop", "watch", "info", "good")


class KeeperBar(QWidget):
    """Shows the gravest notice; it is gone while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self.message = MessageBar("info", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.message)
        self.message.acted.connect(self._on_acted)
        self.message.declined.connect(self._on_declined)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now; empty when it is gone."""
        return self.message.words if self._notices else ""

    def put(self, key: str, notice: Notice) -> None:
        """Say something; under the same key it takes the place of what was said before."""
        self._notices[key] = notice
        self._tell()

    def drop(self, *keys: str) -> None:
        """Say it no more; an unknown key is nothing."""
        for key in keys:
            self._notices.pop(key, None)
        self._tell()

    def clear(self) -> None:
        """Say nothing."""
        self._notices.clear()
        self._tell()

    def _first(self) -> Notice | None:
        by_weight = sorted(self._notices.values(), key=lambda one: _GRAVEST.index(one.severity))
        return by_weight[0] if by_weight else None

    def _tell(self) -> None:
        first = self._first()
        if first is not None:
            act = first.act[0] if first.act else ""
            other = first.other[0] if first.other else ""
            self.message.tell(first.severity, first.words, act=act, other=other)
        self.setVisible(first is not None)

    def _on_acted(self) -> None:
        first = self._first()
        if first is not None and first.act is not None:
            first.act[1]()

    def _on_declined(self) -> None:
        first = self._first()
        if first is not None and first.other is not None:
            first.other[1]()
