"""The bar above a document that is shown: back, pages, zoom, window, export (after picture 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QMenu

from zonedesk.ui.kit.buttons import icon_button, plain, quiet
from zonedesk.ui.kit.canvas import width_of
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.pages.view import said_place
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QFrame, QWidget

    from zonedesk.ui.kit.pages.view import PageDesk

HEIGHT: Final = 48
_LINE: Final = 24
_ZOOMS: Final = (50, 75, 100, 125, 150, 200)
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class ViewerBar(Toolbar):
    """Leads through the pages of a desk; what has no room goes, the way back stays.

    Signals: `back_wanted`, `window_wanted`, `export_wanted`.
    """

    back_wanted = Signal()
    window_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, desk: PageDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._desk = desk
        self.back = quiet(_("Back"), icon="back")
        self.previous = icon_button("previous", _("Previous pages (PgUp)"))
        self.place = label()
        self.next = icon_button("next", _("Next pages (PgDn)"))
        self.smaller = icon_button("zoom_out", _("Reduce (Ctrl+wheel or −)"))
        self.zoom = quiet("")
        self.larger = icon_button("zoom_in", _("Enlarge (Ctrl+wheel or +)"))
        sides = (("1", _("1 p.")), ("2", _("2 p.")))
        self.columns = SegmentedControl(sides, name=_("Pages side by side"), small=True)
        self.window_button = icon_button("open_window", _("Open in its own window (Ctrl+Enter)"))
        self.export = plain(_("Export…"), icon="download")
        self._lines = [_upright(), _upright()]
        self._of_pages = (self.previous, self.place, self.next, self._lines[0])
        self._of_zoom = (self.smaller, self.zoom, self.larger)
        self._paged = self._zoomed = False
        self._lay_out()
        self._connect()
        self.tell()

    def serve(self, *, paged: bool, zoomed: bool) -> None:
        """Show what goes with the document: pages to turn, and something to enlarge."""
        self._paged, self._zoomed = paged, zoomed
        self._fit()
        self.tell()

    def tell(self) -> None:
        """Say which pages are in front and how large they are."""
        desk = self._desk
        pages, count = desk.pages, desk.count
        self.place.setText(said_place(pages, count))
        self.previous.setEnabled(bool(pages) and pages.start > 1)
        self.next.setEnabled(bool(pages) and pages.stop <= count)
        self.zoom.setText(f"{round(100 * desk.zoom)} %")
        self.zoom.setAccessibleName(texts().gettext("Zoom {zoom}").format(zoom=self.zoom.text()))
        self.columns.choose(str(desk.columns))

    def _lay_out(self) -> None:
        self._menu = QMenu(self.zoom)
        fit = self._menu.addAction(texts().gettext("Fit the width"))
        fit.triggered.connect(self._desk.fit_width)
        self._menu.addSeparator()
        for percent in _ZOOMS:
            self._menu.addAction(f"{percent} %").setData(percent)
        self._menu.triggered.connect(self._on_zoom)
        self.zoom.setMenu(self._menu)
        self.row.addWidget(self.back)
        for part in (self._lines[1], *self._of_pages, *self._of_zoom, self.columns):
            self.row.addWidget(part)
        self.row.addStretch(1)
        self.row.addWidget(self.window_button)
        self.row.addWidget(self.export)
        self._measure()

    def _connect(self) -> None:
        self._desk.turned.connect(self.tell)
        self._desk.zoomed.connect(self.tell)
        self.back.clicked.connect(self.back_wanted)
        self.window_button.clicked.connect(self.window_wanted)
        self.export.clicked.connect(self.export_wanted)
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
        self.place.setMinimumWidth(width_of(theme, said_place(range(88, 90), 88)))
        self.zoom.setFixedWidth(width_of(theme, "400 %") + 2 * 8)

    def _fit(self) -> None:
        """Show what there is room for: first the columns go, then the zoom."""
        for keeps_zoom, keeps_columns in ((True, True), (True, False), (False, False)):
            for part in self._of_pages:
                part.setVisible(self._paged)
            for part in self._of_zoom:
                part.setVisible(self._zoomed and keeps_zoom)
            self.columns.setVisible(self._paged and keeps_columns)
            self._lines[1].setVisible(self._paged or self._zoomed)
            self.row.invalidate()
            if self.row.minimumSize().width() <= self.width():
                return

    def sizeHint(self) -> QSize:
        """Measure the bar."""
        return QSize(super().sizeHint().width(), theme_of(self).tall(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the height; in a narrow window parts go."""
        return QSize(0, theme_of(self).tall(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_lines"):
            self._measure()
            self._fit()


def _upright() -> QFrame:
    made = rule(upright=True)
    made.setFixedHeight(_LINE)
    return made
