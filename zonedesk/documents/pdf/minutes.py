"""Minutes of a meeting: *notulen* of a deliberative body, *verslag* of a consultative one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from zonedesk.documents.fonts import REGULAR
from zonedesk.documents.pdf import front
from zonedesk.documents.pdf.agenda_rows import annexes
from zonedesk.documents.pdf.blocks import labelled, rich, ruled
from zonedesk.documents.pdf.hang import Hang, Lines, aside
from zonedesk.documents.pdf.item import ACTION_WIDTHS, LINE_SPACE, ItemSetter, anchor
from zonedesk.documents.pdf.keeping import Piece, closed_by
from zonedesk.documents.pdf.options import options_line
from zonedesk.documents.pdf.page import built
from zonedesk.documents.pdf.phrases import Phrases
from zonedesk.documents.pdf.present import PresentSetter
from zonedesk.documents.pdf.sitting import (
    in_number_words,
    ordinal,
    pauses_words,
    repeated,
    version_words,
)
from zonedesk.documents.pdf.styles import NORMAL, RIGHT, SMALL, directly_below, styles
from zonedesk.domain.paper_editions import holds_closed, paper_marking
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.richtext import RichText, Run, from_plain
from zonedesk.domain.words import Edition, Marking, MinutesKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.domain.papers import Item, MinutesPaper

AFTER_ATTENDANCE = 27
FIRST_ROW_SPACE = 4.75
BEFORE_CLOSING = 25
RESULT_WIDTH = 22 * mm
LAST_ROWS = 2


def render_minutes(paper: MinutesPaper, *, language: str = "nl") -> bytes:
    """Set the minutes of a meeting as a PDF.

    Args:
        paper: the minutes, already of their edition: nothing is taken away here.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    return _Minutes(paper, language).file()


class _Minutes:
    """One set of minutes on its way to paper."""

    def __init__(self, paper: MinutesPaper, language: str) -> None:
        self.paper = paper
        self.say = Phrases(paper.heading, language, paper.house.wordings)
        self.tr = self.say.tr
        self.look = styles(paper.house.accent, language)
        self.items = ItemSetter(self.say, self.look)
        report = paper.heading.minutes_kind is MinutesKind.REPORT
        self.report = report
        self.title = self.tr.gettext("Report" if report else "Minutes")

    def file(self) -> bytes:
        """Set the paper and give the file."""
        paper = self.paper
        marking = paper_marking(paper.items, paper.edition, deliberative=paper.heading.deliberative)
        sheet = front.sheet(
            self.title,
            self.say,
            house=paper.house,
            marking=marking,
            edition=self._edition(),
            concept=self.say.concept,
        )
        facts = front.file_facts(self.title, self.say, house=paper.house)
        closing = self._closing()
        story = closed_by(self._pieces(), closing)
        return built(list(story), sheet, look=self.look, facts=facts)

    def _edition(self) -> str:
        if self.paper.edition is Edition.PUBLIC:
            return self.tr.gettext("public edition")
        return self.tr.gettext("full edition") if holds_closed(self.paper.items) else ""

    def _pieces(self) -> Iterator[Piece]:
        yield Piece((*front.titled(self.title, self.say, look=self.look), *self._facts()))
        present = PresentSetter(self.say, self.look).rows(self.paper.attendees)
        yield from (Piece((row,)) for row in present)
        yield from repeated(
            self.paper.convocation,
            self.paper.quoted,
            say=self.say,
            look=self.look,
            space=BEFORE_CLOSING,
        )
        if PaperPart.OVERVIEW not in self.paper.left_out:
            yield from self._overview()
        yield from self._treatment()
        yield from self._actions()
        if self.paper.annexes:
            yield Piece(tuple(annexes(self.paper.annexes, self.say, look=self.look)))

    def _facts(self) -> list[Flowable]:
        _, paper = self.tr.gettext, self.paper
        heading = paper.heading
        reference = heading.reference
        if heading.police_items_only:
            reference += ", " + _("items about the local police")
        rows = [
            (_("Reference"), reference),
            *front.common_facts(self.say),
            (_("Call"), ordinal(paper.convocation, self.say)),
            (_("Time and place"), self.say.when_and_where()),
            (_("Interruption"), pauses_words(paper.pauses, self.say, items=paper.items)),
            (_("Quorum"), self._in_number()),
            (_("Approval"), self.say.approval(paper.approval)),
            (_("Version"), version_words(paper.approval, self.say)),
        ]
        return front.facts(rows, look=self.look)

    def _in_number(self) -> str:
        told = self.paper.in_number
        return "" if told is None else in_number_words(told, self.say, items=self.paper.items)

    def _overview(self) -> Iterator[Piece]:
        head = front.section(self.tr.gettext("Agenda"), look=self.look, key="agenda")
        head.style = directly_below(head.style, space=AFTER_ATTENDANCE)
        rows = [list(self._overview_row(item)) for item in self.paper.items]
        for row in rows[:1]:
            row[0].style = directly_below(row[0].style, space=FIRST_ROW_SPACE)
        if not rows:
            nothing = self.tr.gettext("There are no agenda items.")
            rows = [[Lines(nothing, self.look.fact)]]
        yield Piece((head, *rows[0]), together=True)
        yield from (Piece(tuple(row), together=True) for row in rows[1:])

    def _overview_row(self, item: Item) -> Iterator[Flowable]:
        if item.heading:
            yield Lines(item.title, directly_below(self.look.meta, space=LINE_SPACE))
            return
        result = self.say.label(item.result) if item.result and not item.withheld else ""
        style = self.look.overview
        taken = stringWidth(result, REGULAR, SMALL) + 8
        if taken > RESULT_WIDTH:
            style = style.clone("overview narrow", rightIndent=taken)
        labels = [self.items.number(item, NORMAL)]
        if result:
            labels.append(aside(result, x=RIGHT, right=True))
        yield Hang(self.items.title(item), style, labels=tuple(labels), link=anchor(item))
        if item.marking is Marking.CLOSED and not item.withheld:
            words = Run(self.tr.gettext("Closed"), bold=True)
            yield Lines((words,), directly_below(self.look.meta, space=0))

    def _treatment(self) -> Iterator[Piece]:
        """Set the items under their headings, the opening under the first of these.

        A meeting is opened in public: before a closed session the opening stands on its own, and
        before the parts of an agenda that are subjects.
        """
        begun = list(self._opening())
        if self.paper.items and (self._begins_closed() or self._begins_with_subject()):
            begun[0].style = directly_below(begun[0].style, space=BEFORE_CLOSING)
            yield Piece(tuple(begun))
            begun = []
        current = ""
        lines: list[Flowable] = []
        for index, item in enumerate(self.paper.items):
            words = self._section_of(item, current)
            heading = []
            if words != current:
                key = f"part-{item.number or f'line-{index}'}"
                heading = [front.section(words, look=self.look, key=key)]
            current = words
            under = bool(heading) and not begun
            first, *rest = self.items.pieces(item, under_heading=under)
            if begun and heading:
                yield Piece((heading[0], *begun))
                heading, begun = [], []
            lines = [*lines, *heading, *first.flowables]
            if item.heading:
                continue  # it stays with the item that it heads
            yield Piece(tuple(lines), first.together)
            yield from rest
            lines = []
        if lines:
            yield Piece(tuple(lines))
        yield from (Piece((one,)) for one in begun)

    def _section_of(self, item: Item, current: str) -> str:
        if any(other.part for other in self.paper.items):
            return item.part or current or self.tr.gettext("Proceedings")
        if self.report:
            return self.tr.gettext("Proceedings")
        closed = item.in_closed_session
        return self.tr.gettext("Closed session" if closed else "Public session")

    def _begins_closed(self) -> bool:
        by_session = not self.report and not any(item.part for item in self.paper.items)
        return by_session and self.paper.items[0].in_closed_session

    def _begins_with_subject(self) -> bool:
        return self.report and bool(self.paper.items[0].part)

    def _opening(self) -> list[Flowable]:
        start = self.paper.heading.real_start
        words = self.say.clock(start) if start is not None else ""
        return self._said(self.paper.opening, self.say.opening(), label=words)

    def _said(self, written: RichText, generated: str, *, label: str) -> list[Flowable]:
        said = from_plain(generated) if written.is_empty else written
        return rich(said, label, look=self.look)

    def _actions(self) -> Iterator[Piece]:
        actions = [action for action, _ in self.paper.actions]
        actions += [action for item in self.paper.items for action, _ in item.actions]
        if not (self.report and actions):
            return
        _ = self.tr.gettext
        words = _("Action points of this meeting")
        head = front.section(words, look=self.look, key="actions")
        titles = [_("Reference"), _("What"), _("Who")]
        heads = [Lines(title, self.look.head) for title in titles]
        rows = [self.items.action(action, strong=False) for action in actions]
        # The last rows are a table of their own: they go along with the closing block.
        last = len(rows) - LAST_ROWS if len(rows) > 2 * LAST_ROWS else len(rows)
        heading_row = [*heads, Lines(_("Due"), self.look.head_right)]
        yield Piece((head, ruled([heading_row, *rows[:last]], ACTION_WIDTHS, head=True)))
        if rows[last:]:
            yield Piece((ruled(rows[last:], ACTION_WIDTHS, head=False, above=True),))

    def _closing(self) -> list[Flowable]:
        paper = self.paper
        made: list[Flowable] = []
        if paper.next_meeting:
            day = paper.next_meeting
            when = day if isinstance(day, str) else self.say.date(day, weekday=True)
            style = directly_below(self.look.body, space=BEFORE_CLOSING)
            made += labelled(self.tr.gettext("Next meeting"), when, style=style)
        end = paper.heading.end
        label_words = self.say.clock(end) if end is not None else ""
        closing = self._said(paper.closing, self.say.closing(), label=label_words)
        if not made:
            closing[0].style = directly_below(closing[0].style, space=BEFORE_CLOSING)
        made += closing
        made += front.signed(paper.signatories, self.say, look=self.look)
        options = options_line(paper, self.say, editions=bool(self._edition()))
        if options:
            made.append(Lines(options, directly_below(self.look.note, space=14)))
        return made
