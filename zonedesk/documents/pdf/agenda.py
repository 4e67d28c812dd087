"""The agenda of a meeting: when, where, and the items with what is asked of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.pdf import front
from zonedesk.documents.pdf.actions import actions_table
from zonedesk.documents.pdf.agenda_changes import changed
from zonedesk.documents.pdf.agenda_rows import BEFORE_ANNEXES, AgendaRows, annexes
from zonedesk.documents.pdf.hang import Hang, Mark
from zonedesk.documents.pdf.keeping import Piece, closed_by, kept
from zonedesk.documents.pdf.page import built
from zonedesk.documents.pdf.phrases import Phrases
from zonedesk.documents.pdf.styles import directly_below, styles
from zonedesk.documents.pdf.text import bare
from zonedesk.domain.openness import strictest
from zonedesk.domain.paper_editions import holds_closed
from zonedesk.domain.words import AgendaStage, Edition, Marking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.domain.papers import AgendaPaper

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
        self.say = Phrases(paper.heading, language, paper.house.wordings)
        self.tr = self.say.tr
        self.look = styles(paper.house.accent, language)
        self.rows = AgendaRows(self.say, self.look, times=paper.times, hours=True)
        self.title = self.tr.gettext(_title(paper))

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
        pieces = [piece for piece in self._pieces() if piece.flowables]
        signed = front.signed(paper.signatories, self.say, look=self.look, space=BEFORE_SIGNATURES)
        if signed:
            story = list(closed_by(pieces, signed))
        else:
            story = [flowable for piece in pieces for flowable in kept(piece)]
        return built(story, sheet, look=self.look, facts=facts)

    def _marking(self) -> Marking:
        """Tell the marking: titles of closed items make an agenda internal, never closed."""
        if self.paper.edition is Edition.PUBLIC:
            return Marking.PUBLIC
        if self.paper.open_actions:
            return strictest([Marking.INTERNAL, *(row.marking for row in self.paper.open_actions)])
        open_to_all = self.paper.heading.deliberative and not self._names_closed_items()
        return Marking.PUBLIC if open_to_all else Marking.INTERNAL

    def _names_closed_items(self) -> bool:
        return any(item.marking is not Marking.PUBLIC for item in self.paper.items)

    def _edition(self) -> str:
        if self.paper.edition is Edition.PUBLIC:
            return self.tr.gettext("public edition")
        return self.tr.gettext("full edition") if holds_closed(self.paper.items) else ""

    def _pieces(self) -> Iterator[Piece]:
        paper, rows = self.paper, self.rows
        title = front.titled(self.title, self.say, look=self.look)
        yield Piece((*title, *self._facts()))
        yield from rows.pieces(paper.items, usual=self.tr.gettext("Agenda items"))
        for block in (
            annexes(paper.annexes, self.say, look=self.look),
            changed(paper, self.say, look=self.look),
        ):
            yield Piece(tuple(block))
        if paper.open_actions:
            yield Piece(tuple(self._actions()))

    def _actions(self) -> Iterator[Flowable]:
        """List the action points of the body that are still open, in an annex (R102)."""
        paper, words = self.paper, self.tr.gettext("Open action points")
        mark = Mark("actions", bare(words), level=0)
        yield Hang(words, directly_below(self.look.h1, space=BEFORE_ANNEXES), mark=mark)
        day = paper.heading.date
        yield actions_table(paper.open_actions, self.tr, look=self.look, day=day)

    def _facts(self) -> list[Flowable]:
        _, heading = self.tr.gettext, self.paper.heading
        reference = heading.reference
        if heading.police_items_only:
            reference += ", " + _("items about the local police")
        rows = [
            (_("When"), front.day_and_hour(self.say)),
            (_("Where"), heading.place),
            (_("Reference"), reference),
            *front.common_facts(self.say),
        ]
        return front.facts(rows, look=self.look, strong=2)


def _title(paper: AgendaPaper) -> str:
    """Name the agenda by its sending; one that was never sent is a draft (R40)."""
    if paper.stage is None or paper.heading.agenda_is_draft:
        return "Draft agenda"
    return _TITLES[paper.stage]


_TITLES = {
    AgendaStage.FIRST: "Agenda",
    AgendaStage.SUPPLEMENTARY: "Supplementary agenda",
    AgendaStage.URGENT: "Urgent agenda",
}
