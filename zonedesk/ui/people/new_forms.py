"""The forms of what is not there yet: a body, a person; beside the list (R12, R14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.presets import PRESETS
from zonedesk.domain.words import BodyKind
from zonedesk.ui.kit.buttons import plain, primary
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.form_keys import take_form_key
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.bar import KeeperBar
from zonedesk.ui.kit.keeping.unmade import Typed, UnmadeKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.people.fields import WordCombo
from zonedesk.ui.people.person_facts import function_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.people_record import FunctionLine
    from zonedesk.domain.presets import BodyPreset
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

_SIDE, _BETWEEN, _WIDEST = 24, 12, 480
_OTHER = Qt.FocusReason.OtherFocusReason


def preset_name(preset: BodyPreset) -> str:
    """Name a usual body in the language of the window."""
    return preset.name_fr if texts().language == "fr" else preset.name


class NewForm(QWidget):
    """A form; `wanted` gives its fields, `cancelled` puts it away.

    Kinds make their fields, then call `lay_out`.

    Args:
        desk: the open work folder.
    """

    wanted = Signal(object)
    cancelled = Signal()

    rows: dict[str, FormRow]
    unmade: UnmadeKeeper

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        grounded(self, "surface")
        self.desk = desk
        self.restored = KeeperBar()
        self.make = primary("")
        self.cancel = plain(texts().gettext("Cancel"))

    def begin(self) -> None:
        """Show what was typed and not entered, and let the user go on."""
        raise NotImplementedError

    def fields(self) -> dict[str, Any] | None:
        """Give what is filled in; None when something cannot be read."""
        raise NotImplementedError

    def lay_out(self, title: str, make: str, *, name: str, typed: Mapping[str, Typed]) -> None:
        """Put heading, rows and buttons below one another."""
        lines = [one for one in typed.values() if isinstance(one, QLineEdit)]
        self.unmade = UnmadeKeeper(self.desk, name, typed=typed, bar=self.restored, parent=self)
        self.once = Once(self.make, *lines)
        self.make.setText(make)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        column.setSpacing(_BETWEEN)
        column.addWidget(label(title, "record"))
        column.addWidget(self.restored)
        for row in self.rows.values():
            row.setMaximumWidth(theme_of(self).px(_WIDEST))
            column.addWidget(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.make)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        self.make.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.give_up)

    def submit(self) -> None:
        """Ask for what is filled in."""
        if self.once.asking:
            return
        for row in self.rows.values():
            row.accept()
        fields = self.fields()
        if fields is not None:
            self.wanted.emit(fields)

    def refuse(self, verdict: Verdict) -> None:
        """Say why it was not made, at the field that it is about."""
        first = next(iter(self.rows))
        wrong = verdict.facts.get("field", first) if isinstance(verdict, Refused) else first
        if isinstance(verdict, Refused) and verdict.code == "body.code_taken":
            wrong = "code"
        row = self.rows.get(str(wrong), self.rows[first])
        row.refuse(verdict_words(verdict))
        row.field.setFocus(_OTHER)

    def clear(self) -> None:
        """Forget what was typed."""
        self.unmade.clear()
        for row in self.rows.values():
            row.accept()

    def give_up(self) -> None:
        """Forget what was typed and put the form away."""
        self.clear()
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make it with Enter, put it away with Esc."""
        taken = take_form_key(
            event, self, submit=self.submit, give_up=self.give_up, buttons=(self.make, self.cancel)
        )
        if not taken:
            super().keyPressEvent(event)


class NewBody(NewForm):
    """A new body: one of the usual ones that is not there yet, or another (R12).

    Its fields hold ``preset`` (a code) or ``code``, ``name`` and ``kind``.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _ = texts().gettext
        self.presets: tuple[BodyPreset, ...] = ()
        self._known: frozenset[str] = frozenset()
        self.preset = Combo()
        self.code = QLineEdit()
        self.name = QLineEdit()
        self.kind = WordCombo(tuple(BodyKind), name=_("Kind"), small=False)
        self.kind.show_value(BodyKind.OTHER)
        self.rows = {
            "preset": FormRow(_("Body"), self.preset),
            "code": FormRow(_("Code, with which its references begin"), self.code),
            "name": FormRow(_("Name"), self.name),
            "kind": FormRow(_("Kind"), self.kind),
        }
        typed: dict[str, Typed] = {
            "name": self.name,
            "code": self.code,
            "preset": self.preset,
            "kind": self.kind,
        }
        self.lay_out(_("New body"), _("Make the body"), name="new_body", typed=typed)
        self.setFocusProxy(self.preset)
        self.preset.currentIndexChanged.connect(self._show)
        self._show()

    def offer(self, known: Iterable[str]) -> None:
        """Take the codes of the bodies there are, which are not offered when one is begun."""
        self._known = frozenset(known)

    def begin(self) -> None:
        """Offer the usual bodies that are not there yet; what is typed stays."""
        presets = tuple(one for one in PRESETS if one.code not in self._known)
        if presets != self.presets or not self.preset.count():
            self.presets = presets
            self.preset.clear()
            for one in presets:
                self.preset.addItem(preset_name(one), one.code)
            self.preset.addItem(texts().gettext("Another body"), "")
        self.unmade.open()
        if self.unmade.is_typed:
            self.preset.setCurrentIndex(self.preset.count() - 1)
        self._show()
        self.preset.setFocus(_OTHER)

    def fields(self) -> dict[str, Any] | None:
        """Give the code of a usual body, or what another one is."""
        preset = self.preset.currentData()
        if preset:
            return {"preset": preset}
        return {"code": self.code.text(), "name": self.name.text(), "kind": self.kind.value}

    def _show(self) -> None:
        other = not self.preset.currentData()
        for name in ("code", "name", "kind"):
            self.rows[name].setVisible(other)


class NewPerson(NewForm):
    """A new person: name, function and organisation; the rest follows in the facts."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        _ = texts().gettext
        self.name, self.first_name = QLineEdit(), QLineEdit()
        self.function, self.organisation = PickField((), free=True), QLineEdit()
        self.rows = {
            "first_name": FormRow(_("First name"), self.first_name),
            "name": FormRow(_("Name"), self.name),
            "function": FormRow(_("Function"), self.function),
            "organisation": FormRow(_("Organisation"), self.organisation),
        }
        typed: dict[str, Typed] = {
            "name": self.name,
            "first_name": self.first_name,
            "function": self.function,
            "organisation": self.organisation,
        }
        self.lay_out(_("New person"), _("Take up the person"), name="new_person", typed=typed)
        self.setFocusProxy(self.first_name)

    def offer(self, functions: Iterable[FunctionLine]) -> None:
        """Let the field offer the functions that are in use."""
        choices = [Choice(one.handle.id, function_words(one)) for one in functions if one.active]
        self.function.set_choices(choices)

    def begin(self) -> None:
        """Show what was typed and not entered, and let the user go on."""
        self.unmade.open()
        self.first_name.setFocus(_OTHER)

    def fields(self) -> dict[str, Any] | None:
        """Give name, function and organisation."""
        self.function.take()
        told: dict[str, Any] = {
            "name": self.name.text(),
            "first_name": self.first_name.text(),
            "organisation": self.organisation.text(),
        }
        function = self.function.value()
        if isinstance(function, int):
            told["function_id"] = function
        elif isinstance(function, str):
            told["function"] = function
        return told
