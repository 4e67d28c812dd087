"""Words of the window in the language of the user: the one place that says which language.

The program is Dutch; French is complete in the catalogues and chosen by `speak`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zonedesk.i18n.catalogue import Translator, translator

DEFAULT_LANGUAGE = "nl"
_PROPERTY = "zonedesk_language"


def speak(language: str) -> None:
    """Choose the language of the window, ``nl`` or ``fr``, before its widgets are made."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_PROPERTY, language)


def texts() -> Translator:
    """Give the translator of the window."""
    application = QCoreApplication.instance()
    chosen = application.property(_PROPERTY) if application else None
    return translator(chosen or DEFAULT_LANGUAGE)


def literal(words: str) -> str:
    """Give a text of a user as a button shows it, with each ``&`` in it: no access key."""
    return words.replace("&", "&&")


def plain_words(words: str) -> str:
    """Give a text without the mark of its access key: ``"&Titel"`` is ``"Titel"``."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")
