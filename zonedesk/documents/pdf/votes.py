"""A vote on paper: what came out of it, and the names where it was by name (README section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from zonedesk.documents.pdf.blocks import labelled
from zonedesk.documents.pdf.phrases import Phrases, capital
from zonedesk.documents.pdf.styles import Styles, directly_below
from zonedesk.documents.vote_sentences import VoteTold, sentence
from zonedesk.domain.votes import is_tie, written
from zonedesk.domain.words import VoteChoice, VoteMethod

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.domain.paper_votes import Ballot, Voice

ARTICLE_SPACE = 5
_UNCOUNTED = (VoteChoice.AGAINST, VoteChoice.BLANK, VoteChoice.INVALID)
"""Of an appointment: what the candidates did not get."""


@dataclass(frozen=True, slots=True)
class VoteSetter:
    """Sets the votes of one paper: its sentences and its styles."""

    say: Phrases
    look: Styles

    def rows(self, ballot: Ballot, *, under_article: bool = False) -> Iterator[Flowable]:
        """Set a vote as label rows; a secret one has numbers only (R73)."""
        style = self.look.body
        if under_article:
            style = directly_below(style, space=ARTICLE_SPACE)
        said = self.told(ballot)
        if ballot.subject and not under_article:
            said = f"{ballot.subject}: {said}"
        yield from labelled(self.say.tr.gettext("Vote"), said, style=style)
        if ballot.method is not VoteMethod.BY_NAME:
            return
        for choice in VoteChoice:
            voices = ballot.of(choice)
            if voices:
                yield from labelled(
                    self._choice(ballot, choice),
                    self._names(voices, weighted=ballot.weighted),
                    style=directly_below(style, space=1),
                )

    def told(self, ballot: Ballot) -> str:
        """Say what came out: as somebody wrote it, else as it is generated."""
        if ballot.sentence.strip():
            return ballot.sentence.strip()
        return " ".join(filter(None, (self._generated(ballot), self._spare(ballot))))

    def _generated(self, ballot: Ballot) -> str:
        elected = ballot.elected
        told = VoteTold(
            ballot.method.value,
            {choice.value: votes for choice, votes in ballot.tally.items()},
            outcome=ballot.outcome.value,
            deliberative=self.say.heading.deliberative,
            tie=is_tie(ballot.tally),
            settled=ballot.settled,
            weighted=ballot.weighted,
            silent=ballot.silent,
            candidates=[(one.name, one.votes) for one in ballot.candidates],
            ballot=elected.end.value if elected is not None else "",
            names=elected.names if elected is not None else (),
            by_age=elected.by_age.value if elected is not None and elected.by_age else "",
        )
        return sentence(self.say.tr, told) or self.say.count(ballot)

    def _spare(self, ballot: Ballot) -> str:
        """Tell the votes of an appointment that no candidate got."""
        if not ballot.candidates or ballot.elected is None:
            return ""
        given = [(choice, votes) for choice, votes in ballot.tally.items() if votes]
        words = [self.say.votes(*pair) for pair in given if pair[0] in _UNCOUNTED]
        return capital(", ".join(words)) + "." if words else ""

    def _choice(self, ballot: Ballot, choice: VoteChoice) -> str:
        """Label the names of one choice with how many they are, or with how many votes."""
        word = capital(self.say.label(choice))
        noted = dict(ballot.counts).get(choice, len(ballot.of(choice)))
        return f"{word} ({written(ballot.tally[choice]) if ballot.weighted else noted})"

    def _names(self, voices: tuple[Voice, ...], *, weighted: bool) -> str:
        """Name the voters, with their votes where these are weighed, by municipality (L18)."""
        if not weighted:
            return ", ".join(voice.name for voice in voices)
        by_place = sorted(voices, key=lambda voice: voice.municipality)
        groups = groupby(by_place, key=lambda voice: voice.municipality)
        said = []
        for place, group in groups:
            names = ", ".join(f"{voice.name} ({written(voice.weight)})" for voice in group)
            said.append(f"{place}: {names}" if place else names)
        return "; ".join(said)
