"""What the commands about documents take: to keep them, to show them, to export them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli import shared_arguments as shared
from zonedesk.cli.language import texts

if TYPE_CHECKING:
    from zonedesk.cli.grammar import Parser


def attach(parser: Parser) -> None:
    """Take a record and the files that become documents of it."""
    _ = texts().gettext
    shared.folder(parser)
    _record(parser)
    parser.add_argument(
        "files", metavar=_("FILE"), nargs="+", type=shared.path, help=_("files to keep")
    )
    shared.json(parser)


def documents(parser: Parser) -> None:
    """Take a record, and where its documents are to be exported."""
    _ = texts().gettext
    shared.folder(parser)
    _record(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("PLACE"),
        type=shared.path,
        help=_("folder or ZIP for the documents; else they are only listed"),
    )
    parser.add_argument("--force", action="store_true", help=_("write over a file that exists"))
    shared.reason(parser)
    shared.json(parser)


def _record(parser: Parser) -> None:
    _ = texts().gettext
    parser.add_argument(
        "reference",
        metavar=_("REFERENCE"),
        help=_("of a meeting, an item, a dossier or an action point, or the code of a plan line"),
    )
