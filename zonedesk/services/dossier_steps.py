"""Where dossiers stand on their route, and how their status follows what is done.

A status follows an act of the user only where it agreed with what had happened before it: what
somebody set by hand stays, and another one is offered beside it
(`zonedesk.domain.dossier_route`).
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonedesk.db.commands import dossier_steps as commands
from zonedesk.db.models import Dossier
from zonedesk.db.queries import dossier_route as queries
from zonedesk.domain import dossier_route
from zonedesk.domain.errors import Conflict
from zonedesk.domain.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.db.queries.dossier_route import Placed
    from zonedesk.domain.dossier_route import Route
    from zonedesk.domain.touched import Touched
    from zonedesk.services.workspace import Workspace


def read_route(workspace: Workspace, dossier_id: int) -> Route:
    """Tell where a dossier is, what is offered, what comes next, and what is open.

    Raises:
        Conflict: it is gone or in the bin.
    """
    today = workspace.clock.today()
    with workspace.database.read() as session:
        return of_dossier(session, dossier_id, today=today)


def of_dossier(session: Session, dossier_id: int, *, today: date) -> Route:
    """Tell the same inside a session; raises as `read_route`."""
    found = queries.placed(session, Dossier.id == dossier_id, today=today).get(dossier_id)
    if found is None:
        raise Conflict(Topic.DOSSIERS, dossier_id)
    return dossier_route.route(found.status, found.facts)


@contextmanager
def following(session: Session, touched: Touched, *, today: date) -> Iterator[None]:
    """Let the status of dossiers follow what is done meanwhile, in the same transaction.

    Only of those that are not closed; what is taken back takes their status back with it. Who is
    typing in one meets no conflict.

    Args:
        session: of the transaction.
        touched: by what the act touches dossiers; all others are not even read.
        today: the day in Brussels.
    """
    ids = queries.touched(session, touched)
    before = _placed(session, ids, today=today)
    yield
    for dossier_id, now in _placed(session, ids, today=today).items():
        then = before.get(dossier_id)
        if then is None or now.status is not then.status:
            continue
        status = dossier_route.followed(now.status, before=then.facts, after=now.facts)
        if status is not None:
            commands.write_status(session, dossier_id, status=status)


def _placed(session: Session, ids: frozenset[int], *, today: date) -> dict[int, Placed]:
    if not ids:
        return {}
    return queries.placed(session, Dossier.id.in_(ids), today=today, numbered=False)
