"""What the command line asks of the window; the entrance hands it in, for no Qt stands here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from zonedesk.services.self_test import WindowCheck


class Pictures(Protocol):
    """Pictures every screen of a work folder, without a display."""

    def __call__(
        self,
        folder: Path,
        password: str,
        /,
        *,
        target: Path,
        user: str | None,
        every_look: bool,
        day: date | None,
    ) -> Iterable[Path]:
        """Give each file as soon as it stands in the target.

        Args:
            folder: the work folder; it is copied and not touched.
            password: of its user.
            target: folder for the pictures.
            user: login name; None when there is only one.
            every_look: in every theme and text size, of the folder and of an empty one.
            day: the day it is on the pictures; None is today.
        """
        ...


@dataclass(frozen=True, slots=True)
class WindowWork:
    """What needs a window: the pictures, and the look at the desktop in the self-test."""

    pictures: Pictures
    check: WindowCheck
