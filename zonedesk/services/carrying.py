"""Agenda items carried over to another meeting, skipped this time, or saved from a cancelled one.

Carrying over makes a new item that is linked to the old one; what the old meeting said of it stays
as it is (R47, T41). Taking an item off its agenda is `zonedesk.services.backlog`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.db.commands import agenda, backlog, carrying, meetings, records
from zonedesk.db.models import AgendaItem
from zonedesk.db.queries import carrying as queries
from zonedesk.domain import agenda_order
from zonedesk.domain.carrying import USUAL, Along, Target, carried
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import agenda_late
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Collection

    from zonedesk.db.commands.carrying import Held, Place
    from zonedesk.db.database import Session
    from zonedesk.domain.carrying import Chain
    from zonedesk.domain.words import LateFlag
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.AGENDA, Topic.MEETINGS, Topic.DECISIONS, Topic.ACTIONS})


def carry_over(
    workspace: Workspace,
    item_id: int,
    *,
    to: int | Target = Target.NEXT,
    along: Collection[Along] = USUAL,
) -> Outcome:
    """Make a new item after this one, with those below it that were not treated.

    The item itself gets the result *uitgesteld* where it had none and its meeting is not locked;
    nothing else of it changes. On an agenda that was sent the new one is late by it (R40).

    Args:
        workspace: the open work folder.
        item_id: an item on an agenda.
        to: another meeting of the body, or where it goes without one.
        along: what goes along beside title, presenter and dossier.

    Returns:
        the new item, with the reference of its meeting, empty on the backlog.

    Raises:
        Refused: ``carry.already`` (meeting) or ``carry.already_waits`` where it was carried over
            before; ``carry.other_body``, ``carry.same_meeting``, ``carry.cancelled`` (reference)
            or ``meeting.locked`` for the meeting chosen; ``agenda.number_frozen`` (number) there;
            ``user.may_only_read``.
        Conflict: the item or the meeting is gone, or the item waits on a backlog.
    """
    late = _late(workspace, item_id, to=to)
    with writing(workspace, "agenda.carry_over", moves=Touched(beside=(item_id,))) as session:
        origin = carrying.held_of(session, item_id)
        refuse_twice(session, item_id)
        place = replace(_place(session, origin, to=to), late=late)
        new = carry(session, item_id, origin=origin, to=place, along=along)
        reference = ""
        if place.meeting_id is not None:
            reference = meetings.standing(session, place.meeting_id).reference
        return Outcome(_TOUCHED, records.running(session), new, reference)


def give_back(workspace: Workspace, meeting_id: int, *, to: Target = Target.BACKLOG) -> Outcome:
    """Let what a cancelled or deleted meeting left untreated wait, or go to the next one (T46).

    The meeting keeps its agenda, for it may be taken up again. Standing items stay behind: they
    return by themselves. What was carried over before stays where it is. On an agenda that was
    sent the new items are late by it (R40).

    Returns:
        what was done, with the reference of the meeting they go to, empty on the backlog.

    Raises:
        Refused: ``carry.still_held`` (reference) for a meeting that is neither;
            ``user.may_only_read``.
        Conflict: the meeting is gone.
    """
    with workspace.database.read() as session:
        there = _place(session, carrying.held(session, meeting_id), to=to)
    late = _late_there(workspace, there)
    with writing(workspace, "agenda.give_back", moves=Touched(meetings=(meeting_id,))) as session:
        origin = carrying.held(session, meeting_id)
        if not origin.binned and origin.status is not MeetingStatus.CANCELLED:
            raise Refused("carry.still_held", reference=origin.reference)
        items = left_over(session, meeting_id)
        along = frozenset({Along.TEXTS, Along.NOTES, Along.LINKS})
        place = replace(_place(session, origin, to=to), late=late)
        made = carrying.carry(session, items, to=place, fates=carried(along), linked=True)
        reference = ""
        if place.meeting_id is not None:
            carrying.settle(session, place.meeting_id, new=made.values())
            reference = meetings.standing(session, place.meeting_id).reference
        if not origin.binned:
            carrying.adjourn(session, items)
        changes = _TOUCHED if items else NOTHING
        return Outcome(changes, records.running(session), meeting_id, reference)


def left_over(session: Session, meeting_id: int) -> list[int]:
    """Give the items that a meeting left untreated and that stand nowhere else yet, in order."""
    order = [entry.item for entry in agenda.order_of(session, meeting_id)]
    left = carrying.untreated(session, order) - carrying.returning(session, order)
    left -= carrying.standing_already(session, order).keys()
    return [item for item in order if item in left]


def skip(workspace: Workspace, item_id: int, *, row_version: int) -> Outcome:
    """Take a standing item off this agenda; it returns on the next one made (R46).

    What was written on it goes to the bin with it.

    Raises:
        Refused: ``agenda.not_standing`` for another item; ``agenda.already_treated`` (item) when
            the meeting has dealt with it; ``meeting.locked``, ``agenda.number_frozen`` (number),
            ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "agenda.skip") as session:
        meeting = meetings.open_meeting_of(session, item_id)
        item = records.read(session, AgendaItem, record_id=item_id, names=("standing_id",))
        if item["standing_id"] is None:
            raise Refused("agenda.not_standing")
        records.change(session, AgendaItem, record_id=item_id, row_version=row_version, values={})
        order = agenda.order_of(session, meeting.id)
        gone = agenda_order.subtree(order, item_id)
        if backlog.treated(session, gone):
            shown = meetings.shown_numbers(session, [item_id])
            raise Refused("agenda.already_treated", item=next(iter(shown)))
        agenda.put_in_bin(session, gone)
        agenda.write_order(session, agenda_order.without(order, gone))
        return Outcome(_TOUCHED, records.running(session), item_id)


def chain(workspace: Workspace, item_id: int) -> Chain:
    """Give where an item came from and where it went to, as far as that is not in the bin."""
    with workspace.database.read() as session:
        return queries.chain(session, item_id)


def refuse_twice(session: Session, item_id: int) -> None:
    """Refuse to carry an item over that stands elsewhere already; codes as `carry_over`."""
    there = carrying.standing_already(session, [item_id]).get(item_id)
    if there:
        raise Refused("carry.already", meeting=there)
    if there is not None:
        raise Refused("carry.already_waits")


def carry(
    session: Session, item_id: int, *, origin: Held, to: Place, along: Collection[Along]
) -> int:
    """Carry an item over inside a transaction, with what was left below it; give the new one.

    One that came to that agenda before, below the item it stands below, does not come twice (T43).
    """
    if to.meeting_id is not None:
        there = carrying.new_of(session, item_id, meeting_id=to.meeting_id)
        if there is not None:
            return there
    below = agenda_order.subtree(agenda.order_of(session, origin.id), item_id)
    left = carrying.untreated(session, below) - carrying.standing_already(session, below).keys()
    items = [item for item in below if item == item_id or item in left]
    linked = Along.LINKS in along
    made = carrying.carry(session, items, to=to, fates=carried(along), linked=linked)
    new = [*made.values()]
    if Along.ACTIONS in along:
        new += carrying.add_actions(session, made, to=to)
    if to.meeting_id is not None:
        carrying.settle(session, to.meeting_id, new=new)
    if not origin.status.locked:
        carrying.adjourn(session, items)
    return made[item_id]


def _late(workspace: Workspace, item_id: int, *, to: int | Target) -> LateFlag | None:
    """Tell how late an item comes where it goes."""
    with workspace.database.read() as session:
        place = _place(session, carrying.held_of(session, item_id), to=to)
    return _late_there(workspace, place)


def _late_there(workspace: Workspace, place: Place) -> LateFlag | None:
    return None if place.meeting_id is None else agenda_late.flag(workspace, place.meeting_id)


def _place(session: Session, origin: Held, *, to: int | Target) -> Place:
    """Find where an item goes; a meeting is checked."""
    if to is Target.BACKLOG:
        return carrying.Place(origin.body_id)
    if isinstance(to, Target):
        return carrying.Place(origin.body_id, carrying.next_meeting(session, origin))
    chosen = meetings.open_meeting(session, to)
    if to == origin.id:
        raise Refused("carry.same_meeting")
    if chosen.status is MeetingStatus.CANCELLED:
        raise Refused("carry.cancelled", reference=chosen.reference)
    if carrying.held(session, to).body_id != origin.body_id:
        raise Refused("carry.other_body")
    return carrying.Place(origin.body_id, to)
