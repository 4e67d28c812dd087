"""How hours, facts and what is missing at a meeting are said."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Final

from zonedesk.i18n.formats import clock
from zonedesk.i18n.refusals import sentence
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.meeting_record import Lack
    from zonedesk.domain.rows import AgendaRow, AttendanceRow, MeetingRow
    from zonedesk.domain.words import MeetingStatus


#: What is said of an item by the code of what it lacks.
_AT_ITEM: Final[Mapping[str, str]] = {
    "results": noop("Item {number}, {title}: no result"),
    "title": noop("Item {number}: no title"),
    "presenter": noop("Item {number}, {title}: no presenter"),
    "context": noop("Item {number}, {title}: no explanation"),
    "dossier": noop("Item {number}, {title}: no dossier"),
    "minutes": noop("Item {number}, {title}: no planned time"),
    "decision_text": noop("Item {number}, {title}: no decision"),
    "vote_missing": noop("Item {number}, {title}: no vote"),
    "quorum": noop("Item {number}, {title}: not in number"),
    "supporters": noop("Item {number}, {title}: who agreed to the urgency"),
    "closed_matter": noop("Item {number}, {title}: open or closed"),
}
_OTHER_AT_ITEM: Final = noop("Item {number}, {title}: {what}")


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


def lack_words(lack: Lack, *, longest: int | None = None) -> str:
    """Say what is missing, at an item with its number and title.

    What is missing of the meeting itself is said by the words of the closing check, the attendance
    of one person with their name; so is what an item lacks in the minutes, in short.

    Args:
        lack: what is missing.
        longest: most characters of a title; a longer one is cut between words.
    """
    if lack.item is None:
        words = _short(lack)
        return words[:1].upper() + words[1:]
    words = texts().gettext(_AT_ITEM.get(lack.code, _OTHER_AT_ITEM))
    title = lack.item.row.title
    cut = title if longest is None else shorten(title, longest, placeholder="…")
    lacking = "" if lack.code in _AT_ITEM else _short(lack)
    return words.format(number=lack.item.row.number, title=cut, what=lacking)


def _short(lack: Lack) -> str:
    """Say what is missing in a few words, with what is known of it."""
    facts = {"person": lack.person, "reference": lack.reference, "day": lack.day}
    words = sentence(f"lack.{lack.code}", facts, translator=texts())
    return f"{words} ({lack.words})" if lack.words else words


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
