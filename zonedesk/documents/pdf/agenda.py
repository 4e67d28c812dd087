"""The agenda of a meeting: when, where, and the items with what is asked of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.pdf import front
from zonedesk.documents.pdf.blocks import Rule
from zonedesk.documents.pdf.hang import Hang, Lines, Mark
from zonedesk.documents.pdf.item import ItemSetter, anchor
from zonedesk.documents.pdf.keeping import Piece, closed_by, kept
from zonedesk.documents.pdf.page import built
from zonedesk.documents.pdf.phrases import Phrases
from zonedesk.documents.pdf.styles import HAIR, NORMAL, directly_below, styles
from zonedesk.documents.pdf.text import bare
from zonedesk.domain.papers import holds_closed
from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.domain.papers import AgendaPaper, Item

ABOVE_ROW, BELOW_ROW = 3, 4
FIRST_ROW = 7
BEFORE_SIGNATURES = 24


def render_agenda(paper: AgendaPaper, *, language: str = "nl") -> bytes:
    """Set the agenda of a meeting as a PDF.

    Args:
        paper: the agenda, already of its edition: nothing is taken away here.
        language: nl, fr or de.

    Returns:
        A PDF/A-2b file; equal papers give equal bytes.
    """
    return _Agenda(paper, language).file()


class _Agenda:
    """One agenda on its way to paper."""

    def __init__(self, paper: AgendaPaper, language: str) -> None:
        self.paper = paper
        self.say = Phrases(paper.heading, language)
        self.tr = self.say.tr
        self.look = styles(paper.house.accent, language)
        self.items = ItemSetter(self.say, self.look)
        self.title = self.tr.gettext("Agenda")

    def file(self) -> bytes:
        """Set the paper and give the file."""
        paper = self.paper
        sheet = front.sheet(
            self.title,
            self.say,
            house=paper.house,
            marking=self._marking(),
            edition=self._edition(),
            concept=paper.heading.agenda_is_draft,
        )
        facts = front.file_facts(self.title, self.say, house=paper.house)
        signed = front.signed(paper.signatories, self.say, look=self.look, space=BEFORE_SIGNATURES)
        if signed:
            story = list(closed_by(self._pieces(), signed))
        else:
            story = [flowable for piece in self._pieces() for flowable in kept(piece)]
        return built(story, sheet, look=self.look, facts=facts)

    def _marking(self) -> Marking:
        """Tell the marking: titles of closed items make an agenda internal, never closed."""
        if self.paper.edition is Edition.PUBLIC:
            return Marking.PUBLIC
        open_to_all = self.paper.heading.deliberative and not self._names_closed_items()
        return Marking.PUBLIC if open_to_all else Marking.INTERNAL

    def _names_closed_items(self) -> bool:
        return any(item.marking is not Marking.PUBLIC for item in self.paper.items)

    def _edition(self) -> str:
        if self.paper.edition is Edition.PUBLIC:
            return self.tr.gettext("public edition")
        return self.tr.gettext("full edition") if holds_closed(self.paper.items) else ""

    def _pieces(self) -> Iterator[Piece]:
        title = front.titled(self.title, self.say, look=self.look)
        yield Piece((*title, *self._facts()))
        current = None
        for item in self.paper.items:
            part = item.part or current or self.tr.gettext("Agenda items")
            head: list[Flowable] = []
            if part != current:
                key = f"part-{item.number}"
                head = [front.section(part, look=self.look, key=key)]
            rule = [] if head else [Rule(HAIR, before=BELOW_ROW, after=0)]
            yield Piece((*head, *rule, *self._row(item, first=bool(head))), together=True)
            current = part
        end = tuple(self._end())
        if end:
            yield Piece(end)

    def _facts(self) -> list[Flowable]:
        _, heading = self.tr.gettext, self.paper.heading
        when = self.say.date(heading.date, weekday=True)
        if heading.start is not None:
            known = {"date": when, "hour": self.say.clock(heading.start)}
            when = _("%(date)s at %(hour)s") % known
        reference = heading.reference
        if heading.police_items_only:
            reference += ", " + _("items about the local police")
        rows = [
            (_("When"), when),
            (_("Where"), heading.place),
            (_("Reference"), reference),
            *front.common_facts(self.say),
        ]
        return front.facts(rows, look=self.look, strong=2)

    def _row(self, item: Item, *, first: bool) -> list[Flowable]:
        title = self.items.title(item)
        space = FIRST_ROW if first else ABOVE_ROW
        row: list[Flowable] = [
            Hang(
                title,
                directly_below(self.look.body, space=space),
                labels=(self.items.number(item, NORMAL),),
                mark=Mark(anchor(item), bare(f"{item.number} {title}"), level=1),
            )
        ]
        facts = self.items.facts(item, closed=self.tr.gettext("Closed"))
        if facts:
            row.append(Lines(facts, directly_below(self.look.meta, space=0)))
        return row

    def _end(self) -> Iterator[Flowable]:
        if not self.paper.items:
            yield Lines(self.tr.gettext("There are no agenda items."), self.look.body)
        end = self.paper.heading.end
        if end is None:
            return
        if self.paper.items:
            yield Rule(HAIR, before=BELOW_ROW, after=0)
        words = self.tr.gettext("Expected end at %s") % self.say.clock(end)
        yield Lines(words, directly_below(self.look.note, space=ABOVE_ROW))
