"""The lists of the work folder, as screen, paper, workbook and command line show them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from zonedesk.db.queries.actions import actions
from zonedesk.db.queries.agenda import agenda
from zonedesk.db.queries.attendance import attendance
from zonedesk.db.queries.bodies import bodies
from zonedesk.db.queries.decisions import decisions
from zonedesk.db.queries.documents import documents
from zonedesk.db.queries.dossiers import dossiers
from zonedesk.db.queries.indicators import indicators
from zonedesk.db.queries.meetings import meetings
from zonedesk.db.queries.people import people
from zonedesk.db.queries.plan import plan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.services.workspace import Workspace


class List(Protocol):
    """A query that gives the rows of a list, limited to a year and a body when they are given."""

    def __call__(
        self, session: Session, /, *, year: int | None = None, body: str | None = None
    ) -> Sequence[object]:
        """Read the rows."""


class ListOfDay(Protocol):
    """A query whose rows depend on the day on which they are read."""

    def __call__(
        self,
        session: Session,
        /,
        *,
        today: date,
        year: int | None = None,
        body: str | None = None,
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
    "documents": documents,
}
LISTS_OF_DAY: Final[Mapping[str, ListOfDay]] = {"decisions": decisions}
"""Decisions are there once their meeting was held, and are worth what they are worth today."""

ALL: Final = (*LISTS, *LISTS_OF_DAY)
"""The names of all lists."""


def rows(
    workspace: Workspace, what: str, *, year: int | None = None, body: str | None = None
) -> Sequence[object]:
    """Give a whole list, or what of it is of a year and a body; nothing in the bin.

    Args:
        workspace: the open work folder.
        what: one of `ALL`; anything else is KeyError.
        year: calendar year; what is meant by it is said at each query.
        body: code of a body.

    Returns:
        frozen rows of `zonedesk.domain.rows`, in the order of the list.

    Raises:
        Refused: ``list.unknown_body`` (body).
    """
    today = workspace.clock.today()
    read = LISTS[what] if what in LISTS else partial(LISTS_OF_DAY[what], today=today)
    with workspace.database.read() as session:
        return read(session, year=year, body=body)
