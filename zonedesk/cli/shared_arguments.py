"""Arguments that several commands take: the work folder, its keys, a year, a file to write."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from zonedesk.cli.language import texts
from zonedesk.domain.words import Edition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.cli.grammar import Parser

FIRST_YEAR, LAST_YEAR = 1900, 2200
EDITIONS = {edition.value: edition for edition in Edition}


def year(text: str) -> int:
    """Read the argument of ``--year``."""
    if text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    sentence = texts().gettext("{text} is not a year between {first} and {last}")
    raise argparse.ArgumentTypeError(sentence.format(text=text, first=FIRST_YEAR, last=LAST_YEAR))


def path(text: str) -> Path:
    """Read a path; an empty one is none."""
    if not text:
        raise argparse.ArgumentTypeError(texts().gettext("a path cannot be empty"))
    return Path(text)


def folder(parser: Parser) -> None:
    """Take the work folder and what opens it."""
    _ = texts().gettext
    parser.add_argument("folder", metavar=_("FOLDER"), type=path, help=_("the work folder"))
    keys(parser)


def keys(parser: Parser, *, new: bool = False) -> None:
    """Take who opens a work folder, and the file with the password."""
    _ = texts().gettext
    who = _(
        "name of the first user (default: beheerder)" if new else "user, when there are several"
    )
    parser.add_argument("--user", metavar=_("NAME"), help=who)
    parser.add_argument(
        "--password-file",
        metavar=_("FILE"),
        type=path,
        help=_("file with the password, readable by its owner only; else ZONEDESK_PASSWORD"),
    )


def json(parser: Parser) -> None:
    """Offer one JSON document instead of a table."""
    parser.add_argument(
        "--json", action="store_true", help=texts().gettext("one JSON document, also when refused")
    )


def output(parser: Parser, *, ending: str, required: bool = True) -> None:
    """Take the file to write."""
    _ = texts().gettext
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("FILE") + ending,
        type=path,
        required=required,
        help=_("file to write"),
    )
    parser.add_argument("--force", action="store_true", help=_("write over a file that exists"))


def edition(parser: Parser) -> None:
    """Take the edition."""
    parser.add_argument(
        "--edition",
        choices=tuple(EDITIONS),
        default="full",
        help=texts().gettext("full, or public: without anything confidential (default: full)"),
    )


def reason(parser: Parser) -> None:
    """Take why something confidential is exported, for the access log."""
    _ = texts().gettext
    parser.add_argument(
        "--reason",
        metavar=_("TEXT"),
        default="",
        help=_("why confidential content is exported, for the access log"),
    )


def reason_of(options: argparse.Namespace) -> str:
    """Give the reason that was told, else that it was ordered here."""
    told: str = options.reason
    return told.strip() or texts().gettext("ordered on the command line")


def year_option(parser: Parser) -> None:
    """Take a year to which something is limited."""
    _ = texts().gettext
    parser.add_argument("--year", metavar=_("YEAR"), type=year, help=_("only this year"))


def body(parser: Parser) -> None:
    """Take a body to which something is limited."""
    _ = texts().gettext
    parser.add_argument("--body", metavar=_("CODE"), help=_("only this body"))


def choice(parser: Parser, name: str, *, shown: str, choices: Sequence[str]) -> None:
    """Take one of several words."""
    parser.add_argument(name, metavar=shown, choices=choices, help=", ".join(choices))
