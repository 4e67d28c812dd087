"""Rows of a timeline: what happened, newest on top, and what is still to come (component 12)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect

from zonedesk.ui.kit.canvas import MUTED, SECOND, Canvas, Ink, Panel
from zonedesk.ui.kit.delegates.row import Cell, Index, RowDelegate
from zonedesk.ui.theme.icons import CHIP

ROW_HEIGHT = 40
_CIRCLE, _GAP, _DAY = 24, 8, 88
_TEXT_LINE, _FACTS_LINE = 22, 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: icon, day, what, facts below; ``coming`` when it has not happened yet."""

    icon: str
    day: str
    what: str
    facts: str = ""
    coming: bool = False
    link: bool = False


class TimelineDelegate(RowDelegate):
    """Draws one entry a row, the rail through all circles."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, height=ROW_HEIGHT, lines=2, line=False)

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Let the timeline start where its pane starts."""
        return rect

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw the row from its `Entry`."""
        last = cell.index.row() == cell.index.model().rowCount() - 1
        if isinstance(cell.look, Entry):
            draw_entry(canvas, cell.rect, entry=cell.look, last=last)


def draw_entry(canvas: Canvas, rect: QRect, *, entry: Entry, last: bool) -> None:
    """Draw an entry inside a rectangle; the rail goes on below it unless it is the last."""
    theme = canvas.theme
    edge = theme.px(_CIRCLE)
    circle = QRect(rect.x(), rect.y(), edge, edge)
    if not last:
        rail = QRect(circle.center().x(), circle.bottom() + 1, 1, rect.bottom() - circle.bottom())
        canvas.bar(rail, "line")
    ground = Panel("surface", "field", edge / 2, dashed=True)
    canvas.panel(circle, ground if entry.coming else Panel("accent_soft", radius=edge / 2))
    inset = (edge - theme.px(CHIP)) // 2
    canvas.icon(
        circle.adjusted(inset, 0, 0, 0),
        entry.icon,
        tone="muted" if entry.coming else "accent",
        size=CHIP,
    )
    left = circle.right() + 1 + _GAP
    line = theme.px(_TEXT_LINE)
    canvas.text(QRect(left, rect.y(), theme.px(_DAY), line), entry.day, ink=MUTED)
    left += theme.px(_DAY)
    room = QRect(left, rect.y(), rect.right() + 1 - left, line)
    ink = Ink(tone="accent" if entry.link else "text", semibold=entry.coming)
    canvas.text(room, entry.what, ink=ink)
    facts = room.translated(0, line)
    facts.setHeight(theme.px(_FACTS_LINE))
    canvas.text(facts, entry.facts, ink=SECOND)
