"""What to look at before a paper of a meeting is printed (picture 14, *Nazicht*).

It tells, it never stops anybody: a draft prints with whatever lacks. The codes become words in the
window.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from zonedesk.domain import closing
from zonedesk.domain.convocation import ConvocationPaper
from zonedesk.domain.paper_decisions import DecisionsPaper
from zonedesk.domain.paper_extract import ExtractPaper
from zonedesk.domain.papers import AgendaPaper, AttendancePaper, MinutesPaper
from zonedesk.domain.sittings import CALLED, lack_of
from zonedesk.domain.words import Edition, MeetingMode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from zonedesk.domain.paper_options import MeetingPaper
    from zonedesk.domain.papers import Attendee, Item


_WITHOUT_PLACE = frozenset({MeetingMode.VIDEO, MeetingMode.WRITTEN})


class Finding(Enum):
    """How a check turned out."""

    LACKS = "lacks"
    REMARK = "remark"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        code: what: a code of `closing.missing` or `sittings.lack_of`, ``place``, ``members``,
            ``closing``, ``address``, ``draft`` or ``counts``; for a convocation also ``too_late``,
            ``article`` (none to quote) or ``rendering`` (what is quoted is not the law itself).
        finding: how it turned out.
        item: number of the agenda item that it is about, or empty.
        items: for ``counts``, how many agenda items there are.
        actions: for ``counts``, how many action points are printed.
        person: name of who it is about, or empty.
        day: for ``too_late``, the last day on which it might leave.
    """

    code: str
    finding: Finding
    item: str = ""
    items: int = 0
    actions: int = 0
    person: str = ""
    day: date | None = None


def checks(paper: MeetingPaper) -> tuple[Check, ...]:
    """Look a paper over: first what lacks, then remarks, then what is in order."""
    found = [*_lacks(paper), *_remarks(paper)]
    if not isinstance(paper, AttendancePaper | DecisionsPaper | ExtractPaper):
        actions = _actions(paper) if isinstance(paper, MinutesPaper) else 0
        counts = Check("counts", Finding.GOOD, items=len(_items(paper)), actions=actions)
        found.append(counts)
    return tuple(found)


def _lacks(paper: MeetingPaper) -> Iterator[Check]:
    if isinstance(paper, MinutesPaper):
        return _lacks_of_minutes(paper)
    if isinstance(paper, ConvocationPaper):
        return _lacks_of_convocation(paper)
    if isinstance(paper, AgendaPaper):
        return _lacks_of_agenda(paper)
    return _lacks_of_list(paper) if isinstance(paper, AttendancePaper) else iter(())


def _lacks_of_minutes(paper: MinutesPaper) -> Iterator[Check]:
    """Ask for what the check before approval asks, of what this edition prints."""
    heading = paper.heading
    shown = [item for item in _items(paper) if not item.withheld]
    noted = [one for one in paper.attendees if one.status is not None]
    codes = closing.missing(
        {
            "beginuur": heading.start,
            "einduur": heading.end,
            "voorzitter": heading.chair.name if heading.chair else None,
            "secretaris": heading.secretary.name if heading.secretary else None,
        },
        [{"resultaat": item.result} for item in _items(paper)],
        attendance=[{"persoon": one.party.name, "status": one.status} for one in noted],
    )
    yield from (Check(code, Finding.LACKS) for code in codes if code != "results")
    if noted and heading.minutes_are_draft:  # approved minutes stand as they are
        yield from _lacks_of_people(paper.attendees)
    for item in shown:
        if item.result is None:
            yield Check("results", Finding.LACKS, item=item.number)
    if paper.edition is Edition.FULL and paper.closing.is_empty:
        yield Check("closing", Finding.LACKS)


def _lacks_of_people(attendees: Iterable[Attendee]) -> Iterator[Check]:
    for one in attendees:
        called = one.capacity in CALLED
        code = lack_of(one.status, called=called, replaced=bool(one.replaced_by))
        if code:
            yield Check(code, Finding.LACKS, person=one.party.name)


def _lacks_of_agenda(paper: AgendaPaper) -> Iterator[Check]:
    heading = paper.heading
    there = {
        "start": heading.start,
        "place": heading.place.strip(),
        "chair": heading.chair,
        "items": _items(paper),
    }
    yield from (Check(code, Finding.LACKS) for code, value in there.items() if not value)


def _lacks_of_convocation(paper: ConvocationPaper) -> Iterator[Check]:
    """Ask for what somebody needs to come, and for what the rules ask of the letter."""
    heading = paper.heading
    there = {
        "start": heading.start,
        "place": heading.place.strip() or paper.mode in _WITHOUT_PLACE,
        "items": _items(paper),
        "members": paper.addressees,
        "article": paper.quoted or not paper.must_quote,
    }
    yield from (Check(code, Finding.LACKS) for code, value in there.items() if not value)
    if paper.too_late and paper.term is not None:
        yield Check("too_late", Finding.LACKS, day=paper.term.day)


def _lacks_of_list(paper: AttendancePaper) -> Iterator[Check]:
    if not paper.attendees:
        yield Check("members", Finding.LACKS)


def _remarks(paper: MeetingPaper) -> Iterator[Check]:
    heading = paper.heading
    if not paper.house.address.strip():
        yield Check("address", Finding.REMARK)
    draft = {
        MinutesPaper: heading.minutes_are_draft,
        AgendaPaper: heading.agenda_is_draft,
        AttendancePaper: False,
        ConvocationPaper: heading.agenda_is_draft,
        DecisionsPaper: isinstance(paper, DecisionsPaper) and not paper.held,
        ExtractPaper: heading.minutes_are_draft,
    }
    if draft[type(paper)]:
        yield Check("draft", Finding.REMARK)
    if isinstance(paper, ConvocationPaper) and paper.quoted and paper.quoted.ours:
        yield Check("rendering", Finding.REMARK)


def _items(paper: MinutesPaper | AgendaPaper | ConvocationPaper) -> tuple[Item, ...]:
    """Give what is treated: a heading only stands between items."""
    return tuple(item for item in paper.items if not item.heading)


def _actions(paper: MinutesPaper) -> int:
    return len(paper.actions) + sum(len(item.actions) for item in paper.items)
