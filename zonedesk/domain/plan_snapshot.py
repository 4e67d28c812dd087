"""The state of a plan on a day, kept whole so that it can be compared and printed later (R105).

What is kept is JSON with a version; equal states give equal text, so that its SHA-256 tells
whether it is still what was kept. Nothing in it points at what may change: persons, meetings and
action points stand there as they were called.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from zonedesk.domain.handles import Handle
from zonedesk.domain.indicator_record import IndicatorRecord, MeasurementRecord
from zonedesk.domain.kept_json import (
    BOOL,
    DAY,
    INT,
    MAYBE_DAY,
    MAYBE_NUMBER,
    RICH,
    TEXT,
    listed,
    maybe,
    maybe_word,
    record,
    word,
)
from zonedesk.domain.paper_plan import DiscussedAt, LastProgress, PaperLine, PlanState, measured
from zonedesk.domain.richtext import RichText, plain
from zonedesk.domain.rows import ActionRow, PlanRow
from zonedesk.domain.words import (
    ActionStatus,
    Direction,
    Health,
    Marking,
    PlanClass,
    PlanLevel,
    PlanStatus,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

VERSION: Final = 1
"""Of the stored form; another one is refused."""

_UNHELD: Final = Handle(0, 0)
_QUARTER_BEGINS: Final = {"": 1, "K1": 1, "K2": 4, "K3": 7, "K4": 10}


@dataclass(frozen=True, slots=True)
class KeptValue:
    """Target and value of a year (``2018``) or quarter (``2018-K1``); missing is not zero."""

    period: str
    target: float | None
    target_to: float | None
    value: float | None


@dataclass(frozen=True, slots=True)
class KeptIndicator:
    """What was measured on a line, with its periods up to the day, the earliest first."""

    id: int
    code: str
    name: str
    unit: str
    direction: Direction
    commitment: bool
    baseline: float | None
    values: tuple[KeptValue, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A line as it stood.

    Attributes:
        id: of the line, by which it is known in a later state whatever it is called then.
        row: its class is that of the year.
        progress: 0 to 100, of its own or derived.
        derived: whether progress came from the lines below.
        goal: its text.
        administrative_lead: who led for the administrative authority (R98).
        judicial_lead: who led for the judicial authority.
        last: state of progress that was written last.
        indicators: with their values.
    """

    id: int
    row: PlanRow
    progress: float | None = None
    derived: bool = False
    goal: RichText = RichText()
    administrative_lead: str = ""
    judicial_lead: str = ""
    last: LastProgress | None = None
    indicators: tuple[KeptIndicator, ...] = ()

    @property
    def goal_words(self) -> str:
        """The goal without its looks."""
        return plain(self.goal)


@dataclass(frozen=True, slots=True)
class PlanStand:
    """How a plan stood on a day.

    Attributes:
        year: of the classes.
        day: on which it stood so; what is of a later day is not in it.
        lines: the plan itself first, then each line and all below it.
        actions: the action points that served a line and were open.
        discussed: where the plan was discussed in the year, up to the day.
    """

    year: int
    day: date
    lines: tuple[KeptLine, ...]
    actions: tuple[ActionRow, ...] = ()
    discussed: tuple[DiscussedAt, ...] = ()


@dataclass(frozen=True, slots=True)
class SnapshotHead:
    """A state that was kept, in a list.

    Attributes:
        id: of the snapshot.
        plan: code of the plan.
        name: that it was given.
        as_of: the day on which the plan stood so.
        year: of the classes.
        meeting: reference of the meeting that evaluates it; empty when there is none.
    """

    id: int
    plan: str
    name: str
    as_of: date
    year: int
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class EvaluatingMeeting:
    """A meeting that can evaluate a plan."""

    id: int
    reference: str
    day: date


@dataclass(frozen=True, slots=True)
class KeptStand:
    """A state that was kept, with all that it holds."""

    head: SnapshotHead
    stand: PlanStand


def to_json(stand: PlanStand) -> str:
    """Write a state as it is kept: one line of JSON, the same for equal states."""
    told = {"version": VERSION, **_STAND.told(stand)}
    return json.dumps(
        told, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )


def from_json(text: str) -> PlanStand:
    """Read a state that `to_json` wrote; anything else is a `ValueError`."""
    try:
        told = json.loads(text)
    except RecursionError:
        raise ValueError("a state is nested too deep") from None
    if not isinstance(told, dict) or told.pop("version", None) != VERSION:
        raise ValueError(f"not a state of version {VERSION}")
    stand: PlanStand = _STAND.read(told)
    return stand


def printed(stand: PlanStand) -> PlanState:
    """Give what the paper of a plan is drawn up from."""
    return PlanState(
        year=stand.year,
        day=stand.day,
        lines=tuple(
            PaperLine(
                line.row,
                progress=line.progress,
                goal=line.goal,
                last=line.last,
                indicators=tuple(measured(record_of(one), stand.year) for one in line.indicators),
            )
            for line in stand.lines
        ),
        actions=stand.actions,
        discussed=stand.discussed,
    )


def record_of(indicator: KeptIndicator) -> IndicatorRecord:
    """Give an indicator as it is judged and drawn everywhere; nobody can change it."""
    return IndicatorRecord(
        id=indicator.id,
        code=indicator.code,
        name=indicator.name,
        unit=indicator.unit,
        direction=indicator.direction,
        commitment=indicator.commitment,
        baseline=indicator.baseline,
        measurements=tuple(
            MeasurementRecord(one.period, one.target, one.value, _UNHELD, one.target_to)
            for one in indicator.values
        ),
    )


def begun(values: Iterable[KeptValue], day: date) -> tuple[KeptValue, ...]:
    """Give the values of periods that had begun on a day: no later one was known then."""
    return tuple(one for one in values if _first_day(one.period) <= day)


def _first_day(period: str) -> date:
    year, _, quarter = period.partition("-")
    return date(int(year), _QUARTER_BEGINS[quarter], 1)


_ROW: Final = record(
    PlanRow,
    code=TEXT,
    parent=TEXT,
    level=word(PlanLevel),
    depth=INT,
    title=TEXT,
    class_=maybe_word(PlanClass),
    status=word(PlanStatus),
    health=maybe_word(Health),
    explanation=TEXT,
    judged=MAYBE_DAY,
    progress=MAYBE_NUMBER,
    lead=TEXT,
    department=TEXT,
    partners=TEXT,
    planned_from=MAYBE_DAY,
    planned_to=MAYBE_DAY,
    actual_from=MAYBE_DAY,
    actual_to=MAYBE_DAY,
    last_progress=TEXT,
    confidential=BOOL,
)
_VALUE: Final = record(
    KeptValue, period=TEXT, target=MAYBE_NUMBER, target_to=MAYBE_NUMBER, value=MAYBE_NUMBER
)
_INDICATOR: Final = record(
    KeptIndicator,
    id=INT,
    code=TEXT,
    name=TEXT,
    unit=TEXT,
    direction=word(Direction),
    commitment=BOOL,
    baseline=MAYBE_NUMBER,
    values=listed(_VALUE),
)
_LINE: Final = record(
    KeptLine,
    id=INT,
    row=_ROW,
    progress=MAYBE_NUMBER,
    derived=BOOL,
    goal=RICH,
    administrative_lead=TEXT,
    judicial_lead=TEXT,
    last=maybe(record(LastProgress, text=TEXT, day=DAY, author=TEXT, meeting=TEXT)),
    indicators=listed(_INDICATOR),
)
_ACTION: Final = record(
    ActionRow,
    reference=TEXT,
    text=TEXT,
    owner=TEXT,
    due=MAYBE_DAY,
    status=word(ActionStatus),
    origin=TEXT,
    dossier=TEXT,
    plan_lines=listed(TEXT),
    done=MAYBE_DAY,
    marking=word(Marking),
)
_DISCUSSED: Final = record(DiscussedAt, meeting=TEXT, numbers=listed(TEXT), marking=word(Marking))
_STAND: Final = record(
    PlanStand,
    year=INT,
    day=DAY,
    lines=listed(_LINE),
    actions=listed(_ACTION),
    discussed=listed(_DISCUSSED),
)
