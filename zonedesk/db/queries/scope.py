"""What a list is limited to: a year, a body, or nothing (formats.md section 1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, select, true

from zonedesk.db.models import Body, Meeting
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute, Session


_ENDS: Final = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}


@dataclass(frozen=True, slots=True)
class Scope:
    """A calendar year, a quarter of it, and the id of a body; None limits nothing."""

    year: int | None = None
    body_id: int | None = None
    quarter: int | None = None

    def of_meeting(self) -> ColumnElement[bool]:
        """Tell which meetings are meant: of the body, held in the year, not in the bin."""
        of_body = true() if self.body_id is None else Meeting.body_id == self.body_id
        return and_(Meeting.deleted_at.is_(None), of_body, self.on_day(Meeting.held_on))

    def on_day(
        self,
        day: InstrumentedAttribute[date]
        | InstrumentedAttribute[date | None]
        | ColumnElement[date | None],
    ) -> ColumnElement[bool]:
        """Tell which days fall in the year; without a year all, also an unknown one."""
        return true() if self.year is None else day.between(self.first_day, self.last_day)

    @property
    def first_day(self) -> date:
        """First of January or of the quarter; without a year the first day there is."""
        if self.year is None:
            return date.min
        return date(self.year, 1 if self.quarter is None else 3 * self.quarter - 2, 1)

    @property
    def last_day(self) -> date:
        """The thirty-first of December or end of the quarter; without a year the last there is."""
        if self.year is None:
            return date.max
        return date(self.year, *_ENDS[4 if self.quarter is None else self.quarter])


def scope(session: Session, *, year: int | None = None, body: str | None = None) -> Scope:
    """Read what a list is limited to.

    Args:
        session: to read with.
        year: calendar year, 1 to 9999.
        body: code of a body.

    Raises:
        Refused: ``list.unknown_body`` (body).
    """
    if body is None:
        return Scope(year)
    query = select(Body.id).where(Body.code == body, Body.deleted_at.is_(None))
    body_id = session.scalar(query)
    if body_id is None:
        raise Refused("list.unknown_body", body=body)
    return Scope(year, body_id)
