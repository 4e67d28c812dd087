"""The code stays small enough to read: the budgets that ruff and mypy do not count.

Complexity, nesting, arguments, annotations and TODO are theirs; the limits stand in
`pyproject.toml`. Here: sizes, docstrings, names of modules, and what may be caught.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parent.parent
FILE_P90, FILE_MAX = 300, 500
FUNCTION_MEDIAN, FUNCTION_P90, FUNCTION_MAX = 8, 25, 50
CLASS_MAX = 350
NO_NOUNS_OF_THE_BUSINESS = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}

# Files that may catch everything (architecture: the work lane, the excepthook, the migrations).
CATCH_ALL = {"zonedesk/db/migrations/runner.py"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Unit:
    """A module, class or function and where it stands."""

    path: str
    name: str
    line: int
    node: ast.Module | ast.ClassDef | Function

    @property
    def lines(self) -> int:
        """Length of the body without its docstring."""
        body = self.node.body[1:] if ast.get_docstring(self.node) else self.node.body
        return (body[-1].end_lineno or 0) - first_line(body[0]) + 1 if body else 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.name}"


def first_line(statement: ast.stmt) -> int:
    """Line where a statement begins, its decorators counted."""
    if isinstance(statement, ast.ClassDef | Function) and statement.decorator_list:
        return statement.decorator_list[0].lineno
    return statement.lineno


@cache
def units() -> list[Unit]:
    """Every module, class and function of the package."""
    found = []
    for path in sorted((ROOT / "zonedesk").rglob("*.py")):
        shown = str(path.relative_to(ROOT))
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found.append(Unit(shown, path.stem, 1, tree))
        found += [
            Unit(shown, node.name, node.lineno, node)
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef | Function)
        ]
    return found


def functions() -> list[tuple[Unit, Function]]:
    """Every function and method with its syntax tree."""
    return [(unit, unit.node) for unit in units() if isinstance(unit.node, Function)]


def none_of(offenders: Iterable[str]) -> None:
    """Fail with a line for each offender."""
    lines = sorted(offenders)
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


def is_function(unit: Unit) -> bool:
    """Whether a unit is a function or method."""
    return isinstance(unit.node, Function)


def p90(sizes: list[int]) -> float:
    """The size that nine of ten stay below."""
    return quantiles(sizes, n=10, method="inclusive")[-1]


@pytest.mark.parametrize("folder", ["zonedesk", "tests", "benchmarks"])
def test_files_are_short(folder: str) -> None:
    sizes = {
        path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / folder).rglob("*.py")
        if "versions" not in path.parts  # a migration is as long as the tables it makes
    }
    none_of(f"{path}: {size} lines" for path, size in sizes.items() if size > FILE_MAX)
    assert p90(list(sizes.values())) <= FILE_P90


def test_functions_are_short() -> None:
    sizes = [unit.lines for unit, _ in functions()]
    none_of(f"{unit}: {unit.lines} lines" for unit, _ in functions() if unit.lines > FUNCTION_MAX)
    assert median(sizes) <= FUNCTION_MEDIAN
    assert p90(sizes) <= FUNCTION_P90


def test_classes_are_short() -> None:
    classes = [unit for unit in units() if isinstance(unit.node, ast.ClassDef)]
    none_of(f"{unit}: {unit.lines} lines" for unit in classes if unit.lines > CLASS_MAX)


def test_everything_says_what_it_is() -> None:
    # A private function or a method of a private class may go without, as may a function inside
    # another: nobody calls them from outside.
    members = {
        id(part)
        for unit in units()
        if not is_function(unit) and not unit.name.startswith("_")
        for part in unit.node.body
    }
    none_of(
        str(unit)
        for unit in units()
        if not ast.get_docstring(unit.node)
        if not is_function(unit) or (id(unit.node) in members and not unit.name.startswith("_"))
    )


def test_modules_are_nouns_of_the_business() -> None:
    none_of(str(unit) for unit in units() if unit.name in NO_NOUNS_OF_THE_BUSINESS)


def test_everything_is_caught_in_named_places_only() -> None:
    catching = {
        f"{unit.path}:{node.lineno}"
        for unit in units()
        if isinstance(unit.node, ast.Module)
        for node in ast.walk(unit.node)
        if isinstance(node, ast.ExceptHandler) and catches_everything(node)
    }
    none_of(where for where in catching if where.split(":")[0] not in CATCH_ALL)


def catches_everything(handler: ast.ExceptHandler) -> bool:
    """Whether a handler keeps every error; cleaning up and passing it on is allowed."""
    named = ast.walk(handler.type) if handler.type else ()
    names = {node.id for node in named if isinstance(node, ast.Name)}
    last = handler.body[-1]
    passes_on = isinstance(last, ast.Raise) and last.exc is None
    broad = handler.type is None or bool(names & {"Exception", "BaseException"})
    return broad and not passes_on
