"""What is done with the dossiers that are chosen: renamed, noted on, deleted, saved as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zonedesk.domain.openness import strictest
from zonedesk.domain.words import Marking, Role
from zonedesk.ui.dossiers.actions import IN_LIST, IN_PLACE
from zonedesk.ui.dossiers.list_acts import ListActs
from zonedesk.ui.dossiers.onto_agenda import OntoAgenda
from zonedesk.ui.dossiers.panes import Pane
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.exporting import WorkbookSaver, shown_list
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.dossiers.place import DossiersPlace

#: what a reader leaves alone
_CHANGES = (
    "dossiers.new",
    "dossiers.note",
    "dossiers.action",
    "dossiers.to_agenda",
    "dossiers.rename",
    "dossiers.delete",
)


class Acts(QObject):
    """Binds the actions of the place to what they do.

    Args:
        page: whose parts are used; they are all there.
    """

    def __init__(self, page: DossiersPlace) -> None:
        super().__init__(page)
        self._page = page
        self.saver = WorkbookSaver(page)
        self.to_agenda = OntoAgenda(page, page.undoing)
        self.lists = ListActs(page, page.view, tell=page.undoing.tell)
        in_place = {
            "dossiers.new": page.making.begin,
            "dossiers.note": self._on_note,
            "dossiers.action": self._on_action,
            "dossiers.to_agenda": self._on_to_agenda,
            "dossiers.facets": page.panes.toggle_facets,
            "dossiers.detail": page.panes.toggle_right,
            "dossiers.export": self.export,
        }
        in_list = {
            "dossiers.rename": self._on_rename,
            "dossiers.own_window": page.show_in_own_window,
            "dossiers.delete": self._on_delete_chosen,
        }
        made = bind(page, IN_PLACE, acts=in_place) | bind(page.view.table, IN_LIST, acts=in_list)
        for name in _CHANGES:
            made[name].setEnabled(page.desk.workspace.user.role is not Role.READER)
        page.view.export_wanted.connect(self.export)
        page.detail.delete_wanted.connect(self._on_delete_shown)
        page.detail.noted.connect(self._on_noted)
        page.detail.done.connect(page.undoing.tell)
        page.detail.head.agenda_wanted.connect(self._on_to_agenda)

    def export(self) -> None:
        """Save the rows and columns that show as a workbook."""
        view = self._page.view
        shown, told = view.table.shown(), view.bar.told(titles=True)
        marking = strictest([Marking.INTERNAL, *(line.row.marking for line in shown.rows)])
        title = texts().gettext("Dossiers")
        self.saver.ask_list(shown_list(shown, title, filters=told, marking=marking))

    def _on_rename(self) -> None:
        self._when_shown(self._page.detail.edit_title)

    def _on_note(self) -> None:
        self._when_shown(self._page.detail.begin_note)

    def _on_action(self) -> None:
        self._when_shown(self._page.detail.begin_action)

    def _on_to_agenda(self) -> None:
        self._when_shown(self._ask_body)

    def _ask_body(self) -> None:
        """Ask on which agenda to put the dossier that is shown, with what is typed in it stored."""
        record, more = self._page.detail.record, self._page.detail.head.more
        if record is not None:
            self._page.detail.put_away()
            self.to_agenda.ask(more, record.handle.id, called=record.row.title)

    def _when_shown(self, act: Callable[[], object]) -> None:
        """Do something in the dossier that is chosen, as soon as it stands beside the list."""
        page = self._page
        if page.beside.wanted:
            page.panes.show_pane(Pane.DOSSIER)
            page.panes.show_right()
            page.beside.when_there(act)

    def _on_noted(self, outcome: Outcome) -> None:
        self._page.undoing.tell(texts().gettext("The note is added"), outcome)

    def _on_delete_shown(self) -> None:
        record = self._page.detail.record
        if record is not None:
            self._delete([record.row.reference])

    def _on_delete_chosen(self) -> None:
        self._delete([line.row.reference for line in self._page.view.table.chosen()])

    def _delete(self, references: list[str]) -> None:
        self._page.detail.leave()
        self._page.undoing.delete(references)
