"""The clock of the secretariat: instants in UTC, the calendar day in Brussels."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")


class Clock(Protocol):
    """Tells what time it is; services get one by constructor, so that a test can hold it still."""

    def now_utc(self) -> datetime:
        """The instant now, aware, in UTC: what the file stores."""
        ...

    def today(self) -> date:
        """The day on the wall calendar in Brussels: what "today" and "overdue" mean (T18)."""
        ...


def in_brussels(moment: datetime) -> datetime:
    """The wall time in Brussels of an instant: what people read.

    Raises:
        ValueError: the moment has no zone, so nobody can tell which instant it is.
    """
    if moment.tzinfo is None:
        message = "a moment without a zone is no instant"
        raise ValueError(message)
    return moment.astimezone(BRUSSELS)


class SystemClock:
    """The clock of the computer."""

    def now_utc(self) -> datetime:
        """The instant now, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The day in Brussels, whatever zone the computer is set to (T18)."""
        return in_brussels(self.now_utc()).date()


class FixedClock:
    """A clock that stands still, for papers and tests that must come out the same each time.

    Args:
        moment: the aware instant it shows.
    """

    def __init__(self, moment: datetime) -> None:
        self._moment = in_brussels(moment).astimezone(UTC)

    def now_utc(self) -> datetime:
        """The instant it was set to, in UTC."""
        return self._moment

    def today(self) -> date:
        """The day in Brussels of that instant."""
        return in_brussels(self._moment).date()
