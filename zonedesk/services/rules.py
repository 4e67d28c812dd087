"""The dated rule sets of the zone: read, copied from a day on, edited rule by rule (R22)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import records
from zonedesk.db.commands import rules as commands
from zonedesk.db.models import Rule, RuleSet
from zonedesk.db.queries import rules
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.rule_values import stored
from zonedesk.domain.rules import OWN_RULE
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.rule_record import RuleLine, RuleSetLine
    from zonedesk.services.workspace import Workspace

# Terms, quorums and who signs follow from rules: who shows a meeting reads it again.
_TOUCHED: Final = frozenset({Topic.ZONE, Topic.MEETINGS, Topic.DOSSIERS, Topic.ATTENDANCE})


def rule_sets(workspace: Workspace) -> tuple[RuleSetLine, ...]:
    """Give the rule sets of the profile of the zone, oldest first."""
    with workspace.database.read() as session:
        return tuple(rules.sets(session))


def rules_of(workspace: Workspace, rule_set: RuleSetLine) -> tuple[RuleLine, ...]:
    """Give the rules of a set; those without a handle may be set but are not stored yet."""
    with workspace.database.read() as session:
        return tuple(rules.of_set(session, rule_set.handle.id, profile=rule_set.profile))


def new_set(workspace: Workspace, valid_from: date, *, title: str) -> Outcome:
    """Make a rule set that is in force from a day on: a copy of the one before, to be edited.

    Meetings before that day keep the rules of their own day.

    Raises:
        Refused: ``record.required`` (field) without a title, ``rules.day_taken`` (day),
            ``rules.before_first`` (day) when no set is in force before, ``user.may_only_read``.
    """
    values = {"valid_from": valid_from, "title": typed(title)}
    with writing(workspace, "rules.new_set") as session:
        records.require(values, ("title",))
        before = [one for one in rules.sets(session) if one.valid_from <= valid_from]
        if not before:
            raise Refused("rules.before_first", day=valid_from)
        if before[-1].valid_from == valid_from:
            raise Refused("rules.day_taken", day=valid_from)
        told = values | {"profile": before[-1].profile}
        set_id = records.add(session, RuleSet, values=told)
        commands.fill(session, set_id, lines=_copied(session, before[-1]))
        return Outcome(_TOUCHED, records.running(session), set_id)


def edit(
    workspace: Workspace, rule_id: int, *, row_version: int, value: str, article: str
) -> Outcome:
    """Set value and article of a rule; an empty value says that the zone has no such rule.

    Args:
        workspace: the open work folder.
        rule_id: of a rule that is stored.
        row_version: as it was read.
        value: a number, one of the choices by its code or word, or who signs.
        article: that the rule rests on; empty becomes ``eigen regel``.

    Raises:
        Refused: ``rule.not_a_number`` (found), ``rule.not_a_choice`` (found, choices),
            ``rule.not_signatories`` (found, choices), ``user.may_only_read``.
        Conflict: the rule moved on since it was read.
    """
    with writing(workspace, "rule.edit") as session:
        code = records.read(session, Rule, record_id=rule_id, names=("code",))["code"]
        values = _values(code, value=value, article=article)
        changed = records.change(
            session, Rule, record_id=rule_id, row_version=row_version, values=values
        )
        changes = _TOUCHED if changed else NOTHING
        return Outcome(changes, records.running(session), rule_id)


def add(
    workspace: Workspace, rule_set: RuleSetLine, *, code: str, value: str, article: str
) -> Outcome:
    """Store a rule that its set may have but has not yet; see `edit`.

    Raises:
        Refused: as `edit`; ``rule.unknown`` (rule) when no zone of this profile has such a rule.
        Conflict: it is stored already.
    """
    with writing(workspace, "rule.add") as session:
        set_id = rule_set.handle.id
        known = {
            line.rule.code: line.handle
            for line in rules.of_set(session, set_id, profile=rule_set.profile)
        }
        if code not in known:
            raise Refused("rule.unknown", rule=code)
        if known[code]:
            raise Conflict(Topic.ZONE, set_id)
        values = _values(code, value=value, article=article)
        told = {"rule_set_id": set_id, "code": code}
        rule_id = records.add(session, Rule, values=told | values)
        return Outcome(_TOUCHED, records.running(session), rule_id)


def _values(code: str, *, value: str, article: str) -> dict[str, str]:
    return {"value": stored(code, typed(value)), "article": typed(article) or OWN_RULE}


def _copied(session: Session, before: RuleSetLine) -> list[RuleLine]:
    """The rules of a set, and the defaults that counted for it without being stored."""
    every = rules.of_set(session, before.handle.id, profile=before.profile)
    return [line for line in every if line.handle or line.rule.value]
