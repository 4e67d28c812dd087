"""What a paper is made of: frozen data, already of one edition, that `documents.pdf` sets.

`zonedesk.domain.paper_editions` takes confidential content away; what a public paper must not hold
never reaches the layer that prints (product.md 3.6, T71).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zonedesk.domain.paper_item import (
    ActionLine,
    DecisionText,
    DossierMention,
    EarlierDecision,
    Item,
    MinutesMention,
    Party,
    PlanMention,
    PresenceChange,
)
from zonedesk.domain.paper_votes import Ballot, Voice
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import AgendaStage, Edition, Marking, MeetingStatus

if TYPE_CHECKING:
    from datetime import date, time

    from zonedesk.domain.agenda_changes import Difference
    from zonedesk.domain.agenda_times import Timetable
    from zonedesk.domain.markings import Wordings
    from zonedesk.domain.paper_parts import PaperPart
    from zonedesk.domain.quoted_articles import QuotedArticle
    from zonedesk.domain.rows import ActionRow
    from zonedesk.domain.words import (
        AttendanceStatus,
        BodyKind,
        Capacity,
        MinutesKind,
    )

    Day = date  # where a field is called so itself

__all__ = [
    "ActionLine",
    "AgendaPaper",
    "Annex",
    "Approval",
    "AttendancePaper",
    "Attendee",
    "Ballot",
    "DecisionText",
    "DossierMention",
    "EarlierDecision",
    "Heading",
    "House",
    "InNumber",
    "Item",
    "MinutesMention",
    "MinutesPaper",
    "Party",
    "Pause",
    "PlanMention",
    "PresenceChange",
    "Signatory",
    "Voice",
]


_TOWN: Final = re.compile(r"(?<!\d)[1-9]\d{3}\s+([^\W\d_][^\d,;·|()\n]*)")


@dataclass(frozen=True, slots=True)
class House:
    """The house style: who sends the paper. ``accent`` is ``#RRGGBB``, ``logo`` image bytes.

    ``wordings`` are the zone's own words for markings, in every language that it chose some for.
    """

    zone: str
    address: str = ""
    accent: str = "#1D4F91"
    logo: bytes | None = None
    wordings: Wordings = ()

    @property
    def town(self) -> str:
        """The town of the address, behind its postcode; empty where none is told."""
        found = _TOWN.findall(self.address)
        return found[-1].strip(" .-–") if found else ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What every paper of a meeting tells about it; times are wall time in Brussels.

    ``body`` is the name in the paper's language. ``police_items_only`` is true where the body
    treats more than police matters and only those stand here (council and college of a town).
    ``taken_over`` is true for approved minutes that came from the register and were never filed.
    ``start`` is the hour planned, ``began`` the real one where it was noted (R25).
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
    began: time | None = None

    @property
    def police_items_only(self) -> bool:
        """Whether the body treats more than what stands here."""
        return self.body_kind.value.startswith("municipal_")

    @property
    def real_start(self) -> time | None:
        """When the meeting began: as noted, else as planned."""
        return self.start if self.began is None else self.began

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
class Approval:
    """When and where minutes were approved, or will be put for approval.

    ``version`` is 2 and more for minutes that were opened again and corrected; then
    ``corrected_on`` tells when they were approved anew, and ``reason`` why they were opened (R23).
    """

    done: bool
    date: date | None = None
    meeting: str = ""
    item: str = ""
    version: int = 1
    corrected_on: Day | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs, in the order of the rule set; ``role`` is a capacity or a function title."""

    capacity: Capacity
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Pause:
    """The meeting stood still from one hour to another, at an item (R25).

    ``ends`` is None where it was not noted; ``number`` empty without item.
    """

    starts: time
    ends: time | None
    number: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class InNumber:
    """Whether a body that must be in number was (L14, L15).

    Attributes:
        article: that asks it, as printed; empty where none is known.
        members: in office on the day of the meeting.
        present: of them.
        needed: how many must be there; None where votes are weighed.
        met: whether the meeting was in number.
        votes: of all members together, where these are weighed; 0 where they are not.
        votes_present: of those who were there.
        lacking: numbers of the items at which it was not.
        free: any number was enough, for all was put on the agenda before.
    """

    article: str
    members: int
    present: int
    needed: int | None
    met: bool
    votes: Fraction = Fraction(0)
    votes_present: Fraction = Fraction(0)
    lacking: tuple[str, ...] = ()
    free: bool = False


@dataclass(frozen=True, slots=True)
class MinutesPaper:
    """The minutes of a meeting (*notulen* or *verslag*) in one edition.

    Attributes:
        actions: came out of the meeting as a whole, not out of one of its items.
        left_out: what it would hold if nobody had asked for less (`paper_options`).
        pauses: when the meeting stood still, in order.
        convocation: 2 and 3 where the body was not in number before (L14).
        quoted: the article that this convocation quotes; None where none must be.
        in_number: whether enough members were there; None where no rule asks it.
        annexes: what goes along.
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
    pauses: tuple[Pause, ...] = ()
    convocation: int = 1
    quoted: QuotedArticle | None = None
    in_number: InNumber | None = None
    annexes: tuple[Annex, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """What goes with an item: its dossier, or a document, which has no reference.

    ``number`` as the agenda shows it; empty for what goes with the whole meeting.
    """

    number: str
    reference: str
    title: str


@dataclass(frozen=True, slots=True)
class AgendaPaper:
    """The agenda of a meeting in one edition.

    ``stage`` tells with which sending it leaves the house, None before the first. ``times`` counts
    the items of every edition, by their place. ``changes`` tells what differs from what was sent
    on ``sent_on``; None where that was not asked for or nothing was sent. ``open_actions`` of the
    body stand in an annex, late ones first.
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
    open_actions: tuple[ActionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendancePaper:
    """The list to sign: members of the meeting's date in rank order.

    ``quorum`` is the number of members that must be present, None where none is needed;
    ``members`` how many sit in the body on that date. ``in_number`` tells of a list that is filled
    whether there were enough.
    """

    house: House
    heading: Heading
    attendees: tuple[Attendee, ...]
    members: int
    quorum: int | None
    in_number: InNumber | None = None
