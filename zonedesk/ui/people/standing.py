"""What stands on every agenda of a body: listed, added, moved with Alt and the arrows (R39)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.words import ItemKind, StandingRole
from zonedesk.services import standing
from zonedesk.services.journal import take_back
from zonedesk.ui.kit.buttons import plain
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.keeping.unmade import UnmadeKeeper
from zonedesk.ui.kit.keeping.versions import Versions
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.table.editing import CellTrouble, ClickEditing, choice_editor
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.people.fields import CountField

if TYPE_CHECKING:
    from zonedesk.domain.body_record import BodyRecord, StandingLine
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Desk

_SIDE = 24
_PUBLIC = {"public": True, "closed": False, "": None}


class CellText(QLineEdit):
    """The field of a text in a cell."""

    def value(self) -> object:
        """Give the text."""
        return self.text().strip()

    def take(self) -> bool:
        """A text can always be read."""
        return True


def text_editor(words: str, parent: QWidget) -> CellText:
    """Make the field of a text in a cell."""
    field = CellText(words, parent)
    field.selectAll()
    return field


def _minutes_editor(line: StandingLine, parent: QWidget) -> CountField:
    field = CountField(parent)
    field.set_value(line.minutes)
    CellTrouble(field)
    return field


def _public_words(line: StandingLine) -> str:
    _ = texts().gettext
    if line.public is None:
        return _("as the body")
    return _("public") if line.public else _("closed")


def _public_choices() -> tuple[Choice, ...]:
    _ = texts().gettext
    words = {"": _("as the body"), "public": _("public"), "closed": _("closed")}
    return tuple(Choice(code, told) for code, told in words.items())


def _public_code(line: StandingLine) -> str:
    return next(code for code, value in _PUBLIC.items() if value is line.public)


def _kind_editor(line: StandingLine, parent: QWidget) -> QWidget:
    return choice_editor(line.kind, parent, choices=[Choice(one, named(one)) for one in ItemKind])


def _role_editor(line: StandingLine, parent: QWidget) -> QWidget:
    choices = [Choice(one, named(one)) for one in StandingRole]
    return choice_editor(line.role, parent, choices=choices)


def _public_editor(line: StandingLine, parent: QWidget) -> QWidget:
    return choice_editor(_public_code(line), parent, choices=_public_choices())


def _title_editor(line: StandingLine, parent: QWidget) -> QWidget:
    return text_editor(line.title, parent)


def _part_editor(line: StandingLine, parent: QWidget) -> QWidget:
    return text_editor(line.part, parent)


def _columns(*, usable: bool) -> tuple[TableColumn[StandingLine], ...]:
    columns = (*_first_columns(), *_further_columns())
    return columns if usable else tuple(replace(one, editor=None) for one in columns)


def _first_columns() -> tuple[TableColumn[StandingLine], ...]:
    _ = texts().gettext
    return (
        TableColumn(
            "position",
            _("No."),
            lambda one: str(one.position),
            width=56,
            muted=True,
            sort_key=lambda one: one.position,
        ),
        TableColumn(
            "title",
            _("Title"),
            lambda one: one.title,
            width=180,
            wrap=True,
            editor=_title_editor,
            flexible=True,
        ),
        TableColumn("kind", _("Kind"), lambda one: named(one.kind), width=124, editor=_kind_editor),
        TableColumn(
            "role", _("Stands for"), lambda one: named(one.role), width=132, editor=_role_editor
        ),
    )


def _further_columns() -> tuple[TableColumn[StandingLine], ...]:
    _ = texts().gettext
    return (
        TableColumn(
            "part", _("Part"), lambda one: one.part, width=120, wrap=True, editor=_part_editor
        ),
        TableColumn(
            "minutes",
            _("Planned minutes"),
            lambda one: "" if one.minutes is None else str(one.minutes),
            width=88,
            align="right",
            kind="number",
            sort_key=lambda one: one.minutes,
            editor=_minutes_editor,
        ),
        TableColumn(
            "public",
            _("Openness"),
            _public_words,
            width=104,
            editor=_public_editor,
            shown=False,
        ),
    )


class Standing(QWidget):
    """The standing items of a body in the order of its agenda.

    Signals: `told` as of a page; `counted` gives how many there are.

    Args:
        desk: the open work folder.
        usable: whether anything may be changed.
    """

    told = Signal(str, str, object)
    counted = Signal(int)

    def __init__(self, desk: Desk, *, usable: bool) -> None:
        super().__init__()
        _ = texts().gettext
        self._desk, self._usable = desk, usable
        self._body = 0
        self._versions = Versions()
        self._lines: tuple[StandingLine, ...] = ()
        self.table: RecordTable[StandingLine] = RecordTable(
            _columns(usable=usable),
            identity=lambda one: one.handle.id,
            name=_("Standing items"),
            lines=2,
            counted=_counted,
        )
        self._clicks = ClickEditing(self.table)
        self.title = QLineEdit()
        self.title.setPlaceholderText(_("What stands on every agenda from now on"))
        self.title.setAccessibleName(_("New standing item"))
        self.button = plain(_("Add"), icon="add")
        self.once = Once(self.button, self.title)
        self.unmade = UnmadeKeeper(
            desk, "new_standing", typed={"title": self.title}, subject="body", parent=self
        )
        self.row = QWidget()
        row = QHBoxLayout(self.row)
        row.setContentsMargins(_SIDE, 8, _SIDE, 8)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self.button)
        self.row.setVisible(usable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.row)
        self.setFocusProxy(self.table)
        self.title.returnPressed.connect(self.add)
        self.button.clicked.connect(self.add)
        self.table.edited.connect(self._on_edited)
        self.table.delete_wanted.connect(self._on_delete)

    def show_record(self, record: BodyRecord) -> None:
        """Show another body, or the same one as it is now."""
        self._body = record.line.handle.id
        self._lines = record.standing
        self.unmade.open(self._body)
        if not self._lines:
            self.table.set_empty(_nothing_yet(), None)
        self.table.set_rows(self._lines)
        self.counted.emit(len(self._lines))

    def add(self) -> None:
        """Let what is typed stand on every agenda from now on."""
        title = " ".join(self.title.text().split())
        if not title or not self._body:
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        fields: standing.StandingFields = {"title": title}
        work = partial(standing.add, self._desk.workspace, self._body, fields=fields)
        self.once.ask(self._desk.lane, self.unmade.making(work), done=self._on_added)

    def shift(self, steps: int) -> None:
        """Move the item under the cursor up or down."""
        line = self.table.current()
        if line is None or not self._usable:
            return
        target = line.position + steps
        if 1 <= target <= len(self._lines):
            work = partial(standing.move, self._desk.workspace, line.handle.id, ordinal=target)
            self._desk.lane.command(work)

    def leave(self) -> None:
        """Keep what is typed and not added."""
        self.unmade.flush()

    def put_away(self) -> None:
        """Let go of the body."""
        self.unmade.close()
        self._body = 0

    def _on_added(self, outcome: Outcome) -> None:
        self.unmade.clear()
        self._tell(texts().gettext("It stands on every agenda from now on"), outcome)

    def _on_edited(self, line: StandingLine, key: str, value: object) -> None:
        stored = _public_code(line) if key == "public" else getattr(line, key)
        if value == stored or (key == "title" and not value):
            return
        told: Any = {key: _PUBLIC[str(value or "")] if key == "public" else value}
        self._desk.lane.command(partial(self._store, line, told))

    def _store(self, line: StandingLine, told: standing.StandingFields) -> Changes:
        return self._versions.run(
            line.handle.id,
            line.handle.row_version,
            lambda version: standing.edit(
                self._desk.workspace, line.handle.id, row_version=version, fields=told
            ),
        )

    def _on_delete(self, lines: tuple[StandingLine, ...]) -> None:
        if self._usable and len(lines) == 1:
            work = partial(self._take_away, lines[0])
            words = texts().gettext("It stands on no further agenda")
            self._desk.lane.command(work, done=partial(self._tell, words))

    def _take_away(self, line: StandingLine) -> Outcome:
        newest = self._versions.newest(line.handle.id, line.handle.row_version)
        return standing.delete(self._desk.workspace, line.handle.id, row_version=newest)

    def _tell(self, words: str, outcome: Outcome) -> None:
        undo = partial(take_back, self._desk.workspace, outcome.transaction_no)
        self.told.emit(words, texts().gettext("Undo"), partial(self._desk.lane.command, undo))


def _nothing_yet() -> EmptyState:
    _ = texts().gettext
    words = _(
        "What is typed below comes on every new agenda of this body by itself: the previous "
        "minutes, fixed topics, any other business."
    )
    return EmptyState("repeat", _("Nothing stands on every agenda yet"), words=words)


def _counted(shown: int, _total: int) -> str:
    _ = texts()
    return _.ngettext("{count} standing item", "{count} standing items", shown).format(count=shown)
