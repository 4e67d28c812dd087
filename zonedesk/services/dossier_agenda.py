"""A dossier put on the agenda of a meeting, or among what waits for one, in one step (R52).

Its text becomes that of the item; from then on they are apart. One dossier can stand on several
agendas: of the college that prepares it, of the council that decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import carrying, meetings, records
from zonedesk.db.commands.carrying import Place
from zonedesk.db.models import AgendaItem, Body, Meeting
from zonedesk.db.queries import dossier_agenda
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.services import agenda_late, proposing, waiting
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.domain.dossier_agenda import AgendaPlace
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.AGENDA, Topic.MEETINGS, Topic.DOSSIERS})


def places(workspace: Workspace) -> tuple[AgendaPlace, ...]:
    """Give the meetings to come and, behind them, each body whose meeting it can wait for."""
    with workspace.database.read() as session:
        return dossier_agenda.places(session)


def put_on(workspace: Workspace, dossier_id: int, *, place: AgendaPlace) -> Outcome:
    """Put a dossier on the agenda of a meeting, last of it, or let it wait for one.

    On an agenda that was sent it is late (R40). Its status follows.

    Returns:
        the item, with the reference of the meeting, empty where it waits.

    Raises:
        Refused: ``meeting.locked`` (reference), ``agenda.number_frozen`` (number),
            ``user.may_only_read``.
        Conflict: the dossier, the meeting or the body is gone.
    """
    if place.meeting_id is None:
        return waiting.add_dossier(workspace, place.body_id, dossier_id=dossier_id)
    late = agenda_late.flag(workspace, place.meeting_id)
    with writing(workspace, "dossier.put_on", moves=Touched((dossier_id,))) as session:
        meeting = meetings.open_meeting(session, place.meeting_id)
        held = records.read(session, Meeting, record_id=meeting.id, names=("body_id",))
        body = records.read(session, Body, record_id=held["body_id"], names=("deliberative",))
        values = proposing.dossier_columns(session, dossier_id, deliberative=body["deliberative"])
        values |= Place(held["body_id"], meeting.id, late).columns
        item_id = records.add(session, AgendaItem, values=values)
        carrying.settle(session, meeting.id, new=[item_id])
        return Outcome(_TOUCHED, records.running(session), item_id, meeting.reference)
