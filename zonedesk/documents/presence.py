"""The sentence that minutes make of a coming or going; the screen shows the same one (R58)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import time

    from zonedesk.domain.papers import PresenceChange
    from zonedesk.i18n.catalogue import Translator


def presence_sentence(change: PresenceChange, *, number: str, tr: Translator) -> str:
    """Tell who comes in or goes out at an item: as it was written, else as it is generated.

    Args:
        change: who, and what is said of it.
        number: of the item, as printed.
        tr: catalogue of the language of the minutes.
    """
    written = change.sentence.strip()
    if written:
        return written
    known = {"name": change.name, "number": number}
    if not change.arrives:
        said = tr.gettext("%(name)s leaves the meeting at item %(number)s") % known
    elif change.again:
        said = tr.gettext("%(name)s rejoins the meeting at item %(number)s") % known
    else:
        said = tr.gettext("%(name)s joins the meeting at item %(number)s") % known
    if change.at is not None:
        said = tr.gettext("%(sentence)s, at %(hour)s") % {
            "sentence": said,
            "hour": clock(change.at, tr),
        }
    reason = _reason(change, tr)
    return f"{said} ({reason})." if reason else f"{said}."


def clock(moment: time, tr: Translator) -> str:
    """Write an hour as papers do: `14.00 uur`."""
    known = {"hour": str(moment.hour), "minute": f"{moment.minute:02}"}
    return tr.gettext("%(hour)s.%(minute)s hours") % known


def _reason(change: PresenceChange, tr: Translator) -> str:
    """Give the reason in brackets; a conflict of interest is one by itself (WGP 27/3, DLB 27)."""
    conflict = tr.gettext("conflict of interest") if change.conflict else ""
    return ": ".join(filter(None, (conflict, change.reason.strip())))
