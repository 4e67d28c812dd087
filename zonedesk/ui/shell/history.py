"""Back and forward over places and records, as in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonedesk.ui.kit.desk import Spot

_MOST = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """A place and a spot in it."""

    page: str
    spot: Spot

    def is_at(self, other: Stop) -> bool:
        """Tell whether it is the same place in other words, such as a year that was read since."""
        state = self.spot.state
        return state is not None and (self.page, state) == (other.page, other.spot.state)


class History:
    """Where the user was; going somewhere new forgets the way forward."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._here = -1
        self._passing = False

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return self._here > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a way forward."""
        return self._here < len(self._stops) - 1

    def visit(self, stop: Stop, *, passing: bool = False) -> None:
        """Note where the user went; the same spot twice is one visit.

        Args:
            stop: where.
            passing: on the way to a record that is being read; the next visit takes its place.
        """
        passed, self._passing = self._passing, False
        kept = self._here + (0 if passed else 1)
        if kept and self._stops[kept - 1] == stop:
            if passed:
                del self._stops[kept:]
                self._here = kept - 1
            return
        if kept and self._stops[kept - 1].is_at(stop):
            self._stops[kept - 1] = stop  # its words are known now
            self._passing = passing
            return
        self._passing = passing
        self._stops = [*self._stops[:kept], stop][-_MOST:]
        self._here = len(self._stops) - 1

    def arrive(self) -> None:
        """Stay where one is passing by: the record that was asked for does not come."""
        self._passing = False

    def back(self) -> Stop | None:
        """Go back; None when there is no way."""
        return self._go(-1) if self.can_go_back else None

    def forward(self) -> Stop | None:
        """Go forward again; None when there is no way."""
        return self._go(1) if self.can_go_forward else None

    def _go(self, steps: int) -> Stop:
        self._passing = False
        self._here += steps
        return self._stops[self._here]
