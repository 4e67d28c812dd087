"""The lists of the work folder, as screen, paper, workbook and command line show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from zonedesk.db.queries.actions import actions
from zonedesk.db.queries.agenda import agenda
from zonedesk.db.queries.attendance import attendance
from zonedesk.db.queries.bodies import bodies
from zonedesk.db.queries.dossiers import dossiers
from zonedesk.db.queries.indicators import indicators
from zonedesk.db.queries.meetings import meetings
from zonedesk.db.queries.people import people
from zonedesk.db.queries.plan import plan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.db.database import Session
    from zonedesk.services.workspace import Workspace


class List(Protocol):
    """A query that gives the rows of a list, limited to a year and a body when they are given."""

    def __call__(
        self, session: Session, /, *, year: int | None = None, body: str | None = None
    ) -> Sequence[object]:
        """Read the rows."""


LISTS: Final[Mapping[str, List]] = {
    "bodies": bodies,
    "people": people,
    "meetings": meetings,
    "agenda": agenda,
    "attendance": attendance,
    "dossiers": dossiers,
    "plan": plan,
    "indicators": indicators,
    "actions": actions,
}


def rows(
    workspace: Workspace, what: str, *, year: int | None = None, body: str | None = None
) -> Sequence[object]:
    """Give a whole list, or what of it is of a year and a body; nothing in the bin.

    Args:
        workspace: the open work folder.
        what: one of `LISTS`; anything else is KeyError.
        year: calendar year; what is meant by it is said at each query.
        body: code of a body.

    Returns:
        frozen rows of `zonedesk.domain.rows`, in the order of the list.

    Raises:
        Refused: ``list.unknown_body`` (body).
    """
    read = LISTS[what]
    with workspace.database.read() as session:
        return read(session, year=year, body=body)
