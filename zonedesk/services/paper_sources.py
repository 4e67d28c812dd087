"""All that the papers of a meeting are made of, read in one go and judged on the meeting's day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.db.queries import agenda_sent, paper_items, paper_people, papers
from zonedesk.domain import rules
from zonedesk.domain.papers import Signatory
from zonedesk.domain.words import Capacity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.db.database import Session
    from zonedesk.db.queries.paper_people import Presence
    from zonedesk.db.queries.papers import MeetingRecord
    from zonedesk.domain.agenda_changes import Sending, SentItem
    from zonedesk.domain.papers import ActionLine, Approval, Attendee, House, Item, Party
    from zonedesk.domain.words import Marking


@dataclass(frozen=True, slots=True)
class Announced:
    """What only the papers that go out before a meeting need.

    Attributes:
        sendings: every time the agenda left the house, the first one first.
        stands: the agenda as it stands now, as a sending keeps it.
        dossiers: title of each dossier on the agenda, by its reference.
        invited: names of who is invited for one item only, by its number.
        rules: in force on the day of the meeting, with what the zone never set itself.
    """

    sendings: tuple[Sending, ...]
    stands: tuple[SentItem, ...]
    dossiers: Mapping[str, str]
    invited: Mapping[str, tuple[str, ...]]
    rules: tuple[rules.Rule, ...]


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
        rules: in force on that day.
        announced: more, for papers that go out before the meeting.
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

    def attendees(self, *, everyone: bool = False) -> tuple[Attendee, ...]:
        """Give who stands on a paper, in rank order."""
        return paper_people.attendees(
            self.record.seats, self.presences, parties=self.parties, everyone=everyone
        )

    def signatories(self) -> tuple[Signatory, ...]:
        """Give who signs; a role without a person still gets its line."""
        signing = rules.signatories(self.rules, self.record.heading.body_kind)
        return tuple(Signatory(who, role, self._holder(who)) for who, role in signing)

    def _holder(self, capacity: Capacity) -> str:
        heading = self.record.heading
        if capacity is Capacity.CHAIR:
            return heading.chair.name if heading.chair else ""
        if capacity is Capacity.SECRETARY:
            return heading.secretary.name if heading.secretary else ""
        person = paper_people.holder(self.record.seats, capacity)
        return "" if person is None else self.parties[person].name


def read(session: Session, record_id: int, *, language: str) -> MeetingSources:
    """Read what the papers of a meeting are made of, in a language."""
    parties = paper_people.parties(session, record_id, language=language)
    record = papers.meeting(session, record_id, language=language, parties=parties)
    presences = paper_people.presences(session, record_id, parties=parties)
    changes = paper_people.presence_changes(session, presences, parties=parties)
    in_force = papers.rules_on(session, record.day)
    return MeetingSources(
        language=language,
        house=papers.house(session),
        record=record,
        approval=papers.approval(session, record),
        parties=parties,
        presences=presences,
        items=paper_items.items(session, record, parties=parties, presence=changes),
        actions=paper_items.actions_by_item(session, record.id, parties=parties).get(None, ()),
        rules=in_force,
        announced=Announced(
            sendings=agenda_sent.sendings(session, record.id),
            stands=agenda_sent.as_it_stands(session, record.id),
            dossiers=papers.dossiers_on_agenda(session, record.id),
            invited=papers.invited(session, record.id, parties=parties),
            rules=rules.completed(in_force, papers.profile(session)) if in_force else (),
        ),
    )
