"""One agenda item to read: title, chips, texts, what came out of it, action points (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zonedesk.domain.words import DecisionState, ItemKind
from zonedesk.ui.kit.action_list import ActionList
from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.chip_flow import ChipFlow
from zonedesk.ui.kit.labels import Painted, State, grounded, label, rule
from zonedesk.ui.kit.looks import ChipLook, ShapeAndWord
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.panes import Toolbar, has_focus_inside
from zonedesk.ui.kit.reading import ReadText
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from zonedesk.domain.richtext import RichText
    from zonedesk.ui.kit.canvas import Canvas
    from zonedesk.ui.meetings.model import Decided, ItemRecord, Voted

_SIDE, _ABOVE, _BETWEEN, _RESULT = 24, 16, 16, 3


class ItemPane(QWidget):
    """The right half of the agenda; `stepped` gives one item up (-1) or down (1)."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self.place = label(tone="muted", style="secondary")
        up = icon_button("previous", _("Previous item (Ctrl+PgUp)"))
        down = icon_button("next", _("Next item (Ctrl+PgDown)"))
        up.clicked.connect(self._on_up)
        down.clicked.connect(self._on_down)
        bar = Toolbar()
        bar.row.addStretch(1)
        for widget in (self.place, up, down):
            bar.row.addWidget(widget)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(rule())
        column.addWidget(self._area, 1)

    def show_item(self, item: ItemRecord, place: str) -> None:
        """Show an item; ``place`` says which of how many it is."""
        self._show(_item_page(item), place)

    def show_text(self, title: str, text: RichText) -> None:
        """Show the text of the opening or closing."""
        page = _Page()
        page.add(_title("", title))
        page.add_text(title, text)
        if text.is_empty:
            page.add(label(texts().gettext("No text was written."), tone="muted"))
        self._show(page, "")

    def _show(self, page: _Page, place: str) -> None:
        self.place.setText(place)
        had_focus = has_focus_inside(self)
        page.finish()
        self._area.setWidget(page)
        # Without a text the pane itself takes the focus, so that the keys of the record still work.
        alone = Qt.FocusPolicy.StrongFocus if page.first is None else Qt.FocusPolicy.NoFocus
        self._area.setFocusPolicy(alone)
        self.setFocusProxy(page.first or self._area)
        if had_focus:
            (page.first or self._area).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_up(self) -> None:
        self.stepped.emit(-1)

    def _on_down(self) -> None:
        self.stepped.emit(1)


class _Page(QWidget):
    """What the pane scrolls: parts below one another, 24 at both sides."""

    def __init__(self) -> None:
        super().__init__()
        grounded(self, "surface")
        self.first: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, _ABOVE, 0, _ABOVE)
        self._column.setSpacing(0)

    def add(self, part: QWidget, *, gap: int = _BETWEEN, wide: bool = False) -> None:
        """Add a part with a gap below it; a wide one goes from edge to edge."""
        side = 0 if wide else _SIDE
        held = QHBoxLayout()
        held.setContentsMargins(side, 0, side, gap)
        held.addWidget(part)
        self._column.addLayout(held)

    def add_text(self, name: str, text: RichText, *, closed: bool = False) -> None:
        """Add a text under its name, unless nothing was written."""
        if text.is_empty:
            return
        self.add(_field_name(name, closed=closed), gap=4)
        field = ReadText(text, name=name)
        self.first = self.first or field
        self.add(field)

    def finish(self) -> None:
        """Let what is left stay empty."""
        self._column.addStretch(1)


class _Rule(Painted):
    """The accent rule left of what was decided."""

    def draw(self, canvas: Canvas) -> None:
        """Draw the rule."""
        canvas.bar(self.rect(), "accent")

    def measure(self) -> QSize:
        """Be 3 wide."""
        return QSize(_RESULT, 0)


def _item_page(item: ItemRecord) -> _Page:
    _ = texts().gettext
    page = _Page()
    page.add(_title(item.row.number, item.row.title), gap=8)
    page.add(ChipFlow(_chips(item)))
    closed = not item.row.public
    page.add_text(_("Explanation"), item.context, closed=closed)
    page.add_text(_("Discussion"), item.discussion, closed=closed and item.context.is_empty)
    page.add(_field_name(_("Result"), closed=False), gap=4)
    page.add(_outcome(item, page), gap=20)
    page.add(SectionHeader(_("Action points"), count=len(item.actions)), gap=0)
    page.add(rule(), gap=0, wide=True)
    if item.actions:
        page.add(ActionList(item.actions), wide=True)
    return page


def _title(number: str, title: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    if number:
        row.addWidget(label(number, "record", tone="accent"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(title, "record", wrap=True), 1)
    return made


def _chips(item: ItemRecord) -> list[ChipLook]:
    row = item.row
    kind = "decisions" if row.kind is ItemKind.DECISION else "discussion"
    looks = [ChipLook(named(row.kind), icon=kind)]
    if not row.public:
        looks.append(ChipLook(texts().gettext("Closed to the public"), icon="lock"))
    looks += [ChipLook(code, "link", icon="plan") for code in item.plan_lines]
    if row.dossier:
        looks.append(ChipLook(row.dossier, "link", icon="dossiers"))
    if row.proposer:
        looks.append(ChipLook(row.proposer, icon="user"))
    return looks


def _field_name(name: str, *, closed: bool) -> QWidget:
    """Name a field; that of a closed item says so at the right."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(label(name, "secondary", tone="muted", semibold=True))
    row.addStretch(1)
    if closed:
        row.addWidget(Icon("lock", tone="muted", size=CHIP))
        words = texts().gettext("closed item: not in the public edition")
        row.addWidget(label(words, "secondary", tone="muted"))
    return made


def _outcome(item: ItemRecord, page: _Page) -> QWidget:
    """Show result, decisions and votes behind the accent rule."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    bar = _Rule()
    bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    row.addWidget(bar)
    column = QVBoxLayout()
    column.setSpacing(8)
    row.addLayout(column, 1)
    if not item.decisions:
        column.addWidget(_result(item))
    for decided in item.decisions:
        column.addWidget(ChipFlow(_decision_chips(decided)))
        if not decided.row.text.is_empty:
            field = ReadText(decided.row.text, name=texts().gettext("Decision"))
            page.first = page.first or field
            column.addWidget(field)
    for vote in item.votes:
        column.addWidget(label(_vote_words(vote), tone="muted", wrap=True))
    return made


def _result(item: ItemRecord) -> QWidget:
    if item.row.result is None:
        return State(ShapeAndWord(Shape.WATCH, texts().gettext("No result"), "watch"))
    return ChipFlow([ChipLook(named(item.row.result))])


def _decision_chips(decided: Decided) -> list[ChipLook]:
    row = decided.row
    looks = [] if row.result is None else [ChipLook(named(row.result))]
    if row.reference:
        looks.append(ChipLook(row.reference, "reference"))
    stands = decided.state is DecisionState.VALID
    shape = Shape.GOOD if stands else Shape.REPLACED
    looks.append(ChipLook(named(decided.state), "good" if stands else "neutral", shape=shape))
    return looks


def _vote_words(vote: Voted) -> str:
    """Say a vote on one line: subject, method, and what was given for each choice."""
    given = (
        f"{said(choice)}: {value if isinstance(value, int) else ', '.join(value)}"
        for choice, value in vote.given
    )
    words = texts().gettext("Vote: {method}").format(method=said(vote.method))
    return " · ".join(filter(None, (vote.subject, words, *given)))
