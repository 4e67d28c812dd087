"""The facts of an action point: who, until when, where it stands, where it comes from (07)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from zonedesk.domain.words import ActionStatus
from zonedesk.ui.actions.fact_parts import EditableFact, FactLink, StateButton
from zonedesk.ui.actions.looks import before_words, origin_of, origin_words, postponed_words
from zonedesk.ui.kit.dates import DateField, shown_day
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.states import action_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from zonedesk.domain.action_record import ActionEntry, ActionRecord
    from zonedesk.ui.kit.choice_list import Choice

_GAP, _LINE = 12, 3
_FIXED = 3  # rows that every action point has


class Facts(QWidget):
    """Labels and values below one another.

    Signals: `owner_changed`, `term_changed` and `status_changed` give the new value,
    `record_wanted` place and reference of what a link leads to.

    Args:
        today: the day in Brussels.
        usable: whether anything may be changed.
    """

    owner_changed = Signal(object)
    term_changed = Signal(object)
    status_changed = Signal(object)
    record_wanted = Signal(str, str)

    def __init__(self, today: Callable[[], date], *, usable: bool) -> None:
        super().__init__()
        _ = texts().gettext
        self._people = PickField((), free=True)
        self.owner = EditableFact(self._people)
        self.term = EditableFact(DateField(today=today, ahead=True))
        self.owner.field.setAccessibleName(_("Responsible"))
        self.term.field.setAccessibleName(_("Term"))
        self.status = StateButton()
        for one in ActionStatus:
            self.status.choices.addAction(named(one), partial(self.status_changed.emit, one))
        for usable_part in (self.owner.link, self.term.link, self.status):
            usable_part.setEnabled(usable)
        self.owner.changed.connect(self.owner_changed)
        self.term.changed.connect(self.term_changed)
        self._links: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_LINE)
        self._grid.setColumnStretch(1, 1)
        for row, (words, part) in enumerate(self._parts()):
            self._grid.addWidget(_name(words), row, 0)
            self._grid.addWidget(part, row, 1)

    def _parts(self) -> tuple[tuple[str, QWidget], ...]:
        _ = texts().gettext
        return (
            (_("Responsible"), self.owner),
            (_("Term"), self.term),
            (_("Status"), self.status),
        )

    def set_owners(self, owners: Sequence[Choice]) -> None:
        """Take who can be responsible."""
        self._people.set_choices(owners)

    def show_record(self, record: ActionRecord) -> None:
        """Show the facts of an action point."""
        _ = texts().gettext
        entry = record.entry
        owner = entry.owner_id or entry.row.owner or None
        self.owner.show_value(owner, entry.row.owner or _("nobody yet"))
        note, tip = _postponed(entry)
        due = entry.row.due
        self.term.show_value(due, shown_day(due) if due else _("no date"), note=note, tip=tip)
        self.status.show_state(action_state(entry.row.status))
        self._show_links(record)

    def stop_editing(self) -> None:
        """Put links back in the place of fields."""
        for fact in (self.owner, self.term):
            if fact.is_editing:
                fact.stop()

    def _show_links(self, record: ActionRecord) -> None:
        for part in self._links:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._links = []
        _ = texts().gettext
        row, above = record.entry.row, record.above
        if above is not None:
            words = f"{above.row.reference} {above.row.text}"
            self._link(_("Part of"), words, wants=("actions", above.row.reference))
        if row.origin:
            self._link(_("Origin"), origin_words(row.origin), wants=("meetings", row.origin))
        if record.decision is not None:
            reference = record.decision.reference
            words = _("decision {reference}").format(reference=reference)
            shown = words if reference else _("decision on this item")
            wanted = reference or record.decision.item
            self._link("" if row.origin else _("Origin"), shown, wants=("decisions", wanted))
        if row.dossier:
            self._link(_("Dossier"), row.dossier, wants=("dossiers", row.dossier))
        if not origin_of(row):
            self._add(_("Origin"), label(_("no origin"), tone="muted"))
        for place, line in enumerate(record.lines):
            words = f"{line.code} {line.title}"
            self._link("" if place else _("Action plan"), words, wants=("plan", line.code))

    def _link(self, name: str, words: str, *, wants: tuple[str, str]) -> None:
        made = FactLink(words)
        made.clicked.connect(partial(self.record_wanted.emit, *wants))
        self._add(name, made)

    def _add(self, name: str, part: QWidget) -> None:
        row = _FIXED + len(self._links) // 2
        shown = _name(name)
        self._grid.addWidget(shown, row, 0)
        self._grid.addWidget(part, row, 1)
        self._links += [shown, part]


def _name(words: str) -> QLabel:
    made = label(words, tone="muted")
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    made.setContentsMargins(0, 2, 0, 2)
    return made


def _postponed(entry: ActionEntry) -> tuple[str, str]:
    """Say how often a term was put off, and the terms that were."""
    terms = entry.postponed
    if not terms:
        return (texts().gettext("never postponed") if entry.row.due else ""), ""
    return postponed_words(terms), before_words(terms)
