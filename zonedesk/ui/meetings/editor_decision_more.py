"""What a decision holds beside its text: its motivation, and more about it (R64, R66)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from zonedesk.domain.motivation import is_blank, template
from zonedesk.domain.words import DecisionLinkKind
from zonedesk.ui.kit.acting_chips import ActingChips
from zonedesk.ui.kit.buttons import link, small_one
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.decision_copy import link_words
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.decision_record import DecisionChoice, DecisionFacts
    from zonedesk.domain.meeting_record import BodyChoice
    from zonedesk.ui.kit.buttons import Button
    from zonedesk.ui.kit.chips import Chip

    Offered = Callable[[Callable[[Sequence[DecisionChoice]], object]], object]

_OTHER = Qt.FocusReason.OtherFocusReason
_OPENNESS = (None, True, False)


class Folded(QWidget):
    """A part behind a link that unfolds it.

    Args:
        words: of the link.
        body: what is folded away.
    """

    def __init__(self, words: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.fold: Button = small_one(link(words, icon="collapsed"))
        self.body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(body)
        self.unfold(is_open=False)
        self.fold.clicked.connect(self._on_fold)

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        return not self.body.isHidden()

    def unfold(self, *, is_open: bool) -> None:
        """Unfold the part or fold it away."""
        _ = texts().gettext
        self.body.setVisible(is_open)
        self.fold.set_meaning("expanded" if is_open else "collapsed")
        told = _("{part}, open") if is_open else _("{part}, folded")
        self.fold.setAccessibleName(told.format(part=self._words))

    def _on_fold(self) -> None:
        self.unfold(is_open=not self.is_open)


class MotivationPart(Folded):
    """The reasons of a decision; in bodies that decide in sight, in others when used.

    `template_put` tells that the parts of the style of the body were put in the empty field.
    """

    template_put = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        _ = texts().gettext
        held = QWidget()
        super().__init__(_("Motivation"), held, parent)
        self._body: BodyChoice | None = None
        self._shown, self._asked = 0, False
        self.text = RichTextEdit()
        self.text.setAccessibleName(_("Motivation"))
        self.text.document().setDocumentMargin(0)
        self.button = small_one(link(_("Put the parts in"), icon="add"))
        self.button.setToolTip(_("Put the headings of the body in the empty motivation"))
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(self.put_template)
        self.text.changed.connect(self.offer)

    def show_decision(
        self, facts: DecisionFacts | None, *, key: int, body: BodyChoice, locked: bool
    ) -> None:
        """Show the reasons of a decision; the text itself is shown by its keeper.

        Args:
            facts: of the decision; None as long as there is none.
            key: of what is shown, a decision or its item: another one folds it anew.
            body: whose style the template has.
            locked: nothing can be typed.
        """
        used = facts is not None and not facts.motivation.is_empty
        self._body = body
        self.text.setReadOnly(locked)
        if key != self._shown:
            self._shown, self._asked = key, False
            self.unfold(is_open=used or (body.deliberative and facts is not None and not locked))
        elif used:
            self.unfold(is_open=True)
        self.setVisible(used or (not locked and (body.deliberative or self._asked)))

    def put_template(self) -> None:
        """Put the parts of the style of the body in the field, as one step of undo."""
        if self._body is not None and not self.text.isReadOnly():
            self.unfold(is_open=True)
            self.text.setFocus(_OTHER)
            if is_blank(self.text.rich()):
                self.text.selectAll()
                style = self._body.motivation_style
                self.text.insert_rich(template(style, texts().language))
                self.template_put.emit()
            self.offer()

    def go_in(self) -> None:
        """Unfold it and go to its text."""
        self._asked = True
        self.show()
        self.unfold(is_open=True)
        self.text.setFocus(_OTHER)

    def offer(self) -> None:
        """Offer the parts as long as nothing stands in the text."""
        self.button.setVisible(self.text.rich().is_empty and not self.text.isReadOnly())


class LinkChips(ActingChips):
    """The links of a decision as chips.

    Signals: `linked` an item; `link_wanted` an earlier decision and a kind; `unlink_wanted` a link.
    """

    linked = Signal(str)
    link_wanted = Signal(int, object)
    unlink_wanted = Signal(int)

    def __init__(self, offered: Offered, *, behind: QWidget) -> None:
        super().__init__(behind=behind)
        self.setAccessibleName(texts().gettext("Linked decisions"))
        self._offered = offered
        self._facts: DecisionFacts | None = None
        self._locked = False
        self.picker: Picker | None = None

    def show_links(self, facts: DecisionFacts | None, *, locked: bool) -> None:
        """Show the links of a decision; unless locked, with the way to a further one."""
        self._facts, self._locked = facts, locked
        earlier = facts.earlier if facts else ()
        later = facts.later if facts else ()
        looks = [
            ChipLook(
                f"{link_words(one.kind, later=False)} {one.reference}",
                "link",
                icon="decisions",
                removable=not locked,
            )
            for one in earlier
        ]
        looks += [
            ChipLook(f"{link_words(one.kind, later=True)} {one.reference}", icon="decisions")
            for one in later
        ]
        if facts is not None and not locked:
            words = texts().gettext("Link an earlier decision")
            looks.append(ChipLook(words, "add", icon="decisions"))
        for chip, one in zip(self.show_looks(looks), (*earlier, *later), strict=False):
            chip.setToolTip(as_tip(f"{one.title}, {short_day(one.day)}"))

    def menu(self, chip: Chip) -> QMenu:
        """Make the menu of what a decision can do to an earlier one."""
        made = QMenu(self)
        for kind in DecisionLinkKind:
            action = made.addAction(link_words(kind, later=False) + "…")
            action.triggered.connect(partial(self.begin, chip, kind))
        return made

    def begin(self, chip: Chip, kind: DecisionLinkKind, *_checked: object) -> None:
        """Let the user pick the earlier decision."""
        self._offered(partial(self._pick, chip, kind))

    def chip_made(self, chip: Chip) -> None:
        """Let a chip act by its place."""
        chip.clicked.connect(partial(self._on_clicked, chip))
        chip.removed.connect(partial(self._on_removed, chip))

    def _on_clicked(self, chip: Chip, *_checked: object) -> None:
        facts = self._facts
        if facts is None:
            return
        place = self.chips.index(chip)
        ends = (*facts.earlier, *facts.later)
        if place < len(ends):
            self.linked.emit(ends[place].item)
        elif not self._locked:
            drop_menu(self.menu(chip), chip, gap=2)

    def _on_removed(self, chip: Chip) -> None:
        place = self.chips.index(chip)
        if self._facts is not None and place < len(self._facts.earlier):
            self.unlink_wanted.emit(self._facts.earlier[place].link_id)

    def _pick(self, chip: Chip, kind: DecisionLinkKind, found: Sequence[DecisionChoice]) -> None:
        facts = self._facts
        if facts is None:
            return
        taken = {facts.handle.id, *(one.id for one in facts.earlier)}
        offers = [
            Offer(one.id, f"{one.reference}  {one.title}", short_day(one.day))
            for one in found
            if one.id not in taken
        ]
        self.picker = Picker(chip, offers, name=texts().gettext("Search decision"))
        self.picker.picked.connect(partial(self._on_picked, kind))
        self.picker.open()

    def _on_picked(self, kind: DecisionLinkKind, chosen: object) -> None:
        if isinstance(chosen, int):
            self.link_wanted.emit(chosen, kind)


class MorePart(Folded):
    """Title and summary for lists, openness, and links to other decisions.

    `wanted` gives fields of the decision.
    """

    wanted = Signal(object)

    def __init__(self, offered: Offered, parent: QWidget | None = None) -> None:
        _ = texts().gettext
        held = QWidget()
        super().__init__(_("More about the decision"), held, parent)
        self._shown = 0
        self.title, self.summary = QLineEdit(), QLineEdit()
        self.openness = Combo()
        for words in (_("As the item"), _("Public"), _("Closed")):
            self.openness.addItem(words)
        self.links = LinkChips(offered, behind=self.openness)
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(FormRow(_("Title of the decision"), self.title), 0, 0, top)
        grid.addWidget(FormRow(_("Openness"), self.openness), 0, 1, top)
        summary = FormRow(_("Summary for the list of decisions"), self.summary)
        grid.addWidget(summary, 1, 0, 1, 2, top)
        grid.addWidget(self.links, 2, 0, 1, 2)
        self.openness.activated.connect(self._on_openness)

    def show_decision(self, facts: DecisionFacts | None, *, item_title: str, locked: bool) -> None:
        """Show more of a decision; what is typed is shown by its keeper."""
        self.title.setPlaceholderText(item_title)
        for field in (self.title, self.summary):
            field.setReadOnly(locked)
        self.openness.setEnabled(not locked)
        public = facts.public if facts else None
        self.openness.setCurrentIndex(_OPENNESS.index(public))
        self.links.show_links(facts, locked=locked)
        filled = facts is not None and bool(
            facts.title or facts.summary or facts.earlier or facts.later or public is not None
        )
        self.setVisible(facts is not None and (filled or not locked))
        key = facts.handle.id if facts else 0
        if key != self._shown:
            self._shown = key
            self.unfold(is_open=filled)

    def go_in(self) -> None:
        """Unfold it and go to the title."""
        self.unfold(is_open=True)
        self.title.setFocus(_OTHER)

    def _on_openness(self, place: int) -> None:
        self.wanted.emit({"public": _OPENNESS[place]})
