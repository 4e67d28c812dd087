"""All that the papers of a meeting are made of, read in one go and judged on the meeting's day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from zonedesk.db.queries import (
    agenda_sent,
    attendance,
    enclosures,
    paper_actions,
    paper_decided,
    paper_items,
    paper_people,
    papers,
)
from zonedesk.db.queries.session import pauses
from zonedesk.domain import rules
from zonedesk.domain.papers import InNumber, Pause, Signatory
from zonedesk.domain.words import Capacity
from zonedesk.services import attendance_sheet, paper_votes
from zonedesk.services.signing import signer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.db.database import Session
    from zonedesk.db.queries.enclosures import Enclosed
    from zonedesk.db.queries.paper_people import Presence
    from zonedesk.db.queries.papers import MeetingRecord
    from zonedesk.domain.agenda_changes import Sending, SentItem
    from zonedesk.domain.attendance import QuorumCheck
    from zonedesk.domain.papers import ActionLine, Approval, Attendee, House, Item, Party
    from zonedesk.domain.rows import ActionRow
    from zonedesk.domain.sittings import SheetItem
    from zonedesk.domain.words import Marking


@dataclass(frozen=True, slots=True)
class Announced:
    """What only the papers that go out before a meeting need.

    Attributes:
        sendings: every time the agenda left the house, the first one first.
        stands: the agenda as it stands now, as a sending keeps it.
        dossiers: title of each dossier on the agenda, by its reference.
        invited: names of who is invited for one item only, by its number.
        open_actions: of the body, where they are asked for.
    """

    sendings: tuple[Sending, ...]
    stands: tuple[SentItem, ...]
    dossiers: Mapping[str, str]
    invited: Mapping[str, tuple[str, ...]]
    open_actions: tuple[ActionRow, ...] = ()


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
        actions: that came out of the meeting as a whole.
        rules: in force on that day, with what the zone never set itself.
        announced: more, for papers that go out before the meeting.
        pauses: when the meeting stood still.
        in_number: whether enough members were there; None where no rule asks it, or nothing of
            the attendance was noted.
        enclosed: documents that go along.
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
    announced: Announced
    pauses: tuple[Pause, ...] = ()
    in_number: InNumber | None = None
    enclosed: tuple[Enclosed, ...] = ()

    def attendees(self, *, everyone: bool = False) -> tuple[Attendee, ...]:
        """Give who stands on a paper, in rank order."""
        return paper_people.attendees(
            self.record.seats, self.presences, parties=self.parties, everyone=everyone
        )

    def signatories(self, *, held: bool = False) -> tuple[Signatory, ...]:
        """Give who signs; a role without a person still gets its line.

        Args:
            held: of a meeting that was held, who was there instead signs for who was not (T32).
        """
        signing = rules.signatories(self.rules, self.record.heading.body_kind)
        presences = self.presences if held else ()
        return tuple(
            Signatory(who, role, self._signer(who, presences=presences)) for who, role in signing
        )

    def _signer(self, capacity: Capacity, *, presences: Sequence[Presence]) -> str:
        record = self.record
        first = {
            Capacity.CHAIR: record.chair_id,
            Capacity.SECRETARY: record.secretary_id,
        }.get(capacity, paper_people.holder(record.seats, capacity))
        return signer(
            capacity, first, seats=record.seats, presences=presences, parties=self.parties
        )


def read(session: Session, record_id: int, *, language: str) -> MeetingSources:
    """Read what the papers of a meeting are made of, in a language."""
    parties = paper_people.parties(session, record_id, language=language)
    record = papers.meeting(session, record_id, language=language, parties=parties)
    presences = paper_people.presences(session, record_id, parties=parties)
    changes = paper_people.presence_changes(session, record_id, recorded=presences, parties=parties)
    known = papers.rules_on(session, record.day)
    agenda = attendance.sheet_items(session, record_id)
    everybody = attendance_sheet.entries(session, record_id)
    quorum = attendance_sheet.quorum_of(session, record_id, everybody=everybody, items=agenda)
    actions = paper_decided.actions_by_item(session, record_id, parties=parties)
    held = paper_items.Held(
        actions=actions,
        presence=changes,
        ballots=paper_votes.ballots(
            session, record_id, everybody=everybody, items=agenda, known=known
        ),
        lacking=frozenset(one.item_id for one in quorum.failing) if quorum.lacking else frozenset(),
    )
    return MeetingSources(
        language=language,
        house=papers.house(session),
        record=record,
        approval=papers.approval(session, record),
        parties=parties,
        presences=presences,
        items=paper_items.items(session, record, parties=parties, held=held),
        actions=actions.get(None, ()),
        rules=known,
        announced=Announced(
            sendings=agenda_sent.sendings(session, record.id),
            stands=agenda_sent.as_it_stands(session, record.id),
            dossiers=papers.dossiers_on_agenda(session, record.id),
            invited=papers.invited(session, record.id, parties=parties),
        ),
        pauses=_pauses(session, record_id, items=agenda),
        in_number=_in_number(quorum),
        enclosed=enclosures.enclosed(session, record_id),
    )


def with_actions(session: Session, sources: MeetingSources) -> MeetingSources:
    """Add the action points of the body that are open on the day of the meeting."""
    record = sources.record
    found = paper_actions.open_before(session, record.body_id, day=record.day)
    return replace(sources, announced=replace(sources.announced, open_actions=tuple(found)))


def _pauses(session: Session, record_id: int, *, items: Sequence[SheetItem]) -> tuple[Pause, ...]:
    """Give the interruptions of a meeting in the order they were noted (R25)."""
    numbers = {one.id: one.number for one in items}
    return tuple(
        Pause(one.starts, one.ends, numbers.get(one.item_id or 0, ""), one.remark)
        for one in pauses(session, record_id)
    )


def _in_number(quorum: QuorumCheck) -> InNumber | None:
    if quorum.rule is None or quorum.unmarked == quorum.members:
        return None
    return InNumber(
        quorum.article,
        quorum.members,
        quorum.present,
        quorum.needed,
        quorum.met,
        votes=quorum.votes,
        votes_present=max((one.present for one in quorum.items), default=Fraction(0))
        if quorum.votes
        else Fraction(0),
        lacking=quorum.lacking,
        free=any(one.free for one in quorum.items),
    )
