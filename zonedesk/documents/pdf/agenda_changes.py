"""What differs on an agenda from the one that was sent (R41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.pdf import front
from zonedesk.documents.pdf.blocks import labelled
from zonedesk.documents.pdf.hang import Lines
from zonedesk.domain.agenda_changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from zonedesk.documents.pdf.phrases import Phrases
    from zonedesk.documents.pdf.styles import Styles
    from zonedesk.domain.agenda_changes import Difference
    from zonedesk.domain.papers import AgendaPaper

_LABELS = {
    Change.ADDED: "Item added",
    Change.REMOVED: "Item removed",
    Change.MOVED: "Item moved",
    Change.RENAMED: "Item renamed",
    Change.CHANGED: "Item changed",
}
_FIELDS = {
    "kind": "kind",
    "part": "part",
    "public": "openness",
    "minutes": "planned time",
    "dossier": "dossier",
    "context": "explanation",
}


def changed(paper: AgendaPaper, say: Phrases, *, look: Styles) -> Iterator[Flowable]:
    """Set the differences, one a line; nothing where they were not asked for."""
    if paper.changes is None:
        return
    _ = say.tr.gettext
    words = _("Changes since sending")
    if paper.sent_on is not None:
        words = _("Changes since the sending of %s") % say.date(paper.sent_on)
    yield front.section(words, look=look, key="changes")
    if not paper.changes:
        yield Lines(_("Nothing was changed."), look.fact)
    for one in paper.changes:
        yield from labelled(_(_LABELS[one.change]), _told(one, say), style=look.fact)


def _told(one: Difference, say: Phrases) -> str:
    """Tell one difference: the item by its number and title, and what became of it."""
    _ = say.tr.gettext
    title = one.title.strip() or _("(untitled)")
    if one.change is Change.MOVED and one.before and one.now:
        known = {"title": title, "before": one.before, "now": one.now}
        return _("%(title)s: from item %(before)s to item %(now)s") % known
    if one.change is Change.RENAMED:
        known = {"before": one.before.strip() or _("(untitled)"), "now": title}
        return _("“%(before)s” becomes “%(now)s”") % known
    if one.change is Change.CHANGED:
        return f"{title}: " + ", ".join(_(_FIELDS[name]) for name in one.fields)
    return " ".join(part for part in (one.now or one.before, title) if part)
