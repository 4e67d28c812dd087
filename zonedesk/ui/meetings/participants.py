"""Who sits in the body on the day of a meeting, against who was noted: shown first (R30, T26)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.participants import Part
from zonedesk.services import journal, participants
from zonedesk.ui.kit.buttons import link, plain, small_one
from zonedesk.ui.kit.choices import BOX, GAP, CheckBox
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings import attendance_places as places
from zonedesk.ui.meetings import participants_words as words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.participants import Change
    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Job, Verdict


class Participants(QWidget):
    """A message that the composition is another one, and what changes when it is followed.

    Signals: `told` a toast as `Page.told`; `refused` a verdict; `left` that the focus is to go
    back to the sheet.

    Args:
        desk: the open work folder.
    """

    told = Signal(str, str, object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._desk = desk
        self._meeting: int | None = None
        self._job: Job | None = None
        self._settled: frozenset[object] = frozenset()
        self.found: tuple[Change, ...] = ()
        self.boxes: dict[Change, CheckBox] = {}
        self.bar = MessageBar("info", "")
        self.panel = QWidget()
        self.renew = small_one(plain(_("Refresh the list")))
        self.leave_it = small_one(link(_("Leave it as it is")))
        self._lay_out()
        self.bar.acted.connect(self.open)
        self.renew.clicked.connect(self._on_renew)
        self.leave_it.clicked.connect(self._on_left)
        self.hide()

    def show_meeting(self, meeting_id: int, *, editable: bool) -> None:
        """Read what is otherwise at a meeting; nothing is told where it cannot be changed."""
        if self._job is not None:
            self._job.cancel()
        if meeting_id != self._meeting:
            self._settled = frozenset()
            self._show(())
        self._meeting = meeting_id
        if not editable:
            self._show(())
            return
        work = partial(participants.changes, self._desk.workspace, meeting_id)
        self._job = self._desk.lane.query(work, self._on_found, failed=self._on_unread)

    def open(self) -> None:
        """Show what comes and goes, before anything is done."""
        self.panel.show()
        self.bar.tell("info", words.summary(self.found))
        boxes = list(self.boxes.values())
        (boxes[0] if boxes else self.leave_it).setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> None:
        """Close what was shown; the message stays."""
        self.panel.hide()
        self._tell()
        self.left.emit()

    def _lay_out(self) -> None:
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.renew)
        buttons.addWidget(self.leave_it)
        buttons.addStretch(1)
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.setSpacing(8)
        inside.addLayout(self._lines)
        inside.addLayout(buttons)
        self.panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(places.SIDE, 8, places.SIDE, 8)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.panel)

    def _on_found(self, every: tuple[Change, ...]) -> None:
        found = words.worth_telling(every)
        new = any(one not in self._settled for one in found)
        self._show(found if new else ())

    def _on_unread(self, _verdict: Verdict) -> None:
        """Tell nothing of a meeting that is gone: the sheet says so."""
        self._show(())

    def _show(self, found: Sequence[Change]) -> None:
        """Show changes; those that are shown already stay with what was chosen of them."""
        if tuple(found) != self.found:
            self.found = tuple(found)
            self.panel.hide()
            self._fill()
        if self.panel.isHidden():
            self._tell()
        self.setVisible(bool(self.found))

    def _tell(self) -> None:
        if self.found:
            act = texts().gettext("View and refresh")
            self.bar.tell("info", words.summary(self.found), act=act)

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.boxes = {}
        for change in self.found:
            if change.part is Part.COMES:  # stands on the list already
                line = label(words.line(change), wrap=True)
                line.setIndent(theme_of(self).px(BOX) + GAP + 4)  # below the words of the boxes
                self._lines.addWidget(line)
                continue
            box = CheckBox(words.line(change).replace("&", "&&"))
            box.setChecked(True)
            box.toggled.connect(self._on_toggled)
            self.boxes[change] = box
            self._lines.addWidget(box)
        self._on_toggled()

    def _on_toggled(self) -> None:
        self.renew.setEnabled(any(box.isChecked() for box in self.boxes.values()))

    def _on_renew(self) -> None:
        if self._meeting is None:
            return
        chosen = [one.key for one, box in self.boxes.items() if box.isChecked()]
        self._settled = frozenset(self.found)  # what was not chosen is left as it is
        work = partial(participants.renew, self._desk.workspace, self._meeting, chosen=chosen)
        self._desk.lane.command(work, done=self._on_renewed, failed=self._on_refused)

    def _on_renewed(self, outcome: Outcome) -> None:
        self._show(())
        self.left.emit()
        undo = partial(self._take_back, outcome.transaction_no)
        self.told.emit(
            texts().gettext("The list is that of the day"), texts().gettext("Undo"), undo
        )

    def _take_back(self, transaction_no: int) -> None:
        self._settled = frozenset()
        work = partial(journal.take_back, self._desk.workspace, transaction_no)
        self._desk.lane.command(work, failed=self._on_refused)

    def _on_left(self) -> None:
        self._settled = frozenset(self.found)
        self._show(())
        self.left.emit()

    def _on_refused(self, verdict: Verdict) -> None:
        self._settled = frozenset()
        self.refused.emit(verdict)
