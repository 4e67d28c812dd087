"""One interruption as it is mended: hours, item and reason, each stored when it is left (R25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.session_record import Pause
    from zonedesk.services.interruptions import InterruptionFields

HOUR, GAP, REMOVE = 72, 8, 28
"""Widths at 100 % of an hour and of the button, and the gap between parts."""
_LEAST, _ITEM, _REASON = 88, 2, 3  # what item and reason get of the rest


def share(item: QWidget, reason: QWidget, row: QHBoxLayout) -> None:
    """Give item and reason the rest of a row, the same in every row and above them."""
    for widget, part in ((item, _ITEM), (reason, _REASON)):
        upright = widget.sizePolicy().verticalPolicy()
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, upright)
        widget.setMinimumWidth(theme_of(widget).px(_LEAST))
        row.addWidget(widget, part)


class PauseRow(QWidget):
    """Hours, item and reason of an interruption; one that is new has no handle yet.

    Signals: `edited` gives the fields that are otherwise, of a new one all of them once it has a
    begin, and then `stored` or `refuse` answers; `unread` the refusal of an hour, None once it can
    be read; `removed` asks to take it away.

    Args:
        items: ids and words of the items it can be at.
        pause: as it is stored; None for a new one.
    """

    edited = Signal(object)
    unread = Signal(object)
    removed = Signal()

    def __init__(
        self,
        items: Sequence[tuple[int, str]],
        pause: Pause | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.handle: Handle | None = None
        self._remark = ""
        self._under_way = self._again = False  # a new one that is being made
        self.starts, self.ends = TimeField(), TimeField()
        self.item, self.remark = Combo(), QLineEdit()
        self.remove = icon_button("remove", texts().gettext("Take the interruption away"))
        self._items: tuple[tuple[int, str], ...] = ()
        self._lay_out()
        self.show_items(items)
        if pause is not None:
            self.show_pause(pause)
        self._connect()

    def show_items(self, items: Sequence[tuple[int, str]]) -> None:
        """Offer these items; what was chosen stays."""
        if self._items == tuple(items) and self.item.count():
            return
        chosen, self._items = self.item.currentData(), tuple(items)
        self.item.clear()
        self.item.addItem(texts().gettext("No item"), None)
        for item_id, words in items:
            self.item.addItem(words, item_id)
        self._choose(chosen)

    def show_pause(self, pause: Pause) -> None:
        """Show it as it is stored; what is being typed in the reason stays."""
        self.handle = pause.handle
        self.starts.set_value(pause.starts)
        self.ends.set_value(pause.ends)
        self._choose(pause.item_id)
        if self.remark.text() == self._remark or not self.remark.hasFocus():
            self.remark.setText(pause.remark)
        self._remark = pause.remark

    def stored(self, handle: Handle) -> None:
        """Know the interruption that was made of a new one; what was typed meanwhile is told."""
        self.handle = handle
        self._settle()

    def refuse(self) -> None:
        """Let a new one be told again that could not be made."""
        self._settle()

    def allow(self, *, editable: bool) -> None:
        """Let it be changed, or only be read."""
        for field in (self.starts, self.ends, self.remark):
            field.setReadOnly(not editable)
        self.item.setEnabled(editable)
        self.remove.setVisible(editable)

    def put_away(self) -> None:
        """Tell what is being typed."""
        for field in (self.starts, self.ends):
            field.take()
        self._on_remark()

    def _choose(self, item_id: int | None) -> None:
        self.item.setCurrentIndex(max(0, self.item.findData(item_id)))

    def _on_hours(self) -> None:
        self._tell({"starts_at": self.starts.hour(), "ends_at": self.ends.hour()})

    def _on_item(self) -> None:
        self._tell({"item_id": self.item.currentData()})

    def _on_remark(self) -> None:
        told = self.remark.text().strip()
        if told != self._remark:
            self._remark = told
            self._tell({"remark": told})

    def _tell(self, fields: dict[str, object]) -> None:
        if self._under_way:
            self._again = True
        elif self.handle is not None:
            self.edited.emit(cast("InterruptionFields", fields))
        elif self.starts.hour() is not None:
            self._under_way = True
            self.edited.emit(self._whole())

    def _settle(self) -> None:
        """Tell what was typed while a new one was being made."""
        again, self._again, self._under_way = self._again, False, False
        if again:
            self._tell(cast("dict[str, object]", self._whole()))

    def _whole(self) -> InterruptionFields:
        self._remark = self.remark.text().strip()
        return cast(
            "InterruptionFields",
            {
                "starts_at": self.starts.hour(),
                "ends_at": self.ends.hour(),
                "item_id": self.item.currentData(),
                "remark": self._remark,
            },
        )

    def _connect(self) -> None:
        for field in (self.starts, self.ends):
            field.refused.connect(self.unread)
            field.value_changed.connect(self._on_hours)
        self.item.activated.connect(self._on_item)
        self.remark.editingFinished.connect(self._on_remark)
        self.remove.clicked.connect(self.removed)

    def _lay_out(self) -> None:
        _, theme = texts().gettext, theme_of(self)
        for field, words in (
            (self.starts, _("From")),
            (self.ends, _("Until")),
            (self.item, _("At item")),
            (self.remark, _("Reason")),
        ):
            field.setAccessibleName(words)
        for hour in (self.starts, self.ends):
            hour.setFixedWidth(theme.px(HOUR))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for widget in (self.starts, self.ends):
            row.addWidget(widget)
        share(self.item, self.remark, row)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
