"""The small line at the end of minutes: what the edition holds and what was left out (R79)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.pdf.item import shown_number
from zonedesk.documents.pdf.phrases import Phrases, enumerated
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from zonedesk.domain.papers import MinutesPaper


def options_line(paper: MinutesPaper, say: Phrases, *, editions: bool) -> str:
    """Tell what minutes hold and what they leave out; empty when there is nothing to tell.

    Args:
        paper: the minutes.
        say: their sentences.
        editions: whether there is more than one edition of them.
    """
    held = _held(paper, say) if editions else ""
    return " ".join(filter(None, (held, _left_out(paper, say))))


def _held(paper: MinutesPaper, say: Phrases) -> str:
    _, items = say.tr.gettext, paper.items
    explained = any(not item.context.is_empty for item in items)
    discussed = any(not item.discussion.is_empty for item in items)
    acted = bool(paper.actions) or any(item.actions for item in items)
    there = {
        PaperPart.EXPLANATION: explained,
        PaperPart.DISCUSSION: discussed,
        PaperPart.ACTIONS: acted,
    }
    names = _names(say)
    words = [names[part] for part, held in there.items() if held]
    if paper.edition is Edition.PUBLIC:
        told = _("with %s, ") % enumerated(words, say.tr) if words else ""
        return _("Public edition: %swithout closed items.") % told
    return _("Full edition: with %s.") % enumerated([*words, _closed(paper, say)], say.tr)


def _left_out(paper: MinutesPaper, say: Phrases) -> str:
    gone = [word for part, word in _names(say).items() if part in paper.left_out]
    return say.tr.gettext("Left out: %s.") % enumerated(gone, say.tr) if gone else ""


def _names(say: Phrases) -> dict[PaperPart, str]:
    _, deliberative = say.tr.gettext, say.heading.deliberative
    return {
        PaperPart.EXPLANATION: _("facts and context") if deliberative else _("explanation"),
        PaperPart.DISCUSSION: _("motivation") if deliberative else _("discussion"),
        PaperPart.ACTIONS: _("action points"),
        PaperPart.OVERVIEW: _("overview of the agenda"),
        PaperPart.SIGNATURES: _("signatures"),
    }


def _closed(paper: MinutesPaper, say: Phrases) -> str:
    closed = [item for item in paper.items if item.marking is Marking.CLOSED]
    numbers = [shown_number(item) for item in closed if not item.heading]
    if not numbers:
        return say.tr.gettext("closed parts")
    words = say.tr.ngettext("closed item %s", "closed items %s", len(numbers))
    return words % enumerated(numbers, say.tr)
