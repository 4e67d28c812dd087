"""What is still missing in a meeting, each line leading to where it is filled in (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.approving import MENDED, Mended
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import KeyHint, State, label, rule
from zonedesk.ui.kit.lack_words import lack_words
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.short_link import ShortLink
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import Lack

_SIDE = 24
_LINK_INSET = 2  # the edge of a link is drawn around its words only when it has the focus
_MOST_LACKS, _LONGEST_TITLE = 5, 32
_ABOVE, _BETWEEN = 12, 8
_SHARE = 0.5  # of the height that it has with the agenda

NEED_ATTENDANCE: Final = frozenset(
    code for code, field in MENDED.items() if field.place is Mended.ATTENDANCE
)
"""What is missing that is filled in under attendance."""


class Lacks(QWidget):
    """What is still missing, below the agenda; `wanted` gives the `Lack` that is to be mended."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Lack, ...] = ()
        self._most = _MOST_LACKS
        self._last: Lack | None = None
        self._links: dict[QWidget, Lack] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(_SIDE - _LINK_INSET, _ABOVE, _SIDE - _LINK_INSET, _ABOVE)
        self._lines.setSpacing(_BETWEEN)
        column.addLayout(self._lines)

    def show_lacks(self, lacks: tuple[Lack, ...]) -> None:
        """Show other lines; without any the panel is gone."""
        if lacks == self._shown and (self._links or self._most == 0):
            return
        self._shown = lacks
        self._write()

    def fit(self, height: int) -> None:
        """Show fewer lines in a pane of little height; F8 still walks all of them.

        Args:
            height: of the agenda and of this together, in pixels.
        """
        line = self.fontMetrics().lineSpacing() + _BETWEEN
        heading = line + 2 * _ABOVE
        most = max(0, min(_MOST_LACKS, int(height * _SHARE - heading) // line))
        if most != self._most:
            self._most = most
            self._write()

    def _write(self) -> None:
        lacks = self._shown
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._links.clear()
        self.setVisible(bool(lacks))
        if not lacks:
            return
        self._lines.addWidget(self._heading(len(lacks)))
        for lack in lacks[: self._most]:
            self._lines.addWidget(self._line(lack), 0, Qt.AlignmentFlag.AlignLeft)
        more = len(lacks) - self._most
        if more > 0 and self._most:
            words = texts().ngettext("and {count} more", "and {count} more", more)
            told = label(words.format(count=more), tone="muted")
            told.setIndent(_LINK_INSET)
            self._lines.addWidget(told)

    def go_on(self) -> None:
        """Go to the next line, after the last one to the first."""
        if not self._shown:
            return
        keys = [_key(one) for one in self._shown]
        last = None if self._last is None else _key(self._last)
        place = keys.index(last) + 1 if last in keys else 0
        self._go_to(self._shown[place % len(keys)])

    def _heading(self, count: int) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(_LINK_INSET, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(State(ShapeAndWord(Shape.WATCH, "", "watch")))
        row.addWidget(label(texts().gettext("Still missing"), semibold=True))
        row.addWidget(label(str(count), tone="muted"))
        row.addStretch(1)
        following = link(texts().gettext("Next"))
        following.clicked.connect(self.go_on)
        row.addWidget(following)
        row.addWidget(KeyHint("F8"))
        return made

    def _line(self, lack: Lack) -> QWidget:
        made = ShortLink(lack_words(lack, longest=_LONGEST_TITLE))
        made.setToolTip(as_tip(lack_words(lack)))
        made.clicked.connect(self._on_clicked)
        self._links[made] = lack
        return made

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget) and sender in self._links:
            self._go_to(self._links[sender])

    def _go_to(self, lack: Lack) -> None:
        self._last = lack
        self.wanted.emit(lack)


def _key(lack: Lack) -> tuple[str, int, str]:
    at = lack.person_id if lack.item is None else lack.item.handle.id
    return lack.code, at, lack.reference or lack.words
