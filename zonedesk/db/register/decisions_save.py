"""Decisions of a register written: those that come, change or go, their links and their course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import exists, func, or_, select

from zonedesk.db.bulk import CHOSEN, delete_rows, insert_rows, update_rows
from zonedesk.db.models import ActionItem, AgendaItem, Decision, DecisionCourse, DecisionLink
from zonedesk.db.prepared import fetch
from zonedesk.db.register.decisions import FIELDS
from zonedesk.db.register.fields import formatted
from zonedesk.domain import register
from zonedesk.domain.register_world import alike
from zonedesk.domain.words import DecisionState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from zonedesk.db.register.decisions import StoredDecisions
    from zonedesk.db.register.fields import Field, Keys
    from zonedesk.domain.register_decisions import Told
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import Change, Key

_LAST_ID: Final = select(func.max(Decision.id))
#: the last place taken on each item, by a decision in the bin too
_LAST_PLACES: Final = select(Decision.item_id, func.max(Decision.position)).group_by(
    Decision.item_id
)
#: decisions that tell more than text and reference, or that others hang on
_HELD_ON_TO: Final = select(Decision.id).where(
    or_(
        Decision.title != "",
        Decision.summary != "",
        Decision.motivation_plain != "",
        Decision.responsible_id.is_not(None),
        Decision.responsible_text != "",
        Decision.effective_on.is_not(None),
        Decision.result.is_not(None),
        Decision.public.is_not(None),
        exists().where(DecisionLink.later_id == Decision.id),
        exists().where(DecisionLink.earlier_id == Decision.id),
        exists().where(DecisionCourse.decision_id == Decision.id),
        exists().where(ActionItem.decision_id == Decision.id),
    )
)
_OF_ITEM: Final = tuple(one for one in FIELDS if one.column in {"referentie", "tekst"})
_OWN: Final = tuple(one.column for one in FIELDS)


def save_decisions(
    session: Session, outcome: Merge, *, keys: Keys, ids: dict[Key, int], beside: StoredDecisions
) -> None:
    """Write decisions that come, change or go, the links between them and what became of them.

    Args:
        session: of the running transaction; items and people are written.
        outcome: of the merge.
        keys: of items and people; takes those of new decisions.
        ids: of the decisions in the register; grow by the new ones.
        beside: what was stored of them.
    """
    changes = list(outcome.of_decisions())
    if not changes and not outcome.told.differing():
        return
    states = {**beside.decided.states, **outcome.told.states}
    gone = [one for one in changes if outcome.world.get(register.DECISIONS, *one.key) is None]
    if gone:
        _take_away(session, [ids[one.key] for one in gone])
    there = [one for one in changes if one not in gone]
    known = _Known(keys, ids, states, beside)
    _change(session, there, known=known)
    by_sheet = bool(outcome.changes.get(register.DECISIONS.name))
    _add(session, there, known=known, all_cells=by_sheet)
    _note_courses(session, there, ids=ids, courses=beside.courses)
    _save_links(session, outcome.told, ids=ids, stored=beside.links)


def _row(
    change: Change, keys: Keys, *, state: DecisionState, fields: Sequence[Field] = FIELDS
) -> dict[str, Any]:
    row: dict[str, Any] = {"state": state}
    for one in fields:
        row |= one.write(change.values, keys)
    return row


@dataclass(frozen=True, slots=True)
class _Known:
    """What the rows of decisions are written with; ``ids`` grow by the new ones."""

    keys: Keys
    ids: dict[Key, int]
    states: Mapping[Key, DecisionState]
    beside: StoredDecisions


def _change(session: Session, changes: Sequence[Change], *, known: _Known) -> None:
    """Write decisions that were there and say something else; their course is no part of them."""
    rows, freed = [], []
    before = known.beside.decided.states
    for change in changes:
        old = change.before
        if old is None:
            continue
        state = known.states.get(change.key, DecisionState.VALID)
        other = {name for name in _OWN if not alike(old[name], change.values[name])}
        if not other and state is before.get(change.key):
            continue
        chosen = {CHOSEN: known.ids[change.key]}
        rows.append(chosen | _row(change, known.keys, state=state))
        if "referentie" in other:
            freed.append(chosen | {"reference": ""})
    # In two steps, for no two decisions may share a reference even for a moment.
    update_rows(session, Decision, rows=freed)
    update_rows(session, Decision, rows=rows)


def _add(session: Session, changes: Sequence[Change], *, known: _Known, all_cells: bool) -> None:
    """Write new decisions behind those of their item; the first takes the place of one waiting.

    Items tell two cells of their first decision; only their own sheet tells all of them.
    """
    fresh = sorted((one for one in changes if one.before is None), key=_by_place)
    if not fresh:
        return
    ((last,),) = fetch(session, _LAST_ID)
    last = last or 0
    places = dict(fetch(session, _LAST_PLACES))
    fields = FIELDS if all_cells else _OF_ITEM
    new, filled = [], []
    for change in fresh:
        item_id = known.keys.id(AgendaItem, change.key[:2])
        state = known.states.get(change.key, DecisionState.VALID)
        row = _row(change, known.keys, state=state, fields=fields)
        waiting = known.beside.waiting.get(item_id or 0) if change.key[2] == 1 else None
        if waiting is None:
            last += 1
            places[item_id] = places.get(item_id, 0) + 1
            new.append({"id": last, "item_id": item_id, "position": places[item_id], **row})
        else:
            filled.append({CHOSEN: waiting, **row})
        known.ids[change.key] = last if waiting is None else waiting
    update_rows(session, Decision, rows=filled)
    insert_rows(session, Decision, rows=new)


def _by_place(change: Change) -> int:
    place = change.key[2]
    return place if isinstance(place, int) else 0


def _take_away(session: Session, gone: Sequence[int]) -> None:
    """Take decisions away that say nothing any more; of others only text and reference go."""
    held = set(session.scalars(_HELD_ON_TO.where(Decision.id.in_(gone))))
    emptied = [
        {CHOSEN: one, "reference": "", **formatted("text", None)} for one in gone if one in held
    ]
    update_rows(session, Decision, rows=emptied)
    rows = [{CHOSEN: one} for one in gone if one not in held]
    delete_rows(session, Decision, column="id", rows=rows)


def _note_courses(
    session: Session,
    changes: Sequence[Change],
    *,
    ids: Mapping[Key, int],
    courses: Mapping[Key, int],
) -> None:
    """Write when decisions were carried out."""
    new, changed = [], []
    for change in changes:
        day = change.values["uitgevoerd_op"]
        if day == (None if change.before is None else change.before["uitgevoerd_op"]):
            continue
        course = courses.get(change.key)
        if course is None:
            new.append({"decision_id": ids[change.key], "carried_out_on": day})
        else:
            changed.append({CHOSEN: course, "carried_out_on": day})
    insert_rows(session, DecisionCourse, rows=new)
    update_rows(session, DecisionCourse, rows=changed)


def _save_links(
    session: Session,
    told: Told,
    *,
    ids: Mapping[Key, int],
    stored: Mapping[tuple[Key, Key], int],
) -> None:
    """Write the links that come, go or become another."""
    new, changed, gone = [], [], []
    for pair in told.differing():
        kind, link_id = told.after.get(pair), stored.get(pair)
        if kind is None:
            gone.append({CHOSEN: link_id})
        elif link_id is None:
            later, earlier = (ids[key] for key in pair)
            new.append({"later_id": later, "earlier_id": earlier, "kind": kind})
        else:
            changed.append({CHOSEN: link_id, "kind": kind})
    delete_rows(session, DecisionLink, column="id", rows=gone)
    update_rows(session, DecisionLink, rows=changed)
    insert_rows(session, DecisionLink, rows=new)
