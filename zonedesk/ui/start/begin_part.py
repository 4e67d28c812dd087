"""The last step of the first run: what stands in the work folder at first (picture 10)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from zonedesk.i18n.refusals import sentence
from zonedesk.ui.kit.buttons import plain
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.start.parts import Part, choice, one_of
from zonedesk.ui.start.screen import StateLine
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from zonedesk.domain.register import Problem
    from zonedesk.services.register import ImportReport


class BeginPart(Part):
    """What stands in the work folder at first: nothing, the example, or a register workbook.

    `look_wanted` gives the path of a workbook that is to be looked through; what was found comes
    back by `show_report` or `show_trouble`.
    """

    look_wanted = Signal(Path)

    def __init__(self) -> None:
        _ = texts().gettext
        super().__init__(
            _("Begin"),
            _("Look around in the example, bring your own lists, or begin with an empty register."),
        )
        self._looked: Path | None = None
        self.empty, empty_row = choice(
            _("&Empty"), _("bodies, persons and the first meeting are your own")
        )
        self.example, example_row = choice(
            _("E&xample of Lier 2018"), _("meetings, dossiers, plan and actions to try things on")
        )
        self.register, register_row = choice(
            _("&Register workbook"), _("what you filled in in Excel, taken over as a whole")
        )
        for row in (empty_row, example_row, register_row):
            self.column.addWidget(row)
        one_of(self, [self.empty, self.example, self.register])
        self.empty.setChecked(True)
        self._lay_out_register()
        self.trouble = MessageBar("stop", "")
        self.trouble.hide()
        self.column.addSpacing(12)
        self.column.addWidget(self.trouble)
        self.column.addStretch(1)
        for button in (self.empty, self.example, self.register):
            button.toggled.connect(self._on_chosen)
        self._on_chosen()

    @property
    def workbook(self) -> Path | None:
        """The workbook that is to be taken in; None when another beginning is chosen."""
        typed = self.path.text().strip()
        return Path(typed).expanduser() if self.register.isChecked() and typed else None

    def missing(self) -> str:
        """Ask for a workbook without problems."""
        _ = texts().gettext
        if not self.register.isChecked():
            return ""
        if self.workbook is None:
            return _("Choose the workbook.")
        if self._looked != self.workbook:
            return _("The workbook is still being read.")
        if self.problems.model.total or not self.trouble.isHidden():
            return _("Mend the workbook and read it again.")
        return ""

    def read(self) -> None:
        """Have the workbook looked through, once more if need be."""
        self._forget()
        if self.workbook is not None:
            words = texts().gettext("Reading…")
            self.state.say(ShapeAndWord(Shape.OPEN, words, "muted"))
            self.look_wanted.emit(self.workbook)
        self.changed.emit()

    def show_report(self, report: ImportReport) -> None:
        """Show what the workbook would bring, or what is wrong with it, by sheet and row."""
        self._looked = self.workbook
        self.problems.set_rows(report.problems)
        self.problems.setVisible(bool(report.problems))
        self.state.say(_judged(report))
        self.changed.emit()

    def show_trouble(self, words: str) -> None:
        """Show why the workbook cannot be read, or the work folder not be made."""
        self._looked = self.workbook
        self.state.say(None)
        self.trouble.tell("stop", words)
        self.trouble.show()
        self.changed.emit()

    def _lay_out_register(self) -> None:
        _ = texts().gettext
        self.path = QLineEdit()
        choose, again = plain(_("C&hoose…"), icon="open_folder"), plain(_("Read a&gain"))
        choose.clicked.connect(self._on_choose)
        again.clicked.connect(self.read)
        self.path.editingFinished.connect(self._on_typed)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        for button in (choose, again):
            row.addWidget(button)
        line.setFocusProxy(self.path)
        self.path.setAccessibleName(_("Workbook"))
        self._row = FormRow(_("&Workbook"), line)
        self.state = StateLine()
        self.problems: RecordTable[Problem] = RecordTable(
            _columns(), identity=id, name=_("Problems"), lines=2
        )
        self.problems.hide()
        self.column.addSpacing(8)
        self.column.addWidget(self._row)
        self.column.addSpacing(4)
        self.column.addWidget(self.state)
        self.column.addSpacing(4)
        self.column.addWidget(self.problems, 100)

    def _forget(self) -> None:
        self._looked = None
        self.problems.set_rows(())
        self.problems.hide()
        self.trouble.hide()
        self.state.say(None)

    def _on_chosen(self) -> None:
        for widget in (self._row, self.state):
            widget.setVisible(self.register.isChecked())
        self.problems.setVisible(self.register.isChecked() and self.problems.model.total > 0)
        self.trouble.hide()
        self.changed.emit()

    def _on_typed(self) -> None:
        if self._looked != self.workbook:
            self.read()

    def _on_choose(self) -> None:
        _ = texts().gettext
        dialog = QFileDialog(self, _("Register workbook"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_("Excel workbook (*.xlsx)"))
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def _on_file(self, path: str) -> None:
        self.path.setText(path)
        self.read()


def _judged(report: ImportReport) -> ShapeAndWord:
    """Say in a line what the workbook would bring."""
    problems = len(report.problems)
    if problems:
        words = texts().ngettext(
            "{count} problem: mend it in the workbook and read it again",
            "{count} problems: mend them in the workbook and read it again",
            problems,
        )
        return ShapeAndWord(Shape.STOP, words.format(count=problems), "stop")
    rows = sum(report.created.values()) + sum(report.changed.values())
    words = texts().ngettext(
        "{count} row will be taken over", "{count} rows will be taken over", rows
    )
    told = words.format(count=rows)
    doubts = len(report.warnings)
    if not doubts:
        return ShapeAndWord(Shape.GOOD, told, "good")
    words = texts().ngettext("{count} warning", "{count} warnings", doubts)
    return ShapeAndWord(Shape.WATCH, f"{told}, {words.format(count=doubts)}", "watch")


def _columns() -> tuple[TableColumn[Problem], ...]:
    _ = texts().gettext
    return (
        TableColumn("sheet", _("Sheet"), lambda one: one.sheet, width=120),
        TableColumn(
            "row",
            _("Row"),
            lambda one: str(one.row) if one.row else "",
            width=56,
            align="right",
            kind="number",
            sort_key=lambda one: one.row,
        ),
        TableColumn("column", _("Column"), lambda one: one.column, width=120, muted=True),
        TableColumn("problem", _("Problem"), _said, width=240, wrap=True, flexible=True),
    )


def _said(problem: Problem) -> str:
    return sentence(problem.code, problem.facts, translator=texts())
