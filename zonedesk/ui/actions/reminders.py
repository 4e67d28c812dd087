"""Reminders beside the list: for whom, what they say, and saving them as files (R107)."""

from __future__ import annotations

import importlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from zonedesk.domain.access import needs_reason
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.attachments.reasons import ReasonBar
from zonedesk.ui.kit.buttons import icon_button, plain, primary
from zonedesk.ui.kit.choices import CheckBox, Combo
from zonedesk.ui.kit.exporting import CALENDAR, FileKind, WorkbookSaver
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from zonedesk.domain.reminders import Reminder
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Page

_SIDE, _GAP, _SHORTEST = 24, 16, 16
_MAIL: Final = FileKind("eml", noop("E-mail message (*.eml)"))
# Loaded when it is first needed, in the lane: calendars take longer to load than a page.
_SERVICE: Final = "zonedesk.services.reminders"


class Reminders(QWidget):
    """The letters to everybody who is responsible for something open.

    Signal: `left` asks for what stood beside the list before.

    Args:
        page: the place of the action points.
    """

    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        _ = texts().gettext
        grounded(self, "surface")
        self._page, self._desk = page, page.desk
        self._made: tuple[Reminder, ...] = ()
        self._wish: Callable[[str], object] | None = None
        self.saver = WorkbookSaver(page)
        self.dialog: QFileDialog | None = None
        self.close_button = icon_button("back", _("Back to the action point (Esc)"))
        self.owner = Combo()
        self.owner.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.owner.setMinimumContentsLength(_SHORTEST)
        self.confidential = CheckBox(_("With what is &confidential"))
        self.reason = ReasonBar()
        self.letter = QPlainTextEdit()
        self.letter.setReadOnly(True)
        self.letter.setTabChangesFocus(True)
        self.letter.setAccessibleName(_("Text of the reminder"))
        self.save = primary(_("&Save…"))
        self.copy = plain(_("Copy the &text"), icon="copy")
        self.calendar = plain(_("Calendar &file…"), icon="calendar")
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Read anew who is responsible for what, and show it."""
        self.refresh()
        self.owner.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the reminders again; the owner that was chosen stays."""
        self.reason.hide()
        work = partial(_read, self._desk.workspace, confidential=self.confidential.isChecked())
        self._desk.lane.query(work, self._on_read)

    @property
    def chosen(self) -> Reminder | None:
        """The reminder that shows; None for those of everybody."""
        key = self.owner.currentData()
        return next((one for one in self._made if one.to.key == key), None)

    def ask_calendar(self) -> None:
        """Ask where the terms are to be saved as a calendar file: of one owner, or of all."""
        self._with_reason(self._ask_calendar)

    def _lay_out(self) -> None:
        _ = texts().gettext
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        column.setSpacing(_GAP)
        head = QHBoxLayout()
        head.addWidget(label(_("Reminders"), "record"))
        head.addStretch(1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        words = _("Files for your own mail program and calendar; nothing is sent.")
        column.addWidget(label(words, tone="muted", wrap=True))
        column.addWidget(FormRow(_("F&or"), self.owner))
        column.addWidget(self.confidential)
        column.addWidget(self.reason)
        column.addWidget(self.letter, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.save)
        acts.addWidget(self.copy)
        acts.addStretch(1)
        column.addLayout(acts)
        more = QHBoxLayout()
        more.addWidget(self.calendar)
        more.addStretch(1)
        column.addLayout(more)
        self.setFocusProxy(self.owner)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.left)
        self.owner.currentIndexChanged.connect(self._show)
        self.confidential.toggled.connect(self.refresh)
        self.save.clicked.connect(partial(self._with_reason, self._ask_save))
        self.copy.clicked.connect(partial(self._with_reason, self._copy))
        self.calendar.clicked.connect(self.ask_calendar)
        self.reason.given.connect(self._on_reason)

    def _on_read(self, found: tuple[Reminder, ...]) -> None:
        before = self.owner.currentData()
        self._made = found
        with QSignalBlocker(self.owner):
            self.owner.clear()
            self.owner.addItem(texts().gettext("everybody"), "")
            for one in found:
                self.owner.addItem(_counted(one), one.to.key)
            self.owner.setCurrentIndex(max(0, self.owner.findData(before)))
        self._show()

    def _show(self) -> None:
        one = self.chosen
        self.reason.hide()
        self.save.setEnabled(bool(self._made))
        self.copy.setEnabled(one is not None)
        if one is not None:
            self.letter.setPlainText(_service().reminder_text(one))
            return
        told = [" · ".join(filter(None, (_counted(one), one.to.address))) for one in self._made]
        nothing = texts().gettext("Nobody is responsible for an open action point.")
        self.letter.setPlainText("\n".join(told) or nothing)

    def _with_reason(self, go_on: Callable[[str], object]) -> None:
        """Ask why where something confidential leaves, then go on."""
        one = self.chosen
        chosen = self._made if one is None else (one,)
        if not any(needs_reason(each.marking) for each in chosen):
            go_on("")
            return
        _ = texts().gettext
        self._wish = go_on
        self.reason.ask(_("This is confidential. Why does it leave?"), act=_("Go on"))

    def _on_reason(self, reason: str) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(reason)

    def _ask_save(self, reason: str) -> None:
        _ = texts().gettext
        one = self.chosen
        if one is not None:
            write = partial(_save, self._desk.workspace, one, reason=reason)
            self.saver.ask(_("Save the reminder"), _file_name(one), write=write, kind=_MAIL)
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = _("Choose a folder for the reminders")
        self.dialog = dialog = QFileDialog(self._page.window(), title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(partial(self._on_folder, reason))
        dialog.open()

    def _on_folder(self, reason: str, chosen: str) -> None:
        work = partial(
            _save_all, self._desk.workspace, self._made, reason=reason, folder=Path(chosen)
        )
        self._desk.lane.query(work, self._on_saved)

    def _on_saved(self, files: tuple[Path, ...]) -> None:
        many = texts().ngettext(
            "{count} reminder is saved", "{count} reminders are saved", len(files)
        )
        self._page.told.emit(many.format(count=len(files)), "", None)

    def _copy(self, reason: str) -> None:
        one = self.chosen
        if one is not None:
            work = partial(_text_out, self._desk.workspace, one, reason=reason)
            self._desk.lane.query(work, self._on_text)

    def _on_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._page.told.emit(texts().gettext("The reminder is on the clipboard"), "", None)

    def _ask_calendar(self, reason: str) -> None:
        _ = texts().gettext
        one = self.chosen
        write = partial(
            _save_terms,
            self._desk.workspace,
            owner=one.to.key if one else None,
            confidential=self.confidential.isChecked(),
            reason=reason,
        )
        name = _file_name(one) if one else _("terms of action points")
        self.saver.ask(_("Save the terms"), name, write=write, kind=CALENDAR)


def _counted(one: Reminder) -> str:
    _ = texts()
    count = len(one.rows)
    told = [one.to.name, _.ngettext("{count} open", "{count} open", count).format(count=count)]
    if one.late:
        told.append(_.gettext("{count} overdue").format(count=len(one.late)))
    return " · ".join(told)


def _file_name(one: Reminder) -> str:
    words = texts().gettext("reminder {name}").format(name=one.to.name)
    return words.replace("/", "-")


def _service() -> ModuleType:
    return importlib.import_module(_SERVICE)


def _read(workspace: Workspace, *, confidential: bool) -> tuple[Reminder, ...]:
    found: tuple[Reminder, ...] = _service().reminders_of(workspace, confidential=confidential)
    return found


def _save(workspace: Workspace, one: Reminder, target: Path, *, reason: str) -> None:
    _service().save_reminder(workspace, one, target=target, reason=reason)


def _save_all(
    workspace: Workspace, made: tuple[Reminder, ...], *, reason: str, folder: Path
) -> tuple[Path, ...]:
    files: tuple[Path, ...] = _service().save_reminders(
        workspace, made, folder=folder, reason=reason
    )
    return files


def _text_out(workspace: Workspace, one: Reminder, *, reason: str) -> str:
    return str(_service().let_text_out(workspace, one, reason=reason))


def _save_terms(
    workspace: Workspace, target: Path, *, owner: str | None, confidential: bool, reason: str
) -> None:
    _service().save_terms(
        workspace, target=target, owner=owner, confidential=confidential, reason=reason
    )
