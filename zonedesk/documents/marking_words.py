"""The words of a marking on papers and workbooks: of the zone, else of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.markings import DEFAULT_WORDS, worded

if TYPE_CHECKING:
    from zonedesk.domain.markings import Wordings
    from zonedesk.domain.words import Marking
    from zonedesk.i18n.catalogue import Translator


def marking_words(marking: Marking, tr: Translator, *, wordings: Wordings = ()) -> str:
    """Say who may read a paper or a record, in the language of the catalogue."""
    own = worded(wordings, marking, language=tr.language)
    return own or tr.gettext(DEFAULT_WORDS[marking])
