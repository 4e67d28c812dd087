"""The list of action points on paper: by who has them or by term (papers/README.md section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.units import mm

from zonedesk.documents.marking_words import marking_words
from zonedesk.documents.pdf import front, text
from zonedesk.documents.pdf.archive import Facts
from zonedesk.documents.pdf.blocks import ruled
from zonedesk.documents.pdf.decisions import edition_words
from zonedesk.documents.pdf.hang import Lines
from zonedesk.documents.pdf.keeping import Piece, kept
from zonedesk.documents.pdf.page import Sheet, built
from zonedesk.documents.pdf.styles import styles
from zonedesk.domain.paper_actions import Grouping
from zonedesk.domain.plan_record import is_late
from zonedesk.domain.words import ActionStatus, Marking
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.formats import long_date, month_and_year

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from reportlab.platypus import Flowable, Table

    from zonedesk.documents.pdf.styles import Styles
    from zonedesk.domain.paper_actions import ActionGroup, ActionsPaper
    from zonedesk.domain.rows import ActionRow
    from zonedesk.i18n.catalogue import Translator

WIDTHS: Final = [29 * mm, 68 * mm, 38 * mm, 28 * mm]
SEPARATOR: Final = "#"
"""Stands between the reference of a meeting and the number of its item."""


def render_actions(paper: ActionsPaper, *, language: str = "nl") -> bytes:
    """Set a list of action points as a PDF.

    Args:
        paper: the action points, already of their edition.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    return _Actions(paper, language).file()


def origin_words(origin: str, tr: Translator) -> str:
    """Tell where an action point comes from: ``ZVR/2018/1, punt 4``."""
    meeting, _sign, number = origin.partition(SEPARATOR)
    return f"{meeting}, {tr.gettext('item %s') % number}" if number else meeting


def actions_table(rows: Sequence[ActionRow], tr: Translator, *, look: Styles, day: date) -> Table:
    """Set action points in one table, in the order given; late is judged on a day."""
    return _Rows(tr, look, day).table(rows)


class _Actions:
    """One list on its way to paper."""

    def __init__(self, paper: ActionsPaper, language: str) -> None:
        self.paper, self.language = paper, language
        self.tr: Translator = translator(language)
        self.look: Styles = styles(paper.house.accent, language)
        self.by_owner = paper.grouping is Grouping.OWNER

    def file(self) -> bytes:
        """Set the paper and give the file."""
        look = self.look
        title = self.tr.gettext("Action points")
        day = long_date(self.paper.day, self.language)
        subtitle = self.tr.gettext("As they stand on %s") % day
        top = Piece((Lines(title, look.title), Lines(subtitle, look.subtitle), *self._facts()))
        facts = Facts(
            text.bare(f"{title} – {subtitle}"),
            text.bare(self.paper.house.zone),
            text.bare(title),
            self.language,
        )
        story = [one for piece in (top, *self._groups()) for one in kept(piece)]
        return built(story, self._sheet(title), look=look, facts=facts)

    def _facts(self) -> list[Flowable]:
        tr, paper = self.tr, self.paper
        count = len(paper.rows)
        said = tr.ngettext("%d action point", "%d action points", count) % count
        if paper.late:
            said = f"{said}, {tr.gettext('of which %d late') % paper.late}"
        year = str(paper.year) if paper.year else ""
        _ = tr.gettext
        rows = [(_("Year"), year), (_("Body"), paper.body), (_("Number"), said)]
        return front.facts(rows, look=self.look)

    def _groups(self) -> Iterator[Piece]:
        if not self.paper.rows:
            yield Piece((Lines(self.tr.gettext("No action point is open."), self.look.body),))
        for place, group in enumerate(self.paper.groups):
            heading = front.section(self._named(group), look=self.look, key=f"group-{place}")
            yield Piece((heading, self._table(group)))

    def _named(self, group: ActionGroup) -> str:
        _ = self.tr.gettext
        if group.owner is not None:
            return group.owner or _("Nobody responsible")
        if group.late:
            return _("Late")
        if group.month is None:
            return _("Without term")
        month = month_and_year(group.month, self.language)
        return f"{month[:1].upper()}{month[1:]}"

    def _table(self, group: ActionGroup) -> Flowable:
        """Set one group; many small ones, of a person each, have no head above every one."""
        rows = _Rows(self.tr, self.look, self.paper.day, by_owner=self.by_owner)
        if self.by_owner:
            return ruled([rows.row(one) for one in group.rows], WIDTHS, head=False, above=True)
        return rows.table(group.rows)

    def _sheet(self, title: str) -> Sheet:
        paper, marking = self.paper, self.paper.marking
        words = edition_words(paper.edition, self.tr, marking=marking)
        year = str(paper.year) if paper.year else ""
        day = long_date(paper.day, self.language)
        return Sheet(
            house=paper.house,
            kind=title,
            head=" · ".join(part for part in (paper.body, year or day, words) if part),
            reference=year or f"{paper.day:%d/%m/%Y}",
            edition=words,
            marking=marking_words(marking, self.tr, wordings=paper.house.wordings),
            marking_on_top=marking is not Marking.PUBLIC,
        )


@dataclass(frozen=True, slots=True)
class _Rows:
    """Sets action points as rows of a table, judged on a day."""

    tr: Translator
    look: Styles
    day: date
    by_owner: bool = False

    def table(self, rows: Sequence[ActionRow]) -> Table:
        """Set a table with a head."""
        _, look = self.tr.gettext, self.look
        words = (_("Reference"), _("What"), _("Who"))
        head = [*(Lines(one, look.head) for one in words), Lines(_("By when"), look.head_right)]
        return ruled([head, *(self.row(row) for row in rows)], WIDTHS, head=True)

    def row(self, row: ActionRow) -> list[Any]:
        """Set one; its status stands where its owner would, if these are grouped by owner."""
        look, _, language = self.look, self.tr.gettext, self.tr.language
        status = self.tr.label("ActionStatus", row.status.value)
        late = is_late(row.due, row.status, today=self.day)
        due = long_date(row.due, language) if row.due else _("no date")
        about = self._about(row, status)
        return [
            Lines(row.reference, look.head),
            Lines(row.text, look.small, below=(about, look.small) if about else None),
            Lines(status if self.by_owner else row.owner or "–", look.small),
            Lines(due, look.small_right, below=(_("late"), look.head_right) if late else None),
        ]

    def _about(self, row: ActionRow, status: str) -> str:
        """Tell where it comes from and what it serves; and its status where no column does."""
        told = [origin_words(row.origin, self.tr), row.dossier, ", ".join(row.plan_lines)]
        if not self.by_owner and row.status is not ActionStatus.OPEN:
            told.append(status)
        if row.done is not None:
            told.append(self.tr.gettext("done on %s") % long_date(row.done, self.tr.language))
        if row.marking is Marking.CLOSED:
            told.append(self.tr.label("Marking", row.marking.value))
        return " · ".join(part for part in told if part)
