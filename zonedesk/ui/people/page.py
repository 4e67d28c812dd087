"""The place *Personen & organen*: bodies, persons and functions, each in its part."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.topics import Changes, Topic
from zonedesk.services.drafts import FOLDER, FOLDER_ID, NEW, of_record
from zonedesk.ui.kit.desk import Desk, Spot
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.people.acts import Acts
from zonedesk.ui.people.bodies_part import BodiesPart
from zonedesk.ui.people.functions_part import FunctionsPart
from zonedesk.ui.people.model import read_all
from zonedesk.ui.people.persons_part import PersonsPart
from zonedesk.ui.people.place import PeoplePlace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.services.drafts import KeptDraft
    from zonedesk.ui.people.model import Everybody
    from zonedesk.ui.people.part import Part

_TAB_SIDE = 4
_BODY = "body:"


class _Place(NamedTuple):
    """A record that was gone into; alone in a window of its own."""

    part: str
    reference: str
    alone: bool = False


class PeoplePage(PeoplePlace):
    """Three parts under tabs.

    References: the key of a person or the code of a body; ``body:`` before it says which.
    """

    TOPICS: ClassVar[Changes] = frozenset(Topic) - {Topic.DRAFTS, Topic.PAPERS}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        grounded(self, "surface")
        _ = texts().gettext
        self.tabs = TabBar()
        for words in (_("Bodies"), _("Persons"), _("Functions")):
            self.tabs.add(words)
        self.bodies = BodiesPart(desk)
        self.persons = PersonsPart(desk)
        self.functions = FunctionsPart(desk)
        self.parts: tuple[Part, ...] = (self.bodies, self.persons, self.functions)
        self._silent = self._read = False
        self._wanted = ""  # to be shown as soon as the lists are there
        self._lay_out()
        self._connect()
        self.acts = Acts(self)
        self.refresh()

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return self.parts[self.tabs.currentIndex()]

    def show_part(self, part: Part) -> None:
        """Show a part."""
        self.tabs.setCurrentIndex(self.parts.index(part))

    def spot(self) -> Spot:
        """Tell which part is shown, and the record that was gone into."""
        part = self.part
        if not part.chosen:
            return Spot()
        alone = part.panes is not None and part.panes.alone
        return Spot((part.chosen,), _Place(part.key, part.chosen, alone))

    def left_at(self) -> Spot:
        """Tell where the user is when the folder is locked."""
        part = self.part
        wanted = part.beside.wanted if part.beside is not None else ""
        return self.spot() if part.chosen else Spot((), _Place(part.key, wanted))

    def go_to(self, spot: Spot) -> None:
        """Come back to a part and its record, without telling."""
        place = spot.state
        if not isinstance(place, _Place):
            self.part.opened = False
            if self.part.panes is not None:
                self.part.panes.leave_side()
            return
        part = next((one for one in self.parts if one.key == place.part), self.bodies)
        self._silent = True
        self.show_part(part)
        if part.panes is not None:
            part.panes.stand_alone(alone=place.alone)
        self.tab_row.setVisible(not place.alone)
        if place.reference:
            part.open(place.reference)
        self._silent = False

    def show_reference(self, reference: str) -> None:
        """Show a person or a body that another place asked for, or the form of a new one."""
        if reference == NEW:
            work = partial(of_record, self.desk.workspace, FOLDER, record_id=FOLDER_ID)
            self.desk.lane.query(work, self._on_begun)
        elif not self._read:
            self._wanted = reference
        else:
            part, name = self._part_of(reference)
            self.show_part(part)
            part.open(name)

    def refresh(self) -> None:
        """Read everything again."""
        workspace = self.desk.workspace
        work = partial(read_all, workspace, workspace.clock.today())
        self.desk.lane.query(work, self._on_lists)

    def show_in_own_window(self) -> None:
        """Ask for a window of the record that is chosen, with what is typed in it stored."""
        part = self.part
        if part.beside is not None and part.beside.wanted:
            part.leave()
            reference = part.beside.wanted
            spot = Spot((reference,), _Place(part.key, reference, alone=True))
            self.own_window_wanted.emit(spot)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.tabs, *self.part.areas())

    def leave(self) -> None:
        """Store what is typed."""
        for part in self.parts:
            part.leave()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order, coded filters, widths and the part that is shown."""
        told: dict[str, str] = {"people.part": self.part.key}
        for part in self.parts:
            told |= part.layout_state()
        return told

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        for part in self.parts:
            part.restore_layout(stored)
        shown = stored.get("people.part", "")
        self.show_part(next((one for one in self.parts if one.key == shown), self.part))

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for part in self.parts:
            self.stack.addWidget(part)
        self.tab_row = QWidget()
        tabs = QHBoxLayout(self.tab_row)
        tabs.setContentsMargins(_TAB_SIDE, 4, _TAB_SIDE, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tab_row)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.stack)
        self._show_part()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        for part in self.parts:
            part.moved.connect(self._on_moved)
            part.told.connect(self.told)
            part.record_wanted.connect(self._on_record_wanted)
            part.window_wanted.connect(self.show_in_own_window)

    def _show_part(self) -> None:
        self.stack.setCurrentIndex(self.tabs.currentIndex())
        self.stack.setFocusProxy(self.part)

    def _on_tab(self) -> None:
        before = self.stack.currentWidget()
        self._show_part()
        for part in self.parts:
            if part is before and part is not self.part:
                part.leave()
        self._on_moved()

    def _on_moved(self) -> None:
        if not self._silent:
            self.moved.emit(self.spot())

    def _on_lists(self, found: Everybody) -> None:
        counts = (len(found.bodies), len(found.people), len(found.functions))
        for place, count in enumerate(counts):
            self.tabs.set_count(place, count)
        for part in self.parts:
            part.show_lists(found)
        self._read = True
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.show_reference(wanted)

    def _on_begun(self, kept: Sequence[KeptDraft]) -> None:
        """Show the form in which something is typed already, else that of the part shown."""
        fields = [one.place.field for one in kept]
        forms: dict[str, Part] = {
            "new_body": self.bodies,
            "new_person": self.persons,
            "new_function": self.functions,
        }
        part = next((forms[one] for one in fields if one in forms), self.part)
        self.show_part(part)
        part.begin()
        self._on_moved()

    def _part_of(self, reference: str) -> tuple[Part, str]:
        """Tell whether a reference is of a person or of a body."""
        name = reference.removeprefix(_BODY)
        knows = self.persons.table.model.knows(name) or not self.bodies.table.model.knows(name)
        person = knows and not reference.startswith(_BODY)
        return (self.persons if person else self.bodies), name

    def _on_record_wanted(self, place: str, reference: str) -> None:
        """Show what stands in this place here; all else is the frame's."""
        alone = self.part.panes is not None and self.part.panes.alone
        if place == "people" and not alone:
            self.show_reference(reference)
        else:
            self.record_wanted.emit(place, reference)
