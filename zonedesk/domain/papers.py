"""What a paper is made of: frozen data, already of one edition, that `documents.pdf` sets.

`for_edition` is the one place that takes confidential content away; what a public paper must not
hold never reaches the layer that prints (product.md 3.6, T71).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zonedesk.domain.agenda_numbers import unmarked
from zonedesk.domain.openness import strictest
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import AgendaStage, Edition, Marking, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, time

    from zonedesk.domain.agenda_changes import Difference
    from zonedesk.domain.agenda_times import Timetable
    from zonedesk.domain.paper_parts import PaperPart
    from zonedesk.domain.words import (
        AttendanceStatus,
        BodyKind,
        Capacity,
        ItemKind,
        ItemResult,
        LateFlag,
        MinutesKind,
        PlanClass,
        VoteChoice,
        VoteMethod,
    )


@dataclass(frozen=True, slots=True)
class House:
    """The house style: who sends the paper. ``accent`` is ``#RRGGBB``, ``logo`` image bytes."""

    zone: str
    address: str = ""
    accent: str = "#1D4F91"
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A person as printed: name, function and organisation of the meeting's date."""

    name: str
    function: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What every paper of a meeting tells about it; times are wall time in Brussels.

    ``body`` is the name in the paper's language. ``police_items_only`` is true where the body
    treats more than police matters and only those stand here (council and college of a town).
    ``taken_over`` is true for approved minutes that came from the register and were never filed.
    """

    reference: str
    body: str
    body_kind: BodyKind
    deliberative: bool
    minutes_kind: MinutesKind
    kind: str
    date: date
    start: time | None
    end: time | None
    place: str
    status: MeetingStatus
    chair: Party | None
    secretary: Party | None
    taken_over: bool = False

    @property
    def police_items_only(self) -> bool:
        """Whether the body treats more than what stands here."""
        return self.body_kind.value.startswith("municipal_")

    @property
    def minutes_are_draft(self) -> bool:
        """Whether the minutes are not approved yet: they bear a watermark until then (R76)."""
        return not self.status.locked and self.status is not MeetingStatus.CANCELLED

    @property
    def agenda_is_draft(self) -> bool:
        """Whether the agenda was not sent yet."""
        return self.status is MeetingStatus.PREPARING


@dataclass(frozen=True, slots=True)
class Attendee:
    """A member or guest in rank order. ``status`` is None while attendance is not recorded.

    ``replaces`` names the member a substitute stands for by mandate; ``replaced_by`` who came
    instead. The reason of an absence is never here (documents.md section 1).
    """

    party: Party
    capacity: Capacity | None
    votes: bool
    status: AttendanceStatus | None = None
    replaced_by: str = ""
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class PresenceChange:
    """Somebody comes in or goes out at an item, with the printed reason."""

    name: str
    arrives: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlanMention:
    """A plan line an item treats, with its class in the year of the meeting."""

    code: str
    plan_class: PlanClass | None
    year: int


@dataclass(frozen=True, slots=True)
class DossierMention:
    """The dossier an item treats; ``amount`` in cents."""

    reference: str
    legal_basis: str = ""
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote on an item or on one of its articles (``subject``).

    ``counts`` holds a number for each choice that got one; ``names`` the voters of each choice
    when the vote was by name. A secret vote has counts only (R73).
    """

    subject: str
    method: VoteMethod
    counts: tuple[tuple[VoteChoice, int], ...] = ()
    names: tuple[tuple[VoteChoice, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionText:
    """What was decided: text with its articles, and its reference when one was given."""

    reference: str
    text: RichText


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action point under a decision and in the table of the meeting."""

    reference: str
    text: str
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item as printed.

    ``marking`` is its effective openness. ``withheld`` is true in the public edition of a closed
    item: then only ``number``, ``depth`` and ``in_closed_session`` are filled.
    ``in_closed_session`` tells where it was treated, by its own mark or that of the item above it:
    an item that only its dossier or a plan line closes was treated in public. ``outcome_marking``
    and the markings beside actions tell what hangs on the item and may be stricter.

    A ``heading`` is a line between items: only its title counts, its number is empty (R37).
    ``label`` is the number as papers print it, with letter and mark (`agenda_numbers.shown`);
    ``urgent_for`` names who agreed that the item is urgent, ``urgency_reason`` why (L19).
    """

    number: str
    depth: int = 0
    part: str = ""
    in_closed_session: bool = False
    marking: Marking = Marking.PUBLIC
    withheld: bool = False
    title: str = ""
    kind: ItemKind | None = None
    late: LateFlag | None = None
    proposer: Party | None = None
    dossier: DossierMention | None = None
    dossier_marking: Marking = Marking.PUBLIC
    plan_lines: tuple[tuple[PlanMention, Marking], ...] = ()
    context: RichText = RichText()
    discussion: RichText = RichText()
    presence: tuple[PresenceChange, ...] = ()
    result: ItemResult | None = None
    decision: DecisionText | None = None
    ballots: tuple[Ballot, ...] = ()
    outcome_marking: Marking = Marking.PUBLIC
    actions: tuple[tuple[ActionLine, Marking], ...] = ()
    heading: bool = False
    label: str = ""
    short_title: str = ""
    minutes: int | None = None
    presenter: Party | None = None
    expected: str = ""
    urgent_for: tuple[str, ...] = ()
    urgency_reason: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """When and where minutes were approved, or will be put for approval."""

    done: bool
    date: date | None = None
    meeting: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs, in the order of the rule set; ``role`` is a capacity or a function title."""

    capacity: Capacity
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class MinutesPaper:
    """The minutes of a meeting (*notulen* or *verslag*) in one edition.

    ``actions`` came out of the meeting as a whole, not out of one of its items. ``left_out`` tells
    what it would hold if nobody had asked for less (`paper_options`).
    """

    house: House
    heading: Heading
    edition: Edition
    approval: Approval
    attendees: tuple[Attendee, ...]
    items: tuple[Item, ...]
    opening: RichText = RichText()
    closing: RichText = RichText()
    next_meeting: str | date | None = None
    signatories: tuple[Signatory, ...] = ()
    actions: tuple[tuple[ActionLine, Marking], ...] = ()
    left_out: frozenset[PaperPart] = frozenset()


@dataclass(frozen=True, slots=True)
class Annex:
    """What goes with an item: its dossier. ``number`` as the agenda shows it."""

    number: str
    reference: str
    title: str


@dataclass(frozen=True, slots=True)
class AgendaPaper:
    """The agenda of a meeting in one edition.

    ``stage`` tells with which sending it leaves the house, None before the first. ``times`` counts
    the items of every edition, by their place. ``changes`` tells what differs from what was sent
    on ``sent_on``; None where that was not asked for or nothing was sent.
    """

    house: House
    heading: Heading
    edition: Edition
    items: tuple[Item, ...]
    signatories: tuple[Signatory, ...] = ()
    stage: AgendaStage | None = AgendaStage.FIRST
    times: Timetable | None = None
    annexes: tuple[Annex, ...] = ()
    changes: tuple[Difference, ...] | None = None
    sent_on: date | None = None


@dataclass(frozen=True, slots=True)
class AttendancePaper:
    """The list to sign: members of the meeting's date in rank order.

    ``quorum`` is the number of members that must be present, None where none is needed;
    ``members`` how many sit in the body on that date.
    """

    house: House
    heading: Heading
    attendees: tuple[Attendee, ...]
    members: int
    quorum: int | None


def for_edition(items: tuple[Item, ...], edition: Edition) -> tuple[Item, ...]:
    """Give the items as an edition may show them.

    In the public edition a closed item keeps its number and nothing else; of an open item
    everything that is not public itself is gone: decision, votes, action points, dossier, lines.
    A closed heading, which has no number to keep, is gone altogether.
    """
    if edition is Edition.FULL:
        return items
    shown = (_public(item) for item in items)
    return tuple(item for item in shown if not (item.heading and item.withheld))


def text_for_edition(text: RichText, edition: Edition, *, deliberative: bool) -> RichText:
    """Give a text of the meeting itself, its opening say, as an edition may show it.

    Such a text bears no mark of its own, and what has none is closed in a consultative body and
    open in a deliberative one (product.md 3.6).
    """
    return text if edition is Edition.FULL or deliberative else RichText()


def _public(item: Item) -> Item:
    if item.marking is not Marking.PUBLIC:
        return Item(
            number=item.number,
            depth=item.depth,
            in_closed_session=item.in_closed_session,
            marking=Marking.CLOSED,
            withheld=True,
            heading=item.heading,
            label=unmarked(item.label),
        )
    dossier_shown = item.dossier_marking is Marking.PUBLIC
    outcome_shown = item.outcome_marking is Marking.PUBLIC
    return replace(
        item,
        dossier=item.dossier if dossier_shown else None,
        dossier_marking=Marking.PUBLIC,
        plan_lines=tuple(pair for pair in item.plan_lines if pair[1] is Marking.PUBLIC),
        result=item.result if outcome_shown else None,
        decision=item.decision if outcome_shown else None,
        ballots=item.ballots if outcome_shown else (),
        outcome_marking=Marking.PUBLIC,
        actions=public_actions(item.actions),
    )


def public_actions(
    actions: tuple[tuple[ActionLine, Marking], ...],
) -> tuple[tuple[ActionLine, Marking], ...]:
    """Give the action points that the public edition may show."""
    return tuple(pair for pair in actions if pair[1] is Marking.PUBLIC)


def holds_closed(items: tuple[Item, ...]) -> bool:
    """Tell whether the full edition of these items differs from the public one."""
    return any(item.withheld for item in items) or for_edition(items, Edition.PUBLIC) != items


def paper_marking(items: tuple[Item, ...], edition: Edition, *, deliberative: bool) -> Marking:
    """Tell the marking that stands on a paper of items.

    The public edition is public. A full edition is as strict as the strictest thing printed in
    it, and in a consultative body at least internal: closed only when something in it is closed.
    """
    if edition is Edition.PUBLIC:
        return Marking.PUBLIC
    least = Marking.PUBLIC if deliberative else Marking.INTERNAL
    return strictest([least, *(marking for item in items for marking in _markings(item))])


def _markings(item: Item) -> Iterator[Marking]:
    """Give the markings of an item and of what is printed under it."""
    yield Marking.CLOSED if item.withheld else item.marking
    if item.dossier is not None:
        yield item.dossier_marking
    if item.decision is not None or item.ballots:
        yield item.outcome_marking
    yield from (marking for _, marking in item.plan_lines)
    yield from (marking for _, marking in item.actions)
