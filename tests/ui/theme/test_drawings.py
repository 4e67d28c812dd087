"""Icons and status shapes: all there, told apart, in their colour."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from zonedesk.ui.theme import shapes
from zonedesk.ui.theme.icons import MEANINGS, Icons, drawing
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.tokens import LIGHT


@pytest.mark.parametrize("meaning", MEANINGS)
def test_every_meaning_has_its_drawing(meaning: str) -> None:
    svg = drawing(MEANINGS[meaning], LIGHT.muted).decode()
    assert LIGHT.muted in svg
    assert "currentColor" not in svg
    assert 'stroke-width="1.75"' in svg
    assert re.search(r"<(path|circle|rect|line|poly)", svg)


def test_a_wrong_meaning_is_an_error() -> None:
    with pytest.raises(KeyError):
        Icons(LIGHT).pixmap("no such meaning")


def test_icons_are_sharp_on_fine_screens_and_drawn_once() -> None:
    icons = Icons(LIGHT)
    fine = icons.pixmap("search", size=18, gap=4, ratio=2)
    assert (fine.width(), fine.height()) == (44, 36)
    assert fine.deviceIndependentSize().toSize().width() == 22
    assert icons.pixmap("search", size=18, gap=4, ratio=2) is fine
    assert icons.icon("search") is icons.icon("search")


def picture(shape: Shape) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    shapes.draw(painter, QRectF(0, 0, 40, 40), shape=shape, color=QColor(Qt.GlobalColor.black))
    painter.end()
    return image


def ink(image: QImage) -> set[tuple[int, int]]:
    return {
        (x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).lightness() < 128
    }


@pytest.mark.parametrize(("one", "other"), list(combinations(Shape, 2)))
def test_shapes_stay_apart_in_grey_print(one: Shape, other: Shape) -> None:
    first, second = ink(picture(one)), ink(picture(other))
    assert first
    assert len(first ^ second) > 60


@pytest.mark.parametrize("shape", Shape)
def test_shapes_stay_within_their_square(shape: Shape) -> None:
    columns = {x for x, _ in ink(picture(shape))}
    rows = {y for _, y in ink(picture(shape))}
    assert len(columns) >= 16
    assert len(rows) >= 20
