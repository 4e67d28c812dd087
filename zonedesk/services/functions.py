"""Functions: their titles in two languages, for a man, a woman and several (R14, R21)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import people, records
from zonedesk.db.models import Function
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.db.database import Session
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

# A title stands wherever its bearers do.
_TOUCHED: Final = frozenset({Topic.PEOPLE, Topic.BODIES, Topic.ATTENDANCE, Topic.MEETINGS})
_TITLES: Final = ("title", "title_fr")


class FunctionFields(TypedDict, total=False):
    """What an editor of a function may set; one that is not active is no longer offered."""

    title: str
    title_f: str
    title_plural: str
    title_fr: str
    title_fr_f: str
    title_fr_plural: str
    active: bool


def add(workspace: Workspace, *, fields: FunctionFields) -> Outcome:
    """Make a function.

    Raises:
        Refused: ``record.required`` (field) without any title, ``function.exists`` (title),
            ``user.may_only_read``.
    """
    refuse_unknown(fields, FunctionFields)
    with writing(workspace, "function.add") as session:
        values = {"title": "", "title_fr": "", **records.columns(Function, fields)}
        _check(session, values)
        made = records.add(session, Function, values=values)
        return Outcome(_TOUCHED, records.running(session), made)


def edit(
    workspace: Workspace, function_id: int, *, row_version: int, fields: FunctionFields
) -> Changes:
    """Set titles of a function, or whether it is still offered (T31: who bears it keeps it).

    Raises:
        Refused: as `add`.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, FunctionFields)
    with writing(workspace, "function.edit") as session:
        values = records.columns(Function, fields)
        stored = records.read(session, Function, record_id=function_id, names=_TITLES)
        _check(session, {**stored, **values}, besides=function_id)
        records.forget_drafts(session, Function, record_id=function_id, fields=fields)
        changed = records.change(
            session, Function, record_id=function_id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def delete(workspace: Workspace, function_id: int, *, row_version: int) -> Outcome:
    """Let a function go that nobody bears; it comes back as long as the deletion is taken back.

    Raises:
        Refused: ``function.used`` (title, count), ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "function.delete") as session:
        stored = records.read(session, Function, record_id=function_id, names=_TITLES)
        title = stored["title"] or stored["title_fr"]
        count = people.bearers(session, function_id)
        if count:
            raise Refused("function.used", title=title, count=count)
        people.drop_function(session, function_id, row_version=row_version)
        return Outcome(_TOUCHED, records.running(session), function_id)


def _check(session: Session, values: Mapping[str, Any], *, besides: int | None = None) -> None:
    title, title_fr = values["title"], values["title_fr"]
    if not title and not title_fr:
        raise Refused("record.required", field="title")
    found = people.same_function(session, title, title_fr=title_fr)
    if found is not None and found != besides:
        raise Refused("function.exists", title=title or title_fr)
