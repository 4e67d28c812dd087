"""Terms of action points as an iCalendar file (R107, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Final

from icalendar import Calendar, Event

from zonedesk.documents.ics.calendar import PRODUCT, identity, plain

if TYPE_CHECKING:
    from zonedesk.domain.calendar_entries import TermCalendar, TermEntry

_ONE_DAY: Final = timedelta(days=1)
_TERM: Final = "term:"


def render_terms(terms: TermCalendar) -> bytes:
    """Write terms as a file; the same terms at the same moment give the same bytes.

    Each fills its day without making anybody busy, for every calendar shows that, while few read
    tasks. Its identity is the same in every file, so that a later one moves it.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", plain(terms.name))
    for entry in terms.entries:
        calendar.add_component(_event(entry, terms))
    return bytes(calendar.to_ical())


def _event(entry: TermEntry, terms: TermCalendar) -> Event:
    event = Event()
    event.add("uid", identity(terms.zone, _TERM + entry.reference))
    event.add("dtstamp", terms.made.astimezone(UTC))
    event.add("sequence", entry.version)
    event.add("summary", plain(f"{entry.reference}: {entry.text}"))
    told = [plain(one) for one in (entry.owner, entry.origin)]
    if any(told):
        event.add("description", "\n".join(filter(None, told)))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + _ONE_DAY)
    event.add("transp", "TRANSPARENT")
    return event
