"""The tree of the plan, edited: lines added, put elsewhere, deleted with all below, restored (R91).

Codes stay as given wherever a line goes, for people know them from paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.db.commands import plan, records
from zonedesk.db.models import PlanLine
from zonedesk.db.queries import openness
from zonedesk.domain import plan_moves
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.plan_moves import stand_of
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import Marking
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.db.database import Session
    from zonedesk.domain.plan_moves import PlanTree
    from zonedesk.domain.words import PlanLevel
    from zonedesk.services.workspace import Workspace

    _Move = Callable[[PlanTree], PlanTree]

# What hangs on a line shows its code, and is closed with it (product.md 3.6).
_TOUCHED = frozenset(
    {Topic.PLAN, Topic.INDICATORS, Topic.ACTIONS, Topic.AGENDA, Topic.DECISIONS, Topic.FOLLOW_UPS}
)


@dataclass(frozen=True, slots=True)
class Deleted(Outcome):
    """What went to the bin: the line and all below it, and what stays linked to them.

    Attributes:
        lines: how many lines, the deleted one included.
        indicators: that are measured on them.
        actions: action points that serve them.
        items: agenda items that treated them.
    """

    lines: int = 1
    indicators: int = 0
    actions: int = 0
    items: int = 0


def add(
    workspace: Workspace,
    title: str,
    *,
    under: int | None = None,
    after: int | None = None,
    code: str = "",
    level: PlanLevel | None = None,
) -> Outcome:
    """Add a line: right behind another one, or as the last below one.

    Args:
        workspace: the open work folder.
        title: of the line.
        under: the line above it; None is the top.
        after: the brother before it, whatever ``under`` says.
        code: empty takes the one that its brothers propose (V1.1.3 → V1.1.4).
        level: without one that of its brothers.

    Returns:
        id and code of the line.

    Raises:
        Refused: ``record.required`` (field); ``plan.code_exists`` (found), also of a line in the
            bin; ``user.may_only_read``.
        Conflict: the other line is gone.
    """
    with writing(workspace, "plan.add_line") as session:
        values = {"title": typed(title)}
        records.require(values, ("title",))
        tree = plan.tree_of(session)
        parent = _stand(tree, after).parent if after is not None else under
        above = None if parent is None else _stand(tree, parent)
        free = free_code(session, code) if typed(code) else _proposed(session, parent)
        kind = level or plan_moves.level_below(tree, parent)
        line = records.add(
            session,
            PlanLine,
            values={
                **values,
                "code": free,
                "parent_id": parent,
                "level": plan_moves.fitting(kind, above.level if above else None),
                "position": plan.last_place(session, parent) + 1,
            },
        )
        if after is not None:
            ordinal = plan_moves.brothers(tree, parent).index(stand_of(tree, after)) + 2
            _write(session, line, move=_to(line, parent=parent, ordinal=ordinal))
        return Outcome(_TOUCHED, records.running(session), line, free)


def propose_code(workspace: Workspace, under: int | None) -> str:
    """Propose the code of a new line below another one, or at the top."""
    with workspace.database.read() as session:
        return _proposed(session, under)


def move(workspace: Workspace, line_id: int, *, under: int | None, ordinal: int) -> Outcome:
    """Put a line with all below it elsewhere; see `zonedesk.domain.plan_moves.moved`.

    A line that was confidential through those above it stays so by a mark of its own: putting it
    elsewhere opens nothing (product.md 3.6).

    Args:
        workspace: the open work folder.
        line_id: the line.
        under: the line it comes below; None is the top.
        ordinal: its place there from 1, itself not counted.

    Raises:
        Refused: ``plan.cycle`` (line), ``user.may_only_read``.
        Conflict: one of them is gone.
    """
    with writing(workspace, "plan.move_line") as session:
        if under is not None:
            _stand(plan.tree_of(session), under)
        return _outcome(session, line_id, move=_to(line_id, parent=under, ordinal=ordinal))


def step(workspace: Workspace, line_id: int, *, steps: int) -> Outcome:
    """Put a line some places further among its brothers, with negative steps back.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it is gone.
    """
    with writing(workspace, "plan.move_line") as session:
        return _outcome(
            session, line_id, move=lambda tree: plan_moves.stepped(tree, line_id, steps=steps)
        )


def indent(workspace: Workspace, line_id: int) -> Outcome:
    """Put a line below the brother before it; errors as `step`."""
    with writing(workspace, "plan.move_line") as session:
        return _outcome(session, line_id, move=lambda tree: plan_moves.indented(tree, line_id))


def outdent(workspace: Workspace, line_id: int) -> Outcome:
    """Put a line right behind the one above it, as `move` does; errors as `step`."""
    with writing(workspace, "plan.move_line") as session:
        return _outcome(session, line_id, move=lambda tree: plan_moves.outdented(tree, line_id))


def delete(workspace: Workspace, line_id: int, *, row_version: int) -> Deleted:
    """Put a line in the bin with all below it (product.md 3.1).

    What hangs on them keeps its link, so that everything stands as it did when they come back;
    their codes are not given again.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it moved on since it was read, or is gone.
    """
    with writing(workspace, "plan.delete_line") as session:
        stored = records.read(
            session, PlanLine, record_id=line_id, names=("code", "title", "row_version")
        )
        if stored["row_version"] != row_version:
            raise Conflict(Topic.PLAN, line_id)
        lines = plan_moves.with_all_below(plan.tree_of(session), line_id)
        hanging = plan.count_hanging(session, lines)
        plan.put_in_bin(session, lines)
        number = records.running(session)
        return Deleted(_TOUCHED, number, line_id, stored["code"], len(lines), *hanging)


def restore(workspace: Workspace, line_id: int) -> Outcome:
    """Take a line out of the bin, with all that went there with it.

    Raises:
        Refused: ``user.may_only_read``.
    """
    with writing(workspace, "plan.restore_line") as session:
        back = plan.binned_with(session, line_id)
        plan.take_out_of_bin(session, back)
        return Outcome(_TOUCHED if back else NOTHING, records.running(session), line_id)


def free_code(session: Session, code: str, *, besides: str = "") -> str:
    """Give a code as it is kept, which no line bears in any case, those in the bin included.

    Raises:
        Refused: ``record.required`` (field), ``plan.code_exists`` (found).
    """
    cleaned = " ".join(typed(code).split())
    records.require({"code": cleaned}, ("code",))
    taken = {one.casefold() for one in plan.codes(session) if one != besides}
    if cleaned.casefold() in taken:
        raise Refused("plan.code_exists", found=cleaned)
    return cleaned


def _stand(tree: PlanTree, line_id: int) -> plan_moves.Stand:
    found = next((one for one in tree if one.line == line_id), None)
    if found is None:
        raise Conflict(Topic.PLAN, line_id)
    return found


def _proposed(session: Session, parent: int | None) -> str:
    tree = plan.tree_of(session)
    above = "" if parent is None else _stand(tree, parent).code
    beside = [one.code for one in plan_moves.brothers(tree, parent)]
    return plan_moves.proposed_code(above, beside, taken=plan.codes(session))


def _to(line_id: int, *, parent: int | None, ordinal: int) -> _Move:
    return lambda tree: plan_moves.moved(tree, line_id, parent=parent, ordinal=ordinal)


def _outcome(session: Session, line_id: int, *, move: _Move) -> Outcome:
    changed = _write(session, line_id, move=move)
    return Outcome(_TOUCHED if changed else NOTHING, records.running(session), line_id)


def _write(session: Session, line_id: int, *, move: _Move) -> bool:
    """Write a line elsewhere; one that was confidential through a line above is so by itself."""
    tree = plan.tree_of(session)
    _stand(tree, line_id)
    closed = openness.line_markings(session)[line_id]
    changed = plan.write_tree(session, move(tree))
    if closed is not Marking.PUBLIC and openness.line_markings(session)[line_id] is Marking.PUBLIC:
        plan.close(session, line_id)
    return changed
