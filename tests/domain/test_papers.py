"""A public paper holds nothing confidential, and each paper bears the right marking (T71)."""

from __future__ import annotations

import re
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.openness import strictest
from zonedesk.domain.paper_editions import (
    for_edition,
    holds_closed,
    paper_marking,
    text_for_edition,
)
from zonedesk.domain.papers import (
    ActionLine,
    Ballot,
    DecisionText,
    DossierMention,
    EarlierDecision,
    Item,
    Party,
    PlanMention,
    PresenceChange,
    Voice,
)
from zonedesk.domain.richtext import Paragraph, RichText, Run
from zonedesk.domain.words import (
    DecisionLinkKind,
    Edition,
    ItemResult,
    Marking,
    PlanClass,
    VoteChoice,
    VoteMethod,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLIC, INTERNAL, CLOSED = Marking.PUBLIC, Marking.INTERNAL, Marking.CLOSED
markings = st.sampled_from(Marking)
_SECRET = re.compile(r"geheim-[0-9]+-")
_OPEN = re.compile(r"open-[0-9]+-")


class Words:
    """Gives words that tell by themselves whether the public may read them."""

    def __init__(self) -> None:
        self.numbers = count()

    def __call__(self, *marks: Marking) -> str:
        kind = "open" if strictest(marks) is PUBLIC else "geheim"
        return f"{kind}-{next(self.numbers)}-"

    def rich(self, *marks: Marking) -> RichText:
        """The same as rich text."""
        return RichText((Paragraph((Run(self(*marks)),)),))


def decision(word: Words, *, marks: tuple[Marking, ...], earlier: Marking) -> DecisionText:
    """A decision with everything on it, that replaces one of another marking."""
    _, outcome, mark = marks
    replaced = EarlierDecision(
        DecisionLinkKind.REPLACES, word(*marks, earlier), date(2018, 1, 1), earlier
    )
    return DecisionText(
        word(*marks),
        word.rich(*marks),
        title=word(*marks),
        motivation=word.rich(*marks),
        responsible=word(*marks),
        earlier=(replaced,),
        marking=strictest((outcome, mark)),
    )


@st.composite
def items(draw: st.DrawFn) -> Item:
    """An item with everything on it; each text tells by itself whether it is public."""
    word = Words()
    own, dossier, outcome = draw(markings), draw(markings), draw(markings)
    lines, actions = draw(st.lists(markings, max_size=3)), draw(st.lists(markings, max_size=3))
    decided = draw(st.lists(markings, min_size=1, max_size=2))
    voted = (own, outcome, *decided)
    return Item(
        number="4.1",
        depth=1,
        part=word(own),
        marking=own,
        title=word(own),
        proposer=Party(word(own), word(own), word(own)),
        dossier=DossierMention(word(own, dossier), word(own, dossier), 12345),
        dossier_marking=dossier,
        plan_lines=tuple(
            (PlanMention(word(own, mark), PlanClass.PRIORITY, 2018), mark) for mark in lines
        ),
        context=word.rich(own),
        discussion=word.rich(own),
        presence=(PresenceChange(word(own), arrives=True, reason=word(own)),),
        result=ItemResult.APPROVED,
        decisions=tuple(
            decision(word, marks=(own, outcome, mark), earlier=draw(markings)) for mark in decided
        ),
        ballots=(
            Ballot(
                word(*voted),
                VoteMethod.BY_NAME,
                ((VoteChoice.FOR, 1),),
                (Voice(VoteChoice.FOR, word(*voted)),),
            ),
        ),
        outcome_marking=outcome,
        actions=tuple(
            (
                ActionLine(word(own, mark), word(own, mark), word(own, mark), date(2018, 6, 15)),
                mark,
            )
            for mark in actions
        ),
    )


agendas = st.lists(items(), max_size=4).map(tuple)


def texts(agenda: tuple[Item, ...], pattern: re.Pattern[str]) -> Iterator[str]:
    """All words of one kind anywhere in the items."""
    yield from pattern.findall(repr(agenda))


@given(agendas)
def test_the_public_edition_holds_no_confidential_word(agenda: tuple[Item, ...]) -> None:
    public = for_edition(agenda, Edition.PUBLIC)
    assert list(texts(public, _SECRET)) == []
    assert list(texts(public, _OPEN)) == list(texts(agenda, _OPEN))


@given(agendas)
def test_a_closed_item_keeps_its_number_and_nothing_else(agenda: tuple[Item, ...]) -> None:
    public = for_edition(agenda, Edition.PUBLIC)
    assert [item.number for item in public] == [item.number for item in agenda]
    for before, after in zip(agenda, public, strict=True):
        withheld = Item(number="4.1", depth=1, marking=CLOSED, withheld=True)
        assert (after == withheld) is (before.marking is not PUBLIC)


@given(agendas)
def test_the_full_edition_is_whole_and_the_public_one_stays_as_it_is(
    agenda: tuple[Item, ...],
) -> None:
    public = for_edition(agenda, Edition.PUBLIC)
    assert for_edition(agenda, Edition.FULL) is agenda
    assert for_edition(public, Edition.PUBLIC) == public
    if not list(texts(agenda, _SECRET)):
        assert not holds_closed(agenda)
        assert public == agenda


def confidential_plan_line(mark: Marking) -> Item:
    return Item("1", plan_lines=((PlanMention("V1.1", None, 2018), mark),))


def action(mark: Marking) -> Item:
    return Item("1", actions=((ActionLine("A/2018/1", "Cijfers", "korpschef", None), mark),))


@pytest.mark.parametrize(
    ("item", "council", "consultation"),
    [
        (Item("1"), PUBLIC, INTERNAL),
        (Item("1", marking=INTERNAL), INTERNAL, INTERNAL),
        (Item("1", marking=CLOSED), CLOSED, CLOSED),
        (Item("1", withheld=True), CLOSED, CLOSED),
        (Item("1", dossier_marking=INTERNAL), PUBLIC, INTERNAL),
        (
            Item("1", dossier=DossierMention("2018_GR_00001"), dossier_marking=INTERNAL),
            INTERNAL,
            INTERNAL,
        ),
        (Item("1", outcome_marking=CLOSED), PUBLIC, INTERNAL),
        (
            Item("1", decisions=(DecisionText("", RichText()),), outcome_marking=INTERNAL),
            INTERNAL,
            INTERNAL,
        ),
        (
            Item("1", ballots=(Ballot("", VoteMethod.SECRET),), outcome_marking=CLOSED),
            CLOSED,
            CLOSED,
        ),
        (confidential_plan_line(PUBLIC), PUBLIC, INTERNAL),
        (confidential_plan_line(CLOSED), CLOSED, CLOSED),
        (action(INTERNAL), INTERNAL, INTERNAL),
        (action(CLOSED), CLOSED, CLOSED),
    ],
)
def test_a_full_paper_is_as_strict_as_what_is_printed_in_it(
    item: Item, council: Marking, consultation: Marking
) -> None:
    agenda = (Item("0"), item)
    assert paper_marking(agenda, Edition.FULL, deliberative=True) is council
    assert paper_marking(agenda, Edition.FULL, deliberative=False) is consultation


@given(agenda=agendas, deliberative=st.booleans())
def test_a_public_paper_is_marked_public(agenda: tuple[Item, ...], *, deliberative: bool) -> None:
    public = for_edition(agenda, Edition.PUBLIC)
    assert paper_marking(public, Edition.PUBLIC, deliberative=deliberative) is PUBLIC


@given(agendas)
def test_a_full_paper_without_a_mark_holds_nothing_confidential(agenda: tuple[Item, ...]) -> None:
    marking = paper_marking(agenda, Edition.FULL, deliberative=True)
    assert (marking is PUBLIC) is (list(texts(agenda, _SECRET)) == [])


@pytest.mark.parametrize(
    ("edition", "deliberative", "told"),
    [
        (Edition.FULL, True, True),
        (Edition.PUBLIC, True, True),
        (Edition.FULL, False, True),
        (Edition.PUBLIC, False, False),
    ],
)
def test_a_text_of_the_meeting_itself_is_closed_where_a_body_consults(
    edition: Edition, *, deliberative: bool, told: bool
) -> None:
    """It bears no mark, and what has none is closed there (product.md 3.6)."""
    text = RichText((Paragraph((Run("De voorzitter heet allen welkom."),)),))
    shown = text_for_edition(text, edition, deliberative=deliberative)
    assert shown == (text if told else RichText())
