"""How a line of the plan is drawn: chevron, code, title and lock; judgement; lead; actions (06)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from zonedesk.domain.plan_record import OBJECTIVES
from zonedesk.domain.words import PlanLevel
from zonedesk.ui.kit.canvas import (
    MUTED,
    RIGHT,
    SHAPE,
    Canvas,
    Ink,
    width_of,
    wrapped,
)
from zonedesk.ui.kit.delegates.cells import draw_look
from zonedesk.ui.kit.delegates.row import GAP, LOOK, PADDING, RowState, draw_ground
from zonedesk.ui.kit.looks import HEALTH as HEALTH_LOOKS
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.columns import ACTIONS, HEALTH, LEAD, TREE
from zonedesk.ui.plan.looks import health_state, stale_words
from zonedesk.ui.plan.model import ENTRY, NEW_LINE, PlanModel
from zonedesk.ui.theme.icons import CHIP, LINE
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import Density, Theme, theme_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.domain.words import Health
    from zonedesk.ui.kit.delegates.row import Index

_CODE, _CODE_GAP, _HEADING_GAP = 36, 6, 12
_MEASURE_LESS: Final = {Density.COMPACT: 2, Density.NORMAL: 6, Density.ROOMY: 8}
_SMALL_STEP = 15  # of two lines in a row of one
_AROUND = 4
_SECOND = Ink("secondary")
_STALE = Ink("secondary", "muted", italic=True)
_CODED = frozenset({*OBJECTIVES, PlanLevel.MEASURE})
_EDGE = 5  # how far the field of a title reaches out, up to its code


class PlanDelegate(QStyledItemDelegate):
    """Draws the cells of a line; ground and bar run through the indentation (`PlanTree`)."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of the cell, then what stands in it."""
        view = option.widget
        entry = index.data(ENTRY)
        if not isinstance(view, QTreeView) or entry is None:
            return
        painter.save()
        canvas = Canvas(painter, theme_of(view))
        state = line_state(view, index)
        ground_of(canvas, option.rect, entry=entry, state=state)
        key = _column(index)
        if key == TREE:
            opened = view.isExpanded(index) if index.model().rowCount(index) else None
            _draw_title(canvas, option.rect, entry=entry, opened=opened, selected=state.selected)
        else:
            _draw_cell(canvas, _inner(view, option.rect, index=index), index=index, entry=entry)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a row: 28 a measure, 34 all else, more where larger letters need two lines."""
        theme = theme_of(option.widget)
        entry = index.data(ENTRY)
        small = entry is not None and entry.row.level is PlanLevel.MEASURE
        less = _MEASURE_LESS[theme.density] if small else 0
        height = theme.row_height() - less
        if isinstance(option.widget, QTreeView) and _has_two_lines(
            option.widget, index, small=small
        ):
            height = max(height, 2 * theme.px(_SMALL_STEP) + _AROUND)
        return QSize(0, height)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field in which a line is named; that of a new line is empty."""
        entry = index.data(ENTRY)
        new = option.widget.property(NEW_LINE) == entry.id
        made = QLineEdit("" if new else entry.row.title, parent)
        made.setProperty("small", "true")
        made.setPlaceholderText(texts().gettext("Title of the new line"))
        made.setAccessibleName(texts().gettext("Title"))
        made.selectAll()
        return made

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """Leave what is typed alone when the plan changes meanwhile."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the field over the title."""
        entry = index.data(ENTRY)
        left = _title_place(theme_of(editor), option.rect, entry=entry).left() - _EDGE
        height = editor.sizeHint().height()
        top = option.rect.y() + (option.rect.height() - height) // 2
        editor.setGeometry(left, top, option.rect.right() - left, height)


def line_state(view: QTreeView, index: Index) -> RowState:
    """Tell how a line of the tree stands."""
    row = index.model().index(index.row(), 0, index.parent())
    return RowState(
        selected=view.selectionModel().isSelected(row),
        focused=view.hasFocus(),
        hovered=view.property("hovered_line") == row.data(ENTRY).row.code,
        current=view.currentIndex().siblingAtColumn(0) == row,
    )


def ground_of(
    canvas: Canvas, rect: QRect, *, entry: PlanEntry, state: RowState, first: bool = False
) -> None:
    """Draw the ground of a line; pillars stand on the ground of the page."""
    if entry.row.level is PlanLevel.PILLAR:
        canvas.bar(rect, "background")
    draw_ground(canvas, rect, state=state, first=first)


def chevron_of(theme: Theme, rect: QRect) -> QRect:
    """Give the place of the chevron in the first cell of a line."""
    return QRect(rect.x(), rect.y(), theme.px(LINE), rect.height())


def draw_counts(canvas: Canvas, rect: QRect, *, counts: Mapping[Health, int]) -> int:
    """Draw judgements counted by shape, the best first; gives the width they took."""
    left = rect.x()
    for health, count in counts.items():
        shape, tone = HEALTH_LOOKS[health.value]
        place = QRect(left, rect.y(), rect.right() + 1 - left, rect.height())
        left += canvas.shape(place, shape, tone=tone) + _CODE_GAP
        words = QRect(left, rect.y(), rect.right() + 1 - left, rect.height())
        left += canvas.text(words, str(count), ink=Ink(tone=tone, semibold=True)) + GAP
    return left - rect.x()


def _column(index: Index) -> str:
    model = index.model()
    return model.columns[index.column()].key if isinstance(model, PlanModel) else ""


def _inner(view: QTreeView, rect: QRect, *, index: Index) -> QRect:
    header = view.header()
    shown = [
        place
        for place in range(header.count())
        if not header.isSectionHidden(header.logicalIndex(place))
    ]
    last = header.visualIndex(index.column()) == shown[-1]
    return rect.adjusted(GAP // 2, 0, -(PADDING if last else GAP // 2), 0)


def _draw_title(
    canvas: Canvas, rect: QRect, *, entry: PlanEntry, opened: bool | None, selected: bool
) -> None:
    theme, row = canvas.theme, entry.row
    if opened is not None:
        meaning = "expanded" if opened else "collapsed"
        canvas.icon(chevron_of(theme, rect), meaning, tone="muted", size=LINE)
    room = _title_place(theme, rect, entry=entry)
    if row.level in _CODED:
        before = rect.adjusted(theme.px(LINE) + _CODE_GAP, 0, -GAP // 2, 0)
        canvas.text(before, row.code, ink=MUTED)
    lock = theme.px(CHIP) + _CODE_GAP if row.confidential else 0
    ink = Ink(semibold=selected or row.level is PlanLevel.PILLAR)
    taken = canvas.text(room.adjusted(0, 0, -lock, 0), row.title, ink=ink)
    if lock:
        canvas.icon(room.adjusted(taken + _CODE_GAP, 0, 0, 0), "lock", tone="muted", size=CHIP)


def _title_place(theme: Theme, rect: QRect, *, entry: PlanEntry) -> QRect:
    """Give where the title stands: behind chevron and code."""
    row = entry.row
    left = theme.px(LINE) + _HEADING_GAP
    if row.level in _CODED:
        code = max(theme.px(_CODE), width_of(theme, row.code))
        left = theme.px(LINE) + _CODE_GAP + code + _CODE_GAP
    return rect.adjusted(left, 0, -GAP // 2, 0)


def _draw_cell(canvas: Canvas, rect: QRect, *, index: Index, entry: PlanEntry) -> None:
    key = _column(index)
    if key == HEALTH:
        _draw_health(canvas, rect, entry=entry)
    elif key == LEAD:
        _draw_two_lines(canvas, rect, words=entry.row.lead)
    elif key == ACTIONS:
        _draw_actions(canvas, rect, entry=entry)
    else:
        draw_look(canvas, rect, look=index.data(LOOK))


def _draw_health(canvas: Canvas, rect: QRect, *, entry: PlanEntry) -> None:
    """Draw a judgement; a stale one is muted and says so, below it where it does not fit beside."""
    if not entry.is_judged:
        return
    state = health_state(entry.row.health)
    if not entry.stale:
        draw_look(canvas, rect, look=state)
        return
    theme = canvas.theme
    faded = replace(state, tone="muted")
    words = stale_words()
    beside = theme.px(SHAPE) + _CODE_GAP + width_of(theme, f"{state.word} ") + 2
    if not _is_below(theme, entry, width=rect.width()):
        draw_look(canvas, rect, look=faded)
        canvas.text(rect.adjusted(beside, 0, 0, 0), words, ink=_STALE)
        return
    step = theme.px(_SMALL_STEP)
    top = rect.y() + (rect.height() - 2 * step) // 2
    draw_look(canvas, QRect(rect.x(), top, rect.width(), step), look=faded)
    left = theme.px(SHAPE) + _CODE_GAP
    canvas.text(QRect(rect.x() + left, top + step, rect.width() - left, step), words, ink=_STALE)


def _has_two_lines(view: QTreeView, index: Index, *, small: bool) -> bool:
    """Whether a cell writes on two lines: a stale judgement, a name in a row that is no measure."""
    key, entry = _column(index), index.data(ENTRY)
    if entry is None or view.isColumnHidden(index.column()) or key not in {HEALTH, LEAD}:
        return False
    theme = theme_of(view)
    room = QRect(0, 0, view.columnWidth(index.column()), 0)
    width = _inner(view, room, index=index).width()
    if key == HEALTH:
        return entry.is_judged and entry.stale and _is_below(theme, entry, width=width)
    return not small and width_of(theme, entry.row.lead) > width


def _is_below(theme: Theme, entry: PlanEntry, *, width: int) -> bool:
    """Whether *(verouderd)* stands below a judgement, which leaves it no room."""
    word = health_state(entry.row.health).word
    beside = theme.px(SHAPE) + _CODE_GAP + width_of(theme, f"{word} ") + 2
    return beside + width_of(theme, stale_words(), ink=_STALE) > width


def _draw_two_lines(canvas: Canvas, rect: QRect, *, words: str) -> None:
    """Draw a name on one line, or smaller on two where the row has room for them."""
    theme = canvas.theme
    step = theme.px(_SMALL_STEP)
    if width_of(theme, words) <= rect.width() or rect.height() < 2 * step:
        canvas.text(rect, words)
        return
    lines = wrapped(theme, words, ink=_SECOND, width=rect.width(), most=2)
    top = rect.y() + (rect.height() - len(lines) * step) // 2
    canvas.lines(QRect(rect.x(), top, rect.width(), step), words, ink=_SECOND, step=step)


def _draw_actions(canvas: Canvas, rect: QRect, *, entry: PlanEntry) -> None:
    if not entry.actions:
        return
    if not entry.late:
        canvas.text(rect, str(entry.actions), ink=Ink(align=RIGHT))
        return
    ink = Ink(tone="stop", semibold=True, align=RIGHT)
    canvas.text(rect, str(entry.actions), ink=ink)
    theme = canvas.theme
    taken = width_of(theme, str(entry.actions), ink=ink) + _CODE_GAP + theme.px(SHAPE)
    canvas.shape(rect.adjusted(rect.width() - taken, 0, 0, 0), Shape.STOP, tone="stop")
