"""What came out of an item: result, decision with its reference and state, votes (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.domain.richtext import RichText, plain
from zonedesk.domain.words import DecisionState, ItemResult
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said
from zonedesk.ui.meetings.editor_parts import Marked
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import DecisionEntry, ItemRecord, Voted

_COMBO = 152


class ResultPart(Marked):
    """Result, decision and votes behind the accent rule.

    Signals: `chosen` gives the new `ItemResult` or None; `reference_wanted` asks for the next
    reference of the decision.
    """

    chosen = Signal(object)
    reference_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.result = Combo()
        self.result.setProperty("small", "true")
        self.result.setAccessibleName(_("Result"))
        self.result.addItem(_("No result"), None)
        for one in ItemResult:
            self.result.addItem(named(one), one)
        self.result.setMinimumWidth(theme_of(self).px(_COMBO))
        self.reference = Chip(ChipLook("", "reference"))
        self.number = link(_("Give a number"))
        self.number.setToolTip(_("Give the decision the next reference of the body, for good"))
        self.state = Chip(ChipLook(""))
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self.result, self.reference, self.number, self.state):
            row.addWidget(widget)
        row.addStretch(1)
        self.text = RichTextEdit()
        self.text.setAccessibleName(_("Decision"))
        self.text.document().setDocumentMargin(0)
        self.further = label(wrap=True)
        self.votes = label(tone="muted", wrap=True)
        self.column.addLayout(row)
        for part in (self.text, self.further, self.votes):
            self.column.addWidget(part)
        self.result.activated.connect(self._on_activated)
        self.number.clicked.connect(self.reference_wanted)

    def show_item(self, item: ItemRecord, *, locked: bool) -> None:
        """Show what came out of an item; the text of the decision is shown by its keeper."""
        self.result.setCurrentIndex(self.result.findData(item.result))
        self.result.setEnabled(not locked)
        first = item.decisions[0] if item.decisions else None
        borne = first.reference if first else ""
        self.reference.show_look(ChipLook(borne, "reference"))
        self.reference.setVisible(bool(borne))
        decides = item.result is not ItemResult.WITHDRAWN and not locked
        self.number.setVisible(not borne and first is not None and decides)
        self.state.setVisible(first is not None)
        if first is not None:
            self.state.show_look(_state(first.state))
        self.text.setReadOnly(not decides)
        self.text.setVisible(decides or first is not None)
        self._tell(item)

    def text_of(self, item: ItemRecord) -> RichText:
        """Give the text of the decision that is edited."""
        return item.decisions[0].text if item.decisions else RichText.empty

    def _tell(self, item: ItemRecord) -> None:
        further = "\n".join(_further_words(one) for one in item.decisions[1:])
        votes = "\n".join(_vote_words(one) for one in item.votes)
        for part, words in ((self.further, further), (self.votes, votes)):
            part.setText(words)
            part.setVisible(bool(words))

    def _on_activated(self) -> None:
        code = self.result.currentData()
        # Qt gives back the code alone
        self.chosen.emit(next((one for one in ItemResult if one.value == code), None))


def _state(state: DecisionState) -> ChipLook:
    stands = state is DecisionState.VALID
    shape = Shape.GOOD if stands else Shape.REPLACED
    return ChipLook(named(state), "good" if stands else "neutral", shape=shape)


def _further_words(entry: DecisionEntry) -> str:
    """Write a further decision on one item, which is read only."""
    return " · ".join(filter(None, (entry.reference, said(entry.state), plain(entry.text))))


def _vote_words(vote: Voted) -> str:
    """Say a vote on one line: subject, method, and what was given for each choice."""
    given = (
        f"{said(choice)}: {value if isinstance(value, int) else ', '.join(value)}"
        for choice, value in vote.given
    )
    words = texts().gettext("Vote: {method}").format(method=said(vote.method))
    return " · ".join(filter(None, (vote.subject, words, *given)))
