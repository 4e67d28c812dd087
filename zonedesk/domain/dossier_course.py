"""The course of a dossier: everything that happened to it, in order (05, R51).

Each entry bears who may read it; `for_edition` leaves out what the public edition must not tell.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.openness import shown_in
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from fractions import Fraction

    from zonedesk.domain.dossier_supervision import Supervision, Term
    from zonedesk.domain.rows import AgendaRow, DecisionRow, DossierRow
    from zonedesk.domain.words import (
        Edition,
        FollowUpKind,
        ItemResult,
        SupervisionResult,
        VoteChoice,
        VoteMethod,
    )


class Step(StrEnum):
    """What happens to a dossier, in the order in which it does on one day."""

    OPENED = "opened"
    LINKED = "linked"
    TREATED = "treated"
    DECIDED = "decided"
    AFFECTED = "affected"
    SENT = "sent"
    COPY_SENT = "copy_sent"
    POSTED = "posted"
    RECEIVED = "received"
    FILE_REQUESTED = "file_requested"
    FILE_SENT = "file_sent"
    FILE_RECEIVED = "file_received"
    SUSPENDED = "suspended"
    JUSTIFIED = "justified"
    JUSTIFIED_RECEIVED = "justified_received"
    ANSWERED = "answered"
    SUSPENSION = "suspension"
    ANNULMENT = "annulment"
    APPROVAL = "approval"
    CARRIED_OUT = "carried_out"
    NOTED = "noted"
    DUE = "due"
    ACTION_MADE = "action_made"
    ACTION_MOVED = "action_moved"
    ACTION_DONE = "action_done"
    DOCUMENT_ADDED = "document_added"
    DOCUMENT_REPLACED = "document_replaced"
    CHANGED = "changed"
    CLOSED = "closed"


class CourseKind(StrEnum):
    """What can be asked of a course on its own."""

    MEETINGS = "meetings"
    DECISIONS = "decisions"
    SUPERVISION = "supervision"
    NOTES = "notes"
    ACTIONS = "actions"
    DOCUMENTS = "documents"
    CHANGES = "changes"


_KINDS: Final[Mapping[Step, CourseKind]] = {
    Step.OPENED: CourseKind.CHANGES,
    Step.LINKED: CourseKind.CHANGES,
    Step.TREATED: CourseKind.MEETINGS,
    Step.DECIDED: CourseKind.DECISIONS,
    Step.AFFECTED: CourseKind.DECISIONS,
    Step.CARRIED_OUT: CourseKind.DECISIONS,
    Step.NOTED: CourseKind.NOTES,
    Step.DUE: CourseKind.NOTES,
    Step.ACTION_MADE: CourseKind.ACTIONS,
    Step.ACTION_MOVED: CourseKind.ACTIONS,
    Step.ACTION_DONE: CourseKind.ACTIONS,
    Step.DOCUMENT_ADDED: CourseKind.DOCUMENTS,
    Step.DOCUMENT_REPLACED: CourseKind.DOCUMENTS,
    Step.CHANGED: CourseKind.CHANGES,
    Step.CLOSED: CourseKind.CHANGES,
}


@dataclass(frozen=True, slots=True)
class Voted:
    """A vote on an item: how, and how many votes each choice got."""

    method: VoteMethod
    votes: tuple[tuple[VoteChoice, Fraction], ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Treated:
    """An agenda item that treats a dossier, with the day and the body of its meeting."""

    row: AgendaRow
    day: date
    body: str = ""
    decisions: tuple[DecisionRow, ...] = ()
    votes: tuple[Voted, ...] = ()

    @property
    def reference(self) -> str:
        """The reference of the item: ``GR/2018/9#2``."""
        return f"{self.row.meeting}#{self.row.number}"


@dataclass(frozen=True, slots=True)
class Note:
    """What was written on a dossier; ``due`` is until when, of an entry that is a term."""

    day: date
    kind: FollowUpKind
    text: str
    author: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Affected:
    """A decision of this dossier, and the later one of elsewhere that does something to it."""

    decision: str
    later: str
    kind: str
    item: str


@dataclass(frozen=True, slots=True)
class Moment:
    """What happened to an action point or a document.

    Attributes:
        reference: of the action point; empty for a document.
        words: its text, or the title of the document.
        by: who owns the action point, or added the document.
        until: its term; ``before`` what that was until then.
        version: of the document.
    """

    reference: str
    words: str
    by: str = ""
    until: date | None = None
    before: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Change:
    """A field that somebody changed: its name in the file, what it was and what it became.

    A value is None where there was nothing, a text or day or amount else. Of a long text only
    that it changed is told: both are True.
    """

    field: str
    before: object
    after: object
    by: str


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the course of a dossier; only what its step has is filled.

    Attributes:
        step: what happened.
        day: when, or until when for a term.
        item: the item that treated it.
        note: what was written.
        term: that ends on the day.
        days: of the step, counted from the one before: from decision to sending.
        marking: who may read it.
        decision: that was taken or carried out.
        affected: what a decision of elsewhere does.
        moment: of an action point or a document.
        change: of a field.
        other: reference of a dossier that this one was linked with.
        answer: what came out of supervision.
    """

    step: Step
    day: date
    item: Treated | None = None
    note: Note | None = None
    term: Term | None = None
    days: int | None = None
    marking: Marking = Marking.PUBLIC
    decision: DecisionRow | None = None
    affected: Affected | None = None
    moment: Moment | None = None
    change: Change | None = None
    other: str = ""
    answer: SupervisionResult | None = None

    @property
    def result(self) -> ItemResult | None:
        """What came out of the item."""
        return self.item.row.result if self.item else None

    @property
    def kinds(self) -> frozenset[CourseKind]:
        """What it is asked for as; an item on which was decided is a decision too."""
        kind = _KINDS.get(self.step, CourseKind.SUPERVISION)
        decided = self.item is not None and bool(self.item.decisions)
        return frozenset({kind, CourseKind.DECISIONS}) if decided else frozenset({kind})

    @property
    def origin(self) -> tuple[str, str] | None:
        """Where it opens: ``meetings``, ``dossiers`` or ``actions``, and a reference there."""
        if self.item is not None:
            return "meetings", self.item.reference
        if self.decision is not None:
            return "meetings", self.decision.item
        if self.affected is not None:
            return "meetings", self.affected.item
        if self.moment is not None and self.moment.reference:
            return "actions", self.moment.reference
        return ("dossiers", self.other) if self.other else None


def course(
    dossier: DossierRow,
    supervision: Supervision,
    *,
    items: Iterable[Treated],
    notes: Iterable[Note],
    today: date,
    more: Iterable[Event] = (),
) -> tuple[Event, ...]:
    """Put everything that happened to a dossier in order, the newest first (R51).

    What is still to come is on top: a term that runs. Once the answer is there, none does.

    Args:
        dossier: its row.
        supervision: with the terms as they count.
        items: that treated it.
        notes: written on it.
        today: the day in Brussels.
        more: other entries, of actions, documents, links and changes.
    """
    events = [Event(Step.OPENED, dossier.opened)]
    events += [one for item in items for one in _of_item(item)]
    events += _supervised(supervision, today)
    events += [one for note in notes for one in _of_note(note)]
    events += [Event(Step.CLOSED, dossier.closed)] if dossier.closed else []
    return newest_first([*events, *more])


def newest_first(events: Iterable[Event]) -> tuple[Event, ...]:
    """Put entries in order; of one day in that of the steps, those of one step as they came."""
    oldest_first = sorted(events, key=lambda one: (one.day, _ORDER[one.step]))
    return tuple(reversed(oldest_first))


def of_kind(events: Iterable[Event], kind: CourseKind | None) -> tuple[Event, ...]:
    """Keep the entries of a kind; None keeps all."""
    return tuple(one for one in events if kind is None or kind in one.kinds)


def for_edition(events: Iterable[Event], edition: Edition) -> tuple[Event, ...]:
    """Keep what an edition may tell; decisions that it may not are taken off their item too."""
    return tuple(_open(one, edition) for one in events if shown_in(edition, one.marking))


def _open(event: Event, edition: Edition) -> Event:
    if event.item is None:
        return event
    kept = tuple(one for one in event.item.decisions if shown_in(edition, one.marking))
    return replace(event, item=replace(event.item, decisions=kept))


def _of_item(item: Treated) -> list[Event]:
    """Tell of an item with its one decision; several decisions have entries of their own."""
    marking = Marking.PUBLIC if item.row.public else Marking.CLOSED
    several = item.decisions if len(item.decisions) > 1 else ()
    first = Event(Step.TREATED, item.day, item=item, marking=marking)
    return [
        first,
        *(Event(Step.DECIDED, item.day, decision=one, marking=one.marking) for one in several),
    ]


def _of_note(note: Note) -> list[Event]:
    noted = Event(Step.NOTED, note.day, note=note, marking=Marking.INTERNAL)
    if note.due is None:
        return [noted]
    return [noted, replace(noted, step=Step.DUE, day=note.due)]


def _supervised(supervision: Supervision, today: date) -> list[Event]:
    sent, received = supervision.sent, supervision.received
    decided = supervision.days.decided
    days = (sent - decided).days if sent and decided else None
    events = [Event(Step.SENT, sent, days=days)] if sent else []
    events += [Event(Step.RECEIVED, received)] if received else []
    noted = supervision.days
    milestones = (
        (Step.COPY_SENT, noted.copy_sent),
        (Step.POSTED, noted.posted),
        (Step.FILE_REQUESTED, noted.requested),
        (Step.FILE_SENT, noted.file_sent),
        (Step.FILE_RECEIVED, noted.file_received),
        (Step.SUSPENDED, noted.suspended),
        (Step.JUSTIFIED, noted.justified),
        (Step.JUSTIFIED_RECEIVED, noted.justified_received),
    )
    events += [Event(step, day) for step, day in milestones if day]
    if noted.answered is not None:
        events.append(Event(Step.ANSWERED, noted.answered, answer=noted.result))
    return [*events, *_terms(supervision, today)]


def _terms(supervision: Supervision, today: date) -> list[Event]:
    """Give the terms within which an authority may act; once it answered, none is to come."""
    terms = (
        (Step.SUSPENSION, supervision.suspension),
        (Step.ANNULMENT, supervision.annulment),
        (Step.APPROVAL, supervision.approval),
    )
    shown = (one for one in terms if one[1] and not (supervision.result and one[1].until > today))
    return [Event(step, term.until, term=term) for step, term in shown if term]


_ORDER: Final = {step: place for place, step in enumerate(Step)}
