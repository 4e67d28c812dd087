"""What came out of the votes of a meeting, as its papers print it; all is read at once (R71)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.queries import votes, voting
from zonedesk.domain.electors import Composition, Weighing, room
from zonedesk.domain.matters import asked
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.paper_votes import Ballot, Voice
from zonedesk.domain.vote_record import VoteSheet
from zonedesk.domain.words import VoteChoice, VoteMethod
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.services import vote_lines
from zonedesk.services.vote_sheet import chair_of, majority_of, preferred_of, weighing_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.db.database import Session
    from zonedesk.db.queries.votes import VoteRow
    from zonedesk.db.queries.voting import VotedOn
    from zonedesk.domain.electors import Room
    from zonedesk.domain.rules import Rule
    from zonedesk.domain.sittings import AttendanceEntry, SheetItem
    from zonedesk.domain.vote_record import Choice, VoteLine

_CHOICES: Final = tuple(VoteChoice)


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Who was at a meeting and where, by what rules, and what votes are weighed by."""

    known: Sequence[Rule]
    everybody: Sequence[AttendanceEntry]
    places: Mapping[int, int]
    municipalities: Mapping[int, str]
    votes: Mapping[str, float]

    def room(self, item: VotedOn, *, weighing: Weighing) -> Room:
        """Tell who could vote on an item, and with how many votes."""
        there = {
            one.person_id: one.present(self.places).get(item.item_id, False)
            for one in self.everybody
        }
        made = Composition(weighing, self.municipalities, self.votes)
        chair = chair_of(item, self.everybody)
        return room(self.everybody, there, made=made, chair_id=chair)


def ballots(
    session: Session,
    meeting_id: int,
    *,
    everybody: Sequence[AttendanceEntry],
    items: Sequence[SheetItem],
    known: Sequence[Rule],
) -> dict[int, tuple[Ballot, ...]]:
    """Give the votes of a meeting by the id of their item: of the item, its articles, its rounds.

    A body that does not show its votes has none on paper.

    Args:
        session: to read with.
        meeting_id: of the meeting.
        everybody: of its attendance.
        items: of its agenda.
        known: the rules in force on its day.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    found = votes.of_meeting(session, meeting_id)
    if not found:
        return {}
    voted_on = voting.of_meeting(session, meeting_id)
    first = next(iter(voted_on.values()))
    around = _Meeting(
        known,
        everybody,
        {one.id: one.position for one in items},
        voting.municipalities(session, first.body_id, day=first.day),
        voting.votes_of_municipalities(session),
    )
    return {
        item_id: _of_item(voted_on[item_id], rows, around=around)
        for item_id, rows in found.items()
        if voted_on[item_id].votes_shown is not False
    }


def _of_item(item: VotedOn, rows: Sequence[VoteRow], *, around: _Meeting) -> tuple[Ballot, ...]:
    ask = asked(around.known, item.kind, matter=item.matter)
    weighing = weighing_of(around.known, item, ask=ask)
    sheet = VoteSheet(
        item.item_id,
        deliberative=item.deliberative,
        majority=majority_of(around.known, item),
        weighing=weighing,
        room=around.room(item, weighing=weighing),
    )
    lines = vote_lines.lines(
        rows,
        sheet,
        result=item.result,
        prefers=preferred_of(around.known, item),
        language=LANGUAGES[0],
    )
    named = around.municipalities if weighing is Weighing.MUNICIPALITIES else {}
    return tuple(
        _ballot(line, sheet.room, municipalities=named) for line in sorted(lines, key=_place)
    )


def _place(line: VoteLine) -> tuple[bool, bool, object]:
    """The item itself comes first, then its articles by number, then rounds as they were held."""
    stood = bool(line.candidates)
    return bool(line.subject), stood, () if stood else sort_key(line.subject)


def _by_choice(choice: Choice) -> int:
    return _CHOICES.index(choice.choice)


def _ballot(line: VoteLine, there: Room, *, municipalities: Mapping[int, str]) -> Ballot:
    electors = {one.person_id: one.municipality for one in there.electors}
    by_name = line.method is VoteMethod.BY_NAME
    return Ballot(
        line.subject,
        line.method,
        counts=line.counts,
        voices=tuple(
            Voice(
                one.choice,
                one.name,
                one.weight,
                electors.get(one.person_id) or municipalities.get(one.person_id, ""),
            )
            for one in (sorted(line.choices, key=_by_choice) if by_name else ())
        ),
        weighted=line.weighted,
        outcome=line.outcome,
        settled=line.settled,
        silent=line.silent,
        sentence=line.sentence if line.own_sentence else "",
        candidates=line.candidates,
        elected=line.ballot,
    )
