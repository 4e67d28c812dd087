"""The minutes of a meeting, made of what was read of it (documents.md section 2)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from zonedesk.domain.paper_editions import (
    for_edition,
    pauses_for_edition,
    public_actions,
    text_for_edition,
)
from zonedesk.domain.paper_options import minutes_without
from zonedesk.domain.papers import MinutesPaper
from zonedesk.domain.words import Edition
from zonedesk.services.paper_announcements import document_annexes, quoted

if TYPE_CHECKING:
    from zonedesk.domain.paper_options import Wish
    from zonedesk.domain.papers import Approval
    from zonedesk.services.paper_sources import MeetingSources


def minutes_paper(sources: MeetingSources, wish: Wish) -> MinutesPaper:
    """Make the minutes of a meeting in an edition, without the parts that were left out.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    record, edition = sources.record, wish.edition
    deliberative = record.heading.deliberative
    shown = partial(text_for_edition, edition=edition, deliberative=deliberative)
    items = for_edition(sources.items, edition)
    whole = MinutesPaper(
        house=sources.house,
        heading=record.heading,
        edition=edition,
        approval=_approval(sources, edition),
        attendees=sources.attendees(),
        items=items,
        opening=shown(record.opening),
        closing=shown(record.closing),
        next_meeting=record.next_meeting,
        signatories=sources.signatories(held=True),
        actions=sources.actions if edition is Edition.FULL else public_actions(sources.actions),
        pauses=pauses_for_edition(
            sources.pauses, items, edition=edition, deliberative=deliberative
        ),
        convocation=record.convocation,
        quoted=quoted(sources)[1],
        in_number=sources.in_number,
        annexes=tuple(document_annexes(sources, items, edition=edition)),
    )
    return minutes_without(whole, wish.left_out)


def _approval(sources: MeetingSources, edition: Edition) -> Approval:
    """Give the approval; why a consultative body corrected its minutes is not for the public."""
    if edition is Edition.FULL or sources.record.heading.deliberative:
        return sources.approval
    return replace(sources.approval, reason="")
