"""Drop-down lists of the register: listed words, yes or no, and the keys of other sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from zonedesk.domain.register import BODIES, PEOPLE, CellType, Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zonedesk.domain.words import Word

MAX_INLINE: Final = 255  # characters of a list that stands in the rule itself (Excel's limit)
LISTS_SHEET: Final = "#lijsten"
SPARE_ROWS: Final = 1_000  # below the last line, for what is still to be typed

_STRICT: Final = frozenset({CellType.WORD, CellType.YES_NO})


class Choices:
    """The drop-down lists of one workbook.

    Args:
        lines: number of lines a sheet, by its name.
    """

    def __init__(self, lines: Mapping[str, int]) -> None:
        self._lines = lines
        self._long: dict[str, list[str]] = {}

    @property
    def lists(self) -> Mapping[str, list[str]]:
        """Lists too long for a rule, by the name of their words; they need a sheet of their own."""
        return self._long

    def rule(self, column: Column, *, place: int, lines: int) -> DataValidation | None:
        """Give the rule for a column, None when anything may stand there.

        A listed word is enforced; a key is only offered, for its sheet may still grow.

        Args:
            column: of the register.
            place: its place on the sheet, from 1.
            lines: number of lines on the sheet.
        """
        source = self._source(column)
        if source is None:
            return None
        letter = get_column_letter(place)
        return DataValidation(
            type="list",
            formula1=source,
            allow_blank=True,
            showErrorMessage=column.type in _STRICT,
            sqref=f"{letter}2:{letter}{lines + 1 + SPARE_ROWS}",
        )

    def _source(self, column: Column) -> str | None:
        if column.type is CellType.WORD and column.words is not None:
            return self._listed(column.words)
        if column.type is CellType.YES_NO:
            return '"ja,nee"'
        if column.type in {CellType.PERSON, CellType.PERSON_OR_TEXT}:
            return self._keys_of(PEOPLE.name)
        return self._keys_of(BODIES.name) if column.name == "orgaan" else None

    def _listed(self, words: type[Word]) -> str:
        return self.source_of(words.__name__, [member.word for member in words])

    def source_of(self, name: str, texts: Iterable[str]) -> str:
        """Give the source of a list: the texts themselves, or a range on the sheet of lists."""
        texts = list(texts)
        inline = ",".join(texts)
        if len(inline) <= MAX_INLINE and not any("," in text or '"' in text for text in texts):
            return f'"{inline}"'
        self._long.setdefault(name, texts)
        letter = get_column_letter(list(self._long).index(name) + 1)
        return f"'{LISTS_SHEET}'!${letter}$2:${letter}${len(texts) + 1}"

    def _keys_of(self, sheet: str) -> str:
        last = self._lines.get(sheet, 0) + 1 + SPARE_ROWS
        return f"{sheet}!$A$2:$A${last}"
