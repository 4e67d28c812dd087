"""Decisions as a list of them prints them: number, title, reference, short description, result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.documents.course_words import linked_words
from zonedesk.documents.fonts import REGULAR, SEMIBOLD
from zonedesk.documents.pdf import front, text
from zonedesk.documents.pdf.blocks import Rule
from zonedesk.documents.pdf.hang import Hang, Label, Lines, Mark, wrapped
from zonedesk.documents.pdf.keeping import Piece
from zonedesk.documents.pdf.styles import NORMAL, SMALL, THICK, directly_below
from zonedesk.documents.result_words import result_sentence
from zonedesk.domain.richtext import Run
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.documents.pdf.phrases import Phrases
    from zonedesk.documents.pdf.styles import Styles
    from zonedesk.domain.paper_decisions import DecisionEntry, DecisionsPaper

NUMBER_SIZE = 13
UNDER_HEADING = 10


@dataclass(frozen=True, slots=True)
class DecisionRows:
    """Sets the decisions of one meeting: its sentences, its styles, its place in the outline.

    ``prefix`` begins the bookmarks, which differ from those of another meeting on the paper.
    """

    say: Phrases
    look: Styles
    level: int = 0
    prefix: str = "decision"

    def sections(self, paper: DecisionsPaper) -> Iterator[Piece]:
        """Set the decisions, each section of the agenda under its heading."""
        current: str | None = None
        heading: list[Flowable] = []
        for place, entry in enumerate(paper.entries):
            words = self._section(entry, paper)
            if words and words != current:
                key = f"{self.prefix}-part-{place}"
                heading = [front.section(words, look=self.look, key=key)]
            current = words
            yield self.entry(entry, place, under=heading)
            heading = []

    def entry(self, entry: DecisionEntry, place: int, *, under: list[Flowable]) -> Piece:
        """Set one decision; what stands directly above it goes along."""
        look = self.look
        style = directly_below(look.item, space=UNDER_HEADING) if under else look.item
        title = entry.title.strip() or self.say.tr.gettext("(untitled)")
        number = Label(((entry.number, SEMIBOLD, NUMBER_SIZE),), ink=look.ink)
        told = text.bare(f"{entry.number} {title}")
        mark = Mark(f"{self.prefix}-{place}", told, level=self.level + 1)
        made: list[Flowable] = [*under, Hang(title, style, labels=(number,), mark=mark)]
        facts = self._facts(entry)
        if facts:
            made.append(Lines(facts, look.meta))
        return Piece((*made, *self._decided(entry)), together=True)

    def _section(self, entry: DecisionEntry, paper: DecisionsPaper) -> str:
        if any(other.section for other in paper.entries):
            return entry.section or self.say.tr.gettext("Proceedings")
        if not paper.heading.deliberative:
            return self.say.tr.gettext("Decisions")
        closed = entry.in_closed_session
        return self.say.tr.gettext("Closed session" if closed else "Public session")

    def _facts(self, entry: DecisionEntry) -> tuple[Run, ...]:
        earlier, later = entry.linked
        linked = linked_words(earlier, later, tr=self.say.tr)
        told = " · ".join(part for part in (entry.reference, linked) if part)
        runs = []
        if entry.marking is Marking.CLOSED:
            closed = self.say.marking(Marking.CLOSED)
            runs.append(Run(closed + (" · " if told else ""), bold=True))
        if told:
            runs.append(Run(told))
        return tuple(runs)

    def _decided(self, entry: DecisionEntry) -> list[Flowable]:
        lines = [(self.say.tr.gettext("Decision"), SEMIBOLD, float(NORMAL))]
        if entry.result is not None:
            result = self.say.label(entry.result)
            lines += [(line, REGULAR, float(SMALL)) for line in wrapped(result, REGULAR)]
        said = entry.summary or result_sentence(
            entry.result,
            entry.kind,
            explained=False,
            body=self.say.heading.body_kind,
            language=self.say.language,
        )
        style = directly_below(self.look.body, space=0)
        return [
            Rule(THICK, before=13, after=5),
            Hang(said, style, labels=(Label(tuple(lines)),)),
        ]
