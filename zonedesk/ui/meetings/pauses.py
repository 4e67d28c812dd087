"""The interruptions of a meeting below its closing hour: noted in the session, mended here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.handles import Handle
from zonedesk.services import interruptions
from zonedesk.ui.kit.buttons import link, small_one
from zonedesk.ui.kit.keeping.versions import Versions
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings.pause_row import GAP, HOUR, REMOVE, PauseRow, share
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.domain.session_record import Pause
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.services.interruptions import InterruptionFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Job, Verdict

_FIRST = 1  # row version of what was just made


class Pauses(QWidget):
    """When a meeting stood still: a row each, edited in place; without any only a link to add one.

    Args:
        desk: the open work folder.
        tell: says what was done, with the way back.
    """

    def __init__(
        self, desk: Desk, tell: Callable[[str, Outcome], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._tell = desk, tell
        self._meeting: int | None = None
        self._editable = False
        self._job: Job | None = None
        self._versions = Versions()
        self._items: tuple[tuple[int, str], ...] = ()
        self.rows: list[PauseRow] = []
        self.refusal = MessageBar("stop", "")
        self.add = small_one(link(texts().gettext("Add an interruption"), icon="add"))
        self._lay_out()
        self.add.clicked.connect(self.begin)

    def show_meeting(self, record: MeetingRecord, *, editable: bool) -> None:
        """Read the interruptions of a meeting; of the same one what is being typed stays."""
        if self._job is not None:
            self._job.cancel()
        if record.handle.id != self._meeting:
            self.leave()
        self._meeting, self._editable = record.handle.id, editable
        self._items = tuple(
            (one.handle.id, f"{one.label or one.row.number} {one.row.title}")
            for one in record.items
            if not one.heading
        )
        work = partial(interruptions.listed, self._desk.workspace, record.handle.id)
        self._job = self._desk.lane.query(work, self._on_read, failed=self._on_unread)

    def begin(self) -> None:
        """Begin a new one: a row whose begin is to be typed."""
        new = next((row for row in self.rows if row.handle is None), None)
        row = new or self._new_row(None)
        self._show_parts()
        row.starts.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_open(self) -> None:
        """Go to the end that is missing, of the one that lasts."""
        found = (row for row in self.rows if row.ends.hour() is None and row.handle is not None)
        row = next(found, None)
        (self.add if row is None else row.ends).setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Store what is being typed."""
        for row in tuple(self.rows):
            row.put_away()

    def leave(self) -> None:
        """Store what is being typed and forget the meeting."""
        if self._editable:
            self.put_away()
        self._meeting = None
        self._show(())
        for row in tuple(self.rows):  # begun, and without any hour
            self._drop(row)
        self.refusal.hide()
        self._show_parts()

    def _on_read(self, found: tuple[Pause, ...]) -> None:
        self._show(found)
        self._show_parts()

    def _on_unread(self, _verdict: Verdict) -> None:
        """Tell nothing of a meeting that is gone: the page says so."""
        self.leave()

    def _show(self, found: Sequence[Pause]) -> None:
        known = {row.handle.id: row for row in self.rows if row.handle is not None}
        for gone in known.keys() - {one.handle.id for one in found}:
            self._drop(known[gone])
        for one in found:
            row = known.get(one.handle.id)
            if row is None:
                self._new_row(one)
                continue
            row.show_items(self._items)
            row.show_pause(one)

    def _new_row(self, pause: Pause | None) -> PauseRow:
        row = PauseRow(self._items, pause)
        row.edited.connect(partial(self._on_edited, row))
        row.unread.connect(self._on_refused)
        row.removed.connect(partial(self._on_removed, row))
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()  # at once, for a new one gets the focus
        QWidget.setTabOrder(row.remove, self.add)
        return row

    def _drop(self, row: PauseRow) -> None:
        if has_focus_inside(row):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def _show_parts(self) -> None:
        self._head.setVisible(bool(self.rows))
        self.add.setVisible(self._editable)
        for row in self.rows:
            row.allow(editable=self._editable)
        self.setVisible(bool(self.rows) or self._editable)

    def _on_edited(self, row: PauseRow, fields: InterruptionFields) -> None:
        if self._meeting is None:
            return
        if row.handle is None:
            work = partial(
                interruptions.begin,
                self._desk.workspace,
                self._meeting,
                at=fields["starts_at"],
                ends=fields["ends_at"],
                item_id=fields["item_id"],
                remark=fields["remark"],
            )
            made, failed = partial(self._on_made, row), partial(self._on_unmade, row)
            self._desk.lane.command(work, done=made, failed=failed)
            return
        change = partial(self._changed, row.handle, fields)
        self._desk.lane.command(change, done=self._on_done, failed=self._on_failed)

    def _changed(self, handle: Handle, fields: InterruptionFields) -> Changes:
        """Change one in the lane."""
        return self._versions.run(
            handle.id,
            handle.row_version,
            lambda version: interruptions.edit(
                self._desk.workspace, handle.id, row_version=version, fields=fields
            ),
        )

    def _removed(self, handle: Handle) -> Outcome:
        """Take one away in the lane."""
        version = self._versions.newest(handle.id, handle.row_version)
        return interruptions.remove(self._desk.workspace, handle.id, row_version=version)

    def _on_removed(self, row: PauseRow) -> None:
        if row.handle is None:
            self._drop(row)
            self.refusal.hide()
            self._show_parts()
            return
        words = texts().gettext("The interruption is taken away")
        done = partial(self._on_gone, words)
        work = partial(self._removed, row.handle)
        self._desk.lane.command(work, done=done, failed=self._on_failed)

    def _on_gone(self, words: str, outcome: Outcome) -> None:
        self.refusal.hide()
        self._tell(words, outcome)

    def _on_made(self, row: PauseRow, outcome: Outcome) -> None:
        self.refusal.hide()
        row.stored(Handle(outcome.id, _FIRST))

    def _on_unmade(self, row: PauseRow, verdict: Verdict) -> None:
        self._on_failed(verdict)
        row.refuse()

    def _on_done(self, _changes: Changes) -> None:
        self.refusal.hide()

    def _on_failed(self, verdict: Verdict) -> None:
        self.refusal.tell("stop", verdict_words(verdict))
        self.refusal.show()

    def _on_refused(self, refused: Refused | None) -> None:
        if refused is None:
            self.refusal.hide()
        else:
            self._on_failed(refused)

    def _lay_out(self) -> None:
        _, theme = texts().gettext, theme_of(self)
        self._head = QWidget()
        names = QHBoxLayout()
        names.setContentsMargins(0, 0, theme.px(REMOVE) + GAP, 0)
        names.setSpacing(GAP)
        parts = (_("From"), _("Until"), _("At item"), _("Reason"))
        begin, end, item, reason = (label(one, "secondary", tone="muted") for one in parts)
        for hour in (begin, end):
            hour.setFixedWidth(theme.px(HOUR))
            names.addWidget(hour)
        share(item, reason, names)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(label(_("Interruptions"), "secondary", tone="muted", semibold=True))
        head.addLayout(names)
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addLayout(self._column)
        column.addWidget(self.refusal)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.refusal.hide()
        self._show_parts()
