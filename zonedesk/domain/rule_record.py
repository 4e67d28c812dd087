"""What an editor of rules reads: the dated sets, and the rules of one (R22)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.rules import Rule
    from zonedesk.domain.words import Profile


@dataclass(frozen=True, slots=True)
class RuleSetLine:
    """A rule set: in force from its day until the next one of the same profile begins."""

    handle: Handle
    profile: Profile
    valid_from: date
    title: str


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule of a set; without a handle it is not stored yet and counts as its default."""

    handle: Handle | None
    rule: Rule
