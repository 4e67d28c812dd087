"""What an editor holds on to while a record is open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Handle:
    """A record as it was read: its surrogate id and its row version, for a command on it (T57)."""

    id: int
    row_version: int
