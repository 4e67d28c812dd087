"""Workbooks as people make them, in a folder of the test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    Rows = Sequence[Sequence[Any]]
    MakeBook = Callable[..., Path]


@pytest.fixture
def make_book(tmp_path: Path) -> MakeBook:
    """Make a workbook of sheets with rows; `adapt` may still change it."""

    def make(
        sheets: Mapping[str, Rows], *, adapt: Callable[[Workbook], None] | None = None
    ) -> Path:
        book = Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        if adapt is not None:
            adapt(book)
        path = tmp_path / "lijst.xlsx"
        book.save(path)
        return path

    return make
