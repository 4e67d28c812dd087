"""An agenda put in order by rule: part, kind, category, proposer, openness, title (R36).

Headings stay where they are, each above what it heads: the items between two headings are ordered
among themselves. Sub-items go along with the item they stand below, in the order they have. What a
rule does not tell apart stays as it stood.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from zonedesk.domain import agenda_order
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.words import ItemKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zonedesk.domain.agenda_order import Order

    Key: TypeAlias = Callable[["SortFacts"], object]


class SortRule(StrEnum):
    """By what an agenda is put in order."""

    PART = "part"
    KIND = "kind"
    CATEGORY = "category"
    PROPOSER = "proposer"
    OPENNESS = "openness"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class SortFacts:
    """What the rules ask of an item; ``category`` is that of its dossier.

    ``part`` is its place among the parts of the body, ``public`` its effective openness.
    """

    part: int
    kind: ItemKind
    category: str
    proposer: str
    public: bool
    title: str


_KINDS: Final = (
    ItemKind.MINUTES_APPROVAL,
    *(kind for kind in ItemKind if kind is not ItemKind.MINUTES_APPROVAL),
)
_KEYS: Final[Mapping[SortRule, Key]] = {
    SortRule.PART: lambda one: one.part,
    SortRule.KIND: lambda one: _KINDS.index(one.kind),
    SortRule.CATEGORY: lambda one: _named_first(one.category),
    SortRule.PROPOSER: lambda one: _named_first(one.proposer),
    SortRule.OPENNESS: lambda one: not one.public,
    SortRule.TITLE: lambda one: sort_key(one.title),
}


def by_rule(order: Order, rules: Sequence[SortRule], *, facts: Mapping[int, SortFacts]) -> Order:
    """Give an agenda in the order of some rules, the first one counting most.

    The approval of the previous minutes comes before other kinds (R39), public before closed
    (DLB 28), who has no category or proposer comes last.

    Args:
        order: as it stands.
        rules: one or more.
        facts: of the items at the top, by id.
    """
    titles = agenda_order.headings(order)
    sections: list[list[int]] = [[]]
    for item in agenda_order.children(order, None):
        if item in titles:
            sections.append([item])
        else:
            sections[-1].append(item)

    def key(item: int) -> tuple[object, ...]:
        # a heading comes first in its own section
        return () if item in titles else tuple(_KEYS[rule](facts[item]) for rule in rules)

    row = [item for section in sections for item in sorted(section, key=key)]
    return agenda_order.top_row(order, row)


def part_place(part: str, parts: Sequence[str]) -> int:
    """Give the place of a part among those of its body; none is first, an unknown one last."""
    if not part:
        return 0
    return parts.index(part) + 1 if part in parts else len(parts) + 1


def _named_first(text: str) -> tuple[bool, object]:
    return not text, sort_key(text)
