"""Convocations to try: the security council of Lier, and a police council called three times."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from tests.documents.pdf.samples import (
    CHIEF,
    COORDINATOR,
    GR,
    HOUSE,
    JUDICIAL,
    MAYOR,
    PROSECUTOR,
    SECRETARY,
    SIGNATORIES,
)
from tests.documents.pdf.samples_invitation import AGENDA_ITEMS, SECOND_ZVR
from zonedesk.domain.convocation import ConvocationPaper, Invited, planned
from zonedesk.domain.paper_editions import for_edition
from zonedesk.domain.papers import AgendaPaper, Annex, Item, Party
from zonedesk.domain.quoted_articles import quoted_article
from zonedesk.domain.rules import default_rules
from zonedesk.domain.words import (
    BodyKind,
    Edition,
    ItemKind,
    LateFlag,
    Marking,
    MeetingStatus,
    Profile,
)

MINUTES = (5, 30, 40, 30, 25, 10)
TIMED_ITEMS = tuple(
    replace(item, minutes=minutes) for item, minutes in zip(AGENDA_ITEMS, MINUTES, strict=True)
)
POLICE_COUNCIL = replace(
    GR,
    reference="PR/2026/4",
    body="Politieraad",
    body_kind=BodyKind.POLICE_COUNCIL,
    place="Commissariaat",
    date=date(2026, 12, 16),
    start=time(20, 0),
    end=None,
    status=MeetingStatus.AGENDA_SENT,
)
COUNCIL_ITEMS = (
    Item("1", title="Goedkeuring van de notulen", kind=ItemKind.MINUTES_APPROVAL, minutes=5),
    Item("", title="Financiën", heading=True),
    Item("2", title="Begroting 2027", kind=ItemKind.DECISION, minutes=30),
    Item("2.1", depth=1, title="Dotatie van de gemeenten", minutes=10),
    Item(
        "3",
        title="Aankoop van voertuigen",
        kind=ItemKind.DECISION,
        minutes=10,
        late=LateFlag.SUPPLEMENTARY,
    ),
    Item(
        "4",
        title="Aanstelling van een hoofdinspecteur",
        in_closed_session=True,
        marking=Marking.CLOSED,
        kind=ItemKind.DECISION,
        minutes=15,
    ),
)
RULES = default_rules(Profile.MULTI_MUNICIPALITY)
LONG_TITLE = " ".join(f"woord{number}" for number in range(300))


def convocation(**other: Any) -> ConvocationPaper:
    """The convocation of the security council of 15 November 2018, with something else in it."""
    heading, items = other.get("heading", SECOND_ZVR), other.get("items", TIMED_ITEMS)
    known: dict[str, Any] = {
        "house": HOUSE,
        "heading": heading,
        "addressees": (MAYOR, PROSECUTOR, CHIEF, COORDINATOR, JUDICIAL, SECRETARY),
        "items": items,
        "times": planned(heading, items),
        "annexes": (Annex("3", "2018_ZVR_00003", "Stand van het actieplan 2018"),),
        "sent_on": date(2018, 10, 25),
        "signatories": SIGNATORIES,
    }
    return ConvocationPaper(**(known | other))


def council_convocation(number: int, *, language: str = "nl", **other: Any) -> ConvocationPaper:
    """The first, second or third convocation of a police council in a language."""
    quoted = quoted_article(RULES, BodyKind.POLICE_COUNCIL, language=language)
    known: dict[str, Any] = {
        "heading": POLICE_COUNCIL,
        "items": COUNCIL_ITEMS,
        "addressees": (Party("Raadslid A"), Party("Raadslid B")),
        "convocation": number,
        "quoted": quoted if number == 3 else None,
        "must_quote": number == 3,
        "documents_open": True,
        "invited": (Invited("3", ("Diensthoofd logistiek",), time(20, 35)),),
    }
    return convocation(**(known | other))


def council_agenda(edition: Edition = Edition.FULL, **other: Any) -> AgendaPaper:
    """The agenda of the police council, with something else in it."""
    known: dict[str, Any] = {
        "house": HOUSE,
        "heading": POLICE_COUNCIL,
        "edition": edition,
        "items": for_edition(COUNCIL_ITEMS, edition),
        "times": planned(POLICE_COUNCIL, COUNCIL_ITEMS),
        "signatories": SIGNATORIES,
    }
    return AgendaPaper(**(known | other))
