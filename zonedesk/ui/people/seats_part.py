"""The part of the bodies, as what seats somebody in them sees it."""

from __future__ import annotations

from zonedesk.ui.people.part import Part


class SeatsPart(Part):
    """The bodies with the forms beside them."""

    def seat_somebody(self) -> None:
        """Ask who gets a seat in the body that is chosen."""
        raise NotImplementedError

    def begin_composition(self) -> None:
        """Ask for the names of the usual seats of the body that is chosen."""
        raise NotImplementedError

    def on_cancelled(self) -> None:
        """Show the body again, or the list, where a form was put away."""
        raise NotImplementedError

    def show_detail(self) -> None:
        """Show the body where a form stood."""
        raise NotImplementedError
