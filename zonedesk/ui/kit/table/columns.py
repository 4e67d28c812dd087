"""What a list shows: its columns, its groups, and the filters that are set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar

from zonedesk.ui.kit.canvas import RIGHT, Ink
from zonedesk.ui.kit.delegates.cells import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.kit.delegates.cells import Look

Row = TypeVar("Row")
#: Makes the field that edits a cell in place; it is a `TypedField` or has its four methods.
EditorMaker: TypeAlias = "Callable[[Row, QWidget], QWidget]"


@dataclass(frozen=True)
class TableColumn(Generic[Row]):
    """One column of a list; its key is stable, its title is what people read.

    Args:
        key: name for what is remembered and for filters.
        title: heading.
        text: what a cell says: shown, copied, searched and exported.
        width: logical pixels at 100 % text; of the flexible column the least.
        align: numbers stand right.
        kind: what the values are, for whoever exports them with their type.
        sort_key: value that sorts; None stands last. Without it the text sorts naturally (T2).
        code: value for filters, stable and without content (a listed code, a year); without it
            the text is filtered by, and such a filter is never remembered on disk.
        look: what the delegate draws when it is more than the text.
        tip: what the pointer tells of a cell; where it tells nothing, the text that is cut.
        editor: makes the field that edits the cell in place; without it the cell is fixed.
        wrap: two lines instead of one.
        muted: second importance, as references are.
        shown: whether it shows before the user chose columns.
        flexible: takes the width that is left.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 120
    align: Literal["left", "right"] = "left"
    kind: Literal["text", "number", "date", "state"] = "text"
    sort_key: Callable[[Row], object] | None = None
    code: Callable[[Row], str] | None = None
    look: Callable[[Row], Look] | None = None
    tip: Callable[[Row], str] | None = None
    editor: EditorMaker[Row] | None = None
    wrap: bool = False
    muted: bool = False
    shown: bool = True
    flexible: bool = False

    def drawn(self, row: Row, words: str) -> Look:
        """Tell what the delegate draws for a row whose cell says these words."""
        if self.look is not None:
            return self.look(row)
        if self.align == "right":
            return Words(words, ink=Ink(tone="muted" if self.muted else "text", align=RIGHT))
        ink = Ink(tone="muted") if self.muted else Ink()
        return Words(words, ink=ink, wrap=self.wrap, strong=self.flexible)


def number_column(
    key: str,
    title: str,
    *,
    of: Callable[[Row], int | None],
    width: int,
    none: str = "",
    shown: bool = True,
) -> TableColumn[Row]:
    """Make a column of whole numbers, which stand right and sort as numbers.

    Args:
        key: as of a column.
        title: heading.
        of: the number of a row.
        width: as of a column.
        none: what a cell without a number says.
        shown: as of a column.
    """

    def told(row: Row) -> str:
        number = of(row)
        return none if number is None else str(number)

    return TableColumn(
        key, title, told, width=width, align="right", kind="number", sort_key=of, shown=shown
    )


@dataclass(frozen=True, slots=True)
class SortBy:
    """A column that sorts; the first of several counts most."""

    key: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A chip: only rows whose column has this value; several of one column are alternatives."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Group:
    """A heading row over the rows of one kind."""

    code: str
    title: str
    collapsed: bool = False


@dataclass(frozen=True)
class Grouping(Generic[Row]):
    """How rows are grouped: the code of each row's group, and the groups in their order.

    ``within`` puts the rows of one group, sorted as they are, in another order: places in what it
    is given, each once.
    """

    of: Callable[[Row], str]
    groups: tuple[Group, ...] = ()
    within: Callable[[Sequence[Row]], Sequence[int]] | None = None


@dataclass(frozen=True)
class Shown(Generic[Row]):
    """Rows and columns exactly as they are shown: what is copied, exported and printed."""

    columns: tuple[TableColumn[Row], ...]
    rows: tuple[Row, ...]

    def texts(self) -> list[list[str]]:
        """Give the headings and then each row, cell by cell."""
        lines = [[column.text(row) for column in self.columns] for row in self.rows]
        return [[column.title for column in self.columns], *lines]
