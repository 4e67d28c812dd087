"""The words of a marking on papers and workbooks: of the zone, else of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.markings import worded
from zonedesk.domain.words import Marking
from zonedesk.i18n.catalogue import noop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.markings import Wordings
    from zonedesk.i18n.catalogue import Translator

DEFAULT_WORDS: Final[Mapping[Marking, str]] = {
    Marking.PUBLIC: noop("Public"),
    Marking.INTERNAL: noop("Internal"),
    Marking.CLOSED: noop("Closed – not for distribution"),
}
"""What stands where a zone chose no words."""


def marking_words(marking: Marking, tr: Translator, *, wordings: Wordings = ()) -> str:
    """Say who may read a paper or a record, in the language of the catalogue."""
    own = worded(wordings, marking, language=tr.language)
    return own or tr.gettext(DEFAULT_WORDS[marking])
