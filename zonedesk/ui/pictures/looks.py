"""Looks in which a screen is pictured: three themes, two text sizes (interface.md section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from zonedesk.ui.theme.theme import Scheme

_NAMES: Final = {Scheme.LIGHT: "light", Scheme.DARK: "dark", Scheme.HIGH_CONTRAST: "contrast"}


@dataclass(frozen=True, slots=True)
class Look:
    """A theme and a text size in percent."""

    scheme: Scheme
    percent: int

    @property
    def name(self) -> str:
        """What it is called in the name of a file: ``dark-150``."""
        return f"{_NAMES[self.scheme]}-{self.percent}"


LOOKS: Final = tuple(Look(scheme, percent) for scheme in _NAMES for percent in (100, 150))
"""Every look; the first one is what a new user sees."""
