"""Terms of meetings and of supervision: counted, explained, and set otherwise with a reason."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import meetings as stored_meetings
from zonedesk.db.commands import terms as commands
from zonedesk.db.queries import meetings, rules, supervision, terms
from zonedesk.domain import term_rules
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.term_rules import Convened, TermCode
from zonedesk.domain.terms import Deadline, Overruled, RunningTerm, after_act, terms_of
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import BodyKind
from zonedesk.domain.working_days import Calendar
from zonedesk.services.term_words import explained, named
from zonedesk.services.writing import writing
from zonedesk.system import holidays

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.db.queries.terms import Held
    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.term_rules import CalendarRules, TermRules
    from zonedesk.domain.terms import MeetingTerm
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.MEETINGS})
_ANY_BODY: Final = BodyKind.OTHER
"""Terms of supervision and of the plan count every day: which days are worked does not matter."""


def deadlines(
    workspace: Workspace, reference: str, *, language: str = "nl"
) -> tuple[Deadline, ...]:
    """Tell the terms of a meeting in words, by day (formats.md, ``deadlines``).

    Raises:
        Refused: ``show.unknown`` (reference); ``rule.unreadable`` (rule, value).
    """
    with workspace.database.read() as session:
        meeting_id = meetings.find(session, reference.strip())
        if meeting_id is None:
            raise Refused("show.unknown", reference=reference)
        found = counted(session, meeting_id, today=workspace.clock.today())
    return tuple(_told(term, language) for term in sorted(found, key=attrgetter("day")))


def of_meeting(workspace: Workspace, meeting_id: int) -> tuple[MeetingTerm, ...]:
    """Give the terms of a meeting by the rules of its own day, in the order of its course.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
        Conflict: the meeting is gone or in the bin.
    """
    with workspace.database.read() as session:
        return counted(session, meeting_id, today=workspace.clock.today())


def counted(session: Session, meeting_id: int, *, today: date) -> tuple[MeetingTerm, ...]:
    """Give the terms of a meeting inside a reading; raises as `of_meeting`."""
    held = terms.held(session, meeting_id)
    if held is None:
        raise Conflict(Topic.MEETINGS, meeting_id)
    found = _Counting(session, held.day.year, today=today)
    received = terms.received_for(session, meeting_id)
    return found.meeting(held, received, overruled=terms.set_for(session, meeting_id))


def overrule(
    workspace: Workspace, meeting_id: int, *, code: str, day: date, reason: str
) -> Changes:
    """Set another day for a term of a meeting than the rules say, and keep why.

    Args:
        workspace: the open work folder.
        meeting_id: the meeting.
        code: of the term, one of those that the meeting has.
        day: the last day from now on.
        reason: why, in the words of who sets it.

    Raises:
        Refused: ``term.unknown`` (term), ``record.required`` (field) without a reason,
            ``meeting.locked`` (reference), ``user.may_only_read``.
        Conflict: the meeting is gone or in the bin.
    """
    why = typed(reason)
    with writing(workspace, "term.overrule") as session:
        stored_meetings.open_meeting(session, meeting_id)
        if not why:
            raise Refused("record.required", field="reason")
        found = counted(session, meeting_id, today=workspace.clock.today())
        if code not in {term.code for term in found}:
            raise Refused("term.unknown", term=code)
        changed = commands.put(session, meeting_id, code=code, overruled=Overruled(day, why))
        return _TOUCHED if changed else NOTHING


def follow_rule(workspace: Workspace, meeting_id: int, *, code: str) -> Changes:
    """Let a term follow the rules again, whatever was set.

    Raises:
        Refused: ``meeting.locked`` (reference), ``user.may_only_read``.
        Conflict: the meeting is gone or in the bin.
    """
    with writing(workspace, "term.follow_rule") as session:
        stored_meetings.open_meeting(session, meeting_id)
        return _TOUCHED if commands.remove(session, meeting_id, code=code) else NOTHING


def running(workspace: Workspace, year: int) -> tuple[RunningTerm, ...]:
    """Give every term of a year by its day: of its meetings, and of supervision of dossiers.

    Args:
        workspace: the open work folder.
        year: of the meeting; for a dossier of the receipt, the sending or else the decision.
            Cancelled meetings and dossiers that were answered have no terms.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    today = workspace.clock.today()
    with workspace.database.read() as session:
        every = of_meetings(session, year, today=today)
        supervised = supervision.supervisions(session, supervision.unanswered())
        titles = supervision.subjects(session, supervision.unanswered())
    for dossier_id, over in supervised.items():
        if _begins(over) == year:
            told = (term.told(today) for term in over.terms if term.met is None)
            subject = titles[dossier_id]
            every += [RunningTerm(subject.reference, subject.title, "", None, t) for t in told]
    return tuple(sorted(every, key=lambda one: one.term.day))


def of_meetings(session: Session, year: int, *, today: date) -> list[RunningTerm]:
    """Give the terms of the meetings of a year, inside a reading; cancelled ones have none.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    found = _Counting(session, year, today=today)
    overruled = terms.set_in(session, year)
    received = terms.received_in(session, year)
    every: list[RunningTerm] = []
    for one in terms.held_in(session, year):
        counted = found.meeting(one, received.get(one.id), overruled=overruled.get(one.id, {}))
        every += [RunningTerm(one.reference, one.body_name, one.body, one.day, t) for t in counted]
    return every


def plan_approval(
    workspace: Workspace, received: date, *, again: bool = False
) -> MeetingTerm | None:
    """Tell until when the ministers decide on a zonal safety plan; silence is approval (L25).

    Args:
        workspace: the open work folder.
        received: when they had it.
        again: whether it is a new version after a refusal, which takes less.
    """
    code = TermCode.RESUBMISSION if again else TermCode.MINISTER
    with workspace.database.read() as session:
        found = _Counting(session, received.year, today=workspace.clock.today())
    return found.after(code, received)


def _told(term: MeetingTerm, language: str) -> Deadline:
    return Deadline(
        what=named(term, language),
        date=term.day,
        article=term.article,
        counted=explained(term, language),
        passed=term.passed,
        rule_date=term.counted.day if term.overruled else None,
        reason=term.overruled.reason if term.overruled else "",
        code=term.code,
    )


def _begins(found: Supervision) -> int | None:
    """Give the year in which supervision over a dossier begins."""
    first = found.received or found.sent or found.days.decided
    return first.year if first else None


class _Counting:
    """Counts the terms of a year: rules are read once, each calendar is made once."""

    def __init__(self, session: Session, year: int, *, today: date) -> None:
        self._rules_on = term_rules.by_day(rules.by_first_day(session))
        self._year = year
        self._today = today
        self._calendars: dict[CalendarRules, Calendar] = {}

    def meeting(
        self, held: Held, received: date | None, *, overruled: dict[str, Overruled]
    ) -> tuple[MeetingTerm, ...]:
        """Give the terms of a meeting."""
        in_force = self._rules_on(held.day)
        told = Convened(held.day, held.body_kind, held.kind, held.convocation, received)
        calendar = self._calendar(in_force, held.body_kind)
        return terms_of(told, in_force, calendar=calendar, overruled=overruled, today=self._today)

    def after(self, code: TermCode, act: date) -> MeetingTerm | None:
        """Give a term that runs from an act."""
        in_force = self._rules_on(act)
        calendar = self._calendar(in_force, _ANY_BODY)
        return after_act(code, act, in_force=in_force, calendar=calendar, today=self._today)

    def _calendar(self, in_force: TermRules, body: BodyKind) -> Calendar:
        wanted = in_force.calendar_of(body)
        if wanted not in self._calendars:
            days = holidays.calendar(self._year - 1, self._year + 1, regional=wanted.regional)
            self._calendars[wanted] = Calendar(days, wanted.saturdays)
        return self._calendars[wanted]
