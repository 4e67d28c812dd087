"""A field of an open record: its stored value, and how what is typed in it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused
from zonedesk.ui.kit.verdicts import verdict_words

if TYPE_CHECKING:
    from zonedesk.services.drafts import KeptDraft
    from zonedesk.ui.kit.keeping.fields import Field
    from zonedesk.ui.kit.lane import Verdict


@dataclass(slots=True, eq=False)
class Slot:
    """How a field stands.

    Attributes:
        field: the field.
        waits: it is only ever a draft; a command of its own writes it.
        base: the stored value that what is typed began from.
        typed: something is typed that is not stored.
        unkept: of which the draft does not know yet.
        sent: values on their way to be stored, the first one first.
        saved_here: the value that is read next may be ours, cleaned.
        theirs: a stored value that contradicts what is typed; in a tuple, for it may be None.
        offered: a draft of an earlier session that the user has not chosen about.
        refused: why what is typed could not be stored when it was last tried.
    """

    field: Field
    waits: bool = False
    base: object = None
    typed: bool = False
    unkept: bool = False
    sent: tuple[object, ...] = ()
    saved_here: bool = False
    theirs: tuple[object, ...] = ()
    offered: KeptDraft | None = None
    refused: Verdict | None = None

    @property
    def coming(self) -> object:
        """The value that is stored once everything on its way has come there."""
        return self.sent[-1] if self.sent else self.base

    def open(self, value: object) -> None:
        """Show the value of another record."""
        self.base = value
        self.field.show_value(value)

    def forget(self) -> None:
        """Forget the record."""
        self.typed = self.unkept = self.saved_here = False
        self.theirs = self.sent = ()
        self.offered = None
        self.accept()

    def renew(self, value: object) -> bool:
        """Take the value as it is stored now; gives whether it contradicts what is typed."""
        mine, self.saved_here = self.saved_here, False
        if self.typed and value != self.base and not mine:
            self.theirs = (value,)
            # Another window of the same user forgot the draft when it stored the field.
            self.unkept = True
            return True
        # What was cleaned while it was stored is not shown under the hands of who types on.
        if not (self.typed or (mine and self.field.widget.hasFocus())):
            self.field.show_value(value)
        self.base = value
        return False

    def send(self, value: object) -> None:
        """Take note that a value is on its way to be stored; refused, it is a draft."""
        self.sent = (*self.sent, value)
        self.unkept = False

    def settle(self, value: object, *, changed: bool) -> None:
        """Take note that a value was stored from here; what was typed since stays typed.

        Args:
            value: that was sent.
            changed: whether it changed the record; otherwise nothing of ours will be read.
        """
        self.sent = self.sent[1:]
        if changed:
            self.base, self.saved_here = value, True
        self.accept()
        if not self.sent and self._holds(value):
            self.typed = self.unkept = False
            self.field.mark_saved()

    def fail(self, *, kept: bool) -> None:
        """Take note that a value that was sent is not stored, and whether it is a draft."""
        self.sent = self.sent[1:]
        self.unkept = self.unkept or not kept

    def refuse(self, verdict: Verdict) -> None:
        """Mark the field when a rule says no to what is typed."""
        self.refused = verdict
        self.field.mark(verdict_words(verdict) if isinstance(verdict, Refused) else "")

    def accept(self) -> None:
        """Take the mark away."""
        if self.refused is not None:
            self.refused = None
            self.field.mark("")

    def keep_mine(self) -> None:
        """Let what is typed take the place of what was stored elsewhere."""
        (self.base,), self.theirs = self.theirs, ()

    def take_theirs(self) -> None:
        """Show what was stored elsewhere and forget what is typed."""
        self.keep_mine()
        self.typed = self.unkept = False
        self.accept()
        self.field.show_value(self.base)

    def is_news(self, content: str) -> bool:
        """Whether a draft says something that is not stored."""
        return self.field.is_news(content, self.base)

    def _holds(self, value: object) -> bool:
        try:
            return self.field.value() == value
        except Refused:
            return False
