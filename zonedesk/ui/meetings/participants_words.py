"""How it is said that others sit in a body on the day of a meeting than were noted (R30)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.participants import Part, Why
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonedesk.domain.participants import Change

_ORDER: Final = (Part.COMES, Part.GOES, Part.CHAIR, Part.SECRETARY)
_REASONS: Final[Mapping[Why, str]] = {
    Why.BEGAN: noop("mandate since {day}"),
    Why.ENDED: noop("mandate until {day}"),
    Why.NOT_YET: noop("mandate only from {day}"),
    Why.MOVED: noop("the meeting was moved from {day}"),
    Why.VACANT: noop("nobody was noted"),
}
_PARTS: Final[Mapping[Part, str]] = {
    Part.COMES: noop("{name} comes"),
    Part.GOES: noop("{name} goes"),
    Part.CHAIR: noop("Chair: {name} instead of {before}"),
    Part.SECRETARY: noop("Secretary: {name} instead of {before}"),
}
_DATED: Final = frozenset({Why.BEGAN, Why.ENDED})


def worth_telling(found: Iterable[Change]) -> tuple[Change, ...]:
    """Leave out members who have no mark only because marking has just begun.

    Who comes is told when the meeting was moved, or when their mandate began after one that is
    shown here ended; everybody else without a mark is told by the closing check.
    """
    every = tuple(found)
    ends = [one.day for one in every if one.why is Why.ENDED and one.day is not None]
    since = min(ends, default=None)

    def tells(one: Change) -> bool:
        if one.part is not Part.COMES or one.why is Why.MOVED:
            return True
        return since is not None and one.day is not None and one.day > since

    kept = [one for one in every if tells(one)]
    return tuple(sorted(kept, key=lambda one: _ORDER.index(one.part)))


def summary(found: Sequence[Change]) -> str:
    """Say on one line how many come and go, whether others lead or write, and since when."""
    _ = texts()
    comes = sum(one.part is Part.COMES for one in found)
    goes = sum(one.part is Part.GOES for one in found)
    parts = [
        _.ngettext("{count} member more", "{count} members more", comes).format(count=comes)
        if comes
        else "",
        _.ngettext("{count} member less", "{count} members less", goes).format(count=goes)
        if goes
        else "",
        _.gettext("another chair") if any(one.part is Part.CHAIR for one in found) else "",
        _.gettext("another secretary") if any(one.part is Part.SECRETARY for one in found) else "",
    ]
    told = ", ".join(filter(None, parts))
    days = [one.day for one in found if one.day is not None and one.why in _DATED]
    if days:
        told = _.gettext("{changes} since {day}").format(changes=told, day=shown_day(min(days)))
    return _.gettext("On the day of the meeting: {changes}.").format(changes=told)


def line(change: Change) -> str:
    """Say one change and its reason: ``Raadslid gaat eruit · mandaat tot vr 30 nov 2018``."""
    _ = texts().gettext
    nobody = _("nobody")
    told = _(_PARTS[change.part]).format(
        name=change.name or nobody, before=change.instead_of or nobody
    )
    day = "" if change.day is None else shown_day(change.day)
    return f"{told} · {_(_REASONS[change.why]).format(day=day)}"
