"""The rules of a new rule set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert

from zonedesk.db.bulk import table_of
from zonedesk.db.models import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from zonedesk.domain.rule_record import RuleLine


def fill(session: Session, set_id: int, *, lines: Iterable[RuleLine]) -> None:
    """Write rules in a set that has none yet."""
    rows = [
        {
            "rule_set_id": set_id,
            "code": line.rule.code,
            "value": line.rule.value,
            "article": line.rule.article,
        }
        for line in lines
    ]
    session.execute(insert(table_of(Rule)), rows)
