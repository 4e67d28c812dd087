"""Asks above a page why something confidential is saved; the log is written with the file itself.

The reason that the user gave last for this kind stands there already; for the same thing nobody is
asked twice a day (GBW art. 56).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.access import needs_reason
from zonedesk.services import access
from zonedesk.ui.kit.attachments.reasons import ReasonBar, reasons_at
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.services.leaving import Leaving
    from zonedesk.ui.kit.desk import Page


class WhyBar(QWidget):
    """Asks for a reason where one is needed; hidden while it asks nothing.

    Args:
        page: whose content is saved; the bar stands above it.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        grounded(self, "sunken")
        self._page = page
        self._reasons = reasons_at(page.desk)
        self._wish: tuple[Leaving, Callable[[str], object]] | None = None
        self.bar = ReasonBar()
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 8, 16, 8)
        around.addWidget(self.bar)
        self.bar.given.connect(self._on_given)
        self.bar.declined.connect(self.put_away)
        self.hide()

    def ask(self, leaving: Leaving, go_on: Callable[[str], object]) -> None:
        """Go on with a reason: at once, or when the user told why.

        Args:
            leaving: what is saved.
            go_on: gets the reason; it is empty where none is needed.
        """
        self.put_away()
        known = self._reasons.of((leaving.kind, leaving.reference))
        if known or not needs_reason(leaving.marking):
            go_on(known)
            return
        wish = self._wish = (leaving, go_on)
        work = partial(access.last_reason, self._page.desk.workspace, leaving.kind)
        self._page.desk.lane.query(work, partial(self._ask, wish))

    def put_away(self) -> None:
        """Ask nothing any more; nothing is saved."""
        self._wish = None
        self.hide()

    def _ask(self, wish: object, last: str) -> None:
        if self._wish is not wish:
            return
        column = self._page.layout()
        if isinstance(column, QBoxLayout) and column.indexOf(self) < 0:
            column.insertWidget(0, self)
        self.show()
        _ = texts().gettext
        self.bar.ask(_("This file holds confidential content. Why is it saved?"), act=_("Save"))
        self.bar.field.setText(last)
        self.bar.field.selectAll()

    def _on_given(self, reason: str) -> None:
        wish = self._wish
        self.put_away()
        if wish is not None:
            leaving, go_on = wish
            self._reasons.remember((leaving.kind, leaving.reference), reason)
            go_on(reason)
