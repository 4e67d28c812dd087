"""How listed values are said in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zonedesk.domain.words import Marking
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.words import Word

_MARKINGS = "zonedesk_markings"


def said(value: Word) -> str:
    """Say a listed value as inside a sentence: ``verslag in ontwerp``."""
    return _own(value) or usual(value)


def named(value: Word) -> str:
    """Say a listed value as it stands alone: ``Verslag in ontwerp``."""
    words = said(value)
    return words[:1].upper() + words[1:]


def usual(value: Word) -> str:
    """Say a listed value as the program does, whatever words the zone chose."""
    return texts().label(type(value).__name__, value.value)


def word_markings(words: Mapping[Marking, str]) -> bool:
    """Let markings be said in the words of the zone from now on; gives whether they are others."""
    application = QCoreApplication.instance()
    told = {marking.value: one for marking, one in words.items()}
    if application is None or told == (application.property(_MARKINGS) or {}):
        return False
    application.setProperty(_MARKINGS, told)
    return True


def _own(value: Word) -> str:
    application = QCoreApplication.instance()
    if application is None or not isinstance(value, Marking):
        return ""
    return str((application.property(_MARKINGS) or {}).get(value.value, ""))
