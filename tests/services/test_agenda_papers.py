"""Headings and numbers on papers and in the register: a line without number, nothing else (R37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from tests.services.council import Council, order, rows, version
from tests.services.folders import register_book
from zonedesk.db.models import Body
from zonedesk.domain import register
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.papers import MinutesPaper
from zonedesk.domain.words import Edition, ItemKind, ItemResult, NumberStyle
from zonedesk.services import agenda, bodies, papers
from zonedesk.services.register import export_register, take_over

if TYPE_CHECKING:
    from zonedesk.domain.papers import Item
    from zonedesk.domain.register import Value

REFERENCE = "GR/2018/1"


def printed(desk: Council, edition: Edition = Edition.FULL) -> tuple[Item, ...]:
    """The items of the minutes."""
    data = papers.paper_data(
        desk.workspace, "minutes", reference=REFERENCE, wish=Wish(edition=edition)
    )
    assert isinstance(data, MinutesPaper)
    return data.items


def heading(desk: Council, title: str, *, ordinal: int | None = None) -> int:
    """A new heading on the agenda."""
    fields: agenda.ItemFields = {"title": title, "heading": True}
    return agenda.add(desk.workspace, desk.meeting, fields=fields, ordinal=ordinal).id


def test_a_heading_is_a_line_of_the_part_and_session_of_what_it_heads(raad: Council) -> None:
    raad.item("a")
    heading(raad, "Personeel")
    fields: agenda.ItemFields = {"title": "Benoeming", "public": False, "part": "Besloten"}
    agenda.add(raad.workspace, raad.meeting, fields=fields)
    heading(raad, "Slot")
    items = printed(raad)
    assert [(one.number, one.title, one.heading) for one in items] == [
        ("1", "a", False),
        ("", "Personeel", True),
        ("2", "Benoeming", False),
        ("", "Slot", True),
    ]
    assert [one.in_closed_session for one in items] == [False, True, True, False]
    assert items[1].part == "Besloten"
    public = printed(raad, Edition.PUBLIC)
    assert [(one.number, one.withheld) for one in public] == [
        ("1", False),
        ("2", True),
        ("", False),
    ]


def test_the_paper_prints_a_heading_as_a_line_and_asks_nothing_of_it(raad: Council) -> None:
    item = raad.item("Wegenwerken")
    heading(raad, "Rondvraag en varia")
    raad.item("Vragen")
    agenda.edit(raad.workspace, item, row_version=1, fields={"result": ItemResult.NOTED})
    for kind in ("minutes", "agenda"):
        words = Paper(papers.paper(raad.workspace, kind, reference=REFERENCE)).text
        assert "Rondvraag en varia" in words
        assert "2 Vragen" in words
        assert "3 " not in words.split("Rondvraag en varia", 1)[1][:40]


def test_papers_print_the_letter_of_the_session(raad: Council) -> None:
    bodies.edit(
        raad.workspace,
        raad.body,
        row_version=version(raad.workspace, Body, raad.body),
        fields={"number_style": NumberStyle.LETTERED},
    )
    above = raad.item("a")
    raad.item("a1", under=above)
    fields: agenda.ItemFields = {"title": "b", "public": False, "kind": ItemKind.DECISION}
    agenda.add(raad.workspace, raad.meeting, fields=fields)
    assert [one.label for one in printed(raad)] == ["A.1", "A.1.1", "B.2"]
    assert [one.number for one in printed(raad)] == ["1", "1.1", "2"]
    assert [one.label for one in printed(raad, Edition.PUBLIC)] == ["A.1", "A.1.1", "B.2"]
    assert "B.2 b" in Paper(papers.paper(raad.workspace, "minutes", reference=REFERENCE)).text


# --- the register, which has no row for headings ---


def imported(desk: Council, *lines: tuple[str, str]) -> None:
    """Take over a register with these items of the meeting."""
    sheet: list[dict[str, Value]] = [
        {"vergadering": REFERENCE, "nummer": number, "titel": title} for number, title in lines
    ]
    report = take_over(desk.workspace, register_book({register.ITEMS.name: sheet}))
    assert report.problems == ()


def titles(desk: Council) -> list[str]:
    """The titles of the agenda in their order, headings included."""
    stored = {row["id"]: row["title"] for row in rows(desk.workspace, "agenda_item")}
    return [stored[item] for item, _ in order(desk.workspace, desk.meeting)]


def test_new_items_of_a_register_leave_headings_above_what_they_head(raad: Council) -> None:
    raad.item("a")
    heading(raad, "Varia")
    raad.item("b")
    heading(raad, "Slot")
    imported(raad, ("1", "a"), ("2", "b"), ("2.1", "b1"), ("3", "c"))
    assert titles(raad) == ["a", "Varia", "b", "b1", "c", "Slot"]


def test_a_register_fills_a_meeting_that_has_headings_only(raad: Council) -> None:
    heading(raad, "Varia")
    imported(raad, ("1", "a"), ("2", "b"))
    assert titles(raad) == ["a", "b", "Varia"]


@pytest.mark.parametrize("items", [0, 1, 3])
def test_a_register_tells_no_headings_and_changes_nothing_of_them(
    raad: Council, items: int
) -> None:
    heading(raad, "Varia")
    for number in range(items):
        raad.item(f"punt {number}")
    before = titles(raad)
    assert b"PK" in export_register(raad.workspace)[:2]
    imported(raad, *((str(number + 1), f"punt {number}") for number in range(items)))
    assert titles(raad) == before
