"""How the terms of a meeting are said: what is left of each, and which one stands in the head."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from zonedesk.domain.term_rules import TermCode
from zonedesk.domain.words import MeetingStatus
from zonedesk.services.term_words import named
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from zonedesk.domain.rows import MeetingRow
    from zonedesk.domain.terms import MeetingTerm

_SOON: Final = 7
_CONVOKES: Final = frozenset({TermCode.CONVOCATION, TermCode.EXTRAORDINARY})


def by_day(terms: Iterable[MeetingTerm]) -> tuple[MeetingTerm, ...]:
    """Order terms by their day; those of one day stay in the order of the meeting's course."""
    return tuple(sorted(terms, key=attrgetter("day")))


def is_missed(term: MeetingTerm, meeting: MeetingRow, *, today: date) -> bool:
    """Tell whether a meeting that is still to come should have been convoked by now."""
    waits = meeting.status is MeetingStatus.PREPARING and meeting.date >= today
    return waits and term.passed and term.code in _CONVOKES


def left(term: MeetingTerm, meeting: MeetingRow, *, today: date) -> ShapeAndWord:
    """Say how many days are left of a term, or how long ago it passed."""
    days = (term.day - today).days
    if is_missed(term, meeting, today=today):
        words = texts().ngettext("{count} day late", "{count} days late", -days)
        return ShapeAndWord(Shape.STOP, words.format(count=-days), "stop")
    if days < 0:
        words = texts().ngettext("passed {count} day ago", "passed {count} days ago", -days)
        return ShapeAndWord(Shape.STOP, words.format(count=-days), "muted")
    if days == 0:
        return ShapeAndWord(Shape.WATCH, texts().gettext("today"), "watch")
    words = texts().ngettext("{count} day left", "{count} days left", days).format(count=days)
    if days <= _SOON:
        return ShapeAndWord(Shape.WATCH, words, "watch")
    return ShapeAndWord(Shape.OPEN, words, "muted")


def foremost(
    terms: Sequence[MeetingTerm], meeting: MeetingRow, *, today: date
) -> MeetingTerm | None:
    """Give the term that the head tells: one that was missed, else the next one that runs."""
    ordered = by_day(terms)
    missed = (one for one in ordered if is_missed(one, meeting, today=today))
    running = (one for one in ordered if not one.passed)
    return next(missed, None) or next(running, None)


def headline(term: MeetingTerm, meeting: MeetingRow, *, today: date) -> str:
    """Say a term on one line: what, until when, and how many days are left."""
    words = texts().gettext("{term} by {day} · {left}")
    return words.format(
        term=named(term, texts().language),
        day=shown_day(term.day),
        left=left(term, meeting, today=today).word,
    )
