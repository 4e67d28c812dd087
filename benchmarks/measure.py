"""How a job and its floor are timed: in one warm process, in turn, the best of several runs."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

REPETITIONS = 7


def nothing() -> None:
    """Prepare nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """Our job beside its floor, and how many times as long it may take.

    Args:
        name: what a user waits for.
        ours: the job as ZoneDesk does it.
        floor: the same work with the bare library; both run many times and may return anything.
        limit: the most that ours / floor may be.
        prepare: runs before each run of either, untimed (an empty folder, an empty table).
    """

    name: str
    ours: Callable[[], object]
    floor: Callable[[], object]
    limit: float
    prepare: Callable[[], object] = nothing


@dataclass(frozen=True, slots=True)
class Measured:
    """Best times of a job and its floor, in seconds."""

    name: str
    ours: float
    floor: float
    limit: float

    @property
    def ratio(self) -> float:
        """How many times as long as the floor."""
        return self.ours / self.floor

    @property
    def within(self) -> bool:
        """Whether the limit is kept."""
        return self.ratio <= self.limit


def measure(pair: Ratio, repetitions: int = REPETITIONS) -> Measured:
    """Time both, in turn, so that a busy moment of the machine hits both alike.

    The first run of each warms caches and is not counted. The best run counts: what else the
    machine does can only make a run longer.
    """
    ours, floor = [], []
    for _ in range(1 + repetitions):
        ours.append(timed(pair.ours, pair.prepare))
        floor.append(timed(pair.floor, pair.prepare))
    return Measured(pair.name, min(ours[1:]), min(floor[1:]), pair.limit)


def timed(job: Callable[[], object], prepare: Callable[[], object]) -> float:
    """Seconds of one run, with preparation and old garbage left out."""
    prepare()
    gc.collect()
    begin = perf_counter()
    job()
    return perf_counter() - begin
