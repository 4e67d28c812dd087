"""A new plan from the one that is shown: its code, title and term, and what goes along (R91)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.plan_cycle import Along, NewPlan, prefix_of
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.buttons import plain, primary
from zonedesk.ui.kit.choices import CheckBox
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import say_unread, verdict_words
from zonedesk.ui.plan.copy_list import CopyList
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.ui.kit.lane import Verdict

_SIDE, _GAP, _FORM, _TERM = 24, 16, 376, 6
_WORDS: Final[Mapping[Along, str]] = {
    Along.LEADS: noop("&Leads and departments"),
    Along.PARTNERS: noop("&Partners"),
    Along.TEXTS: noop("&Goals"),
    Along.INDICATORS: noop("&Indicators, the last value as baseline"),
    Along.MEASURES: noop("&Measures"),
    Along.CLASSES: noop("&Classes, for the first year"),
}


class NewPlanPane(QWidget):
    """The form of a new plan beside the lines that go along.

    Signals: `wanted` gives a `NewPlan`, `left` that nobody wants one. Who makes it asks through
    `once` and tells what was refused.

    Args:
        today: the day in Brussels.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        _ = texts().gettext
        self._today = today
        self.heading = label(_("New plan"), "record")
        self.source = label("", tone="muted", wrap=True)
        self.code, self.title, self.prefix = QLineEdit(), QLineEdit(), QLineEdit()
        self.first, self.last = DateField(today=today), DateField(today=today)
        self.boxes = {one: CheckBox(_(words)) for one, words in _WORDS.items()}
        self.counted = label("", tone="muted")
        self.list = CopyList()
        self.make = primary(_("Make the &new plan"))
        self.cancel = plain(_("C&ancel"))
        self.once = Once(self.make, self.code, self.title, self.prefix, self.first, self.last)
        self.rows = {
            "title": FormRow(_("&Title"), self.title),
            "code": FormRow(_("C&ode of the plan"), self.code),
            "first": FormRow(_("Term &from"), self.first),
            "last": FormRow(_("Term &until"), self.last),
            "prefix": FormRow(_("Before the codes of the lin&es"), self.prefix),
        }
        self._lay_out()
        self._connect()

    def begin(self, entries: Sequence[PlanEntry], *, root: PlanEntry | None, year: int) -> None:
        """Show what is proposed: the term that follows, all lines that are not finished.

        Args:
            entries: the lines of the plan that it goes on with, without the plan itself.
            root: that plan; None when lines stand under none.
            year: that is shown.
        """
        _ = texts().gettext
        first, last = _next_term(root, year)
        named = "" if root is None else f"{root.row.code} {root.row.title}"
        words = _("Goes on with {plan}").format(plan=named) if named else ""
        self.source.setText(words)
        self.source.setVisible(bool(words))
        self.title.setText(
            _("Zonal security plan {first}-{last}").format(first=first.year, last=last.year)
        )
        self.code.setText(f"{prefix_of(first)}ZVP")
        self.first.set_day(first)
        self.last.set_day(last)
        self.prefix.setText(prefix_of(first))
        for box in self.boxes.values():
            box.setChecked(True)
        for row in self.rows.values():
            row.accept()
        self.list.lines.show_lines(entries)
        self._settle()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    @property
    def along(self) -> frozenset[Along]:
        """What goes along of the lines."""
        return frozenset(one for one, box in self.boxes.items() if box.isChecked())

    def finish(self) -> None:
        """Ask for the plan to be made, once every field can be read."""
        if self.once.asking:
            return
        first, last = self.first.day(), self.last.day()
        read = self.first.take() and self.last.take()
        if not read or first is None or last is None:
            (self.first if first is None else self.last).setFocus()
            return
        self.wanted.emit(
            NewPlan(
                code=self.code.text(),
                title=self.title.text(),
                first=first,
                last=last,
                lines=self.list.lines.chosen,
                along=self.along,
                prefix=self.prefix.text().strip(),
            )
        )

    def refuse(self, verdict: Verdict) -> None:
        """Say at its field what cannot be; what is no field's is said at the code."""
        facts = getattr(verdict, "facts", {})
        field = str(facts.get("field", ""))
        if getattr(verdict, "code", "") == "plan.end_before_begin":
            field = "last"
        elif facts.get("found", self.code.text().strip()) != self.code.text().strip():
            field = "prefix"
        row = self.rows.get(field, self.rows["code"])
        row.refuse(verdict_words(verdict))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for row in self.rows.values():
            field = row.field
            if isinstance(field, DateField):
                field.refused.connect(partial(say_unread, row))
            elif isinstance(field, QLineEdit):
                field.textEdited.connect(row.accept)
        for box in self.boxes.values():
            box.toggled.connect(self._settle)
        self.prefix.textChanged.connect(self._settle)
        self.list.lines.changed.connect(self._count)
        self.make.clicked.connect(self.finish)
        self.cancel.clicked.connect(self.left)

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._form())
        whole.addWidget(rule(upright=True))
        whole.addWidget(self._preview(), 1)

    def _form(self) -> QWidget:
        form = grounded(QWidget(), "surface")
        column = QVBoxLayout(form)
        column.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        column.setSpacing(_GAP - 4)
        term, acts, boxes = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        for row, parts in (
            (term, (self.rows["first"], self.rows["last"])),
            (acts, (self.make, self.cancel)),
            (boxes, tuple(self.boxes.values())),
        ):
            row.setSpacing(2 if row is boxes else 8)
            for part in parts:
                row.addWidget(part)
        acts.addStretch(1)
        column.addWidget(self.heading)
        column.addWidget(self.source)
        column.addWidget(self.rows["title"])
        column.addWidget(self.rows["code"])
        column.addLayout(term)
        column.addWidget(self.rows["prefix"])
        column.addWidget(label(texts().gettext("What goes along"), "secondary", tone="muted"))
        column.addLayout(boxes)
        column.addLayout(acts)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(form)
        area.setFixedWidth(theme_of(self).px(_FORM))
        return area

    def _preview(self) -> QWidget:
        lines = grounded(QWidget(), "surface")
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, _GAP, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(_GAP, 0, _GAP, 0)
        head.addWidget(label(texts().gettext("Lines that go along"), "section"))
        head.addStretch(1)
        head.addWidget(self.counted)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        return lines

    def _settle(self) -> None:
        self.list.lines.settle(along=self.along, prefix=self.prefix.text().strip())

    def _count(self) -> None:
        _ = texts()
        total = len(self.list.lines.entries)
        words = _.ngettext("{shown} of {count} plan line", "{shown} of {count} plan lines", total)
        self.counted.setText(words.format(shown=self.list.lines.count, count=total))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make it with Ctrl+Enter, leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.finish()
        else:
            super().keyPressEvent(event)


def _next_term(root: PlanEntry | None, year: int) -> tuple[date, date]:
    """Give the term that follows on that of a plan, as long as it was; else six years."""
    if root is None or root.row.planned_to is None:
        return date(year + 1, 1, 1), date(year + _TERM, 12, 31)
    begin = root.row.planned_to.year + 1
    old = root.row.planned_from
    years = _TERM if old is None else root.row.planned_to.year - old.year + 1
    return date(begin, 1, 1), date(begin + years - 1, 12, 31)
