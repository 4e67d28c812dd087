"""The bench tells the truth: what is over its limit is shown and fails."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

import pytest

from benchmarks.__main__ import benchmarks, modules, report
from benchmarks.measure import Ratio, measure

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def little_garbage() -> None:
    """Each run that is timed collects garbage first; what other tests left is put aside."""
    gc.collect()
    gc.freeze()


def pair(limit: float) -> Ratio:
    """A job of 4 ms beside a floor of 1 ms."""
    return Ratio(
        name="wachten", ours=lambda: time.sleep(0.004), floor=lambda: time.sleep(0.001), limit=limit
    )


@pytest.mark.parametrize(("limit", "status", "word"), [(50.0, 0, "ok"), (1.0, 1, "TOO SLOW")])
def test_limit_decides(
    limit: float, status: int, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def within() -> Ratio:
        return pair(limit)

    assert report([within]) == status
    assert word in capsys.readouterr().out


def test_nothing_to_measure_is_no_success() -> None:
    assert report([]) == 1


def test_both_are_prepared_each_time_and_the_first_run_is_not_counted() -> None:
    calls: list[str] = []

    def ours() -> None:
        calls.append("ours")
        time.sleep(0.05 if calls.count("ours") == 1 else 0)

    def floor() -> None:
        calls.append("floor")

    def prepare() -> None:
        calls.append("prepare")

    result = measure(
        Ratio(name="beurt", ours=ours, floor=floor, limit=1, prepare=prepare), repetitions=2
    )
    assert calls == ["prepare", "ours", "prepare", "floor"] * 3
    assert result.ours < 0.05


def test_benchmark_with_an_argument_gets_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    folders: list[Path] = []

    def in_folder(folder: Path) -> Ratio:
        assert folder.is_dir()
        folders.append(folder)
        return pair(50.0)

    assert report([in_folder]) == 0
    assert not folders[0].exists()


def test_every_module_holds_a_benchmark() -> None:
    assert all(benchmarks(module) for module in modules())
