"""What a document holds, read in the lane for the eyes only: nothing of it comes on the disk (B09).

Pages are read piece by piece while they are looked at; images and texts are read up to a bound.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from zonedesk.domain.media_types import Shown, shown_as
from zonedesk.services import attachments
from zonedesk.ui.kit.attachments.reading_text import readable
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.attachments import AttachmentRow, VersionRow
    from zonedesk.services.workspace import Workspace

MOST_TEXT: Final = 2 << 20
MOST_IMAGE: Final = 96 << 20
_LONGEST_SIDE: Final = 6000
_MEMORY_MIB: Final = 256


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A document as it can be shown: its pages, a picture, a text, or why it cannot be shown.

    Attributes:
        version: that is shown, of which file.
        pages: stream of a PDF; closed by who shows it.
        image: a picture.
        text: a text; `cut` when there is more of it.
        why: the sentence that is shown in its stead.
    """

    version: VersionRow
    pages: io.BufferedReader | None = None
    image: QImage | None = None
    text: str | None = None
    cut: bool = False
    why: str = ""


def see(workspace: Workspace, row: AttachmentRow, *, version: int | None, reason: str) -> Seen:
    """Read a document to be shown; see `attachments.opened` for what is refused."""
    held = attachments.versions(workspace, row.handle.id)
    shown = next((one for one in held if one.version == version), held[0])
    reader = attachments.opened(workspace, row.handle.id, version=shown.version, reason=reason)
    match shown_as(shown.media_type):
        case Shown.PDF:
            return Seen(shown, pages=io.BufferedReader(reader, 1 << 20))
        case Shown.IMAGE:
            with reader:
                return _image(shown, reader)
        case Shown.TEXT:
            with reader:
                data = reader.read(MOST_TEXT) or b""
            text = readable(data, shown.media_type)
            return Seen(shown, text=text, cut=shown.size > MOST_TEXT)
        case _:
            reader.close()
            return Seen(shown, why=why_not())


def why_not() -> str:
    """Say why a kind of document is not shown inside."""
    _ = texts().gettext
    return _("ZoneDesk does not show this kind of document itself. Export it to open it elsewhere.")


def _image(shown: VersionRow, reader: io.RawIOBase) -> Seen:
    """Read a picture, reduced where it is larger than anybody can see."""
    _ = texts().gettext
    if shown.size > MOST_IMAGE:
        return Seen(shown, why=_("This picture is too large to be shown here. Export it."))
    buffer = QBuffer()
    buffer.setData(QByteArray(reader.read(MOST_IMAGE) or b""))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    decoder = QImageReader(buffer)
    decoder.setAutoTransform(True)
    decoder.setAllocationLimit(_MEMORY_MIB)
    size = decoder.size()
    if max(size.width(), size.height()) > _LONGEST_SIDE:
        most = QSize(_LONGEST_SIDE, _LONGEST_SIDE)
        decoder.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = decoder.read()
    if image.isNull():
        return Seen(shown, why=_("This picture cannot be read. Export it to look at the file."))
    return Seen(shown, image=image)
