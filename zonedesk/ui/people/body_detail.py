"""One body beside the list: composition, mandates, standing items, facts (interface.md 3.7)."""

from __future__ import annotations

from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.body_record import BodyRecord
from zonedesk.ui.kit.facts import INSET
from zonedesk.ui.kit.keeping.fields import PlainField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.title_edit import TitleEdit
from zonedesk.ui.people.body_facts import BodyFacts
from zonedesk.ui.people.composition import Composition
from zonedesk.ui.people.mandate_form import MandateForm
from zonedesk.ui.people.mandates import Mandates
from zonedesk.ui.people.model import store_body
from zonedesk.ui.people.record_pane import RecordPane
from zonedesk.ui.people.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.ui.kit.desk import Desk

_SIDE, _TAB_SIDE = 24, 12


class BodyTab(IntEnum):
    """What is shown of a body."""

    COMPOSITION = 0
    MANDATES = 1
    STANDING = 2
    FACTS = 3


class BodyDetail(RecordPane[BodyRecord]):
    """The pane of one body.

    Args:
        desk: the open work folder.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _ = texts().gettext
        today = desk.workspace.clock.today
        usable = self.usable
        self.title = TitleEdit(_("Name of the body"))
        self.title.setReadOnly(not usable)
        work = partial(store_body, desk.workspace)
        self.keeper = RecordKeeper(desk, subject="body", save=work, parent=self)
        self.keeper.add("name", PlainField(self.title))
        self.tabs = TabBar()
        self.composition = Composition(today, usable=usable)
        self.mandates = Mandates(today, usable=usable)
        self.standing = Standing(desk, usable=usable)
        self.facts = BodyFacts(self.keeper, usable=usable)
        self.form = MandateForm(today, usable=usable)
        self._lay_out()
        self._connect()

    def show_record(self, record: BodyRecord) -> None:
        """Show a body; of the same one, what is being typed stays."""
        if self.shows_other(record):
            self.form.put_away()
        self.record = record
        line = record.line
        self.head.tell(line.code, active=line.active)
        values: dict[str, Any] = {"name": line.name, **self.facts.values(line)}
        self.keeper.open(line.handle, values, called=line.code)
        self.composition.show_record(record)
        self.mandates.show_record(record)
        self.standing.show_record(record)

    def show_tab(self, tab: BodyTab) -> None:
        """Show another part of the body."""
        self.tabs.setCurrentIndex(tab)

    def edit_name(self) -> None:
        """Put the cursor in the name, with all of it chosen."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def leave(self) -> None:
        """Store what is typed."""
        super().leave()
        self.standing.leave()
        self.form.keep()

    def put_away(self) -> None:
        """Store what is typed and let go of the body: another is on its way, or none."""
        self.form.keep()
        super().put_away()
        self.standing.put_away()
        self.form.put_away()

    def further_acts(self, record: BodyRecord) -> Sequence[tuple[str, Callable[[], object]]]:
        """Offer to delete a body that never met."""
        if record.line.meetings:
            return ()
        return ((texts().gettext("D&elete the body"), self.delete_wanted.emit),)

    def _lay_out(self) -> None:
        _ = texts().gettext
        for words in (_("Composition"), _("Mandates"), _("Standing items"), _("Facts")):
            self.tabs.add(words)
        self.stack = QStackedWidget()
        self.parts: tuple[QWidget, ...] = (
            self.composition,
            self.mandates,
            self.standing,
            self.facts,
        )
        for part in self.parts:
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
            self.stack.addWidget(part)
        title = QHBoxLayout()
        title.setContentsMargins(_SIDE - INSET, 0, _SIDE - INSET, 4)
        title.addWidget(self.title)
        bar = QHBoxLayout()
        bar.setContentsMargins(_SIDE, 0, _SIDE, 0)
        bar.addWidget(self.keeper.bar)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(_TAB_SIDE, 0, _TAB_SIDE, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(title)
        column.addLayout(bar)
        column.addLayout(tabs)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        column.addWidget(self.form)
        self.setFocusProxy(self.stack)
        self._on_tab(0)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.composition.counted.connect(partial(self.tabs.set_count, BodyTab.COMPOSITION))
        self.standing.counted.connect(partial(self.tabs.set_count, BodyTab.STANDING))
        self.form.left.connect(self._on_form_left)
        self.form.opened.connect(partial(QTimer.singleShot, 0, self.mandates, self.mandates.reveal))

    def _on_tab(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.stack.setFocusProxy(self.parts[place])
        seats = place in {BodyTab.COMPOSITION, BodyTab.MANDATES}
        if not seats:
            self.form.keep()
            self.form.put_away()

    def _on_form_left(self) -> None:
        self.parts[self.tabs.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)
