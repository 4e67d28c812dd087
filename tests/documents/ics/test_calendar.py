"""The calendar file read back: what another program sees of a meeting."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from zonedesk.documents.ics.calendar import USUAL_LENGTH, identity, render_calendar
from zonedesk.domain.calendar_entries import CalendarEntry, MeetingCalendar

MADE = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
BRUSSELS = ZoneInfo("Europe/Brussels")
HALF_PAST_SEVEN = time(19, 30)


def entry(**told: Any) -> CalendarEntry:
    """A meeting in the evening."""
    usual: dict[str, Any] = {
        "reference": "ZVR/2026/2",
        "body": "Zonale veiligheidsraad",
        "place": "Commissariaat, zaal 1",
        "day": date(2026, 3, 26),
        "starts_at": HALF_PAST_SEVEN,
        "ends_at": None,
        "cancelled": False,
        "version": 3,
    }
    return CalendarEntry(**(usual | told))


def written(*entries: CalendarEntry, zone: str = "5906") -> bytes:
    """The file."""
    return render_calendar(MeetingCalendar("Lokale Politie Lier", zone, MADE, entries))


def events(data: bytes) -> list[Any]:
    """The meetings as a calendar reads them."""
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_a_meeting_reads_back_with_body_reference_place_and_hours() -> None:
    (event,) = events(written(entry(ends_at=time(21, 0))))
    assert event["summary"] == "Zonale veiligheidsraad (ZVR/2026/2)"
    assert event["location"] == "Commissariaat, zaal 1"
    assert event.decoded("dtstart") == datetime(2026, 3, 26, 19, 30, tzinfo=BRUSSELS)
    assert event.decoded("dtend") == datetime(2026, 3, 26, 21, 0, tzinfo=BRUSSELS)
    assert event.decoded("dtstamp") == MADE
    assert (event["status"], event["sequence"]) == ("CONFIRMED", 3)
    assert set(event) == {
        "UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "LOCATION", "STATUS", "DTSTART", "DTEND",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        (date(2026, 3, 28), 1),
        (date(2026, 3, 29), 2),
        (date(2026, 10, 24), 2),
        (date(2026, 10, 25), 1),
        (date(2026, 12, 31), 1),
    ],
)
def test_the_hour_on_the_wall_stays_where_the_clocks_change(day: date, offset: int) -> None:
    data = written(entry(day=day))
    assert f"DTSTART;TZID=Europe/Brussels:{day:%Y%m%d}T193000".encode() in data
    start = events(data)[0].decoded("dtstart")
    assert (start.time(), start.utcoffset()) == (HALF_PAST_SEVEN, timedelta(hours=offset))


def test_the_file_says_itself_when_the_clocks_change() -> None:
    zone = Calendar.from_ical(written(entry())).walk("VTIMEZONE")[0].to_tz()  # type: ignore[attr-defined]
    for day in (date(2026, 3, 28), date(2026, 3, 30), date(2026, 10, 24), date(2026, 10, 26)):
        noon = datetime.combine(day, time(12))
        assert noon.replace(tzinfo=zone).utcoffset() == noon.replace(tzinfo=BRUSSELS).utcoffset()


@pytest.mark.parametrize(
    ("ends_at", "length"),
    [
        (None, USUAL_LENGTH),
        (HALF_PAST_SEVEN, USUAL_LENGTH),
        (time(0, 15), timedelta(hours=4, minutes=45)),
    ],
)
def test_a_meeting_takes_room_until_its_end(ends_at: time | None, length: timedelta) -> None:
    (event,) = events(written(entry(ends_at=ends_at)))
    assert event.decoded("dtend") - event.decoded("dtstart") == length


def test_a_meeting_without_an_hour_fills_its_day() -> None:
    (event,) = events(written(entry(starts_at=None, place="")))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        date(2026, 3, 26),
        date(2026, 3, 27),
    )
    assert "location" not in event


def test_a_meeting_that_was_called_off_is_told_as_such() -> None:
    (event,) = events(written(entry(cancelled=True)))
    assert event["status"] == "CANCELLED"


def test_the_same_meeting_is_the_same_in_every_file_and_in_no_other_zone() -> None:
    first, second = entry(), entry(reference="ZVR/2026/3")
    alone = events(written(first))[0]["uid"]
    both = [one["uid"] for one in events(written(first, second))]
    assert both[0] == alone == identity("5906", "ZVR/2026/2")
    assert len({*both, events(written(first, zone="5355"))[0]["uid"]}) == 3


def test_the_same_meetings_give_the_same_bytes() -> None:
    assert written(entry(), entry(reference="ZVR/2026/3")) == written(
        entry(), entry(reference="ZVR/2026/3")
    )


def test_an_empty_year_is_a_calendar_without_meetings() -> None:
    assert events(written()) == []


@given(st.text(max_size=300), st.text(max_size=300), st.dates(date(1996, 12, 1)), st.times())
def test_any_words_read_back_on_one_line(body: str, place: str, day: date, start: time) -> None:
    if day.year == date.max.year:
        day = day.replace(year=2000)
    data = written(entry(body=body, place=place, day=day, starts_at=start.replace(microsecond=0)))
    (event,) = events(data)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    kept = "".join(sign for sign in " ".join(place.split()) if sign.isprintable())
    assert event.get("location", "") == kept
    assert event["summary"].endswith("(ZVR/2026/2)")
