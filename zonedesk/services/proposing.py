"""What could come on an agenda, and how each of it does; for `zonedesk.services.preparing`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from zonedesk.db.commands import agenda, backlog, carrying, records, standing
from zonedesk.db.commands.carrying import Place
from zonedesk.db.models import AgendaItem, Dossier
from zonedesk.db.queries import preparing as queries
from zonedesk.domain import agenda_order
from zonedesk.domain.carrying import USUAL
from zonedesk.domain.errors import Conflict
from zonedesk.domain.preparing import (
    Proposal,
    Source,
    approval_title,
    awaiting_approval,
    named,
    not_returned,
    skipped,
)
from zonedesk.domain.presets import APPROVAL
from zonedesk.domain.references import item_reference
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import ItemKind, StandingRole
from zonedesk.i18n.formats import long_date
from zonedesk.services import dossier_templates
from zonedesk.services.carrying import carry

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.db.queries.preparing import Prepared
    from zonedesk.domain.preparing import Copied, ForApproval, StandingLine
    from zonedesk.domain.words import LateFlag


def awaiting(session: Session, meeting: Prepared, *, today: date) -> tuple[ForApproval, ...]:
    """Give the meetings whose minutes one is to approve, the oldest first."""
    earlier = queries.earlier(session, meeting, today=today)
    return awaiting_approval(earlier, queries.approval_items(session, meeting.body_id))


def standing_columns(line: StandingLine) -> dict[str, Any]:
    """Give the columns of an item that a standing item puts on an agenda."""
    return {
        "title": line.title,
        "kind": line.kind,
        "part": line.part,
        "public": line.public,
        "minutes": line.minutes,
        "standing_id": line.handle.id,
    }


def dossier_columns(session: Session, dossier_id: int, *, deliberative: bool) -> dict[str, Any]:
    """Give the columns of an item on a dossier, with its text; from then on they are apart (R52).

    Where the template that the dossier began with has words for the item, they are the item's.
    `Conflict` when the dossier is in the bin.
    """
    title = records.read(session, Dossier, record_id=dossier_id, names=("title",))["title"]
    text = queries.dossier_text(session, dossier_id, deliberative=deliberative)
    kind = ItemKind.DECISION if deliberative else ItemKind.DISCUSSION
    own_title, own_text = dossier_templates.item_words(session, dossier_id)
    context = text if own_text.is_empty else own_text
    values = records.columns(AgendaItem, {"title": own_title or title, "context": context})
    return {**values, "dossier_id": dossier_id, "kind": kind}


def listed(session: Session, meeting_id: int, *, today: date) -> tuple[Proposal, ...]:
    """Give what could come on the agenda of a meeting; see `zonedesk.services.preparing`."""
    meeting = queries.prepared(session, meeting_id)
    own = queries.lines(session, meeting_id)
    words = frozenset(word for item in own for word in named(item.title))
    lines = standing.lines(session, meeting.body_id)
    found = _minutes(session, meeting, lines=lines, today=today)
    # Minutes that wait come by an item of their own.
    asked = _usual(lines) if found else None
    missed = [one for one in skipped(lines, own) if one is not asked]
    found += [Proposal(Source.STANDING, one.handle.id, one.title) for one in missed]
    found += _put_off(session, meeting)
    found += [
        Proposal(Source.BACKLOG, one.handle.id, one.title, reference=one.dossier)
        for one in backlog.listed(session, meeting.body_id)
    ]
    actions = queries.open_actions(session, meeting.body_id, today=today)
    found += [one for one in actions if one.reference not in words]
    found += queries.ready_dossiers(session, meeting)
    return tuple(found)


def take(
    session: Session,
    meeting_id: int,
    *,
    chosen: Collection[tuple[Source, int]],
    today: date,
    late: LateFlag | None,
) -> None:
    """Put proposals on an agenda; `Conflict` for what is none any more."""
    known = {one.key: one for one in listed(session, meeting_id, today=today)}
    for key in chosen:
        if key not in known:
            raise Conflict(Topic.AGENDA, key[1])
    on = _Agenda(session, queries.prepared(session, meeting_id), late)
    new: list[int] = []
    for key, proposal in known.items():
        if key in chosen:
            new += _TAKING[proposal.source](on, proposal)
    carrying.settle(session, meeting_id, new=new)


def _minutes(
    session: Session, meeting: Prepared, *, lines: Iterable[StandingLine], today: date
) -> list[Proposal]:
    """Give the minutes to approve, named as the item on which that is done."""
    usual = _usual(lines)
    base = usual.title if usual else APPROVAL[meeting.minutes_kind]
    language = queries.language(session)
    return [
        Proposal(
            Source.MINUTES,
            one.id,
            approval_title(base, reference=one.reference, day=long_date(one.day, language)),
            reference=one.reference,
            due=one.day,
        )
        for one in awaiting(session, meeting, today=today)
    ]


def _usual(lines: Iterable[StandingLine]) -> StandingLine | None:
    """Find the standing item by which minutes are approved."""
    return next((one for one in lines if one.role is StandingRole.PREVIOUS_MINUTES), None)


def _put_off(session: Session, meeting: Prepared) -> Iterator[Proposal]:
    items = queries.treated(session, meeting.body_id)
    for one in not_returned(queries.put_off(session, meeting), items):
        reference = item_reference(one.meeting, one.number)
        yield Proposal(Source.ADJOURNED, one.id, one.title, reference=reference, due=one.day)


@dataclass(frozen=True, slots=True)
class _Agenda:
    """The agenda that is filled, in its transaction."""

    session: Session
    meeting: Prepared
    late: LateFlag | None

    @property
    def place(self) -> Place:
        """It as a place for new items."""
        return Place(self.meeting.body_id, self.meeting.id, self.late)

    @property
    def items(self) -> tuple[Copied, ...]:
        """What stands on it now."""
        return queries.lines(self.session, self.meeting.id)

    @property
    def standing(self) -> dict[int, StandingLine]:
        """The standing items of its body, by id."""
        lines = standing.lines(self.session, self.meeting.body_id)
        return {one.handle.id: one for one in lines}

    def add(self, values: dict[str, Any]) -> int:
        """Write a new item, without a place yet."""
        return records.add(self.session, AgendaItem, values={**values, **self.place.columns})


def _take_minutes(on: _Agenda, proposal: Proposal) -> list[int]:
    """Name the minutes on the item that stands ready for them, else on a new one in front."""
    usual = _usual(on.standing.values())
    for item in on.items:
        if usual and item.standing == usual.handle.id and item.title == usual.title:
            named = {"title": proposal.title, "approves_id": proposal.id}
            _name_minutes(on.session, item.id, values=named)
            return []
    values = standing_columns(usual) if usual else {"kind": ItemKind.MINUTES_APPROVAL}
    before = sum(one.kind is ItemKind.MINUTES_APPROVAL and one.parent is None for one in on.items)
    made = on.add({**values, "title": proposal.title, "approves_id": proposal.id})
    order = agenda_order.without(agenda.order_of(on.session, on.meeting.id), {made})
    agenda.write_order(on.session, agenda_order.added(order, made, ordinal=before + 1))
    return []


def _name_minutes(session: Session, item_id: int, *, values: dict[str, Any]) -> None:
    now = records.unmoved(session, AgendaItem, record_id=item_id, seen={})
    records.change(session, AgendaItem, record_id=item_id, row_version=now, values=values)


def _take_standing(on: _Agenda, proposal: Proposal) -> list[int]:
    return [on.add(standing_columns(on.standing[proposal.id]))]


def _take_put_off(on: _Agenda, proposal: Proposal) -> list[int]:
    origin = carrying.held_of(on.session, proposal.id)
    return [carry(on.session, proposal.id, origin=origin, to=on.place, along=USUAL)]


def _take_waiting(on: _Agenda, proposal: Proposal) -> list[int]:
    order = backlog.waiting(on.session, on.meeting.body_id)
    coming = agenda_order.subtree(order, proposal.id)
    backlog.put_on(on.session, coming, meeting_id=on.meeting.id, late=on.late)
    return [proposal.id]


def _take_action(on: _Agenda, proposal: Proposal) -> list[int]:
    """Let an action point stand below the item that follows them up, if there is one."""
    following = {
        one.handle.id for one in on.standing.values() if one.role is StandingRole.OPEN_ACTIONS
    }
    above = next((one.id for one in on.items if one.standing in following), None)
    return [carrying.add_action(on.session, proposal.id, to=on.place, under=above)]


def _take_dossier(on: _Agenda, proposal: Proposal) -> list[int]:
    decides = on.meeting.deliberative
    return [on.add(dossier_columns(on.session, proposal.id, deliberative=decides))]


_TAKING: Final[Mapping[Source, Callable[[_Agenda, Proposal], list[int]]]] = {
    Source.MINUTES: _take_minutes,
    Source.STANDING: _take_standing,
    Source.ADJOURNED: _take_put_off,
    Source.BACKLOG: _take_waiting,
    Source.ACTION: _take_action,
    Source.DOSSIER: _take_dossier,
}
