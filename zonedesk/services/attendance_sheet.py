"""The attendance sheet of a meeting as it is read: everybody, items, quorum and the year (04)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.db.commands import attendance, meetings, presence, records
from zonedesk.db.models import Body, Meeting
from zonedesk.db.queries import attendance as queries
from zonedesk.db.queries import reconvening
from zonedesk.db.queries.papers import language, rules_on
from zonedesk.documents.presence import presence_sentence
from zonedesk.domain import rules
from zonedesk.domain.presence_moves import told
from zonedesk.domain.presence_quorum import check_quorum
from zonedesk.domain.sittings import AttendanceEntry, AttendanceSheet, PresenceSentence
from zonedesk.domain.words import AttendanceStatus, BodyKind, Capacity
from zonedesk.i18n.catalogue import LANGUAGES, translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonedesk.db.database import Session
    from zonedesk.domain.attendance import QuorumCheck
    from zonedesk.domain.presence_moves import ToldMove
    from zonedesk.domain.sittings import Candidate, Member, SheetItem
    from zonedesk.i18n.catalogue import Translator
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
        quorum=quorum_of(session, meeting_id, everybody=everybody, items=items),
        year=queries.year_of(session, meeting_id),
        sentences=sentences(session, everybody, items=items),
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


def sentences(
    session: Session, everybody: Iterable[AttendanceEntry], *, items: Sequence[SheetItem]
) -> tuple[PresenceSentence, ...]:
    """Give what the minutes say of comings and goings, in the order of the agenda (R58).

    They speak the language of the papers of the zone.
    """
    spoken = language(session)
    tr = translator(spoken if spoken in LANGUAGES else LANGUAGES[0])
    places = {item.id: item.position for item in items}
    moves = [
        (entry, one)
        for entry in everybody
        if entry.there
        for one in told(entry.moves, places=places, reason=_reason(entry))
    ]
    moves.sort(key=lambda pair: (places[pair[1].move.item_id], not pair[1].move.arrives))
    numbers = {item.id: item.number for item in items}
    return tuple(_sentence(*pair, number=numbers[pair[1].move.item_id], tr=tr) for pair in moves)


def _sentence(
    entry: AttendanceEntry, one: ToldMove, *, number: str, tr: Translator
) -> PresenceSentence:
    return PresenceSentence(
        one.move.id,
        entry.person_id,
        item=number,
        arrives=one.move.arrives,
        words=presence_sentence(one.by(_who(entry)), number=number, tr=tr),
        own=bool(one.move.sentence.strip()),
    )


def _who(entry: AttendanceEntry) -> str:
    """Give who comes and goes: of who is replaced it is the substitute."""
    replaced = entry.status is AttendanceStatus.REPLACED
    return (replaced and entry.replaced_by) or entry.name


def _reason(entry: AttendanceEntry) -> str:
    return "" if entry.status is AttendanceStatus.REPLACED else entry.reason


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


def quorum_of(
    session: Session,
    meeting_id: int,
    *,
    everybody: Iterable[AttendanceEntry],
    items: Sequence[SheetItem],
) -> QuorumCheck:
    """Tell whether the body of a meeting is in number, by the rules of its day (L14, L15)."""
    meeting = records.read(session, Meeting, record_id=meeting_id, names=("body_id", "held_on"))
    names = ("kind", "deliberative")
    body = records.read(session, Body, record_id=meeting["body_id"], names=names)
    known = rules_on(session, meeting["held_on"])
    found = rules.find(known, f"quorum.{body['kind']}")
    rule = rules.quorum(known, body["kind"]) if body["deliberative"] else None
    article = found.article if found and rule is not None else _ADVISORY.get(body["kind"], "")
    enough = rules.whole_number(known, f"quoting_convocation.{body['kind']}") if rule else None
    times = reconvening.convocations(session, meeting_id) if enough else {}
    free = {item for item, time in times.items() if enough is not None and time >= enough}
    return check_quorum(everybody, items, rule=rule, article=article, free=free)
