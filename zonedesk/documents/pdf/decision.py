"""A decision on paper: its reasons, the rule with *Besluit*, its articles, what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zonedesk.documents.fonts import REGULAR, SEMIBOLD
from zonedesk.documents.pdf.blocks import Rule, labelled, rich
from zonedesk.documents.pdf.hang import Hang, Label, Lines, fits_margin, wrapped
from zonedesk.documents.pdf.keeping import Piece
from zonedesk.documents.pdf.phrases import Phrases, capital
from zonedesk.documents.pdf.styles import NORMAL, SMALL, THICK, Styles, directly_below
from zonedesk.documents.pdf.votes import ARTICLE_SPACE, VoteSetter
from zonedesk.documents.vote_sentences import votes_words
from zonedesk.domain.articles import articles
from zonedesk.domain.motivation import Ground, Reason, style_of, written
from zonedesk.domain.richtext import Paragraph, RichText, Run, from_plain
from zonedesk.domain.votes import VoteOutcome
from zonedesk.domain.words import (
    DecisionLinkKind,
    ItemResult,
    Marking,
    MotivationStyle,
    VoteMethod,
)
from zonedesk.i18n.catalogue import noop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.domain.papers import Ballot, DecisionText, EarlierDecision, Item

_CLASSIC = frozenset({Ground.REGARD, Ground.CONSIDERING, Ground.PROPOSAL})
_NOT_CARRIED = frozenset({VoteOutcome.REJECTED, VoteOutcome.POSTPONED})
_NOT_DECIDED = frozenset({ItemResult.REJECTED, ItemResult.ADJOURNED, ItemResult.WITHDRAWN})
_LINKS = {
    DecisionLinkKind.AMENDS: noop("amends %(reference)s of %(date)s"),
    DecisionLinkKind.REPLACES: noop("replaces %(reference)s of %(date)s"),
    DecisionLinkKind.WITHDRAWS: noop("withdraws %(reference)s of %(date)s"),
}


@dataclass(frozen=True, slots=True)
class DecisionSetter:
    """Sets the decisions of one paper: its sentences, its styles, its votes."""

    say: Phrases
    look: Styles
    votes: VoteSetter

    def reasons(self, decision: DecisionText) -> Iterator[Flowable]:
        """Set the reasons of a decision: labels in the modern style, paragraphs in the classic."""
        introduction, parts = written(decision.motivation)
        words = "" if parts else self.say.tr.gettext("Motivation")
        yield from rich(introduction, words, look=self.look)
        for part in parts:
            if part.ground in _CLASSIC:
                yield from rich(_as_sentence(part), "", look=self.look)
            else:
                yield from rich(part.text, part.label, look=self.look)

    def title(self, item: Item, decision: DecisionText) -> Iterator[Flowable]:
        """Set the title of a decision where it says more than that of its item."""
        title = decision.title.strip()
        if title and title.casefold() != item.title.strip().casefold():
            yield Lines((Run(title, bold=True),), directly_below(self.look.body, space=13))

    def pieces(self, item: Item, decision: DecisionText | None) -> list[Piece]:
        """Set a decision: its first part with the rule, then further articles.

        Args:
            item: that it was taken on.
            decision: None where nothing was written; then the result is said, if there is one.
        """
        introduction, found = articles(decision.text) if decision else (RichText(), ())
        if introduction.is_empty:
            introduction = from_plain(self._said(item, decision, in_articles=bool(found)))
        end = self._end(item, decision)
        if introduction.is_empty and not found:
            return [Piece(tuple(end))] if end else []
        first = [
            Rule(THICK, before=13, after=5),
            *self._decided(item, decision, words=introduction),
        ]
        rows = [list(self._article(item, name, written=body)) for name, body in found]
        if not rows:
            return [Piece((*first, *end), together=True)]
        head, *rest = rows
        rows = [[*first, *head], *rest]
        rows[-1] += end
        whole, *others = rows
        return [Piece(tuple(whole), together=True), *(Piece(tuple(row)) for row in others)]

    def labels(self, item: Item) -> set[str]:
        """Give the labels of the articles under which votes stand."""
        every = (articles(one.text)[1] for one in item.decisions)
        return {plain_label(name) for found in every for name, _ in found}

    def told(self, item: Item) -> Ballot | None:
        """Find the vote that the sentences before the articles tell: nothing else is to be said."""
        whole = _whole(item)
        if not self.say.heading.deliberative or whole is None or not item.decisions:
            return None
        for decision in item.decisions:
            introduction, found = articles(decision.text)
            silent = not introduction.is_empty or not found or self._refused(item, decision)
            if silent or not _says_all(whole, decision):
                return None
        return whole

    def _refused(self, item: Item, decision: DecisionText | None) -> bool:
        """Tell whether the body did not take the decision that was put to it."""
        whole = _whole(item)
        if _result(item, decision) in _NOT_DECIDED:
            return True
        return whole is not None and not whole.candidates and whole.outcome in _NOT_CARRIED

    def _said(self, item: Item, decision: DecisionText | None, *, in_articles: bool) -> str:
        """Say what the body did where nobody wrote it."""
        if not in_articles or self._refused(item, decision):
            return self.say.result(replace(item, result=_result(item, decision)))
        whole = _whole(item)
        unanimous = whole is not None and whole.unanimous
        if decision is None or not _is_classic(decision):
            return self.say.decides(unanimous=unanimous)
        _ = self.say.tr.gettext
        if unanimous:
            return _("DECIDES unanimously:")
        given = {} if whole is None or whole.candidates else whole.tally
        votes = votes_words(self.say.tr, {choice.value: told for choice, told in given.items()})
        return _("DECIDES with {votes}:").format(votes=votes) if votes else _("DECIDES:")

    def _decided(
        self, item: Item, decision: DecisionText | None, *, words: RichText
    ) -> list[Flowable]:
        lines = [(self.say.tr.gettext("Decision"), SEMIBOLD, float(NORMAL))]
        outcome = _result(item, decision)
        if outcome is not None:
            result = self.say.label(outcome)
            lines += [(line, REGULAR, float(SMALL)) for line in wrapped(result, REGULAR)]
        made = rich(words, "", look=self.look, first=0)
        reference = own_reference(item, decision)
        if reference and fits_margin(reference, REGULAR):
            lines.append((reference, REGULAR, float(SMALL)))
        elif reference:
            made.append(Lines(reference, self.look.meta))
        head = made[0] if made else None
        if isinstance(head, Hang):
            head.labels = (Label(tuple(lines)), *head.labels)
            return made
        return [Hang("", self.look.body, labels=(Label(tuple(lines)),)), *made]

    def _article(self, item: Item, name: str, *, written: RichText) -> Iterator[Flowable]:
        label = name.rstrip(".")
        made = rich(written, label, look=self.look, first=ARTICLE_SPACE)
        yield from made or labelled(label, "", style=self.look.body)
        for ballot in item.ballots:
            if plain_label(ballot.subject) == plain_label(name):
                yield from self.votes.rows(ballot, under_article=True)

    def _end(self, item: Item, decision: DecisionText | None) -> list[Flowable]:
        """Tell in one line what a decision does to earlier ones, who carries it out, since when."""
        if decision is None:
            return []
        _ = self.say.tr.gettext
        said = [self._link(one) for one in decision.earlier]
        if decision.responsible.strip():
            said.append(_("carried out by %s") % decision.responsible.strip())
        if decision.effective_on is not None:
            said.append(_("in force from %s") % self.say.date(decision.effective_on))
        plain = capital(" · ".join(said))
        closed = decision.marking is Marking.CLOSED and item.marking is not Marking.CLOSED
        heavy = self.say.marking(Marking.CLOSED) if closed else ""
        runs = [Run(heavy, bold=True)] if heavy else []
        runs += [Run(" · ")] if heavy and plain else []
        runs += [Run(plain)] if plain else []
        return [Lines(tuple(runs), directly_below(self.look.meta, space=5))] if runs else []

    def _link(self, earlier: EarlierDecision) -> str:
        known = {"reference": earlier.reference, "date": self.say.date(earlier.day)}
        return self.say.tr.gettext(_LINKS[earlier.kind]) % known


def _whole(item: Item) -> Ballot | None:
    """Give the vote on the item itself."""
    return next((one for one in item.ballots if not one.subject), None)


def _is_classic(decision: DecisionText) -> bool:
    return style_of(decision.motivation) is MotivationStyle.CLASSIC


def _says_all(ballot: Ballot, decision: DecisionText) -> bool:
    """Tell whether the sentence before the articles leaves nothing to say of a vote."""
    if ballot.sentence.strip() or ballot.candidates or ballot.silent:
        return False
    if ballot.method is VoteMethod.CONSENSUS:
        return True
    return _is_classic(decision) and ballot.method is VoteMethod.BY_COUNT and not ballot.settled


def own_reference(item: Item, decision: DecisionText | None) -> str:
    """Give the reference of a decision where it is not that of its dossier, which stands above."""
    known = item.dossier.reference if item.dossier is not None else ""
    reference = decision.reference if decision is not None else ""
    return "" if reference == known else reference


def plain_label(label: str) -> str:
    """Give the label of an article as votes name it: without its full stop, in any case."""
    return label.strip().rstrip(".").casefold()


def _result(item: Item, decision: DecisionText | None) -> ItemResult | None:
    own = decision.result if decision is not None else None
    return item.result if own is None else own


def _as_sentence(part: Reason) -> RichText:
    """Put a classic beginning before its text again, as one paragraph."""
    blank = "" if part.label.endswith(("'", "’")) else " "
    opening = Run(part.label, bold=True)
    first, *rest = part.text.blocks
    if isinstance(first, Paragraph):
        return RichText((Paragraph((opening, Run(blank), *first.runs)), *rest))
    return RichText((Paragraph((opening,)), first, *rest))
