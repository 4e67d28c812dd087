"""Supervision of a dossier: strip, counting, its days, what came out, and telling the council."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.words import Matter, Role, SupervisionResult
from zonedesk.services import supervision as services
from zonedesk.ui.dossiers.detail_supervision import SupervisionStrip, counted_words, parts_of
from zonedesk.ui.dossiers.detail_supervision_terms import TermsPanel
from zonedesk.ui.dossiers.fields import ChoiceChip, ChoiceKept
from zonedesk.ui.dossiers.looks import result_chip
from zonedesk.ui.dossiers.supervision_words import matter_chip, oversight_words
from zonedesk.ui.kit.buttons import link, small_one
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.facts import INSET, FactGrid, quiet_field
from zonedesk.ui.kit.keeping.fields import LineField, TypedKept
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import Icon, MessageBar
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.theme.icons import CHIP

if TYPE_CHECKING:
    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.keeping.record import RecordKeeper
    from zonedesk.ui.kit.lane import Verdict

_NAME = 152


def noop(text: str) -> str:
    """Mark a source text that is translated where it is shown."""
    return text


_OF_LIST = (("list_sent_on", noop("Sent")), ("list_received_on", noop("Received")))
_MORE = (
    ("copy_sent_on", noop("Certified copy sent")),
    ("posted_on", noop("List posted")),
    ("file_requested_on", noop("File asked for")),
    ("file_sent_on", noop("File sent")),
    ("file_received_on", noop("File received")),
    ("suspended_on", noop("Suspended")),
    ("justified_on", noop("Justified")),
    ("justified_received_on", noop("Justification received")),
    ("answered_on", noop("Answered")),
)


class SupervisionPart(QWidget):
    """What the governor and the minister may still do (WGP art. 85-88).

    Args:
        keeper: stores what is typed.
        desk: the open work folder.
    """

    def __init__(self, keeper: RecordKeeper, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._desk = desk
        self._dossier = 0
        self._opened = False
        self._writes = desk.workspace.user.role is not Role.READER
        self.strip = SupervisionStrip()
        self.matter = ChoiceChip(tuple(Matter), look=matter_chip, name=_("Matter"))
        self.result = ChoiceChip((None, *SupervisionResult), look=result_chip, name=_("Result"))
        self.fields = {
            name: DateField(today=desk.workspace.clock.today) for name, _words in _OF_LIST + _MORE
        }
        self.sent, self.received = (self.fields[name] for name, _words in _OF_LIST)
        self.remark = QLineEdit()
        self.terms = TermsPanel(desk, editable=self._writes)
        self._header = SectionHeader(_("Supervision"), act=_("All terms"))
        self.terms_link = self._header.button or link(_("All terms"))
        self.more_link = small_one(link(_("More days")))
        self.report = small_one(link(_("Put on the agenda of the next meeting")))
        self.heard = label()
        self.trouble = MessageBar("stop", "")
        self._keep(keeper)
        self._lay_out()
        self._connect()

    @property
    def days(self) -> tuple[DateField, ...]:
        """Its fields of days."""
        return tuple(self.fields.values())

    def values(self, record: DossierRecord) -> dict[str, Any]:
        """Give what the keeper shows of a dossier."""
        noted = record.supervision.days
        return {
            "matter": noted.chosen,
            "list_sent_on": noted.sent,
            "list_received_on": noted.received,
            "copy_sent_on": noted.copy_sent,
            "posted_on": noted.posted,
            "file_requested_on": noted.requested,
            "file_sent_on": noted.file_sent,
            "file_received_on": noted.file_received,
            "suspended_on": noted.suspended,
            "justified_on": noted.justified,
            "justified_received_on": noted.justified_received,
            "answered_on": noted.answered,
            "supervision_result": noted.result,
            "supervision_remark": noted.remark,
        }

    def show_record(self, record: DossierRecord) -> None:
        """Show how far supervision is."""
        found = record.supervision
        if record.handle.id != self._dossier:
            self._dossier = record.handle.id
            self._opened = any(self.values(record)[name] for name, _words in _MORE)
            self.terms.hide()
            self.trouble.hide()
        self.strip.show_parts(parts_of(found, record.today))
        words = counted_words(found)
        self._counted.setText(words)
        self._line.setVisible(bool(words))
        self._goes.setText(oversight_words(found))
        self.terms.show_record(record)
        self.terms_link.setVisible(bool(found.terms))
        if not found.terms:
            self.terms.hide()
        self._more.setVisible(self._opened)
        heard = found.days.reported
        told = texts().gettext("reported to {reference}").format(reference=heard)
        self.heard.setText(told if heard else "")
        self._reported.setVisible(found.result is not None)
        self.heard.setVisible(bool(heard))
        self.report.setVisible(self._writes and not heard)

    def only_read(self) -> None:
        """Let nothing be typed or chosen."""
        for field in (*self.days, self.remark):
            field.setReadOnly(True)
        for chip in (self.matter, self.result):
            chip.setEnabled(False)

    def _keep(self, keeper: RecordKeeper) -> None:
        _ = texts().gettext
        for name, field in self.fields.items():
            keeper.add(name, TypedKept(field))
        keeper.add("matter", ChoiceKept(self.matter, name=_("Matter")))
        keeper.add("supervision_result", ChoiceKept(self.result, name=_("Result")))
        keeper.add("supervision_remark", LineField(self.remark))

    def _lay_out(self) -> None:
        _ = texts().gettext
        self._counted = label(style="secondary", tone="muted", wrap=True)
        self._goes = label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.strip)
        column.addWidget(self._counting())
        column.addWidget(self.terms)
        column.addSpacing(4)
        column.addWidget(self._first())
        self._more = self._rest()
        column.addWidget(self._more)
        column.addWidget(self._links())
        column.addWidget(self.trouble)
        self.terms.hide()
        self.trouble.hide()

    def _counting(self) -> QWidget:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(6)
        row.addWidget(Icon("info", tone="muted", size=CHIP), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._counted, 1)
        return self._line

    def _first(self) -> QWidget:
        _ = texts().gettext
        grid = FactGrid()
        grid.add(_("Matter"), _held(self.matter))
        grid.add(_("Governor"), _held(self._goes))
        for name, words in _OF_LIST:
            grid.add(_(words), quiet_field(self.fields[name]))
        grid.add(_("Result"), _held(self.result))
        self._reported = _held(self.heard, self.report)
        grid.add("", self._reported)
        return grid

    def _rest(self) -> QWidget:
        _ = texts().gettext
        grid = FactGrid(name=_NAME)
        for name, words in _MORE:
            grid.add(_(words), quiet_field(self.fields[name]))
        grid.add(_("Remark"), quiet_field(self.remark))
        return grid

    def _links(self) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self.more_link)
        row.addStretch(1)
        return held

    def _connect(self) -> None:
        self.terms_link.clicked.connect(self._on_terms)
        self.more_link.clicked.connect(self._on_more)
        self.report.clicked.connect(self._on_report)

    def _on_terms(self) -> None:
        self.terms.setVisible(self.terms.isHidden())

    def _on_more(self) -> None:
        self._opened = self._more.isHidden()
        self._more.setVisible(self._opened)

    def _on_report(self) -> None:
        self.trouble.hide()
        work = partial(services.report, self._desk.workspace, self._dossier)
        self._desk.lane.command(work, done=self._on_reported, failed=self._on_refused)

    def _on_reported(self, outcome: Outcome) -> None:
        words = texts().gettext("reported to {reference}").format(reference=outcome.reference)
        self.heard.setText(words)

    def _on_refused(self, verdict: Verdict) -> None:
        self.trouble.tell("stop", verdict_words(verdict))
        self.trouble.show()


def _held(*parts: QWidget) -> QWidget:
    """Let parts without an edge begin where the words of quiet fields do."""
    held = QWidget()
    held.setProperty("quiet", "true")  # it brings its own inset
    row = QHBoxLayout(held)
    row.setContentsMargins(INSET, 4, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, QLabel) else 0)
    if not any(isinstance(part, QLabel) for part in parts):
        row.addStretch(1)
    return held
