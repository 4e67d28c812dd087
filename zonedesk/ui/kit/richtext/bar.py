"""The bar of the few looks above a long text, or above several (02: 40 high, buttons 28)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.buttons import Button, icon_button
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.richtext.editor import Looks, RichTextEdit
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

_SEPARATOR, _GAP, _EDGE = 20, 4, 6


class FormatBar(QWidget):
    """Buttons that follow and change the looks at the cursor of the editor in use.

    One bar serves all fields of a page: `serve` each of them; the one that had the focus last is
    changed. Buttons take no focus, so that the cursor stays where it is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: list[RichTextEdit] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, _EDGE, 0, _EDGE)
        self._row.setSpacing(_GAP)
        _ = texts().gettext
        act = RichTextEdit
        self.bold = self._add("bold", _("Bold (Ctrl+B)"), act.toggle_bold)
        self.italic = self._add("italic", _("Italic (Ctrl+I)"), act.toggle_italic)
        self.underline = self._add("underline", _("Underline (Ctrl+U)"), act.toggle_underline)
        self._separate()
        self.bullets = self._add("bullets", _("List (Ctrl+Shift+L)"), act.toggle_bullets)
        self.numbers = self._add("numbers", _("Numbered list (Ctrl+Shift+N)"), act.toggle_numbers)
        self.table = self._add("table", _("Table (Ctrl+Shift+R)"), act.insert_table, stays=False)
        self._row.addStretch(1)
        self._show(Looks())

    def serve(self, editor: RichTextEdit) -> None:
        """Let the bar act on this editor whenever it is in use."""
        self._editors.append(editor)
        editor.looks_changed.connect(self._on_looks)

    def _current(self) -> RichTextEdit | None:
        """The editor in use: the one that has or had the focus last, else the first."""
        used = next((one for one in self._editors if one.hasFocus()), None)
        if used is not None:
            self._editors.remove(used)
            self._editors.insert(0, used)
        return self._editors[0] if self._editors else None

    def _add(
        self, meaning: str, name: str, act: Callable[[RichTextEdit], None], *, stays: bool = True
    ) -> Button:
        button = icon_button(meaning, name, parent=self)
        button.setCheckable(stays)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._do(act))
        self._row.addWidget(button)
        return button

    def _separate(self) -> None:
        line = rule(self, upright=True)
        line.setFixedHeight(_SEPARATOR)
        self._row.addWidget(line)

    def _do(self, act: Callable[[RichTextEdit], None]) -> None:
        editor = self._current()
        if editor is not None:
            act(editor)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show(editor.looks())

    def _on_looks(self, looks: Looks) -> None:
        if self.sender() is self._current():
            self._show(looks)

    def _show(self, looks: Looks) -> None:
        self.bold.setChecked(looks.bold)
        self.italic.setChecked(looks.italic)
        self.underline.setChecked(looks.underline)
        self.bullets.setChecked(looks.bullets)
        self.numbers.setChecked(looks.numbers)
