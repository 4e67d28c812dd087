"""Fields of bodies, persons and mandates, and how a keeper sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.ui.kit.choices import CheckBox, Combo
from zonedesk.ui.kit.keeping.fields import Field
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.words import Word
    from zonedesk.ui.kit.facts import FactGrid

_BETWEEN, _TWO_COLUMNS = 24, 620
_MOST_DIGITS = 4


class CountField(TypedField):
    """A whole number that is not negative, or nothing."""

    def read(self, text: str) -> int | None:
        """Read a number as it was typed; what is none is refused."""
        typed = text.strip()
        if not typed:
            return None
        if not typed.isdecimal() or len(typed) > _MOST_DIGITS:
            raise Refused("count.unreadable", found=typed)
        return int(typed)

    def written(self, value: object) -> str:
        """Write a number."""
        return str(value)


class RankField(TypedField):
    """A place in an order, ``3`` or ``2,5``, or nothing."""

    def read(self, text: str) -> float | None:
        """Read a place as it was typed; what is none is refused."""
        typed = text.strip().replace(",", ".")
        if not typed:
            return None
        whole, _point, rest = typed.partition(".")
        digits = whole + rest
        if not digits.isdecimal() or len(digits) > 2 * _MOST_DIGITS or not whole:
            raise Refused("count.unreadable", found=text.strip())
        return float(typed)

    def written(self, value: object) -> str:
        """Write a place, without decimals it does not have."""
        return f"{value:g}".replace(".", ",")


class WordCombo(Combo):
    """A drop-down of listed values; None among them is said by ``none``.

    Args:
        values: what can be chosen.
        name: what is chosen, for screen readers.
        none: words of no value.
    """

    def __init__(
        self, values: Sequence[Word | None], *, name: str, none: str = "", small: bool = True
    ) -> None:
        super().__init__()
        self.values = tuple(values)
        self.setAccessibleName(name)
        if small:
            self.setProperty("small", "true")
        for value in self.values:
            self.addItem(none if value is None else named(value))

    @property
    def value(self) -> Word | None:
        """What is chosen."""
        return self.values[max(0, self.currentIndex())]

    def show_value(self, value: object) -> None:
        """Show a value without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(next(n for n, one in enumerate(self.values) if one is value))


class ComboKept(Field):
    """A drop-down as a keeper sees it: what is chosen is stored at once."""

    widget: WordCombo

    def __init__(self, widget: WordCombo) -> None:
        super().__init__(widget)
        widget.activated.connect(self._on_chosen)

    def value(self) -> Word | None:
        """Give what is chosen."""
        return self.widget.value

    def show_value(self, value: object) -> None:
        """Show what is stored."""
        self.widget.show_value(value)

    def drafted(self) -> str:
        """Write the code."""
        value = self.widget.value
        return "" if value is None else value.value

    def undrafted(self, content: str) -> Word | None:
        """Read the code back."""
        codes = {"" if one is None else one.value: one for one in self.widget.values}
        if content not in codes:
            raise ValueError(content)
        return codes[content]

    def _on_chosen(self) -> None:
        self.typed.emit()
        self.left.emit()


class CheckKept(Field):
    """A check box as a keeper sees it: it is stored at once."""

    widget: CheckBox

    def __init__(self, widget: CheckBox) -> None:
        super().__init__(widget)
        widget.clicked.connect(self._on_clicked)

    def value(self) -> bool:
        """Tell whether it is ticked."""
        return self.widget.isChecked()

    def show_value(self, value: object) -> None:
        """Show what is stored."""
        self.widget.setChecked(bool(value))

    def drafted(self) -> str:
        """Write it as a figure."""
        return str(int(self.value()))

    def undrafted(self, content: str) -> bool:
        """Read the figure back."""
        if content not in {"0", "1"}:
            raise ValueError(content)
        return content == "1"

    def _on_clicked(self) -> None:
        self.typed.emit()
        self.left.emit()


class TwoGrids(QWidget):
    """Two grids of facts side by side; below one another where there is little room."""

    def __init__(self, left: FactGrid, right: FactGrid) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        for grid in (left, right):
            self._row.addWidget(grid, 1)
            self._row.setAlignment(grid, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the grids beside one another where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= theme_of(self).px(_TWO_COLUMNS)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._row.setSpacing(_BETWEEN if wide else 2)
