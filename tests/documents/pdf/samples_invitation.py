"""What goes out before a meeting: the agenda and the list to sign."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from tests.documents.pdf.samples import (
    CHIEF,
    HOUSE,
    MAYOR,
    SECRETARY,
    SIGNATORIES,
    ZVR,
    members,
)
from zonedesk.domain.paper_editions import for_edition
from zonedesk.domain.papers import AgendaPaper, AttendancePaper, Item, Party
from zonedesk.domain.words import (
    Edition,
    ItemKind,
    Marking,
    MeetingStatus,
)

SECOND_ZVR = replace(
    ZVR,
    reference="ZVR/2018/2",
    date=date(2018, 11, 15),
    end=time(16, 20),
    status=MeetingStatus.AGENDA_SENT,
)
AGENDA_ITEMS = (
    Item(
        "1",
        title="Goedkeuring van het verslag van 19 april 2018",
        kind=ItemKind.MINUTES_APPROVAL,
        proposer=SECRETARY,
    ),
    Item(
        "2",
        title="Toelichting bij het programma recherchemanagement",
        kind=ItemKind.NOTICE,
        proposer=Party("Diensthoofd lokale recherche"),
    ),
    Item("3", title="Opvolging van de actieplannen 2018", kind=ItemKind.FOLLOW_UP, proposer=CHIEF),
    Item(
        "4",
        in_closed_session=True,
        marking=Marking.CLOSED,
        title="Extremisme en radicalisme: rol van de wijkwerking",
        kind=ItemKind.DISCUSSION,
        proposer=CHIEF,
    ),
    Item(
        "5",
        title="Prioriteiten en aandachtspunten 2019",
        kind=ItemKind.DECISION,
        proposer=CHIEF,
    ),
    Item("6", title="Varia", kind=ItemKind.ANNOUNCEMENT, proposer=MAYOR),
)


def agenda(edition: Edition = Edition.FULL) -> AgendaPaper:
    """The agenda of the security council of 15 November 2018."""
    return AgendaPaper(
        house=HOUSE,
        heading=SECOND_ZVR,
        edition=edition,
        items=for_edition(AGENDA_ITEMS, edition),
        signatories=SIGNATORIES,
    )


def attendance(*, recorded: bool = False) -> AttendancePaper:
    """The list to sign of 15 November 2018, or the one with what was noted."""
    return AttendancePaper(
        house=HOUSE,
        heading=SECOND_ZVR,
        attendees=members(recorded=recorded),
        members=4,
        quorum=None,
    )
