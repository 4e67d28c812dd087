"""Parts of a decision beside the register: texts to read, facts, links to other decisions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.decision_copy import link_words
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.sections import LinkRow, SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from zonedesk.domain.decision_record import DecisionFacts, DecisionSheet, LinkedDecision
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.vote_record import Voted
    from zonedesk.ui.kit.buttons import Button
    from zonedesk.ui.kit.facts import FactGrid


class ReadPart(QWidget):
    """A heading and a text below it that is read, not typed in."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = RichTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(words)
        self.text.document().setDocumentMargin(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionHeader(words))
        column.addWidget(self.text)

    def show_text(self, text: RichText) -> None:
        """Show a text; without one there is nothing."""
        self.text.set_rich(text)
        self.setVisible(not text.is_empty)


class LinkRows(QWidget):
    """What a decision changes and what changes it; `wanted` gives the item of the other one."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LinkRow] = []
        self._header = SectionHeader(texts().gettext("Linked decisions"), count=0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._header)

    def show_links(self, facts: DecisionFacts) -> None:
        """Show the links of a decision; what a later one is still to do is not told."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        done = [(one, True) for one in facts.later if one.counts]
        links = [*((one, False) for one in facts.earlier), *done]
        self.rows = [self._row(one, later=later) for one, later in links]
        for row in self.rows:
            self._column.addWidget(row)
        self._header.set_count(len(self.rows))
        self.setVisible(bool(self.rows))

    def _row(self, one: LinkedDecision, *, later: bool) -> LinkRow:
        words = f"{link_words(one.kind, later=later)} {one.reference}: {one.title}"
        made = LinkRow(words, fact=shown_day(one.day))
        made.clicked.connect(partial(self.wanted.emit, one.item))
        return made


class FactLabels:
    """Rows of a grid that are read; one without a value is not there.

    Args:
        grid: that they stand in.
    """

    def __init__(self, grid: FactGrid) -> None:
        _ = texts().gettext
        names = (_("Result"), _("Responsible"), _("Effective date"), _("Dossier"), _("Item"))
        self.dossier = link("")
        self.values: list[QLabel | Button] = [label("", wrap=True) for _name in names]
        self.values[names.index(_("Dossier"))] = self.dossier
        self._names = [
            grid.add(name, value) for name, value in zip(names, self.values, strict=True)
        ]

    def show_sheet(self, sheet: DecisionSheet) -> None:
        """Show what is known of a decision."""
        row = sheet.line.row
        told = (
            named(row.result) if row.result else "",
            row.responsible,
            shown_day(row.effective) if row.effective else "",
            row.dossier,
            sheet.item_title if sheet.item_title != row.title else "",
        )
        for name, value, words in zip(self._names, self.values, told, strict=True):
            value.setText(words)
            for part in (name, value):
                part.setVisible(bool(words))


def vote_words(vote: Voted) -> str:
    """Say a vote on one line: subject, method, and what was given for each choice."""
    given = (
        f"{said(choice)}: {value if isinstance(value, int) else ', '.join(value)}"
        for choice, value in vote.given
    )
    words = texts().gettext("Vote: {method}").format(method=said(vote.method))
    return " · ".join(filter(None, (vote.subject, words, *given)))
