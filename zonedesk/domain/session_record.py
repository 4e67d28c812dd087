"""A meeting while it is held: what its window shows, and how far it is against its plan (03).

All hours are wall time; an hour before the begin is past midnight.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.agenda_times import later
from zonedesk.domain.sittings import AWAY
from zonedesk.domain.words import AttendanceStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import time

    from zonedesk.domain.action_record import ActionEntry
    from zonedesk.domain.attendance import QuorumCheck
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.meeting_record import AgendaEntry, ItemRecord, MeetingRecord
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.rows import PlanRow
    from zonedesk.domain.sittings import AttendanceEntry, AttendanceSheet, SheetItem
    from zonedesk.domain.words import ItemResult

_ANY_DAY: Final = date(2000, 1, 1)
_DAY: Final = 24 * 60
_HALF_A_DAY: Final = _DAY // 2
_ON_TIME: Final = 2  # minutes that nobody calls late


@dataclass(frozen=True, slots=True)
class Pause:
    """An interruption of a meeting; ``ends`` is None while it lasts (R25)."""

    handle: Handle
    starts: time
    ends: time | None
    item_id: int | None
    remark: str


@dataclass(frozen=True, slots=True)
class SessionItem:
    """An item on the agenda of a session; ``done`` is one that was treated."""

    entry: AgendaEntry
    began: time | None
    finished: time | None

    @property
    def id(self) -> int:
        """The surrogate id of the item."""
        return self.entry.handle.id

    @property
    def under_way(self) -> bool:
        """Whether it is being treated."""
        return self.began is not None and self.finished is None

    @property
    def done(self) -> bool:
        """Whether it was treated: left in the session, or given a result afterwards."""
        if self.finished is not None:
            return True
        return self.entry.row.result is not None and not self.under_way


@dataclass(frozen=True, slots=True)
class Written:
    """An entry of follow-up: its day and its text."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action point at an item: one that came back, or a ``new`` one that comes from it.

    ``last`` is what was written on it last.
    """

    entry: ActionEntry
    last: Written | None
    new: bool = False


@dataclass(frozen=True, slots=True)
class LastTime:
    """What an earlier meeting said of the same matter."""

    meeting: str
    number: str
    title: str
    day: date
    said: RichText
    result: ItemResult | None


@dataclass(frozen=True, slots=True)
class SessionView:
    """The item that is shown: its record, and all that belongs to it.

    ``cares`` tells that ``lines`` are not those of the item but the priorities of the plan and
    what needs care, as an item that follows the plan asks.
    """

    item: ItemRecord
    actions: tuple[OpenAction, ...]
    lines: tuple[PlanRow, ...]
    cares: bool
    last_time: LastTime | None


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A meeting as its session shows it.

    Attributes:
        meeting: the record of the meeting.
        began: its real begin, None before it was opened.
        items: those with a number, in the order of the agenda.
        pauses: interruptions, the first one first.
        sheet: who takes part.
        view: the item that is shown; None on an empty agenda.
        today: the day in Brussels it was read on.
    """

    meeting: MeetingRecord
    began: time | None
    items: tuple[SessionItem, ...]
    pauses: tuple[Pause, ...]
    sheet: AttendanceSheet
    view: SessionView | None
    today: date

    @property
    def shown(self) -> SessionItem | None:
        """The item that is shown."""
        return None if self.view is None else self.of(self.view.item.handle.id)

    @property
    def under_way(self) -> SessionItem | None:
        """The item that is being treated."""
        return next((one for one in self.items if one.under_way), None)

    @property
    def pause(self) -> Pause | None:
        """The interruption that lasts, if one does."""
        return next((one for one in self.pauses if one.ends is None), None)

    @property
    def live(self) -> bool:
        """Whether it is held today, so that the clock tells its hours."""
        return abs(self.today - self.meeting.row.date) <= timedelta(days=1)

    def of(self, item_id: int) -> SessionItem | None:
        """Give an item by its id."""
        return next((one for one in self.items if one.id == item_id), None)

    def beside(self, item_id: int, steps: int) -> SessionItem | None:
        """Give the item some places after another one; None beyond the ends."""
        ids = [one.id for one in self.items]
        place = ids.index(item_id) + steps if item_id in ids else -1
        return self.items[place] if 0 <= place < len(ids) else None


def first_shown(items: Sequence[SessionItem]) -> SessionItem | None:
    """Give the item a session opens at: the one under way, else the first not treated."""
    wanted = (
        next((one for one in items if one.under_way), None),
        next((one for one in items if not one.done), None),
        items[0] if items else None,
    )
    return next((one for one in wanted if one is not None), None)


class Note(StrEnum):
    """At which items somebody who is not there all the time is present."""

    WHOLE = "whole"
    NOWHERE = "nowhere"
    FROM = "from"
    UNTIL = "until"
    ONLY = "only"
    BETWEEN = "between"
    EXCEPT = "except"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody on the strip of persons, at one item; ``numbers`` are those the note speaks of."""

    entry: AttendanceEntry
    there: bool
    note: Note
    numbers: tuple[str, ...] = ()


def seats(sheet: AttendanceSheet, item_id: int | None) -> tuple[Seat, ...]:
    """Give everybody of a meeting and whether they are there at an item (L28).

    Who is expected comes first. A substitute has no seat as long as nobody they replace is away,
    nor has anybody who was noted as not concerned, until they come in after all. Without an item
    it is told whether they are there at all.
    """
    away = {one.person_id for one in sheet.entries if one.status in AWAY}
    seated = [one for one in sheet.entries if _has_seat(one, sheet, away=away)]
    seated.sort(key=lambda one: not one.called)
    return tuple(_seat(entry, sheet, item_id=item_id) for entry in seated)


def _has_seat(entry: AttendanceEntry, sheet: AttendanceSheet, *, away: Collection[int]) -> bool:
    if any(entry.present(sheet.places).values()) or entry.there:
        return True
    if entry.status is AttendanceStatus.NOT_APPLICABLE:
        return False
    return not entry.replaces or any(one in away for one in entry.replaces)


def _seat(entry: AttendanceEntry, sheet: AttendanceSheet, *, item_id: int | None) -> Seat:
    at = entry.present(sheet.places)
    there = entry.there if item_id is None else at.get(item_id, entry.there)
    if not sheet.items:
        return Seat(entry, there, Note.WHOLE if there else Note.NOWHERE)
    note, numbers = presence_note([(item.number, at[item.id]) for item in sheet.items])
    return Seat(entry, there, note, numbers)


def presence_note(at: Sequence[tuple[str, bool]]) -> tuple[Note, tuple[str, ...]]:
    """Say shortly at which items somebody is there; gives the numbers that the words need.

    Args:
        at: number of each item, in order, and whether they are there.
    """
    there = [place for place, (_, here) in enumerate(at) if here]
    if not there:
        return Note.NOWHERE, ()
    if len(there) == len(at):
        return Note.WHOLE, ()
    first, last = at[there[0]][0], at[there[-1]][0]
    if len(there) == len(at) - 1 and 0 < (missed := _missed(at)) < len(at) - 1:
        return Note.EXCEPT, (at[missed][0],)
    if there[-1] - there[0] + 1 != len(there):
        return Note.PARTLY, ()
    return _run(first, last, begins=there[0] == 0, ends=there[-1] == len(at) - 1)


def _missed(at: Sequence[tuple[str, bool]]) -> int:
    return next(place for place, (_, here) in enumerate(at) if not here)


def _run(first: str, last: str, *, begins: bool, ends: bool) -> tuple[Note, tuple[str, ...]]:
    if first == last:
        return Note.ONLY, (first,)
    if ends:
        return Note.FROM, (first,)
    if begins:
        return Note.UNTIL, (last,)
    return Note.BETWEEN, (first, last)


def in_number(check: QuorumCheck | None, item: SheetItem | None) -> bool:
    """Tell whether a body is in number at an item (L14, L15); True where none is asked."""
    if check is None or check.rule is None:
        return True
    return check.met and (item is None or item.number not in check.lacking)


def minutes_between(begin: time, end: time) -> int:
    """Count the minutes from one hour to another; an end before the begin is past midnight.

    One that would take more than half a day lies before the begin: it counts as none.
    """
    passed = datetime.combine(_ANY_DAY, end) - datetime.combine(_ANY_DAY, begin)
    minutes = int(passed.total_seconds() // 60) % _DAY
    return 0 if minutes > _HALF_A_DAY else minutes


def treated_minutes(item: SessionItem, now: time, *, pauses: Iterable[Pause] = ()) -> int:
    """Count the minutes that an item was treated, without interruptions."""
    if item.began is None:
        return 0
    end = item.finished or now
    whole = minutes_between(item.began, end)
    return max(0, whole - sum(_within(one, item.began, whole=whole, now=now) for one in pauses))


def _within(pause: Pause, begin: time, *, whole: int, now: time) -> int:
    """Count the minutes of an interruption that lie in so many minutes from an hour on."""
    lasts = minutes_between(pause.starts, pause.ends or now)
    before = minutes_between(pause.starts, begin)
    if before:  # it began first
        return max(0, min(lasts - before, whole))
    return max(0, min(lasts, whole - minutes_between(begin, pause.starts)))


@dataclass(frozen=True, slots=True)
class Course:
    """How a session runs against its plan.

    Attributes:
        behind: minutes late, negative when early; 0 when nobody would call it either.
        following: the item that comes next; None when the end does.
        at: when that comes, as things stand.
    """

    behind: int
    following: SessionItem | None
    at: time


def course(record: SessionRecord, now: time) -> Course | None:
    """Tell how a session runs; None where no item is under way, or nothing was planned."""
    item = record.under_way
    times = record.meeting.times
    if item is None or item.began is None or times is None:
        return None
    following = record.beside(item.id, 1)
    planned = times.ends if following is None else _starts(following)
    slot = item.entry.slot
    if planned is None or slot is None or not slot.minutes:
        return None
    left = max(0, slot.minutes - treated_minutes(item, now, pauses=record.pauses))
    at = later(now, left) or now
    behind = _apart(planned, at)
    return Course(0 if abs(behind) <= _ON_TIME else behind, following, at)


def _starts(item: SessionItem) -> time | None:
    return None if item.entry.slot is None else item.entry.slot.starts


def _apart(planned: time, found: time) -> int:
    """Count the minutes that an hour lies after another, negative when before it."""
    minutes = (_of_day(found) - _of_day(planned)) % _DAY
    return minutes - _DAY if minutes > _HALF_A_DAY else minutes


def _of_day(hour: time) -> int:
    return hour.hour * 60 + hour.minute
