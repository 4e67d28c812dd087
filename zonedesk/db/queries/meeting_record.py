"""What the editor of a meeting holds beside the rows of the lists: handles, own marks, links.

Everything about one item is read by its id alone, so that the next item is there at once, however
much else the work folder holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, func, select

from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Dossier,
    Function,
    ItemPlanLine,
    Meeting,
    MeetingStep,
    Person,
    PlanLine,
)
from zonedesk.db.prepared import fetch
from zonedesk.db.queries import agenda_sent, people
from zonedesk.domain.handles import Handle
from zonedesk.domain.meeting_record import (
    BodyChoice,
    Choices,
    ItemAction,
    Linked,
    PersonChoice,
)
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.words import MeetingStatus, PlanLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.words import (
        BodyKind,
        ItemKind,
        ItemResult,
        LateFlag,
        MeetingMode,
        MotivationStyle,
        NumberStyle,
    )


_BODIES: Final = select(
    Body.id,
    Body.code,
    Body.name,
    Body.place,
    Body.deliberative,
    Body.parts,
    Body.number_style,
    Body.motivation_style,
)
# Written once, for an item is read at every step through the agenda (`zonedesk.db.prepared`).
_ITEM: Final = (
    select(
        AgendaItem.row_version,
        AgendaItem.title,
        AgendaItem.kind,
        AgendaItem.public,
        AgendaItem.proposer_id,
        AgendaItem.proposer_text,
        AgendaItem.dossier_id,
        AgendaItem.context,
        AgendaItem.discussion,
        AgendaItem.result,
        AgendaItem.short_title,
        AgendaItem.part,
        AgendaItem.late,
        AgendaItem.minutes,
        AgendaItem.presenter_id,
        AgendaItem.presenter_text,
        AgendaItem.expected,
        AgendaItem.heading,
        AgendaItem.urgency_reason,
    )
    .join(Meeting, AgendaItem.meeting_id == Meeting.id)
    .where(
        AgendaItem.id == bindparam("id"),
        AgendaItem.deleted_at.is_(None),
        Meeting.deleted_at.is_(None),
    )
)
_DOSSIER: Final = select(Dossier.id, Dossier.reference, Dossier.title).where(
    Dossier.id == bindparam("id"), Dossier.deleted_at.is_(None)
)
_LINES: Final = (
    select(PlanLine.id, PlanLine.code, PlanLine.title)
    .join(ItemPlanLine, ItemPlanLine.plan_line_id == PlanLine.id)
    .where(ItemPlanLine.item_id == bindparam("id"), PlanLine.deleted_at.is_(None))
    .order_by(ItemPlanLine.position)
)
_KIND: Final = (
    select(Body.kind)
    .join(Meeting, Meeting.body_id == Body.id)
    .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
    .where(AgendaItem.id == bindparam("id"))
)
_ACTIONS: Final = select(
    ActionItem.id,
    ActionItem.row_version,
    ActionItem.reference,
    ActionItem.text,
    ActionItem.owner_id,
    ActionItem.owner_text,
    ActionItem.due_on,
    ActionItem.status,
).where(ActionItem.origin_item_id == bindparam("id"), ActionItem.deleted_at.is_(None))


@dataclass(frozen=True, slots=True)
class StoredMeeting:
    """A meeting as stored, without what its body or its mandates say for it."""

    handle: Handle
    body_id: int
    place: str
    chair_id: int | None
    secretary_id: int | None
    mode: MeetingMode
    convocation: int


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item as stored."""

    handle: Handle
    title: str
    kind: ItemKind
    public: bool | None
    proposer_id: int | None
    proposer_text: str
    dossier_id: int | None
    context: RichText
    discussion: RichText
    result: ItemResult | None
    short_title: str
    part: str
    late: LateFlag | None
    minutes: int | None
    presenter_id: int | None
    presenter_text: str
    expected: str
    heading: bool
    urgency_reason: str


def handles(session: Session) -> dict[int, Handle]:
    """Give the handles of all meetings outside the bin, by id."""
    query = select(Meeting.id, Meeting.row_version).where(Meeting.deleted_at.is_(None))
    return {
        meeting_id: Handle(meeting_id, version) for meeting_id, version in session.execute(query)
    }


def bodies(session: Session) -> list[BodyChoice]:
    """List the bodies in the order of entry, those that are not active any more left out."""
    there = Body.deleted_at.is_(None) & Body.active
    return [_body(row) for row in session.execute(_BODIES.where(there).order_by(Body.id))]


def body(session: Session, body_id: int) -> BodyChoice:
    """Give a body by its id, also one that is not active any more."""
    return _body(session.execute(_BODIES.where(Body.id == body_id)).one())


def kind_of_body(session: Session, item_id: int) -> BodyKind:
    """Tell what kind of body treats an item."""
    ((found,),) = fetch(session, _KIND, id=item_id)
    kind: BodyKind = found
    return kind


def _body(row: Row[int, str, str, str, bool, str, NumberStyle, MotivationStyle]) -> BodyChoice:
    return BodyChoice(*row[:5], agenda_sent.parts(row[5]), *row[6:])


def meeting(session: Session, meeting_id: int) -> StoredMeeting:
    """Read a meeting that is there."""
    row = session.execute(
        select(
            Meeting.row_version,
            Meeting.body_id,
            Meeting.place,
            Meeting.chair_id,
            Meeting.secretary_id,
            Meeting.mode,
            Meeting.convocation,
        ).where(Meeting.id == meeting_id)
    ).one()
    return StoredMeeting(Handle(meeting_id, row[0]), *row[1:])


def neighbours(session: Session, meeting_id: int, *, body_id: int) -> tuple[str, str]:
    """Give the references of the meetings of the body before and after one, empty at the ends."""
    query = select(Meeting.id, Meeting.reference, Meeting.held_on).where(
        Meeting.body_id == body_id, Meeting.deleted_at.is_(None)
    )
    found = sorted(session.execute(query), key=lambda row: (row.held_on, sort_key(row.reference)))
    references = ["", *(row.reference for row in found), ""]
    place = [row.id for row in found].index(meeting_id) + 1
    return references[place - 1], references[place + 1]


def waiting(session: Session, body_id: int) -> int:
    """Count the items that wait for a meeting of a body, without those below them."""
    query = select(func.count(AgendaItem.id)).where(
        AgendaItem.backlog_body_id == body_id,
        AgendaItem.parent_id.is_(None),
        AgendaItem.deleted_at.is_(None),
    )
    return session.scalar(query) or 0


def item(session: Session, item_id: int) -> StoredItem | None:
    """Read an item; None when it is gone, or it or its meeting is in the bin."""
    found = fetch(session, _ITEM, id=item_id)
    if not found:
        return None
    version, *told = found[0]
    return StoredItem(Handle(item_id, version), *told)


def dossier(session: Session, dossier_id: int) -> Linked | None:
    """Give a dossier that an item treats; None when it is in the bin."""
    found = fetch(session, _DOSSIER, id=dossier_id)
    return Linked(*found[0]) if found else None


def lines(session: Session, item_id: int) -> list[Linked]:
    """List the plan lines that an item treats, in the order given."""
    return [Linked(*row) for row in fetch(session, _LINES, id=item_id)]


def actions(session: Session, item_id: int, *, names: Mapping[int, str]) -> list[ItemAction]:
    """List the action points that come from an item, by reference, naturally."""
    found = [
        ItemAction(
            handle=Handle(action_id, version),
            reference=reference,
            text=text,
            owner=people.name_or(owner, owner_id, names=names),
            owner_id=owner_id,
            due=due,
            status=status,
        )
        for action_id, version, reference, text, owner_id, owner, due, status in fetch(
            session, _ACTIONS, id=item_id
        )
    ]
    return sorted(found, key=lambda one: sort_key(one.reference))


def choices(session: Session) -> Choices:
    """Give the dossiers, plan lines and persons that there are: the newest dossier first."""
    dossiers = session.execute(
        select(Dossier.id, Dossier.reference, Dossier.title)
        .where(Dossier.deleted_at.is_(None))
        .order_by(Dossier.opened_on.desc(), Dossier.id.desc())
    )
    plan_lines = session.execute(
        select(PlanLine.id, PlanLine.code, PlanLine.title).where(
            PlanLine.deleted_at.is_(None), PlanLine.level != PlanLevel.PLAN
        )
    )
    return Choices(
        tuple(Linked(*row) for row in dossiers),
        tuple(
            sorted((Linked(*row) for row in plan_lines), key=lambda one: sort_key(one.reference))
        ),
        tuple(persons(session)),
    )


def persons(session: Session) -> list[PersonChoice]:
    """List the persons that are active, by name."""
    query = (
        select(Person.id, Person.first_name, Person.name, people.BORNE)
        .outerjoin(Function, Person.function_id == Function.id)
        .where(Person.deleted_at.is_(None), Person.active)
    )
    found = sorted(session.execute(query), key=lambda row: (sort_key(row[2]), sort_key(row[1])))
    return [PersonChoice(row[0], people.full_name(row[1], row[2]), row[3] or "") for row in found]


def why_cancelled(session: Session, meeting_id: int) -> str:
    """Tell why a meeting was called off last, in the words of who did it; empty when unsaid."""
    query = (
        select(MeetingStep.reason)
        .where(
            MeetingStep.meeting_id == meeting_id,
            MeetingStep.new == MeetingStatus.CANCELLED,
        )
        .order_by(MeetingStep.id.desc())
        .limit(1)
    )
    return session.scalar(query) or ""
