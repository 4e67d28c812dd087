"""The plan read for its place: all lines of a year, and one line with all that hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import follow_ups, indicators, plan, plan_record
from zonedesk.domain.errors import Refused
from zonedesk.domain.plan_moves import fitting
from zonedesk.domain.plan_record import (
    PlanBook,
    PlanEntry,
    PlanNote,
    PlanRecord,
    is_late,
    is_stale,
    periods_of,
    progress_of,
)
from zonedesk.domain.words import PlanLevel, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonedesk.db.database import Session
    from zonedesk.domain.rows import PlanRow
    from zonedesk.services.workspace import Workspace

    _Read = tuple[Mapping[int, PlanRow], Mapping[int, int]]

_MOST_YEARS = 6


def read_plan(workspace: Workspace, year: int | None = None) -> PlanBook:
    """Read the whole plan as it stands in a year; without one in the latest that says anything."""
    with workspace.database.read() as session:
        years = _years(session)
        shown = _shown_year(workspace, years, wanted=year)
        offered = years if shown in years else tuple(sorted({*years, shown}))
        lines = plan.by_id(session, year=shown)
        read = (lines, plan_record.missing(session, shown))
        entries = tuple(_entries(workspace, session, read=read).values())
    return PlanBook(entries, offered, shown, may_edit=_may_edit(workspace))


def read_line(workspace: Workspace, code: str, *, year: int) -> PlanRecord:
    """Read one line with all that hangs on it, as it stands in a year.

    Raises:
        Refused: ``show.unknown`` (reference), when it is gone.
    """
    with workspace.database.read() as session:
        line_id = plan.find(session, code)
        if line_id is None:
            raise Refused("show.unknown", reference=code)
        lines = plan.by_id(session, year=year, around=line_id)
        measured = indicators.records(session, lines=lines)
        missing = {
            key: sum(one.value_of(year) is None for one in found) for key, found in measured.items()
        }
        entries = _entries(workspace, session, read=(lines, missing))
        held = plan_record.held(session, line_id)
        return PlanRecord(
            entry=entries[line_id],
            handle=held.handle,
            text=held.text,
            confidential=held.confidential,
            lead=held.lead,
            administrative_lead=held.administrative_lead,
            judicial_lead=held.judicial_lead,
            levels=_levels(entries, entries[line_id]),
            year=year,
            children=tuple(one for one in entries.values() if one.row.parent == code),
            indicators=tuple(measured.get(line_id, ())),
            notes=_notes(session, line_id),
            items=tuple(plan_record.treating(session, line_id)),
            actions=tuple(plan_record.serving(session, line_id)),
            people=_people(session, held.lead, name=entries[line_id].row.lead),
            may_edit=_may_edit(workspace),
        )


def count_missing(workspace: Workspace) -> int:
    """Count the indicators without a value in the latest year that says anything."""
    with workspace.database.read() as session:
        year = _shown_year(workspace, _years(session), wanted=None)
        lines = plan.ids(session)
        return sum(n for line, n in plan_record.missing(session, year).items() if line in lines)


def _may_edit(workspace: Workspace) -> bool:
    return workspace.user.role is not Role.READER


def _shown_year(workspace: Workspace, years: Sequence[int], *, wanted: int | None) -> int:
    """Choose the year: the wanted one, else the latest with a class or a value by today."""
    today = workspace.clock.today().year
    if wanted is not None:
        return wanted
    return max((year for year in years[: len(years) - 1] if year <= today), default=today)


def _years(session: Session) -> tuple[int, ...]:
    """Give the years with a class or a measurement, and the one after them: the next to plan."""
    known = plan.years(session) | indicators.years(session)
    if not known:
        return ()
    return (*sorted(known)[1 - _MOST_YEARS :], max(known) + 1)


def _entries(workspace: Workspace, session: Session, *, read: _Read) -> dict[int, PlanEntry]:
    """Derive what a year tells of lines; what stands below each of interest is among them."""
    lines, missing = read
    today = workspace.clock.today()
    rows = list(lines.values())
    weights = plan_record.weights(session)
    progress = progress_of(rows, weights)
    planned, actual = periods_of(rows), periods_of(rows, actual=True)
    served = plan_record.open_actions(session)
    classed = plan.classes(session)
    found: dict[int, PlanEntry] = {}
    for line_id, row in lines.items():
        value, derived = progress[row.code]
        terms = served.get(line_id, ())
        found[line_id] = PlanEntry(
            row,
            line_id,
            progress=value,
            progress_derived=derived,
            planned=planned[row.code],
            actual=actual[row.code],
            actions=len(terms),
            late=sum(is_late(due, status, today=today) for due, status in terms),
            stale=is_stale(row, today),
            missing=missing.get(line_id, 0),
            classes=tuple(classed.get(line_id, {}).items()),
            weight=weights.get(row.code, 1.0),
        )
    return found


def _levels(entries: Mapping[int, PlanEntry], entry: PlanEntry) -> tuple[PlanLevel, ...]:
    """Give the levels that a line can have where it stands, its own among them."""
    above = {one.row.code: one.row.level for one in entries.values()}.get(entry.row.parent)
    fits = (one for one in PlanLevel if fitting(one, above) is one or one is entry.row.level)
    return tuple(fits)


def _people(session: Session, lead: int | str | None, *, name: str) -> tuple[tuple[int, str], ...]:
    """Give who can lead; who leads now stays among them, also when gone."""
    found = plan_record.possible_leads(session)
    known = {person_id for person_id, _ in found}
    return tuple(found) if lead in known or not isinstance(lead, int) else (*found, (lead, name))


def _notes(session: Session, line_id: int) -> tuple[PlanNote, ...]:
    entries: Iterable[follow_ups.FollowUpRow] = reversed(follow_ups.of_line(session, line_id))
    return tuple(PlanNote(one.date, one.kind, one.text, one.author, one.meeting) for one in entries)
