"""The head of a meeting: what it is, how far it is, and what is still missing (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zonedesk.domain.lifecycle import WAY
from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import State, label, rule
from zonedesk.ui.kit.looks import ChipLook, ShapeAndWord
from zonedesk.ui.kit.status_strip import Step
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.looks import lack_words, when_and_where
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.ui.meetings.model import Lack, MeetingRecord

_SIDE, _ABOVE = 24, 8
_LINK_INSET = 2  # the edge of a link is drawn around its words only when it has the focus
_MOST_LACKS, _LONGEST_TITLE = 5, 32
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}

NEED_ATTENDANCE: Final = frozenset({"attendance", "chair_absent"})
"""What is missing that is filled in under attendance."""


class Head(QWidget):
    """The record head: body and reference over date, hours, place and chair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(style="page")
        self.reference = Chip(ChipLook("", "reference"))
        self.second = label(tone="muted", wrap=True)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addWidget(self.reference)
        first.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.second)
        self._fit()

    def show_record(self, record: MeetingRecord) -> None:
        """Show the head of a meeting."""
        self.title.setText(record.body)
        self.reference.show_look(ChipLook(record.row.reference, "reference"))
        self.second.setText(when_and_where(record.row))

    def _fit(self) -> None:
        """Be at least 64 high: two lines and what is around them."""
        letters = theme_of(self).type
        lines = letters.line("page") + letters.line("body")
        self.setMinimumHeight(lines + 2 * _ABOVE)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()


class Lacks(QWidget):
    """What is still missing, below the agenda; a line leads to where it is filled in (02)."""

    def __init__(self, go_to: Callable[[Lack], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._go_to = go_to
        self._lacks: dict[QWidget, Lack] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(_SIDE - _LINK_INSET, 12, _SIDE - _LINK_INSET, 12)
        self._lines.setSpacing(8)
        column.addLayout(self._lines)

    def show_lacks(self, lacks: tuple[Lack, ...]) -> None:
        """Show other lines; without any the panel is gone."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lacks.clear()
        self.setVisible(bool(lacks))
        if not lacks:
            return
        self._lines.addWidget(_lacks_heading(len(lacks)))
        for lack in lacks[:_MOST_LACKS]:
            self._lines.addWidget(self._line(lack), 0, Qt.AlignmentFlag.AlignLeft)
        more = len(lacks) - _MOST_LACKS
        if more > 0:
            words = texts().ngettext("and {count} more", "and {count} more", more)
            self._lines.addWidget(_indented(label(words.format(count=more), tone="muted")))

    def _line(self, lack: Lack) -> QWidget:
        if lack.item is None and lack.code not in NEED_ATTENDANCE:
            return _indented(label(lack_words(lack), wrap=True))
        made = link(lack_words(lack, longest=_LONGEST_TITLE))
        made.setToolTip(lack_words(lack))
        made.clicked.connect(self._on_clicked)
        self._lacks[made] = lack
        return made

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget) and sender in self._lacks:
            self._go_to(self._lacks[sender])


def _lacks_heading(count: int) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(_LINK_INSET, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(State(ShapeAndWord(Shape.WATCH, "", "watch")))
    row.addWidget(label(texts().gettext("Still missing"), semibold=True))
    row.addWidget(label(str(count), tone="muted"))
    row.addStretch(1)
    return made


def _indented(words: QLabel) -> QLabel:
    """Put the words of a label where those of a link stand."""
    words.setIndent(_LINK_INSET)
    return words


def steps_of(record: MeetingRecord) -> tuple[Step, ...]:
    """Give the steps of a meeting that goes as planned; the day it is held is known."""
    status = record.row.status
    now = WAY.index(status) if status in WAY else len(WAY)
    held = WAY.index(MeetingStatus.RUNNING)
    return tuple(
        Step(
            step.value,
            named(step),
            "done" if place < now else "now" if place == now else "later",
            shown_day(record.row.date) if place == held else "",
        )
        for place, step in enumerate(WAY)
    )
