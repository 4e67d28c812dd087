"""What the rules of a vote ask of its item: body, matter, municipalities, articles to vote on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import aliased

from zonedesk.db.models import AgendaItem, Body, Decision, Mandate, Meeting, Municipality
from zonedesk.db.prepared import fetch
from zonedesk.db.queries import people
from zonedesk.domain.articles import articles

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain.words import BodyKind, ItemResult, LateFlag, Matter, MeetingStatus

_PREVIOUS: Final = aliased(AgendaItem)
_ITEM: Final = (
    select(
        AgendaItem.id,
        AgendaItem.meeting_id,
        Meeting.body_id,
        Meeting.held_on,
        Meeting.status,
        Meeting.chair_id,
        Meeting.convocation,
        Body.kind,
        Body.deliberative,
        Body.votes_shown,
        AgendaItem.title,
        AgendaItem.heading,
        AgendaItem.result,
        AgendaItem.matter,
        AgendaItem.late,
        _PREVIOUS.result.label("previous_result"),
        AgendaItem.row_version,
    )
    .outerjoin(_PREVIOUS, AgendaItem.previous_id == _PREVIOUS.id)
    .join(Meeting, AgendaItem.meeting_id == Meeting.id)
    .join(Body, Meeting.body_id == Body.id)
    .where(AgendaItem.deleted_at.is_(None))
)
_VOTED_ON: Final = _ITEM.where(AgendaItem.id == bindparam("id"))
_OF_MEETING: Final = _ITEM.where(AgendaItem.meeting_id == bindparam("id"))
_DECISIONS: Final = (
    select(Decision.text)
    .where(Decision.item_id == bindparam("id"), Decision.deleted_at.is_(None))
    .order_by(Decision.position)
)


@dataclass(frozen=True, slots=True)
class VotedOn:
    """An item with its meeting and body, as far as votes ask.

    ``previous_result`` is what came out of it at the meeting from which it was carried over.
    """

    item_id: int
    meeting_id: int
    body_id: int
    day: date
    status: MeetingStatus
    chair_id: int | None
    convocation: int
    kind: BodyKind
    deliberative: bool
    votes_shown: bool | None
    title: str
    heading: bool
    result: ItemResult | None
    matter: Matter
    late: LateFlag | None
    previous_result: ItemResult | None
    row_version: int

    @property
    def shown(self) -> bool:
        """Whether its votes are shown: what the body says, else bodies that decide."""
        return self.deliberative if self.votes_shown is None else self.votes_shown


def item(session: Session, item_id: int) -> VotedOn | None:
    """Read an item; None when it is gone, in the bin, or waits for a meeting."""
    found = fetch(session, _VOTED_ON, id=item_id)
    return VotedOn(*found[0]) if found else None


def of_meeting(session: Session, meeting_id: int) -> dict[int, VotedOn]:
    """Read the items of a meeting, by id."""
    found = (VotedOn(*row) for row in fetch(session, _OF_MEETING, id=meeting_id))
    return {one.item_id: one for one in found}


def subjects(session: Session, item_id: int) -> tuple[str, ...]:
    """Give the labels of the articles of the decisions on an item, as typed (R71)."""
    found = [
        label
        for (text,) in fetch(session, _DECISIONS, id=item_id)
        for label, _ in articles(text)[1]
    ]
    return tuple(dict.fromkeys(one.rstrip(". ") for one in found))


def municipalities(session: Session, body_id: int, *, day: date) -> dict[int, str]:
    """Give the municipality of who sits in a body on a day, by person; none where not known."""
    query = select(Mandate.person_id, Mandate.municipality).where(
        Mandate.body_id == body_id,
        Mandate.deleted_at.is_(None),
        Mandate.municipality != "",
        Mandate.valid_from <= day,
        or_(Mandate.valid_to.is_(None), Mandate.valid_to >= day),
    )
    return dict(session.execute(query.order_by(Mandate.id)).all())


def votes_of_municipalities(session: Session) -> dict[str, float]:
    """Give the votes of each municipality whose mayor has them in the college (WGP 24)."""
    query = select(Municipality.name, Municipality.votes).where(Municipality.votes.is_not(None))
    return {name: votes for name, votes in session.execute(query) if votes is not None}


def name(session: Session, person_id: int) -> str:
    """Give how somebody is named; empty for nobody of the register."""
    return people.names(session).get(person_id, "")
