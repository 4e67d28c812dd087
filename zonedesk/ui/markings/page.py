"""The markings of the zone: their words in each language, and how they stand on a paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.markings import LONGEST
from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Marking, Role
from zonedesk.services import markings
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.words import usual

if TYPE_CHECKING:
    from zonedesk.services.markings import MarkingLine
    from zonedesk.ui.kit.lane import Verdict

_SIDE: Final = 24
_FIELD: Final = 420


class MarkingRow(QWidget):
    """One marking in one language: the field, the way back to the usual words, the foot of a page.

    Args:
        page: whose it is.
        line: as it is stored.
    """

    def __init__(self, page: MarkingsPage, line: MarkingLine) -> None:
        super().__init__(page)
        self._page, self.line = page, line
        self.field = QLineEdit(line.words)
        self.field.setMaxLength(LONGEST)
        self.field.setFixedWidth(_FIELD)
        self.field.setEnabled(page.usable)
        self.form = FormRow(_plainly(line.marking), self.field)
        self.usual = link(texts().gettext("Take the usual words"))
        self.preview = label("", "secondary", tone="muted")
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.form)
        beside.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignBottom)
        beside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(beside)
        column.addWidget(self.preview)
        self.field.textChanged.connect(self._show_preview)
        self.field.editingFinished.connect(self.save)
        self.usual.clicked.connect(self.take_usual)
        self.show_line(line)

    def show_line(self, line: MarkingLine) -> None:
        """Show what is stored; what is being typed stays."""
        typed = self.field.text() != self.line.words
        self.line = line
        if not typed or self.field.text().strip() == line.words:
            self.field.setText(line.words)
        self.form.trouble.say("")
        self.usual.setVisible(line.own and self._page.usable)
        self._show_preview()

    def save(self) -> None:
        """Store the words that stand in the field."""
        if self.field.text() != self.line.words and self._page.usable:
            work = partial(
                markings.set_words,
                self._page.desk.workspace,
                self.line.marking,
                language=self.line.language,
                words=self.field.text(),
            )
            self._page.desk.lane.command(work, None, failed=self._on_refused)

    def take_usual(self) -> None:
        """Let the usual words hold again."""
        self.field.setText(self.line.usual)
        self.save()

    def _show_preview(self) -> None:
        words = self.field.text().strip() or self.line.usual
        shown = texts().gettext("Foot of a page: {words}")
        self.preview.setText(shown.format(words=f"ZVR/2018/2 · {words} · 1/4"))

    def _on_refused(self, verdict: Verdict) -> None:
        self.form.trouble.say(verdict_words(verdict))


class MarkingsPage(Page):
    """All markings under the languages of papers; readers only look."""

    TOPICS: ClassVar[Changes] = frozenset({Topic.ZONE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        grounded(self, "surface")
        self.usable = desk.workspace.user.role is not Role.READER
        self.rows: dict[tuple[Marking, str], MarkingRow] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAccessibleName(texts().gettext("Markings"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = grounded(QWidget(), "surface")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(_SIDE, 16, _SIDE, _SIDE)
        self._column.setSpacing(12)
        self._area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self._say_what_it_is()
        self.refresh()

    def spot(self) -> Spot:
        """Tell where the page stands: always the same."""
        return Spot()

    def refresh(self) -> None:
        """Read the words again."""
        self.desk.lane.query(partial(markings.lines, self.desk.workspace), self._on_lines)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return tuple(row.field for row in self.rows.values())[:1]

    def leave(self) -> None:
        """Store what is typed."""
        for row in self.rows.values():
            row.save()

    def _say_what_it_is(self) -> None:
        _ = texts().gettext
        told = label(
            _(
                "A marking says who may read: on every page of papers and workbooks. It is no "
                "classification: of a classified document ZoneDesk notes the reference alone."
            ),
            wrap=True,
        )
        self._column.addWidget(told)

    def _on_lines(self, lines: tuple[MarkingLine, ...]) -> None:
        if not self.rows:
            self._make(lines)
        for line in lines:
            self.rows[line.marking, line.language].show_line(line)

    def _make(self, lines: tuple[MarkingLine, ...]) -> None:
        _ = texts().gettext
        titles = {
            "nl": _("Papers in Dutch"),
            "fr": _("Papers in French"),
            "de": _("Papers in German"),
        }
        for line in lines:
            if not any(language == line.language for _marking, language in self.rows):
                self._column.addSpacing(8)
                self._column.addWidget(label(titles[line.language], "section"))
            row = MarkingRow(self, line)
            self.rows[line.marking, line.language] = row
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.setFocusProxy(next(iter(self.rows.values())).field)


def _plainly(marking: Marking) -> str:
    """Say which marking it is, whatever words the zone chose for it."""
    words = usual(marking)
    return words[:1].upper() + words[1:]
