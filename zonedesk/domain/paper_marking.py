"""Who may read a paper as it is: what leaves the folder is judged by what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.openness import strictest
from zonedesk.domain.paper_decisions import DecisionsPaper
from zonedesk.domain.paper_editions import paper_marking
from zonedesk.domain.paper_extract import ExtractPaper
from zonedesk.domain.papers import AgendaPaper, MinutesPaper
from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from zonedesk.domain.paper_options import MeetingPaper


def marking_of(paper: MeetingPaper) -> Marking:
    """Tell the marking of a paper of a meeting.

    Who is called, what for, and who was there is internal at most: a closed item is told there by
    its title alone (product.md 3.6).
    """
    if isinstance(paper, DecisionsPaper):
        return paper.marking
    if isinstance(paper, AgendaPaper):
        return strictest([Marking.INTERNAL, *(row.marking for row in paper.open_actions)])
    if not isinstance(paper, MinutesPaper | ExtractPaper):
        return Marking.INTERNAL
    deliberative = paper.heading.deliberative
    printed = paper_marking(paper.items, paper.edition, deliberative=deliberative)
    if isinstance(paper, MinutesPaper) and paper.edition is Edition.FULL:
        return strictest([printed, *(marking for _, marking in paper.actions)])
    return printed
