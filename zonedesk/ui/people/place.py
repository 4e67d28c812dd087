"""The parts of the place *Personen & organen*, as those that serve it see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.desk import Page

if TYPE_CHECKING:
    from zonedesk.ui.people.bodies_part import BodiesPart
    from zonedesk.ui.people.functions_part import FunctionsPart
    from zonedesk.ui.people.part import Part
    from zonedesk.ui.people.persons_part import PersonsPart


class PeoplePlace(Page):
    """Bodies, persons and functions, one of which is shown."""

    bodies: BodiesPart
    persons: PersonsPart
    functions: FunctionsPart
    parts: tuple[Part, ...]

    @property
    def part(self) -> Part:
        """The part that is shown."""
        raise NotImplementedError

    def show_part(self, part: Part) -> None:
        """Show a part."""
        raise NotImplementedError

    def show_in_own_window(self) -> None:
        """Ask for a window of the record that is chosen."""
        raise NotImplementedError
