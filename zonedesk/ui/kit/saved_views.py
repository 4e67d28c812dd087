"""Views of a list that users keep under names: chosen, kept, renamed, deleted (05, R110)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from zonedesk.domain.topics import Topic
from zonedesk.domain.words import Role
from zonedesk.services import views
from zonedesk.services.journal import take_back
from zonedesk.ui.kit.actions import Action, bind, noop
from zonedesk.ui.kit.table.state import ListState
from zonedesk.ui.kit.texts import literal, texts
from zonedesk.ui.kit.view_button import NameField, ViewButton
from zonedesk.ui.kit.view_content import ViewContent, content_from_json, known_only

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from zonedesk.domain.saved_view import KeptView
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.table.filtering import FilterBar
    from zonedesk.ui.kit.table.table import RecordTable


def of_views(place: str) -> tuple[Action, ...]:
    """Give what every place with views can do."""
    return (
        Action(
            f"{place}.keep_view",
            noop("&Keep this view…"),
            "bookmark",
            tip=noop("Keep filters, columns and order of the list under a name"),
            menu="view",
        ),
    )


class ListSetting:
    """A list as a view sees it: what it reads from it, and what it puts into it.

    A place that has more than a table and its bar overrides `mode`, `more` and `take_more`.

    Args:
        table: the list.
        bar: with its typed words and chips.
    """

    def __init__(self, table: RecordTable[Any], bar: FilterBar) -> None:
        self.table, self.bar = table, bar

    def mode(self) -> str:
        """Tell which arrangement the columns are for."""
        return ""

    def more(self) -> dict[str, str]:
        """Give what the place has besides."""
        return {}

    def take_more(self, more: Mapping[str, str]) -> None:
        """Take what the place has besides; nothing is as it came."""

    def content(self) -> ViewContent:
        """Give the list as it stands, filters by name and text too."""
        model = self.table.model
        state = ListState(self.table.columns.states(), model.sort_order, model.filters)
        return ViewContent(state, self.bar.field.text(), self.mode(), self.more())

    def take(self, content: ViewContent) -> None:
        """Put the list as a view holds it."""
        self.take_more(content.more)
        if content.table.columns and content.mode == self.mode():
            self.table.columns.restore(content.table.columns)
        self.table.set_sort(content.table.sort)
        self.bar.field.setText(content.quick)
        self.table.set_filters(content.table.filters)

    def clear(self) -> None:
        """Let nothing narrow the list."""
        self.take_more({})
        self.bar.clear()


class SavedViews(QObject):
    """The button of the views in the bar of a list, and what its menu does.

    `listed` tells that there are other views, `chosen_changed` that another one is chosen.

    Args:
        page: whose list it is; its user keeps the views.
        place: key of the place.
        setting: the list.
        whole: what the list is called when nothing narrows it, for example *All dossiers*.
    """

    listed = Signal()
    chosen_changed = Signal()

    def __init__(self, page: Page, place: str, *, setting: ListSetting, whole: str) -> None:
        super().__init__(page)
        self._page, self._place, self._whole = page, place, whole
        self._setting = setting
        self._keys = frozenset(one.key for one in setting.table.model.columns)
        self._renamed: KeptView | None = None
        self._wanted: int | None = None
        self._taking = False
        self.views: tuple[KeptView, ...] = ()
        self.chosen: KeptView | None = None
        self.usable = page.desk.workspace.user.role is not Role.READER
        self.button, self.field = ViewButton(), NameField()
        setting.bar.add(self.field)
        setting.bar.add(self.button)
        (keep,) = of_views(place)
        self.action = bind(page, (keep,), acts={keep.id: self.begin})[keep.id]
        self.action.setEnabled(self.usable)
        self.button.choices.aboutToShow.connect(self.fill)
        self.field.named.connect(self._on_named)
        self.field.left.connect(self._on_left)
        setting.table.arranged.connect(self._on_arranged)
        page.desk.hub.changed.connect(self._on_changed)
        self._read()
        self._tell()

    @property
    def is_changed(self) -> bool:
        """Whether the list shows something else than the view that was chosen."""
        if self.chosen is None:
            return False
        return not self._held(self.chosen).shows_as(self._setting.content())

    def choose(self, view: KeptView | None) -> None:
        """Put the list as a view holds it; None lets nothing narrow it."""
        self._taking = True
        if view is None:
            self._setting.clear()
        else:
            self._setting.take(self._held(view))
        self._taking = False
        self._take(view)

    def let_go(self) -> bool:
        """Choose no view any more, and leave the list as it is; gives whether one was chosen."""
        if self._taking or self.chosen is None:
            return False
        self._take(None)
        return True

    def begin(self) -> None:
        """Let the user name what the list shows now."""
        told = " · ".join(self._setting.bar.told())
        self._name(None, proposed=told or self._whole)

    def fill(self) -> None:
        """Put the views in the menu, and what can be done with the one that is chosen."""
        _ = texts().gettext
        menu, chosen = self.button.choices, self.chosen
        menu.clear()
        for one in (None, *self.views):
            act = menu.addAction(literal(self._whole if one is None else one.name))
            act.setCheckable(True)
            act.setChecked(one is chosen)
            act.triggered.connect(partial(self.choose, one))
        menu.addSeparator()
        if chosen is not None:
            named = {"name": literal(chosen.name)}
            kept = menu.addAction(_("Keep the changes in “{name}”").format(**named), self.rewrite)
            kept.setEnabled(self.usable and self.is_changed)
        menu.addAction(_("Keep this view…"), self.begin).setEnabled(self.usable)
        if chosen is not None:
            menu.addSeparator()
            menu.addAction(_("Rename…"), self.rename).setEnabled(self.usable)
            menu.addAction(_("Delete"), self.delete).setEnabled(self.usable)

    def rewrite(self) -> None:
        """Let the chosen view hold what the list shows."""
        if self.chosen is not None:
            content = self._setting.content().to_json()
            self._command(partial(views.rewrite, content=content), self.chosen)

    def rename(self) -> None:
        """Let the user give the chosen view another name."""
        if self.chosen is not None:
            self._name(self.chosen, proposed=self.chosen.name)

    def delete(self) -> None:
        """Take the chosen view away; the list stays as it is."""
        if self.chosen is not None:
            words = texts().gettext("View “{name}” is deleted").format(name=self.chosen.name)
            self._command(views.delete, self.chosen, done=partial(self._on_deleted, words))

    def _name(self, view: KeptView | None, *, proposed: str) -> None:
        if self.usable:
            self._renamed = view
            self.button.hide()
            self.field.begin(proposed)

    def _on_named(self, name: str) -> None:
        if self._renamed is not None:
            self._command(partial(views.rename, name=name), self._renamed, done=self._on_renamed)
            return
        content = self._setting.content().to_json()
        work = partial(
            views.keep, self._page.desk.workspace, self._place, name=name, content=content
        )
        self._page.desk.lane.command(work, done=self._on_kept)

    def _on_kept(self, outcome: Outcome) -> None:
        self._wanted = outcome.id
        self._leave_field()

    def _on_renamed(self, _changed: Changes) -> None:
        self._leave_field()

    def _on_left(self) -> None:
        self._leave_field()

    def _leave_field(self) -> None:
        had_focus = self.field.hasFocus()
        self.button.show()
        if had_focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()

    def _on_deleted(self, words: str, outcome: Outcome) -> None:
        undo = partial(self._undo, outcome.transaction_no)
        self._page.told.emit(words, texts().gettext("Undo"), undo)

    def _undo(self, transaction_no: int) -> None:
        lane, workspace = self._page.desk.lane, self._page.desk.workspace
        lane.command(partial(take_back, workspace, transaction_no))

    def _command(
        self,
        work: Callable[..., Any],
        view: KeptView,
        *,
        done: Callable[[Any], object] | None = None,
    ) -> None:
        handle, workspace = view.handle, self._page.desk.workspace
        bound = partial(work, workspace, handle.id, row_version=handle.row_version)
        self._page.desk.lane.command(bound, done=done)

    def _on_changed(self, changes: Changes) -> None:
        if Topic.VIEWS in changes:
            self._read()

    def _read(self) -> None:
        work = partial(views.listed, self._page.desk.workspace, self._place)
        self._page.desk.lane.query(work, self._on_views)

    def _on_views(self, found: tuple[KeptView, ...]) -> None:
        self.views = found
        wanted = self.chosen.handle.id if self.chosen is not None else None
        wanted, self._wanted = self._wanted or wanted, None
        self._take(next((one for one in found if one.handle.id == wanted), None))
        self.listed.emit()
        self._on_arranged()

    def _on_arranged(self) -> None:
        if self._taking:
            return
        narrowed = self._setting.table.model.is_filtered and not self._setting.more()
        if self.chosen is None and self.views and narrowed:
            now = self._setting.content()
            same = (one for one in self.views if self._held(one).shows_as(now))
            self._take(next(same, None))
        self._tell()

    def _take(self, view: KeptView | None) -> None:
        before, self.chosen = self.chosen, view
        self._tell()
        if before is not view:
            self.chosen_changed.emit()

    def _held(self, view: KeptView) -> ViewContent:
        return known_only(content_from_json(view.content), self._keys)

    def _tell(self) -> None:
        _ = texts().gettext
        if self.chosen is not None:
            self.button.say(self.chosen.name, note=_("changed") if self.is_changed else "")
        elif self._setting.table.model.is_filtered:
            self.button.say(_("By filters"))
        else:
            self.button.say(self._whole)
