"""The list of decisions of a meeting and of a year, also as the governor gets it (L11, L13)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from zonedesk.db.models import Meeting
from zonedesk.db.queries import decisions, paper_decisions, paper_people, papers
from zonedesk.db.queries.scope import scope
from zonedesk.documents.pdf.decisions import render_decisions, render_decisions_of_year
from zonedesk.documents.pdf.governor import render_for_governor
from zonedesk.domain import rules
from zonedesk.domain.articles import articles
from zonedesk.domain.errors import Refused
from zonedesk.domain.governor import COLLEGE_OF
from zonedesk.domain.paper_decisions import (
    DecisionEntry,
    DecisionsOfYear,
    DecisionsPaper,
    for_reader,
)
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.papers import Signatory
from zonedesk.domain.references import item_reference
from zonedesk.domain.richtext import RichText, plain
from zonedesk.domain.words import Marking, MeetingStatus
from zonedesk.services import paper_sources

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.db.queries.paper_decisions import College, Described
    from zonedesk.domain.paper_options import Wish
    from zonedesk.domain.papers import Item
    from zonedesk.domain.rows import DecisionRow
    from zonedesk.services.paper_sources import MeetingSources
    from zonedesk.services.workspace import Workspace

_LIST_DAYS, _POSTING_DAYS = "list_days.supervision", "posting_days.supervision"
_EVER = date.max
"""Whatever later meetings decided is told, on whichever day the list is made."""
_TO_COME = frozenset({MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT, MeetingStatus.CANCELLED})


@dataclass(frozen=True, slots=True)
class DecisionSources:
    """What the list of decisions of a meeting is made of, closed ones included.

    Attributes:
        meeting: all that its papers are made of.
        entries: its decisions, in order.
        college: that sends them to the governor; None where they do not go there or it is not
            in the register.
        senders: who signs for that college.
    """

    meeting: MeetingSources
    entries: tuple[DecisionEntry, ...]
    college: College | None = None
    senders: tuple[Signatory, ...] = ()


def read(session: Session, record_id: int, *, language: str) -> DecisionSources:
    """Read what the list of decisions of a meeting is made of, in a language."""
    sources = paper_sources.read(session, record_id, language=language)
    which = Meeting.id == record_id
    known = paper_decisions.described(session, which)
    items = {one.number: one for one in sources.items}
    found = decisions.records(session, which, today=_EVER)
    told = decisions.with_known_links(
        session, [one.row for one in found], may_read=_is_public, today=_EVER
    )
    entries = tuple(
        replace(
            _entry(one.row, known[one.handle.id], item=items.get(one.row.number)),
            public_linked=(public.replaces, public.amended_by),
        )
        for one, public in zip(found, told, strict=True)
    )
    kind = COLLEGE_OF.get(sources.record.heading.body_kind)
    if kind is None:
        return DecisionSources(sources, entries)
    college = paper_decisions.college(session, kind, language=language)
    seats: tuple[paper_people.Seat, ...] = ()
    if college is not None:
        seats = paper_people.seats(session, college.id, day=sources.record.day)
    senders = []
    for capacity, role in rules.signatories(sources.rules, kind):
        person = sources.parties.get(paper_people.holder(seats, capacity) or 0)
        senders.append(Signatory(capacity, role, person.name if person else ""))
    return DecisionSources(sources, entries, college, tuple(senders))


def decisions_paper(sources: DecisionSources, wish: Wish) -> DecisionsPaper:
    """Make the list of decisions of a meeting of what was read.

    Raises:
        Refused: ``paper.not_for_governor`` (body) where its decisions do not go to the governor;
            ``rule.unreadable`` (rule, value).
    """
    meeting = sources.meeting
    heading = meeting.record.heading
    supervised = heading.body_kind in COLLEGE_OF
    if wish.governor and not supervised:
        raise Refused("paper.not_for_governor", body=heading.body)
    signing = sources.senders if wish.governor else meeting.signatories(held=True)
    days = rules.whole_number(meeting.rules, _LIST_DAYS) if supervised else None
    return DecisionsPaper(
        house=meeting.house,
        heading=heading,
        edition=wish.edition,
        entries=for_reader(sources.entries, wish.edition),
        signatories=() if PaperPart.SIGNATURES in wish.left_out else signing,
        held=heading.status not in _TO_COME,
        due=_last_day(heading.date, days),
        posting_days=rules.whole_number(meeting.rules, _POSTING_DAYS) if supervised else None,
        governor=wish.governor,
        college=sources.college.name if sources.college else "",
    )


def render(paper: DecisionsPaper, *, language: str) -> bytes:
    """Set the list of decisions of a meeting as a PDF, in the form that it is for."""
    if paper.governor:
        year = DecisionsOfYear(
            paper.house,
            paper.heading.date.year,
            paper.edition,
            (paper,),
            paper.heading.body,
            governor=True,
        )
        return render_for_governor(year, one_meeting=True, language=language)
    return render_decisions(paper, language=language)


def decisions_of_year(
    workspace: Workspace, *, year: int, body: str | None, wish: Wish, language: str
) -> bytes:
    """Give the list of the decisions of a year as a PDF; a meeting without any is not named.

    Args:
        workspace: the open work folder.
        year: of the meetings.
        body: code of the one body that is meant; None for all, for the governor the councils.
        wish: edition, and whether the list is for the governor.
        language: nl, fr or de.

    Raises:
        Refused: ``list.unknown_body`` (body); ``paper.not_for_governor`` (body).
    """
    with workspace.database.read() as session:
        data = _of_year(session, year=year, body=body, wish=wish, language=language)
    if wish.governor:
        return render_for_governor(data, language=language)
    return render_decisions_of_year(data, language=language)


def marking_of_year(workspace: Workspace, *, year: int, body: str | None, wish: Wish) -> Marking:
    """Tell how strict the strictest decision in the list of a year is."""
    with workspace.database.read() as session:
        language = papers.language(session)
        return _of_year(session, year=year, body=body, wish=wish, language=language).marking


def _of_year(
    session: Session, *, year: int, body: str | None, wish: Wish, language: str
) -> DecisionsOfYear:
    limits = scope(session, year=year, body=body)
    name = ""
    if limits.body_id is not None:
        name = paper_decisions.body_name(session, limits.body_id, language=language)
    which = limits.of_meeting() & Meeting.status.not_in(_TO_COME)
    every = [
        read(session, record_id, language=language)
        for record_id in paper_decisions.decided_in(session, which)
    ]
    if wish.governor and body is None:
        every = [one for one in every if one.meeting.record.heading.body_kind in COLLEGE_OF]
    made = [decisions_paper(one, wish) for one in every]
    return DecisionsOfYear(
        house=papers.house(session),
        year=year,
        edition=wish.edition,
        papers=tuple(one for one in made if one.entries),
        body=name,
        governor=wish.governor,
    )


def _entry(row: DecisionRow, known: Described, *, item: Item | None) -> DecisionEntry:
    return DecisionEntry(
        number=(item.label if item else "") or row.number,
        title=row.title,
        reference=row.reference,
        summary=known.summary.strip() or _first_words(row.text),
        result=row.result,
        marking=row.marking,
        section=item.part if item else "",
        in_closed_session=item.in_closed_session if item else False,
        matter=known.matter,
        sent_on=known.sent_on,
        kind=known.kind,
        item=item_reference(row.meeting, row.number),
        linked=(row.replaces, row.amended_by),
    )


def _is_public(row: DecisionRow) -> bool:
    return row.marking is Marking.PUBLIC


def _first_words(text: RichText) -> str:
    """Give what a decision says first: its introduction, else its first article."""
    introduction, found = articles(text)
    for part in (introduction, *(body for _, body in found)):
        words = next((line.strip() for line in plain(part).splitlines() if line.strip()), "")
        if words:
            return words
    return ""


def _last_day(day: date, days: int | None) -> date | None:
    # Every day counts, and no last day moves: the law on the police tells of none (L11).
    return None if days is None else day + timedelta(days=days)
