"""What comes of a merge: the records to write, those that stay, and what the file has wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zonedesk.domain import register
from zonedesk.domain.register_decisions import Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.domain.register import Problem
    from zonedesk.domain.register_world import Change, Key, World


@dataclass(slots=True)
class Merge:
    """The outcome: what to write, what stays, and what the file has wrong.

    ``derived`` are the first decisions that only their items tell; of one that is taken away text
    and reference are None. ``told`` is what the file says of decisions beside their cells.
    """

    world: World
    changes: dict[str, list[Change]] = field(default_factory=dict)
    unchanged: Counter[str] = field(default_factory=Counter)
    rows: dict[tuple[str, Key], int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    derived: list[Change] = field(default_factory=list)
    told: Told = field(default_factory=Told)

    def all_changes(self) -> Iterator[Change]:
        """Give the changes, sheet by sheet."""
        for changes in self.changes.values():
            yield from changes

    def of_decisions(self) -> Iterator[Change]:
        """Give the changes of decisions, whichever sheet tells them."""
        yield from self.changes.get(register.DECISIONS.name, ())
        yield from self.derived
