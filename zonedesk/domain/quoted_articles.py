"""The articles that a repeated convocation quotes (WGP art. 27/2, DLB art. 26; domain.md L14).

A police council is called a second and a third time by letters that say so, and the third quotes
the two paragraphs on its quorum; a municipal council quotes the article in the second. The texts
are data of the rule set. What stands here only fills the first one and is our own rendering of
domain.md 1.2 and 1.4 in each language, not the words of the law: the zone puts these in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.quoted_texts import MUNICIPAL_COUNCIL, POLICE_COUNCIL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.rules import Rule
    from zonedesk.domain.words import BodyKind

_OURS: Final = frozenset(text for _, text, _ in POLICE_COUNCIL + MUNICIPAL_COUNCIL)


@dataclass(frozen=True, slots=True)
class QuotedArticle:
    """An article as it is quoted.

    Attributes:
        article: the place in the law, as printed.
        paragraphs: its text.
        ours: it is the rendering a zone starts with, and nobody put the words of the law in.
    """

    article: str
    paragraphs: tuple[str, ...]
    ours: bool


def quoted_article(
    rules: Iterable[Rule], kind: BodyKind, *, language: str = "nl"
) -> QuotedArticle | None:
    """Give the article that a convocation of a body quotes; the Dutch one where there is no other.

    Args:
        rules: the rule set in force on the day of the meeting.
        kind: of the body.
        language: nl, fr or de.

    Returns:
        None where the zone set no text.
    """
    known = {rule.code: rule for rule in rules if rule.value.strip()}
    in_dutch = known.get(f"quoted_article.{kind}")
    rule = known.get(f"quoted_article_{language}.{kind}", in_dutch)
    if rule is None:
        return None
    paragraphs = tuple(line.strip() for line in rule.value.splitlines() if line.strip())
    return QuotedArticle(rule.article, paragraphs, ours=rule.value in _OURS)
