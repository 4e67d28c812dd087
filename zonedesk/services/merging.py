"""Two records of one person made into one; what both did is told first (R19, T30)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from zonedesk.db.commands import merging, records
from zonedesk.db.models import Person
from zonedesk.db.queries.people import full_name
from zonedesk.db.queries.person_clashes import clashes
from zonedesk.db.queries.person_uses import uses
from zonedesk.domain.errors import Refused
from zonedesk.domain.people_record import MergeCheck, counted
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset(Topic) - {Topic.DRAFTS, Topic.ZONE}
# What the kept record does not say, the other may.
_FILLED: Final = (
    "salutation",
    "function_id",
    "organisation",
    "email",
    "phone",
    "gender",
    "sort_name",
)


def merge_check(workspace: Workspace, keep_id: int, *, drop_id: int) -> MergeCheck:
    """Tell what a merger would move, and what both did: it forbids the merger or is joined."""
    with workspace.database.read() as session:
        found = clashes(session, keep_id, drop=drop_id)
        return MergeCheck(counted(uses(session, drop_id)), found)


def merge(workspace: Workspace, keep: tuple[int, int], *, drop: tuple[int, int]) -> Outcome:
    """Make two records of one person into one; the other one goes to the bin.

    Everything that names the dropped person names the kept one, in approved meetings too. What
    the kept record does not say, it takes from the other.

    Args:
        workspace: the open work folder.
        keep: id and row version of who stays.
        drop: id and row version of who goes.

    Returns:
        what takes all of it back at once, with id and key of who stays.

    Raises:
        Refused: ``merge.same`` for one and the same; ``merge.clash`` (person, other, count,
            reference: the first) when both did what one person does once, as `merge_check` tells;
            ``user.may_only_read``.
        Conflict: one of them moved on since it was read.
    """
    (keep_id, keep_version), (drop_id, drop_version) = keep, drop
    if keep_id == drop_id:
        raise Refused("merge.same")
    with writing(workspace, "person.merge") as session:
        names = ("key", "name", "first_name", *_FILLED)
        ours = records.read(session, Person, record_id=keep_id, names=names)
        theirs = records.read(session, Person, record_id=drop_id, names=names)
        blocking = [one for one in clashes(session, keep_id, drop=drop_id) if one.blocks]
        if blocking:
            raise Refused(
                "merge.clash",
                person=_named(ours),
                other=_named(theirs),
                count=len(blocking),
                reference=blocking[0].reference,
            )
        filled = {name: theirs[name] for name in _FILLED if not ours[name] and theirs[name]}
        records.change(session, Person, record_id=keep_id, row_version=keep_version, values=filled)
        merging.move_all(session, keep_id, drop=drop_id)
        records.to_bin(session, Person, record_id=drop_id, row_version=drop_version)
        return Outcome(_TOUCHED, records.running(session), keep_id, ours["key"])


def _named(stored: Mapping[str, Any]) -> str:
    return full_name(stored["first_name"], stored["name"])
