"""The lines of the attendance sheet as they are shown: words, states and boxes (04)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeAlias

from zonedesk.domain.sittings import Part
from zonedesk.domain.words import AttendanceStatus, Capacity
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.canvas import MUTED
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.states import attendance_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.domain.sittings import AttendanceEntry, AttendanceSheet, SheetItem

_PARTS: Final = {
    Part.MEMBERS: noop("Members"),
    Part.ADDED: noop("Added"),
    Part.OTHERS: noop("Substitutes and experts"),
}
_AWAY: Final = frozenset({AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT})


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a group, with how many stand below it."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Movement:
    """What the movement column says.

    Attributes:
        words: first line.
        icon: before the words, or None.
        link: whether the words act: they choose who comes instead.
        second: below it, muted: the reason.
        quiet: whether the words are only an explanation.
    """

    words: str = ""
    icon: str | None = None
    link: bool = False
    second: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One person on the sheet; ``boxes`` and ``locked`` follow the items of the agenda."""

    entry: AttendanceEntry
    second: str
    capacity: str
    capacities: str
    state: ShapeAndWord | Words
    movement: Movement
    boxes: tuple[bool, ...]
    locked: tuple[bool, ...]

    @property
    def person_id(self) -> int:
        """Who it is."""
        return self.entry.person_id

    @property
    def name(self) -> str:
        """Their name."""
        return self.entry.name

    @property
    def status(self) -> AttendanceStatus | None:
        """Their mark, None when there is none yet."""
        return self.entry.status

    @property
    def moves(self) -> bool:
        """Whether they, or who came instead, can come and go: there are items to be there at."""
        unnamed = self.status is AttendanceStatus.REPLACED and not self.entry.replaced_by
        return self.entry.there and not unnamed and bool(self.boxes)

    @property
    def state_word(self) -> str:
        """The words of their state."""
        return self.state.word if isinstance(self.state, ShapeAndWord) else self.state.words


Line: TypeAlias = "Heading | SheetRow"


def lines_of(sheet: AttendanceSheet, *, editable: bool = True) -> tuple[Line, ...]:
    """Give the lines of a sheet: groups in their order, those without anybody left out.

    Args:
        sheet: as it was read.
        editable: whether links may be offered.
    """
    known = {entry.person_id: entry for entry in sheet.entries}
    places = sheet.places
    lines: list[Line] = []
    for part, words in _PARTS.items():
        found = [entry for entry in sheet.entries if entry.part is part]
        if found:
            lines.append(Heading(texts().gettext(words), len(found)))
            lines += [
                _row(entry, sheet.items, places=places, known=known, editable=editable)
                for entry in found
            ]
    return tuple(lines)


def ranges(items: Sequence[SheetItem], boxes: Sequence[bool]) -> list[tuple[SheetItem, SheetItem]]:
    """Give the stretches of items at which a box is ticked, each by its first and last item."""
    found = []
    for there, run in groupby(zip(items, boxes, strict=True), key=lambda pair: pair[1]):
        stretch = [item for item, _ in run]
        if there:
            found.append((stretch[0], stretch[-1]))
    return found


def _row(
    entry: AttendanceEntry,
    items: Sequence[SheetItem],
    *,
    places: Mapping[int, int],
    known: Mapping[int, AttendanceEntry],
    editable: bool,
) -> SheetRow:
    there = entry.present(places)
    boxes = tuple(there[item.id] for item in items)
    words, every = _capacity(entry)
    return SheetRow(
        entry=entry,
        second=_second(entry),
        capacity=words,
        capacities=every,
        state=_state(entry),
        movement=_movement(entry, items, boxes=boxes, known=known, editable=editable),
        boxes=boxes,
        locked=tuple(item.voted for item in items),
    )


def _second(entry: AttendanceEntry) -> str:
    """Give function and organisation, the function only where the name does not say it."""
    name, function = entry.name.casefold(), entry.function.casefold()
    same = function in name or name in function
    return " · ".join(filter(None, ("" if same else entry.function, entry.organisation)))


def _capacity(entry: AttendanceEntry) -> tuple[str, str]:
    """Give the capacity in a word that fits its column, and all of them in full."""
    _ = texts().gettext
    if entry.capacity is None:
        words = _("former member") if entry.former else said(Capacity.EXPERT)
        return words, words
    every = ", ".join(said(one) for one in (entry.capacity, *entry.also))
    short = entry.capacity is Capacity.SUBSTITUTE
    return (_("subst.") if short else said(entry.capacity)), every


def _state(entry: AttendanceEntry) -> ShapeAndWord | Words:
    if entry.status is None and entry.called:
        return ShapeAndWord(Shape.WATCH, texts().gettext("not filled in yet"), "watch")
    found = attendance_state(entry.status) if entry.status is not None else None
    return found or Words("–  " + texts().gettext("N/A"), ink=MUTED)


def _movement(
    entry: AttendanceEntry,
    items: Sequence[SheetItem],
    *,
    boxes: Sequence[bool],
    known: Mapping[int, AttendanceEntry],
    editable: bool,
) -> Movement:
    _ = texts().gettext
    choose = _("Choose a replacement")
    if entry.status is AttendanceStatus.REPLACED:
        instead = _("by {name}").format(name=entry.replaced_by) if entry.replaced_by else ""
        missing = choose if editable else ""
        return Movement(instead or missing, link=editable, second=_when(items, boxes)[0])
    if entry.status in _AWAY:
        offered = choose if editable and entry.called else ""
        return Movement(offered, link=bool(offered), second=entry.reason)
    if entry.status is AttendanceStatus.PRESENT:
        words, icon = _when(items, boxes)
        return Movement(words, icon, second=_why(entry))
    return Movement(_of_principal(entry, known), quiet=True)


def _why(entry: AttendanceEntry) -> str:
    """Give hours and reasons of comings and goings, and whether a conflict of interest is one."""
    said = [clock(move.at) for move in entry.moves if move.at is not None]
    if any(move.conflict for move in entry.moves):
        said.append(texts().gettext("conflict of interest"))
    reasons = dict.fromkeys(move.reason for move in entry.moves)
    return " · ".join(filter(None, (*said, *reasons, entry.reason)))


def _of_principal(entry: AttendanceEntry, known: Mapping[int, AttendanceEntry]) -> str:
    """Say why a substitute is not needed, or who may be missed."""
    _ = texts().gettext
    for person_id in entry.replaces:
        if person_id not in known or known[person_id].status is None:
            continue
        principal = known[person_id]
        if principal.replaced_by_id == entry.person_id:
            return _("replaces {name}").format(name=principal.name)
        status = said(principal.status) if principal.status is not None else ""
        return _("{name} is {status}").format(name=principal.name, status=status)
    return ""


def _when(items: Sequence[SheetItem], boxes: Sequence[bool]) -> tuple[str, str | None]:
    """Say at which items somebody was there, with an icon; nothing for the whole meeting."""
    _ = texts().gettext
    if not items or all(boxes):
        return "", None
    found = ranges(items, boxes)
    if not found:
        return _("at no item"), "log_out"
    first, last = found[0]
    if len(found) == 1 and last is items[-1]:
        return _("from item {number}").format(number=first.number), "log_in"
    if len(found) == 1 and first is items[0]:
        return _("up to and including item {number}").format(number=last.number), "log_out"
    return _in_pieces(items, boxes, found=found)


def _in_pieces(
    items: Sequence[SheetItem],
    boxes: Sequence[bool],
    *,
    found: Sequence[tuple[SheetItem, SheetItem]],
) -> tuple[str, str | None]:
    """Say at which items somebody was there who came and went."""
    _ = texts().gettext
    missed = [item for item, there in zip(items, boxes, strict=True) if not there]
    if len(missed) == 1:
        return _("except item {number}").format(number=missed[0].number), "log_out"
    (first, last), *more = found
    if first is last and not more:
        return _("only item {number}").format(number=first.number), None
    told = (a.number if a is b else f"{a.number}–{b.number}" for a, b in found)
    return _("items {numbers}").format(numbers=", ".join(told)), None
