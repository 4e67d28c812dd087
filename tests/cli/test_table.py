"""Tables for people: aligned, in Dutch, harmless, cut only on a screen."""

from __future__ import annotations

import sys
from dataclasses import fields
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.cli import headings
from zonedesk.cli.table import record, screen_width, shown, table
from zonedesk.domain import rows
from zonedesk.domain.attachments import DocumentRow
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import ItemKind, PlanLevel

ROWS = {
    "bodies": rows.BodyRow,
    "people": rows.PersonRow,
    "meetings": rows.MeetingRow,
    "agenda": rows.AgendaRow,
    "attendance": rows.AttendanceRow,
    "dossiers": rows.DossierRow,
    "plan": rows.PlanRow,
    "indicators": rows.IndicatorRow,
    "actions": rows.ActionRow,
    "decisions": rows.DecisionRow,
    "documents": DocumentRow,
}


def test_columns_are_aligned_under_their_titles() -> None:
    text = table(["referentie", "titel"], [["ZVR/1", "kort"], ["ZVR/2018/10", "langer"]])
    assert text.splitlines() == [
        "referentie   titel",
        "───────────  ──────",
        "ZVR/1        kort",
        "ZVR/2018/10  langer",
    ]


def test_wide_and_combined_letters_keep_the_columns() -> None:
    lines = table(["a", "b"], [["e\u0301", "x"], ["警察", "y"]]).splitlines()
    assert lines[2] == "e\u0301     x"
    assert lines[3] == "警察  y"


def test_a_table_without_rows_has_its_titles() -> None:
    assert table(["code", "naam"], []).splitlines()[0] == "code  naam"


def test_a_screen_gets_what_fits_with_a_mark() -> None:
    text = table(["code", "titel"], [["ZVR", "een heel lange titel van een punt"]], width=20)
    assert all(len(line) <= 20 for line in text.splitlines())
    assert text.splitlines()[2] == "ZVR   een heel lang…"


@given(
    st.lists(st.tuples(st.text(max_size=40), st.text(max_size=40)), max_size=5), st.integers(10, 60)
)
def test_no_line_is_wider_than_the_screen(cells: list[tuple[str, str]], width: int) -> None:
    made = table(["een", "twee"], [[shown(cell) for cell in row] for row in cells], width=width)
    assert len(made.splitlines()) == len(cells) + 2
    assert all(len(line.encode("utf-16-le")) // 4 <= width for line in made.splitlines())


def test_only_a_terminal_has_a_width(monkeypatch: pytest.MonkeyPatch) -> None:
    assert screen_width() is None
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "70")
    assert screen_width() == 70


@pytest.mark.parametrize(
    ("value", "name", "text"),
    [
        (None, "", ""),
        (True, "public", "ja"),
        (False, "public", "nee"),
        (date(2018, 11, 2), "date", "02/11/2018"),
        (time(9, 5), "start", "09:05"),
        (1234.5, "value", "1.234,5"),
        (6125050, "amount", "61.250,50"),
        (3, "items", "3"),
        (ItemKind.MINUTES_APPROVAL, "kind", "goedkeuring"),
        (PlanLevel.STRATEGIC, "level", "strategische doelstelling"),
        (("1.1", "1.2"), "plan_lines", "1.1, 1.2"),
        (from_plain("een\ntwee"), "text", "een twee"),
        ("\x1b[2Jweg\r\nen\u202eom", "title", " [2Jweg  en om"),
    ],
)
def test_values_are_written_for_people(value: object, name: str, text: str) -> None:
    assert shown(value, name) == text


@pytest.mark.parametrize("what", headings.COLUMNS)
def test_every_column_exists_and_has_a_dutch_heading(what: str) -> None:
    row: Any = ROWS[what]
    names = [field.name for field in fields(row)]
    assert set(headings.COLUMNS[what]) <= set(names)
    assert all(name.rstrip("_") in headings._HEADINGS for name in names if name != "deliberative")


def test_a_field_without_heading_shows_its_own_name() -> None:
    assert headings.heading("something_else") == "something else"


def test_a_record_is_told_with_what_belongs_to_it() -> None:
    told = "\n".join(
        record(
            {
                "reference": "GR/2018/1",
                "amount": 4850000,
                "text": "eerste regel\ntweede regel",
                "supervision": {"sent": date(2018, 3, 5), "result": None},
                "items": [{"number": "3", "title": "Aankoop"}, {"number": "4", "title": ""}],
                "actions": [],
            }
        )
    )
    assert told == (
        "referentie: GR/2018/1\n"
        "bedrag in euro: 48.500,00\n"
        "tekst:\n"
        "    eerste regel\n"
        "    tweede regel\n"
        "toezicht:\n"
        "  verzonden op: 05/03/2018\n"
        "  resultaat:\n"
        "agendapunten (2):\n"
        "  - nummer: 3\n"
        "    titel: Aankoop\n"
        "  - nummer: 4\n"
        "actiepunten:"
    )
