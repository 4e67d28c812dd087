"""More about an item: planned time, presenter, short title, outcome, guests (R22, R43, R44)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from zonedesk.domain.agenda_times import parse_minutes, written_minutes
from zonedesk.domain.words import Matter
from zonedesk.ui.kit.acting_chips import ActingChips
from zonedesk.ui.kit.buttons import link, small_one
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.fields import LineField, TypedKept
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings.vote_matter import MatterField

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.meeting_record import Choices, ItemRecord, PersonChoice
    from zonedesk.domain.vote_record import VoteSheet
    from zonedesk.ui.kit.chips import Chip
    from zonedesk.ui.kit.keeping.record import RecordKeeper

    Ask = Callable[[Callable[[Choices], object]], object]


class MinutesField(TypedField):
    """A planned time as people type it: ``15``, ``0:15``, ``1u30``, ``90m``."""

    def read(self, text: str) -> int | None:
        """Read whole minutes; raises as `parse_minutes`."""
        return parse_minutes(text)

    def written(self, value: object) -> str:
        """Write the time as it can be typed again."""
        return written_minutes(value) if isinstance(value, int) else ""


class Guests(ActingChips):
    """Who is invited for one item only; `wanted` gives the ids they become (R22)."""

    wanted = Signal(object)

    def __init__(self, ask: Ask, *, behind: QWidget) -> None:
        super().__init__(behind=behind)
        self.setAccessibleName(texts().gettext("Guests for this item"))
        self._ask = ask
        self._guests: tuple[PersonChoice, ...] = ()
        self._locked = False
        self.picker: Picker | None = None

    def show_guests(self, guests: tuple[PersonChoice, ...], *, locked: bool) -> None:
        """Show who is invited; unless locked, with the way to invite more."""
        self._guests, self._locked = guests, locked
        looks = [ChipLook(one.name, icon="user", removable=not locked) for one in guests]
        if not locked:
            looks.append(ChipLook(texts().gettext("Invite"), "add", icon="add_person"))
        chips = self.show_looks(looks)
        tips = [", ".join(filter(None, (one.name, one.function))) for one in guests]
        for chip, tip in zip(chips, [*tips, ""], strict=False):
            chip.setToolTip(as_tip(tip))

    def forget(self) -> None:
        """Know no item any more: what is chosen meanwhile is for none."""
        if self.picker is not None and Shiboken.isValid(self.picker):
            self.picker.close()

    def chip_made(self, chip: Chip) -> None:
        """Let a chip act by its place."""
        chip.clicked.connect(partial(self._on_clicked, chip))
        chip.removed.connect(partial(self._on_removed, chip))

    def _on_clicked(self, chip: Chip, *_checked: object) -> None:
        if not self._locked and self.chips.index(chip) == len(self._guests):
            self._ask(partial(self._pick, chip))

    def _on_removed(self, chip: Chip) -> None:
        place = self.chips.index(chip)
        if not self._locked and place < len(self._guests):
            self._tell(*(one.id for n, one in enumerate(self._guests) if n != place))

    def _pick(self, chip: Chip, choices: Choices) -> None:
        there = {one.id for one in self._guests}
        offers = [Offer(p.id, p.name, p.function) for p in choices.persons if p.id not in there]
        self.picker = Picker(chip, offers, name=texts().gettext("Search person"))
        self.picker.picked.connect(self._on_picked)
        self.picker.open()

    def _on_picked(self, person_id: object) -> None:
        if isinstance(person_id, int):
            self._tell(*(one.id for one in self._guests), person_id)

    def _tell(self, *ids: int) -> None:
        self.wanted.emit(ids)


class MorePart(QWidget):
    """The quiet section below the texts; it is folded while there is nothing in it.

    Signals: `guests_wanted` gives the ids of the persons that are invited from now on,
    `matter_chosen` the `Matter` that the item is about.

    Args:
        ask: reads what there is to choose from, and gives it to a slot.
        keeper: stores what is typed.
    """

    guests_wanted = Signal(object)
    matter_chosen = Signal(object)

    def __init__(self, ask: Ask, keeper: RecordKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._ask = ask
        self._item_id = 0
        self._wished = self._filled = False
        self.fold = small_one(link(_("More about the item"), icon="collapsed"))
        self.minutes = MinutesField()
        self.presenter = PickField((), free=True)
        self.short_title, self.expected = QLineEdit(), QLineEdit()
        self.matter = MatterField()
        self.guests = Guests(ask, behind=self.expected)
        self._body = QWidget()
        self.time_row = FormRow(_("Planned time"), self.minutes)
        self._lay_out()
        self.minutes.setPlaceholderText(_("15, 0:15, 1u30 or 90m"))
        keeper.add("minutes", TypedKept(self.minutes))
        keeper.add("presenter", TypedKept(self.presenter))
        keeper.add("short_title", LineField(self.short_title))
        keeper.add("expected", LineField(self.expected))
        self.minutes.refused.connect(self._on_refused)
        self.fold.clicked.connect(self._on_fold)
        self.matter.chosen.connect(self.matter_chosen)
        self.guests.wanted.connect(self.guests_wanted)

    def values(self, item: ItemRecord) -> dict[str, object]:
        """Give what the keeper holds of an item, and let the presenter be known by name."""
        presenter: int | str | None = item.presenter_id or item.presenter or None
        if item.presenter_id is not None:
            self.presenter.set_choices([Choice(item.presenter_id, item.presenter)])
        return {
            "minutes": item.minutes,
            "presenter": presenter,
            "short_title": item.short_title,
            "expected": item.expected,
        }

    def show_item(self, item: ItemRecord, *, locked: bool) -> None:
        """Show the guests, and the fields when something stands in them."""
        for field in (self.minutes, self.presenter, self.short_title, self.expected):
            field.setReadOnly(locked)
        self.guests.show_guests(item.guests, locked=locked)
        filled = any(self.values(item).values()) or bool(item.guests)
        if item.handle.id != self._item_id:
            self._item_id = item.handle.id
            self._open(is_open=filled or (self._wished and not locked))
        elif filled and not self._filled:
            self._open(is_open=True)
        self._filled = filled
        if not locked:
            self._ask(self._on_choices)

    def show_matter(self, sheet: VoteSheet, *, locked: bool) -> None:
        """Show what the item is about, where the body decides; what is not ordinary opens."""
        self.matter.show_matter(sheet.matter, editable=not locked)
        self.matter.setVisible(sheet.deliberative)
        if sheet.deliberative and sheet.matter is not Matter.ORDINARY and not self._filled:
            self._filled = True
            self._open(is_open=True)

    def go_in(self) -> None:
        """Open the section and go to the planned time."""
        self._open(is_open=True)
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    @property
    def is_open(self) -> bool:
        """Whether the fields are in sight."""
        return not self._body.isHidden()

    def _open(self, *, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self.fold.set_meaning("expanded" if is_open else "collapsed")
        _ = texts().gettext
        told = _("More about the item, open") if is_open else _("More about the item, folded")
        self.fold.setAccessibleName(told)

    def _lay_out(self) -> None:
        _ = texts().gettext
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.time_row, 0, 0, top)
        grid.addWidget(FormRow(_("Presenter"), self.presenter), 0, 1, top)
        grid.addWidget(FormRow(_("Short title, for lists"), self.short_title), 1, 0, 1, 2)
        grid.addWidget(FormRow(_("Expected outcome"), self.expected), 2, 0, 1, 2)
        named = QWidget()
        column = QVBoxLayout(named)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        words = self.guests.accessibleName()
        column.addWidget(label(words, "secondary", tone="muted", semibold=True))
        column.addWidget(self.guests)
        grid.addWidget(named, 3, 0, 1, 2)
        grid.addWidget(self.matter, 4, 0, 1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._body)
        self._body.hide()

    def _on_fold(self) -> None:
        self._wished = not self.is_open
        self._open(is_open=self._wished)

    def _on_refused(self, refused: Refused | None) -> None:
        self.time_row.trouble.say("" if refused is None else verdict_words(refused))

    def _on_choices(self, choices: Choices) -> None:
        self.presenter.set_choices([Choice(one.id, one.name) for one in choices.persons])
