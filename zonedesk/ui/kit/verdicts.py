"""How a verdict is said in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.i18n.refusals import sentence
from zonedesk.system.trouble import DataFileError
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.ui.kit.forms import FormRow
    from zonedesk.ui.kit.lane import Verdict

_ABOUT: Final = "about"


def code_of(verdict: Verdict) -> str:
    """Give the code of a verdict."""
    if isinstance(verdict, Conflict):
        return "conflict"
    return verdict.code if isinstance(verdict, Refused) else verdict.trouble


def verdict_words(verdict: Verdict) -> str:
    """Say a verdict; what `about` gave says first what it is about."""
    facts = {"kind": verdict.kind} if isinstance(verdict, Conflict) else verdict.facts
    said = sentence(code_of(verdict), facts, translator=texts())
    named = facts.get(_ABOUT, "")
    return f"{named}: {said}" if named else said


def say_unread(row: FormRow, refused: Refused | None) -> None:
    """Say at a row of a form why its field cannot be read; None takes that away."""
    row.refuse(verdict_words(refused) if refused else "")


def about(subject: str, verdict: Verdict) -> Verdict:
    """Give a verdict that names the record and the fields it is about, wherever it is said."""
    if isinstance(verdict, Conflict):
        return Refused(code_of(verdict), **{"kind": verdict.kind, _ABOUT: subject})
    facts = {**verdict.facts, _ABOUT: subject}
    if isinstance(verdict, Refused):
        return Refused(verdict.code, **facts)
    return DataFileError(verdict.trouble, **facts)
