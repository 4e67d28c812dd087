"""The first records of a new work folder: its user, its zone, the rules of the zone's profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import AppUser, Rule, RuleSet, Zone
from zonedesk.domain.rules import VALID_FROM, default_rules
from zonedesk.domain.words import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import Profile

#: The first user signs the making of the folder, their own record included.
FIRST_USER = 1


def add_first_user(session: Session, name: str, *, slot_id: int) -> None:
    """Write the user of the first key slot, who may do everything (*beheerder*)."""
    session.add(AppUser(id=FIRST_USER, name=name, role=Role.ADMINISTRATOR, slot_id=slot_id))
    session.flush()


def add_zone(session: Session, name: str, *, profile: Profile) -> None:
    """Write the one zone and the rule set its profile starts with."""
    session.add(Zone(id=1, name=name, profile=profile))
    add_rules(session, profile)


def add_rules(session: Session, profile: Profile) -> None:
    """Write the rule set that a profile starts with, unless it has one already."""
    if session.scalar(select(RuleSet.id).where(RuleSet.profile == profile).limit(1)):
        return
    rule_set = RuleSet(profile=profile, valid_from=VALID_FROM, title=profile.word)
    session.add(rule_set)
    session.flush()
    session.add_all(
        Rule(rule_set_id=rule_set.id, code=rule.code, value=rule.value, article=rule.article)
        for rule in default_rules(profile)
    )
