"""A field of an open record: its stored value, and how what is typed in it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from zonedesk.services.drafts import KeptDraft
    from zonedesk.ui.kit.keeping.fields import Field


@dataclass(slots=True, eq=False)
class Slot:
    """How a field stands.

    Attributes:
        field: the field.
        waits: it is only ever a draft; a command of its own writes it.
        base: the stored value that what is typed began from.
        typed: something is typed that is not stored.
        unkept: of which the draft does not know yet.
        saved_here: the value that is read next may be ours, cleaned.
        theirs: a stored value that contradicts what is typed; in a tuple, for it may be None.
        offered: a draft of an earlier session that the user has not chosen about.
    """

    field: Field
    waits: bool = False
    base: object = None
    typed: bool = False
    unkept: bool = False
    saved_here: bool = False
    theirs: tuple[object, ...] = ()
    offered: KeptDraft | None = None

    def open(self, value: object) -> None:
        """Show the value of another record."""
        self.base = value
        self.field.show_value(value)

    def forget(self) -> None:
        """Forget the record."""
        self.typed = self.unkept = self.saved_here = False
        self.theirs = ()
        self.offered = None

    def renew(self, value: object) -> bool:
        """Take the value as it is stored now; gives whether it contradicts what is typed."""
        mine, self.saved_here = self.saved_here, False
        if self.typed and value != self.base and not mine:
            self.theirs = (value,)
            return True
        # What was cleaned while it was stored is not shown under the hands of who types on.
        if not (self.typed or (mine and self.field.widget.hasFocus())):
            self.field.show_value(value)
        self.base = value
        return False

    def settle(self, value: object) -> None:
        """Take note that a value was stored from here; what was typed since stays typed."""
        self.base, self.saved_here = value, True
        if self._holds(value):
            self.typed = self.unkept = False
            self.field.mark_saved()

    def keep_mine(self) -> None:
        """Let what is typed take the place of what was stored elsewhere."""
        (self.base,), self.theirs = self.theirs, ()

    def take_theirs(self) -> None:
        """Show what was stored elsewhere and forget what is typed."""
        self.keep_mine()
        self.typed = self.unkept = False
        self.field.show_value(self.base)

    def is_news(self, content: str) -> bool:
        """Whether a draft says something that is not stored; one that cannot be read does not."""
        try:
            return self.field.undrafted(content) != self.base
        except ValueError:
            return False

    def _holds(self, value: object) -> bool:
        try:
            return self.field.value() == value
        except Refused:
            return False
