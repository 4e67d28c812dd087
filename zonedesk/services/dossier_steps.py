"""Where dossiers stand on their route, and how their status follows what is done.

A status follows an act of the user only where it agreed with what had happened before it: what
somebody set by hand stays, and another one is offered beside it
(`zonedesk.domain.dossier_route`).
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

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
    from zonedesk.domain.dossier_route import Route
    from zonedesk.services.workspace import Workspace

MOVING: Final = frozenset(
    {
        "agenda.add",
        "agenda.carry_over",
        "agenda.delete",
        "agenda.give_back",
        "agenda.put_on",
        "agenda.restore",
        "agenda.take",
        "agenda.take_off",
        "backlog.add",
        "decision.carried_out",
        "dossier.link",
        "dossier.put_on",
        "meeting.delete",
        "meeting.restore",
        "minutes.approve",
        "supervision.list",
        "supervision.record",
    }
)
"""The acts of a user that plainly are a step of a dossier, by the names of their transactions.

An item or a dossier that is edited moves one too where its result or a day of its list is set.
"""


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
def following(session: Session, *, today: date) -> Iterator[None]:
    """Let the status of dossiers follow what is done meanwhile, in the same transaction.

    Only of those that are not closed; what is taken back takes their status back with it. Who is
    typing in one meets no conflict.
    """
    before = queries.open_dossiers(session, today=today)
    yield
    for dossier_id, now in queries.open_dossiers(session, today=today).items():
        then = before.get(dossier_id)
        if then is None or now.status is not then.status:
            continue
        status = dossier_route.followed(now.status, before=then.facts, after=now.facts)
        if status is not None:
            commands.write_status(session, dossier_id, status=status)
