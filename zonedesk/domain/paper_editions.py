"""What each edition of a paper may show: the one place that takes confidential content away.

What a public paper must not hold never reaches the layer that prints (product.md 3.6, T71).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.domain.agenda_numbers import unmarked
from zonedesk.domain.articles import articles
from zonedesk.domain.openness import strictest
from zonedesk.domain.paper_item import Item
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.domain.paper_item import ActionLine, DecisionText
    from zonedesk.domain.paper_votes import Ballot
    from zonedesk.domain.papers import Pause


def for_edition(items: tuple[Item, ...], edition: Edition) -> tuple[Item, ...]:
    """Give the items as an edition may show them.

    In the public edition a closed item keeps its number and nothing else; of an open item
    everything that is not public itself is gone: decision, votes, action points, dossier, lines.
    A closed heading, which has no number to keep, is gone altogether.
    """
    if edition is Edition.FULL:
        return items
    shown = (_public(item) for item in items)
    return tuple(item for item in shown if not (item.heading and item.withheld))


def text_for_edition(text: RichText, edition: Edition, *, deliberative: bool) -> RichText:
    """Give a text of the meeting itself, its opening say, as an edition may show it.

    Such a text bears no mark of its own, and what has none is closed in a consultative body and
    open in a deliberative one (product.md 3.6).
    """
    return text if edition is Edition.FULL or deliberative else RichText()


def _public(item: Item) -> Item:
    if item.marking is not Marking.PUBLIC:
        return Item(
            number=item.number,
            depth=item.depth,
            in_closed_session=item.in_closed_session,
            marking=Marking.CLOSED,
            withheld=True,
            heading=item.heading,
            label=unmarked(item.label),
        )
    dossier_shown = item.dossier_marking is Marking.PUBLIC
    decided = tuple(_public_decision(one) for one in item.decisions if _is_public(one))
    outcome_shown = item.outcome_marking is Marking.PUBLIC
    told = outcome_shown and (bool(decided) or not item.decisions)
    return replace(
        item,
        dossier=item.dossier if dossier_shown else None,
        dossier_marking=Marking.PUBLIC,
        plan_lines=tuple(pair for pair in item.plan_lines if pair[1] is Marking.PUBLIC),
        result=item.result if told else None,
        decisions=decided if outcome_shown else (),
        ballots=_public_ballots(item, decided) if told else (),
        outcome_marking=Marking.PUBLIC,
        actions=public_actions(item.actions),
    )


def _is_public(decision: DecisionText) -> bool:
    return decision.marking is Marking.PUBLIC


def _public_decision(decision: DecisionText) -> DecisionText:
    shown = tuple(one for one in decision.earlier if one.marking is Marking.PUBLIC)
    return replace(decision, earlier=shown)


def _public_ballots(item: Item, decided: tuple[DecisionText, ...]) -> tuple[Ballot, ...]:
    """Leave out the votes on articles of a decision that is left out itself."""
    if len(decided) == len(item.decisions):
        return item.ballots
    labels = {_plain(label) for one in decided for label, _ in articles(one.text)[1]}
    return tuple(one for one in item.ballots if not one.subject or _plain(one.subject) in labels)


def _plain(label: str) -> str:
    return label.strip().rstrip(".").casefold()


def pauses_for_edition(
    pauses: tuple[Pause, ...],
    items: tuple[Item, ...],
    *,
    edition: Edition,
    deliberative: bool,
) -> tuple[Pause, ...]:
    """Give the pauses as an edition may show them.

    In public the reason of one at a closed item is gone, and in a consultative body every reason
    (see `text_for_edition`).
    """
    if edition is Edition.FULL:
        return pauses
    closed = {item.number for item in items if item.withheld}
    return tuple(
        one if deliberative and one.number not in closed else replace(one, remark="")
        for one in pauses
    )


def public_actions(
    actions: tuple[tuple[ActionLine, Marking], ...],
) -> tuple[tuple[ActionLine, Marking], ...]:
    """Give the action points that the public edition may show."""
    return tuple(pair for pair in actions if pair[1] is Marking.PUBLIC)


def holds_closed(items: tuple[Item, ...]) -> bool:
    """Tell whether the full edition of these items differs from the public one."""
    return any(item.withheld for item in items) or for_edition(items, Edition.PUBLIC) != items


def paper_marking(items: tuple[Item, ...], edition: Edition, *, deliberative: bool) -> Marking:
    """Tell the marking that stands on a paper of items.

    The public edition is public. A full edition is as strict as the strictest thing printed in
    it, and in a consultative body at least internal: closed only when something in it is closed.
    """
    if edition is Edition.PUBLIC:
        return Marking.PUBLIC
    least = Marking.PUBLIC if deliberative else Marking.INTERNAL
    return strictest([least, *(marking for item in items for marking in _markings(item))])


def _markings(item: Item) -> Iterator[Marking]:
    """Give the markings of an item and of what is printed under it."""
    yield Marking.CLOSED if item.withheld else item.marking
    if item.dossier is not None:
        yield item.dossier_marking
    if item.decisions or item.ballots:
        yield item.outcome_marking
    for decision in item.decisions:
        yield decision.marking
        yield from (one.marking for one in decision.earlier)
    yield from (marking for _, marking in item.plan_lines)
    yield from (marking for _, marking in item.actions)
