"""The drafts of one record on their way to and from the work folder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from zonedesk.i18n.formats import clock
from zonedesk.services import drafts
from zonedesk.services.drafts import Place
from zonedesk.system.clock import in_brussels
from zonedesk.ui.kit.dates import shown_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from zonedesk.services.drafts import KeptDraft
    from zonedesk.ui.kit.desk import Desk

#: A draft that is offered and typed over before the user chose stays under this name beside it.
OFFERED: Final = "+"


class Shelf:
    """Where the drafts of the fields of a record lie.

    Args:
        desk: the open work folder.
        subject: a name of `zonedesk.services.drafts.SUBJECTS`.
        record_id: of the record.
        version: its row version when the typing began.
    """

    def __init__(self, desk: Desk, subject: str, *, record_id: int, version: int) -> None:
        self._desk = desk
        self._subject = subject
        self._record_id = record_id
        self._lying: set[str] = set()
        self.version = version

    def look(self, found: Callable[[Sequence[KeptDraft]], object]) -> None:
        """Read what lies there from an earlier session."""
        work = partial(
            drafts.of_record, self._desk.workspace, self._subject, record_id=self._record_id
        )
        self._desk.lane.query(work, found)

    def note(self, name: str) -> None:
        """Know that a draft lies there."""
        self._lying.add(name)

    def lies(self, name: str) -> bool:
        """Whether a draft lies there, or is on its way."""
        return name in self._lying

    def keep(self, contents: Mapping[str, str], *, version: int | None = None) -> None:
        """Keep drafts; in the lane.

        Args:
            contents: of the drafts, by the names of their fields.
            version: of the record when they were typed; the one it has now when left out.
        """
        if not self._desk.workspace.lock.held:
            return  # the folder was closed: what was typed was kept when it was left
        row_version = self.version if version is None else version
        for name, content in contents.items():
            place = self.place(name)
            drafts.keep(self._desk.workspace, place, content=content, row_version=row_version)
            self._lying.add(name)

    def keep_later(self, contents: Mapping[str, str]) -> None:
        """Keep drafts, in the lane when it is their turn."""
        # They are on their way from now on: what is dropped before they lie there goes as well.
        self._lying.update(contents)
        self._desk.lane.query(partial(self.keep, contents, version=self.version))

    def saving(self, names: Iterable[str]) -> None:
        """Take note that the fields are on their way to be stored, which forgets their drafts."""
        self._lying.difference_update(names)

    def drop(self, *names: str) -> None:
        """Forget drafts."""
        for name in self._lying & set(names):
            self._lying.discard(name)
            self._desk.lane.query(partial(drafts.drop, self._desk.workspace, self.place(name)))

    def forget(self, name: str) -> None:
        """Forget a draft at once; in the lane."""
        self._lying.discard(name)
        drafts.drop(self._desk.workspace, self.place(name))

    def told(self, typed_at: datetime) -> str:
        """Tell when something was typed: the hour, and before today the day too."""
        local = in_brussels(typed_at)
        hour = clock(local.time())
        today = local.date() == self._desk.workspace.clock.today()
        return hour if today else f"{shown_day(local.date())} {hour}"

    def place(self, name: str) -> Place:
        """Give the place of a draft."""
        return Place(self._subject, self._record_id, name)
