"""What the mouse or the clipboard brings: files of this computer, an image, or neither."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

#: How the items of a mail program are announced that are no files yet (C10).
_NO_FILES_YET: Final = "FileGroupDescriptor"


@dataclass(frozen=True, slots=True)
class Brought:
    """Files of this computer, the bytes of an image, or a mail that is no file yet.

    Attributes:
        paths: as they were brought; some may be folders, or gone by now.
        image: as PNG; empty without one.
        unmade: whether they are items of a mail program, which must be saved first.
        elsewhere: addresses that are no files of this computer.
    """

    paths: tuple[Path, ...] = ()
    image: bytes = b""
    unmade: bool = False
    elsewhere: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing came that a document could be made of."""
        return not (self.paths or self.image or self.unmade or self.elsewhere)


def can_bring(source: QMimeData) -> bool:
    """Tell whether something is dragged that may become a document, without reading it."""
    return source.hasUrls() or source.hasImage() or _is_unmade(source)


def brought(source: QMimeData) -> Brought:
    """Read what was dropped or pasted; files win over an image of them."""
    urls = source.urls()
    paths = tuple(Path(one.toLocalFile()) for one in urls if one.isLocalFile())
    elsewhere = tuple(one.toDisplayString() for one in urls if not one.isLocalFile())
    if paths or elsewhere:
        return Brought(paths, elsewhere=elsewhere)
    if _is_unmade(source):
        return Brought(unmade=True)
    image = source.imageData() if source.hasImage() else None
    return Brought(image=_png(image)) if isinstance(image, QImage) else Brought()


def told_troubles(found: Brought) -> list[str]:
    """Say what of it cannot be taken at all, and what to do instead."""
    _ = texts().gettext
    told: list[str] = []
    if found.unmade:
        told.append(
            _(
                "A mail dragged out of the mail program is no file yet. Save it in a folder first, "
                "and drag it from there."
            )
        )
    words = _("“{name}” is not a file of this computer. Save it first, and drag it from there.")
    told.extend(words.format(name=one) for one in found.elsewhere)
    return told


def _is_unmade(source: QMimeData) -> bool:
    return any(_NO_FILES_YET in one for one in source.formats())


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
