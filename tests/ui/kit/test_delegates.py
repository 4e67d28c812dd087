"""Rows are drawn as the pictures show them, in every state, from what the model gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget

from zonedesk.ui.kit.canvas import BODY, wrapped
from zonedesk.ui.kit.delegates.cells import CellDelegate, ClassBadge, Words
from zonedesk.ui.kit.delegates.deadlines import Deadline, DeadlineDelegate, state_of
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate
from zonedesk.ui.kit.delegates.timeline import Entry, TimelineDelegate
from zonedesk.ui.kit.looks import ChipLook, Progress, ShapeAndWord
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Show
    from zonedesk.ui.theme.theme import Theme

STATE = ShapeAndWord(Shape.DONE, "Afgerond", "good")
LATE = Deadline(-3, "3 dagen te laat", "vr 11 jan", "Lijst naar de gouverneur", article="WGP 85")
LATER = Deadline(24, "24 dagen", "do 7 feb", "Besluitenlijst", "GR/2019/1", provisional="voorlopig")


def looks(*rows: tuple[object, ...]) -> QStandardItemModel:
    """Rows of looks, as a screen's model gives them."""
    model = QStandardItemModel()
    for row in rows:
        items = [QStandardItem() for _ in row]
        for item, look in zip(items, row, strict=True):
            item.setData(look, LOOK)
        model.appendRow(items)
    return model


def table(model: QStandardItemModel, delegate: RowDelegate) -> QTableView:
    """A table of 600 pixels as lists have it."""
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    view.setShowGrid(False)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.verticalHeader().hide()
    view.horizontalHeader().hide()
    view.resize(600, 200)
    for column in range(model.columnCount()):
        view.setColumnWidth(column, 600 // model.columnCount())
    view.resizeRowsToContents()
    return view


def row_image(view: QTableView, row: int) -> QImage:
    """What one row looks like."""
    box = view.visualRect(view.model().index(row, 0))
    area = QRect(0, box.y(), view.viewport().width(), box.height())
    return view.viewport().grab(area).toImage()


def colors(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


@pytest.fixture
def rows() -> QTableView:
    return table(looks(("A/2018/1", STATE), ("A/2018/2", STATE)), CellDelegate())


def test_a_selected_row_has_ground_bar_and_ring(rows: QTableView, show: Show, theme: Theme) -> None:
    show(rows)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(1, 1))
    plain, chosen = row_image(rows, 0), row_image(rows, 1)
    assert chosen.pixelColor(1, 10) == theme.color("accent")
    assert chosen.pixelColor(2, 10) == theme.color("accent")
    assert chosen.pixelColor(4, 10) == theme.color("accent_soft")
    assert plain.pixelColor(4, 10) == theme.color("surface")
    assert plain.pixelColor(100, plain.height() - 1) == theme.color("line")
    ring = [chosen.pixelColor(x, 15) for x in range(295, 312)]
    assert theme.color("accent") in ring


def test_selected_without_focus_is_told_apart(show: Show, theme: Theme) -> None:
    pane = QWidget()
    column = QVBoxLayout(pane)
    rows, field = table(looks(("Een", STATE)), CellDelegate()), QLineEdit()
    column.addWidget(rows)
    column.addWidget(field)
    show(pane)
    rows.setCurrentIndex(rows.model().index(0, 0))
    field.setFocus()
    image = row_image(rows, 0)
    assert image.pixelColor(1, 10) == theme.color("field")
    assert image.pixelColor(5, 10) == theme.color("paused_soft")


@pytest.mark.parametrize(
    ("look", "tones"),
    [
        ("Tekst", {"text"}),
        (Words("Titel", second="feiten"), {"text"}),
        (Words("Besloten punt", locked=True), {"text"}),
        (STATE, {"good"}),
        (Progress(70), {"accent", "line", "text"}),
        (Progress(None), set()),
        (ChipLook("Te laat", "stop", shape=Shape.STOP), {"stop_soft", "stop"}),
        (ClassBadge("P"), {"accent"}),
        (ClassBadge(""), set()),
        (None, set()),
    ],
)
def test_every_kind_of_cell_is_drawn(
    look: object, tones: set[str], show: Show, theme: Theme
) -> None:
    view = show(table(looks((look,)), CellDelegate(lines=2)))
    view.clearFocus()
    shown = colors(row_image(view, 0))
    assert {getattr(theme.tokens, tone).lower() for tone in tones} <= shown


@pytest.mark.parametrize(("lines", "height"), [(1, 34), (2, 44)])
def test_rows_are_as_tall_as_their_lines(lines: int, height: int, show: Show, theme: Theme) -> None:
    view = show(table(looks(("Een",)), CellDelegate(lines=lines)))
    assert view.rowHeight(0) == height
    theme.set_percent(150)
    view.resizeRowsToContents()
    assert view.rowHeight(0) == height + 10 * lines


@pytest.mark.parametrize(
    ("days", "shape", "tone", "semibold"),
    [
        (-3, Shape.STOP, "stop", True),
        (0, Shape.WATCH, "watch", True),
        (7, Shape.WATCH, "watch", True),
        (8, Shape.OPEN, "muted", False),
    ],
)
def test_terms_tell_by_shape_how_near_they_are(
    *, days: int, shape: Shape, tone: str, semibold: bool
) -> None:
    state = state_of(Deadline(days, "…", "", ""))
    assert (state.shape, state.tone, state.semibold) == (shape, tone, semibold)


def test_terms_make_room_when_one_is_late(show: Show, theme: Theme) -> None:
    late = show(table(looks((LATE,), (LATER,)), DeadlineDelegate()))
    assert late.rowHeight(0) == 34
    assert {theme.tokens.stop.lower(), theme.tokens.text.lower()} <= colors(row_image(late, 0))
    calm = show(table(looks((LATER,)), DeadlineDelegate()))
    first_word = [
        min(x for x in range(100, 300) if image.pixelColor(x, y) == theme.color("text"))
        for image in (row_image(late, 1), row_image(calm, 0))
        for y in [next(y for y in range(34) if has_text(image, y, theme))]
    ]
    assert first_word[0] > first_word[1] + 20


def has_text(image: QImage, y: int, theme: Theme) -> bool:
    return any(image.pixelColor(x, y) == theme.color("text") for x in range(100, 300))


def test_what_is_to_come_is_told_apart_in_a_timeline(show: Show, theme: Theme) -> None:
    coming = Entry("supervision", "wo 16 jan", "Termijn vernietiging", coming=True)
    past = Entry("mail", "wo 5 dec", "Lijst verzonden", "na 9 dagen", link=True)
    view = show(table(looks((coming,), (past,)), TimelineDelegate()))
    view.clearFocus()
    assert view.rowHeight(0) == 40
    first, second = colors(row_image(view, 0)), colors(row_image(view, 1))
    assert theme.tokens.accent_soft.lower() not in first
    assert {theme.tokens.accent_soft.lower(), theme.tokens.accent.lower()} <= second


def test_long_titles_keep_their_tail_over_two_lines(theme: Theme) -> None:
    words = "Vacantverklaring van een betrekking van inspecteur, lokale recherche"
    parts = wrapped(theme, words, ink=BODY, width=280, most=2)
    assert " ".join(parts) == words
    assert len(parts) == 2
    assert wrapped(theme, "kort", ink=BODY, width=280, most=2) == ["kort"]


def test_every_scheme_paints_its_own_colours(
    rows: QTableView, show: Show, theme: Theme, colors_of: Callable[[QWidget], set[str]]
) -> None:
    show(rows)
    for scheme in (Scheme.DARK, Scheme.HIGH_CONTRAST):
        theme.set_scheme(scheme)
        assert theme.color("good").name() in colors_of(rows)
