"""What an approval asks, inside the page: what still lacks with its jumps, else the yes (R69)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link, plain, small_one
from zonedesk.ui.kit.labels import label, repolish
from zonedesk.ui.kit.lack_words import lack_words
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import literal, texts
from zonedesk.ui.kit.tips import as_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.meeting_record import Lack
    from zonedesk.ui.kit.messages import Severity

_MOST, _LONGEST_TITLE = 6, 60
_BETWEEN: Final = 10
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class ApprovalPanel(QFrame):
    """What stops the approval of minutes, or the question whether to approve them.

    Signals: `wanted` gives the `Lack` that is to be mended, `approved` the yes, `given_up` the no.
    """

    wanted = Signal(object)
    approved = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._icon = Icon("watch", tone="watch")
        self.words = label(wrap=True)
        self.yes = small_one(plain(_("Approve")))
        self.no = small_one(link(_("Close")))
        self.links: list[QWidget] = []
        self._lacks: dict[QWidget, Lack] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(self._lines)
        self.yes.clicked.connect(self.approved)
        self.no.clicked.connect(self.given_up)
        self._fit()
        self.hide()

    def show_found(self, lacks: Sequence[Lack]) -> None:
        """Show what was found; with nothing but remarks it is asked whether to approve."""
        stopping = [one for one in lacks if not one.is_remark]
        remarks = [one for one in lacks if one.is_remark]
        had_focus = has_focus_inside(self)
        self._clear()
        if stopping:
            self._show_stopping(stopping)
        else:
            self._show_question(remarks)
        self.setAccessibleName(self.words.text())
        was_hidden = self.isHidden()
        self.show()
        if was_hidden or had_focus:
            first = self.links[0] if self.links else self.yes
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int) -> None:
        """Tell how many papers are set."""
        words = texts().gettext("The minutes are being set and kept: {done} of {total}")
        self.words.setText(words.format(done=done, total=total))
        self.yes.setEnabled(False)
        self.no.setEnabled(False)

    def _show_stopping(self, lacks: Sequence[Lack]) -> None:
        self._dress("watch")
        count = len(lacks)
        words = texts().ngettext(
            "The minutes cannot be approved yet: {count} thing is missing.",
            "The minutes cannot be approved yet: {count} things are missing.",
            count,
        )
        self.words.setText(words.format(count=count))
        self.yes.hide()
        for lack in lacks[:_MOST]:
            self._add_link(lack)
        if count > _MOST:
            more = texts().ngettext("and {count} more", "and {count} more", count - _MOST)
            self._lines.addWidget(label(more.format(count=count - _MOST), tone="muted"))

    def _show_question(self, remarks: Sequence[Lack]) -> None:
        self._dress("info")
        _ = texts().gettext
        self.words.setText(
            _(
                "Approving locks the meeting and freezes the numbers of its items. The full and "
                "the public edition are kept as they are now."
            )
        )
        self.yes.show()
        self.yes.setEnabled(True)
        if remarks:
            told = [lack_words(one) for one in remarks]
            what = ", ".join(one[:1].lower() + one[1:] for one in told)
            words = _("Not set, but not needed: {what}").format(what=what)
            self._lines.addWidget(label(words, "secondary", tone="muted", wrap=True))

    def _add_link(self, lack: Lack) -> None:
        made = link(literal(lack_words(lack, longest=_LONGEST_TITLE)))
        made.setToolTip(as_tip(lack_words(lack)))
        made.clicked.connect(self._on_clicked)
        self._lacks[made] = lack
        self.links.append(made)
        self._lines.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _dress(self, severity: Severity) -> None:
        watch = severity == "watch"
        self._icon.show_icon(severity, tone="watch" if watch else "accent")
        repolish(self, bar=severity)
        self.no.setEnabled(True)
        words = texts().gettext("Close") if watch else texts().gettext("Leave it as it is")
        self.no.setText(words)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.links.clear()
        self._lacks.clear()

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget) and sender in self._lacks:
            self.wanted.emit(self._lacks[sender])

    def _fit(self) -> None:
        """Let the lines stand below the words, not below the icon."""
        self._lines.setContentsMargins(self._icon.sizeHint().width() + _BETWEEN, 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_lines"):
            self._fit()
