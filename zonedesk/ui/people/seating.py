"""Who sits in the body that is shown: seated, changed, succeeded, replaced, taken out (R15-R17)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from zonedesk.domain.body_record import MandateBar
from zonedesk.services import bodies, mandates
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.people.body_detail import BodyTab
from zonedesk.ui.people.model import seat

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.body_record import Period, SeatLine
    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.people.body_detail import BodyDetail
    from zonedesk.ui.people.seats_part import SeatsPart
    from zonedesk.ui.people.usual_form import Named, UsualForm
    from zonedesk.ui.people.wish import Wish


class Seating(QObject):
    """Runs what the seats of a body and the form below them ask for.

    Args:
        part: that tells it.
        detail: the body that is shown.
        usual: asks for the names of the usual seats.
    """

    def __init__(self, part: SeatsPart, detail: BodyDetail, *, usual: UsualForm) -> None:
        super().__init__(part)
        self._part, self._detail, self._usual = part, detail, usual
        self._desk = part.desk
        form = self._form = detail.form
        for seats in (detail.composition, detail.mandates):
            seats.opened.connect(self._on_stretch)
            seats.removed.connect(self._on_remove)
            seats.seat_wanted.connect(part.seat_somebody)
        detail.composition.usual_wanted.connect(part.begin_composition)
        usual.wanted.connect(self._on_usual)
        usual.cancelled.connect(part.on_cancelled)
        form.wanted.connect(self._on_mandate)
        form.succession_wanted.connect(form.begin_succession)
        form.deputy_wanted.connect(form.begin_deputy)
        form.remove_wanted.connect(self._on_remove)
        form.person_wanted.connect(partial(part.record_wanted.emit, "people"))

    def _on_stretch(self, line: SeatLine, stretch: MandateBar | Period) -> None:
        record = self._detail.record
        if record is None:
            return
        if isinstance(stretch, MandateBar):
            self._form.begin_edit(stretch)
        elif self._part.usable:
            before = [one for one in line.bars if one.first < stretch.first]
            day = self._detail.composition.chosen_day
            since = day if stretch.holds(day) else stretch.first
            decides = record.line.deliberative
            self._form.begin_seat(since, deliberative=decides, like=before[-1])

    def _on_mandate(self, wish: Wish) -> None:
        record = self._detail.record
        if record is None:
            return
        work = partial(seat, self._desk.workspace, wish, record.line.handle.id)
        words = texts().gettext("The mandate is stored")
        turn = self._form.turn
        self._form.once.ask(
            self._desk.lane,
            work,
            done=partial(self._part.tell_done, words, partial(self._on_stored, turn)),
            failed=partial(self._on_refused, turn),
        )

    def _on_stored(self, turn: int, _outcome: Outcome) -> None:
        """Put the form away, unless another mandate stands in it meanwhile."""
        if self._form.turn == turn:
            self._form.put_away()

    def _on_refused(self, turn: int, verdict: Verdict) -> None:
        if self._form.turn == turn and not self._form.isHidden():
            self._form.refuse(verdict)
        else:
            self._desk.lane.refused.emit(verdict)

    def _on_remove(self, bar: MandateBar) -> None:
        handle, turn = bar.handle, self._form.turn
        work = partial(
            mandates.remove, self._desk.workspace, handle.id, row_version=handle.row_version
        )
        words = texts().gettext("The mandate of {name} is in the bin").format(name=bar.name)
        self._part.do(
            work,
            words,
            then=partial(self._on_stored, turn),
            failed=partial(self._on_refused, turn),
        )

    def _on_usual(self, since: date, named: Named) -> None:
        usual = self._usual
        work: Callable[[], Outcome] = partial(
            bodies.take_seats, self._desk.workspace, usual.body, since=since, named=named
        )
        if usual.unmade is not None:
            work = usual.unmade.making(work)
        words = texts().gettext("They are seated")
        done = partial(self._part.tell_done, words, self._on_seated)
        usual.once.ask(self._desk.lane, work, done=done, failed=usual.refuse)

    def _on_seated(self, _outcome: Outcome) -> None:
        self._usual.clear()
        self._usual.put_away()
        self._part.show_detail()
        self._detail.show_tab(BodyTab.COMPOSITION)
        self._detail.setFocus(Qt.FocusReason.OtherFocusReason)
