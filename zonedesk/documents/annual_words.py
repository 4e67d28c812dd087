"""The text on a body in the annual report: how often it met and when, what it handled.

Every sentence is a template of the catalogue; small numbers are written in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.documents.result_words import COLLEGES, COUNCILS
from zonedesk.domain.figures import OTHERS
from zonedesk.domain.words import BodyKind, ItemResult
from zonedesk.i18n.catalogue import noop, translator
from zonedesk.i18n.formats import long_date
from zonedesk.i18n.number_words import number_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from zonedesk.domain.paper_annual import BodyCourse
    from zonedesk.i18n.catalogue import Translator

MOST_DAYS: Final = 4
"""Up to so many meetings each is told with its day."""

#: Languages give a body its article by what it is: at the head of a sentence, and where dossiers
#: were treated or people were there.
_COUNCIL: Final = (
    noop("The %s (council)"),
    noop("Police dossiers in the %s (council)"),
    noop("Attendance in the %s (council)"),
)
_COLLEGE: Final = (
    noop("The %s (college)"),
    noop("Police dossiers in the %s (college)"),
    noop("Attendance in the %s (college)"),
)
_MANAGEMENT: Final = (
    noop("The %s (management)"),
    noop("Police dossiers in the %s (management)"),
    noop("Attendance in the %s (management)"),
)
_CONSULTATION: Final = (
    noop("The %s (consultation)"),
    noop("Police dossiers in the %s (consultation)"),
    noop("Attendance in the %s (consultation)"),
)
_NAMED: Final[Mapping[BodyKind, tuple[str, str, str]]] = {
    **dict.fromkeys(COUNCILS, _COUNCIL),
    **dict.fromkeys(COLLEGES, _COLLEGE),
    BodyKind.CORPS_MANAGEMENT: _MANAGEMENT,
    BodyKind.MAYOR_CONSULTATION: _CONSULTATION,
    BodyKind.DETECTION_CONSULTATION: _CONSULTATION,
    BodyKind.CHIEFS_CONSULTATION: _CONSULTATION,
}

#: In which order what came of dossiers is told.
_ORDER: Final = (*ItemResult, None)


def body_text(course: BodyCourse, language: str) -> str:
    """Write the text on a body, one paragraph, in nl, fr or de."""
    return _BodyWords(course, translator(language)).text()


def dossiers_of(course: BodyCourse, tr: Translator) -> str:
    """Head the dossiers of a body: ``Politiedossiers in de gemeenteraad``."""
    return _named(course, tr, place=1) if course.kind in _NAMED else tr.gettext("Police dossiers")


def attendance_of(course: BodyCourse, tr: Translator) -> str:
    """Head the attendance in a body: ``Aanwezigheid in de zonale veiligheidsraad``."""
    if course.kind in _NAMED:
        return _named(course, tr, place=2)
    return tr.gettext("Attendance – %s") % course.name


def _named(course: BodyCourse, tr: Translator, *, place: int) -> str:
    """Name a body with its article; as it is where the language cannot tell that."""
    if course.kind not in _NAMED:
        return course.name
    said = tr.gettext(_NAMED[course.kind][place])
    alone = said == "%s" or said.endswith("– %s")
    return said % (course.name if alone else _inside(course.name, tr.language))


@dataclass(frozen=True, slots=True)
class _BodyWords:
    """The sentences on one body."""

    course: BodyCourse
    tr: Translator

    def text(self) -> str:
        sentences = (self._met(), self._special(), self._results(), *self._not_met())
        return " ".join(_capital(one) for one in sentences if one)

    def _met(self) -> str:
        """Tell how often it met, when, and what it handled or prepared."""
        _, course = self.tr.gettext, self.course
        if not course.held:
            return _("%(body)s did not meet.") % {"body": self._body()}
        met = self.tr.ngettext("%(body)s met once", "%(body)s met %(times)s times", course.held) % {
            "body": self._body(),
            "times": self._number(course.held),
        }
        known = {"met": met, "when": self._when(), "dossiers": self._dossiers()}
        if course.treated and known["when"]:
            return _("%(met)s, %(when)s, and handled %(dossiers)s.") % known
        if course.treated:
            return _("%(met)s and handled %(dossiers)s.") % known
        if course.prepared and known["when"]:
            return _("%(met)s, %(when)s, and prepared %(dossiers)s.") % known
        if course.prepared:
            return _("%(met)s and prepared %(dossiers)s.") % known
        return (_("%(met)s, %(when)s.") if known["when"] else _("%(met)s.")) % known

    def _body(self) -> str:
        """Name the body at the head of a sentence: with its article where its kind tells that."""
        return _named(self.course, self.tr, place=0)

    def _when(self) -> str:
        _, course = self.tr.gettext, self.course
        if course.monthly:
            return _("every month")
        if course.monthly_but_summer:
            return _("every month but the holiday months")
        if course.held > MOST_DAYS:
            return ""
        said = self.tr.ngettext("on %(days)s (one day)", "on %(days)s (several days)", course.held)
        return said % {"days": self._days(course.days)}

    def _days(self, days: tuple[date, ...]) -> str:
        """Write days of one year, which stands behind the last of them."""
        language = self.tr.language
        *first, last = [long_date(day, language) for day in days]
        return self._listed([*(one.rsplit(" ", 1)[0] for one in first), last])

    def _dossiers(self) -> str:
        """Tell how many dossiers, and of which category those on which it decides."""
        course = self.course
        count = course.treated or course.prepared
        told = self.tr.ngettext("one dossier", "%(count)s dossiers", count)
        told %= {"count": self._number(count)}
        if not course.treated:
            return told
        parts = self._listed(list(self._categories()))
        return self.tr.gettext("%(dossiers)s: %(parts)s") % {"dossiers": told, "parts": parts}

    def _categories(self) -> Iterator[str]:
        tr = self.tr
        for one in self.course.dossiers:
            if one.category == OTHERS:
                said = tr.ngettext(
                    "one on something else", "%(count)s on something else", one.count
                )
            else:
                said = tr.ngettext("one on %(category)s", "%(count)s on %(category)s", one.count)
            category = _inside(one.category, tr.language)
            yield said % {"count": self._number(one.count), "category": category}

    def _special(self) -> str:
        """Tell which of the meetings were of a kind of their own."""
        sentences = (
            self.tr.ngettext(
                "One of these meetings was of the kind %(kind)s.",
                "%(count)s of these meetings were of the kind %(kind)s.",
                count,
            )
            % {"count": self._number(count), "kind": kind}
            for kind, count in self.course.special
        )
        return " ".join(_capital(one) for one in sentences)

    def _results(self) -> str:
        """Tell what came of the dossiers; nothing where none was handled in a meeting."""
        course, tr = self.course, self.tr
        if not (course.held and course.treated) or not any(key for key, _ in course.results):
            return ""
        if [key for key, _ in course.results] == [ItemResult.APPROVED]:
            return tr.ngettext("It was approved.", "All of them were approved.", course.treated)
        counts = dict(course.results)
        parts = [
            _came(one, counts[one], tr=tr) % {"count": self._number(counts[one])}
            for one in _ORDER
            if one in counts
        ]
        return tr.gettext("Of these, %(parts)s.") % {"parts": self._listed(parts)}

    def _not_met(self) -> Iterator[str]:
        """Tell what was called off, and how many meetings the year should have had."""
        course, tr = self.course, self.tr
        if course.cancelled:
            said = tr.ngettext(
                "One meeting was cancelled.", "%(count)s meetings were cancelled.", course.cancelled
            )
            yield said % {"count": self._number(course.cancelled)}
        if course.expected is not None and course.expected != course.held:
            said = tr.ngettext(
                "One meeting was expected.",
                "%(count)s meetings were expected.",
                course.expected,
            )
            yield said % {"count": self._number(course.expected)}

    def _number(self, number: int) -> str:
        return number_words(number, self.tr.language)

    def _listed(self, words: list[str]) -> str:
        if len(words) <= 1:
            return "".join(words)
        known = {"first": ", ".join(words[:-1]), "last": words[-1]}
        return self.tr.gettext("%(first)s and %(last)s") % known


def _came(result: ItemResult | None, count: int, *, tr: Translator) -> str:
    """Tell what came of some of the dossiers; None is that nothing was decided."""
    said = {
        ItemResult.APPROVED: tr.ngettext("one was approved", "%(count)s were approved", count),
        ItemResult.NOTED: tr.ngettext(
            "one was taken note of", "%(count)s were taken note of", count
        ),
        ItemResult.AGREED: tr.ngettext(
            "on one an agreement was made", "on %(count)s an agreement was made", count
        ),
        ItemResult.ADJOURNED: tr.ngettext("one was adjourned", "%(count)s were adjourned", count),
        ItemResult.WITHDRAWN: tr.ngettext("one was withdrawn", "%(count)s were withdrawn", count),
        ItemResult.REJECTED: tr.ngettext("one was rejected", "%(count)s were rejected", count),
        ItemResult.NO_EFFECT: tr.ngettext("one had no effect", "%(count)s had no effect", count),
        None: tr.ngettext("one is not decided yet", "%(count)s are not decided yet", count),
    }
    return said[result]


def _inside(words: str, language: str) -> str:
    """Write a name as it stands inside a sentence: German and shortened words keep a capital."""
    keeps = language == "de" or words[1:2].isupper()
    return words if keeps else words[:1].lower() + words[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
