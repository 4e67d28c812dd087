"""Two records of one person made into one: what moves and what clashes is shown first (R19)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from zonedesk.services.merging import merge, merge_check
from zonedesk.ui.kit.buttons import plain, primary
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.popovers import close_popover
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import say_unread, verdict_words
from zonedesk.ui.people.looks import clash_line, use_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.people_record import MergeCheck, PersonLine
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

_SIDE, _GAP = 24, 12


class MergePane(QFrame):
    """Who is the same person, what would move, what stands in the way; Esc puts it away.

    Signals: `merged` gives the outcome and the name of who went; `left` that it is put away.

    Args:
        desk: the open work folder.
    """

    merged = Signal(object, str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        _ = texts().gettext
        grounded(self, "background")
        self._desk = desk
        self._people: dict[int, PersonLine] = {}
        self._keep: PersonLine | None = None
        self.check: MergeCheck | None = None
        self.heading = label(semibold=True, wrap=True)
        self.other = PickField(())
        self.row = FormRow(_("Same person as"), self.other)
        self.bar = MessageBar("info", "")
        self.told = label(tone="muted", wrap=True)
        self.merge = primary(_("Merge"))
        self.cancel = plain(_("Cancel"))
        self.once = Once(self.merge, self.other)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.merge)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        column.setSpacing(8)
        for part in (self.heading, self.row, self.bar, self.told):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setFocusProxy(self.other)
        self.other.value_changed.connect(self._on_other)
        self.other.refused.connect(partial(say_unread, self.row))
        self.merge.clicked.connect(self._on_merge)
        self.cancel.clicked.connect(self.put_away)
        self.hide()

    def offer(self, people: Iterable[PersonLine]) -> None:
        """Take who there is."""
        self._people = {one.handle.id: one for one in people}

    def begin(self, keep: PersonLine) -> None:
        """Ask who is the same person as this one, who stays."""
        self._keep, self.check = keep, None
        words = texts().gettext("Merge somebody into {name}, who stays")
        self.heading.setText(words.format(name=keep.full_name))
        others = [one for one in self._people.values() if one.handle.id != keep.handle.id]
        self.other.set_choices([Choice(one.handle.id, _told(one)) for one in others])
        self.other.set_value(None)
        self._show_check()
        self.show()
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Merge nobody."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def renew(self, keep: PersonLine) -> None:
        """Take what stays as it is stored now, and look again what would move."""
        self._keep = keep
        if not self.isHidden():
            self._on_other(self.other.value())

    def _on_other(self, value: object) -> None:
        self.row.accept()
        self.check = None
        self._show_check()
        if isinstance(value, int) and self._keep is not None:
            work = partial(merge_check, self._desk.workspace, self._keep.handle.id, drop_id=value)
            self._desk.lane.query(work, partial(self._on_check, value))

    def _on_check(self, other: int, check: MergeCheck) -> None:
        if self.other.value() == other:
            self.check = check
            self._show_check()

    def _show_check(self) -> None:
        _ = texts().gettext
        check, drop = self.check, self._people.get(_id(self.other.value()))
        self.bar.setVisible(check is not None)
        self.told.setVisible(check is not None)
        self.once.allow(ready=check is not None and check.allowed)
        if check is None or drop is None:
            return
        moves = [f"{use_words(kind)}: {count}" for kind, count in check.moves.items()]
        if check.allowed:
            words = _("{name} goes to the bin; all that names them moves along.")
            self.bar.tell("info", words.format(name=drop.full_name))
        else:
            self.bar.tell("stop", _("They cannot be merged: mend these first."))
        clashes = [clash_line(one) for one in check.clashes]
        nothing = _("Nothing names them.")
        self.told.setText("\n".join([*clashes, *moves]) or nothing)

    def _on_merge(self) -> None:
        keep, drop = self._keep, self._people.get(_id(self.other.value()))
        if keep is None or drop is None or self.check is None or not self.check.allowed:
            return
        work = partial(
            merge,
            self._desk.workspace,
            (keep.handle.id, keep.handle.row_version),
            drop=(drop.handle.id, drop.handle.row_version),
        )
        done = partial(self._on_merged, drop.full_name)
        self.once.ask(self._desk.lane, work, done=done, failed=self._on_failed)

    def _on_merged(self, name: str, outcome: object) -> None:
        self.put_away()
        self.merged.emit(outcome, name)

    def _on_failed(self, verdict: Verdict) -> None:
        self.bar.tell("stop", verdict_words(verdict))
        self.bar.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape and not close_popover():
            self.put_away()
        else:
            super().keyPressEvent(event)


def _id(value: object) -> int:
    return value if isinstance(value, int) else 0


def _told(one: PersonLine) -> str:
    """Tell somebody from others of the same name."""
    return " · ".join(filter(None, (one.full_name, one.function, one.key)))
