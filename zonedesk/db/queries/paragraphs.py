"""What was written by hand in the annual report and the quarterly sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from zonedesk.db.models import Body, WrittenParagraph
from zonedesk.domain.handles import Handle

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.paper_annual import ReportPeriod
    from zonedesk.domain.richtext import RichText


def written(session: Session, period: ReportPeriod) -> dict[str, tuple[RichText, int]]:
    """Give what was written by hand in a paper, with its row version, by body."""
    of = WrittenParagraph
    rows = session.execute(select(of.subject, of.text, of.row_version).where(_in(period)))
    return {subject: (text, version) for subject, text, version in rows}


def standing(session: Session, period: ReportPeriod, *, subject: str) -> Handle | None:
    """Give the handle of what was written on a body; None where nothing was."""
    of = WrittenParagraph
    query = select(of.id, of.row_version).where(_in(period), of.subject == subject)
    found = session.execute(query).one_or_none()
    return None if found is None else Handle(found.id, found.row_version)


def has_body(session: Session, code: str) -> bool:
    """Tell whether there is a body of a code."""
    query = select(Body.id).where(Body.code == code, Body.deleted_at.is_(None))
    return session.scalar(query) is not None


def _in(period: ReportPeriod) -> ColumnElement[bool]:
    return and_(
        WrittenParagraph.paper == period.paper,
        WrittenParagraph.year == period.year,
        WrittenParagraph.quarter == (period.quarter or 0),
    )
