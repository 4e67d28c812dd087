"""The place *Administration*: what the zone sets once, each a page of its own under a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.dossier_templates import TEMPLATES
from zonedesk.domain.text_blocks import BLOCKS
from zonedesk.domain.words import Role
from zonedesk.ui.access.page import AccessPage
from zonedesk.ui.categories.page import CategoriesPage
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.kit.desk import Page, Spot
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.markings.page import MarkingsPage
from zonedesk.ui.rules.page import RulesPage
from zonedesk.ui.templates.page import TemplatesPage
from zonedesk.ui.texts.page import TextsPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.ui.kit.desk import Desk

_TAB_SIDE = 4
_SHOWN = "administration.part"


class _Place(NamedTuple):
    """Which part was shown, and where it stood."""

    part: str
    spot: Spot


class AdministrationPage(Page):
    """Parts under tabs; a part reads itself again when it has to.

    References: the code of a rule; ``text:12`` a text block, ``template:12`` a template.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        grounded(self, "surface")
        _ = texts().gettext
        self.rules, self.texts = RulesPage(desk), TextsPage(desk)
        self.templates, self.categories = TemplatesPage(desk), CategoriesPage(desk)
        self.parts: dict[str, Page] = {
            "rules": self.rules,
            "texts": self.texts,
            "templates": self.templates,
            "categories": self.categories,
            "markings": MarkingsPage(desk),
        }
        names = [_("Rules"), _("Text blocks"), _("Templates"), _("Categories"), _("Markings")]
        if desk.workspace.user.role is Role.ADMINISTRATOR:
            self.parts["access"] = AccessPage(desk)
            names.append(_("Access log"))
        self.tabs = TabBar()
        for words in names:
            self.tabs.add(words)
        self._silent = False
        self._lay_out()
        for part in self.parts.values():
            part.moved.connect(self._on_moved)
            part.told.connect(self.told)
            part.record_wanted.connect(self.record_wanted)
        self.tabs.currentChanged.connect(self._on_tab)

    @property
    def part(self) -> Page:
        """The part that is shown."""
        return list(self.parts.values())[self.tabs.currentIndex()]

    def show_part(self, part: Page) -> None:
        """Show a part."""
        self.tabs.setCurrentIndex(list(self.parts.values()).index(part))

    def spot(self) -> Spot:
        """Tell which part is shown, and where it stands."""
        spot = self.part.spot()
        return Spot(spot.crumbs, _Place(list(self.parts)[self.tabs.currentIndex()], spot))

    def go_to(self, spot: Spot) -> None:
        """Come back to a part, without telling."""
        if isinstance(spot.state, _Place):
            self._silent = True
            part = self.parts[spot.state.part]
            self.show_part(part)
            part.go_to(spot.state.spot)
            self._silent = False

    def show_reference(self, reference: str) -> None:
        """Show a rule, text block or template, or begin a new one in the part that is shown."""
        if reference:
            self.show_part(self._part_of(reference))
        self.part.show_reference(reference)

    def refresh(self) -> None:
        """Read all parts again."""
        for part in self.parts.values():
            part.renew()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.tabs, *self.part.areas())

    def leave(self) -> None:
        """Store what is typed."""
        for part in self.parts.values():
            part.leave()

    def layout_state(self) -> Mapping[str, str]:
        """Give how the parts look, and which one is shown."""
        told = {_SHOWN: list(self.parts)[self.tabs.currentIndex()]}
        for part in self.parts.values():
            told |= part.layout_state()
        return told

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        for part in self.parts.values():
            part.restore_layout(stored)
        self.show_part(self.parts.get(stored.get(_SHOWN, ""), self.part))

    def _part_of(self, reference: str) -> Page:
        if reference.startswith(TEMPLATES):
            return self.templates
        return self.texts if reference.startswith(BLOCKS) else self.rules

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in self.parts.values():
            self._stack.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(_TAB_SIDE, 4, _TAB_SIDE, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self._stack)
        self._show()

    def _show(self) -> None:
        """Show the part of the tab; what the others can do is out of the menus."""
        self._stack.setCurrentIndex(self.tabs.currentIndex())
        self._stack.setFocusProxy(self.part)
        for part in self.parts.values():
            for action in actions_of(part):
                action.setVisible(part is self.part)

    def _on_tab(self) -> None:
        before = self._stack.currentWidget()
        if isinstance(before, Page):
            before.leave()
        self._show()
        self._on_moved()

    def _on_moved(self) -> None:
        if not self._silent:
            self.moved.emit(self.spot())
