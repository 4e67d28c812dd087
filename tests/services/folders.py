"""Work folders with something in them: the example of Lier, and registers made up by a test."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.workspaces import closed_folder, opened_folder
from zonedesk.documents.excel.register_reader import read_register
from zonedesk.domain import register
from zonedesk.domain.register import Line, RegisterBook, SheetLines
from zonedesk.services.demo import example_register
from zonedesk.services.register import take_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zonedesk.domain.register import Value
    from zonedesk.services.workspace import Workspace

_HOME = tempfile.TemporaryDirectory()


@cache
def _lier() -> Path:
    folder = closed_folder(Path(_HOME.name), name="voorbeeld.zonedesk")
    workspace = opened_folder(folder)
    try:
        _imported(workspace, read_register(example_register()))
    finally:
        let_go(workspace)
    return folder


def lier_folder(parent: Path) -> Path:
    """A copy of a work folder that holds the example of Lier; nobody has it open."""
    return Path(shutil.copytree(_lier(), parent / "lier.zonedesk"))


def filled_folder(parent: Path, sheets: Mapping[str, Iterable[Mapping[str, Value]]]) -> Path:
    """A work folder with the records of some sheets, by the name of the sheet; it is closed."""
    folder = closed_folder(parent)
    workspace = opened_folder(folder)
    try:
        fill(workspace, sheets)
    finally:
        let_go(workspace)
    return folder


def fill(workspace: Workspace, sheets: Mapping[str, Iterable[Mapping[str, Value]]]) -> None:
    """Take records over into an open work folder, as an import does, without its backup."""
    _imported(workspace, register_book(sheets))


def register_book(sheets: Mapping[str, Iterable[Mapping[str, Value]]]) -> RegisterBook:
    """A register as if it was read from a file; columns without any value are absent."""
    return RegisterBook({name: _lines(name, list(rows)) for name, rows in sheets.items()})


def let_go(workspace: Workspace) -> None:
    """Close without the backup that a test has no use for."""
    workspace.contents.close()
    workspace.database.close()
    workspace.lock.release()


def _lines(name: str, rows: list[Mapping[str, Value]]) -> SheetLines:
    sheet = next(one for one in register.SHEETS if one.name == name)
    columns = tuple(one.name for one in sheet.columns if any(one.name in row for row in rows))
    lines = [Line(index, row) for index, row in enumerate(rows, start=2)]
    return SheetLines(sheet, columns, tuple(lines))


def _imported(workspace: Workspace, book: RegisterBook) -> None:
    report = take_over(workspace, book)
    if report.problems:
        raise AssertionError(report.problems)
