"""The reasons of a decision, read back from one text in the parts they are made of (domain.md 2.1).

In the modern style each part stands below a heading, a line that is bold from end to end
(``**Feiten en context**``). In the classic style each paragraph is a part that begins in bold
(``**Gelet op** de wet van …``). Both are found in every language, whatever style a body has now:
what was written before stays readable.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from zonedesk.domain.labelled import Label, bold_beginning, labelled
from zonedesk.domain.richtext import Paragraph, RichText, Run, plain_runs, runs_of, split_lines
from zonedesk.domain.words import MotivationStyle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.richtext import Runs


class Ground(StrEnum):
    """What a part of a motivation tells; ``OWN`` is below a heading of the author's own."""

    OCCASION = "occasion"
    FACTS = "facts"
    LEGAL = "legal"
    REASONS = "reasons"
    ADVICE = "advice"
    FINANCES = "finances"
    COMPETENCE = "competence"
    REGARD = "regard"
    CONSIDERING = "considering"
    PROPOSAL = "proposal"
    OWN = "own"


class Reason(NamedTuple):
    """A part of a motivation: what it tells, its heading or beginning as typed, its text."""

    ground: Ground
    label: str
    text: RichText


_MODERN: Final[Mapping[str, Mapping[Ground, tuple[str, ...]]]] = {
    "nl": {
        Ground.OCCASION: ("Aanleiding", "Aanleiding en context", "Voorgeschiedenis"),
        Ground.FACTS: (
            "Feiten en context",
            "Feiten, context en argumentatie",
            "Relevante voorgeschiedenis, feiten en context",
        ),
        Ground.LEGAL: (
            "Juridische grond",
            "Juridische gronden",
            "Juridische grondslag",
            "Juridische overwegingen",
            "Juridisch kader",
        ),
        Ground.REASONS: ("Motivering", "Argumentatie", "Bijkomende motivering"),
        Ground.ADVICE: ("Adviezen", "Advies"),
        Ground.FINANCES: ("Financiën", "Financiële weerslag"),
        Ground.COMPETENCE: ("Bevoegdheid", "Regelgeving bevoegdheid"),
    },
    "fr": {
        Ground.OCCASION: ("Origine", "Antécédents"),
        Ground.FACTS: ("Faits et contexte",),
        Ground.LEGAL: ("Base légale", "Bases légales", "Fondement juridique"),
        Ground.REASONS: ("Motivation", "Argumentation"),
        Ground.ADVICE: ("Avis",),
        Ground.FINANCES: ("Finances", "Incidence financière"),
        Ground.COMPETENCE: ("Compétence",),
    },
    "de": {
        Ground.OCCASION: ("Anlass", "Vorgeschichte"),
        Ground.FACTS: ("Sachverhalt", "Sachverhalt und Zusammenhang"),
        Ground.LEGAL: ("Rechtsgrundlage", "Rechtsgrundlagen"),
        Ground.REASONS: ("Begründung",),
        Ground.ADVICE: ("Gutachten", "Stellungnahmen"),
        Ground.FINANCES: ("Finanzen", "Finanzielle Auswirkungen"),
        Ground.COMPETENCE: ("Zuständigkeit",),
    },
}
"""The headings of each part by language; the first one stands in the template."""

_CLASSIC: Final[Mapping[str, Mapping[Ground, tuple[str, ...]]]] = {
    "nl": {
        Ground.REGARD: ("Gelet op",),
        Ground.CONSIDERING: ("Overwegende dat", "Overwegende"),
        Ground.PROPOSAL: ("Op voorstel van",),
    },
    "fr": {
        Ground.REGARD: ("Vu",),
        Ground.CONSIDERING: ("Considérant que", "Considérant qu'", "Considérant"),
        Ground.PROPOSAL: ("Sur proposition de", "Sur la proposition de"),
    },
    "de": {
        Ground.REGARD: ("Aufgrund", "Gestützt auf"),
        Ground.CONSIDERING: ("In der Erwägung, dass", "In Erwägung"),
        Ground.PROPOSAL: ("Auf Vorschlag von", "Auf Vorschlag"),
    },
}
"""The beginnings of each part by language; the first one stands in the template."""

_LABELS: Final = {MotivationStyle.MODERN: _MODERN, MotivationStyle.CLASSIC: _CLASSIC}
_CLASSIC_GROUNDS: Final = frozenset(_CLASSIC["nl"])
_OWN_HEADING: Final = 80
"""A bold line that is longer stands for stress, and is no heading."""

_SENTENCE_ENDS: Final = (".", ";", ",", "!", "?")
_DOTS: Final = " \t\n\N{NO-BREAK SPACE}….;"


def _folded(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split()).removesuffix(":").rstrip()


_HEADINGS: Final = {
    _folded(words): ground
    for known in _MODERN.values()
    for ground, variants in known.items()
    for words in variants
}
_OPENINGS: Final = {
    _folded(words): ground
    for known in _CLASSIC.values()
    for ground, variants in known.items()
    for words in variants
}
_OPENING: Final = re.compile(
    r"[^\S\n]*("
    + "|".join(
        re.escape(words).replace(r"\ ", r"\s+").replace("'", "['’]")
        for words in sorted(_OPENINGS, key=len, reverse=True)
    )
    + r")(?!\w)",
    re.IGNORECASE,
)


def reasons(text: RichText) -> tuple[RichText, tuple[Reason, ...]]:
    """Take a motivation apart in what stands before its first part, and its parts.

    Labels are given as typed, without the colon behind them. Parts without a text are given too;
    see `written`. Nothing is lost.
    """
    introduction, parts = labelled(text, _label)
    return introduction, tuple(
        Reason(_ground(part.label), part.label.removesuffix(":").rstrip(), part.text)
        for part in parts
    )


def written(text: RichText) -> tuple[RichText, tuple[Reason, ...]]:
    """Give of a motivation what was written: a part of the template left empty is not there."""
    introduction, parts = reasons(text)
    return introduction, tuple(part for part in parts if not _says_nothing(part.text))


def is_blank(text: RichText) -> bool:
    """Tell whether nothing was written, or nothing but the template."""
    introduction, parts = written(text)
    return introduction.is_empty and not parts


def style_of(text: RichText) -> MotivationStyle | None:
    """Tell in which style a motivation is written, by its first part; None without any."""
    first = next(iter(reasons(text)[1]), None)
    if first is None:
        return None
    classic = first.ground in _CLASSIC_GROUNDS
    return MotivationStyle.CLASSIC if classic else MotivationStyle.MODERN


def template(style: MotivationStyle, language: str) -> RichText:
    """Give an empty motivation to fill in: a heading a part, or a beginning a paragraph.

    Args:
        style: of the body.
        language: ``nl``, ``fr`` or ``de``, else KeyError.
    """
    labels = [variants[0] for variants in _LABELS[style][language].values()]
    blocks: list[Paragraph] = []
    for words in labels:
        if style is MotivationStyle.CLASSIC:
            blocks.append(Paragraph((Run(words, bold=True), Run(" … ;"))))
        else:
            blocks += [Paragraph((Run(words, bold=True),)), Paragraph()]
    return RichText(tuple(blocks))


def _label(runs: Runs) -> Label | None:
    bold = bold_beginning(runs)
    if not bold.strip():
        return None
    opening = _OPENING.match(bold)
    if opening is not None:
        return Label(opening[1], opening.end(1))
    line = plain_runs(split_lines(runs)[0])
    words = line.strip()
    if not words or not bold.startswith(line.rstrip()):
        return None
    known = _folded(words) in _HEADINGS
    own = len(words) <= _OWN_HEADING and not words.endswith(_SENTENCE_ENDS)
    return Label(words, len(line.rstrip())) if known or own else None


def _ground(label: str) -> Ground:
    folded = _folded(label)
    return _HEADINGS.get(folded) or _OPENINGS.get(folded) or Ground.OWN


def _says_nothing(text: RichText) -> bool:
    """Tell whether a part is empty, or holds the dots of the template only."""
    return not any(run.text.strip(_DOTS) for run in runs_of(text))
