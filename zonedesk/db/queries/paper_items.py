"""The agenda items of one meeting with all that hangs on them, as papers print them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Decision,
    Dossier,
    ItemPlanLine,
    Meeting,
    PlanLine,
    PlanLineClass,
    UrgencySupporter,
    Vote,
    Voter,
)
from zonedesk.db.queries import agenda, openness
from zonedesk.domain.agenda_numbers import closed_session, shown
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.papers import (
    ActionLine,
    Ballot,
    DecisionText,
    DossierMention,
    Item,
    Party,
    PlanMention,
)
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import Marking, VoteChoice, VoteMethod

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import RowMapping
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.papers import MeetingRecord
    from zonedesk.domain.papers import PresenceChange
    from zonedesk.domain.words import NumberStyle

_COUNTS = {
    VoteChoice.FOR: Vote.votes_for,
    VoteChoice.AGAINST: Vote.votes_against,
    VoteChoice.ABSTAIN: Vote.votes_abstain,
    VoteChoice.BLANK: Vote.votes_blank,
    VoteChoice.INVALID: Vote.votes_invalid,
}


def items(
    session: Session,
    record: MeetingRecord,
    *,
    parties: Mapping[int, Party],
    presence: Mapping[int, tuple[PresenceChange, ...]],
) -> tuple[Item, ...]:
    """Give the items of a meeting in their order, everything included.

    Args:
        session: to read with.
        record: the meeting.
        parties: everybody as they were on its day, by id.
        presence: who comes and goes, by the id of the item.
    """
    rows = _rows(session, record.id)
    if not rows:
        return ()
    numbers = agenda.numbers(session, Meeting.id == record.id)
    headed = _headed(rows)
    markings, closed = _openness(session, record, rows=rows, headed=headed)
    outcomes = openness.outcome_markings(session, meetings=(record.id,))
    decisions = _decisions(session, record.id)
    ballots = _ballots(session, record.id, parties=parties)
    actions = actions_by_item(session, record.id, parties=parties)
    lines = _plan_lines(session, record)
    style = _number_style(session, record.body_id)
    supporters = _supporters(session, record.id, parties=parties)
    parents = {row["id"]: row["parent_id"] for row in rows}
    return tuple(
        Item(
            number=numbers.get(row["id"], ""),
            depth=_depth(row["id"], parents),
            part=row["part"] or headed.get(row["id"], row)["part"],
            in_closed_session=row["id"] in closed,
            marking=markings[row["id"]],
            title=row["title"],
            kind=row["kind"],
            late=row["late"],
            proposer=_named(row["proposer_id"], row["proposer_text"], parties=parties),
            dossier=_dossier(row),
            dossier_marking=row["dossier_marking"] or Marking.PUBLIC,
            plan_lines=lines.get(row["id"], ()),
            context=row["context"],
            discussion=row["discussion"],
            presence=presence.get(row["id"], ()),
            result=row["result"],
            decision=decisions.get(row["id"]),
            ballots=ballots.get(row["id"], ()),
            outcome_marking=outcomes[row["id"]],
            actions=actions.get(row["id"], ()),
            heading=row["heading"],
            label=_label(row, numbers.get(row["id"], ""), style=style, closed=closed),
            short_title=row["short_title"],
            minutes=row["minutes"],
            presenter=_named(row["presenter_id"], row["presenter_text"], parties=parties),
            expected=row["expected"],
            urgent_for=supporters.get(row["id"], ()),
            urgency_reason=row["urgency_reason"],
        )
        for row in rows
    )


def _openness(
    session: Session,
    record: MeetingRecord,
    *,
    rows: Sequence[RowMapping],
    headed: Mapping[int, RowMapping],
) -> tuple[dict[int, Marking], set[int]]:
    """Give how open each item is, and which are treated behind closed doors."""
    markings = openness.item_markings(session, meetings=(record.id,))
    markings |= {one: markings[item["id"]] for one, item in headed.items()}
    marks = {row["id"]: (row["parent_id"], row["public"]) for row in rows}
    closed = closed_session(marks, deliberative=record.heading.deliberative)
    return markings, closed | {one for one, item in headed.items() if item["id"] in closed}


def _label(row: RowMapping, number: str, *, style: NumberStyle, closed: set[int]) -> str:
    return shown(number, style, public=row["id"] not in closed, late=row["late"])


def _headed(rows: Sequence[RowMapping]) -> dict[int, RowMapping]:
    """Give for each heading without a mark of its own the first item that it heads.

    Such a heading belongs to the part and the session of that item, and is as open as it is.
    """
    found: dict[int, RowMapping] = {}
    below: RowMapping | None = None
    for row in reversed(rows):
        if not row["heading"]:
            below = row
        elif below is not None and row["public"] is None:
            found[row["id"]] = below
    return found


def _depth(item_id: int, parents: Mapping[int, int | None]) -> int:
    """Count the items above an item."""
    depth = 0
    above = parents[item_id]
    while above is not None and above in parents and depth < len(parents):
        depth, above = depth + 1, parents[above]
    return depth


def _number_style(session: Session, body_id: int) -> NumberStyle:
    return session.scalars(select(Body.number_style).where(Body.id == body_id)).one()


def _supporters(
    session: Session, meeting_id: int, *, parties: Mapping[int, Party]
) -> dict[int, tuple[str, ...]]:
    """Give who agreed that an item is urgent, by item, in the order noted (L19)."""
    rows = session.execute(
        select(UrgencySupporter.item_id, UrgencySupporter.person_id)
        .join(AgendaItem, UrgencySupporter.item_id == AgendaItem.id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(UrgencySupporter.id)
    )
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for item_id, person_id in rows:
        found[item_id] += (parties[person_id].name,)
    return dict(found)


def _rows(session: Session, meeting_id: int) -> Sequence[RowMapping]:
    dossier = (
        Dossier.reference.label("dossier_reference"),
        Dossier.legal_basis,
        Dossier.amount,
        Dossier.marking.label("dossier_marking"),
    )
    query = (
        select(*AgendaItem.__table__.columns, *dossier)
        .outerjoin(Dossier, (AgendaItem.dossier_id == Dossier.id) & Dossier.deleted_at.is_(None))
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position)
    )
    return session.execute(query).mappings().all()


def _dossier(row: RowMapping) -> DossierMention | None:
    if row["dossier_reference"] is None:
        return None
    return DossierMention(row["dossier_reference"], row["legal_basis"], amount=row["amount"])


def _named(person_id: int | None, text: str, *, parties: Mapping[int, Party]) -> Party | None:
    if person_id is not None:
        return parties[person_id]
    return Party(text) if text else None


def _decisions(session: Session, meeting_id: int) -> dict[int, DecisionText]:
    """Give what was decided on each item; several decisions follow one another."""
    rows = session.execute(
        select(Decision.item_id, Decision.reference, Decision.text)
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .where(AgendaItem.meeting_id == meeting_id, Decision.deleted_at.is_(None))
        .order_by(Decision.item_id, Decision.position)
    )
    found: dict[int, DecisionText] = {}
    for item_id, reference, text in rows:
        before = found.get(item_id, DecisionText("", RichText()))
        references = ", ".join(filter(None, (before.reference, reference)))
        found[item_id] = DecisionText(references, RichText(before.text.blocks + text.blocks))
    return found


def _plan_lines(
    session: Session, record: MeetingRecord
) -> dict[int, tuple[tuple[PlanMention, Marking], ...]]:
    """Give the plan lines of each item, with their class in the year of the meeting."""
    year = record.day.year
    markings = openness.line_markings(session)
    in_year = (PlanLineClass.plan_line_id == PlanLine.id) & (PlanLineClass.year == year)
    rows = session.execute(
        select(ItemPlanLine.item_id, PlanLine.id, PlanLine.code, PlanLineClass.plan_class)
        .join(PlanLine, ItemPlanLine.plan_line_id == PlanLine.id)
        .join(AgendaItem, ItemPlanLine.item_id == AgendaItem.id)
        .outerjoin(PlanLineClass, in_year)
        .where(AgendaItem.meeting_id == record.id, PlanLine.deleted_at.is_(None))
        .order_by(ItemPlanLine.item_id, ItemPlanLine.position)
    )
    found: dict[int, tuple[tuple[PlanMention, Marking], ...]] = defaultdict(tuple)
    for item_id, line_id, code, plan_class in rows:
        mention = PlanMention(code, plan_class, year=year)
        found[item_id] += ((mention, markings[line_id]),)
    return dict(found)


def actions_by_item(
    session: Session, meeting_id: int, *, parties: Mapping[int, Party]
) -> dict[int | None, tuple[tuple[ActionLine, Marking], ...]]:
    """Give the action points of each item, under None those of the meeting as a whole."""
    rows = session.execute(
        select(
            ActionItem.id,
            ActionItem.origin_item_id,
            ActionItem.reference,
            ActionItem.text,
            ActionItem.owner_id,
            ActionItem.owner_text,
            ActionItem.due_on,
        ).where(
            ActionItem.origin_meeting_id == meeting_id,
            ActionItem.deleted_at.is_(None),
        )
    ).all()
    markings = openness.action_markings(session) if rows else {}
    found: dict[int | None, tuple[tuple[ActionLine, Marking], ...]] = defaultdict(tuple)
    for row in sorted(rows, key=lambda row: sort_key(row.reference)):
        owner = parties[row.owner_id].name if row.owner_id is not None else row.owner_text
        line = ActionLine(row.reference, row.text, owner=owner, due=row.due_on)
        found[row.origin_item_id] += ((line, markings[row.id]),)
    return dict(found)


def _ballots(
    session: Session, meeting_id: int, *, parties: Mapping[int, Party]
) -> dict[int, tuple[Ballot, ...]]:
    """Give the votes on each item, that on the item itself first, then on its articles."""
    rows = session.execute(
        select(Vote.id, Vote.item_id, Vote.subject, Vote.method, *_COUNTS.values())
        .join(AgendaItem, Vote.item_id == AgendaItem.id)
        .where(AgendaItem.meeting_id == meeting_id)
    ).all()
    voters = _voters(session, meeting_id, name=lambda person: parties[person].name)
    found: dict[int, tuple[Ballot, ...]] = defaultdict(tuple)
    for vote_id, item_id, subject, method, *numbers in sorted(
        rows, key=lambda row: sort_key(row.subject)
    ):
        counted = zip(_COUNTS, numbers, strict=True)
        by_name = method is VoteMethod.BY_NAME
        found[item_id] += (
            Ballot(
                subject,
                method,
                counts=tuple((choice, number) for choice, number in counted if number is not None),
                names=tuple(voters.get(vote_id, {}).items()) if by_name else (),
            ),
        )
    return dict(found)


def _voters(
    session: Session, meeting_id: int, *, name: Callable[[int], str]
) -> dict[int, dict[VoteChoice, tuple[str, ...]]]:
    """Give the names of the voters of each choice, by vote."""
    rows = session.execute(
        select(Voter.vote_id, Voter.choice, Voter.person_id)
        .join(Vote, Voter.vote_id == Vote.id)
        .join(AgendaItem, Vote.item_id == AgendaItem.id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(Voter.position, Voter.id)
    )
    chosen = [*rows]
    found: dict[int, dict[VoteChoice, tuple[str, ...]]] = defaultdict(dict)
    for choice in VoteChoice:
        for vote_id, which, person in chosen:
            if which is choice:
                found[vote_id][choice] = (*found[vote_id].get(choice, ()), name(person))
    return found
