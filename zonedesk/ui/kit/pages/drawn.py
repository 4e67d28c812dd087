"""The pages that were drawn for the screen last, so that scrolling back draws nothing anew."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from zonedesk.ui.kit.pages.shown import Pages

_MOST_BYTES = 128 * 1024 * 1024
_COARSE = 1200
"""Pixels; pdfium draws every line at least a dot thick: small pages are drawn twice as large."""

_WIDEST = 4000
"""Pixels; a page that should be wider is enlarged from this."""

_MOST_PIXELS = 32_000_000
"""Of one picture; a page of somebody else may be a hundred times as high as wide."""


class Drawn:
    """Pictures of pages; the one that was not looked at for the longest time goes first."""

    def __init__(self) -> None:
        self._images: dict[tuple[int, int], QImage] = {}

    def image(self, document: Pages, page: int, *, width: int, ratio: float) -> QImage:
        """Give a page ``width`` logical pixels wide on a screen of that pixel ratio."""
        size = document.sizes[page]
        most = math.isqrt(round(_MOST_PIXELS * size.width() / size.height()))
        wide = max(1, min(round(width * ratio), _WIDEST, most))
        image = self._images.pop((page, wide), None)
        if image is None:
            image = _fine(document, page, width=wide)
        self._images[page, wide] = image
        self._forget()
        return image

    def _forget(self) -> None:
        held = sum(image.sizeInBytes() for image in self._images.values())
        while held > _MOST_BYTES and len(self._images) > 1:
            oldest = next(iter(self._images))
            held -= self._images.pop(oldest).sizeInBytes()


def _fine(document: Pages, page: int, *, width: int) -> QImage:
    """Draw a page so that thin lines are as light as on paper."""
    size = document.sizes[page]
    if width > _COARSE or 4 * width * width * size.height() > _MOST_PIXELS * size.width():
        return document.image(page, width)
    twice = document.image(page, 2 * width)
    return twice.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
