"""Charts on the screen are those of the papers, in the colours of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from zonedesk.domain.charts import (
    Bar,
    BarChart,
    Column,
    ColumnChart,
    HealthBar,
    HealthPart,
)
from zonedesk.domain.words import Health
from zonedesk.ui.kit.charts import ChartView
from zonedesk.ui.theme.theme import Scheme, Theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PILLAR = HealthBar(
    "In het kader van veiligheid",
    "7 doelstellingen",
    (
        HealthPart(Health.GOOD, 4, "4 goed"),
        HealthPart(Health.RISK, 2, "2 risico"),
        HealthPart(None, 1, "1 niet beoordeeld"),
    ),
)
THEFTS = ColumnChart(
    "Diefstallen",
    (
        Column("nulmeting", 212.0, "212"),
        Column("2017", None, "–"),
        Column("2018", 187.0, "187"),
    ),
    200.0,
    "streefwaarde 200",
)
MEETINGS = BarChart((Bar("Gemeenteraad", 10, "10", 8), Bar("ZVR", 2, "2"), Bar("POK", 0, "0", 0)))


def near(color: QColor, seen: tuple[int, ...]) -> bool:
    """Whether a pixel has a colour; SVG says colours in whole percents."""
    wanted = (color.red(), color.green(), color.blue())
    return all(abs(one - other) <= 3 for one, other in zip(wanted, seen, strict=True))


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("chart", [PILLAR, THEFTS, MEETINGS], ids=["health", "columns", "bars"])
def test_a_chart_wears_the_inks_of_the_theme(
    qtbot: QtBot, chart: HealthBar | ColumnChart | BarChart, scheme: Scheme
) -> None:
    theme = Theme(scheme=scheme)
    view = ChartView(chart, names=120)
    qtbot.addWidget(view)
    theme.dress(view)
    view.resize(360, view.sizeHint().height())
    picture = view.grab().toImage()
    pixels = (
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    )
    seen = {(one.red(), one.green(), one.blue()) for one in pixels}
    main = theme.color("good" if chart is PILLAR else "accent")
    assert any(near(main, one) for one in seen)
    assert not any(near(QColor("#000000"), one) for one in seen)


def test_screen_readers_hear_the_figures(qtbot: QtBot) -> None:
    views = [ChartView(chart) for chart in (PILLAR, THEFTS, MEETINGS)]
    for view in views:
        qtbot.addWidget(view)
    assert [view.accessibleName() for view in views] == [
        "In het kader van veiligheid, 7 doelstellingen, 4 goed, 2 risico, 1 niet beoordeeld",
        "Diefstallen, nulmeting 212, 2017 –, 2018 187, streefwaarde 200",
        "Gemeenteraad 10, ZVR 2, POK 0",
    ]


def test_many_columns_come_closer_together(qtbot: QtBot) -> None:
    many = ColumnChart("", tuple(Column(str(2000 + n), float(n), str(n)) for n in range(20)))
    view = ChartView(many)
    qtbot.addWidget(view)
    assert view.drawn(200).width == 200
    assert view.drawn(200) is view.drawn(200)
