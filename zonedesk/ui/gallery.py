"""Every part of the kit in its states, light beside dark: ``python -m zonedesk.ui.gallery``.

The window is held against picture *15-onderdelen*; its words are examples, as on that picture.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from zonedesk.ui.kit.buttons import plain, primary, quiet
from zonedesk.ui.kit.canvas import MUTED, Canvas, Ink, Panel
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.choices import CheckBox, SegmentedControl
from zonedesk.ui.kit.delegates.cells import Look, draw_look, ringed_look
from zonedesk.ui.kit.delegates.deadlines import Deadline, draw_deadline
from zonedesk.ui.kit.delegates.row import RowState, draw_ground
from zonedesk.ui.kit.forms import Trouble
from zonedesk.ui.kit.labels import Badge, KeyHint, Painted, ProgressBar, State, grounded, label
from zonedesk.ui.kit.looks import ChipLook, Progress, ShapeAndWord, health
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.status_strip import StatusStrip, Step
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.toast import Toast
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import Scheme, Theme, theme_of

if TYPE_CHECKING:
    from pathlib import Path

SIZE = QSize(1440, 900)
_WIDTH, _STRIP_HEIGHT = 672, 32
_PLAIN_ROW = RowState(selected=False, focused=False, hovered=False, current=False)
_COLUMNS = (("Nummer", 16), ("Actiepunt", 124), ("Status", 550))
_STATES = (
    (_PLAIN_ROW, "Rij", ShapeAndWord(Shape.OPEN, "Open", "muted")),
    (
        RowState(selected=False, focused=False, hovered=True, current=False),
        "Rij onder de muis",
        ShapeAndWord(Shape.RUNNING, "Lopend", "accent"),
    ),
    (
        RowState(selected=True, focused=True, hovered=False, current=True),
        "Gekozen rij, de lijst heeft de focus",
        ShapeAndWord(Shape.DONE, "Afgerond", "good"),
    ),
    (
        RowState(selected=True, focused=False, hovered=False, current=False),
        "Gekozen rij, de focus is elders",
        ShapeAndWord(Shape.REPLACED, "Vervangen", "accent"),
    ),
)
_DEADLINES = (
    Deadline(-3, "3 dagen te laat", "vr 11 jan", "Lijst naar de gouverneur", article="WGP art. 85"),
    Deadline(0, "vandaag", "ma 14 jan", "Vernietiging door de minister", article="WGP art. 88"),
    Deadline(
        24, "24 dagen", "do 7 feb", "Besluitenlijst op de webtoepassing", article="DLB art. 287"
    ),
)


class _Table(Painted):
    """Heading and one row for each state a row can be in."""

    def measure(self) -> QSize:
        """Measure heading and rows."""
        theme = theme_of(self)
        return QSize(
            theme.px(_WIDTH), theme.tall(32, style="secondary") + 4 * theme.row_height() + 1
        )

    def draw(self, canvas: Canvas) -> None:
        """Draw heading and rows."""
        canvas.panel(self.rect(), Panel("surface", radius=0))
        head = canvas.theme.tall(32, style="secondary")
        self._draw_heading(canvas, QRect(0, 0, self.width(), head))
        tall = canvas.theme.row_height()
        for number, row in enumerate(_STATES):
            self._draw_row(canvas, QRect(1, head + number * tall, self.width() - 2, tall), row=row)
        canvas.panel(self.rect(), Panel(line="line", radius=0))

    def _draw_heading(self, canvas: Canvas, rect: QRect) -> None:
        canvas.bar(QRect(0, rect.bottom(), rect.width(), 1), "line")
        for number, (words, left) in enumerate(_COLUMNS):
            ink = Ink("secondary", "muted" if number else "text", semibold=True)
            taken = canvas.text(rect.adjusted(canvas.theme.px(left), 0, 0, 0), words, ink=ink)
            if not number:
                arrow = rect.adjusted(canvas.theme.px(left) + taken + 6, 0, 0, 0)
                canvas.icon(arrow, "sorted_down", size=CHIP)

    def _draw_row(
        self, canvas: Canvas, rect: QRect, *, row: tuple[RowState, str, ShapeAndWord]
    ) -> None:
        state, words, status = row
        draw_ground(canvas, rect, state=state)
        canvas.text(rect.adjusted(15, 0, 0, 0), "A/2018/3", ink=MUTED)
        for look, left in ((words, 123), (status, 549)):
            room = rect.adjusted(canvas.theme.px(left), 0, -16, 0)
            shown: Look = look
            draw_look(canvas, room, look=shown, selected=state.selected)
            if state.current and look is status:
                canvas.ring(ringed_look(canvas.theme, room, look=look))


class _Deadlines(Painted):
    """A card with three terms."""

    def measure(self) -> QSize:
        """Measure three rows."""
        theme = theme_of(self)
        return QSize(theme.px(_WIDTH), 3 * theme.tall(34) + 2)

    def draw(self, canvas: Canvas) -> None:
        """Draw the rows on a card."""
        canvas.panel(self.rect(), Panel("surface", "line"))
        tall = canvas.theme.tall(34)
        for number, deadline in enumerate(_DEADLINES):
            rect = QRect(1, 1 + number * tall, self.width() - 2, tall)
            if number < len(_DEADLINES) - 1:
                draw_ground(canvas, rect, state=_PLAIN_ROW)
            draw_deadline(canvas, rect.adjusted(15, 0, -15, 0), deadline=deadline, wide=True)


class _ToastPlace(QWidget):
    """A place just wide enough for a toast, and the toast in it."""

    def __init__(self) -> None:
        super().__init__()
        self._toast = Toast(self)
        self._toast.say("Status van A/2018/6 is nu Lopend", action="Ongedaan maken")

    def sizeHint(self) -> QSize:
        """Measure the toast and what it keeps free below it."""
        return self._toast.sizeHint() + QSize(0, 24)

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return self.sizeHint()


class Sheet(QWidget):
    """All parts below one another, in the look that the sheet wears."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "background")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 10, 24, 0)
        self._column.setSpacing(0)
        self._part("Knoppen", _buttons())
        self._part("Velden", _fields())
        self._part("Chips", _chips())
        self._part("Klasse, gezondheid, voortgang", _verdicts())
        self._part("Keuze, vinkje, tabbladen, toetsen", _choices())
        self._part("Tabel", _row(_Table()))
        self._part("Termijnregels", _row(_Deadlines()))
        self._part("Berichten", _messages())
        self._part("Statusstrook", _strip())
        self._part("Melding", _row(_ToastPlace()))
        self._column.addStretch(1)

    def _part(self, words: str, content: QBoxLayout | QGridLayout) -> None:
        if self._column.count():
            self._column.addSpacing(8)
        self._column.addWidget(label(words, "secondary", tone="muted", semibold=True))
        self._column.addSpacing(5)
        self._column.addLayout(content)


class Gallery(QWidget):
    """Two sheets side by side, light and dark."""

    def __init__(self, percent: int = 100) -> None:
        super().__init__()
        self.setWindowTitle("ZoneDesk")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            sheet = Sheet()
            Theme(sheet, scheme=scheme, percent=percent).dress(sheet)
            row.addWidget(sheet, 1)
        self.resize(SIZE)


def render(path: Path, *, percent: int = 100) -> None:
    """Grab the gallery as a picture, 1440 × 900 or larger where larger text needs it."""
    gallery = Gallery(percent)
    gallery.resize(gallery.sizeHint().expandedTo(SIZE))
    gallery.ensurePolished()
    gallery.grab().save(str(path))
    gallery.deleteLater()


def main() -> int:
    """Show the gallery until it is closed."""
    application = QApplication(sys.argv)
    Theme(application).apply(application)
    gallery = Gallery()
    gallery.show()
    return application.exec()


def _row(*widgets: QWidget, gaps: tuple[int, ...] = ()) -> QHBoxLayout:
    """Widgets side by side, 8 apart unless told otherwise."""
    row = QHBoxLayout()
    row.setSpacing(0)
    for number, widget in enumerate(widgets):
        if number:
            row.addSpacing(gaps[number - 1] if number <= len(gaps) else 8)
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _buttons() -> QHBoxLayout:
    """Plain and primary buttons in their four states, and a quiet one."""
    made = [plain(words) for words in ("Gewoon", "Muis", "Focus", "Uit")]
    made += [primary("Hoofd", icon="approve")]
    made += [primary(words) for words in ("Muis", "Focus", "Uit")]
    for button in made:
        states = {"Muis": "hover", "Focus": "focus"}
        button.setProperty("shown", states.get(button.text(), ""))
        button.setEnabled(button.text() != "Uit")
    return _row(*made, quiet("Stil", icon="add"), gaps=(8, 8, 8, 24, 8, 8, 8, 12))


def _fields() -> QHBoxLayout:
    """An entry field empty, filled, with the focus, and wrong."""
    fields = [QLineEdit() for _ in range(4)]
    fields[0].setPlaceholderText("Leeg")
    fields[1].setText("Ingevuld")
    fields[2].setText("Focus")
    fields[2].setProperty("shown", "focus")
    fields[3].setText("31/02/2019")
    fields[3].setProperty("wrong", "true")
    for field in fields:
        field.setFixedWidth(120)
    trouble = Trouble()
    trouble.say("Deze dag bestaat niet")
    row = _row(*fields)
    row.takeAt(row.count() - 1)
    row.addSpacing(8)
    row.addWidget(trouble, 1)
    return row


def _chips() -> QHBoxLayout:
    """A chip of each tone."""
    looks = (
        ChipLook("Bespreking", icon="discussion"),
        ChipLook("O1.1", "link", icon="plan"),
        ChipLook("Geldig", "good", shape=Shape.GOOD),
        ChipLook("Risico", "watch", shape=Shape.WATCH),
        ChipLook("Te laat", "stop", shape=Shape.STOP),
        ChipLook("ZVR/2018/2", "reference"),
        ChipLook("Dossier", "add", icon="dossiers"),
        ChipLook("Jaar: 2018", "link", removable=True),
    )
    return _row(*map(Chip, looks), gaps=(6,) * len(looks))


def _verdicts() -> QHBoxLayout:
    """Classes, the five verdicts and a progress bar."""
    words = {
        "good": "Goed",
        "risk": "Risico",
        "blocked": "Geblokkeerd",
        "paused": "Gepauzeerd",
        "unjudged": "Niet beoordeeld",
    }
    badges = [Badge(letter, words) for letter, words in (("P", "prioriteit"), ("A", "aandacht"))]
    states = [State(health(code, word)) for code, word in words.items()]
    parts = [*badges, label("–", tone="muted"), *states, ProgressBar(Progress(70))]
    return _row(*parts, gaps=(16,) * len(parts))


def _choices() -> QHBoxLayout:
    """Segmented control, check boxes, tabs and key hints."""
    choices = (("consensus", "Consensus"), ("names", "Namen"), ("secret", "Geheim"))
    control = SegmentedControl(choices, name="Stemming")
    control.choose("consensus")
    boxes = [CheckBox(), CheckBox()]
    boxes[0].toggle()
    tabs = TabBar()
    tabs.add("Agenda", count=6)
    tabs.add("Documenten", count=4)
    hints = [KeyHint("Ctrl+K"), KeyHint("F11")]
    return _row(control, *boxes, tabs, *hints, gaps=(12, 8, 12, 8, 6))


def _messages() -> QGridLayout:
    """A message bar of each severity."""
    grid = QGridLayout()
    grid.setSpacing(6)
    bars = (
        MessageBar("info", "Komt terug op KL/2019/1.", act="Openen"),
        MessageBar("watch", "Bewaar de afdruk buiten deze computer."),
        MessageBar("stop", "Niet bewaard: de schijf is vol.", act="Opnieuw"),
        MessageBar("good", "Reservekopie gemaakt en gecontroleerd."),
    )
    for number, bar in enumerate(bars):
        grid.addWidget(bar, number // 2, number % 2)
    return grid


def _strip() -> QHBoxLayout:
    """The steps of a meeting, the third one running; as tall as its words."""
    strip = StatusStrip(padding=0)
    strip.show_steps(
        (
            Step("preparing", "In voorbereiding", "done"),
            Step("sent", "Agenda verzonden", "done"),
            Step("held", "Lopend", "now"),
            Step("drafted", "Verslag in ontwerp", "later"),
        )
    )
    strip.setMaximumHeight(_STRIP_HEIGHT)
    row = QHBoxLayout()
    row.addWidget(strip)
    return row


if __name__ == "__main__":
    sys.exit(main())
