"""A meeting made ready: its agenda from the template of the body, and what could come on it.

`begin` makes a meeting in one step (R27, R39), `proposals` and `take` fill its agenda (R35, R102).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypedDict

from zonedesk.db.commands import agenda, carrying, meetings, records, standing
from zonedesk.db.models import AgendaItem
from zonedesk.db.queries import preparing as queries
from zonedesk.domain.carrying import LIKE
from zonedesk.domain.preparing import Source, approval_title, laid_out
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.domain.words import StandingRole
from zonedesk.i18n.formats import long_date
from zonedesk.services import agenda_late, proposing
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time

    from zonedesk.db.database import Session
    from zonedesk.domain.preparing import ForApproval, Line, Proposal, StandingLine
    from zonedesk.domain.words import MeetingMode
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.MEETINGS, Topic.AGENDA, Topic.DECISIONS, Topic.ACTIONS})


class BeginFields(TypedDict, total=False):
    """What is told of a new meeting; hour and place are the body's unless they are."""

    kind: str
    starts_at: time | None
    place: str
    mode: MeetingMode


def begin(
    workspace: Workspace,
    body_id: int,
    *,
    day: date,
    fields: BeginFields | None = None,
    like: int | None = None,
) -> Outcome:
    """Make a meeting with its standing items, else like an earlier one with them in its order.

    Like an earlier one means: the titles, kinds, parts, openness, planned times and order of its
    agenda. Texts, results, decisions, people, dossiers, plan lines, action points, lateness and
    attendance do not come along (R31).

    Args:
        workspace: the open work folder.
        body_id: the body.
        day: on which it is held.
        fields: kind, hour, place and mode, as far as they are not the usual ones.
        like: an earlier meeting.

    Raises:
        Refused: ``record.required`` (field), ``user.may_only_read``.
        Conflict: the body or the earlier meeting is gone.
    """
    told: BeginFields = fields or {}
    refuse_unknown(told, BeginFields)
    with writing(workspace, "meeting.begin") as session:
        if like is not None:
            meetings.standing(session, like)
        made = meetings.made(session, body_id, day=day, told={"kind": "gewoon", **told})
        furnish(session, made.id, today=workspace.clock.today(), like=like)
        return Outcome(_TOUCHED, records.running(session), made.id, made.reference)


def furnish(session: Session, meeting_id: int, *, today: date, like: int | None = None) -> None:
    """Put the standing items of its body on the empty agenda of a meeting, inside a transaction.

    Args:
        session: of the transaction.
        meeting_id: of a meeting without items.
        today: for which earlier meetings are over.
        like: see `begin`.
    """
    meeting = queries.prepared(session, meeting_id)
    copied = () if like is None else queries.lines(session, like)
    lines = laid_out(standing.lines(session, meeting.body_id), copied)
    shapes = carrying.copies(session, [one.id for one in copied], fates=LIKE)
    approvals = proposing.awaiting(session, meeting, today=today)
    language = queries.language(session)
    made: dict[int, int] = {}
    for line in lines:
        values = dict(shapes[line.copied.id]) if line.copied else {}
        values |= _template(line.standing, given=values)
        values |= {"meeting_id": meeting_id, "parent_id": made.get(_parent(line))}
        for named in _minutes(line, approvals, language=language) or ({},):
            item = records.add(session, AgendaItem, values={**values, **named})
            if line.copied:
                made[line.copied.id] = item
    agenda.write_order(session, agenda.order_of(session, meeting_id))


def proposals(workspace: Workspace, meeting_id: int) -> tuple[Proposal, ...]:
    """Give what could come on an agenda.

    That is, in this order: minutes that wait to be approved, standing items that are not there,
    what earlier meetings put off, the backlog, open action points of the body (late ones first)
    and dossiers that it is to decide on.

    Raises:
        Conflict: the meeting is gone.
    """
    with workspace.database.read() as session:
        meetings.standing(session, meeting_id)
        return proposing.listed(session, meeting_id, today=workspace.clock.today())


def take(workspace: Workspace, meeting_id: int, *, chosen: Iterable[tuple[Source, int]]) -> Outcome:
    """Put what was chosen of `proposals` on the agenda, all or nothing.

    What was put off is carried over with its texts and links; an action point becomes an item
    below the one that follows them up, and stays open until somebody says otherwise. On an agenda
    that was sent all of it is late by it (R40).

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting that is not locked.
        chosen: the keys of proposals, in any order.

    Raises:
        Refused: ``meeting.locked``, ``agenda.number_frozen`` (number), ``user.may_only_read``.
        Conflict: one of them is no proposal any more.
    """
    late = agenda_late.flag(workspace, meeting_id)
    keys = frozenset(chosen)
    with writing(workspace, "agenda.take", moves=_moves(keys)) as session:
        meetings.open_meeting(session, meeting_id)
        today = workspace.clock.today()
        proposing.take(session, meeting_id, chosen=keys, today=today, late=late)
        return Outcome(_TOUCHED, records.running(session), meeting_id)


def _moves(chosen: frozenset[tuple[Source, int]]) -> Touched:
    """Tell by what proposals touch dossiers: what waited comes with all below it."""
    of = {source: tuple(one for from_, one in chosen if from_ is source) for source in Source}
    return Touched(
        of[Source.DOSSIER],
        beside=(*of[Source.BACKLOG], *of[Source.ADJOURNED]),
        actions=of[Source.ACTION],
    )


def _template(line: StandingLine | None, *, given: dict[str, object]) -> dict[str, object]:
    """Give the columns that a standing item sets; what it leaves open is as given."""
    if line is None:
        return {}
    return proposing.standing_columns(line) | {
        "public": given.get("public") if line.public is None else line.public,
        "minutes": given.get("minutes") if line.minutes is None else line.minutes,
    }


def _parent(line: Line) -> int:
    return (line.copied.parent if line.copied else None) or 0


def _minutes(
    line: Line, approvals: Iterable[ForApproval], *, language: str
) -> tuple[dict[str, object], ...]:
    """Name the meetings whose minutes an item approves, each for an item of its own."""
    one = line.standing
    if one is None or one.role is not StandingRole.PREVIOUS_MINUTES:
        return ()
    return tuple(
        {
            "approves_id": held.id,
            "title": approval_title(
                one.title, reference=held.reference, day=long_date(held.day, language)
            ),
        }
        for held in approvals
    )
