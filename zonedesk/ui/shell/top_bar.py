"""The top bar: back and forward, the place and its crumbs, and whether everything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.canvas import MUTED, Canvas, Ink, width_of
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.icons import CHIP, LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zonedesk.ui.theme.theme import Theme

HEIGHT = 48
_AROUND_CHEVRON = 4
_PLACE = Ink("section")
_ELIDED = "…"


class Crumbs(QWidget):
    """The place and the way into it; where it is narrow, the way is cut from the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = ""
        self.crumbs: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def title(self) -> str:
        """The record, or the place where no record is shown."""
        return self.crumbs[-1] if self.crumbs else self.place

    def show_way(self, place: str, crumbs: tuple[str, ...]) -> None:
        """Show where one is."""
        self.place, self.crumbs = place, crumbs
        words = " › ".join((place, *crumbs))
        self.setAccessibleName(words)
        self.setToolTip(as_tip(words))
        self.update()

    def fitting(self, width: int) -> tuple[str, ...]:
        """Give the crumbs that fit into a width, the last ones first of all."""
        theme = theme_of(self)
        room = width - width_of(theme, self.place, ink=_PLACE)
        for first in range(len(self.crumbs) + 1):
            shown = self.crumbs[first:]
            shown = (_ELIDED, *shown) if first and shown else shown
            if sum(_wide(theme, words) for words in shown) <= room:
                return shown
        return ()

    def sizeHint(self) -> QSize:
        """Measure the whole way."""
        theme = theme_of(self)
        wide = width_of(theme, self.place, ink=_PLACE)
        wide += sum(_wide(theme, words) for words in self.crumbs)
        return QSize(wide, theme.tall(28))

    def minimumSizeHint(self) -> QSize:
        """Let it get as narrow as the name of the place."""
        theme = theme_of(self)
        return QSize(width_of(theme, self.place, ink=_PLACE), theme.tall(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw place, chevrons and crumbs."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        left = canvas.text(self.rect(), self.place, ink=_PLACE)
        for words in self.fitting(self.width()):
            left += _AROUND_CHEVRON
            arrow = QRect(left, 0, self.width() - left, self.height())
            left += canvas.icon(arrow, "next", tone="muted", size=CHIP) + _AROUND_CHEVRON
            left += canvas.text(
                QRect(left, 0, self.width() - left, self.height()), words, ink=MUTED
            )
        painter.end()


def _wide(theme: Theme, words: str) -> int:
    return theme.px(CHIP) + 2 * _AROUND_CHEVRON + width_of(theme, words)


class TopBar(QFrame):
    """Where one is and the way back; search, undo and redo come with the pages that have them."""

    back_wanted = Signal()
    forward_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(2)
        self.back = icon_button("back", _("Back (Alt+Left)"))
        self.forward = icon_button("forward", _("Forward (Alt+Right)"))
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.crumbs = Crumbs()
        self._tick = Icon("approve", tone="good", size=LINE)
        self._saved = label("", "secondary", tone="muted")
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addSpacing(4)
        row.addWidget(self.crumbs, 1)
        row.addSpacing(12)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(4)
        row.addWidget(self._saved)
        column.addLayout(row, 1)
        column.addWidget(rule())
        self.tell_saved("")
        self.show_ways(back=False, forward=False)
        self._fit()

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Tell whether there is a way back and forward."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def tell_saved(self, time: str) -> None:
        """Tell when the last change was written; without a time nothing was changed yet."""
        _ = texts().gettext
        self._saved.setText(_("Saved {time}").format(time=time) if time else _("All is saved"))

    @property
    def saved(self) -> str:
        """What it says about saving."""
        return self._saved.text()

    def _fit(self) -> None:
        self.setFixedHeight(theme_of(self).tall(HEIGHT, style="section"))
        for button in (self.back, self.forward):
            edge = theme_of(self).tall(28)
            button.setFixedSize(edge, edge)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that larger text needs."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and self.isVisible():
            self._fit()
