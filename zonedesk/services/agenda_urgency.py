"""Urgent items: who of those present agrees that an item cannot wait (L19; WGP 25/2, DLB 23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import agenda, attendance, meetings, records
from zonedesk.db.models import AgendaItem, Body, Meeting, UrgencySupporter
from zonedesk.db.queries import people
from zonedesk.db.queries.papers import rules_on
from zonedesk.domain.agenda_late import check_urgency, reason_needed
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import AttendanceStatus, LateFlag
from zonedesk.services.attendance_sheet import entries
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.db.database import Session
    from zonedesk.domain.sittings import AttendanceEntry
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.AGENDA})


def urgency(
    workspace: Workspace, item_id: int, *, supporters: Sequence[int], reason: str
) -> Outcome:
    """Let an item be urgent, by two thirds of those present; the minutes name them (L19).

    The item is marked as urgent with it. What was agreed before is replaced.

    Args:
        workspace: the open work folder.
        item_id: the item.
        supporters: ids of members who are there at the item and have a vote.
        reason: why it cannot wait, as the minutes tell it.

    Raises:
        Refused: ``urgency.nobody_present`` while no attendance is noted; ``urgency.not_present``
            (name); ``urgency.too_few`` (given, needed, present); ``urgency.reason_needed`` where
            the rules of the body ask one; ``meeting.locked``, ``user.may_only_read``.
        Conflict: the item is gone.
    """
    with writing(workspace, "agenda.urgency") as session:
        meeting = meetings.open_meeting_of(session, item_id)
        present = voters(session, meeting.id, item_id=item_id)
        check_urgency(supporters, present=present, names=people.names(session))
        told = typed(reason)
        if not told and _reason_needed(session, meeting.id):
            raise Refused("urgency.reason_needed")
        changed = agenda.link_people(
            session, UrgencySupporter, item_id=item_id, person_ids=supporters
        )
        values = {"late": LateFlag.URGENT, "urgency_reason": told}
        version = records.unmoved(session, AgendaItem, record_id=item_id, seen={})
        changed |= records.change(
            session, AgendaItem, record_id=item_id, row_version=version, values=values
        )
        return Outcome(_TOUCHED if changed else NOTHING, records.running(session), item_id)


def may_support(workspace: Workspace, item_id: int) -> dict[int, str]:
    """Give who may agree that an item is urgent, by id: who is there at it and has a vote.

    Raises:
        Conflict: the item is gone.
    """
    with workspace.database.read() as session:
        item = records.read(session, AgendaItem, record_id=item_id, names=("meeting_id",))
        return voters(session, item["meeting_id"], item_id=item_id)


def voters(session: Session, meeting_id: int, *, item_id: int) -> dict[int, str]:
    """Give the names of those with a vote who are there at an item, by id.

    For a member who is replaced it is who came instead; a substitute has no vote beside the
    member whose seat it is.
    """
    places = attendance.places(session, meeting_id)
    if item_id not in places:
        return {}
    here = [one for one in entries(session, meeting_id) if one.present(places)[item_id]]
    own = {one.person_id for one in here if one.status is AttendanceStatus.PRESENT}
    return dict(_seat(one) for one in here if one.votes and not own & set(one.replaces))


def _seat(entry: AttendanceEntry) -> tuple[int, str]:
    if entry.status is AttendanceStatus.REPLACED and entry.replaced_by_id is not None:
        return entry.replaced_by_id, entry.replaced_by
    return entry.person_id, entry.name


def _reason_needed(session: Session, meeting_id: int) -> bool:
    held = records.read(session, Meeting, record_id=meeting_id, names=("body_id", "held_on"))
    body = records.read(session, Body, record_id=held["body_id"], names=("kind",))
    return reason_needed(rules_on(session, held["held_on"]), body["kind"])
