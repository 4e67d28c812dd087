"""What the place of the meetings reads: frozen rows, made in the lane, shown in the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from zonedesk.domain import closing, words
from zonedesk.domain.rows import ActionRow, AgendaRow, AttendanceRow, DecisionRow, MeetingRow
from zonedesk.domain.words import DecisionState, MeetingStatus, VoteChoice, VoteMethod
from zonedesk.services.lists import rows
from zonedesk.services.show import show

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.rows import BodyRow
    from zonedesk.services.workspace import Workspace

_FOR_AGENDA = frozenset({"start", "chair", "items"})
_BEFORE_MEETING = frozenset({MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT})


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in the list: its row and the name of its body."""

    row: MeetingRow
    body: str


@dataclass(frozen=True, slots=True)
class MeetingList:
    """All meetings, and the bodies by code in the order of entry."""

    lines: tuple[MeetingLine, ...]
    bodies: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing: its code, and the item that it is missing at."""

    code: str
    item: AgendaRow | None = None


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """One meeting with its agenda and attendance; texts of items are read one by one."""

    row: MeetingRow
    body: str
    intro: RichText
    outro: RichText
    items: tuple[AgendaRow, ...]
    attendance: tuple[AttendanceRow, ...]
    lacking: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision on an item, and whether it still stands."""

    row: DecisionRow
    state: DecisionState


@dataclass(frozen=True, slots=True)
class Voted:
    """A vote: what was given for each choice, a number or names, None when not noted."""

    subject: str
    method: VoteMethod
    given: tuple[tuple[VoteChoice, int | tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One agenda item with its texts and what came out of it."""

    row: AgendaRow
    plan_lines: tuple[str, ...]
    context: RichText
    discussion: RichText
    decisions: tuple[Decided, ...]
    votes: tuple[Voted, ...]
    actions: tuple[ActionRow, ...]


def read_list(workspace: Workspace) -> MeetingList:
    """Read all meetings and bodies."""
    bodies = cast("Sequence[BodyRow]", rows(workspace, "bodies"))
    names = {body.code: body.name for body in bodies}
    found = cast("Sequence[MeetingRow]", rows(workspace, "meetings"))
    lines = tuple(MeetingLine(row, names.get(row.body, row.body)) for row in found)
    return MeetingList(lines, tuple(names.items()))


def read_meeting(workspace: Workspace, reference: str) -> MeetingRecord:
    """Read one meeting.

    Raises:
        Refused: ``show.unknown`` (reference), when it is gone.
    """
    found: dict[str, Any] = show(workspace, reference, kind="meeting")
    bodies = cast("Sequence[BodyRow]", rows(workspace, "bodies"))
    items = tuple(AgendaRow(**one) for one in found["items"])
    attendance = tuple(AttendanceRow(**one) for one in found["attendance"])
    told = {name: found[name] for name in MeetingRow.__dataclass_fields__ if name != "items"}
    return MeetingRecord(
        row=MeetingRow(**told, items=len(items)),
        body=next((body.name for body in bodies if body.code == found["body"]), found["body"]),
        intro=found["intro"],
        outro=found["outro"],
        items=items,
        attendance=attendance,
        lacking=_lacking(found, items, attendance=attendance),
    )


def read_item(workspace: Workspace, reference: str) -> ItemRecord:
    """Read one item by its reference ``ZVR/2018/2#4``.

    Raises:
        Refused: ``show.unknown`` (reference), when it is gone.
    """
    found: dict[str, Any] = show(workspace, reference, kind="item")
    return ItemRecord(
        row=AgendaRow(**{name: found[name] for name in AgendaRow.__dataclass_fields__}),
        plan_lines=found["plan_lines"],
        context=found["context"],
        discussion=found["discussion"],
        decisions=tuple(_decided(one) for one in found["decisions"]),
        votes=tuple(_voted(one) for one in found["votes"]),
        actions=tuple(ActionRow(**one) for one in found["actions"]),
    )


def _decided(found: Mapping[str, Any]) -> Decided:
    row = {name: found[name] for name in DecisionRow.__dataclass_fields__}
    return Decided(DecisionRow(**row), found["state"])


def _voted(found: Mapping[str, Any]) -> Voted:
    given = ((choice, found[choice.value]) for choice in words.VoteChoice)
    noted = tuple((choice, value) for choice, value in given if value is not None)
    return Voted(found["subject"], found["method"], noted)


def _lacking(
    meeting: Mapping[str, Any],
    items: Sequence[AgendaRow],
    *,
    attendance: Sequence[AttendanceRow],
) -> tuple[Lack, ...]:
    """Tell what the next step waits for: the closing check, before the meeting only its agenda."""
    if meeting["status"] is MeetingStatus.CANCELLED:
        return ()
    asked: dict[str, Any] = {
        "beginuur": meeting["start"],
        "einduur": meeting["end"],
        "voorzitter": meeting["chair"] or None,
        "secretaris": meeting["secretary"] or None,
    }
    codes = closing.missing(
        asked,
        [{"resultaat": one.result} for one in items],
        attendance=[{"persoon": one.name, "status": one.status} for one in attendance],
    )
    if meeting["status"] in _BEFORE_MEETING:
        codes = tuple(code for code in codes if code in _FOR_AGENDA)
    lacks = [Lack(code) for code in codes if code != "results"]
    if "results" in codes:
        lacks += [Lack("results", one) for one in items if one.result is None]
    return tuple(lacks)
