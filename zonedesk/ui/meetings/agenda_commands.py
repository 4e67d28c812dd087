"""What the user does to the order of an agenda and to where its items go: commands in the lane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zonedesk.domain.topics import NOTHING
from zonedesk.services import (
    agenda,
    agenda_places,
    agenda_sent,
    agenda_urgency,
    carrying,
    meeting_record,
    preparing,
)
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from zonedesk.domain.agenda_changes import Difference
    from zonedesk.domain.agenda_sort import SortRule
    from zonedesk.domain.carrying import Along, Chain, Target
    from zonedesk.domain.meeting_record import MeetingList
    from zonedesk.domain.preparing import Proposal
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.agenda import ItemFields
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.meetings.agenda_places import Place

    Tell = Callable[[str, Outcome], object]


class AgendaCommands(QObject):
    """Commands on the agenda; what is refused without its own slot is said by the frame.

    Args:
        page: of the meetings.
        tell: says what was done, with the way back.
    """

    def __init__(self, page: Page, tell: Tell) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = page.desk.workspace
        self._lane = page.desk.lane
        self._tell = tell

    def add_heading(
        self, meeting_id: int, title: str, *, place: Place, done: Callable[[Outcome], object]
    ) -> None:
        """Put a heading on an agenda (R37)."""
        fields: ItemFields = {"title": title, "heading": True}
        work = partial(
            agenda.add,
            self._workspace,
            meeting_id,
            fields=fields,
            under=place.under,
            ordinal=place.ordinal,
        )
        self._lane.command(work, done=done)

    def move_to(self, item_id: int, ordinal: int) -> None:
        """Let an item bear a number of its row."""
        self._lane.command(
            partial(agenda_places.move_to, self._workspace, item_id, ordinal=ordinal)
        )

    def sort(self, meeting_id: int, rule: SortRule, *, words: str) -> None:
        """Put an agenda in order by a rule; ``words`` name the rule."""
        work = partial(agenda_places.sort, self._workspace, meeting_id, rules=(rule,))
        self._lane.command(work, done=partial(self._on_sorted, words))

    def read_meetings(self, give: Callable[[MeetingList], object]) -> None:
        """Read the meetings that an item can go to."""
        self._lane.query(partial(meeting_record.list_meetings, self._workspace), give)

    def carry_over(
        self, item_id: int, title: str, *, to: int | Target, along: Collection[Along]
    ) -> None:
        """Make a new item after this one on another agenda, or let it wait (R47)."""
        work = partial(carrying.carry_over, self._workspace, item_id, to=to, along=along)
        self._lane.command(work, done=partial(self._on_carried, title))

    def skip(self, item_id: int, title: str) -> None:
        """Leave a standing item out this time (R46)."""
        words = texts().gettext("“{title}” is skipped; it returns on the next agenda")
        work = partial(self._skip, item_id)
        self._lane.command(work, done=partial(self._tell, words.format(title=title)))

    def give_back(self, meeting_id: int, to: Target) -> None:
        """Let what a cancelled meeting left go to the next one, or wait (T46)."""
        work = partial(carrying.give_back, self._workspace, meeting_id, to=to)
        self._lane.command(work, done=self._on_given_back)

    def read_proposals(self, meeting_id: int, give: Callable[[Sequence[Proposal]], object]) -> None:
        """Read what could come on an agenda."""
        self._lane.query(partial(preparing.proposals, self._workspace, meeting_id), give)

    def take(self, meeting_id: int, proposal: Proposal) -> None:
        """Put a proposal on an agenda (R35)."""
        words = texts().gettext("“{title}” is on the agenda").format(title=proposal.title)
        work = partial(preparing.take, self._workspace, meeting_id, chosen=(proposal.key,))
        self._lane.command(work, done=partial(self._tell, words))

    def say_nothing_to_propose(self) -> None:
        """Say that nothing waits for this agenda."""
        self._page.told.emit(texts().gettext("There is nothing to propose now"), "", None)

    def read_changes(
        self, meeting_id: int, give: Callable[[Sequence[Difference] | None], object]
    ) -> None:
        """Read what changed since the agenda was sent."""
        self._lane.query(partial(agenda_sent.changes, self._workspace, meeting_id), give)

    def read_chain(self, item_id: int, give: Callable[[Chain], object]) -> None:
        """Read where an item came from and where it went to."""
        self._lane.query(partial(carrying.chain, self._workspace, item_id), give)

    def read_voters(self, item_id: int, give: Callable[[dict[int, str]], object]) -> None:
        """Read who may agree that an item is urgent; nobody when it is gone."""
        work = partial(agenda_urgency.may_support, self._workspace, item_id)
        self._lane.query(work, give, failed=partial(_nobody, give))

    def urge(
        self,
        item_id: int,
        supporters: Sequence[int],
        *,
        reason: str,
        failed: Callable[[Verdict], object],
    ) -> None:
        """Let an item be urgent by those who agree (L19)."""
        work = partial(
            agenda_urgency.urgency, self._workspace, item_id, supporters=supporters, reason=reason
        )
        self._lane.command(work, failed=failed)

    def _skip(self, item_id: int) -> Outcome:
        # what was saved a moment ago counts: the version is read where it is written
        version = meeting_record.item(self._workspace, item_id).handle.row_version
        return carrying.skip(self._workspace, item_id, row_version=version)

    def _on_sorted(self, words: str, outcome: Outcome) -> None:
        _ = texts().gettext
        if outcome.changes == NOTHING:
            self._page.told.emit(_("The agenda is in that order already"), "", None)
        else:
            self._tell(_("The agenda is sorted by {rule}").format(rule=words), outcome)

    def _on_given_back(self, outcome: Outcome) -> None:
        _ = texts().gettext
        words = _("The items go on to {meeting}") if outcome.reference else None
        words = words or _("The items wait for a later meeting")
        self._tell(words.format(meeting=outcome.reference), outcome)

    def _on_carried(self, title: str, outcome: Outcome) -> None:
        _ = texts().gettext
        words = _("“{title}” goes on to {meeting}") if outcome.reference else None
        words = words or _("“{title}” goes on and waits for a later meeting")
        self._tell(words.format(title=title, meeting=outcome.reference), outcome)


def _nobody(give: Callable[[dict[int, str]], object], _verdict: Verdict) -> None:
    give({})
