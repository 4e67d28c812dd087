"""What was decided on the items of a meeting and who does what, as papers print it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from zonedesk.db.models import ActionItem, AgendaItem, Decision
from zonedesk.db.queries import decision_links, openness
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.openness import own_marking, strictest
from zonedesk.domain.papers import ActionLine, DecisionText, EarlierDecision
from zonedesk.domain.references import item_reference

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy.orm import Session

    from zonedesk.db.queries.decision_links import LinkEnd, Links
    from zonedesk.domain.papers import Party
    from zonedesk.domain.words import Marking


_COLUMNS: Final = (
    Decision.id,
    Decision.item_id,
    Decision.reference,
    Decision.text,
    Decision.title,
    Decision.motivation,
    Decision.result,
    Decision.responsible_id,
    Decision.responsible_text,
    Decision.effective_on,
    Decision.public,
)


def decisions(
    session: Session,
    meeting_id: int,
    *,
    parties: Mapping[int, Party],
    outcomes: Mapping[int, Marking],
) -> dict[int, tuple[DecisionText, ...]]:
    """Give what was decided on each item of a meeting, several decisions in their order.

    Args:
        session: to read with.
        meeting_id: of the meeting.
        parties: everybody by id.
        outcomes: how open what came out of each item is.
    """
    rows = session.execute(
        select(*_COLUMNS)
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .where(AgendaItem.meeting_id == meeting_id, Decision.deleted_at.is_(None))
        .order_by(Decision.item_id, Decision.position)
    ).all()
    earlier = _earlier(session, {row.id for row in rows}) if rows else {}
    found: dict[int, tuple[DecisionText, ...]] = defaultdict(tuple)
    for row in rows:
        one = DecisionText(
            row.reference,
            row.text,
            title=row.title,
            motivation=row.motivation,
            result=row.result,
            responsible=_named(parties, row.responsible_id, text=row.responsible_text),
            effective_on=row.effective_on,
            earlier=earlier.get(row.id, ()),
            marking=_marking(outcomes[row.item_id], own=row.public),
        )
        found[row.item_id] += (one,)
    return dict(found)


def _named(parties: Mapping[int, Party], person_id: int | None, *, text: str) -> str:
    """Name who carries a decision out: a person of the register, else as it was typed."""
    return text if person_id is None else parties[person_id].name


def _marking(outcome: Marking, *, own: bool | None) -> Marking:
    """Tell how open a decision is: its own mark makes it stricter, and never more open (R64)."""
    return outcome if own is None else strictest([outcome, own_marking(own, deliberative=True)])


def _earlier(session: Session, decided: Collection[int]) -> dict[int, tuple[EarlierDecision, ...]]:
    """Give what each decision amends, replaces or withdraws."""
    links = decision_links.links(session, decided)
    ends = {one.earlier.id: one.earlier for told in links.by_later.values() for one in told}
    if not ends:
        return {}
    meetings = {one.meeting_id for one in ends.values()}
    outcomes = openness.outcome_markings(session, meetings=meetings)
    own = dict(
        session.execute(select(Decision.id, Decision.public).where(Decision.id.in_(ends))).all()
    )
    markings = {one: _marking(outcomes[end.item_id], own=own[one]) for one, end in ends.items()}
    return {
        later: tuple(
            EarlierDecision(
                one.kind, _reference(one.earlier, links), one.earlier.day, markings[one.earlier.id]
            )
            for one in told
        )
        for later, told in links.by_later.items()
        if later in decided
    }


def _reference(end: LinkEnd, links: Links) -> str:
    return end.reference or item_reference(end.meeting, links.numbers.get(end.item_id, ""))


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
