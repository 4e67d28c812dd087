"""What calls people together: planned time, the quoted article, and what is looked over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from tests.domain.test_paper_options import CHAIR, HEADING, HOUSE, ITEM, found
from zonedesk.domain.convocation import ConvocationPaper, in_both_sessions, planned, planned_end
from zonedesk.domain.paper_checks import Check, Finding, checks
from zonedesk.domain.paper_options import convocation_without, parts_of
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.papers import Item, Signatory
from zonedesk.domain.quoted_articles import quoted_article
from zonedesk.domain.rule_values import Counting
from zonedesk.domain.rules import Rule, default_rules, whole_number
from zonedesk.domain.term_rules import TermCode, Unit
from zonedesk.domain.terms import Counted, MeetingTerm
from zonedesk.domain.words import BodyKind, Capacity, MeetingMode, MeetingStatus, Profile

LAST_DAY = date(2018, 11, 6)
SIGNED = (Signatory(Capacity.CHAIR, "", "Burgemeester"),)


def letter(**other: Any) -> ConvocationPaper:
    """A convocation that lacks nothing, with something else in it."""
    known: dict[str, Any] = {
        "house": HOUSE,
        "heading": HEADING,
        "addressees": (CHAIR,),
        "items": (ITEM,),
        "times": planned(HEADING, (ITEM,)),
        "signatories": SIGNED,
    }
    return ConvocationPaper(**(known | other))


def term(*, passed: bool) -> MeetingTerm:
    counted = Counted(
        Unit.CLEAR_DAYS, 8, start=HEADING.date, method=Counting.STRICT, strict=LAST_DAY,
        lenient=LAST_DAY,
    )  # fmt: skip
    code = TermCode.CONVOCATION
    return MeetingTerm(code, code, LAST_DAY, "DLB art. 20", counted, overruled=None, passed=passed)


def timed(*minutes: int | None) -> tuple[Item, ...]:
    return tuple(Item(str(place), minutes=one) for place, one in enumerate(minutes, 1))


@pytest.mark.parametrize(
    ("minutes", "ends"),
    [
        ((5, 30), time(14, 35)),
        ((5, None), None),
        ((None, None), None),
        ((), None),
        ((600, 30), time(0, 30)),
    ],
)
def test_the_end_is_planned_when_every_item_is(
    minutes: tuple[int | None, ...], ends: time | None
) -> None:
    heading = replace(HEADING, end=None)
    assert planned_end(heading, planned(heading, timed(*minutes))) == ends


def test_an_end_that_was_noted_stays() -> None:
    assert planned_end(HEADING, planned(HEADING, timed(5, 30))) == HEADING.end


def test_sub_items_and_headings_take_no_time_of_their_own() -> None:
    items = (
        Item("1", minutes=10),
        Item("", heading=True, title="Financiën"),
        Item("2", minutes=30),
        Item("2.1", depth=1, minutes=20),
        Item("3", minutes=5),
    )
    times = planned(HEADING, items)
    assert times.total == 45
    assert list(times.slots) == [0, 2, 4, 3]
    assert times.slots[4].starts == time(14, 40)


def test_an_agenda_has_two_parts_when_something_is_closed() -> None:
    closed = replace(ITEM, in_closed_session=True)
    assert in_both_sessions((ITEM, closed))
    assert not in_both_sessions((closed, closed))
    assert not in_both_sessions((Item("", heading=True), closed))


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
@pytest.mark.parametrize(
    ("kind", "article", "first"),
    [
        (BodyKind.POLICE_COUNCIL, "WGP art. 27/2", 3),
        (BodyKind.MUNICIPAL_COUNCIL, "DLB art. 26", 2),
    ],
)
def test_councils_quote_two_paragraphs_in_every_language(
    kind: BodyKind, article: str, first: int, language: str
) -> None:
    rules = default_rules(Profile.MULTI_MUNICIPALITY)
    quoted = quoted_article(rules, kind, language=language)
    assert quoted is not None
    assert (quoted.article, len(quoted.paragraphs), quoted.ours) == (article, 2, True)
    assert whole_number(rules, f"quoting_convocation.{kind}") == first


def test_other_bodies_quote_nothing() -> None:
    rules = default_rules(Profile.ONE_MUNICIPALITY)
    assert quoted_article(rules, BodyKind.SECURITY_COUNCIL) is None
    assert quoted_article((), BodyKind.POLICE_COUNCIL) is None
    towns = default_rules(Profile.BRUSSELS)
    assert quoted_article(towns, BodyKind.MUNICIPAL_COUNCIL) is None


def test_a_language_without_text_quotes_the_dutch_one() -> None:
    rules = (
        Rule("quoted_article.police_council", "Eerste.\n\n Tweede. ", "WGP art. 27/2"),
        Rule("quoted_article_fr.police_council", " ", "WGP art. 27/2"),
    )
    quoted = quoted_article(rules, BodyKind.POLICE_COUNCIL, language="fr")
    assert quoted is not None
    assert (quoted.paragraphs, quoted.ours) == (("Eerste.", "Tweede."), False)


def test_a_convocation_can_go_without_its_signatures_only() -> None:
    assert parts_of(letter()) == {PaperPart.SIGNATURES}
    assert convocation_without(letter(), {PaperPart.SIGNATURES}).signatories == ()
    assert convocation_without(letter(), {PaperPart.DISCUSSION}) == letter()


OURS = quoted_article(default_rules(Profile.MULTI_MUNICIPALITY), BodyKind.POLICE_COUNCIL)


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        ({}, []),
        ({"addressees": ()}, ["members"]),
        ({"items": ()}, ["items"]),
        ({"heading": replace(HEADING, start=None, place=" ")}, ["start", "place"]),
        ({"heading": replace(HEADING, place=""), "mode": MeetingMode.VIDEO}, []),
        ({"heading": replace(HEADING, status=MeetingStatus.PREPARING)}, ["draft"]),
        ({"convocation": 3, "must_quote": True}, ["article"]),
        ({"convocation": 3, "must_quote": True, "quoted": OURS}, ["rendering"]),
        ({"term": term(passed=False)}, []),
        ({"term": term(passed=True)}, ["too_late"]),
        ({"term": term(passed=True), "sent_on": LAST_DAY}, []),
        ({"term": term(passed=True), "sent_on": date(2018, 11, 7)}, ["too_late"]),
    ],
)
def test_what_a_convocation_lacks_is_told_by_its_code(
    other: dict[str, Any], codes: list[str]
) -> None:
    assert [code for code, _ in found(letter(**other))] == codes


def test_the_day_that_passed_is_told() -> None:
    late = Check("too_late", Finding.LACKS, day=LAST_DAY)
    assert late in checks(letter(term=term(passed=True)))
