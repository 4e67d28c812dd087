"""What the user does to the decisions on an item: commands in the lane.

What was saved a moment ago counts: these read the row version where they write.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QObject

from zonedesk.domain.errors import Refused
from zonedesk.services import decision_links, decision_record, decisions
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.decision_record import DecisionChoice, DecisionFacts
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.domain.words import DecisionLinkKind
    from zonedesk.services.decisions import DecisionFields
    from zonedesk.ui.kit.desk import Page

_FIELDS: Final = {drafted: name for name, drafted in decisions.DRAFT_FIELDS.items()}


class DecisionCommands(QObject):
    """Commands on decisions; what is refused is said by the frame.

    Args:
        page: whose desk is used.
        tell: says what was done, with the way back.
    """

    def __init__(self, page: Page, tell: Callable[[str, Outcome], object]) -> None:
        super().__init__(page)
        self._workspace = page.desk.workspace
        self._lane = page.desk.lane
        self._tell = tell

    def choose(self, item_id: int, decision_id: int | None, fields: DecisionFields) -> None:
        """Set fields of a decision by one click; without one, of the first that is made now."""
        self._lane.command(partial(self._choose, item_id, decision_id, fields))

    def add(self, item_id: int) -> None:
        """Put a further decision on an item."""
        self._lane.command(partial(decisions.add, self._workspace, item_id))

    def move(self, decision_id: int, ordinal: int) -> None:
        """Give a decision another place among those on its item."""
        self._lane.command(partial(decisions.move, self._workspace, decision_id, ordinal=ordinal))

    def remove(self, item_id: int, decision_id: int) -> None:
        """Take a decision away."""
        words = texts().gettext("The decision is taken away")
        work = partial(self._with_version, item_id, decision_id, decisions.remove)
        self._lane.command(work, done=partial(self._tell, words))

    def number(self, item_id: int, decision_id: int) -> None:
        """Give a decision the next reference."""
        self._lane.command(partial(self._with_version, item_id, decision_id, decisions.number))

    def link(self, later_id: int, earlier_id: int, kind: DecisionLinkKind) -> None:
        """Let a decision do something to an earlier one."""
        work = partial(
            decision_links.link, self._workspace, later_id, earlier_id=earlier_id, kind=kind
        )
        self._lane.command(work)

    def unlink(self, link_id: int) -> None:
        """Take a link away."""
        words = texts().gettext("The link is taken away")
        work = partial(decision_links.unlink, self._workspace, link_id)
        self._lane.command(work, done=partial(self._tell, words))

    def read_choices(
        self, item_id: int, give: Callable[[Sequence[DecisionChoice]], object]
    ) -> None:
        """Read what a decision on an item can amend, replace or withdraw."""
        self._lane.query(partial(decision_record.choices, self._workspace, item_id), give)

    def save_first(self, item_id: int, row_version: int, fields: dict[str, Any]) -> Changes:
        """Store what was typed in the first decision on an item; runs in the lane."""
        told = {_FIELDS[name]: value for name, value in fields.items()}
        return decisions.write_fields(
            self._workspace,
            item_id,
            row_version=row_version,
            fields=cast("DecisionFields", told),
        )

    def save_other(self, decision_id: int, row_version: int, fields: dict[str, Any]) -> Changes:
        """Store what was typed in a further decision; runs in the lane."""
        told = cast("DecisionFields", fields)  # fields are kept under the names of the command
        return decisions.edit(self._workspace, decision_id, row_version=row_version, fields=told)

    def _choose(self, item_id: int, decision_id: int | None, fields: DecisionFields) -> Changes:
        there = decision_record.of_item(self._workspace, item_id)
        if decision_id is None:
            version = there[0].handle.row_version if there else 0
            return decisions.write_fields(
                self._workspace, item_id, row_version=version, fields=fields
            )
        version = _version(there, decision_id)
        return decisions.edit(self._workspace, decision_id, row_version=version, fields=fields)

    def _with_version(
        self, item_id: int, decision_id: int, command: Callable[..., Outcome]
    ) -> Outcome:
        there = decision_record.of_item(self._workspace, item_id)
        version = _version(there, decision_id)
        return command(self._workspace, decision_id, row_version=version)


def _version(there: Sequence[DecisionFacts], decision_id: int) -> int:
    found = next((one for one in there if one.handle.id == decision_id), None)
    if found is None:
        raise Refused("show.unknown", reference=f"#{decision_id}")
    return found.handle.row_version
