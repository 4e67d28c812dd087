"""What the editor of a meeting reads: the record of a meeting, of an item, and what to choose from.

Rows are those of the lists; beside each stands its handle, for a command on it (T57).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.approving import REMARKS
from zonedesk.domain.words import MeetingMode, MotivationStyle, NumberStyle

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.agenda_times import Slot, Timetable
    from zonedesk.domain.approving import KeptVersion
    from zonedesk.domain.decision_record import DecisionFacts
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.papers import Approval
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.rows import AgendaRow, AttendanceRow, MeetingRow
    from zonedesk.domain.vote_record import Voted
    from zonedesk.domain.words import (
        ActionStatus,
        AgendaStage,
        ItemKind,
        ItemResult,
        LateFlag,
        MeetingStatus,
    )


@dataclass(frozen=True, slots=True)
class BodyChoice:
    """A body to hold a meeting of; ``place`` is where it usually meets, ``parts`` of its agenda."""

    id: int
    code: str
    name: str
    place: str
    deliberative: bool
    parts: tuple[str, ...] = ()
    number_style: NumberStyle = NumberStyle.CONTINUOUS
    motivation_style: MotivationStyle = MotivationStyle.MODERN


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A person to choose."""

    id: int
    name: str
    function: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A dossier or plan line that an item treats: reference or code, and title."""

    id: int
    reference: str
    title: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What an item can be linked to, and who can propose it."""

    dossiers: tuple[Linked, ...]
    plan_lines: tuple[Linked, ...]
    persons: tuple[PersonChoice, ...]


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in the list: its row, the name of its body, its handle."""

    row: MeetingRow
    body: str
    handle: Handle


@dataclass(frozen=True, slots=True)
class MeetingList:
    """All meetings, and the bodies in the order of entry."""

    lines: tuple[MeetingLine, ...]
    bodies: tuple[BodyChoice, ...]


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """An item on the agenda: its row, its handle, and the id of the item it stands below.

    A ``heading`` bears no number and is not counted (R37). ``label`` is the number as papers print
    it (`agenda_numbers.shown`), ``slot`` when the item comes, None for a heading; ``minutes`` is
    what is planned for it, None where nothing is; ``standing`` is one that returns by itself (R46).
    """

    row: AgendaRow
    handle: Handle
    parent: int | None
    heading: bool = False
    label: str = ""
    short_title: str = ""
    part: str = ""
    late: LateFlag | None = None
    minutes: int | None = None
    slot: Slot | None = None
    standing: bool = False


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing: its code, and the item or the person that it is missing at.

    ``reference`` and ``day`` are those of the meeting whose minutes are not on the agenda; ``day``
    alone is the last one of a term that passed. ``words`` tell more of what minutes lack
    (`approving.Missing`).
    """

    code: str
    item: AgendaEntry | None = None
    person_id: int = 0
    person: str = ""
    reference: str = ""
    day: date | None = None
    words: str = ""

    @property
    def is_remark(self) -> bool:
        """Whether minutes can be approved without it."""
        return self.code in REMARKS


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What a meeting says of itself; an empty place or person is that of its body."""

    place: str
    chair_id: int | None
    secretary_id: int | None
    secretary: str
    intro: RichText
    outro: RichText
    mode: MeetingMode = MeetingMode.PHYSICAL
    convocation: int = 1


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Why a meeting was called off, and how many of its items were left and stand nowhere else."""

    reason: str
    left: int


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """One meeting with its agenda; texts of items are read one by one.

    ``earlier`` and ``later`` are the references of the meetings of the same body before and
    after it, empty at the ends; ``waiting`` counts the items that wait for a meeting of that body
    (`zonedesk.services.backlog`), without those below them. ``times`` plans the agenda; ``stage``
    and ``sent_on`` tell with which sending it left the house last, None while it did not;
    ``approval`` where its minutes were approved, as far as that is known; ``cancelled`` is None
    unless the meeting was called off.
    """

    row: MeetingRow
    handle: Handle
    body: BodyChoice
    facts: MeetingFacts
    items: tuple[AgendaEntry, ...]
    attendance: tuple[AttendanceRow, ...]
    lacking: tuple[Lack, ...]
    earlier: str
    later: str
    waiting: int
    times: Timetable | None = None
    stage: AgendaStage | None = None
    sent_on: date | None = None
    approval: Approval | None = None
    versions: tuple[KeptVersion, ...] = ()
    cancelled: Cancelled | None = None


@dataclass(frozen=True, slots=True)
class ItemAction:
    """An action point that comes from an item."""

    handle: Handle
    reference: str
    text: str
    owner: str
    owner_id: int | None
    due: date | None
    status: ActionStatus


@dataclass(frozen=True, slots=True)
class NamedMinutes:
    """A meeting whose minutes an item approves; it can be approved itself while it is a draft."""

    id: int
    reference: str
    day: date
    status: MeetingStatus


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One agenda item with its texts and what came out of it.

    ``public`` is its own mark, None where it has none (product.md 3.6); ``proposer`` is the name
    of the person ``proposer_id``, else a free text; so is ``presenter``. ``guests`` are invited
    for this item only (R22), ``supporters`` agreed that it is urgent (L19). ``approves`` is the
    meeting whose minutes are approved by it. ``sentence`` is what papers print of the
    result where no decision was written.
    """

    handle: Handle
    title: str
    kind: ItemKind
    public: bool | None
    proposer_id: int | None
    proposer: str
    dossier: Linked | None
    plan_lines: tuple[Linked, ...]
    context: RichText
    discussion: RichText
    result: ItemResult | None
    decisions: tuple[DecisionFacts, ...]
    votes: tuple[Voted, ...]
    actions: tuple[ItemAction, ...]
    short_title: str = ""
    part: str = ""
    late: LateFlag | None = None
    minutes: int | None = None
    presenter_id: int | None = None
    presenter: str = ""
    expected: str = ""
    heading: bool = False
    urgency_reason: str = ""
    guests: tuple[PersonChoice, ...] = ()
    supporters: tuple[PersonChoice, ...] = ()
    approves: NamedMinutes | None = None
    sentence: str = ""
