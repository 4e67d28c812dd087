"""What hangs on a dossier: its decisions with their state, and the dossiers it belongs with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.services import dossier_links
from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.decision_copy import link_words
from zonedesk.ui.kit.facts import quiet_field
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.sections import LinkRow, SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.dossier_links import DossierChoice, DossierDecision, LinkedDossier
    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.kit.desk import Desk


class _Rows(QWidget):
    """A heading with rows below it that are made anew."""

    def __init__(self, header: SectionHeader) -> None:
        super().__init__()
        self.header = header
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(header)

    def show_rows(self, parts: Iterable[QWidget], *, count: int) -> None:
        """Show other rows."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = list(parts)
        for part in self._parts:
            self._column.addWidget(part)
        self.header.set_count(count)


class DecisionsPart(_Rows):
    """The decisions on a dossier, each with what it does to others; `wanted` gives a reference."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(SectionHeader(texts().gettext("Decisions"), count=0))
        self.rows: list[LinkRow] = []

    def show_record(self, record: DossierRecord) -> None:
        """Show the decisions of a dossier, the newest first; without any there is nothing."""
        self.rows = [row for one in record.decisions for row in self._rows_of(one)]
        self.show_rows(self.rows, count=len(record.decisions))
        self.setVisible(bool(record.decisions))

    def _rows_of(self, one: DossierDecision) -> Iterable[LinkRow]:
        state = said(one.standing)
        if one.carried_out_on is not None:
            state = f"{state}, {shown_day(one.carried_out_on)}"
        yield self._row(f"{one.called} · {state}", one.called, fact=shown_day(one.day))
        ends = [(link, False) for link in one.earlier]
        ends += [(link, True) for link in one.later if link.counts]
        for link, later in ends:
            words = f"    {link_words(link.kind, later=later)} {link.reference}"
            yield self._row(words, link.reference or link.item, fact=shown_day(link.day))

    def _row(self, words: str, reference: str, *, fact: str) -> LinkRow:
        made = LinkRow(words, fact=fact)
        made.clicked.connect(partial(self.wanted.emit, reference))
        return made


class LinksPart(_Rows):
    """The dossiers that one belongs with; one is added from a list, and taken away by its cross.

    Signals: `wanted` gives the reference of another dossier, `changed` the words and the outcome.

    Args:
        desk: the open work folder.
        usable: whether anything may be changed.
    """

    wanted = Signal(str)
    changed = Signal(str, object)

    def __init__(self, desk: Desk, *, usable: bool) -> None:
        _ = texts().gettext
        act = _("Dossier") if usable else ""
        super().__init__(SectionHeader(_("Linked dossiers"), count=0, act=act, icon="add"))
        self._desk, self._usable = desk, usable
        self._dossier = 0
        self.links: list[LinkRow] = []
        self.remarks: dict[str, QLineEdit] = {}
        self.picker: Picker | None = None
        if self.header.button is not None:
            self.header.button.setAccessibleName(_("Link a dossier"))
            self.header.button.clicked.connect(self.ask)

    def show_record(self, record: DossierRecord) -> None:
        """Show the dossiers that belong with one."""
        self._dossier = record.handle.id
        self.links, self.remarks = [], {}
        self.show_rows([self._row(one) for one in record.linked], count=len(record.linked))

    def ask(self) -> None:
        """Ask which dossier belongs with this one."""
        work = partial(dossier_links.choices, self._desk.workspace, self._dossier)
        self._desk.lane.query(work, self._offer)

    def _offer(self, found: tuple[DossierChoice, ...]) -> None:
        offers = [Offer(one.id, one.title, one.reference) for one in found]
        anchor = self.header.button or self.header
        self.picker = Picker(anchor, offers, name=texts().gettext("Link a dossier"))
        self.picker.picked.connect(self._on_picked)
        self.picker.open()

    def _on_picked(self, other: object) -> None:
        if isinstance(other, int):
            work = partial(dossier_links.link, self._desk.workspace, self._dossier, other_id=other)
            words = texts().gettext("The dossiers are linked")
            self._desk.lane.command(work, done=partial(self._tell, words))

    def _row(self, one: LinkedDossier) -> QWidget:
        told = one.remark if not self._usable else ""
        link = LinkRow(
            " · ".join(filter(None, (one.reference, one.title, told))), fact=said(one.status)
        )
        link.clicked.connect(partial(self.wanted.emit, one.reference))
        self.links.append(link)
        if not self._usable:
            return link
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(link, 1)
        name = texts().gettext("Unlink {reference}").format(reference=one.reference)
        away = icon_button("remove", name)
        away.clicked.connect(partial(self._unlink, one))
        row.addWidget(away)
        column.addLayout(row)
        column.addWidget(self._remark(one))
        return whole

    def _remark(self, one: LinkedDossier) -> QLineEdit:
        """Give the field that says why two dossiers belong together; leaving it writes."""
        _ = texts().gettext
        field = QLineEdit(one.remark)
        quiet_field(field)
        field.setPlaceholderText(_("Why they belong together"))
        name = _("Why {reference} belongs with it").format(reference=one.reference)
        field.setAccessibleName(name)
        field.editingFinished.connect(partial(self._on_remark, one, field))
        self.remarks[one.reference] = field
        return field

    def _on_remark(self, one: LinkedDossier, field: QLineEdit) -> None:
        remark = field.text().strip()
        if remark == one.remark or not field.isModified():
            return
        field.setModified(False)
        work = partial(
            dossier_links.link,
            self._desk.workspace,
            self._dossier,
            other_id=one.id,
            remark=remark,
        )
        words = texts().gettext("The remark on {reference} is kept").format(reference=one.reference)
        self._desk.lane.command(work, done=partial(self._tell, words))

    def _unlink(self, one: LinkedDossier) -> None:
        work = partial(dossier_links.unlink, self._desk.workspace, one.handle.id)
        words = texts().gettext("{reference} is not linked any more")
        told = words.format(reference=one.reference)
        self._desk.lane.command(work, done=partial(self._tell, told))

    def _tell(self, words: str, outcome: Outcome) -> None:
        self.changed.emit(words, outcome)
