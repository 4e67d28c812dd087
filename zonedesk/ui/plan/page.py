"""The place *Actieplan*: reads the plan and the line under the cursor, and stores what changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import PlanClass
from zonedesk.services.plan_record import read_line, read_plan
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.beside import Beside
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.exporting import WorkbookSaver
from zonedesk.ui.kit.panes import set_widths, widths
from zonedesk.ui.kit.table.state import ListState, state_from_json
from zonedesk.ui.plan.actions import IN_DETAIL, IN_PAGE, IN_TREE
from zonedesk.ui.plan.beginning import Beginning
from zonedesk.ui.plan.compare_place import Comparing
from zonedesk.ui.plan.detail import PlanDetail
from zonedesk.ui.plan.edits import PlanEdits
from zonedesk.ui.plan.line_acts import LineActs
from zonedesk.ui.plan.paper_page import PlanSheet
from zonedesk.ui.plan.saving import ask_plan
from zonedesk.ui.plan.view import PlanView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from zonedesk.domain.plan_record import PlanBook, PlanRecord


class PlanPage(Page):
    """The plan of a year as a tree; the line under the cursor at the right."""

    TOPICS: ClassVar[Changes] = frozenset(
        {
            Topic.ACTIONS,
            Topic.AGENDA,
            Topic.FOLLOW_UPS,
            Topic.INDICATORS,
            Topic.MEETINGS,
            Topic.PEOPLE,
            Topic.PLAN,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._year: int | None = None
        self._wanted = ""
        self._tells = False
        self.edits = PlanEdits(self)
        self.detail = PlanDetail(desk, self.edits.save)
        self.beside = Beside(
            desk.lane, self._reading, pane=self.detail, put_away=self.detail.put_away
        )
        self.view = PlanView(self.detail)
        self.acts = LineActs(self, self.view, keeper=self.detail.keeper)
        self.beginning = Beginning(self, self.view, keeper=self.detail.keeper)
        self.comparing = Comparing(self, self.view, stack=self.beginning.stack)
        self.saver = WorkbookSaver(self)
        self.sheet = PlanSheet(desk, self.beginning.stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.beginning.stack)
        column.addWidget(self.sheet)
        self.setFocusProxy(self.view)
        self._connect()
        self._bind()
        self.refresh()

    def spot(self) -> Spot:
        """Tell where the page stands: the plan and the line under the cursor."""
        title = self.view.title_of_plan()
        code = self.view.tree.code()
        return Spot(tuple(filter(None, (title, code))), code or None)

    def go_to(self, spot: Spot) -> None:
        """Come back to a line, without telling."""
        self.sheet.close_sheet()
        if isinstance(spot.state, str):
            if not self.window().isVisible():  # the line has a window of its own
                self.view.cover()
            self._find_late(spot.state, tells=False)

    def show_reference(self, reference: str) -> None:
        """Show a line by its code and tell `moved`.

        Raises:
            Refused: ``show.unknown`` (reference), when there is none.
        """
        self.sheet.close_sheet()
        if self.beginning.is_open:
            self.beginning.leave()
        if self.comparing.is_open:
            self.comparing.leave()
        self._find(reference, tells=True)
        self.view.cover()

    def show_rows(self, filters: tuple[tuple[str, str], ...]) -> None:
        """Show the lines of a class in a year, which another place counted."""
        told = dict(filters)
        self.view.clear_filters()
        self.view.bar.show_only(told.get("class", ""))
        if told.get("year", "").isdecimal():
            self._on_year(int(told["year"]))
        self.moved.emit(self.spot())

    def refresh(self) -> None:
        """Read the plan again, and the line under the cursor."""
        work = partial(read_plan, self.desk.workspace, self._year)
        self.desk.lane.query(work, self._on_book)
        self.beside.renew()
        self.comparing.refresh()
        self.sheet.refresh()

    def choose_when_read(self, code: str) -> None:
        """Put the cursor on a line as soon as the plan was read again, without telling."""
        self._wanted, self._tells = code, False

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        if self.sheet.shown:
            return self.sheet.areas(())
        if self.beginning.is_open:
            return (self.beginning.pane, self.beginning.pane.list)
        if self.comparing.is_open:
            return self.comparing.areas()
        return (self.view.bar, self.view.tree, self.detail)

    def leave(self) -> None:
        """Store what is typed; an entry that was not added yet stays a draft."""
        self.detail.keeper.flush()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, widths and which lines are closed, by numbers that tell nothing."""
        tree = self.view.tree
        return {
            "plan.columns": ListState(tree.layout_of_columns.states()).to_json(),
            "plan.splitter": widths(self.view.splitter),
            "plan.closed": _numbers(tree.closed),
            "plan.opened": _numbers(tree.known - tree.closed),
        }

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        tree = self.view.tree
        if "plan.columns" in stored:
            tree.layout_of_columns.restore(state_from_json(stored["plan.columns"]).columns)
        set_widths(self.view.splitter, stored.get("plan.splitter", ""))
        closed, opened = (
            {int(one) for one in stored.get(name, "").split(",") if one.isdecimal()}
            for name in ("plan.closed", "plan.opened")
        )
        tree.remember(closed=closed, opened=opened)
        self.view.show_lines()

    def _connect(self) -> None:
        view, detail = self.view, self.detail
        view.year_chosen.connect(self._on_year)
        view.workbook_wanted.connect(self._ask_export)
        view.bar.line_wanted.connect(self.acts.add)
        view.bar.compare_wanted.connect(self.comparing.begin)
        view.bar.paper_wanted.connect(self._on_paper)
        self.sheet.closed.connect(self.setFocus)
        self.sheet.told.connect(self.told)
        self.acts.chosen.connect(self.choose_when_read)
        view.plan_wanted.connect(self.beginning.begin)
        view.tree.line_changed.connect(self._on_line)
        view.tree.pressed.connect(self._on_pressed)
        view.tree.opened.connect(view.enter_detail)
        detail.line_wanted.connect(self.show_reference)
        detail.record_wanted.connect(self.record_wanted)
        detail.own_window_wanted.connect(self._on_own_window)
        detail.keeper.stale.connect(self.beside.renew)
        detail.quick.noted.connect(self.acts.tell)
        self.beside.arrived.connect(detail.show_record)
        self.edits.serve(detail)
        self.edits.stale.connect(self.beside.renew)

    def _bind(self) -> None:
        view, tree = self.view, self.view.tree
        lines = self.acts
        acts: dict[str, Callable[[], object]] = {
            "plan.add": lines.add,
            "plan.add_below": lines.add_below,
            "plan.rename": tree.rename,
            "plan.up": lines.step_up,
            "plan.down": lines.step_down,
            "plan.indent": lines.indent,
            "plan.outdent": lines.outdent,
            "plan.delete": lines.delete,
            "plan.delete_plan": lines.delete_plan,
            "plan.whole": self._on_whole,
            "plan.priority": partial(lines.classify, PlanClass.PRIORITY),
            "plan.attention_point": partial(lines.classify, PlanClass.ATTENTION),
            "plan.no_class": partial(lines.classify, None),
            "plan.edit": self._on_edit,
            "plan.new_plan": self.beginning.begin,
            "plan.note": self._on_note,
            "plan.action": self._on_action_point,
            "plan.measure": self._on_measure,
            "plan.attention": view.bar.attention.toggle,
            "plan.open_all": tree.open_all,
            "plan.close_all": tree.close_all,
            "plan.compare": self.comparing.begin,
            "plan.keep_state": self.comparing.keep,
            "plan.excel": self._ask_export,
            "plan.print": self._on_paper,
            "plan.detail": view.toggle_detail,
            "plan.own_window": self._on_own_window,
            "plan.back": self.detail.step_back,
        }
        bind(self, IN_PAGE, acts=acts)
        bind(tree, IN_TREE, acts=acts)
        bind(self.detail, IN_DETAIL, acts=acts)

    def _find(self, code: str, *, tells: bool) -> None:
        """Put the cursor on a line, at once or as soon as the plan is there."""
        if self.view.book is None:
            self._wanted, self._tells = code, tells
            return
        if not self.view.show_line(code):
            raise Refused("show.unknown", reference=code)
        if tells:
            self.moved.emit(self.spot())

    def _find_late(self, code: str, *, tells: bool) -> None:
        """Find a line when nobody waits for the answer: what is not there is told."""
        try:
            self._find(code, tells=tells)
        except Refused as verdict:
            self.desk.lane.refused.emit(verdict)

    def _reading(self, code: str) -> Callable[[], PlanRecord]:
        book = self.view.book
        year = self._year or (book.year if book else self.desk.workspace.clock.today().year)
        return partial(read_line, self.desk.workspace, code, year=year)

    def _on_book(self, book: PlanBook) -> None:
        self._year = book.year
        self.view.show_book(book)
        if not self.view.lines:
            self.beside.forget()
            self.detail.clear()
        code = self.view.tree.code()
        if self.beside.wanted not in {code, self.view.plan}:
            self._on_line(code)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._find_late(wanted, tells=self._tells)
        self.acts.after_reading()

    def _on_whole(self) -> None:
        """Show the plan itself, which is no line of its tree, in the details."""
        if self.view.plan and self.view.root_id() is not None:
            self.view.cover()
            self.beside.choose(self.view.plan)

    def _on_pressed(self) -> None:
        """Come back from the plan itself to the line under the cursor."""
        if self.beside.wanted != self.view.tree.code():
            self._on_line(self.view.tree.code())

    def _on_line(self, code: str) -> None:
        if code:
            self.beside.choose(code)

    def _on_year(self, year: int) -> None:
        self._year = year
        self.detail.keeper.flush()
        self.refresh()

    def _on_own_window(self) -> None:
        if self.view.tree.code():
            self.own_window_wanted.emit(self.spot())

    def _on_edit(self) -> None:
        self.view.enter_detail()
        self.beside.when_there(self.detail.edit)

    def _on_note(self) -> None:
        self.beside.when_there(self._begin_note)

    def _begin_note(self) -> None:
        if self._may_edit:
            self.view.enter_detail()
            self.detail.notes.editor.begin()

    def _on_action_point(self) -> None:
        self.beside.when_there(self._begin_action)

    def _begin_action(self) -> None:
        if self._may_edit:
            self.view.enter_detail()
            self.detail.begin_action()

    def _on_measure(self) -> None:
        self.beside.when_there(self._begin_measuring)

    def _begin_measuring(self) -> None:
        if self._may_edit:
            self.view.enter_detail()
            self.detail.indicators.measure_first()

    @property
    def _may_edit(self) -> bool:
        return self.detail.record is not None and self.detail.record.may_edit

    def _on_paper(self) -> None:
        """Show the paper of the chosen plan as it stands in the chosen year."""
        book, root = self.view.book, self.view.root_id()
        if book is not None and book.entries and not self.sheet.shown:
            self.detail.keeper.flush()
            code = next((one.row.code for one in book.entries if one.id == root), "")
            self.sheet.open(code, book.year)

    def _ask_export(self) -> None:
        book = self.view.book
        if self.comparing.is_open:
            self.comparing.save_list()
        elif book is not None and book.entries:
            title = self.view.title_of_plan()
            ask_plan(self.saver, self.desk.workspace, title=title, year=book.year)


def _numbers(ids: Iterable[int]) -> str:
    return ",".join(str(one) for one in sorted(ids))
