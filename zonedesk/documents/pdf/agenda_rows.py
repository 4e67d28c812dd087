"""The items of an agenda as rows: number, title over its facts, minutes (papers/README.md 6)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from zonedesk.documents.fonts import REGULAR, SEMIBOLD
from zonedesk.documents.pdf import front
from zonedesk.documents.pdf.blocks import Rule
from zonedesk.documents.pdf.hang import Hang, Label, Lines, Mark, aside
from zonedesk.documents.pdf.item import ItemSetter, anchor, shown_number
from zonedesk.documents.pdf.keeping import HALF_PAGE, Piece, height
from zonedesk.documents.pdf.styles import HAIR, NORMAL, RIGHT, SMALL, directly_below
from zonedesk.documents.pdf.text import bare
from zonedesk.domain.convocation import in_both_sessions, planned_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import time

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

    from zonedesk.documents.pdf.phrases import Phrases
    from zonedesk.documents.pdf.styles import Styles
    from zonedesk.domain.agenda_times import Timetable
    from zonedesk.domain.papers import Annex, Item

ABOVE_ROW, BELOW_ROW = 3, 4
FIRST_ROW = 7
BEFORE_ANNEXES = 24
MINUTES = 20 * mm
"""Width of the last column; a title keeps 8 points off it."""


class AgendaRows:
    """Sets the items of one agenda, section by section.

    Args:
        say: the sentences of the paper.
        look: its styles.
        times: what the items take, by their place; None where nothing is told of it.
        hours: whether the hour at which an item begins is told too.
    """

    def __init__(
        self, say: Phrases, look: Styles, *, times: Timetable | None, hours: bool = False
    ) -> None:
        self.say, self.look, self.hours = say, look, hours
        self.items = ItemSetter(say, look)
        self.times = times if times is not None and times.total else None

    def pieces(self, items: Sequence[Item], *, usual: str) -> Iterator[Piece]:
        """Set the items, each under the heading of its part; the last one takes the end along.

        Args:
            items: in order.
            usual: heading over items without a part.
        """
        current, known = None, self._hours(items)
        begun: list[Flowable] = []
        blocks: list[list[Flowable]] = []
        for place, item in enumerate(items):
            part = self._part(item, items, current=current or usual)
            new = part != current
            if new:
                begun.append(front.section(part, look=self.look, key=f"part-{place}"))
            elif not begun:
                begun.append(Rule(HAIR, before=BELOW_ROW, after=0))
            begun += self._row(item, hour=known.get(place), first=new)
            current = part
            # a line between items goes along with what it heads
            if not item.heading:
                blocks.append(begun)
                begun = []
        last = [*(begun or (blocks.pop() if blocks else ())), *self._end(items)]
        for block in blocks:
            yield from _kept(block)
        yield from _kept(last)

    def _end(self, items: Sequence[Item]) -> Iterator[Flowable]:
        """Set the last row: the planned end, and the minutes of all items."""
        words = []
        if not items:
            yield Lines(self.say.tr.gettext("There are no agenda items."), self.look.body)
        end = self._ends()
        if end is not None:
            words.append(self.say.tr.gettext("Expected end at %s") % self.say.clock(end))
        elif self.times is not None:
            words.append(self.say.tr.gettext("Planned time"))
        if not words:
            return
        if items:
            yield Rule(HAIR, before=BELOW_ROW, after=0)
        total = () if self.times is None else (self._minutes(self.times.total, face=SEMIBOLD),)
        yield Hang(words[0], directly_below(self.look.note, space=ABOVE_ROW), labels=total)

    def _ends(self) -> time | None:
        heading = self.say.heading
        return heading.end if self.times is None else planned_end(heading, self.times)

    def _part(self, item: Item, items: Sequence[Item], *, current: str) -> str:
        """Name the section of an item: its part, else public or closed where a body has both."""
        if any(other.part for other in items):
            return item.part or current
        if not (self.say.heading.deliberative and in_both_sessions(items)):
            return current
        closed = item.in_closed_session
        return self.say.tr.gettext("Closed session" if closed else "Public session")

    def _hours(self, items: Sequence[Item]) -> dict[int, str]:
        """Tell when each item begins, up to the first of which nobody said how long it takes."""
        told: dict[int, str] = {}
        if self.times is None or not self.hours:
            return told
        for place, item in enumerate(items):
            slot = self.times.slots.get(place)
            if slot is None or slot.starts is None:
                continue
            told[place] = self.say.clock(slot.starts)
            if not slot.minutes and not item.depth:
                break
        return told

    def _row(self, item: Item, *, hour: str | None, first: bool) -> list[Flowable]:
        space = FIRST_ROW if first else ABOVE_ROW
        if item.heading:
            return [Lines(item.title, directly_below(self.look.meta, space=space))]
        title = self.items.title(item)
        style, meta = self.look.body, self.look.meta
        labels = [self.items.number(item, NORMAL)]
        if self.times is not None:
            style, meta = _beside_minutes(style), _beside_minutes(meta)
            if item.minutes is not None:
                labels.append(self._minutes(item.minutes))
        mark = Mark(anchor(item), bare(f"{shown_number(item)} {title}"), level=1)
        style = directly_below(style, space=space)
        row: list[Flowable] = [Hang(title, style, labels=tuple(labels), mark=mark)]
        facts = self.items.facts(item, closed=self.say.tr.gettext("Closed"))
        beside = (aside(hour, x=RIGHT, right=True),) if hour and not item.withheld else ()
        if facts or beside:
            row.append(Hang(facts, directly_below(meta, space=0), labels=beside))
        return row

    def _minutes(self, minutes: int, *, face: str = REGULAR) -> Label:
        words = self.say.tr.gettext("%d min") % minutes
        return Label(((words, face, float(SMALL)),), x=RIGHT, right=True)


def _kept(row: list[Flowable]) -> Iterator[Piece]:
    """Keep a row on one page; a title of half a page and more divides like a text."""
    if height(row) <= HALF_PAGE:
        yield Piece(tuple(row), together=True)
        return
    title = next(place for place, one in enumerate(row) if isinstance(one, Hang) and one.labels)
    yield Piece(tuple(row[: title + 1]))
    if row[title + 1 :]:
        yield Piece(tuple(row[title + 1 :]))


def annexes(rows: Sequence[Annex], say: Phrases, *, look: Styles) -> Iterator[Flowable]:
    """List what goes along, by the item it belongs to; nothing where nothing does."""
    if not rows:
        return
    _ = say.tr.gettext
    words = _("Annexes")
    mark = Mark("annexes", bare(words), level=0)
    yield Hang(words, directly_below(look.h1, space=BEFORE_ANNEXES), mark=mark)
    for annex in rows:
        words = _("with item %s") % annex.number if annex.number else ""
        where = Label(((words, REGULAR, float(SMALL)),)) if words else None
        name = " – ".join(part for part in (annex.reference, annex.title) if part)
        yield Hang(name, look.fact, labels=() if where is None else (where,))


@cache
def _beside_minutes(style: ParagraphStyle) -> ParagraphStyle:
    return style.clone(f"{style.name} beside minutes", rightIndent=MINUTES + 8)
