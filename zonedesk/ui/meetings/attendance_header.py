"""The headings of the attendance sheet; over the boxes stand the numbers of the items (04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from zonedesk.ui.kit.canvas import CENTER, HEADING, Canvas, Ink
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.meetings import attendance_places as places
from zonedesk.ui.meetings.attendance_model import BOXES
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.ui.meetings.attendance_delegate import SheetDelegate
    from zonedesk.ui.meetings.attendance_model import SheetModel

_AROUND = 4


class SheetHeader(QHeaderView):
    """Headings that are only read; the number of the item under the cursor is darker."""

    def __init__(self, delegate: SheetDelegate, sheet: SheetModel, *, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._delegate = delegate
        self._sheet = sheet
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _numbers(self, canvas: Canvas, rect: QRect) -> None:
        first, cursor = self._delegate.first, self._delegate.place
        shown = self._sheet.items[first:]
        count = min(len(shown), places.boxes_in_sight(canvas.theme, rect.width()))
        row = places.boxes(canvas.theme, rect, count=count)
        view = self.parentWidget()
        for place, (item, box) in enumerate(zip(shown, row, strict=False), start=first):
            room = QRect(box.x() - _AROUND, rect.y(), box.width() + 2 * _AROUND, rect.height())
            here = place == cursor and view is not None and view.hasFocus()
            ink = Ink("secondary", "text" if here else "muted", semibold=True, align=CENTER)
            canvas.text(room, item.number, ink=ink)

    def sizeHint(self) -> QSize:
        """Measure the headings: 32 high at 100 %."""
        height = theme_of(self).tall(places.HEADING, style="secondary")
        return QSize(super().sizeHint().width(), height)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw one heading."""
        painter.save()
        canvas = Canvas(painter, theme_of(self))
        canvas.bar(rect, "surface")
        canvas.bar(QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")
        words = places.inner(rect, logical_index)
        if logical_index == BOXES:
            self._numbers(canvas, words)
        else:
            title = self.model().headerData(logical_index, Qt.Orientation.Horizontal)
            canvas.text(words, str(title), ink=HEADING)
        painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the title of the item whose number the mouse rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), as_tip(self._told(event.pos().x())), self)
            return True
        return super().viewportEvent(event)

    def _told(self, x: int) -> str:
        left = self.sectionViewportPosition(BOXES) + places.GAP // 2
        place = self._delegate.first + (x - left) // theme_of(self).px(places.STEP)
        inside = x >= left and place < len(self._sheet.items)
        return self._sheet.items[place].title if inside else ""
