"""What the terms of a meeting are called, and how they were counted, in words of people."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from zonedesk.domain.rule_values import Counting
from zonedesk.domain.term_rules import Label, TermCode, Unit
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.formats import long_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from zonedesk.domain.terms import Counted, MeetingTerm
    from zonedesk.i18n.catalogue import Translator


def noop(text: str) -> str:
    """Mark a source text that is translated where it is shown."""
    return text


_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        TermCode.CONVOCATION: noop("Send the convocation"),
        Label.SECOND_CONVOCATION: noop("Send the second convocation"),
        Label.THIRD_CONVOCATION: noop("Send the third convocation"),
        TermCode.EXTRAORDINARY: noop("Send the extraordinary convocation"),
        TermCode.PUBLICATION: noop("Publish the agenda"),
        TermCode.DOCUMENTS: noop("Make the documents available"),
        TermCode.BUDGET: noop("Send drafts of budget or accounts"),
        TermCode.MINUTES: noop("Make the previous minutes available"),
        TermCode.EXTRA_ITEM: noop("Extra item of a member"),
        TermCode.DECISION_LIST: noop("Publish the list of decisions"),
        TermCode.GOVERNOR_LIST: noop("List of decisions to the governor"),
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
        TermCode.LOANS: noop("Decision on loans"),
        TermCode.MINISTER: noop("Decision of the ministers on the plan"),
        TermCode.RESUBMISSION: noop("Decision on a new version of the plan"),
    }
)


def named(term: MeetingTerm, language: str = "nl") -> str:
    """Give the name of a term: ``Oproeping versturen``."""
    return translator(language).gettext(_NAMES[term.label])


def explained(term: MeetingTerm, language: str = "nl") -> str:
    """Tell how a term was counted, by both methods, and what somebody set instead."""
    say = translator(language)
    parts = [_EXPLAINING[term.counted.unit](term.counted, say), *_beside(term.counted, say)]
    if term.overruled:
        text = say.gettext("Set otherwise: {reason}. By the rule it is {day}.")
        reason = term.overruled.reason.rstrip(".")
        rule_day = _in_words(say, term.counted.day)
        parts.insert(0, text.format(reason=reason, day=rule_day))
    return " ".join(parts)


def _working_days(counted: Counted, say: Translator) -> str:
    lenient = counted.method is Counting.LENIENT
    text = say.ngettext(
        "Strict: {strict}, with {number} full working day between. Lenient: {lenient}, the "
        "working day before.",
        "Strict: {strict}, with {number} full working days between. Lenient: {lenient}, the "
        "day of sending counted as well.",
        counted.number,
    )
    both = text.format(
        number=counted.number,
        strict=_in_words(say, counted.strict),
        lenient=_in_words(say, counted.lenient),
    )
    told = say.gettext("The zone counts leniently.") if lenient else ""
    return f"{both} {told or say.gettext('The zone counts strictly.')}"


def _clear_days(counted: Counted, say: Translator) -> str:
    text = say.ngettext(
        "{number} full day between: neither the day itself nor that of the meeting counts. "
        "Strict and lenient give the same day.",
        "{number} full days between: neither the day itself nor that of the meeting counts. "
        "Strict and lenient give the same day.",
        counted.number,
    )
    return text.format(number=counted.number)


def _days_after(counted: Counted, say: Translator) -> str:
    text = say.ngettext(
        "{number} day from the day after {start}; every day counts. Strict and lenient give the "
        "same day.",
        "{number} days from the day after {start}; every day counts. Strict and lenient give the "
        "same day.",
        counted.number,
    )
    return text.format(number=counted.number, start=long_date(counted.start, say.language))


def _months_after(counted: Counted, say: Translator) -> str:
    text = say.ngettext(
        "{number} month from the receipt on {start}; without an answer the plan is approved then. "
        "Strict and lenient give the same day.",
        "{number} months from the receipt on {start}; without an answer the plan is approved "
        "then. Strict and lenient give the same day.",
        counted.number,
    )
    return text.format(number=counted.number, start=long_date(counted.start, say.language))


_EXPLAINING: Final[Mapping[Unit, Callable[[Counted, Translator], str]]] = MappingProxyType(
    {
        Unit.WORKING_DAYS: _working_days,
        Unit.CLEAR_DAYS: _clear_days,
        Unit.DAYS_AFTER: _days_after,
        Unit.MONTHS_AFTER: _months_after,
    }
)


def _beside(counted: Counted, say: Translator) -> Iterator[str]:
    """What else somebody who counts along wants to know."""
    if counted.skipped:
        days = ", ".join(long_date(day, say.language) for day in counted.skipped)
        yield say.gettext("Holiday between: {days}.").format(days=days)
    if counted.moved_from:
        text = say.gettext("{day} is no working day: the term ends on the next one.")
        yield text.format(day=_in_words(say, counted.moved_from).capitalize())
    if counted.presumed:
        yield say.gettext("If the list is received on that day; no receipt is noted yet.")


def _in_words(say: Translator, day: date) -> str:
    return long_date(day, say.language, weekday=True)
