"""Items that are carried over, and what happens to the meetings they go to."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any, cast

from tests.services.council import (
    Council,
    step_to,
    version,
)
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.carrying import Along
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    ItemKind,
    LateFlag,
    MeetingStatus,
)
from zonedesk.services import (
    agenda,
    dossiers,
    meetings,
)

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

LATER = date(2019, 1, 28)
EVERYTHING = frozenset(Along)


def later(raad: Council, day: date = LATER, hour: time | None = None) -> int:
    """A later meeting of the same council."""
    return meetings.create(raad.workspace, raad.body, day=day, start=hour).id


def edited(folder: Workspace, item: int, **fields: Any) -> None:
    """Set fields of an item."""
    now = version(folder, AgendaItem, item)
    agenda.edit(folder, item, row_version=now, fields=cast("agenda.ItemFields", fields))


def step(folder: Workspace, meeting: int, to: MeetingStatus, reason: str = "Reden") -> None:
    """Take a meeting to a status."""
    now = version(folder, Meeting, meeting)
    meetings.step(folder, meeting, row_version=now, to=to, reason=reason)


def binned(folder: Workspace, item: int) -> None:
    """Put an item in the bin."""
    agenda.delete(folder, item, row_version=version(folder, AgendaItem, item))


def full_item(raad: Council) -> int:
    """An item of which every column that can be set is set."""
    folder = raad.workspace
    dossier = dossiers.create(folder, fields={"title": "Reglement", "category": "politie"}).id
    item = raad.item("Politiereglement")
    edited(
        folder,
        item,
        kind=ItemKind.DECISION,
        public=True,
        part="Openbare zitting",
        proposer=raad.member,
        late=LateFlag.SUPPLEMENTARY,
        dossier_id=dossier,
        context=from_plain("Toelichting"),
        discussion=from_plain("Bespreking"),
    )
    with folder.database.write("test.rest", 1, at=folder.clock.now_utc()) as session:
        session.connection().exec_driver_sql(
            "UPDATE agenda_item SET short_title='Reglement', minutes=15, presenter_id=?,"
            " presenter_text='', expected='Goedkeuring', urgency_reason='Spoed',"
            " matter='budget', approves_id=?, began_at='20:00:00.000000',"
            " done_at='20:15:00.000000' WHERE id=?",
            (raad.chair, raad.meeting, item),
        )
    return item


def cancelled(raad: Council, meeting: int) -> None:
    """Call a meeting off."""
    step(raad.workspace, meeting, MeetingStatus.CANCELLED)


def approved(raad: Council, meeting: int) -> None:
    """Approve the minutes of a meeting."""
    step_to(raad.workspace, meeting, MeetingStatus.APPROVED)


def moved_before(raad: Council, meeting: int) -> None:
    """Put a meeting before the first one."""
    now = version(raad.workspace, Meeting, meeting)
    fields: meetings.MeetingFields = {"held_on": date(2018, 12, 1)}
    meetings.edit(raad.workspace, meeting, row_version=now, fields=fields)


def deleted(raad: Council, meeting: int) -> None:
    """Put a meeting in the bin."""
    now = version(raad.workspace, Meeting, meeting)
    meetings.delete(raad.workspace, meeting, row_version=now)
