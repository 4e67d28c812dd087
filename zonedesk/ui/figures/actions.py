"""What can be done with the figures, with its keys."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PLACE: Final = (
    Action(
        "figures.previous",
        noop("Year bef&ore"),
        "previous",
        "Ctrl+PgUp",
        menu="view",
    ),
    Action("figures.next", noop("&Year after"), "next", "Ctrl+PgDown", menu="view"),
    Action(
        "figures.print",
        noop("&Report of these figures…"),
        "print",
        "Ctrl+P",
        noop("Preview the annual report or the quarterly sheet, with its texts"),
        menu="list",
    ),
    Action(
        "figures.college",
        noop("Excel for the &college…"),
        "excel",
        "",
        noop("Save the workbook of the year that the college gets"),
        menu="list",
    ),
    Action(
        "figures.attendance",
        noop("Attendance by &person"),
        "people",
        "",
        noop("Show how often everybody took part, over a year or another period"),
        menu="list",
    ),
)
"""Work wherever the place stands."""

IN_BOARD: Final = (
    Action(
        "figures.excel",
        noop("E&xcel of this card…"),
        "excel",
        "Ctrl+E",
        noop("Save the card that the focus is in as a workbook"),
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in a card."""

IN_PART: Final = (
    Action(
        "figures.back", noop("&Back to the figures"), "back", "Esc", menu="list", context="part"
    ),
)
"""Work while the focus is in the overview of attendance."""

ACTIONS: Final = (*IN_PLACE, *IN_BOARD, *IN_PART)
