"""The start place, read in one session and judged on one day (interface.md 3.1, R107, R111)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import attendance as seated
from zonedesk.db.queries import attendance, indicators, meetings, papers, plan, year_plan
from zonedesk.db.queries import today as queries
from zonedesk.db.queries.scope import Scope
from zonedesk.domain import rules
from zonedesk.domain import today as domain
from zonedesk.domain.errors import Refused
from zonedesk.domain.preparing import Source
from zonedesk.domain.sittings import CALLED
from zonedesk.domain.today import (
    AgendaPoint,
    Care,
    NextMeeting,
    TodayBook,
    Unplanned,
    WaitingMinutes,
)
from zonedesk.domain.words import MeetingStatus, Role
from zonedesk.domain.year_plan import Expected, Shortage, shortages
from zonedesk.services import backup, lacking, meeting_record, proposing, running_terms

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.db.queries.year_plan import StoredBody
    from zonedesk.domain.meeting_record import Lack
    from zonedesk.domain.today import OpenMeeting, PlanHealth, TermGroup
    from zonedesk.domain.year_plan import YearMeeting
    from zonedesk.services.workspace import Workspace

MOST_MINUTES: Final = 6
"""Minutes that are looked at for what they lack; of further ones only the number is told."""

_FREQUENCIES: Final = "meetings_a_"
_SEMESTERS: Final = frozenset({Shortage.FIRST_SEMESTER, Shortage.SECOND_SEMESTER})


def read_today(workspace: Workspace, *, language: str = "nl") -> TodayBook:
    """Read what the start place shows, on the day of the clock of the work folder.

    Args:
        workspace: the open work folder.
        language: of the words of terms.
    """
    today = workspace.clock.today()
    with workspace.database.read() as session:
        reading = _Reading(session, workspace)
        anything, bodies = queries.holds(session)
        terms, unreadable = reading.terms(language)
        shown, more = reading.minutes()
        year, health = reading.plan()
        return TodayBook(
            today=today,
            bare=not anything,
            bodies=bodies,
            meeting=reading.coming(),
            terms=terms,
            minutes=shown,
            more_minutes=more,
            actions=domain.due(queries.open_actions(session), today),
            plan=health,
            care=reading.care(year),
            unreadable=unreadable,
            may_edit=workspace.user.role is not Role.READER,
        )


class _Reading:
    """Reads the parts of the start place; what several of them need is read once."""

    def __init__(self, session: Session, workspace: Workspace) -> None:
        self._session = session
        self._today = workspace.clock.today()
        self._workspace = workspace
        self._meetings = queries.open_meetings(session)
        self._lines: frozenset[int] = frozenset()

    def coming(self) -> NextMeeting | None:
        """Give the meeting that comes first, with what is still to be done for it."""
        found = domain.coming(self._meetings, self._today)
        if found is None:
            return None
        session, today = self._session, self._today
        items = meeting_record.agenda_of(session, found.id)
        asked = lacking.Asked(
            found.id,
            meetings.one(session, found.id),
            meetings.texts(session, found.id),
            items,
            tuple(attendance.of_meeting(session, found.id)),
        )
        offered = self._offered(found)
        members = seated.members(session, found.body_id, day=found.day)
        return NextMeeting(
            meeting=found,
            members=len({one.person_id for one in members if one.capacity in CALLED}),
            agenda=tuple(
                AgendaPoint(one.row.number, one.label, one.row.title)
                for one in items
                if one.parent is None and not one.heading
            ),
            lacks=lacking.of_meeting(session, asked, today=today),
            proposed=len(offered),
            only_actions=set(offered) == {Source.ACTION},
        )

    def _offered(self, meeting: OpenMeeting) -> list[Source]:
        """Tell what could come on the agenda; minutes to approve are told as lacking already."""
        if meeting.status is MeetingStatus.RUNNING:
            return []
        found = proposing.listed(self._session, meeting.id, today=self._today)
        return [one.source for one in found if one.source is not Source.MINUTES]

    def terms(self, language: str) -> tuple[tuple[TermGroup, ...], Refused | None]:
        """Give the terms in sight, and why they cannot be counted where a rule says nothing."""
        try:
            every = running_terms.lines(self._session, today=self._today, language=language)
        except Refused as verdict:
            return (), verdict
        return domain.grouped(domain.in_sight(every, self._today)), None

    def minutes(self) -> tuple[tuple[WaitingMinutes, ...], int]:
        """Give the minutes that wait for approval, the newest first, and how many more there are.

        Drafts of years ago, as a register may bring them, are counted and not looked into.
        """
        drafts = [one for one in self._meetings if one.status is MeetingStatus.DRAFT_MINUTES]
        shown = drafts[::-1][:MOST_MINUTES]
        put_on = queries.put_on(self._session, tuple(one.id for one in shown))
        held = queries.last_held(self._session) if shown else {}
        told = tuple(
            WaitingMinutes(
                meeting=one,
                days=(self._today - one.day).days,
                lacks=self._blocking(one),
                put_on=put_on.get(one.id),
                later=held[one.body_id] > one.day,
            )
            for one in shown
        )
        return told, len(drafts) - len(shown)

    def _blocking(self, meeting: OpenMeeting) -> tuple[Lack, ...]:
        items = meeting_record.agenda_of(self._session, meeting.id)
        found = lacking.of_minutes(self._session, meeting.id, items=items)
        return tuple(one for one in found if not one.is_remark)

    def plan(self) -> tuple[int, PlanHealth | None]:
        """Give the year that the plan tells of, and how its pillars are doing in it."""
        session = self._session
        known = plan.years(session) | indicators.years(session)
        year = domain.year_told(known, self._today.year)
        lines = queries.judged_lines(session)
        tops = domain.roots(lines)
        classed = Counter(tops[one] for one in queries.classed(session, year) if one in tops)
        root = domain.root_of(lines, classed=classed)
        self._lines = frozenset(line for line, top in tops.items() if root and top == root.id)
        return year, domain.plan_health(lines, year, root=root)

    def care(self, year: int) -> Care:
        """Give what is to be kept in order; of indicators those of the plan that is shown."""
        session, today = self._session, self._today
        held = queries.mandates(session, today)
        bodies = [one for one in year_plan.bodies(session) if one.active]
        return Care(
            year=year,
            indicators=queries.unmeasured(session, year, lines=self._lines),
            unplanned=self._unplanned(bodies),
            chairless=domain.chairless(held, (one.code for one in bodies)),
            ending=domain.ending(held, today),
            unopened=domain.unopened(self._meetings, today),
            backup=backup.last_made(session, self._workspace.folder),
        )

    def _unplanned(self, bodies: list[StoredBody]) -> tuple[Unplanned, ...]:
        """Give the bodies that meet less than the law asks this year; none by unreadable rules."""
        year = self._today.year
        in_force = papers.rules_on(self._session, Scope(year).last_day, about=_FREQUENCIES)
        held = year_plan.meetings(self._session, year)
        try:
            found = [self._shortage(one, in_force, held=held.get(one.id, [])) for one in bodies]
        except Refused:
            return ()  # whoever edits the rules is told
        return tuple(one for one in found if one is not None)

    def _shortage(
        self, body: StoredBody, in_force: tuple[rules.Rule, ...], *, held: list[YearMeeting]
    ) -> Unplanned | None:
        year = self._today.year
        least = rules.meetings_a_year(in_force, body.kind)
        half = rules.whole_number(in_force, f"meetings_a_semester.{body.kind}")
        expected = Expected(least, half, by_law=True)
        lacks = frozenset(shortages(expected, held, year=year, today=self._today))
        if not lacks:
            return None
        planned = sum(not one.cancelled for one in held)
        return Unplanned(body.code, year, planned, least or 0, semester=lacks <= _SEMESTERS)
