"""The list that goes with exported documents: which is which, where from, how large (R85)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from zonedesk.i18n.formats import clock, decimal, short_date
from zonedesk.system.files import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.i18n.catalogue import Translator

_KILOBYTE: Final = 1_000
_UNITS: Final = ("kB", "MB", "GB")


class Named(NamedTuple):
    """A document on its way out: the name it gets and the reference of what it hangs on."""

    row: AttachmentRow
    name: str
    place: str


def contents_list(
    reference: str, listing: Iterable[Named], *, moment: datetime, tr: Translator
) -> tuple[str, bytes]:
    """Give the name and the text of the list of some documents, in their order.

    Args:
        reference: of the record they belong to.
        listing: the documents.
        moment: of the export, wall time.
        tr: of the language of the zone.

    Returns:
        a file name that sorts first, and UTF-8 with the mark that Windows looks for.
    """
    _ = tr.gettext
    name = safe_name(f"00 {_('Contents')}.txt")
    made = _("Exported on {day} at {time}").format(
        day=short_date(moment.date()), time=clock(moment.time())
    )
    lines = [_("Documents of {reference}").format(reference=reference), made]
    for one in listing:
        lines += ["", one.name, *(f"   {fact}" for fact in _facts(one, reference, tr=tr))]
    return name, ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def size_words(size: int, language: str) -> str:
    """Give a size in the largest unit that fits, to one decimal: ``1,2 MB``."""
    if size < _KILOBYTE:
        return f"{size} B"
    number, unit = size / _KILOBYTE, 0
    while number >= _KILOBYTE and unit < len(_UNITS) - 1:
        number, unit = number / _KILOBYTE, unit + 1
    return f"{decimal(round(number, 1), language)} {_UNITS[unit]}"


def _facts(one: Named, reference: str, *, tr: Translator) -> Iterator[str]:
    _ = tr.gettext
    row = one.row
    if one.place != reference:
        yield one.place
    told = [
        row.kind,
        tr.label("Marking", row.shown_marking.value),
        size_words(row.size, tr.language),
    ]
    if row.version > 1:
        told.append(_("version {number}").format(number=row.version))
    yield " · ".join(filter(None, told))
    yield from filter(None, [_received(row, tr)])
    yield _("Original name: {name}").format(name=" ".join(row.file_name.split()))


def _received(row: AttachmentRow, tr: Translator) -> str:
    _ = tr.gettext
    day = "" if row.received_on is None else short_date(row.received_on)
    if day and row.received_from:
        return _("Received from {name} on {day}").format(name=row.received_from, day=day)
    if day:
        return _("Received on {day}").format(day=day)
    if row.received_from:
        return _("Received from {name}").format(name=row.received_from)
    return ""
