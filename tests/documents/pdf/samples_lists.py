"""Lists of decisions, an extract and a booklet to try, of the council of Lier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.documents.pdf.samples import COUNCIL_CHAIR, DIRECTOR, GR, HOUSE, MAYOR
from zonedesk.domain.paper_booklet import Booklet, BoundMinutes, Draft
from zonedesk.domain.paper_decisions import (
    DecisionEntry,
    DecisionsOfYear,
    DecisionsPaper,
    for_reader,
)
from zonedesk.domain.paper_extract import ExtractPaper
from zonedesk.domain.papers import Attendee, DecisionText, Item, Signatory
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    AttendanceStatus,
    Capacity,
    Edition,
    ItemResult,
    Marking,
    Matter,
)

SECRET = "Tuchtsanctie voor een inspecteur"
SIGNING = (
    Signatory(Capacity.SECRETARY, "algemeen directeur", DIRECTOR.name),
    Signatory(Capacity.CHAIR, "", COUNCIL_CHAIR.name),
)
SENT = date(2018, 3, 7)
VACANCY = DecisionEntry(
    number="1",
    title="Vacantverklaring van een betrekking van hoofdinspecteur, dienst verkeer",
    reference="2018_GR_00002",
    summary="De gemeenteraad verklaart een betrekking van hoofdinspecteur vacant.",
    result=ItemResult.APPROVED,
    matter=Matter.RECRUITMENT,
    sent_on=SENT,
)
PURCHASE = DecisionEntry(
    number="2",
    title="Aankoop van mobiele werkposten voor Mobile office",
    reference="2018_GR_00003",
    summary="De gemeenteraad keurt de aankoop goed.",
    result=ItemResult.APPROVED,
    matter=Matter.PUBLIC_CONTRACT,
    sent_on=SENT,
)
CLOSED = DecisionEntry(
    number="3",
    title=SECRET,
    reference="2018_GR_00099",
    summary="Geheim besluit over een persoon.",
    result=ItemResult.APPROVED,
    marking=Marking.CLOSED,
    in_closed_session=True,
    matter=Matter.DISCIPLINE,
    sent_on=SENT,
)


def decisions(edition: Edition = Edition.FULL, **changes: object) -> DecisionsPaper:
    """The decisions of 26 February 2018, one of them closed."""
    made = DecisionsPaper(
        house=HOUSE,
        heading=GR,
        edition=edition,
        entries=for_reader((VACANCY, PURCHASE, CLOSED), edition),
        signatories=SIGNING,
        due=date(2018, 3, 18),
        posting_days=10,
        college="College van burgemeester en schepenen",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def many(count: int) -> DecisionsOfYear:
    """A year with so many decisions, in two meetings."""
    entries = tuple(
        replace(PURCHASE, number=str(place), reference=f"2018_GR_{place:05}", title="Aankoop " * 9)
        for place in range(1, count + 1)
    )
    later = replace(GR, reference="GR/2018/3", date=date(2018, 3, 26))
    half = count // 2
    return DecisionsOfYear(
        HOUSE,
        2018,
        Edition.FULL,
        (decisions(entries=entries[:half]), decisions(entries=entries[half:], heading=later)),
        body="Gemeenteraad",
        governor=True,
    )


def extract(**changes: object) -> ExtractPaper:
    """The extract of the first item."""
    item = Item(
        number="1",
        title="Vacantverklaring van een betrekking van hoofdinspecteur, dienst verkeer",
        decisions=(
            DecisionText(
                "2018_GR_00002",
                from_marks("**Artikel 1.** De betrekking is vacant.\n**Artikel 2.** De korpschef."),
                motivation=from_marks("**Feiten en context**\nEr is een betrekking vrij."),
            ),
        ),
        result=ItemResult.APPROVED,
    )
    made = ExtractPaper(
        house=replace(HOUSE, address="Paradeplein 2, 2500 Lier"),
        heading=GR,
        edition=Edition.FULL,
        item=item,
        attendees=(
            Attendee(COUNCIL_CHAIR, Capacity.CHAIR, votes=True, status=AttendanceStatus.PRESENT),
            Attendee(MAYOR, Capacity.MEMBER, votes=True, status=AttendanceStatus.EXCUSED),
            Attendee(DIRECTOR, Capacity.SECRETARY, votes=False, status=AttendanceStatus.PRESENT),
        ),
        signatories=SIGNING,
        delivered_on=SENT,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def booklet(*papers: bytes) -> Booklet:
    """Papers bound, with one meeting whose minutes wait for approval."""
    return Booklet(
        HOUSE,
        2018,
        Edition.FULL,
        tuple(
            BoundMinutes(f"GR/2018/{place}", "Gemeenteraad", date(2018, place, 26), data)
            for place, data in enumerate(papers, start=1)
        ),
        drafts=(Draft("GR/2018/12", "Gemeenteraad", date(2018, 12, 17)),),
        body="Gemeenteraad",
    )
