"""The agenda items of one meeting with all that hangs on them, as papers print them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import aliased

from zonedesk.db.models import (
    AgendaItem,
    Body,
    Dossier,
    ItemPlanLine,
    Meeting,
    PlanLine,
    PlanLineClass,
    UrgencySupporter,
)
from zonedesk.db.queries import agenda, openness, paper_decided
from zonedesk.domain.agenda_numbers import closed_session, shown
from zonedesk.domain.papers import (
    ActionLine,
    DossierMention,
    Item,
    MinutesMention,
    Party,
    PlanMention,
)
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import RowMapping
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.papers import MeetingRecord
    from zonedesk.domain.papers import Ballot, DecisionText, PresenceChange
    from zonedesk.domain.words import NumberStyle


@dataclass(frozen=True, slots=True)
class Held:
    """What is known of the sitting of each item, by its id.

    Attributes:
        presence: who comes and goes.
        ballots: how was voted.
        lacking: items at which the body was not in number (L14).
        actions: points that came out of it, under None those of the meeting as a whole.
    """

    presence: Mapping[int, tuple[PresenceChange, ...]] = field(default_factory=dict)
    ballots: Mapping[int, tuple[Ballot, ...]] = field(default_factory=dict)
    lacking: frozenset[int] = frozenset()
    actions: Mapping[int | None, tuple[tuple[ActionLine, Marking], ...]] = field(
        default_factory=dict
    )


def items(
    session: Session,
    record: MeetingRecord,
    *,
    parties: Mapping[int, Party],
    held: Held,
) -> tuple[Item, ...]:
    """Give the items of a meeting in their order, everything included.

    Args:
        session: to read with.
        record: the meeting.
        parties: everybody as they were on its day, by id.
        held: who came and went, and how was voted.
    """
    rows = _rows(session, record.id)
    if not rows:
        return ()
    outcomes = openness.outcome_markings(session, meetings=(record.id,))
    headed = _headed(rows)
    markings, closed = _openness(session, record, rows=rows, headed=headed)
    hanging = _Hanging(
        parties=parties,
        held=held,
        numbers=agenda.numbers(session, Meeting.id == record.id),
        parents={row["id"]: row["parent_id"] for row in rows},
        parts={one: item["part"] for one, item in headed.items()},
        markings=markings,
        closed=closed,
        outcomes=outcomes,
        decisions=paper_decided.decisions(session, record.id, parties=parties, outcomes=outcomes),
        plan_lines=_plan_lines(session, record),
        supporters=_supporters(session, record.id, parties=parties),
        style=_number_style(session, record.body_id),
    )
    return tuple(hanging.on(row) for row in rows)


@dataclass(frozen=True, slots=True)
class _Hanging:
    """All that hangs on the items of one meeting, by the id of the item.

    Attributes:
        parties: everybody as they were on the day of the meeting, by their own id.
        parts: of the agenda to which headings belong by the item below them.
        closed: items that are treated behind closed doors.
        style: how the body shows the numbers.
    """

    parties: Mapping[int, Party]
    held: Held
    numbers: Mapping[int, str]
    parents: Mapping[int, int | None]
    parts: Mapping[int, str]
    markings: Mapping[int, Marking]
    closed: set[int]
    outcomes: Mapping[int, Marking]
    decisions: Mapping[int, tuple[DecisionText, ...]]
    plan_lines: Mapping[int, tuple[tuple[PlanMention, Marking], ...]]
    supporters: Mapping[int, tuple[str, ...]]
    style: NumberStyle

    def on(self, row: RowMapping) -> Item:
        """Give an item with all that hangs on it."""
        item = row["id"]
        number, closed = self.numbers.get(item, ""), item in self.closed
        return Item(
            number=number,
            label=shown(number, self.style, public=not closed, late=row["late"]),
            depth=_depth(item, self.parents),
            heading=row["heading"],
            part=row["part"] or self.parts.get(item, ""),
            in_closed_session=closed,
            marking=self.markings[item],
            title=row["title"],
            short_title=row["short_title"],
            kind=row["kind"],
            late=row["late"],
            minutes=row["minutes"],
            proposer=self._party(row["proposer_id"], row["proposer_text"]),
            presenter=self._party(row["presenter_id"], row["presenter_text"]),
            dossier=_dossier(row),
            dossier_marking=row["dossier_marking"] or Marking.PUBLIC,
            plan_lines=self.plan_lines.get(item, ()),
            context=row["context"],
            discussion=row["discussion"],
            expected=row["expected"],
            presence=self.held.presence.get(item, ()),
            result=row["result"],
            decisions=self.decisions.get(item, ()),
            ballots=self.held.ballots.get(item, ()),
            outcome_marking=self.outcomes[item],
            actions=self.held.actions.get(item, ()),
            urgent_for=self.supporters.get(item, ()),
            urgency_reason=row["urgency_reason"],
            in_number=item not in self.held.lacking,
            approves=_minutes(row),
        )

    def _party(self, person_id: int | None, text: str) -> Party | None:
        if person_id is not None:
            return self.parties[person_id]
        return Party(text) if text else None


def _openness(
    session: Session,
    record: MeetingRecord,
    *,
    rows: Sequence[RowMapping],
    headed: Mapping[int, RowMapping],
) -> tuple[dict[int, Marking], set[int]]:
    """Give how open each item is, and which are treated behind closed doors."""
    markings = openness.item_markings(session, meetings=(record.id,))
    markings |= {one: markings[item["id"]] for one, item in headed.items()}
    marks = {row["id"]: (row["parent_id"], row["public"]) for row in rows}
    closed = closed_session(marks, deliberative=record.heading.deliberative)
    return markings, closed | {one for one, item in headed.items() if item["id"] in closed}


def _headed(rows: Sequence[RowMapping]) -> dict[int, RowMapping]:
    """Give for each heading without a mark of its own the first item that it heads.

    Such a heading belongs to the part and the session of that item, and is as open as it is.
    """
    found: dict[int, RowMapping] = {}
    below: RowMapping | None = None
    for row in reversed(rows):
        if not row["heading"]:
            below = row
        elif below is not None and row["public"] is None:
            found[row["id"]] = below
    return found


def _depth(item_id: int, parents: Mapping[int, int | None]) -> int:
    """Count the items above an item."""
    depth = 0
    above = parents[item_id]
    while above is not None and above in parents and depth < len(parents):
        depth, above = depth + 1, parents[above]
    return depth


def _number_style(session: Session, body_id: int) -> NumberStyle:
    return session.scalars(select(Body.number_style).where(Body.id == body_id)).one()


def _supporters(
    session: Session, meeting_id: int, *, parties: Mapping[int, Party]
) -> dict[int, tuple[str, ...]]:
    """Give who agreed that an item is urgent, by item, in the order noted (L19)."""
    rows = session.execute(
        select(UrgencySupporter.item_id, UrgencySupporter.person_id)
        .join(AgendaItem, UrgencySupporter.item_id == AgendaItem.id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(UrgencySupporter.id)
    )
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for item_id, person_id in rows:
        found[item_id] += (parties[person_id].name,)
    return dict(found)


def _rows(session: Session, meeting_id: int) -> Sequence[RowMapping]:
    dossier = (
        Dossier.reference.label("dossier_reference"),
        Dossier.legal_basis,
        Dossier.amount,
        Dossier.marking.label("dossier_marking"),
    )
    named = aliased(Meeting)
    minutes = (named.reference.label("minutes_reference"), named.held_on.label("minutes_of"))
    query = (
        select(*AgendaItem.__table__.columns, *dossier, *minutes)
        .outerjoin(named, (AgendaItem.approves_id == named.id) & named.deleted_at.is_(None))
        .outerjoin(Dossier, (AgendaItem.dossier_id == Dossier.id) & Dossier.deleted_at.is_(None))
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position)
    )
    return session.execute(query).mappings().all()


def _minutes(row: RowMapping) -> MinutesMention | None:
    if row["minutes_reference"] is None:
        return None
    return MinutesMention(row["minutes_reference"], row["minutes_of"])


def _dossier(row: RowMapping) -> DossierMention | None:
    if row["dossier_reference"] is None:
        return None
    return DossierMention(row["dossier_reference"], row["legal_basis"], amount=row["amount"])


def _plan_lines(
    session: Session, record: MeetingRecord
) -> dict[int, tuple[tuple[PlanMention, Marking], ...]]:
    """Give the plan lines of each item, with their class in the year of the meeting."""
    year = record.day.year
    markings = openness.line_markings(session)
    in_year = (PlanLineClass.plan_line_id == PlanLine.id) & (PlanLineClass.year == year)
    rows = session.execute(
        select(ItemPlanLine.item_id, PlanLine.id, PlanLine.code, PlanLineClass.plan_class)
        .join(PlanLine, ItemPlanLine.plan_line_id == PlanLine.id)
        .join(AgendaItem, ItemPlanLine.item_id == AgendaItem.id)
        .outerjoin(PlanLineClass, in_year)
        .where(AgendaItem.meeting_id == record.id, PlanLine.deleted_at.is_(None))
        .order_by(ItemPlanLine.item_id, ItemPlanLine.position)
    )
    found: dict[int, tuple[tuple[PlanMention, Marking], ...]] = defaultdict(tuple)
    for item_id, line_id, code, plan_class in rows:
        mention = PlanMention(code, plan_class, year=year)
        found[item_id] += ((mention, markings[line_id]),)
    return dict(found)
