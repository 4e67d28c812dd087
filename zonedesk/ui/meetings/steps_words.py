"""What the strip of a meeting says: its steps, what lacks, where its minutes were approved (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.lifecycle import WAY
from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.lack_words import lack_words
from zonedesk.ui.kit.status_strip import Step
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import MeetingRecord

_LONGEST_TITLE, _MOST_LINES = 32, 12


def steps_of(record: MeetingRecord) -> tuple[Step, ...]:
    """Give the steps of a meeting that goes as planned, with the day it is held and approved."""
    status = record.row.status
    now = WAY.index(status) if status in WAY else len(WAY)
    approved = record.approval.date if record.approval else None
    days = {MeetingStatus.RUNNING: record.row.date, MeetingStatus.APPROVED: approved}
    return tuple(
        Step(
            step.value,
            named(step),
            "done" if place < now else "now" if place == now else "later",
            shown_day(day) if (day := days.get(step)) else "",
        )
        for place, step in enumerate(WAY)
    )


def shown_facts(record: MeetingRecord) -> tuple[object, ...]:
    """What of a meeting the strip shows."""
    lacks = tuple(lack_words(one) for one in record.lacking)
    row = record.row
    return record.handle.id, row.status, row.date, lacks, bool(record.items), record.approval


def missing_words(record: MeetingRecord) -> str:
    """Say what the next step waits for: the one thing, or how many."""
    lacks = record.lacking
    if not lacks:
        return ""
    if len(lacks) == 1:
        words = texts().gettext("Missing: {what}")
        return words.format(what=lack_words(lacks[0], longest=_LONGEST_TITLE))
    words = texts().ngettext("{count} thing is missing", "{count} things are missing", len(lacks))
    return words.format(count=len(lacks))


def blocking_words(record: MeetingRecord) -> str:
    """Say all that the next step waits for, a line each."""
    lines = [lack_words(one) for one in record.lacking[:_MOST_LINES]]
    more = len(record.lacking) - len(lines)
    if more > 0:
        words = texts().ngettext("and {count} more", "and {count} more", more)
        lines.append(words.format(count=more))
    return "\n".join(lines)


def approved_words(record: MeetingRecord) -> str:
    """Say at which meeting and item the minutes were approved, and in which version they are."""
    found = record.approval
    if found is None or not found.done:
        return ""
    _ = texts().gettext
    lines = []
    if found.date is not None:
        words = _("Approved on {day} ({meeting}, item {item})")
        if not found.item:
            words = _("Approved on {day} ({meeting})")
        day = shown_day(found.date)
        lines.append(words.format(day=day, meeting=found.meeting, item=found.item))
    if found.version > 1:
        day = shown_day(found.corrected_on) if found.corrected_on else ""
        words = _("Version {version}, corrected on {day}: {reason}")
        told = words.format(version=found.version, day=day, reason=found.reason)
        lines.append(told)
    return "\n".join(lines)


def cancelled_words(record: MeetingRecord) -> str:
    """Say that a meeting was called off, and that its number is not given again (R24)."""
    if record.row.status is not MeetingStatus.CANCELLED:
        return ""
    words = texts().gettext("{status} – the number stays used")
    return words.format(status=named(record.row.status))


def filing_words(count: int) -> tuple[str, str]:
    """Say how much was put off when a meeting is filed, and what the button does."""
    words = texts().ngettext(
        "{count} item was put off and is not carried over yet.",
        "{count} items were put off and are not carried over yet.",
        count,
    )
    return words.format(count=count), texts().gettext("File the meeting")
