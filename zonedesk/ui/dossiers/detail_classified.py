"""The classified document of a dossier: level and reference, with why nothing else is there.

Both are kept together, when the second of them was filled in or both were emptied.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.classified import ARTICLES, LAW, LONGEST
from zonedesk.domain.words import LegalClassification
from zonedesk.services import classified
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.forms import Trouble
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict


class ClassifiedPart(QWidget):
    """Level and reference under a heading.

    Signal: `stale` tells that the dossier moved on and must be read again.

    Args:
        usable: whether anything may be changed.
    """

    stale = Signal()

    def __init__(self, desk: Desk, *, usable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._desk, self._usable = desk, usable
        self._record: DossierRecord | None = None
        self.level, self.reference, self.trouble = Combo(), QLineEdit(), Trouble()
        self.level.addItem(_("None"), None)
        for one in LegalClassification:
            self.level.addItem(named(one), one)
        self.level.setAccessibleName(_("Level of the classified document"))
        self.reference.setAccessibleName(_("Reference of the classified document"))
        self.reference.setPlaceholderText(_("Reference only"))
        self.reference.setMaxLength(LONGEST)
        self.level.setEnabled(usable)
        self.reference.setReadOnly(not usable)
        why = _(
            "Only the reference stands here: classified information may only be kept in systems "
            "approved for it ({law}, art. {articles})."
        )
        told = why.format(law=LAW, articles=_(" and ").join(ARTICLES))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.level)
        row.addWidget(self.reference, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(SectionHeader(_("Classified document")))
        column.addLayout(row)
        column.addWidget(self.trouble)
        column.addWidget(label(told, "secondary", tone="muted", wrap=True))
        self.level.activated.connect(self._on_level)
        self.reference.editingFinished.connect(self.save)

    def show_record(self, record: DossierRecord) -> None:
        """Show what a dossier notes; of the same one, what is being typed stays."""
        before, self._record = self._record, record
        if before is not None and before.handle.id == record.handle.id:
            stood = (before.classification, before.classified_reference)
            if self._typed() != stood:
                return
        self.level.setCurrentIndex(max(0, self.level.findData(record.classification)))
        self.reference.setText(record.classified_reference)
        self.trouble.say("")

    def save(self) -> None:
        """Keep level and reference, once both are there or both are gone."""
        record = self._record
        level, reference = self._typed()
        if record is None or not self._usable:
            return
        if (level, reference) == (record.classification, record.classified_reference):
            self.trouble.say("")
            return
        work = partial(
            classified.note_classified,
            self._desk.workspace,
            record.handle.id,
            row_version=record.handle.row_version,
            level=level,
            reference=reference,
        )
        self._desk.lane.command(work, None, done=self._on_kept, failed=self._on_refused)

    def _typed(self) -> tuple[LegalClassification | None, str]:
        return self.level.currentData(), self.reference.text().strip()

    def _on_level(self) -> None:
        if self.level.currentData() is None:
            self.reference.clear()
        if self.level.currentData() is None or self.reference.text().strip():
            self.save()
        else:
            self.reference.setFocus()

    def _on_kept(self, _changes: object) -> None:
        self.trouble.say("")

    def _on_refused(self, verdict: Verdict) -> None:
        self.trouble.say(verdict_words(verdict))
