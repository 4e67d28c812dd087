"""Who agrees that an item is urgent: two thirds of those present, and why (L19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.agenda_late import needed
from zonedesk.domain.words import LateFlag
from zonedesk.ui.kit.buttons import link, plain, small_one
from zonedesk.ui.kit.choices import CheckBox
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.fields import LineField
from zonedesk.ui.kit.labels import State, label
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import literal, texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.meeting_record import ItemRecord
    from zonedesk.ui.kit.keeping.record import RecordKeeper
    from zonedesk.ui.kit.lane import Verdict

_COLUMNS = 2


class UrgencyPart(QWidget):
    """Tells whether an urgent item was agreed to; the list of those present opens when asked.

    Signals: `voters_wanted` asks who may agree, shown by `show_voters`; `wanted` gives the ids of
    those who agree, and why.

    Args:
        keeper: stores the reason while it is typed.
    """

    voters_wanted = Signal()
    wanted = Signal(object, str)

    def __init__(self, keeper: RecordKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._item: ItemRecord | None = None
        self._locked = False
        self.boxes: dict[int, CheckBox] = {}
        self.bar = MessageBar("watch", "")
        self.refusal = MessageBar("stop", "")
        self.reason = QLineEdit()
        self.counted = State(ShapeAndWord(Shape.WATCH, "", "watch"))
        self.everybody = small_one(link(_("Everybody")))
        self.agree = small_one(plain(_("Note the urgency"), icon="approve"))
        self._list = QWidget()
        self._grid = QGridLayout()
        self._lay_out()
        keeper.add("urgency_reason", LineField(self.reason))
        self.bar.acted.connect(self._on_asked)
        self.everybody.clicked.connect(self._on_everybody)
        self.agree.clicked.connect(self._on_agree)
        self.hide()

    def values(self, item: ItemRecord) -> dict[str, object]:
        """Give what the keeper holds of an item."""
        return {"urgency_reason": item.urgency_reason}

    def show_item(self, item: ItemRecord, *, locked: bool) -> None:
        """Show whether an item was agreed to be urgent; away when it is not urgent."""
        other = self._item is None or self._item.handle.id != item.handle.id
        told = self._item is not None and self._item.supporters != item.supporters
        self._item, self._locked = item, locked
        self.setVisible(item.late is LateFlag.URGENT and not item.heading)
        self.reason.setReadOnly(locked)
        if other or told or locked:
            self._list.hide()
            self.refusal.hide()
        self._tell(item)

    def show_voters(self, voters: Mapping[int, str]) -> None:
        """Let those who are there and have a vote be marked."""
        _ = texts().gettext
        if self._item is None or self._locked:
            return
        self._list.setVisible(bool(voters))
        self.refusal.setVisible(not voters)
        if not voters:
            self.refusal.tell("watch", _("Note first who is present, under Attendance."))
            return
        self._make_boxes(voters, chosen={one.id for one in self._item.supporters})
        self._count()
        next(iter(self.boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, verdict: Verdict) -> None:
        """Say why the urgency cannot be noted."""
        self.refusal.tell("stop", verdict_words(verdict))
        self.refusal.show()

    def chosen(self) -> tuple[int, ...]:
        """Give the ids of those who are marked."""
        return tuple(one for one, box in self.boxes.items() if box.isChecked())

    def _tell(self, item: ItemRecord) -> None:
        _ = texts()
        names = ", ".join(one.name for one in item.supporters)
        act = "" if self._locked else _.gettext("Who agrees…")
        if not names:
            words = _.gettext("Urgent: two thirds of those present have to agree to treat it.")
            self.bar.tell("watch", words, act=act)
            return
        count = len(item.supporters)
        words = _.ngettext(
            "Urgent: {count} member agrees: {names}.",
            "Urgent: {count} members agree: {names}.",
            count,
        )
        self.bar.tell("good", words.format(count=count, names=names), act=act)

    def _make_boxes(self, voters: Mapping[int, str], *, chosen: set[int]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = {one: CheckBox(literal(name)) for one, name in voters.items()}
        before: QWidget = self.reason
        for place, (one, box) in enumerate(self.boxes.items()):
            box.setChecked(one in chosen)
            box.toggled.connect(self._count)
            self._grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
            box.show()  # at once, for the first one gets the focus
            QWidget.setTabOrder(before, box)
            before = box

    def _count(self) -> None:
        _ = texts().gettext
        given, least = len(self.chosen()), needed(len(self.boxes))
        enough = given >= least
        words = _("{given} of {present} agree, {needed} needed").format(
            given=given, present=len(self.boxes), needed=least
        )
        good, watch = (
            ShapeAndWord(Shape.DONE, words, "good"),
            ShapeAndWord(Shape.WATCH, words, "watch"),
        )
        self.counted.show_state(good if enough else watch)
        self.agree.setEnabled(enough)

    def _on_asked(self) -> None:
        if self._list.isHidden():
            self.voters_wanted.emit()
        else:
            self._list.hide()

    def _on_everybody(self) -> None:
        for box in self.boxes.values():
            box.setChecked(True)

    def _on_agree(self) -> None:
        self.refusal.hide()
        self.wanted.emit(self.chosen(), self.reason.text().strip())

    def _lay_out(self) -> None:
        _ = texts().gettext
        self.reason_row = FormRow(_("Why it cannot wait"), self.reason)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self.counted, self.everybody):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.agree)
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        words = _("Present with a vote")
        inner.addWidget(label(words, "secondary", tone="muted", semibold=True))
        inner.addLayout(self._grid)
        inner.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.bar, self.reason_row, self._list, self.refusal):
            column.addWidget(part)
        self._list.hide()
        self.refusal.hide()
