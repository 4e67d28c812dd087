"""What the command that writes reminders takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli import shared_arguments as shared
from zonedesk.cli.language import texts

if TYPE_CHECKING:
    from zonedesk.cli.grammar import Parser


def reminders(parser: Parser) -> None:
    """Take for whom, where, and whether confidential action points are told."""
    _ = texts().gettext
    shared.folder(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("PLACE"),
        type=shared.path,
        required=True,
        help=_("folder for the messages and the calendars of terms, absent or empty"),
    )
    parser.add_argument("--force", action="store_true", help=_("write over files that exist"))
    parser.add_argument(
        "--owner",
        metavar=_("KEY"),
        help=_("only for this person or text (default: everybody with open action points)"),
    )
    parser.add_argument(
        "--calendar", action="store_true", help=_("with their terms as a calendar file too")
    )
    parser.add_argument(
        "--confidential",
        action="store_true",
        help=_("with confidential action points; this is logged"),
    )
    shared.reason(parser)
