"""What the value of a rule may be, and how people write it (domain.md 6, requirements.md R22).

A value is stored as its code; the Dutch word of the register is read as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain import rules
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import BodyKind, Capacity, Matter, Word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.rules import Rule


class Counting(Word):
    """How working days are counted: with or without the day of the act itself (L3)."""

    STRICT = "strict", "strikt"
    LENIENT = "lenient", "soepel"


class YesNo(Word):
    """Whether something counts."""

    YES = "yes", "ja"
    NO = "no", "nee"


class QuorumKind(Word):
    """What must be present: more than half of the members, or of the votes (L14, L15)."""

    MEMBERS = "members", "meerderheid van de leden"
    WEIGHTS = "weights", "meerderheid van de stemgewichten"


class MajorityKind(Word):
    """What carries a proposal: more for than against, or half of what is represented (L16, L17)."""

    MORE_FOR_THAN_AGAINST = "more_for_than_against", "meer voor dan tegen"
    HALF_OF_VOTES_REPRESENTED = "half_of_votes_represented", "meer dan de helft vertegenwoordigd"


class TiedBallot(Word):
    """Who is appointed when two got as many votes in the second round (L23)."""

    OLDEST = "oldest", "oudste"
    YOUNGEST = "youngest", "jongste"


class Region(Word):
    """Whose holidays count beside the legal ones (L1); names of `zonedesk.system.holidays`."""

    NONE = "none", "geen"
    FLEMISH = "flemish", "11 juli"
    FRENCH = "french", "27 september"
    GERMAN = "german", "15 november"
    BRUSSELS = "brussels", "8 mei"


_CHOICES: Final[Mapping[str, type[Word]]] = {
    "counting": Counting,
    "saturdays": YesNo,
    "quorum": QuorumKind,
    "majority": MajorityKind,
    "regional_holidays": Region,
    "closed_matters": Matter,
    "secret_matters": Matter,
    "weighted_matters": Matter,
    "tied_ballot": TiedBallot,
}
_SEVERAL: Final = frozenset(
    {"regional_holidays", "closed_matters", "secret_matters", "weighted_matters"}
)
_SIGNATORIES: Final = "signatories"
_COUNTED: Final = ("_days", "_months", "_years", "_convocation")
_MEETINGS: Final = "meetings_a_"
_MARK: Final = ";"


def topic(code: str) -> str:
    """Give what a rule is about: ``convocation_days`` of ``convocation_days.municipal_council``."""
    return code.partition(".")[0]


def subject(code: str) -> str:
    """Give whom a rule concerns: a kind of body, ``supervision``, ``plan`` or ``zone``."""
    return code.partition(".")[2]


def choices(code: str) -> tuple[Word, ...]:
    """Give the values a rule may have; none when it is a number or names who signs."""
    return tuple(_CHOICES.get(topic(code), ()))


def choice(rule: Rule) -> str:
    """Read a rule that is one of a few values; empty when the zone sets none.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    if not rule.value.strip():
        return ""
    found = _one_of(rule.code, rule.value)
    if found is None:
        raise Refused("rule.unreadable", rule=rule.code, value=rule.value)
    return found.value


def regions(rule: Rule) -> tuple[str, ...]:
    """Read whose holidays count beside the legal ones; bad: ``rule.unreadable`` (rule, value)."""
    found = [_one_of(rule.code, part) for part in rule.value.split(_MARK) if part.strip()]
    if None in found:
        raise Refused("rule.unreadable", rule=rule.code, value=rule.value)
    return tuple(one.value for one in found if one and one is not Region.NONE)


def matters(rule: Rule | None) -> frozenset[Matter]:
    """Read which matters a rule holds for; none without a rule.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    parts = [] if rule is None else [part for part in rule.value.split(_MARK) if part.strip()]
    found = [Matter.of_word(part) or _coded(part) for part in parts]
    if rule is not None and None in found:
        raise Refused("rule.unreadable", rule=rule.code, value=rule.value)
    return frozenset(one for one in found if one is not None)


def _coded(text: str) -> Matter | None:
    return next((one for one in Matter if one.value == text.strip()), None)


def stored(code: str, value: str) -> str:
    """Give a value as it is stored, of what somebody typed; empty says that there is no such rule.

    Raises:
        Refused: ``rule.not_a_number`` (found), ``rule.not_a_choice`` (found, choices) or
            ``rule.not_signatories`` (found, choices), by what the rule asks.
    """
    typed = value.strip()
    if not typed:
        return ""
    if topic(code) in _CHOICES:
        return _stored_choice(code, typed)
    rule = rules.Rule(code, typed, rules.OWN_RULE)
    if topic(code) == _SIGNATORIES:
        return _stored_signatories(rule)
    return _stored_number(rule) if is_number(code) else typed


def is_number(code: str) -> bool:
    """Tell whether the value of a rule is a number of days, months, years or meetings."""
    return topic(code).endswith(_COUNTED) or topic(code).startswith(_MEETINGS)


def _stored_number(rule: Rule) -> str:
    try:
        return str(rules.whole_number((rule,), rule.code))
    except Refused as refused:
        raise Refused("rule.not_a_number", found=rule.value) from refused


def _stored_choice(code: str, typed: str) -> str:
    parts = typed.split(_MARK) if topic(code) in _SEVERAL else [typed]
    found = [_one_of(code, part) for part in parts if part.strip()]
    known = [one.value for one in found if one]
    if not known or len(known) < len(found):
        named = ", ".join(one.word for one in choices(code))
        raise Refused("rule.not_a_choice", found=typed, choices=named)
    return _MARK.join(dict.fromkeys(known))


def _stored_signatories(rule: Rule) -> str:
    try:
        named = rules.signatories((rule,), _kind(rule.code))
    except Refused as refused:
        known = ", ".join(one.word for one in Capacity)
        raise Refused("rule.not_signatories", found=rule.value, choices=known) from refused
    return _MARK.join(f"{capacity}:{role}" if role else capacity.value for capacity, role in named)


def _kind(code: str) -> BodyKind:
    return next(kind for kind in BodyKind if kind.value == subject(code))


def _one_of(code: str, text: str) -> Word | None:
    kind = _CHOICES[topic(code)]
    typed = text.strip()
    return next((one for one in kind if one.value == typed), None) or kind.of_word(typed)
