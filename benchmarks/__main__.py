"""Measure every pair of `benchmarks/bench_*.py`: ``python -m benchmarks [PART OF A NAME ...]``.

A benchmark is a function that returns a `Ratio`; one with an argument gets a folder of its own.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.measure import Measured, Ratio, measure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import ModuleType

ROW = "{name:<44} {ours:>10} {floor:>10} {ratio:>7} {limit:>7}  {verdict}"


def modules() -> list[ModuleType]:
    """Every module of benchmarks, in the order of their names."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    return [importlib.import_module(f"benchmarks.{name}") for name in names]


def benchmarks(module: ModuleType) -> list[Callable[..., Ratio]]:
    """The functions of a module that return a pair to measure, as they stand in it."""
    return [
        function
        for function in vars(module).values()
        if inspect.isfunction(function) and function.__module__ == module.__name__
        if inspect.signature(function).return_annotation in {Ratio, Ratio.__name__}
    ]


def run(function: Callable[..., Ratio]) -> Measured:
    """Measure one benchmark in a folder that is gone afterwards."""
    with TemporaryDirectory(prefix="zonedesk-bench-") as folder:
        given = [Path(folder)] if inspect.signature(function).parameters else []
        return measure(function(*given))


def row(result: Measured) -> str:
    """One line of the table, times in milliseconds."""
    return ROW.format(
        name=result.name,
        ours=f"{1000 * result.ours:.1f} ms",
        floor=f"{1000 * result.floor:.1f} ms",
        ratio=f"{result.ratio:.2f}",
        limit=f"{result.limit:.2f}",
        verdict="ok" if result.within else "TOO SLOW",
    )


def report(functions: Iterable[Callable[..., Ratio]]) -> int:
    """Print a line as soon as it is measured; 1 when one is over its limit or none was found."""
    print(
        ROW.format(
            name="job", ours="ours", floor="floor", ratio="ratio", limit="limit", verdict=""
        ).rstrip()
    )
    verdicts = []
    for function in functions:
        result = run(function)
        print(row(result), flush=True)
        verdicts.append(result.within)
    return 0 if verdicts and all(verdicts) else 1


def main(wanted: list[str]) -> int:
    """Measure all benchmarks, or those whose module or function name holds one of the words."""
    found = [function for module in modules() for function in benchmarks(module)]
    chosen = [
        function
        for function in found
        if not wanted
        or any(word in f"{function.__module__}.{function.__name__}" for word in wanted)
    ]
    return report(chosen)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
