"""All terms of a meeting in a panel below its head, and another day for one of them (L3-L13)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from zonedesk.domain.topics import Topic
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.services import terms as services
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.other_day import OtherDay
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings import terms_words
from zonedesk.ui.meetings.terms_rows import TermRow
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.domain.terms import MeetingTerm
    from zonedesk.domain.topics import Changes
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Job, Verdict
    from zonedesk.ui.meetings.terms_line import TermsLine

_SIDE, _HIGHEST, _LEAST = 24, 320, 96
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class _Area(QScrollArea):
    """Room for the terms: as high as they ask; where the window is low it gives way."""

    def __init__(self) -> None:
        super().__init__()
        self._asked = 0
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def ask(self, height: int) -> None:
        """Be this high if there is room."""
        if height != self._asked:
            self._asked = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Measure what was asked."""
        return QSize(super().sizeHint().width(), self._asked)

    def minimumSizeHint(self) -> QSize:
        """Keep a term in sight."""
        return QSize(0, min(self._asked, _LEAST))


class MeetingTerms(QWidget):
    """All terms of a meeting with article and counting; another day can be set with a reason.

    Args:
        desk: the open work folder.
        line: the link in the head that opens and closes it.
    """

    def __init__(self, desk: Desk, line: TermsLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._desk = desk
        self._line = line
        self._record: MeetingRecord | None = None
        self._job: Job | None = None
        self._shown: tuple[object, ...] = ()
        self.rows: list[TermRow] = []
        self.other = OtherDay(desk.workspace.clock.today)
        self.trouble = MessageBar("stop", "")
        self.trouble.hide()
        self._lay_out()
        line.clicked.connect(self._on_line)
        self.other.told.connect(self._on_other)
        self.other.given_up.connect(self._close_other)
        desk.hub.changed.connect(self._on_changed)
        self.hide()

    def show_record(self, record: MeetingRecord) -> None:
        """Read the terms of a meeting; of another one the panel closes."""
        if self._record is None or self._record.handle.id != record.handle.id:
            self.leave()
        self._record = record
        self._read()

    def leave(self) -> None:
        """Forget the meeting."""
        if self._job is not None:
            self._job.cancel()
        self._record, self._shown = None, ()
        self.other.close_up()
        self._show_rows((), editable=False)
        self.hide()
        self._line.hide()

    def back(self) -> None:
        """One step back: from the form to its term, from there to the head."""
        if self.other.isHidden():
            self.hide()
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._close_other()

    def open(self) -> None:
        """Show the panel; the focus goes to the first term that can be set, else to its end."""
        self.show()
        self._fit()
        links = [one for row in self.rows for one in row.links]
        (links[0] if links else self.close_it).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        _ = texts().gettext
        header = SectionHeader(_("Terms"), act=_("Close"))
        self.close_it = header.button or link(_("Close"))
        self.close_it.clicked.connect(self.back)
        self._inner = grounded(QWidget(), "surface")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.other)
        self._area = _Area()
        self._area.setWidget(self._inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        whole = QVBoxLayout()
        whole.setContentsMargins(_SIDE, 0, _SIDE, 8)
        whole.setSpacing(4)
        whole.addWidget(header)
        whole.addWidget(self.trouble)
        whole.addWidget(self._area)
        column.addLayout(whole)
        self.setFocusProxy(self.close_it)

    def _read(self) -> None:
        """Read the terms; of several readings only the last one tells."""
        if self._record is None:
            return
        if self._job is not None:
            self._job.cancel()
        work = partial(services.of_meeting, self._desk.workspace, self._record.handle.id)
        self._job = self._desk.lane.query(work, self._on_terms, failed=self._on_refused)

    def _on_terms(self, found: tuple[MeetingTerm, ...]) -> None:
        record = self._record
        if record is None:
            return
        if record.row.status is MeetingStatus.CANCELLED:
            found = ()  # nothing is to be sent any more
        self.trouble.hide()
        today = self._desk.workspace.clock.today()
        self._line.show_terms(found, record, today=today)
        editable = (
            self._desk.workspace.user.role is not Role.READER and not record.row.status.locked
        )
        shown = (found, record.row.status, record.row.date, today, editable)
        if shown != self._shown:
            self._shown = shown
            self._show_rows(terms_words.by_day(found), editable=editable)
        if not found:
            self.hide()

    def _show_rows(self, terms: Sequence[MeetingTerm], *, editable: bool) -> None:
        """Show terms anew; the focus and what is being typed stay with their term."""
        at = next((row.term.code for row in self.rows if has_focus_inside(row)), None)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        if self._record is not None:
            today = self._desk.workspace.clock.today()
            for term in terms:
                row = TermRow(term, self._record.row, today=today, editable=editable)
                row.otherwise.connect(self._on_otherwise)
                row.by_rule.connect(self._on_by_rule)
                self._column.addWidget(row)
                row.show()  # Qt would do so later, and it is measured now
                self.rows.append(row)
        self._place_other()
        self._fit()
        if at is not None and self.isVisible():
            self._focus_on(at.value)

    def _place_other(self) -> None:
        """Let the form stand below its term; where that is gone, it goes."""
        row = self._row_of(self.other.code)
        if row is None:
            self.other.close_up()
            return
        self._column.removeWidget(self.other)
        self._column.insertWidget(self._column.indexOf(row) + 1, self.other)

    def _row_of(self, code: str) -> TermRow | None:
        return next((row for row in self.rows if row.term.code.value == code), None)

    def _focus_on(self, code: str) -> None:
        row = self._row_of(code)
        links = row.links if row else ()
        (links[0] if links else self.close_it).setFocus(Qt.FocusReason.OtherFocusReason)
        if row is not None:
            self._column.activate()  # where it stands now, not before the form went
            self._area.ensureWidgetVisible(row, 0, 0)

    def _on_line(self) -> None:
        if self.isHidden():
            self.open()
        else:
            self.other.close_up()
            self.hide()

    def _on_otherwise(self, code: str) -> None:
        row = self._row_of(code)
        if row is not None:
            self.other.begin(row.term)
            self._place_other()
            self._fit()
            self._area.ensureWidgetVisible(self.other)

    def _close_other(self) -> None:
        code = self.other.code
        self.other.close_up()
        self._fit()
        self._focus_on(code)

    def _on_other(self, code: str, day: date, reason: str) -> None:
        self._command(partial(services.overrule, code=code, day=day, reason=reason), then=True)

    def _on_by_rule(self, code: str) -> None:
        self._command(partial(services.follow_rule, code=code), then=False)

    def _command(self, work: Callable[..., Changes], *, then: bool) -> None:
        """Run a change; ``then`` tells that the form closes when it was done."""
        if self._record is None:
            return
        self.trouble.hide()
        bound = partial(work, self._desk.workspace, self._record.handle.id)
        done = self._on_set if then else None
        self._desk.lane.command(bound, done=done, failed=self._on_refused)

    def _on_set(self, _changes: Changes) -> None:
        self._close_other()

    def _on_refused(self, verdict: Verdict) -> None:
        self.trouble.tell("stop", verdict_words(verdict))
        self.trouble.show()

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        """Follow rules and holidays; the page reads the meeting itself again."""
        if Topic.ZONE in changes and Topic.MEETINGS not in changes:
            self._read()

    def _fit(self) -> None:
        """Be as high as the terms ask, up to a third of a screen; beyond that they scroll."""
        wide = max(1, self._area.viewport().width())
        layout = self._inner.layout()
        asked = layout.totalHeightForWidth(wide) if layout else 0
        self._area.ask(min(asked, theme_of(self).px(_HIGHEST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew: words that wrap ask more height."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_area"):
            self._fit()
