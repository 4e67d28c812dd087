"""The recovery code on paper: one page, drawn straight onto the printer (B04).

It is printed only, never saved: a file would lie in the clear beside what it opens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPageLayout, QPageSize, QPainter, QPen
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

_MARGIN: Final = 25.0
_ACROSS: Final = 4
_BOX_HIGH, _BOX_GAP = 20.0, 4.0
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_CENTERED: Final = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class CodePage:
    """What stands on the page: zone, user, day as it is shown, and the groups of the code."""

    zone: str
    user: str
    day: str
    groups: tuple[str, ...] = field(repr=False)


class _Sheet:
    """A page in millimetres; each text goes below the one before."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        self._painter = painter
        self._dots = device.logicalDpiX() / 25.4
        self.wide = painter.viewport().width() / self._dots
        self.top = 0.0

    def write(self, words: str, points: float, *, bold: bool = False, below: float = 3.0) -> None:
        """Write a paragraph over the whole width."""
        font = QFont(self._painter.font())
        font.setPointSizeF(points)
        font.setBold(bold)
        self._painter.setFont(font)
        room = QRectF(0, self.top * self._dots, self.wide * self._dots, 1e6)
        taken = self._painter.boundingRect(room, _WRAPPED, words)
        self._painter.drawText(room, _WRAPPED, words)
        self.top += taken.height() / self._dots + below

    def write_group(self, place: int, group: str, *, left: float, wide: float) -> None:
        """Write one numbered group in its box."""
        dots = self._dots
        box = QRectF(left * dots, self.top * dots, wide * dots, _BOX_HIGH * dots)
        plain = QFont(self._painter.font())
        plain.setPointSizeF(9)
        plain.setBold(False)
        even = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        even.setPointSizeF(20)
        even.setBold(True)
        self._painter.drawRect(box)
        self._painter.setFont(plain)
        self._painter.drawText(box.adjusted(0, 0, 0, -13 * dots), _CENTERED, str(place))
        self._painter.setFont(even)
        self._painter.drawText(box.adjusted(0, 5 * dots, 0, 0), _CENTERED, group)
        self._painter.setFont(plain)


def draw_code(device: QPagedPaintDevice, page: CodePage) -> bool:
    """Draw the page of a recovery code; tells whether the printer took it.

    Args:
        device: a printer; A4 upright is set here.
        page: what stands on it.
    """
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        return False
    painter.setPen(QPen(QColor(Qt.GlobalColor.black), 0))
    _draw(_Sheet(painter, device), page)
    return painter.end()


def _draw(sheet: _Sheet, page: CodePage) -> None:
    _ = texts().gettext
    sheet.write(_("Recovery code of ZoneDesk"), 20, bold=True)
    sheet.write(page.zone, 13, below=1)
    made = _("User {user}, made on {day}").format(user=page.user, day=page.day)
    sheet.write(made, 10, below=10)
    wide = (sheet.wide - (_ACROSS - 1) * _BOX_GAP) / _ACROSS
    for place, group in enumerate(page.groups):
        across = place % _ACROSS
        if place and not across:
            sheet.top += _BOX_HIGH + _BOX_GAP
        sheet.write_group(place + 1, group, left=across * (wide + _BOX_GAP), wide=wide)
    sheet.top += _BOX_HIGH + 10
    for words in (
        _("Who has this code can open the work folder. Keep it sealed, away from the computer."),
        _(
            "To use it: open ZoneDesk, choose Use the recovery code, type the groups in their "
            "order and set a new password. The code stays valid."
        ),
        _("Without password and without recovery code nobody can open the work folder."),
    ):
        sheet.write(words, 11, below=4)


class CodePrinter(QObject):
    """Prints the page of a recovery code; `told` gives a `ShapeAndWord` about how it went.

    Args:
        window: what the dialog stands before.
        printers: names of the printers of this computer.
    """

    told = Signal(object)

    def __init__(
        self,
        window: QWidget,
        *,
        printers: Callable[[], list[str]] = QPrinterInfo.availablePrinterNames,
    ) -> None:
        super().__init__(window)
        self._window, self._printers = window, printers
        self._printer: QPrinter | None = None
        self._page: CodePage | None = None

    def ask(self, page: CodePage) -> None:
        """Ask for the printer and print; without any printer this is told."""
        _ = texts().gettext
        if not self._printers():
            self._tell(_("No printer on this computer: write the code down"))
            return
        self._page, self._printer = page, QPrinter()
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOptions(dialog.options() & ~QAbstractPrintDialog.PrintDialogOption.PrintToFile)
        dialog.setWindowTitle(_("Print the recovery code"))
        dialog.accepted.connect(self._on_accepted)
        QDialog.open(dialog)  # its own `open` asks for a slot by name

    def _on_accepted(self) -> None:
        _ = texts().gettext
        page, printer = self._page, self._printer
        self._page = self._printer = None
        if page is None or printer is None:
            return
        if draw_code(printer, page):
            self.told.emit(ShapeAndWord(Shape.GOOD, _("Sent to the printer"), "good"))
        else:
            self._tell(_("The printer did not take it: write the code down"))

    def _tell(self, words: str) -> None:
        self.told.emit(ShapeAndWord(Shape.WATCH, words, "watch"))
