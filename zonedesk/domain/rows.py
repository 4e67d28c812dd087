"""List rows: one frozen row type a list, for the screen, the paper and the workbook alike.

Field names are the keys of the command line's JSON (formats.md section 1); a field that ends in
``_`` drops it there. Listed values are members of `zonedesk.domain.words`; dates are dates, wall
times are Europe/Brussels, amounts integer cents.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from zonedesk.domain.references import item_reference
from zonedesk.domain.words import DecisionStanding

if TYPE_CHECKING:
    from datetime import date, time

    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.words import (
        ActionStatus,
        AttendanceStatus,
        BodyKind,
        Direction,
        DossierStatus,
        Health,
        ItemKind,
        ItemResult,
        Marking,
        MeetingStatus,
        MinutesKind,
        PlanClass,
        PlanLevel,
        PlanStatus,
        SupervisionResult,
    )

    _Day: TypeAlias = date


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body, with how often it met against how often it should (R12, L24)."""

    code: str
    name: str
    kind: BodyKind
    deliberative: bool
    minutes_kind: MinutesKind
    expected: int | None
    planned: int
    held: int
    cancelled: int
    place: str
    active: bool


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with function and organisation."""

    key: str
    name: str
    first_name: str
    function: str
    organisation: str
    email: str
    phone: str
    active: bool


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list; ``items`` counts its agenda items."""

    reference: str
    body: str
    kind: str
    date: date
    start: time | None
    end: time | None
    status: MeetingStatus
    place: str
    chair: str
    items: int


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An agenda item in a list; ``number`` is derived, ``public`` tells its effective openness."""

    meeting: str
    number: str
    title: str
    kind: ItemKind
    public: bool
    result: ItemResult | None
    decision_reference: str
    dossier: str
    proposer: str


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """How one person took part in one meeting; ``arrives`` and ``leaves`` are item numbers."""

    meeting: str
    person: str
    name: str
    status: AttendanceStatus
    replaced_by: str
    arrives: str
    leaves: str
    reason: str


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A council dossier in a list; ``amount`` in cents."""

    reference: str
    title: str
    category: str
    subcategory: str
    phenomenon: str
    body: str
    status: DossierStatus
    handler: str
    marking: Marking
    opened: date
    closed: date | None
    amount: int | None
    legal_basis: str
    sent: date | None
    received: date | None
    supervision_result: SupervisionResult | None


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan line in plan order; ``depth`` is 0 for the plan itself, ``progress`` 0 to 100.

    ``class_`` is the class of the year asked for, else of the latest year that has one;
    ``confidential`` is the effective mark, inherited from the lines above.
    """

    code: str
    parent: str
    level: PlanLevel
    depth: int
    title: str
    class_: PlanClass | None
    status: PlanStatus
    health: Health | None
    explanation: str
    judged: date | None
    progress: float | None
    lead: str
    department: str
    partners: str
    planned_from: date | None
    planned_to: date | None
    actual_from: date | None
    actual_to: date | None
    last_progress: str
    confidential: bool


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator in one period; a missing target or value is None, never zero."""

    code: str
    line: str
    name: str
    unit: str
    direction: Direction
    commitment: bool
    baseline: float | None
    period: str
    target: float | None
    value: float | None
    confidential: bool


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action point; ``origin`` is a meeting or ``meeting#item``."""

    reference: str
    text: str
    owner: str
    due: date | None
    status: ActionStatus
    origin: str
    dossier: str
    plan_lines: tuple[str, ...]
    done: date | None
    marking: Marking


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision over all meetings; ``text`` is its rich text, ``state`` what it is worth today.

    ``amended_by`` names the later decisions that amend, replace or withdraw it, ``replaces`` the
    earlier ones that it amends, replaces or withdraws (R66). Each is a `LinkedReference`, which
    knows which of the three.
    """

    reference: str
    meeting: str
    body: str
    date: date
    number: str
    title: str
    text: RichText
    result: ItemResult | None
    dossier: str
    marking: Marking
    state: DecisionStanding = DecisionStanding.VALID
    responsible: str = ""
    effective: _Day | None = None
    amended_by: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()

    @property
    def item(self) -> str:
        """The reference of its item: ``GR/2018/9#2``."""
        return item_reference(self.meeting, self.number)
