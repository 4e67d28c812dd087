"""What a document that is shown is: its title, mark, version, size and day, on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from zonedesk.domain.words import Marking
from zonedesk.system.clock import in_brussels
from zonedesk.ui.kit.attachments import looks
from zonedesk.ui.kit.canvas import SECOND, Canvas, Ink, width_of
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.looks import ChipLook, chip_size, draw_chip
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zonedesk.domain.attachments import AttachmentRow, VersionRow

HEIGHT = 36
_SIDE, _GAP = 24, 8


class FactsLine(QWidget):
    """The line below the bar of the viewer; a long title is cut, its tooltip says all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row: AttachmentRow | None = None
        self._facts = ""

    def show_document(self, row: AttachmentRow, version: VersionRow | None = None) -> None:
        """Show what a document is; with a version what that one is."""
        self._row = row
        _ = texts().gettext
        number = version.version if version else row.version
        older = version is not None and not version.current
        size = version.size if version else row.size
        day = in_brussels(version.added_at).date() if version else looks.day_of(row)
        told = [looks.size_words(size), shown_day(day)]
        if older:
            told.insert(0, _("older version {number}").format(number=number))
        elif number > 1:
            told.insert(0, _("version {number}").format(number=number))
        self._facts = " · ".join(told)
        whole = " · ".join(filter(None, (row.title, looks.mark_words(row), self._facts)))
        self.setAccessibleName(whole)
        self.setToolTip(as_tip(whole))
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._row, self._facts = None, ""
        self.setAccessibleName("")
        self.setToolTip(as_tip(""))
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the line."""
        return QSize(0, theme_of(self).tall(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the height."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, title, mark and facts."""
        row = self._row
        if row is None:
            return
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        icon = looks.icon_of(row.media_type)
        room.setLeft(room.left() + canvas.icon(room, icon, tone="muted", size=LINE) + _GAP)
        closed = row.shown_marking is Marking.CLOSED
        mark = ChipLook(looks.mark_words(row), icon="lock" if closed else None)
        chip = chip_size(canvas.theme, mark) if mark.words else QSize(0, 0)
        behind = width_of(canvas.theme, self._facts, ink=SECOND) + chip.width() + 3 * _GAP
        title = room.adjusted(0, 0, -behind, 0)
        room.setLeft(room.left() + canvas.text(title, row.title, ink=Ink(semibold=True)) + _GAP)
        if mark.words:
            place = room.adjusted(0, (room.height() - chip.height()) // 2, 0, 0)
            place.setSize(chip)
            draw_chip(canvas, place, look=mark)
            room.setLeft(room.left() + chip.width() + _GAP)
        canvas.text(room, self._facts, ink=SECOND)
        painter.end()
