"""One line of the plan with all that hangs on it, edited in place (06)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.references import item_reference
from zonedesk.domain.words import PlanClass
from zonedesk.services.follow_ups import DRAFT_FIELD
from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.keeping.fields import PlainField, RichField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.quick_action import QuickAction
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.title_edit import TitleEdit
from zonedesk.ui.kit.words import said
from zonedesk.ui.plan.detail_facts import PlanFacts
from zonedesk.ui.plan.detail_indicators import IndicatorSection
from zonedesk.ui.plan.detail_more import PlanMore
from zonedesk.ui.plan.detail_notes import NoteSection
from zonedesk.ui.plan.looks import class_words
from zonedesk.ui.plan.parts import Choice, ChoiceButton, LinkGroup

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.plan_record import PlanRecord
    from zonedesk.domain.topics import Changes
    from zonedesk.services.actions import ActionFields
    from zonedesk.ui.kit.desk import Desk

_SIDE, _ABOVE, _FIELD = 24, 16, 10


class PlanDetail(QWidget):
    """The record of a line.

    Signals: `class_chosen` gives a class or None; `line_wanted` the code of a line below;
    `record_wanted` place and reference of something linked; `own_window_wanted` nothing. Those
    of its parts are `facts`, `indicators` and `notes`.

    Args:
        desk: the open work folder.
        save: stores what was typed; see `RecordKeeper`.
    """

    class_chosen = Signal(object)
    line_wanted = Signal(str)
    record_wanted = Signal(str, str)
    own_window_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        save: Callable[[int, int, dict[str, Any]], Changes],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self.record: PlanRecord | None = None
        self._shown = 0
        self.keeper = RecordKeeper(desk, subject="plan_line", save=save, parent=self)
        self.setAccessibleName(texts().gettext("Plan line"))
        self._make_head()
        self.facts = PlanFacts(self.keeper, self._today)
        self.more = PlanMore(self.keeper)
        self.indicators = IndicatorSection()
        self.notes = NoteSection()
        self.keeper.add(DRAFT_FIELD, PlainField(self.notes.editor.field), waits=True)
        _ = texts().gettext
        self.children_links = LinkGroup(_("Lines below"))
        self.meetings_links = LinkGroup(_("Discussed on"))
        self.actions_links = LinkGroup(_("Open action points"))
        self.action_header = SectionHeader(_("Action points"), act=_("Action point"), icon="add")
        self.quick = QuickAction(desk, "plan_line")
        self._clock = desk.workspace.clock
        self._lay_out()
        self.children_links.chosen.connect(self.line_wanted)
        self.meetings_links.chosen.connect(self._on_meeting)
        self.actions_links.chosen.connect(self._on_action)
        if self.action_header.button is not None:
            self.action_header.button.setToolTip(_("New action point (Ctrl+Shift+A)"))
            self.action_header.button.clicked.connect(self.begin_action)
        self.notes.meeting_wanted.connect(self._on_meeting)
        self.indicators.form.opened.connect(self._show_form)

    def show_record(self, record: PlanRecord) -> None:
        """Show a line; of the same one what is being typed stays."""
        other = self._shown != record.handle.id
        self.record, self._shown = record, record.handle.id
        self._show_head(record)
        self.facts.offer_people(record)
        if other:
            self.notes.editor.hide()  # what was typed in it comes back with its line
        self.keeper.open(record.handle, self._values(record), called=record.entry.row.code)
        self.facts.show_record(record)
        self.more.show_record(record)
        self.indicators.show_record(record)
        self.notes.show_record(record)
        self._show_links(record)
        self._page.show()
        if other:
            self._area.verticalScrollBar().setValue(0)

    def put_away(self) -> None:
        """Store what is typed and let go of the line: another one is on its way, or none."""
        self.keeper.close()
        self.quick.put_away()
        self.record = None

    def clear(self) -> None:
        """Show no line."""
        self.put_away()
        self._page.hide()

    def edit(self) -> None:
        """Put the focus in the title."""
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter(self) -> None:
        """Put the focus on the first thing that can be used: the class, else the pane itself."""
        first = self.plan_class if self.plan_class.isEnabled() else self.title
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def step_back(self) -> None:
        """Close the field that is open, else ask for the tree (Esc)."""
        if not (self.indicators.step_back() or self.notes.editor.put_away()):
            self.back_wanted.emit()

    def _make_head(self) -> None:
        _ = texts().gettext
        self.back = icon_button("back", _("Back to the plan (Esc)"))
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self.code = label(tone="muted")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.plan_class = ChoiceButton(_("Class"))
        self.plan_class.chosen.connect(self._on_class)
        self.own_window = icon_button("open_window", _("Open in its own window (Ctrl+Enter)"))
        self.own_window.clicked.connect(self.own_window_wanted)
        self.title = TitleEdit(_("Title"))
        self.goal = RichTextEdit()
        self.goal.setAccessibleName(_("Goal"))
        self.goal.setPlaceholderText(_("Goal…"))
        self.goal.setProperty("quiet", "true")
        self.goal.document().setDocumentMargin(0)
        self.keeper.add("title", PlainField(self.title))
        self.keeper.add("text", RichField(self.goal))

    def _lay_out(self) -> None:
        self._page = grounded(QWidget(), "surface")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(_SIDE - _FIELD, 0, _SIDE - _FIELD, _ABOVE)
        column.setSpacing(4)
        column.addWidget(self.keeper.bar)
        column.addWidget(self.title)
        column.addWidget(self.goal)
        inner = QVBoxLayout()  # words of fields and of everything else stand on one line
        inner.setContentsMargins(_FIELD, 0, _FIELD, 0)
        inner.setSpacing(0)
        inner.addWidget(self.facts)
        inner.addWidget(self.more)
        inner.addSpacing(8)
        inner.addWidget(self.indicators)
        inner.addWidget(self.children_links)
        inner.addWidget(self.notes)
        inner.addWidget(self.meetings_links)
        inner.addWidget(self.action_header)
        inner.addWidget(self.quick)
        inner.addWidget(self.actions_links)
        column.addLayout(inner)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._page)
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, _ABOVE, _SIDE - 4, 4)
        head.setSpacing(4)
        head.addWidget(self.back)
        head.addWidget(self.code)
        head.addWidget(self.plan_class)
        head.addStretch(1)
        head.addWidget(self.own_window)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)

    def _values(self, record: PlanRecord) -> dict[str, object]:
        title = record.entry.row.title
        return {
            "title": title,
            "text": record.text,
            **self.facts.values(record),
            **self.more.values(record),
        }

    def _show_head(self, record: PlanRecord) -> None:
        row = record.entry.row
        self.code.setText(row.code)
        choices = [
            Choice(_code(one), class_words(one, record.year), badge=_code(one))
            for one in (*PlanClass, None)
        ]
        self.plan_class.show_choices(choices, _code(row.class_), may_edit=record.may_edit)
        self.title.setReadOnly(not record.may_edit)
        self.goal.setReadOnly(not record.may_edit)
        self.goal.setVisible(record.may_edit or not record.text.is_empty)

    def begin_action(self) -> None:
        """Open the form of a new action point that serves the line, in sight (R100)."""
        self.quick.begin()
        show = partial(self._area.ensureWidgetVisible, self.quick)
        QTimer.singleShot(0, self, show)

    def _show_form(self) -> None:
        """Bring the facts of an indicator in sight."""
        show = partial(self._area.ensureWidgetVisible, self.indicators.form)
        QTimer.singleShot(0, self, show)

    def _show_links(self, record: PlanRecord) -> None:
        self.action_header.setVisible(record.may_edit)
        if record.may_edit:
            about: ActionFields = {"plan_lines": (record.handle.id,)}
            self.quick.show_about(record.handle.id, about, people=record.people)
        self.children_links.show_links(
            [(one.row.code, f"{one.row.code} {one.row.title}", "") for one in record.children]
        )
        self.meetings_links.show_links(
            [
                (
                    item_reference(one.meeting, one.number),
                    one.title,
                    f"{one.meeting} · {one.number}",
                )
                for one in record.items
            ]
        )
        self.actions_links.show_links(
            [
                (
                    one.reference,
                    one.text,
                    said(one.status) if one.due is None else shown_day(one.due),
                )
                for one in record.actions
            ]
        )

    def _today(self) -> date:
        return self._clock.today()

    def _on_class(self, code: str) -> None:
        self.class_chosen.emit(next((one for one in PlanClass if one.value == code), None))

    def _on_meeting(self, reference: str) -> None:
        self.record_wanted.emit("meetings", reference)

    def _on_action(self, reference: str) -> None:
        self.record_wanted.emit("actions", reference)


def _code(plan_class: PlanClass | None) -> str:
    return "" if plan_class is None else plan_class.value
