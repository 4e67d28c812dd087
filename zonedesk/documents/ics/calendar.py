"""Meetings as an iCalendar file that Outlook and every other calendar reads (R34, RFC 5545)."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

if TYPE_CHECKING:
    from zonedesk.domain.calendar_entries import CalendarEntry, MeetingCalendar

ZONE_NAME: Final = "Europe/Brussels"
USUAL_LENGTH: Final = timedelta(hours=2)
"""Of a meeting of which nobody said the end: without one it would take no room in a calendar."""

_BRUSSELS: Final = ZoneInfo(ZONE_NAME)
PRODUCT: Final = "-//ZoneDesk//ZoneDesk//NL"
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)
_ONE_DAY: Final = timedelta(days=1)


def render_calendar(meetings: MeetingCalendar) -> bytes:
    """Write meetings as a file; the same meetings at the same moment give the same bytes.

    Each meeting has the same identity in every file, so that a later one changes what stands in
    a calendar already; one that was called off takes it out.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", plain(meetings.name))
    calendar.add_component(_brussels())
    for entry in meetings.entries:
        calendar.add_component(_event(entry, meetings))
    return bytes(calendar.to_ical())


def identity(zone: str, reference: str) -> str:
    """Give the identity of a meeting that is the same in every file of a zone."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"zonedesk:{zone}:{reference}"))


def _event(entry: CalendarEntry, meetings: MeetingCalendar) -> Event:
    event = Event()
    event.add("uid", identity(meetings.zone, entry.reference))
    event.add("dtstamp", meetings.made.astimezone(UTC))
    event.add("sequence", entry.version)
    event.add("summary", plain(f"{entry.body} ({entry.reference})"))
    if entry.place:
        event.add("location", plain(entry.place))
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    if entry.starts_at is None:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + _ONE_DAY)
        return event
    begin = datetime.combine(entry.day, entry.starts_at)
    event.add("dtstart", begin.replace(tzinfo=_BRUSSELS))
    event.add("dtend", _end(begin, entry.ends_at).replace(tzinfo=_BRUSSELS))
    return event


def _end(begin: datetime, ends_at: time | None) -> datetime:
    """When a meeting ends, as the clock on the wall shows it."""
    if ends_at is None or ends_at == begin.time():
        return begin + USUAL_LENGTH
    end = datetime.combine(begin, ends_at)
    return end if end > begin else end + _ONE_DAY


def _brussels() -> Timezone:
    """The Belgian time of day since 1996 (directive 2000/84/EC, article 3)."""
    zone = Timezone()
    zone.add("tzid", ZONE_NAME)
    parts = (
        (
            TimezoneDaylight(),
            datetime.combine(date(1996, 3, 31), time(2)),
            "CEST",
            (_WINTER, _SUMMER),
        ),
        (
            TimezoneStandard(),
            datetime.combine(date(1996, 10, 27), time(3)),
            "CET",
            (_SUMMER, _WINTER),
        ),
    )
    for part, first, name, (before, after) in parts:
        part.add("dtstart", first)
        part.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone


def plain(text: str) -> str:
    """Words on one line, without signs that the format has no place for."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
