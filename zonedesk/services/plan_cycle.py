"""A new plan from an old one: of the next cycle or year, with what goes along (R91, R92)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonedesk.db.commands import plan, plan_copies, records
from zonedesk.db.models import PlanLine
from zonedesk.db.queries import openness
from zonedesk.domain.errors import Refused
from zonedesk.domain.plan_cycle import Along, copied_code, new_parents
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import Marking, PlanLevel
from zonedesk.services.plan_lines import free_code
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.domain.plan_cycle import NewPlan
    from zonedesk.domain.plan_moves import PlanTree, Stand
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.PLAN, Topic.INDICATORS})


def begin(workspace: Workspace, new: NewPlan) -> Outcome:
    """Make a new plan, with copies of the lines that go along.

    Each copy knows the line it goes on with, and is to be planned. Its class of the first year is
    the latest one of the old line, where classes go along; the baseline of an indicator is the
    last value measured. One that was confidential through a line that stays behind bears the mark
    itself.

    Returns:
        id and code of the new plan; one ``journal.take_back`` takes all of it away.

    Raises:
        Refused: ``record.required`` (field); ``plan.end_before_begin`` (first);
            ``plan.code_exists`` (found), of the plan or of a copy; ``user.may_only_read``.
    """
    if new.last < new.first:
        raise Refused("plan.end_before_begin", first=new.first)
    with writing(workspace, "plan.begin") as session:
        root, code = _root(session, new)
        tree = plan.tree_of(session)
        copies = _copy_lines(session, new, tree=tree, root=root)
        if Along.CLASSES in new.along:
            plan_copies.copy_classes(session, copies, year=new.first.year)
        if Along.INDICATORS in new.along:
            plan_copies.copy_indicators(session, copies, prefix=new.prefix)
        return Outcome(_TOUCHED, records.running(session), root, code)


def _root(session: Session, new: NewPlan) -> tuple[int, str]:
    values: dict[str, Any] = {"title": typed(new.title), "code": free_code(session, new.code)}
    records.require(values, ("title",))
    values |= {
        "level": PlanLevel.PLAN,
        "position": plan.last_place(session, None) + 1,
        "planned_from": new.first,
        "planned_to": new.last,
    }
    return records.add(session, PlanLine, values=values), values["code"]


def _copy_lines(session: Session, new: NewPlan, *, tree: PlanTree, root: int) -> dict[int, int]:
    """Copy the lines from the top down; gives the id of each copy by that of its line."""
    wanted = _wanted(tree, new)
    codes = _codes(session, wanted, prefix=new.prefix)
    parents = new_parents({one.line: one.parent for one in tree}, [one.line for one in wanted])
    closed = openness.line_markings(session)
    copies: dict[int, int] = {}
    for place, one in enumerate(wanted, 1):
        above = parents[one.line]
        values = plan_copies.line_values(session, one.line, along=new.along) | {
            "code": codes[one.line],
            "parent_id": root if above is None else copies[above],
            "position": place,
            "copied_from_id": one.line,
            # the mark of a line that stays behind closes no copy
            "confidential": closed[one.line] is not Marking.PUBLIC,
        }
        copies[one.line] = records.add(session, PlanLine, values=values)
    return copies


def _wanted(tree: PlanTree, new: NewPlan) -> list[Stand]:
    """Give the lines that go along, in plan order."""
    measures = Along.MEASURES in new.along
    below: dict[int | None, list[Stand]] = {}
    for one in tree:
        below.setdefault(one.parent, []).append(one)
    waiting, found = below.get(None, [])[::-1], []
    while waiting:
        one = waiting.pop()
        waiting.extend(reversed(below.get(one.line, [])))
        goes = one.line in new.lines and one.level is not PlanLevel.PLAN
        if goes and (measures or one.level is not PlanLevel.MEASURE):
            found.append(one)
    return found


def _codes(session: Session, wanted: list[Stand], *, prefix: str) -> dict[int, str]:
    """Give the codes of the copies, which no line bears.

    Raises:
        Refused: ``plan.code_exists`` (found).
    """
    taken = {one.casefold() for one in plan.codes(session)}
    found: dict[int, str] = {}
    for one in wanted:
        code = copied_code(one.code, prefix)
        if code.casefold() in taken:
            raise Refused("plan.code_exists", found=code)
        taken.add(code.casefold())
        found[one.line] = code
    return found
