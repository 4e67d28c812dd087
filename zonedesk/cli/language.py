"""The language of the command line: Dutch, the sentences of the standard library included."""

from __future__ import annotations

import argparse
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from zonedesk.i18n.catalogue import Translator, translator

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGE: Final = "nl"


def texts() -> Translator:
    """The texts of the command line."""
    return translator(LANGUAGE)


def noop(text: str) -> str:
    """Mark a source text that is translated where it is shown."""
    return text


#: What `argparse` itself can say to a user; `tests/cli` compares this with its source.
ARGPARSE_TEXTS: Final = (
    noop("usage: "),
    noop("positional arguments"),
    noop("options"),
    noop("show this help message and exit"),
    noop("argument %(argument_name)s: %(message)s"),
    noop("the following arguments are required: %s"),
    noop("unrecognized arguments: %s"),
    noop("expected one argument"),
    noop("expected at most one argument"),
    noop("expected at least one argument"),
    noop("ignored explicit argument %r"),
    noop("not allowed with argument %s"),
    noop("one of the arguments %s is required"),
    noop("ambiguous option: %(option)s could match %(matches)s"),
    noop("unexpected option string: %s"),
    noop("invalid %(type)s value: %(value)r"),
    noop("invalid choice: %(value)r (choose from %(choices)s)"),
    noop("%(prog)s: error: %(message)s\n"),
)


@contextmanager
def speaking() -> Iterator[None]:
    """Let `argparse` speak our language inside the block; it asks its module for its texts."""
    module = vars(argparse)
    names = {"_": texts().gettext, "ngettext": texts().ngettext}
    before = {name: module[name] for name in names}
    module.update(names)
    try:
        yield
    finally:
        module.update(before)
