"""A seat in a body, taken or held otherwise, within the transaction of a command (R14-R18).

Whoever writes a mandate writes it here: the days in order, the seat free, the vote as is usual.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from zonedesk.db.commands import people, records
from zonedesk.db.commands.people import Seat
from zonedesk.db.models import Body, Mandate, Person
from zonedesk.domain.body_record import Period
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.db.database import Session
    from zonedesk.domain.topics import Changes

TOUCHED: Final = frozenset({Topic.PEOPLE, Topic.BODIES, Topic.MEETINGS, Topic.ATTENDANCE})
"""What a change of mandates touches."""
_SEAT: Final = ("body_id", "person_id", "capacity", "rank")
_STORED: Final = (
    *_SEAT,
    "row_version",
    "votes",
    "weight",
    "municipality",
    "valid_from",
    "valid_to",
    "substitute_for_id",
)


def read(session: Session, mandate_id: int) -> Mapping[str, Any]:
    """Read the columns of a mandate; `Conflict` for one that is gone."""
    return records.read(session, Mandate, record_id=mandate_id, names=_STORED)


def usual_votes(session: Session, values: Mapping[str, Any]) -> bool:
    """Tell whether who sits in a capacity votes in a body: only where the body decides."""
    names = ("deliberative",)
    body = records.read(session, Body, record_id=values["body_id"], names=names)
    return bool(body["deliberative"] and values["capacity"].votes)


def take(session: Session, values: Mapping[str, Any]) -> int:
    """Write a new mandate; gives its id.

    Args:
        session: of the transaction.
        values: columns, at least body, person, capacity and first day.

    Raises:
        Refused: as `zonedesk.services.mandates.add`.
    """
    records.read(session, Person, record_id=values["person_id"], names=("id",))
    told = {"votes": usual_votes(session, values), **values}
    held = _seat(told)
    _check(told)
    period = Period(told["valid_from"], told.get("valid_to"))
    people.refuse_overlap(session, held, period=period)
    people.clear_way(session, held, first=period.first)
    return records.add(session, Mandate, values=told)


def change(
    session: Session,
    handle: tuple[int, int],
    *,
    stored: Mapping[str, Any],
    values: Mapping[str, Any],
) -> Outcome:
    """Write what changes of a mandate; nothing is touched where nothing does.

    Args:
        session: of the transaction.
        handle: id and row version of the mandate.
        stored: what `read` gave of it.
        values: columns that change.

    Raises:
        Refused: as `zonedesk.services.mandates.add`.
        Conflict: it moved on since it was read (T57).
    """
    mandate_id, row_version = handle
    after = {**stored, **values}
    _check(after)
    held = _seat(after)
    if any(after[name] != stored[name] for name in (*_SEAT, "valid_from", "valid_to")):
        period = Period(after["valid_from"], after["valid_to"])
        if _reaches_further(after, stored):
            people.refuse_overlap(session, held, period=period, besides=mandate_id)
        people.clear_way(session, held, first=period.first)
    changed = records.change(
        session, Mandate, record_id=mandate_id, row_version=row_version, values=values
    )
    changes: Changes = TOUCHED if changed else NOTHING
    return Outcome(changes, records.running(session), mandate_id)


def _seat(values: Mapping[str, Any]) -> Seat:
    body_id, person_id = values["body_id"], values["person_id"]
    return Seat(body_id, person_id, values["capacity"], values.get("rank"))


def _reaches_further(after: Mapping[str, Any], stored: Mapping[str, Any]) -> bool:
    """Tell whether a change takes days or a seat that the mandate did not have before.

    Who shortens a mandate is never kept from it by an overlap that an import brought.
    """
    if any(after[name] != stored[name] for name in _SEAT):
        return True
    last = after["valid_to"] or date.max
    return after["valid_from"] != stored["valid_from"] or last > (stored["valid_to"] or date.max)


def _check(values: Mapping[str, Any]) -> None:
    first, last = values["valid_from"], values.get("valid_to")
    if last is not None and last < first:
        raise Refused("mandate.end_before_begin", first=first)
    if values.get("weight", 1) < 0:
        raise Refused("mandate.weight_negative")
    if values.get("substitute_for_id") == values["person_id"]:
        raise Refused("mandate.replaces_self")
