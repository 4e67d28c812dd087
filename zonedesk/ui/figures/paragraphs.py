"""The texts on the bodies in a report: made of the figures until somebody writes one (08)."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.words import Role
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.paper_annual import ReportPeriod
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.topics import Changes
    from zonedesk.services.paragraphs import ParagraphRow
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

_SERVICE: Final = "zonedesk.services.paragraphs"
_WIDTH = 368


class ParagraphField(QWidget):
    """The text on one body: its name, the text, and the way back to what the figures say.

    Signals: `left` tells that the text was left with something new in it, `forgotten` that the
    figures are to make it again.

    Args:
        row: the text.
        usable: whether it may be changed.
    """

    left = Signal()
    forgotten = Signal()

    def __init__(self, row: ParagraphRow, *, usable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.row = row
        self.touched = False
        self.heading = SectionHeader(row.heading)
        self.edit = RichTextEdit()
        self.edit.setAccessibleName(row.heading)
        self.edit.setReadOnly(not usable)
        self.again = link(_("Make it of the figures again"))
        self.note = label("", "secondary", tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        for part in (self.heading, self.edit, self.note):
            column.addWidget(part)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self._usable = usable
        self.show_row(row)
        self.edit.changed.connect(self._on_changed)
        self.edit.installEventFilter(self)
        self.again.clicked.connect(self.forgotten)

    def show_row(self, row: ParagraphRow) -> None:
        """Show the text as it stands; one that is being typed in stays."""
        self.row = row
        if not self.touched:
            self.edit.set_rich(row.text)
        by_hand = row.written is not None
        _ = texts().gettext
        self.note.setText(_("written by hand") if by_hand else _("made of the figures"))
        self.again.setVisible(by_hand and self._usable)

    def typed(self) -> RichText:
        """Give what stands there."""
        return self.edit.rich()

    def _on_changed(self) -> None:
        self.touched = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when a text is left with something new in it; its own menu does not leave it."""
        if watched is self.edit and isinstance(event, QFocusEvent) and event.lostFocus():
            inside = event.reason() is Qt.FocusReason.PopupFocusReason
            if self.touched and not inside:
                self.left.emit()
        return False


class ParagraphPane(QScrollArea):
    """All texts of a report beside its pages; leaving one stores it.

    Signal: `refused` gives a verdict.

    Args:
        desk: the open work folder.
    """

    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._period: ReportPeriod | None = None
        self.fields: dict[str, ParagraphField] = {}
        self.setAccessibleName(texts().gettext("Texts of the report"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = grounded(QWidget(), "surface")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 8, 16, 16)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setFixedWidth(theme_of(self).px(_WIDTH))

    def open(self, period: ReportPeriod) -> None:
        """Show the texts of a paper."""
        self._put_away()
        self._period = period
        self.refresh()

    def close_texts(self) -> None:
        """Store what is typed, and forget the paper."""
        self.flush()
        self._period = None
        self._put_away()

    def refresh(self) -> None:
        """Read the texts again."""
        if self._period is not None:
            work = partial(_read, self._desk.workspace, self._period)
            self._desk.lane.query(work, partial(self._on_read, self._period))

    def flush(self) -> None:
        """Store what is typed now."""
        for field in self.fields.values():
            if field.touched:
                self._store(field)

    def _on_read(self, period: ReportPeriod, rows: tuple[ParagraphRow, ...]) -> None:
        if period != self._period:
            return
        for place, row in enumerate(rows):
            field = self.fields.get(row.subject)
            if field is None:
                self._add(row, place)
            else:
                field.show_row(row)

    def _add(self, row: ParagraphRow, place: int) -> None:
        usable = self._desk.workspace.user.role is not Role.READER
        field = ParagraphField(row, usable=usable)
        field.left.connect(partial(self._store, field))
        field.forgotten.connect(partial(self._forget, field))
        self.fields[row.subject] = field
        self._column.insertWidget(place, field)

    def _put_away(self) -> None:
        for field in self.fields.values():
            field.hide()
            field.deleteLater()
        self.fields = {}

    def _store(self, field: ParagraphField) -> None:
        """Keep what was typed; what is the same as the figures say is not written by hand."""
        field.touched = False
        typed, row = field.typed(), field.row
        if self._period is not None and typed != row.text:
            self._command(
                partial(
                    _write,
                    self._desk.workspace,
                    self._period,
                    subject=row.subject,
                    text=typed,
                    row_version=row.row_version,
                )
            )

    def _forget(self, field: ParagraphField) -> None:
        field.touched = False
        row = field.row
        if self._period is not None:
            self._command(
                partial(
                    _forget,
                    self._desk.workspace,
                    self._period,
                    subject=row.subject,
                    row_version=row.row_version,
                )
            )

    def _command(self, work: Callable[[], Changes]) -> None:
        self._desk.lane.command(work, self, failed=self._on_failed)

    def _on_failed(self, verdict: Verdict) -> None:
        self.refused.emit(verdict)
        self.refresh()


def _read(workspace: Workspace, period: ReportPeriod) -> tuple[ParagraphRow, ...]:
    service = importlib.import_module(_SERVICE)
    rows: tuple[ParagraphRow, ...] = service.paragraphs(workspace, period)
    return rows


def _write(
    workspace: Workspace, period: ReportPeriod, *, subject: str, text: RichText, row_version: int
) -> Changes:
    service = importlib.import_module(_SERVICE)
    changes: Changes = service.write(
        workspace, period, subject=subject, text=text, row_version=row_version
    )
    return changes


def _forget(
    workspace: Workspace, period: ReportPeriod, *, subject: str, row_version: int
) -> Changes:
    service = importlib.import_module(_SERVICE)
    changes: Changes = service.forget(workspace, period, subject=subject, row_version=row_version)
    return changes
