"""Supervision over dossiers: what was sent and answered, terms set otherwise, what is reported.

What comes out is told to the council at its next meeting (DLB art. 284).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import agenda, records
from zonedesk.db.commands import terms as commands
from zonedesk.db.models import AgendaItem, Dossier, DossierTerm, Meeting
from zonedesk.db.queries import preparing
from zonedesk.db.queries import supervision as queries
from zonedesk.domain import agenda_order, supervision_order
from zonedesk.domain.errors import Refused
from zonedesk.domain.governor import Oversight
from zonedesk.domain.terms import Overruled
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.domain.typed import typed
from zonedesk.domain.words import DossierStatus, ItemKind, Matter
from zonedesk.services import agenda_late
from zonedesk.services.supervision_words import announced
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import LateFlag, SupervisionResult
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.DOSSIERS})
# Terms of a meeting run from the receipt of its list as well.
_LIST_TOUCHED: Final = _TOUCHED | {Topic.MEETINGS}
_REPORTED: Final = _TOUCHED | {Topic.AGENDA, Topic.MEETINGS}


class SupervisionFields(TypedDict, total=False):
    """What may be noted of supervision; see `zonedesk.domain.dossier_supervision`."""

    matter: Matter
    list_sent_on: date | None
    list_received_on: date | None
    copy_sent_on: date | None
    posted_on: date | None
    file_requested_on: date | None
    file_sent_on: date | None
    file_received_on: date | None
    suspended_on: date | None
    justified_on: date | None
    justified_received_on: date | None
    answered_on: date | None
    supervision_result: SupervisionResult | None
    supervision_remark: str


class ListFields(TypedDict, total=False):
    """When the list of a meeting went, was there and was posted."""

    list_sent_on: date
    list_received_on: date
    posted_on: date


FIELDS: Final = frozenset(SupervisionFields.__annotations__)
"""What `record` takes."""


def record(
    workspace: Workspace, dossier_id: int, *, row_version: int, fields: SupervisionFields
) -> Changes:
    """Note what happened under supervision; who notes the sending sees it begin.

    A dossier that was decided on is under supervision from the sending of its list.

    Raises:
        Refused: days in an order that cannot be (`zonedesk.domain.supervision_order.check`);
            ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, SupervisionFields)
    with writing(workspace, "supervision.record", moves=Touched((dossier_id,))) as session:
        values = records.columns(Dossier, fields)
        values |= _checked(session, dossier_id, values=values)
        records.forget_drafts(session, Dossier, record_id=dossier_id, fields=fields)
        changed = records.change(
            session, Dossier, record_id=dossier_id, row_version=row_version, values=values
        )
        return _LIST_TOUCHED if changed else NOTHING


def note_list(workspace: Workspace, dossiers: Iterable[int], *, fields: ListFields) -> Outcome:
    """Note of several dossiers at once that their list went, was there or was posted.

    A day that a dossier bears already stays. With the list goes the certified copy of what needs
    one (WGP art. 86).

    Args:
        workspace: the open work folder.
        dossiers: ids.
        fields: the days.

    Returns:
        what takes all of it back at once.

    Raises:
        Refused: as `record`, for the first dossier that cannot bear a day.
        Conflict: a dossier is gone or in the bin.
    """
    refuse_unknown(fields, ListFields)
    chosen = tuple(dossiers)
    with writing(workspace, "supervision.list", moves=Touched(chosen)) as session:
        return _note_list(session, chosen, fields=fields)


def note_list_of_meeting(workspace: Workspace, meeting_id: int, *, fields: ListFields) -> Outcome:
    """Note of every dossier that a meeting decided on that the list went, was there or was posted.

    Raises:
        Refused: as `note_list`; ``supervision.nothing_decided`` (reference).
        Conflict: the meeting is gone.
    """
    refuse_unknown(fields, ListFields)
    moves = Touched(meetings=(meeting_id,))
    with writing(workspace, "supervision.list", moves=moves) as session:
        stored = records.read(session, Meeting, record_id=meeting_id, names=("reference",))
        found = queries.decided_at(session, meeting_id)
        if not found:
            raise Refused("supervision.nothing_decided", reference=stored["reference"])
        return _note_list(session, found, fields=fields)


def note_list_beside(workspace: Workspace, dossier_id: int, *, fields: ListFields) -> Outcome:
    """Note the list of the meeting that decided on a dossier last: of all it decided on.

    Raises:
        Refused: as `note_list_of_meeting`; ``supervision.not_decided`` when no council decided yet.
    """
    with workspace.database.read() as session:
        meeting_id = queries.decided_by(session, dossier_id)
    if meeting_id is None:
        raise Refused("supervision.not_decided")
    return note_list_of_meeting(workspace, meeting_id, fields=fields)


def overrule(
    workspace: Workspace, dossier_id: int, *, code: str, day: date, reason: str
) -> Changes:
    """Set another day for a term of a dossier than the rules say, and keep why (product.md 3.5).

    Raises:
        Refused: ``supervision.unknown_term`` (term), ``record.required`` (field) without a reason,
            ``user.may_only_read``.
        Conflict: the dossier is gone or in the bin.
    """
    why = typed(reason)
    with writing(workspace, "supervision.overrule") as session:
        found = _supervision(session, dossier_id)
        if not why:
            raise Refused("record.required", field="reason")
        if code not in {term.code.value for term in found.terms}:
            raise Refused("supervision.unknown_term", term=code)
        other = Overruled(day, why)
        put = commands.put(session, dossier_id, code=code, overruled=other, of=DossierTerm)
        return _TOUCHED if put else NOTHING


def follow_rule(workspace: Workspace, dossier_id: int, *, code: str) -> Changes:
    """Let a term of a dossier follow the rules again, whatever was set.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: the dossier is gone or in the bin.
    """
    with writing(workspace, "supervision.follow_rule") as session:
        records.read(session, Dossier, record_id=dossier_id, names=("id",))
        removed = commands.remove(session, dossier_id, code=code, of=DossierTerm)
        return _TOUCHED if removed else NOTHING


def reported(
    workspace: Workspace, dossier_id: int, *, row_version: int, meeting_id: int | None
) -> Changes:
    """Note which meeting heard what came out of supervision; None takes that away.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: the dossier moved on since it was read, or the meeting is gone.
    """
    with writing(workspace, "supervision.reported") as session:
        if meeting_id is not None:
            records.read(session, Meeting, record_id=meeting_id, names=("id",))
        values = {"reported_id": meeting_id}
        changed = records.change(
            session, Dossier, record_id=dossier_id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def report(workspace: Workspace, dossier_id: int) -> Outcome:
    """Put what came out of supervision on the agenda of the next meeting of its body, as an item.

    It is an announcement; the dossier bears from then on which meeting hears it (DLB art. 284).

    Returns:
        id of the item, with the reference of the meeting.

    Raises:
        Refused: ``supervision.no_result``, ``supervision.reported`` (reference),
            ``supervision.no_body``, ``supervision.no_meeting`` (body), ``user.may_only_read``.
        Conflict: the dossier is gone or in the bin.
    """
    meeting_id, late = _next_meeting(workspace, dossier_id)
    with writing(workspace, "supervision.report") as session:
        found = _supervision(session, dossier_id)
        names = ("title", "reference", "row_version")
        stored = records.read(session, Dossier, record_id=dossier_id, names=names)
        told = announced(found, stored["title"], language=preparing.language(session))
        values = records.columns(AgendaItem, {"title": told.title, "context": told.text})
        values |= {"meeting_id": meeting_id, "kind": ItemKind.ANNOUNCEMENT, "late": late}
        order = agenda.order_of(session, meeting_id)
        item_id = records.add(session, AgendaItem, values={**values, "dossier_id": dossier_id})
        agenda.write_order(session, agenda_order.added(order, item_id))
        records.change(
            session,
            Dossier,
            record_id=dossier_id,
            row_version=stored["row_version"],
            values={"reported_id": meeting_id},
        )
        heard = records.read(session, Meeting, record_id=meeting_id, names=("reference",))
        return Outcome(_REPORTED, records.running(session), item_id, heard["reference"])


def check_days(session: Session, dossier_id: int, *, values: Mapping[str, Any]) -> None:
    """Refuse days of supervision that cannot be, inside a transaction; as `record`."""
    touched = values.keys() & set(supervision_order.DAYS)
    if touched:
        stored = records.read(session, Dossier, record_id=dossier_id, names=supervision_order.DAYS)
        decided = queries.decided(session, Dossier.id == dossier_id).get(dossier_id)
        days = {**stored, **values, "decided_on": decided.day if decided else None}
        supervision_order.check(days, touched)


def _checked(session: Session, dossier_id: int, *, values: Mapping[str, Any]) -> dict[str, Any]:
    """Check days, and give the status that goes with the sending."""
    check_days(session, dossier_id, values=values)
    stored = records.read(session, Dossier, record_id=dossier_id, names=("status",))
    sent = values.get("list_sent_on") or values.get("list_received_on")
    begins = sent is not None and stored["status"] is DossierStatus.DECIDED
    return {"status": DossierStatus.SUPERVISION} if begins else {}


def _note_list(session: Session, dossiers: Iterable[int], *, fields: ListFields) -> Outcome:
    last, reference, changes = 0, "", NOTHING
    names = ("reference", "row_version", "copy_sent_on", *fields)
    for last in dossiers:
        stored = records.read(session, Dossier, record_id=last, names=names)
        reference = stored["reference"]
        values: dict[str, Any] = {name: day for name, day in fields.items() if stored[name] is None}
        needs_copy = _supervision(session, last).oversight.kind is Oversight.COPY
        if needs_copy and stored["copy_sent_on"] is None and "list_sent_on" in values:
            values["copy_sent_on"] = values["list_sent_on"]
        values |= _checked(session, last, values=values)
        version = stored["row_version"]
        if records.change(session, Dossier, record_id=last, row_version=version, values=values):
            changes = _LIST_TOUCHED
    return Outcome(changes, records.running(session), last, reference)


def _supervision(session: Session, dossier_id: int) -> Supervision:
    records.read(session, Dossier, record_id=dossier_id, names=("id",))
    return queries.supervisions(session, Dossier.id == dossier_id)[dossier_id]


def _next_meeting(workspace: Workspace, dossier_id: int) -> tuple[int, LateFlag | None]:
    """Find where it can be reported, and whether an item would be late there."""
    with workspace.database.read() as session:
        found = _supervision(session, dossier_id)
        if found.result is None:
            raise Refused("supervision.no_result")
        if found.days.reported:
            raise Refused("supervision.reported", reference=found.days.reported)
        body = queries.body_of(session, dossier_id)
        if body is None:
            raise Refused("supervision.no_body")
        today = workspace.clock.today()
        meeting_id = queries.next_meeting(session, body.id, today=today)
        if meeting_id is None:
            raise Refused("supervision.no_meeting", body=body.name)
    return meeting_id, agenda_late.flag(workspace, meeting_id)
