"""Items put in another place of their agenda: at a number, or all of them by rule (R36, T3, T9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import agenda, meetings, records
from zonedesk.db.queries import agenda_sent
from zonedesk.domain import agenda_order, agenda_sort
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.db.database import Session
    from zonedesk.domain.agenda_order import Order
    from zonedesk.domain.agenda_sort import SortRule
    from zonedesk.services.workspace import Workspace

# Lists of meetings count the items; action points and decisions show their numbers.
_STRUCTURE = frozenset({Topic.AGENDA, Topic.MEETINGS, Topic.DECISIONS, Topic.ACTIONS})


def move_to(workspace: Workspace, item_id: int, *, ordinal: int) -> Outcome:
    """Let an item bear a number of its row: "naar plaats n"; beyond the last is the last (T3).

    Headings are not counted; an item stays below what it stands below (`agenda_order.placed`).

    Args:
        workspace: the open work folder.
        item_id: the item, or a heading, which comes to stand above the item of that number.
        ordinal: the number, from 1; of item 4.2 its last part.

    Raises:
        Refused: ``agenda.number_frozen`` (number), ``meeting.locked``, ``user.may_only_read``.
        Conflict: the item is gone.
    """
    with writing(workspace, "agenda.move") as session:
        meeting = meetings.open_meeting_of(session, item_id)
        order = agenda.order_of(session, meeting.id)
        placed = agenda_order.placed(order, item_id, number=ordinal)
        return _written(session, placed, record_id=item_id)


def sort(workspace: Workspace, meeting_id: int, *, rules: Sequence[SortRule]) -> Outcome:
    """Put a whole agenda in order by rule; the journal holds the order it had (R36, T9).

    Headings stay, with what stands between them; sub-items go along (`agenda_sort`). It is one
    transaction: `zonedesk.services.journal.take_back` restores the order exactly.

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting that is not locked.
        rules: the first one counts most.

    Raises:
        Refused: ``agenda.number_frozen`` (number), ``meeting.locked``, ``user.may_only_read``.
        Conflict: the meeting is gone.
    """
    with writing(workspace, "agenda.sort") as session:
        meetings.open_meeting(session, meeting_id)
        order = agenda.order_of(session, meeting_id)
        facts = agenda_sent.sort_facts(session, meeting_id)
        return _written(
            session, agenda_sort.by_rule(order, rules, facts=facts), record_id=meeting_id
        )


def _written(session: Session, order: Order, *, record_id: int) -> Outcome:
    changed = agenda.write_order(session, order)
    return Outcome(_STRUCTURE if changed else NOTHING, records.running(session), record_id)
