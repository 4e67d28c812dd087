"""How action points look and are said: terms, groups, origins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.due import Group, Nearness, View
from zonedesk.domain.references import split_item_reference
from zonedesk.ui.kit.canvas import MUTED
from zonedesk.ui.kit.delegates.cells import OverState, Words
from zonedesk.ui.kit.looks import DASH, ShapeAndWord
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from zonedesk.domain.action_record import ActionEntry
    from zonedesk.domain.due import Term
    from zonedesk.domain.rows import ActionRow
    from zonedesk.ui.actions.model import ActionLine
    from zonedesk.ui.kit.delegates.cells import Look
    from zonedesk.ui.theme.tokens import Tone

_NEARNESS: Final[Mapping[Nearness, tuple[Shape, Tone]]] = {
    Nearness.LATE: (Shape.STOP, "stop"),
    Nearness.TODAY: (Shape.WATCH, "watch"),
    Nearness.TOMORROW: (Shape.WATCH, "watch"),
    Nearness.SOON: (Shape.WATCH, "watch"),
    Nearness.LATER: (Shape.OPEN, "muted"),
}


def term_words(term: Term) -> str:
    """Say how near a term is: *198 dagen te laat*, *vandaag*, *over 3 dagen*."""
    _ = texts()
    match term.nearness:
        case Nearness.LATE:
            late = _.ngettext("{count} day late", "{count} days late", -term.days)
            return late.format(count=-term.days)
        case Nearness.TODAY:
            return _.gettext("today")
        case Nearness.TOMORROW:
            return _.gettext("tomorrow")
        case _near:
            ahead = _.ngettext("in {count} day", "in {count} days", term.days)
            return ahead.format(count=term.days)


def term_state(term: Term) -> ShapeAndWord:
    """Give how near a term is by shape and words; only what is late is stressed."""
    shape, tone = _NEARNESS[term.nearness]
    late = term.nearness is Nearness.LATE
    return ShapeAndWord(shape, term_words(term), tone, semibold=late)


def done_state(done: date) -> ShapeAndWord:
    """Give the day something was finished on by shape and words."""
    words = texts().gettext("done on {day}").format(day=short_day(done))
    return ShapeAndWord(Shape.DONE, words, "muted")


def term_look(entry: ActionEntry, term: Term | None) -> Look:
    """Give what the cell of the term draws: the day, how often put off, over what it means now."""
    row = entry.row
    state = done_state(row.done) if row.done else term_state(term) if term else None
    finished = row.status.finished
    day = short_day(row.due) if row.due else DASH
    if entry.postponed:
        day = f"{day} · {times_words(entry)}"
    if state is None:
        return Words(day, ink=MUTED)
    if finished or row.due is None:
        return OverState(day, state, ink=MUTED)
    return OverState(day, state)


def term_text(row: ActionRow, term: Term | None) -> str:
    """Say a term with what it means now, for who copies, searches or hears it."""
    state = done_state(row.done) if row.done else term_state(term) if term else None
    day = short_day(row.due) if row.due else ""
    return ", ".join(filter(None, (day, state.word if state else "")))


def times_words(entry: ActionEntry) -> str:
    """Say how often a term was put off: ``2×``."""
    return f"{len(entry.postponed)}×" if entry.postponed else ""


def postponed_words(terms: Sequence[date]) -> str:
    """Say how often a term was put off; empty when it never was."""
    many = texts().ngettext("postponed {count} time", "postponed {count} times", len(terms))
    return many.format(count=len(terms)) if terms else ""


def before_words(terms: Sequence[date]) -> str:
    """Name the terms that were put off, the oldest first; empty when there are none."""
    words = texts().gettext("The term was before: {days}")
    return words.format(days=", ".join(short_day(day) for day in terms)) if terms else ""


def postponed_tip(line: ActionLine) -> str:
    """Say of a line what its term was before, for the pointer; empty when it was never put off."""
    terms = line.entry.postponed
    told = ", ".join(filter(None, (term_text(line.row, line.term), postponed_words(terms))))
    return f"{told}\n{before_words(terms)}" if terms else ""


def text_look(line: ActionLine, depth: int) -> Look:
    """Give what the cell of the text draws; a part stands in and names its whole (R103)."""
    parent = line.entry.parent
    second = part_words(parent) if parent else ""
    return Words(line.row.text, second=second, wrap=True, strong=True, indent=depth)


def part_words(parent: str) -> str:
    """Say of what an action point is a part."""
    return texts().gettext("part of {reference}").format(reference=parent)


def origin_of(row: ActionRow) -> str:
    """Give the reference an action point comes from: an item or meeting, else its dossier."""
    return row.origin or row.dossier


def origin_words(reference: str) -> str:
    """Say an origin: ``ZVR/2018/1 punt 4``."""
    record, number = split_item_reference(reference)
    if number is None:
        return record
    return texts().gettext("{meeting} item {number}").format(meeting=record, number=number)


def group_words(group: Group, year: int | None) -> str:
    """Say a heading over action points by term."""
    _ = texts().gettext
    if group is Group.DONE:
        return _("Completed in {year}").format(year=year) if year else _("Completed")
    return {
        Group.LATE: _("Overdue"),
        Group.WEEK: _("This week"),
        Group.MONTH: _("This month"),
        Group.LATER: _("Later"),
        Group.UNDATED: _("Without date"),
        Group.STOPPED: _("Stopped"),
    }[group]


def view_words(view: View) -> str:
    """Say a quick view."""
    _ = texts().gettext
    return {
        View.ALL: _("All"),
        View.LATE: _("Overdue"),
        View.WEEK: _("This week"),
        View.MONTH: _("This month"),
        View.UNDATED: _("Without date"),
        View.UNOWNED: _("Without responsible"),
        View.MINE: _("My action points"),
    }[view]
