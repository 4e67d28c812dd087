"""What holds for every test: no network, no unexpected log record, repeatable examples."""

from __future__ import annotations

import gc
import logging
import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from zonedesk.db import engine

if TYPE_CHECKING:
    from collections.abc import Iterator

# Locking and wiping each piece of memory takes half the time of all that touches a database. What
# the program ships with is proved with this value (tests/db/test_engine.py).
SHIPPED_MEMORY_SECURITY = engine.MEMORY_SECURITY
engine.MEMORY_SECURITY = "OFF"

settings.register_profile(
    "ci",
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", parent=settings.get_profile("ci"), max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# Asking for the name of this machine opens nothing; every other event of the module does.
_HARMLESS = {"socket.gethostname"}


def pytest_collection_finish() -> None:
    """What was imported until now stays for the whole run: let no collection look at it again."""
    gc.collect()
    gc.freeze()


class NetworkUsed(BaseException):
    """Something tried to open a socket; a BaseException, so that no `except Exception` hides it."""


class NetworkGuard:
    """Refuses and records every use of a socket in this process, in C code too (B14).

    An audit hook cannot be walked around or taken away, therefore it is armed once a process.
    """

    def __init__(self) -> None:
        self.used: list[str] = []

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        """Raise on each event of the module `socket`; Python calls this before the act itself."""
        if event.startswith("socket.") and event not in _HARMLESS:
            self.used.append(f"{event}{args[1:]}")
            raise NetworkUsed(event)


class LogWatch(logging.Handler):
    """Keeps what was logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record as a readable line."""
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(scope="session")
def armed_guard() -> NetworkGuard:
    """One guard for the whole process."""
    guard = NetworkGuard()
    sys.addaudithook(guard)
    return guard


@pytest.fixture(autouse=True)
def no_network(armed_guard: NetworkGuard) -> Iterator[NetworkGuard]:
    """The test fails when anything in it touched a socket, swallowed or not."""
    armed_guard.used.clear()
    yield armed_guard
    if armed_guard.used:
        pytest.fail("network used: " + "; ".join(armed_guard.used))


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless marked `expects_log`: then its absence does."""
    watch = LogWatch()
    logging.getLogger().addHandler(watch)
    yield
    logging.getLogger().removeHandler(watch)
    expected = request.node.get_closest_marker("expects_log") is not None
    if watch.lines and not expected:
        pytest.fail("unexpected log records:\n" + "\n".join(watch.lines))
    if expected and not watch.lines:
        pytest.fail("marked expects_log, and nothing was logged")
