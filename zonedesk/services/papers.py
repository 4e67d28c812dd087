"""Papers of a meeting as PDF: agenda, attendance list, minutes (documents.md section 2).

Everything is judged on the day of the meeting. Confidential content is taken away here, before
the layer that prints sees it (product.md 3.6).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from zonedesk.db.queries import meetings, paper_items, paper_people, papers
from zonedesk.documents.pdf.agenda import render_agenda
from zonedesk.documents.pdf.attendance import render_attendance
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain import rules
from zonedesk.domain.attendance import quorum_needed
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_options import (
    MadePaper,
    Wish,
    agenda_without,
    minutes_without,
    parts_of,
)
from zonedesk.domain.papers import (
    ActionLine,
    AgendaPaper,
    AttendancePaper,
    MinutesPaper,
    Signatory,
    for_edition,
    public_actions,
    text_for_edition,
)
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import Capacity, Edition, Marking
from zonedesk.i18n.catalogue import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonedesk.db.database import Session
    from zonedesk.db.queries.paper_people import Presence
    from zonedesk.db.queries.papers import MeetingRecord
    from zonedesk.domain.papers import Approval, Attendee, House, Item, Party
    from zonedesk.services.workspace import Workspace

__all__ = ["PAPERS", "MadePaper", "Wish", "made_paper", "paper", "paper_data"]

_WHOLE: Final = Wish()


@dataclass(frozen=True, slots=True)
class MeetingSources:
    """All that the papers of a meeting are made of, closed items included.

    Attributes:
        language: of the papers.
        house: style of the zone.
        record: the meeting itself.
        approval: of its minutes.
        parties: everybody of the register by id, as on the day of the meeting.
        presences: what was recorded of the attendance.
        items: of the agenda, in order.
        rules: in force on that day.
    """

    language: str
    house: House
    record: MeetingRecord
    approval: Approval
    parties: Mapping[int, Party]
    presences: tuple[Presence, ...]
    items: tuple[Item, ...]
    actions: tuple[tuple[ActionLine, Marking], ...]
    rules: tuple[rules.Rule, ...]


@dataclass(frozen=True, slots=True)
class PaperKind:
    """How a kind of paper is made: its data from a meeting, then its bytes from these."""

    build: Callable[[MeetingSources, Wish], Any]
    render: Callable[..., bytes]
    has_editions: bool = True


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
            known), ``paper.meeting_needed`` (kind), ``paper.unknown_meeting`` (reference).
    """
    made = _kind(kind)
    kept = wish.edition if made.has_editions else Edition.FULL
    with workspace.database.read() as session:
        record_id, spoken = _meant(session, kind, reference=reference, language=language)
        filed = papers.issued(session, record_id, kind=kind, edition=kept, language=spoken)
        if filed is not None:
            return filed
        sources = _sources(session, record_id, language=spoken)
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
    kept = wish.edition if made.has_editions else Edition.FULL
    with workspace.database.read() as session:
        record_id, spoken = _meant(session, kind, reference=reference, language=language)
        filed = papers.issued(session, record_id, kind=kind, edition=kept, language=spoken)
        sources = _sources(session, record_id, language=spoken)
    whole = made.build(sources, replace(wish, left_out=frozenset()))
    if filed is not None:
        return MadePaper(filed, whole, frozenset(), spoken, filed=True)
    contents = made.build(sources, wish)
    return MadePaper(made.render(contents, language=spoken), contents, parts_of(whole), spoken)


def paper_data(
    workspace: Workspace,
    kind: str,
    *,
    reference: str | None,
    wish: Wish = _WHOLE,
    language: str | None = None,
) -> MinutesPaper | AgendaPaper | AttendancePaper:
    """Give what a paper holds without setting it; see `paper` for what is asked and refused."""
    made = _kind(kind)
    with workspace.database.read() as session:
        record_id, spoken = _meant(session, kind, reference=reference, language=language)
        sources = _sources(session, record_id, language=spoken)
    data: MinutesPaper | AgendaPaper | AttendancePaper = made.build(sources, wish)
    return data


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


def _sources(session: Session, record_id: int, *, language: str) -> MeetingSources:
    parties = paper_people.parties(session, record_id, language=language)
    record = papers.meeting(session, record_id, language=language, parties=parties)
    presences = paper_people.presences(session, record_id, parties=parties)
    changes = paper_people.presence_changes(session, presences, parties=parties)
    return MeetingSources(
        language=language,
        house=papers.house(session),
        record=record,
        approval=papers.approval(session, record),
        parties=parties,
        presences=presences,
        items=paper_items.items(session, record, parties=parties, presence=changes),
        actions=paper_items.actions_by_item(session, record.id, parties=parties).get(None, ()),
        rules=papers.rules_on(session, record.day),
    )


def _minutes(sources: MeetingSources, wish: Wish) -> MinutesPaper:
    record = sources.record
    shown = partial(
        text_for_edition, edition=wish.edition, deliberative=record.heading.deliberative
    )
    whole = MinutesPaper(
        house=sources.house,
        heading=record.heading,
        edition=wish.edition,
        approval=sources.approval,
        attendees=_attendees(sources),
        items=for_edition(sources.items, wish.edition),
        opening=shown(record.opening),
        closing=shown(record.closing),
        next_meeting=record.next_meeting,
        signatories=_signatories(sources),
        actions=sources.actions
        if wish.edition is Edition.FULL
        else public_actions(sources.actions),
    )
    return minutes_without(whole, wish.left_out)


def _agenda(sources: MeetingSources, wish: Wish) -> AgendaPaper:
    announced = tuple(_announced(item) for item in sources.items)
    whole = AgendaPaper(
        house=sources.house,
        heading=sources.record.heading,
        edition=wish.edition,
        items=for_edition(announced, wish.edition),
        signatories=_signatories(sources),
    )
    return agenda_without(whole, wish.left_out)


def _announced(item: Item) -> Item:
    """Give an item as it was before the meeting: an agenda tells nothing of what came of it."""
    return replace(
        item,
        discussion=RichText(),
        presence=(),
        result=None,
        decision=None,
        ballots=(),
        outcome_marking=Marking.PUBLIC,
        actions=(),
    )


def _attendance(sources: MeetingSources, wish: Wish) -> AttendancePaper:
    """Give the list to sign, or what was noted when that is asked for."""
    attendees = _attendees(sources, everyone=True)
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
    )


def _attendees(sources: MeetingSources, *, everyone: bool = False) -> tuple[Attendee, ...]:
    return paper_people.attendees(
        sources.record.seats, sources.presences, parties=sources.parties, everyone=everyone
    )


def _signatories(sources: MeetingSources) -> tuple[Signatory, ...]:
    """Give who signs; a role without a person still gets its line."""
    signing = rules.signatories(sources.rules, sources.record.heading.body_kind)
    return tuple(Signatory(who, role, _holder(sources, who)) for who, role in signing)


def _holder(sources: MeetingSources, capacity: Capacity) -> str:
    heading = sources.record.heading
    if capacity is Capacity.CHAIR:
        return heading.chair.name if heading.chair else ""
    if capacity is Capacity.SECRETARY:
        return heading.secretary.name if heading.secretary else ""
    person = paper_people.holder(sources.record.seats, capacity)
    return "" if person is None else sources.parties[person].name


PAPERS: Final = {
    "agenda": PaperKind(_agenda, render_agenda),
    "attendance": PaperKind(_attendance, render_attendance, has_editions=False),
    "minutes": PaperKind(_minutes, render_minutes),
}
