"""What a meeting said of lines of the plan, offered as follow-up on them (R101, R105)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import FollowUpKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

KINDS: Final = (FollowUpKind.PROGRESS, FollowUpKind.EVALUATION)
"""As what a discussion can be noted on a line: the state of progress, or an evaluation."""


@dataclass(frozen=True, slots=True)
class TreatedLine:
    """A line that an item treats.

    Attributes:
        id: of the line.
        code: of the line.
        title: of the line.
        noted: as what its meeting is noted on it already.
        exposed: whether the item is closed and the line is not: what is noted on it can be read
            by who may not read the item.
    """

    id: int
    code: str
    title: str
    noted: tuple[FollowUpKind, ...] = ()
    exposed: bool = False


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What an item offers for the lines that it treats.

    Attributes:
        meeting_id: of the meeting.
        day: of the meeting.
        text: that is noted: the discussion, else what was decided; may be empty.
        lines: that the item treats.
    """

    meeting_id: int
    day: date
    text: str
    lines: tuple[TreatedLine, ...]


def text_of(discussion: str, decided: Sequence[str]) -> str:
    """Choose what is noted on a line: the discussion, else what was decided."""
    return discussion.strip() or "\n".join(one.strip() for one in decided if one.strip())
