"""The documents of a record and all that is done with them: added, described, seen, exported."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from zonedesk.domain.topics import Topic
from zonedesk.domain.words import Role
from zonedesk.services import attachments
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.attachments.actions import of_documents
from zonedesk.ui.kit.attachments.bringing import Brought, brought, told_troubles
from zonedesk.ui.kit.attachments.changing import Changing
from zonedesk.ui.kit.attachments.choosing_files import FileChooser
from zonedesk.ui.kit.attachments.exporting import Exporter
from zonedesk.ui.kit.attachments.menu import document_menu
from zonedesk.ui.kit.attachments.panel import DocumentsPanel
from zonedesk.ui.kit.attachments.taking import Taking
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from zonedesk.domain.attachments import AttachmentRow, Subject, VersionRow
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.services.attachments import AttachmentFields
    from zonedesk.ui.kit.actions import DeskAction
    from zonedesk.ui.kit.attachments.facts_form import FactsForm
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

#: What changes a document, which a reader may not.
_CHANGES = ("add", "paste", "rename", "replace", "to_print", "facts", "up", "down", "delete")
_TOPICS = frozenset({Topic.ATTACHMENTS, Topic.DOSSIERS, Topic.MEETINGS, Topic.AGENDA})
#: What an approved meeting does not let go of.
_KEEPS = ("replace", "delete")
_OF_ONE = ("open", "rename", "export", "replace", "to_print", "facts", "up", "down", "delete")


class DocumentList(DocumentsPanel):
    """The documents of one record; it reads itself again when documents were changed.

    Signals: `seen` gives a document that is to be shown and its version or None; `told` words of
    a toast, as `Page.told`; `counted` how many there are.

    Args:
        desk: the open work folder.
        place: under which its actions are declared.
        side: see `DocumentsPanel`; words and hint too.
        bound: whether it has actions of its own; else those around it have them.
    """

    seen = Signal(object, object)
    told = Signal(str, str, object)
    counted = Signal(int)

    def __init__(
        self,
        desk: Desk,
        place: str,
        *,
        side: int = 0,
        words: str = "",
        bound: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        today = desk.workspace.clock.today
        super().__init__(today, side=side, words=words, hint=bound, parent=parent)
        self._desk, self._place = desk, place
        self._called, self._bound = "", bound
        self._may_write = desk.workspace.user.role is not Role.READER
        self.taking = Taking(desk, self)
        self.changing = Changing(desk, self)
        self.exporter = Exporter(desk, self)
        self.chooser = FileChooser(self)
        self._form: FactsForm | None = None
        self.actions_here = bind(self, of_documents(place), acts=self._acts()) if bound else {}
        self._connect()
        if bound:
            desk.hub.changed.connect(self._on_changed)
        self.offer()

    def show_subject(self, subject: Subject | None, *, called: str = "") -> None:
        """Show the documents of a record as they stand now; None shows none.

        Args:
            subject: the record.
            called: how it is called, for the name of a ZIP of all its documents.
        """
        self._called = called
        if subject != self.subject:
            self.show_documents(subject, ())
        self.read()

    def show_documents(self, subject: Subject | None, rows: Sequence[AttachmentRow]) -> None:
        """Show rows that somebody else has read."""
        self.show_rows(subject, rows, editable=self._may_write and subject is not None)
        self.offer()
        self.counted.emit(len(rows))

    def read(self) -> None:
        """Read the documents again."""
        if self.subject is not None:
            work = partial(attachments.attached, self._desk.workspace, self.subject)
            self._desk.lane.query(work, partial(self._on_read, self.subject))

    def offer(self) -> None:
        """Let the actions be those that can be done with the document under the cursor."""
        row = self.rows.current()
        if not self._bound and not self.has_focus():
            return  # the actions are those of another list now
        for name, action in self._named().items():
            usable = self.subject is not None and (row is not None or name not in _OF_ONE)
            if row is not None and row.locked and name in _KEEPS:
                usable = False
            action.setEnabled(usable and (self._may_write or name not in _CHANGES))

    def share(self, actions: Mapping[str, DeskAction]) -> None:
        """Take the actions of those around it, for its menu."""
        self.actions_here = dict(actions)

    def add(self, paths: tuple[Path, ...]) -> None:
        """Take files in that were chosen."""
        self.bring(Brought(paths))

    def bring(self, found: Brought) -> None:
        """Take in what was dropped or pasted; what cannot come in is told at the end."""
        if self.subject is None or not self.takes():
            return
        self.say(told_troubles(found))
        if found.paths:
            self.taking.take(self.subject, found.paths)
        if found.image:
            day = self._desk.workspace.clock.today()
            name = texts().gettext("Image {day}.png").format(day=day.isoformat())
            self.taking.take_bytes(self.subject, found.image, name=name)

    def paste(self) -> None:
        """Take in what is on the clipboard: files, or an image."""
        self.bring(brought(QApplication.clipboard().mimeData()))

    def choose_files(self) -> None:
        """Let the user choose files, several at once."""
        if self.takes():
            self.chooser.ask(self.add)

    def see(self, version: int | None = None) -> None:
        """Let the document under the cursor be shown."""
        row = self.rows.current()
        if row is not None:
            self.seen.emit(row, version)

    def ask_menu(self, place: QPoint) -> None:
        """Open the menu of the document under the cursor when its versions are read."""
        row = self.rows.current()
        if row is not None:
            work = partial(attachments.versions, self._desk.workspace, row.handle.id)
            self._desk.lane.query(work, partial(self._on_versions, row, place))

    def menu_of(self, row: AttachmentRow, versions: Sequence[VersionRow]) -> QMenu:
        """Make the menu of a document."""
        mark = partial(self.changing.mark, row)
        return document_menu(self, row, versions, actions=self._named(), see=self.see, mark=mark)

    def put_away(self) -> None:
        """Break off what is being read in: the folder is about to be locked."""
        self.taking.cancel()
        self.taking_row.end()
        self.be_silent()

    def act(self, name: str) -> None:
        """Do what an action of those around it says."""
        self._acts()[f"{self._place}.documents.{name}"]()

    def _named(self) -> dict[str, DeskAction]:
        return {name.rpartition(".")[2]: one for name, one in self.actions_here.items()}

    def _acts(self) -> dict[str, Callable[[], object]]:
        acts: dict[str, Callable[[], object]] = {
            "add": self.choose_files,
            "paste": self.paste,
            "open": self.see,
            "rename": self.rows.rename,
            "export": self._on_export,
            "export_all": self._on_export_all,
            "export_folder": self._on_export_folder,
            "replace": self._on_replace,
            "to_print": partial(self._on_one, self.changing.turn_to_print),
            "facts": self._on_facts,
            "up": partial(self._on_one, self.changing.up),
            "down": partial(self._on_one, self.changing.down),
            "delete": partial(self._on_one, self.changing.delete),
        }
        return {f"{self._place}.documents.{name}": act for name, act in acts.items()}

    def _connect(self) -> None:
        if self.add_button is not None:
            self.add_button.clicked.connect(self.choose_files)
        self.brought.connect(self.bring)
        self.rows.opened.connect(self.see)
        self.rows.focused.connect(self.offer)
        self.rows.renamed.connect(self.changing.rename)
        self.rows.menu_wanted.connect(self.ask_menu)
        self.rows.selectionModel().currentChanged.connect(self._on_current)
        self.changing.told.connect(self.told)
        self.taking.began.connect(self.taking_row.begin)
        self.taking.progressed.connect(self.taking_row.tell)
        self.taking.ended.connect(self._on_taken)
        self.taking_row.cancelled.connect(self.taking.cancel)
        self.exporter.told.connect(self._on_told)
        self.exporter.refused.connect(self._on_refused)
        self.exporter.reason_wanted.connect(self._on_reason_wanted)
        self.reason.given.connect(self.exporter.go_on)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes & _TOPICS:
            self.read()

    def _on_read(self, subject: Subject, rows: tuple[AttachmentRow, ...]) -> None:
        if subject == self.subject:
            self.show_documents(subject, rows)

    def _on_current(self) -> None:
        self.offer()

    def _on_one(self, change: Callable[[AttachmentRow], object]) -> None:
        row = self.rows.current()
        if row is not None:
            change(row)

    def _on_facts(self) -> None:
        row = self.rows.current()
        if row is not None:
            form = self.facts_form()
            if form is not self._form:
                self._form = form
                form.wanted.connect(self._on_facts_typed)
            form.begin(row, [one.kind for one in self.rows.looks.rows])

    def _on_facts_typed(self, row: AttachmentRow, fields: AttachmentFields) -> None:
        self.changing.edit(row, fields)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_replace(self) -> None:
        row = self.rows.current()
        if row is not None:
            self.chooser.ask(partial(self.replace, row), several=False)

    def replace(self, row: AttachmentRow, paths: tuple[Path, ...]) -> None:
        """Let a document hold a file that was chosen; what it held is kept as a version."""
        handle = row.handle
        self.taking.replace(handle.id, paths[0], row_version=handle.row_version)

    def _on_export(self) -> None:
        row = self.rows.current()
        if row is not None:
            self.exporter.ask(row)

    def _on_export_all(self) -> None:
        if self.subject is not None:
            self.exporter.ask_all(self.subject, self._called)

    def _on_export_folder(self) -> None:
        if self.subject is not None:
            self.exporter.ask_folder(self.subject)

    def _on_versions(
        self, row: AttachmentRow, place: QPoint, versions: tuple[VersionRow, ...]
    ) -> None:
        if self.isVisible():
            menu = self.menu_of(row, versions)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place)

    def _on_taken(self, outcomes: tuple[Outcome, ...], troubles: tuple[str, ...]) -> None:
        self.taking_row.end()
        if troubles:
            self.say([*filter(None, [self.bar.words if self.bar.isVisible() else ""]), *troubles])
        added = [one for one in outcomes if one.changes]
        if added:
            known = {row.handle.id: row.title for row in self.rows.looks.rows}
            self.changing.tell_added([known[one.id] for one in added if one.id in known], added)

    def _on_told(self, words: str) -> None:
        self.told.emit(words, "", None)

    def _on_refused(self, verdict: Verdict) -> None:
        self.say([verdict_words(verdict)])

    def _on_reason_wanted(self, words: str) -> None:
        self.reason.ask(words, act=texts().gettext("Export"))
