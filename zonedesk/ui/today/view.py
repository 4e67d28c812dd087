"""The layout of the start place: heading, two columns of cards, one where it is narrow (01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zonedesk.i18n.formats import long_date
from zonedesk.services.drafts import NEW
from zonedesk.ui.kit.buttons import plain
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.keyed_button import KeyedButton
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.wanted import TERMS, WHOLE
from zonedesk.ui.theme.theme import theme_of
from zonedesk.ui.today.cards import HealthCard, RowsCard
from zonedesk.ui.today.care import care_rows
from zonedesk.ui.today.model import (
    action_rows,
    health_bars,
    minutes_rows,
    term_rows,
)
from zonedesk.ui.today.next_card import NextCard
from zonedesk.ui.today.rows import Jump

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.today import DueActions, TodayBook

NARROW_UNDER = 1180
_SIDE, _TOP, _GAP, _HEADING = 24, 16, 16, 40
_WIDE, _SMALL = 776, 392


class TodayView(QScrollArea):
    """The cards of a day in a page that scrolls.

    `followed` gives where a button, a link or a row leads.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.day = label("", "page")
        self.new_action = plain(_("New action point"), icon="add")
        self.new_meeting = KeyedButton(
            _("New meeting"), icon="new_meeting", keys="Ctrl+N", look="plain"
        )
        self.unreadable = MessageBar("watch", "")
        self.next = NextCard()
        self._make_cards()
        self.first = self._make_first()
        self._beginning = self._lay_out_first()
        self._narrow: bool | None = None
        self._lay_out()
        self._connect()

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """The cards in the order in which they are read where there is one column."""
        return (self.next, self.terms, self.due, self.minutes, self.plan, self.care)

    @property
    def rows_cards(self) -> tuple[RowsCard, ...]:
        """The cards with rows, as they are read."""
        return (self.terms, self.due, self.minutes, self.care)

    @property
    def is_narrow(self) -> bool:
        """Whether the cards stand in one column."""
        return bool(self._narrow)

    def show_book(self, book: TodayBook) -> None:
        """Show a day."""
        self.day.setText(_capital(long_date(book.today, texts().language, weekday=True)))
        self.new_action.setVisible(book.may_edit)
        self.new_meeting.setVisible(book.may_edit and not book.bare)
        begins = book.bare and book.may_edit
        self._beginning.setVisible(begins)
        self._columns.setVisible(not begins)
        told = "" if book.unreadable is None else verdict_words(book.unreadable)
        self.unreadable.tell("watch", told)
        self.unreadable.setVisible(bool(told))
        self._fill(book)
        self._find_focus()

    def _fill(self, book: TodayBook) -> None:
        _ = texts()
        self.next.show_book(book)
        self.terms.show_rows(term_rows(book))
        self.minutes.show_rows(minutes_rows(book))
        count = len(book.minutes) + book.more_minutes
        self.minutes.header.set_count(count or None)
        self.due.show_rows(action_rows(book))
        self._tell_open(book.actions)
        self.care.show_rows(care_rows(book.care, book.today))
        words, fact = _.gettext("Action plan"), ""
        if book.plan is not None:
            words = _.gettext("Action plan {year}").format(year=book.plan.year)
            if book.plan.judged is not None:
                day = shown_day(book.plan.judged).partition(" ")[2]
                fact = _.gettext("as of {day}").format(day=day)
        bars = health_bars(book.plan) if book.plan else ()
        self.plan.show_bars(bars, words=words, fact=fact)

    def _tell_open(self, found: DueActions) -> None:
        button = self.due.header.button
        if button is not None:
            words = texts().ngettext(
                "The {count} open action point", "All {count} open action points", found.open
            )
            button.setText(words.format(count=found.open))
            button.setVisible(found.open > 0)

    def _make_cards(self) -> None:
        _ = texts().gettext
        self.terms = RowsCard(
            _("Legal terms"),
            nothing=_("No term ends in the coming four weeks."),
            act=_("All terms"),
            way=Jump("dossiers", TERMS),
            fact=_("coming four weeks"),
        )
        self.minutes = RowsCard(_("Minutes to approve"), nothing=_("No minutes wait for approval."))
        self.due = RowsCard(
            _("Action points"),
            nothing=_("No action point is late, due this week or without a term."),
            act=_("All action points"),
            way=Jump("actions", WHOLE),
            fact=_("late, this week and without a term"),
        )
        self.plan = HealthCard(_("Action plan"), nothing=_("There is no plan yet."), act=_("Open"))
        self.care = RowsCard(_("Keep in order"), nothing=_("All is in order."))

    def _make_first(self) -> EmptyState:
        """Say what to do first in a work folder that holds nothing."""
        _ = texts().gettext
        made = EmptyState(
            "today",
            _("Here your day begins"),
            words=_(
                "Begin with the bodies whose meetings you prepare and with their members. Then "
                "plan a meeting: what it still needs stands here every morning."
            ),
        )
        self.first_people = made.add_button(_("New body or person"), icon="people", main=True)
        self.first_meeting = made.add_button(_("New meeting"), icon="new_meeting")
        return made

    def _lay_out_first(self) -> QWidget:
        """Let it stand in the middle, a little above."""
        made = QWidget()
        column, row = QVBoxLayout(made), QHBoxLayout()
        column.addStretch(4)
        row.addStretch(1)
        row.addWidget(self.first, 1000)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(5)
        made.hide()
        return made

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = grounded(QWidget(), "background")
        column = self._margins = QVBoxLayout(whole)
        column.setContentsMargins(_SIDE, _TOP, _SIDE, _SIDE)
        column.setSpacing(0)
        column.addWidget(self._heading())
        column.addSpacing(8)
        column.addWidget(self.unreadable)
        column.addSpacing(0)
        self._columns = QWidget()
        both = QHBoxLayout(self._columns)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(_GAP)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for part, share in ((self._left, _WIDE), (self._right, _SMALL)):
            part.setSpacing(_GAP)
            both.addLayout(part, share)
        column.addWidget(self._columns)
        column.addWidget(self._beginning, 1)
        column.addStretch(0)
        self.unreadable.hide()
        self.setWidget(whole)
        self._arrange(narrow=False)

    def _heading(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day, 1)
        row.addWidget(self.new_action)
        row.addWidget(self.new_meeting)
        made.setMinimumHeight(_HEADING)
        return made

    def _arrange(self, *, narrow: bool) -> None:
        """Put the cards in two columns, or in one; the last of a column fills it."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        left: tuple[QWidget, ...] = (self.next, self.terms, self.due)
        right: tuple[QWidget, ...] = (self.minutes, self.plan, self.care)
        if narrow:
            left, right = self.cards, ()
        for part, cards in ((self._left, left), (self._right, right)):
            for one in cards:
                part.addWidget(one)  # taken from where it stood
                part.setStretchFactor(one, 1 if one is cards[-1] else 0)
        both = self._columns.layout()
        if isinstance(both, QHBoxLayout):
            both.setStretchFactor(self._right, 0 if narrow else _SMALL)
            both.setSpacing(0 if narrow else _GAP)

    def _connect(self) -> None:
        for part in (self.next, self.terms, self.minutes, self.due, self.care):
            part.followed.connect(self.followed)
        self.plan.followed.connect(self._on_plan)
        self.first_people.clicked.connect(self._on_people)
        self.first_meeting.clicked.connect(self.ask_meeting)
        self.new_meeting.clicked.connect(self.ask_meeting)
        self.new_action.clicked.connect(self.ask_action)

    def ask_meeting(self) -> None:
        """Ask for the form of a new meeting."""
        self.followed.emit(Jump("meetings", NEW))

    def ask_action(self) -> None:
        """Ask for the form of a new action point."""
        self.followed.emit(Jump("actions", NEW))

    def _on_people(self) -> None:
        self.followed.emit(Jump("people", NEW))

    def _on_plan(self) -> None:
        self.followed.emit(Jump("plan", WHOLE))

    def _find_focus(self) -> None:
        """Let keys begin at the first rows there are."""
        lists = (self.next.to_do, *(one.rows for one in self.rows_cards))
        found = (one for one in lists if not one.isHidden() and one.looks.rowCount())
        if not self._beginning.isHidden():
            self.setFocusProxy(self.first_people)
        else:
            self.setFocusProxy(next(found, self.new_meeting))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go to one column where there is little room."""
        super().resizeEvent(event)
        bar = self.width() - self.viewport().width()  # it stands in the margin
        self._margins.setContentsMargins(_SIDE, _TOP, _SIDE - min(bar, _SIDE // 2), _SIDE)
        self._arrange(narrow=self.width() < theme_of(self).px(NARROW_UNDER))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
