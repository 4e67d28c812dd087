"""What the college may read of a year (formats.md section 3).

Of council and college everything, of the other bodies only what is public, of the plan only what
is not confidential. Each reading also tells how many records it left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from sqlalchemy import and_, or_, select

from zonedesk.db.models import ActionItem, Body, Dossier, Meeting
from zonedesk.db.queries import actions, decisions, dossiers, plan
from zonedesk.db.queries.figures import dossiers_by_category, treated_in
from zonedesk.db.queries.scope import Scope
from zonedesk.domain.rows import ActionRow, DecisionRow, DossierRow, PlanRow
from zonedesk.domain.words import BodyKind, Marking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain.figures import CategoryFigures

Row = TypeVar("Row")
Treating = TypeVar("Treating", DecisionRow, ActionRow)
Read: TypeAlias = "tuple[tuple[Row, ...], int]"

_OWN = tuple(kind for kind in BodyKind if kind.is_college_or_council)
_OF_OWN_BODY = Dossier.body_id.in_(select(Body.id).where(Body.kind.in_(_OWN)))
_KNOWN = or_(_OF_OWN_BODY, Dossier.marking == Marking.PUBLIC)
"""The dossiers whose existence the college may know."""


def decisions_of(session: Session, year: int, *, today: date) -> Read[DecisionRow]:
    """Give what was decided in the meetings of a year; a bare result is no decision."""
    own = set(session.scalars(select(Body.code).where(Body.kind.in_(_OWN))))
    known = _known_dossiers(session)

    def may_read(row: DecisionRow) -> bool:
        return row.body in own or row.marking is Marking.PUBLIC

    of_year = decisions.held(session, Scope(year).of_meeting(), today=today)
    shown, left_out = _parted((record.row for record in of_year), may_read)
    told = decisions.with_known_links(session, shown, may_read=may_read, today=today)
    return tuple(_with_known_dossier(row, known) for row in told), left_out


def dossiers_of(session: Session, year: int) -> Read[DossierRow]:
    """Give the dossiers treated in a year."""
    known = _known_dossiers(session)
    return _parted(dossiers.rows(session, treated_in(year)), lambda row: row.reference in known)


def categories_of(session: Session, year: int) -> tuple[CategoryFigures, ...]:
    """Count the dossiers treated in a year, all of them; words of hidden ones are not told."""
    return dossiers_by_category(session, year, known=_KNOWN)


def actions_of(session: Session, year: int) -> Read[ActionRow]:
    """Give the action points of a year: by their term, else by the meeting they come from.

    An action point without origin is of the body that decides on its dossier.
    """
    own = _own_actions(session)
    known = _known_dossiers(session)
    lines = {row.code for row in plan.plan(session) if not row.confidential}
    shown, left_out = _parted(
        actions.actions(session, year=year),
        lambda row: row.reference in own or row.marking is Marking.PUBLIC,
    )
    told = (
        replace(row, plan_lines=tuple(code for code in row.plan_lines if code in lines))
        for row in shown
    )
    return tuple(_with_known_dossier(row, known) for row in told), left_out


def plan_of(session: Session, year: int) -> Read[PlanRow]:
    """Give the plan lines of a year with the lines above them."""
    return _parted(plan.plan(session, year=year), lambda row: not row.confidential)


def _own_actions(session: Session) -> set[str]:
    """Give the references of the action points of council and college."""
    without_origin = and_(ActionItem.origin_meeting_id.is_(None), _OF_OWN_BODY)
    query = (
        select(ActionItem.reference)
        .outerjoin(Meeting, ActionItem.origin_meeting_id == Meeting.id)
        .outerjoin(Body, Meeting.body_id == Body.id)
        .outerjoin(Dossier, ActionItem.dossier_id == Dossier.id)
        .where(or_(Body.kind.in_(_OWN), without_origin))
    )
    return set(session.scalars(query))


def _known_dossiers(session: Session) -> set[str]:
    return set(session.scalars(select(Dossier.reference).where(_KNOWN)))


def _with_known_dossier(row: Treating, known: set[str]) -> Treating:
    return row if row.dossier in known else replace(row, dossier="")


def _parted(rows: Iterable[Row], may_read: Callable[[Row], bool]) -> Read[Row]:
    """Part rows into those the college may read, and the number of the others."""
    read = list(rows)
    shown = tuple(row for row in read if may_read(row))
    return shown, len(read) - len(shown)
