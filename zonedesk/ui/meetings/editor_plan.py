"""What an item says of the plan, noted on its lines: one click a line (R101)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.plan_evaluation import KINDS
from zonedesk.services import plan_evaluation
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import State, label
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings.editor_parts import FieldName
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.meeting_record import ItemRecord
    from zonedesk.domain.plan_evaluation import Evaluation, TreatedLine
    from zonedesk.domain.topics import Outcome
    from zonedesk.domain.words import FollowUpKind
    from zonedesk.ui.kit.buttons import Button
    from zonedesk.ui.kit.desk import Desk


class PlanPart(QWidget):
    """The lines of the plan that an item treats, each with what can be noted on it.

    `noted` gives words and what was done, for the way back.

    Args:
        desk: the open work folder.
        before: stores what is being typed, before it is noted.
    """

    noted = Signal(str, object)

    def __init__(
        self, desk: Desk, before: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._before = desk, before
        self._item = 0
        self.links: dict[tuple[str, FollowUpKind], Button] = {}
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldName(texts().gettext("In the action plan")))
        column.addLayout(self._rows)
        self.hide()

    def show_item(self, item: ItemRecord, *, may_write: bool) -> None:
        """Show the lines of an item, for who may note something on them."""
        self._item = item.handle.id if may_write and item.plan_lines and not item.heading else 0
        if self._item:
            self._read()
        else:
            self.hide()

    def forget(self) -> None:
        """Know no item any more: what is read meanwhile is for none."""
        self._item = 0
        self.hide()

    def _read(self) -> None:
        work = partial(plan_evaluation.offered, self._desk.workspace, self._item)
        self._desk.lane.query(work, partial(self._on_read, self._item))

    def _on_read(self, item_id: int, found: Evaluation) -> None:
        if item_id != self._item:
            return
        self.links.clear()
        while (gone := self._rows.takeAt(0)) is not None:
            part = gone.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for line in found.lines:
            self._rows.addWidget(self._row(line))
        self.setVisible(bool(found.lines))

    def _row(self, line: TreatedLine) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label(f"{line.code} {line.title}", wrap=True), 1)
        for kind in KINDS:
            part = self._done(kind) if kind in line.noted else self._link(line, kind)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _done(self, kind: FollowUpKind) -> State:
        words = texts().gettext("Noted as {kind}").format(kind=said(kind))
        return State(ShapeAndWord(Shape.DONE, words, "good"))

    def _link(self, line: TreatedLine, kind: FollowUpKind) -> Button:
        _ = texts().gettext
        made = link(_("Note as {kind}").format(kind=said(kind)))
        tip = _("Write the discussion on {line}, with this meeting").format(line=line.code)
        if line.exposed:
            closed = _("The item is closed and the line is not: who reads the plan reads it too.")
            tip = f"{tip}\n{closed}"
        made.setToolTip(as_tip(tip))
        made.setAccessibleDescription(tip)
        made.clicked.connect(partial(self._note, line.id, kind))
        self.links[line.code, kind] = made
        return made

    def _note(self, line_id: int, kind: FollowUpKind, *_checked: object) -> None:
        self._before()
        if not self._item:
            return
        for one in self.links.values():
            one.setEnabled(False)
        work = partial(
            plan_evaluation.note, self._desk.workspace, self._item, line_id=line_id, kind=kind
        )
        self._desk.lane.command(work, done=partial(self._on_noted, kind), failed=self._on_failed)

    def _on_noted(self, kind: FollowUpKind, outcome: Outcome) -> None:
        words = texts().gettext("Noted on {line} as {kind}")
        self.noted.emit(words.format(line=outcome.reference, kind=said(kind)), outcome)
        if self._item:
            self._read()

    def _on_failed(self, verdict: object) -> None:
        for one in self.links.values():
            one.setEnabled(True)
        self._desk.lane.refused.emit(verdict)
