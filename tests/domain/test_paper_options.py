"""Leaving parts out of a paper, and what to look at before it is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from itertools import combinations

import pytest

from zonedesk.domain.paper_checks import Check, Finding, checks
from zonedesk.domain.paper_editions import for_edition
from zonedesk.domain.paper_options import MeetingPaper, agenda_without, minutes_without, parts_of
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.papers import (
    ActionLine,
    AgendaPaper,
    Approval,
    AttendancePaper,
    Attendee,
    Heading,
    House,
    Item,
    MinutesPaper,
    Party,
    Signatory,
)
from zonedesk.domain.richtext import RichText, from_plain
from zonedesk.domain.words import (
    AttendanceStatus,
    BodyKind,
    Capacity,
    Edition,
    ItemResult,
    Marking,
    MeetingStatus,
    MinutesKind,
)

CHAIR = Party("Burgemeester")
SECRETARY = Party("Secretaris")
ACTION = (ActionLine("A/2018/1", "Opvolgen", "Korpschef", None), Marking.PUBLIC)
HOUSE = House("Politiezone Lier", "Grote Markt 1")
HEADING = Heading(
    reference="ZVR/2018/2",
    body="Zonale veiligheidsraad",
    body_kind=BodyKind.SECURITY_COUNCIL,
    deliberative=False,
    minutes_kind=MinutesKind.REPORT,
    kind="gewoon",
    date=date(2018, 11, 15),
    start=time(14),
    end=time(16),
    place="Stadhuis",
    status=MeetingStatus.APPROVED,
    chair=CHAIR,
    secretary=SECRETARY,
)
ITEM = Item(
    "1",
    title="Stand van zaken",
    context=from_plain("Toelichting."),
    discussion=from_plain("Bespreking."),
    result=ItemResult.NOTED,
    actions=(ACTION,),
)
WHOLE = MinutesPaper(
    house=HOUSE,
    heading=HEADING,
    edition=Edition.FULL,
    approval=Approval(done=True),
    attendees=(Attendee(CHAIR, Capacity.CHAIR, votes=True, status=AttendanceStatus.PRESENT),),
    items=(ITEM,),
    closing=from_plain("Einde."),
    signatories=(Signatory(Capacity.CHAIR, "", "Burgemeester"),),
    actions=(ACTION,),
)
AGENDA = AgendaPaper(HOUSE, HEADING, Edition.FULL, (ITEM,), WHOLE.signatories)
LIST = AttendancePaper(HOUSE, HEADING, WHOLE.attendees, members=1, quorum=None)
GOOD = Check("counts", Finding.GOOD, items=1, actions=2)
CHOICES = [frozenset(some) for size in range(6) for some in combinations(PaperPart, size)]


@pytest.mark.parametrize("chosen", CHOICES, ids=lambda some: "+".join(sorted(some)) or "nothing")
def test_what_is_left_out_is_gone_and_the_rest_stays(chosen: frozenset[PaperPart]) -> None:
    paper = minutes_without(WHOLE, chosen)
    assert paper.left_out == chosen
    assert parts_of(paper) == parts_of(WHOLE) - (chosen - {PaperPart.OVERVIEW})
    assert paper.items[0].title == "Stand van zaken"
    assert paper.items[0].result is ItemResult.NOTED


def test_what_was_not_there_is_not_missed() -> None:
    bare = replace(WHOLE, items=(replace(ITEM, discussion=RichText()),))
    assert minutes_without(bare, {PaperPart.DISCUSSION}) == bare


def test_an_agenda_can_go_without_its_signatures() -> None:
    assert parts_of(AGENDA) == {PaperPart.SIGNATURES}
    assert agenda_without(AGENDA, {PaperPart.SIGNATURES}).signatories == ()
    assert agenda_without(AGENDA, {PaperPart.DISCUSSION}) == AGENDA


def test_a_list_of_attendance_is_always_whole() -> None:
    assert parts_of(LIST) == frozenset()


def found(paper: MeetingPaper) -> list[tuple[str, str]]:
    """Codes of what lacks and what is remarked, with their item."""
    return [(one.code, one.item) for one in checks(paper) if one.finding is not Finding.GOOD]


def test_a_finished_paper_lacks_nothing() -> None:
    assert checks(WHOLE) == (GOOD,)
    assert checks(AGENDA) == (replace(GOOD, actions=0),)
    assert checks(LIST) == ()


@pytest.mark.parametrize(
    ("paper", "codes"),
    [
        (replace(WHOLE, heading=replace(HEADING, start=None, end=None)), ["start", "end"]),
        (replace(WHOLE, heading=replace(HEADING, chair=None)), ["chair"]),
        (replace(WHOLE, heading=replace(HEADING, secretary=None)), ["secretary"]),
        (replace(WHOLE, heading=replace(HEADING, chair=Party("Schepen"))), ["chair_absent"]),
        (replace(WHOLE, attendees=(replace(WHOLE.attendees[0], status=None),)), ["attendance"]),
        (replace(WHOLE, items=()), ["items"]),
        (replace(WHOLE, closing=RichText()), ["closing"]),
        (replace(WHOLE, house=replace(HOUSE, address=" ")), ["address"]),
        (replace(WHOLE, heading=replace(HEADING, status=MeetingStatus.DRAFT_MINUTES)), ["draft"]),
        (replace(AGENDA, heading=replace(HEADING, status=MeetingStatus.PREPARING)), ["draft"]),
        (replace(AGENDA, heading=replace(HEADING, place="", start=None)), ["start", "place"]),
        (replace(AGENDA, items=()), ["items"]),
        (replace(LIST, attendees=()), ["members"]),
    ],
)
def test_what_lacks_is_told_by_its_code(
    paper: MinutesPaper | AgendaPaper | AttendancePaper, codes: list[str]
) -> None:
    assert [code for code, _ in found(paper)] == codes


def test_each_item_without_result_is_told() -> None:
    open_items = tuple(replace(ITEM, number=number, result=None) for number in ("2", "3"))
    paper = replace(WHOLE, items=(ITEM, *open_items))
    assert found(paper) == [("results", "2"), ("results", "3")]


def test_the_public_edition_tells_nothing_of_closed_items_and_texts() -> None:
    closed = replace(ITEM, number="2", result=None, marking=Marking.CLOSED)
    public = replace(
        WHOLE,
        edition=Edition.PUBLIC,
        items=for_edition((ITEM, closed), Edition.PUBLIC),
        closing=RichText(),
    )
    assert found(public) == []
