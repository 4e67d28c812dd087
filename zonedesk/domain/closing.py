"""The closing check: what is still missing in the minutes of a meeting (R45, R60, R69).

It lists, it never decides. The codes become words in i18n.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain import register, words
from zonedesk.domain.register import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonedesk.domain.register import Value
    from zonedesk.domain.register_outcome import Merge
    from zonedesk.domain.register_world import Record, World

_CHECKED: Final = frozenset(
    {
        words.MeetingStatus.DRAFT_MINUTES,
        words.MeetingStatus.APPROVED,
        words.MeetingStatus.CLOSED,
    }
)


def missing(
    meeting: Record, items: Sequence[Record], *, attendance: Sequence[Record]
) -> tuple[str, ...]:
    """Tell what the minutes of a meeting lack.

    Returns:
        Codes in a fixed order: ``start``, ``end``, ``chair``, ``secretary``, ``attendance``,
        ``chair_absent``, ``items``, ``results`` (an item without result).
    """
    present = _present(attendance)
    checks = {
        "start": meeting["beginuur"] is None,
        "end": meeting["einduur"] is None,
        "chair": meeting["voorzitter"] is None,
        "secretary": meeting["secretaris"] is None,
        "attendance": not attendance,
        "chair_absent": bool(attendance) and meeting["voorzitter"] not in {None, *present},
        "items": not items,
        "results": any(item["resultaat"] is None for item in items),
    }
    return tuple(code for code, lacking in checks.items() if lacking)


def _present(attendance: Sequence[Record]) -> set[Value]:
    there = {words.AttendanceStatus.PRESENT, words.AttendanceStatus.REPLACED}
    return {entry["persoon"] for entry in attendance if entry["status"] in there}


def warnings(outcome: Merge) -> Iterator[Problem]:
    """Give one warning for each meeting of the file whose finished minutes lack something."""
    world = outcome.world
    items = _by_meeting(world, register.ITEMS)
    attendance = _by_meeting(world, register.ATTENDANCE)
    for change in outcome.changes.get(register.MEETINGS.name, ()):
        reference = change.key[0]
        if change.values["status"] not in _CHECKED:
            continue
        lacking = missing(
            change.values, items.get(reference, []), attendance=attendance.get(reference, [])
        )
        if lacking:
            body = world.get(register.BODIES, change.values["orgaan"]) or {}
            minutes = body.get("verslagsoort") is words.MinutesKind.MINUTES
            code = "register.minutes_lack" if minutes else "register.report_lacks"
            facts = {"meeting": reference, "missing": lacking}
            yield Problem(change.sheet, change.row, "", code, facts)


def _by_meeting(world: World, sheet: register.Sheet) -> dict[Value, list[Record]]:
    grouped: dict[Value, list[Record]] = {}
    for record in world.of(sheet).values():
        grouped.setdefault(record["vergadering"], []).append(record)
    return grouped
