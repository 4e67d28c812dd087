"""One text block beside the list: title, field, body and text, saved without a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.text_blocks import KNOWN
from zonedesk.domain.words import TextPlace
from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.fields import LineField, RichField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.richtext.bar import FormatBar
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.meeting_record import BodyChoice
    from zonedesk.domain.text_blocks import TextBlockLine
    from zonedesk.services.texts import TextBlockFields
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.texts.commands import TextCommands

_SIDE, _GAP = 24, 12


class TextDetail(QWidget):
    """The editor of a text block.

    Signals: `back_wanted` asks for the list; `stale` that the blocks are read again.

    Args:
        desk: the open work folder.
        commands: of the text blocks.
        usable: whether anything may be changed.
    """

    back_wanted = Signal()
    stale = Signal()

    def __init__(self, desk: Desk, commands: TextCommands, *, usable: bool) -> None:
        super().__init__()
        grounded(self, "surface")
        _ = texts().gettext
        self._commands, self._usable = commands, usable
        self._line: TextBlockLine | None = None
        self._bodies: list[int | None] = [None]
        self.back = icon_button("back", _("Back to the list (Esc)"))
        self.title = QLineEdit()
        self.place, self.body = Combo(), Combo()
        for one in TextPlace:
            self.place.addItem(named(one))
        self.text = RichTextEdit(grows=False)
        self.text.setAccessibleName(_("Text"))
        self.bar = FormatBar()
        self.bar.serve(self.text)
        self.keeper = RecordKeeper(desk, subject="text_block", save=commands.save, parent=self)
        self.keeper.add("title", LineField(self.title))
        self.keeper.add("text", RichField(self.text))
        self._lay_out()
        self.back.clicked.connect(self.back_wanted)
        self.keeper.stale.connect(self.stale)
        self.place.activated.connect(self._on_place)
        self.body.activated.connect(self._on_body)
        self.setFocusProxy(self.title)

    def show_block(self, line: TextBlockLine, bodies: Sequence[BodyChoice]) -> None:
        """Show a block; of the same one, what is being typed stays."""
        self._line = line
        self._offer(line, bodies)
        self.place.setCurrentIndex(list(TextPlace).index(line.place))
        self.body.setCurrentIndex(self._bodies.index(line.body_id))
        values = {"title": line.title, "text": line.text}
        self.keeper.open(line.handle, values, called=line.title)

    def edit_title(self) -> None:
        """Put the cursor in the title, with all of it chosen."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def leave(self) -> None:
        """Store what is typed."""
        self.keeper.flush()

    def put_away(self) -> None:
        """Store what is typed and let go of the block."""
        self.keeper.close()
        self._line = None

    def _offer(self, line: TextBlockLine, bodies: Sequence[BodyChoice]) -> None:
        """Offer the bodies, also one that is not active any more when the block is of it."""
        offered: dict[int | None, str] = {None: texts().gettext("All bodies")}
        offered |= {one.id: one.name for one in bodies}
        offered.setdefault(line.body_id, line.body)
        self._bodies = list(offered)
        self.body.clear()
        self.body.addItems(list(offered.values()))

    def _on_place(self, row: int) -> None:
        self._choose({"place": list(TextPlace)[row]})

    def _on_body(self, row: int) -> None:
        self._choose({"body_id": self._bodies[row]})

    def _choose(self, fields: TextBlockFields) -> None:
        if self._line is not None:
            self.keeper.flush()
            self._commands.choose(self._line.handle.id, fields)

    def _lay_out(self) -> None:
        _ = texts().gettext
        toolbar = Toolbar()
        toolbar.row.addWidget(self.back)
        toolbar.row.addWidget(self.bar)
        self.back.hide()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        column.setSpacing(_GAP)
        choices = QHBoxLayout()
        choices.setSpacing(_GAP)
        choices.addWidget(FormRow(_("&Field"), self.place), 1)
        choices.addWidget(FormRow(_("&Body"), self.body), 1)
        column.addWidget(self.keeper.bar)
        column.addWidget(FormRow(_("T&itle"), self.title))
        column.addLayout(choices)
        column.addWidget(self.text, 1)
        known = " ".join(f"[{one}]" for one in KNOWN)
        words = _(
            "Filled in by itself: {known}. Every other word in square brackets is selected, "
            "one after the other with Shift+F4, to be typed over."
        )
        column.addWidget(label(words.format(known=known), "secondary", tone="muted", wrap=True))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for part in (toolbar, rule()):
            outer.addWidget(part)
        outer.addWidget(whole, 1)
        self.title.setReadOnly(not self._usable)
        self.text.setReadOnly(not self._usable)
        for one in (self.place, self.body, self.bar):
            one.setEnabled(self._usable)
