"""What came out of each vote on an item: totals, outcome, sentence, what is wrong (L16-L27)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from zonedesk.documents.vote_sentences import VoteTold, sentence
from zonedesk.domain import ballots
from zonedesk.domain import votes as counting
from zonedesk.domain.vote_record import Problem, VoteLine, VoteProblem
from zonedesk.domain.words import ItemResult, VoteChoice, VoteMethod
from zonedesk.i18n.catalogue import translator

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from zonedesk.db.queries.votes import VoteRow
    from zonedesk.domain.ballots import BallotOutcome
    from zonedesk.domain.rule_values import TiedBallot
    from zonedesk.domain.vote_record import VoteSheet
    from zonedesk.domain.votes import VoteOutcome

_DECIDES: Final = frozenset({ItemResult.APPROVED, ItemResult.REJECTED})


def lines(
    rows: Sequence[VoteRow],
    sheet: VoteSheet,
    *,
    result: ItemResult | None,
    prefers: TiedBallot | None,
    language: str,
) -> tuple[VoteLine, ...]:
    """Tell of each vote on an item what came out of it.

    Args:
        rows: the votes as stored, in order.
        sheet: how can be voted on the item; its own votes are not looked at.
        result: of the item.
        prefers: whom the rule of the body prefers when candidates got as many votes.
        language: of the papers of the zone, for the sentence.
    """
    tr = translator(language)
    again: set[frozenset[str]] = set()
    made = []
    for row in rows:
        names = frozenset(one.name for one in row.candidates)
        second = bool(names) and names in again
        ballot = _ballot(row, second=second, prefers=prefers)
        if ballot is not None and ballot.end is ballots.BallotEnd.SECOND_ROUND:
            again.add(frozenset(ballot.names))
        line = _line(row, sheet, ballot=ballot, second=second)
        problems = _faults(line, sheet, result=result)
        told = _told(line, sheet)
        written = row.sentence or sentence(tr, told)
        made.append(replace(line, sentence=written, problems=problems))
    return tuple(made)


def _line(
    row: VoteRow, sheet: VoteSheet, *, ballot: BallotOutcome | None, second: bool
) -> VoteLine:
    by_name = row.method is VoteMethod.BY_NAME
    chosen = {one.person_id: one.choice for one in row.choices}
    numbers = row.numbers
    tally = _tally(row)
    chair = sheet.room.chair
    electors = [one.person_id for one in sheet.room.electors]
    silent = counting.silent(chosen, electors) if by_name else ()
    return VoteLine(
        row.handle,
        row.subject,
        row.method,
        counts=tuple(numbers.items()),
        tally=tuple(tally.items()),
        choices=row.choices if by_name else (),
        silent=tuple(one.name for one in sheet.room.electors if one.person_id in silent),
        weighted=row.weighted,
        settled=row.chair_decides,
        chair=_of_chair(row, None if chair is None else chair.person_id),
        outcome=_outcome(row, sheet, tally=tally),
        own_sentence=bool(row.sentence),
        candidates=row.candidates,
        ballot=ballot,
        second_round=second,
    )


def _tally(row: VoteRow) -> dict[VoteChoice, Fraction]:
    if row.method is not VoteMethod.BY_NAME:
        return counting.counted(row.numbers)
    weights = {one.person_id: one.weight for one in row.choices}
    choices = {one.person_id: one.choice for one in row.choices}
    return counting.tally(choices, weights if row.weighted else None)


def _of_chair(row: VoteRow, chair_id: int | None) -> VoteChoice | None:
    """Give how the chair voted: by name, or noted beside a count to settle a tie."""
    if row.method is VoteMethod.BY_COUNT and row.choices:
        return row.choices[0].choice
    return next((one.choice for one in row.choices if one.person_id == chair_id), None)


def _outcome(row: VoteRow, sheet: VoteSheet, *, tally: dict[VoteChoice, Fraction]) -> VoteOutcome:
    if row.method is VoteMethod.CONSENSUS:
        return counting.VoteOutcome.CARRIED
    chair = sheet.room.chair
    settles = _of_chair(row, None if chair is None else chair.person_id)
    return counting.outcome(
        tally,
        majority=sheet.majority,
        represented=sheet.room.represented,
        chair=settles if row.chair_decides else None,
    )


def _ballot(row: VoteRow, *, second: bool, prefers: TiedBallot | None) -> BallotOutcome | None:
    """Tell what came out of a round, once votes were counted."""
    stood = [ballots.Candidate(one.name, one.votes or 0, one.born_on) for one in row.candidates]
    if not stood or all(one.votes is None for one in row.candidates):
        return None
    if second:
        return ballots.second_round(stood, prefers=prefers)
    against = row.numbers.get(VoteChoice.AGAINST, 0)
    return ballots.first_round(stood, against=against, prefers=prefers)


def _told(line: VoteLine, sheet: VoteSheet) -> VoteTold:
    ballot: dict[str, Any] = {}
    if line.ballot is not None:
        ballot = {
            "ballot": line.ballot.end.value,
            "names": line.ballot.names,
            "by_age": line.ballot.by_age.value if line.ballot.by_age else "",
        }
    return VoteTold(
        line.method.value,
        {choice.value: votes for choice, votes in line.tally},
        outcome=line.outcome.value,
        deliberative=sheet.deliberative,
        tie=counting.is_tie(dict(line.tally)),
        settled=line.settled and line.chair in {VoteChoice.FOR, VoteChoice.AGAINST},
        weighted=line.weighted,
        silent=line.silent,
        candidates=tuple((one.name, one.votes) for one in line.candidates),
        **ballot,
    )


def _faults(line: VoteLine, sheet: VoteSheet, *, result: ItemResult | None) -> tuple[Problem, ...]:
    """Tell what is wrong with one vote (L27)."""
    found: list[Problem] = []
    ask = sheet.asked
    if ask.secret is not None and line.method is not VoteMethod.SECRET:
        found.append(Problem(VoteProblem.OPENLY, article=ask.secret))
    if ask.weighted is not None and _by_head(line):
        found.append(Problem(VoteProblem.BY_HEAD, article=ask.weighted))
    found += _wrong_voters(line, sheet)
    found += _wrong_numbers(line, sheet)
    if line.outcome is counting.VoteOutcome.POSTPONED:
        found.append(Problem(VoteProblem.TIE))
    carried = line.outcome is counting.VoteOutcome.CARRIED
    decided = line.outcome is not counting.VoteOutcome.OPEN and not line.subject
    differs = result in _DECIDES and carried is not (result is ItemResult.APPROVED)
    if decided and differs and not line.candidates:
        found.append(Problem(VoteProblem.RESULT_DIFFERS))
    if line.ballot is not None and line.ballot.end is ballots.BallotEnd.UNDECIDED:
        found.append(Problem(VoteProblem.BIRTH_DATES, names=line.ballot.names))
    return tuple(found)


def _by_head(line: VoteLine) -> bool:
    return line.method is not VoteMethod.CONSENSUS and not line.weighted


def _wrong_voters(line: VoteLine, sheet: VoteSheet) -> list[Problem]:
    there = sheet.room
    able = {one.person_id for one in there.electors}
    present = able | {one.person_id for one in there.others}
    names = {one.person_id: one.name for one in line.choices}
    found = counting.faults(names, present=present, entitled=able)
    codes = {
        counting.VoteFault.ABSENT: VoteProblem.ABSENT,
        counting.VoteFault.NO_RIGHT: VoteProblem.NO_RIGHT,
    }
    return [
        Problem(code, names=tuple(names[who] for told, who in found if told is fault))
        for fault, code in codes.items()
        if any(told is fault for told, _ in found)
    ]


def _wrong_numbers(line: VoteLine, sheet: VoteSheet) -> list[Problem]:
    """Tell when more was counted than could be given, or less."""
    if line.method not in {VoteMethod.BY_COUNT, VoteMethod.SECRET}:
        return []
    given = given_votes(line)
    if not given:
        return []
    possible = sheet.room.represented
    if given > possible:
        return [Problem(VoteProblem.TOO_MANY, number=given)]
    return [Problem(VoteProblem.TOO_FEW, number=given)] if given < possible else []


def given_votes(line: VoteLine) -> int:
    """Give how many votes were counted, for candidates as well."""
    return sum(number for _, number in line.counts) + sum(one.votes or 0 for one in line.candidates)
