"""What rules, whom they concern and their values are called in the language of the window."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from zonedesk.domain.rule_values import (
    Counting,
    MajorityKind,
    QuorumKind,
    Region,
    TiedBallot,
    YesNo,
    choices,
    is_number,
    subject,
    topic,
)
from zonedesk.domain.words import BodyKind, Capacity, fold
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PARAGRAPH: Final = " ¶ "
"""Between the paragraphs of a text in one line, and how they are typed."""

_TOPICS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "accounts": noop("Decision on the accounts"),
        "annulment": noop("Annulment by the minister"),
        "appeal": noop("Appeal"),
        "approval": noop("Decision on the budget"),
        "budget": noop("Send drafts of budget or accounts"),
        "budget_days.supervision": noop("Send the budget for approval"),
        "contribution": noop("Decision on the municipal contribution"),
        "convocation": noop("Send the convocation"),
        "closed_matters": noop("Treated behind closed doors"),
        "copy": noop("Certified copy to the governor"),
        "counting": noop("Counting of working days"),
        "documents": noop("Make the documents available"),
        "extra_item": noop("Extra item of a member"),
        "extraordinary": noop("Send the extraordinary convocation"),
        "justification": noop("Justification after a suspension"),
        "list": noop("List of decisions to the governor"),
        "loans": noop("Decision on loans"),
        "majority": noop("Majority"),
        "meetings_a_semester": noop("Meetings a semester, at least"),
        "meetings_a_year": noop("Meetings a year, at least"),
        "minister_days.supervision": noop("Decision of the minister after a justification"),
        "minister": noop("Decision of the ministers on the plan"),
        "minutes": noop("Make the previous minutes available"),
        "online": noop("Publish the list of decisions"),
        "posting": noop("List of decisions stays posted"),
        "publication": noop("Publish the agenda"),
        "quorum": noop("Quorum"),
        "quoted_article": noop("Article quoted by a repeated convocation"),
        "quoted_article_de": noop("The same article in German"),
        "quoted_article_fr": noop("The same article in French"),
        "quoting": noop("Convocation that quotes the article"),
        "reconvocation": noop("Send the second or third convocation"),
        "regional_holidays": noop("Holidays beside the legal ones"),
        "resubmission": noop("Decision on a new version of the plan"),
        "saturdays": noop("Saturday is a working day"),
        "secret_matters": noop("Voted on in secret"),
        "signatories": noop("Who signs"),
        "staffing": noop("Decision on the staff establishment"),
        "suspension": noop("Suspension by the governor"),
        "term": noop("Term of the plan"),
        "tied_ballot": noop("Appointed when votes are equal"),
        "weighted_matters": noop("Voted on with weighted votes"),
    }
)
_SUBJECTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "plan": noop("Zonal safety plan"),
        "supervision": noop("Supervision"),
        "zone": noop("The whole zone"),
    }
)
_VALUES: Final[Mapping[object, str]] = MappingProxyType(
    {
        Counting.STRICT: noop("strict: the day of the act does not count"),
        Counting.LENIENT: noop("lenient: the day of the act counts"),
        YesNo.YES: noop("yes"),
        YesNo.NO: noop("no"),
        QuorumKind.MEMBERS: noop("most of the members"),
        QuorumKind.WEIGHTS: noop("most of the votes"),
        MajorityKind.MORE_FOR_THAN_AGAINST: noop("more votes for than against"),
        MajorityKind.HALF_OF_VOTES_REPRESENTED: noop("more than half of the votes represented"),
        TiedBallot.OLDEST: noop("the oldest"),
        TiedBallot.YOUNGEST: noop("the youngest"),
        Region.NONE: noop("none"),
        Region.FLEMISH: noop("11 July"),
        Region.FRENCH: noop("27 September"),
        Region.GERMAN: noop("15 November"),
        Region.BRUSSELS: noop("8 May"),
    }
)
_MARK: Final = ";"
_PLAIN: Final = "{count}"
#: Under which heading a rule stands: first what holds for all bodies.
_ORDER: Final = ("zone", *(kind.value for kind in BodyKind), "supervision", "plan")


def topic_words(code: str) -> str:
    """Say what a rule is about: ``Oproeping versturen``; an unknown topic by its code."""
    plain = next((topic(code).removesuffix(one) for one in _UNITS if topic(code).endswith(one)), "")
    source = _TOPICS.get(code) or _TOPICS.get(topic(code)) or _TOPICS.get(plain)
    return texts().gettext(source) if source else topic(code).replace("_", " ")


def subject_words(code: str) -> str:
    """Say whom a rule concerns: a body, supervision, the plan or the whole zone."""
    source = _SUBJECTS.get(subject(code))
    if source:
        return texts().gettext(source)
    kind = next((one for one in BodyKind if one.value == subject(code)), None)
    return named(kind) if kind else subject(code)


def place_of(code: str) -> int:
    """Give the place of the heading under which a rule stands."""
    return _ORDER.index(subject(code)) if subject(code) in _ORDER else len(_ORDER)


def value_words(code: str, value: str) -> str:
    """Say the value of a rule as a list shows it; empty where there is no such rule."""
    if choices(code):
        return f"{_MARK} ".join(_choice_words(code, part) for part in value.split(_MARK) if part)
    if topic(code) == "signatories":
        return f"{_MARK} ".join(_signatory(part) for part in value.split(_MARK) if part)
    if is_number(code) and value:
        return _counted(code, value)
    return value.replace("\n", PARAGRAPH)


def choice_words(code: str) -> list[tuple[str, str]]:
    """Give the values a rule may have, each with its words."""
    return [(one.value, _choice_words(code, one.value)) for one in choices(code)]


def typed_value(code: str, text: str) -> str:
    """Give what was typed in a cell as rules are stored: without units, words as their codes."""
    typed = " ".join(text.split())
    if is_number(code):
        figures = "".join(sign for sign in typed if sign.isdigit())
        return figures if typed in {one.format(count=figures) for one in _units(code)} else typed
    if choices(code):
        known = {fold(words): value for value, words in choice_words(code)}
        return _MARK.join(known.get(fold(part), part.strip()) for part in typed.split(_MARK))
    if topic(code) == "signatories":
        return _MARK.join(map(_signatory_code, typed.split(_MARK)))
    return "\n".join(part.strip() for part in text.split(PARAGRAPH.strip()))


def _signatory_code(part: str) -> str:
    name, colon, role = part.partition(":")
    known = {fold(said(one)): one.value for one in Capacity}
    return f"{known.get(fold(name), name.strip())}{colon}{role.strip()}"


def _choice_words(code: str, value: str) -> str:
    known = next((one for one in choices(code) if one.value == value.strip()), None)
    if known is None:
        return value
    return texts().gettext(_VALUES[known]) if known in _VALUES else said(known)


def _signatory(part: str) -> str:
    name, colon, role = part.partition(":")
    capacity = next((one for one in Capacity if one.value == name.strip()), None)
    return f"{said(capacity) if capacity else name}{colon}{' ' if colon else ''}{role.strip()}"


def _counted(code: str, value: str) -> str:
    one, several = _units(code)
    return (one if value == "1" else several).format(count=value)


def _units(code: str) -> tuple[str, str]:
    """What a number is counted in, for one and for several; only the number where it is plain."""
    counted = next(
        (words for ending, words in _UNITS.items() if topic(code).endswith(ending)), None
    )
    return (counted(1), counted(2)) if counted else (_PLAIN, _PLAIN)


def _working_days(count: int) -> str:
    return texts().ngettext("{count} working day", "{count} working days", count)


def _full_days(count: int) -> str:
    return texts().ngettext("{count} full day", "{count} full days", count)


def _days(count: int) -> str:
    return texts().ngettext("{count} day", "{count} days", count)


def _months(count: int) -> str:
    return texts().ngettext("{count} month", "{count} months", count)


def _years(count: int) -> str:
    return texts().ngettext("{count} year", "{count} years", count)


def _convocation(_count: int) -> str:
    return texts().gettext("convocation {count}")


#: Longest first: a topic ends in what it is counted in.
_UNITS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "_working_days": _working_days,
        "_clear_days": _full_days,
        "_days": _days,
        "_months": _months,
        "_years": _years,
        "_convocation": _convocation,
    }
)
