"""Where documents hang, in the words of the register, and which record a reference names."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from zonedesk.db.models import ActionItem, AgendaItem, Dossier, Meeting, PlanLine
from zonedesk.db.queries import actions, agenda, dossiers, meetings, plan
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.references import item_reference, split_item_reference

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy.orm import InstrumentedAttribute, Session

_NAMES: dict[SubjectKind, tuple[InstrumentedAttribute[int], InstrumentedAttribute[Any]]] = {
    SubjectKind.DOSSIER: (Dossier.id, Dossier.reference),
    SubjectKind.MEETING: (Meeting.id, Meeting.reference),
    SubjectKind.ACTION: (ActionItem.id, ActionItem.reference),
    SubjectKind.PLAN_LINE: (PlanLine.id, PlanLine.code),
}


def references(session: Session, subjects: Iterable[Subject]) -> dict[Subject, str]:
    """Tell what records are called: a reference, ``ZVR/2018/1#3`` for an item, a code for a line.

    An item that waits on a backlog goes by its title.
    """
    wanted: defaultdict[SubjectKind, set[int]] = defaultdict(set)
    for subject in subjects:
        wanted[subject.kind].add(subject.id)
    found: dict[Subject, str] = {}
    for kind, ids in wanted.items():
        names = _of_items(session, ids) if kind is SubjectKind.ITEM else _of(session, kind, ids=ids)
        found |= {Subject(kind, one): name for one, name in names.items()}
    return found


def find(session: Session, reference: str) -> Subject | None:
    """Find the record that a reference names: a meeting, item, dossier, action or plan line."""
    meeting, number = split_item_reference(reference)
    if number is not None:
        item_id = agenda.find(session, meeting, number=number)
        return None if item_id is None else Subject(SubjectKind.ITEM, item_id)
    ways = (
        (SubjectKind.MEETING, meetings.find),
        (SubjectKind.DOSSIER, dossiers.find),
        (SubjectKind.ACTION, actions.find),
        (SubjectKind.PLAN_LINE, plan.find),
    )
    for kind, way in ways:
        record_id = way(session, reference)
        if record_id is not None:
            return Subject(kind, record_id)
    return None


def _of(session: Session, kind: SubjectKind, *, ids: Collection[int]) -> dict[int, str]:
    key, name = _NAMES[kind]
    return dict(session.execute(select(key, name).where(key.in_(ids))).all())


def _of_items(session: Session, ids: Collection[int]) -> dict[int, str]:
    query = (
        select(AgendaItem.id, AgendaItem.title, Meeting.reference)
        .outerjoin(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.id.in_(ids))
    )
    rows = session.execute(query).all()
    held = select(AgendaItem.meeting_id).where(AgendaItem.id.in_(ids))
    numbers = agenda.numbers(session, Meeting.id.in_(held))
    return {
        row.id: item_reference(row.reference, numbers[row.id]) if row.id in numbers else row.title
        for row in rows
    }
