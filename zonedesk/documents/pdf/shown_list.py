"""A list exactly as a screen shows it, as a paper: columns, rows, what it was narrowed to."""

from __future__ import annotations

import math
from datetime import date, time
from typing import TYPE_CHECKING, Final

from reportlab.lib.units import mm

from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf import front, text
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.blocks import ruled
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.keeping import Piece, kept
from zonedesk.documents.pdf.page import Sheet, built
from zonedesk.documents.pdf.styles import styles
from zonedesk.domain.openness import strictest
from zonedesk.domain.words import Marking
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.formats import decimal, long_date

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from zonedesk.domain.papers import House
    from zonedesk.domain.shown_list import CellValue, ShownList

_ROOM: Final = 163 * mm
_NARROWEST: Final = 14 * mm
_WEIGHT: Final = 0.75


def render_shown_list(shown: ShownList, *, house: House, day: date, language: str = "nl") -> bytes:
    """Set a list as a PDF; a paper of it is for inside, whatever it shows.

    Args:
        shown: the rows and columns that show; an empty column is left out.
        house: style of the zone.
        day: on which it is made.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal lists give equal bytes.
    """
    tr, look = translator(language), styles(house.accent, language)
    subtitle = tr.gettext("As they stand on %s") % long_date(day, language)
    count = str(len(shown.rows))
    rows = [(tr.gettext("Number"), count), ("", " · ".join(shown.filters))]
    top = (Lines(shown.title, look.title), Lines(subtitle, look.subtitle))
    facts = front.facts([row for row in rows if row[1]], look=look)
    places = _filled(shown)
    heads = [Lines(shown.columns[place].heading, look.head) for place in places]
    cells: list[list[Flowable]] = [
        [Lines(_words(row[place], language), look.small) for place in places] for row in shown.rows
    ]
    table = ruled([heads, *cells], _widths(shown, places, language=language), head=True)
    table.spaceBefore = 18
    pieces = (Piece((*top, *facts)), Piece((table,)))
    marking = strictest([Marking.INTERNAL, shown.marking])
    sheet = Sheet(
        house=house,
        kind=shown.title,
        head=shown.title,
        reference=f"{day:%d/%m/%Y}",
        edition="",
        marking=marking_words(marking, tr, wordings=house.wordings),
        marking_on_top=True,
    )
    told = Facts(text.bare(shown.title), text.bare(house.zone), text.bare(shown.title), language)
    story = [flowable for piece in pieces for flowable in kept(piece)]
    return built(story, sheet, look=look, facts=told)


def _filled(shown: ShownList) -> list[int]:
    """Give the places of the columns that say anything; the first always shows."""
    there = (any(row[place] not in {None, ""} for row in shown.rows) for place in _places(shown))
    return [place for place, says in enumerate(there) if says or not place]


def _places(shown: ShownList) -> range:
    return range(len(shown.columns))


def _widths(shown: ShownList, places: list[int], *, language: str) -> list[float]:
    """Divide the room by the length of what stands in the columns, none too narrow to read."""
    longest = [_longest(shown, place, language=language) for place in places]
    spare = _ROOM - _NARROWEST * len(places)
    return [_NARROWEST + spare * one / sum(longest) for one in longest]


def _longest(shown: ShownList, place: int, *, language: str) -> float:
    """Weigh a column: long texts wrap, so that their length counts for less."""
    words = [shown.columns[place].heading, *(_words(row[place], language) for row in shown.rows)]
    return math.pow(max(len(one) for one in words), _WEIGHT)


def _words(value: CellValue, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return decimal(value, language) if isinstance(value, int | float) else value
