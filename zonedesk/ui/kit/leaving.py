"""Asks why a confidential paper leaves, above its pages, and puts it in the access log.

The reason that the user gave last for this kind of paper stands there already; for the same paper
nobody is asked twice a day (GBW art. 56).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from zonedesk.domain.access import needs_reason
from zonedesk.domain.words import AccessAct
from zonedesk.services import access
from zonedesk.services.leaving import let_out
from zonedesk.ui.kit.attachments.reasons import ReasonBar, reasons_at
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.leaving import Leaving
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict


class _Wish(NamedTuple):
    """What the user wants to do with what, and how it goes on."""

    act: AccessAct
    leaving: Leaving
    go_on: Callable[[], None]


class LeavingBar(QWidget):
    """Lets papers out, and asks why where that is needed; hidden while it asks nothing.

    Signal: `refused` gives the verdict when something may not leave.
    """

    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "sunken")
        self._desk = desk
        self._reasons = reasons_at(desk)
        self._wish: _Wish | None = None
        self._before: QWidget | None = None
        self.bar = ReasonBar()
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 8, 16, 8)
        around.addWidget(self.bar)
        self.bar.given.connect(self._on_given)
        self.bar.declined.connect(self.put_away)
        self.hide()

    def let_out(self, act: AccessAct, leaving: Leaving, go_on: Callable[[], None]) -> None:
        """Let a paper out: at once, or when the user told why.

        Args:
            act: exported or printed.
            leaving: what it is.
            go_on: asks for the file or the printer.
        """
        self.put_away()
        if not needs_reason(leaving.marking):
            go_on()
            return
        self._wish = _Wish(act, leaving, go_on)
        known = self._reasons.of((leaving.kind, leaving.reference))
        if known:
            self._on_given(known)
            return
        work = partial(access.last_reason, self._desk.workspace, leaving.kind)
        self._desk.lane.query(work, partial(self._ask, self._wish))

    def put_away(self) -> None:
        """Ask nothing any more; the paper stays where it is."""
        self._wish = None
        self._go()

    def _ask(self, wish: _Wish, last: str) -> None:
        if self._wish is not wish:
            return
        _ = texts().gettext
        act = _("Print") if wish.act is AccessAct.PRINTED else _("Save")
        self._before = QApplication.focusWidget()
        self.show()
        self.bar.ask(_("This paper holds confidential content. Why does it leave?"), act=act)
        self.bar.field.setText(last)
        self.bar.field.selectAll()

    def _go(self) -> None:
        """Hide, and give the focus back to what had it when the question came."""
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self._before = None
        self.hide()

    def _on_given(self, reason: str) -> None:
        wish = self._wish
        if wish is None:
            return
        self._go()
        work = partial(let_out, self._desk.workspace, wish.leaving, reason=reason, act=wish.act)
        done = partial(self._on_logged, wish, reason)
        self._desk.lane.query(work, done, failed=self._on_refused)

    def _on_logged(self, wish: _Wish, reason: str, _nothing: object) -> None:
        self._reasons.remember((wish.leaving.kind, wish.leaving.reference), reason)
        if self._wish is wish:
            self._wish = None
            wish.go_on()

    def _on_refused(self, verdict: Verdict) -> None:
        self._wish = None
        self.refused.emit(verdict)
