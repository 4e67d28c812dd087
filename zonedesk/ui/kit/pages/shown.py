"""What the desk of pages shows: sizes, pictures and words of pages, wherever they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QImage


class Pages:
    """Pages that can be drawn; the papers of ZoneDesk, and documents of others.

    Attributes:
        data: the bytes they were opened from; none where they are only shown.
        sizes: of each page in points, 1/72 inch.
    """

    data: bytes = b""
    sizes: tuple[QSizeF, ...] = ()

    def image(self, page: int, width: int) -> QImage:
        """Draw a page, counted from 0, ``width`` pixels wide."""
        raise NotImplementedError

    def text(self, page: int) -> str:
        """Give the words of a page, counted from 0, for those who cannot see it."""
        raise NotImplementedError

    def fonts_embedded(self) -> bool:
        """Tell whether every letter brings its font along."""
        return True

    def close(self) -> None:
        """Let go of it; nothing can be drawn any more."""
