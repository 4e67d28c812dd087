"""Papers of a meeting as PDF, from its convocation to extracts of its minutes (documents.md 2).

Everything is judged on the day of the meeting. Confidential content is taken away here, before
the layer that prints sees it (product.md 3.6).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from zonedesk.db.queries import meetings, paper_people, papers
from zonedesk.db.queries.approvals import MINUTES
from zonedesk.documents.pdf.agenda import render_agenda
from zonedesk.documents.pdf.attendance import render_attendance
from zonedesk.documents.pdf.convocation import render_convocation
from zonedesk.documents.pdf.extract import render_extract
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain import rules
from zonedesk.domain.attendance import quorum_needed
from zonedesk.domain.convocation import ConvocationPaper
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_options import MadePaper, MeetingPaper, Wish, parts_of
from zonedesk.domain.papers import (
    AttendancePaper,
)
from zonedesk.domain.term_rules import TermCode
from zonedesk.domain.words import Edition, MeetingStatus
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.services import paper_decisions, paper_sources, terms
from zonedesk.services.paper_announcements import agenda_paper, convocation_paper
from zonedesk.services.paper_extract import divided, extract_paper
from zonedesk.services.paper_minutes import minutes_paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.db.database import Session
    from zonedesk.domain.terms import MeetingTerm
    from zonedesk.services.paper_sources import MeetingSources
    from zonedesk.services.workspace import Workspace

__all__ = ["PAPERS", "MadePaper", "Wish", "made_now", "made_paper", "paper", "paper_data"]

_WHOLE: Final = Wish()
#: The papers that tell what a meeting is going to be about.
_ANNOUNCING: Final = frozenset({"convocation", "agenda"})
_CONVOKING: Final = frozenset({TermCode.CONVOCATION, TermCode.EXTRAORDINARY})


@dataclass(frozen=True, slots=True)
class PaperKind:
    """How a kind of paper is made: its data from a meeting, then its bytes from these.

    ``of_item`` tells that it is of one item, which its reference names; ``read`` what it needs.
    """

    build: Callable[[Any, Wish], Any]
    render: Callable[..., bytes]
    has_editions: bool = True
    of_item: bool = False
    read: Callable[..., Any] = paper_sources.read


def paper(
    workspace: Workspace,
    kind: str,
    *,
    reference: str | None,
    wish: Wish = _WHOLE,
    language: str | None = None,
) -> bytes:
    """Give a paper of a meeting as PDF; one that left the house, as it left it.

    Args:
        workspace: the open work folder.
        kind: one of `PAPERS`.
        reference: of the meeting, such as ``ZVR/2018/1``.
        wish: edition and more; both editions are one for a list of attendance.
        language: nl, fr or de; the zone's first language unless said.

    Raises:
        Refused: ``paper.unknown_kind`` (kind, known), ``paper.unknown_language`` (language,
            known), ``paper.meeting_needed`` (kind), ``paper.unknown_meeting`` (reference),
            ``paper.unknown_addressee`` (name); what `decisions_paper` and `extract_paper` refuse.
    """
    made = _kind(kind)
    meant, wish = _settled(workspace, made, reference=reference, wish=wish)
    with workspace.database.read() as session:
        record_id, spoken = _meant(session, kind, reference=meant, language=language)
        filed = _filed(session, record_id, kind=kind, wish=wish, language=spoken)
        if filed is not None:
            return filed
        sources = _sources(session, made, record_id=record_id, wish=wish, language=spoken)
    return made.render(made.build(sources, wish), language=spoken)


def made_paper(
    workspace: Workspace,
    kind: str,
    *,
    reference: str,
    wish: Wish = _WHOLE,
    language: str | None = None,
) -> MadePaper:
    """Give the very paper that `paper` gives, with what stands in it, for whoever looks at it.

    See `paper` for what is asked and refused; both are read in one go, so that they agree.
    """
    made = _kind(kind)
    meant, wish = _settled(workspace, made, reference=reference, wish=wish)
    with workspace.database.read() as session:
        record_id, spoken = _meant(session, kind, reference=meant, language=language)
        filed = _filed(session, record_id, kind=kind, wish=wish, language=spoken)
        sources = _sources(session, made, record_id=record_id, wish=wish, language=spoken)
    whole = made.build(sources, replace(wish, left_out=frozenset()))
    if filed is not None:
        return MadePaper(filed, whole, frozenset(), spoken, filed=True)
    contents = made.build(sources, wish)
    data = made.render(contents, language=spoken)
    if isinstance(contents, ConvocationPaper):
        contents = replace(contents, term=_last_day(workspace, record_id))
    return MadePaper(data, contents, parts_of(whole), spoken)


def paper_data(
    workspace: Workspace,
    kind: str,
    *,
    reference: str | None,
    wish: Wish = _WHOLE,
    language: str | None = None,
) -> MeetingPaper:
    """Give what a paper holds without setting it; see `paper` for what is asked and refused."""
    made = _kind(kind)
    meant, wish = _settled(workspace, made, reference=reference, wish=wish)
    with workspace.database.read() as session:
        record_id, spoken = _meant(session, kind, reference=meant, language=language)
        sources = _sources(session, made, record_id=record_id, wish=wish, language=spoken)
    data: MeetingPaper = made.build(sources, wish)
    return data


def made_now(session: Session, kind: str, *, record_id: int, wish: Wish, language: str) -> bytes:
    """Set a paper as the register stands, also within a transaction, whatever left the house.

    Args:
        session: to read with.
        kind: one of `PAPERS`.
        record_id: of the meeting.
        wish: edition and more.
        language: nl, fr or de.
    """
    made = PAPERS[kind]
    sources = _sources(session, made, record_id=record_id, wish=wish, language=language)
    return made.render(made.build(sources, wish), language=language)


def _sources(
    session: Session, made: PaperKind, *, record_id: int, wish: Wish, language: str
) -> object:
    """Read what a paper is made of; more where more is asked for."""
    sources = made.read(session, record_id, language=language)
    if wish.with_actions and made.build is agenda_paper:
        return paper_sources.with_actions(session, sources)
    return sources


def _last_day(workspace: Workspace, record_id: int) -> MeetingTerm | None:
    """Tell until when the convocation of a meeting may leave; none where no rule is readable."""
    try:
        found = terms.of_meeting(workspace, record_id)
    except Refused:
        return None
    return next((term for term in found if term.code in _CONVOKING), None)


def _settled(
    workspace: Workspace, made: PaperKind, *, reference: str | None, wish: Wish
) -> tuple[str | None, Wish]:
    """Give the meeting and the wish that a reference means, which may name an item of it."""
    if not made.of_item or not reference:
        return reference, wish
    meeting, number = divided(reference)
    day = wish.delivered_on or workspace.clock.today()
    return meeting, replace(wish, item=number, delivered_on=day)


def _kind(kind: str) -> PaperKind:
    if kind not in PAPERS:
        raise Refused("paper.unknown_kind", kind=kind, known=", ".join(PAPERS))
    return PAPERS[kind]


def _meant(
    session: Session, kind: str, *, reference: str | None, language: str | None
) -> tuple[int, str]:
    """Tell which meeting is meant, and in which language its papers speak."""
    if not reference:
        raise Refused("paper.meeting_needed", kind=kind)
    record_id = meetings.find(session, reference)
    if record_id is None:
        raise Refused("paper.unknown_meeting", reference=reference)
    spoken = language or papers.language(session)
    if spoken not in LANGUAGES:
        raise Refused("paper.unknown_language", language=spoken, known=", ".join(LANGUAGES))
    return record_id, spoken


def _filed(
    session: Session, record_id: int, *, kind: str, wish: Wish, language: str
) -> bytes | None:
    """Give the paper that left the house; none where something is asked that it does not hold.

    An agenda that is prepared anew after a step back is not the one that was sent; nor are minutes
    that were opened again those that were approved, unless a version of these is asked.
    """
    if wish.differences or wish.addressee or wish.with_actions:
        return None
    status = papers.status(session, record_id)
    if kind in _ANNOUNCING and status is MeetingStatus.PREPARING:
        return None
    version = wish.version if kind == MINUTES else 0
    if kind == MINUTES and not version and not (status and status.locked):
        return None
    edition = wish.edition if PAPERS[kind].has_editions else Edition.FULL
    return papers.issued(
        session, record_id, kind=kind, edition=edition, language=language, version=version
    )


def _attendance(sources: MeetingSources, wish: Wish) -> AttendancePaper:
    """Give the list to sign, or what was noted when that is asked for."""
    attendees = sources.attendees(everyone=True)
    if not wish.filled:
        attendees = tuple(replace(one, status=None, replaced_by="") for one in attendees)
    heading = sources.record.heading
    members = paper_people.members(sources.record.seats)
    quorum = rules.quorum(sources.rules, heading.body_kind) if heading.deliberative else None
    return AttendancePaper(
        house=sources.house,
        heading=heading,
        attendees=attendees,
        members=members,
        quorum=quorum_needed(quorum, members) if members else None,
        in_number=sources.in_number if wish.filled else None,
    )


PAPERS: Final = {
    "agenda": PaperKind(agenda_paper, render_agenda),
    "attendance": PaperKind(_attendance, render_attendance, has_editions=False),
    "convocation": PaperKind(convocation_paper, render_convocation, has_editions=False),
    "decisions": PaperKind(
        paper_decisions.decisions_paper, paper_decisions.render, read=paper_decisions.read
    ),
    "extract": PaperKind(extract_paper, render_extract, of_item=True),
    "minutes": PaperKind(minutes_paper, render_minutes),
}
