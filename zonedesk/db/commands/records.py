"""Records added, changed and put in the bin, the same way for every table.

A record is changed by who has read it as it stands: another row version is a `Conflict` (T57).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.models import (
    ActionItem,
    ActionPlanLine,
    AgendaItem,
    Attachment,
    AttachmentVersion,
    Attendance,
    Body,
    Candidate,
    Decision,
    DecisionCourse,
    DecisionLink,
    Dossier,
    DossierCategory,
    DossierLink,
    DossierTemplate,
    DossierTerm,
    Draft,
    FollowUp,
    Function,
    Indicator,
    Interruption,
    IssuedDocument,
    ItemGuest,
    ItemPlanLine,
    Mandate,
    MarkingWording,
    Measurement,
    Meeting,
    MeetingStep,
    MeetingTerm,
    Municipality,
    Operation,
    Person,
    PlanLine,
    PlanLineClass,
    PresenceEvent,
    Rule,
    RuleSet,
    SavedView,
    SentAgenda,
    StandingItem,
    TextBlock,
    UrgencySupporter,
    Vote,
    Voter,
    Zone,
)
from zonedesk.db.register.fields import formatted
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.richtext import RichText
from zonedesk.domain.topics import Topic
from zonedesk.domain.typed import typed, typed_rich
from zonedesk.domain.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from zonedesk.db.models import Base
    from zonedesk.db.models.base import Binned, Journaled, Record

TOPICS: Final[Mapping[type[Base], Topic]] = {
    ActionItem: Topic.ACTIONS,
    ActionPlanLine: Topic.ACTIONS,
    AgendaItem: Topic.AGENDA,
    Attachment: Topic.ATTACHMENTS,
    AttachmentVersion: Topic.ATTACHMENTS,
    Attendance: Topic.ATTENDANCE,
    Body: Topic.BODIES,
    Candidate: Topic.VOTES,
    Decision: Topic.DECISIONS,
    DecisionCourse: Topic.DECISIONS,
    DecisionLink: Topic.DECISIONS,
    Dossier: Topic.DOSSIERS,
    DossierTerm: Topic.DOSSIERS,
    DossierCategory: Topic.DOSSIERS,
    DossierLink: Topic.DOSSIERS,
    DossierTemplate: Topic.TEMPLATES,
    FollowUp: Topic.FOLLOW_UPS,
    Function: Topic.PEOPLE,
    Indicator: Topic.INDICATORS,
    Interruption: Topic.MEETINGS,
    IssuedDocument: Topic.PAPERS,
    ItemGuest: Topic.AGENDA,
    ItemPlanLine: Topic.AGENDA,
    Mandate: Topic.PEOPLE,
    Measurement: Topic.INDICATORS,
    Meeting: Topic.MEETINGS,
    MeetingStep: Topic.MEETINGS,
    MeetingTerm: Topic.MEETINGS,
    Municipality: Topic.ZONE,
    Person: Topic.PEOPLE,
    PlanLine: Topic.PLAN,
    PlanLineClass: Topic.PLAN,
    PresenceEvent: Topic.ATTENDANCE,
    Rule: Topic.ZONE,
    RuleSet: Topic.ZONE,
    SavedView: Topic.VIEWS,
    SentAgenda: Topic.AGENDA,
    StandingItem: Topic.BODIES,
    TextBlock: Topic.TEXTS,
    UrgencySupporter: Topic.AGENDA,
    Vote: Topic.VOTES,
    Voter: Topic.VOTES,
    Zone: Topic.ZONE,
    MarkingWording: Topic.ZONE,
}
"""The topic that a change of a table touches."""

_STAMPS: Final = ("row_version", "changed_by", "changed_at")


def running(session: Session) -> int:
    """Give the number of the transaction that is open."""
    return session.execute(select(Operation.transaction_no)).scalar_one()


def columns(model: type[Base], fields: Mapping[str, object]) -> dict[str, Any]:
    """Give the columns of a table for fields as an editor names them.

    Texts are cleaned. A rich text brings its plain text along; a field that holds somebody
    (``proposer``) takes the id of a person, a free text or None.
    """
    known = table_of(model).columns
    found: dict[str, Any] = {}
    for name, value in fields.items():
        if name in known:
            found |= _column(name, value)
        else:
            text = typed(value) if isinstance(value, str) else ""
            found |= {f"{name}_id": value if isinstance(value, int) else None, f"{name}_text": text}
    return found


def _column(name: str, value: object) -> dict[str, Any]:
    if isinstance(value, RichText):
        return formatted(name, typed_rich(value))
    if isinstance(value, str) and not isinstance(value, Word):
        return {name: typed(value)}
    return {name: value}


def require(values: Mapping[str, object], names: Iterable[str]) -> None:
    """Refuse columns that are given but empty.

    Raises:
        Refused: ``record.required`` (field).
    """
    for name in names:
        if name in values and values[name] in {"", None}:
            raise Refused("record.required", field=name)


def add(session: Session, model: type[Journaled], *, values: Mapping[str, Any]) -> int:
    """Write a new record and give its id."""
    table = table_of(model)
    return int(session.execute(insert(table).values(**values).returning(table.c.id)).scalar_one())


def read(
    session: Session, model: type[Journaled], *, record_id: int, names: Iterable[str]
) -> Mapping[str, Any]:
    """Read columns of a record; one that is gone or in the bin is a `Conflict`."""
    table = table_of(model)
    query = select(*(table.c[name] for name in names)).where(table.c.id == record_id)
    if "deleted_at" in table.c:
        query = query.where(table.c.deleted_at.is_(None))
    found = session.execute(query).mappings().one_or_none()
    if found is None:
        raise Conflict(TOPICS[model], record_id)
    return dict(found)


def change(
    session: Session,
    model: type[Record],
    *,
    record_id: int,
    row_version: int,
    values: Mapping[str, Any],
) -> bool:
    """Change columns of a record that stands as its editor read it.

    Returns:
        whether anything differs; where nothing does, nothing is written (T59).

    Raises:
        Conflict: the record moved on, or is gone or in the bin.
    """
    names = ("row_version", *values)
    stored = read(session, model, record_id=record_id, names=names)
    if stored["row_version"] != row_version:
        raise Conflict(TOPICS[model], record_id)
    differing = {name: value for name, value in values.items() if stored[name] != value}
    if differing:
        table = table_of(model)
        session.execute(update(table).where(table.c.id == record_id).values(**differing))
    return bool(differing)


def unmoved(
    session: Session, model: type[Record], *, record_id: int, seen: Mapping[str, Any]
) -> int:
    """Give the row version of a record of which some columns stand as they were seen.

    Raises:
        Conflict: one of them does not, or the record is gone or in the bin.
    """
    stored = read(session, model, record_id=record_id, names=("row_version", *seen))
    if any(stored[name] != value for name, value in seen.items()):
        raise Conflict(TOPICS[model], record_id)
    return int(stored["row_version"])


def unstamped(table: Table) -> dict[str, Any]:
    """Give what leaves the stamps of a record as they are.

    A record whose place changed was not edited: who has it open meets no conflict (T57).
    """
    return {name: table.c[name] for name in _STAMPS if name in table.c}


def to_bin(session: Session, model: type[Binned], *, record_id: int, row_version: int) -> None:
    """Put a record in the bin (R9); `Conflict` as in `change`."""
    signed = session.execute(select(Operation.at, Operation.actor_id)).one()
    values = {"deleted_at": signed.at, "deleted_by": signed.actor_id}
    change(session, model, record_id=record_id, row_version=row_version, values=values)


def from_bin(session: Session, model: type[Binned], *, record_id: int) -> bool:
    """Take a record out of the bin; tell whether it was there."""
    table = table_of(model)
    binned = (table.c.id == record_id) & table.c.deleted_at.is_not(None)
    if session.scalar(select(table.c.id).where(binned)) is None:
        return False
    session.execute(update(table).where(binned).values(deleted_at=None, deleted_by=None))
    return True


def link_lines(
    session: Session,
    model: type[ItemPlanLine | ActionPlanLine],
    *,
    owner_id: int,
    line_ids: Iterable[int],
) -> bool:
    """Let an item or action serve these plan lines, in this order; tell whether they differ."""
    table = table_of(model)
    owner = _owner(model)
    wanted = list(dict.fromkeys(line_ids))
    if linked_lines(session, model, owner_id=owner_id) == wanted:
        return False
    session.execute(delete(table).where(table.c[owner] == owner_id))
    for position, line_id in enumerate(wanted):
        row = {owner: owner_id, "plan_line_id": line_id, "position": position}
        session.execute(insert(table).values(**row))
    return True


def linked_lines(
    session: Session, model: type[ItemPlanLine | ActionPlanLine], *, owner_id: int
) -> list[int]:
    """Give the ids of the plan lines that an item or action serves, in order."""
    table = table_of(model)
    mine = table.c[_owner(model)] == owner_id
    query = select(table.c.plan_line_id).where(mine).order_by(table.c.position, table.c.id)
    return list(session.scalars(query))


def _owner(model: type[ItemPlanLine | ActionPlanLine]) -> str:
    return "item_id" if model is ItemPlanLine else "action_id"


def forget_drafts(
    session: Session, model: type[Base], *, record_id: int, fields: Iterable[str]
) -> None:
    """Drop what the user had typed in fields that are saved now (product.md 3.1)."""
    session.execute(
        delete(Draft).where(
            Draft.user_id == select(Operation.actor_id).scalar_subquery(),
            Draft.subject == model.__tablename__,
            Draft.subject_id == record_id,
            Draft.field.in_(tuple(fields)),
        )
    )
