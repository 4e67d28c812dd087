"""Binds the actions of the place to what they do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zonedesk.domain.words import Role
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.people.actions import (
    IN_DETAIL,
    IN_LIST,
    IN_PLACE,
    ON_BODY,
    ON_CHOSEN,
    ON_PERSON,
    ON_STANDING,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.ui.kit.actions import DeskAction
    from zonedesk.ui.people.part import Part
    from zonedesk.ui.people.place import PeoplePlace

#: what a reader leaves alone
_CHANGES = ("new", "seat", "composition", "up", "down", "merge", "rename", "delete", "idle")


class Acts(QObject):
    """The actions of the place; those of one part work while it is shown.

    Args:
        page: whose parts are used; they are all there.
    """

    def __init__(self, page: PeoplePlace) -> None:
        super().__init__(page)
        self._page = page
        made = self._bind_place()
        for part in page.parts:
            made += self._bind_part(part)
        if page.desk.workspace.user.role is Role.READER:
            for one in made:
                if one.objectName().removeprefix("people.") in _CHANGES:
                    one.setEnabled(False)

    def _bind_place(self) -> list[DeskAction]:
        page = self._page
        acts: dict[str, Callable[[], object]] = {
            "people.new": self._on_new,
            "people.bodies": partial(self._show, page.bodies),
            "people.persons": partial(self._show, page.persons),
            "people.functions": partial(self._show, page.functions),
            "people.facets": self._on_facets,
            "people.detail": self._on_detail,
            "people.idle": self._on_idle,
        }
        made = bind(page, (*IN_PLACE, *ON_CHOSEN), acts=acts)
        return list(made.values())

    def _bind_part(self, part: Part) -> list[DeskAction]:
        page = self._page
        in_list: dict[str, Callable[[], object]] = {
            "people.rename": part.rename,
            "people.own_window": page.show_in_own_window,
            "people.delete": part.delete,
        }
        actions = [one for one in IN_LIST if part.panes is not None or "window" not in one.id]
        made = bind(part.table, actions, acts=in_list)
        if part.panes is not None:
            made |= bind(part.panes.side, IN_DETAIL, acts={"people.back": part.step_back})
        if part is page.bodies:
            made |= self._bind_body()
        if part is page.persons:
            made |= bind(part, ON_PERSON, acts={"people.merge": page.persons.merge})
        return list(made.values())

    def _bind_body(self) -> dict[str, DeskAction]:
        bodies = self._page.bodies
        acts = {
            "people.seat": bodies.seat_somebody,
            "people.composition": bodies.begin_composition,
        }
        made = bind(bodies, ON_BODY, acts=acts)
        standing = bodies.detail.standing
        moves: dict[str, Callable[[], object]] = {
            "people.up": partial(standing.shift, -1),
            "people.down": partial(standing.shift, 1),
        }
        return made | bind(standing, ON_STANDING, acts=moves)

    def _show(self, part: Part) -> None:
        self._page.show_part(part)
        part.table.setFocus()

    def _on_new(self) -> None:
        self._page.part.begin()

    def _on_idle(self) -> None:
        self._page.part.toggle_activity()

    def _on_facets(self) -> None:
        panes = self._page.part.panes
        if panes is not None:
            panes.toggle_facets()

    def _on_detail(self) -> None:
        panes = self._page.part.panes
        if panes is not None:
            panes.toggle_side()
