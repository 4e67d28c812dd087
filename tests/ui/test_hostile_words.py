"""No screen takes for markup what stands in the register: titles, names, places, reasons (C01)."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import Qt as Guessing
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from sqlalchemy import String

from tests.services.folders import let_go, lier_folder
from tests.workspaces import opened_folder
from zonedesk.db.models import Base
from zonedesk.ui.kit.desk import Desk
from zonedesk.ui.kit.hub import ChangeHub
from zonedesk.ui.kit.lane import Lane
from zonedesk.ui.pictures.places import place_screens
from zonedesk.ui.pictures.settling import Patience, noting_mistakes
from zonedesk.ui.shell.frame import Frame
from zonedesk.ui.shell.layout import Layout
from zonedesk.ui.shell.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.theme.theme import Theme

MARK = "<b>x</b> "
SHOWN_AS = "&lt;b&gt;x&lt;/b&gt;"
MOST_ROWS, DEEPEST = 40, 3
#: What people type on one line, in every table that a screen shows.
TYPED = {
    "name", "place", "title", "first_name", "organisation", "handler_text", "legal_basis",
    "next_text", "lead_text", "department", "partners", "explanation", "proposer_text",
    "replaced_by_text", "reason", "unit", "text", "owner_text", "author_text", "source",
    "remark", "subject", "category", "subcategory", "phenomenon", "municipality",
}  # fmt: skip


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Workspace]:
    """The example of Lier in which somebody typed markup before every word there is."""
    workspace = opened_folder(lier_folder(tmp_path))
    run = workspace.database.connection.execute
    run("PRAGMA query_only = OFF")
    names = [one for (one,) in run("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    for name in names:  # the journal, and the guard of approved meetings
        run(f'DROP TRIGGER "{name}"')
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if column.name in TYPED and type(column.type) is String:
                run(f"UPDATE {table.name} SET {column.name} = '{MARK}' || {column.name}")
    run("PRAGMA query_only = ON")
    yield workspace
    let_go(workspace)


@pytest.mark.timeout(120)
def test_no_screen_takes_a_title_for_markup(hostile: Workspace, theme: Theme, show: Show) -> None:
    hub = ChangeHub()
    desk = Desk(hostile, theme, Lane(hub, inline=True), hub)
    made = Frame(desk, PAGES, zone=f"{MARK}Lier", layout=Layout(hostile.folder.path))
    made.resize(1440, 872)
    show(made)
    wrong: set[str] = set()
    guarded = 0
    with noting_mistakes() as mistakes, closing(seen(made, Patience(desk.lane, mistakes))) as tips:
        for where, words in tips:
            guarded += SHOWN_AS in words
            if Guessing.mightBeRichText(words) and (not words.startswith("<qt>") or MARK in words):
                wrong.add(f"{where}: {words}")
    assert not wrong
    assert guarded > 100  # the markup did come into tooltips


def seen(frame: Frame, patience: Patience) -> Generator[tuple[str, str], None, None]:
    """Every tooltip of every screen, and what labels say that are not plain."""
    for screen in place_screens(frame, patience):
        for widget in (frame, *frame.findChildren(QWidget)):
            where = f"{screen} {type(widget).__name__}"
            yield from ((where, words) for words in told_by(widget))


def told_by(widget: QWidget) -> Iterator[str]:
    """What a widget says where Qt guesses whether it is markup."""
    yield widget.toolTip()
    yield from (action.toolTip() for action in widget.actions())
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        yield widget.text()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from in_rows(widget.model(), QModelIndex(), depth=0)


def in_rows(model: QAbstractItemModel, parent: QModelIndex, *, depth: int) -> Iterator[str]:
    """The tooltips of rows and of what lies below them."""
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        indexes = [model.index(row, column, parent) for column in range(columns)]
        yield from (str(one.data(Qt.ItemDataRole.ToolTipRole) or "") for one in indexes)
        if depth < DEEPEST:
            yield from in_rows(model, indexes[0], depth=depth + 1)
