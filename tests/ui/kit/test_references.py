"""The pair of Python and PySide keeps its references (D16, trust.md 0.1).

PySide6 6.12.0 on Python 3.11 loses one reference to None with most calls that give nothing back;
after some thousands of them the process ends without a word.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPalette, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTabBar

if TYPE_CHECKING:
    from collections.abc import Callable

    Calls = dict[str, Callable[[], object]]

CALLS = 20_000
SLACK = 50  # what the test itself and the collector move


def widget_calls() -> Calls:
    """The calls that screens make on widgets again and again."""
    label, field, button = QLabel(), QLineEdit(), QPushButton()
    combo, tabs, layout = QComboBox(), QTabBar(), QHBoxLayout()
    tabs.addTab("a")
    combo.addItem("a")
    policy = Qt.FocusPolicy.StrongFocus
    return {
        "QLabel.setText": lambda: label.setText("a"),
        "QLabel.setBuddy": lambda: label.setBuddy(field),
        "QLineEdit.setText": lambda: field.setText("a"),
        "QLineEdit.setPlaceholderText": lambda: field.setPlaceholderText("a"),
        "QPushButton.setText": lambda: button.setText("a"),
        "QPushButton.setIconSize": lambda: button.setIconSize(QSize(18, 18)),
        "QWidget.setProperty": lambda: label.setProperty("tone", "muted"),
        "QWidget.property": lambda: label.property("nothing"),
        "QWidget.parentWidget": label.parentWidget,
        "QWidget.update": label.update,
        "QWidget.updateGeometry": label.updateGeometry,
        "QWidget.hide": label.hide,
        "QWidget.isEnabled": label.isEnabled,
        "QWidget.setToolTip": lambda: label.setToolTip("a"),
        "QWidget.setAccessibleName": lambda: label.setAccessibleName("a"),
        "QWidget.setFocusPolicy": lambda: label.setFocusPolicy(policy),
        "QComboBox.setCurrentIndex": lambda: combo.setCurrentIndex(0),
        "QTabBar.setTabData": lambda: tabs.setTabData(0, (1, "muted")),
        "QTabBar.tabData": lambda: tabs.tabData(0),
        "QLayout.setContentsMargins": lambda: layout.setContentsMargins(0, 0, 0, 0),
    }


def drawing_calls(painter: QPainter) -> Calls:
    """The calls that every painted row makes."""
    palette, path, font = QPalette(), QPainterPath(), QFont()
    pixmap, color, box = QPixmap(4, 4), QColor("#17202B"), QRect(0, 0, 8, 8)
    return {
        "QPalette.setColor": lambda: palette.setColor(QPalette.ColorRole.Text, color),
        "QFont.setPointSizeF": lambda: font.setPointSizeF(10.5),
        "QPainterPath.moveTo": lambda: path.moveTo(1, 1),
        "QPainter.save": painter.save,
        "QPainter.restore": painter.restore,
        "QPainter.setPen": lambda: painter.setPen(color),
        "QPainter.setBrush": lambda: painter.setBrush(color),
        "QPainter.setFont": lambda: painter.setFont(font),
        "QPainter.setRenderHint": lambda: painter.setRenderHint(QPainter.RenderHint.Antialiasing),
        "QPainter.fillRect": lambda: painter.fillRect(box, color),
        "QPainter.drawText": lambda: painter.drawText(box, 0, "a"),
        "QPainter.drawRoundedRect": lambda: painter.drawRoundedRect(QRectF(box), 2, 2),
        "QPainter.drawPixmap": lambda: painter.drawPixmap(0, 0, pixmap),
        "QPainter.strokePath": lambda: painter.strokePath(QPainterPath(), painter.pen()),
        "QPainter.translate": lambda: painter.translate(0, 0),
        "QRect.setLeft": lambda: box.setLeft(0),
    }


def lost(call: Callable[[], object]) -> list[int]:
    """How many references to None, True and False 20,000 calls lose."""
    call()
    values = (None, True, False)
    before = [sys.getrefcount(value) for value in values]
    for _ in range(CALLS):
        call()
    return [old - sys.getrefcount(value) for value, old in zip(values, before, strict=True)]


def losing(calls: Calls) -> dict[str, list[int]]:
    """Which calls lose more than the slack."""
    return {name: counts for name, call in calls.items() if max(counts := lost(call)) > SLACK}


@pytest.mark.usefixtures("theme")
def test_no_call_on_a_widget_loses_a_reference() -> None:
    assert losing(widget_calls()) == {}


@pytest.mark.usefixtures("theme")
def test_no_call_of_a_painter_loses_a_reference() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    found = losing(drawing_calls(painter))
    painter.end()
    assert found == {}
