"""The facts of a body, stored while they are typed (R12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.words import BodyKind, MinutesKind, MotivationStyle, NumberStyle
from zonedesk.ui.kit.choices import CheckBox
from zonedesk.ui.kit.facts import FactGrid, quiet_field
from zonedesk.ui.kit.growing import GrowingText
from zonedesk.ui.kit.keeping.fields import LineField, PlainField, TypedKept
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.people.fields import (
    CheckKept,
    ComboKept,
    CountField,
    TwoGrids,
    WordCombo,
)

if TYPE_CHECKING:
    from zonedesk.domain.body_record import BodyLine
    from zonedesk.ui.kit.keeping.record import RecordKeeper

_SIDE, _NAME = 24, 104


class BodyFacts(QScrollArea):
    """Names, kind, what it decides, how often and where it meets, how its agenda is made.

    Args:
        keeper: stores what is typed.
        usable: whether anything may be changed.
    """

    def __init__(self, keeper: RecordKeeper, *, usable: bool) -> None:
        super().__init__()
        _ = texts().gettext
        self._keeper, self._usable = keeper, usable
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left, right = FactGrid(name=_NAME, between=2), FactGrid(name=_NAME, between=2)
        self.name_fr = self._line(left, "name_fr", _("Name in French"))
        self.name_de = self._line(left, "name_de", _("Name in German"))
        self.kind = self._combo(left, "kind", _("Kind"), WordCombo(tuple(BodyKind), name=_("Kind")))
        self.deliberative = self._check(left, "deliberative", _("Decides"), _("takes decisions"))
        minutes = WordCombo(tuple(MinutesKind), name=_("Its minutes"))
        self.minutes_kind = self._combo(left, "minutes_kind", _("Its minutes"), minutes)
        self.expected = CountField()
        self._typed(right, "expected", _("Meetings a year"), self.expected)
        self.starts_at = TimeField()
        self._typed(right, "starts_at", _("Usual hour"), self.starts_at)
        self.place = self._line(right, "place", _("Usual place"))
        style = WordCombo(tuple(NumberStyle), name=_("Numbers of items"))
        self.number_style = self._combo(right, "number_style", _("Numbers of items"), style)
        reasons = WordCombo(tuple(MotivationStyle), name=_("Motivation style"))
        self.motivation_style = self._combo(
            right, "motivation_style", _("Motivation style"), reasons
        )
        self.active = self._check(right, "active", _("In use"), _("still meets"))
        self.parts = GrowingText(_("Parts of the agenda"), least=3)
        self.parts.setReadOnly(not usable)
        keeper.add("parts", PlainField(self.parts))
        self._lay_out(TwoGrids(left, right))

    def values(self, line: BodyLine) -> dict[str, Any]:
        """Give what the fields show of a body."""
        return {
            "name_fr": line.name_fr,
            "name_de": line.name_de,
            "kind": line.kind,
            "deliberative": line.deliberative,
            "minutes_kind": line.minutes_kind,
            "expected": line.expected,
            "starts_at": line.starts_at,
            "place": line.place,
            "number_style": line.number_style,
            "motivation_style": line.motivation_style,
            "active": line.active,
            "parts": "\n".join(line.parts),
        }

    def _lay_out(self, grids: TwoGrids) -> None:
        _ = texts().gettext
        page = grounded(QWidget(), "surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        column.setSpacing(8)
        column.addWidget(grids)
        column.addSpacing(8)
        heading = label(_("Parts of the agenda, one a line"), semibold=True)
        heading.setBuddy(self.parts)
        column.addWidget(heading)
        column.addWidget(self.parts)
        column.addStretch(1)
        self.setWidget(page)
        self.setFocusProxy(self.name_fr)

    def _line(self, grid: FactGrid, name: str, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setReadOnly(not self._usable)
        quiet_field(field)
        grid.add(words, field)
        self._keeper.add(name, LineField(field))
        return field

    def _typed(self, grid: FactGrid, name: str, words: str, field: CountField | TimeField) -> None:
        field.setReadOnly(not self._usable)
        quiet_field(field)
        grid.add(words, field)
        self._keeper.add(name, TypedKept(field))

    def _combo(self, grid: FactGrid, name: str, words: str, field: WordCombo) -> WordCombo:
        field.setEnabled(self._usable)
        grid.add(words, field)
        self._keeper.add(name, ComboKept(field))
        return field

    def _check(self, grid: FactGrid, name: str, words: str, told: str) -> CheckBox:
        field = CheckBox(told)
        field.setAccessibleName(words)
        field.setEnabled(self._usable)
        grid.add(words, field)
        self._keeper.add(name, CheckKept(field))
        return field
