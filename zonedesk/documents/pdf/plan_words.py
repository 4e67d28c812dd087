"""The sentences of the paper of a plan: numbers in words, who leads, when it was judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.documents.pdf.phrases import enumerated
from zonedesk.domain.charts import Column, ColumnChart, HealthBar, HealthPart
from zonedesk.domain.paper_plan import BASELINE
from zonedesk.domain.words import Health, PlanClass, PlanStatus
from zonedesk.i18n.formats import decimal, long_date
from zonedesk.i18n.number_words import number_words

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.paper_plan import Counts, LastProgress, PaperLine, PlanIndicator, PlanPaper
    from zonedesk.domain.rows import PlanRow
    from zonedesk.i18n.catalogue import Translator

_HOURS: Final = frozenset({"", "uur", "uren", "heure", "heures", "stunde", "stunden"})
_ENDS: Final = (".", "!", "?", "…", ":", ";")


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Words of one paper of a plan, in its language."""

    tr: Translator

    def day(self, day: date) -> str:
        """Write a day in words."""
        return long_date(day, self.tr.language)

    def number(self, value: float) -> str:
        """Write a number as the language does."""
        return decimal(value, self.tr.language)

    def health(self, health: Health | None) -> str:
        """Name a health; what nobody judged has words of its own."""
        return self.tr.label("Health", health.value) if health else self.tr.gettext("not judged")

    def summary(self, paper: PlanPaper) -> str:
        """Tell how the objectives are doing, and how many have a class in the year."""
        if not paper.total:
            return self.tr.gettext("The plan has no objectives.")
        parts = (self._doing(paper.counts), self._classes(paper))
        return " ".join(part for part in parts if part)

    def bar(self, title: str, counts: Counts) -> HealthBar:
        """Give the bar of health of some objectives."""
        total = sum(count for _, count in counts)
        facts = self.tr.ngettext("%d objective", "%d objectives", total) % total
        parts = (
            HealthPart(health, count, f"{count} {self.health(health)}") for health, count in counts
        )
        return HealthBar(title, facts, tuple(parts))

    def chart(self, indicator: PlanIndicator) -> ColumnChart:
        """Give the chart of an indicator; its name stands above it as text."""
        target = indicator.target
        words = "" if target is None else self.tr.gettext("target %s") % self.number(target)
        columns = (
            Column(self._period(period, indicator), value, self._value(value))
            for period, value in indicator.values
        )
        return ColumnChart("", tuple(columns), target, words)

    def indicator(self, indicator: PlanIndicator) -> str:
        """Name an indicator with its unit; a commitment is in hours unless it says otherwise."""
        unit = indicator.unit.strip()
        if indicator.added_up:
            unit = "" if unit.casefold() in _HOURS else unit
            unit = ", ".join(part for part in (unit, self.tr.gettext("added up")) if part)
        return ", ".join(part for part in (indicator.name, unit) if part)

    def led(self, row: PlanRow) -> str:
        """Tell who leads a line and with whom, and when and how it was judged."""
        _ = self.tr.gettext
        known = [(_("Lead"), row.lead), (_("Department"), row.department)]
        known.append((_("Partners"), row.partners))
        told = [sentence(f"{label}: {value.strip()}") for label, value in known if value.strip()]
        judged = _("Judged on %s") % self.day(row.judged) if row.judged else ""
        told += [sentence(part) for part in (judged, row.explanation.strip()) if part]
        return " ".join(told)

    def measure(self, line: PaperLine) -> str:
        """Name a measure; with its class, health, progress and end where these are known."""
        row, known = line.row, []
        if row.health is not None:
            known.append(self.health(row.health))
        if row.status in {PlanStatus.DONE, PlanStatus.STOPPED}:
            known.append(self.tr.label("PlanStatus", row.status.value))
        elif line.progress is not None:
            known.append(self.percent(line.progress))
        title = f"{row.title} ({row.class_.value})" if row.class_ else row.title
        return f"{title} – {', '.join(known)}" if known else title

    def percent(self, progress: float) -> str:
        """Write progress as a whole percentage, on one line."""
        return f"{progress:.0f}\N{NO-BREAK SPACE}%"

    def last(self, last: LastProgress) -> str:
        """Tell a state of progress with where it comes from."""
        by = ", ".join(part for part in (last.author, self.day(last.day)) if part)
        bare = last.text.strip().removesuffix(".")
        return f"{bare} ({last.meeting or by})."

    def _doing(self, counts: Counts) -> str:
        tr, numbers = self.tr, dict(counts)
        total = sum(numbers.values())
        if total == 1:
            health = self.health(next(iter(numbers)))
            return tr.gettext("The plan has one objective: %s.") % health
        good = numbers.pop(Health.GOOD, 0)
        known = {"total": self._words(total), "count": self._words(good)}
        if good == total:
            first = tr.gettext("All %(total)s objectives are going well.")
        elif good:
            first = tr.ngettext(
                "Of the %(total)s objectives one is going well.",
                "Of the %(total)s objectives %(count)s are going well.",
                good,
            )
        else:
            first = tr.gettext("Of the %(total)s objectives none is going well.")
        others = [self._trouble(health, count) for health, count in numbers.items()]
        rest = enumerated(others, tr)
        said = [first % known, f"{rest[:1].upper()}{rest[1:]}." if rest else ""]
        return " ".join(part for part in said if part)

    def _trouble(self, health: Health | None, count: int) -> str:
        tr = self.tr
        match health:
            case Health.RISK:
                said = tr.ngettext("one is at risk", "%s are at risk", count)
            case Health.BLOCKED:
                said = tr.ngettext("one is blocked", "%s are blocked", count)
            case Health.PAUSED:
                said = tr.ngettext("one is paused", "%s are paused", count)
            case _:
                said = tr.ngettext("one was not judged", "%s were not judged", count)
        return said % self._words(count) if "%s" in said else said

    def _classes(self, paper: PlanPaper) -> str:
        tr, numbers = self.tr, dict(paper.classes)
        first, second = numbers.get(PlanClass.PRIORITY, 0), numbers.get(PlanClass.ATTENTION, 0)
        known = {
            "year": paper.year,
            "first": self._words(first),
            "second": self._words(second),
        }
        if first and second:
            said = tr.ngettext(
                "In %(year)d one objective is a priority (P) and",
                "In %(year)d %(first)s objectives are a priority (P) and",
                first,
            )
            said += " " + tr.ngettext(
                "one an attention point (A).", "%(second)s an attention point (A).", second
            )
        elif first:
            said = tr.ngettext(
                "In %(year)d one objective is a priority (P).",
                "In %(year)d %(first)s objectives are a priority (P).",
                first,
            )
        elif second:
            said = tr.ngettext(
                "In %(year)d one objective is an attention point (A).",
                "In %(year)d %(second)s objectives are an attention point (A).",
                second,
            )
        else:
            said = ""
        return said % known

    def _words(self, number: int) -> str:
        return number_words(number, self.tr.language)

    def _value(self, value: float | None) -> str:
        return "–" if value is None else self.number(value)

    def _period(self, period: str, indicator: PlanIndicator) -> str:
        if period == BASELINE:
            return self.tr.gettext("at the start")
        year, _dash, quarter = period.partition("-")
        return quarter if indicator.added_up else " ".join(part for part in (year, quarter) if part)


def sentence(words: str) -> str:
    """End words as a sentence ends."""
    return words if words.endswith(_ENDS) else f"{words}."
