"""How votes are said: what came out, what is wrong, what the rules ask (02, R71)."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from zonedesk.domain.ballots import BallotEnd
from zonedesk.domain.vote_record import VoteProblem
from zonedesk.domain.votes import VoteOutcome, written
from zonedesk.domain.words import VoteChoice, VoteMethod
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from zonedesk.domain.ballots import BallotOutcome
    from zonedesk.domain.vote_record import Problem, VoteLine, VoteSheet
    from zonedesk.ui.kit.messages import Severity

_METHODS: Final[Mapping[VoteMethod, str]] = MappingProxyType(
    {
        VoteMethod.CONSENSUS: noop("Consensus"),
        VoteMethod.BY_NAME: noop("Names"),
        VoteMethod.BY_COUNT: noop("Counts"),
        VoteMethod.SECRET: noop("Secret"),
    }
)
_OUTCOMES: Final[Mapping[VoteOutcome, str]] = MappingProxyType(
    {
        VoteOutcome.CARRIED: noop("carried"),
        VoteOutcome.REJECTED: noop("rejected"),
        VoteOutcome.POSTPONED: noop("tie: postponed"),
        VoteOutcome.OPEN: "",
    }
)
_BALLOTS: Final[Mapping[BallotEnd, str]] = MappingProxyType(
    {
        BallotEnd.ELECTED: noop("elected: {names}"),
        BallotEnd.SECOND_ROUND: noop("second round: {names}"),
        BallotEnd.UNDECIDED: noop("undecided: {names}"),
    }
)
_PROBLEMS: Final[Mapping[VoteProblem, str]] = MappingProxyType(
    {
        VoteProblem.NOT_IN_NUMBER: noop(
            "Not enough members are there to decide on this item{article}."
        ),
        VoteProblem.NOBODY_VOTES: noop(
            "Nobody with a vote is there: note first who is present, under Attendance."
        ),
        VoteProblem.NOT_CLOSED: noop("This matter is treated behind closed doors{article}."),
        VoteProblem.UNWEIGHED: noop(
            "Of {names} the votes of the municipality are not known: fill them in with the mandate."
        ),
        VoteProblem.OPENLY: noop("This matter asks a secret vote{article}: vote anew."),
        VoteProblem.BY_HEAD: noop("This matter asks weighted votes{article}: vote by name."),
        VoteProblem.ABSENT: noop("{names} voted, but was not there at this item."),
        VoteProblem.NO_RIGHT: noop("{names} voted without the right to vote."),
        VoteProblem.TOO_MANY: noop("{number} votes were noted, more than could be given."),
        VoteProblem.TIE: noop("A tie: the item goes to a next meeting."),
        VoteProblem.RESULT_DIFFERS: noop(
            "The result of the item is not what came out of the vote."
        ),
        VoteProblem.BIRTH_DATES: noop(
            "{names} got as many votes: fill in their days of birth, for age decides."
        ),
    }
)
_ALARMS: Final = frozenset(
    {VoteProblem.OPENLY, VoteProblem.ABSENT, VoteProblem.NO_RIGHT, VoteProblem.TOO_MANY}
)
_BETWEEN: Final = " · "


def outcome_words(outcome: VoteOutcome) -> str:
    """Say what came out of a vote; empty while nobody voted."""
    source = _OUTCOMES[outcome]
    return texts().gettext(source) if source else ""


def ballot_words(ballot: BallotOutcome) -> str:
    """Say who is elected or stands again."""
    words = texts().gettext(_BALLOTS[ballot.end])
    return words.format(names=", ".join(ballot.names))


def problem_words(problem: Problem) -> str:
    """Say what is wrong; empty where the numbers tell it already."""
    source = _PROBLEMS.get(problem.code)
    if source is None:
        return ""
    article = f" ({problem.article})" if problem.article else ""
    names = ", ".join(problem.names)
    told = {"article": article, "names": names, "number": problem.number}
    return texts().gettext(source).format(**told)


def problems_of(sheet: VoteSheet, vote: VoteLine | None) -> tuple[Severity, str]:
    """Say all that is wrong, the worst first, and how bad it is."""
    found = (*(vote.problems if vote is not None else ()), *sheet.problems)
    told = [words for one in found if (words := problem_words(one))]
    alarmed = any(one.code in _ALARMS for one in found)
    return ("stop" if alarmed else "watch"), " ".join(told)


def asked_words(sheet: VoteSheet) -> str:
    """Say beside the methods what the rules of the body ask here; empty when nothing."""
    _ = texts().gettext
    ask = sheet.asked
    if ask.secret is not None:
        return _("secret vote asked ({article})").format(article=ask.secret)
    if ask.weighted is not None:
        return _("weighted votes ({article})").format(article=ask.weighted)
    return "" if sheet.deliberative else _("advisory body: no vote is needed")


def tally_words(tally: Mapping[VoteChoice, Fraction], *, waiting: int = 0) -> str:
    """Say the totals: ``voor 12 2/3 · tegen 3``; ``waiting`` are those not noted yet."""
    always = {VoteChoice.FOR, VoteChoice.AGAINST}
    parts = [
        f"{said(choice)} {written(votes)}"
        for choice, votes in tally.items()
        if votes or choice in always
    ]
    if waiting:
        words = texts().ngettext("{count} not noted", "{count} not noted", waiting)
        parts.append(words.format(count=waiting))
    return _BETWEEN.join(parts)


def room_words(sheet: VoteSheet) -> str:
    """Say how many votes can be given, and who sits there without one."""
    _ = texts()
    possible = sheet.room.represented
    words = _.ngettext("{count} vote possible", "{count} votes possible", 1 if possible == 1 else 2)
    parts = [words.format(count=written(possible))]
    if sheet.room.others:
        names = ", ".join(one.name for one in sheet.room.others)
        parts.append(_.gettext("without vote: {names}").format(names=names))
    return _BETWEEN.join(parts)


def method_words(method: VoteMethod) -> str:
    """Say a way of voting on its segment, short."""
    return texts().gettext(_METHODS[method])
