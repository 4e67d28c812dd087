"""Moments as the start screens tell them: ``vr 11 jan 2019, 17:06``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.i18n.formats import clock
from zonedesk.system.clock import in_brussels
from zonedesk.ui.kit.dates import shown_day

if TYPE_CHECKING:
    from datetime import datetime


def shown_moment(moment: datetime) -> str:
    """Write an aware instant as the wall in Brussels shows it."""
    wall = in_brussels(moment)
    return f"{shown_day(wall.date())}, {clock(wall.time())}"
