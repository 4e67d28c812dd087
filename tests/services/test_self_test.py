"""The self-test tells what an installation lacks, and nothing that is no fault of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from zonedesk.services import self_test
from zonedesk.services.demo import example_register

if TYPE_CHECKING:
    from collections.abc import Callable


def test_no_word_it_looks_for_comes_up_by_chance() -> None:
    """A database of a megabyte holds four given bytes by chance once in 4,000 times."""
    assert min(len(word) for word in self_test._CONTENT) >= 12


def test_the_words_it_looks_for_stand_in_the_example() -> None:
    book = load_workbook(example_register(), read_only=True)
    said = "\n".join(
        str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row
    )
    book.close()
    for word in self_test._CONTENT:
        coding = "utf-16-le" if b"\0" in word else "utf-8"
        assert word.decode(coding) in said


@pytest.mark.parametrize(
    "ours", [lambda: dict[str, str]()["a"], lambda: int("x"), lambda: next(iter(()))]
)
def test_a_mistake_of_the_program_is_no_check_that_fails(ours: Callable[[], str]) -> None:
    with pytest.raises((LookupError, ValueError, StopIteration)):
        self_test._checked("paper", ours)


def test_a_file_that_is_not_there_is_a_check_that_fails() -> None:
    def missing() -> str:
        raise FileNotFoundError("lier-2018.xlsx")

    assert self_test._checked("resources", missing) == self_test.Check(
        "resources", ok=False, detail="FileNotFoundError: lier-2018.xlsx"
    )
