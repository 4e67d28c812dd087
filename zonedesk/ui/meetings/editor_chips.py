"""The chips of an item, each a menu: kind, openness, links, who proposes it, part, time (02)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import Shiboken

from zonedesk.domain.openness import own_marking
from zonedesk.domain.words import ItemKind, LateFlag, Marking
from zonedesk.ui.kit.acting_chips import ActingChips
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.agenda_words import late_state, span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.meeting_record import BodyChoice, Choices, ItemRecord
    from zonedesk.domain.rows import AgendaRow
    from zonedesk.ui.kit.chips import Chip
    from zonedesk.ui.kit.looks import ChipTone

    Ask = Callable[[Callable[[Choices], object]], object]


class _Spec(NamedTuple):
    """A chip: its look, what a click does, what its cross does, and its whole meaning."""

    look: ChipLook
    act: Callable[[Chip], object]
    remove: Callable[[], object] | None = None
    tip: str = ""


class ItemChips(ActingChips):
    """The chips of an item.

    Signals: `wanted` gives fields of the item and how they were seen; `line_linked` and
    `line_unlinked` the id of a plan line that it is to serve, or to serve no more; `linked` key of
    a place and reference of a record that is to be shown; `time_wanted` that its planned time is
    to be typed; `minutes_wanted` the chip at which it is chosen which minutes it approves, and
    `minutes_removed` that it approves none.

    Args:
        ask: reads what there is to choose from, and gives it to a slot.
        behind: the field that Tab leaves for the first chip.
    """

    wanted = Signal(object, object)
    line_linked = Signal(int)
    line_unlinked = Signal(int)
    linked = Signal(str, str)
    time_wanted = Signal()
    minutes_wanted = Signal(object)
    minutes_removed = Signal()

    def __init__(
        self, ask: Ask, parent: QWidget | None = None, *, behind: QWidget | None = None
    ) -> None:
        super().__init__(parent, behind=behind)
        self._ask = ask
        self._item: ItemRecord | None = None
        self._row: AgendaRow | None = None
        self._body: BodyChoice | None = None
        self._locked = False
        self._specs: list[_Spec] = []
        self.picker: Picker | None = None

    def show_item(
        self, item: ItemRecord, row: AgendaRow, *, body: BodyChoice, locked: bool
    ) -> None:
        """Show the chips of an item; those of a locked one only lead to what it is linked to."""
        self._item, self._row = item, row
        self._body, self._locked = body, locked
        self._specs = self._made(item, row)
        for chip, spec in zip(
            self.show_looks([spec.look for spec in self._specs]), self._specs, strict=True
        ):
            chip.setToolTip(as_tip(spec.tip))

    def forget(self) -> None:
        """Know no item any more: what is chosen meanwhile is for none."""
        self._item = None
        if self.picker is not None and Shiboken.isValid(self.picker):
            self.picker.close()

    def go_to_dossier(self) -> None:
        """Go to the chip that links a dossier."""
        acts = [spec.act for spec in self._specs]
        if self._open_dossiers in acts:
            self.chips[acts.index(self._open_dossiers)].setFocus(Qt.FocusReason.OtherFocusReason)

    def kind_menu(self) -> QMenu:
        """Make the menu of kinds."""
        now = self._item.kind if self._item else None
        choices = [(kind, named(kind)) for kind in ItemKind]
        return self._menu(choices, now=now, field="kind")

    def openness_menu(self) -> QMenu:
        """Make the menu of openness: open, closed, or as the body has it."""
        _ = texts().gettext
        decides = self._body is not None and self._body.deliberative
        usual = own_marking(None, deliberative=decides)
        as_body = _("Public") if usual is Marking.PUBLIC else _("Closed to the public")
        choices = [
            (True, _("Public")),
            (False, _("Closed to the public")),
            (None, _("As the body: {openness}").format(openness=as_body.lower())),
        ]
        now = self._item.public if self._item else None
        return self._menu(choices, now=now, field="public")

    def part_menu(self) -> QMenu:
        """Make the menu of the parts of the agenda; a part of before stays to be seen."""
        now = self._item.part if self._item else ""
        parts = list(self._body.parts) if self._body else []
        known = [*parts, now] if now and now not in parts else parts
        choices = [(part, part) for part in known]
        return self._menu([("", texts().gettext("No part")), *choices], now=now, field="part")

    def late_menu(self) -> QMenu:
        """Make the menu of how an item came on the agenda (R40)."""
        now = self._item.late if self._item else None
        choices = [(late, named(late)) for late in LateFlag]
        none = texts().gettext("On the agenda that was sent")
        return self._menu([(None, none), *choices], now=now, field="late")

    def chip_made(self, chip: Chip) -> None:
        """Let a chip act by its place."""
        chip.clicked.connect(partial(self._on_clicked, chip))
        chip.removed.connect(partial(self._on_removed, chip))

    def _made(self, item: ItemRecord, row: AgendaRow) -> list[_Spec]:
        _ = texts().gettext
        kind_icon = "decisions" if item.kind is ItemKind.DECISION else "discussion"
        made = [_Spec(ChipLook(named(item.kind), icon=kind_icon), self._open_kinds)]
        words = _("Public") if row.public else _("Closed to the public")
        lock = "show" if row.public else "lock"
        tip = (
            _("Closed by what it stands below or treats") if item.public and not row.public else ""
        )
        made.append(_Spec(ChipLook(words, icon=lock), self._open_openness, tip=tip))
        for line in item.plan_lines:
            look = self._link_look(f"{line.reference} {line.title}", "plan")
            act = partial(self._show, "plan", line.reference)
            remove = partial(self.line_unlinked.emit, line.id)
            made.append(_Spec(look, act, remove, f"{line.reference} {line.title}"))
        if item.dossier is not None:
            dossier = item.dossier
            look = self._link_look(dossier.reference, "dossiers")
            act = partial(self._show, "dossiers", dossier.reference)
            made.append(_Spec(look, act, self._unlink_dossier, dossier.title))
        if item.approves is not None:
            words = _("Minutes of {meeting}").format(meeting=item.approves.reference)
            look = self._link_look(words, "meetings")
            made.append(_Spec(look, self._open_minutes, self.minutes_removed.emit))
        if item.proposer:
            made.append(_Spec(ChipLook(item.proposer, icon="user"), self._open_proposers))
        if item.part:
            made.append(_Spec(ChipLook(item.part), self._open_parts))
        if item.minutes is not None:
            made.append(_Spec(ChipLook(span(item.minutes), icon="clock"), self._want_time))
        if item.late is not None:
            state = late_state(item.late)
            tone: ChipTone = "watch" if item.late is LateFlag.URGENT else "neutral"
            look = ChipLook(state.word, tone, shape=state.shape)
            made.append(_Spec(look, self._open_late))
        return made if self._locked else made + self._to_add(item)

    def _link_look(self, words: str, icon: str) -> ChipLook:
        return ChipLook(words, "link", icon=icon, removable=not self._locked)

    def _to_add(self, item: ItemRecord) -> list[_Spec]:
        """Give what can still be linked, dashed."""
        _ = texts().gettext
        made: list[_Spec] = []
        if item.kind is ItemKind.MINUTES_APPROVAL and item.approves is None:
            look = ChipLook(_("Minutes of…"), "add", icon="meetings")
            made.append(_Spec(look, self._open_minutes))
        if self._body is not None and self._body.parts and not item.part:
            made.append(_Spec(ChipLook(_("Part"), "add", icon="columns"), self._open_parts))
        if item.minutes is None:
            made.append(_Spec(ChipLook(_("Time"), "add", icon="clock"), self._want_time))
        if item.dossier is None:
            made.append(
                _Spec(ChipLook(_("Link dossier"), "add", icon="dossiers"), self._open_dossiers)
            )
        made.append(_Spec(ChipLook(_("Plan line"), "add", icon="plan"), self._open_lines))
        if not item.proposer:
            made.append(_Spec(ChipLook(_("Proposed by"), "add", icon="user"), self._open_proposers))
        return made

    def _menu(self, choices: Sequence[tuple[Any, str]], *, now: object, field: str) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for value, words in choices:
            action = QAction(words.replace("&", "&&"), menu, checkable=True, checked=value == now)
            action.triggered.connect(partial(self._want, field, value))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _want(self, field: str, value: object, *_checked: object) -> None:
        if self._item is not None:
            self.wanted.emit({field: value}, {field: getattr(self._item, field)})

    def _open_kinds(self, chip: Chip) -> None:
        self._pop(self.kind_menu(), chip)

    def _open_openness(self, chip: Chip) -> None:
        self._pop(self.openness_menu(), chip)

    def _open_parts(self, chip: Chip) -> None:
        self._pop(self.part_menu(), chip)

    def _open_late(self, chip: Chip) -> None:
        self._pop(self.late_menu(), chip)

    def _open_minutes(self, chip: Chip) -> None:
        """Choose other minutes; of a locked item it leads to the meeting."""
        named = self._item.approves if self._item else None
        if not self._locked:
            self.minutes_wanted.emit(chip)
        elif named is not None:
            self.linked.emit("meetings", named.reference)

    def _want_time(self, _chip: Chip) -> None:
        self.time_wanted.emit()

    def _pop(self, menu: QMenu, chip: Chip) -> None:
        if self._locked:
            return
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def _open_dossiers(self, chip: Chip) -> None:
        self._ask(partial(self._pick_dossier, chip))

    def _open_lines(self, chip: Chip) -> None:
        self._ask(partial(self._pick_line, chip))

    def _open_proposers(self, chip: Chip) -> None:
        if not self._locked:
            self._ask(partial(self._pick_proposer, chip))

    def _pick_dossier(self, chip: Chip, choices: Choices) -> None:
        offers = [Offer(one.id, one.reference, one.title) for one in choices.dossiers]
        self._offer(chip, offers, name=texts().gettext("Search dossier"), taken=self._link_dossier)

    def _pick_line(self, chip: Chip, choices: Choices) -> None:
        offers = [Offer(one.id, one.reference, one.title) for one in choices.plan_lines]
        self._offer(
            chip, offers, name=texts().gettext("Search plan line"), taken=self.line_linked.emit
        )

    def _pick_proposer(self, chip: Chip, choices: Choices) -> None:
        _ = texts().gettext
        offers = [Offer(one.id, one.name, one.function) for one in choices.persons]
        if self._item is not None and self._item.proposer:
            offers.insert(0, Offer(0, _("Nobody")))
        free = _("“{text}”, not in the list of persons")
        self._offer(chip, offers, name=_("Search person"), taken=self._propose, free=free)

    def _offer(
        self,
        chip: Chip,
        offers: Sequence[Offer],
        *,
        name: str,
        taken: Callable[[Any], object],
        free: str = "",
    ) -> None:
        picker = Picker(chip, offers, name=name, free=free)
        picker.picked.connect(taken)
        picker.typed.connect(taken)
        self.picker = picker
        picker.open()

    def _link_dossier(self, dossier_id: int) -> None:
        self._emit_dossier(dossier_id)

    def _unlink_dossier(self) -> None:
        self._emit_dossier(None)

    def _emit_dossier(self, dossier_id: int | None) -> None:
        item = self._item
        if item is not None:
            seen = None if item.dossier is None else item.dossier.id
            self.wanted.emit({"dossier_id": dossier_id}, {"dossier_id": seen})

    def _propose(self, who: int | str) -> None:
        item = self._item
        if item is not None:
            seen = item.proposer if item.proposer_id is None else item.proposer_id
            self.wanted.emit({"proposer": who or None}, {"proposer": seen})

    def _show(self, place: str, reference: str, _chip: Chip) -> None:
        self.linked.emit(place, reference)

    def _on_clicked(self, chip: Chip, *_checked: object) -> None:
        if chip in self.chips:
            self._specs[self.chips.index(chip)].act(chip)

    def _on_removed(self, chip: Chip) -> None:
        remove = self._specs[self.chips.index(chip)].remove if chip in self.chips else None
        if remove is not None and not self._locked:
            remove()
