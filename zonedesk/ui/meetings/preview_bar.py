"""The bar above a previewed paper: back, pages, zoom, save and print (picture 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QMenu, QWidget

from zonedesk.ui.kit.buttons import icon_button, plain, quiet
from zonedesk.ui.kit.canvas import width_of
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.keyed_button import KeyedButton
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.pages.view import said_place
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QFrame

    from zonedesk.ui.kit.pages.view import PageDesk

HEIGHT = 48
_LINE = 24
_ZOOMS: Final = (50, 75, 100, 125, 150, 200)
_LEVELS = 4


class PreviewBar(Toolbar):
    """Leads through the pages of a desk; the words of buttons go where they have no room.

    Signals: `back_wanted`, `save_wanted`, `print_wanted`.
    """

    back_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, desk: PageDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._desk = desk
        self._worn = -1
        self.back = quiet(_("Back to the meeting"), icon="back")
        self.previous = icon_button("previous", _("Previous pages (PgUp)"))
        self.place = label()
        self.next = icon_button("next", _("Next pages (PgDn)"))
        self.smaller = icon_button("zoom_out", _("Reduce (Ctrl+wheel or −)"))
        self.zoom = quiet("")
        self.larger = icon_button("zoom_in", _("Enlarge (Ctrl+wheel or +)"))
        sides = (("1", _("1 p.")), ("2", _("2 p.")))
        self.columns = SegmentedControl(sides, name=_("Pages side by side"), small=True)
        self.save = plain(_("Save PDF…"), icon="download")
        self.print = KeyedButton(_("Print…"), icon="print", keys="Ctrl+P")
        self._words = {button: button.text() for button in (self.back, self.save)}
        for button, words in self._words.items():
            button.setAccessibleName(words)
            button.setToolTip(as_tip(words.removesuffix("…")))
        self._lay_out()
        self._connect()
        self.columns.choose(str(desk.columns))
        self.tell()

    def tell(self) -> None:
        """Say which pages are in front, how large they are, and what can be done."""
        desk = self._desk
        pages, count = desk.pages, desk.count
        self.place.setText(said_place(pages, count))
        self.previous.setEnabled(bool(pages) and pages.start > 1)
        self.next.setEnabled(bool(pages) and pages.stop <= count)
        self.zoom.setText(f"{round(100 * desk.zoom)} %")
        self.zoom.setAccessibleName(texts().gettext("Zoom {zoom}").format(zoom=self.zoom.text()))
        for button in (self.smaller, self.zoom, self.larger, self.save, self.print):
            button.setEnabled(bool(count))

    def show_printing(self, *, done: int = 0, total: int = 0) -> None:
        """Tell how far a print is; without pages it is over."""
        self.print.setEnabled(not total and bool(self._desk.count))
        words = texts().gettext("Printing {done} of {total}")
        self.place.setText(
            words.format(done=done, total=total)
            if total
            else said_place(self._desk.pages, self._desk.count)
        )

    def _lay_out(self) -> None:
        self._menu = QMenu(self.zoom)
        fit = self._menu.addAction(texts().gettext("Fit the width"))
        fit.triggered.connect(self._desk.fit_width)
        self._menu.addSeparator()
        for percent in _ZOOMS:
            self._menu.addAction(f"{percent} %").setData(percent)
        self._menu.triggered.connect(self._on_zoom)
        self.zoom.setMenu(self._menu)
        self._lines = [_upright(), _upright(), _upright()]
        groups = (
            (self.back, self._lines[0]),
            (self.previous, self.place, self.next, self._lines[1]),
            (self.smaller, self.zoom, self.larger, self.columns),
        )
        self.row.setSpacing(0)
        for group in groups:
            for part in group:
                self.row.addWidget(part)
                self.row.addSpacing(16 if part in {self.back, *self._lines} else 8)
            self.row.addSpacing(8)
        self.row.addStretch(1)
        self.row.addWidget(self.save)
        self.row.addSpacing(8)
        self.row.addWidget(self.print)
        self._measure()

    def _connect(self) -> None:
        self._desk.turned.connect(self.tell)
        self._desk.zoomed.connect(self.tell)
        self.back.clicked.connect(self.back_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self.columns.chosen.connect(self._on_columns)

    def _on_previous(self) -> None:
        self._desk.step(-1)

    def _on_next(self) -> None:
        self._desk.step(1)

    def _on_smaller(self) -> None:
        self._desk.step_zoom(-1)

    def _on_larger(self) -> None:
        self._desk.step_zoom(1)

    def _on_zoom(self, action: QAction) -> None:
        percent = action.data()
        if isinstance(percent, int):
            self._desk.set_zoom(percent / 100)

    def _on_columns(self, code: str) -> None:
        self._desk.set_columns(int(code))

    def _measure(self) -> None:
        """Keep words that change from moving what stands beside them."""
        theme = theme_of(self)
        widest = said_place(range(88, 90), 88)
        self.place.setMinimumWidth(width_of(theme, widest))
        self.zoom.setFixedWidth(width_of(theme, "400 %") + 2 * 8)

    def _fit(self) -> None:
        """Leave out words from the left until all buttons have room."""
        for level in range(_LEVELS):
            self._wear(level)
            if self.row.minimumSize().width() <= self.width():
                return

    def _wear(self, level: int) -> None:
        if level == self._worn:
            return
        self._worn = level
        for least, button in ((1, self.back), (2, self.save)):
            button.setText("" if level >= least else self._words[button])
        self.print.show_keys(shown=level < _LEVELS - 1)
        self.columns.setVisible(level < _LEVELS - 1)
        self.row.invalidate()

    def sizeHint(self) -> QSize:
        """Measure the bar."""
        return QSize(super().sizeHint().width(), theme_of(self).tall(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the height; in a narrow window words go."""
        return QSize(0, theme_of(self).tall(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and self._worn >= 0:
            self._worn = -1
            self._measure()
            self._fit()


def _upright() -> QFrame:
    made = rule(upright=True)
    made.setFixedHeight(_LINE)
    return made
