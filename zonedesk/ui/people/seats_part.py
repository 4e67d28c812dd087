"""The part of the bodies, as what seats somebody in them sees it."""

from __future__ import annotations

from zonedesk.domain.body_record import BodyLine, BodyRecord
from zonedesk.ui.people.record_part import RecordPart


class SeatsPart(RecordPart[BodyLine, BodyRecord]):
    """The bodies with the forms beside them."""

    def seat_somebody(self) -> None:
        """Ask who gets a seat in the body that is chosen."""
        raise NotImplementedError

    def begin_composition(self) -> None:
        """Ask for the names of the usual seats of the body that is chosen."""
        raise NotImplementedError
