"""The one place that wires the program: log, last resort, command line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zonedesk.cli import crash, program
from zonedesk.system import logs

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status (formats.md section 1).

    Args:
        arguments: what stands behind the name of the program; by default that of this process.
    """
    given = sys.argv[1:] if arguments is None else arguments
    sys.excepthook = crash.reporter(logs.configure(), given)
    return program.main(given)
