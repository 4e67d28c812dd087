"""What follows from the matter of an item: secret or weighted votes, closed doors (L18, L21, L22).

Which matters these are is a rule of the zone, with its article; nothing here knows the law.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain import rules
from zonedesk.domain.rule_values import matters
from zonedesk.domain.words import Matter, VoteMethod

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.rules import Rule
    from zonedesk.domain.words import BodyKind

_OPEN: Final = (VoteMethod.CONSENSUS, VoteMethod.BY_NAME, VoteMethod.BY_COUNT, VoteMethod.SECRET)
#: At which matters somebody is chosen out of several (L23).
_CHOOSING: Final = frozenset({Matter.APPOINTMENT, Matter.CANDIDATES, Matter.CHIEF})


@dataclass(frozen=True, slots=True)
class Asked:
    """What the rules ask of the vote on an item; each is the article, None where nothing is asked.

    Attributes:
        weighted: members vote with the votes of their municipality (L18).
        secret: nobody may know who voted what (L21).
        closed: it is treated behind closed doors (L22).
        choosing: somebody is chosen, so that candidates can stand (L23).
    """

    weighted: str | None = None
    secret: str | None = None
    closed: str | None = None
    choosing: bool = False

    @property
    def required(self) -> VoteMethod | None:
        """The one method by which can be voted; None where there is a choice."""
        return VoteMethod.SECRET if self.secret is not None else None

    @property
    def allowed(self) -> tuple[VoteMethod, ...]:
        """The methods by which can be voted: weights are known of names only."""
        if self.secret is not None:
            return (VoteMethod.SECRET,)
        return _OPEN[:2] if self.weighted is not None else _OPEN


def asked(known: Iterable[Rule], kind: BodyKind, *, matter: Matter) -> Asked:
    """Tell what the matter of an item asks of a body.

    Args:
        known: the rules in force on the day of the meeting.
        kind: of the body.
        matter: of the item.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    every = tuple(known)
    weighted, secret, closed = (
        _article(rules.find(every, f"{topic}_matters.{kind}"), matter)
        for topic in ("weighted", "secret", "closed")
    )
    return Asked(weighted, secret, closed, choosing=matter in _CHOOSING)


def _article(rule: Rule | None, matter: Matter) -> str | None:
    return rule.article if rule is not None and matter in matters(rule) else None
