"""How charts look: inks, faces and sizes, of papers and of the screen."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from zonedesk.documents.fonts import REGULAR, SEMIBOLD, register_fonts
from zonedesk.domain.charts import ChartStyle
from zonedesk.domain.words import Health


class ChartLook(ChartStyle):
    """The style of a chart, in what ReportLab draws with."""

    __slots__ = ()

    @property
    def ink(self) -> Color:
        """The ink of letters and lines."""
        return HexColor(self.text)

    @property
    def empty(self) -> Color:
        """The ground inside an outline."""
        return HexColor(self.surface)

    @property
    def filled(self) -> Color:
        """The ink of what is told about."""
        return HexColor(self.accent)

    def of(self, health: Health | None) -> Color:
        """Give the ink of a health; of none that of letters."""
        order = (Health.GOOD, Health.RISK, Health.BLOCKED, Health.PAUSED)
        return HexColor(self.health[order.index(health)]) if health else self.ink

    def width(self, words: str, *, strong: bool = False) -> float:
        """Measure a line of words."""
        register_fonts()
        return float(stringWidth(words, SEMIBOLD if strong else REGULAR, self.size))


def look_of(style: ChartStyle) -> ChartLook:
    """Give the look of a style."""
    return ChartLook(**{one.name: getattr(style, one.name) for one in fields(style)})


PAPER: Final = ChartLook()
"""Charts on papers, with the accent of our own house (papers/README.md section 8)."""
