"""Where a dossier can be put on an agenda (R52)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class AgendaPlace:
    """A meeting to come of a body, or what waits for one of its meetings.

    Attributes:
        body_id: of the body.
        body: its name.
        meeting_id: None where the dossier waits for a meeting.
        reference: of the meeting, else the code of the body.
        day: of the meeting.
    """

    body_id: int
    body: str
    meeting_id: int | None = None
    reference: str = ""
    day: date | None = None
