"""What the preview of a paper says: checks, what an edition holds, and the name of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard

from zonedesk.domain.convocation import ConvocationPaper
from zonedesk.domain.paper_checks import Finding
from zonedesk.domain.paper_decisions import DecisionsPaper
from zonedesk.domain.paper_editions import holds_closed
from zonedesk.domain.paper_extract import ExtractPaper
from zonedesk.domain.papers import AgendaPaper, AttendancePaper, MinutesPaper
from zonedesk.domain.words import Edition, Marking, MinutesKind
from zonedesk.i18n.formats import long_date
from zonedesk.system.files import safe_name
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.paper_checks import Check
    from zonedesk.domain.paper_options import MeetingPaper
    from zonedesk.ui.theme.tokens import Tone

_MOST_NUMBERS = 6

_LACKS: Final[Mapping[str, str]] = {
    "start": noop("No hour of the beginning"),
    "end": noop("No hour of the end"),
    "place": noop("No place"),
    "chair": noop("No chair"),
    "secretary": noop("No secretary"),
    "attendance": noop("Attendance is not noted"),
    "chair_absent": noop("The chair was not there"),
    "items": noop("No agenda items"),
    "members": noop("No members on that day"),
    "results": noop("Item {item} without result"),
    "unmarked": noop("Attendance: {person}"),
    "unreplaced": noop("Who replaces {person}"),
    "closing": noop("The closing text is empty"),
    "address": noop("The zone has no address"),
    "draft": noop("Watermark DRAFT"),
    "too_late": noop("The last day for sending was {day}"),
    "article": noop("The rules hold no article to quote"),
    "rendering": noop("The quoted text is a rendering: put the words of the law in the rules"),
}
_SHAPES: Final[Mapping[Finding, tuple[Shape, Tone]]] = {
    Finding.LACKS: (Shape.WATCH, "watch"),
    Finding.REMARK: (Shape.OPEN, "muted"),
    Finding.GOOD: (Shape.DONE, "good"),
}


def finding(turned_out: Finding, words: str) -> ShapeAndWord:
    """Show how a check turned out."""
    shape, tone = _SHAPES[turned_out]
    return ShapeAndWord(shape, words, tone)


def check_words(check: Check) -> str:
    """Say a check: ``Punt 6 zonder resultaat``, ``6 punten, 2 actiepunten``."""
    speaking = texts()
    if check.code != "counts":
        day = "" if check.day is None else long_date(check.day, speaking.language)
        words = speaking.gettext(_LACKS[check.code])
        return words.format(item=check.item, person=check.person, day=day)
    items = speaking.ngettext("{count} item", "{count} items", check.items)
    said = [items.format(count=check.items)]
    if check.actions:
        actions = speaking.ngettext("{count} action point", "{count} action points", check.actions)
        said.append(actions.format(count=check.actions))
    return ", ".join(said)


def title(kind: str, paper: MeetingPaper | None) -> str:
    """Name a kind of paper; minutes of a consultative body are a report."""
    _ = texts().gettext
    if kind == "agenda":
        return _("Agenda")
    if kind == "attendance":
        return _("Attendance list")
    if kind == "convocation":
        return _("Convocation")
    if kind == "decisions":
        return _("List of decisions")
    if kind == "extract":
        return _("Extract")
    report = paper is not None and paper.heading.minutes_kind is MinutesKind.REPORT
    return _("Report") if report else _("Minutes")


def edition_note(paper: MeetingPaper) -> str:
    """Tell which closed items a full edition holds, or what the public one leaves out."""
    _ = texts().gettext
    if isinstance(paper, AttendancePaper | ConvocationPaper | DecisionsPaper):
        return ""
    if paper.edition is Edition.PUBLIC:
        numbers = [item.number for item in paper.items if item.withheld]
        return _about_items(numbers, left_out=True) if numbers else _("without closed parts")
    numbers = [item.number for item in paper.items if item.marking is Marking.CLOSED]
    if numbers:
        return _about_items(numbers, left_out=False)
    return _("holds closed parts") if holds_closed(paper.items) else _("holds nothing closed")


def _about_items(numbers: list[str], *, left_out: bool) -> str:
    speaking, count = texts(), len(numbers)
    if count > _MOST_NUMBERS:
        many = (
            speaking.ngettext("without {count} closed item", "without {count} closed items", count)
            if left_out
            else speaking.ngettext("holds {count} closed item", "holds {count} closed items", count)
        )
        return many.format(count=count)
    few = (
        speaking.ngettext("without closed item {items}", "without closed items {items}", count)
        if left_out
        else speaking.ngettext("holds closed item {items}", "holds closed items {items}", count)
    )
    return few.format(items=", ".join(numbers))


def file_name(kind: str, paper: MeetingPaper) -> str:
    """Propose a name for the file: ``Verslag ZVR-2018-2 openbaar.pdf`` (T74).

    The public edition says so, and a draft too: nobody sends the wrong one by its name.
    """
    _ = texts().gettext
    parts = [title(kind, paper), _reference(paper)]
    if _has_editions(paper):
        public = paper.edition is Edition.PUBLIC
        parts.append(_("public edition") if public else _("full edition"))
    if _is_draft(paper):
        parts.append(_("draft"))
    return safe_name(" ".join(parts).replace("/", "-") + ".pdf")


def _reference(paper: MeetingPaper) -> str:
    """Name the meeting, and the item of an extract of it, as a file can be named."""
    number = paper.item.number if isinstance(paper, ExtractPaper) else ""
    return " ".join(part for part in (paper.heading.reference, number) if part)


def _has_editions(
    paper: MeetingPaper,
) -> TypeGuard[MinutesPaper | AgendaPaper | DecisionsPaper | ExtractPaper]:
    """Tell whether the name of the file says which edition it is: another one differs."""
    if isinstance(paper, DecisionsPaper):
        return paper.edition is Edition.PUBLIC or paper.marking is not Marking.PUBLIC
    return isinstance(paper, MinutesPaper | AgendaPaper | ExtractPaper) and holds_closed(
        paper.items
    )


def _is_draft(paper: MeetingPaper) -> bool:
    if isinstance(paper, AttendancePaper):
        return False
    if isinstance(paper, DecisionsPaper):
        return not paper.held
    if isinstance(paper, MinutesPaper | ExtractPaper):
        return paper.heading.minutes_are_draft
    return paper.heading.agenda_is_draft
