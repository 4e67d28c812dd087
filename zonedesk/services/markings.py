"""The zone's own words for its markings, on papers, workbooks and screen (domain.md 4.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import markings as commands
from zonedesk.db.queries import markings, papers
from zonedesk.documents.marking_words import marking_words
from zonedesk.domain.markings import fit_words, worded
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import Marking
from zonedesk.i18n.catalogue import LANGUAGES, translator
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.ZONE})


@dataclass(frozen=True, slots=True)
class MarkingLine:
    """A marking in one language: the words that hold, the usual ones, and whether they differ."""

    marking: Marking
    language: str
    words: str
    usual: str

    @property
    def own(self) -> bool:
        """Whether the zone chose these words."""
        return self.words != self.usual


def lines(workspace: Workspace) -> tuple[MarkingLine, ...]:
    """Give every marking in every language of papers; the zone's first language first."""
    with workspace.database.read() as session:
        chosen = markings.wordings(session)
        first = papers.language(session)
    languages = sorted(LANGUAGES, key=lambda one: one != first)
    return tuple(
        MarkingLine(
            marking,
            language,
            marking_words(marking, translator(language), wordings=chosen),
            marking_words(marking, translator(language)),
        )
        for language in languages
        for marking in Marking
    )


def set_words(workspace: Workspace, marking: Marking, *, language: str, words: str) -> Changes:
    """Word a marking; the usual words, written again, are the zone's own no more.

    Papers that left the house stay as they are.

    Args:
        workspace: the open work folder.
        marking: who may read.
        language: nl, fr or de; another one is ValueError.
        words: one line.

    Raises:
        Refused: ``marking.words_needed``, ``marking.too_long`` (longest),
            ``marking.classification`` (words), ``user.may_only_read``.
    """
    kept = fit_words(words)
    usual = marking_words(marking, translator(language))
    with writing(workspace, "marking.word") as session:
        before = worded(markings.wordings(session), marking, language=language)
        if kept == (before or usual):
            return NOTHING
        if kept == usual:
            commands.take(session, marking, language=language)
        else:
            commands.put(session, marking, language=language, words=kept)
        return _TOUCHED


def screen_words(workspace: Workspace, language: str) -> dict[Marking, str]:
    """Give the words that the zone chose itself, by marking, for the chips of the window."""
    with workspace.database.read() as session:
        chosen = markings.wordings(session)
    own = {one: worded(chosen, one, language=language) for one in Marking}
    return {marking: words for marking, words in own.items() if words}
