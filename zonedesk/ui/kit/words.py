"""How listed values are said in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.words import Word


def said(value: Word) -> str:
    """Say a listed value as inside a sentence: ``verslag in ontwerp``."""
    return texts().label(type(value).__name__, value.value)


def named(value: Word) -> str:
    """Say a listed value as it stands alone: ``Verslag in ontwerp``."""
    words = said(value)
    return words[:1].upper() + words[1:]
