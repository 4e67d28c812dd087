"""Dossiers for an editor: rows with handles, terms of supervision, what happened to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, true

from zonedesk.db.models import (
    AgendaItem,
    Body,
    Decision,
    Dossier,
    Meeting,
    Person,
    RuleSet,
    Zone,
)
from zonedesk.db.queries import agenda, dossiers, follow_ups, meetings, papers, people
from zonedesk.domain.dossier_record import (
    TO_SEND,
    DossierLine,
    DossierRecord,
    Note,
    Treated,
    course,
    supervised,
)
from zonedesk.domain.words import BodyKind, ItemResult

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.rows import ActionRow
    from zonedesk.domain.rules import Rule

# Of their decisions on the police a list goes to the governor (WGP art. 85).
_COUNCILS = (BodyKind.MUNICIPAL_COUNCIL, BodyKind.POLICE_COUNCIL)
_DECIDED = (ItemResult.APPROVED, ItemResult.REJECTED)


def lines(session: Session) -> tuple[DossierLine, ...]:
    """List all dossiers outside the bin, in the order of their list."""
    return _lines(session, true())


def unanswered(session: Session) -> tuple[DossierLine, ...]:
    """List the dossiers of which the list may have to be sent, or a term may run."""
    waits = Dossier.status.in_(TO_SEND) | Dossier.list_sent_on.is_not(None)
    waits |= Dossier.list_received_on.is_not(None)
    return _lines(session, Dossier.supervision_result.is_(None) & waits)


def _lines(session: Session, which: ColumnElement[bool]) -> tuple[DossierLine, ...]:
    decided = _decided_on(session, true())
    treated = _last_treated(session)
    rules_on = _rules(session)
    return tuple(
        DossierLine(
            row,
            handle,
            supervised(row, decided.get(handle.id), rules_on=rules_on),
            treated.get(handle.id, row.opened).year,
        )
        for handle, row in dossiers.by_handle(session, which).items()
    )


def record(
    session: Session, dossier_id: int, *, actions: Sequence[ActionRow], today: date
) -> DossierRecord:
    """Read one dossier outside the bin, with its action points as they were read."""
    ((handle, row),) = dossiers.by_handle(session, Dossier.id == dossier_id).items()
    decided = _decided_on(session, AgendaItem.dossier_id == dossier_id).get(dossier_id)
    supervision = supervised(row, decided, rules_on=_rules(session))
    items = _treated(session, dossier_id)
    notes = [
        Note(one.date, one.kind, one.text, one.author)
        for one in follow_ups.of_dossier(session, dossier_id)
    ]
    return DossierRecord(
        row=row,
        handle=handle,
        description=dossiers.description(session, dossier_id),
        supervision=supervision,
        course=course(row, supervision, items=items, notes=notes, decided=decided, today=today),
        items=items,
        actions=tuple(actions),
        today=today,
    )


def people_to_choose(session: Session) -> tuple[tuple[int, str], ...]:
    """Give id and full name of everybody who is active and outside the bin, by name."""
    query = select(Person.id, Person.first_name, Person.name).where(
        Person.deleted_at.is_(None), Person.active
    )
    found = ((one, people.full_name(first, name)) for one, first, name in session.execute(query))
    return tuple(sorted(found, key=lambda one: one[1].casefold()))


def bodies_to_choose(session: Session) -> tuple[tuple[int, str], ...]:
    """Give id and name of each active body that decides, in the order of entry."""
    query = select(Body.id, Body.name).where(Body.deleted_at.is_(None), Body.active)
    query = query.where(Body.deliberative).order_by(Body.id)
    return tuple((body_id, name) for body_id, name in session.execute(query))


def _treated(session: Session, dossier_id: int) -> tuple[Treated, ...]:
    """Give the items that treat a dossier with the days of their meetings, in the list's order."""
    mine = AgendaItem.dossier_id == dossier_id
    held = Meeting.id.in_(select(AgendaItem.meeting_id).where(mine))
    days = {one.reference: one.date for one in meetings.sittings(session, held)}
    rows = agenda.chosen(session, mine).values()
    return tuple(Treated(row, days[row.meeting]) for row in rows)


def _decided_on(session: Session, which: ColumnElement[bool]) -> dict[int, date]:
    """Give the last day on which a council decided on a dossier, by the id of the dossier."""
    query = (
        select(AgendaItem.dossier_id, func.max(Meeting.held_on))
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .join(Body, Meeting.body_id == Body.id)
        .join(Decision, Decision.item_id == AgendaItem.id)
        .where(
            AgendaItem.dossier_id.is_not(None),
            AgendaItem.deleted_at.is_(None),
            AgendaItem.result.in_(_DECIDED),
            Decision.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
            Body.kind.in_(_COUNCILS),
            which,
        )
        .group_by(AgendaItem.dossier_id)
    )
    return {dossier_id: day for dossier_id, day in session.execute(query) if dossier_id}


def _last_treated(session: Session) -> dict[int, date]:
    """Give the last day on which the body that decides had a dossier on its agenda, by id."""
    query = (
        select(Dossier.id, func.max(Meeting.held_on))
        .join(AgendaItem, AgendaItem.dossier_id == Dossier.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            Meeting.body_id == Dossier.body_id,
            Meeting.deleted_at.is_(None),
            AgendaItem.deleted_at.is_(None),
        )
        .group_by(Dossier.id)
    )
    return dict(session.execute(query).all())


def _rules(session: Session) -> Callable[[date], tuple[Rule, ...]]:
    """Give the rules in force on a day; a day that was asked before is not read again."""
    known: dict[date, tuple[Rule, ...]] = {}

    def on(day: date) -> tuple[Rule, ...]:
        begins = max((one for one in starts if one <= day), default=day)
        if begins not in known:
            known[begins] = papers.rules_on(session, begins)
        return known[begins]

    sets = select(RuleSet.valid_from).join(Zone, Zone.profile == RuleSet.profile)
    starts = session.scalars(sets).all()
    return on
