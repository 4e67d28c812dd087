"""One agenda item in the minutes: heading, texts, votes, decision, action points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from zonedesk.documents.fonts import REGULAR, SEMIBOLD
from zonedesk.documents.pdf import text
from zonedesk.documents.pdf.blocks import Rule, labelled, rich, ruled
from zonedesk.documents.pdf.hang import Hang, Label, Lines, Mark, fits_margin, wrapped
from zonedesk.documents.pdf.keeping import Piece
from zonedesk.documents.pdf.phrases import Phrases, capital, counts, enumerated
from zonedesk.documents.pdf.styles import (
    NORMAL,
    SMALL,
    THICK,
    Styles,
    directly_below,
)
from zonedesk.domain.articles import articles
from zonedesk.domain.richtext import RichText, Run, from_plain
from zonedesk.domain.words import Marking, PlanClass, VoteMethod

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable, Table

    from zonedesk.domain.papers import ActionLine, Ballot, Item, PlanMention

ACTION_WIDTHS = [29 * mm, 68 * mm, 38 * mm, 28 * mm]
ARTICLE_SPACE = 5
UNDER_HEADING = 10
NUMBER_SIZE = 13
LINE_SPACE = 14


@dataclass(frozen=True, slots=True)
class ItemSetter:
    """Sets agenda items of one paper: its sentences and its styles."""

    say: Phrases
    look: Styles

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
        texts = list(self._texts(item))
        decision = self._decision(item)
        if not texts:
            begun = decision[0].flowables if decision else ()
            return [Piece((*top, *begun), together=True), *decision[1:]]
        first, *rest = texts
        return [Piece((*top, first)), *(Piece((one,)) for one in rest), *decision]

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
        facts = self.facts(item, closed=self.say.tr.gettext("Closed – not for distribution"))
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
        _ = self.say.tr.gettext
        look, deliberative = self.look, self.say.heading.deliberative
        if item.presence:
            said = self.say.presence(item.presence, item.number)
            yield from labelled(_("Presence"), said, style=look.body)
        if item.urgent_for:
            yield from labelled(_("Urgency"), self._urgency(item), style=look.body)
        context = _("Facts and context") if deliberative else _("Explanation")
        yield from rich(item.context, context, look=look)
        discussion = _("Motivation") if deliberative else _("Discussion")
        yield from rich(item.discussion, discussion, look=look)
        if item.dossier is not None and item.dossier.legal_basis.strip():
            basis = item.dossier.legal_basis.strip()
            yield from labelled(_("Legal basis"), basis, style=look.body)
        if deliberative and item.dossier is not None and item.dossier.amount is not None:
            expense = self.say.expense(item.dossier.amount)
            yield from labelled(_("Finances"), expense, style=look.body)
        for ballot in self._votes_before(item):
            yield from self._vote(ballot)

    def _urgency(self, item: Item) -> str:
        """Name who agreed that the item is urgent, and why (L19; WGP 25/2, DLB 23)."""
        _ = self.say.tr.gettext
        names = enumerated([*item.urgent_for], self.say.tr)
        said = _("The urgency is accepted by %s.") % names
        reason = item.urgency_reason.strip()
        return f"{said} {_('Reason: %s') % reason}" if reason else said

    def _votes_before(self, item: Item) -> list[Ballot]:
        # A vote stands under its article, in the sentence that says it was unanimous, or here.
        labels = {_plain(name) for name, _ in self._articles(item)[1]}
        said = self._unanimous(item)
        return [
            ballot
            for ballot in item.ballots
            if _plain(ballot.subject) not in labels and ballot is not said
        ]

    def _vote(self, ballot: Ballot, *, under_article: bool = False) -> Iterator[Flowable]:
        style = self.look.body
        if under_article:
            style = directly_below(style, space=ARTICLE_SPACE)
        count = self.say.count(ballot)
        if ballot.subject and not under_article:
            count = f"{ballot.subject}: {count}"
        yield from labelled(self.say.tr.gettext("Vote"), count, style=style)
        if ballot.method is not VoteMethod.BY_NAME:
            return
        numbers = dict(counts(ballot))
        for choice, names in ballot.names:
            number = numbers.get(choice, len(names))
            label = f"{capital(self.say.label(choice))} ({number})"
            yield from labelled(label, ", ".join(names), style=directly_below(style, space=1))

    def _articles(self, item: Item) -> tuple[RichText, tuple[tuple[str, RichText], ...]]:
        return articles(item.decision.text) if item.decision is not None else (RichText(), ())

    def _unanimous(self, item: Item) -> Ballot | None:
        """Find the vote that the sentence before the articles tells: all agreed."""
        introduction, found = self._articles(item)
        if not (self.say.heading.deliberative and found and introduction.is_empty):
            return None
        whole = (ballot for ballot in item.ballots if not ballot.subject)
        return next((one for one in whole if one.method is VoteMethod.CONSENSUS), None)

    def _decision(self, item: Item) -> list[Piece]:
        """Set the decision: its first part with the rule, further articles, action points."""
        introduction, found = self._articles(item)
        if introduction.is_empty:
            words = self.say.result(item)
            if found:
                words = self.say.decides(unanimous=self._unanimous(item) is not None)
            introduction = from_plain(words)
        actions = [action for action, _ in item.actions]
        table = [self._action_rows(actions)] if actions else []
        if introduction.is_empty:
            return [Piece((one,)) for one in table]
        first = [Rule(THICK, before=13, after=5), *self._decided(item, introduction)]
        rows = [list(self._article(item, name, written=body)) for name, body in found]
        if not rows:
            return [Piece((*first, *table), together=True)]
        head, *rest = rows
        return [
            Piece((*first, *head), together=True),
            *(Piece(tuple(row)) for row in rest),
            *(Piece((one,)) for one in table),
        ]

    def _decided(self, item: Item, words: RichText) -> list[Flowable]:
        lines = [(self.say.tr.gettext("Decision"), SEMIBOLD, float(NORMAL))]
        if item.result is not None:
            result = self.say.label(item.result)
            lines += [(line, REGULAR, float(SMALL)) for line in wrapped(result, REGULAR)]
        made = rich(words, "", look=self.look, first=0)
        reference = _own_reference(item)
        if reference and fits_margin(reference, REGULAR):
            lines.append((reference, REGULAR, float(SMALL)))
        elif reference:
            made.append(Lines(reference, self.look.meta))
        head = made[0]
        if isinstance(head, Hang):
            head.labels = (Label(tuple(lines)), *head.labels)
            return made
        return [Hang("", self.look.body, labels=(Label(tuple(lines)),)), *made]

    def _article(self, item: Item, name: str, *, written: RichText) -> Iterator[Flowable]:
        label = name.rstrip(".")
        made = rich(written, label, look=self.look, first=ARTICLE_SPACE)
        yield from made or labelled(label, "", style=self.look.body)
        for ballot in item.ballots:
            if _plain(ballot.subject) == _plain(name):
                yield from self._vote(ballot, under_article=True)

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


def _own_reference(item: Item) -> str:
    """Give the reference of a decision where it is not that of its dossier, which stands above."""
    known = item.dossier.reference if item.dossier is not None else ""
    reference = item.decision.reference if item.decision is not None else ""
    return "" if reference == known else reference


def shown_number(item: Item) -> str:
    """Give the number of an item as papers print it."""
    return item.label or item.number


def anchor(item: Item) -> str:
    """Name the bookmark of an item."""
    return f"item-{item.number}"


def _plain(label: str) -> str:
    return label.strip().rstrip(".").casefold()
