"""Row versions as this window has moved them on: its quick changes are no conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from zonedesk.domain.topics import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.topics import Changes

Made = TypeVar("Made", bound="Changes | Outcome")


class Versions:
    """How far records have come by commands of this window; used in the lane only.

    Two quick changes follow each other before the first one is read back: the second one is then
    no conflict. What somebody else changed still is.
    """

    def __init__(self) -> None:
        self._known: dict[int, int] = {}

    def run(self, record_id: int, row_version: int, command: Callable[[int], Made]) -> Made:
        """Run a command on the newest version that is known of a record.

        Args:
            record_id: of the record.
            row_version: as it was read.
            command: changes the record; gets its version.

        Raises:
            Refused, Conflict: as the command.
        """
        version = self.newest(record_id, row_version)
        made = command(version)
        if made.changes if isinstance(made, Outcome) else made:
            self._known[record_id] = version + 1
        return made

    def newest(self, record_id: int, row_version: int) -> int:
        """Give the newest version that is known of a record, for a command on several of them."""
        return max(row_version, self._known.get(record_id, 0))
