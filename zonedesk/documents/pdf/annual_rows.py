"""The tables of the annual report: dossiers with bars inside, attendance of each body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Table

from zonedesk.documents.charts.parts import box, drawing
from zonedesk.documents.pdf.blocks import ruled
from zonedesk.documents.pdf.drawn import paper_look
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.styles import HAIR, THICK
from zonedesk.domain.figures import OTHERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.platypus import Flowable

    from zonedesk.documents.pdf.styles import Styles
    from zonedesk.domain.figures import CategoryFigures, YearFigures
    from zonedesk.domain.presence_overview import OverviewRow
    from zonedesk.i18n.catalogue import Translator

_DOSSIERS: Final = [29 * mm, 38 * mm, 41 * mm, 7 * mm, 48 * mm]
_BAR_ROOM: Final = 43.5 * mm
_BAR, _THIN, _BAR_ROW = 8.0, 3.0, 12.5
_PEOPLE: Final = [29 * mm, 54.8 * mm, 26 * mm, 24 * mm, 29.2 * mm]
_PEOPLE_ABSENT: Final = [29 * mm, 47 * mm, 21 * mm, 21 * mm, 19 * mm, 26 * mm]


@dataclass(frozen=True, slots=True)
class _Counted:
    """A line of the table; ``first`` of its category, ``kind`` None counts what has none."""

    category: str
    kind: str | None
    count: int
    before: int | None
    total: int
    first: bool


def dossier_table(
    now: YearFigures, before: YearFigures | None, *, tr: Translator, look: Styles
) -> Table:
    """Set dossiers per category and subcategory, a bar behind each figure, totals at A."""
    lines = list(_counted(now.dossiers, before))
    most = max([1, *(line.count for line in lines), *(line.before or 0 for line in lines)])
    words = (tr.gettext("Number"), tr.gettext("Category"), tr.gettext("Sort"), "", "")
    rows: list[list[Any]] = [[Lines(one, look.head) for one in words]]
    rows += [_row(line, tr, look=look, unit=_BAR_ROOM / most) for line in lines]
    total = [Lines(str(now.dossier_total), look.head), Lines(tr.gettext("Total"), look.head)]
    rows.append([*total, "", "", ""])
    groups = [place for place, line in enumerate(lines, 1) if line.first][1:]
    return Table(
        rows,
        colWidths=_DOSSIERS,
        style=[
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 8),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, 0), THICK, black),
            ("LINEABOVE", (0, -1), (-1, -1), THICK, black),
            *(("LINEABOVE", (0, place), (-1, place), HAIR, black) for place in groups),
        ],
        repeatRows=1,
        hAlign="LEFT",
    )


def _counted(dossiers: Sequence[CategoryFigures], before: YearFigures | None) -> Iterator[_Counted]:
    """Give a line a subcategory; what has none stands on a line of its own where others have."""
    earlier = None if before is None else _by_kind(before.dossiers)
    for one in dossiers:
        kinds = dict(_kinds(one))
        for place, (kind, count) in enumerate(kinds.items()):
            known = None if earlier is None else earlier.get((one.category, kind), 0)
            yield _Counted(one.category, kind, count, known, one.count, place == 0)


def _by_kind(dossiers: Sequence[CategoryFigures]) -> dict[tuple[str, str | None], int]:
    return {(one.category, kind): count for one in dossiers for kind, count in _kinds(one)}


def _kinds(one: CategoryFigures) -> Iterator[tuple[str | None, int]]:
    """Give the subcategories with their number; None counts the dossiers without any."""
    yield from one.subcategories
    rest = one.count - sum(count for _, count in one.subcategories)
    if rest:
        yield None, rest


def _row(line: _Counted, tr: Translator, *, look: Styles, unit: float) -> list[Any]:
    others = tr.gettext("others")
    category = (line.category if line.category != OTHERS else others) if line.first else ""
    return [
        Lines(str(line.total) if line.first else "", look.head),
        Lines(category, look.head),
        Lines("–" if line.kind is None else line.kind or others, look.small),
        Lines(str(line.count), look.small_right),
        _bar(line, look=look, unit=unit),
    ]


def _bar(line: _Counted, *, look: Styles, unit: float) -> Flowable:
    """Draw the bar of a line, thin under it that of the year before."""
    drawn = paper_look(look)
    lower = 2.0 if line.before is None else _THIN
    shapes = [box((0, lower), (line.count * unit, _BAR), look=drawn, fill=drawn.filled)]
    if line.before:
        shapes.append(box((0, lower - _THIN), (line.before * unit, _THIN), look=drawn))
    return drawing((_BAR_ROOM, _BAR_ROW), shapes)


def attendance_table(rows: Sequence[OverviewRow], tr: Translator, *, look: Styles) -> Table:
    """Set who took part in the meetings of a body; a column of absence where there was any."""
    _ = tr.gettext
    absent = any(row.tally.absent for row in rows)
    counted = [_("Present"), _("Replaced"), *([_("Absent")] if absent else []), _("Excused")]
    head = [Lines(_("Capacity"), look.head), Lines(_("Member"), look.head)]
    head += [Lines(one, look.head_right) for one in counted]
    body = [_person(row, tr, look=look, absent=absent) for row in rows]
    return ruled([head, *body], _PEOPLE_ABSENT if absent else _PEOPLE, head=True)


def _person(row: OverviewRow, tr: Translator, *, look: Styles, absent: bool) -> list[Flowable]:
    tally = row.tally
    capacity = tr.label("Capacity", str(tally.capacity)) if tally.capacity else "–"
    counts = [tally.present, tally.replaced, *([tally.absent] if absent else []), tally.excused]
    return [
        Lines(capacity, look.small),
        Lines(row.name, look.small),
        *(Lines(str(count), look.small_right) for count in counts),
    ]
