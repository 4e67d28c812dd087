"""The line below the plan: how many lines, priorities and attention points, how they do (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.domain.words import Health, PlanClass
from zonedesk.ui.kit.canvas import SHAPE, width_of
from zonedesk.ui.kit.labels import Badge, Painted, grounded
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.words import said
from zonedesk.ui.kit.yielding import ShortLabel, Yielding
from zonedesk.ui.plan.delegate import draw_counts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.ui.kit.canvas import Canvas
    from zonedesk.ui.plan.outline import Outline

_SIDE, _GAP, _HEIGHT, _BESIDE = 16, 20, 32, 8


class HealthCounts(Painted):
    """Judgements counted by shape; screen readers hear the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Health, int] = {}

    def show_counts(self, counts: Mapping[Health, int]) -> None:
        """Show other counts."""
        self._counts = counts
        told = ", ".join(f"{count} {said(one)}" for one, count in counts.items())
        self.setAccessibleName(told)
        self.setToolTip(as_tip(told))
        self.updateGeometry()
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw shapes and counts."""
        draw_counts(canvas, self.rect(), counts=self._counts)

    def measure(self) -> QSize:
        """Measure shapes and counts."""
        theme = theme_of(self)
        wide = sum(
            theme.px(SHAPE) + _GAP + width_of(theme, str(one)) for one in self._counts.values()
        )
        return QSize(wide, theme.type.line("body"))


class PlanFoot(QWidget):
    """Counts of what is found in the tree."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        _ = texts().gettext
        self.lines, self.priorities, self.attention = ShortLabel(), ShortLabel(), ShortLabel()
        self.health = HealthCounts()
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(_BESIDE)
        row.addWidget(self.lines)
        for letter, words in (("P", self.priorities), ("A", self.attention)):
            row.addSpacing(_GAP - _BESIDE)
            row.addWidget(Badge(letter, _("Priority") if letter == "P" else _("Attention point")))
            row.addWidget(words)
        row.addStretch(1)
        row.addWidget(self.health)
        Yielding(self, (self.attention, self.priorities, self.lines))

    def show_outline(self, shown: Outline, *, total: int) -> None:
        """Count what is found, of how many lines there are."""
        _ = texts()
        found = len(shown.found)
        if found == total:
            words = _.ngettext("{count} plan line", "{count} plan lines", total)
        else:
            words = _.ngettext(
                "{shown} of {count} plan line", "{shown} of {count} plan lines", total
            )
        short = str(found) if found == total else f"{found}/{total}"
        self.lines.say(words.format(shown=found, count=total), short=short)
        count = shown.count(PlanClass.PRIORITY)
        words = _.ngettext("{count} priority", "{count} priorities", count)
        self.priorities.say(words.format(count=count), short=str(count))
        count = shown.count(PlanClass.ATTENTION)
        words = _.ngettext("{count} attention point", "{count} attention points", count)
        self.attention.say(words.format(count=count), short=str(count))
        self.health.show_counts(shown.health())

    def sizeHint(self) -> QSize:
        """Be 32 high."""
        return QSize(super().sizeHint().width(), theme_of(self).tall(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Keep the height."""
        return QSize(0, theme_of(self).tall(_HEIGHT))
