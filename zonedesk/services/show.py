"""One record with all that belongs to it, found by its reference (formats.md section 1)."""

from __future__ import annotations

import unicodedata
from dataclasses import fields
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol, TypeAlias

from zonedesk.db.models import Dossier
from zonedesk.db.queries import (
    actions,
    agenda,
    attendance,
    decisions,
    dossiers,
    follow_ups,
    indicators,
    meetings,
    plan,
    supervision,
    votes,
)
from zonedesk.domain.errors import Refused
from zonedesk.domain.references import split_item_reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.db.queries.decisions import DecisionRecord
    from zonedesk.db.queries.votes import VoteRow
    from zonedesk.domain.rows import PlanRow
    from zonedesk.services.workspace import Workspace

Record: TypeAlias = "dict[str, object]"

KIND: Final = "kind_of_record"
"""First key of every record: one of `KINDS`."""

_IN_SUPERVISION = frozenset({"sent", "received", "supervision_result"})
_OF_VOTE = (
    *("subject", "method", "for_", "against", "abstain", "blank", "invalid"),
    *("weighted", "sentence"),
)
_OF_CHILD = ("code", "level", "title", "class_", "status", "health", "progress", "confidential")


class _Row(Protocol):
    """A frozen row of any list."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


def show(workspace: Workspace, reference: str, *, kind: str | None = None) -> Record:
    """Give one record: a meeting, item, dossier, decision, action or plan line, in that order.

    Args:
        workspace: the open work folder.
        reference: of the record; an item is ``ZVR/2018/1#3``, a plan line goes by its code.
            References are unique per kind only: a dossier and its decision may bear the same.
        kind: one of `KINDS`, to look nowhere else.

    Returns:
        names and values, the kind of record first; listed values are words, dates are dates,
        amounts cents; what belongs to the record is a list of such records.

    Raises:
        Refused: ``show.unknown`` (reference); ``show.reference_needed`` for an empty one;
            ``show.unknown_kind`` (kind).
    """
    if kind is not None and kind not in KINDS:
        raise Refused("show.unknown_kind", kind=kind)
    wanted = unicodedata.normalize("NFC", reference.strip())
    if not wanted:
        raise Refused("show.reference_needed")
    today = workspace.clock.today()
    with workspace.database.read() as session:
        for name in KINDS if kind is None else (kind,):
            found = _finder(name, today)(session, wanted)
            if found is not None:
                return {KIND: name, **found}
    raise Refused("show.unknown", reference=reference)


def _meeting(session: Session, reference: str) -> Record | None:
    meeting_id = meetings.find(session, reference)
    if meeting_id is None:
        return None
    told = _named(meetings.one(session, meeting_id))
    texts = meetings.texts(session, meeting_id)
    del told["items"]  # their number: they are shown themselves
    return {
        **told,
        "secretary": texts.secretary,
        "intro": texts.intro,
        "attendance": _each(attendance.of_meeting(session, meeting_id)),
        "items": _each(agenda.of_meeting(session, meeting_id)),
        "outro": texts.outro,
        "actions": _each(actions.of_meeting(session, meeting_id)),
    }


def _item(session: Session, reference: str, *, today: date) -> Record | None:
    meeting, number = split_item_reference(reference)
    item_id = None if number is None else agenda.find(session, meeting, number=number)
    if item_id is None:
        return None
    return {
        **_named(agenda.one(session, item_id)),
        **_named(agenda.texts(session, item_id)),
        "decisions": _each_decision(decisions.of_item(session, item_id, today=today)),
        "votes": _each_vote(votes.of_item(session, item_id)),
        "actions": _each(actions.of_item(session, item_id)),
    }


def _dossier(session: Session, reference: str, *, today: date) -> Record | None:
    dossier_id = dossiers.find(session, reference)
    if dossier_id is None:
        return None
    row = dossiers.one(session, dossier_id)
    told = {name: value for name, value in _named(row).items() if name not in _IN_SUPERVISION}
    return {
        **told,
        "description": dossiers.description(session, dossier_id),
        "supervision": _supervision(session, dossier_id),
        "decisions": _each_decision(decisions.of_dossier(session, dossier_id, today=today)),
        "items": _each(agenda.of_dossier(session, dossier_id)),
        "actions": _each(actions.of_dossier(session, dossier_id)),
        "follow_ups": _each(follow_ups.of_dossier(session, dossier_id)),
    }


def _decision(session: Session, reference: str, *, today: date) -> Record | None:
    found = decisions.find(session, reference, today=today)
    if found is None:
        return None
    return {**_named(found.row), "votes": _each_vote(votes.of_item(session, found.item_id))}


def _action(session: Session, reference: str) -> Record | None:
    action_id = actions.find(session, reference)
    if action_id is None:
        return None
    return {
        **_named(actions.one(session, action_id)),
        "follow_ups": _each(follow_ups.of_action(session, action_id)),
    }


def _line(session: Session, code: str) -> Record | None:
    line_id = plan.find(session, code)
    if line_id is None:
        return None
    lines = plan.by_id(session)
    texts = plan.texts(session, line_id)
    return {
        **_named(lines[line_id]),
        "text": texts.text,
        "classes": [{"year": year, "class": one} for year, one in texts.classes],
        "children": [_child(row) for row in lines.values() if row.parent == code],
        "indicators": _each(indicators.of_line(session, line_id)),
        "items": _each(agenda.of_line(session, line_id)),
        "actions": _each(actions.of_line(session, line_id)),
        "follow_ups": _each(follow_ups.of_line(session, line_id)),
    }


KINDS: Final[Mapping[str, Callable[..., Record | None]]] = {
    "meeting": _meeting,
    "item": _item,
    "dossier": _dossier,
    "decision": _decision,
    "action": _action,
    "line": _line,
}
"""The kinds of records, in the order in which a reference is looked for."""

_OF_DAY: Final = frozenset({"item", "dossier", "decision"})
"""The kinds that tell of decisions: what these are worth depends on the day."""


def _finder(kind: str, today: date) -> Callable[[Session, str], Record | None]:
    return partial(KINDS[kind], today=today) if kind in _OF_DAY else KINDS[kind]


def _supervision(session: Session, dossier_id: int) -> Record:
    """Tell how a dossier stands with the supervising authority, and until when it may act (L12).

    Without a day of receipt no term is certain, and none is told.
    """
    counted = supervision.supervisions(session, Dossier.id == dossier_id)[dossier_id]
    terms = (None, None) if counted.provisional else (counted.suspension, counted.annulment)
    suspension, annulment = (None if one is None else one.until for one in terms)
    return {
        "sent": counted.sent,
        "received": counted.received,
        "suspension_until": suspension,
        "annulment_until": annulment,
        "result": counted.result,
    }


def _named(row: _Row) -> Record:
    """Give a row as names and values."""
    return {one.name.rstrip("_"): getattr(row, one.name) for one in fields(row)}


def _each(rows: Iterable[_Row]) -> list[Record]:
    return [_named(row) for row in rows]


def _each_decision(records: Iterable[DecisionRecord]) -> list[Record]:
    return [_named(record.row) for record in records]


def _each_vote(rows: Iterable[VoteRow]) -> list[Record]:
    """Give votes without what only an editor needs; a sentence is there when somebody wrote one."""
    return [{name.rstrip("_"): getattr(row, name) for name in _OF_VOTE} for row in rows]


def _child(row: PlanRow) -> Record:
    return {name.rstrip("_"): getattr(row, name) for name in _OF_CHILD}
