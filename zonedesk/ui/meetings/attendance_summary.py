"""What the attendance comes to: count, quorum, sentences, the year, the prints (04)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from zonedesk.domain.words import AttendanceStatus
from zonedesk.ui.kit.buttons import Button, link, plain, small_one
from zonedesk.ui.kit.canvas import Canvas, Ink, width_of
from zonedesk.ui.kit.labels import Painted, grounded, label
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.states import attendance_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings.attendance_quorum import fails, quorum_words
from zonedesk.ui.meetings.attendance_reconvene import ReconveneForm
from zonedesk.ui.meetings.attendance_sentences import SentenceList
from zonedesk.ui.meetings.attendance_year import YearPart
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.attendance import QuorumCheck
    from zonedesk.domain.sittings import AttendanceSheet

WIDTH, SIDE = 312, 24
_BAR, _GAP, _BETWEEN, _SHAPE_GAP = 8, 20, 16, 6
_HEADING = 40


class ShareBar(Painted):
    """How many of those called are there, as a bar of 8."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, present: int, called: int) -> None:
        """Show another share."""
        self._share = (present, called)
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw what is there, a pixel of room, and the rest."""
        present, called = self._share
        rect = self.rect()
        canvas.bar(rect, "line")
        if called and present:
            width = round(rect.width() * present / called)
            canvas.bar(QRect(rect.x(), rect.y(), width, rect.height()), "good")
            if present < called:
                canvas.bar(QRect(rect.x() + width, rect.y(), 1, rect.height()), "surface")

    def measure(self) -> QSize:
        """Measure the bar."""
        return QSize(0, theme_of(self).px(_BAR))


class Legend(Painted):
    """States by shape and word, small, over as many lines as they need.

    Args:
        quiet: the words are muted, only the shapes have their colour.
    """

    def __init__(self, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self._states: tuple[ShapeAndWord, ...] = ()

    def show_states(self, states: Iterable[ShapeAndWord]) -> None:
        """Show other states."""
        self._states = tuple(states)
        self.setAccessibleName(", ".join(state.word for state in self._states))
        self.updateGeometry()
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw the states."""
        for state, rect in zip(self._states, self._places(), strict=True):
            taken = canvas.shape(rect, state.shape, tone=state.tone) + _SHAPE_GAP
            quiet = self._quiet or state.tone == "text"
            ink = Ink("secondary", "muted" if quiet else state.tone)
            canvas.text(rect.adjusted(taken, 0, 0, 0), state.word, ink=ink)

    def measure(self) -> QSize:
        """Measure the lines in the width of the pane."""
        theme = theme_of(self)
        lines = max((rect.bottom() + 1 for rect in self._places()), default=0)
        return QSize(theme.px(WIDTH) - 2 * SIDE, lines)

    def _places(self) -> list[QRect]:
        theme = theme_of(self)
        line, room = theme.type.line("secondary") + 4, theme.px(WIDTH) - 2 * SIDE
        left = top = 0
        found = []
        for state in self._states:
            words = width_of(theme, state.word, ink=Ink("secondary"))
            wide = theme.px(10) + _SHAPE_GAP + words + 1
            if left and left + wide > room:
                left, top = 0, top + line
            found.append(QRect(left, top, wide, line))
            left += wide + _BETWEEN
        return found


class SummaryPane(QScrollArea):
    """The pane at the right; `to_sign` and `filled` are the buttons of the two prints.

    `again` asks for calling a council together again, `reconvening` when.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.setAccessibleName(_("Summary"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._meeting = 0
        self._count = label(style="figure")
        self._of = label()
        self.bar = ShareBar()
        self.states = Legend()
        self.quorum = MessageBar("info", "")
        self.again = small_one(link(_("Call together again…")))
        self.reconvening = ReconveneForm()
        self.sentences = SentenceList()
        self._sentences_title = label(_("Sentences in the minutes"), semibold=True)
        self.year = YearPart()
        self.legend = Legend(quiet=True)
        self.to_sign = _wide(_("List to sign"), "print")
        self.filled = _wide(_("Filled-in list"), "file")
        self._lay_out()

    def show_sheet(self, sheet: AttendanceSheet, *, editable: bool) -> None:
        """Show what a sheet comes to."""
        if sheet.meeting_id != self._meeting:
            self._meeting = sheet.meeting_id
            self.reconvening.hide()
        words = texts().ngettext(
            "of {count} called present", "of {count} called present", sheet.called
        )
        self._count.setText(str(sheet.present))
        self._of.setText(words.format(count=sheet.called))
        self.bar.show_share(sheet.present, sheet.called)
        self.bar.setAccessibleName(f"{sheet.present} {self._of.text()}")
        self.states.show_states(_counted(sheet))
        self._show_quorum(sheet.quorum, editable=editable)
        self.sentences.show_sentences(sheet.sentences, editable=editable)
        self.year.show_year(sheet)
        known = {status for meeting in sheet.year for status in meeting.statuses.values()}
        shown = (attendance_state(one) for one in AttendanceStatus if one in known)
        self.legend.show_states(
            ShapeAndWord(one.shape, one.word.lower(), one.tone) for one in shown if one is not None
        )

    def _lay_out(self) -> None:
        _ = texts().gettext
        held = grounded(QWidget(), "surface")
        column = QVBoxLayout(held)
        column.setContentsMargins(SIDE, 0, SIDE, SIDE)
        column.setSpacing(8)
        title = label(_("Summary"), semibold=True)
        title.setMinimumHeight(_HEADING)
        column.addWidget(title)
        counted = QHBoxLayout()
        counted.setSpacing(12)
        counted.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        counted.addWidget(self._of, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(counted)
        column.addWidget(self.bar)
        column.addWidget(self.states)
        column.addSpacing(4)
        column.addWidget(self.quorum)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reconvening)
        column.addSpacing(_GAP - 8)
        column.addWidget(self._sentences_title)
        column.addWidget(self.sentences)
        column.addSpacing(_GAP - 8)
        column.addWidget(self.year)
        column.addWidget(self.legend)
        column.addSpacing(_GAP - 8)
        column.addWidget(label(_("Print"), semibold=True))
        column.addWidget(self.to_sign)
        column.addWidget(self.filled)
        column.addStretch(1)
        self.setWidget(held)

    def _show_quorum(self, check: QuorumCheck | None, *, editable: bool) -> None:
        self.quorum.setVisible(check is not None and bool(check.members))
        self.again.setVisible(editable and check is not None and fails(check))
        if check is not None:
            self.quorum.tell(*quorum_words(check))


def _counted(sheet: AttendanceSheet) -> list[ShapeAndWord]:
    counts = Counter(entry.status for entry in sheet.entries if entry.called)
    found = []
    for status in AttendanceStatus:
        state = attendance_state(status)
        if state is not None and counts[status]:
            word = f"{counts[status]} {said(status)}"
            found.append(ShapeAndWord(state.shape, word, state.tone))
    if counts[None]:
        word = f"{counts[None]} {texts().gettext('not filled in yet')}"
        found.append(ShapeAndWord(Shape.WATCH, word, "watch"))
    return found


def _wide(words: str, icon: str) -> Button:
    made = plain(words, icon=icon)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
