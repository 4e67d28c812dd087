"""Decisions read for their editors and for the register, each time in one session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import actions, decision_record, decisions, meetings, votes
from zonedesk.domain.decision_record import DecisionBook, DecisionLine, DecisionSheet
from zonedesk.domain.errors import Refused
from zonedesk.services.meeting_record import voted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.db.queries.decisions import DecisionRecord
    from zonedesk.domain.decision_record import DecisionChoice, DecisionFacts
    from zonedesk.services.workspace import Workspace


def of_item(workspace: Workspace, item_id: int) -> tuple[DecisionFacts, ...]:
    """Give the decisions on an item, in their order, for its editor."""
    with workspace.database.read() as session:
        return decision_record.of_item(session, item_id, today=workspace.clock.today())


def choices(workspace: Workspace, item_id: int) -> tuple[DecisionChoice, ...]:
    """Give the decisions that one on an item can amend, replace or withdraw, the newest first."""
    with workspace.database.read() as session:
        return decision_record.choices(session, item_id)


def read_book(workspace: Workspace) -> DecisionBook:
    """Give the register: the decisions of all meetings that were held (R67, R68)."""
    today = workspace.clock.today()
    with workspace.database.read() as session:
        names = meetings.names_of_bodies(session)
        found = decisions.every(session, today=today)
        return DecisionBook(tuple(_line(one, names) for one in found), today)


def read_sheet(workspace: Workspace, decision_id: int) -> DecisionSheet:
    """Give one decision with all that hangs on it.

    Raises:
        Refused: ``show.unknown`` (reference), when there is none outside the bin.
    """
    today = workspace.clock.today()
    with workspace.database.read() as session:
        found = decisions.one(session, decision_id, today=today)
        facts = decision_record.one(session, decision_id, today=today)
        if found is None or facts is None:
            raise Refused("show.unknown", reference=f"#{decision_id}")
        return DecisionSheet(
            line=_line(found, meetings.names_of_bodies(session)),
            facts=facts,
            course=decision_record.course(session, decision_id),
            item_title=found.item_title,
            votes=tuple(voted(one) for one in votes.of_item(session, found.item_id)),
            actions=tuple(actions.of_decision(session, decision_id)),
            today=today,
        )


def _line(record: DecisionRecord, names: Mapping[str, str]) -> DecisionLine:
    body = names.get(record.row.body, record.row.body)
    return DecisionLine(record.row, record.handle, body, record.carried_out_on)
