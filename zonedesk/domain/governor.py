"""What the governor gets of a decision of a council: the list, a copy, or a file to approve.

Every decision on the local police stands on the list (WGP art. 85). Of some a certified copy goes
along (art. 86), and some have no effect before they are approved (art. 67 to 78).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import BodyKind, Matter

if TYPE_CHECKING:
    from collections.abc import Mapping


class Oversight(StrEnum):
    """What goes to the governor."""

    LIST = "list"
    COPY = "copy"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True)
class Supervision:
    """The supervision on a decision; ``article`` of the law of 7 December 1998, as printed."""

    kind: Oversight
    article: str


_LISTED: Final = Supervision(Oversight.LIST, "85")
_OF_MATTER: Final[Mapping[Matter, Supervision]] = {
    Matter.PUBLIC_CONTRACT: Supervision(Oversight.COPY, "86, 1°"),
    Matter.URGENT_SPENDING: Supervision(Oversight.COPY, "86, 2°"),
    Matter.RECRUITMENT: Supervision(Oversight.COPY, "86, 3°"),
    Matter.APPOINTMENT: Supervision(Oversight.COPY, "86, 3°"),
    Matter.CHIEF: Supervision(Oversight.COPY, "86, 4°"),
    Matter.STAFF_PLAN: Supervision(Oversight.APPROVAL, "67"),
    Matter.BUDGET: Supervision(Oversight.APPROVAL, "71"),
    Matter.BUDGET_CHANGE: Supervision(Oversight.APPROVAL, "71"),
    Matter.CONTRIBUTION: Supervision(Oversight.APPROVAL, "71"),
    Matter.ACCOUNTS: Supervision(Oversight.APPROVAL, "78"),
}

COLLEGE_OF: Final[Mapping[BodyKind, BodyKind]] = {
    BodyKind.POLICE_COUNCIL: BodyKind.POLICE_COLLEGE,
    BodyKind.MUNICIPAL_COUNCIL: BodyKind.MUNICIPAL_COLLEGE,
}
"""The councils whose decisions go to the governor, each with the college that sends them."""


def supervision(matter: Matter) -> Supervision:
    """Tell what the governor gets of a decision on a matter."""
    return _OF_MATTER.get(matter, _LISTED)
