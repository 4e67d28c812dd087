"""What the place shows: the rule sets, and the rules of one; made in the lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.services import rules
from zonedesk.ui.rules.looks import place_of, subject_words, topic_words, value_words

if TYPE_CHECKING:
    from zonedesk.domain.rule_record import RuleLine, RuleSetLine
    from zonedesk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A rule in the list, in the words of the window.

    Attributes:
        line: the rule and what a command needs.
        topic: what it is about.
        subject: whom it concerns.
        value: as the list shows it.
    """

    line: RuleLine
    topic: str
    subject: str
    value: str

    @property
    def code(self) -> str:
        """The code of the rule, of which a set has one."""
        return self.line.rule.code


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rule sets, the one that is shown, and its rules."""

    sets: tuple[RuleSetLine, ...]
    shown: RuleSetLine
    entries: tuple[RuleEntry, ...]


def read_rules(workspace: Workspace, set_id: int | None) -> RuleBook:
    """Read the rule sets and the rules of one: the one in force today when none is asked for."""
    sets = rules.rule_sets(workspace)
    today = workspace.clock.today()
    shown = next((one for one in sets if one.handle.id == set_id), None)
    if shown is None:
        shown = [one for one in sets if one.valid_from <= today or one is sets[0]][-1]
    lines = sorted(rules.rules_of(workspace, shown), key=lambda line: place_of(line.rule.code))
    return RuleBook(sets, shown, tuple(map(_entry, lines)))


def _entry(line: RuleLine) -> RuleEntry:
    code, value = line.rule.code, line.rule.value
    return RuleEntry(line, topic_words(code), subject_words(code), value_words(code, value))
