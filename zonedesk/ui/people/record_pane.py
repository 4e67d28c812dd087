"""One record beside its list: what the panes of a body and of a person have in common."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zonedesk.domain.words import Role
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.people.record_head import RecordHead

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.handles import Handle
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.keeping.record import RecordKeeper


class ListedLine(Protocol):
    """A body or a person as the list shows it."""

    @property
    def handle(self) -> Handle:
        """What an editor holds on to."""

    @property
    def active(self) -> bool:
        """Whether it is still used."""


class ListedRecord(Protocol):
    """All that is shown of one line of the list."""

    @property
    def line(self) -> ListedLine:
        """The line as it was read with the record."""


Record = TypeVar("Record", bound=ListedRecord)


class RecordPane(QWidget, Generic[Record]):
    """The pane of one record under its head.

    Signals: `back_wanted` asks for the list, `window_wanted` for a window of its own,
    `delete_wanted` for the bin, `activity_wanted` whether the record is to be in use.

    Args:
        desk: the open work folder.

    Attributes:
        keeper: stores what is typed.
        record: what is shown, None while nothing is.
    """

    back_wanted = Signal()
    window_wanted = Signal()
    delete_wanted = Signal()
    activity_wanted = Signal(bool)

    keeper: RecordKeeper

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        grounded(self, "surface")
        self.usable = desk.workspace.user.role is not Role.READER
        self.record: Record | None = None
        self.head = RecordHead(self._acts)
        self.head.more.setVisible(self.usable)
        self.head.back_wanted.connect(self.back_wanted)
        self.head.window_wanted.connect(self.window_wanted)

    def show_record(self, record: Record) -> None:
        """Show a record; of the same one, what is being typed stays."""
        raise NotImplementedError

    def shows_other(self, record: Record) -> bool:
        """Tell whether a record is another one than the one that is shown."""
        return self.record is None or self.record.line.handle.id != record.line.handle.id

    def edit_name(self) -> None:
        """Put the cursor in the name, with all of it chosen."""
        raise NotImplementedError

    def further_acts(self, record: Record) -> Sequence[tuple[str, Callable[[], object]]]:
        """Give words and handler of what the menu offers beside taking out of use."""
        raise NotImplementedError

    def leave(self) -> None:
        """Store what is typed."""
        self.keeper.flush()

    def put_away(self) -> None:
        """Store what is typed and let go of the record: another is on its way, or none."""
        self.keeper.close()
        self.record = None

    def _acts(self) -> Sequence[tuple[str, Callable[[], object]]]:
        _ = texts().gettext
        if self.record is None:
            return ()
        active = self.record.line.active
        words = _("&Deactivate") if active else _("&Activate again")
        idle = (words, partial(self.activity_wanted.emit, not active))
        return (idle, *self.further_acts(self.record))
