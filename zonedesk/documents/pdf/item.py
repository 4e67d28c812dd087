"""One agenda item in the minutes: heading, texts, votes, decisions, action points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportlab.lib.units import mm

from zonedesk.documents.fonts import SEMIBOLD
from zonedesk.documents.pdf import text
from zonedesk.documents.pdf.blocks import labelled, rich, ruled
from zonedesk.documents.pdf.decision import DecisionSetter, plain_label
from zonedesk.documents.pdf.hang import Hang, Label, Lines, Mark
from zonedesk.documents.pdf.keeping import Piece
from zonedesk.documents.pdf.phrases import Phrases, capital, enumerated
from zonedesk.documents.pdf.styles import Styles, directly_below
from zonedesk.documents.pdf.votes import VoteSetter
from zonedesk.domain.agenda_numbers import unmarked
from zonedesk.domain.motivation import Ground, written
from zonedesk.domain.richtext import Run
from zonedesk.domain.words import Marking, PlanClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from reportlab.platypus import Flowable, Table

    from zonedesk.domain.papers import ActionLine, Item, PlanMention

ACTION_WIDTHS = [29 * mm, 68 * mm, 38 * mm, 28 * mm]
UNDER_HEADING = 10
NUMBER_SIZE = 13
LINE_SPACE = 14

_LEGAL: Final = frozenset({Ground.LEGAL, Ground.REGARD})


@dataclass(frozen=True, slots=True)
class ItemSetter:
    """Sets agenda items of one paper: its sentences and its styles."""

    say: Phrases
    look: Styles

    @property
    def votes(self) -> VoteSetter:
        """Sets the votes on its items."""
        return VoteSetter(self.say, self.look)

    @property
    def decision(self) -> DecisionSetter:
        """Sets the decisions on its items."""
        return DecisionSetter(self.say, self.look, self.votes)

    def pieces(self, item: Item, *, under_heading: bool) -> list[Piece]:
        """Set an item as the pieces that stay together; a heading is a line (R37)."""
        if item.heading:
            return [Piece((self.line(item, under_heading=under_heading),), together=True)]
        top = self._heading(item, under_heading=under_heading)
        if item.withheld:
            hidden = self.say.tr.gettext(
                "This item was treated in closed session, not published."
                if item.in_closed_session
                else "This item is not published."
            )
            return [Piece((*top, *labelled("", hidden, style=self.look.body)))]
        texts = _grouped(self._texts(item))
        first, *rest = _joined(texts, self._decided(item)) or [Piece(())]
        together = first.together or not texts
        return [Piece((*top, *first.flowables), together=together), *rest]

    def line(self, item: Item, *, under_heading: bool) -> Flowable:
        """Set a heading between items: muted, without number."""
        style = self.look.meta.clone("line between items", spaceBefore=LINE_SPACE)
        if under_heading:
            style = directly_below(self.look.meta, space=UNDER_HEADING)
        return Lines(item.title, style)

    def number(self, item: Item, size: float) -> Label:
        """Make the number that hangs beside an item, with its letter and mark (L26)."""
        return Label(((shown_number(item), SEMIBOLD, size),), ink=self.look.ink)

    def title(self, item: Item) -> str:
        """Give the title as this edition may show it; an item without one says so."""
        if item.withheld:
            return self.say.tr.gettext("Closed item")
        return item.title.strip() or self.say.tr.gettext("(untitled)")

    def _heading(self, item: Item, *, under_heading: bool) -> list[Flowable]:
        style = self.look.item
        if under_heading:
            style = directly_below(style, space=UNDER_HEADING)
        title = self.title(item)
        mark = Mark(anchor(item), text.bare(f"{shown_number(item)} {title}"), level=1)
        made: list[Flowable] = [
            Hang(title, style, labels=(self.number(item, NUMBER_SIZE),), mark=mark)
        ]
        facts = self.facts(item, closed=self.say.marking(Marking.CLOSED))
        return [*made, Lines(facts, self.look.meta)] if facts else made

    def facts(self, item: Item, *, closed: str) -> tuple[Run, ...]:
        """Give the line of facts under a title: marking, late, dossier, kind, proposer, plan."""
        if item.withheld:
            return ()
        heavy = [closed] if item.marking is Marking.CLOSED else []
        if item.late is not None:
            heavy.append(self.say.tr.gettext("Added after sending"))
        plain = [item.dossier.reference] if item.dossier else []
        if item.kind is not None:
            plain.append(capital(self.say.label(item.kind)))
        if item.proposer is not None:
            plain.append(self.say.proposer(item.proposer))
        if item.approves is not None:
            plain.append(self.say.minutes_of(item.approves))
        plain += [self._plan(mention) for mention, _ in item.plan_lines]
        runs: list[Run] = []
        for words, bold in [(word, True) for word in heavy] + [(word, False) for word in plain]:
            if words:
                runs += [Run(" · ")] if runs else []
                runs.append(Run(words, bold=bold))
        return tuple(runs)

    def _plan(self, mention: PlanMention) -> str:
        line = self.say.tr.gettext("plan line %s") % mention.code
        if mention.plan_class is None:
            return line
        priority = mention.plan_class is PlanClass.PRIORITY
        named = self.say.tr.gettext("priority %d" if priority else "attention point %d")
        return f"{line}, {named % mention.year}"

    def _texts(self, item: Item) -> Iterator[Flowable]:
        yield from self._sitting(item)
        grounds = self._grounds(item)
        yield from self._written(item, reasoned=bool(grounds))
        if len(item.decisions) == 1:
            yield from self.decision.title(item, item.decisions[0])
            yield from self.decision.reasons(item.decisions[0])
        yield from self._of_dossier(item, grounds)
        yield from self._votes_before(item)

    def _sitting(self, item: Item) -> Iterator[Flowable]:
        """Tell who came and went, that too few were there, and why it is urgent."""
        _, look = self.say.tr.gettext, self.look
        if item.presence:
            said = self.say.presence(item.presence, unmarked(item.label) or item.number)
            yield from labelled(_("Presence"), said, style=look.body)
        if not item.in_number:
            said = _("%s is not in number at this item.") % self.say.the_body()
            yield from labelled(_("Quorum"), said, style=look.body)
        if item.urgent_for:
            yield from labelled(_("Urgency"), self._urgency(item), style=look.body)

    def _written(self, item: Item, *, reasoned: bool) -> Iterator[Flowable]:
        """Set explanation and discussion; where a decision has its own reasons they say so."""
        _ = self.say.tr.gettext
        usual = self.say.heading.deliberative and not reasoned
        context = _("Facts and context") if usual else _("Explanation")
        yield from rich(item.context, context, look=self.look)
        discussion = _("Motivation") if usual else _("Discussion")
        yield from rich(item.discussion, discussion, look=self.look)

    def _of_dossier(self, item: Item, grounds: AbstractSet[Ground]) -> Iterator[Flowable]:
        """Tell what the dossier knows and the reasons of the decision do not say."""
        _, dossier = self.say.tr.gettext, item.dossier
        if dossier is None:
            return
        basis = dossier.legal_basis.strip()
        if basis and not grounds & _LEGAL:
            yield from labelled(_("Legal basis"), basis, style=self.look.body)
        known = self.say.heading.deliberative and Ground.FINANCES not in grounds
        if known and dossier.amount is not None:
            expense = self.say.expense(dossier.amount)
            yield from labelled(_("Finances"), expense, style=self.look.body)

    def _grounds(self, item: Item) -> frozenset[Ground]:
        parts = (part for one in item.decisions for part in written(one.motivation)[1])
        return frozenset(part.ground for part in parts)

    def _urgency(self, item: Item) -> str:
        """Name who agreed that the item is urgent, and why (L19; WGP 25/2, DLB 23)."""
        _ = self.say.tr.gettext
        names = enumerated([*item.urgent_for], self.say.tr)
        said = _("The urgency is accepted by %s.") % names
        reason = item.urgency_reason.strip()
        return f"{said} {_('Reason: %s') % reason}" if reason else said

    def _votes_before(self, item: Item) -> Iterator[Flowable]:
        # A vote stands under its article, in the sentence that the decision begins with, or here.
        labels, said = self.decision.labels(item), self.decision.told(item)
        for ballot in item.ballots:
            if plain_label(ballot.subject) not in labels and ballot is not said:
                yield from self.votes.rows(ballot)

    def _decided(self, item: Item) -> list[Piece]:
        """Set the decisions, each with its reasons where there are several, then the actions."""
        several = len(item.decisions) > 1
        made: list[Piece] = []
        for decision in item.decisions or (None,):
            if several and decision is not None:
                before = (*self.decision.title(item, decision), *self.decision.reasons(decision))
                made += _joined(_grouped(before), self.decision.pieces(item, decision))
            else:
                made += self.decision.pieces(item, decision)
        actions = [action for action, _ in item.actions]
        if not actions:
            return made
        table = self._action_rows(actions)
        if made and made[-1].together:
            made[-1] = Piece((*made[-1].flowables, table), together=True)
        else:
            made.append(Piece((table,)))
        return made

    def _action_rows(self, actions: list[ActionLine]) -> Table:
        rows = [self.action(action, strong=True) for action in actions]
        table = ruled(rows, ACTION_WIDTHS, head=False, above=True)
        table.spaceBefore = 7
        return table

    def action(self, action: ActionLine, *, strong: bool) -> list[Flowable]:
        """Make the cells of an action point: reference, what, who, by when."""
        look = self.look
        due = self.say.date(action.due) if action.due is not None else "–"
        return [
            Lines(action.reference or "–", look.head if strong else look.small),
            Lines(action.text or "–", look.small),
            Lines(action.owner or "–", look.small),
            Lines(due, look.small_right),
        ]


def shown_number(item: Item) -> str:
    """Give the number of an item as papers print it."""
    return item.label or item.number


def anchor(item: Item) -> str:
    """Name the bookmark of an item."""
    return f"item-{item.number}"


def _grouped(flowables: Iterable[Flowable]) -> list[Piece]:
    """Keep each title, and each label that stands above its text, with what follows it."""
    made: list[Piece] = []
    waiting: list[Flowable] = []
    for one in flowables:
        waiting.append(one)
        if not _heads(one):
            made.append(Piece(tuple(waiting)))
            waiting = []
    return [*made, Piece(tuple(waiting))] if waiting else made


def _joined(before: list[Piece], after: list[Piece]) -> list[Piece]:
    """Set pieces after others; a title that ends the first ones stays with the second ones."""
    if not before or not after or not _heads(before[-1].flowables[-1]):
        return [*before, *after]
    together = Piece((*before[-1].flowables, *after[0].flowables), after[0].together)
    return [*before[:-1], together, *after[1:]]


def _heads(flowable: Flowable) -> bool:
    # Lines without anything beside them head a text, but for the small print of wide tables.
    return type(flowable) is Lines and not flowable.style.name.startswith("note")
