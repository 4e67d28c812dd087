"""What happened to a dossier: items with decisions and votes, actions, documents, links (R51)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import or_, select

from zonedesk.db.models import (
    ActionItem,
    ActionPlanLine,
    AgendaItem,
    AppUser,
    Attachment,
    AttachmentVersion,
    Dossier,
    DossierLink,
    ItemPlanLine,
    Meeting,
    PlanLine,
)
from zonedesk.db.queries import agenda, follow_ups, meetings, openness, votes
from zonedesk.domain import votes as counting
from zonedesk.domain.dossier_course import (
    Affected,
    Event,
    Moment,
    Note,
    Step,
    Treated,
    Voted,
    course,
)
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.openness import strictest
from zonedesk.domain.paper_dossier import ServedByDossier
from zonedesk.domain.words import Marking, VoteMethod
from zonedesk.system.clock import in_brussels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from zonedesk.db.queries.decisions import DecisionRecord
    from zonedesk.db.queries.votes import VoteRow
    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.rows import ActionRow, DecisionRow, DossierRow

    Reading = Callable[[Sequence[DecisionRow]], list[DecisionRow]]


class Around(NamedTuple):
    """What was read beside a dossier.

    Attributes:
        actions: on it.
        decided: the decisions on its items, of meetings that were held (T51).
        today: the day in Brussels.
    """

    actions: Sequence[ActionRow]
    decided: Sequence[DecisionRecord]
    today: date


def read(
    session: Session,
    dossier_id: int,
    *,
    row: DossierRow,
    supervision: Supervision,
    around: Around,
) -> tuple[Event, ...]:
    """Give the course of a dossier, the newest first, without the changes of its fields.

    Args:
        session: to read with.
        dossier_id: of a dossier outside the bin.
        row: as it was read.
        supervision: with its terms.
        around: what was read beside it.
    """
    decided = around.decided
    notes = [
        Note(one.date, one.kind, one.text, one.author, one.due)
        for one in follow_ups.of_dossier(session, dossier_id)
    ]
    more = [
        *_carried(decided),
        *_affected(decided),
        *_acted(session, dossier_id, rows=tuple(around.actions), opened=row.opened),
        *_filed(session, dossier_id, marking=row.marking),
        *_linked(session, dossier_id),
    ]
    return course(
        row,
        supervision,
        items=treated(session, dossier_id, decided=decided),
        notes=notes,
        today=around.today,
        more=more,
    )


def treated(
    session: Session, dossier_id: int, *, decided: Iterable[DecisionRecord] = ()
) -> tuple[Treated, ...]:
    """Give the items that treat a dossier with what came of them, in the order of the list."""
    mine = AgendaItem.dossier_id == dossier_id
    held = Meeting.id.in_(select(AgendaItem.meeting_id).where(mine))
    sittings = {one.reference: one for one in meetings.sittings(session, held)}
    names = meetings.names_of_bodies(session)
    taken: defaultdict[int, tuple[DecisionRow, ...]] = defaultdict(tuple)
    for record in decided:
        taken[record.item_id] += (record.row,)
    given = votes.of_dossier(session, dossier_id)
    return tuple(
        Treated(
            row,
            sittings[row.meeting].date,
            names.get(sittings[row.meeting].body, ""),
            taken[item_id],
            tuple(_voted(one) for one in given.get(item_id, ())),
        )
        for item_id, row in agenda.chosen(session, mine).items()
    )


def _voted(row: VoteRow) -> Voted:
    found = counting.counted(row.numbers)
    if row.method is VoteMethod.BY_NAME:
        weights = {one.person_id: one.weight for one in row.choices}
        choices = {one.person_id: one.choice for one in row.choices}
        found = counting.tally(choices, weights if row.weighted else None)
    return Voted(row.method, tuple(found.items()), row.subject)


def _carried(decided: Iterable[DecisionRecord]) -> Iterator[Event]:
    for one in decided:
        if one.carried_out_on is not None:
            yield Event(
                Step.CARRIED_OUT, one.carried_out_on, decision=one.row, marking=one.row.marking
            )


def _affected(decided: Sequence[DecisionRecord]) -> Iterator[Event]:
    """Tell of later decisions taken elsewhere; those of this dossier tell it themselves."""
    ours = {one.handle.id for one in decided}
    for one in decided:
        called = one.row.reference or one.row.item
        for link in one.later:
            if link.id not in ours:
                told = Affected(called, link.reference, link.kind.value, link.item)
                yield Event(Step.AFFECTED, link.day, affected=told, marking=Marking.INTERNAL)


def _acted(
    session: Session, dossier_id: int, *, rows: tuple[ActionRow, ...], opened: date
) -> Iterator[Event]:
    """Tell when action points were made, and done; how a term moved the journal tells."""
    if not rows:
        return
    query = (
        select(
            ActionItem.reference,
            ActionItem.origin_meeting_id,
            Meeting.held_on,
            ActionItem.created_at,
        )
        .outerjoin(Meeting, ActionItem.origin_meeting_id == Meeting.id)
        .where(ActionItem.dossier_id == dossier_id)
    )
    begun: dict[str, date] = {}
    for reference, origin, held, at in session.execute(query):
        begun[reference] = _day(at, opened) if origin is None else held
    for row in rows:
        moment = Moment(row.reference, row.text, row.owner, until=row.due)
        day = begun[row.reference]
        if row.done is not None:
            day = min(day, row.done)
            yield Event(Step.ACTION_DONE, row.done, moment=moment, marking=row.marking)
        yield Event(Step.ACTION_MADE, day, moment=moment, marking=row.marking)


def _day(at: datetime | None, otherwise: date) -> date:
    return otherwise if at is None else in_brussels(at).date()


def _filed(session: Session, dossier_id: int, *, marking: Marking) -> Iterator[Event]:
    """Tell of documents of the dossier and of its items, and when each was replaced."""
    items = select(AgendaItem.id).where(
        AgendaItem.dossier_id == dossier_id, AgendaItem.deleted_at.is_(None)
    )
    mine = or_(Attachment.dossier_id == dossier_id, Attachment.item_id.in_(items))
    query = (
        select(
            Attachment.id,
            Attachment.item_id,
            AgendaItem.meeting_id,
            Attachment.title,
            Attachment.marking,
            Attachment.created_at,
            Attachment.received_on,
            AppUser.name,
        )
        .outerjoin(AppUser, Attachment.created_by == AppUser.id)
        .outerjoin(AgendaItem, Attachment.item_id == AgendaItem.id)
        .where(mine, Attachment.deleted_at.is_(None))
        .order_by(Attachment.item_id, Attachment.position, Attachment.id)
    )
    found = session.execute(query).all()
    held = {row.meeting_id for row in found if row.item_id}
    markings = openness.outcome_markings(session, meetings=held) if held else {}
    shown = {}
    for row in found:
        around = markings[row.item_id] if row.item_id else marking
        shown[row.id] = strictest([around, row.marking or Marking.PUBLIC])
        day = row.received_on or _day(row.created_at, date.min)
        moment = Moment("", row.title, row.name or "")
        yield Event(Step.DOCUMENT_ADDED, day, moment=moment, marking=shown[row.id])
    if found:
        yield from _replaced(session, {row.id: row.title for row in found}, markings=shown)


def _replaced(
    session: Session, titles: dict[int, str], *, markings: dict[int, Marking]
) -> Iterator[Event]:
    query = (
        select(
            AttachmentVersion.attachment_id,
            AttachmentVersion.version,
            AttachmentVersion.created_at,
            AppUser.name,
        )
        .outerjoin(AppUser, AttachmentVersion.created_by == AppUser.id)
        .where(AttachmentVersion.attachment_id.in_(titles))
        .order_by(AttachmentVersion.id)
    )
    for document, version, at, name in session.execute(query):
        moment = Moment("", titles[document], name or "", version=version + 1)
        yield Event(
            Step.DOCUMENT_REPLACED,
            _day(at, date.min),
            moment=moment,
            marking=markings[document],
        )


def _linked(session: Session, dossier_id: int) -> Iterator[Event]:
    """Tell of the dossiers it belongs with, on the day on which the later of both was opened."""
    query = select(DossierLink.first_id, DossierLink.second_id).where(
        or_(DossierLink.first_id == dossier_id, DossierLink.second_id == dossier_id)
    )
    others = {one for pair in session.execute(query) for one in pair} - {dossier_id}
    if not others:
        return
    rows = session.execute(
        select(Dossier.id, Dossier.reference, Dossier.opened_on, Dossier.marking).where(
            Dossier.id.in_({*others, dossier_id}), Dossier.deleted_at.is_(None)
        )
    ).all()
    mine = next(row.opened_on for row in rows if row.id == dossier_id)
    for row in rows:
        if row.id in others:
            day = max(mine, row.opened_on)
            yield Event(Step.LINKED, day, other=row.reference, marking=row.marking)


def with_known_links(events: Iterable[Event], settled: Reading) -> tuple[Event, ...]:
    """Take off decisions what they tell of other ones that the reader may not know of."""
    found = tuple(events)
    known = {}
    told = [one for event in found if event.item for one in event.item.decisions]
    told += [event.decision for event in found if event.decision]
    for row, kept in zip(told, settled(told), strict=True):
        known[row.item, row.reference, row.title] = kept
    return tuple(_settled(event, known) for event in found)


def _settled(event: Event, known: dict[tuple[str, str, str], DecisionRow]) -> Event:
    def kept(row: DecisionRow) -> DecisionRow:
        return known[row.item, row.reference, row.title]

    if event.decision is not None:
        return replace(event, decision=kept(event.decision))
    if event.item is not None:
        rows = tuple(kept(row) for row in event.item.decisions)
        return replace(event, item=replace(event.item, decisions=rows))
    return event


def served(session: Session, dossier_id: int) -> tuple[ServedByDossier, ...]:
    """Give the plan lines that the items of a dossier, or its action points, serve, by code."""
    items = select(ItemPlanLine.plan_line_id).join(
        AgendaItem, ItemPlanLine.item_id == AgendaItem.id
    )
    items = items.where(AgendaItem.dossier_id == dossier_id, AgendaItem.deleted_at.is_(None))
    points = select(ActionPlanLine.plan_line_id).join(
        ActionItem, ActionPlanLine.action_id == ActionItem.id
    )
    points = points.where(ActionItem.dossier_id == dossier_id, ActionItem.deleted_at.is_(None))
    query = select(PlanLine.id, PlanLine.code, PlanLine.title).where(
        PlanLine.id.in_(items) | PlanLine.id.in_(points), PlanLine.deleted_at.is_(None)
    )
    found = session.execute(query).all()
    markings = openness.line_markings(session) if found else {}
    lines = [ServedByDossier(code, title, markings[line_id]) for line_id, code, title in found]
    return tuple(sorted(lines, key=lambda one: sort_key(one.code)))
