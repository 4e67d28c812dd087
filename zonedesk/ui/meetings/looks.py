"""How hours, facts and what is missing at a meeting are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said

if TYPE_CHECKING:
    from zonedesk.domain.rows import AgendaRow, AttendanceRow, MeetingRow
    from zonedesk.domain.words import MeetingStatus


def hours(row: MeetingRow) -> str:
    """Write from when to when a meeting lasts: ``14:00–16:20``; empty when unknown."""
    return "–".join(clock(hour) for hour in (row.start, row.end) if hour is not None)


def when_and_where(row: MeetingRow) -> str:
    """Write date, hours, place and chair of a meeting on one line."""
    chair = texts().gettext("chair: {name}").format(name=row.chair) if row.chair else ""
    return " · ".join(filter(None, (shown_day(row.date), hours(row), row.place, chair)))


def duration(row: MeetingRow) -> str:
    """Write how long a meeting lasted: ``2 u 20``; empty when an hour is unknown or runs over."""
    if row.start is None or row.end is None or row.end <= row.start:
        return ""
    minutes = (row.end.hour - row.start.hour) * 60 + row.end.minute - row.start.minute
    long, short = texts().gettext("{hours} h {minutes:02}"), texts().gettext("{hours} h")
    words = long if minutes % 60 else short
    return words.format(hours=minutes // 60, minutes=minutes % 60)


def counted_items(count: int) -> str:
    """Write how many agenda items there are."""
    return texts().ngettext("{count} item", "{count} items", count).format(count=count)


def locked_words(status: MeetingStatus, *, may_write: bool) -> str:
    """Say why nothing of a meeting can be changed; empty when it can."""
    _ = texts().gettext
    if not may_write:
        return _("You may read this work folder, not change it.")
    if status.locked:
        return _(
            "The meeting is {status} and cannot be changed any more. Take it back a step first; "
            "action points live on."
        ).format(status=said(status))
    return ""


def present_words(row: AttendanceRow) -> str:
    """Say from or until which item somebody was there; empty for the whole meeting."""
    _ = texts().gettext
    arrives = _("from item {number}").format(number=row.arrives) if row.arrives else ""
    leaves = _("until item {number}").format(number=row.leaves) if row.leaves else ""
    return ", ".join(filter(None, (arrives, leaves)))


def item_facts(row: AgendaRow) -> tuple[str, str, str]:
    """Give kind, *closed* and result of an item; empty where there is none."""
    closed = "" if row.public else texts().gettext("closed to the public")
    return named(row.kind), closed, "" if row.result is None else said(row.result)
