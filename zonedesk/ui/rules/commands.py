"""What the place of the rules changes: each time one command, told with its way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.services import rules
from zonedesk.services.journal import take_back
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.keeping.versions import Versions
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.rules.columns import ARTICLE, VALUE

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.rule_record import RuleSetLine
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.once import Once
    from zonedesk.ui.rules.model import RuleEntry


class RuleCommands(QObject):
    """Changes rules through the lane.

    Signals: `told` as of a page; `made` gives the id of a new rule set.
    """

    told = Signal(str, str, object)
    made = Signal(int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        self._versions = Versions()

    def set_cell(self, rule_set: RuleSetLine, entry: RuleEntry, *, key: str, value: object) -> None:
        """Change what was edited in a cell, unless it stood so already."""
        rule = entry.line.rule
        told = "" if value is None else str(value)
        fields = {VALUE: rule.value, ARTICLE: rule.article}
        if key in fields and told != fields[key]:
            fields[key] = told
            work = partial(self._store, rule_set, entry, fields=fields)
            words = texts().gettext("{rule} ({body}) was changed")
            said = words.format(rule=entry.topic, body=entry.subject)
            self._desk.lane.command(work, done=partial(self._tell, said))

    def add_set(self, valid_from: date, *, title: str, once: Once) -> None:
        """Copy the rules that are in force on a day, to be in force from that day on."""
        work = partial(rules.new_set, self._workspace, valid_from, title=title)
        once.ask(self._desk.lane, work, done=partial(self._on_made, valid_from))

    def _store(self, rule_set: RuleSetLine, entry: RuleEntry, *, fields: dict[str, str]) -> Outcome:
        """Write a rule on the newest version that is known here; in the lane."""
        value, article = fields[VALUE], fields[ARTICLE]
        handle = entry.line.handle
        if handle is None:
            return rules.add(
                self._workspace, rule_set, code=entry.code, value=value, article=article
            )
        return self._versions.run(
            handle.id,
            handle.row_version,
            lambda version: rules.edit(
                self._workspace, handle.id, row_version=version, value=value, article=article
            ),
        )

    def _on_made(self, day: date, outcome: Outcome) -> None:
        words = texts().gettext("New rules are in force from {day}").format(day=shown_day(day))
        self.made.emit(outcome.id)
        self._tell(words, outcome)

    def _tell(self, words: str, outcome: Outcome) -> None:
        if outcome.changes:
            undo = partial(self._undo, outcome.transaction_no)
            self.told.emit(words, texts().gettext("Undo"), undo)

    def _undo(self, transaction_no: int) -> None:
        self._desk.lane.command(partial(self._take_back, transaction_no))

    def _take_back(self, transaction_no: int) -> Changes:
        return take_back(self._workspace, transaction_no)
