"""The attendance sheet of a meeting as it is read: everybody, items, quorum and the year (04)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.db.commands import attendance, meetings, presence, records
from zonedesk.db.models import Body, Meeting
from zonedesk.db.queries import attendance as queries
from zonedesk.db.queries.papers import rules_on
from zonedesk.domain import rules
from zonedesk.domain.sittings import AttendanceEntry, AttendanceSheet, check_quorum
from zonedesk.domain.words import BodyKind, Capacity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonedesk.db.database import Session
    from zonedesk.domain.sittings import Candidate, Member, QuorumCheck, SheetItem
    from zonedesk.services.workspace import Workspace

#: Laws that let a body advise only.
_ADVISORY = {BodyKind.SECURITY_COUNCIL: "WGP art. 35"}
_STRENGTH = {capacity: place for place, capacity in enumerate(Capacity)}


def read(session: Session, meeting_id: int) -> AttendanceSheet:
    """Give everybody of a meeting: members on its date in rank order, then others noted (R30).

    Nobody stands there twice, whatever mandates they hold (T37, T39); who is no member any more
    stays when noted (T27).

    Raises:
        Conflict: the meeting is gone or in the bin.
        Refused: ``rule.unreadable`` (rule, value).
    """
    meeting = meetings.standing(session, meeting_id)
    items = queries.sheet_items(session, meeting_id)
    everybody = entries(session, meeting_id)
    return AttendanceSheet(
        meeting_id,
        meeting.status.locked,
        everybody,
        reference=meeting.reference,
        items=items,
        quorum=_quorum(session, meeting_id, everybody=everybody, items=items),
        year=queries.year_of(session, meeting_id),
    )


def entries(session: Session, meeting_id: int) -> tuple[AttendanceEntry, ...]:
    """Give the lines of the sheet: members with their mark, then who has one without mandate."""
    meeting = records.read(session, Meeting, record_id=meeting_id, names=("body_id", "held_on"))
    noted = presence.noted(session, meeting_id)
    mandates: dict[int, list[Member]] = {}
    for member in attendance.members(session, meeting["body_id"], day=meeting["held_on"]):
        mandates.setdefault(member.person_id, []).append(member)
    seated = [_seated(held, noted.pop(held[0].person_id, None)) for held in mandates.values()]
    once = queries.ever_seated(session, meeting_id) if noted else set()
    return (*seated, *(replace(one, former=one.person_id in once) for one in noted.values()))


def candidates(workspace: Workspace) -> tuple[Candidate, ...]:
    """Give everybody of the register who may come instead of a member or as an expert, by name."""
    with workspace.database.read() as session:
        return queries.candidates(session)


def _seated(held: Iterable[Member], noted: AttendanceEntry | None) -> AttendanceEntry:
    """Give the line of somebody with mandates: the strongest capacity, a vote if any has one."""
    strongest, *others = sorted(held, key=lambda one: _STRENGTH[one.capacity])
    entry = noted or AttendanceEntry(
        strongest.person_id, strongest.name, strongest.function, strongest.organisation
    )
    every = (strongest, *others)
    replaced = (one.substitute_for_id for one in every if one.substitute_for_id is not None)
    return replace(
        entry,
        capacity=strongest.capacity,
        votes=any(one.votes for one in every),
        also=tuple(dict.fromkeys(one.capacity for one in others)),
        replaces=tuple(dict.fromkeys(replaced)),
        weight=max(one.weight for one in every),
    )


def _quorum(
    session: Session,
    meeting_id: int,
    *,
    everybody: Iterable[AttendanceEntry],
    items: Sequence[SheetItem],
) -> QuorumCheck:
    meeting = records.read(session, Meeting, record_id=meeting_id, names=("body_id", "held_on"))
    names = ("kind", "deliberative")
    body = records.read(session, Body, record_id=meeting["body_id"], names=names)
    known = rules_on(session, meeting["held_on"])
    found = rules.find(known, f"quorum.{body['kind']}")
    rule = rules.quorum(known, body["kind"]) if body["deliberative"] else None
    article = found.article if found and rule is not None else _ADVISORY.get(body["kind"], "")
    return check_quorum(everybody, items, rule=rule, article=article)
