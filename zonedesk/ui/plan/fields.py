"""Fields of a plan line: a figure, a progress, why it is judged as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zonedesk.domain.errors import Refused
from zonedesk.domain.indicator_record import parse_number
from zonedesk.ui.kit.keeping.fields import Field
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.plan.looks import shown_number

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

    from zonedesk.domain.words import Health

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


class Judgement(NamedTuple):
    """How a line is doing, and why; stored as one thing (R95)."""

    health: Health | None
    explanation: str


class JudgementField(Field):
    """The explanation of a judgement: what is typed in it goes along with `health`.

    Its value is a `Judgement`, its draft the explanation alone.
    """

    widget: QPlainTextEdit

    def __init__(self, widget: QPlainTextEdit) -> None:
        super().__init__(widget)
        self.health: Health | None = None
        self._stored: Health | None = None
        self._filling = False
        widget.textChanged.connect(self._on_changed)

    def value(self) -> Judgement:
        """Give what is chosen and typed."""
        return Judgement(self.health, self.widget.toPlainText())

    def show_value(self, value: object) -> None:
        """Show the explanation of what is stored; what is chosen meanwhile stays chosen."""
        if not isinstance(value, Judgement):
            return
        self._stored = value.health
        if value.explanation != self.widget.toPlainText():
            self._filling = True
            self.widget.setPlainText(value.explanation)
            self._filling = False

    def drafted(self) -> str:
        """Keep the explanation."""
        return self.widget.toPlainText()

    def undrafted(self, content: str) -> Judgement:
        """Read the explanation back, of the judgement that is stored."""
        return Judgement(self._stored, content)

    def _on_changed(self) -> None:
        if not self._filling:
            self.typed.emit()
