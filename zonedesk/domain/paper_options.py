"""What may be asked of a paper, which parts it offers to leave out, and it without them (R79).

What is left out is gone before the paper is set, and the paper itself says that it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from zonedesk.domain.convocation import ConvocationPaper
from zonedesk.domain.paper_decisions import DecisionsPaper
from zonedesk.domain.paper_extract import ExtractPaper
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.papers import AgendaPaper, AttendancePaper, MinutesPaper
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import Edition

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import date

    from zonedesk.domain.papers import Item

MeetingPaper: TypeAlias = (
    MinutesPaper | AgendaPaper | AttendancePaper | ConvocationPaper | DecisionsPaper | ExtractPaper
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a paper: its edition, and what may be left out of it.

    Attributes:
        edition: full or public.
        filled: a list of attendance tells what was noted, instead of being signed.
        left_out: parts that are not printed; what left the house stays as it is.
        differences: an agenda tells what changed since it was sent.
        addressee: name of the only one to whom a convocation goes; all where it is empty.
        version: of minutes that were kept; 0 for what they are now.
        governor: a list of decisions is the one for the governor.
        item: number of the item that an extract is of.
        formula: that certifies an extract; empty for the usual one.
        delivered_on: day on which an extract is given; today where it is None.
        with_actions: an agenda has the open action points of its body as an annex.
    """

    edition: Edition = Edition.FULL
    filled: bool = False
    left_out: frozenset[PaperPart] = frozenset()
    differences: bool = False
    addressee: str = ""
    version: int = 0
    governor: bool = False
    item: str = ""
    formula: str = ""
    delivered_on: date | None = None
    with_actions: bool = False


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper with what it was made of.

    Attributes:
        data: the PDF.
        contents: what stands in it now; of a filed paper it may differ.
        offered: the parts that it holds or would hold if none was left out.
        language: that it speaks.
        filed: it left the house and is given as it did.
    """

    data: bytes
    contents: MeetingPaper
    offered: frozenset[PaperPart]
    language: str
    filed: bool = False


def parts_of(paper: MeetingPaper) -> frozenset[PaperPart]:
    """Tell which parts a paper holds that may be left out."""
    if isinstance(paper, AttendancePaper):
        return frozenset()
    found = {PaperPart.SIGNATURES: bool(paper.signatories)}
    if isinstance(paper, MinutesPaper):
        items = paper.items
        found |= {
            PaperPart.EXPLANATION: any(not item.context.is_empty for item in items),
            PaperPart.DISCUSSION: any(not item.discussion.is_empty for item in items),
            PaperPart.ACTIONS: bool(paper.actions) or any(item.actions for item in items),
            PaperPart.OVERVIEW: bool(items),
        }
    return frozenset(part for part, there in found.items() if there)


def minutes_without(paper: MinutesPaper, parts: AbstractSet[PaperPart]) -> MinutesPaper:
    """Give minutes without some parts; those that they do not hold are not missed."""
    gone = parts_of(paper) & parts
    if not gone:
        return paper
    return replace(
        paper,
        items=tuple(_without(item, gone) for item in paper.items),
        actions=() if PaperPart.ACTIONS in gone else paper.actions,
        signatories=() if PaperPart.SIGNATURES in gone else paper.signatories,
        left_out=gone,
    )


def agenda_without(paper: AgendaPaper, parts: AbstractSet[PaperPart]) -> AgendaPaper:
    """Give an agenda without its signatures; it has no other part that may be left out."""
    return replace(paper, signatories=()) if PaperPart.SIGNATURES in parts else paper


def convocation_without(paper: ConvocationPaper, parts: AbstractSet[PaperPart]) -> ConvocationPaper:
    """Give a convocation without its signatures; the law asks for the rest of it."""
    return replace(paper, signatories=()) if PaperPart.SIGNATURES in parts else paper


def _without(item: Item, gone: AbstractSet[PaperPart]) -> Item:
    return replace(
        item,
        context=RichText() if PaperPart.EXPLANATION in gone else item.context,
        discussion=RichText() if PaperPart.DISCUSSION in gone else item.discussion,
        actions=() if PaperPart.ACTIONS in gone else item.actions,
    )
