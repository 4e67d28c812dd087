"""What is shown of a person below the facts: mandates, and everything that names them (R19)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal

from zonedesk.domain.people_record import HeldMandate, Use, UseKind
from zonedesk.ui.kit.canvas import RIGHT, SECOND, Canvas, Ink, width_of
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows, WholeList
from zonedesk.ui.kit.words import named
from zonedesk.ui.people.looks import period_words, use_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from zonedesk.ui.kit.delegates.row import Cell, Index

_SIDE, _FIRST_LINE, _SECOND_LINE = 24, 18, 16
_GROUP = 30
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Row:
    """A row over two lines, or the heading of a group.

    Attributes:
        words: first line.
        facts: second line, muted.
        right: at the right of the first line.
        leads: place of the desk and reference that Enter opens; empty for none.
        muted: it lies in the bin or is over.
        group: it is a heading.
    """

    words: str
    facts: str = ""
    right: str = ""
    leads: tuple[str, str] = ("", "")
    muted: bool = False
    group: bool = False


#: Which place of the desk shows what names a person.
_PLACES = {
    UseKind.MANDATE: "people",
    UseKind.SUBSTITUTED: "people",
    UseKind.HANDLED: "dossiers",
    UseKind.OWNED: "actions",
    UseKind.LED: "plan",
}


def mandate_rows(mandates: Iterable[HeldMandate], *, now: Iterable[int]) -> tuple[Row, ...]:
    """Give the mandates of a person; ``now`` are the ids of those that run."""
    running = set(now)
    return tuple(
        Row(
            one.body_name,
            " · ".join(
                filter(
                    None,
                    (
                        named(one.bar.capacity),
                        period_words(one.bar.first, one.bar.last),
                        _substitutes(one),
                    ),
                )
            ),
            one.body,
            leads=("people", f"body:{one.body}"),
            muted=one.bar.handle.id not in running,
        )
        for one in mandates
    )


def _substitutes(one: HeldMandate) -> str:
    if not one.bar.substitute_for:
        return ""
    return texts().gettext("stands in for {name}").format(name=one.bar.substitute_for)


def use_rows(uses: Iterable[Use]) -> tuple[Row, ...]:
    """Give everything that names a person, under a heading for each kind."""
    rows: list[Row] = []
    all_uses = tuple(uses)
    for kind in UseKind:
        mine = [one for one in all_uses if one.kind is kind]
        if mine:
            rows.append(Row(use_words(kind), right=str(len(mine)), group=True))
            rows += [_use_row(one) for one in mine]
    return tuple(rows)


def _use_row(one: Use) -> Row:
    _ = texts().gettext
    told = [one.reference, _("in the bin") if one.binned else ""]
    return Row(
        one.words or one.reference,
        " · ".join(filter(None, told)),
        "" if one.day is None else short_day(one.day),
        leads=("", "") if one.binned else where(one),
        muted=one.binned,
    )


def where(one: Use) -> tuple[str, str]:
    """Tell which place shows a use, and by what reference; empty where none does."""
    if not one.reference:
        return "", ""
    place = _PLACES.get(one.kind)
    if place == "people":
        return place, f"body:{one.reference}"
    return (place or _place_of(one.reference)), one.reference


def _place_of(reference: str) -> str:
    """Follow-up is written on several kinds of records; all else is seen in a meeting."""
    if reference.startswith("A/"):
        return "actions"
    return "meetings" if "/" in reference else "dossiers" if "_" in reference else "plan"


class RowList(WholeList):
    """Rows of which Enter or a click opens what they lead to, with `wanted`.

    Args:
        name: what it lists, for screen readers.
    """

    wanted = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, LookRows(_told, tip=_told), parent)
        self.setItemDelegate(_RowDelegate(self))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self, index: QModelIndex) -> None:
        row: Row = index.data(LOOK)
        if row.leads[0]:
            self.wanted.emit(*row.leads)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        index = self.currentIndex()
        if event.key() in _ENTER and not event.modifiers() and index.isValid():
            self._on_clicked(index)
        else:
            super().keyPressEvent(event)


class _RowDelegate(RowDelegate):
    """Draws a row over two lines, a heading over one."""

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in: 24 at both sides."""
        return rect.adjusted(_SIDE, 0, -_SIDE, 0)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw the row."""
        row = cell.look
        if not isinstance(row, Row):
            return
        theme, rect = canvas.theme, cell.rect
        right = width_of(theme, row.right, ink=SECOND)
        if row.group:
            words = f"{row.words}  {row.right}"
            canvas.text(rect, words, ink=Ink("secondary", "muted", semibold=True))
            return
        first = theme.px(_FIRST_LINE)
        second = theme.px(_SECOND_LINE) if row.facts else 0
        top = rect.y() + (rect.height() - first - second) // 2
        room = rect.width() - (right + 12 if right else 0)
        ink = Ink(tone="muted") if row.muted else Ink()
        canvas.text(QRect(rect.x(), top, room, first), row.words, ink=ink)
        canvas.text(QRect(rect.x(), top + first, rect.width(), second), row.facts, ink=SECOND)
        at_right = QRect(rect.x(), top, rect.width(), first)
        canvas.text(at_right, row.right, ink=Ink("secondary", "muted", align=RIGHT))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a row or a heading."""
        row = index.data(LOOK)
        theme = theme_of(option.widget)
        if isinstance(row, Row) and row.group:
            return QSize(0, theme.tall(_GROUP, style="secondary"))
        return QSize(0, theme.row_height(2))


def _told(row: Row) -> str:
    return ", ".join(filter(None, (row.words, row.facts, row.right)))
