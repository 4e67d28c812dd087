"""The sheet *Toelichting* of a register: how it is filled in, and what it cannot hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from openpyxl.styles import Font

from zonedesk.documents.excel.context import words_of_workbooks
from zonedesk.documents.excel.paper import ACCENT, FONT
from zonedesk.domain.register import SHEETS, CellType, Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    Say = Callable[[str], str]


class Look(Enum):
    """How a row of the sheet looks."""

    TITLE = Font(name=FONT, bold=True, size=18, color=ACCENT)
    HEADING = Font(name=FONT, bold=True, size=13, color=ACCENT)
    BOLD = Font(name=FONT, bold=True)
    PLAIN = Font(name=FONT, size=11)
    COLUMN = Font(name=FONT, size=10)  # wrapped


@dataclass(frozen=True, slots=True)
class CutText:
    """Where a text stands that no cell can hold in full."""

    sheet: str
    row: int
    column: str


@dataclass(frozen=True, slots=True)
class Explained:
    """One row of the sheet: its texts and how they look."""

    texts: tuple[str, ...]
    look: Look = Look.PLAIN


def explanation_lines(zone: str, exported: datetime, *, cuts: Sequence[CutText]) -> list[Explained]:
    """Give all rows of the sheet: the rules, what is left out, each column with its type."""
    say = words_of_workbooks("nl")
    made = say("%(zone)s · exported on %(day)s at %(time)s") % {
        "zone": zone,
        "day": f"{exported:%d/%m/%Y}",
        "time": f"{exported:%H:%M}",
    }
    return [
        Explained((say("Explanation of the register"),), Look.TITLE),
        Explained((made,)),
        Explained(()),
        Explained((say("How it works"),), Look.HEADING),
        *(Explained((rule,)) for rule in _rules(say)),
        Explained(()),
        *_cut_lines(say, cuts),
        Explained((say("What the register does not hold"),), Look.HEADING),
        Explained((say("These travel in a backup only:"),)),
        *(Explained((f"– {what}",)) for what in _left_out(say)),
        Explained(()),
        Explained((say("Columns"),), Look.HEADING),
        Explained(
            (say("Sheet"), say("Column"), say("Required"), say("Type"), say("Allowed values")),
            Look.BOLD,
        ),
        *_columns(say),
    ]


def _rules(say: Say) -> tuple[str, ...]:
    return (
        say("Row 1 of each sheet holds the headings; their order is free, their names are not."),
        say("A column that is absent leaves what is stored; an empty cell empties the field."),
        say("A dark heading is required or part of the key; a light one may stay empty."),
        say("A known key updates its record, a new key makes one."),
        say("Dates are d/m/yyyy, times h:mm, numbers may have a comma; several values have a ;."),
        say("Marks in long texts: **bold**, //italic//, __underlined__, lines with - or 1."),
        say("Besluiten has a row for each decision of an item, counted from 1 in volgnummer."),
        say("The columns besluit and besluit_referentie of Agendapunten tell the first of them."),
        say("vervangt and gewijzigd_door name decisions by their reference, else as meeting#item."),
        say("staat follows from those columns and from uitgevoerd_op; else it is kept as written."),
        say("ouder is the item above, as in 4 for 4.1; when it is empty the number tells it."),
        say("A sheet or heading that begins with # is skipped, and so is this sheet."),
        say("The import reports every problem at once; with any problem nothing is changed."),
    )


def _left_out(say: Say) -> tuple[str, ...]:
    return (
        say("documents and attachments"),
        say("decisions without a text, but for the reference of the first one of an item"),
        say("which decision withdrew another one; only its state is told"),
        say("headings between the items of an agenda"),
        say("histories and the journal"),
        say("users"),
        say("tables and superscript in texts, which become plain text"),
    )


def _cut_lines(say: Say, cuts: Sequence[CutText]) -> Iterator[Explained]:
    """Name the texts that were cut: nothing gets lost unseen (C06)."""
    if not cuts:
        return
    yield Explained((say("Texts that do not fit in a cell and were cut"),), Look.HEADING)
    for place in cuts:
        row = say("row %(row)d") % {"row": place.row}
        yield Explained((place.sheet, place.column, row))
    yield Explained(())


def _columns(say: Say) -> Iterator[Explained]:
    for sheet in SHEETS:
        for column in sheet.columns:
            need = say("key") if column.key else say("yes") if column.required else ""
            allowed = ", ".join(member.word for member in column.words or ())
            kind = _kind(say, column)
            yield Explained((sheet.name, column.name, need, kind, allowed), Look.COLUMN)


def _kind(say: Say, column: Column) -> str:
    names = {
        CellType.TEXT: say("text"),
        CellType.DATE: say("date"),
        CellType.TIME: say("time"),
        CellType.NUMBER: say("number"),
        CellType.YEAR: say("year"),
        CellType.AMOUNT: say("amount in euro"),
        CellType.PERCENT: say("percentage, 0 to 100"),
        CellType.YES_NO: say("yes or no (ja, nee)"),
        CellType.LIST: say("list, values with ;"),
        CellType.PERSON: say("key of Personen"),
        CellType.PERSON_OR_TEXT: say("key of Personen, or text"),
        CellType.RICH: say("long text with marks"),
        CellType.WORD: say("listed value"),
        CellType.WORDS: say("listed values, with ;"),
        CellType.DATE_OR_TEXT: say("date or text"),
        CellType.VOTES: say("number, or keys of Personen with ;"),
        CellType.ITEM_NUMBER: say("item number, such as 4 or 4.1"),
        CellType.PERIOD: say("period: 2018 or 2018-K1"),
    }
    return names[column.type]
