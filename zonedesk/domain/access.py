"""Who saw what is confidential: when a reason is asked, and an entry of the log (GBW art. 56).

The log names a thing by its kind and its reference, never by its content: ``dossier``,
``document``, ``workbook``, ``register``, ``archive``, ``list``, ``reminder``, or ``paper:`` and a
kind of paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.errors import Refused
from zonedesk.domain.typed import typed
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from datetime import datetime

    from zonedesk.domain.words import AccessAct

DOSSIER: Final = "dossier"
DOCUMENT: Final = "document"
WORKBOOK: Final = "workbook"
REGISTER: Final = "register"
ARCHIVE: Final = "archive"
LIST: Final = "list"
REMINDER: Final = "reminder"
PAPER: Final = "paper:"


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One entry of the log: ``at`` an aware instant, ``who`` a login name."""

    id: int
    at: datetime
    who: str
    act: AccessAct
    kind: str
    reference: str
    marking: Marking
    reason: str


def needs_reason(marking: Marking) -> bool:
    """Tell whether seeing a record is logged with a reason: when it is closed (GBW art. 56)."""
    return marking is Marking.CLOSED


def reason_of(reason: str, *, marking: Marking) -> str:
    """Give a reason as it is kept: one line, without blanks around it.

    Raises:
        Refused: ``access.reason_needed`` when one is needed and nothing was given.
    """
    given = " ".join(typed(reason).split())
    if not given and needs_reason(marking):
        raise Refused("access.reason_needed")
    return given
