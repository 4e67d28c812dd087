"""How an agenda says its planned time, what came late on it, and what changed since sending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.agenda_changes import Change
from zonedesk.domain.preparing import Source
from zonedesk.domain.words import LateFlag
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings.looks import counted_items, duration
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.agenda_changes import Difference
    from zonedesk.domain.meeting_record import AgendaEntry, MeetingRecord
    from zonedesk.domain.preparing import Proposal

_HOUR: Final = 60

#: What is said of the fields in which an item differs from the agenda that was sent.
_FIELDS: Final[Mapping[str, str]] = {
    "kind": noop("kind"),
    "part": noop("part of the agenda"),
    "public": noop("openness"),
    "minutes": noop("planned time"),
    "dossier": noop("dossier"),
    "context": noop("explanation"),
}

#: Where a proposal for an agenda comes from.
_SOURCES: Final[Mapping[Source, str]] = {
    Source.MINUTES: noop("minutes to approve"),
    Source.STANDING: noop("standing item"),
    Source.ADJOURNED: noop("adjourned"),
    Source.BACKLOG: noop("waits"),
    Source.ACTION: noop("action point"),
    Source.DOSSIER: noop("dossier"),
}


def span(minutes: int) -> str:
    """Write how long something takes: ``25 min``, ``1 u 35``, ``2 u``."""
    hours, rest = divmod(minutes, _HOUR)
    _ = texts().gettext
    if not hours:
        return _("{minutes} min").format(minutes=rest)
    words = _("{hours} h {minutes:02}") if rest else _("{hours} h")
    return words.format(hours=hours, minutes=rest)


def items_of(record: MeetingRecord) -> tuple[AgendaEntry, ...]:
    """Give the items of a meeting, headings left out."""
    return tuple(one for one in record.items if not one.heading)


def agenda_told(record: MeetingRecord) -> tuple[str, ...]:
    """Give what the bar of the agenda says: the items, the time they take, until when.

    Without planned times it is how long the meeting lasted, where that is known.
    """
    _ = texts().gettext
    counted = counted_items(len(items_of(record)))
    times = record.times
    if times is None or not times.total:
        return tuple(filter(None, (counted, duration(record.row))))
    until = "" if times.ends is None else _("until {time}").format(time=clock(times.ends))
    if until and times.over:
        until = _("{until}, {span} too late").format(until=until, span=span(times.over))
    return tuple(filter(None, (counted, span(times.total), until)))


def late_state(late: LateFlag) -> ShapeAndWord:
    """Give how an item is marked that came on the agenda after it was sent (R40)."""
    if late is LateFlag.URGENT:
        return ShapeAndWord(Shape.WATCH, said(late), "watch")
    return ShapeAndWord(Shape.REPLACED, said(late), "muted")


def proposal_fact(one: Proposal) -> str:
    """Say where a proposal comes from, its reference, and whether it is late."""
    _ = texts().gettext
    late = _("late") if one.late else ""
    return " · ".join(filter(None, (_(_SOURCES[one.source]), one.reference, late)))


def difference_words(one: Difference) -> str:
    """Say one difference from the agenda that was sent (R41)."""
    _ = texts().gettext
    match one.change:
        case Change.ADDED:
            return _("Added as {number}: {title}").format(number=one.now or "–", title=one.title)
        case Change.REMOVED:
            return _("Gone, was {number}: {title}").format(
                number=one.before or "–", title=one.title
            )
        case Change.MOVED:
            return _("Moved from {before} to {now}: {title}").format(
                before=one.before or "–", now=one.now or "–", title=one.title
            )
        case Change.RENAMED:
            return _("Title was “{before}”: {title}").format(before=one.before, title=one.title)
        case Change.CHANGED:
            fields = ", ".join(_(_FIELDS[name]) for name in one.fields)
            return _("Changed ({fields}): {title}").format(fields=fields, title=one.title)
