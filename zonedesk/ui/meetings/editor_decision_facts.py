"""The first line of a decision: result, who carries it out, from when it counts, its state (02)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.domain.words import DecisionStanding, ItemResult
from zonedesk.ui.kit.buttons import icon_button, link, small_one
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.flow_row import FlowRow, Named
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.states import decision_chip
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.decision_record import DecisionFacts
    from zonedesk.domain.meeting_record import Choices

    Ask = Callable[[Callable[[Choices], object]], object]

_COMBO, _DAY = 152, 168
_NOBODY = 0


class DayLink(QWidget):
    """A day as a link that opens its field; `chosen` gives the new day or None.

    Args:
        today: the day in Brussels, for days as they are typed.
        name: of the day, for screen readers.
    """

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date], *, name: str) -> None:
        super().__init__()
        self._name = name
        self._day: date | None = None
        self.link = small_one(link(""))
        self.field = DateField(today=today)
        self.field.setAccessibleName(name)
        self.field.setProperty("small", "true")
        self.field.setFixedWidth(theme_of(self).px(_DAY))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.link)
        row.addWidget(self.field)
        self.field.hide()
        self.link.clicked.connect(self.begin)
        self.field.value_changed.connect(self._on_changed)
        self.field.installEventFilter(self)

    def show_day(self, day: date | None, *, locked: bool) -> None:
        """Show a day as it is stored."""
        self._day = day
        words = short_day(day) if day else texts().gettext("day of the meeting")
        self.link.setText(words)
        self.link.setAccessibleName(f"{self._name}: {words}")
        self.link.setEnabled(not locked)
        if self.field.isHidden():
            self.field.set_day(day)

    def begin(self) -> None:
        """Open the field in the place of the link."""
        self.link.hide()
        self.field.show()
        self.field.set_day(self._day)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def close_field(self) -> None:
        """Show the link again."""
        had_focus = self.field.hasFocus()
        self.field.hide()
        self.link.show()
        if had_focus:
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, day: date | None) -> None:
        if day != self._day:
            self.chosen.emit(day)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with Enter, Esc and when the focus goes elsewhere; Esc leaves the day as it was."""
        open_here = watched is self.field and self.field.calendar is None
        if open_here and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and key == Qt.Key.Key_Escape:
                self.field.set_value(None)
                self.field.set_day(self._day)
                self.close_field()
                return True
            if event.type() == QEvent.Type.KeyPress and key in {
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            }:
                if self.field.take():
                    self.close_field()
                return True
        left = open_here and event.type() == QEvent.Type.FocusOut
        if left and self.field.take():
            self.close_field()
        return super().eventFilter(watched, event)


class FactsRow(FlowRow):
    """What a decision says of itself beside its text.

    Signals: `result_chosen` gives an `ItemResult` or None; `wanted` fields of the decision;
    `number_wanted` asks for the next reference.

    Args:
        ask: reads what there is to choose from, and gives it to a slot.
        today: the day in Brussels.
        further: it is not the first decision on its item, whose result is that of the item.
    """

    result_chosen = Signal(object)
    wanted = Signal(object)
    number_wanted = Signal()

    def __init__(self, ask: Ask, *, today: Callable[[], date], further: bool) -> None:
        _ = texts().gettext
        self._ask = ask
        self._responsible: int | str | None = None
        self.picker: Picker | None = None
        self.result = Combo()
        self.result.setProperty("small", "true")
        self.result.setAccessibleName(_("Result"))
        self.result.addItem(_("As the item") if further else _("No result"), None)
        for one in ItemResult:
            self.result.addItem(named(one), one)
        self.responsible = small_one(link(""))
        self.day = DayLink(today, name=_("Effective date"))
        self.state = Chip(decision_chip(DecisionStanding.VALID))
        self.reference = Chip(ChipLook("", "reference"))
        self.number = small_one(link(_("Give a number")))
        self.number.setToolTip(_("Give the decision the next reference of the body, for good"))
        self.menu_button = icon_button("menu", _("More with this decision"))
        self.by = Named(_("Responsible"), self.responsible)
        self.since = Named(_("Effective date"), self.day)
        self.stands = Named(_("Standing"), self.state)
        parts = (self.result, self.by, self.since, self.stands, self.reference, self.number)
        super().__init__((*parts, self.menu_button))
        self.result.setMinimumWidth(theme_of(self).px(_COMBO))
        self.result.activated.connect(self._on_activated)
        self.responsible.clicked.connect(self._on_responsible)
        self.day.chosen.connect(self._on_day)
        self.number.clicked.connect(self.number_wanted)

    def show_decision(
        self, facts: DecisionFacts | None, *, result: ItemResult | None, locked: bool
    ) -> None:
        """Show what is known; of an item without a decision only what can be said of one."""
        _ = texts().gettext
        self.result.setCurrentIndex(self.result.findData(result))
        by = facts.responsible if facts else ""
        self._responsible = (facts.responsible_id or by or None) if facts else None
        words = by or _("nobody yet")
        self.responsible.setText(words.replace("&", "&&"))
        self.responsible.setAccessibleName(f"{_('Responsible')}: {words}")
        self.responsible.setEnabled(not locked)
        self.day.show_day(facts.effective_on if facts else None, locked=locked)
        self.by.setVisible(facts is not None and bool(by or not locked))
        self.since.setVisible(facts is not None)
        self.stands.setVisible(facts is not None)
        borne = facts.reference if facts else ""
        self.reference.show_look(ChipLook(borne, "reference"))
        self.reference.setVisible(bool(borne))
        self.number.setVisible(not borne and facts is not None and not locked)
        self.menu_button.setVisible(facts is not None)
        if facts is not None:
            self.state.show_look(decision_chip(facts.standing))

    def forget(self) -> None:
        """Close what is open: another item comes."""
        self.day.close_field()
        if self.picker is not None:
            self.picker.close_up()
            self.picker = None

    def _on_activated(self) -> None:
        code = self.result.currentData()
        # Qt gives back the code alone
        self.result_chosen.emit(next((one for one in ItemResult if one.value == code), None))

    def _on_day(self, day: date | None) -> None:
        self.wanted.emit({"effective_on": day})

    def _on_responsible(self) -> None:
        self._ask(self._pick)

    def _pick(self, choices: Choices) -> None:
        _ = texts().gettext
        offers = [Offer(one.id, one.name, one.function) for one in choices.persons]
        if self._responsible is not None:
            offers.insert(0, Offer(_NOBODY, _("Nobody")))
        name, free = _("Responsible"), _("“{text}”, not in the list of persons")
        self.picker = Picker(self.responsible, offers, name=name, free=free)
        self.picker.picked.connect(self._on_picked)
        self.picker.typed.connect(self._on_picked)
        self.picker.destroyed.connect(partial(setattr, self, "picker", None))
        self.picker.open()

    def _on_picked(self, chosen: object) -> None:
        self.wanted.emit({"responsible": chosen or None})
