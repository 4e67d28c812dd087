"""The decisions on an agenda item: their texts and facts, and the reference each gets for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import decisions, meetings, numbering, records
from zonedesk.db.models import AgendaItem, Decision
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.references import ReferenceKind, Series
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import ItemResult
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.db.commands.decisions import Decided
    from zonedesk.db.commands.meetings import Standing
    from zonedesk.db.database import Session
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

DRAFT_FIELD: Final = "decision"
"""The field of an item under which a decision being typed is kept as a draft."""

DRAFT_FIELDS: Final[Mapping[str, str]] = {
    "text": DRAFT_FIELD,
    "motivation": "decision_motivation",
    "title": "decision_title",
    "summary": "decision_summary",
}
"""The same for each text of the first decision, which may not be there yet while it is typed."""

_TOUCHED = frozenset({Topic.DECISIONS, Topic.AGENDA})
_PLACED = frozenset({Topic.DECISIONS})
_GONE = frozenset({Topic.DECISIONS, Topic.AGENDA, Topic.ACTIONS})


class DecisionFields(TypedDict, total=False):
    """What an editor of a decision may set; ``responsible`` is as in `ActionFields`.

    ``result`` and ``public`` are None where those of the item serve, ``effective_on`` where the
    decision counts from the day of the meeting, an empty ``title`` where that of the item does.
    """

    title: str
    summary: str
    motivation: RichText
    text: RichText
    result: ItemResult | None
    public: bool | None
    responsible: int | str | None
    effective_on: date | None


def add(workspace: Workspace, item_id: int, *, fields: DecisionFields | None = None) -> Outcome:
    """Put a decision behind those that an item has (R64).

    Raises:
        Refused: ``meeting.locked``, ``decision.item_withdrawn`` (T48), ``decision.on_heading``
            (title), ``user.may_only_read``.
        Conflict: the item is gone or in the bin.
    """
    told = fields or {}
    refuse_unknown(told, DecisionFields)
    with writing(workspace, "decision.add") as session:
        _decidable(session, item_id)
        values = records.columns(Decision, told)
        values |= {"item_id": item_id, "position": decisions.next_position(session, item_id)}
        decision_id = records.add(session, Decision, values=values)
        _settle(session, item_id)
        return Outcome(_TOUCHED, records.running(session), decision_id)


def edit(
    workspace: Workspace, decision_id: int, *, row_version: int, fields: DecisionFields
) -> Changes:
    """Set fields of a decision, and forget what was typed in them as a draft.

    Raises:
        Refused: as `add`.
        Conflict: it moved on since it was read, or is gone (T57).
    """
    refuse_unknown(fields, DecisionFields)
    with writing(workspace, "decision.edit") as session:
        _decidable(session, _item_of(session, decision_id))
        records.forget_drafts(session, Decision, record_id=decision_id, fields=fields)
        changed = records.change(
            session,
            Decision,
            record_id=decision_id,
            row_version=row_version,
            values=records.columns(Decision, fields),
        )
        return _TOUCHED if changed else NOTHING


def write(workspace: Workspace, item_id: int, *, row_version: int, text: RichText) -> Changes:
    """Set the text of the first decision on an item; see `write_fields`."""
    return write_fields(workspace, item_id, row_version=row_version, fields={"text": text})


def write_fields(
    workspace: Workspace, item_id: int, *, row_version: int, fields: DecisionFields
) -> Changes:
    """Set fields of the first decision on an item, which is made when there is none yet.

    One without reference that says nothing any more is no decision, if it is the only one.

    Args:
        workspace: the open work folder.
        item_id: the item.
        row_version: of the decision as it was read; 0 where there was none.
        fields: what is set.

    Raises:
        Refused: as `add`.
        Conflict: the decision moved on since it was read (T57).
    """
    refuse_unknown(fields, DecisionFields)
    with writing(workspace, "decision.write") as session:
        _decidable(session, item_id)
        drafts = [DRAFT_FIELDS[name] for name in fields if name in DRAFT_FIELDS]
        records.forget_drafts(session, AgendaItem, record_id=item_id, fields=drafts)
        found = _first(session, item_id, row_version=row_version)
        values = records.columns(Decision, fields)
        if found is None:
            return _made(session, item_id, values=values)
        if _is_nothing(session, item_id, found=found, values=values):
            decisions.remove(session, found.id)
            return _TOUCHED
        changed = records.change(
            session, Decision, record_id=found.id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def move(workspace: Workspace, decision_id: int, *, ordinal: int) -> Changes:
    """Give a decision another place among those on its item, counted from 1.

    Raises:
        Refused: as `add`.
        Conflict: it is gone or in the bin.
    """
    with writing(workspace, "decision.move") as session:
        item_id = _item_of(session, decision_id)
        _decidable(session, item_id)
        before = decisions.in_order(session, item_id)
        after = [one for one in before if one != decision_id]
        after.insert(max(ordinal - 1, 0), decision_id)
        if after == before:
            return NOTHING
        decisions.put_in_order(session, item_id, wanted=after)
        return _PLACED


def remove(workspace: Workspace, decision_id: int, *, row_version: int) -> Outcome:
    """Take away a decision; one that bears a reference stays for good (T15).

    Its action points stay those of its item.

    Raises:
        Refused: ``decision.has_reference`` (reference), ``decision.linked_to`` (reference) when a
            later one amends, replaces or withdraws it; else as `add`.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "decision.remove") as session:
        _decidable(session, _item_of(session, decision_id))
        names = ("row_version", "reference")
        stored = records.read(session, Decision, record_id=decision_id, names=names)
        if stored["row_version"] != row_version:
            raise Conflict(Topic.DECISIONS, decision_id)
        if stored["reference"]:
            raise Refused("decision.has_reference", reference=stored["reference"])
        later = decisions.later_ones(session, decision_id)
        if later:
            raise Refused("decision.linked_to", reference=later[0])
        decisions.remove(session, decision_id)
        return Outcome(_GONE, records.running(session), decision_id)


def give_reference(
    workspace: Workspace, item_id: int, *, row_version: int, reference: str = ""
) -> Outcome:
    """Give the first decision on an item its reference: the next of body and year, or one typed.

    The year is that of the meeting (T10). A reference stays for good (T15).

    Args:
        workspace: the open work folder.
        item_id: the item.
        row_version: of the decision as it was read; 0 where there was none.
        reference: as typed; empty for the next number, ``GR/2018/B4``.

    Raises:
        Refused: ``decision.reference_given`` (reference), ``decision.reference_taken``
            (reference); else as `add`.
        Conflict: the decision moved on since it was read.
    """
    with writing(workspace, "decision.give_reference") as session:
        meeting = _decidable(session, item_id)
        found = _first(session, item_id, row_version=row_version)
        told = typed(reference)
        if found is not None:
            return _numbered(session, meeting, found=found, told=told)
        borne = _reference(session, meeting, told=told)
        values = {"item_id": item_id, "reference": borne}
        values["position"] = decisions.next_position(session, item_id)
        decision_id = records.add(session, Decision, values=values)
        _settle(session, item_id)
        return Outcome(_TOUCHED, records.running(session), decision_id, borne)


def number(
    workspace: Workspace, decision_id: int, *, row_version: int, reference: str = ""
) -> Outcome:
    """Give any decision its reference; see `give_reference`."""
    with writing(workspace, "decision.give_reference") as session:
        meeting = _decidable(session, _item_of(session, decision_id))
        names = ("reference",)
        stored = records.read(session, Decision, record_id=decision_id, names=names)
        found = decisions.Decided(decision_id, row_version, stored["reference"])
        return _numbered(session, meeting, found=found, told=typed(reference))


def _numbered(session: Session, meeting: Standing, *, found: Decided, told: str) -> Outcome:
    if found.reference:
        raise Refused("decision.reference_given", reference=found.reference)
    borne = _reference(session, meeting, told=told)
    records.change(
        session,
        Decision,
        record_id=found.id,
        row_version=found.row_version,
        values={"reference": borne},
    )
    return Outcome(_TOUCHED, records.running(session), found.id, borne)


def _reference(session: Session, meeting: Standing, *, told: str) -> str:
    if not told:
        series = Series.of_day(ReferenceKind.DECISION, meeting.held_on, body=meeting.body)
        return numbering.next_reference(session, series)
    if numbering.is_borne(session, ReferenceKind.DECISION, text=told):
        raise Refused("decision.reference_taken", reference=told)
    numbering.note_typed(session, ReferenceKind.DECISION, text=told)
    return told


def _first(session: Session, item_id: int, *, row_version: int) -> Decided | None:
    found = decisions.of_item(session, item_id)
    if (found.row_version if found else 0) != row_version:
        raise Conflict(Topic.DECISIONS, found.id if found else item_id)
    return found


def _made(session: Session, item_id: int, *, values: dict[str, Any]) -> Changes:
    told = {name: value for name, value in values.items() if name not in {"text", "motivation"}}
    if all(value is None or value == "" for value in told.values()):
        return NOTHING
    position = decisions.next_position(session, item_id)
    records.add(session, Decision, values={"item_id": item_id, "position": position, **values})
    _settle(session, item_id)
    return _TOUCHED


def _settle(session: Session, item_id: int) -> None:
    """Put those in the bin behind those that are there: the register brings the first one."""
    there = decisions.in_order(session, item_id)
    decisions.put_in_order(session, item_id, wanted=there)


def _is_nothing(session: Session, item_id: int, *, found: Decided, values: dict[str, Any]) -> bool:
    """Tell whether the only decision on an item would say nothing any more."""
    if found.reference or len(decisions.in_order(session, item_id)) > 1:
        return False
    return not decisions.says_anything(session, found.id, values=values)


def _item_of(session: Session, decision_id: int) -> int:
    found = records.read(session, Decision, record_id=decision_id, names=("item_id",))
    return int(found["item_id"])


def _decidable(session: Session, item_id: int) -> Standing:
    meeting = meetings.open_meeting_of(session, item_id)
    names = ("result", "heading", "title")
    item = records.read(session, AgendaItem, record_id=item_id, names=names)
    if item["heading"]:
        raise Refused("decision.on_heading", title=item["title"])
    if item["result"] is ItemResult.WITHDRAWN:
        raise Refused("decision.item_withdrawn")
    return meeting
