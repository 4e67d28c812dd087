"""Dossiers made, edited, and linked to the items and action points that treat them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from zonedesk.db.commands import meetings, numbering, records
from zonedesk.db.models import ActionItem, AgendaItem, Body, Dossier
from zonedesk.domain.errors import Refused
from zonedesk.domain.references import ReferenceKind, Series
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.domain.words import DossierStatus
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import Marking, Matter, SupervisionResult
    from zonedesk.services.workspace import Workspace

# Openness of items, decisions and action points follows the dossier's (product.md 3.6).
_TOUCHED = frozenset({Topic.DOSSIERS, Topic.AGENDA, Topic.DECISIONS, Topic.ACTIONS})
_REQUIRED = ("title", "category", "opened_on")
_LIST_DAYS = frozenset({"list_sent_on", "list_received_on"})


class DossierFields(TypedDict, total=False):
    """What an editor of a dossier may set; ``amount`` in cents, ``handler`` an id or a text."""

    title: str
    category: str
    subcategory: str
    phenomenon: str
    status: DossierStatus
    handler: int | str | None
    marking: Marking
    opened_on: date
    closed_on: date | None
    amount: int | None
    legal_basis: str
    description: RichText
    list_sent_on: date | None
    list_received_on: date | None
    supervision_result: SupervisionResult | None
    matter: Matter
    keywords: str


def create(workspace: Workspace, *, fields: DossierFields, body_id: int | None = None) -> Outcome:
    """Open a dossier, in preparation, with the next reference of its body and year.

    Args:
        workspace: the open work folder.
        fields: at least title and category; it opens today unless said.
        body_id: the body that decides, if there is one.

    Raises:
        Refused: ``record.required`` (field), ``dossier.closed_before_opened`` (first),
            ``dossier.amount_negative``, ``dossier.received_before_sent`` (first),
            ``user.may_only_read``.
    """
    refuse_unknown(fields, DossierFields)
    with writing(workspace, "dossier.create") as session:
        values: dict[str, Any] = {"title": "", "category": "", "status": DossierStatus.PREPARING}
        values |= {"opened_on": workspace.clock.today(), "body_id": body_id}
        values |= records.columns(Dossier, fields)
        _check(values, stored={})
        series = Series.of_day(
            ReferenceKind.DOSSIER, values["opened_on"], body=_code(session, body_id)
        )
        reference = numbering.next_reference(session, series)
        dossier_id = records.add(session, Dossier, values={**values, "reference": reference})
        return Outcome(_TOUCHED, records.running(session), dossier_id, reference)


def edit(
    workspace: Workspace, dossier_id: int, *, row_version: int, fields: DossierFields
) -> Changes:
    """Set fields of a dossier; its reference stays, whatever its date becomes (T15).

    Closing one dates it today, opening it again takes the day away, unless a day is given too.

    Raises:
        Refused: as `create`.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, DossierFields)
    moves = None if _LIST_DAYS.isdisjoint(fields) else Touched((dossier_id,))
    with writing(workspace, "dossier.edit", moves=moves) as session:
        names = ("status", "opened_on", "closed_on", *_LIST_DAYS)
        stored = records.read(session, Dossier, record_id=dossier_id, names=names)
        closing = _closing(fields, stored, today=workspace.clock.today())
        values = closing | records.columns(Dossier, fields)
        _check(values, stored=stored)
        records.forget_drafts(session, Dossier, record_id=dossier_id, fields=fields)
        changed = records.change(
            session, Dossier, record_id=dossier_id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def link(
    workspace: Workspace,
    dossier_id: int | None,
    *,
    items: Iterable[tuple[int, int]] = (),
    actions: Iterable[tuple[int, int]] = (),
) -> Changes:
    """Let items and action points treat a dossier, or none; each given as id and row version.

    Raises:
        Refused: ``meeting.locked`` for an item of an approved meeting; ``user.may_only_read``.
        Conflict: one of them moved on since it was read, or the dossier is in the bin.
    """
    items = tuple(items)
    own = () if dossier_id is None else (dossier_id,)
    moves = Touched(own, items=tuple(item_id for item_id, _version in items))
    with writing(workspace, "dossier.link", moves=moves) as session:
        if dossier_id is not None:
            records.read(session, Dossier, record_id=dossier_id, names=("id",))
        values = {"dossier_id": dossier_id}
        changed = False
        for item_id, version in items:
            meetings.open_meeting_of(session, item_id)
            changed |= records.change(
                session, AgendaItem, record_id=item_id, row_version=version, values=values
            )
        for action_id, version in actions:
            changed |= records.change(
                session, ActionItem, record_id=action_id, row_version=version, values=values
            )
        return _TOUCHED if changed else NOTHING


def delete(workspace: Workspace, dossier_id: int, *, row_version: int) -> Outcome:
    """Put a dossier in the bin; its items and action points stay, its reference is not given again.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    return delete_all(workspace, [(dossier_id, row_version)])


def delete_all(workspace: Workspace, dossiers: Sequence[tuple[int, int]]) -> Outcome:
    """Put dossiers in the bin, all or none; each is given as id and row version.

    Returns:
        what takes all of them back at once, with id and reference of the last one.

    Raises:
        Refused, Conflict: as `delete`, for the first that cannot go.
    """
    with writing(workspace, "dossier.delete") as session:
        last, reference = 0, ""
        for last, row_version in dossiers:
            dossier = records.read(session, Dossier, record_id=last, names=("reference",))
            records.to_bin(session, Dossier, record_id=last, row_version=row_version)
            reference = dossier["reference"]
        return Outcome(_TOUCHED, records.running(session), last, reference)


def restore(workspace: Workspace, dossier_id: int) -> Changes:
    """Take a dossier out of the bin."""
    with writing(workspace, "dossier.restore") as session:
        back = records.from_bin(session, Dossier, record_id=dossier_id)
        return _TOUCHED if back else NOTHING


def _closing(
    fields: DossierFields, stored: Mapping[str, Any], *, today: date
) -> dict[str, date | None]:
    """Give the day that goes with another status, where nobody gave one."""
    status = fields.get("status", stored["status"])
    if "closed_on" in fields or status is stored["status"]:
        return {}
    if status is DossierStatus.CLOSED:
        return {"closed_on": stored["closed_on"] or max(today, stored["opened_on"])}
    return {"closed_on": None} if stored["status"] is DossierStatus.CLOSED else {}


def _check(values: Mapping[str, Any], *, stored: Mapping[str, Any]) -> None:
    records.require(values, _REQUIRED)
    days = {**stored, **values}
    opened, closed = days["opened_on"], days.get("closed_on")
    if closed is not None and closed < opened:
        raise Refused("dossier.closed_before_opened", first=opened)
    if (values.get("amount") or 0) < 0:
        raise Refused("dossier.amount_negative")
    if _LIST_DAYS & values.keys():
        sent, received = days.get("list_sent_on"), days.get("list_received_on")
        if sent is not None and received is not None and received < sent:
            raise Refused("dossier.received_before_sent", first=sent)


def _code(session: Session, body_id: int | None) -> str:
    if body_id is None:
        return ""
    return str(records.read(session, Body, record_id=body_id, names=("code",))["code"])
