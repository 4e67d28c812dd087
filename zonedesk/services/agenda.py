"""The agenda of a meeting: items added, edited, moved, put in the bin and taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from zonedesk.db.commands import agenda, backlog, meetings, records
from zonedesk.db.models import AgendaItem, ItemGuest, ItemPlanLine
from zonedesk.domain import agenda_order, agenda_times
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.domain.words import ItemKind
from zonedesk.services import agenda_late
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.db.database import Session
    from zonedesk.domain.agenda_order import Order
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import ItemResult, LateFlag
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.AGENDA})
# Lists of meetings count the items; action points and decisions show their numbers.
_STRUCTURE = frozenset({Topic.AGENDA, Topic.MEETINGS, Topic.DECISIONS, Topic.ACTIONS})
_LINES = "plan_lines"
_GUESTS = "guests"
_LINKED = frozenset({_LINES, _GUESTS})
_ON_ROUTE = frozenset({"result", "dossier_id"})


class ItemFields(TypedDict, total=False):
    """What an editor of an item may set; ``public`` None leaves it to the body.

    ``proposer`` and ``presenter`` are the id of a person, a free text or None; ``plan_lines`` are
    ids, in order; ``guests`` ids of persons invited for this item only (R22). ``minutes`` is the
    time planned (`zonedesk.domain.agenda_times.parse_minutes`), ``expected`` the outcome that is
    hoped for; a ``heading`` bears no number and nothing is decided on it (R37).
    """

    title: str
    kind: ItemKind
    public: bool | None
    part: str
    proposer: int | str | None
    late: LateFlag | None
    dossier_id: int | None
    plan_lines: tuple[int, ...]
    context: RichText
    discussion: RichText
    result: ItemResult | None
    short_title: str
    minutes: int | None
    presenter: int | str | None
    expected: str
    heading: bool
    urgency_reason: str
    guests: tuple[int, ...]


def add(
    workspace: Workspace,
    meeting_id: int,
    *,
    fields: ItemFields,
    under: int | None = None,
    ordinal: int | None = None,
) -> Outcome:
    """Put a new item on an agenda, last unless a place among its neighbours is given.

    Once the agenda is sent a new item is supplementary or urgent by itself, unless the fields say
    otherwise (R40; `agenda_late`).

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting that is not locked.
        fields: at least a title; the kind is a discussion unless said.
        under: the item it comes below.
        ordinal: its place there, from 1.

    Raises:
        Refused: ``record.required`` (field), ``item.minutes``, ``meeting.locked``,
            ``agenda.number_frozen``, ``agenda.under_heading``.
    """
    refuse_unknown(fields, ItemFields)
    late = None if fields.get("heading") else agenda_late.flag(workspace, meeting_id)
    with writing(workspace, "agenda.add", moves=_moves(fields)) as session:
        meetings.open_meeting(session, meeting_id)
        values = {"title": "", "kind": ItemKind.DISCUSSION, "meeting_id": meeting_id}
        values |= {"late": late, **_checked(fields)}
        records.require(values, ("title",))
        order = agenda.order_of(session, meeting_id)
        item_id = records.add(session, AgendaItem, values=values)
        order = agenda_order.added(order, item_id, under=under, ordinal=ordinal)
        agenda.write_order(session, order)
        _link(session, item_id, fields=fields)
        return Outcome(_STRUCTURE, records.running(session), item_id)


def edit(workspace: Workspace, item_id: int, *, row_version: int, fields: ItemFields) -> Changes:
    """Set fields of an item, and forget what was typed in them as a draft.

    Raises:
        Refused: ``meeting.locked``, ``record.required`` (field), ``item.minutes``,
            ``user.may_only_read``; of what becomes a heading ``agenda.under_heading`` when items
            stand below it, ``agenda.heading_treated`` (title) when something came of it.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, ItemFields)
    with writing(workspace, "agenda.edit", moves=_moves(fields, item_id)) as session:
        meeting = meetings.open_meeting_of(session, item_id)
        values = _checked(fields)
        records.forget_drafts(session, AgendaItem, record_id=item_id, fields=fields)
        changed = records.change(
            session, AgendaItem, record_id=item_id, row_version=row_version, values=values
        )
        changed |= _link(session, item_id, fields=fields)
        _recount(session, meeting.id, item_id=item_id, fields=fields)
        return _STRUCTURE if changed else NOTHING


def choose(workspace: Workspace, item_id: int, *, seen: ItemFields, fields: ItemFields) -> Changes:
    """Set fields by one click, whatever else of the item was saved in the meantime.

    Args:
        workspace: the open work folder.
        item_id: the item.
        seen: these very fields as the user saw them; plan lines are not compared.
        fields: what they become.

    Raises:
        Refused: as `edit`.
        Conflict: one of these fields is not as it was seen any more, or the item is gone.
    """
    refuse_unknown(fields, ItemFields)
    with writing(workspace, "agenda.edit", moves=_moves(fields, item_id)) as session:
        meeting = meetings.open_meeting_of(session, item_id)
        values = _checked(fields)
        version = records.unmoved(session, AgendaItem, record_id=item_id, seen=_columns(seen))
        changed = records.change(
            session, AgendaItem, record_id=item_id, row_version=version, values=values
        )
        changed |= _link(session, item_id, fields=fields)
        _recount(session, meeting.id, item_id=item_id, fields=fields)
        return _STRUCTURE if changed else NOTHING


def link_line(workspace: Workspace, item_id: int, *, line_id: int) -> Changes:
    """Let an item serve one plan line more, behind those it serves by now.

    Raises:
        Refused: ``meeting.locked``, ``user.may_only_read``.
        Conflict: the item is gone.
    """
    return _relink(workspace, item_id, change=lambda lines: [*lines, line_id])


def unlink_line(workspace: Workspace, item_id: int, *, line_id: int) -> Changes:
    """Let an item serve one plan line less, whatever it serves by now; raises as `link_line`."""
    return _relink(
        workspace, item_id, change=lambda lines: [one for one in lines if one != line_id]
    )


def move(workspace: Workspace, item_id: int, *, ordinal: int, under: int | None = None) -> Changes:
    """Move an item with all below it; beyond the last place is the last (T3).

    Args:
        workspace: the open work folder.
        item_id: the item.
        ordinal: its place among its new neighbours, from 1, itself not counted.
        under: the item it comes below; None for the top.

    Raises:
        Refused: ``agenda.cycle`` (item), ``agenda.number_frozen`` (number), ``meeting.locked``,
            ``agenda.under_heading``.
    """

    def moved(order: Order) -> Order:
        return agenda_order.moved(order, item_id, under=under, ordinal=ordinal)

    return _reorder(workspace, "agenda.move", item_id=item_id, change=moved)


def indent(workspace: Workspace, item_id: int) -> Changes:
    """Let an item come below the one before it; refused ``agenda.nothing_above`` for the first."""
    return _reorder(
        workspace,
        "agenda.indent",
        item_id=item_id,
        change=lambda order: agenda_order.indented(order, item_id),
    )


def outdent(workspace: Workspace, item_id: int) -> Changes:
    """Let an item come behind the one it stands below; refused ``agenda.at_top`` at the top."""
    return _reorder(
        workspace,
        "agenda.outdent",
        item_id=item_id,
        change=lambda order: agenda_order.outdented(order, item_id),
    )


def delete(workspace: Workspace, item_id: int, *, row_version: int) -> Outcome:
    """Put an item and all below it in the bin; what follows closes up (T12, T53).

    Raises:
        Refused: ``meeting.locked``, ``agenda.number_frozen`` (number), ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "agenda.delete", moves=Touched(beside=(item_id,))) as session:
        meeting = meetings.open_meeting_of(session, item_id)
        records.change(session, AgendaItem, record_id=item_id, row_version=row_version, values={})
        order = agenda.order_of(session, meeting.id)
        gone = agenda_order.subtree(order, item_id)
        agenda.put_in_bin(session, gone)
        agenda.write_order(session, agenda_order.without(order, gone))
        return Outcome(_STRUCTURE, records.running(session), item_id)


def restore(workspace: Workspace, item_id: int) -> Changes:
    """Take an item out of the bin with what went there with it, as near to its place as can be.

    Raises:
        Refused: ``meeting.locked``, ``agenda.number_frozen`` (number), ``user.may_only_read``.
        Conflict: its meeting is in the bin.
    """
    with writing(workspace, "agenda.restore", moves=Touched(beside=(item_id,))) as session:
        meeting_id = agenda.meeting_of_binned(session, item_id)
        if meeting_id is None:
            return NOTHING
        meetings.open_meeting(session, meeting_id)
        order = agenda.order_of(session, meeting_id)
        places = agenda.positions(session, [entry.item for entry in order])
        together = agenda.binned_together(session, item_id)
        there = {entry.item for entry in order}
        top = together[0]
        holding = there - agenda_order.headings(order)
        under = top.parent if top.parent in holding else None
        before = sum(places[one] < top.position for one in agenda_order.children(order, under))
        order = agenda_order.added(order, top.item, under=under, ordinal=before + 1)
        for one in together[1:]:
            order = agenda_order.added(order, one.item, under=one.parent)
        agenda.take_out_of_bin(session, [one.item for one in together])
        agenda.write_order(session, order)
        return _STRUCTURE


def _reorder(
    workspace: Workspace, operation: str, *, item_id: int, change: Callable[[Order], Order]
) -> Changes:
    with writing(workspace, operation) as session:
        meeting = meetings.open_meeting_of(session, item_id)
        order = change(agenda.order_of(session, meeting.id))
        changed = agenda.write_order(session, order)
        return _STRUCTURE if changed else NOTHING


def _relink(
    workspace: Workspace, item_id: int, *, change: Callable[[list[int]], list[int]]
) -> Changes:
    """Read and write in one transaction: two quick clicks follow each other."""
    with writing(workspace, "agenda.edit") as session:
        meetings.open_meeting_of(session, item_id)
        records.unmoved(session, AgendaItem, record_id=item_id, seen={})
        lines = change(records.linked_lines(session, ItemPlanLine, owner_id=item_id))
        changed = records.link_lines(session, ItemPlanLine, owner_id=item_id, line_ids=lines)
        return _STRUCTURE if changed else NOTHING


def _moves(fields: ItemFields, *items: int) -> Touched | None:
    """Tell by what items touch dossiers when these fields are set; None when they touch none."""
    if _ON_ROUTE.isdisjoint(fields):
        return None
    dossier = fields.get("dossier_id")
    return Touched(() if dossier is None else (dossier,), items=items)


def _checked(fields: ItemFields) -> dict[str, object]:
    """Give the columns that fields set, refused where one is empty or out of bounds."""
    values = _columns(fields)
    records.require(values, ("title",))
    minutes = fields.get("minutes")
    if minutes is not None and not 0 <= minutes <= agenda_times.LONGEST:
        raise Refused("item.minutes")
    return values


def _columns(fields: ItemFields) -> dict[str, object]:
    told = {name: value for name, value in fields.items() if name not in _LINKED}
    return records.columns(AgendaItem, told)


def _link(session: Session, item_id: int, *, fields: ItemFields) -> bool:
    """Link the plan lines and guests that are given; tell whether any differ."""
    changed = False
    if _LINES in fields:
        lines = fields["plan_lines"]
        changed |= records.link_lines(session, ItemPlanLine, owner_id=item_id, line_ids=lines)
    if _GUESTS in fields:
        guests = fields["guests"]
        changed |= agenda.link_people(session, ItemGuest, item_id=item_id, person_ids=guests)
    return changed


def _recount(session: Session, meeting_id: int, *, item_id: int, fields: ItemFields) -> None:
    """Check that an item may be a heading, or one again: the others are numbered anew."""
    if "heading" not in fields:
        return
    if fields["heading"] and backlog.treated(session, [item_id]):
        told = records.read(session, AgendaItem, record_id=item_id, names=("title",))
        raise Refused("agenda.heading_treated", title=told["title"])
    agenda.write_order(session, agenda.order_of(session, meeting_id))
