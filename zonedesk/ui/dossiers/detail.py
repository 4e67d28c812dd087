"""One dossier beside the list: facts, supervision, course, action points, edited in place (05)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.words import ActionStatus, DossierStatus, FollowUpKind, Role
from zonedesk.services import dossiers, follow_ups, supervision
from zonedesk.services.follow_ups import DRAFT_FIELD, Subject
from zonedesk.ui.dossiers.actions import IN_DETAIL
from zonedesk.ui.dossiers.detail_classified import ClassifiedPart
from zonedesk.ui.dossiers.detail_course import CoursePart
from zonedesk.ui.dossiers.detail_documents import REACH, DossierDocuments
from zonedesk.ui.dossiers.detail_facts import Facts
from zonedesk.ui.dossiers.detail_head import Head
from zonedesk.ui.dossiers.detail_linked import DecisionsPart, LinksPart
from zonedesk.ui.dossiers.detail_route import RoutePart, StatusQuestion
from zonedesk.ui.dossiers.detail_terms import SupervisionPart
from zonedesk.ui.dossiers.new_note import NewNote
from zonedesk.ui.kit.action_list import ActionList
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.facts import INSET
from zonedesk.ui.kit.keeping.fields import PlainField, RichField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.popovers import close_popover
from zonedesk.ui.kit.quick_action import QuickAction
from zonedesk.ui.kit.richtext.bar import FormatBar
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.title_edit import TitleEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.dossier_record import DossierList, DossierRecord
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.services.actions import ActionFields
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk

_SIDE, _BAR = 24, 12  # the scroll bar stands in the margin
_STILL_OPEN = frozenset({ActionStatus.OPEN, ActionStatus.RUNNING})
#: Fields of which nothing is an empty text in the file, not a missing value.
_TEXTS = ("category", "subcategory", "phenomenon")


class DossierDetail(QWidget):
    """The pane of one dossier.

    Signals: `back_wanted` asks for the list; `window_wanted` and `delete_wanted` are about the
    dossier that is shown; `record_wanted` gives place and reference of something linked; `noted`
    the outcome of a note that was added, `done` words and outcome of what else was done.
    """

    back_wanted = Signal()
    window_wanted = Signal()
    delete_wanted = Signal()
    record_wanted = Signal(str, str)
    noted = Signal(object)
    sheet_wanted = Signal(str, bool)
    done = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._desk = desk
        self._people: dict[str, int] = {}
        self._shown = 0
        self.record: DossierRecord | None = None
        work = partial(store, desk.workspace)
        self.keeper = RecordKeeper(desk, subject="dossier", save=work, parent=self)
        self.head = Head(self.keeper)
        self.title = TitleEdit(texts().gettext("Title"))
        self.keeper.add("title", PlainField(self.title))
        self.facts = Facts(self.keeper, desk.workspace.clock.today)
        self.description = RichTextEdit()
        self.format_bar = FormatBar()
        self.supervision = SupervisionPart(self.keeper, desk)
        self.course = CoursePart(desk)
        self.timeline = self.course.timeline
        self.documents = DossierDocuments(desk)
        self.note = NewNote(desk.workspace.clock.today)
        self.keeper.add(DRAFT_FIELD, PlainField(self.note.field), waits=True)
        self._usable = desk.workspace.user.role is not Role.READER
        self.question = StatusQuestion(self.head.status)
        self.route = RoutePart()
        self.decisions = DecisionsPart()
        self.links = LinksPart(desk, usable=self._usable)
        self.classified = ClassifiedPart(desk, usable=self._usable)
        self.points: ActionList | None = None
        self.quick = QuickAction(desk, "dossier")
        self.warning = MessageBar("watch", "")
        self._lay_out()
        self._connect()
        if not self._usable:
            self._only_read()

    def show_record(self, record: DossierRecord) -> None:
        """Show a dossier; of the one that is there, what is being typed stays."""
        if self._shown not in {0, record.handle.id}:
            self.note.hide()  # what was typed in it comes back with its dossier
            self._area.verticalScrollBar().setValue(0)
        self.record, self._shown = record, record.handle.id
        self.head.reference.setText(record.row.reference)
        self.keeper.open(record.handle, self._values(record), called=record.row.reference)
        self.question.show_record(record, usable=self._usable)
        self.route.show_record(record, usable=self._usable)
        self.decisions.show_record(record)
        self.links.show_record(record)
        self.classified.show_record(record)
        self.supervision.show_record(record)
        self.course.show_record(record)
        self.documents.show_record(record)
        self._show_points(record)

    def offer(self, found: DossierList, known: Callable[[str], Sequence[str]]) -> None:
        """Let the fields offer what was written before, and people."""
        self._people = {name: person for person, name in found.people}
        self.facts.offer_people(found.people)
        fields = (self.facts.category, self.facts.subcategory, self.facts.phenomenon)
        for field, name in zip(fields, _TEXTS, strict=True):
            self.facts.offer(field, known(name))

    def edit_title(self) -> None:
        """Put the focus in the title, all of it chosen (F2)."""
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.title.selectAll()

    def begin_note(self) -> None:
        """Open the field of a new note, in sight."""
        self.note.begin()
        show = partial(self._area.ensureWidgetVisible, self.note)
        QTimer.singleShot(0, self, show)  # when the pane is as high as it will be

    def begin_action(self) -> None:
        """Open the form of a new action point on the dossier, in sight (R100)."""
        self.quick.begin()
        show = partial(self._area.ensureWidgetVisible, self.quick)
        QTimer.singleShot(0, self, show)

    def leave(self) -> None:
        """Store what is typed; a note that was begun stays a draft."""
        self.keeper.flush()
        self.quick.unmade.flush()

    def put_away(self) -> None:
        """Store what is typed and let go of the dossier: another one is on its way, or none."""
        self.keeper.close()
        self.quick.put_away()
        self.documents.show_subject(None)
        self.record = None

    def _only_read(self) -> None:
        """Let nothing be typed or chosen: who only reads would lose it."""
        for text in (self.title, self.note.field):
            text.setReadOnly(True)
        self.description.setReadOnly(True)
        for field in self.facts.fields:
            field.setReadOnly(True)
        self.head.only_read()
        self.supervision.only_read()
        self.format_bar.setEnabled(False)
        if self._course.button is not None:
            self._course.button.hide()

    def _lay_out(self) -> None:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setWidget(self._page())
        self.documents.take_from(self._area)
        around = QVBoxLayout()
        around.setContentsMargins(_SIDE, 0, _SIDE, 0)
        around.setSpacing(8)
        around.addWidget(self.keeper.bar)
        around.addWidget(self.question)
        around.addWidget(self.warning)
        self.warning.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(around)
        column.addWidget(self._area, 1)
        self.setFocusProxy(self.title)

    def _page(self) -> QWidget:
        _ = texts().gettext
        page = grounded(QWidget(), "surface")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(0)
        self._add(self.title, reach=INSET)
        self._add(self.facts.grid, above=4)
        self._add(self._description_heading(), above=8)
        self._add(self.description)
        self._add(self.route, above=8)
        self._add(self.decisions, above=8)
        self._add(self.supervision, above=8)
        self._course = SectionHeader(_("Course"), count=0, act=_("Note"), icon="add")
        self._add(self._course, above=8)
        self._add(self.note, below=12)
        self._add(self.course)
        self._add(self.documents, above=8, reach=REACH)
        self._add(self.links, above=8)
        self._add(self.classified, above=8)
        act = _("Action point") if self._usable else ""
        self._points = SectionHeader(_("Action points"), count=0, act=act, icon="add")
        self._add(self._points, above=8)
        self._add(self.quick)
        self._column.addStretch(1)
        return page

    def _description_heading(self) -> QWidget:
        words = texts().gettext("Description")
        heading = QWidget()
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(words, semibold=True))
        row.addStretch(1)
        row.addWidget(self.format_bar)
        self.format_bar.serve(self.description)
        self.description.setAccessibleName(words)
        self.keeper.add("description", RichField(self.description))
        return heading

    def _add(self, part: QWidget, *, above: int = 0, below: int = 0, reach: int = 0) -> None:
        """Add a part with 24 at both sides, from which the edge of a field may reach out."""
        held = QHBoxLayout()
        held.setContentsMargins(_SIDE - reach, above, _SIDE - _BAR - reach, below)
        held.addWidget(part)
        self._column.addLayout(held)

    def _connect(self) -> None:
        self.head.back_wanted.connect(self.back_wanted)
        self.head.window_wanted.connect(self.window_wanted)
        self.head.delete_wanted.connect(self.delete_wanted)
        self.head.note_wanted.connect(self.begin_note)
        if self._course.button is not None:
            self._course.button.clicked.connect(self.begin_note)
        if self._points.button is not None:
            self._points.button.setToolTip(texts().gettext("New action point (Ctrl+Shift+A)"))
            self._points.button.clicked.connect(self.begin_action)
        self.quick.noted.connect(self.done)
        self.note.wanted.connect(self._on_note)
        self.route.agenda_wanted.connect(self.head.agenda_wanted)
        self.route.item_wanted.connect(partial(self.record_wanted.emit, "meetings"))
        self.decisions.wanted.connect(partial(self.record_wanted.emit, "decisions"))
        self.links.wanted.connect(partial(self.record_wanted.emit, "dossiers"))
        self.links.changed.connect(self.done)
        self.timeline.origin_wanted.connect(self.record_wanted)
        self.head.sheet_wanted.connect(partial(self._on_sheet, timeline=False))
        self.course.paper_wanted.connect(partial(self._on_sheet, timeline=True))
        self.course.counted.connect(self._course.set_count)
        bind(self, IN_DETAIL, acts={"dossiers.back": self._on_back})

    def _values(self, record: DossierRecord) -> dict[str, Any]:
        row = record.row
        return {
            "title": row.title,
            "category": row.category or None,
            "subcategory": row.subcategory or None,
            "phenomenon": row.phenomenon or None,
            "handler": self._people.get(row.handler, row.handler or None),
            "amount": row.amount,
            "legal_basis": row.legal_basis,
            "keywords": record.keywords,
            "opened_on": row.opened,
            "closed_on": row.closed,
            "status": row.status,
            "marking": row.marking,
            "description": record.description,
            **self.supervision.values(record),
        }

    def _show_points(self, record: DossierRecord) -> None:
        if self._usable:
            people = [(person, name) for name, person in self._people.items()]
            about: ActionFields = {"dossier_id": record.handle.id}
            self.quick.show_about(record.handle.id, about, people=people)
        before, self.points = self.points, None
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._points.set_count(len(record.actions))
        if record.actions:
            self.points = ActionList(record.actions)
            self.points.activated.connect(self._on_point)
            self.points.clicked.connect(self._on_point)
            self._column.insertWidget(self._column.count() - 1, self.points)
        left = sum(one.status in _STILL_OPEN for one in record.actions)
        closed = record.row.status is DossierStatus.CLOSED
        words = texts().ngettext(
            "This dossier is closed, but {count} action point is still open.",
            "This dossier is closed, but {count} action points are still open.",
            left,
        )
        self.warning.tell("watch", words.format(count=left))
        self.warning.setVisible(bool(closed and left))

    def _on_point(self, index: QModelIndex) -> None:
        record = self.record
        if record is not None and index.isValid():
            self.record_wanted.emit("actions", record.actions[index.row()].reference)

    def _on_sheet(self, *, timeline: bool) -> None:
        if self.record is not None:
            self.keeper.flush()
            self.sheet_wanted.emit(self.record.row.reference, timeline)

    def _on_note(self, kind: FollowUpKind, text: str) -> None:
        if self.record is None:
            return
        due = self.note.due
        fields: follow_ups.FollowUpFields = {"kind": kind, "text": text, "due_on": due}
        dossier = self.record.handle.id
        work = partial(
            follow_ups.add,
            self._desk.workspace,
            Subject.DOSSIER,
            subject_id=dossier,
            fields=fields,
        )
        self.keeper.keep_drafts()  # what is not added is a draft, wherever the user goes meanwhile
        self.note.once.ask(self._desk.lane, work, done=partial(self._on_noted, dossier, text))

    def _on_noted(self, dossier: int, text: str, outcome: Outcome) -> None:
        if self.record is not None and self.record.handle.id == dossier:
            self.note.forget(text)
        self.noted.emit(outcome)

    def _on_back(self) -> None:
        """Go one step back: from an open calendar to its field, from the dossier to the list."""
        if not close_popover():
            self.back_wanted.emit()


def store(
    workspace: Workspace, dossier_id: int, row_version: int, fields: dict[str, Any]
) -> Changes:
    """Store what a keeper has of a dossier; nothing in a field of text is an empty text."""
    told: dict[str, Any] = {
        name: "" if value is None and name in _TEXTS else value for name, value in fields.items()
    }
    under = {name: value for name, value in told.items() if name in supervision.FIELDS}
    rest = cast("dossiers.DossierFields", {n: v for n, v in told.items() if n not in under})
    changes: Changes = frozenset()
    if under:
        noted = cast("supervision.SupervisionFields", under)
        changes = supervision.record(workspace, dossier_id, row_version=row_version, fields=noted)
    if rest:
        version = row_version + bool(changes)
        changes |= dossiers.edit(workspace, dossier_id, row_version=version, fields=rest)
    return changes
