"""The three columns of a session, and how they share the width (03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from zonedesk.ui.kit.labels import rule
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.meetings.session.agenda import SessionAgenda
    from zonedesk.ui.meetings.session.aside import SessionAside
    from zonedesk.ui.meetings.session.middle import SessionMiddle

_AGENDA, _ASIDE = 336, 352
_LESS_AGENDA, _LESS_ASIDE = 240, 300
_NUMBERS = 92
_WIDE, _NARROW, _NARROWEST = 1360, 1160, 800
_ANY_WIDTH = 16_777_215  # Qt's largest: no limit
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class Columns(QWidget):
    """Agenda, item, what came back; narrower, the agenda is numbers, then the item stands alone.

    In the narrowest window, or with the largest letters, what came back stands below the item.
    """

    def __init__(
        self,
        agenda: SessionAgenda,
        middle: SessionMiddle,
        *,
        aside: SessionAside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._agenda, self._aside = agenda, aside
        self._left, self._below = rule(upright=True), rule()
        self._right = rule(upright=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for part, stretch in (
            (agenda, 0),
            (self._left, 0),
            (middle, 3),
            (self._right, 0),
            (self._below, 0),
            (aside, 0),
        ):
            self._row.addWidget(part, stretch)
        self._below.hide()

    def _share(self) -> None:
        theme = theme_of(self)
        wide = self.width() / theme.type.scale
        narrow, stacked, roomy = wide < _NARROW, wide < _NARROWEST, wide >= _WIDE
        agenda = _NUMBERS if narrow else _AGENDA if roomy else _LESS_AGENDA
        self._agenda.be_brief(brief=narrow)
        self._agenda.setFixedWidth(theme.px(agenda))
        self._agenda.setHidden(stacked)
        aside = theme.px(_ASIDE if roomy else _LESS_ASIDE)
        self._aside.setMinimumWidth(0 if stacked else aside)
        self._aside.setMaximumWidth(_ANY_WIDTH if stacked else aside)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if stacked else across)
        self._row.setStretchFactor(self._aside, 2 if stacked else 0)
        for line in (self._left, self._right):
            line.setHidden(stacked)
        self._below.setVisible(stacked)

    def changeEvent(self, event: QEvent) -> None:
        """Share the width anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()
