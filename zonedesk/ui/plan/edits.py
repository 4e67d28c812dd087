"""What the detail of a plan line asks for, as commands in the lane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from zonedesk.services import indicators, journal, plan
from zonedesk.ui.kit.keeping.versions import Versions
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan import commands

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.indicator_grid import GridRow
    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.plan_record import PlanRecord
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.domain.words import FollowUpKind, Health, PlanClass, PlanLevel, PlanStatus
    from zonedesk.services.indicators import IndicatorFields
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.plan.detail import PlanDetail


class PlanEdits(QObject):
    """Runs the changes of the line that is shown; `stale` asks to read it again after a refusal.

    Args:
        page: whose desk and toast are used.
    """

    stale = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._detail: PlanDetail | None = None
        self._versions = Versions()

    def serve(self, detail: PlanDetail) -> None:
        """Listen to what a detail asks for."""
        self._detail = detail
        detail.class_chosen.connect(self._classify)
        detail.facts.judged.connect(self._judge)
        detail.facts.status_chosen.connect(self._set_status)
        detail.facts.marked.connect(self._mark)
        detail.more.level_chosen.connect(self._set_level)
        detail.indicators.measured.connect(self._measure)
        detail.indicators.form.wanted.connect(self._write_indicator)
        detail.indicators.form.delete_wanted.connect(self._delete_indicator)
        detail.notes.editor.wanted.connect(self._write_note)

    def save(self, line_id: int, row_version: int, fields: dict[str, Any]) -> Changes:
        """Store what was typed, as one change; called by the keeper in the lane."""
        typed = commands.line_fields(fields)
        return self._change(line_id, row_version, plan.edit_line, fields=typed)

    def _change(
        self, line_id: int, row_version: int, command: Callable[..., Changes], **told: object
    ) -> Changes:
        """Run a command on the newest version that is known here; in the lane."""
        line = partial(command, self._desk.workspace, line_id, **told)
        return self._versions.run(line_id, row_version, lambda version: line(row_version=version))

    @property
    def _record(self) -> PlanRecord | None:
        return self._detail.record if self._detail is not None else None

    def _judge(self, health: Health | None, explanation: str) -> None:
        record = self._record
        if record is not None:
            self._run(plan.judge, record, health=health, explanation=explanation)

    def _classify(self, plan_class: PlanClass | None) -> None:
        record = self._record
        if record is not None:
            work = partial(
                plan.classify,
                self._desk.workspace,
                record.handle.id,
                year=record.year,
                plan_class=plan_class,
            )
            self._desk.lane.command(work, failed=self._on_refused)

    def _set_status(self, status: PlanStatus) -> None:
        record = self._record
        if record is not None and status is not record.entry.row.status:
            self._run(plan.edit_line, record, fields={"status": status})

    def _set_level(self, level: PlanLevel) -> None:
        record = self._record
        if record is not None and level is not record.entry.row.level:
            self._run(plan.edit_line, record, fields={"level": level})

    def _mark(self, confidential: object) -> None:
        record = self._record
        if record is not None:
            self._run(plan.edit_line, record, fields={"confidential": bool(confidential)})

    def _run(self, command: Callable[..., Changes], record: PlanRecord, **told: object) -> None:
        """Run a change of one click on a line; a conflict reads it again."""
        work = partial(self._change, record.handle.id, record.handle.row_version, command, **told)
        self._desk.lane.command(work, failed=self._on_refused)

    def _on_refused(self, verdict: Verdict) -> None:
        self._desk.lane.refused.emit(verdict)
        self.stale.emit()

    def _measure(self, indicator: IndicatorRecord, rows: Sequence[GridRow]) -> None:
        work = partial(indicators.measure_all, self._desk.workspace, indicator.id, rows=rows)
        done = partial(self._on_measured, indicator)
        self._desk.lane.command(work, done=done, failed=self._on_refused)

    def _write_indicator(self, indicator: IndicatorRecord | None, fields: IndicatorFields) -> None:
        record, detail = self._record, self._detail
        if record is None or detail is None:
            return
        work: Callable[[], object]
        if indicator is None:
            line = record.handle.id
            work = partial(indicators.add, self._desk.workspace, line, fields=fields)
        else:
            version = indicator.row_version
            edit = partial(indicators.edit, self._desk.workspace, indicator.id)
            work = partial(edit, row_version=version, fields=fields)
        form = detail.indicators.form
        self._desk.lane.command(work, done=lambda _: form.close_form(), failed=form.refuse)

    def _delete_indicator(self, indicator: IndicatorRecord) -> None:
        version = indicator.row_version
        work = partial(indicators.delete, self._desk.workspace, indicator.id, row_version=version)
        self._desk.lane.command(work, done=self._on_indicator_gone, failed=self._on_refused)

    def _on_indicator_gone(self, outcome: Outcome) -> None:
        if self._detail is not None:
            self._detail.indicators.form.close_form()
        act = partial(self._take_back, outcome.transaction_no)
        words = texts().gettext("Indicator deleted")
        self._page.told.emit(words, texts().gettext("Undo"), act)

    def _on_measured(self, indicator: IndicatorRecord, _changes: Changes) -> None:
        if self._detail is not None:
            self._detail.indicators.finish(indicator)

    def _write_note(self, kind: FollowUpKind, text: str) -> None:
        record, detail = self._record, self._detail
        if record is not None and detail is not None:
            line = record.handle.id
            work = partial(commands.add_note, self._desk.workspace, line, kind=kind, text=text)
            done = partial(self._on_noted, line, text)
            detail.keeper.keep_drafts()  # what is not added is a draft, wherever the user goes
            detail.notes.editor.once.ask(self._desk.lane, work, done=done, failed=self._on_refused)

    def _on_noted(self, line: int, text: str, outcome: Outcome) -> None:
        if self._detail is not None and self._record is not None and self._record.handle.id == line:
            self._detail.notes.editor.forget(text)
        words = texts().gettext("Note added")
        act = partial(self._take_back, outcome.transaction_no)
        self._page.told.emit(words, texts().gettext("Undo"), act)

    def _take_back(self, transaction_no: int) -> None:
        work = partial(journal.take_back, self._desk.workspace, transaction_no)
        self._desk.lane.command(work)
