"""The state of a plan kept at an evaluation, and compared with now or another one (R105).

What was kept is never changed; a mistake is mended by keeping another state.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import records
from zonedesk.db.models import Meeting, PlanLine, PlanSnapshot
from zonedesk.db.queries import paper_plan, plan, plan_record, plan_snapshots
from zonedesk.domain.errors import Refused
from zonedesk.domain.plan_comparison import compare as side_by_side
from zonedesk.domain.plan_record import progress_of
from zonedesk.domain.plan_snapshot import KeptLine, KeptStand, PlanStand, from_json, to_json
from zonedesk.domain.richtext import RichText
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.plan_comparison import PlanComparison
    from zonedesk.domain.plan_snapshot import EvaluatingMeeting, SnapshotHead
    from zonedesk.domain.rows import PlanRow
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.PLAN})


def take(
    workspace: Workspace,
    plan_id: int,
    *,
    name: str,
    as_of: date,
    year: int,
    meeting_id: int | None = None,
) -> Outcome:
    """Keep how a plan stands.

    Args:
        workspace: the open work folder.
        plan_id: the line of the plan; it is kept with all below it.
        name: unlike those of the other states of this plan.
        as_of: the day on which it stood so; what was written for a later one is left out.
        year: of the classes.
        meeting_id: the meeting that evaluates it.

    Raises:
        Refused: ``record.required`` (field), ``snapshot.exists`` (name), ``snapshot.future``
            (day), ``user.may_only_read``.
        Conflict: the plan or the meeting is gone or in the bin.
    """
    with writing(workspace, "plan.snapshot") as session:
        line = records.read(session, PlanLine, record_id=plan_id, names=("code",))
        if meeting_id is not None:
            records.read(session, Meeting, record_id=meeting_id, names=("id",))
        if as_of > workspace.clock.today():
            raise Refused("snapshot.future", day=as_of)
        content = to_json(_stand(session, line["code"], year=year, day=as_of))
        named = _free(session, plan_id, name=name)
        values = {
            "plan_id": plan_id,
            "name": named,
            "as_of": as_of,
            "year": year,
            "meeting_id": meeting_id,
            "content": content,
            "sha256": _digest(content),
        }
        snapshot_id = records.add(session, PlanSnapshot, values=values)
        return Outcome(_TOUCHED, records.running(session), snapshot_id, named)


def listed(workspace: Workspace, plan_id: int | None = None) -> tuple[SnapshotHead, ...]:
    """Give the states that were kept, of one plan or of all: the latest day first."""
    with workspace.database.read() as session:
        return tuple(plan_snapshots.heads(session, plan_id))


def meetings(workspace: Workspace) -> tuple[EvaluatingMeeting, ...]:
    """Give the latest meetings up to today, which can have evaluated a plan."""
    with workspace.database.read() as session:
        return tuple(plan_snapshots.meetings(session, workspace.clock.today()))


def read(workspace: Workspace, snapshot_id: int) -> KeptStand:
    """Give a state as it was kept.

    Raises:
        Refused: ``snapshot.unknown`` (wanted); ``snapshot.damaged`` (name, day) when it is not
            what was kept, for its SHA-256 differs.
    """
    with workspace.database.read() as session:
        return _kept(session, snapshot_id)


def compare(
    workspace: Workspace, old: int, *, new: int | None = None, year: int | None = None
) -> PlanComparison:
    """Compare a state that was kept with another one, or with how its plan stands now.

    Args:
        workspace: the open work folder.
        old: the snapshot to begin with.
        new: the other snapshot; None is now.
        year: of the classes of now; without it this year.

    Raises:
        Refused: as `read`; ``show.unknown`` (reference) when the plan is gone.
    """
    today = workspace.clock.today()
    with workspace.database.read() as session:
        before = _kept(session, old)
        if new is not None:
            after = _kept(session, new)
            return side_by_side(
                before.stand, after.stand, old_head=before.head, new_head=after.head
            )
        stand = _stand(session, before.head.plan, year=year or today.year, day=today)
    return side_by_side(before.stand, stand, old_head=before.head)


def found(workspace: Workspace, reference: str | None, *, wanted: str) -> KeptStand:
    """Find a state by its name or its day (``2018-06-30``, ``30/06/2018``); of several the newest.

    Args:
        workspace: the open work folder.
        reference: code of the plan; without it of all plans.
        wanted: name or day.

    Raises:
        Refused: ``snapshot.unknown`` (wanted); as `read`.
    """
    asked = wanted.strip().casefold()
    with workspace.database.read() as session:
        for head in plan_snapshots.heads(session):
            mine = reference is None or head.plan.casefold() == reference.strip().casefold()
            days = {head.as_of.isoformat(), f"{head.as_of:%d/%m/%Y}"}
            if mine and asked in {head.name.casefold(), *days}:
                return _kept(session, head.id)
    raise Refused("snapshot.unknown", wanted=wanted)


def _kept(session: Session, snapshot_id: int) -> KeptStand:
    told = plan_snapshots.content(session, snapshot_id)
    if told is None:
        raise Refused("snapshot.unknown", wanted=snapshot_id)
    head, content, digest = told
    damage = Refused("snapshot.damaged", name=head.name, day=head.as_of)
    if _digest(content) != digest:
        raise damage
    try:
        stand = from_json(content)
    except ValueError:
        raise damage from None
    if (stand.day, stand.year) != (head.as_of, head.year):
        raise damage
    return KeptStand(head, stand)


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


def _free(session: Session, plan_id: int, *, name: str) -> str:
    """Give a name as it is kept; refuse none, and one that another state bears."""
    wanted = typed(name)
    records.require({"name": wanted}, ("name",))
    taken = {head.name.casefold() for head in plan_snapshots.heads(session, plan_id)}
    if wanted.casefold() in taken:
        raise Refused("snapshot.exists", name=wanted)
    return wanted


def _stand(session: Session, code: str, *, year: int, day: date) -> PlanStand:
    """Read how a plan stands."""
    lines = _lines_of(plan.by_id(session, year=year), code)
    if not lines:
        raise Refused("show.unknown", reference=code)
    codes = {row.code for row in lines.values()}
    return PlanStand(
        year=year,
        day=day,
        lines=tuple(_kept_lines(session, lines, day=day)),
        actions=tuple(paper_plan.open_actions(session, day, codes=codes)),
        discussed=tuple(paper_plan.discussed(session, day, lines=lines)),
    )


def _lines_of(rows: Mapping[int, PlanRow], code: str) -> dict[int, PlanRow]:
    """Give a line and all below it, in plan order."""
    codes: set[str] = set()
    lines: dict[int, PlanRow] = {}
    for line_id, row in rows.items():
        if row.code == code or row.parent in codes:
            codes.add(row.code)
            lines[line_id] = row
    return lines


def _kept_lines(session: Session, lines: Mapping[int, PlanRow], *, day: date) -> list[KeptLine]:
    progress = progress_of(list(lines.values()), plan_record.weights(session))
    goals = paper_plan.goals(session)
    leads = plan_snapshots.leads(session)
    measured = plan_snapshots.indicators(session, day, lines=lines)
    told = paper_plan.last_progress(session, day)
    made = []
    for line_id, row in lines.items():
        value, derived = progress[row.code]
        last = told.get(line_id)
        administrative, judicial = leads[line_id]
        made.append(
            KeptLine(
                line_id,
                replace(row, last_progress="" if last is None else last.text),
                progress=value,
                derived=derived,
                goal=goals.get(line_id, RichText()),
                administrative_lead=administrative,
                judicial_lead=judicial,
                last=last,
                indicators=measured.get(line_id, ()),
            )
        )
    return made
