"""What the route of a dossier is told in: its next step, what is open, what an item came to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.dossier_route import EndKind, NextStep
from zonedesk.domain.references import split_item_reference
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.dossier_route import OpenEnd, Route, RouteItem

_NEXT: Final[Mapping[NextStep, str]] = {
    NextStep.PUT_ON_AGENDA: noop("Next: put it on the agenda of college or council"),
    NextStep.PUT_ON_AGENDA_AGAIN: noop("Next: put it on an agenda again, or close it"),
    NextStep.TREAT: noop("Next: it is treated, and its result is noted"),
    NextStep.PUT_ON_COUNCIL: noop("Next: put it on the agenda of the council"),
    NextStep.APPROVE_MINUTES: noop("Next: the minutes with the decision are approved"),
    NextStep.SEND_LIST: noop("Next: send the list to the governor"),
    NextStep.AWAIT_SUPERVISION: noop("Next: await supervision"),
    NextStep.MEND: noop("Next: take the answer of supervision to the council"),
    NextStep.CARRY_OUT: noop("Next: carry out the decision, and note it"),
    NextStep.CLOSE: noop("Next: close the dossier"),
    NextStep.NOTHING: "",
}
_ENDS: Final[Mapping[EndKind, str]] = {
    EndKind.ITEM: noop("{reference} has no result yet"),
    EndKind.LIST: noop("the list was not sent to the governor"),
    EndKind.TERM: noop("a term of supervision is running"),
    EndKind.ANSWER: noop("supervision did not let the decision pass"),
    EndKind.DECISION: noop("decision {reference} was not carried out"),
    EndKind.ACTION: noop("action point {reference} is open"),
    EndKind.DEADLINE: noop("a term was noted"),
}


def next_words(route: Route) -> str:
    """Say what comes next, with the day that counts; nothing for a closed dossier."""
    words = texts().gettext(_NEXT[route.next]) if _NEXT[route.next] else ""
    dated = route.next in {NextStep.SEND_LIST, NextStep.AWAIT_SUPERVISION}
    if not dated or route.facts.until is None:
        return words
    until = texts().gettext("{what}, until {day}")
    return until.format(what=words, day=shown_day(route.facts.until))


def end_words(end: OpenEnd) -> str:
    """Say what is still open, with its day."""
    words = texts().gettext(_ENDS[end.kind]).format(reference=end.reference)
    if end.day is None or end.kind is EndKind.ITEM:
        return words
    until = texts().gettext("{what}, until {day}")
    return until.format(what=words, day=shown_day(end.day))


def item_words(item: RouteItem) -> str:
    """Say at which item a dossier is treated, and what came of it."""
    _ = texts().gettext
    if item.day is None:
        return _("waits for a meeting: {body}").format(body=item.body)
    called = _called(item.reference)
    if item.cancelled:
        return _("{item}: meeting called off").format(item=called)
    came = said(item.result) if item.result else _("on the agenda")
    return f"{called}: {came}"


def _called(reference: str) -> str:
    meeting, number = split_item_reference(reference)
    words = texts().gettext("{meeting} item {number}")
    return words.format(meeting=meeting, number=number) if number else reference
