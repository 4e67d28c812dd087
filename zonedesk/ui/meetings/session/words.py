"""What the window of a session says of persons, hours, results and terms."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from zonedesk.domain.due import Nearness, term
from zonedesk.domain.session_record import Note, treated_minutes
from zonedesk.domain.words import AttendanceStatus, ItemResult
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings.agenda_words import span
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, time

    from zonedesk.domain.session_record import Course, Seat, SessionItem, SessionRecord
    from zonedesk.domain.sittings import AttendanceEntry

_NOTES: Final[Mapping[Note, str]] = {
    Note.FROM: noop("from item {numbers}"),
    Note.UNTIL: noop("until item {numbers}"),
    Note.ONLY: noop("only item {numbers}"),
    Note.BETWEEN: noop("item {numbers}"),
    Note.EXCEPT: noop("not at item {numbers}"),
    Note.PARTLY: noop("not all the time"),
}
#: The results that are chosen by one key, of a body that advises and of one that decides.
_ADVISES: Final = (
    ItemResult.NOTED,
    ItemResult.AGREED,
    ItemResult.APPROVED,
    ItemResult.ADJOURNED,
    ItemResult.NO_EFFECT,
)
_DECIDES: Final = (
    ItemResult.APPROVED,
    ItemResult.NOTED,
    ItemResult.REJECTED,
    ItemResult.ADJOURNED,
    ItemResult.WITHDRAWN,
)


def short_names(entries: Iterable[AttendanceEntry]) -> dict[int, str]:
    """Name everybody shortly: by function, by name where several bear the same one."""
    people = list(entries)
    borne = Counter(one.function.casefold() for one in people)
    return {
        one.person_id: capital(one.function)
        if one.function and borne[one.function.casefold()] == 1
        else one.name
        for one in people
    }


def capital(words: str) -> str:
    """Begin with a capital."""
    return words[:1].upper() + words[1:]


def seat_note(seat: Seat) -> str:
    """Say why somebody is not there, or at which items they are."""
    if seat.note in _NOTES:
        numbers = "–".join(seat.numbers)
        return texts().gettext(_NOTES[seat.note]).format(numbers=numbers)
    entry = seat.entry
    if entry.status is None or entry.status is AttendanceStatus.PRESENT:
        return ""
    if entry.status is AttendanceStatus.REPLACED and entry.replaced_by:
        return texts().gettext("replaced by {name}").format(name=entry.replaced_by)
    return said(entry.status)


def there_words(seats: Iterable[Seat]) -> str:
    """Say how many of those who are expected are there."""
    called = [one for one in seats if one.entry.called]
    there = sum(one.there for one in called)
    words = texts().gettext("{there} of {called} present")
    return words.format(there=there, called=len(called))


def facts_words(item: SessionItem, record: SessionRecord, *, now: time) -> str:
    """Say when an item comes and how long it takes; of the one under way how long it took."""
    planned = item.entry.slot.minutes if item.entry.slot else 0
    if item.under_way and record.live:
        taken = treated_minutes(item, now, pauses=record.pauses)
        if planned:
            words = texts().gettext("{taken} of {planned} min")
            return words.format(taken=taken, planned=planned)
        return span(taken)
    starts = item.entry.slot.starts if item.entry.slot else None
    hour = item.began or (starts if planned else None)
    facts = [clock(hour) if hour else "", span(planned) if planned else ""]
    if item.done and item.entry.row.result is not None:
        facts.append(said(item.entry.row.result))
    return " · ".join(filter(None, facts))


def course_words(course: Course | None) -> str:
    """Say how a session runs against its plan, and when the next item comes."""
    if course is None:
        return ""
    _ = texts().gettext
    if course.behind > 0:
        words = _("{minutes} min behind")
    elif course.behind < 0:
        words = _("{minutes} min ahead")
    else:
        words = _("on schedule")
    told = words.format(minutes=abs(course.behind))
    hour = clock(course.at)
    if course.following is None:
        return told + _(": end at {hour}").format(hour=hour)
    number = course.following.entry.label or course.following.entry.row.number
    return told + _(": item {number} at {hour}").format(number=number, hour=hour)


def results_of(*, deliberative: bool, chosen: ItemResult | None) -> tuple[ItemResult, ...]:
    """Give the results to choose from; one that was chosen elsewhere stands behind them."""
    usual = _DECIDES if deliberative else _ADVISES
    return usual if chosen is None or chosen in usual else (*usual, chosen)


def term_state(due: date | None, today: date) -> ShapeAndWord | None:
    """Give how near the term of an open action point is; None without a term."""
    if due is None:
        return None
    near = term(due, today)
    _ = texts()
    if near.nearness is Nearness.LATE:
        words = _.ngettext("{count} day late", "{count} days late", -near.days)
        return ShapeAndWord(Shape.STOP, words.format(count=-near.days), "stop", semibold=True)
    if near.nearness is Nearness.TODAY:
        return ShapeAndWord(Shape.WATCH, _.gettext("today"), "watch")
    if near.nearness is Nearness.TOMORROW:
        return ShapeAndWord(Shape.WATCH, _.gettext("tomorrow"), "watch")
    ahead = _.ngettext("in {count} day", "in {count} days", near.days).format(count=near.days)
    soon = near.nearness is Nearness.SOON
    return (
        ShapeAndWord(Shape.WATCH, ahead, "watch")
        if soon
        else ShapeAndWord(Shape.OPEN, ahead, "muted")
    )
