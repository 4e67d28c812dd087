"""Where in the place of the meetings somebody is, for back, forward and own windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from zonedesk.domain.references import split_item_reference
from zonedesk.ui.kit import wanted
from zonedesk.ui.kit.desk import Spot
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_model import CLOSING, OPENING

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.domain.rows import MeetingRow

_ENDS: Final = {"opening": OPENING, "closing": CLOSING}


class RecordPlace(NamedTuple):
    """Where in a meeting somebody is: tab and item; ``number`` is looked for when it is there.

    ``need`` is what is to be mended there, or the step that is to be taken
    (`zonedesk.ui.kit.wanted`).
    """

    reference: str
    tab: int = 0
    item: int | None = None
    number: str = ""
    need: str = ""


class NewPlace(NamedTuple):
    """The form of a new meeting."""


class PlannerPlace(NamedTuple):
    """The planner at a year."""

    year: int


def place_of(reference: str) -> RecordPlace:
    """Give the place of a reference of a meeting or item: ``ZVR/2018/2#4``, ``#opening``."""
    record, need = wanted.split(reference)
    meeting, number = split_item_reference(record)
    item = _ENDS.get(number or "")
    told = "" if item is not None else number or ""
    return RecordPlace(meeting, item=item, number=told, need=need)


def item_in(record: MeetingRecord, place: RecordPlace) -> int | None:
    """Find the key of the item that a place means; None where it means none that is there."""
    if not place.number:
        return place.item
    numbers = {one.row.number: one.handle.id for one in record.items}
    return numbers.get(place.number)


def spot_of(row: MeetingRow, state: object) -> Spot:
    """Give the spot of a meeting: its year and reference."""
    return Spot((str(row.date.year), row.reference), state)


def paper_spot(row: MeetingRow, state: object) -> Spot:
    """Give the spot of a paper of a meeting."""
    return Spot((str(row.date.year), row.reference, texts().gettext("Print")), state)


def new_spot() -> Spot:
    """Give the spot of a new meeting."""
    return Spot((texts().gettext("New meeting"),), NewPlace())


def planner_spot(year: int) -> Spot:
    """Give the spot of the planner."""
    return Spot((texts().gettext("Year planning"), str(year)), PlannerPlace(year))
