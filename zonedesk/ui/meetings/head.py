"""The head of a meeting: what it is, its neighbours, papers, and the small editor below it (02)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.buttons import Button, icon_button, plain
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.keyed_button import KeyedButton
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.meetings.head_facts import HeadFacts
from zonedesk.ui.meetings.looks import when_and_where
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.approving import KeptVersion
    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.ui.kit.actions import DeskAction

_SIDE, _ABOVE = 24, 8
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}

#: The papers of a meeting that can be previewed, and their names.
PAPERS: Final = {
    "convocation": noop("Convocation"),
    "agenda": noop("Agenda"),
    "minutes": noop("Report or minutes"),
    "attendance": noop("Attendance list"),
    "decisions": noop("List of decisions"),
}


class Head(QWidget):
    """The record head: body and reference over date, hours, place and chair.

    Signals: `meeting_wanted` gives the reference of the meeting before or after; `paper_wanted`
    a kind of paper; `version_wanted` a version of the minutes that was kept; `edit_wanted` that
    date, hours, place or chair are to be edited.
    """

    meeting_wanted = Signal(str)
    paper_wanted = Signal(str)
    version_wanted = Signal(int)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._record: MeetingRecord | None = None
        self._more: Sequence[DeskAction] = ()
        self.title = label(style="page")
        self.reference = Chip(ChipLook("", "reference"))
        self.facts = HeadFacts()
        self.second, self.terms = self.facts.words, self.facts.terms
        self.edit = icon_button("edit", _("Edit date, hours, place and chair"))
        self.session = KeyedButton(_("Session mode"), icon="present", keys="F11", look="plain")
        self.session.setToolTip(as_tip(_("Show the meeting as it is held")))
        self.earlier = icon_button("previous", _("Previous meeting of this body"), small=False)
        self.later = icon_button("next", _("Next meeting of this body"), small=False)
        self.papers = plain(_("Print"), icon="print")
        self.menu_button = icon_button("menu", _("More"), small=False)
        for button in (self.earlier, self.later, self.menu_button):
            button.setProperty("look", "plain")
        self._lay_out()
        self.edit.clicked.connect(self.edit_wanted)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        self.papers.clicked.connect(self._on_papers)
        self.menu_button.clicked.connect(self._on_menu)
        self._fit()

    def show_record(self, record: MeetingRecord, *, editable: bool) -> None:
        """Show the head of a meeting."""
        self._record = record
        self.title.setText(record.body.name)
        self.reference.show_look(ChipLook(record.row.reference, "reference"))
        self.facts.say(when_and_where(record.row))
        self.earlier.setEnabled(bool(record.earlier))
        self.later.setEnabled(bool(record.later))
        self.edit.setVisible(editable)

    def set_more(self, actions: Sequence[DeskAction]) -> None:
        """Put actions in the menu at the right."""
        self._more = actions

    def add_more(self, action: DeskAction) -> None:
        """Put an action in the menu at the right, before the last one, which deletes."""
        self._more = [*self._more[:-1], action, *self._more[-1:]]

    def papers_menu(self) -> QMenu:
        """Make the menu of papers."""
        menu = QMenu(self)
        for kind, words in PAPERS.items():
            menu.addAction(texts().gettext(words), partial(self.paper_wanted.emit, kind))
        versions = self._earlier_versions()
        if versions:
            menu.addSeparator()
        words = texts().gettext("Version {version}, approved on {day}")
        for kept in versions:
            told = words.format(version=kept.version, day=shown_day(kept.day))
            menu.addAction(told, partial(self.version_wanted.emit, kept.version))
        return menu

    def _earlier_versions(self) -> Sequence[KeptVersion]:
        """Give the versions of the minutes that are not the ones printed now (R77)."""
        record = self._record
        if record is None:
            return ()
        return record.versions[1:] if record.row.status.locked else record.versions

    def more_menu(self) -> QMenu:
        """Make the menu of what can be done with the whole meeting."""
        menu = QMenu(self)
        menu.addActions(list(self._more))
        return menu

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addWidget(self.reference)
        first.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(first)
        left.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        row.setSpacing(8)
        row.addLayout(left, 1)
        for widget in (self.edit, self.earlier, self.later):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.session)
        row.addWidget(self.papers)
        row.addWidget(self.menu_button)

    def _on_earlier(self) -> None:
        if self._record is not None:
            self.meeting_wanted.emit(self._record.earlier)

    def _on_later(self) -> None:
        if self._record is not None:
            self.meeting_wanted.emit(self._record.later)

    def _on_papers(self) -> None:
        self._pop(self.papers_menu(), self.papers)

    def _on_menu(self) -> None:
        self._pop(self.more_menu(), self.menu_button)

    def _pop(self, menu: QMenu, button: Button) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _fit(self) -> None:
        """Be at least 64 high: two lines and what is around them."""
        letters = theme_of(self).type
        lines = letters.line("page") + letters.line("body")
        self.setMinimumHeight(lines + 2 * _ABOVE)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()
