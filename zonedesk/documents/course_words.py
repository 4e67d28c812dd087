"""What each entry of the course of a dossier says, the same on paper and in the window (R51)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from zonedesk.domain.decision_record import LinkedReference
from zonedesk.domain.dossier_course import Step
from zonedesk.domain.votes import written
from zonedesk.domain.words import DecisionLinkKind, FollowUpKind, VoteChoice, VoteMethod, Word
from zonedesk.i18n.catalogue import noop
from zonedesk.i18n.formats import euro, long_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zonedesk.domain.dossier_course import Change, Event, Moment, Treated, Voted
    from zonedesk.domain.rows import DecisionRow
    from zonedesk.i18n.catalogue import Translator

_CENTS: Final = "amount"


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry says, the facts below it, and what it is about at the end of its line."""

    words: str
    facts: str = ""
    about: str = ""


def told(event: Event, tr: Translator) -> Told:
    """Say an entry in a language; see `Told`."""
    return _BY_STEP[event.step](event, tr)


def decided_words(row: DecisionRow, tr: Translator) -> str:
    """Say how a decision hangs together with others: what it does, and what was done to it."""
    return linked_words(row.replaces, row.amended_by, tr=tr)


def linked_words(earlier: Sequence[str], later: Sequence[str], *, tr: Translator) -> str:
    """Say how a decision hangs together with others.

    Args:
        earlier: references of what it amends, replaces or withdraws.
        later: references of what amends, replaces or withdraws it.
        tr: the catalogue.
    """
    said = []
    for references, words in ((earlier, _DOES), (later, _DONE)):
        for kind in DecisionLinkKind:
            named = [one for one in references if _kind(one) is kind]
            if named:
                said.append(tr.gettext(words[kind]) % ", ".join(named))
    return " · ".join(said)


def _kind(reference: str) -> DecisionLinkKind:
    amends = DecisionLinkKind.AMENDS
    return reference.kind if isinstance(reference, LinkedReference) else amends


def voted_words(votes: Sequence[Voted], tr: Translator) -> str:
    """Say how was voted on the item itself: ``by consensus``, ``18 for, 5 against``."""
    own = next((one for one in votes if not one.subject), None)
    if own is None:
        return ""
    if own.method is VoteMethod.CONSENSUS:
        return tr.gettext("by consensus")
    given = [(choice, count) for choice, count in own.votes if count]
    if [choice for choice, _ in given] == [VoteChoice.FOR]:
        return tr.gettext("unanimous")
    parts = [tr.gettext(_CHOICES[choice]) % written(count) for choice, count in given]
    secret = [tr.gettext("secret")] if own.method is VoteMethod.SECRET else []
    return ", ".join([*secret, *parts])


def field_words(name: str, tr: Translator) -> str:
    """Name a field of a dossier as people do."""
    return tr.gettext(FIELDS.get(name, name))


def _item(event: Event, tr: Translator) -> Told:
    item = event.item
    if item is None:
        return Told("")
    result = item.row.result
    came = [tr.label("ItemResult", result.value)] if result else []
    voted = voted_words(item.votes, tr)
    words = ", ".join([*came, *filter(None, [voted])]) or item.row.title
    return Told(f"{item.body}: {words}", _decided(item, tr), place(item.reference, tr))


def item_words(item: Treated, tr: Translator) -> str:
    """Say what was decided on an item, how was voted, and what became of the decision."""
    parts = (_decided(item, tr), voted_words(item.votes, tr))
    return " · ".join(part for part in parts if part)


def place(item: str, tr: Translator) -> str:
    """Name an item by its reference: ``GR/2018/2, punt 2``."""
    meeting, _, number = item.rpartition("#")
    return tr.gettext("%(meeting)s, item %(number)s") % {"meeting": meeting, "number": number}


def _decided(item: Treated, tr: Translator) -> str:
    if len(item.decisions) != 1:
        return ""
    row = item.decisions[0]
    called = [tr.gettext("decision %s") % row.reference] if row.reference else []
    return " · ".join([*called, *filter(None, [decided_words(row, tr)])])


def _decision(event: Event, tr: Translator) -> Told:
    row = event.decision
    if row is None:
        return Told("")
    if event.step is Step.CARRIED_OUT:
        called = row.reference or row.title
        return Told(tr.gettext("Decision carried out: %s") % called, "", place(row.item, tr))
    words = f"{row.reference}: {row.title}" if row.reference else row.title
    return Told(words, decided_words(row, tr), place(row.item, tr))


def _affected(event: Event, tr: Translator) -> Told:
    found = event.affected
    if found is None:
        return Told("")
    known = {"later": found.later, "decision": found.decision}
    return Told(tr.gettext(_LINKS[found.kind]) % known, "", place(found.item, tr))


def _note(event: Event, tr: Translator) -> Told:
    note = event.note
    if note is None:
        return Told("")
    first, *rest = note.text.splitlines() or [""]
    kind = tr.label("FollowUpKind", note.kind.value)
    if event.step is Step.DUE:
        return Told(tr.gettext("Term: %s") % first, "", note.author)
    facts = [kind] if note.kind is not FollowUpKind.REMARK else []
    facts += rest
    return Told(first, " · ".join(part for part in facts if part.strip()), note.author)


def _term(event: Event, tr: Translator) -> Told:
    words = tr.gettext(_PLAIN[event.step])
    if event.term is None:
        return Told(words)
    days = tr.ngettext("%d day", "%d days", event.term.days) % event.term.days
    return Told(words, f"{days} ({event.term.article})")


def _plain(event: Event, tr: Translator) -> Told:
    words = tr.gettext(_PLAIN[event.step])
    if event.answer is not None:
        words = f"{words}: {tr.label('SupervisionResult', event.answer.value)}"
    if event.step is Step.SENT and event.days is not None:
        after = tr.ngettext("%d day after the decision", "%d days after the decision", event.days)
        return Told(words, after % event.days)
    return Told(words)


def _linked(event: Event, tr: Translator) -> Told:
    return Told(tr.gettext("Belongs with dossier %s") % event.other, "", event.other)


def _moment(event: Event, tr: Translator) -> Told:
    moment = event.moment
    if moment is None:
        return Told("")
    words = tr.gettext(_MOMENTS[event.step]) % moment.words
    return Told(words, _facts(event.step, moment, tr=tr), moment.reference or moment.by)


def _facts(step: Step, moment: Moment, *, tr: Translator) -> str:
    if step is Step.DOCUMENT_REPLACED:
        return tr.gettext("version %d") % moment.version
    if step is Step.ACTION_MOVED:
        known = {"before": _value(moment.before, tr), "after": _value(moment.until, tr)}
        return tr.gettext("from %(before)s to %(after)s") % known
    if step is Step.ACTION_MADE:
        until = tr.gettext("by %s") % _value(moment.until, tr) if moment.until else ""
        return " · ".join(part for part in (moment.by, until) if part)
    return ""


def _changed(event: Event, tr: Translator) -> Told:
    change = event.change
    if change is None:
        return Told("")
    name = field_words(change.field, tr)
    if change.field == "deleted_at":
        return Told(tr.gettext(_BINNED if change.after else _RESTORED), "", change.by)
    words = tr.gettext("%s changed") % name
    return Told(words, _difference(change, tr), change.by)


def _difference(change: Change, tr: Translator) -> str:
    if change.before is True or change.after is True:
        return ""
    before = _value(change.before, tr, cents=change.field == _CENTS)
    after = _value(change.after, tr, cents=change.field == _CENTS)
    return f"{before} → {after}"


def _value(value: object, tr: Translator, *, cents: bool = False) -> str:
    if value is None:
        return "–"
    if isinstance(value, date):
        return long_date(value, tr.language)
    if isinstance(value, Word):
        return tr.label(type(value).__name__, value.value)
    if cents and isinstance(value, int):
        return tr.gettext("%s euro") % euro(value, tr.language)
    return str(value)


_BINNED: Final = noop("Dossier put in the bin")
_RESTORED: Final = noop("Dossier taken out of the bin")
_CHOICES: Final[Mapping[VoteChoice, str]] = {
    VoteChoice.FOR: "%s for",
    VoteChoice.AGAINST: "%s against",
    VoteChoice.ABSTAIN: noop("%s abstaining"),
    VoteChoice.BLANK: "%s blank",
    VoteChoice.INVALID: "%s invalid",
}
_LINKS: Final[Mapping[str, str]] = {
    "amends": noop("%(later)s amends decision %(decision)s"),
    "replaces": noop("%(later)s replaces decision %(decision)s"),
    "withdraws": noop("%(later)s withdraws decision %(decision)s"),
}
_DOES: Final[Mapping[DecisionLinkKind, str]] = {
    DecisionLinkKind.AMENDS: noop("amends %s"),
    DecisionLinkKind.REPLACES: noop("replaces %s"),
    DecisionLinkKind.WITHDRAWS: noop("withdraws %s"),
}
_DONE: Final[Mapping[DecisionLinkKind, str]] = {
    DecisionLinkKind.AMENDS: noop("amended by %s"),
    DecisionLinkKind.REPLACES: noop("superseded by %s"),
    DecisionLinkKind.WITHDRAWS: noop("withdrawn by %s"),
}
_MOMENTS: Final[Mapping[Step, str]] = {
    Step.ACTION_MADE: noop("Action point: %s"),
    Step.ACTION_MOVED: noop("Action point postponed: %s"),
    Step.ACTION_DONE: noop("Action point done: %s"),
    Step.DOCUMENT_ADDED: noop("Document added: %s"),
    Step.DOCUMENT_REPLACED: noop("Document replaced: %s"),
}
_PLAIN: Final[Mapping[Step, str]] = {
    Step.OPENED: noop("Dossier opened"),
    Step.SENT: noop("List of decisions sent to the governor"),
    Step.COPY_SENT: noop("Certified copy sent to the governor"),
    Step.POSTED: noop("List of decisions posted"),
    Step.RECEIVED: noop("List of decisions received by the governor"),
    Step.FILE_REQUESTED: noop("File asked for"),
    Step.FILE_SENT: noop("File sent"),
    Step.FILE_RECEIVED: noop("File received by the authority"),
    Step.SUSPENDED: noop("Decision suspended by the governor"),
    Step.JUSTIFIED: noop("Suspended decision justified"),
    Step.JUSTIFIED_RECEIVED: noop("Justification received by the minister"),
    Step.ANSWERED: noop("Answer of the supervising authority"),
    Step.SUSPENSION: noop("Last day of suspension by the governor"),
    Step.ANNULMENT: noop("Last day of annulment by the minister"),
    Step.APPROVAL: noop("Last day of approval"),
    Step.CLOSED: noop("Dossier closed"),
}
_BY_STEP: Final[Mapping[Step, Callable[[Event, Translator], Told]]] = {
    **dict.fromkeys(_PLAIN, _plain),
    **dict.fromkeys(_MOMENTS, _moment),
    **dict.fromkeys((Step.SUSPENSION, Step.ANNULMENT, Step.APPROVAL), _term),
    Step.TREATED: _item,
    Step.DECIDED: _decision,
    Step.CARRIED_OUT: _decision,
    Step.AFFECTED: _affected,
    Step.NOTED: _note,
    Step.DUE: _note,
    Step.LINKED: _linked,
    Step.CHANGED: _changed,
}
FIELDS: Final[Mapping[str, str]] = {
    "reference": noop("Reference"),
    "title": noop("Title"),
    "category": noop("Category"),
    "subcategory": noop("Subcategory"),
    "phenomenon": noop("Phenomenon"),
    "body_id": noop("Body"),
    "status": noop("Status"),
    "handler_id": noop("Handler"),
    "marking": noop("Marking"),
    "opened_on": noop("Opened on"),
    "closed_on": noop("Closed on"),
    "amount": noop("Amount"),
    "legal_basis": noop("Legal ground"),
    "description": noop("Description"),
    "list_sent_on": noop("List sent on"),
    "list_received_on": noop("List received on"),
    "supervision_result": noop("Result of supervision"),
    "keywords": noop("Keywords"),
    "matter": noop("Matter"),
    "copy_sent_on": noop("Certified copy sent on"),
    "posted_on": noop("List posted on"),
    "file_requested_on": noop("File asked for on"),
    "file_sent_on": noop("File sent on"),
    "file_received_on": noop("File received on"),
    "suspended_on": noop("Suspended on"),
    "justified_on": noop("Justified on"),
    "justified_received_on": noop("Justification received on"),
    "answered_on": noop("Answered on"),
    "supervision_remark": noop("Remark on supervision"),
    "reported_id": noop("Reported at"),
    "classification": noop("Classification"),
    "classified_reference": noop("Reference of the classified document"),
}
"""The fields of a dossier by their names in the file."""
