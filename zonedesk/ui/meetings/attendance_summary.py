"""What the attendance comes to: count, quorum, sentences, the year, the prints (04)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from zonedesk.domain.attendance import Quorum
from zonedesk.domain.words import AttendanceStatus
from zonedesk.ui.kit.buttons import Button, plain
from zonedesk.ui.kit.canvas import Canvas, Ink, width_of
from zonedesk.ui.kit.labels import Painted, grounded, label
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.messages import Icon, MessageBar
from zonedesk.ui.kit.states import attendance_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings.attendance_year import YearPart
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.sittings import AttendanceEntry, AttendanceSheet, QuorumCheck
    from zonedesk.ui.kit.messages import Severity

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
    """The pane at the right; `to_sign` and `filled` are the buttons of the two prints."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.setAccessibleName(_("Summary"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._count = label(style="figure")
        self._of = label()
        self.bar = ShareBar()
        self.states = Legend()
        self.quorum = MessageBar("info", "")
        self._sentences = QVBoxLayout()
        self._sentences_title = label(_("Sentences in the minutes"), semibold=True)
        self.sentences: tuple[str, ...] = ()
        self.year = YearPart()
        self.legend = Legend(quiet=True)
        self.to_sign = _wide(_("List to sign"), "print")
        self.filled = _wide(_("Filled-in list"), "file")
        self._lay_out()

    def show_sheet(self, sheet: AttendanceSheet) -> None:
        """Show what a sheet comes to."""
        words = texts().ngettext(
            "of {count} called present", "of {count} called present", sheet.called
        )
        self._count.setText(str(sheet.present))
        self._of.setText(words.format(count=sheet.called))
        self.bar.show_share(sheet.present, sheet.called)
        self.bar.setAccessibleName(f"{sheet.present} {self._of.text()}")
        self.states.show_states(_counted(sheet))
        self._show_quorum(sheet.quorum)
        self._show_sentences(sheet)
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
        column.addSpacing(_GAP - 8)
        column.addWidget(self._sentences_title)
        self._sentences.setSpacing(4)
        column.addLayout(self._sentences)
        column.addSpacing(_GAP - 8)
        column.addWidget(self.year)
        column.addWidget(self.legend)
        column.addSpacing(_GAP - 8)
        column.addWidget(label(_("Print"), semibold=True))
        column.addWidget(self.to_sign)
        column.addWidget(self.filled)
        column.addStretch(1)
        self.setWidget(held)

    def _show_quorum(self, check: QuorumCheck | None) -> None:
        self.quorum.setVisible(check is not None and bool(check.members))
        if check is not None:
            severity, words = quorum_words(check)
            self.quorum.tell(severity, words)

    def _show_sentences(self, sheet: AttendanceSheet) -> None:
        told = list(sentences(sheet))
        said_now = tuple(f"{place} {words}" for _icon, place, words in told)
        if said_now == self.sentences and self._sentences.count():
            return
        self.sentences = said_now
        while (item := self._sentences.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for icon, place, words in told:
            self._sentences.addWidget(_sentence(icon, place, words))
        if not told:
            none = texts().gettext("Nobody comes in or leaves.")
            self._sentences.addWidget(label(none, tone="muted", wrap=True))


def quorum_words(check: QuorumCheck) -> tuple[Severity, str]:
    """Say whether a body is in number: how grave that is, and a sentence (L14, L15)."""
    _ = texts().gettext
    article = f" ({check.article})" if check.article else ""
    if check.rule is None:
        words = _("Advisory body: no quorum is needed{article}.")
        return "info", words.format(article=article)
    facts = {
        "present": check.present,
        "members": check.members,
        "needed": check.needed,
        "article": article,
    }
    if check.rule is Quorum.WEIGHTS:
        met = _("Quorum reached: who is there has more than half of the votes{article}.")
        short = _("No quorum: who is there does not have more than half of the votes{article}.")
    else:
        met = _("Quorum reached: {present} of {members} members, {needed} needed{article}.")
        short = _("No quorum: {present} of {members} members, {needed} needed{article}.")
    if not check.met and check.unmarked:
        words = _("Quorum: {needed} of {members} members must be there{article}.")
        return "info", (words if check.needed else short).format(**facts)
    if not check.met:
        return "watch", short.format(**facts)
    if check.lacking:
        words = _("No quorum at item {items}: not enough members were there{article}.")
        return "watch", words.format(items=", ".join(check.lacking), article=article)
    return "good", met.format(**facts)


def sentences(sheet: AttendanceSheet) -> Iterable[tuple[str, str, str]]:
    """Give who comes in and leaves as the minutes say it: icon, item and sentence, in order."""
    _ = texts().gettext
    for item in sheet.items:
        place = _("Item {number}:").format(number=item.number)
        for entry in sheet.entries:
            if not entry.there:
                continue
            name, reason = _who(entry)
            if item.id in entry.arrives:
                words = _("{name} joins the meeting{reason}.")
                yield "log_in", place, words.format(name=name, reason=reason)
            if item.id in entry.leaves:
                words = _("{name} leaves the meeting{reason}.")
                yield "log_out", place, words.format(name=name, reason=reason)


def _who(entry: AttendanceEntry) -> tuple[str, str]:
    """Give who moves and why, as the paper does: of who is replaced it is the substitute."""
    if entry.status is AttendanceStatus.REPLACED:
        return entry.replaced_by or entry.name, ""
    return entry.name, f" ({entry.reason})" if entry.reason else ""


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


def _sentence(icon: str, place: str, words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Icon(icon, tone="muted", size=LINE), 0, Qt.AlignmentFlag.AlignTop)
    told = label(wrap=True)
    told.setText(f"{place} {words}")
    row.addWidget(told, 1)
    return made


def _wide(words: str, icon: str) -> Button:
    made = plain(words, icon=icon)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
