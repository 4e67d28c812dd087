"""What is to be kept in order, in rows: what needs care first, what is in order last (01)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.today import ENDING, FRESH
from zonedesk.i18n.formats import clock, decimal
from zonedesk.system.clock import in_brussels
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.wanted import PLANNER
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.today.model import near_day
from zonedesk.ui.today.rows import BACKUP, Jump, Line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from zonedesk.domain.today import Care, HeldMandate, OpenMeeting, Unmeasured, Unplanned

_WATCH: Final = ShapeAndWord(Shape.WATCH, "", "watch")
_LATER: Final = ShapeAndWord(Shape.OPEN, "", "muted")
_DONE: Final = ShapeAndWord(Shape.DONE, "", "good")
_ORDER: Final = (_WATCH, _LATER, _DONE)
_BODY: Final = "body:"


def care_rows(care: Care, today: date) -> tuple[Line, ...]:
    """Give the rows of a day."""
    found = [
        *_unopened(care.unopened, today),
        *_indicators(care.indicators),
        *(_unplanned(one) for one in care.unplanned),
        *_chairs(care.chairless),
        _mandates(care.ending, today),
        _backup(care.backup, today),
    ]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.state or _DONE)))


def _unopened(meetings: tuple[OpenMeeting, ...], today: date) -> Iterator[Line]:
    _ = texts()
    if meetings:
        told = (f"{one.reference} ({near_day(one.day, today)})" for one in meetings)
        words = _.gettext("Never opened:")
        jump = Jump("meetings", meetings[0].reference)
        yield Line(words, rest=", ".join(told), link=_.gettext("Open"), jump=jump, state=_WATCH)


def _indicators(found: tuple[Unmeasured, ...]) -> Iterator[Line]:
    _ = texts()
    if not found:
        return
    words = _.ngettext(
        "Indicator without a value:", "{count} indicators without a value:", len(found)
    ).format(count=len(found))
    first = found[0]
    rest = ", ".join(one.name for one in found)
    if len(found) == 1 and first.target is not None:
        target = decimal(first.target, texts().language)
        rest = _.gettext("{name}, target {target}").format(name=first.name, target=target)
    jump = Jump("plan", first.line)
    yield Line(words, rest=rest, link=_.gettext("Fill in"), jump=jump, state=_WATCH)


def _unplanned(one: Unplanned) -> Line:
    """Say that the law asks more meetings of a body than are planned (L24)."""
    _ = texts()
    body = {"body": one.code, "year": one.year, "planned": one.planned}
    if one.semester:
        words = _.gettext("{body} {year}:").format(**body)
        rest = _.gettext("no meeting in one half of the year")
    else:
        not_planned = _.gettext("{body} {year} not planned:")
        too_few = _.gettext("{body} {year}, {planned} planned:")
        words = (too_few if one.planned else not_planned).format(**body)
        least = _.ngettext("at least {count} a year", "at least {count} a year", one.least)
        rest = least.format(count=one.least)
    jump = Jump("meetings", f"{PLANNER}{one.year}")
    return Line(words, rest=rest, link=_.gettext("Plan it"), jump=jump, state=_WATCH)


def _chairs(codes: tuple[str, ...]) -> Iterator[Line]:
    _ = texts().gettext
    if codes:
        jump = Jump("people", f"{_BODY}{codes[0]}")
        words, rest = _("Chair not filled in:"), ", ".join(codes)
        yield Line(words, rest=rest, link=_("Complete"), jump=jump, state=_LATER)


def _mandates(found: tuple[HeldMandate, ...], today: date) -> Line:
    _ = texts()
    if not found:
        rest = _.gettext("no end within {count} days").format(count=ENDING.days)
        return Line(_.gettext("Mandates:"), rest=rest, state=_DONE)
    words = _.ngettext("Mandate that ends:", "{count} mandates that end:", len(found))
    told = (f"{one.person}, {one.body}, {near_day(one.last, today)}" for one in found if one.last)
    jump = Jump("people", f"{_BODY}{found[0].body}")
    return Line(
        words.format(count=len(found)),
        rest="; ".join(told),
        link=_.gettext("Look at it"),
        jump=jump,
        state=_WATCH,
    )


def _backup(made: datetime | None, today: date) -> Line:
    """Say when the last verified backup was made; one of a week ago is to be looked at."""
    _ = texts().gettext
    if made is None:
        words = _("No verified backup stands ready")
        return Line(words, link=_("Make one now"), jump=BACKUP, state=_WATCH)
    moment = in_brussels(made)
    rest = f"{near_day(moment.date(), today)} {clock(moment.time())}"
    if today - moment.date() > FRESH:
        words = _("Backup verified long ago:")
        return Line(words, rest=rest, link=_("Make one now"), jump=BACKUP, state=_WATCH)
    return Line(_("Backup verified:"), rest=rest, state=_DONE)
