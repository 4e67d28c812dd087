"""The terms of action points read back by another calendar (R107)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from zonedesk.documents.ics.calendar import plain
from zonedesk.documents.ics.terms import render_terms
from zonedesk.domain.calendar_entries import TermCalendar, TermEntry

MADE = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def entry(**told: Any) -> TermEntry:
    """A term."""
    usual: dict[str, Any] = {
        "reference": "A/2026/2",
        "text": "Offertes vragen",
        "owner": "Korpschef",
        "day": date(2026, 3, 31),
        "origin": "ZVR/2026/1#4",
        "version": 3,
    }
    return TermEntry(**(usual | told))


def written(*entries: TermEntry) -> bytes:
    """The file."""
    return render_terms(TermCalendar("Lokale Politie Lier", "5906", MADE, entries))


def events(data: bytes) -> list[Any]:
    """The terms as a calendar reads them."""
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_a_term_fills_its_day_and_makes_nobody_busy() -> None:
    (event,) = events(written(entry()))
    assert event["summary"] == "A/2026/2: Offertes vragen"
    assert event["description"] == "Korpschef\nZVR/2026/1#4"
    assert event.decoded("dtstart") == date(2026, 3, 31)
    assert event.decoded("dtend") == date(2026, 4, 1)
    assert (event["transp"], event["sequence"]) == ("TRANSPARENT", 3)


def test_a_later_file_moves_the_same_term() -> None:
    (before,) = events(written(entry()))
    (after,) = events(written(entry(day=date(2026, 6, 30), version=4)))
    assert before["uid"] == after["uid"]
    assert before["sequence"] < after["sequence"]
    assert written(entry()) == written(entry())


SIGNS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(text=SIGNS, owner=SIGNS)
def test_whatever_was_typed_reads_back_on_folded_lines(text: str, owner: str) -> None:
    data = written(entry(text=text, owner=owner, origin=""))
    (event,) = events(data)
    assert event["summary"] == plain(f"A/2026/2: {text}")
    assert str(event.get("description", "")) == plain(owner)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
