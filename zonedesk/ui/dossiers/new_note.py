"""A new note on a dossier: what it is, its text, and until when if it is a term (R53)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import FollowUpKind
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.facts import FactGrid
from zonedesk.ui.kit.new_entry import NewEntry
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

KINDS: Final = (
    FollowUpKind.REMARK,
    FollowUpKind.CONTACT,
    FollowUpKind.PHONE,
    FollowUpKind.LETTER_IN,
    FollowUpKind.LETTER_OUT,
    FollowUpKind.DEADLINE,
    FollowUpKind.PROGRESS,
    FollowUpKind.EVALUATION,
)
"""What a note can be, the most usual first."""


class NewNote(NewEntry):
    """A new note; the day until which it counts shows for a term.

    Args:
        today: the day in Brussels.
    """

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        self.choice = Combo()
        super().__init__(FollowUpKind.REMARK, closes=True, chooser=self.choice, parent=parent)
        _ = texts().gettext
        self.field.setPlaceholderText(_("What was said, received, sent or agreed…"))
        self.choice.setAccessibleName(_("Kind of entry"))
        for kind in KINDS:
            progress = kind is FollowUpKind.PROGRESS
            self.choice.addItem(_("State of play") if progress else named(kind))
        self.due_on = DateField(today=today, ahead=True)
        self._due = FactGrid()
        self._due.add(_("Until"), self.due_on)
        self._grid.addWidget(self._due, 3, 0, 1, 2)
        self.choice.currentIndexChanged.connect(self._on_kind)
        self._on_kind()

    @property
    def kind(self) -> FollowUpKind:
        """The kind that is chosen."""
        return KINDS[self.choice.currentIndex()]

    @property
    def due(self) -> date | None:
        """Until when, of a term."""
        self.due_on.take()
        found = self.due_on.value()
        return found if isinstance(found, date) and self.kind is FollowUpKind.DEADLINE else None

    def choose(self, kind: FollowUpKind) -> None:
        """Choose a kind."""
        self.choice.setCurrentIndex(KINDS.index(kind))

    def clear(self) -> None:
        """Forget what was typed, and its day."""
        super().clear()
        self.due_on.set_value(None)

    def _on_kind(self) -> None:
        self._due.setVisible(self.kind is FollowUpKind.DEADLINE)
