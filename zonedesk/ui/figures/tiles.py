"""The five big figures of a period (08)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from zonedesk.ui.figures.counting import ATTENDANCE, Told, rows_of, with_unit
from zonedesk.ui.figures.rows import Opens, Tile
from zonedesk.ui.figures.tables import percent
from zonedesk.ui.kit.looks import DASH
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.figures import AttendanceFigures, IndicatorFigures


def tiles(told: Told) -> tuple[Tile, ...]:
    """Give the tiles: meetings, dossiers, decisions, attendance, hours."""
    return (_meetings(told), _dossiers(told), _decisions(told), _attendance(told), _hours(told))


def _meetings(told: Told) -> Tile:
    _ = texts()
    count = told.now.held if told.now else None
    met = sum(body.held > 0 for body in told.figures.now.bodies)
    fact = _.ngettext("{count} body", "{count} bodies", met).format(count=met)
    word = _.ngettext("meeting", "meetings", count or 0)
    return Tile(with_unit(count), word, fact, rows_of("meetings", told.years[0]))


def _dossiers(told: Told) -> Tile:
    _ = texts()
    count = told.now.dossier_total if told.now else None
    kinds = len(told.figures.now.dossiers)
    fact = _.ngettext("{count} category", "{count} categories", kinds).format(count=kinds)
    word = _.ngettext("police dossier", "police dossiers", count or 0)
    return Tile(with_unit(count), word, fact, rows_of("dossiers", told.years[0]))


def _decisions(told: Told) -> Tile:
    _ = texts()
    count = told.now.decided if told.now else None
    fact = ", ".join(f"{one} {code}" for code, one in told.figures.now.decisions)
    word = _.ngettext("decision", "decisions", count or 0)
    opens = rows_of("decisions", told.years[0])
    return Tile(with_unit(count), word, fact or told.nothing(_.gettext("none was taken")), opens)


def _attendance(told: Told) -> Tile:
    """Tell the security council, else all bodies of which attendance was noted."""
    _ = texts().gettext
    noted = told.figures.now.attendance
    share = _share_of(noted)
    if len(noted) == 1:
        words = _("{body}: {present} present, {replaced} replaced of {seats}")
        body = noted[0].body
    else:
        words = _("{body} bodies: {present} present, {replaced} replaced of {seats}")
        body = str(len(noted))
    fact = words.format(
        body=body,
        present=sum(one.present for one in noted),
        replaced=sum(one.replaced for one in noted),
        seats=sum(one.invited for one in noted),
    )
    shown = with_unit(percent(share), "%")
    return Tile(shown, _("seats taken"), fact if noted else _("not noted"), Opens(ATTENDANCE))


def _share_of(noted: tuple[AttendanceFigures, ...]) -> Fraction | None:
    seats = sum(one.invited for one in noted)
    taken = sum(one.present + one.replaced for one in noted)
    return Fraction(taken, seats) if seats else None


def _hours(told: Told) -> Tile:
    """Tell the commitment that promises most, or the sum where all are in one unit."""
    _ = texts()
    found = told.figures.now.commitments
    plan = Opens("plan", (("year", told.years[0]),))
    if not found:
        return Tile(DASH, _.gettext("hours"), _.gettext("no commitments"), plan)
    opens = Opens("plan", reference=found[0].line) if len(found) == 1 else plan
    unit = _unit(found)
    delivered = [one.value for one in found if one.value is not None]
    targets = [one.target for one in found if one.target is not None]
    promised = sum(targets) if targets else None
    words = _.ngettext(
        "promised {promised} {unit}",
        "promised {promised} {unit} in {count} commitments",
        len(found),
    )
    names = [one.name for one in found]
    fact = words.format(promised=with_unit(promised), unit=unit, count=len(found))
    fact = ", ".join(names) if promised is None else fact
    tip = "\n".join(names)
    return Tile(with_unit(sum(delivered) if delivered else None), unit, fact, opens, tip)


def _unit(found: tuple[IndicatorFigures, ...]) -> str:
    units = {one.unit for one in found}
    return units.pop() if len(units) == 1 else texts().gettext("hours")
