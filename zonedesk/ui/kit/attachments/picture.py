"""A picture as the desk of pages shows it: one page, as large as the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSizeF, Qt

from zonedesk.ui.kit.pages.shown import Pages

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_POINTS: Final = 72 / 96


class PictureDocument(Pages):
    """One page that is a picture; its size in points is that of its dots on the screen."""

    def __init__(self, image: QImage) -> None:
        self._image: QImage | None = image
        self.sizes = (QSizeF(image.width() * _POINTS, image.height() * _POINTS),)

    def image(self, _page: int, width: int) -> QImage:
        """Give the picture ``width`` dots wide."""
        if self._image is None:
            message = "the picture is let go"
            raise ValueError(message)
        return self._image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)

    def text(self, _page: int) -> str:
        """Give its words: none are known."""
        return ""

    def close(self) -> None:
        """Let go of the picture."""
        self._image = None
