"""What the command line says and where: results on standard output, all else beside it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zonedesk.cli.language import texts
from zonedesk.i18n.refusals import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping


def say(text: str) -> None:
    """Tell the user how it goes, on standard error: it never mixes with a result."""
    sys.stderr.write(text + "\n")


def say_code(code: str, facts: Mapping[str, object] | None = None) -> None:
    """Tell the user the sentence of a code; see `zonedesk.i18n.refusals`."""
    say(sentence(code, facts or {}, translator=texts()))


def give(text: str) -> None:
    """Write a result on standard output; it ends with one line end."""
    sys.stdout.write(text.rstrip("\n") + "\n")
