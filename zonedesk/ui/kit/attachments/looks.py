"""How a document looks in a list: its icon by kind, its size in words, what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from zonedesk.domain.media_types import Shown, shown_as
from zonedesk.domain.words import Marking
from zonedesk.system.clock import in_brussels
from zonedesk.ui.kit.dates import shown_day, spoken_locale
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.attachments import AttachmentRow, VersionRow

_FINE_FROM: Final = 1_000_000
_TABLES: Final = ("sheet", "excel", "csv")
_MAILS: Final = ("message/", "application/vnd.ms-outlook")


def icon_of(media_type: str) -> str:
    """Give the meaning of the icon of a kind of document."""
    if shown_as(media_type) is Shown.IMAGE:
        return "image"
    if media_type.startswith(_MAILS):
        return "mail"
    return "excel" if any(one in media_type for one in _TABLES) else "file"


def size_words(size: int) -> str:
    """Say a number of bytes as people do: ``340 kB``, ``1,2 MB``."""
    exact = 0 if size < _FINE_FROM else 1
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return spoken_locale().formattedDataSize(size, exact, form)


def day_of(row: AttachmentRow) -> date:
    """Give the day a document came in; where nobody said, the day it was added."""
    return row.received_on or in_brussels(row.added_at).date()


def short_day_of(row: AttachmentRow) -> str:
    """Say that day as it stands at the right of a row."""
    return short_day(day_of(row))


def is_stricter(row: AttachmentRow) -> bool:
    """Whether a row shows a mark: it was given its own, or may not be read by everybody."""
    return row.shown_marking is Marking.CLOSED or row.marking is not None


def mark_words(row: AttachmentRow) -> str:
    """Say the mark of a document; nothing where it is the ordinary one."""
    return named(row.shown_marking) if is_stricter(row) else ""


def version_words(row: AttachmentRow) -> str:
    """Say which version it is; nothing while there was one only."""
    return f"v{row.version}" if row.version > 1 else ""


def told(row: AttachmentRow) -> str:
    """Say all of a row, for screen readers."""
    version = texts().gettext("version {number}").format(number=row.version)
    printed = texts().gettext("goes along on paper") if row.to_print else ""
    parts = (
        row.title,
        row.kind,
        said(row.shown_marking),
        version if row.version > 1 else "",
        printed,
        size_words(row.size),
        shown_day(day_of(row)),
    )
    return ", ".join(filter(None, parts))


def tip(row: AttachmentRow) -> str:
    """Say what a row has no room for."""
    _ = texts().gettext
    came = ""
    if row.received_from or row.received_on:
        day = shown_day(row.received_on) if row.received_on else ""
        words = _("Received: {facts}")
        came = words.format(facts=", ".join(filter(None, (row.received_from, day))))
    facts = " · ".join(filter(None, (row.kind, named(row.shown_marking), size_words(row.size))))
    lines = (
        row.title,
        row.file_name if row.file_name != row.title else "",
        facts,
        came,
        _("Goes along when the meeting is printed") if row.to_print else "",
    )
    return "\n".join(filter(None, lines))


def version_line(row: VersionRow) -> str:
    """Say a version in a menu: its number, its day, its file and its size."""
    words = texts().gettext("Version {number} of {day}: {name} ({size})")
    return words.format(
        number=row.version,
        day=shown_day(in_brussels(row.added_at).date()),
        name=row.file_name,
        size=size_words(row.size),
    )
