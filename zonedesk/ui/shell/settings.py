"""Every setting of the window: what a user of this computer chooses once (interface.md 2)."""

from __future__ import annotations

from typing import Any, Final

from zonedesk.system.settings import Setting
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.theme.theme import Density, Scheme
from zonedesk.ui.theme.typography import LARGEST, SMALLEST

TEXT_SIZE: Final = Setting(
    "look.text_size", int, 100, noop("&Text size"), range(SMALLEST, LARGEST + 1)
)
SCHEME: Final = Setting(
    "look.scheme",
    str,
    Scheme.SYSTEM.value,
    noop("&Colours"),
    tuple(scheme.value for scheme in Scheme),
)
DENSITY: Final = Setting(
    "look.density",
    str,
    Density.NORMAL.name,
    noop("Row &height"),
    tuple(density.name for density in Density),
)

REGISTRY: Final[tuple[Setting[Any], ...]] = (TEXT_SIZE, SCHEME, DENSITY)
