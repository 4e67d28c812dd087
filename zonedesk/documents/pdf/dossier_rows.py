"""The parts of the sheet of a dossier: facts in two columns, decisions, terms (README 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.units import mm
from reportlab.platypus import Table

from zonedesk.documents.course_words import Told, decided_words, place, told
from zonedesk.documents.fonts import REGULAR, SEMIBOLD
from zonedesk.documents.pdf.blocks import Rule, rich, ruled
from zonedesk.documents.pdf.hang import Hang, Label, Lines, wrapped
from zonedesk.documents.pdf.styles import NORMAL, SMALL, THICK, Styles, directly_below
from zonedesk.domain.articles import articles
from zonedesk.domain.dossier_course import Step
from zonedesk.domain.richtext import Run
from zonedesk.domain.supervision_term import TermState
from zonedesk.domain.term_rules import TermCode
from zonedesk.domain.words import DecisionStanding, Marking
from zonedesk.i18n.catalogue import noop
from zonedesk.i18n.formats import euro, long_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from reportlab.platypus import Flowable

    from zonedesk.domain.dossier_course import Event
    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.paper_dossier import DossierPaper
    from zonedesk.domain.rows import ActionRow, DecisionRow
    from zonedesk.domain.supervision_term import Term
    from zonedesk.i18n.catalogue import Translator

FACTS: Final = [29 * mm, 67 * mm, 24 * mm, 43 * mm]
COURSE: Final = [29 * mm, 92 * mm, 42 * mm]
ACTIONS: Final = [29 * mm, 68 * mm, 38 * mm, 28 * mm]
DOCUMENTS: Final = [29 * mm, 106 * mm, 28 * mm]
_LOWER: Final = 2.2
"""So much lower small print begins, to stand on the baseline of a larger line beside it."""


@dataclass(frozen=True, slots=True)
class DossierRows:
    """Sets the parts of one sheet, in its language and its styles."""

    paper: DossierPaper
    tr: Translator
    look: Styles

    def facts(self) -> list[Flowable]:
        """Set what the dossier is, in two columns; what is not known is left out."""
        left, right = self._left(), self._right()
        if not left and not right:
            return []
        rows = []
        for place_ in range(max(len(left), len(right))):
            one = left[place_] if place_ < len(left) else ("", "")
            other = right[place_] if place_ < len(right) else ("", "")
            rows.append([cell for pair in (one, other) for cell in self._fact(*pair)])
        return [_facts_table(rows)]

    def course(self) -> list[Flowable]:
        """Set what happened, the oldest first."""
        small, right = self.look.small, self.look.small_right
        rows = []
        for event in self.paper.told:
            said = told(event, self.tr)
            facts = self._facts_of(event, said)
            below = (facts, small) if facts else None
            rows.append(
                [
                    Lines(self.day(event.day), small),
                    Lines(said.words, small, below=below),
                    Lines(said.about, right),
                ]
            )
        return [ruled(rows, COURSE, head=False)] if rows else []

    def decision(self, row: DecisionRow) -> Iterator[Flowable]:
        """Set a decision as it was taken, and what became of it since."""
        look = self.look
        lines = [(self.tr.gettext("Decision"), SEMIBOLD, float(NORMAL))]
        if row.result is not None:
            result = self.tr.label("ItemResult", row.result.value)
            lines += [(line, REGULAR, float(SMALL)) for line in wrapped(result, REGULAR)]
        label = Label(tuple(lines))
        yield Rule(THICK, before=18, after=5)
        first = directly_below(look.body, space=0)
        introduction, found = articles(row.text)
        made = rich(introduction, "", look=look, first=0)
        for name, body in found:
            made += rich(body, name, look=look, first=5)
        if not made or not isinstance(made[0], Lines) or (found and introduction.is_empty):
            yield Hang(row.title, first, labels=(label,))
        elif isinstance(made[0], Hang):
            made[0].labels = (label, *made[0].labels)
        else:
            made[0] = Hang(row.title, first, labels=(label,))
        yield from made
        facts = self._decided(row)
        if facts:
            yield Lines(facts, look.note)

    def terms(self, supervision: Supervision) -> list[Flowable]:
        """Set each term: its last day, how it was counted, and how it stands."""
        _, look = self.tr.gettext, self.look
        head = [
            Lines(_("Final day"), look.head),
            Lines(_("Step and counting"), look.head),
            Lines(_("Where it stands"), look.head_right),
        ]
        rows = [
            [
                Lines(self.day(term.until), look.small),
                Lines(self._named(term), look.small, below=(self._counted(term), look.small)),
                Lines(self._state(term, supervision), look.small_right),
            ]
            for term in self._told_terms(supervision)
        ]
        return [ruled([head, *rows], COURSE, head=True)] if rows else []

    def _told_terms(self, supervision: Supervision) -> Iterator[Term]:
        """Give its terms; that a list was posted long enough is told where all is."""
        for term in supervision.terms:
            posted = term.code is TermCode.POSTING and term.until < self.paper.today
            if self.paper.whole or not posted:
                yield term

    def actions(self) -> list[Flowable]:
        """Set the action points that are still open."""
        rows = [self._action(one) for one in self.paper.open_actions]
        return [ruled(rows, ACTIONS, head=False)] if rows else []

    def documents(self) -> list[Flowable]:
        """Set the documents in the order in which they came."""
        look = self.look
        rows = [
            [
                Lines(str(number), look.small),
                Lines(self._document(event), look.small),
                Lines(self.day(event.day), look.small_right),
            ]
            for number, event in enumerate(self.paper.documents, 1)
        ]
        return [ruled(rows, DOCUMENTS, head=False)] if rows else []

    def day(self, day: date) -> str:
        """Write a day in words."""
        return long_date(day, self.tr.language)

    def _left(self) -> list[tuple[str, str]]:
        _, row = self.tr.gettext, self.paper.row
        known = [
            (_("Body"), self.paper.body),
            (_("Category"), row.category),
            (_("Subcategory"), row.subcategory),
            (_("Legal ground"), row.legal_basis),
            (_("Phenomenon"), row.phenomenon),
        ]
        return [(label, value) for label, value in known if value.strip()]

    def _right(self) -> list[tuple[str, str]]:
        _, row = self.tr.gettext, self.paper.row
        lines = "\n".join(f"{one.code} {one.title}".strip() for one in self.paper.plan_lines)
        several = len(self.paper.plan_lines) > 1
        amount = ""
        if row.amount is not None:
            amount = _("%s euro") % euro(row.amount, self.tr.language)
        known = [
            (_("Status"), self.tr.label("DossierStatus", row.status.value)),
            (_("Handler"), row.handler),
            (_("Amount"), amount),
            (_("Plan lines") if several else _("Plan line"), lines),
        ]
        return [(label, value) for label, value in known if value.strip()]

    def _fact(self, label: str, value: str) -> tuple[Lines, Lines]:
        head = self.look.head.clone("fact label", leading=13.5)
        return Lines(label, head), Lines(value, self.look.cell)

    def _facts_of(self, event: Event, said: Told) -> str:
        """Give the line below an entry; in the short course only what no other part tells."""
        if self.paper.whole or event.step is Step.NOTED:
            return said.facts
        if event.item is not None:
            linked = (decided_words(one, self.tr) for one in event.item.decisions)
            return " · ".join(words for words in linked if words)
        return said.facts if event.step is Step.DECIDED else ""

    def _decided(self, row: DecisionRow) -> str:
        parts = [row.reference, place(row.item, self.tr), self.day(row.date)]
        if row.state is not DecisionStanding.VALID:
            parts.append(self.tr.label("DecisionStanding", row.state.value))
        return " · ".join(part for part in (*parts, decided_words(row, self.tr)) if part)

    def _action(self, row: ActionRow) -> list[Any]:
        look, _ = self.look, self.tr.gettext
        late = row.due is not None and row.due < self.paper.today
        below = (_("late"), look.head_right) if late else None
        due = self.day(row.due) if row.due else "–"
        return [
            Lines(row.reference, look.head),
            Lines(row.text, look.small),
            Lines(row.owner, look.small),
            Lines(due, look.small_right, below=below),
        ]

    def _document(self, event: Event) -> tuple[Run, ...]:
        title = event.moment.words if event.moment else ""
        if event.marking is not Marking.CLOSED or self.paper.row.marking is Marking.CLOSED:
            return (Run(title),)
        marking = self.tr.label("Marking", event.marking.value)
        return (Run(title), Run(f" ({marking})", bold=True))

    def _named(self, term: Term) -> str:
        return self.tr.gettext(_TERMS.get(term.code, term.code.value))

    def _counted(self, term: Term) -> str:
        """Tell how a term was counted: ``25 days from the day after receipt on 8 March 2018``."""
        tr = self.tr
        if term.overruled is not None:
            return tr.gettext("set by hand: %s") % term.overruled.reason
        act = _PRESUMED if term.presumed else _ACTS.get(term.code, _OTHER_ACT)
        days = tr.ngettext("%d day", "%d days", term.days) % term.days
        known = {"days": days, "day": self.day(term.start), "article": _article(term)}
        return tr.gettext(act) % known

    def _state(self, term: Term, supervision: Supervision) -> str:
        tr, left = self.tr, term.left(self.paper.today)
        if term.met is not None:
            done = _DONE if term.ours else noop("done on %s")
            return tr.gettext(done) % self.day(term.met)
        state = term.state(self.paper.today)
        if state is TermState.LATE:
            return tr.gettext("late")
        if left < 0 or (supervision.answered and not term.after_answer):
            return self._over(term, supervision)
        if state is TermState.TO_COME:
            return tr.gettext("not begun")
        words = tr.ngettext("%d day left", "%d days left", left) % left
        return words if left else tr.gettext("today")

    def _over(self, term: Term, supervision: Supervision) -> str:
        tr = self.tr
        if term.code is TermCode.POSTING:
            return tr.gettext("over")
        result = supervision.result
        if result is None:
            return tr.gettext("over, result not noted")
        word = tr.label("SupervisionResult", result.value)
        over = term.until < self.paper.today
        return tr.gettext("over, %s") % word if over else word


def _facts_table(rows: list[list[Any]]) -> Table:
    commands: list[tuple[Any, ...]] = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), 8),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (0, -1), 1 + _LOWER),
        ("TOPPADDING", (2, 0), (2, -1), 1 + _LOWER),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    return Table(rows, colWidths=FACTS, style=commands, hAlign="LEFT")


def _article(term: Term) -> str:
    return term.article.removeprefix("WGP ")


_DONE: Final = noop("sent on %s")
_PRESUMED: Final = noop("%(days)s from the day after the sending on %(day)s (%(article)s)")
_OTHER_ACT: Final = noop("%(days)s from the day after %(day)s (%(article)s)")
_DECISION_ACT: Final = noop("%(days)s after the decision of %(day)s (%(article)s)")
_RECEIPT_ACT: Final = noop("%(days)s from the day after receipt on %(day)s (%(article)s)")
_ACTS: Final[Mapping[TermCode, str]] = {
    TermCode.GOVERNOR_LIST: _DECISION_ACT,
    TermCode.CERTIFIED_COPY: _DECISION_ACT,
    TermCode.SUPERVISED_BUDGET: _DECISION_ACT,
    TermCode.SUSPENSION: _RECEIPT_ACT,
    TermCode.ANNULMENT: _RECEIPT_ACT,
    TermCode.STAFFING: _RECEIPT_ACT,
    TermCode.BUDGET_APPROVAL: _RECEIPT_ACT,
    TermCode.CONTRIBUTION: _RECEIPT_ACT,
    TermCode.ACCOUNTS: _RECEIPT_ACT,
}
_TERMS: Final[Mapping[TermCode, str]] = {
    TermCode.GOVERNOR_LIST: noop("List to the governor"),
    TermCode.CERTIFIED_COPY: noop("Certified copy to the governor"),
    TermCode.POSTING: noop("List of decisions stays posted"),
    TermCode.SUSPENSION: noop("Suspension by the governor"),
    TermCode.ANNULMENT: noop("Annulment by the minister"),
    TermCode.JUSTIFICATION: noop("Justification after a suspension"),
    TermCode.AFTER_JUSTIFICATION: noop("Decision of the minister after a justification"),
    TermCode.STAFFING: noop("Decision on the staff establishment"),
    TermCode.APPEAL: noop("Appeal"),
    TermCode.SUPERVISED_BUDGET: noop("Send the budget for approval"),
    TermCode.BUDGET_APPROVAL: noop("Decision on the budget"),
    TermCode.CONTRIBUTION: noop("Decision on the municipal contribution"),
    TermCode.ACCOUNTS: noop("Decision on the accounts"),
}
