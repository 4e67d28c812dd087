"""Fields of a plan line: a figure, a progress."""

from __future__ import annotations

from zonedesk.domain.errors import Refused
from zonedesk.domain.indicator_record import parse_number
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.plan.looks import shown_number

_WHOLE = 100


class NumberField(TypedField):
    """A figure with a decimal comma, or nothing: missing is not zero (R97)."""

    def read(self, text: str) -> float | None:
        """Read a figure as it was typed; ``register.number`` when it is none."""
        return parse_number(text)

    def written(self, value: object) -> str:
        """Write a figure with a decimal comma."""
        return shown_number(value) if isinstance(value, float) else ""


class PercentField(NumberField):
    """A progress from 0 to 100, or nothing; ``70 %`` is 70."""

    def read(self, text: str) -> float | None:
        """Read a progress.

        Raises:
            Refused: ``register.number``; ``plan.progress`` for what is not from 0 to 100.
        """
        value = parse_number(text.replace("%", ""))
        if value is not None and not 0 <= value <= _WHOLE:
            raise Refused("plan.progress", found=text.strip())
        return value

    def written(self, value: object) -> str:
        """Write a progress with its sign."""
        words = super().written(value)
        return f"{words} %" if words else ""
