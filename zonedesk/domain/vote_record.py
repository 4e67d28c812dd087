"""The votes on an item as a screen keeps them: who votes, how, what came out of it (R71-R73)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from zonedesk.domain.electors import Room, Weighing
from zonedesk.domain.matters import Asked
from zonedesk.domain.rule_values import MajorityKind
from zonedesk.domain.votes import ONE, VoteOutcome
from zonedesk.domain.words import Matter, VoteChoice, VoteMethod

if TYPE_CHECKING:
    from fractions import Fraction

    from zonedesk.domain.ballots import BallotOutcome, CandidateLine
    from zonedesk.domain.handles import Handle


@dataclass(frozen=True, slots=True)
class Voted:
    """A vote: what was given for each choice, a number or names, None when not noted."""

    subject: str
    method: VoteMethod
    given: tuple[tuple[VoteChoice, int | tuple[str, ...]], ...]


class VoteProblem(StrEnum):
    """What is wrong with a vote, or with voting on an item at all (L14, L21, L22, L27)."""

    NOT_IN_NUMBER = "not_in_number"
    NOBODY_VOTES = "nobody_votes"
    NOT_CLOSED = "not_closed"
    UNWEIGHED = "unweighed"
    OPENLY = "openly"
    BY_HEAD = "by_head"
    ABSENT = "absent"
    NO_RIGHT = "no_right"
    TOO_MANY = "too_many"
    TOO_FEW = "too_few"
    TIE = "tie"
    RESULT_DIFFERS = "result_differs"
    BIRTH_DATES = "birth_dates"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem with what it is about: names, an article, or how many votes were found."""

    code: VoteProblem
    names: tuple[str, ...] = ()
    article: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """What one person chose in a vote by name, and with how many votes."""

    person_id: int
    name: str = field(compare=False)
    choice: VoteChoice
    weight: Fraction = ONE


@dataclass(frozen=True, slots=True)
class VoteLine:
    """One vote on an item or on one of its articles.

    Attributes:
        handle: for a command on it.
        subject: empty for the item itself, else the article or the round.
        counts: numbers of a vote by count or in secret; of one by name how many chose what.
        tally: the same in votes, which differ where votes are weighed.
        choices: who chose what, of a vote by name only (R73).
        silent: who could have voted by name and did not.
        settled: the vote of the chair settles a tie; ``chair`` is what it was, None unknown.
        sentence: that the minutes print; ``own_sentence`` when somebody wrote it.
        ballot: what came out of an appointment.
    """

    handle: Handle
    subject: str
    method: VoteMethod
    counts: tuple[tuple[VoteChoice, int], ...] = ()
    tally: tuple[tuple[VoteChoice, Fraction], ...] = ()
    choices: tuple[Choice, ...] = ()
    silent: tuple[str, ...] = ()
    weighted: bool = False
    settled: bool = False
    chair: VoteChoice | None = None
    outcome: VoteOutcome = VoteOutcome.OPEN
    sentence: str = ""
    own_sentence: bool = False
    candidates: tuple[CandidateLine, ...] = ()
    ballot: BallotOutcome | None = None
    second_round: bool = False
    problems: tuple[Problem, ...] = ()

    def count(self, choice: VoteChoice) -> int | None:
        """Give the number of one choice; None when not noted."""
        return dict(self.counts).get(choice)

    def chosen(self, person_id: int) -> VoteChoice | None:
        """Give what somebody chose; None when they did not vote."""
        return next((one.choice for one in self.choices if one.person_id == person_id), None)


@dataclass(frozen=True, slots=True)
class VoteSheet:
    """All votes on an item, and how can be voted on it.

    Attributes:
        item_id: the item.
        locked: code why nothing can be voted: ``meeting.locked``, ``vote.on_heading``,
            ``vote.item_withdrawn``; empty when it can.
        shown: whether the body shows votes at all.
        matter: of the item, and what the rules ask for it.
        majority: the rule of the body, ``weighing`` how votes count.
        casting: whether the vote of the chair may settle a tie.
        room: who is there at the item, with or without a vote.
        votes: the one on the item itself first.
        subjects: labels of the articles of its decision that can be voted on.
        problems: of voting on this item at all, whatever the vote.
    """

    item_id: int
    locked: str = ""
    shown: bool = True
    deliberative: bool = True
    matter: Matter = Matter.ORDINARY
    asked: Asked = field(default_factory=Asked)
    majority: MajorityKind = MajorityKind.MORE_FOR_THAN_AGAINST
    weighing: Weighing = Weighing.HEADS
    casting: bool = False
    room: Room = field(default_factory=Room)
    votes: tuple[VoteLine, ...] = ()
    subjects: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def vote(self, subject: str = "") -> VoteLine | None:
        """Find the vote on a subject."""
        return next((one for one in self.votes if one.subject == subject), None)
