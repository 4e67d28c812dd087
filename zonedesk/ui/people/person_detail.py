"""One person beside the list: facts, mandates, everything that names them (R14, R19, R21)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.people_record import PersonRecord
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.people.merge_pane import MergePane
from zonedesk.ui.people.model import store_person
from zonedesk.ui.people.person_facts import PersonFacts
from zonedesk.ui.people.person_lists import RowList, mandate_rows, use_rows
from zonedesk.ui.people.record_pane import RecordPane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from zonedesk.domain.people_record import FunctionLine, PersonLine
    from zonedesk.ui.kit.desk import Desk

_SIDE, _BAR = 24, 12


class PersonDetail(RecordPane[PersonRecord]):
    """The pane of one person.

    Signals: `record_wanted` gives place and reference of something that names them.

    Args:
        desk: the open work folder.
    """

    record_wanted = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _ = texts().gettext
        self._today = desk.workspace.clock.today
        self.title = label("", "record", wrap=True)
        work = partial(store_person, desk.workspace)
        self.keeper = RecordKeeper(desk, subject="person", save=work, parent=self)
        self.facts = PersonFacts(self.keeper, usable=self.usable)
        self.merging = MergePane(desk)
        self.mandates_head = SectionHeader(_("Mandates"), count=0)
        self.mandates = RowList(_("Mandates"))
        self.uses_head = SectionHeader(_("Where this person is named"), count=0)
        self.uses = RowList(_("Where this person is named"))
        self.unused = label(_("Nothing names this person; they can be deleted."), tone="muted")
        self.unused.setWordWrap(True)
        self._lay_out()
        self.mandates.wanted.connect(self.record_wanted)
        self.uses.wanted.connect(self.record_wanted)
        self.merging.left.connect(self._on_merging_left)

    def offer(self, people: Iterable[PersonLine], functions: Iterable[FunctionLine]) -> None:
        """Take whom one may be merged with, and the functions there are."""
        self.merging.offer(people)
        self.facts.offer(functions)

    def show_record(self, record: PersonRecord) -> None:
        """Show a person; of the same one, what is being typed stays."""
        if self.shows_other(record):
            self.merging.put_away()
            self._area.verticalScrollBar().setValue(0)
        self.record = record
        line, today = record.line, self._today()
        self.head.tell(line.key, active=line.active)
        self.title.setText(line.full_name)
        values: dict[str, Any] = self.facts.values(line)
        self.keeper.open(line.handle, values, called=line.full_name)
        self.merging.renew(line)
        now = [one.bar.handle.id for one in record.mandates if one.bar.period.holds(today)]
        self.mandates.show_rows(mandate_rows(record.mandates, now=now))
        self.mandates_head.set_count(len(record.mandates))
        self.uses.show_rows(use_rows(record.used))
        self.uses_head.set_count(len(record.used))
        self.unused.setVisible(not record.used)

    def edit_name(self) -> None:
        """Put the cursor in the name, with all of it chosen."""
        self.facts.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.facts.name.selectAll()

    def begin_merging(self) -> None:
        """Ask who is the same person."""
        if self.record is not None:
            self.keeper.flush()
            self.merging.begin(self.record.line)

    def put_away(self) -> None:
        """Store what is typed and let go of the person: another is on the way, or nobody."""
        super().put_away()
        self.merging.hide()

    def further_acts(self, record: PersonRecord) -> Sequence[tuple[str, Callable[[], object]]]:
        """Offer to merge a person, and to delete one whom nothing names."""
        _ = texts().gettext
        merge = (_("&Merge with…"), self.begin_merging)
        if not all(use.binned for use in record.used):
            return (merge,)
        return (merge, (_("D&elete the person"), self.delete_wanted.emit))

    def _lay_out(self) -> None:
        page = grounded(QWidget(), "surface")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(0)
        self._add(self.facts)
        self._add(self.mandates_head, above=12)
        self._column.addWidget(self.mandates)
        self._add(self.uses_head, above=12)
        self._add(self.unused)
        self._column.addWidget(self.uses)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self.title.setContentsMargins(_SIDE, 0, _SIDE, 8)
        column.addWidget(self.title)
        bar = QHBoxLayout()
        bar.setContentsMargins(_SIDE, 0, _SIDE, 0)
        bar.addWidget(self.keeper.bar)
        column.addLayout(bar)
        column.addWidget(self.merging)
        column.addWidget(self._area, 1)
        self.setFocusProxy(self.facts.first_name)

    def _add(self, part: QWidget, *, above: int = 0) -> None:
        held = QHBoxLayout()
        held.setContentsMargins(_SIDE, above, _SIDE - _BAR, 0)
        held.addWidget(part)
        self._column.addLayout(held)

    def _on_merging_left(self) -> None:
        self.facts.name.setFocus(Qt.FocusReason.OtherFocusReason)
