"""The workbook for the college with the lists of twenty years, beside the same cells bare."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell

from benchmarks.measure import Ratio
from zonedesk.documents.excel.college import render_college
from zonedesk.documents.excel.context import BookContext
from zonedesk.domain.college import CollegeBook, LeftOut
from zonedesk.domain.figures import BodyFigures, CategoryFigures, YearFigures
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.rows import ActionRow, DecisionRow, DossierRow, PlanRow
from zonedesk.domain.words import (
    ActionStatus,
    DossierStatus,
    Health,
    ItemResult,
    Marking,
    PlanClass,
    PlanLevel,
    PlanStatus,
    SupervisionResult,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

YEARS = 20
DECISIONS, DOSSIERS, ACTIONS, LINES = 300, 300, 250, 100
"""Of each year."""
LOOKS = ("font", "number_format", "alignment", "fill", "border")
MADE = datetime(2026, 10, 2, 14, 30)  # noqa: DTZ001 - a wall time
TEXT = from_plain(
    "Artikel 1. De raad keurt de aankoop van de ademanalysetoestellen goed.\n"
    "Artikel 2. De korpschef wordt belast met de uitvoering van dit besluit."
)
TITLE = "Lokale politie. Aankoop van ademanalysetoestellen, perceel"


Cells: TypeAlias = "list[list[list[tuple[Any, int]]]]"
"""Value and look of each cell, by sheet and row."""
Looks: TypeAlias = "dict[int, dict[str, Any]]"


def college_of_twenty_years() -> Ratio:
    """Writing the workbook; the floor writes each of its cells again, with its look.

    The floor has one styled cell a look and only sets its value, which is the fastest that
    openpyxl can: no charts, no tables, no heights of rows.
    """
    book, context = college(), BookContext("Lokale Politie Lier", MADE, for_college=True)
    cells, looks = stored(render_college(book, context=context))
    return Ratio(
        name=f"workbook of the college, {YEARS} years",
        ours=lambda: render_college(book, context=context),
        floor=lambda: bare(cells, looks),
        limit=1.25,
    )


def stored(data: bytes) -> tuple[Cells, Looks]:
    """The cells of a workbook, and what each of its looks is made of."""
    looks: Looks = {0: {}}
    found: Cells = []
    for sheet in load_workbook(BytesIO(data), read_only=True).worksheets:
        rows = list(sheet.iter_rows())
        found.append([[(one.value, getattr(one, "_style_id", 0)) for one in row] for row in rows])
        for one in chain.from_iterable(rows):
            key = getattr(one, "_style_id", 0)
            if key not in looks:
                looks[key] = {name: copy(getattr(one, name)) for name in LOOKS}
    return found, looks


def bare(sheets: Cells, looks: Looks) -> bytes:
    """Write cells with openpyxl alone, one styled cell a look."""
    book, out = Workbook(write_only=True), BytesIO()
    for rows in sheets:
        sheet = book.create_sheet()
        styled = {key: styled_cell(sheet, look) for key, look in looks.items()}
        for row in rows:
            sheet.append(filled(row, styled))
    book.save(out)
    return out.getvalue()


def styled_cell(sheet: object, look: dict[str, Any]) -> WriteOnlyCell:
    """A cell with a look, to be filled again and again."""
    cell = WriteOnlyCell(sheet)
    for name, part in look.items():
        setattr(cell, name, part)
    return cell


def filled(row: list[tuple[Any, int]], styled: dict[int, WriteOnlyCell]) -> Iterator[WriteOnlyCell]:
    """The cells of a row, each filled when openpyxl asks for it."""
    for value, key in row:
        styled[key].value = value
        yield styled[key]


def college() -> CollegeBook:
    """What a zone has after twenty years, all of it in one book."""
    return CollegeBook(
        year=2026,
        figures=figures(2026),
        previous=figures(2025),
        decisions=tuple(decision(number) for number in range(YEARS * DECISIONS)),
        dossiers=tuple(dossier(number) for number in range(YEARS * DOSSIERS)),
        plan=tuple(line(number) for number in range(YEARS * LINES)),
        actions=tuple(action(number) for number in range(YEARS * ACTIONS)),
        left_out=LeftOut(decisions=40),
    )


def figures(year: int) -> YearFigures:
    """The figures of a year of ten bodies."""
    return YearFigures(
        year=year,
        bodies=tuple(
            BodyFigures(f"O{place}", f"Overlegorgaan {place}", 10, 12, 10, 1) for place in range(10)
        ),
        dossiers=tuple(
            CategoryFigures(f"Categorie {place}", 30, (("Aankoop", 10), ("Onderhoud", 20)))
            for place in range(10)
        ),
        dossier_total=300,
        plan_classes=((PlanClass.PRIORITY, 3), (PlanClass.ATTENTION, 3)),
        plan_health=((Health.GOOD, 5), (Health.RISK, 2)),
        actions=((ActionStatus.OPEN, 4), (ActionStatus.DONE, 1)),
    )


def day(number: int) -> date:
    """A day of one of the years."""
    return date(2007 + number % YEARS, 1 + number % 12, 1 + number % 28)


def decision(number: int) -> DecisionRow:
    """A decision with a text of two articles."""
    return DecisionRow(
        f"{2007 + number % YEARS}_GR_{number:05}",
        f"GR/{2007 + number % YEARS}/{1 + number % 10}",
        "GR",
        day(number),
        str(1 + number % 30),
        f"{TITLE} {number}",
        TEXT,
        ItemResult.APPROVED,
        f"{2007 + number % YEARS}_GR_{number:05}",
        Marking.PUBLIC,
    )


def dossier(number: int) -> DossierRow:
    """A dossier that was sent to the governor."""
    return DossierRow(
        f"{2007 + number % YEARS}_GR_{number:05}",
        f"{TITLE} {number}",
        "Aankoop en onderhoud",
        "Aankoop",
        "",
        "GR",
        DossierStatus.CLOSED,
        "ICT-verantwoordelijke",
        Marking.PUBLIC,
        day(number),
        day(number),
        4_850_000 + number,
        "Wet van 7 december 1998, art. 33",
        day(number),
        day(number),
        SupervisionResult.NO_REMARKS,
    )


def action(number: int) -> ActionRow:
    """An action point of a meeting."""
    return ActionRow(
        f"A/{2007 + number % YEARS}/{number}",
        "Infrastructuur van de invalswegen bespreken met de dienst mobiliteit",
        "Korpschef",
        day(number),
        ActionStatus.RUNNING,
        f"ZVR/{2007 + number % YEARS}/1#4",
        "",
        ("V3.1",),
        None,
        Marking.PUBLIC,
    )


def line(number: int) -> PlanRow:
    """A line of the plan, an objective or a measure below one."""
    objective = number % 5 == 0
    made = PlanRow(
        code=f"V{number}",
        parent="",
        level=PlanLevel.MEASURE,
        depth=4,
        title="Informatiegestuurd patrouilleren in de wijken",
        class_=None,
        status=PlanStatus.RUNNING,
        health=None,
        explanation="",
        judged=None,
        progress=None,
        lead="Dienstverantwoordelijke verkeer",
        department="",
        partners="",
        planned_from=day(number),
        planned_to=None,
        actual_from=None,
        actual_to=None,
        last_progress="",
        confidential=False,
    )
    if not objective:
        return made
    return replace(
        made,
        level=PlanLevel.STRATEGIC,
        depth=3,
        class_=PlanClass.PRIORITY,
        health=Health.RISK,
        explanation="Levering vertraagd",
        judged=day(number),
        progress=70.0,
    )
