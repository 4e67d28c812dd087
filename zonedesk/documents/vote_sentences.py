"""The sentence that minutes and window make of a vote, in the language of the zone (R71).

Whoever writes another sentence keeps it; this one stands wherever nobody did.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.votes import written
from zonedesk.i18n.catalogue import noop

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from zonedesk.i18n.catalogue import Translator


@dataclass(frozen=True, slots=True)
class VoteTold:
    """A vote as its sentence needs it; listed values by their codes.

    Attributes:
        method: ``consensus``, ``by_name``, ``by_count`` or ``secret``.
        votes: how many votes each choice got, by its code; weighted where votes are weighed.
        outcome: ``carried``, ``rejected``, ``postponed`` or ``open``.
        deliberative: whether the body decides.
        tie: as many for as against; ``settled`` by the vote of the chair.
        weighted: votes were weighed.
        silent: names of who was there and did not vote.
        candidates: names with their votes, for an appointment.
        ballot: ``elected``, ``second_round`` or ``undecided``; empty without candidates.
        names: who was elected, or stands again.
        by_age: ``oldest`` or ``youngest`` where age settled a tie; empty elsewhere.
    """

    method: str
    votes: Mapping[str, Fraction]
    outcome: str = "open"
    deliberative: bool = True
    tie: bool = False
    settled: bool = False
    weighted: bool = False
    silent: Sequence[str] = ()
    candidates: Sequence[tuple[str, int | None]] = ()
    ballot: str = ""
    names: Sequence[str] = ()
    by_age: str = ""


def sentence(tr: Translator, told: VoteTold) -> str:
    """Say what came out of a vote; empty while nobody voted."""
    if told.method == "consensus":
        return tr.gettext("Unanimously." if told.deliberative else "By consensus.")
    said = _appointed(tr, told) if told.candidates else _voted(tr, told)
    if not said:
        return ""
    if told.method == "secret":
        named = bool(told.names) and said.startswith(told.names[0])
        what = said if named else said[:1].lower() + said[1:]
        said = tr.gettext("Secret vote: {what}").format(what=what)
    if told.weighted:
        said = tr.gettext("{what} Votes were weighted.").format(what=said)
    return " ".join([said, *_silent(tr, told.silent)])


def votes_words(tr: Translator, votes: Mapping[str, Fraction]) -> str:
    """Say how many votes each choice got: ``12 votes for, 3 against and 1 abstention``."""
    given = [
        _counted(tr, code, votes=votes[code]).format(count=written(votes[code]))
        for code in _CHOICES
        if votes.get(code) or (code in _ALWAYS and code in votes)
    ]
    return enumerated(tr, given)


def enumerated(tr: Translator, parts: Sequence[str]) -> str:
    """Say several things after one another: ``a, b and c``."""
    if len(parts) < _TWO:
        return "".join(parts)
    joined = ", ".join(parts[:-1])
    return tr.gettext("{first} and {last}").format(first=joined, last=parts[-1])


def _counted(tr: Translator, code: str, *, votes: Fraction) -> str:
    """Give the words for a number of votes of one choice."""
    number = _form(votes)
    words = {
        "for": tr.ngettext("{count} vote for", "{count} votes for", number),
        "against": tr.ngettext("{count} vote against", "{count} votes against", number),
        "abstain": tr.ngettext("{count} abstention", "{count} abstentions", number),
        "blank": tr.ngettext("{count} blank vote", "{count} blank votes", number),
        "invalid": tr.ngettext("{count} invalid vote", "{count} invalid votes", number),
    }
    return words[code]


def _form(votes: Fraction) -> int:
    """Give the number that decides between one and several."""
    return 1 if votes == 1 else 2


def _voted(tr: Translator, told: VoteTold) -> str:
    source = _OUTCOMES.get((told.outcome, told.tie, told.settled))
    if source is None:
        return ""
    given = {code: votes for code, votes in told.votes.items() if votes}
    if set(given) == {"for"}:
        source = _ALL_FOR
    return tr.gettext(source).format(votes=votes_words(tr, told.votes))


def _appointed(tr: Translator, told: VoteTold) -> str:
    counted = [
        tr.ngettext("{name} {count} vote", "{name} {count} votes", votes).format(
            name=name, count=votes
        )
        for name, votes in told.candidates
        if votes is not None
    ]
    source = _BALLOTS.get((told.ballot, told.by_age))
    if source is None or not counted:
        return ""
    return tr.gettext(source).format(
        names=enumerated(tr, list(told.names)), votes=enumerated(tr, counted)
    )


def _silent(tr: Translator, names: Sequence[str]) -> list[str]:
    if not names:
        return []
    words = tr.ngettext(
        "{names} did not take part in the vote.",
        "{names} did not take part in the vote.",
        len(names),
    )
    return [words.format(names=enumerated(tr, list(names)))]


_TWO = 2
_ALL_FOR = noop("Carried unanimously with {votes}.")
_ALWAYS = ("for", "against")
_CHOICES: Final = ("for", "against", "abstain", "blank", "invalid")
#: By outcome, whether it was a tie, and whether the vote of the chair settled it.
_OUTCOMES: Final[Mapping[tuple[str, bool, bool], str]] = {
    ("carried", False, False): noop("Carried with {votes}."),
    ("carried", False, True): noop("Carried with {votes}."),
    ("carried", True, True): noop("Carried in a tie by the vote of the chair, with {votes}."),
    ("rejected", False, False): noop("Rejected with {votes}."),
    ("rejected", False, True): noop("Rejected with {votes}."),
    ("rejected", True, False): noop("Rejected in a tie, with {votes}."),
    ("rejected", True, True): noop("Rejected in a tie by the vote of the chair, with {votes}."),
    ("postponed", True, False): noop("Postponed to a next meeting in a tie, with {votes}."),
}
#: By how the round ended, and which age settled a tie.
_BALLOTS: Final[Mapping[tuple[str, str], str]] = {
    ("elected", ""): noop("{names} is elected: {votes}."),
    ("elected", "oldest"): noop("{names} is elected as the oldest: {votes}."),
    ("elected", "youngest"): noop("{names} is elected as the youngest: {votes}."),
    ("second_round", ""): noop(
        "Nobody has more than half of the votes; {names} stand again: {votes}."
    ),
    ("second_round", "oldest"): noop(
        "Nobody has more than half of the votes; {names} stand again, by age: {votes}."
    ),
    ("second_round", "youngest"): noop(
        "Nobody has more than half of the votes; {names} stand again, by age: {votes}."
    ),
    ("undecided", ""): noop("Undecided between {names}: {votes}."),
}
