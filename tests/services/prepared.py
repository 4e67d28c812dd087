"""Meetings of a council made ready, and what is proposed for them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from tests.services.council import Council, one, order, step_to, version
from zonedesk.db.models import AgendaItem
from zonedesk.domain.words import (
    MeetingStatus,
)
from zonedesk.services import (
    agenda,
    preparing,
)

if TYPE_CHECKING:
    from zonedesk.domain.preparing import Proposal, Source
    from zonedesk.services.workspace import Workspace

LATER = date(2019, 1, 28)
APPROVAL = "Goedkeuring van de notulen van de vorige vergadering"


def begun(raad: Council, day: date = LATER, like: int | None = None) -> int:
    """A meeting of the council from its template."""
    return preparing.begin(raad.workspace, raad.body, day=day, like=like).id


def titles(folder: Workspace, meeting: int) -> list[str]:
    """The agenda as it reads."""
    return [one(folder, "agenda_item", item)["title"] for item, _ in order(folder, meeting)]


def edited(folder: Workspace, item: int, **fields: Any) -> None:
    """Set fields of an item."""
    now = version(folder, AgendaItem, item)
    agenda.edit(folder, item, row_version=now, fields=cast("agenda.ItemFields", fields))


def offered(raad: Council, meeting: int, source: Source) -> list[Proposal]:
    """What is proposed from one source."""
    every = preparing.proposals(raad.workspace, meeting)
    return [one for one in every if one.source is source]


def taken(raad: Council, meeting: int, source: Source) -> None:
    """Take all of a source."""
    chosen = [one.key for one in offered(raad, meeting, source)]
    preparing.take(raad.workspace, meeting, chosen=chosen)


def running(raad: Council) -> None:
    """Open the first meeting."""
    step_to(raad.workspace, raad.meeting, MeetingStatus.RUNNING)
