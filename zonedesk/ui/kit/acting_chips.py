"""Chips that are buttons, in a row that goes on below when it is full (02: each a menu)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zonedesk.ui.kit.chip_flow import ChipFlow
from zonedesk.ui.kit.chips import Chip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.ui.kit.looks import ChipLook


class ActingChips(ChipFlow):
    """Chips that act; showing others uses the widgets that are there already.

    Args:
        behind: the field that Tab leaves for the first chip.
    """

    def __init__(self, parent: QWidget | None = None, *, behind: QWidget | None = None) -> None:
        super().__init__((), parent)
        self._before = behind
        self._pool: list[Chip] = []

    def show_looks(self, looks: Sequence[ChipLook]) -> list[Chip]:
        """Show these chips in this order and give their widgets."""
        before = len(self._pool)
        while len(self._pool) < len(looks):
            made = Chip(looks[len(self._pool)], self, acts=True)
            self._pool.append(made)
            self.chip_made(made)
        self.chips = self._pool[: len(looks)]
        for chip, look in zip(self.chips, looks, strict=True):
            chip.show_look(look)
            chip.setVisible(True)
        for chip in self._pool[len(looks) :]:
            chip.hide()
        if len(self._pool) > before:
            self._walk_in_order()
        self.updateGeometry()
        self._place()
        return self.chips

    def _walk_in_order(self) -> None:
        """Let Tab come to chips that were made late where they stand, not after everything."""
        first, *others = self._pool
        if self._before is not None:
            QWidget.setTabOrder(self._before, first)
        for chip, following in zip(self._pool, others, strict=False):
            QWidget.setTabOrder(chip, following)

    def chip_made(self, chip: Chip) -> None:
        """Connect a chip that was made; overridden by those who use them."""
