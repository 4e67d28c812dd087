"""References by which one place asks another for more than a record: a field, a step, a list."""

from __future__ import annotations

from typing import Final

WHOLE: Final = "whole:"
"""Asks for a place as it was left."""

TERMS: Final = "terms:"
"""Asks the place of the dossiers for the running terms."""

PLANNER: Final = "planner:"
"""Before a year: asks the place of the meetings for the planner."""

STEP: Final = "step"
"""At a meeting: its next step."""

PROPOSALS: Final = "proposals"
"""At a meeting: what could come on its agenda."""

_MARK: Final = "!"


def at(reference: str, need: str) -> str:
    """Write where something of a record is wanted: ``ZVR/2018/2#4!context``.

    Args:
        reference: of the meeting or item.
        need: code of what it lacks, `STEP` or `PROPOSALS`.
    """
    return f"{reference}{_MARK}{need}"


def split(reference: str) -> tuple[str, str]:
    """Take apart what `at` wrote; the second part is empty for a record alone."""
    record, mark, need = reference.rpartition(_MARK)
    return (record, need) if mark and record else (reference, "")
