"""The decision on an agenda item: its text, and the reference it gets for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import decisions, meetings, numbering, records
from zonedesk.db.models import AgendaItem, Decision
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.references import ReferenceKind, Series
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import ItemResult
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.commands.meetings import Standing
    from zonedesk.db.database import Session
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

DRAFT_FIELD = "decision"
"""The field of an item under which a decision being typed is kept as a draft."""

_TOUCHED = frozenset({Topic.DECISIONS, Topic.AGENDA})


def write(workspace: Workspace, item_id: int, *, row_version: int, text: RichText) -> Changes:
    """Set the text of the decision on an item; emptied, one without reference is no decision.

    Args:
        workspace: the open work folder.
        item_id: the item.
        row_version: of the decision as it was read; 0 where there was none.
        text: the decision, with its articles.

    Raises:
        Refused: ``meeting.locked``, ``decision.item_withdrawn`` (T48), ``user.may_only_read``.
        Conflict: the decision moved on since it was read (T57).
    """
    with writing(workspace, "decision.write") as session:
        _decidable(session, item_id)
        records.forget_drafts(session, AgendaItem, record_id=item_id, fields=[DRAFT_FIELD])
        found = decisions.of_item(session, item_id)
        if (found.row_version if found else 0) != row_version:
            raise Conflict(Topic.DECISIONS, found.id if found else item_id)
        values = records.columns(Decision, {"text": text})
        if found is None:
            return _first(session, item_id, values=values)
        if text.is_empty and not found.reference:
            decisions.remove(session, found.id)
            return _TOUCHED
        changed = records.change(
            session, Decision, record_id=found.id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def give_reference(
    workspace: Workspace, item_id: int, *, row_version: int, reference: str = ""
) -> Outcome:
    """Give the decision on an item its reference: the next of body and year, or one typed.

    The year is that of the meeting (T10). A reference stays for good (T15).

    Args:
        workspace: the open work folder.
        item_id: the item.
        row_version: of the decision as it was read; 0 where there was none.
        reference: as typed; empty for the next number, ``GR/2018/B4``.

    Raises:
        Refused: ``decision.reference_given`` (reference), ``decision.reference_taken``
            (reference), ``meeting.locked``, ``decision.item_withdrawn``, ``user.may_only_read``.
        Conflict: the decision moved on since it was read.
    """
    with writing(workspace, "decision.give_reference") as session:
        meeting = _decidable(session, item_id)
        found = decisions.of_item(session, item_id)
        if (found.row_version if found else 0) != row_version:
            raise Conflict(Topic.DECISIONS, found.id if found else item_id)
        if found is not None and found.reference:
            raise Refused("decision.reference_given", reference=found.reference)
        values = {"reference": _reference(session, meeting, told=typed(reference))}
        if found is None:
            decision_id = records.add(session, Decision, values={"item_id": item_id, **values})
        else:
            decision_id = found.id
            records.change(
                session, Decision, record_id=found.id, row_version=row_version, values=values
            )
        return Outcome(_TOUCHED, records.running(session), decision_id, values["reference"])


def _first(session: Session, item_id: int, *, values: dict[str, object]) -> Changes:
    if not values["text_plain"]:
        return NOTHING
    records.add(session, Decision, values={"item_id": item_id, **values})
    return _TOUCHED


def _reference(session: Session, meeting: Standing, *, told: str) -> str:
    if not told:
        series = Series.of_day(ReferenceKind.DECISION, meeting.held_on, body=meeting.body)
        return numbering.next_reference(session, series)
    if numbering.is_borne(session, ReferenceKind.DECISION, text=told):
        raise Refused("decision.reference_taken", reference=told)
    numbering.note_typed(session, ReferenceKind.DECISION, text=told)
    return told


def _decidable(session: Session, item_id: int) -> Standing:
    meeting = meetings.open_meeting_of(session, item_id)
    item = records.read(session, AgendaItem, record_id=item_id, names=("result",))
    if item["result"] is ItemResult.WITHDRAWN:
        raise Refused("decision.item_withdrawn")
    return meeting
