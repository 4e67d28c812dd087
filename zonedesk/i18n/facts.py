"""The facts of a sentence as people read them: dates, amounts of bytes, lists, listed values."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Final

from zonedesk.i18n.formats import clock, decimal, short_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.i18n.catalogue import Translator

UNKNOWN: Final = "?"
_MEGABYTE: Final = 1_000_000
#: A sentence may ask for a fact under another name than the layer below gave it.
_OTHER_NAMES: Final = {"found": "value", "value": "found", "what": "path"}


class Facts(dict[str, str]):
    """Facts as texts; what nobody gave shows as a question mark.

    Args:
        facts: texts, numbers, dates, times, listed values, or rows of those; ``free`` in bytes.
        translator: of the language of the reader.
    """

    def __init__(self, facts: Mapping[str, object], translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        for name, value in facts.items():
            self[name] = self._megabytes(value) if name == "free" else self._shown(value)

    def __missing__(self, name: str) -> str:
        return self.get(_OTHER_NAMES.get(name, ""), UNKNOWN)

    def _megabytes(self, value: object) -> str:
        number = value if isinstance(value, int) else 0
        return f"{decimal(round(number / _MEGABYTE, 1), self._translator.language)} MB"

    def _shown(self, value: object) -> str:
        if isinstance(value, tuple | list):
            return ", ".join(map(self._shown, value))
        if hasattr(value, "word"):  # a listed value of the domain, which is below this layer
            return self._translator.label(type(value).__name__, str(value))
        if isinstance(value, float):
            return decimal(value, self._translator.language)
        if isinstance(value, date):
            return short_date(value)
        return clock(value) if isinstance(value, time) else str(value)
