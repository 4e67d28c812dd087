"""Catalogues: the texts of each package in Dutch, French and German.

Source texts are English. Each package has a catalogue of its own name under
``resources/locale/<language>/LC_MESSAGES``; German holds only what papers need.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

LANGUAGES = ("nl", "fr", "de")
CATALOGUES = ("words", "refusals", "documents", "workbooks", "services", "cli", "ui")


class Translator(gettext.NullTranslations):
    """The texts of one language; all catalogues behind one another.

    ``gettext``, ``ngettext``, ``pgettext`` and ``npgettext`` fall back to the English source.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        for path in _files(language):
            with path.open("rb") as file:
                self.add_fallback(gettext.GNUTranslations(file))

    def label(self, kind: str, code: str) -> str:
        """Give the printed word of a listed value.

        Args:
            kind: name of its enumeration, for example ``"MeetingStatus"``.
            code: its stored code, for example ``"agenda_sent"``.
        """
        return self.pgettext(kind, code)


@cache
def translator(language: str) -> Translator:
    """Give the translator of ``nl``, ``fr`` or ``de``; another language is ValueError."""
    if language not in LANGUAGES:
        raise ValueError(language)
    return Translator(language)


def noop(text: str) -> str:
    """Mark a source text that is translated where it is shown."""
    return text


def locale_folder() -> Path:
    """Give the folder of the catalogues; the program's resources stand beside the package."""
    return Path(__file__).parents[2] / "resources" / "locale"


def _files(language: str) -> list[Path]:
    folder = locale_folder() / language / "LC_MESSAGES"
    return [path for name in CATALOGUES if (path := folder / f"{name}.mo").is_file()]
