"""The parts of a paper that may be left out when it is printed (R79)."""

from __future__ import annotations

from enum import StrEnum


class PaperPart(StrEnum):
    """A part that a reader may not need; what the law asks of a paper always stays in it."""

    EXPLANATION = "explanation"
    DISCUSSION = "discussion"
    ACTIONS = "actions"
    OVERVIEW = "overview"
    SIGNATURES = "signatures"
