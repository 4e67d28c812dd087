"""What the place of the figures asks of the services, run in the lane."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.services.attendance_overview import overview
from zonedesk.services.figures import compared_figures, year_figures
from zonedesk.ui.kit.exporting import from_window

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from zonedesk.domain.figures import ComparedFigures
    from zonedesk.domain.presence_overview import OverviewRow
    from zonedesk.services.workspace import Workspace

# Loaded when it is first needed, in the lane: openpyxl takes longer than a page (trust.md 7).
_LEAVING: Final = "zonedesk.services.leaving_kinds"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figures are wanted; None lets the folder choose the latest year."""

    year: int | None = None
    beside: int | None = None
    quarter: int | None = None


def read_figures(workspace: Workspace, asked: Asked) -> ComparedFigures:
    """Count a period and the one beside it."""
    return compared_figures(workspace, asked.year, beside=asked.beside, quarter=asked.quarter)


def save_for_college(workspace: Workspace, year: int, target: Path) -> None:
    """Write the workbook of the college over a year."""
    service = importlib.import_module(_LEAVING)
    service.save_of_year(workspace, "college", year=year, target=target, reason=from_window())


def read_attendance(
    workspace: Workspace, period: tuple[date, date]
) -> tuple[tuple[OverviewRow, ...], dict[str, str]]:
    """Count who took part in a period; with the names of bodies by their code."""
    names = {one.code: one.name for one in year_figures(workspace, period[0].year).bodies}
    return overview(workspace, period=period), names
