"""How decisions hang together: what later ones do to earlier ones (R66)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from zonedesk.db.models import AgendaItem, Decision, DecisionLink, Meeting
from zonedesk.db.queries import agenda
from zonedesk.db.queries.bodies import HELD
from zonedesk.domain.decision_record import Effect, LinkedDecision
from zonedesk.domain.references import item_reference

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import DecisionLinkKind, MeetingStatus

_FEW: Final = 200
"""Of more decisions all links are read at once: there are never many."""


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """A decision that a link is about."""

    id: int
    reference: str
    title: str
    item_id: int
    item_title: str
    meeting_id: int
    meeting: str
    day: date
    status: MeetingStatus
    effective_on: date | None

    @property
    def effect(self) -> Effect:
        """When it begins to count."""
        return Effect(self.day, self.effective_on, held=self.status in HELD)


@dataclass(frozen=True, slots=True)
class StoredLink:
    """What one decision does to another."""

    id: int
    kind: DecisionLinkKind
    later: LinkEnd
    earlier: LinkEnd


@dataclass(frozen=True, slots=True)
class Links:
    """The links of some decisions, by the decision at either end."""

    by_later: Mapping[int, tuple[StoredLink, ...]]
    by_earlier: Mapping[int, tuple[StoredLink, ...]]
    numbers: Mapping[int, str]

    def effects_on(self, decision_id: int) -> list[tuple[DecisionLinkKind, Effect]]:
        """Give what later decisions do to one, and when each of them begins to count."""
        return [(one.kind, one.later.effect) for one in self.by_earlier.get(decision_id, ())]

    def earlier_of(self, decision_id: int, *, today: date) -> tuple[LinkedDecision, ...]:
        """Give what a decision amends, replaces or withdraws."""
        links = self.by_later.get(decision_id, ())
        return tuple(self._linked(one, one.earlier, today=today) for one in links)

    def later_of(self, decision_id: int, *, today: date) -> tuple[LinkedDecision, ...]:
        """Give what amends, replaces or withdraws a decision."""
        links = self.by_earlier.get(decision_id, ())
        return tuple(self._linked(one, one.later, today=today) for one in links)

    def _linked(self, link: StoredLink, end: LinkEnd, *, today: date) -> LinkedDecision:
        item = item_reference(end.meeting, self.numbers.get(end.item_id, ""))
        return LinkedDecision(
            id=end.id,
            link_id=link.id,
            kind=link.kind,
            reference=end.reference or item,
            title=end.title or end.item_title,
            item=item,
            day=end.day,
            counts=link.later.effect.counts(today),
        )


def links(session: Session, decisions: Collection[int]) -> Links:
    """Read the links at either end of which one of some decisions stands, the oldest first.

    A decision in the bin, alone or with its item or meeting, links nothing.
    """
    later, earlier = aliased(Decision), aliased(Decision)
    query = (
        select(DecisionLink.id, DecisionLink.kind, later.id, earlier.id)
        .join(later, DecisionLink.later_id == later.id)
        .join(earlier, DecisionLink.earlier_id == earlier.id)
        .order_by(DecisionLink.id)
    )
    if len(decisions) <= _FEW:
        query = query.where(
            or_(DecisionLink.later_id.in_(decisions), DecisionLink.earlier_id.in_(decisions))
        )
    found = session.execute(query).all()
    ends = _ends(session, {one for row in found for one in row[2:]}) if found else {}
    by_later: defaultdict[int, tuple[StoredLink, ...]] = defaultdict(tuple)
    by_earlier: defaultdict[int, tuple[StoredLink, ...]] = defaultdict(tuple)
    for link_id, kind, after, before in found:
        if after in ends and before in ends:
            link = StoredLink(link_id, kind, ends[after], ends[before])
            by_later[after] += (link,)
            by_earlier[before] += (link,)
    return Links(dict(by_later), dict(by_earlier), _numbers(session, ends))


def _ends(session: Session, decisions: Collection[int]) -> dict[int, LinkEnd]:
    query = (
        select(
            Decision.id,
            Decision.reference,
            Decision.title,
            Decision.item_id,
            AgendaItem.title,
            Meeting.id,
            Meeting.reference,
            Meeting.held_on,
            Meeting.status,
            Decision.effective_on,
        )
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            Decision.id.in_(decisions),
            Decision.deleted_at.is_(None),
            AgendaItem.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
        )
    )
    return {row[0]: _end(row) for row in session.execute(query)}


def _end(row: Row[*tuple[Any, ...]]) -> LinkEnd:
    return LinkEnd(*row)


def _numbers(session: Session, ends: Mapping[int, LinkEnd]) -> dict[int, str]:
    meetings = {one.meeting_id for one in ends.values()}
    return agenda.numbers(session, Meeting.id.in_(meetings)) if meetings else {}
