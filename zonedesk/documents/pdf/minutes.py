"""Minutes of a meeting: *notulen* of a deliberative body, *verslag* of a consultative one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from zonedesk.documents.fonts import REGULAR
from zonedesk.documents.pdf import front
from zonedesk.documents.pdf.blocks import labelled, rich, ruled
from zonedesk.documents.pdf.hang import Hang, Label, Lines, aside, label
from zonedesk.documents.pdf.item import ACTION_WIDTHS, LINE_SPACE, ItemSetter, anchor, shown_number
from zonedesk.documents.pdf.keeping import Piece, closed_by
from zonedesk.documents.pdf.page import built
from zonedesk.documents.pdf.phrases import Phrases, enumerated
from zonedesk.documents.pdf.styles import NORMAL, RIGHT, SMALL, directly_below, styles
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.papers import holds_closed, paper_marking
from zonedesk.domain.richtext import RichText, Run, from_plain
from zonedesk.domain.words import AttendanceStatus, Capacity, Edition, Marking, MinutesKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.domain.papers import Attendee, Item, MinutesPaper

ORGANISATION = 101 * mm
ORGANISATION_WIDTH = 62 * mm
GROUP_SPACE = 5.5
FIRST_GROUP_SPACE = 9.5
AFTER_ATTENDANCE = 27
FIRST_ROW_SPACE = 4.75
BEFORE_CLOSING = 25
RESULT_WIDTH = 22 * mm
LAST_ROWS = 2

_GROUPS = (
    (AttendanceStatus.PRESENT, "Present"),
    (AttendanceStatus.REPLACED, "Replaced"),
    (AttendanceStatus.EXCUSED, "Excused"),
    (AttendanceStatus.ABSENT, "Absent"),
    (None, "Not recorded"),
)


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
        self.say = Phrases(paper.heading, language)
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
        yield from (Piece((row,)) for row in self._attendance())
        if PaperPart.OVERVIEW not in self.paper.left_out:
            yield from self._overview()
        yield from self._treatment()
        yield from self._actions()

    def _facts(self) -> list[Flowable]:
        _, heading = self.tr.gettext, self.paper.heading
        reference = heading.reference
        if heading.police_items_only:
            reference += ", " + _("items about the local police")
        rows = [
            (_("Reference"), reference),
            *front.common_facts(self.say),
            (_("Time and place"), self.say.when_and_where()),
            (_("Approval"), self.say.approval(self.paper.approval)),
        ]
        return front.facts(rows, look=self.look)

    def _attendance(self) -> Iterator[Flowable]:
        organisations = {one.party.organisation for one in self.paper.attendees}
        several = len(organisations) > 1
        space = FIRST_GROUP_SPACE
        for words, group in self._groups():
            for index, attendee in enumerate(group):
                yield self._person(
                    attendee,
                    words if not index else "",
                    space=space if not index else 1,
                    organisation=several,
                )
            space = GROUP_SPACE

    def _groups(self) -> Iterator[tuple[str, list[Attendee]]]:
        attendees = self.paper.attendees
        if all(one.status is None for one in attendees):
            yield self.tr.gettext("Composition"), list(attendees)
            return
        for status, words in _GROUPS:
            group = [one for one in attendees if one.status is status and not _expected(one)]
            if group:
                yield self.tr.gettext(words), group

    def _person(
        self, attendee: Attendee, words: str, *, space: float, organisation: bool
    ) -> Flowable:
        said = self.say.person(attendee)
        labels: tuple[Label, ...] = (label(words),) if words else ()
        right = ORGANISATION_WIDTH + 8
        where = attendee.party.organisation.strip() if organisation else ""
        if where and stringWidth(where, REGULAR, SMALL) <= ORGANISATION_WIDTH:
            labels += (aside(where, x=ORGANISATION),)
        elif where:  # too long for its column: it stands with the name
            said = f"{said} ({where})"
            right = 0
        style = directly_below(self.look.fact, space=space)
        if organisation:
            style = style.clone("person", rightIndent=right)
        return Hang(said, style, labels=labels)

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

        A meeting is opened in public: before a closed session the opening stands on its own.
        """
        begun = list(self._opening())
        if self.paper.items and self._begins_closed():
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

    def _opening(self) -> list[Flowable]:
        start = self.paper.heading.start
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
        options = " ".join(filter(None, (self._options(), self._left_out())))
        if options:
            made.append(Lines(options, directly_below(self.look.note, space=14)))
        return made

    def _options(self) -> str:
        """Tell in one line what this edition holds; nothing when there is only one edition."""
        if not self._edition():
            return ""
        items = self.paper.items
        _ = self.tr.gettext
        deliberative = self.paper.heading.deliberative
        held = {
            _("facts and context") if deliberative else _("explanation"): any(
                not item.context.is_empty for item in items
            ),
            _("motivation") if deliberative else _("discussion"): any(
                not item.discussion.is_empty for item in items
            ),
            _("action points"): bool(self.paper.actions) or any(item.actions for item in items),
        }
        words = [word for word, there in held.items() if there]
        if self.paper.edition is Edition.PUBLIC:
            told = self.tr.gettext("with %s, ") % enumerated(words, self.tr) if words else ""
            return _("Public edition: %swithout closed items.") % told
        return _("Full edition: with %s.") % enumerated([*words, self._closed_items()], self.tr)

    def _left_out(self) -> str:
        """Tell in the same line what somebody chose to leave out (R79)."""
        _ = self.tr.gettext
        deliberative = self.paper.heading.deliberative
        words = {
            PaperPart.EXPLANATION: _("facts and context") if deliberative else _("explanation"),
            PaperPart.DISCUSSION: _("motivation") if deliberative else _("discussion"),
            PaperPart.ACTIONS: _("action points"),
            PaperPart.OVERVIEW: _("overview of the agenda"),
            PaperPart.SIGNATURES: _("signatures"),
        }
        gone = [word for part, word in words.items() if part in self.paper.left_out]
        return _("Left out: %s.") % enumerated(gone, self.tr) if gone else ""

    def _closed_items(self) -> str:
        closed = [item for item in self.paper.items if item.marking is Marking.CLOSED]
        numbers = [shown_number(item) for item in closed if not item.heading]
        if not numbers:
            return self.tr.gettext("closed parts")
        words = self.tr.ngettext("closed item %s", "closed items %s", len(numbers))
        return words % enumerated(numbers, self.tr)


def _expected(attendee: Attendee) -> bool:
    # A substitute by mandate who did not come was not missed.
    return attendee.status is None and attendee.capacity is Capacity.SUBSTITUTE
