"""Terms that run, of whatever kind, in one list by day: supervision, sending, notes, meetings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.dossier_supervision import SOON_DAYS, TermState
from zonedesk.domain.openness import strictest
from zonedesk.domain.words import Edition, Marking, Word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from zonedesk.domain.papers import House


class TermSource(Word):
    """Where a term comes from."""

    SENDING = "sending", "verzending"
    SUPERVISION = "supervision", "toezicht"
    NOTE = "note", "notitie"
    MEETING = "meeting", "vergadering"


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term with what it belongs to, all words in the language of who reads.

    Attributes:
        source: where it comes from.
        day: the last day.
        state: how it stands on the day of reading.
        what: what is to be done, or may be done.
        reference: of the dossier, or of the meeting.
        title: of the dossier, or name of the body.
        article: that it rests on; empty for a note.
        counted: how it was counted, in a sentence; empty for a note.
        marking: strictest of what it hangs on (product.md 3.6).
        body: code of the body; empty where a dossier has none.
        provisional: whether it is counted from a sending, for the receipt is not known.
        overruled: why somebody set another day; empty where nobody did.
    """

    source: TermSource
    day: date
    state: TermState
    what: str
    reference: str
    title: str
    article: str = ""
    counted: str = ""
    marking: Marking = Marking.PUBLIC
    body: str = ""
    provisional: bool = False
    overruled: str = ""

    @property
    def of_meeting(self) -> bool:
        """Whether it belongs to a meeting, not to a dossier."""
        return self.source is TermSource.MEETING


@dataclass(frozen=True, slots=True)
class TermsPaper:
    """The running terms as a paper (documents.md 2).

    Attributes:
        house: style and name of the zone.
        edition: whom it is for.
        lines: by day, already of the edition.
        today: the day on which it is made.
        year: the year in which the days fall; None for all that run.
        body: name of the one body that is meant, or empty.
    """

    house: House
    edition: Edition
    lines: tuple[TermLine, ...]
    today: date
    year: int | None = None
    body: str = ""

    @property
    def marking(self) -> Marking:
        """How open it is: as its strictest line; the public one leaves out all others."""
        return strictest([Marking.PUBLIC, *(one.marking for one in self.lines)])


def state_on(day: date, today: date) -> TermState:
    """Tell how a term stands of which nothing but its last day is known."""
    left = (day - today).days
    if left < 0:
        return TermState.LAPSED
    return TermState.DUE_SOON if left <= SOON_DAYS else TermState.RUNNING


def by_day(lines: Iterable[TermLine]) -> tuple[TermLine, ...]:
    """Order terms by their day; those of one day by what they belong to."""
    return tuple(sorted(lines, key=lambda one: (one.day, one.reference, one.source.value)))
