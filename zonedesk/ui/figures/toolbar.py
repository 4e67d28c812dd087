"""Above the figures: which ones, which year beside which, what leaves the desk (08)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.buttons import Button
from zonedesk.ui.kit.choices import Combo, SegmentedControl
from zonedesk.ui.kit.flow_row import FlowRow
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.yielding import ShortButton, ShortLabel, Yielding

if TYPE_CHECKING:
    from zonedesk.ui.figures.counting import Told

YEAR, QUARTER = "year", "quarter"
_SIDE, _GAP, _BETWEEN = 24, 8, 12
_EARLIEST, _LATEST = 1990, 2100


class FiguresBar(QWidget):
    """The toolbar of the place.

    Signals: `asked` tells that other figures are wanted, `workbook_wanted` and `paper_wanted` that
    their button was pressed.
    """

    asked = Signal()
    workbook_wanted = Signal()
    paper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        _ = texts().gettext
        kinds = ((YEAR, _("Annual figures")), (QUARTER, _("Quarterly sheet for the mayor")))
        self.kind = SegmentedControl(kinds, name=_("Which figures"))
        self.kind.choose(YEAR)
        quarters = tuple((str(one), f"{_('Q')}{one}") for one in range(1, 5))
        self.quarter = SegmentedControl(quarters, name=_("Quarter"))
        self.quarter.choose("1")
        self.quarter.hide()
        self.previous = Button("", icon="previous")
        self.next = Button("", icon="next")
        self.year, self.beside = Combo(), Combo()
        self.note = ShortLabel()
        self.workbook = ShortButton(_("Excel for the college"), icon="excel")
        self.paper = ShortButton(_("Annual report…"), icon="print", look="primary")
        self._name_parts()
        self._lay_out()
        self._connect()

    @property
    def asked_quarter(self) -> int | None:
        """The quarter that is asked for; None is the whole year."""
        return int(self.quarter.code or "1") if self.kind.code == QUARTER else None

    def ask(self, kind: str, quarter: int | None) -> None:
        """Put the choices as they were left, without telling."""
        blockers = [QSignalBlocker(part) for part in (self.kind, self.quarter)]
        self.kind.choose(kind)
        self.quarter.choose(str(quarter or 1))
        del blockers
        self._show_kind()

    def show_told(self, told: Told) -> None:
        """Show which years stand beside each other, and what is not known of them."""
        figures = told.figures
        blockers = [QSignalBlocker(part) for part in (self.year, self.beside)]
        _fill(self.year, {*figures.years, figures.now.year}, figures.now.year)
        before = {figures.beside, figures.now.year - 1, *figures.years} - {figures.now.year}
        _fill(self.beside, before, figures.beside)
        del blockers
        self.previous.setEnabled(figures.now.year > _EARLIEST)
        self.next.setEnabled(figures.now.year < max({*figures.years, figures.now.year}))
        self._say(told)
        self._show_kind()

    def step(self, years: int) -> None:
        """Ask for a later year, or with a negative number an earlier one."""
        wanted = min(_LATEST, max(_EARLIEST, int(self.year.currentData() or 0) + years))
        with_it = QSignalBlocker(self.year)
        _fill(self.year, {*_years_of(self.year), wanted}, wanted)
        kept = QSignalBlocker(self.beside)
        _fill(self.beside, {*_years_of(self.beside), wanted - 1}, wanted - 1)
        del with_it, kept
        self.asked.emit()

    def _say(self, told: Told) -> None:
        """Say once which of both years was not entered."""
        unknown = [told.years[0]] if told.now is None else []
        unknown += [told.years[1]] if told.figures.before is None else []
        years = texts().gettext("{one} and {other}")
        both = years.format(one=unknown[0], other=unknown[1]) if unknown[1:] else "".join(unknown)
        words = texts().ngettext(
            "{year} was not entered: – is not 0",
            "{year} were not entered: – is not 0",
            len(unknown),
        )
        self.note.say(words.format(year=both) if both else "", short="")
        self.note.setVisible(bool(both))

    def _name_parts(self) -> None:
        _ = texts().gettext
        for part, words in (
            (self.previous, _("Year before (Ctrl+PgUp)")),
            (self.next, _("Year after (Ctrl+PgDown)")),
        ):
            part.setToolTip(as_tip(words))
            part.setAccessibleName(words)
        self.year.setAccessibleName(_("Year"))
        self.beside.setAccessibleName(_("Year beside it"))

    def _lay_out(self) -> None:
        years = _together(self.previous, self.year, self.next)
        beside = _together(label(texts().gettext("beside"), tone="muted"), self.beside)
        parts = (self.kind, years, self.quarter, beside, self.note)
        flow = FlowRow(parts, gap=_BETWEEN, between=_GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 8, _SIDE, 8)
        row.setSpacing(_GAP)
        row.addWidget(flow, 1)
        for part in (self.workbook, self.paper):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        Yielding(self, (self.workbook, self.paper))

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind)
        self.quarter.chosen.connect(self.asked)
        self.year.activated.connect(self._on_year)
        self.beside.activated.connect(self.asked)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.workbook.clicked.connect(self.workbook_wanted)
        self.paper.clicked.connect(self.paper_wanted)

    def _on_kind(self) -> None:
        self._show_kind()
        self.asked.emit()

    def _show_kind(self) -> None:
        of_quarter = self.kind.code == QUARTER
        self.quarter.setVisible(of_quarter)
        _ = texts().gettext
        self.paper.setText(_("Quarterly sheet…") if of_quarter else _("Annual report…"))

    def _on_year(self) -> None:
        self.step(0)

    def _on_previous(self) -> None:
        self.step(-1)

    def _on_next(self) -> None:
        self.step(1)


def _together(*parts: QWidget) -> QWidget:
    """Put parts in one group, which goes on below as a whole."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    for part in parts:
        row.addWidget(part)
    return made


def _years_of(combo: Combo) -> list[int]:
    return [int(combo.itemData(place)) for place in range(combo.count())]


def _fill(combo: Combo, years: set[int], chosen: int) -> None:
    combo.clear()
    for year in sorted(years, reverse=True):
        combo.addItem(str(year), year)
    combo.setCurrentIndex(combo.findData(chosen))
