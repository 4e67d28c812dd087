"""Headings over action points: by term, by who is responsible, by status, by origin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from zonedesk.domain.due import Group as DueGroup
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.references import split_item_reference
from zonedesk.domain.words import ActionStatus
from zonedesk.ui.actions.looks import group_words, origin_of
from zonedesk.ui.actions.nesting import nested
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.table.columns import Group, Grouping
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from zonedesk.ui.actions.model import ActionLine

TERM: Final = "term"
_FINISHED = {DueGroup.DONE, DueGroup.STOPPED}


def grouping_of(kind: str, lines: Iterable[ActionLine]) -> Grouping[ActionLine]:
    """Group lines by *term*, *owner*, *status* or *origin*; what is finished begins collapsed."""
    of = CODES[kind]
    found = {of(line): line for line in lines}
    return Grouping(of, _GROUPS[kind](found), within=nested)


def kind_words(kind: str) -> str:
    """Say by what lines are grouped."""
    _ = texts().gettext
    return {
        TERM: _("term"),
        "owner": _("responsible"),
        "status": _("status"),
        "origin": _("origin"),
    }[kind]


def _term_code(line: ActionLine) -> str:
    group, year = line.group
    return f"{group}:{year}" if year else group.value


def _owner_code(line: ActionLine) -> str:
    return line.row.owner


def _status_code(line: ActionLine) -> str:
    return line.row.status.value


def _origin_code(line: ActionLine) -> str:
    return split_item_reference(origin_of(line.row))[0]


CODES: Final[Mapping[str, Callable[[ActionLine], str]]] = {
    TERM: _term_code,
    "owner": _owner_code,
    "status": _status_code,
    "origin": _origin_code,
}
"""The ways to group, and what tells the group of a line."""


def _terms(found: Mapping[str, ActionLine]) -> tuple[Group, ...]:
    def place(code: str) -> tuple[int, int]:
        group, year = found[code].group
        return list(DueGroup).index(group), -(year or 0)

    codes = sorted(found, key=place)
    groups = [(code, *found[code].group) for code in codes]
    return tuple(
        Group(code, group_words(group, year), collapsed=group in _FINISHED)
        for code, group, year in groups
    )


def _named(found: Mapping[str, ActionLine], *, nothing: str) -> tuple[Group, ...]:
    """Put names in their natural order, what has none last."""
    codes = sorted(found, key=lambda code: (not code, sort_key(code)))
    return tuple(Group(code, code or texts().gettext(nothing)) for code in codes)


def _statuses(_found: Mapping[str, ActionLine]) -> tuple[Group, ...]:
    return tuple(Group(one.value, named(one), collapsed=one.finished) for one in ActionStatus)


_GROUPS: Final[Mapping[str, Callable[[Mapping[str, ActionLine]], tuple[Group, ...]]]] = {
    TERM: _terms,
    "owner": partial(_named, nothing=noop("Without responsible")),
    "status": _statuses,
    "origin": partial(_named, nothing=noop("Without origin")),
}
