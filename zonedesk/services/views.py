"""Views of lists, kept by each user under names: filters, columns and order together (R110)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import records
from zonedesk.db.commands import views as commands
from zonedesk.db.models import SavedView
from zonedesk.db.queries import views
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.domain.saved_view import KeptView
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.VIEWS})


def listed(workspace: Workspace, place: str) -> tuple[KeptView, ...]:
    """Give the views that the user keeps for the list of a place, in their order."""
    with workspace.database.read() as session:
        return tuple(views.of_place(session, workspace.actor_id, place=place))


def keep(workspace: Workspace, place: str, *, name: str, content: str) -> Outcome:
    """Keep a view behind the others.

    Args:
        workspace: the open work folder; the view is of the user who works in it.
        place: key of the place whose list it is.
        name: of the view, unlike every other name in that place.
        content: what the list wrote.

    Raises:
        Refused: ``record.required`` (field), ``view.exists`` (name), ``user.may_only_read``.
    """
    with writing(workspace, "view.keep") as session:
        values = {
            "user_id": workspace.actor_id,
            "place": place,
            "name": _free(session, workspace.actor_id, place=place, name=name),
            "content": content,
            "position": views.last_position(session, workspace.actor_id, place=place) + 1,
        }
        view_id = records.add(session, SavedView, values=values)
        return Outcome(_TOUCHED, records.running(session), view_id)


def rewrite(workspace: Workspace, view_id: int, *, row_version: int, content: str) -> Changes:
    """Let a view show from now on what its list shows.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read, is gone, or is somebody else's.
    """
    with writing(workspace, "view.rewrite") as session:
        _own(session, view_id, user_id=workspace.actor_id)
        changed = records.change(
            session,
            SavedView,
            record_id=view_id,
            row_version=row_version,
            values={"content": content},
        )
        return _TOUCHED if changed else NOTHING


def rename(workspace: Workspace, view_id: int, *, row_version: int, name: str) -> Changes:
    """Give a view another name.

    Raises:
        Refused: as `keep`.
        Conflict: as `rewrite`.
    """
    with writing(workspace, "view.rename") as session:
        place = _own(session, view_id, user_id=workspace.actor_id)
        free = _free(session, workspace.actor_id, place=place, name=name, besides=view_id)
        changed = records.change(
            session,
            SavedView,
            record_id=view_id,
            row_version=row_version,
            values={"name": free},
        )
        return _TOUCHED if changed else NOTHING


def delete(workspace: Workspace, view_id: int, *, row_version: int) -> Outcome:
    """Take a view away; no list changes, and it comes back when the deletion is taken back.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: as `rewrite`.
    """
    with writing(workspace, "view.delete") as session:
        _own(session, view_id, user_id=workspace.actor_id)
        commands.drop(session, view_id, row_version=row_version)
        return Outcome(_TOUCHED, records.running(session), view_id)


def _own(session: Session, view_id: int, *, user_id: int) -> str:
    """Give the place of a view of the user; nobody touches those of somebody else."""
    names = ("user_id", "place")
    stored = records.read(session, SavedView, record_id=view_id, names=names)
    if stored["user_id"] != user_id:
        raise Conflict(Topic.VIEWS, view_id)
    return str(stored["place"])


def _free(
    session: Session, user_id: int, *, place: str, name: str, besides: int | None = None
) -> str:
    """Give a name as it is kept, which no other view of the list has in any case."""
    cleaned = " ".join(typed(name).split())
    records.require({"name": cleaned}, ("name",))
    others = views.of_place(session, user_id, place=place)
    folded = cleaned.casefold()
    if any(one.name.casefold() == folded for one in others if one.handle.id != besides):
        raise Refused("view.exists", name=cleaned)
    return cleaned
