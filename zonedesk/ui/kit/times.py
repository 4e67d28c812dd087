"""The field of an hour: may be empty, takes ``14``, ``14:30``, ``1430``, ``14u30``."""

from __future__ import annotations

from datetime import time

from zonedesk.domain.dates import parse_time
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.typed import TypedField


class TimeField(TypedField):
    """An hour between 0:00 and 23:59, shown as ``14:30``, or nothing."""

    def hour(self) -> time | None:
        """Give the hour; None when the field is empty."""
        hour = self.value()
        return hour if isinstance(hour, time) else None

    def set_hour(self, hour: time | None) -> None:
        """Show an hour from the data."""
        self.set_value(hour)

    def read(self, text: str) -> time | None:
        """Read an hour as it was typed."""
        return parse_time(text)

    def written(self, value: object) -> str:
        """Write an hour as on screen and in lists."""
        return clock(value) if isinstance(value, time) else ""
