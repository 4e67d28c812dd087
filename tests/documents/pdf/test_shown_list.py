"""A list exactly as a screen shows it, on paper."""

from __future__ import annotations

from datetime import date

from tests.documents.pdf.reading import Paper
from zonedesk.documents.pdf.shown_list import render_shown_list
from zonedesk.domain.papers import House
from zonedesk.domain.shown_list import ShownColumn, ShownList
from zonedesk.domain.words import Marking

DAY = date(2018, 12, 31)
HOUSE = House("Lokale Politie Lier")
COLUMNS = (
    ShownColumn("Code"),
    ShownColumn("Dag", "date"),
    ShownColumn("Bedrag", "amount"),
    ShownColumn("Leeg"),
)


def printed(*rows: tuple[str | date | float | None, ...], marking: Marking) -> str:
    """What stands on the paper of a list."""
    shown = ShownList("Vergelijking", COLUMNS, rows, ("alleen wat veranderde",), marking)
    data = render_shown_list(shown, house=HOUSE, day=DAY)
    assert data == render_shown_list(shown, house=HOUSE, day=DAY)
    return " ".join(Paper(data).text.split())


def test_rows_and_columns_stand_there_as_they_show_without_what_is_empty() -> None:
    row = ("V1.1", date(2018, 6, 30), 1234.5, None)
    told = printed(row, marking=Marking.INTERNAL)
    for words in ("Vergelijking", "V1.1", "30/06/2018", "1.234,5", "alleen wat veranderde"):
        assert words in told
    assert "Leeg" not in told
    assert "31 december 2018" in told


def test_a_list_without_rows_prints_and_a_closed_one_says_so() -> None:
    assert "Vergelijking" in printed(marking=Marking.INTERNAL)
    row = ("V1.1", None, None, None)
    assert printed(row, marking=Marking.CLOSED) != printed(row, marking=Marking.INTERNAL)


def test_words_longer_than_a_page_are_divided() -> None:
    row = ("x" * 400, None, None, "lang " * 2_000)
    assert "lang" in printed(row, marking=Marking.INTERNAL)
