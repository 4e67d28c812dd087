"""What every paper of a meeting starts from: the meeting, its zone, its rules, its approval."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, bindparam, exists, select

from zonedesk.db.models import (
    AgendaItem,
    Body,
    Dossier,
    IssuedDocument,
    ItemGuest,
    Meeting,
    Rule,
    RuleSet,
    Zone,
)
from zonedesk.db.prepared import fetch
from zonedesk.db.queries import agenda, approvals
from zonedesk.db.queries.markings import wordings
from zonedesk.db.queries.paper_people import holder, seats
from zonedesk.domain import rules
from zonedesk.domain.papers import Approval, Heading, House
from zonedesk.domain.words import Capacity, MeetingMode, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import RowMapping
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.paper_people import Seat
    from zonedesk.domain.papers import Party
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.words import Edition

# Written once: a list asks them for every day (`zonedesk.db.prepared`).
_SET_OF_DAY: Final = (
    select(RuleSet.id)
    .join(Zone, Zone.profile == RuleSet.profile)
    .where(RuleSet.valid_from <= bindparam("day"))
    .order_by(RuleSet.valid_from.desc())
    .limit(1)
    .scalar_subquery()
)
_IN_FORCE: Final = (
    select(Rule.code, Rule.value, Rule.article, RuleSet.profile)
    .select_from(RuleSet)
    .outerjoin(Rule, and_(Rule.rule_set_id == RuleSet.id, Rule.code.startswith(bindparam("about"))))
    .where(RuleSet.id == _SET_OF_DAY)
    .order_by(Rule.id)
)
_WITH_MINUTES = (MeetingStatus.DRAFT_MINUTES, MeetingStatus.APPROVED, MeetingStatus.CLOSED)


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A meeting as its papers need it.

    ``seats`` tells who sits in the body on the day of the meeting, in rank order; ``convocation``
    is 2 or 3 where the body was not in number before; ``version`` is that of its minutes.
    """

    id: int
    body_id: int
    heading: Heading
    seats: tuple[Seat, ...]
    opening: RichText
    closing: RichText
    next_meeting: str | date | None
    convocation: int = 1
    mode: MeetingMode = MeetingMode.PHYSICAL
    version: int = 1
    chair_id: int | None = None
    secretary_id: int | None = None

    @property
    def day(self) -> date:
        """Day of the meeting, on which members, functions and rules are judged."""
        return self.heading.date


def language(session: Session) -> str:
    """Give the first language of the zone."""
    return (session.scalar(select(Zone.languages)) or "nl").split(";")[0].strip()


def languages(session: Session) -> tuple[str, ...]:
    """Give the languages of the zone, the first one first."""
    told = session.scalar(select(Zone.languages)) or "nl"
    return tuple(one.strip() for one in told.split(";") if one.strip())


def house(session: Session) -> House:
    """Give the house style of the zone; what is not set is empty."""
    zone = session.execute(select(Zone.name, Zone.address, Zone.accent, Zone.logo)).one()
    return House(
        zone.name,
        zone.address,
        accent=zone.accent,
        logo=zone.logo,
        wordings=wordings(session),
    )


def dossiers_on_agenda(session: Session, record_id: int) -> dict[str, str]:
    """Give the titles of the dossiers on the agenda of a meeting, by their references."""
    query = (
        select(Dossier.reference, Dossier.title)
        .join(AgendaItem, AgendaItem.dossier_id == Dossier.id)
        .where(
            AgendaItem.meeting_id == record_id,
            AgendaItem.deleted_at.is_(None),
            Dossier.deleted_at.is_(None),
        )
    )
    return {row.reference: row.title for row in session.execute(query)}


def invited(
    session: Session, record_id: int, *, parties: Mapping[int, Party]
) -> dict[str, tuple[str, ...]]:
    """Give who is invited for one item only (R22): names by the number of the item."""
    rows = session.execute(
        select(ItemGuest.item_id, ItemGuest.person_id)
        .join(AgendaItem, ItemGuest.item_id == AgendaItem.id)
        .where(AgendaItem.meeting_id == record_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position, ItemGuest.id)
    ).all()
    numbers = agenda.numbers(session, Meeting.id == record_id) if rows else {}
    found: dict[str, tuple[str, ...]] = {}
    for item_id, person_id in rows:
        number = numbers.get(item_id, "")
        found[number] = (*found.get(number, ()), parties[person_id].name)
    return found


def meeting(
    session: Session, record_id: int, *, language: str, parties: Mapping[int, Party]
) -> MeetingRecord:
    """Read a meeting; its place, chair and secretary are the body's where it has none itself.

    Args:
        session: to read with.
        record_id: of the meeting.
        language: nl, fr or de; a body without a name in it keeps its Dutch one.
        parties: everybody as they were on the day of the meeting, by id.
    """
    names = (Body.name, Body.name_fr, Body.name_de, Body.place.label("place_of_body"))
    about = (Body.kind.label("body_kind"), Body.deliberative, Body.minutes_kind)
    filed = exists().where(
        IssuedDocument.meeting_id == Meeting.id, IssuedDocument.kind == "minutes"
    )
    query = select(*Meeting.__table__.columns, *names, *about, filed.label("filed")).join(
        Body, Meeting.body_id == Body.id
    )
    row = session.execute(query.where(Meeting.id == record_id)).mappings().one()
    sitting = seats(session, row["body_id"], day=row["held_on"])
    chair = row["chair_id"] or holder(sitting, Capacity.CHAIR)
    secretary = row["secretary_id"] or holder(sitting, Capacity.SECRETARY)
    heading = _heading(row, language=language)
    return MeetingRecord(
        id=record_id,
        body_id=row["body_id"],
        heading=replace(
            heading, chair=parties.get(chair or 0), secretary=parties.get(secretary or 0)
        ),
        seats=sitting,
        opening=row["opening"],
        closing=row["closing"],
        next_meeting=row["next_on"] or row["next_text"] or None,
        convocation=row["convocation"],
        mode=row["mode"],
        version=row["version"],
        chair_id=chair,
        secretary_id=secretary,
    )


def _heading(row: RowMapping, *, language: str) -> Heading:
    status: MeetingStatus = row["status"]
    return Heading(
        reference=row["reference"],
        body=row.get(f"name_{language}") or row["name"],
        body_kind=row["body_kind"],
        deliberative=row["deliberative"],
        minutes_kind=row["minutes_kind"],
        kind=row["kind"],
        date=row["held_on"],
        start=row["starts_at"],
        end=row["ends_at"],
        place=row["place"] or row["place_of_body"],
        status=status,
        chair=None,
        secretary=None,
        taken_over=row["taken_over"] and status.locked and not row["filed"],
        began=row["began_at"],
    )


def rules_on(session: Session, day: date, *, about: str = "") -> tuple[rules.Rule, ...]:
    """Give the rules of the zone's profile in force on a day; before the first set, none.

    They are completed with the defaults of the profile (`zonedesk.domain.rules.completed`): this is
    how all that asks the rules of one day reads them. ``about`` is how the codes begin that are
    asked, for who needs a few.
    """
    stored = fetch(session, _IN_FORCE, day=day, about=about)
    if not stored:
        return ()
    told = (rules.Rule(*row[:3]) for row in stored if row[0] is not None)
    found = rules.completed(told, stored[0][3])
    return tuple(rule for rule in found if rule.code.startswith(about)) if about else found


def approval(session: Session, record: MeetingRecord) -> Approval:
    """Tell where the minutes of a meeting were approved; see `approvals.approval`."""
    heading = record.heading
    minutes = approvals.Minutes(
        record.id,
        record.body_id,
        record.day,
        heading.start,
        heading.status,
        version=record.version,
    )
    return approvals.approval(session, minutes)


def status(session: Session, record_id: int) -> MeetingStatus | None:
    """Tell where a meeting stands; None for one that is gone."""
    return session.scalar(select(Meeting.status).where(Meeting.id == record_id))


def issued(
    session: Session,
    record_id: int,
    *,
    kind: str,
    edition: Edition,
    language: str,
    version: int = 0,
) -> bytes | None:
    """Give the paper of a meeting that left the house last; None while none did.

    Args:
        session: to read with.
        record_id: of the meeting.
        kind: of the paper.
        edition: full or public.
        language: nl, fr or de.
        version: of minutes; 0 for whichever is the last.
    """
    query = select(IssuedDocument.content).where(
        IssuedDocument.meeting_id == record_id,
        IssuedDocument.kind == kind,
        IssuedDocument.edition == edition,
        IssuedDocument.language == language,
    )
    if version:
        query = query.where(IssuedDocument.version == version)
    last = query.order_by(IssuedDocument.issued_at.desc(), IssuedDocument.id.desc()).limit(1)
    return session.scalar(last)
