"""How a verdict is said in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.i18n.refusals import sentence
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.ui.kit.lane import Verdict


def code_of(verdict: Verdict) -> str:
    """Give the code of a verdict."""
    if isinstance(verdict, Conflict):
        return "conflict"
    return verdict.code if isinstance(verdict, Refused) else verdict.trouble


def verdict_words(verdict: Verdict) -> str:
    """Say a verdict."""
    facts = {"kind": verdict.kind} if isinstance(verdict, Conflict) else verdict.facts
    return sentence(code_of(verdict), facts, translator=texts())
