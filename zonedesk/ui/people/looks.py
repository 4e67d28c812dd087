"""How the place says bodies, mandates and persons in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.people_record import ClashKind, UseKind
from zonedesk.domain.words import fold
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.body_record import BodyLine, MandateBar, Period, SeatLine
    from zonedesk.domain.people_record import Clash

_USES: Final = {
    UseKind.MANDATE: noop("Mandates"),
    UseKind.SUBSTITUTED: noop("Substituted by somebody"),
    UseKind.ATTENDED: noop("On attendance lists"),
    UseKind.STOOD_IN: noop("Stood in for somebody"),
    UseKind.CHAIRED: noop("Chaired meetings"),
    UseKind.SECRETARY: noop("Secretary of meetings"),
    UseKind.PROPOSED: noop("Proposed items"),
    UseKind.PRESENTED: noop("Presents items"),
    UseKind.GUEST: noop("Invited for items"),
    UseKind.SUPPORTED: noop("Supported urgency"),
    UseKind.VOTED: noop("Votes by name"),
    UseKind.ENTRUSTED: noop("Carries out decisions"),
    UseKind.HANDLED: noop("Handles dossiers"),
    UseKind.OWNED: noop("Responsible for action points"),
    UseKind.LED: noop("Leads plan lines"),
    UseKind.WROTE: noop("Wrote follow-up"),
}
_CLASHES: Final = {
    ClashKind.PRESENT: noop("both stand on the attendance list"),
    ClashKind.VOTED: noop("both voted"),
    ClashKind.MANDATE: noop("both hold the same mandate at the same time"),
    ClashKind.GUEST: noop("both were invited"),
}


def use_words(kind: UseKind) -> str:
    """Name how something names a person."""
    return texts().gettext(_USES[kind])


def clash_words(kind: ClashKind) -> str:
    """Say what two persons both did."""
    return texts().gettext(_CLASHES[kind])


def period_words(first: date, last: date | None) -> str:
    """Write a period: ``1 jan 2013 – 31 dec 2018``, or since when."""
    if last is None:
        return texts().gettext("since {day}").format(day=short_day(first))
    return f"{short_day(first)} – {short_day(last)}"


def bar_words(bar: MandateBar) -> str:
    """Say a mandate on one line: who, and from when to when."""
    words = f"{bar.name}, {period_words(bar.first, bar.last)}"
    if bar.substitute_for:
        replaces = texts().gettext("stands in for {name}").format(name=bar.substitute_for)
        return f"{words}, {replaces}"
    return words


def gap_words(gap: Period) -> str:
    """Say a vacancy on one line."""
    _ = texts().gettext
    if gap.last is None:
        return _("vacant since {day}").format(day=short_day(gap.first))
    return _("vacant {period}").format(period=period_words(gap.first, gap.last))


def seat_title(seat: SeatLine) -> str:
    """Name a seat: by the function of who held it last, else by its capacity."""
    return capital(seat.title) if seat.title else named(seat.capacity)


def seat_fact(seat: SeatLine) -> str:
    """Say what else makes a seat: its capacity, and the municipality it is for."""
    municipality = seat.bars[-1].municipality
    capacity = said(seat.capacity) if seat.title else ""
    return " · ".join(filter(None, (capacity, municipality)))


def vacant_state(count: int) -> ShapeAndWord:
    """Give how vacancies look in a list."""
    if not count:
        return ShapeAndWord(Shape.DONE, "0", "muted")
    return ShapeAndWord(Shape.WATCH, str(count), "watch", semibold=True)


def body_fact(line: BodyLine) -> str:
    """Say what a body is, where its name does not, and that it is not used any more."""
    kind = said(line.kind)
    told = [] if _bare(kind) in _bare(line.name) else [kind]
    if not line.active:
        told.append(texts().gettext("not active"))
    return " · ".join(told)


def function_fact(bar: MandateBar) -> str:
    """Say the function of who sits, where the name does not."""
    return "" if _bare(bar.function) == _bare(bar.name) else capital(bar.function)


def capital(words: str) -> str:
    """Let words begin a line."""
    return words[:1].upper() + words[1:]


def _bare(words: str) -> str:
    return "".join(sign for sign in fold(words) if sign.isalnum())


def clash_line(clash: Clash) -> str:
    """Say on one line what two persons both did, and what becomes of it."""
    _ = texts().gettext
    day = "" if clash.day is None else short_day(clash.day)
    where = " ".join(filter(None, (clash.reference, day)))
    what = clash_words(clash.kind)
    told = f"{where}: {what}" if where else what
    if clash.blocks:
        return f"■ {told}"
    return f"○ {told}, " + _("that becomes one")
