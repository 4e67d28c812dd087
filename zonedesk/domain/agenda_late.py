"""What comes on an agenda after it was sent: supplementary or urgent, and who agrees (R40, L19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused
from zonedesk.domain.rules import find
from zonedesk.domain.words import AgendaStage, LateFlag, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from zonedesk.domain.rules import Rule
    from zonedesk.domain.words import BodyKind


def late_flag(status: MeetingStatus, *, day: date, limit: date | None) -> LateFlag | None:
    """Tell how an item is late that comes on an agenda.

    Args:
        status: of the meeting.
        day: on which the item comes.
        limit: last day on which something may be added by the rules of the body; None where no
            rule says so.

    Returns:
        None while the agenda is not sent, and when only its minutes are still written; urgent
        when the meeting runs or the limit is past; else supplementary.
    """
    if status is MeetingStatus.RUNNING:
        return LateFlag.URGENT
    if status is not MeetingStatus.AGENDA_SENT:
        return None
    return LateFlag.URGENT if limit is not None and day > limit else LateFlag.SUPPLEMENTARY


def stage_of(late: Iterable[LateFlag | None]) -> AgendaStage:
    """Tell as what an agenda is sent once more: urgent when anything new on it is."""
    return AgendaStage.URGENT if LateFlag.URGENT in set(late) else AgendaStage.SUPPLEMENTARY


def needed(present: int) -> int:
    """Give how many of those present must agree: two thirds, rounded up (L19; WGP 25/2, DLB 23)."""
    return -(-2 * present // 3)


def reason_needed(rules: Iterable[Rule], kind: BodyKind) -> bool:
    """Tell whether an urgent item of a body needs a reason.

    A zone says so by a rule of its own; else it is needed where the decree on local government
    rules the body (DLB 23), the law on the police asks for names only (WGP 25/2).
    """
    known = [rule for rule in rules if rule.code.endswith(f".{kind}")]
    own = find(known, f"urgency_reason.{kind}")
    if own is not None:
        return own.value.strip() not in {"", "no"}
    return any(rule.article.startswith("DLB") for rule in known)


def check_urgency(
    supporters: Collection[int], *, present: Mapping[int, str], names: Mapping[int, str]
) -> None:
    """Refuse an urgency that not enough of the members present with a vote agree to.

    Args:
        supporters: who agree, by id.
        present: the names of the members with a vote who are there.
        names: of anybody, for who is named without being there.

    Raises:
        Refused: ``urgency.nobody_present``; ``urgency.not_present`` (name) for the first who is
            not there or has no vote; ``urgency.too_few`` (given, needed, present).
    """
    if not present:
        raise Refused("urgency.nobody_present")
    for one in supporters:
        if one not in present:
            raise Refused("urgency.not_present", name=names.get(one, str(one)))
    given, least = len(set(supporters)), needed(len(present))
    if given < least:
        raise Refused("urgency.too_few", given=given, needed=least, present=len(present))
