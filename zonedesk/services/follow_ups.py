"""Follow-up written on an action point, a dossier or a plan line (R101)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict

from zonedesk.db.commands import records
from zonedesk.db.models import ActionItem, Dossier, FollowUp, PlanLine
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.words import FollowUpKind
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.db.models.base import Binned
    from zonedesk.services.workspace import Workspace


DRAFT_FIELD = "follow_up"
"""Name of the draft of an entry that was not added yet, on what it is written on."""


class Subject(StrEnum):
    """What follow-up is written on; the value is its column."""

    ACTION = "action_id"
    DOSSIER = "dossier_id"
    LINE = "plan_line_id"


_TABLES: dict[Subject, tuple[type[Binned], Topic]] = {
    Subject.ACTION: (ActionItem, Topic.ACTIONS),
    Subject.DOSSIER: (Dossier, Topic.DOSSIERS),
    Subject.LINE: (PlanLine, Topic.PLAN),
}


class FollowUpFields(TypedDict, total=False):
    """What is written: a text, on a day (today), of a kind (a remark), by somebody, at a meeting.

    ``author`` is the id of a person, a free text or None; ``due_on`` is the last day of a term
    (R53).
    """

    text: str
    written_on: date
    kind: FollowUpKind
    author: int | str | None
    meeting_id: int | None
    due_on: date | None


def add(
    workspace: Workspace, subject: Subject, *, subject_id: int, fields: FollowUpFields
) -> Outcome:
    """Write an entry of follow-up and forget its draft.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: what it is written on is gone or in the bin.
    """
    refuse_unknown(fields, FollowUpFields)
    with writing(workspace, "follow_up.add") as session:
        model, topic = _TABLES[subject]
        records.read(session, model, record_id=subject_id, names=("id",))
        values = {"text": "", "written_on": workspace.clock.today(), subject.value: subject_id}
        values |= {"kind": FollowUpKind.REMARK} | records.columns(FollowUp, fields)
        records.require(values, ("text",))
        if values["kind"] is FollowUpKind.DEADLINE:
            records.require({"due_on": None, **values}, ("due_on",))
        entry_id = records.add(session, FollowUp, values=values)
        records.forget_drafts(session, model, record_id=subject_id, fields=[DRAFT_FIELD])
        changes = frozenset({Topic.FOLLOW_UPS, topic})
        return Outcome(changes, records.running(session), entry_id)


def delete(workspace: Workspace, entry_id: int, *, row_version: int) -> Outcome:
    """Put an entry of follow-up in the bin; `Conflict` when it moved on since it was read."""
    with writing(workspace, "follow_up.delete") as session:
        records.to_bin(session, FollowUp, record_id=entry_id, row_version=row_version)
        changes = frozenset({Topic.FOLLOW_UPS, Topic.PLAN})
        return Outcome(changes, records.running(session), entry_id)
