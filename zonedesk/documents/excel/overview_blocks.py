"""The figures of the college's overview as blocks: one table each, this year beside the last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from zonedesk.documents.excel.looks import Kind, Look
from zonedesk.documents.excel.plan import HEALTH_INKS, HEALTH_MARKS
from zonedesk.domain.figures import OTHERS
from zonedesk.domain.words import ActionStatus, Health, PlanClass, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zonedesk.documents.excel.register_cells import Content
    from zonedesk.domain.figures import BodyFigures, YearFigures

_TEXT: Final = Look()
_NUMBER: Final = Look(kind=Kind.NUMBER)
_SHARE: Final = Look(kind=Kind.SHARE)


@dataclass(frozen=True, slots=True)
class Block:
    """One table of the overview.

    Attributes:
        title: above the table.
        headings: unique; the third and fourth column hold this year and the last.
        lines: cells of each row, with their looks.
        total: cells of the last row; empty when a sum would say nothing.
        inks: a colour a line for its bar; empty for the accent.
        charted: whether a chart stands beside it.
        new_page: whether it begins a page.
    """

    title: str
    headings: tuple[str, ...]
    lines: tuple[tuple[tuple[Content, Look], ...], ...]
    total: tuple[Content, ...] = ()
    inks: tuple[str, ...] = ()
    charted: bool = False
    new_page: bool = False


def key_figures(
    now: YearFigures, before: YearFigures, *, say: Callable[[str], str]
) -> tuple[tuple[str, int, int | None], ...]:
    """Give what one looks for first: label, number of the year, number of the year before.

    A year of which no meeting and no dossier was entered has no numbers: that is not zero.
    """
    figures = (
        (say("Meetings held"), now.held, before.held),
        (say("Dossiers"), now.dossier_total, before.dossier_total),
        (say("Priorities"), _priorities(now), _priorities(before)),
        (say("Unfinished actions"), _unfinished(now), _unfinished(before)),
    )
    compared = _told(before)
    return tuple((words, one, other if compared else None) for words, one, other in figures)


class OverviewBlocks:
    """Makes the tables of the overview from the figures of two years."""

    def __init__(self, now: YearFigures, before: YearFigures, *, say: Callable[[str], str]) -> None:
        self._now = now
        self._before = before
        self._say = say
        self._years = (str(now.year), str(before.year))
        self._compared = _told(before)

    def all(self) -> tuple[Block, ...]:
        """Give the tables in their order."""
        say = self._say
        now, before = self._now, self._before
        classes = (_by_code(now.plan_classes), _by_code(before.plan_classes))
        healths = (_by_code(now.plan_health), _by_code(before.plan_health))
        actions = (_by_code(now.actions), _by_code(before.actions))
        health = self._by_word(Health, healths, headed=(say("Plan lines by health"), say("Health")))
        classified = self._by_word(
            PlanClass, classes, headed=(say("Plan lines by class"), say("Class"))
        )
        return (
            self._bodies(),
            self._categories(),
            self._subcategories(),
            replace(classified, new_page=True),
            replace(health, inks=tuple(HEALTH_INKS[word] for word in Health), charted=True),
            self._by_word(ActionStatus, actions, headed=(say("Actions by status"), say("Status"))),
        )

    def _bodies(self) -> Block:
        names = {body.code: body.name for body in (*self._before.bodies, *self._now.bodies)}
        order = dict.fromkeys(body.code for body in (*self._now.bodies, *self._before.bodies))
        years = [{body.code: body for body in year.bodies} for year in (self._now, self._before)]
        rows = [(names[code], code, *self._met(years, code)) for code in order]
        say = self._say
        counted = (say("Held"), say("Expected"), say("Planned"), say("Cancelled"))
        return Block(
            title=say("Meetings per body"),
            headings=(
                say("Body"),
                say("Code"),
                *(f"{count} {year}" for count in counted for year in self._years),
            ),
            lines=tuple(_line(row) for row in rows),
            total=self._total(rows, 8),
            charted=True,
        )

    def _categories(self) -> Block:
        now, before = (
            {entry.category: entry.count for entry in year.dossiers}
            for year in (self._now, self._before)
        )
        rows = [
            (
                self._named(name),
                _share(now.get(name, 0), self._now.dossier_total),
                now.get(name, 0),
                self._earlier(before.get(name, 0)),
            )
            for name in sorted(dict.fromkeys([*now, *before]), key=lambda name: name == OTHERS)
        ]
        return Block(
            title=self._say("Dossiers per category"),
            headings=(self._say("Category"), self._share_heading(), *self._years),
            lines=tuple(_line(row) for row in rows),
            total=self._total(rows, 2),
            charted=True,
            new_page=True,
        )

    def _subcategories(self) -> Block:
        now, before = (
            {
                (entry.category, name): count
                for entry in year.dossiers
                for name, count in entry.subcategories
            }
            for year in (self._now, self._before)
        )
        order = dict.fromkeys([*now, *before])
        rows = [
            (
                self._named(key[0]),
                self._named(key[1]),
                now.get(key, 0),
                self._earlier(before.get(key, 0)),
            )
            for key in sorted(order, key=lambda key: OTHERS in key)
        ]
        return Block(
            title=self._say("Dossiers per subcategory"),
            headings=(self._say("Category"), self._say("Subcategory"), *self._years),
            lines=tuple(_line(row) for row in rows),
            total=self._total(rows, 2),
        )

    def _named(self, word: str) -> str:
        return self._say("others") if word == OTHERS else word

    def _by_word(
        self,
        words: type[Word],
        counts: tuple[Mapping[str, int], Mapping[str, int]],
        *,
        headed: tuple[str, str],
    ) -> Block:
        now, before = counts
        everything = sum(now.values())
        rows = [
            (
                word.word,
                _share(now.get(word, 0), everything),
                now.get(word, 0),
                self._earlier(before.get(word, 0)),
            )
            for word in words
        ]
        lines = [_line(row) for row in rows]
        if words is Health:
            lines = [
                ((word.word, health_look(word)), *line[1:])
                for word, line in zip(Health, lines, strict=True)
            ]
        return Block(
            title=headed[0],
            headings=(headed[1], self._share_heading(), *self._years),
            lines=tuple(lines),
            total=self._total(rows, 2),
        )

    def _share_heading(self) -> str:
        return f"{self._say('Share')} {self._now.year}"

    def _earlier(self, count: int) -> int | None:
        """Give a figure of the year before; None where nothing of it was entered."""
        return count if self._compared else None

    def _met(self, years: Sequence[Mapping[str, BodyFigures]], code: str) -> tuple[Content, ...]:
        """Give held, expected, planned and cancelled, each of both years; unknown stays empty."""
        found = [years[0].get(code), years[1].get(code) if self._compared else None]
        return tuple(
            getattr(body, name) if body is not None else None
            for name in ("held", "expected", "planned", "cancelled")
            for body in found
        )

    def _total(self, rows: Sequence[tuple[Content, ...]], columns: int) -> tuple[Content, ...]:
        sums = (
            sum(value for row in rows if isinstance(value := row[place], int))
            for place in range(2, 2 + columns)
        )
        known = (
            one if self._compared or place % 2 == 0 else None for place, one in enumerate(sums)
        )
        return (self._say("Total"), None, *known)


def health_look(health: Health) -> Look:
    """Give the look of a health: its colour and its sign before its word."""
    return Look(bold=True, ink=HEALTH_INKS[health], mark=HEALTH_MARKS[health])


def _line(values: tuple[Content, ...]) -> tuple[tuple[Content, Look], ...]:
    looks = {int: _NUMBER, float: _SHARE, type(None): _NUMBER}
    return tuple((value, looks.get(type(value), _TEXT)) for value in values)


def _by_code(counts: Iterable[tuple[Word, int]]) -> dict[str, int]:
    return {str(word): count for word, count in counts}


def _share(count: int, total: int) -> float | None:
    return count / total if total else None


def _told(year: YearFigures) -> bool:
    """Tell whether anything of a year was entered that can be compared."""
    return bool(year.held or year.dossier_total)


def _priorities(year: YearFigures) -> int:
    return _by_code(year.plan_classes).get(PlanClass.PRIORITY, 0)


def _unfinished(year: YearFigures) -> int:
    return sum(count for status, count in year.actions if not status.finished)
