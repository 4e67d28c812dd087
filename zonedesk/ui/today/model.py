"""What the cards of a day say: rows in the words of the window, each with where it leads (01)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate

from zonedesk.domain.charts import HealthBar, HealthPart
from zonedesk.domain.due import Nearness, term
from zonedesk.domain.today import Reading, short_references
from zonedesk.ui.kit.dates import shown_day, spoken_locale
from zonedesk.ui.kit.delegates.deadlines import Deadline
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.wanted import STEP, TERMS, WHOLE, at
from zonedesk.ui.kit.words import said
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.today.rows import ActionLook, Jump, Line, TermLook

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.today import (
        OpenAction,
        PillarHealth,
        PlanHealth,
        TermGroup,
        TodayBook,
        WaitingMinutes,
    )
    from zonedesk.domain.words import Health
    from zonedesk.ui.today.rows import Row

MOST_ROWS: Final = 10
"""Rows of a card; of further ones the number is told, for a card never scrolls."""


def near_day(day: date, today: date) -> str:
    """Write a day of this year with its weekday: ``wo 16 jan``; of another with its year."""
    form = "ddd d MMM" if day.year == today.year else "d MMM yyyy"
    return spoken_locale().toString(QDate(day.year, day.month, day.day), form)


def told_day(day: date, today: date) -> str:
    """Say a day as somebody does who stands in the day: *vandaag*, *morgen*, ``wo 16 jan``."""
    _ = texts().gettext
    return {0: _("today"), 1: _("tomorrow")}.get((day - today).days) or near_day(day, today)


def more(count: int, jump: Jump) -> Line:
    """Say how many rows are not shown, with the way to all of them."""
    _ = texts()
    words = _.ngettext("and {count} more", "and {count} more", count).format(count=count)
    return Line(words, link=_.gettext("Show all"), jump=jump, tone="muted")


def term_rows(book: TodayBook) -> tuple[Row, ...]:
    """Give the terms in sight; those of several dossiers lead to the list of terms."""
    rows: list[Row] = [_term(one, book.today) for one in book.terms[:MOST_ROWS]]
    left = len(book.terms) - len(rows)
    return (*rows, more(left, Jump("dossiers", TERMS))) if left else tuple(rows)


def minutes_rows(book: TodayBook) -> tuple[Row, ...]:
    """Give the minutes that wait, each with what it waits for."""
    rows: list[Row] = [_minutes(one, book.today) for one in book.minutes]
    if book.more_minutes:
        rows.append(more(book.more_minutes, Jump("meetings", WHOLE)))
    return tuple(rows)


def action_rows(book: TodayBook) -> tuple[Row, ...]:
    """Give the action points: late ones, this week's, those without a term."""
    every = book.actions.all
    rows: list[Row] = [_action(one, book.today) for one in every[:MOST_ROWS]]
    left = len(every) - len(rows)
    return (*rows, more(left, Jump("actions", WHOLE))) if left else tuple(rows)


def health_bars(plan: PlanHealth) -> tuple[HealthBar, ...]:
    """Give a bar for each pillar."""
    return tuple(
        HealthBar(
            one.title,
            _counted(one),
            tuple(
                HealthPart(health, count, _judged(health, count)) for health, count in one.counts
            ),
        )
        for one in plan.pillars
    )


def _counted(pillar: PillarHealth) -> str:
    _, total = texts(), pillar.total
    words = _.ngettext("{count} objective", "{count} objectives", total)
    if pillar.measures:
        words = _.ngettext("{count} measure", "{count} measures", total)
    return words.format(count=total)


def _judged(health: Health | None, count: int) -> str:
    words = texts().gettext("not judged") if health is None else said(health)
    return f"{count} {words}"


def _term(group: TermGroup, today: date) -> TermLook:
    _ = texts()
    first, days = group.first, group.left(today)
    if days < 0:
        words = _.ngettext("{count} day late", "{count} days late", -days).format(count=-days)
    elif days:
        words = _.ngettext("{count} day", "{count} days", days).format(count=days)
    else:
        words = _.gettext("today")
    place = "meetings" if first.of_meeting else "dossiers"
    alone = len(set(group.references)) == 1
    return TermLook(
        Deadline(
            days,
            words,
            near_day(first.day, today),
            first.what,
            reference=short_references(tuple(dict.fromkeys(group.references))),
            provisional=_.gettext("provisional") if first.provisional else "",
            article=first.article,
            overruled=bool(first.overruled),
        ),
        counted=first.counted,
        jump=Jump(place, first.reference) if alone else Jump("dossiers", TERMS),
    )


def _minutes(one: WaitingMinutes, today: date) -> Line:
    _ = texts()
    meeting = one.meeting
    if one.lacks:
        count = len(one.lacks)
        waits = _.ngettext("{count} thing is missing", "{count} things are missing", count)
        told = waits.format(count=count)
    elif one.put_on is not None:
        day, number = one.put_on
        told = _.gettext("{day} item {number}").format(day=told_day(day, today), number=number)
    else:
        words = _.ngettext("{count} day in draft", "{count} days in draft", one.days)
        told = words.format(count=one.days)
    facts = " · ".join((meeting.reference, shown_day(meeting.day), told))
    link, jump = _reading(one)
    return Line(meeting.name, below=facts, link=link, jump=jump)


def _reading(one: WaitingMinutes) -> tuple[str, Jump]:
    _, reference = texts().gettext, one.meeting.reference
    if one.reading is Reading.COMPLETE:
        lack = one.lacks[0]
        item = f"#{lack.item.row.number}" if lack.item else ""
        return _("Complete"), Jump("meetings", at(f"{reference}{item}", lack.code))
    if one.reading is Reading.APPROVE:
        return _("Approve"), Jump("meetings", at(reference, STEP))
    return _("Read over"), Jump("meetings", reference)


def _action(one: OpenAction, today: date) -> ActionLook:
    jump = Jump("actions", one.reference)
    return ActionLook(_due(one.due, today), one.reference, one.text, one.owner, jump)


def _due(due: date | None, today: date) -> ShapeAndWord:
    """Say how near a term is; late ones and those of tomorrow are stressed."""
    _ = texts()
    if due is None:
        return ShapeAndWord(Shape.OPEN, _.gettext("no term"), "muted")
    near = term(due, today)
    if near.nearness is Nearness.LATE:
        words = _.ngettext("{count} day late", "{count} days late", -near.days)
        return ShapeAndWord(Shape.STOP, words.format(count=-near.days), "stop", semibold=True)
    told = {0: _.gettext("today"), 1: _.gettext("tomorrow")}.get(near.days)
    ahead = _.ngettext("in {count} day", "in {count} days", near.days)
    words = told or ahead.format(count=near.days)
    return ShapeAndWord(Shape.WATCH, words, "watch", semibold=True)
